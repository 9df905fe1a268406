import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { type ErrorCode, HopeError } from "../contracts/errors.js";
import { hope } from "../contracts/generated/snapshot.js";
import type {
  JobRecord,
  JobStatus,
  JournalRecord,
  Quarantine,
  SessionRecord,
  SessionSettings,
  SessionSummary,
  SnapshotRecord,
  VersionListing,
  VersionReason,
  VersionRecord,
} from "./session-store.js";

const { v1 } = hope;

/** Of Sealed; raised when a stored message changes incompatibly. */
export const STORED_FORMAT = 1;

/** A session's row: what listings show, and the byte counts that make it up. */
export interface SessionHead {
  record: SessionRecord;
  seq: number;
  updated: number;
  summary: SessionSummary | undefined;
  snapshot_bytes: number;
  journal_bytes: number;
  answer_bytes: number;
  answers: number;
  version_bytes: number;
  quarantine: Quarantine | undefined;
}

export interface IdempotentAnswer {
  key: string;
  request: string;
  reply: string;
  time: number;
}

/** protobufjs reads 64-bit integers as Long; everything stored is below 2^53. */
type Wide = number | { toNumber(): number };
function num(value: Wide): number {
  return typeof value === "number" ? value : value.toNumber();
}

interface Writer {
  finish(): Uint8Array;
}

export function seal(message: Writer): Uint8Array {
  const body = message.finish();
  return v1.Sealed.encode({ format_version: STORED_FORMAT, crc32: crc32(body), body }).finish();
}

/** The codes of a value that is damaged and of one that is written in a format this version does not know. */
interface Failures {
  damaged: ErrorCode;
  foreign: ErrorCode;
}
const storeFailures: Failures = { damaged: "STORE_FAILED", foreign: "STORE_FAILED" };
export const snapshotFailures: Failures = { damaged: "SNAPSHOT_CORRUPT", foreign: "SNAPSHOT_INCOMPATIBLE" };

/** Checks format and checksum, then decodes; `what` names the value in error messages. */
export function unseal<T>(bytes: Uint8Array, what: string, failures: Failures, decode: (body: Uint8Array) => T): T {
  const damaged = (reason: string) => new HopeError(failures.damaged, `${what} is damaged: ${reason}`);
  let sealed: { format_version: number; crc32: number; body: Uint8Array };
  try {
    sealed = v1.Sealed.decode(bytes);
  } catch (error) {
    throw damaged((error as Error).message);
  }
  const { format_version, body } = sealed;
  if (format_version !== STORED_FORMAT) {
    throw new HopeError(failures.foreign, `${what}: expected stored format ${STORED_FORMAT}, got ${format_version}`);
  }
  if (crc32(body) !== sealed.crc32) throw damaged(`the checksum of its ${body.length} bytes differs`);
  try {
    return decode(body);
  } catch (error) {
    throw damaged((error as Error).message);
  }
}

export function encodeHead({ record, ...head }: SessionHead): Uint8Array {
  const { settings, ...who } = record;
  return seal(
    v1.SessionHead.encode({
      ...head,
      record: { ...who, ...settings },
      summary: head.summary ?? null,
      quarantine: head.quarantine ?? null,
    }),
  );
}

export function decodeHead(bytes: Uint8Array, id: string): SessionHead {
  return unseal(bytes, `session ${id}`, storeFailures, (body) => {
    const head = v1.SessionHead.decode(body);
    const record = v1.SessionRecord.fromObject(head.record ?? {});
    return {
      record: {
        id: record.id,
        created: num(record.created),
        metadata: { ...record.metadata },
        settings: readSettings(record),
        model_fingerprint: record.model_fingerprint,
      },
      seq: num(head.seq),
      updated: num(head.updated) || num(record.created),
      summary: head.summary ? readSummary(head.summary) : undefined,
      snapshot_bytes: num(head.snapshot_bytes),
      journal_bytes: num(head.journal_bytes),
      answer_bytes: num(head.answer_bytes),
      answers: head.answers,
      version_bytes: num(head.version_bytes),
      quarantine: head.quarantine ? readQuarantine(head.quarantine) : undefined,
    };
  });
}

export function readQuarantine({ reason, seq, time }: hope.v1.Quarantine.$Properties): Quarantine {
  return { reason: reason ?? "", seq: num(seq ?? 0), time: num(time ?? 0) };
}

export function readSettings({ learn, retain_tokens, consolidate, ttl }: hope.v1.SessionRecord): SessionSettings {
  return {
    ...(learn && { learn: learn as NonNullable<SessionSettings["learn"]> }),
    ...(retain_tokens != null && { retain_tokens }),
    ...(consolidate && { consolidate: consolidate as NonNullable<SessionSettings["consolidate"]> }),
    ...(ttl != null && { ttl }),
  };
}

export function readSummary(summary: hope.v1.SessionSummary.$Properties): SessionSummary {
  const levels = (summary.levels ?? []).map(({ name, updates, delta_norm }) => ({
    name: name ?? "",
    updates: num(updates ?? 0),
    delta_norm: delta_norm ?? 0,
  }));
  const { tokens, surprise } = summary.unconsolidated ?? {};
  return {
    position: num(summary.position ?? 0),
    levels,
    ...(num(summary.unchecked ?? 0) > 0 && { unchecked: num(summary.unchecked ?? 0) }),
    ...(summary.consolidated != null && { consolidated: num(summary.consolidated) }),
    ...(summary.unconsolidated && { unconsolidated: { tokens: num(tokens ?? 0), surprise: surprise ?? 0 } }),
  };
}

/** Without the idempotency answer, which outlives the record. */
export function encodeJournal(record: JournalRecord): Uint8Array {
  const { idempotency: _, forget = null, patch = null, ...stored } = record;
  const runs = record.runs.map(({ tokens, learn_levels }) => ({ tokens: Array.from(tokens), learn_levels }));
  return seal(v1.JournalRecord.encode({ ...stored, runs, forget, patch }));
}

export function decodeJournal(bytes: Uint8Array, id: string, seq: number): JournalRecord {
  return unseal(bytes, `journal record ${seq} of session ${id}`, storeFailures, (body) => {
    const stored = v1.JournalRecord.decode(body);
    return {
      seq: num(stored.seq),
      kind: readKind(stored.kind),
      ...(stored.forget && {
        forget: { levels: stored.forget.levels ?? 0, titans: stored.forget.titans ?? false },
      }),
      ...(stored.patch && { patch: plain(stored.patch) }),
      runs: stored.runs.map(({ tokens, learn_levels }) => ({
        tokens: Int32Array.from(tokens ?? []),
        learn_levels: learn_levels ?? 0,
      })),
      epochs: stored.epochs,
      seed: num(stored.seed),
      time: num(stored.time),
      summary: readSummary(stored.summary ?? {}),
    };
  });
}

/** A kind that this version does not know cannot be replayed by it. */
function readKind(kind: string): JournalRecord["kind"] {
  if (kind === "generate" || kind === "learn" || kind === "forget" || kind === "patch") return kind;
  throw new Error(`expected kind generate, learn, forget or patch, got ${JSON.stringify(kind)}`);
}

export function encodeSnapshot(snapshot: SnapshotRecord): Uint8Array {
  return seal(v1.Snapshot.encode(snapshotMessage(snapshot)));
}

export function snapshotMessage({ retained = [], ...snapshot }: SnapshotRecord) {
  return { ...snapshot, retained: retained.map((tokens) => ({ tokens: Array.from(tokens) })) };
}

/** `what` names it in error messages. */
export function decodeSnapshot(bytes: Uint8Array, what: string): SnapshotRecord {
  return unseal(bytes, what, snapshotFailures, (body) => readSnapshot(v1.Snapshot.decode(body)));
}

export function readSnapshot(snapshot: hope.v1.Snapshot): SnapshotRecord {
  const { seq, model_fingerprint, layout_hash, payload, retained } = snapshot;
  const experiences = retained.map(({ tokens }) => Int32Array.from(tokens ?? []));
  return {
    ...{ seq: num(seq), model_fingerprint, layout_hash, payload: plain(payload) },
    ...(experiences.length > 0 && { retained: experiences }),
  };
}

/** A plain view: protobufjs gives a Buffer where it was given one. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** `state_bytes`: of the stored snapshot that goes with it. */
export function encodeVersion(record: VersionRecord, state_bytes: number): Uint8Array {
  const { name = null, summary = null, ...rest } = record;
  return seal(v1.Version.encode({ ...rest, name, summary, state_bytes }));
}

export function decodeVersion(bytes: Uint8Array, id: string): VersionListing {
  return unseal(bytes, `a version of session ${id}`, storeFailures, (body) => {
    const { seq, name, reason, created, summary, state_bytes } = v1.Version.decode(body);
    return {
      seq: num(seq),
      ...(name != null && { name }),
      reason: readReason(reason),
      created: num(created),
      summary: summary ? readSummary(summary) : undefined,
      bytes: bytes.length + num(state_bytes),
    };
  });
}

const reasons: readonly VersionReason[] = [
  "created",
  "named",
  "before rollback",
  "before consolidation",
  "consolidation",
  "before guard rollback",
];
function readReason(text: string): VersionReason {
  const reason = reasons.find((known) => known === text);
  if (reason) return reason;
  throw new Error(`expected reason ${reasons.join(", ")}, got ${JSON.stringify(text)}`);
}

export function encodeJob(job: JobRecord): Uint8Array {
  return seal(v1.Job.encode(job));
}

export function decodeJob(bytes: Uint8Array, id: string): JobRecord {
  return unseal(bytes, `a job of session ${id}`, storeFailures, (body) => {
    const { number, status, automatic, created, started, finished, settings, outcome } = v1.Job.decode(body);
    return {
      ...{ number: num(number), status: readStatus(status), automatic, created: num(created), settings },
      ...(started != null && { started: num(started) }),
      ...(finished != null && { finished: num(finished) }),
      ...(outcome != null && { outcome }),
    };
  });
}

const statuses: readonly JobStatus[] = [
  "queued",
  "running",
  "paused",
  "committed",
  "rolled_back",
  "cancelled",
  "failed",
];
function readStatus(text: string): JobStatus {
  const status = statuses.find((known) => known === text);
  if (status) return status;
  throw new Error(`expected status ${statuses.join(", ")}, got ${JSON.stringify(text)}`);
}

/** Where a job is. */
export interface JobPlace {
  session: string;
  number: number;
}

export function encodeOpenJobs(jobs: JobPlace[]): Uint8Array {
  return seal(v1.OpenJobs.encode({ jobs }));
}

export function decodeOpenJobs(bytes: Uint8Array): JobPlace[] {
  return unseal(bytes, "the list of open jobs", storeFailures, (body) =>
    v1.OpenJobs.decode(body).jobs.map(({ session, number }) => ({ session: session ?? "", number: num(number ?? 0) })),
  );
}

export function encodeAnswer(answer: IdempotentAnswer): Uint8Array {
  return seal(v1.IdempotentAnswer.encode(answer));
}

export function decodeAnswer(bytes: Uint8Array, id: string): IdempotentAnswer {
  return unseal(bytes, `an idempotency answer of session ${id}`, storeFailures, (body) => {
    const { key, request, reply, time } = v1.IdempotentAnswer.decode(body);
    return { key, request, reply, time: num(time) };
  });
}

/** A client's key as a database key: of fixed length, whatever characters it has. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
