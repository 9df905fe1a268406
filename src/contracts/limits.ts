/** Every bound a request meets before it reaches the engine, with the reason for its size. */
export const limits = {
  /** Half a million token ids as a JSON array still fit. */
  body_bytes: 8 * 1024 * 1024,
  /** One prompt; a HOPE state has no window, so this only bounds the time one request may take. The engine's limit too. */
  prompt_tokens: 131_072,
  /** One text to learn: more than text_bytes can make. */
  learn_tokens: 512 * 1024,
  /** This much takes the tokenizing thread half a second if English, two if one long word, and others wait for it. Longer texts come in parts. */
  text_bytes: 512 * 1024,
  /** One completion. */
  max_tokens: 8192,
  /** Completions of one request: prompts times n. */
  choices: 16,
  /** Continuations of one score request. */
  continuations: 256,
  /** Messages of one chat request. */
  messages: 1024,
  stop_strings: 16,
  stop_chars: 256,
  /** The engine keeps this many alternatives per token. */
  logprobs: 20,
  logit_bias: 1024,
  epochs: 64,
  /** Ten years. */
  ttl_seconds: 315_360_000,
  metadata_entries: 16,
  metadata_chars: 512,
  idempotency_key_chars: 255,
  version_name_chars: 128,
  page: 100,
  /** Of what a session learned, kept to be replayed: 1 MiB of memory and of each of its snapshots. */
  retain_tokens: 262_144,
  /** Of one consolidation, and of one of its batches. The engine's limits, as the next two. */
  replay_tokens: 65_536,
  consolidate_epochs: 1000,
  dream_tokens: 16_384,
} as const;

/** What a session retains unless it or the server is told otherwise: with half a megabyte, a sample of a long past. */
export const DEFAULT_RETAIN_TOKENS = 131_072;
/** What OpenAI's completions route does when max_tokens is absent. */
export const DEFAULT_COMPLETION_TOKENS = 16;
/** Chat has no default there; a turn of this model's dialogue ends long before. */
export const DEFAULT_CHAT_TOKENS = 256;
