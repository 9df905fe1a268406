/**
 * The port through which everything above reaches a model: few verbs, one queue, ordered.
 * Implemented by native-engine.ts (the addon) and fake-engine.ts (deterministic, for tests).
 */

export type MemoryMode = "off" | "read" | "write";
export type LearnMode = "none" | "prompt" | "all";

/** Sampling parameters; temperature 0 is greedy. Ranges are validated by the contracts before they reach the engine. */
export interface SamplingOptions {
  temperature?: number;
  top_k?: number;
  top_p?: number;
  min_p?: number;
  presence_penalty?: number;
  frequency_penalty?: number;
  repetition_penalty?: number;
  logit_bias?: [token: number, bias: number][];
  /** Unsigned, below 2^53. */
  seed?: number;
}

/** Tokens with the CMS levels that learn them (bit l: level l of ModelInfo.levels; 0xffffffff all, 0 none). */
export interface TokenRun {
  tokens: Int32Array;
  learn_levels: number;
}

export interface GeneratePayload extends SamplingOptions {
  session?: string;
  memory?: MemoryMode;
  learn?: LearnMode;
  learn_levels?: number;
  prompt: Int32Array;
  max_tokens: number;
  stop?: string[];
  ignore_eos?: boolean;
  /** Alternatives reported per token, 0 to 20. */
  logprobs?: number;
  prompt_logprobs?: boolean;
}

/** Meanings, ranges and defaults: native/include/hope/consolidation.h and docs/MATH.md, "Consolidation". */
export interface ConsolidateSettings {
  /** Bit l: level l learns; 0: all but the fastest. */
  levels?: number;
  epochs?: number;
  batch_tokens?: number;
  rate?: number;
  ce_weight?: number;
  kl_weight?: number;
  max_anchor_rise?: number;
  min_gain?: number;
  rewind?: number;
  transfer?: number;
  dream_tokens?: number;
  self_replay_tokens?: number;
  seed?: number;
}
export interface ConsolidatePayload extends ConsolidateSettings {
  session: string;
  /** A session as the last consolidation left this one; absent: it had none. */
  since?: string;
  /** Texts that the session read; empty: self_replay_tokens are sampled from its memory. */
  replay: Int32Array[];
  /** Texts that it must go on to predict as the base model does. */
  anchors: Int32Array[];
}

/** The operations and their payloads; results arrive as events. Keys not named here are refused (UNKNOWN_OPTION). */
export interface Operations {
  generate: GeneratePayload;
  /** With trace: DoneEvent.trace of the first epoch; at most 131,072 tokens then. */
  learn: { session: string; runs: TokenRun[]; epochs?: number; trace?: boolean };
  score: { session?: string; context: Int32Array; continuations?: Int32Array[] };
  snapshot: { session: string };
  restore: { session: string; snapshot: Uint8Array };
  fork: { session: string; target: string };
  drop: { session: string };
  stats: { session?: string };
  /** Zeroes CMS levels (bit l of `levels`) and the recurrent state (`titans`); answers totals, as stats does. */
  forget: { session: string; levels: number; titans: boolean };
  /** How far two sessions' CMS levels lie apart: DoneEvent.difference. */
  diff: { session: string; other: string };
  /** What a session's memory holds: DoneEvent.report. */
  report: { session: string };
  /** Replays the session's past into some of its levels, at low priority; proposes DoneEvent.patch and changes nothing. */
  consolidate: ConsolidatePayload;
  /** Adds what a consolidation proposed; the same state and patch give the same bits. Answers totals, as stats does. */
  apply_patch: { session: string; patch: Uint8Array };
}

export interface LevelStats {
  name: string;
  updates: number;
  delta_norm: number;
  bytes: number;
}

export interface MemoryStats {
  position: number;
  learned_tokens: number;
  surprise: { mean: number; max: number };
  levels: LevelStats[];
  bytes: number;
}

/** Over heads and the last tokens (at most 16) whose values are still at hand; count 0: none are. */
export interface GateStats {
  count: number;
  mean: number;
  min: number;
  max: number;
}
/** The recurrent state of one block: norms of what memories and projections have become, all heads; gates alpha and eta. */
export interface BlockRecurrence {
  block: number;
  memory_norm: number;
  projections_norm: number;
  retention: GateStats;
  rate: GateStats;
}
/** One CMS level in one adaptive block; `pending_norm` is of the gradient accumulated since the last update. */
export interface BlockLevel {
  block: number;
  delta_norm: number;
  /** The bound on delta_norm. */
  cap: number;
  pending_norm: number;
}
export interface LevelDetails {
  name: string;
  /** Positions between updates. */
  chunk: number;
  updates: number;
  /** Tokens learned since the last update. */
  pending: number;
  bytes: number;
  blocks: BlockLevel[];
}
export interface MemoryDetails {
  recurrent_bytes: number;
  recurrent: BlockRecurrence[];
  levels: LevelDetails[];
}
/** One CMS level in one adaptive block of two sessions: ||a - b||, ||a||, ||b||, and the cosine between them (0 when one is 0). */
export interface BlockDifference {
  block: number;
  distance: number;
  norm: number;
  other_norm: number;
  cosine: number;
}
export interface LevelDifference {
  name: string;
  blocks: BlockDifference[];
}

/** Mean losses of the last optimizer step's batch, in nats per token. */
export interface ConsolidationProgress {
  step: number;
  total: number;
  replay_loss: number;
  anchor_loss: number;
  kl: number;
}
/** Means per token in nats; kl of the base model from the session, on anchors. */
export interface ConsolidationLosses {
  replay_nll: number;
  anchor_nll: number;
  kl: number;
}
/** What the patch does to a level: scale what it had by `keep`, then add something of this norm. */
export interface ConsolidationLevel {
  name: string;
  added_norm: number;
  keep: number;
}
/** `before`: the session when it was judged; `after`: the same with the patch; anchors: those held out from training. */
export interface ConsolidationReport {
  commit: boolean;
  reason: string;
  base: ConsolidationLosses;
  before: ConsolidationLosses;
  after: ConsolidationLosses;
  steps: number;
  replay_tokens: number;
  anchor_tokens: number;
  held_out_tokens: number;
  /** Spent computing. */
  seconds: number;
  workspace_bytes: number;
  levels: ConsolidationLevel[];
}

export interface TokenEvent {
  type: "token";
  token: number;
  index: number;
  /** Complete UTF-8, stop strings withheld; may be empty. */
  text: string;
  /** Natural log, under the unmodified distribution. */
  logprob: number;
  surprise: number;
  top: [token: number, logprob: number][];
}
export interface ProgressEvent {
  type: "progress";
  done: number;
  total: number;
  /** Of consolidate; else null. */
  consolidation: ConsolidationProgress | null;
}
export interface DoneEvent {
  type: "done";
  finish_reason: "" | "stop" | "length";
  /** Text released after the last token event (a withheld tail that was no stop string after all). */
  text: string;
  prompt_tokens: number;
  completion_tokens: number;
  tokens: Int32Array;
  logprob: number;
  scores: { logprob: number; tokens: number }[];
  prompt_logprobs: Float32Array;
  snapshot: Uint8Array;
  /**
   * learn with trace: rows of 1 + levels numbers, one per token of the first epoch: its surprise in nats, then per level the
   * size of what it added to the level's normalised gradient (docs/MATH.md, "The trace").
   */
  trace: Float32Array;
  memory: MemoryStats;
  report: MemoryDetails | null;
  difference: LevelDifference[];
  /** Of consolidate; else null. */
  consolidation: ConsolidationReport | null;
  /** What apply_patch takes; empty unless consolidation.commit. */
  patch: Uint8Array;
  sessions: number;
  active: number;
  queued: number;
  resident_bytes: number;
}
/** `code` is a name of ErrorCode in proto/hope/v1/error.proto. Done and error are the last event of a request. */
export interface ErrorEvent {
  type: "error";
  code: string;
  message: string;
}
export type EngineEvent = TokenEvent | ProgressEvent | DoneEvent | ErrorEvent;

export interface ModelInfo {
  name: string;
  fingerprint: string;
  layout_hash: string;
  isa: string;
  vocab_size: number;
  bos_token_id: number;
  eos_token_id: number;
  parameters: number;
  weight_bytes: number;
  max_session_bytes: number;
  levels: string[];
}

export interface Engine {
  readonly model: ModelInfo;
  /**
   * Queues an operation; events arrive in order, on the event loop, never before submit returns.
   * Throws HopeError (QUEUE_FULL, UNAVAILABLE, INVALID_ARGUMENT, TOKEN_OUT_OF_RANGE, EMPTY_PROMPT, LIMIT_EXCEEDED, UNKNOWN_OPTION)
   * when the operation is refused. Returns the id that cancel takes.
   */
  submit<K extends keyof Operations>(
    operation: K,
    payload: Operations[K],
    onEvent: (event: EngineEvent) => void,
  ): number;
  /** Ends the request within a tick with error CANCELLED; a session it was writing goes back to where the operation found it. */
  cancel(id: number): void;
  /** Ends running operations with UNAVAILABLE and frees everything native. Idempotent. */
  close(): Promise<void>;
}
