import type { FastifyInstance } from "fastify";
import { HopeError } from "../../contracts/errors.js";

/** Whether the server takes work. It listens only once the model is loaded, and takes none while it drains. */
export class Readiness {
  state: "ready" | "draining" = "ready";

  /** Throws UNAVAILABLE unless ready. */
  require(): void {
    if (this.state !== "ready") throw new HopeError("UNAVAILABLE", "the server is shutting down");
  }
}

const always = new Set([
  "/health",
  "/ready",
  "/metrics",
  "/openapi.json",
  "/v1/models",
  "/v1/models/:id",
  "/v1/stream",
]);

/** Refuses work while the server is not ready; what needs no session is answered all the same. */
export function registerReadiness(app: FastifyInstance, readiness: Readiness): void {
  app.addHook("onRequest", async (request) => {
    if (request.is404 || always.has(request.routeOptions.url ?? "")) return;
    readiness.require();
  });
}
