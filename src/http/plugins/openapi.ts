import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

/** Gathers every route's schemas into one OpenAPI document; GET /openapi.json gives it. Must be registered before the routes. */
export async function registerOpenApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "hope-server",
        version,
        description: "OpenAI-compatible inference with sessions that learn. A null field counts as absent.",
      },
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    },
  });
}
