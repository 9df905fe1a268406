import { HopeError } from "../../contracts/errors.js";
import type { FinishReason, MemoryReport } from "../../contracts/fields.js";
import { DEFAULT_CHAT_TOKENS, DEFAULT_COMPLETION_TOKENS } from "../../contracts/limits.js";
import type { LearnReply } from "../../contracts/sessions.js";
import type { StreamDone, StreamGenerate, StreamLearn } from "../../contracts/stream.js";
import type { GenerateRequest } from "../../sessions/types.js";
import { type Finished, startBatch } from "../batch.js";
import { compact } from "../compact.js";
import type { HttpContext } from "../context.js";
import { readLearning, startLearning } from "../learning.js";
import { encodePrompt, requireMaxTokens, requireModel, samplingOptions, stopList } from "../prompts.js";
import { renderChat } from "../render/chat-prompt.js";
import { ChatText } from "../render/chat-text.js";
import { memoryReport, usageOf } from "../render/memory.js";
import { chooseMemory, requestDigest, scoped } from "../scope.js";
import type { Outlet, Running } from "./connection.js";

/** Reads a Generate; the function that comes of it starts it. Rejects with what the HTTP route would answer. */
export async function startGenerate(outlet: Outlet, fields: StreamGenerate): Promise<() => Running> {
  const { context, tenant } = outlet;
  const { id, idempotency_key: key } = fields;
  requireModel(context, fields.model);
  const memory = chooseMemory(tenant, fields, {});
  const { prompt, stop, fallback } = await readPrompt(context, fields);
  const request: GenerateRequest = {
    ...samplingOptions(context, fields),
    ...memory,
    prompt,
    max_tokens: requireMaxTokens(fields.max_tokens ?? fallback, "max_tokens"),
    ...(stop.length > 0 && { stop }),
  };
  const newText = () => (fields.messages === undefined ? { content: (text: string) => text } : new ChatText());
  const streamed = newText();
  const render = (finished: Finished, text: string) =>
    generateDone(outlet, id, memory.memory !== "off", finished, text);
  const writes = memory.memory === "write" && memory.session !== undefined;
  const keyed =
    key === undefined || !writes
      ? undefined
      : {
          key,
          digest: digestOf("generate", fields),
          render: (finished: Finished) => JSON.stringify(render(finished, newText().content(finished.text))),
        };
  return () => {
    const batch = startBatch(
      context,
      [request],
      (_, { index, token, text, logprob, surprise }) =>
        outlet.send({ token: { id, index, token, text: streamed.content(text), logprob, surprise } }),
      keyed,
    );
    (batch.outcomes[0] as (typeof batch.outcomes)[number]).then(
      (outcome) => {
        if (outcome.replayed) return outlet.end(id, { done: replayedDone(id, outcome.reply) });
        outlet.end(id, { done: render(outcome, streamed.content(outcome.done.event.text)) });
      },
      (error) => outlet.fail(id, error),
    );
    return batch;
  };
}

/** Reads a Learn; the function that comes of it starts it. */
export async function startLearn(outlet: Outlet, fields: StreamLearn): Promise<() => Running> {
  const { context, tenant } = outlet;
  const { id, levels, idempotency_key: key } = fields;
  const session = scoped(tenant, fields.session);
  const learning = await readLearning(
    context,
    tenant,
    session,
    compact({
      text: fields.text,
      tokens: fields.tokens,
      epochs: fields.epochs,
      levels: levels && (levels.names ?? []),
    }),
  );
  const keyed = key === undefined ? undefined : { key, digest: digestOf("learn", fields) };
  return () => {
    let cancelled = false;
    let cancel = () => {
      cancelled = true;
    };
    const run = async () => {
      await context.manager.get(session);
      if (cancelled) throw new HopeError("CANCELLED", "the request was cancelled");
      const handle = startLearning(
        context,
        learning,
        (event) => {
          if (event.type === "progress") outlet.send({ progress: { id, done: event.done, total: event.total } });
        },
        keyed,
      );
      cancel = () => handle.cancel();
      return handle.done;
    };
    run().then(
      (result) => {
        const done = result.replayed
          ? { ...learnDone(id, JSON.parse(result.reply) as LearnReply), replayed: true }
          : learnDone(id, learning.report(result));
        outlet.end(id, { done });
      },
      (error) => outlet.fail(id, error),
    );
    return { cancel: () => cancel() };
  };
}

async function readPrompt(context: HttpContext, { prompt, tokens, messages, stop }: StreamGenerate) {
  const given = [prompt, tokens, messages].filter((field) => field !== undefined);
  if (given.length !== 1) {
    throw new HopeError(
      "INVALID_ARGUMENT",
      `expected exactly one of prompt, tokens and messages, got ${given.length}`,
      "prompt",
    );
  }
  if (messages) return { ...(await renderChat(context, messages, stopList(stop))), fallback: DEFAULT_CHAT_TOKENS };
  const param = prompt === undefined ? "tokens" : "prompt";
  return {
    prompt: await encodePrompt(context, prompt ?? tokens ?? [], param),
    stop: stopList(stop),
    fallback: DEFAULT_COMPLETION_TOKENS,
  };
}

/** The id names the request on its connection and is no part of what is asked. */
function digestOf(kind: string, { id: _, idempotency_key: __, ...rest }: StreamGenerate | StreamLearn): string {
  return requestDigest(`stream/${kind}`, rest);
}

function generateDone({ tenant }: Outlet, id: string, memory: boolean, finished: Finished, text: string): StreamDone {
  const { done } = finished;
  const { prompt_tokens, completion_tokens, total_tokens } = usageOf([finished]);
  return {
    id,
    finish_reason: done.event.finish_reason as FinishReason,
    text,
    usage: { prompt_tokens, completion_tokens, total_tokens },
    ...(memory && { memory: wireMemory(memoryReport(tenant, done)) }),
  };
}

function learnDone(id: string, { memory, usage, logprob, bits_per_byte }: LearnReply): StreamDone {
  const { prompt_tokens } = usage;
  return {
    id,
    usage: { prompt_tokens, completion_tokens: 0, total_tokens: prompt_tokens },
    memory: wireMemory(memory),
    logprob,
    bits_per_byte,
  };
}

function replayedDone(id: string, reply: string): StreamDone {
  return { ...(JSON.parse(reply) as StreamDone), id, replayed: true };
}

function wireMemory({ session, ...rest }: MemoryReport) {
  return session === null ? rest : { ...rest, session };
}
