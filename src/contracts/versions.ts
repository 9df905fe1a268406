import { type Static, Type } from "typebox";
import { OrNull, PageSize, SessionId, Strict } from "./fields.js";
import { limits } from "./limits.js";

/** A version's number in a path or query: 15 digits stay below 2^53. */
const VersionText = Type.String({ pattern: "^[0-9]{1,15}$", expected: "a version's number" });

export const VersionParams = Strict({ id: SessionId, version: VersionText });

export const VersionReply = Type.Object({
  version: Type.Integer(),
  name: Type.Optional(Type.String()),
  reason: Type.String({
    description:
      '"created" (asked for without a name), "named", "before rollback", "before guard rollback", "before consolidation" or "consolidation"; the last four are kept for a while only',
  }),
  created: Type.Integer({ description: "milliseconds since 1970" }),
  position: Type.Integer({ description: "tokens observed by then" }),
  bytes: Type.Integer({ description: "on disk" }),
});
export type VersionReply = Static<typeof VersionReply>;

/** GET /v1/sessions/{id}/versions. */
export const VersionListQuery = Strict({ after: Type.Optional(VersionText), limit: Type.Optional(PageSize) });
export const VersionList = Type.Object({
  object: Type.Literal("list"),
  data: Type.Array(VersionReply, { description: "ascending" }),
  next: OrNull(Type.Integer({ description: "pass as `after` for the next page" })),
});

/** One line of text; lone surrogates would not come back from the store. */
const VersionName = Type.String({
  ...{ minLength: 1, maxLength: limits.version_name_chars, pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]+$" },
  expected: `one line of 1 to ${limits.version_name_chars} characters, not only spaces`,
});

/** POST /v1/sessions/{id}/versions. */
export const VersionCreate = Strict({ name: Type.Optional(VersionName) });
export const VersionDeleted = Type.Object({
  id: Type.String(),
  object: Type.Literal("session.version.deleted"),
  version: Type.Integer(),
  deleted: Type.Literal(true),
});

/** POST /v1/sessions/{id}/rollback. */
export const RollbackRequest = Strict({ version: Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }) });
export const RollbackReply = Type.Object({
  id: Type.String(),
  object: Type.Literal("session.rollback"),
  version: Type.Integer({ description: "the new version, with the restored one's state" }),
  restored: Type.Integer(),
  before: Type.Integer({ description: "the version left, which is kept" }),
  position: Type.Integer(),
  bytes: Type.Integer(),
});
export type RollbackReply = Static<typeof RollbackReply>;

/** GET /v1/sessions/{id}/diff: kept versions or the present one, which `to` is when absent. */
export const DiffQuery = Strict({ from: VersionText, to: Type.Optional(VersionText) });
export const DiffReply = Type.Object({
  id: Type.String(),
  object: Type.Literal("session.diff"),
  from: Type.Integer(),
  to: Type.Integer(),
  levels: Type.Array(
    Type.Object({
      name: Type.String(),
      blocks: Type.Array(
        Type.Object({
          block: Type.Integer(),
          distance: Type.Number({ description: "norm of the difference of the level's weight changes" }),
          from_norm: Type.Number(),
          to_norm: Type.Number(),
          cosine: Type.Number({ description: "0 when one of them is 0" }),
        }),
      ),
    }),
  ),
});
export type DiffReply = Static<typeof DiffReply>;
