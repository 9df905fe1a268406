import { readFile } from "node:fs/promises";
import { HopeError } from "../contracts/errors.js";
import type { Tokenizer } from "./tokenizer.js";

/** As much as a consolidation needs to hold a session to the base model; its time grows with it. */
export const MAX_ANCHOR_TOKENS = 16_384;
/** Of one consolidation (native/core/limits.h). */
const MAX_ANCHORS = 4096;

/** Reads anchors.txt; none when the model has none. IO_FAILED. */
export async function loadAnchors(path: string, tokenizer: Tokenizer): Promise<Int32Array[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new HopeError("IO_FAILED", `${path}: ${(error as Error).message}`);
  }
  return readAnchors(text, tokenizer);
}

/** Documents, separated by blank lines, as tokens: the first MAX_ANCHOR_TOKENS. */
export function readAnchors(text: string, tokenizer: Tokenizer): Int32Array[] {
  const anchors: Int32Array[] = [];
  let left = MAX_ANCHOR_TOKENS;
  for (const document of text.split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    if (left === 0 || anchors.length === MAX_ANCHORS) break;
    const tokens = tokenizer.encode(document.trim()).slice(0, left);
    if (tokens.length > 0) anchors.push(tokens);
    left -= tokens.length;
  }
  return anchors;
}
