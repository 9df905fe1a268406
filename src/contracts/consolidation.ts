import { type Static, Type } from "typebox";
import { OrNull, SessionId, Strict } from "./fields.js";
import { limits } from "./limits.js";

/** What a consolidation may be told; the engine's defaults where it is not (native/include/hope/consolidation.h). */
export const ConsolidateSettings = Strict({
  levels: Type.Optional(
    Type.Array(Type.String(), {
      minItems: 1,
      maxItems: 32,
      description: "levels that learn; absent: all but the fastest",
    }),
  ),
  replay_tokens: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: limits.replay_tokens,
      description: "of what the session learned; default 2048, or 32768 where most requests taught more than 32 tokens",
    }),
  ),
  epochs: Type.Optional(
    Type.Integer({
      ...{ minimum: 1, maximum: limits.consolidate_epochs },
      description:
        "passes over the replay; default 18 to 40 over lines, 1 to 20 over texts: the more of them, the fewer",
    }),
  ),
  batch_tokens: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.replay_tokens })),
  rate: Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 1,
      description: "of Adam at its peak; default 0.007 over lines, 0.002 over texts",
    }),
  ),
  ce_weight: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
  kl_weight: Type.Optional(
    Type.Number({
      ...{ minimum: 0, maximum: 1000 },
      description: "of KL(base || session) on anchors; default 2.5 over lines, 5 over texts",
    }),
  ),
  max_anchor_rise: Type.Optional(
    Type.Number({ minimum: 0, maximum: 1, description: "of the loss on anchors over the base model's, relative" }),
  ),
  min_gain: Type.Optional(Type.Number({ minimum: 0, maximum: 100, description: "nats per replayed token" })),
  rewind: Type.Optional(
    Type.Number({
      ...{ minimum: 0, maximum: 1 },
      description:
        "of what the learning levels became since the last consolidation, the part that is undone before this one; default 1, and 0 where that version is not kept",
    }),
  ),
  transfer: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: "how far the other levels decay" })),
  dream_tokens: Type.Optional(
    Type.Integer({ minimum: 0, maximum: limits.dream_tokens, description: "further anchors, told by the base model" }),
  ),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })),
});

/** POST /v1/sessions/{id}/consolidate. */
export const ConsolidateRequest = Strict({
  settings: Type.Optional(ConsolidateSettings),
  wait: Type.Optional(Type.Boolean({ description: "answer with the finished job" })),
  stream: Type.Optional(Type.Boolean({ description: "report progress as server-sent events" })),
});
export type ConsolidateRequest = Static<typeof ConsolidateRequest>;

export const JOB_PATTERN = "^job_[0-9]{1,15}$";
export const JobParams = Strict({ id: SessionId, job: Type.String({ pattern: JOB_PATTERN, expected: "a job's id" }) });

const Losses = Type.Object(
  { replay_nll: Type.Number(), anchor_nll: Type.Number(), kl: Type.Number() },
  { description: "means in nats per token" },
);

export const JobStatus = Type.Union(
  [
    Type.Literal("queued"),
    Type.Literal("running"),
    Type.Literal("paused"),
    Type.Literal("committed"),
    Type.Literal("rolled_back"),
    Type.Literal("cancelled"),
    Type.Literal("failed"),
  ],
  { description: "the last four are final" },
);

export const JobReply = Type.Object({
  id: Type.String(),
  object: Type.Literal("session.job"),
  session: Type.String(),
  status: JobStatus,
  automatic: Type.Boolean({ description: "begun by the server" }),
  progress: Type.Number({ description: "0 to 1; a verdict may come before 1" }),
  created: Type.Integer({ description: "milliseconds since 1970, as the next two" }),
  started: OrNull(Type.Integer()),
  finished: OrNull(Type.Integer()),
  settings: ConsolidateSettings,
  base: OrNull(Losses),
  before: OrNull(Losses),
  after: OrNull(Losses),
  replay_tokens: OrNull(Type.Integer()),
  levels: Type.Array(
    Type.Object({
      name: Type.String(),
      added_norm: Type.Number(),
      keep: Type.Number({ description: "what it had was scaled by this first" }),
    }),
  ),
  seconds: OrNull(Type.Number({ description: "of computing" })),
  version: OrNull(Type.Integer({ description: "that the session became; null unless committed" })),
  reason: OrNull(Type.String({ description: "of the verdict or the end" })),
  code: OrNull(Type.String({ description: "of a failed one: a name of ErrorCode" })),
});
export type JobReply = Static<typeof JobReply>;

/** The answer without `wait`. */
export const JobStarted = Type.Object({ job: JobReply });

/** GET /v1/sessions/{id}/jobs. */
export const JobList = Type.Object({
  object: Type.Literal("list"),
  data: Type.Array(JobReply, { description: "in the order of their creation; the last ones of a session are kept" }),
});
