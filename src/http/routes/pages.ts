import { fileURLToPath } from "node:url";
import serveStatic from "@fastify/static";
import swaggerUi from "@fastify/swagger-ui";
import type { App } from "./app-type.js";

/** What `npm run build` makes of web/. */
const PLAYGROUND = fileURLToPath(new URL("../../../dist/web", import.meta.url));

/** The playground at `/` and the routes' description at `/docs`. Anybody may load them: they hold nothing, and their requests need the key. */
export async function pageRoutes(app: App): Promise<void> {
  await app.register(async (scope: App) => {
    scope.addHook("onRoute", (route) => {
      route.config = { ...route.config, open: true };
    });
    // A route per file: what is none of them is answered as any other unknown path.
    await scope.register(serveStatic, { root: PLAYGROUND, wildcard: false, schemaHide: true });
    await scope.register(swaggerUi, { routePrefix: "/docs" });
  });
}
