/** Asks bAbI questions under every condition. */

import { ALL_LEVELS, withSession } from "../sessions.js";
import { contextAsker, type Model, sessionAsker, teach } from "./asker.js";
import { answerVocabulary, type BabiQuestion, type BabiSplit, babiExample, babiPrompt } from "./babi.js";
import { rankOfFirst } from "./question.js";

export interface BabiAccuracy {
  /** The most frequent answer of other stories, always. */
  majority: number;
  /** The question without its story. */
  off: number;
  /** The story learned by a new session, then the question. */
  read: number;
  /** The same in a copy of a session that has learned the worked examples first. */
  write: number;
  /** The story in the prompt. */
  context: number;
  /** Worked examples and story in the prompt. */
  fewShotContext: number;
  /** Answers to choose from. */
  answers: number;
}

/** Fractions of right answers: the true one is more probable than every other answer of the task. */
export async function askBabi(
  model: Model,
  questions: readonly BabiQuestion[],
  { examples, asked, rest }: BabiSplit,
): Promise<BabiAccuracy> {
  const vocabulary = answerVocabulary(questions);
  const majority = answerVocabulary(rest)[0];
  const shots = examples.map(babiExample).join("");
  const right = { majority: 0, off: 0, read: 0, write: 0, context: 0, fewShotContext: 0 };
  await withSession(model.engine, async (student) => {
    if (shots !== "") await teach(model, student, shots, ALL_LEVELS);
    for (const question of asked) {
      right.majority += Number(question.answer === majority);
      right.off += await isRight(model, question, vocabulary);
      right.context += await isRight(model, question, vocabulary, undefined, `${question.story}\n`);
      right.fewShotContext += await isRight(model, question, vocabulary, undefined, `${shots}${question.story}\n`);
      right.read += await learnedFirst(model, question, vocabulary);
      right.write += await learnedFirst(model, question, vocabulary, student);
    }
  });
  const fraction = (count: number) => count / asked.length;
  return {
    majority: fraction(right.majority),
    off: fraction(right.off),
    read: fraction(right.read),
    write: fraction(right.write),
    context: fraction(right.context),
    fewShotContext: fraction(right.fewShotContext),
    answers: vocabulary.length,
  };
}

function learnedFirst(
  model: Model,
  question: BabiQuestion,
  vocabulary: readonly string[],
  origin?: string,
): Promise<number> {
  return withSession(
    model.engine,
    async (session) => {
      await teach(model, session, `${question.story}\n`, ALL_LEVELS);
      return isRight(model, question, vocabulary, session);
    },
    origin,
  );
}

/** 1 or 0. The line's end closes an answer, so that no answer is the beginning of another. */
async function isRight(
  model: Model,
  question: BabiQuestion,
  vocabulary: readonly string[],
  session?: string,
  context?: string,
): Promise<number> {
  const asker =
    context === undefined ? sessionAsker(model, session) : contextAsker(model, model.tokenizer.encode(context));
  const others = vocabulary.filter((answer) => answer !== question.answer);
  const choices = [question.answer, ...others].map((answer) => ` ${answer}\n`);
  const [logprobs = []] = await asker.logprobs([{ prompt: babiPrompt(question), candidates: choices }]);
  return Number(rankOfFirst(logprobs) === 1);
}
