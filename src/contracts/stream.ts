import { type Static, Type } from "typebox";
import { ChatMessage } from "./chat.js";
import { ConsolidateSettings } from "./consolidation.js";
import type { ErrorCode } from "./errors.js";
import { LearnMode, MemoryMode, SessionId, Strict, samplingFields, TokenId } from "./fields.js";
import { limits } from "./limits.js";

/** The messages of proto/hope/v1/stream.proto as they are after decoding, in either subprotocol. */

const RequestId = Type.String({ minLength: 1, maxLength: 128, expected: "1 to 128 characters" });
const IdempotencyKey = Type.String({ minLength: 1, maxLength: limits.idempotency_key_chars });

export const StreamGenerate = Strict({
  id: RequestId,
  model: Type.Optional(Type.String()),
  prompt: Type.Optional(Type.String()),
  tokens: Type.Optional(Type.Array(TokenId, { maxItems: limits.prompt_tokens })),
  messages: Type.Optional(Type.Array(ChatMessage, { minItems: 1, maxItems: limits.messages })),
  max_tokens: Type.Optional(Type.Integer({ minimum: 1 })),
  ...samplingFields,
  session: Type.Optional(SessionId),
  memory: Type.Optional(MemoryMode),
  learn: Type.Optional(LearnMode),
  idempotency_key: Type.Optional(IdempotencyKey),
});
export type StreamGenerate = Static<typeof StreamGenerate>;

export const StreamLearn = Strict({
  id: RequestId,
  session: SessionId,
  text: Type.Optional(Type.String({ minLength: 1 })),
  tokens: Type.Optional(Type.Array(TokenId, { minItems: 1, maxItems: limits.learn_tokens })),
  epochs: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.epochs })),
  levels: Type.Optional(Strict({ names: Type.Optional(Type.Array(Type.String(), { maxItems: 32 })) })),
  idempotency_key: Type.Optional(IdempotencyKey),
});
export type StreamLearn = Static<typeof StreamLearn>;

export const StreamConsolidate = Strict({
  id: RequestId,
  session: SessionId,
  settings: Type.Optional(ConsolidateSettings),
});
export type StreamConsolidate = Static<typeof StreamConsolidate>;

const StreamCancel = Strict({ id: RequestId });
const StreamPing = Strict({});

/** Each kind of client message and its fields. */
export const clientMessages = {
  generate: StreamGenerate,
  learn: StreamLearn,
  consolidate: StreamConsolidate,
  cancel: StreamCancel,
  ping: StreamPing,
} as const;
export type ClientMessageKind = keyof typeof clientMessages;
export type ClientMessage = {
  [Kind in ClientMessageKind]: { kind: Kind; value: Static<(typeof clientMessages)[Kind]> };
}[ClientMessageKind];

interface StreamMemory {
  session?: string;
  version: number;
  learned_tokens: number;
  surprise: { mean: number; max: number };
  levels: { name: string; updates: number; delta_norm: number }[];
}

interface StreamLosses {
  replay_nll: number;
  anchor_nll: number;
  kl: number;
}

export interface StreamJob {
  id: string;
  session: string;
  status: string;
  reason?: string;
  code?: string;
  version?: number;
  seconds?: number;
}

export interface StreamDone {
  id: string;
  finish_reason?: "stop" | "length";
  text?: string;
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  memory?: StreamMemory;
  logprob?: number;
  bits_per_byte?: number;
  replayed?: boolean;
  job?: StreamJob;
}

export interface StreamProgress {
  id: string;
  done: number;
  total: number;
  replay_loss?: number;
  anchor_loss?: number;
  kl?: number;
}

export interface StreamLevelUpdate {
  id: string;
  commit: boolean;
  reason: string;
  base: StreamLosses;
  before: StreamLosses;
  after?: StreamLosses;
  levels: { name: string; added_norm: number; keep: number }[];
}

/** One server message: exactly one of these keys, as the oneof of the proto. */
export type ServerMessage =
  | { accepted: { id: string } }
  | { token: { id: string; index: number; token: number; text: string; logprob: number; surprise: number } }
  | { progress: StreamProgress }
  | { level_update: StreamLevelUpdate }
  | { done: StreamDone }
  | { error: { id?: string; code: ErrorCode; message: string; param?: string } }
  | { pong: Record<string, never> };
