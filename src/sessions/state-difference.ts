import type { DoneEvent, Engine } from "../engine/engine.js";
import type { Lock } from "../shared/lock.js";
import type { SnapshotRecord } from "../stores/session-store.js";
import { call } from "./engine-call.js";
import { restore } from "./recovery.js";

/** Two states of a session; undefined is the one that the engine holds under its name. */
export interface StatePair {
  session: string;
  from: SnapshotRecord | undefined;
  to: SnapshotRecord | undefined;
}

/**
 * Compares them in the engine: DoneEvent.difference. Stored states are restored there under names that no session can have, and
 * dropped whatever happens. Under `lock`, so that however many compare, no more than two such states are there at a time.
 */
export async function compareStates(
  engine: Engine,
  lock: Lock,
  { session, from, to }: StatePair,
  signal: AbortSignal | undefined,
): Promise<DoneEvent> {
  const options = signal ? { signal } : {};
  const release = await lock.acquire(signal);
  const temporary: string[] = [];
  const place = async (role: string, snapshot: SnapshotRecord | undefined) => {
    if (!snapshot) return session;
    const name = `${session}#${role}`;
    temporary.push(name);
    await restore(engine, name, snapshot, options);
    return name;
  };
  try {
    const names = { session: await place("earlier", from), other: await place("later", to) };
    return await call(engine, "diff", names, options);
  } finally {
    await Promise.all(temporary.map((name) => call(engine, "drop", { session: name }))).finally(release);
  }
}
