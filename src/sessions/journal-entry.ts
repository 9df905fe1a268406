import { HopeError } from "../contracts/errors.js";
import type { MemoryStats } from "../engine/engine.js";
import type { JournalRecord, Learning, MemoryParts, SessionStore, SessionSummary } from "../stores/session-store.js";
import type { JournalSize } from "./checkpoint-policy.js";
import { tokensOf } from "./recovery.js";
import type { Loaded } from "./residence.js";
import { isAll } from "./retained.js";
import type { Completed, Idempotency, Replayed } from "./types.js";

/** What a retry under the key gets, as the store takes it. */
export function storedAnswer(
  idempotency: Idempotency | undefined,
  done: Completed,
): Pick<JournalRecord, "idempotency"> {
  if (!idempotency) return {};
  const { key, request, reply } = idempotency;
  return { idempotency: { key, request, reply: reply(done) } };
}

/** What an earlier request under the key was answered; undefined: there was none. IDEMPOTENCY_CONFLICT. */
export async function answerOf(
  store: SessionStore,
  id: string,
  idempotency: Idempotency | undefined,
): Promise<Replayed | undefined> {
  const answer = idempotency && (await store.findIdempotent(id, idempotency.key));
  if (!answer) return undefined;
  if (answer.request === idempotency.request) return { replayed: true, reply: answer.reply };
  const message = `the key ${JSON.stringify(idempotency.key)} was used before with another request on this session`;
  throw new HopeError("IDEMPOTENCY_CONFLICT", message, "Idempotency-Key");
}

/** The journal with one more record. */
export function grown({ records, tokens, forgets, patches }: JournalSize, entry: JournalRecord): JournalSize {
  return {
    records: records + 1,
    tokens: tokens + tokensOf(entry),
    forgets: forgets + (entry.forget ? 1 : 0),
    patches: patches + (entry.patch ? 1 : 0),
  };
}

/** What was learned since the last consolidation, with an operation's part; undefined: nothing. */
function learnedAfter(before: Learning | undefined, memory: MemoryStats): Learning | undefined {
  const { learned_tokens, surprise } = memory;
  if (learned_tokens === 0) return before;
  return {
    tokens: (before?.tokens ?? 0) + learned_tokens,
    surprise: (before?.surprise ?? 0) + surprise.mean * learned_tokens,
  };
}

/** What is left of it after a consolidation that began at `done`. */
function learnedSince(now: Learning | undefined, done: Learning | undefined): Learning | undefined {
  if (!now || !done) return now;
  const tokens = now.tokens - done.tokens;
  return tokens > 0 ? { tokens, surprise: Math.max(0, now.surprise - done.surprise) } : undefined;
}

/** After an operation: position and norms are the state's, updates and what was learned add up. */
export function summaryAfter(before: SessionSummary | undefined, memory: MemoryStats): SessionSummary {
  const earlier = new Map(before?.levels.map(({ name, updates }) => [name, updates]));
  const levels = memory.levels.map((level) => ({ ...level, updates: (earlier.get(level.name) ?? 0) + level.updates }));
  const unchecked = (before?.unchecked ?? 0) + memory.learned_tokens;
  const unconsolidated = learnedAfter(before?.unconsolidated, memory);
  return summaryOf(
    { ...memory, levels },
    { unconsolidated, unchecked, consolidated: before ? before.consolidated : 0 },
  );
}

/** After a forget, whose statistics are totals. With every level what was learned is gone too; with some, what a consolidation left still has it. */
export function summaryAfterForget(
  before: SessionSummary | undefined,
  memory: MemoryStats,
  { levels }: MemoryParts,
): SessionSummary {
  if (isAll(levels, memory.levels.length)) return summaryOf(memory, { consolidated: 0 });
  return summaryOf(memory, levels === 0 ? before : { ...before, consolidated: undefined });
}

/** The record of a patch that a consolidation, begun when `learned` had been learned, adds. The statistics are totals. */
export function patchEntry(
  { version, summary }: Pick<Loaded, "version" | "summary">,
  learned: Learning | undefined,
  memory: MemoryStats,
  patch: Uint8Array,
): Omit<JournalRecord, "time"> {
  const seq = version + 1;
  const unconsolidated = learnedSince(summary?.unconsolidated, learned);
  const feeds = { runs: [], epochs: 1, seed: 0 };
  return {
    seq,
    kind: "patch",
    ...feeds,
    summary: summaryOf(memory, { ...summary, unconsolidated, consolidated: seq }),
    patch,
  };
}

/** Of a summary, what the engine does not know. */
type Carried = { [K in "unconsolidated" | "unchecked" | "consolidated"]?: SessionSummary[K] | undefined };

function summaryOf(
  { position, levels }: MemoryStats,
  { unconsolidated, unchecked = 0, consolidated }: Carried = {},
): SessionSummary {
  return {
    position,
    levels: levels.map(({ name, updates, delta_norm }) => ({ name, updates, delta_norm })),
    ...(unconsolidated && { unconsolidated }),
    ...(unchecked > 0 && { unchecked }),
    ...(consolidated !== undefined && { consolidated }),
  };
}
