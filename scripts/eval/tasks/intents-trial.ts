/** Class-incremental intent classification: HOPE under every condition, and the baselines, on one stream of classes. */

import { ALL_LEVELS, NO_LEVELS, withSession } from "../sessions.js";
import { Sleeper } from "../sleeper.js";
import type { EvalContext } from "../suite.js";
import { type Model, sessionAsker, teach } from "./asker.js";
import { type ClassGroup, type Example, intentAnswer, intentLine, intentPrompt } from "./intents.js";
import { mean } from "./question.js";
import { NearestExamples, OnlineSoftmax } from "./tfidf.js";

/** Of the online softmax: 0.3 to 3 gave about the same on development splits of both data sets. */
const SOFTMAX_RATE = 1;

/** Learns a group of classes, then names the label of any text among those seen so far. */
interface Student {
  learn(group: ClassGroup): Promise<void> | void;
  predict(text: string, labels: readonly string[]): Promise<string | undefined> | string | undefined;
}

/** accuracy[g][j]: fraction right of the tests of group j after group g was learned, all classes seen so far being candidates. */
async function runStream(student: Student, stream: readonly ClassGroup[]): Promise<number[][]> {
  const accuracy: number[][] = [];
  for (const [g, group] of stream.entries()) {
    await student.learn(group);
    const seen = stream.slice(0, g + 1);
    const labels = seen.flatMap((each) => each.labels);
    const row: number[] = [];
    for (const { test } of seen) {
      const right: number[] = [];
      for (const { text, label } of test) right.push(Number((await student.predict(text, labels)) === label));
      row.push(mean(right));
    }
    accuracy.push(row);
  }
  return accuracy;
}

/**
 * The label whose log-probability a text raises most over that after no text at all, as labels differ in length and in how common their
 * words are; a tie goes to the first. before: what stands before the text.
 */
async function mostProbable(
  model: Model,
  { before = "", text }: { before?: string; text: string },
  labels: readonly string[],
  session?: string,
): Promise<string | undefined> {
  const candidates = labels.map(intentAnswer);
  const choices = [text, ""].map((each) => ({ prompt: before + intentPrompt(each), candidates }));
  const [given = [], prior = []] = await sessionAsker(model, session).logprobs(choices);
  const raised = given.map((logprob, label) => logprob - (prior[label] as number));
  return labels[raised.indexOf(Math.max(...raised))];
}

/** One session reads the examples as they arrive; the levels of the mask learn them. */
function sessionStudent(model: Model, session: string, levels: number): Student {
  return {
    learn: ({ train }) => teach(model, session, train.map(intentLine).join(""), levels),
    predict: (text, labels) => mostProbable(model, { text }, labels, session),
  };
}

/** All levels learn each example in a request of its own; after each group the session is consolidated by the server's defaults. */
function sleepingStudent(context: EvalContext, session: string): Student {
  const sleeper = new Sleeper(context, session);
  return {
    async learn(group) {
      await learnExamples(sleeper, group);
      await sleeper.consolidate();
    },
    predict: (text, labels) => mostProbable(context, { text }, labels, session),
  };
}

/** The same levels, optimizer and steps on the newest group alone, with nothing that holds them to the base or the past. */
function fineTunedStudent(context: EvalContext, session: string): Student {
  return {
    async learn(group) {
      const sleeper = new Sleeper(context, session);
      await learnExamples(sleeper, group);
      await sleeper.consolidate({ kl_weight: 0, max_anchor_rise: 1, rewind: 0 });
    },
    predict: (text, labels) => mostProbable(context, { text }, labels, session),
  };
}

async function learnExamples(sleeper: Sleeper, { train }: ClassGroup): Promise<void> {
  for (const example of train) await sleeper.learn(sleeper.context.tokenizer.encode(intentLine(example)), ALL_LEVELS);
}

/** The examples seen so far whose words are nearest to the text; `shots` of them. */
function neighbours(): { learn(group: ClassGroup): void; find(text: string, shots: number): Example[] } {
  let seen: Example[] = [];
  let index = new NearestExamples(seen);
  return {
    learn({ train }) {
      seen = [...seen, ...train];
      index = new NearestExamples(seen);
    },
    find: (text, shots) => index.find(text, shots),
  };
}

function contextStudent(model: Model, shots: number): Student {
  const memory = neighbours();
  return {
    learn: memory.learn,
    predict: (text, labels) =>
      mostProbable(model, { before: memory.find(text, shots).map(intentLine).join(""), text }, labels),
  };
}

function nearestStudent(): Student {
  const memory = neighbours();
  return { learn: memory.learn, predict: (text) => memory.find(text, 1)[0]?.label };
}

function softmaxStudent(): Student {
  const softmax = new OnlineSoftmax(SOFTMAX_RATE);
  return {
    learn({ train }) {
      for (const example of train) softmax.learn(example);
    },
    predict: (text) => softmax.predict(text),
  };
}

export const intentConditions = [
  "off",
  "read: recurrent state",
  "write: all levels",
  "write: all levels, consolidated",
  "baseline: fine-tuned without anchors",
  "in context: nearest examples",
  "baseline: nearest example",
  "baseline: online softmax",
] as const;
export type IntentCondition = (typeof intentConditions)[number];

/** accuracy[g][j] of one condition. `shots`: examples in the prompt of the in-context condition. */
export function classIncremental(
  model: EvalContext,
  stream: readonly ClassGroup[],
  condition: IntentCondition,
  shots: number,
): Promise<number[][]> {
  const { engine } = model;
  switch (condition) {
    case "off":
      return runStream({ learn() {}, predict: (text, labels) => mostProbable(model, { text }, labels) }, stream);
    case "read: recurrent state":
      return withSession(engine, (session) => runStream(sessionStudent(model, session, NO_LEVELS), stream));
    case "write: all levels":
      return withSession(engine, (session) => runStream(sessionStudent(model, session, ALL_LEVELS), stream));
    case "write: all levels, consolidated":
      return withSession(engine, (session) => runStream(sleepingStudent(model, session), stream));
    case "baseline: fine-tuned without anchors":
      return withSession(engine, (session) => runStream(fineTunedStudent(model, session), stream));
    case "in context: nearest examples":
      return runStream(contextStudent(model, shots), stream);
    case "baseline: nearest example":
      return runStream(nearestStudent(), stream);
    case "baseline: online softmax":
      return runStream(softmaxStudent(), stream);
  }
}
