import type { FastifyInstance } from "fastify";
import type { Metrics } from "../metrics.js";

/** Counts and times every reply by route pattern (never by URL: labels must stay few). */
export function registerMetrics(app: FastifyInstance, metrics: Metrics): void {
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    metrics.requests.inc({ method: request.method, route, status: reply.statusCode });
    metrics.duration.observe({ method: request.method, route }, reply.elapsedTime / 1000);
  });
}
