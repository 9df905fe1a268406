import type { DoneEvent, TokenRun } from "../engine/engine.js";
import type { JournalRecord, MemoryParts, Quarantine, SessionRecord, SessionSummary } from "../stores/session-store.js";
import type { JournalSize } from "./checkpoint-policy.js";
import type { Retained } from "./retained.js";
import type { Idempotency } from "./types.js";

/** A session whose state the engine holds, equal to what the store would rebuild. */
export interface Loaded {
  at: "engine";
  record: SessionRecord;
  version: number;
  summary: SessionSummary | undefined;
  bytes: number;
  quarantine: Quarantine | undefined;
  /** Written since the last snapshot. */
  journal: JournalSize;
  retained: Retained;
}

/** Where a session begins that is a copy of another. */
export type Beginning = Pick<Loaded, "record" | "version" | "summary" | "quarantine" | "retained">;

/**
 * Where the state is. `store`: the engine has none (and the store perhaps none either). `engine`: both agree.
 * `doubt`: an operation ran but was not committed, or a recovery broke off; the engine's copy must go before anything else.
 */
export type Residence = { at: "store" } | Loaded | { at: "doubt" };

/** What a write needs beyond its engine operation. */
export interface Write {
  kind: JournalRecord["kind"];
  seed: number;
  epochs: number;
  idempotency: Idempotency | undefined;
  forget?: MemoryParts;
  /** Runs the operation; `loaded` is undefined when the session does not exist yet. */
  run(loaded: Loaded | undefined): Promise<DoneEvent>;
  /** What a replay must feed to arrive at the same state. */
  runs(loaded: Loaded | undefined, done: DoneEvent): TokenRun[];
}
