/**
 * Needles in a haystack, after Mohtashami & Jaggi 2023 (passkey) and RULER (Hsieh et al. 2024): sentences that hold a value,
 * put between the sentences of other text, and questions about them in the same words.
 */
import { type Random, shuffled } from "../random.js";
import { digits, distinct, integer } from "./draw.js";
import type { Question } from "./question.js";
import { adjectives, nouns } from "./words.js";

export type NeedleTask = "single" | "multi-key" | "multi-value" | "multi-query";
export type NeedleForm = "passkey" | "number" | "uuid";

/** Keys of the multi-key and multi-query tasks, and values of the one key of multi-value. */
const NEEDLES = 4;
const DISTRACTORS = 9;

export interface NeedleSet {
  task: NeedleTask;
  form: NeedleForm;
  statements: string[];
  questions: Question[];
}

const values: Record<NeedleForm, (random: Random) => string> = {
  passkey: (random) => digits(random, 5),
  number: (random) => digits(random, 7),
  uuid: (random) => [8, 4, 4, 4, 12].map((length) => hex(random, length)).join("-"),
};

function hex(random: Random, length: number): string {
  return Array.from({ length }, () => integer(random, 0, 15).toString(16)).join("");
}

/** The sentence up to its value. */
function stem(form: NeedleForm, key: string): string {
  return form === "passkey" ? "The pass key is" : `The special ${form} for ${key} is`;
}

function drawKeys(random: Random, count: number): string[] {
  return distinct(random, (draw) => `${shuffled(draw, adjectives)[0]} ${shuffled(draw, nouns)[0]}`, count, new Set());
}

/**
 * The needles and questions of one haystack. single: one needle. multi-key: four keys, one asked. multi-value: four values of one key,
 * each a question of its own, the other true ones no candidates. multi-query: four keys, all asked in one request, each
 * question after the earlier ones with their true answers. Distractors are values that stand nowhere in the haystack.
 */
export function drawNeedles(task: NeedleTask, form: NeedleForm, random: Random): NeedleSet {
  if (form === "passkey" && task !== "single") throw new RangeError(`passkey: expected task single, came ${task}`);
  const count = task === "single" ? 1 : NEEDLES;
  const keys = drawKeys(random, task === "multi-value" ? 1 : count);
  const taken = new Set<string>();
  const truths = distinct(random, values[form], count, taken);
  const lines = truths.map((truth, i) => {
    const prompt = stem(form, keys[i % keys.length] as string);
    return { prompt, answer: ` ${truth}.`, statement: `${prompt} ${truth}.` };
  });
  const asked = task === "multi-key" ? lines.slice(0, 1) : lines;
  const questions = asked.map(({ prompt, answer }, i) => {
    const earlier = task === "multi-query" ? asked.slice(0, i).map((line) => `${line.statement} `) : [];
    const distractors = distinct(random, values[form], DISTRACTORS, taken).map((value) => ` ${value}.`);
    return { prompt: earlier.join("") + prompt, answer, distractors, end: "." };
  });
  return { task, form, statements: shuffled(random, lines).map((line) => line.statement), questions };
}

/**
 * A text of about `tokens` tokens with the needles in it: sentences of `hay`, from a random one on and round again, each needle
 * at a random place of its own part of the text. `count` gives the tokens of a text.
 */
export function buildHaystack(
  hay: readonly string[],
  needles: readonly string[],
  tokens: number,
  count: (text: string) => number,
  random: Random,
): string {
  const start = integer(random, 0, hay.length - 1);
  const sentences: string[] = [];
  let left = tokens - needles.reduce((sum, needle) => sum + count(` ${needle}`), 0);
  for (let i = 0; left > 0; i++) {
    const sentence = hay[(start + i) % hay.length] as string;
    const length = count(` ${sentence}`);
    if (length > left) break;
    sentences.push(sentence);
    left -= length;
  }
  if (sentences.length === 0)
    throw new RangeError(`expected room for a sentence and the needles, came ${tokens} tokens`);
  const part = sentences.length / needles.length;
  const places = needles.map((_, i) => Math.floor((i + random()) * part));
  const pieces = sentences.flatMap((sentence, at) => [...needles.filter((_, i) => places[i] === at), sentence]);
  return pieces.join(" ");
}

/** Sentences of running text that can stand alone: from a capital to a full stop, 20 to 300 characters. */
export function sentencesOf(text: string): string[] {
  return text.match(/[A-Z][^.!?\n]{18,298}\./g) ?? [];
}
