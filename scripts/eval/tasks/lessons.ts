/** The facts and the text of the recall benchmark, and what it measures besides. */
import { heldOutSample } from "../held-out.js";
import { seededRandom } from "../random.js";
import { savedPercent } from "../sessions.js";
import { bitsOf } from "../sleeper.js";
import type { EvalContext } from "../suite.js";
import { drawFacts } from "./facts.js";
import type { Drift, Lesson } from "./facts-trial.js";
import { unseenProse } from "./prose.js";

/** `week`: tokens of other text between the first consolidation and the second set of facts. */
const sizes = {
  tiny: { facts: 16, otherTokens: 128, week: 256 },
  small: { facts: 42, otherTokens: 2000, week: 4000 },
  full: { facts: 50, otherTokens: 4000, week: 20_000 },
};

/** Of the other text; more than a token of prose has. */
const CHARACTERS_PER_TOKEN = 8;

/** The same facts and text in every case of a run: the first set, and the one of the week after. */
export function lessonsOf(context: EvalContext): [Lesson, Lesson] {
  const { facts: count, otherTokens, week } = sizes[context.size];
  const all = drawFacts(2 * count, seededRandom(context.seed, "facts"));
  const most = 2 * otherTokens + week;
  const text = context.tokenizer.encode(unseenProse(context.corpus, most * CHARACTERS_PER_TOKEN));
  return [
    { before: text.slice(0, 0), facts: all.slice(0, count), otherText: text.slice(0, otherTokens) },
    {
      before: text.slice(otherTokens, otherTokens + week),
      facts: all.slice(count),
      otherText: text.slice(otherTokens + week, most),
    },
  ];
}

/** Per cent by which held-out text costs more bits under a session than under the base model. */
export async function driftOf(context: EvalContext): Promise<Drift> {
  const texts = heldOutSample(context.corpus, context.tokenizer);
  const base = await bitsOf(context, context.engine, texts);
  return async (engine, session) => -savedPercent(base, await bitsOf(context, engine, texts, session));
}
