/** CLINC150 and Banking77 with classes arriving in groups: what is learned of the last, and kept of the first. */
import { corpusCsv, corpusJson } from "../corpus.js";
import { seededRandom } from "../random.js";
import type { EvalContext, Row, Suite } from "../suite.js";
import {
  bankingExamples,
  classStream,
  clincExamples,
  continualSummary,
  type Example,
  type StreamSize,
} from "../tasks/intents.js";
import { classIncremental, type IntentCondition, intentConditions } from "../tasks/intents-trial.js";

interface DataSet {
  name: string;
  read: (context: EvalContext) => Example[];
  sizes: Record<EvalContext["size"], StreamSize>;
}

const tiny: StreamSize = { groups: 2, classesPerGroup: 2, trainPerClass: 4, testPerClass: 2 };
const small: StreamSize = { groups: 3, classesPerGroup: 5, trainPerClass: 20, testPerClass: 6 };

const dataSets: DataSet[] = [
  {
    name: "CLINC150",
    read: (context) => clincExamples(corpusJson(context.corpus, "tasks/clinc150_train_val.json.xz")),
    sizes: { tiny, small, full: { groups: 10, classesPerGroup: 15, trainPerClass: 50, testPerClass: 3 } },
  },
  {
    name: "Banking77",
    read: (context) => bankingExamples(corpusCsv(context.corpus, "tasks/banking77_train.csv.xz")),
    sizes: { tiny, small, full: { groups: 11, classesPerGroup: 7, trainPerClass: 25, testPerClass: 5 } },
  },
];

/** Examples in the prompt of the in-context condition. */
const SHOTS = 6;

const about = `Intent classes arrive in groups, as lines "text => label"; then every test text of the classes seen so far gets the label whose
log-probability it raises most over that after no text, among all labels seen so far (without that correction the common labels win everywhere). Training and test texts are a seeded split of the train and validation files. "accuracy": mean over groups after
the last one (chance: 1 / classes); "forgetting": mean loss of a group since its best, the last group excepted; "first group", "last group": accuracy at the end.
off: no memory, so that its "forgetting" is what more candidates cost. read: a session has read the lines with no CMS level learning. write: all levels learned them; "consolidated": each example in a
request of its own, a consolidation by the server's defaults after each group; "fine-tuned without anchors": the same on the newest group alone, without the KL to the base and the verdict. in context: the ${SHOTS} examples seen so far
that are nearest by TF-IDF stand in the prompt. Baselines on the same stream: the label of the nearest example by TF-IDF; an online softmax regression on TF-IDF, one pass.`;

export const suite: Suite = {
  name: "class-incremental",
  title: "Class-incremental intents",
  columns: [
    "data",
    "condition",
    "classes",
    "groups",
    "taught",
    "tests",
    "accuracy",
    "forgetting",
    "first group",
    "last group",
  ],
  plots: [],
  about,
  cases: () =>
    dataSets.flatMap((dataSet) =>
      intentConditions.map((condition) => ({
        key: `${dataSet.name} ${condition}`,
        run: (context) => runCondition(context, dataSet, condition),
      })),
    ),
};

async function runCondition(context: EvalContext, dataSet: DataSet, condition: IntentCondition): Promise<Row[]> {
  const size = dataSet.sizes[context.size];
  const stream = classStream(
    dataSet.read(context),
    size,
    seededRandom(context.seed, `class-incremental ${dataSet.name}`),
  );
  const accuracy = await classIncremental(context, stream, condition, SHOTS);
  const { average, forgetting } = continualSummary(accuracy);
  const last = accuracy.at(-1) ?? [];
  const count = (part: "train" | "test") => stream.reduce((sum, group) => sum + group[part].length, 0);
  return [
    {
      data: dataSet.name,
      condition,
      classes: size.groups * size.classesPerGroup,
      groups: size.groups,
      taught: count("train"),
      tests: count("test"),
      accuracy: average,
      forgetting,
      "first group": last[0] ?? Number.NaN,
      "last group": last.at(-1) ?? Number.NaN,
    },
  ];
}
