import type { DoneEvent, LearnMode, MemoryMode, ProgressEvent, SamplingOptions, TokenEvent } from "../engine/engine.js";
import type {
  JobRecord,
  Learning,
  MemoryParts,
  Quarantine,
  SessionSettings,
  SnapshotRecord,
  VersionReason,
} from "../stores/session-store.js";
import type { Retained } from "./retained.js";

/**
 * Makes a retried write count once. Only writes (generate with memory "write", learn, forget, rollback) of a named session are
 * remembered; elsewhere nothing is learned and the request simply runs again.
 */
export interface Idempotency {
  key: string;
  /** A digest of everything in the request that its answer depends on; another digest under this key is a conflict. */
  request: string;
  /** Renders the answer that a retry gets. Called right before the commit, and only for an operation that succeeded. */
  reply(done: Completed): string;
}

export interface GenerateRequest extends SamplingOptions {
  /** Absent: an ephemeral state that is forgotten afterwards. Created on commit when it does not exist and memory is "write". */
  session?: string;
  memory: MemoryMode;
  /** Absent: the session's settings.learn, and without one "prompt". */
  learn?: LearnMode;
  /** Bit l: level l of ModelInfo.levels may update; absent: all. */
  learn_levels?: number;
  prompt: Int32Array;
  max_tokens: number;
  stop?: string[];
  ignore_eos?: boolean;
  logprobs?: number;
  prompt_logprobs?: boolean;
  idempotency?: Idempotency;
}

export interface LearnRequest {
  session: string;
  tokens: Int32Array;
  /** Bit l: level l of ModelInfo.levels may update; absent: all, 0: the state moves and nothing is learned. */
  learn_levels?: number;
  epochs?: number;
  idempotency?: Idempotency;
}

/** At least one level or titans. */
export interface ForgetRequest extends MemoryParts {
  session: string;
  idempotency?: Idempotency;
}

/** A new session that begins where `session` stands, with settings of its own where they are given. */
export interface ForkRequest {
  session: string;
  target: string;
  metadata?: Record<string, string>;
  settings?: SessionSettings;
}

/** Keeps the present state until it is deleted. */
export interface KeepRequest {
  session: string;
  name?: string;
}

/** The state of a kept version becomes the session's. */
export interface RollbackRequest {
  session: string;
  version: number;
  idempotency?: Idempotency;
}

/** Two versions: kept ones or the present one, which `to` is when absent. */
export interface DiffRequest {
  session: string;
  from: number;
  to?: number;
}

/** A session as a consolidation finds it, held in the engine. */
export interface ConsolidationStart {
  /** Another one: the session has become another since. */
  generation: number;
  retained: Retained;
  /** Since the last consolidation. */
  learned: Learning | undefined;
  /** What that left; "nothing": there was none; undefined: it is not kept. */
  since: SnapshotRecord | "nothing" | undefined;
  /** To be called once. */
  release(): void;
}

export interface ConsolidationCommit {
  start: ConsolidationStart;
  patch: Uint8Array;
  /** The job's record, written with the patch, when that becomes a version. */
  job(version: number): JobRecord;
}

/** What the drift guard thinks of a state: `reason` says what it measured. */
export interface Verdict {
  passed: boolean;
  reason: string;
}

/** How the drift guard looks at sessions. */
export interface Inspection {
  /** Learned since the last look, from which on there is another. */
  tokens: number;
  /** Judges the engine's session of that name, a copy whose recurrent state was forgotten. */
  judge(copy: string): Promise<Verdict>;
}

/** What came of a look: `restored` is the version whose state it was rolled back to. */
export type Inspected =
  | { result: "passed"; lifted: boolean }
  | { result: "rolled_back"; reason: string; version: number; restored: number }
  | { result: "quarantined"; reason: string; version: number };

export type { PortableForm, PortableSession } from "../stores/session-store.js";

/** Told of what happens to sessions. */
export interface SessionObserver {
  /** A request on it has ended. */
  used(session: string): void;
  erased(session: string): void;
}

/** A kept version. */
export interface SessionVersion {
  version: number;
  name?: string;
  reason: VersionReason;
  created: number;
  position: number;
  /** On disk. */
  bytes: number;
}

/** Without continuations `context` itself is scored. Without a session: on the base model. */
export interface ScoreRequest {
  session?: string;
  context: Int32Array;
  continuations?: Int32Array[];
}

/** The operation ran; if it wrote a session, it is on disk. */
export interface Completed {
  replayed: false;
  /** The session that was read or written; undefined for an ephemeral state. */
  session: string | undefined;
  /** The session's version: after this request if it wrote, that it read otherwise; 0 without a session. */
  version: number;
  event: DoneEvent;
}

/** The request was answered before under the same Idempotency-Key: nothing ran. */
export interface Replayed {
  replayed: true;
  reply: string;
}

export type DoneResult = Completed | Replayed;

export type RequestEvent = TokenEvent | ProgressEvent;

export interface Handle {
  /** Rejects with a HopeError; CANCELLED after cancel(), unless the request was already being committed. */
  done: Promise<DoneResult>;
  /** Stops the request within a tick; a session it was writing stays as it was. Without effect once done is settled. */
  cancel(): void;
}

export interface SessionInfo {
  id: string;
  /** Number of operations committed. */
  version: number;
  /** Tokens observed, the implicit bos included. */
  position: number;
  bytes: { resident: number; stored: number };
  /** Totals since the session began. */
  levels: { name: string; updates: number; delta_norm: number }[];
  created: number;
  /** Its last write. */
  updated: number;
  /** When it is erased unless it is written to; null: never. */
  expires: number | null;
  metadata: Record<string, string>;
  settings: SessionSettings;
  /** Of a session that learns no more. */
  quarantine: Quarantine | undefined;
}

export interface ManagerStats {
  sessions_resident: number;
  resident_bytes: number;
  /** Requests waiting or running. */
  pending: number;
}
