import { DetokenizeReply, DetokenizeRequest, TokenizeReply, TokenizeRequest } from "../../contracts/text.js";
import type { HttpContext } from "../context.js";
import { encodeAll, requireModel, tokenIds } from "../prompts.js";
import type { App } from "./app-type.js";

export function textRoutes(app: App, context: HttpContext): void {
  app.post("/tokenize", { schema: { body: TokenizeRequest, response: { 200: TokenizeReply } } }, async (request) => {
    requireModel(context, request.body.model);
    const [tokens] = await encodeAll(context, [request.body.text], "text");
    return { tokens: Array.from(tokens as Int32Array), count: tokens?.length ?? 0 };
  });
  app.post(
    "/detokenize",
    { schema: { body: DetokenizeRequest, response: { 200: DetokenizeReply } } },
    async (request) => {
      requireModel(context, request.body.model);
      return { text: context.tokenizer.decode(tokenIds(context, request.body.tokens, "tokens")) };
    },
  );
}
