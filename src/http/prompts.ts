import { randomInt } from "node:crypto";
import { HopeError } from "../contracts/errors.js";
import { limits } from "../contracts/limits.js";
import { show } from "../contracts/validate.js";
import { compact } from "./compact.js";
import type { HttpContext } from "./context.js";

const PROMPT: number = limits.prompt_tokens;

/** Throws MODEL_NOT_FOUND for a name that is not the served model's; no name means that model. */
export function requireModel({ model }: HttpContext, name: string | undefined): void {
  if (name === undefined || name === model.name) return;
  throw new HopeError("MODEL_NOT_FOUND", `model: expected ${show(model.name)}, got ${show(name)}`, "model");
}

/** A text, or token ids. */
export type Prompt = string | readonly number[];

/** Tokens of each prompt, which may have none. Rejects with LIMIT_EXCEEDED or TOKEN_OUT_OF_RANGE. */
export async function encodeAll(
  context: HttpContext,
  prompts: readonly Prompt[],
  param: string,
  most = PROMPT,
): Promise<Int32Array[]> {
  const texts = prompts.filter((prompt) => typeof prompt === "string");
  for (const text of texts) requireTextBytes(text, param);
  const encoded = (await context.encoder.encode(texts)).values();
  return prompts.map((prompt) =>
    typeof prompt === "string"
      ? withinLimit(encoded.next().value as Int32Array, param, most)
      : tokenIds(context, prompt, param, most),
  );
}

/** Tokens of each prompt, at least one. Rejects with EMPTY_PROMPT, LIMIT_EXCEEDED or TOKEN_OUT_OF_RANGE. */
export async function encodePrompts(
  context: HttpContext,
  prompts: readonly Prompt[],
  param: string,
  most = PROMPT,
): Promise<Int32Array[]> {
  const encoded = await encodeAll(context, prompts, param, most);
  if (encoded.some(({ length }) => length === 0))
    throw new HopeError("EMPTY_PROMPT", `${param}: expected at least one token, got none`, param);
  return encoded;
}

/** encodePrompts of one. */
export async function encodePrompt(context: HttpContext, prompt: Prompt, param: string, most = PROMPT) {
  const [tokens] = await encodePrompts(context, [prompt], param, most);
  return tokens as Int32Array;
}

/** Token ids of a request, each in the vocabulary. Throws LIMIT_EXCEEDED or TOKEN_OUT_OF_RANGE. */
export function tokenIds({ model }: HttpContext, ids: readonly number[], param: string, most = PROMPT): Int32Array {
  const bad = ids.find((id) => id >= model.vocab_size);
  if (bad !== undefined) {
    const message = `${param}: expected token ids from 0 to ${model.vocab_size - 1}, got ${bad}`;
    throw new HopeError("TOKEN_OUT_OF_RANGE", message, param);
  }
  return withinLimit(Int32Array.from(ids), param, most);
}

function requireTextBytes(text: string, param: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes <= limits.text_bytes) return;
  throw new HopeError("LIMIT_EXCEEDED", `${param}: expected at most ${limits.text_bytes} bytes, got ${bytes}`, param);
}

function withinLimit(tokens: Int32Array, param: string, most: number): Int32Array {
  if (tokens.length <= most) return tokens;
  throw new HopeError("LIMIT_EXCEEDED", `${param}: expected at most ${most} tokens, got ${tokens.length}`, param);
}

/** Throws LIMIT_EXCEEDED. */
export function requireMaxTokens(max_tokens: number, param: string): number {
  if (max_tokens <= limits.max_tokens) return max_tokens;
  throw new HopeError("LIMIT_EXCEEDED", `${param}: expected at most ${limits.max_tokens}, got ${max_tokens}`, param);
}

/** The learn_levels mask of level names; undefined for all. Throws INVALID_ARGUMENT for a name the model has not. */
export function levelMask({ model }: HttpContext, names: readonly string[] | undefined): number | undefined {
  if (names === undefined) return undefined;
  let mask = 0;
  for (const name of names) {
    const bit = model.levels.indexOf(name);
    if (bit < 0) {
      throw new HopeError(
        "INVALID_ARGUMENT",
        `levels: expected some of ${model.levels.join(", ")}, got ${show(name)}`,
        "levels",
      );
    }
    mask |= 1 << bit;
  }
  return mask >>> 0;
}

/** The sampling fields of a request, as its DTO has them. */
export interface SamplingFields {
  temperature?: number;
  top_p?: number;
  top_k?: number;
  min_p?: number;
  presence_penalty?: number;
  frequency_penalty?: number;
  repetition_penalty?: number;
  logit_bias?: Record<string, number>;
  seed?: number;
}

interface Sampling extends Omit<SamplingFields, "logit_bias"> {
  seed: number;
  logit_bias?: [token: number, bias: number][];
}

/** Sampling options of a request, with a random seed if it names none, and without the fields it leaves to the engine. Throws TOKEN_OUT_OF_RANGE. */
export function samplingOptions(context: HttpContext, fields: SamplingFields): Sampling {
  const biases = fields.logit_bias && Object.entries(fields.logit_bias);
  if (biases)
    tokenIds(
      context,
      biases.map(([id]) => Number(id)),
      "logit_bias",
    );
  return compact<Sampling>({
    temperature: fields.temperature,
    top_p: fields.top_p,
    top_k: fields.top_k,
    min_p: fields.min_p,
    presence_penalty: fields.presence_penalty,
    frequency_penalty: fields.frequency_penalty,
    repetition_penalty: fields.repetition_penalty,
    logit_bias: biases?.map(([id, bias]): [number, number] => [Number(id), bias]),
    // Without one the engine would draw the same tokens every time; the journal keeps the one that was used.
    seed: fields.seed ?? randomInt(2 ** 48 - 1),
  });
}

/** `stop` as a list. */
export function stopList(stop: string | string[] | undefined): string[] {
  return stop === undefined ? [] : [stop].flat();
}
