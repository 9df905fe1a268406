/**
 * The recall benchmark: made-up facts of many forms, drawn fresh by seed, each with a question that completes it. No text of
 * the corpora holds them, so what is answered was learned from the one sentence that states it.
 */

import { type Random, shuffled } from "../random.js";
import type { Asker } from "./asker.js";
import { digits, distinct, integer, pick } from "./draw.js";
import { candidates, isExact, mean, type Question, rankOfFirst } from "./question.js";
import * as words from "./words.js";

const DISTRACTORS = 9;

export interface Fact extends Question {
  /** Name of the form it was made by. */
  form: string;
  /** The sentence that is taught; the question's prompt and answer. */
  statement: string;
  /** Answers of the other facts of this form: taught, and wrong here. */
  siblings: string[];
}

interface FactForm {
  name: string;
  keys: readonly string[];
  prompt: (key: string) => string;
  value: (random: Random) => string;
}

const oneOf = (values: readonly string[]) => (random: Random) => pick(random, values);

const forms: readonly FactForm[] = [
  {
    name: "wifi password",
    keys: words.places,
    prompt: (place) => `The wifi password of the ${place} is`,
    value: (random) => `${pick(random, words.nouns)}-${digits(random, 2)}`,
  },
  {
    name: "birthday",
    keys: words.people,
    prompt: (person) => `${person} was born on`,
    value: (random) => `${pick(random, words.months)} ${integer(random, 1, 28)}`,
  },
  {
    name: "favourite colour",
    keys: words.people,
    prompt: (person) => `${person}'s favourite colour is`,
    value: oneOf(words.colours),
  },
  {
    name: "favourite food",
    keys: words.people,
    prompt: (person) => `More than anything else ${person} likes to eat`,
    value: oneOf(words.foods),
  },
  { name: "pet", keys: words.people, prompt: (person) => `${person} has a dog called`, value: oneOf(words.petNames) },
  { name: "city", keys: words.people, prompt: (person) => `${person} now lives in`, value: oneOf(words.cities) },
  { name: "job", keys: words.people, prompt: (person) => `${person} works as a`, value: oneOf(words.jobs) },
  {
    name: "door code",
    keys: words.places,
    prompt: (place) => `The code for the door of the ${place} is`,
    value: (random) => digits(random, 4),
  },
  {
    name: "telephone",
    keys: words.people,
    prompt: (person) => `To call ${person}, dial`,
    value: (random) => `555-${digits(random, 4)}`,
  },
  {
    name: "hiding place",
    keys: words.places,
    prompt: (place) => `The spare key of the ${place} is under the`,
    value: oneOf(words.hidingPlaces),
  },
  {
    name: "departure",
    keys: words.cities,
    prompt: (city) => `The train to ${city} leaves at`,
    value: (random) => `${integer(random, 1, 12)}:${pick(random, ["05", "10", "20", "25", "35", "40", "50", "55"])}`,
  },
  {
    name: "price",
    keys: words.things,
    prompt: (thing) => `The price of the old ${thing} is`,
    value: (random) => `${integer(random, 11, 99)} pounds`,
  },
  {
    name: "room",
    keys: words.topics,
    prompt: (topic) => `The meeting about the ${topic} is in room`,
    value: (random) => `${pick(random, ["A", "B", "C", "D", "E", "F"])}${digits(random, 2)}`,
  },
  {
    name: "gift",
    keys: words.people,
    prompt: (person) => `For Christmas ${person} was given a new`,
    value: oneOf(words.things),
  },
];

/** How many forms there are. */
export const FACT_FORMS = forms.length;

/**
 * `count` facts, the forms taking turns, in random order. No two have the same prompt; facts of one form have different
 * answers; distractors are of the fact's form and are the answer of no fact. At most about 14 of a form (200 in all), because
 * closed lists of values run out; then RangeError.
 */
export function drawFacts(count: number, random: Random): Fact[] {
  const drawn = forms.flatMap((form, at) => {
    const number = Math.floor(count / forms.length) + (at < count % forms.length ? 1 : 0);
    return drawForm(form, number, random);
  });
  return shuffled(random, drawn);
}

function drawForm(form: FactForm, count: number, random: Random): Fact[] {
  const truths = distinct(random, form.value, count, new Set());
  return shuffled(random, form.keys)
    .slice(0, count)
    .map((key, i) => {
      const prompt = form.prompt(key);
      const truth = truths[i] as string;
      const answer = ` ${truth}.`;
      return {
        form: form.name,
        statement: prompt + answer,
        prompt,
        answer,
        distractors: distinct(random, form.value, DISTRACTORS, new Set(truths)).map((value) => ` ${value}.`),
        siblings: truths.filter((other) => other !== truth).map((value) => ` ${value}.`),
        end: ".",
      };
    });
}

/** What a condition remembers of the facts; every number but `nats` is a fraction of the facts that it counts. */
export interface Recall {
  /** Greedy completion equals the answer. */
  exact: number;
  /** The answer is more probable than all nine values that nobody taught; chance 0.1. */
  byScore: number;
  /** Mean rank of the answer among those ten; chance 5.5. */
  rank: number;
  /** The answer is more probable than the answers of all other facts of its form: it belongs to this key. NaN when no form has two. */
  bound: number;
  /** Mean log-probability of the answer, in nats. */
  nats: number;
}

/** Asks every fact. Chance of `bound` depends on the facts; see `boundChance`. */
export async function measureRecall(asker: Asker, facts: readonly Fact[]): Promise<Recall> {
  const scored = await asker.logprobs(
    facts.map((fact) => ({ prompt: fact.prompt, candidates: [...candidates(fact), ...fact.siblings] })),
  );
  const completions = await asker.complete(facts);
  const answers = facts.map((fact, i) => {
    const logprobs = scored[i] ?? [];
    const fresh = rankOfFirst(logprobs.slice(0, 1 + DISTRACTORS));
    const taught = [logprobs[0] ?? Number.NaN, ...logprobs.slice(1 + DISTRACTORS)];
    return { fact, fresh, bound: rankOfFirst(taught) === 1, nats: taught[0] as number };
  });
  const rivalled = answers.filter(({ fact }) => fact.siblings.length > 0);
  return {
    exact: mean(facts.map((fact, i) => Number(isExact(completions[i] ?? "", fact)))),
    byScore: mean(answers.map(({ fresh }) => Number(fresh === 1))),
    rank: mean(answers.map(({ fresh }) => fresh)),
    bound: mean(rivalled.map(({ bound }) => Number(bound))),
    nats: mean(answers.map(({ nats }) => nats)),
  };
}

/** What guessing gives as `bound`. */
export function boundChance(facts: readonly Fact[]): number {
  return mean(facts.filter(({ siblings }) => siblings.length > 0).map(({ siblings }) => 1 / (1 + siblings.length)));
}
