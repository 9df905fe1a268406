import { Type } from "typebox";
import { Strict, TokenId } from "./fields.js";
import { limits } from "./limits.js";

/** POST /tokenize. Special tokens in the text are plain text. */
export const TokenizeRequest = Strict({ model: Type.Optional(Type.String()), text: Type.String() });
export const TokenizeReply = Type.Object({ tokens: Type.Array(Type.Integer()), count: Type.Integer() });

/** POST /detokenize. Bytes that are no complete UTF-8 become U+FFFD. */
export const DetokenizeRequest = Strict({
  model: Type.Optional(Type.String()),
  tokens: Type.Array(TokenId, { maxItems: limits.prompt_tokens }),
});
export const DetokenizeReply = Type.Object({ text: Type.String() });
