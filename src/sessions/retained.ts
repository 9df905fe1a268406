import type { JournalRecord, StoredSession } from "../stores/session-store.js";

/** More could not be replayed together (native/core/limits.h, kMaxReplaySequences). */
const MAX_EXPERIENCES = 4096;

/** What each request taught of late, oldest first: a ring of at most so many tokens. Never changed in place. */
export type Retained = readonly Int32Array[];

export const nothingRetained: Retained = [];

/** The memory that it takes. */
export function retainedBytes(retained: Retained): number {
  return retained.reduce((sum, experience) => sum + experience.byteLength, 0);
}

/**
 * The last `capacity` tokens: the oldest leave first, so that the same stream leaves the same whenever it is cut. The oldest
 * experience may have lost its beginning.
 */
export function newest(retained: Retained, capacity: number): Retained {
  let left = capacity;
  let begin = retained.length;
  while (begin > 0 && left > 0 && retained.length - begin < MAX_EXPERIENCES) left -= retained[--begin]?.length ?? 0;
  const kept = retained.slice(begin);
  const [oldest] = kept;
  // A copy, so that what was cut off does not stay in memory.
  if (oldest && left < 0) kept[0] = oldest.slice(-left);
  return kept;
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
  const experience = Int32Array.from(learned.flatMap(({ tokens }) => Array.from(tokens)));
  return newest([...retained, experience], capacity);
}

/** What a recovery finds: the snapshot's, then what the journal after it taught. */
export function retainedOf({ snapshot, journal }: StoredSession, policy: RetainPolicy): Retained {
  const start = newest(snapshot?.retained ?? nothingRetained, policy.capacity);
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
