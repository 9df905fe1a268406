/** bAbI by score: whether a story that was learned, or stands in the prompt, helps to answer. */

import { corpusTar } from "../corpus.js";
import { seededRandom } from "../random.js";
import type { EvalContext, Row, Suite } from "../suite.js";
import { parseBabi, splitBabi } from "../tasks/babi.js";
import { askBabi } from "../tasks/babi-trial.js";

const allTasks = Array.from({ length: 20 }, (_, i) => i + 1);
const sizes = {
  tiny: { tasks: [1, 6], questions: 3, shots: 1 },
  small: { tasks: allTasks, questions: 10, shots: 3 },
  full: { tasks: allTasks, questions: 100, shots: 8 },
};

const about = `bAbI tasks 1-20, train file split by story into examples and questions. An answer is right when it is more probable than every other
answer of its task; lists and paths are one answer. majority: the most frequent answer of the other stories. off: no story. context: the
story in the prompt of a stateless request; "k-shot context": k worked examples before it. read: a new session learned the story (all CMS levels), then
the question. write: the session has learned the k worked examples first. All ties count as wrong.`;

export const suite: Suite = {
  name: "babi",
  title: "bAbI by score",
  columns: ["task", "answers", "questions", "shots", "majority", "off", "context", "k-shot context", "read", "write"],
  plots: [],
  about,
  cases: ({ size }) =>
    sizes[size].tasks.map((task) => ({ key: `task ${task}`, run: (context) => runTask(context, task) })),
};

async function runTask(context: EvalContext, task: number): Promise<Row[]> {
  const { questions, shots } = sizes[context.size];
  const all = parseBabi(corpusTar(context.corpus, "tasks/babi_en_train.tar.xz", `babi_en/qa${task}_*_train.txt`));
  const accuracy = await askBabi(
    context,
    all,
    splitBabi(all, shots, questions, seededRandom(context.seed, `babi ${task}`)),
  );
  return [
    {
      task,
      answers: accuracy.answers,
      questions,
      shots,
      majority: accuracy.majority,
      off: accuracy.off,
      context: accuracy.context,
      "k-shot context": accuracy.fewShotContext,
      read: accuracy.read,
      write: accuracy.write,
    },
  ];
}
