/** The recall benchmark: what is left of fifty made-up facts, right after they were taught and after other text. */

import { seededRandom } from "../random.js";
import type { EvalContext, Row, Suite } from "../suite.js";
import { boundChance, drawFacts, type Fact, type Recall } from "../tasks/facts.js";
import { factsTeachings, recallInContext, recallTaught, recallUntaught } from "../tasks/facts-trial.js";
import { unseenProse } from "../tasks/prose.js";

const sizes = {
  tiny: { facts: 16, otherTokens: 128 },
  small: { facts: 42, otherTokens: 2000 },
  full: { facts: 50, otherTokens: 4000 },
};

/** Of the other text; more than a token of prose has. */
const CHARACTERS_PER_TOKEN = 8;

const about = `Made-up facts of 14 forms (passwords, birthdays, favourite things, codes, places, ...), one learn request each, then a novel it has not
seen; asked by the sentence up to its value. "exact": greedy completion gives the value. "by score": the value is more probable than nine others of its form
that nobody taught (chance 10 %); "rank": its mean place among the ten (chance 5.5); "bound": it is more probable than the values taught for
the other facts of its form, so it is tied to its key (chance: column "bound by chance"); "nats": its log-probability,
which also rises when only the form of such values was learned. "by score" above chance without "bound" above chance: the values are remembered, but not whose they are.
off: no memory. in context: all facts (and the other text) in the prompt of a stateless request. Else a session, asked with memory
"read": the CMS levels named have learned facts and other text. Recurrent state reset with the weights kept is left out: the engine cannot do that yet.`;

export const suite: Suite = {
  name: "facts",
  title: "Recall of facts",
  columns: ["condition", "after", "facts", "exact", "by score", "rank", "bound", "bound by chance", "nats"],
  plots: [],
  about,
  cases: ({ engine }) => [
    { key: "off", run: (context) => runUntaught(context) },
    { key: "in context", run: (context) => runInContext(context) },
    ...factsTeachings(engine).map((teaching) => ({
      key: teaching.name,
      run: async (context: EvalContext) => {
        const { drawn, otherText } = prepare(context);
        const recall = await recallTaught(context, drawn, otherText, teaching);
        return [
          row(drawn, `read: ${teaching.name}`, "taught", recall.afterTeaching),
          row(drawn, `read: ${teaching.name}`, "other text", recall.afterOtherText),
        ];
      },
    })),
  ],
};

async function runUntaught(context: EvalContext): Promise<Row[]> {
  const { drawn } = prepare(context);
  return [row(drawn, "off", "nothing", await recallUntaught(context, drawn))];
}

async function runInContext(context: EvalContext): Promise<Row[]> {
  const { drawn, otherText } = prepare(context);
  const recall = await recallInContext(context, drawn, otherText);
  return [
    row(drawn, "in context", "taught", recall.afterTeaching),
    row(drawn, "in context", "other text", recall.afterOtherText),
  ];
}

/** The same facts and text in every case of a run. */
function prepare(context: EvalContext): { drawn: Fact[]; otherText: string } {
  const size = sizes[context.size];
  const text = unseenProse(context.corpus, size.otherTokens * CHARACTERS_PER_TOKEN);
  const tokens = context.tokenizer.encode(text).slice(0, size.otherTokens);
  return {
    drawn: drawFacts(size.facts, seededRandom(context.seed, "facts")),
    otherText: context.tokenizer.decode(tokens),
  };
}

function row(drawn: readonly Fact[], condition: string, after: string, recall: Recall): Row {
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
  };
}
