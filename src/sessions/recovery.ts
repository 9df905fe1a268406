import { HopeError } from "../contracts/errors.js";
import type { DoneEvent, Engine, TokenRun } from "../engine/engine.js";
import type { JournalRecord, MemoryParts, SnapshotRecord, StoredSession } from "../stores/session-store.js";
import { type CallOptions, call } from "./engine-call.js";

/** Fed per operation: far below the engine's limit, and other sessions' operations come in between. */
const REPLAY_TOKENS = 16_384;

/**
 * Brings a stored session into the engine: snapshot, then the journal after it. Resolves with the session's bytes there.
 * Rejects with SNAPSHOT_INCOMPATIBLE, SNAPSHOT_CORRUPT, STORE_FAILED or what the engine says; then the engine may hold a part.
 */
export async function recover(engine: Engine, { record, snapshot, journal, summary }: StoredSession): Promise<number> {
  const session = record.id;
  requireSame(session, "model", engine.model.fingerprint, record.model_fingerprint);
  let done: DoneEvent;
  if (snapshot) {
    done = await restore(engine, session, snapshot);
  } else {
    done = await call(engine, "learn", { session, runs: [] });
  }
  for (const step of steps(journal)) {
    if (Array.isArray(step)) done = await call(engine, "learn", { session, runs: step });
    else if (step.patch) done = await call(engine, "apply_patch", { session, patch: step.patch });
    else done = await call(engine, "forget", { session, ...(step.forget as MemoryParts) });
  }
  const expected = summary?.position ?? 0;
  if (done.memory.position !== expected) {
    const message = `session ${session}: expected its journal to end at position ${expected}, got ${done.memory.position}`;
    throw new HopeError("STORE_FAILED", message);
  }
  return done.memory.bytes;
}

/** Makes a stored state that of the engine's session. Rejects as recover does; then the engine's session is as it was. */
export async function restore(
  engine: Engine,
  session: string,
  snapshot: SnapshotRecord,
  options: CallOptions = {},
): Promise<DoneEvent> {
  requireSame(session, "model", engine.model.fingerprint, snapshot.model_fingerprint);
  requireSame(session, "state layout", engine.model.layout_hash, snapshot.layout_hash);
  return call(engine, "restore", { session, snapshot: snapshot.payload }, options);
}

/** SNAPSHOT_INCOMPATIBLE. */
export function requireSame(session: string, what: string, served: string, stored: string): void {
  if (served === stored) return;
  const message = `session ${session}: expected ${what} ${served}, which this server runs, got one of ${what} ${stored}`;
  throw new HopeError("SNAPSHOT_INCOMPATIBLE", message);
}

/** Tokens of a record, each epoch counted. */
export function tokensOf(record: Pick<JournalRecord, "runs" | "epochs">): number {
  return record.epochs * record.runs.reduce((sum, run) => sum + run.tokens.length, 0);
}

/** What rebuilds the state: runs to be read, together as large as an operation may be, and between them records that feed none. */
function* steps(journal: readonly JournalRecord[]): Generator<TokenRun[] | JournalRecord> {
  let begin = 0;
  for (const [i, record] of journal.entries()) {
    if (!record.forget && !record.patch) continue;
    yield* batches(pieces(journal.slice(begin, i)));
    yield record;
    begin = i + 1;
  }
  yield* batches(pieces(journal.slice(begin)));
}

/** Records as one stream, in pieces that each fit an operation; how a stream is divided changes nothing. */
function* pieces(journal: readonly JournalRecord[]): Generator<TokenRun> {
  for (const { runs, epochs } of journal) {
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const { tokens, learn_levels } of runs) {
        for (let at = 0; at < tokens.length; at += REPLAY_TOKENS) {
          yield { tokens: tokens.subarray(at, at + REPLAY_TOKENS), learn_levels };
        }
      }
    }
  }
}

function* batches(runs: Iterable<TokenRun>): Generator<TokenRun[]> {
  let batch: TokenRun[] = [];
  let size = 0;
  for (const run of runs) {
    if (batch.length > 0 && size + run.tokens.length > REPLAY_TOKENS) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(run);
    size += run.tokens.length;
  }
  if (batch.length > 0) yield batch;
}
