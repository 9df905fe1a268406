/** Five domains learned one after the other: what each gained when it was learned, and what is left of that at the end. */

import type { JobSettings } from "../../../src/consolidation/settings.js";
import { call } from "../../../src/sessions/engine-call.js";
import { atLeast, numbers } from "../bars.js";
import { corpusText, unseenDocuments } from "../corpus.js";
import { ALL_LEVELS, bitsPerByte, bytesOf, onlyLevel, savedPercent, score, withSession } from "../sessions.js";
import { Sleeper } from "../sleeper.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";

/** Tokens that each domain teaches, and of its test after them. */
const sizes: Record<Size, { taught: number; test: number }> = {
  tiny: { taught: 96, test: 64 },
  small: { taught: 8_000, test: 1_000 },
  full: { taught: 50_000, test: 4_000 },
};

/** More than a token has. */
const CHARACTERS_PER_TOKEN = 8;

const about = `Domains in the order of the table; of each some text is learned (write), then its own test text and those before it are scored. No text was trained on: of the
corpora the documents that training skips, and tinyshakespeare. Scored are the weights alone, with a fresh recurrent state, learning off. "base": bits per byte without memory; "gain":
per cent of them saved right after the domain was learned; "at the end": after all five; "kept": the second as per cent of the first (empty where there was
no gain of 0.5 % to keep). Consolidation: after each domain, by the server's defaults (for text), or with one other setting. "verdicts": of the five, how many were committed.`;

interface Domain {
  name: string;
  text(corpus: string, characters: number): string;
}

const unseen = (name: string) => (corpus: string, characters: number) =>
  unseenDocuments(corpus, name, characters).join("\n").slice(0, characters);

const domains: Domain[] = [
  { name: "stories", text: unseen("gutenberg_juvenile") },
  { name: "dialogue", text: unseen("dialogue_sgd") },
  { name: "encyclopaedia", text: unseen("wikipedia_en_2018plus") },
  {
    name: "Shakespeare",
    text: (corpus, characters) => corpusText(corpus, "tasks/tinyshakespeare.txt.xz").slice(0, characters),
  },
  { name: "old novels", text: unseen("gutenberg_fiction_plain") },
];

interface Course {
  name: string;
  taught: Int32Array;
  test: Int32Array;
}

/** By the server's defaults. */
const CONSOLIDATED = "all and consolidation";

interface Condition {
  name: string;
  levels: number;
  /** Of the consolidations; absent: there are none. */
  settings?: JobSettings;
}

export const suite: Suite = {
  name: "continual",
  title: "Continual learning of five domains",
  about,
  columns: ["condition", "domain", "taught", "base", "gain %", "at the end %", "kept %", "verdicts"],
  plots: [],
  bars: (rows) => {
    const consolidated = rows.filter(({ condition }) => condition === CONSOLIDATED);
    return [
      ...atLeast("of what a domain gained is left at the end", 70, numbers(consolidated, "kept %"), "%"),
      ...atLeast("no domain is worse than the base", -1, numbers(consolidated, "at the end %"), "%"),
    ];
  },
  cases: ({ engine }) =>
    conditionsOf(engine.model.levels).map((condition) => ({
      key: condition.name,
      run: (context) => runCondition(context, condition),
    })),
};

function conditionsOf(levels: readonly string[]): Condition[] {
  const slowest = levels.length - 1;
  return [
    { name: `${levels[0]} only`, levels: onlyLevel(0) },
    { name: `${levels[slowest]} only`, levels: onlyLevel(slowest) },
    { name: "all levels", levels: ALL_LEVELS },
    { name: CONSOLIDATED, levels: ALL_LEVELS, settings: {} },
    { name: `${CONSOLIDATED}, rewind 0`, levels: ALL_LEVELS, settings: { rewind: 0 } },
  ];
}

function coursesOf({ corpus, tokenizer, size }: EvalContext): Course[] {
  const { taught, test } = sizes[size];
  return domains.map(({ name, text }) => {
    const tokens = tokenizer.encode(text(corpus, (taught + test) * CHARACTERS_PER_TOKEN)).slice(0, taught + test);
    if (tokens.length < taught + test)
      throw new Error(`${name}: expected ${taught + test} tokens of text, came ${tokens.length}`);
    return { name, taught: tokens.slice(0, taught), test: tokens.slice(taught) };
  });
}

async function runCondition(context: EvalContext, { name, levels, settings }: Condition): Promise<Row[]> {
  const courses = coursesOf(context);
  const base = await Promise.all(courses.map(({ test }) => nats(context, test)));
  const gain = async (session: string, course: Course, at: number) =>
    savedPercent(base[at] as number, await withoutRecurrence(context, session, course.test));
  return withSession(context.engine, async (session) => {
    const sleeper = new Sleeper(context, session);
    const first: number[] = [];
    let verdicts = 0;
    for (const [at, course] of courses.entries()) {
      await sleeper.read(course.taught, levels);
      if (settings) verdicts += Number((await sleeper.consolidate(settings)).commit);
      first.push(await gain(session, course, at));
    }
    const last = await Promise.all(courses.map((course, at) => gain(session, course, at)));
    return courses.map((course, at) => ({
      condition: name,
      domain: course.name,
      taught: course.taught.length,
      base: bitsPerByte(base[at] as number, bytesOf(context.tokenizer, course.test)),
      "gain %": first[at] as number,
      "at the end %": last[at] as number,
      "kept %": (first[at] as number) < 0.5 ? "" : (100 * (last[at] as number)) / (first[at] as number),
      verdicts: settings ? verdicts : "",
    }));
  });
}

async function nats({ engine }: EvalContext, tokens: Int32Array, session?: string): Promise<number> {
  return -(await score(engine, session, tokens)).logprob;
}

function withoutRecurrence(context: EvalContext, origin: string, tokens: Int32Array): Promise<number> {
  const { engine } = context;
  const action = async (session: string) => {
    await call(engine, "forget", { session, levels: 0, titans: true });
    return nats(context, tokens, session);
  };
  return withSession(engine, action, origin);
}
