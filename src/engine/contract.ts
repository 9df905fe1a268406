import type {
  BlockDifference,
  BlockLevel,
  BlockRecurrence,
  DoneEvent,
  ErrorEvent,
  GateStats,
  LevelDetails,
  LevelDifference,
  LevelStats,
  MemoryDetails,
  MemoryStats,
  ModelInfo,
  Operations,
  ProgressEvent,
  TokenEvent,
  TokenRun,
} from "./engine.js";

/** Every key of a type, once: the compiler refuses a missing or an extra one. */
type Keys<T> = Record<keyof T, true>;
type EventKeys<T> = Keys<Omit<T, "type">>;

/** What open() takes; meanings in native/addon/README.md. */
export interface OpenOptions {
  model_dir: string;
  device?: string;
  threads?: number;
  max_queue?: number;
  max_active?: number;
}

/** Raised with the page native/addon/README.md. */
export const BINDING_ABI = 1;

/** The names that cross into native, as values: the fake engine checks payloads by them, and a test compares them with what native says of itself. */
export const bindingKeys = {
  open_options: {
    model_dir: true,
    device: true,
    threads: true,
    max_queue: true,
    max_active: true,
  } satisfies Keys<OpenOptions>,
  operations: {
    generate: {
      session: true,
      memory: true,
      learn: true,
      learn_levels: true,
      prompt: true,
      max_tokens: true,
      stop: true,
      ignore_eos: true,
      logprobs: true,
      prompt_logprobs: true,
      temperature: true,
      top_k: true,
      top_p: true,
      min_p: true,
      presence_penalty: true,
      frequency_penalty: true,
      repetition_penalty: true,
      logit_bias: true,
      seed: true,
    },
    learn: { session: true, runs: true, epochs: true, trace: true },
    score: { session: true, context: true, continuations: true },
    snapshot: { session: true },
    restore: { session: true, snapshot: true },
    fork: { session: true, target: true },
    drop: { session: true },
    stats: { session: true },
    forget: { session: true, levels: true, titans: true },
    diff: { session: true, other: true },
    report: { session: true },
  } satisfies { [K in keyof Operations]: Keys<Operations[K]> },
  token_run: { tokens: true, learn_levels: true } satisfies Keys<TokenRun>,
  events: {
    token: {
      token: true,
      index: true,
      text: true,
      logprob: true,
      surprise: true,
      top: true,
    } satisfies EventKeys<TokenEvent>,
    progress: { done: true, total: true } satisfies EventKeys<ProgressEvent>,
    done: {
      finish_reason: true,
      text: true,
      prompt_tokens: true,
      completion_tokens: true,
      tokens: true,
      logprob: true,
      scores: true,
      prompt_logprobs: true,
      snapshot: true,
      trace: true,
      memory: true,
      report: true,
      difference: true,
      sessions: true,
      active: true,
      queued: true,
      resident_bytes: true,
    } satisfies EventKeys<DoneEvent>,
    error: { code: true, message: true } satisfies EventKeys<ErrorEvent>,
  },
  memory_stats: {
    position: true,
    learned_tokens: true,
    surprise: true,
    levels: true,
    bytes: true,
  } satisfies Keys<MemoryStats>,
  level_stats: { name: true, updates: true, delta_norm: true, bytes: true } satisfies Keys<LevelStats>,
  structures: {
    gate_stats: { count: true, mean: true, min: true, max: true } satisfies Keys<GateStats>,
    block_recurrence: {
      block: true,
      memory_norm: true,
      projections_norm: true,
      retention: true,
      rate: true,
    } satisfies Keys<BlockRecurrence>,
    block_level: { block: true, delta_norm: true, cap: true, pending_norm: true } satisfies Keys<BlockLevel>,
    level_details: {
      name: true,
      chunk: true,
      updates: true,
      pending: true,
      bytes: true,
      blocks: true,
    } satisfies Keys<LevelDetails>,
    memory_details: { recurrent_bytes: true, recurrent: true, levels: true } satisfies Keys<MemoryDetails>,
    block_difference: {
      block: true,
      distance: true,
      norm: true,
      other_norm: true,
      cosine: true,
    } satisfies Keys<BlockDifference>,
    level_difference: { name: true, blocks: true } satisfies Keys<LevelDifference>,
  },
  model_info: {
    name: true,
    fingerprint: true,
    layout_hash: true,
    isa: true,
    vocab_size: true,
    bos_token_id: true,
    eos_token_id: true,
    parameters: true,
    weight_bytes: true,
    max_session_bytes: true,
    levels: true,
  } satisfies Keys<ModelInfo>,
} as const;
