/** Teaches a set of facts, reads other text, and asks for them, under every condition. */
import type { JobSettings } from "../../../src/consolidation/settings.js";
import type { ConsolidationReport, Engine } from "../../../src/engine/engine.js";
import { ALL_LEVELS, NO_LEVELS, onlyLevel, withSession } from "../sessions.js";
import { Sleeper, weightsAlone } from "../sleeper.js";
import type { EvalContext } from "../suite.js";
import { contextAsker, type Model, sessionAsker } from "./asker.js";
import { type Fact, measureRecall, type Recall } from "./facts.js";

export interface FactsTeaching {
  name: string;
  /** Mask of the CMS levels that learn the facts and the other text. */
  levels: number;
}

/** The ablation over levels: none (the recurrent state alone), each by itself, all. */
export function factsTeachings(engine: Engine): FactsTeaching[] {
  return [
    { name: "levels none", levels: NO_LEVELS },
    ...engine.model.levels.map((name, index) => ({ name: `levels ${name}`, levels: onlyLevel(index) })),
    { name: "levels all", levels: ALL_LEVELS },
  ];
}

/** A set of facts and the text, as tokens, that is read before and after it. */
export interface Lesson {
  before: Int32Array;
  facts: readonly Fact[];
  otherText: Int32Array;
}

export interface FactsRecall {
  afterTeaching: Recall;
  afterOtherText: Recall;
  /** From weights alone, after a restart. */
  restarted: Restarted;
}

/** What is left after a restart with a fresh recurrent state. */
export interface Restarted {
  recalls: Recall[];
  /** Bits per byte of held-out text, over the base model's. */
  drift: number;
}

/** Bits per byte of held-out text under a session. */
export type Drift = (engine: Engine, session: string) => Promise<number>;

/** One `learn` request per fact into a new session, then the other text by the same levels; asked after each, memory "read". */
export function recallTaught(context: EvalContext, lesson: Lesson, levels: number, drift: Drift): Promise<FactsRecall> {
  return withSession(context.engine, async (session) => {
    const sleeper = new Sleeper(context, session);
    await teachFacts(sleeper, lesson.facts, levels);
    const afterTeaching = await measureRecall(sessionAsker(context, session), lesson.facts);
    await sleeper.read(lesson.otherText, levels);
    const afterOtherText = await measureRecall(sessionAsker(context, session), lesson.facts);
    return { afterTeaching, afterOtherText, restarted: await restarted(sleeper, [lesson.facts], drift) };
  });
}

export interface Night {
  report: ConsolidationReport;
  /** Of every lesson so far, oldest first. */
  restarted: Restarted;
}

/** Lessons with all levels learning, each followed by a consolidation, by default as the server's, and a restart. */
export function recallConsolidated(
  context: EvalContext,
  lessons: readonly Lesson[],
  drift: Drift,
  settings: JobSettings = {},
): Promise<Night[]> {
  return withSession(context.engine, async (session) => {
    const sleeper = new Sleeper(context, session);
    const nights: Night[] = [];
    for (const [night, { before, facts, otherText }] of lessons.entries()) {
      await sleeper.read(before, ALL_LEVELS);
      await teachFacts(sleeper, facts, ALL_LEVELS);
      await sleeper.read(otherText, ALL_LEVELS);
      const report = await sleeper.consolidate(settings);
      const sets = lessons.slice(0, night + 1).map((lesson) => lesson.facts);
      nights.push({ report, restarted: await restarted(sleeper, sets, drift) });
    }
    return nights;
  });
}

async function teachFacts(sleeper: Sleeper, facts: readonly Fact[], levels: number): Promise<void> {
  const { tokenizer } = sleeper.context;
  for (const { statement } of facts) await sleeper.learn(tokenizer.encode(`${statement}\n`), levels);
}

function restarted(
  { context, session }: Sleeper,
  sets: readonly (readonly Fact[])[],
  drift: Drift,
): Promise<Restarted> {
  return weightsAlone(context, session, async (engine, copy) => {
    const recalls: Recall[] = [];
    for (const facts of sets) recalls.push(await measureRecall(sessionAsker({ ...context, engine }, copy), facts));
    return { recalls, drift: await drift(engine, copy) };
  });
}

/** The facts, and the facts followed by the other text, in the prompt of stateless requests. */
export async function recallInContext(
  model: Model,
  { facts, otherText }: Lesson,
): Promise<Pick<FactsRecall, "afterTeaching" | "afterOtherText">> {
  const taught = model.tokenizer.encode(facts.map(({ statement }) => `${statement}\n`).join(""));
  return {
    afterTeaching: await measureRecall(contextAsker(model, taught), facts),
    afterOtherText: await measureRecall(contextAsker(model, Int32Array.from([...taught, ...otherText])), facts),
  };
}

/** The model without any memory of them. */
export function recallUntaught(model: Model, facts: readonly Fact[]): Promise<Recall> {
  return measureRecall(sessionAsker(model), facts);
}
