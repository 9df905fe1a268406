import { hope } from "../contracts/generated/snapshot.js";
import { SessionCreate } from "../contracts/sessions.js";
import { parser } from "../contracts/validate.js";
import type { PortableForm, PortableSession, SessionOrigin } from "./session-store.js";
import {
  readQuarantine,
  readSettings,
  readSnapshot,
  readSummary,
  seal,
  snapshotFailures,
  snapshotMessage,
  unseal,
} from "./stored-form.js";

const { v1 } = hope;
/** Strangers write these bytes: what a client may not ask for, a file may not bring. */
const parseAsked = parser(SessionCreate);

/** proto/hope/v1/snapshot.proto, PortableSession. */
export const portableForm: PortableForm = { encode, decode };

function encode({ metadata, settings, model_fingerprint, origin }: PortableSession): Uint8Array {
  return seal(
    v1.PortableSession.encode({
      record: { metadata, model_fingerprint, ...settings },
      summary: origin?.summary ?? null,
      snapshot: origin ? snapshotMessage(origin.snapshot) : null,
      quarantine: origin?.quarantine ?? null,
    }),
  );
}

function decode(bytes: Uint8Array): PortableSession {
  return unseal(bytes, "the exported session", snapshotFailures, (body) => {
    const portable = v1.PortableSession.decode(body);
    if (!portable.record) throw new Error("it says nothing of the session");
    const record = v1.SessionRecord.fromObject(portable.record);
    const { metadata = {}, settings = {} } = parseAsked({
      metadata: { ...record.metadata },
      settings: readSettings(record),
    });
    const origin = readOrigin(portable);
    return { metadata, settings, model_fingerprint: record.model_fingerprint, ...(origin && { origin }) };
  });
}

function readOrigin({ summary, snapshot, quarantine }: hope.v1.PortableSession): SessionOrigin | undefined {
  if (!summary || !snapshot) return undefined;
  const origin: SessionOrigin = {
    summary: readSummary(summary),
    snapshot: readSnapshot(v1.Snapshot.fromObject(snapshot)),
    ...(quarantine && { quarantine: readQuarantine(quarantine) }),
  };
  const { payload: _, retained: __, ...counted } = origin.snapshot;
  const numbers = numbersIn([origin.summary, counted, origin.quarantine]);
  if (numbers.some((number) => !(number >= 0 && number <= Number.MAX_SAFE_INTEGER))) {
    throw new Error("expected counters from 0 to 2^53");
  }
  return origin;
}

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
