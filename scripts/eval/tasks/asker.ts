/** How text is taught, and how questions reach the model under one condition: by score and by greedy completion, on a state that does not change. */

import type { Engine } from "../../../src/engine/engine.js";
import { call } from "../../../src/sessions/engine-call.js";
import type { Tokenizer } from "../../../src/tokenizer/tokenizer.js";
import type { Question } from "./question.js";

/** Of one score operation; the engine takes 256. */
const CONTINUATIONS = 128;

/** A model and its tokenizer. */
export interface Model {
  engine: Engine;
  tokenizer: Tokenizer;
}

export interface Choice {
  prompt: string;
  candidates: string[];
}

export interface Asker {
  /** The log-probability, in nats, of each candidate after its prompt; the same order. */
  logprobs(choices: readonly Choice[]): Promise<number[][]>;
  /** A greedy completion of each question, long enough for its answer and a little more. */
  complete(questions: readonly Pick<Question, "prompt" | "answer" | "end">[]): Promise<string[]>;
}

/** Reads text into a session; the levels of the mask learn it, `epochs` times over. */
export async function teach(model: Model, session: string, text: string, levels: number, epochs = 1): Promise<void> {
  const tokens = model.tokenizer.encode(text);
  await call(model.engine, "learn", { session, runs: [{ tokens, learn_levels: levels }], epochs });
}

/** Asks a session, memory mode "read"; without a session the model itself, memory mode "off". */
export function sessionAsker({ engine, tokenizer }: Model, session?: string): Asker {
  const where = session === undefined ? {} : { session };
  return {
    logprobs: (choices) =>
      inTurn(choices, async ({ prompt, candidates }) => {
        const continuations = candidates.map((candidate) => tokenizer.encode(candidate));
        const { scores } = await call(engine, "score", {
          ...where,
          context: tokenizer.encode(prompt),
          continuations,
        });
        return scores.map(({ logprob }) => logprob);
      }),
    complete: (questions) =>
      inTurn(questions, (question) => complete({ engine, tokenizer }, question, session, new Int32Array(0))),
  };
}

/** Asks stateless requests that carry `context` before every prompt. */
export function contextAsker(model: Model, context: Int32Array): Asker {
  return {
    logprobs: (choices) => sharedContextLogprobs(model, context, choices),
    complete: (questions) => inTurn(questions, (question) => complete(model, question, undefined, context)),
  };
}

/** The context is read once for many questions: prompts are continuations too, and their own log-probability is taken off again. */
async function sharedContextLogprobs(
  model: Model,
  context: Int32Array,
  choices: readonly Choice[],
): Promise<number[][]> {
  const { engine, tokenizer } = model;
  const texts = choices.flatMap(({ prompt, candidates }) => {
    const head = tokenizer.encode(prompt);
    return [head, ...candidates.map((candidate) => joined(head, tokenizer.encode(candidate)))];
  });
  const logprobs: number[] = [];
  for (let start = 0; start < texts.length; start += CONTINUATIONS) {
    const continuations = texts.slice(start, start + CONTINUATIONS);
    const { scores } = await call(engine, "score", { context, continuations });
    logprobs.push(...scores.map(({ logprob }) => logprob));
  }
  let next = 0;
  return choices.map(({ candidates }) => {
    const [head = Number.NaN, ...whole] = logprobs.slice(next, next + 1 + candidates.length);
    next += 1 + candidates.length;
    return whole.map((logprob) => logprob - head);
  });
}

async function complete(
  { engine, tokenizer }: Model,
  { prompt, answer, end }: Pick<Question, "prompt" | "answer" | "end">,
  session: string | undefined,
  context: Int32Array,
): Promise<string> {
  const { tokens } = await call(engine, "generate", {
    ...(session === undefined ? { memory: "off" } : { session, memory: "read" }),
    prompt: joined(context, tokenizer.encode(prompt)),
    max_tokens: tokenizer.encode(answer).length + 2,
    temperature: 0,
    stop: [end],
  });
  return tokenizer.decode(tokens);
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** One after another: a single request already fills a batch, and results come in order. */
async function inTurn<T, R>(items: readonly T[], action: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await action(item));
  return results;
}
