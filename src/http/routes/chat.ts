import type { FastifyRequest } from "fastify";
import { ChatReply, ChatRequest } from "../../contracts/chat.js";
import { HopeError } from "../../contracts/errors.js";
import { ErrorReply } from "../../contracts/fields.js";
import { DEFAULT_CHAT_TOKENS } from "../../contracts/limits.js";
import { newId } from "../../shared/ids.js";
import type { HttpContext } from "../context.js";
import { requireMaxTokens, requireModel, samplingOptions, stopList } from "../prompts.js";
import { ChatRenderer } from "../render/chat.js";
import { renderChat } from "../render/chat-prompt.js";
import { respond, type Work } from "../respond.js";
import { chooseMemory } from "../scope.js";
import type { App } from "./app-type.js";
import { choices, keyOf, requireOneWriter } from "./completions.js";

export function chatRoutes(app: App, context: HttpContext): void {
  app.post(
    "/v1/chat/completions",
    { schema: { body: ChatRequest, response: { 200: ChatReply, "4xx": ErrorReply, "5xx": ErrorReply } } },
    async (request, reply) => respond(context, request, reply, await chatWork(context, request, request.body)),
  );
}

/** Reads a chat request into generations and the renderer of their reply. */
async function chatWork(context: HttpContext, request: FastifyRequest, body: ChatRequest): Promise<Work> {
  requireModel(context, body.model);
  if (body.top_logprobs !== undefined && !body.logprobs) {
    throw new HopeError("INVALID_ARGUMENT", "top_logprobs: expected only with logprobs true", "top_logprobs");
  }
  const memory = chooseMemory(request.tenant, body, request.headers);
  const n = body.n ?? 1;
  requireOneWriter(memory, n);
  const { prompt, stop } = await renderChat(context, body.messages, stopList(body.stop));
  const includeUsage = body.stream_options?.include_usage ?? false;
  const generation = {
    ...samplingOptions(context, body),
    ...memory,
    prompt,
    stop,
    max_tokens: maxTokens(body),
    ...(body.logprobs && { logprobs: body.top_logprobs ?? 0 }),
  };
  return {
    requests: choices(generation, n),
    renderer: new ChatRenderer(context, {
      tenant: request.tenant,
      id: newId("chatcmpl"),
      created: Math.floor(context.clock.now() / 1000),
      logprobs: body.logprobs ?? false,
      surprise: body.surprise ?? false,
      memory: memory.memory !== "off",
      includeUsage,
    }),
    stream: body.stream ?? false,
    includeUsage,
    keyed: keyOf(request, "chat", memory, body),
  };
}

function maxTokens({ max_tokens, max_completion_tokens }: ChatRequest): number {
  if (max_completion_tokens !== undefined) return requireMaxTokens(max_completion_tokens, "max_completion_tokens");
  return requireMaxTokens(max_tokens ?? DEFAULT_CHAT_TOKENS, "max_tokens");
}
