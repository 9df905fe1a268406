/**
 * The port to durable storage. A session's durable form is a record (who it is), at most one snapshot (state after
 * `seq`), the journal of operations after it, and kept versions (states after earlier operations). One suite (tests/stores/conformance.ts) holds every implementation to this.
 *
 * Every method that writes resolves only after the data is on disk (fsync), and writes everything it names or nothing.
 * Opening a store fences its earlier owners: each opening has a larger epoch, and a write under an older one fails with STORE_FAILED.
 */

export interface SessionSettings {
  learn?: "prompt" | "all" | "none";
  /** Of what it learned, kept to be replayed; absent: the server's default. */
  retain_tokens?: number;
  /** Whether the server consolidates it by itself; absent: the server's default. */
  consolidate?: "auto" | "manual";
  /** Seconds without a write after which it is erased; absent: the server's default. */
  ttl?: number;
}

export interface SessionRecord {
  id: string;
  /** Milliseconds since 1970. */
  created: number;
  metadata: Record<string, string>;
  settings: SessionSettings;
  /** The model whose token ids the journal holds; another model must not replay it. */
  model_fingerprint: string;
}

/** What a session looks like from outside after its last operation; lets it be listed without being loaded. */
export interface SessionSummary {
  position: number;
  /** Totals since the session began. */
  levels: { name: string; updates: number; delta_norm: number }[];
  /** Learned since the last consolidation; absent: nothing. */
  unconsolidated?: Learning;
  /** Tokens learned since the drift guard looked at it; absent: none. */
  unchecked?: number;
  /** The version that its last consolidation became; 0: it had none; absent: not known, because some of it was forgotten since. */
  consolidated?: number;
}

/** Why a session learns no more, found after the operation `seq`. */
export interface Quarantine {
  reason: string;
  seq: number;
  /** Milliseconds since 1970. */
  time: number;
}

/** What the drift guard found. */
export interface GuardFinding {
  /** Tokens learned since the state that it looked at. */
  unchecked: number;
  quarantine: Quarantine | undefined;
}

/** How much was learned: tokens, and the sum of their surprise in nats. */
export interface Learning {
  tokens: number;
  surprise: number;
}

/** Parts of a session's memory: CMS levels (bit l) and the recurrent state. */
export interface MemoryParts {
  levels: number;
  titans: boolean;
}

/** One accepted operation. Replaying them in order of seq on the snapshot rebuilds the state bit for bit. */
export interface JournalRecord {
  seq: number;
  kind: "generate" | "learn" | "forget" | "patch";
  runs: { tokens: Int32Array; learn_levels: number }[];
  epochs: number;
  seed: number;
  time: number;
  /** What a forget took away; it has no runs. */
  forget?: MemoryParts;
  /** What a consolidation adds, for the engine's apply_patch; it has no runs. */
  patch?: Uint8Array;
  /** The session after this operation. */
  summary: SessionSummary;
  /** With the reply, so that a retry gets the same answer. `request` is a digest of the request. */
  idempotency?: { key: string; request: string; reply: string };
}

export interface SnapshotRecord {
  seq: number;
  model_fingerprint: string;
  layout_hash: string;
  payload: Uint8Array;
  /** What each request taught of late, oldest first: what a consolidation replays. Absent: nothing. */
  retained?: readonly Int32Array[];
}

/** Where a fork begins: its seq goes on from the snapshot's. */
export interface SessionOrigin {
  snapshot: SnapshotRecord;
  summary: SessionSummary;
  quarantine?: Quarantine;
}

/** A session outside a store: what it remembers and is set to, without its versions, jobs and answers. */
export interface PortableSession extends Pick<SessionRecord, "metadata" | "settings" | "model_fingerprint"> {
  /** Absent: nothing was done with it. */
  origin?: SessionOrigin;
}

/** The bytes of a portable session. */
export interface PortableForm {
  encode(session: PortableSession): Uint8Array;
  /** SNAPSHOT_CORRUPT for what is damaged or was never such bytes, SNAPSHOT_INCOMPATIBLE for a format of another version. */
  decode(bytes: Uint8Array): PortableSession;
}

/**
 * Why a version is kept: asked for without or with a name, because a rollback (asked for or by the drift guard) or a
 * consolidation left it, or made by the latter.
 */
export type VersionReason =
  | "created"
  | "named"
  | "before rollback"
  | "before consolidation"
  | "consolidation"
  | "before guard rollback";

/** A state kept beside the present one, under the seq of the operation it came after. */
export interface VersionRecord {
  seq: number;
  name?: string;
  reason: VersionReason;
  /** Milliseconds since 1970. */
  created: number;
  /** Undefined before the first operation. */
  summary: SessionSummary | undefined;
}

export interface VersionListing extends VersionRecord {
  /** Stored bytes of record and state. */
  bytes: number;
}

/** A version with its state; snapshot.seq is the version's. */
export interface KeptVersion {
  record: VersionRecord;
  snapshot: SnapshotRecord;
}

/** A state that no replay arrives at takes the place of the present one, as the operation snapshot.seq. */
export interface StateChange {
  snapshot: SnapshotRecord;
  summary: SessionSummary | undefined;
  /** A version that is kept by the same write. */
  kept?: KeptVersion;
  /** Versions that go by the same write. */
  dropped: readonly number[];
  idempotency?: NonNullable<JournalRecord["idempotency"]>;
}

export type JobStatus = "queued" | "running" | "paused" | "committed" | "rolled_back" | "cancelled" | "failed";

/** A consolidation that was asked for or begun by the server. Times in milliseconds since 1970. */
export interface JobRecord {
  /** Per session, from 1. */
  number: number;
  status: JobStatus;
  automatic: boolean;
  created: number;
  /** For the last time. */
  started?: number;
  finished?: number;
  /** JSON, as `outcome`, which a finished one has: the store does not look into them. */
  settings: string;
  outcome?: string;
}

/** What goes on disk by the same write as a journal record. */
export interface AppendedWith {
  kept?: readonly KeptVersion[];
  job?: JobRecord;
  /** Ends its quarantine. */
  lifts?: boolean;
}

export interface SessionListing {
  record: SessionRecord;
  /** Of the last journal record ever appended; 0 for a new session. */
  seq: number;
  /** When that was written or, before the first, the session was created. Milliseconds since 1970. */
  updated: number;
  /** Undefined before the first operation. */
  summary: SessionSummary | undefined;
  /** Undefined: it may be written to. */
  quarantine: Quarantine | undefined;
  /** Bytes of record, snapshot, journal, kept versions and idempotency answers. */
  stored_bytes: number;
}

export interface StoredSession extends SessionListing {
  snapshot: SnapshotRecord | undefined;
  /** Ascending seq without gaps, the first snapshot.seq + 1. */
  journal: JournalRecord[];
}

/** Answers are kept per session: at most this many, and none older than this. */
export interface IdempotencyRetention {
  answers: number;
  milliseconds: number;
}
export const defaultRetention: IdempotencyRetention = { answers: 256, milliseconds: 24 * 60 * 60 * 1000 };

/** Of one session. */
export const KEPT_JOBS = 32;

/** Errors: STORE_FAILED for what cannot be read or written, SNAPSHOT_CORRUPT for a damaged snapshot. */
export interface SessionStore {
  /** Creates the session, with `origin` as a fork that begins where another one stands; false when the id exists. */
  create(record: SessionRecord, origin?: SessionOrigin): Promise<boolean>;
  /** Undefined when absent. */
  find(id: string): Promise<SessionListing | undefined>;
  /** Undefined when absent. Reads everything that recovery needs. */
  load(id: string): Promise<StoredSession | undefined>;
  /** Ids ascending and greater than `after`. */
  list(after: string | undefined, limit: number): Promise<SessionListing[]>;
  /**
   * Appends one record; seq must be the last seq + 1. With `created`, the session must not exist and is created by the
   * same write; versions `dropped` go by it, and `also` is written. Concurrent calls for different sessions share one fsync.
   */
  append(
    id: string,
    record: JournalRecord,
    created?: SessionRecord,
    dropped?: readonly number[],
    also?: AppendedWith,
  ): Promise<void>;
  /** Replaces snapshot and journal by the new state, whose seq must be the last seq + 1. Ends a quarantine. */
  replaceState(id: string, change: StateChange): Promise<void>;
  /** Replaces the snapshot and drops the journal up to snapshot.seq in one write; idempotency answers survive for their retention. */
  putSnapshot(id: string, snapshot: SnapshotRecord): Promise<void>;
  /** Changes who it is, and with a snapshot also the form of its state, as putSnapshot. SESSION_NOT_FOUND. */
  putRecord(record: SessionRecord, snapshot?: SnapshotRecord): Promise<void>;
  /** Writes what the drift guard found of the state after its last operation. SESSION_NOT_FOUND. */
  putFinding(id: string, finding: GuardFinding): Promise<void>;
  /** The stored answer for a key of this session, if the key was used and its answer is still retained. */
  findIdempotent(id: string, key: string): Promise<{ request: string; reply: string } | undefined>;
  /** Keeps a version, instead of the one of that seq if there is one. */
  putVersion(id: string, version: KeptVersion): Promise<void>;
  /** Kept versions, ascending. SESSION_NOT_FOUND. */
  listVersions(id: string): Promise<VersionListing[]>;
  /** Undefined when the session or the version is absent. */
  loadVersion(id: string, seq: number): Promise<KeptVersion | undefined>;
  /** False when the version is absent; SESSION_NOT_FOUND. */
  deleteVersion(id: string, seq: number): Promise<boolean>;
  /** Writes a job's present record; of finished ones the last KEPT_JOBS of a session stay. SESSION_NOT_FOUND. */
  putJob(id: string, job: JobRecord): Promise<void>;
  /** Ascending. SESSION_NOT_FOUND. */
  listJobs(id: string): Promise<JobRecord[]>;
  /** Jobs of all sessions that are queued or running, in the order in which they came to be so. */
  openJobs(): Promise<{ session: string; number: number }[]>;
  /** Erases record, journal, snapshot, versions, jobs and idempotency answers. False when absent. */
  delete(id: string): Promise<boolean>;
  close(): Promise<void>;
}
