/** The bAbI tasks (Weston et al. 2015): numbered statements, questions between them, answers of a small closed vocabulary. */
import { type Random, shuffled } from "../random.js";

export interface BabiQuestion {
  /** The statements read before the question, one a line; earlier questions are left out. */
  story: string;
  question: string;
  answer: string;
  /** Index of the story in its file: questions of one story share it. */
  storyId: number;
}

/** Reads one task file; a story begins where the line number is 1. Throws RangeError for a line without a number. */
export function parseBabi(text: string): BabiQuestion[] {
  const questions: BabiQuestion[] = [];
  let statements: string[] = [];
  let storyId = -1;
  for (const line of text.split("\n").filter((entry) => entry.trim() !== "")) {
    const [, number, rest] = line.match(/^(\d+) (.*)$/) ?? [];
    if (number === undefined || rest === undefined)
      throw new RangeError(`bAbI: expected a numbered line, came ${line}`);
    if (number === "1") {
      statements = [];
      storyId += 1;
    }
    // Question, answer and supporting facts are parted by tabs, in one file by bars.
    const [first = "", answer] = rest.split(/[\t|]/).map((part) => part.trim());
    if (answer === undefined) statements.push(first);
    else questions.push({ story: statements.join("\n"), question: first, answer, storyId });
  }
  return questions;
}

/** The answers that occur, the most frequent first. */
export function answerVocabulary(questions: readonly BabiQuestion[]): string[] {
  const counts = new Map<string, number>();
  for (const { answer } of questions) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([answer]) => answer);
}

export interface BabiSplit {
  /** Worked examples, each of a story of its own. */
  examples: BabiQuestion[];
  /** Test questions, of other stories. */
  asked: BabiQuestion[];
  /** All questions of the stories that are not asked about: the majority class is taken from them. */
  rest: BabiQuestion[];
}

/** `shots` examples and `count` questions of as many different stories as there are; no story gives both. */
export function splitBabi(questions: readonly BabiQuestion[], shots: number, count: number, random: Random): BabiSplit {
  const stories = shuffled(random, [...new Set(questions.map(({ storyId }) => storyId))]);
  const half = new Set(stories.slice(0, Math.floor(stories.length / 2)));
  const order = shuffled(random, questions);
  const rest = order.filter(({ storyId }) => half.has(storyId));
  return {
    examples: onePerStory(rest).slice(0, shots),
    asked: order.filter(({ storyId }) => !half.has(storyId)).slice(0, count),
    rest,
  };
}

function onePerStory(questions: readonly BabiQuestion[]): BabiQuestion[] {
  return [...new Map(questions.map((question) => [question.storyId, question])).values()];
}

/** The question as a prompt: the answer follows in the same line. */
export function babiPrompt({ question }: BabiQuestion): string {
  return `Question: ${question}\nAnswer:`;
}

/** A worked example: story, question and answer, closed by an empty line. */
export function babiExample(example: BabiQuestion): string {
  return `${example.story}\n${babiPrompt(example)} ${example.answer}\n\n`;
}
