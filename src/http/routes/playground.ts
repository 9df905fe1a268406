import { fileURLToPath } from "node:url";
import serveStatic from "@fastify/static";
import type { App } from "./app-type.js";

/** What `npm run build` makes of web/. */
const ROOT = fileURLToPath(new URL("../../../dist/web", import.meta.url));

/** The page at `/`. Anybody may load it: it holds nothing, and asks for the API key that its requests need. */
export async function playgroundRoute(app: App): Promise<void> {
  await app.register(async (scope: App) => {
    scope.addHook("onRoute", (route) => {
      route.config = { ...route.config, open: true };
    });
    // A route per file: what is none of them is answered as any other unknown path.
    await scope.register(serveStatic, { root: ROOT, wildcard: false, schemaHide: true });
  });
}
