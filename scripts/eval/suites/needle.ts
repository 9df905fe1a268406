/** Needle in a haystack: how far back, and among how much, a value can be found again. */
import { seededRandom } from "../random.js";
import type { EvalContext, Row, Suite } from "../suite.js";
import { buildHaystack, drawNeedles, type NeedleForm, type NeedleTask, sentencesOf } from "../tasks/needle.js";
import { askNeedles, type NeedleAnswers, type NeedleCondition, needleConditions } from "../tasks/needle-trial.js";
import { unseenProse } from "../tasks/prose.js";
import { mean } from "../tasks/question.js";

/** More than the longest haystack needs. */
const HAY_CHARACTERS = 1_000_000;

type Kind = [task: NeedleTask, form: NeedleForm];

const allKinds: Kind[] = [
  ["single", "passkey"],
  ["single", "number"],
  ["single", "uuid"],
  ["multi-key", "number"],
  ["multi-value", "number"],
  ["multi-query", "number"],
];
const twoKinds: Kind[] = [
  ["single", "number"],
  ["multi-query", "number"],
];

/** Haystacks of a length in tokens, and how many are drawn per kind. */
interface Length {
  tokens: number;
  haystacks: number;
  kinds: Kind[];
}

const sizes: Record<"tiny" | "small" | "full", Length[]> = {
  tiny: [{ tokens: 512, haystacks: 1, kinds: twoKinds }],
  small: [
    { tokens: 1024, haystacks: 5, kinds: allKinds },
    { tokens: 4096, haystacks: 2, kinds: allKinds },
    { tokens: 16384, haystacks: 1, kinds: twoKinds },
  ],
  full: [
    { tokens: 1024, haystacks: 20, kinds: allKinds },
    { tokens: 4096, haystacks: 10, kinds: allKinds },
    { tokens: 16384, haystacks: 4, kinds: allKinds },
    { tokens: 65536, haystacks: 2, kinds: allKinds },
  ],
};

const about = `A needle is one sentence with a made-up value (passkey: 5 digits; number: 7; uuid), put once at a random place of the
sentences of unseen novels. "exact": greedy completion of the needle's own words gives the value. "by score": the value is more probable than nine others of
its form that stand nowhere (chance 10 %); "rank": its mean place among the ten (chance 5.5); "nats": its log-probability,
which also rises when only the form of such values was learned, and not the value.
multi-key: four needles, one asked; multi-value: one key with four values, each asked against nine others, exact when any is
completed; multi-query: four needles asked in one prompt, earlier answers given. off: the question alone.
read: a session has read the haystack with no CMS level learning. write: all levels learned it. in context: the haystack is in the
prompt of a stateless request; of the completions only each haystack's first is made there.`;

export const suite: Suite = {
  name: "needle",
  title: "Needle in a haystack",
  columns: ["tokens", "task", "form", "condition", "questions", "by score", "rank", "nats", "completions", "exact"],
  plots: [],
  about,
  cases: ({ size }) =>
    sizes[size].flatMap((length) =>
      length.kinds.map(([task, form]) => ({
        key: `${length.tokens} ${task} ${form}`,
        run: (context) => runKind(context, length, task, form),
      })),
    ),
};

async function runKind(context: EvalContext, length: Length, task: NeedleTask, form: NeedleForm): Promise<Row[]> {
  const hay = sentencesOf(unseenProse(context.corpus, HAY_CHARACTERS));
  const random = seededRandom(context.seed, `needle ${length.tokens} ${task} ${form}`);
  const count = (text: string) => context.tokenizer.encode(text).length;
  const trials: Record<NeedleCondition, NeedleAnswers>[] = [];
  for (let i = 0; i < length.haystacks; i++) {
    const set = drawNeedles(task, form, random);
    trials.push(await askNeedles(context, set, buildHaystack(hay, set.statements, length.tokens, count, random)));
  }
  return needleConditions.map((condition) => {
    const answers = trials.map((trial) => trial[condition]);
    const ranks = answers.flatMap((answer) => answer.ranks);
    const exact = answers.flatMap((answer) => answer.exact);
    return {
      tokens: length.tokens,
      task,
      form,
      condition,
      questions: ranks.length,
      "by score": mean(ranks.map((rank) => Number(rank === 1))),
      rank: mean(ranks),
      nats: mean(answers.flatMap((answer) => answer.nats)),
      completions: exact.length,
      exact: mean(exact.map(Number)),
    };
  });
}
