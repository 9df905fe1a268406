import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { EvalContext, Row, Suite } from "../../scripts/eval/suite.js";
import { suite as babi } from "../../scripts/eval/suites/babi.js";
import { suite as classIncremental } from "../../scripts/eval/suites/class-incremental.js";
import { suite as consolidationSettings } from "../../scripts/eval/suites/consolidation-settings.js";
import { suite as continual } from "../../scripts/eval/suites/continual.js";
import { suite as facts } from "../../scripts/eval/suites/facts.js";
import { suite as needle } from "../../scripts/eval/suites/needle.js";
import { openNativeEngine } from "../../src/engine/native-engine.js";
import { loadTokenizer } from "../../src/tokenizer/tokenizer.js";

const MODEL = "models/hope-nano";

// The corpora are no part of the repository: small texts of the same forms stand for them.
vi.mock("../../scripts/eval/corpus.js", () => {
  const novel = Array.from({ length: 20_000 }, (_, i) => `The old man walked home along road ${i} that day.`).join(" ");
  const intents = Array.from({ length: 60 }, (_, i) => [
    `please do topic${i % 5} now ${i}`,
    `intent_${"abcde"[i % 5]}`,
  ]);
  const story = (i: number) => {
    const place = ["hall", "garden", "kitchen"][i % 3];
    return `1 Mary went to the ${place}.\n2 John went to the office.\n3 Where is Mary?\t${place}\t1\n`;
  };
  return {
    unseenDocuments: () => [novel],
    corpusText: () => novel,
    corpusCsv: () => intents,
    corpusJson: () => ({ train: intents, val: [] }),
    corpusTar: () => Array.from({ length: 40 }, (_, i) => story(i)).join(""),
  };
});

vi.mock("../../scripts/eval/held-out.js", () => ({ heldOutSample: () => ["The old man walked home. ".repeat(20)] }));

let context: EvalContext;

beforeAll(async () => {
  const engine = openNativeEngine({ model_dir: MODEL, threads: 1 });
  context = {
    size: "tiny",
    modelDir: MODEL,
    engine,
    tokenizer: await loadTokenizer(`${MODEL}/tokenizer.json`),
    openEngine: (model_dir) => openNativeEngine({ model_dir, threads: 1 }),
    seed: 1,
    corpus: "corpus of this test",
    progress() {},
  };
});

afterAll(() => context.engine.close());

/** The rows of all cases, which have the suite's columns. */
async function run(suite: Suite): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { run: runCase } of await suite.cases(context)) rows.push(...(await runCase(context)));
  for (const row of rows) expect(Object.keys(row)).toEqual(suite.columns);
  return rows;
}

/** A fraction of so many: a whole number of them, from none to all. */
function expectFraction(value: unknown, of: number): void {
  expect(value).toBeGreaterThanOrEqual(0);
  expect(value).toBeLessThanOrEqual(1);
  expect(Math.abs(Number(value) * of - Math.round(Number(value) * of))).toBeLessThan(1e-9);
}

it("needle: one row per kind and condition; a stateless prompt is the same as a session that does not learn", async () => {
  const rows = await run(needle);
  expect(rows.map(({ task, condition }) => `${task} ${condition}`)).toEqual(
    ["single", "multi-query"].flatMap((task) =>
      ["off", "read: recurrent state", "write: all levels", "in context"].map((condition) => `${task} ${condition}`),
    ),
  );
  for (const row of rows) {
    expectFraction(row["by score"], Number(row.questions));
    expectFraction(row.exact, Number(row.completions));
    expect(row.rank).toBeGreaterThanOrEqual(1);
    expect(row.rank).toBeLessThanOrEqual(10);
  }
  for (const at of [0, 4]) {
    const [off, read, write, inContext] = rows.slice(at, at + 4).map(({ nats }) => Number(nats));
    expect(inContext).toBeCloseTo(read as number, 3);
    expect(new Set([off, read, write]).size).toBe(3);
  }
});

it("facts: what is taught becomes more probable, and a consolidation keeps it in weights alone", async () => {
  const cases = await facts.cases(context);
  expect(cases.map(({ key }) => key)).toEqual([
    "off",
    "in context",
    ...["none", ...context.engine.model.levels, "all"].map((levels) => `levels ${levels}`),
    "consolidation",
  ]);
  const chosen = cases.filter(({ key }) =>
    ["off", "in context", "levels none", "levels all", "consolidation"].includes(key),
  );
  const rows = await run({ ...facts, cases: () => chosen });
  expect(rows).toHaveLength(12);
  expect(facts.bars?.(rows)).toHaveLength(3);
  for (const row of rows) {
    expectFraction(row.exact, 16);
    expectFraction(row["by score"], 16);
  }
  const natsOf = (condition: string, after: string) =>
    Number(rows.find((row) => row.condition === condition && String(row.after).startsWith(after))?.nats);
  expect(natsOf("read: levels all", "taught")).toBeGreaterThan(natsOf("off", "nothing"));
  expect(natsOf("in context", "other text")).toBeCloseTo(natsOf("read: levels none", "other text"), 3);
  // Without levels nothing but the recurrent state learned: a restart with a fresh one is the base model.
  expect(natsOf("read: levels none", "restart")).toBeCloseTo(natsOf("off", "nothing"), 3);
  const slept = natsOf("read: all and consolidation", "restart: set 1");
  expect(slept).toBeGreaterThan(natsOf("read: levels all", "restart") + 1);
  expect(await run({ ...facts, cases: () => chosen.slice(0, 1) })).toEqual(rows.slice(0, 1));
});

it("consolidation settings: a row per case, each with one setting changed", async () => {
  const cases = await consolidationSettings.cases(context);
  const chosen = cases.filter(({ key }) => ["defaults", "epochs 10"].includes(key));
  const rows = await run({ ...consolidationSettings, cases: () => chosen });
  expect(rows.map(({ setting }) => setting)).toEqual(["defaults", "epochs 10"]);
  const [all, ten] = rows.map(({ steps }) => Number(steps));
  expect(all).toBe(4 * (ten as number)); // few lines: 40 passes
  for (const row of rows) expectFraction(row.exact, 16);
});

it("continual: a row per condition and domain", async () => {
  const rows = await run(continual);
  expect(continual.bars?.(rows).map(({ claim }) => claim)).toContain("no domain is worse than the base");
  expect(rows).toHaveLength(5 * 5);
  expect(new Set(rows.map(({ condition }) => condition)).size).toBe(5);
  for (const row of rows) expect(Number(row["gain %"])).toBeLessThan(100);
  // The last domain is asked about at once: nothing can be lost in between.
  for (const row of rows.filter(({ domain }) => domain === "old novels"))
    expect(row["at the end %"]).toBe(row["gain %"]);
});

it("bAbI: accuracies of every condition over the questions asked", async () => {
  const rows = await run(babi);
  expect(rows.map(({ task }) => task)).toEqual([1, 6]);
  for (const row of rows) {
    expect(row.answers).toBe(3);
    for (const column of ["majority", "off", "context", "k-shot context", "read", "write"]) {
      expectFraction(row[column], 3);
    }
  }
});

it("class-incremental: the baselines solve what words tell apart, and every condition is measured", async () => {
  const rows = await run(classIncremental);
  expect(rows).toHaveLength(16);
  for (const row of rows) {
    expect(row.classes).toBe(4);
    expectFraction(row.accuracy, Number(row.tests));
    if (row.condition === "baseline: nearest example") expect(row.accuracy).toBe(1);
  }
});

it("leaves no session behind", async () => {
  const sessions = await new Promise((resolve) => {
    context.engine.submit("stats", {}, (event) => {
      if (event.type === "done") resolve(event.sessions);
    });
  });
  expect(sessions).toBe(0);
});
