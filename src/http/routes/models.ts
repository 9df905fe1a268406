import { Type } from "typebox";
import { Strict } from "../../contracts/fields.js";
import { ModelList, ModelReply } from "../../contracts/models.js";
import type { HttpContext } from "../context.js";
import { requireModel } from "../prompts.js";
import type { App } from "./app-type.js";

export function modelRoutes(app: App, context: HttpContext): void {
  const { name, fingerprint, parameters, vocab_size, levels } = context.model;
  const model: ModelReply = {
    id: name,
    object: "model",
    created: Math.floor(context.clock.now() / 1000),
    owned_by: "hope-server",
    fingerprint,
    parameters,
    vocab_size,
    levels,
  };
  app.get("/v1/models", { schema: { response: { 200: ModelList } } }, async () => ({
    object: "list" as const,
    data: [model],
  }));
  app.get(
    "/v1/models/:id",
    { schema: { params: Strict({ id: Type.String() }), response: { 200: ModelReply } } },
    async (request) => {
      requireModel(context, request.params.id);
      return model;
    },
  );
}
