import type { FastifyRequest } from "fastify";
import { CompletionReply, CompletionRequest } from "../../contracts/completions.js";
import { HopeError } from "../../contracts/errors.js";
import { ErrorReply } from "../../contracts/fields.js";
import { DEFAULT_COMPLETION_TOKENS, limits } from "../../contracts/limits.js";
import type { GenerateRequest } from "../../sessions/types.js";
import { newId } from "../../shared/ids.js";
import type { HttpContext } from "../context.js";
import { encodePrompts, type Prompt, requireMaxTokens, requireModel, samplingOptions, stopList } from "../prompts.js";
import { CompletionRenderer } from "../render/completion.js";
import { respond, type Work } from "../respond.js";
import { chooseMemory, idempotencyKey, type MemoryChoice, requestDigest } from "../scope.js";
import type { App } from "./app-type.js";

export function completionRoutes(app: App, context: HttpContext): void {
  app.post(
    "/v1/completions",
    { schema: { body: CompletionRequest, response: { 200: CompletionReply, "4xx": ErrorReply, "5xx": ErrorReply } } },
    async (request, reply) => respond(context, request, reply, await completionWork(context, request, request.body)),
  );
}

/** Reads a completions request into generations and the renderer of their reply. */
async function completionWork(context: HttpContext, request: FastifyRequest, body: CompletionRequest): Promise<Work> {
  requireModel(context, body.model);
  const memory = chooseMemory(request.tenant, body, request.headers);
  const prompts = promptList(body.prompt);
  const n = body.n ?? 1;
  requireOneWriter(memory, prompts.length * n);
  requireEchoLimits(body);
  const encoded = await encodePrompts(context, prompts, "prompt");
  const includeUsage = body.stream_options?.include_usage ?? false;
  const stop = stopList(body.stop);
  const shared = {
    ...samplingOptions(context, body),
    ...memory,
    max_tokens: requireMaxTokens(body.max_tokens ?? DEFAULT_COMPLETION_TOKENS, "max_tokens"),
    ...(stop.length > 0 && { stop }),
    ...(body.logprobs !== undefined && { logprobs: body.logprobs }),
    ...(body.echo && body.logprobs !== undefined && { prompt_logprobs: true }),
  };
  return {
    requests: encoded.flatMap((prompt) => choices({ ...shared, prompt }, n)),
    renderer: new CompletionRenderer(context, {
      tenant: request.tenant,
      id: newId("cmpl"),
      created: Math.floor(context.clock.now() / 1000),
      n,
      echo: body.echo ? encoded.map((tokens, index) => echoOf(context, prompts[index], tokens)) : undefined,
      logprobs: body.logprobs,
      surprise: body.surprise ?? false,
      memory: memory.memory !== "off",
      includeUsage,
    }),
    stream: body.stream ?? false,
    includeUsage,
    keyed: keyOf(request, "completions", memory, body),
  };
}

/** A prompt field as a list of prompts, each text or token ids. Throws EMPTY_PROMPT. */
function promptList(prompt: CompletionRequest["prompt"]): Prompt[] {
  if (typeof prompt === "string") return [prompt];
  if (prompt.length === 0)
    throw new HopeError("EMPTY_PROMPT", "prompt: expected at least one token, got none", "prompt");
  return typeof prompt[0] === "number" ? [prompt as number[]] : (prompt as Prompt[]);
}

function echoOf({ tokenizer }: HttpContext, prompt: Prompt | undefined, tokens: Int32Array): string {
  return typeof prompt === "string" ? prompt : tokenizer.decode(tokens);
}

function requireEchoLimits({ echo, stream, logprobs, max_tokens }: CompletionRequest): void {
  if (max_tokens === 0 && !echo) {
    throw new HopeError("INVALID_ARGUMENT", "max_tokens: expected 1 or more without echo, got 0", "max_tokens");
  }
  if (echo && stream && logprobs !== undefined) {
    throw new HopeError("INVALID_ARGUMENT", "echo: its logprobs cannot be streamed, got stream true", "echo");
  }
}

/** Throws LIMIT_EXCEEDED for too many completions, INVALID_ARGUMENT for several that would write the same session. */
export function requireOneWriter({ session, memory }: MemoryChoice, count: number): void {
  if (count > limits.choices) {
    throw new HopeError(
      "LIMIT_EXCEEDED",
      `expected at most ${limits.choices} completions of a request, got ${count}`,
      "n",
    );
  }
  if (session !== undefined && memory === "write" && count > 1) {
    const message = `n: expected one completion of a request that writes its session, got ${count}; memory "read" takes several`;
    throw new HopeError("INVALID_ARGUMENT", message, "n");
  }
}

/** n generations of one prompt, each with a seed of its own, or they would all be the same. */
export function choices(request: GenerateRequest & { seed: number }, n: number): GenerateRequest[] {
  return Array.from({ length: n }, (_, k) => ({ ...request, seed: (request.seed + k) % Number.MAX_SAFE_INTEGER }));
}

/** The Idempotency-Key of a request that writes its session; elsewhere a retry does no harm. */
export function keyOf(request: FastifyRequest, route: string, memory: MemoryChoice, body: object): Work["keyed"] {
  const key = idempotencyKey(request.headers);
  if (key === undefined || memory.session === undefined || memory.memory !== "write") return undefined;
  return { key, digest: requestDigest(route, body) };
}
