/** CLINC150 and Banking77 as streams of classes: seeded splits, classes in groups, one line per example. */
import { type Random, shuffled } from "../random.js";
import { mean } from "./question.js";

export interface Example {
  text: string;
  label: string;
}

/** Banking77's rows, text and category. Throws RangeError for a row of another length. */
export function bankingExamples(rows: readonly (readonly string[])[]): Example[] {
  return rows.map((row) => {
    const [text, category] = row;
    if (text === undefined || category === undefined || row.length !== 2) {
      throw new RangeError(`Banking77: expected rows of text and category, came ${JSON.stringify(row)}`);
    }
    return toExample(text, category);
  });
}

/** CLINC150's JSON value, its train and val parts; out-of-scope is no class. */
export function clincExamples(value: unknown): Example[] {
  const { train = [], val = [] } = value as Record<string, [string, string][]>;
  return [...train, ...val].map(([text, label]) => toExample(text, label));
}

/** One line of plain text; the label as words. */
function toExample(text: string, label: string): Example {
  return { text: text.replace(/\s+/g, " ").trim(), label: label.replaceAll("_", " ").trim().toLowerCase() };
}

export interface StreamSize {
  groups: number;
  classesPerGroup: number;
  trainPerClass: number;
  testPerClass: number;
}

export interface ClassGroup {
  labels: string[];
  /** In the order in which they arrive. */
  train: Example[];
  test: Example[];
}

/** Classes in random order, group after group; within a class the test examples are others than those that are taught. */
export function classStream(examples: readonly Example[], size: StreamSize, random: Random): ClassGroup[] {
  const byLabel = new Map<string, Example[]>();
  for (const example of shuffled(random, examples)) {
    byLabel.set(example.label, [...(byLabel.get(example.label) ?? []), example]);
  }
  const labels = shuffled(random, [...byLabel.keys()].sort());
  const wanted = size.groups * size.classesPerGroup;
  if (labels.length < wanted) throw new RangeError(`expected ${wanted} classes, came ${labels.length}`);
  return Array.from({ length: size.groups }, (_, group) => {
    const own = labels.slice(group * size.classesPerGroup, (group + 1) * size.classesPerGroup);
    const part = (from: number, to: number) => own.flatMap((label) => (byLabel.get(label) ?? []).slice(from, to));
    const test = part(0, size.testPerClass);
    return {
      labels: own,
      train: shuffled(random, part(size.testPerClass, size.testPerClass + size.trainPerClass)),
      test,
    };
  });
}

/** The text before the label of an example. */
export function intentPrompt(text: string): string {
  return `${text} =>`;
}

/** The label as it follows a prompt; the line's end closes it, so that no label is the beginning of another. */
export function intentAnswer(label: string): string {
  return ` ${label}\n`;
}

/** What is taught of an example. */
export function intentLine({ text, label }: Example): string {
  return intentPrompt(text) + intentAnswer(label);
}

/**
 * Sums up accuracy[g][j], the accuracy on group j after group g was learned (j <= g): the average over all groups at the end,
 * and the average loss since each group's best, the last group excepted (Chaudhry et al. 2018).
 */
export function continualSummary(accuracy: readonly (readonly number[])[]): { average: number; forgetting: number } {
  const last = accuracy.at(-1) ?? [];
  const losses = last.slice(0, -1).map((final, j) => {
    const earlier = accuracy.slice(j, -1).map((row) => row[j] ?? Number.NaN);
    return Math.max(...earlier) - final;
  });
  return { average: mean(last), forgetting: losses.length === 0 ? 0 : mean(losses) };
}
