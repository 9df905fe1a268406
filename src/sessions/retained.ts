import type { JournalRecord, StoredSession } from "../stores/session-store.js";

/** More could not be replayed together (native/core/limits.h, kMaxReplaySequences). */
const MAX_EXPERIENCES = 4096;
/** What a request taught beyond so many tokens is another experience: so the parts of a long text count as they would one by one. */
const EXPERIENCE_TOKENS = 512;
/** Of the capacity, what is for the newest for certain. */
const RECENT_SHARE = 0.25;

/** What requests taught, oldest first: the newest, and of what is older a sample. Never changed in place. */
export type Retained = readonly Int32Array[];

export const nothingRetained: Retained = [];

/** The memory that it takes. */
export function retainedBytes(retained: Retained): number {
  return retained.reduce((sum, experience) => sum + experience.byteLength, 0);
}

/**
 * At most `capacity` tokens of it: a quarter of them the newest experiences, the rest those of the older ones with the highest priorities. A
 * priority depends on nothing but the tokens, so that what left would leave whenever it is asked, and every older experience had the same
 * chance to stay: a consolidation that replays all of them keeps what earlier ones learned.
 */
export function keepWithin(retained: Retained, capacity: number): Retained {
  if (capacity < 1) return nothingRetained;
  if (retained.length <= MAX_EXPERIENCES && tokensOf(retained) <= capacity) return retained;
  const newest = retained.at(-1) as Int32Array;
  // A copy, so that what was cut off does not stay in memory.
  if (newest.length >= capacity) return [newest.slice(newest.length - capacity)];
  const recent = countWithin([...retained].reverse(), RECENT_SHARE * capacity, RECENT_SHARE * MAX_EXPERIENCES) || 1;
  const older = retained.slice(0, -recent);
  const left = capacity - tokensOf(retained.slice(-recent));
  const ranked = older.map((tokens, at) => ({ tokens, at, priority: priorityOf(tokens) }));
  ranked.sort((a, b) => b.priority - a.priority || b.at - a.at);
  const sample = ranked.slice(
    0,
    countWithin(
      ranked.map(({ tokens }) => tokens),
      left,
      MAX_EXPERIENCES - recent,
    ),
  );
  const kept = new Set(sample.map(({ at }) => at));
  return retained.filter((_, at) => at >= older.length || kept.has(at));
}

/** With what one request taught. */
export function remember(retained: Retained, tokens: Int32Array, capacity: number): Retained {
  let kept = retained;
  for (let from = 0; from < tokens.length; from += EXPERIENCE_TOKENS)
    kept = keepWithin([...kept, tokens.slice(from, from + EXPERIENCE_TOKENS)], capacity);
  return kept;
}

function tokensOf(experiences: readonly Int32Array[]): number {
  return experiences.reduce((sum, { length }) => sum + length, 0);
}

/** How many from the first on have together at most so many tokens. */
function countWithin(experiences: readonly Int32Array[], tokens: number, most: number): number {
  let left = tokens;
  const end = experiences.findIndex(({ length }, at) => {
    left -= length;
    return left < 0 || at >= most;
  });
  return end < 0 ? experiences.length : end;
}

/** A hash (FNV-1a, its bits mixed as MurmurHash3 does at its end). */
function priorityOf(tokens: Int32Array): number {
  let hash = 0x811c9dc5;
  for (const token of tokens) hash = Math.imul(hash ^ token, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** With what a record taught: the tokens of its runs that some level learned, once. Forgetting every level empties it. */
export function retainedAfter(
  retained: Retained,
  { runs, forget }: Pick<JournalRecord, "runs" | "forget">,
  { capacity, levels }: RetainPolicy,
): Retained {
  if (forget) return isAll(forget.levels, levels) ? nothingRetained : retained;
  const learned = runs.filter((run) => run.learn_levels !== 0 && run.tokens.length > 0);
  if (learned.length === 0 || capacity === 0) return retained;
  const taught = Int32Array.from(learned.flatMap(({ tokens }) => Array.from(tokens)));
  return remember(retained, taught, capacity);
}

/** What a recovery finds: the snapshot's, then what the journal after it taught. */
export function retainedOf({ snapshot, journal }: StoredSession, policy: RetainPolicy): Retained {
  const start = keepWithin(snapshot?.retained ?? nothingRetained, policy.capacity);
  return journal.reduce((retained, record) => retainedAfter(retained, record, policy), start);
}

export interface RetainPolicy {
  /** Tokens. */
  capacity: number;
  /** The model's. */
  levels: number;
}

/** Whether the mask names every one of so many levels. */
export function isAll(mask: number, levels: number): boolean {
  const all = 2 ** levels - 1;
  return (mask & all) >>> 0 === all;
}
