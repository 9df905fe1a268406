import { HopeError } from "../contracts/errors.js";
import type { DoneEvent, Engine } from "../engine/engine.js";
import type { PortableSession, SessionOrigin } from "../stores/session-store.js";
import { call } from "./engine-call.js";
import { requireSame, restore } from "./recovery.js";

/** Brings an exported session into the engine. SNAPSHOT_INCOMPATIBLE, SNAPSHOT_CORRUPT; then the engine may hold a part. */
export async function bringIn(
  engine: Engine,
  session: string,
  { model_fingerprint, origin }: PortableSession,
): Promise<DoneEvent> {
  requireSame(session, "model", engine.model.fingerprint, model_fingerprint);
  if (!origin) return call(engine, "learn", { session, runs: [] });
  requireOwn(engine, origin);
  const done = await restore(engine, session, origin.snapshot);
  const { position } = done.memory;
  if (position !== origin.summary.position) {
    throw corrupt(`expected a state at position ${origin.summary.position}, got ${position}`);
  }
  return done;
}

/** What the engine does not check, because it is not its own: counters and retained tokens. */
function requireOwn({ model }: Engine, { summary, snapshot }: SessionOrigin): void {
  if (snapshot.seq < 1) throw corrupt("expected a version of 1 or more, got 0");
  const names = summary.levels.map(({ name }) => name).join(", ");
  const expected = model.levels.join(", ");
  if (names !== expected) throw corrupt(`expected the levels ${expected}, got ${names || "none"}`);
  const bad = (snapshot.retained ?? []).flatMap(
    (tokens) => tokens.find((id) => id < 0 || id >= model.vocab_size) ?? [],
  );
  if (bad.length > 0) throw corrupt(`expected retained tokens from 0 to ${model.vocab_size - 1}, got ${bad[0]}`);
}

function corrupt(reason: string): HopeError {
  return new HopeError("SNAPSHOT_CORRUPT", `the exported session is damaged: ${reason}`);
}
