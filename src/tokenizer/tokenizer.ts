import { readFile } from "node:fs/promises";
import { Tokenizer as HuggingFaceTokenizer } from "@huggingface/tokenizers";
import { HopeError } from "../contracts/errors.js";
import { byteAlphabet, bytesOf } from "./byte-alphabet.js";

/** The parts of tokenizer.json that are checked here; the rest is the library's business. */
interface TokenizerJson {
  added_tokens: { id: number; content: string }[];
  model: { type: string; vocab: Record<string, number>; merges: unknown[] };
  [part: string]: unknown;
}

/**
 * Byte-level BPE of a model folder's tokenizer.json. Text is only text: special tokens spelled out in it are not
 * recognised. Encoding is the library's; decoding joins the bytes of each token, which is exact for this family.
 */
export class Tokenizer {
  readonly #encoder: HuggingFaceTokenizer;
  readonly #bytes: (Uint8Array | undefined)[];
  readonly #special: Map<number, string>;

  /** `json` is the parsed tokenizer.json. Throws MODEL_TOKENIZER_INVALID. */
  constructor(readonly json: unknown) {
    const checked = check(json);
    this.#special = new Map(checked.added_tokens.map(({ id, content }) => [id, content]));
    this.#bytes = [];
    for (const [entry, id] of Object.entries(checked.model.vocab)) {
      if (!this.#special.has(id)) this.#bytes[id] = bytesOf(entry);
    }
    try {
      this.#encoder = new HuggingFaceTokenizer({ ...checked, added_tokens: [] }, {});
    } catch (error) {
      throw invalid((error as Error).message);
    }
  }

  /** Ids from 0 to this are tokens, special ones included. */
  get size(): number {
    return Math.max(this.#bytes.length, ...[...this.#special.keys()].map((id) => id + 1));
  }

  encode(text: string): Int32Array {
    return Int32Array.from(this.#encoder.encode(text, { add_special_tokens: false }).ids);
  }

  /** The text of tokens: special tokens give nothing, broken UTF-8 gives U+FFFD. */
  decode(tokens: ArrayLike<number>): string {
    return Buffer.concat(Array.from(tokens, (token) => this.bytes(token))).toString("utf8");
  }

  /** The bytes a token adds to the text; none for a special token. */
  bytes(token: number): Uint8Array {
    return this.#bytes[token] ?? new Uint8Array(0);
  }

  /** A token as a log-probability report names it: its text, or `bytes:\xff...` where that is no complete UTF-8. */
  name(token: number): string {
    const special = this.#special.get(token);
    if (special !== undefined) return special;
    const bytes = this.bytes(token);
    const text = Buffer.from(bytes).toString("utf8");
    if (!text.includes("\ufffd")) return text;
    return `bytes:${Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}`;
  }
}

/** Reads tokenizer.json. Throws MODEL_TOKENIZER_INVALID or IO_FAILED. */
export async function loadTokenizer(path: string): Promise<Tokenizer> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new HopeError("IO_FAILED", `${path}: ${(error as Error).message}`);
  }
  try {
    return new Tokenizer(JSON.parse(text));
  } catch (error) {
    if (error instanceof HopeError) throw new HopeError(error.code, `${path}: ${error.message}`);
    throw invalid(`${path}: ${(error as Error).message}`);
  }
}

function check(json: unknown): TokenizerJson {
  const { model, added_tokens } = (json ?? {}) as Partial<TokenizerJson>;
  if (!Array.isArray(added_tokens)) throw invalid("added_tokens: expected an array");
  if (model?.type !== "BPE" || typeof model.vocab !== "object" || !Array.isArray(model.merges)) {
    throw invalid("model: expected a BPE with vocab and merges");
  }
  const missing = byteAlphabet.findIndex((character) => !Object.hasOwn(model.vocab, character));
  if (missing >= 0) throw invalid(`model.vocab: expected all 256 bytes, but byte ${missing} is missing`);
  return json as TokenizerJson;
}

function invalid(message: string): HopeError {
  return new HopeError("MODEL_TOKENIZER_INVALID", message);
}
