import { type Static, Type } from "typebox";
import { LearnMode, LevelReport, MemoryReport, OrNull, PageSize, SessionId, Strict, TokenId } from "./fields.js";
import { limits } from "./limits.js";

export const SessionParams = Strict({ id: SessionId });

const RetainTokens = Type.Integer({
  ...{ minimum: 0, maximum: limits.retain_tokens },
  description: "of what it learned, kept to be replayed by consolidations; 0: none",
});
const ConsolidateMode = Type.Union([Type.Literal("auto"), Type.Literal("manual")], { expected: '"auto" or "manual"' });
const Ttl = Type.Integer({
  ...{ minimum: 1, maximum: limits.ttl_seconds },
  description: "seconds without a write after which the session is erased",
});
const Settings = Strict({
  learn: Type.Optional(LearnMode),
  retain_tokens: Type.Optional(RetainTokens),
  consolidate: Type.Optional(ConsolidateMode),
  ttl: Type.Optional(Ttl),
});

/** Keys and values are well-formed: UTF-8, in which they are stored, has no lone surrogates. */
const MetadataText = Type.String({
  pattern: `^\\P{Cs}{0,${limits.metadata_chars}}$`,
  expected: `up to ${limits.metadata_chars} characters of well-formed Unicode`,
});
const Metadata = Type.Record(MetadataText, MetadataText, {
  maxProperties: limits.metadata_entries,
  additionalProperties: false,
});

/** POST /v1/sessions. */
export const SessionCreate = Strict({
  id: Type.Optional(SessionId),
  metadata: Type.Optional(Metadata),
  settings: Type.Optional(Settings),
});
export type SessionCreate = Static<typeof SessionCreate>;

/** PATCH /v1/sessions/{id}, a JSON merge patch (RFC 7396): what is absent stays, null takes away. */
export const SessionPatch = Strict({
  metadata: Type.Optional(
    Type.Record(MetadataText, OrNull(MetadataText), {
      maxProperties: 2 * limits.metadata_entries,
      additionalProperties: false,
    }),
  ),
  settings: Type.Optional(
    Strict({
      learn: Type.Optional(OrNull(LearnMode)),
      retain_tokens: Type.Optional(OrNull(RetainTokens)),
      consolidate: Type.Optional(OrNull(ConsolidateMode)),
      ttl: Type.Optional(OrNull(Ttl)),
    }),
  ),
});

export const SessionReply = Type.Object({
  id: Type.String(),
  created: Type.Integer({ description: "milliseconds since 1970, as the next two" }),
  updated: Type.Integer({ description: "its last write" }),
  expires: OrNull(Type.Integer({ description: "when it is erased unless it is written to; null: never" })),
  version: Type.Integer(),
  position: Type.Integer({ description: "tokens observed since the session's start" }),
  bytes: Type.Object({ resident: Type.Integer(), stored: Type.Integer() }),
  levels: Type.Array(LevelReport),
  // A record's keys have no line breaks unless a pattern says so, and the reply would leave out those that have.
  metadata: Type.Record(Type.String({ pattern: "^[^]*$" }), Type.String()),
  settings: Settings,
  status: Type.Union([Type.Literal("active"), Type.Literal("quarantined")], {
    description: "a quarantined session is read only, until a rollback or forgetting",
  }),
  quarantine: OrNull(
    Type.Object({
      reason: Type.String(),
      version: Type.Integer({ description: "that was found to be ruined" }),
      since: Type.Integer({ description: "milliseconds since 1970" }),
    }),
  ),
});
export type SessionReply = Static<typeof SessionReply>;

export const SessionListQuery = Strict({
  after: Type.Optional(SessionId),
  limit: Type.Optional(PageSize),
});
export const SessionList = Type.Object({
  object: Type.Literal("list"),
  data: Type.Array(SessionReply),
  next: OrNull(Type.String({ description: "pass as `after` for the next page" })),
});
export const SessionDeleted = Type.Object({
  id: Type.String(),
  object: Type.Literal("session.deleted"),
  deleted: Type.Literal(true),
});

/** POST /v1/sessions/{id}/fork: what is absent is as in the session it begins from. */
export const SessionFork = SessionCreate;

/** POST /v1/sessions/import: what the new session is called. */
export const ImportQuery = Strict({ id: Type.Optional(SessionId) });

/** What names the recurrent state where CMS levels are named. */
export const TITANS = "titans";

/** DELETE /v1/sessions/{id}/memory. */
export const ForgetQuery = Strict({
  level: Type.Optional(Type.String({ description: `"${TITANS}" (the recurrent state) or a CMS level; absent: all` })),
});
export const Forgotten = Type.Object({
  id: Type.String(),
  object: Type.Literal("session.memory.forgotten"),
  version: Type.Integer(),
  forgotten: Type.Array(Type.String(), { description: "levels that are empty now" }),
  position: Type.Integer(),
  bytes: Type.Integer({ description: "of what is left" }),
});
export type Forgotten = Static<typeof Forgotten>;

const Gates = Type.Object(
  { count: Type.Integer(), mean: Type.Number(), min: Type.Number(), max: Type.Number() },
  { description: "over heads and the last tokens still at hand, at most 16" },
);

/** GET /v1/sessions/{id}/memory. */
export const SessionMemory = Type.Object({
  id: Type.String(),
  object: Type.Literal("session.memory"),
  version: Type.Integer(),
  position: Type.Integer(),
  bytes: Type.Integer(),
  titans: Type.Object({
    bytes: Type.Integer(),
    blocks: Type.Array(
      Type.Object({
        block: Type.Integer(),
        memory_norm: Type.Number(),
        projections_norm: Type.Number(),
        retention: Gates,
        rate: Gates,
      }),
    ),
  }),
  levels: Type.Array(
    Type.Object({
      name: Type.String(),
      chunk: Type.Integer({ description: "tokens between updates" }),
      updates: Type.Integer(),
      pending: Type.Integer({ description: "tokens learned since the last update" }),
      bytes: Type.Integer(),
      blocks: Type.Array(
        Type.Object({
          block: Type.Integer(),
          delta_norm: Type.Number(),
          cap: Type.Number({ description: "the bound on delta_norm" }),
          pending_norm: Type.Number({ description: "of the gradient accumulated since the last update" }),
        }),
      ),
    }),
  ),
});
export type SessionMemory = Static<typeof SessionMemory>;

/** POST /v1/sessions/{id}/learn: exactly one of text and tokens. */
export const LearnRequest = Strict({
  text: Type.Optional(Type.String({ minLength: 1 })),
  tokens: Type.Optional(Type.Array(TokenId, { minItems: 1, maxItems: limits.learn_tokens })),
  epochs: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.epochs })),
  levels: Type.Optional(
    Type.Array(Type.String(), { maxItems: 32, description: "levels that may update; [] reads without learning" }),
  ),
  stream: Type.Optional(Type.Boolean({ description: "report progress as server-sent events" })),
});
export type LearnRequest = Static<typeof LearnRequest>;

export const LearnReply = Type.Object({
  memory: MemoryReport,
  usage: Type.Object({ prompt_tokens: Type.Integer() }),
  logprob: Type.Number({ description: "nats; each token scored before it is learned" }),
  bits_per_byte: Type.Number(),
});
export type LearnReply = Static<typeof LearnReply>;

/** One event of a streamed learn; the last event is the LearnReply itself. */
export const LearnProgress = Type.Object({
  progress: Type.Object({ done: Type.Integer(), total: Type.Integer() }),
});

/** POST /v1/sessions/{id}/score and /v1/score: text, or context with continuations. */
export const ScoreRequest = Strict({
  model: Type.Optional(Type.String()),
  text: Type.Optional(Type.String({ minLength: 1 })),
  context: Type.Optional(Type.String()),
  continuations: Type.Optional(
    Type.Array(Type.String({ minLength: 1 }), { minItems: 1, maxItems: limits.continuations }),
  ),
});
export type ScoreRequest = Static<typeof ScoreRequest>;

export const TextScore = Type.Object({
  logprob: Type.Number(),
  tokens: Type.Integer(),
  bytes: Type.Integer(),
  bits_per_byte: Type.Number(),
});
export const ContinuationScores = Type.Object({
  scores: Type.Array(Type.Object({ logprob: Type.Number(), tokens: Type.Integer() })),
});
export const ScoreReply = Type.Union([TextScore, ContinuationScores]);
