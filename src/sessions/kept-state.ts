import type { KeptVersion, SessionRecord, SnapshotRecord, VersionReason } from "../stores/session-store.js";
import { call } from "./engine-call.js";
import type { Loaded } from "./residence.js";
import type { Retained } from "./retained.js";
import type { SessionContext } from "./session-context.js";

/** Of a session that begins now. */
export function newRecord({ clock, engine }: SessionContext, id: string): SessionRecord {
  const model_fingerprint = engine.model.fingerprint;
  return { id, created: clock.now(), metadata: {}, settings: {}, model_fingerprint };
}

/** What the engine holds of a session, which is its state after journal record `seq`. */
export async function snapshotAt(
  { engine }: SessionContext,
  session: string,
  seq: number,
  retained: Retained,
): Promise<SnapshotRecord> {
  const { snapshot } = await call(engine, "snapshot", { session });
  const { fingerprint: model_fingerprint, layout_hash } = engine.model;
  return { seq, model_fingerprint, layout_hash, payload: snapshot, retained };
}

/** What the engine holds of a session, as a version. */
export async function presentVersion(
  context: SessionContext,
  session: string,
  { version: seq, summary, retained }: Pick<Loaded, "version" | "summary" | "retained">,
  reason: VersionReason,
): Promise<KeptVersion> {
  const record = { seq, reason, created: context.clock.now(), summary };
  return { record, snapshot: await snapshotAt(context, session, seq, retained) };
}
