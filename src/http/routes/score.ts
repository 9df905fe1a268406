import type { FastifyReply } from "fastify";
import { HopeError } from "../../contracts/errors.js";
import { ScoreReply, ScoreRequest, SessionParams } from "../../contracts/sessions.js";
import type { Completed } from "../../sessions/types.js";
import { compact } from "../compact.js";
import type { HttpContext } from "../context.js";
import { encodeAll, encodePrompt, encodePrompts, requireModel } from "../prompts.js";
import { bitsPerByte } from "../render/memory.js";
import { cancelOnClose } from "../respond.js";
import { scoped } from "../scope.js";
import type { App } from "./app-type.js";

export function scoreRoutes(app: App, context: HttpContext): void {
  const schema = { body: ScoreRequest, response: { 200: ScoreReply } };
  app.post("/v1/score", { schema }, (request, reply) => score(context, reply, request.body, undefined));
  app.post("/v1/sessions/:id/score", { schema: { ...schema, params: SessionParams } }, (request, reply) =>
    score(context, reply, request.body, scoped(request.tenant, request.params.id)),
  );
}

async function score(context: HttpContext, reply: FastifyReply, body: ScoreRequest, session: string | undefined) {
  requireModel(context, body.model);
  const { text, context: before, continuations } = body;
  if ((text === undefined) === (continuations === undefined) || (text !== undefined && before !== undefined)) {
    throw new HopeError("INVALID_ARGUMENT", "expected either text, or continuations with an optional context", "text");
  }
  if (text !== undefined) {
    const tokens = await encodePrompt(context, text, "text");
    const { event } = await run(context, reply, { session, context: tokens });
    const bytes = Buffer.byteLength(text);
    return { logprob: event.logprob, tokens: tokens.length, bytes, bits_per_byte: bitsPerByte(event.logprob, bytes) };
  }
  const [prefix] = await encodeAll(context, [before ?? ""], "context");
  const { event } = await run(context, reply, {
    session,
    context: prefix as Int32Array,
    continuations: await encodePrompts(context, continuations ?? [], "continuations"),
  });
  return { scores: event.scores };
}

async function run(
  { manager }: HttpContext,
  reply: FastifyReply,
  request: { session: string | undefined; context: Int32Array; continuations?: Int32Array[] },
): Promise<Completed> {
  const handle = manager.score(compact(request));
  cancelOnClose(reply, handle);
  const done = await handle.done;
  if (done.replayed) throw new Error("a score has no idempotency key");
  return done;
}
