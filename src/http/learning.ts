import { HopeError } from "../contracts/errors.js";
import { limits } from "../contracts/limits.js";
import type { LearnReply } from "../contracts/sessions.js";
import type { Completed, Handle, LearnRequest, RequestEvent } from "../sessions/types.js";
import { compact } from "./compact.js";
import type { HttpContext } from "./context.js";
import type { Tenant } from "./plugins/auth.js";
import { encodePrompt, levelMask } from "./prompts.js";
import { bitsPerByte, memoryReport } from "./render/memory.js";

/** What a request says of a text to learn, over HTTP and WebSocket alike. */
export interface LearnFields {
  text?: string;
  tokens?: number[];
  epochs?: number;
  levels?: string[];
}

/** A text on its way into a session. */
export interface Learning {
  request: LearnRequest;
  report(done: Completed): LearnReply;
}

/** Reads the fields. `session` is the scoped id. Rejects with INVALID_ARGUMENT, EMPTY_PROMPT, LIMIT_EXCEEDED or TOKEN_OUT_OF_RANGE. */
export async function readLearning(
  context: HttpContext,
  tenant: Tenant,
  session: string,
  fields: LearnFields,
): Promise<Learning> {
  const { text, tokens: ids, epochs, levels } = fields;
  const source = text ?? ids;
  if (source === undefined || (text !== undefined && ids !== undefined)) {
    throw new HopeError("INVALID_ARGUMENT", "expected exactly one of text and tokens", "text");
  }
  const tokens = await encodePrompt(context, source, text === undefined ? "tokens" : "text", limits.learn_tokens);
  const bytes = tokens.reduce((sum, token) => sum + context.tokenizer.bytes(token).length, 0);
  return {
    request: compact<LearnRequest>({ session, tokens, learn_levels: levelMask(context, levels), epochs }),
    report: (done) => ({
      memory: memoryReport(tenant, done),
      usage: { prompt_tokens: done.event.prompt_tokens },
      logprob: done.event.logprob,
      // Of the first epoch, as logprob; tokens that are all special have no bytes to spread it over.
      bits_per_byte: bytes === 0 ? 0 : bitsPerByte(done.event.logprob, bytes),
    }),
  };
}

/** Starts it. With a key a retry gets what `render` makes of the report. */
export function startLearning(
  { manager, metrics }: HttpContext,
  { request, report }: Learning,
  onEvent: (event: RequestEvent) => void,
  keyed?: { key: string; digest: string },
): Handle {
  const idempotency = keyed && {
    key: keyed.key,
    request: keyed.digest,
    reply: (done: Completed) => JSON.stringify(report(done)),
  };
  const handle = manager.learn(idempotency ? { ...request, idempotency } : request, onEvent);
  const done = handle.done.then((result) => {
    if (!result.replayed) {
      metrics.tokens.inc({ kind: "prompt" }, result.event.prompt_tokens);
      metrics.tokens.inc({ kind: "learned" }, result.event.memory.learned_tokens);
    }
    return result;
  });
  return { done, cancel: () => handle.cancel() };
}
