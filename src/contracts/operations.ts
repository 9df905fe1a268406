import { Type } from "typebox";

export const HealthReply = Type.Object({ status: Type.Literal("ok") });
export const ReadyReply = Type.Object({ status: Type.Literal("ready") });
