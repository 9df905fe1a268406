import { type Static, Type } from "typebox";

/** OpenAI's model object with what a user of memory needs to know about the model. */
export const ModelReply = Type.Object({
  id: Type.String(),
  object: Type.Literal("model"),
  created: Type.Integer(),
  owned_by: Type.String(),
  fingerprint: Type.String(),
  parameters: Type.Integer(),
  vocab_size: Type.Integer(),
  levels: Type.Array(Type.String(), { description: "CMS levels, fastest first" }),
});
export type ModelReply = Static<typeof ModelReply>;

export const ModelList = Type.Object({ object: Type.Literal("list"), data: Type.Array(ModelReply) });
