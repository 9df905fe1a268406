import { HealthReply, ReadyReply } from "../../contracts/operations.js";
import type { HttpContext } from "../context.js";
import type { App } from "./app-type.js";

export function operationRoutes(app: App, context: HttpContext): void {
  const config = { open: true };
  app.get("/health", { config, schema: { response: { 200: HealthReply } } }, async () => ({ status: "ok" as const }));
  app.get("/ready", { config, schema: { response: { 200: ReadyReply } } }, async () => {
    context.readiness.require();
    return { status: "ready" as const };
  });
  app.get("/metrics", { schema: { hide: true } }, async (_, reply) => {
    reply.type(context.metrics.registry.contentType);
    return context.metrics.text();
  });
  app.get("/openapi.json", { schema: { hide: true } }, async (_, reply) => {
    reply.type("application/json; charset=utf-8");
    return JSON.stringify(app.swagger());
  });
}
