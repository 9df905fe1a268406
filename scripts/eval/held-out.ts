/** The end of each pre-training corpus, which training/hope/data.py keeps out of training. */
import { join } from "node:path";
import type { Tokenizer } from "../../src/tokenizer/tokenizer.js";
import { corpusBytes, splitDocuments, trainedEvery } from "./corpus.js";

/** data.py holds out the last 1 % of a shard's tokens, at most 32,768; bytes per token differ within a corpus, hence 0.8 % of its bytes. */
const SHARE = 0.008;
const MOST_TOKENS = 32_768;

/** Of the corpora that `heldOutSample` takes from: stories, talk, old novels, an encyclopaedia. */
const SAMPLED = [
  "stories_tinystories_sample",
  "stories_fairytaleqa_train_val",
  "dialogue_sgd",
  "dialogue_persona_spc",
  "gutenberg_juvenile",
  "wikipedia_en_2018plus",
];
const SAMPLE_CHARACTERS = 4_000;

/** The beginnings of the held-out ends of six corpora: what a base model's general ability is judged on. */
export function heldOutSample(corpus: string, tokenizer: Tokenizer): string[] {
  return SAMPLED.map((name) => heldOutTail(corpus, name, tokenizer).join("\n").slice(0, SAMPLE_CHARACTERS));
}

/** Ends of corpora by path: small, while unpacking a corpus takes seconds. */
const ends = new Map<string, string[]>();

/**
 * Texts of the held-out end of pretrain/<name>, in the file's order; the first may begin inside its document, at a line. Whatever
 * documents up to mix.json's `every` are skipped, they are shorter in tokens than what training holds out.
 */
export function heldOutTail(corpus: string, name: string, tokenizer: Tokenizer): string[] {
  return splitDocuments(lastLines(endOf(corpus, name), tokenizer).join("\n"));
}

/** Whole lines: the last SHARE of the bytes that training uses. */
function endOf(corpus: string, name: string): string[] {
  const path = `pretrain/${name}.txt.xz`;
  const known = ends.get(join(corpus, path));
  if (known !== undefined) return known;
  const bytes = corpusBytes(corpus, path);
  const budget = Math.floor((SHARE * bytes.length) / trainedEvery(name));
  const lines = bytes
    .subarray(bytes.length - budget)
    .toString("utf8")
    .split("\n")
    .slice(1);
  ends.set(join(corpus, path), lines);
  return lines;
}

/** As many lines of the end as have MOST_TOKENS tokens at most. */
function lastLines(lines: string[], tokenizer: Tokenizer): string[] {
  let tokens = 0;
  let first = lines.length;
  while (first > 0) {
    tokens += tokenizer.encode(`${lines[first - 1]}\n`).length;
    if (tokens > MOST_TOKENS) break;
    first--;
  }
  return lines.slice(first);
}
