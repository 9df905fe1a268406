/** The recall benchmark: what is left of fifty made-up facts after other text, and in weights alone after a consolidation and a restart. */

import { heldOutSample } from "../held-out.js";
import { seededRandom } from "../random.js";
import { savedPercent } from "../sessions.js";
import { bitsOf } from "../sleeper.js";
import type { EvalContext, Row, Suite } from "../suite.js";
import { boundChance, drawFacts, type Fact, type Recall } from "../tasks/facts.js";
import {
  type Drift,
  factsTeachings,
  type Lesson,
  recallConsolidated,
  recallInContext,
  recallTaught,
  recallUntaught,
} from "../tasks/facts-trial.js";
import { unseenProse } from "../tasks/prose.js";

/** `week`: tokens of other text between the first consolidation and the second set of facts. */
const sizes = {
  tiny: { facts: 16, otherTokens: 128, week: 256 },
  small: { facts: 42, otherTokens: 2000, week: 4000 },
  full: { facts: 50, otherTokens: 4000, week: 20_000 },
};

/** Of the other text; more than a token of prose has. */
const CHARACTERS_PER_TOKEN = 8;

const about = `Made-up facts of 14 forms (passwords, birthdays, favourite things, codes, places, ...), one learn request each, then a novel it has not
seen; asked by the sentence up to its value. "exact": greedy completion gives the value. "by score": the value is more probable than nine others of its form
that nobody taught (chance 10 %); "rank": its mean place among the ten (chance 5.5); "bound": it is more probable than the values taught for
the other facts of its form, so it is tied to its key (chance: column "bound by chance"); "nats": its log-probability,
which also rises when only the form of such values was learned. "by score" above chance without "bound" above chance: the values are remembered, but not whose they are.
off: no memory. in context: all facts (and the other text) in the prompt of a stateless request. Else a session, asked with memory
"read": the CMS levels named have learned facts and other text. "restart": its snapshot, in another engine, with a fresh recurrent state: weights alone. Consolidation: by the
server's default settings after the other text; "week": after more other text (full size: 20,000 tokens) a second set of facts, other text, a second consolidation; both sets asked.
"base bits +%": held-out text of six corpora under these weights alone, against the base model, learning off.`;

const columns = [
  "condition",
  "after",
  "facts",
  "exact",
  "by score",
  "rank",
  "bound",
  "bound by chance",
  "nats",
  "base bits +%",
];

export const suite: Suite = {
  name: "facts",
  title: "Recall of facts",
  columns,
  plots: [],
  about,
  cases: ({ engine }) => [
    { key: "off", run: (context) => runUntaught(context) },
    { key: "in context", run: (context) => runInContext(context) },
    ...factsTeachings(engine).map(({ name, levels }) => ({
      key: name,
      run: (context: EvalContext) => runTaught(context, name, levels),
    })),
    { key: "consolidation", run: (context) => runConsolidated(context) },
  ],
};

async function runUntaught(context: EvalContext): Promise<Row[]> {
  const [{ facts }] = prepare(context);
  return [row(facts, "off", "nothing", await recallUntaught(context, facts))];
}

async function runInContext(context: EvalContext): Promise<Row[]> {
  const [lesson] = prepare(context);
  const recall = await recallInContext(context, lesson);
  return [
    row(lesson.facts, "in context", "taught", recall.afterTeaching),
    row(lesson.facts, "in context", "other text", recall.afterOtherText),
  ];
}

async function runTaught(context: EvalContext, name: string, levels: number): Promise<Row[]> {
  const [lesson] = prepare(context);
  const { afterTeaching, afterOtherText, restarted } = await recallTaught(
    context,
    lesson,
    levels,
    await driftOf(context),
  );
  return [
    row(lesson.facts, `read: ${name}`, "taught", afterTeaching),
    row(lesson.facts, `read: ${name}`, "other text", afterOtherText),
    row(lesson.facts, `read: ${name}`, "restart", restarted.recalls[0] as Recall, restarted.drift),
  ];
}

async function runConsolidated(context: EvalContext): Promise<Row[]> {
  const lessons = prepare(context);
  const nights = await recallConsolidated(context, lessons, await driftOf(context));
  return nights.flatMap(({ report, restarted }, night) =>
    restarted.recalls.map((recall, set) => {
      const after = `${night === 0 ? "restart" : "week, restart"}: set ${set + 1}${report.commit ? "" : " (rolled back)"}`;
      return row((lessons[set] as Lesson).facts, "read: all and consolidation", after, recall, restarted.drift);
    }),
  );
}

/** The same facts and text in every case of a run: the first set, and the one of the week after. */
function prepare(context: EvalContext): [Lesson, Lesson] {
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
async function driftOf(context: EvalContext): Promise<Drift> {
  const texts = heldOutSample(context.corpus, context.tokenizer);
  const base = await bitsOf(context, context.engine, texts);
  return async (engine, session) => -savedPercent(base, await bitsOf(context, engine, texts, session));
}

function row(drawn: readonly Fact[], condition: string, after: string, recall: Recall, drift?: number): Row {
  return {
    condition,
    after,
    facts: drawn.length,
    exact: recall.exact,
    "by score": recall.byScore,
    rank: recall.rank,
    bound: recall.bound,
    "bound by chance": boundChance(drawn),
    nats: recall.nats,
    "base bits +%": drift ?? "",
  };
}
