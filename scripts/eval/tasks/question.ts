/** A completion question with one true answer, and how the answers of a model to many of them are summed up. */

export interface Question {
  /** Text up to the answer, without a space at its end. */
  prompt: string;
  /** What follows, with its leading space, up to and including `end`. */
  answer: string;
  /** Wrong answers of the same form, all different, none of them true. */
  distractors: string[];
  /** Text that closes an answer: a greedy completion is cut before it. */
  end: string;
}

/** The place of the true answer among all candidates by log-probability: 1 is first; a tie counts against the truth. */
export function rankOfFirst(logprobs: readonly number[]): number {
  const [truth = Number.NaN, ...others] = logprobs;
  return 1 + others.filter((other) => !(other < truth)).length;
}

/** Whether a greedy completion is the answer: both trimmed and cut before `end`. */
export function isExact(completion: string, question: Question): boolean {
  const upToEnd = (text: string) => text.split(question.end, 1)[0]?.trim();
  return upToEnd(completion) === upToEnd(question.answer);
}

/** Candidates in the order that `rankOfFirst` expects: the truth first. */
export function candidates(question: Question): string[] {
  return [question.answer, ...question.distractors];
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
