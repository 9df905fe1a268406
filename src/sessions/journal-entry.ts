import type { MemoryStats } from "../engine/engine.js";
import type { JournalRecord, SessionSummary } from "../stores/session-store.js";
import type { JournalSize } from "./checkpoint-policy.js";
import { tokensOf } from "./recovery.js";
import type { Completed, Idempotency } from "./types.js";

/** What a retry under the key gets, as the store takes it. */
export function storedAnswer(
  idempotency: Idempotency | undefined,
  done: Completed,
): Pick<JournalRecord, "idempotency"> {
  if (!idempotency) return {};
  const { key, request, reply } = idempotency;
  return { idempotency: { key, request, reply: reply(done) } };
}

/** The journal with one more record. */
export function grown({ records, tokens, forgets }: JournalSize, entry: JournalRecord): JournalSize {
  return { records: records + 1, tokens: tokens + tokensOf(entry), forgets: forgets + (entry.forget ? 1 : 0) };
}

/** Totals after an operation: position and norms are the state's, updates add up. */
export function summaryAfter(before: SessionSummary | undefined, { position, levels }: MemoryStats): SessionSummary {
  const earlier = new Map(before?.levels.map(({ name, updates }) => [name, updates]));
  return {
    position,
    levels: levels.map(({ name, updates, delta_norm }) => ({
      name,
      updates: (earlier.get(name) ?? 0) + updates,
      delta_norm,
    })),
  };
}
