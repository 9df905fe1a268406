/**
 * Synthetic tasks on the tiny models of training/train_synthetic.py: the MAD tasks and formal languages, self-modifying against
 * static projections; for memorisation also what a session learns while it reads. See docs/reference/synthetic.md.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../../../src/engine/engine.js";
import { ALL_LEVELS, generateGreedy, learn, NO_LEVELS, withSession } from "../sessions.js";
import type { Case, Row, Size, Suite } from "../suite.js";

const FOLDER = "runs/synthetic";
const TRAIN_COMMAND = `/usr/bin/python3 training/train_synthetic.py --out ${FOLDER}`;
const SELF_MODIFYING = "self_modifying";
const MODELS = [SELF_MODIFYING, "static"] as const;
const TRANSFORMER = "transformer";
/** Sequences per split, at most. */
const SEQUENCES: Record<Size, number> = { tiny: 4, small: 64, full: 64 };
/** How often a session reads the changed facts. */
const EPOCHS: Record<Size, number[]> = { tiny: [16], small: [1, 4, 16, 64], full: [1, 2, 4, 8, 16, 32, 64] };
/** Sequences that are read at once: the engine batches their steps. */
const PARALLEL = 16;

export interface Sequence {
  tokens: number[];
  /** What must be predicted after tokens[0..position]. */
  answers: [position: number, answer: number][];
}

/** test.json of a task's folder. */
export interface TestSet {
  task: string;
  title: string;
  group: "mad" | "language";
  splits: { name: string; sequences: Sequence[] }[];
  /** Memorisation only: facts that contradict the trained ones. */
  changed?: Fact[];
}

export interface Counts {
  answers: number;
  right: number;
  sequences: number;
  sequences_right: number;
}

/** results.json of a task's folder: how each model was trained, and its accuracy in PyTorch. */
interface Results {
  models: Record<string, { splits: Record<string, Counts> }>;
}

/** The most probable next token after a session has read `token` too; the session is not changed. */
async function predicted(engine: Engine, session: string, token: number): Promise<number | undefined> {
  const { tokens } = await generateGreedy(engine, session, Int32Array.of(token), 1, "read");
  return tokens[0];
}

/** How many answers of a sequence, read from its start by a session of its own, are right. No level learns. */
function rightAnswers(engine: Engine, { tokens, answers }: Sequence): Promise<number> {
  return withSession(engine, async (session) => {
    let right = 0;
    let next = 0;
    for (const [position, answer] of answers) {
      await learn(engine, session, Int32Array.from(tokens.slice(next, position)), NO_LEVELS);
      if ((await predicted(engine, session, tokens[position] as number)) === answer) right++;
      next = position;
    }
    return right;
  });
}

/** Accuracy through the engine on fresh sequences. */
export async function accuracy(engine: Engine, sequences: readonly Sequence[]): Promise<Counts> {
  const counts: Counts = { answers: 0, right: 0, sequences: sequences.length, sequences_right: 0 };
  for (let start = 0; start < sequences.length; start += PARALLEL) {
    const group = sequences.slice(start, start + PARALLEL);
    const rights = await Promise.all(group.map((sequence) => rightAnswers(engine, sequence)));
    for (const [index, right] of rights.entries()) {
      const asked = group[index]?.answers.length ?? 0;
      counts.answers += asked;
      counts.right += right;
      counts.sequences_right += Number(right === asked);
    }
  }
  return counts;
}

type Fact = [key: number, value: number];

/** Of how many facts a session predicts the value right after the key. */
export async function factsKnown(engine: Engine, session: string, facts: readonly Fact[]): Promise<number> {
  const values = await Promise.all(facts.map(([key]) => predicted(engine, session, key)));
  return facts.filter(([, value], index) => values[index] === value).length;
}

/** The trained facts of a memorisation test set that its changed facts leave alone. */
export function unchangedFacts({ splits, changed = [] }: TestSet): Fact[] {
  const contradicted = new Set(changed.map(([key]) => key));
  const facts = new Map<number, number>();
  for (const { tokens, answers } of splits.flatMap(({ sequences }) => sequences)) {
    for (const [position, value] of answers) facts.set(tokens[position] as number, value);
  }
  return [...facts].filter(([key]) => !contradicted.has(key)).sort(([a], [b]) => a - b);
}

function percent(part: number, of: number): number {
  return Number(((100 * part) / of).toFixed(1));
}

/** A line of the table about sequences. */
function row(task: string, test: string, model: string, computed: string, counts: Counts): Row {
  return {
    task,
    test,
    model,
    computed,
    answers: counts.answers,
    "right %": percent(counts.right, counts.answers),
    "whole sequences %": percent(counts.sequences_right, counts.sequences),
  };
}

const folderOf = (task: string) => join(FOLDER, task);

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** A case's key: kept rows are of these models only, not of ones trained again. */
function keyOf(task: string, ...parts: string[]): string {
  const trained = createHash("sha256")
    .update(readFileSync(join(folderOf(task), "results.json")))
    .digest("hex");
  return [task, ...parts, trained.slice(0, 8)].join(" ");
}

/** A task under one kind of projections, through the engine. */
function taskCase(test: TestSet, model: string): Case {
  return {
    key: keyOf(test.task, model),
    async run(context) {
      const engine = context.openEngine(join(folderOf(test.task), model));
      const rows: Row[] = [];
      for (const { name, sequences } of test.splits) {
        const counts = await accuracy(engine, sequences.slice(0, SEQUENCES[context.size]));
        rows.push(row(test.title, name, model, "engine", counts));
      }
      return rows;
    },
  };
}

/** The Transformer++ of equal size, as train_synthetic.py measured it. */
function referenceCase(test: TestSet): Case {
  return {
    key: keyOf(test.task, TRANSFORMER),
    async run() {
      const { models } = readJson<Results>(join(folderOf(test.task), "results.json"));
      const splits = Object.entries(models[TRANSFORMER]?.splits ?? {});
      return splits.map(([name, counts]) => row(test.title, name, TRANSFORMER, "PyTorch", counts));
    },
  };
}

/** What a session knows of changed facts after reading them, with learning off and on, and what is left of the others. */
function learningCase(test: TestSet, changed: Fact[], model: string): Case {
  const factGroups = [
    ["changed facts", changed],
    ["other facts", unchangedFacts(test)],
  ] as const;
  return {
    key: keyOf(test.task, model, "learning"),
    async run(context) {
      const engine = context.openEngine(join(folderOf(test.task), model));
      const tokens = Int32Array.from(changed.flat());
      const rows: Row[] = [];
      for (const epochs of EPOCHS[context.size]) {
        for (const [learning, levels] of [
          ["off", NO_LEVELS],
          ["on", ALL_LEVELS],
        ] as const) {
          await withSession(engine, async (session) => {
            for (let epoch = 0; epoch < epochs; epoch++) await learn(engine, session, tokens, levels);
            for (const [name, facts] of factGroups) {
              const right = percent(await factsKnown(engine, session, facts), facts.length);
              const about = { task: test.title, test: `${name}, learning ${learning}`, model, computed: "engine" };
              rows.push({ ...about, "times read": epochs, answers: facts.length, "right %": right });
            }
          });
        }
      }
      return rows;
    },
  };
}

function casesOf(test: TestSet): Case[] {
  const { changed } = test;
  const learning = changed ? [learningCase(test, changed, SELF_MODIFYING)] : [];
  return [...MODELS.map((model) => taskCase(test, model)), referenceCase(test), ...learning];
}

/** The tasks that are trained completely. */
function trainedTasks(): string[] {
  if (!existsSync(FOLDER)) return [];
  const complete = (task: string) => {
    const file = join(folderOf(task), "results.json");
    return existsSync(file) && [...MODELS, TRANSFORMER].every((model) => readJson<Results>(file).models[model]);
  };
  return readdirSync(FOLDER).filter(complete).sort();
}

export const suite: Suite = {
  name: "synthetic",
  title: "Synthetic tasks",
  about:
    "MAD tasks and formal languages on tiny models trained for each, self-modifying against static projections, and a Transformer++ of " +
    "equal size (in PyTorch). right: answers that are the most probable token; whole sequences: all answers of a sequence right. No CMS " +
    "level learns, but where a session reads changed facts. What the tasks are: docs/reference/synthetic.md.",
  columns: ["task", "test", "model", "computed", "times read", "answers", "right %", "whole sequences %"],
  plots: [{ title: "Facts changed while reading", x: "times read", y: "right %", series: "test", logX: true }],
  cases() {
    const tasks = trainedTasks();
    if (tasks.length === 0) {
      console.error(`SKIPPED: suite synthetic: ${FOLDER} holds no trained models. Train them first: ${TRAIN_COMMAND}`);
    }
    return tasks.flatMap((task) => casesOf(readJson<TestSet>(join(folderOf(task), "test.json"))));
  },
};
