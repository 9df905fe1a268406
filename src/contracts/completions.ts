import { type Static, Type } from "typebox";
import {
  FinishReason,
  inertFields,
  MemoryReport,
  memoryFields,
  OrNull,
  Strict,
  samplingFields,
  streamFields,
  TokenId,
  Usage,
} from "./fields.js";
import { limits } from "./limits.js";

const Prompt = Type.Union(
  [
    Type.String(),
    Type.Array(Type.String(), { maxItems: limits.choices }),
    Type.Array(TokenId, { maxItems: limits.prompt_tokens }),
    Type.Array(Type.Array(TokenId, { maxItems: limits.prompt_tokens }), { maxItems: limits.choices }),
  ],
  {
    expected: `a string, an array of token ids, or up to ${limits.choices} of either`,
  },
);

/** POST /v1/completions. */
export const CompletionRequest = Strict({
  model: Type.Optional(Type.String()),
  prompt: Prompt,
  max_tokens: Type.Optional(Type.Integer({ minimum: 0, description: "0 only with echo" })),
  n: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.choices })),
  echo: Type.Optional(Type.Boolean()),
  logprobs: Type.Optional(Type.Integer({ minimum: 0, maximum: limits.logprobs })),
  ...samplingFields,
  ...streamFields,
  ...memoryFields,
  ...inertFields,
  user: Type.Optional(Type.String({ minLength: 1, maxLength: 512, description: "names a session of the caller" })),
  best_of: Type.Optional(Type.Literal(1, { expected: "1: best_of is not supported" })),
  suffix: Type.Optional(Type.Literal("", { expected: "nothing: insertion is not supported" })),
});
export type CompletionRequest = Static<typeof CompletionRequest>;

export const CompletionLogprobs = Type.Object({
  tokens: Type.Array(Type.String()),
  token_logprobs: Type.Array(OrNull(Type.Number())),
  top_logprobs: OrNull(Type.Array(OrNull(Type.Record(Type.String(), Type.Number())))),
  text_offset: Type.Array(Type.Integer()),
});
export type CompletionLogprobs = Static<typeof CompletionLogprobs>;

export const CompletionChoice = Type.Object({
  index: Type.Integer(),
  text: Type.String(),
  logprobs: OrNull(CompletionLogprobs),
  finish_reason: OrNull(FinishReason),
  surprise: Type.Optional(Type.Array(Type.Number())),
});
export type CompletionChoice = Static<typeof CompletionChoice>;

/** The reply, and (with partial text and a null finish_reason) every chunk of a stream. */
export const CompletionReply = Type.Object({
  id: Type.String(),
  object: Type.Literal("text_completion"),
  created: Type.Integer(),
  model: Type.String(),
  system_fingerprint: Type.String(),
  choices: Type.Array(CompletionChoice),
  usage: Type.Optional(OrNull(Usage)),
  memory: Type.Optional(MemoryReport),
});
export type CompletionReply = Static<typeof CompletionReply>;
