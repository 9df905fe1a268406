import { errorOf } from "../contracts/errors.js";
import type { DoneEvent, Engine, Operations, TokenEvent } from "../engine/engine.js";

/** Tokens per second of one session alone. */
export interface Speed {
  prefill: number;
  decode: number;
  learn: number;
}

/** Bytes of session state: before the first token, and after the tokens of the measurement were learned. */
export interface SessionBytes {
  fresh: number;
  measured: number;
  measured_tokens: number;
}

const ALL_LEVELS = 0xffffffff;
const FIRST_TOKENS = 64;
const MOST_TOKENS = 16_384; // of one completion
const SESSION = "check-model";

/** Runs one engine operation to its end; its tokens and its end go to `onEvent`. Rejects with a HopeError. */
export function run<K extends keyof Operations>(
  engine: Engine,
  operation: K,
  payload: Operations[K],
  onEvent?: (event: TokenEvent | DoneEvent) => void,
): Promise<DoneEvent> {
  return new Promise((resolve, reject) => {
    engine.submit(operation, payload, (event) => {
      if (event.type === "token" || event.type === "done") onEvent?.(event);
      if (event.type === "done") resolve(event);
      if (event.type === "error") reject(errorOf(event.code, event.message));
    });
  });
}

/**
 * Tokens per second of `work(count)`: begins with a few tokens and doubles them until one call takes `seconds`, so that neither a
 * tiny model is measured by its first millisecond nor a large one for minutes.
 */
async function rate(seconds: number, work: (count: number) => Promise<unknown>): Promise<number> {
  for (let count = FIRST_TOKENS; ; count *= 2) {
    const began = performance.now();
    await work(count);
    const took = (performance.now() - began) / 1000;
    if (took >= seconds / 2 || count >= MOST_TOKENS) return count / took;
  }
}

/** Speed and state size of one session, by reading `text` (tokens of ordinary text) over and over; about 3 * `seconds`. */
export async function measure(
  engine: Engine,
  text: Int32Array,
  seconds: number,
): Promise<{ speed: Speed; session_bytes: SessionBytes }> {
  const tokens = (count: number) => Int32Array.from({ length: count }, (_, i) => text[i % text.length] as number);
  const prefill = await rate(seconds, (count) =>
    run(engine, "generate", { memory: "off", prompt: tokens(count), max_tokens: 0 }),
  );
  const decode = await rate(seconds, (count) =>
    run(engine, "generate", {
      memory: "off",
      prompt: tokens(1),
      max_tokens: count,
      ignore_eos: true,
      temperature: 1,
      seed: 1,
    }),
  );
  await run(engine, "learn", { session: SESSION, runs: [] });
  const bytes = async () => (await run(engine, "stats", { session: SESSION })).memory;
  const fresh = (await bytes()).bytes;
  const learn = await rate(seconds, (count) =>
    run(engine, "learn", { session: SESSION, runs: [{ tokens: tokens(count), learn_levels: ALL_LEVELS }] }),
  );
  const { bytes: measured, position: measured_tokens } = await bytes();
  await run(engine, "drop", { session: SESSION });
  return { speed: { prefill, decode, learn }, session_bytes: { fresh, measured, measured_tokens } };
}
