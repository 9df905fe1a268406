/** The engine's operations as promises, and the figures made of their results. */
import type { DoneEvent, Engine, MemoryMode, MemoryStats, TokenRun } from "../../src/engine/engine.js";
import { call } from "../../src/sessions/engine-call.js";
import type { Tokenizer } from "../../src/tokenizer/tokenizer.js";

/** No CMS level learns; the recurrent state moves all the same. */
export const NO_LEVELS = 0;
export const ALL_LEVELS = 0xffffffff;

/** The mask of one level by its place in ModelInfo.levels. */
export function onlyLevel(index: number): number {
  return (1 << index) >>> 0;
}

/** What a model's levels are compared under: none, each alone, all. */
export function levelMasks(engine: Engine): [name: string, levels: number][] {
  const single = engine.model.levels.map((name, index): [string, number] => [name, onlyLevel(index)]);
  return [["none", NO_LEVELS], ...single, ["all", ALL_LEVELS]];
}

/**
 * A session (made when there is none of that name) reads tokens, and the levels of the mask learn them. `logprob` of the result is
 * the sum in nats over the tokens, each scored before it is learned. Runs bring their own masks.
 */
export function learn(
  engine: Engine,
  session: string,
  text: Int32Array | TokenRun[],
  levels = ALL_LEVELS,
): Promise<DoneEvent> {
  const runs = Array.isArray(text) ? text : [{ tokens: text, learn_levels: levels }];
  return call(engine, "learn", { session, runs });
}

/**
 * Log-probabilities in nats of the context, and of each continuation after it (`scores`). The session, or a fresh state when it is
 * undefined, is as before afterwards.
 */
export function score(
  engine: Engine,
  session: string | undefined,
  context: Int32Array,
  continuations: Int32Array[] = [],
): Promise<DoneEvent> {
  return call(engine, "score", { ...(session !== undefined && { session }), context, continuations });
}

/** The most probable continuation. With `memory` "write" the session goes on from it and learns the prompt; with "off" it is not used. */
export function generateGreedy(
  engine: Engine,
  session: string | undefined,
  prompt: Int32Array,
  maxTokens: number,
  memory: MemoryMode,
): Promise<DoneEvent> {
  const named = session === undefined ? {} : { session };
  return call(engine, "generate", { ...named, memory, prompt, max_tokens: maxTokens, temperature: 0 });
}

/** Forgets a session; one that is not there is no error. */
export async function drop(engine: Engine, session: string): Promise<void> {
  await call(engine, "drop", { session });
}

/** Copies a session under a name that is free. */
export async function fork(engine: Engine, session: string, target: string): Promise<void> {
  await call(engine, "fork", { session, target });
}

/** Position, norms and bytes of a session. */
export async function stats(engine: Engine, session: string): Promise<MemoryStats> {
  return (await call(engine, "stats", { session })).memory;
}

/** Runs an action on a session of its own, new or a copy of `origin`, and drops it whatever happens. */
export async function withSession<T>(
  engine: Engine,
  action: (session: string) => Promise<T>,
  origin?: string,
): Promise<T> {
  const session = `eval ${++sessionsMade}`;
  if (origin === undefined) await call(engine, "learn", { session, runs: [] });
  else await fork(engine, origin, session);
  try {
    return await action(session);
  } finally {
    await drop(engine, session);
  }
}

/** Names are never used twice in a process. */
let sessionsMade = 0;

/** Bytes of text that tokens stand for; special tokens have none. */
export function bytesOf(tokenizer: Tokenizer, tokens: Int32Array): number {
  return tokens.reduce((total, token) => total + tokenizer.bytes(token).length, 0);
}

/** Bits per byte of text that cost `nats` (the negated sum of log-probabilities). */
export function bitsPerByte(nats: number, bytes: number): number {
  return nats / Math.LN2 / bytes;
}

/** Per cent of bits saved by `on` against `off`; below 0 where it costs bits. */
export function savedPercent(off: number, on: number): number {
  return 100 * (1 - on / off);
}
