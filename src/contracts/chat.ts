import { type Static, Type } from "typebox";
import {
  FinishReason,
  inertFields,
  MemoryReport,
  memoryFields,
  OrNull,
  refusedFields,
  Strict,
  samplingFields,
  streamFields,
  Usage,
} from "./fields.js";
import { limits } from "./limits.js";

const Content = Type.Union(
  [Type.String(), Type.Array(Strict({ type: Type.Literal("text"), text: Type.String() }), { minItems: 1 })],
  { expected: "a string or an array of text parts: this model reads text only" },
);

const Role = Type.Union(
  [Type.Literal("system"), Type.Literal("developer"), Type.Literal("user"), Type.Literal("assistant")],
  { expected: '"system", "developer", "user" or "assistant"' },
);

/** `refusal` and `annotations` come back when a client appends a reply's message to its list. */
export const ChatMessage = Strict({
  role: Role,
  content: Content,
  name: Type.Optional(Type.String()),
  refusal: Type.Optional(Type.String()),
  annotations: Type.Optional(Type.Array(Type.Unknown())),
});
export type ChatMessage = Static<typeof ChatMessage>;

/** POST /v1/chat/completions. With a session, `messages` are the new ones only: earlier turns are in its memory. */
export const ChatRequest = Strict({
  model: Type.Optional(Type.String()),
  messages: Type.Array(ChatMessage, { minItems: 1, maxItems: limits.messages }),
  max_tokens: Type.Optional(Type.Integer({ minimum: 1 })),
  max_completion_tokens: Type.Optional(Type.Integer({ minimum: 1 })),
  n: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.choices })),
  logprobs: Type.Optional(Type.Boolean()),
  top_logprobs: Type.Optional(Type.Integer({ minimum: 0, maximum: limits.logprobs })),
  ...samplingFields,
  ...streamFields,
  ...memoryFields,
  ...inertFields,
  ...refusedFields,
  metadata: Type.Optional(Type.Record(Type.String(), Type.String())),
  parallel_tool_calls: Type.Optional(Type.Boolean()),
  user: Type.Optional(Type.String({ minLength: 1, maxLength: 512, description: "names a session of the caller" })),
});
export type ChatRequest = Static<typeof ChatRequest>;

const TokenLogprob = Type.Object({
  token: Type.String(),
  logprob: Type.Number(),
  bytes: Type.Array(Type.Integer()),
});
export type TokenLogprob = Static<typeof TokenLogprob>;

export const ChatLogprobs = Type.Object({
  content: Type.Array(Type.Object({ ...TokenLogprob.properties, top_logprobs: Type.Array(TokenLogprob) })),
  refusal: Type.Null(),
});
export type ChatLogprobs = Static<typeof ChatLogprobs>;

const replyFields = {
  id: Type.String(),
  created: Type.Integer(),
  model: Type.String(),
  system_fingerprint: Type.String(),
  usage: Type.Optional(OrNull(Usage)),
  memory: Type.Optional(MemoryReport),
};

export const ChatChoice = Type.Object({
  index: Type.Integer(),
  message: Type.Object({ role: Type.Literal("assistant"), content: Type.String(), refusal: Type.Null() }),
  logprobs: OrNull(ChatLogprobs),
  finish_reason: FinishReason,
  surprise: Type.Optional(Type.Array(Type.Number())),
});
export type ChatChoice = Static<typeof ChatChoice>;

export const ChatReply = Type.Object({
  ...replyFields,
  object: Type.Literal("chat.completion"),
  choices: Type.Array(ChatChoice),
});
export type ChatReply = Static<typeof ChatReply>;

/** One SSE chunk. The first of a choice carries the role, the last a finish_reason. */
export const ChatChunk = Type.Object({
  ...replyFields,
  object: Type.Literal("chat.completion.chunk"),
  choices: Type.Array(
    Type.Object({
      index: Type.Integer(),
      delta: Type.Object({
        role: Type.Optional(Type.Literal("assistant")),
        content: Type.Optional(Type.String()),
      }),
      logprobs: OrNull(ChatLogprobs),
      finish_reason: OrNull(FinishReason),
      surprise: Type.Optional(Type.Array(Type.Number())),
    }),
  ),
});
export type ChatChunk = Static<typeof ChatChunk>;
