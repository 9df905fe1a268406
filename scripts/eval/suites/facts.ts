/** The recall benchmark: what is left of fifty made-up facts after other text, and in weights alone after a consolidation and a restart. */

import { atLeast, atMost, numbers } from "../bars.js";
import type { EvalContext, Row, Suite } from "../suite.js";
import { boundChance, type Fact, type Recall } from "../tasks/facts.js";
import {
  factsTeachings,
  type Lesson,
  recallConsolidated,
  recallInContext,
  recallTaught,
  recallUntaught,
} from "../tasks/facts-trial.js";
import { driftOf, lessonsOf } from "../tasks/lessons.js";

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

/** The condition that the bars are about. */
const CONSOLIDATED = "read: all and consolidation";

export const suite: Suite = {
  name: "facts",
  title: "Recall of facts",
  columns,
  plots: [],
  about,
  bars: (rows) => {
    // Also after a consolidation that was rolled back, which the row says.
    const asked = rows.filter(({ condition }) => condition === CONSOLIDATED);
    const after = (when: string) => asked.filter((row) => String(row.after).startsWith(when));
    return [
      ...atLeast("facts are completed from weights alone", 0.9, numbers(after("restart"), "exact"), "of them"),
      ...atLeast("both sets a week later", 0.8, numbers(after("week"), "exact"), "of each"),
      ...atMost("held-out text costs little more", 1.5, numbers(after("restart"), "base bits +%"), "%"),
    ];
  },
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
  const [{ facts }] = lessonsOf(context);
  return [row(facts, "off", "nothing", await recallUntaught(context, facts))];
}

async function runInContext(context: EvalContext): Promise<Row[]> {
  const [lesson] = lessonsOf(context);
  const recall = await recallInContext(context, lesson);
  return [
    row(lesson.facts, "in context", "taught", recall.afterTeaching),
    row(lesson.facts, "in context", "other text", recall.afterOtherText),
  ];
}

async function runTaught(context: EvalContext, name: string, levels: number): Promise<Row[]> {
  const [lesson] = lessonsOf(context);
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
  const lessons = lessonsOf(context);
  const nights = await recallConsolidated(context, lessons, await driftOf(context));
  return nights.flatMap(({ report, restarted }, night) =>
    restarted.recalls.map((recall, set) => {
      const after = `${night === 0 ? "restart" : "week, restart"}: set ${set + 1}${report.commit ? "" : " (rolled back)"}`;
      return row((lessons[set] as Lesson).facts, CONSOLIDATED, after, recall, restarted.drift);
    }),
  );
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
