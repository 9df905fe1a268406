/** Asks the needles of one haystack under every condition. */

import { ALL_LEVELS, NO_LEVELS, withSession } from "../sessions.js";
import { type Asker, contextAsker, type Model, sessionAsker, teach } from "./asker.js";
import type { NeedleSet } from "./needle.js";
import { candidates, isExact, type Question, rankOfFirst } from "./question.js";

export const needleConditions = ["off", "read: recurrent state", "write: all levels", "in context"] as const;
export type NeedleCondition = (typeof needleConditions)[number];

export interface NeedleAnswers {
  /** Place of the true value among ten, per question. */
  ranks: number[];
  /** Log-probability of the true value in nats, per question. */
  nats: number[];
  /** Whether greedy completion gave a true value, for each different prompt that was completed. */
  exact: boolean[];
}

/**
 * One haystack: read by a session with nothing but its recurrent state, by one whose CMS levels all learn it, and as the text
 * of stateless requests. In context only the first question is completed, since each completion reads the haystack again.
 */
export async function askNeedles(
  model: Model,
  set: NeedleSet,
  haystack: string,
): Promise<Record<NeedleCondition, NeedleAnswers>> {
  const taught = (levels: number) =>
    withSession(model.engine, async (session) => {
      await teach(model, session, `${haystack}\n`, levels);
      return answer(sessionAsker(model, session), set.questions, set.questions.length);
    });
  return {
    off: await answer(sessionAsker(model), set.questions, set.questions.length),
    "read: recurrent state": await taught(NO_LEVELS),
    "write: all levels": await taught(ALL_LEVELS),
    "in context": await answer(contextAsker(model, model.tokenizer.encode(`${haystack}\n`)), set.questions, 1),
  };
}

async function answer(asker: Asker, questions: readonly Question[], completions: number): Promise<NeedleAnswers> {
  const logprobs = await asker.logprobs(
    questions.map((question) => ({ prompt: question.prompt, candidates: candidates(question) })),
  );
  const asked = [...new Map(questions.map((question) => [question.prompt, question])).values()].slice(0, completions);
  const texts = await asker.complete(asked);
  return {
    ranks: logprobs.map(rankOfFirst),
    nats: logprobs.map(([truth = Number.NaN]) => truth),
    // Several values of one key are several questions with the same prompt: each of them is right.
    exact: asked.map(({ prompt }, i) =>
      questions.some((question) => question.prompt === prompt && isExact(texts[i] ?? "", question)),
    ),
  };
}
