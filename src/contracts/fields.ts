import { type Static, type TObject, type TProperties, Type } from "typebox";
import { limits } from "./limits.js";

/** An object without fields beyond the named ones: a misspelt field is an error, never ignored. */
export function Strict<Properties extends TProperties>(properties: Properties): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false });
}

/** A value or null, as OpenAI's replies have it. */
export function OrNull<Schema extends Parameters<typeof Type.Optional>[0]>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}

export const SESSION_PATTERN = "^[A-Za-z0-9._:-]{1,128}$";
export const SessionId = Type.String({
  pattern: SESSION_PATTERN,
  expected: "1 to 128 of A-Z a-z 0-9 . _ : -",
});

/** `limit` of a list, as a query has it. */
export const PageSize = Type.String({ pattern: "^[0-9]{1,4}$", expected: `a number from 1 to ${limits.page}` });

export const MemoryMode = Type.Union([Type.Literal("off"), Type.Literal("read"), Type.Literal("write")], {
  expected: '"off", "read" or "write"',
});
export const LearnMode = Type.Union([Type.Literal("none"), Type.Literal("prompt"), Type.Literal("all")], {
  expected: '"none", "prompt" or "all"',
});

const StopString = Type.String({ minLength: 1, maxLength: limits.stop_chars });
export const Stop = Type.Union([StopString, Type.Array(StopString, { maxItems: limits.stop_strings })], {
  expected: `a string or up to ${limits.stop_strings} strings of 1 to ${limits.stop_chars} characters`,
});

export const TokenId = Type.Integer({ minimum: 0, maximum: 0x7fffffff });

/** Sampling fields of completions, chat and the WebSocket's generate. */
export const samplingFields = {
  temperature: Type.Optional(Type.Number({ minimum: 0, maximum: 2 })),
  top_p: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
  top_k: Type.Optional(Type.Integer({ minimum: 0, description: "0 keeps every token (extension)" })),
  min_p: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: "extension" })),
  presence_penalty: Type.Optional(Type.Number({ minimum: -2, maximum: 2 })),
  frequency_penalty: Type.Optional(Type.Number({ minimum: -2, maximum: 2 })),
  repetition_penalty: Type.Optional(Type.Number({ minimum: 0.01, maximum: 10, description: "extension" })),
  logit_bias: Type.Optional(
    Type.Record(Type.String({ pattern: "^[0-9]{1,9}$" }), Type.Number({ minimum: -100, maximum: 100 }), {
      maxProperties: limits.logit_bias,
      additionalProperties: false,
      description: "token id -> bias",
    }),
  ),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
  stop: Type.Optional(Stop),
};

/** The memory extension's request fields. */
export const memoryFields = {
  session: Type.Optional(SessionId),
  memory: Type.Optional(MemoryMode),
  learn: Type.Optional(LearnMode),
  surprise: Type.Optional(Type.Boolean({ description: "report the surprise (nats) of every generated token" })),
};

/** Streaming fields of completions and chat. */
export const streamFields = {
  stream: Type.Optional(Type.Boolean()),
  stream_options: Type.Optional(
    Strict({ include_usage: Type.Optional(Type.Boolean()), include_obfuscation: Type.Optional(Type.Boolean()) }),
  ),
};

/** OpenAI fields that do not change a reply of this server and are accepted without effect. */
export const inertFields = {
  store: Type.Optional(Type.Boolean()),
  service_tier: Type.Optional(Type.String()),
  safety_identifier: Type.Optional(Type.String()),
  prompt_cache_key: Type.Optional(Type.String()),
};

const unsupported = (what: string) => ({ expected: `nothing: ${what}` });

/** OpenAI fields whose effect this server does not have: only the value that asks for nothing passes. */
export const refusedFields = {
  tools: Type.Optional(Type.Array(Type.Never(), { maxItems: 0, ...unsupported("tools are not supported") })),
  tool_choice: Type.Optional(Type.Literal("none", unsupported("tools are not supported"))),
  functions: Type.Optional(Type.Array(Type.Never(), { maxItems: 0, ...unsupported("functions are not supported") })),
  function_call: Type.Optional(Type.Literal("none", unsupported("functions are not supported"))),
  response_format: Type.Optional(
    Type.Object(
      { type: Type.Literal("text") },
      { additionalProperties: false, expected: '{"type":"text"}: structured output is not supported' },
    ),
  ),
};

export const Usage = Type.Object({
  prompt_tokens: Type.Integer(),
  completion_tokens: Type.Integer(),
  total_tokens: Type.Integer(),
  prompt_tokens_details: Type.Object({ cached_tokens: Type.Integer() }),
});
export type Usage = Static<typeof Usage>;

export const LevelReport = Type.Object({
  name: Type.String(),
  updates: Type.Integer(),
  delta_norm: Type.Number(),
});

/** What a request did to the memory it used. */
export const MemoryReport = Type.Object({
  session: OrNull(Type.String()),
  version: Type.Integer({ description: "the session's version after this request" }),
  learned_tokens: Type.Integer(),
  surprise: Type.Object({ mean: Type.Number(), max: Type.Number() }, { description: "nats per observed token" }),
  levels: Type.Array(LevelReport),
});
export type MemoryReport = Static<typeof MemoryReport>;

export const FinishReason = Type.Union([Type.Literal("stop"), Type.Literal("length")]);
export type FinishReason = Static<typeof FinishReason>;

/** The error envelope of every route. */
export const ErrorReply = Type.Object({
  error: Type.Object({
    message: Type.String(),
    type: Type.String(),
    param: OrNull(Type.String()),
    code: Type.String({ description: "a name of ErrorCode in proto/hope/v1/error.proto" }),
  }),
});
