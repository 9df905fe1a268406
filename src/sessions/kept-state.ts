import type { HopeError } from "../contracts/errors.js";
import type {
  KeptVersion,
  SessionOrigin,
  SessionRecord,
  SessionSummary,
  SnapshotRecord,
  VersionReason,
} from "../stores/session-store.js";
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

/** What the engine holds of a session, as a beginning for another; undefined before the first operation. */
export async function presentOrigin(
  context: SessionContext,
  session: string,
  { version, summary, quarantine, retained }: Pick<Loaded, "version" | "summary" | "quarantine" | "retained">,
): Promise<SessionOrigin | undefined> {
  if (!summary) return undefined;
  const snapshot = await snapshotAt(context, session, version, retained);
  return { summary, snapshot, ...(quarantine && { quarantine }) };
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

/** What the last consolidation left; "nothing": there was none; undefined: it is not kept. */
export async function leftByConsolidation(
  { store }: SessionContext,
  session: string,
  summary: SessionSummary | undefined,
): Promise<SnapshotRecord | "nothing" | undefined> {
  const version = summary ? summary.consolidated : 0;
  if (version === undefined) return undefined;
  return version === 0 ? "nothing" : (await loadable(store.loadVersion(session, version)))?.snapshot;
}

/** Undefined for a state that is damaged or that this server does not understand. */
export async function loadable<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    const { code } = error as HopeError;
    if (code === "SNAPSHOT_INCOMPATIBLE" || code === "SNAPSHOT_CORRUPT") return undefined;
    throw error;
  }
}
