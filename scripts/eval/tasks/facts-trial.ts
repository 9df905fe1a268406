/** Teaches a set of facts, reads other text, and asks for them, under every condition. */
import type { Engine } from "../../../src/engine/engine.js";
import { ALL_LEVELS, NO_LEVELS, onlyLevel, withSession } from "../sessions.js";
import { contextAsker, type Model, sessionAsker, teach } from "./asker.js";
import { type Fact, measureRecall, type Recall } from "./facts.js";

export interface FactsTeaching {
  name: string;
  /** Mask of the CMS levels that learn the facts and the other text. */
  levels: number;
  /** Times that each fact's request repeats it. */
  epochs: number;
}

/** Epochs of the repeated teaching; the README's example repeats as often. */
const REPEATED = 8;

/** The ablation over levels: none (the recurrent state alone), each by itself, all, and all with every fact repeated. */
export function factsTeachings(engine: Engine): FactsTeaching[] {
  return [
    { name: "levels none", levels: NO_LEVELS, epochs: 1 },
    ...engine.model.levels.map((name, index) => ({ name: `levels ${name}`, levels: onlyLevel(index), epochs: 1 })),
    { name: "levels all", levels: ALL_LEVELS, epochs: 1 },
    { name: `levels all, ${REPEATED} epochs`, levels: ALL_LEVELS, epochs: REPEATED },
  ];
}

export interface FactsRecall {
  afterTeaching: Recall;
  afterOtherText: Recall;
}

/** One `learn` request per fact into a new session, then the other text by the same levels; asked after each, memory "read". */
export function recallTaught(
  model: Model,
  facts: readonly Fact[],
  otherText: string,
  { levels, epochs }: FactsTeaching,
): Promise<FactsRecall> {
  return withSession(model.engine, async (session) => {
    for (const { statement } of facts) await teach(model, session, `${statement}\n`, levels, epochs);
    const afterTeaching = await measureRecall(sessionAsker(model, session), facts);
    await teach(model, session, otherText, levels);
    return { afterTeaching, afterOtherText: await measureRecall(sessionAsker(model, session), facts) };
  });
}

/** The facts, and the facts followed by the other text, in the prompt of stateless requests. */
export async function recallInContext(model: Model, facts: readonly Fact[], otherText: string): Promise<FactsRecall> {
  const taught = facts.map(({ statement }) => `${statement}\n`).join("");
  return {
    afterTeaching: await measureRecall(contextAsker(model, taught), facts),
    afterOtherText: await measureRecall(contextAsker(model, taught + otherText), facts),
  };
}

/** The model without any memory of them. */
export function recallUntaught(model: Model, facts: readonly Fact[]): Promise<Recall> {
  return measureRecall(sessionAsker(model), facts);
}
