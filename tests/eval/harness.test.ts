import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EvalOptions, evaluate } from "../../scripts/eval/harness.js";
import type { Suite } from "../../scripts/eval/suite.js";
import { suite as domains } from "../../scripts/eval/suites/domains.js";
import { suite as longSession } from "../../scripts/eval/suites/long-session.js";
import { suite as streams } from "../../scripts/eval/suites/streams.js";
import { writeFakeCorpus } from "./fake-corpus.js";

const folder = mkdtempSync(join(tmpdir(), "hope-eval-"));
const corpus = join(folder, "corpus");
const out = join(folder, "out");
const options: EvalOptions = {
  model: "models/hope-nano",
  size: "tiny",
  seed: 1,
  out,
  corpus,
  fresh: false,
  command: "npm run eval -- --size tiny",
};
const silent = { write: () => {} };
const file = (name: string) => readFileSync(join(out, name), "utf8");

beforeAll(() => writeFakeCorpus(corpus));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the streaming suites", () => {
  const suites = [streams, domains, longSession];
  const cases = 7 + 1 + 1;

  it("run at the tiny size and write tables and a report", { timeout: 300_000 }, async () => {
    const summary = await evaluate(options, suites, suites, silent);
    expect(summary).toMatchObject({ ran: cases, resumed: 0, failed: 0, report: join(out, "REPORT.md") });
    const report = file("REPORT.md");
    expect(report).toMatch(/^# Evaluation of hope-nano\n/);
    expect(report).toMatch(/machine: .+, \d+ cores, kernels /);
    expect(report).toContain(options.command);
    for (const held of ["no stream is worse for learning", "all levels together", "every norm stays"]) {
      expect(report).toMatch(new RegExp(`\\| ${held}.+ \\| (yes|NO) \\|`));
    }
    for (const { name, title, columns } of suites) {
      expect(report).toContain(`## ${title}`);
      expect(file(`${name}.csv`).split("\n")[0]).toBe(columns.join(","));
      expect(existsSync(join(out, `${name}-1.png`))).toBe(summary.noFigures === "");
    }
    const rows = file("streams.csv").trim().split("\n").slice(1);
    expect(new Set(rows.map((row) => row.split(",")[0])).size).toBe(7);
    expect(file("streams.csv")).not.toMatch(/NaN/);
    expect(file("domains.csv").trim().split("\n")).toHaveLength(1 + 7 * 5);
    expect(file("long-session.csv").trim().split("\n")).toHaveLength(1 + 5 * 2);
  });

  it("run no finished case again, and the tables stay the same", async () => {
    const before = file("streams.csv");
    expect(await evaluate(options, suites, suites, silent)).toMatchObject({ ran: 0, resumed: cases, failed: 0 });
    expect(file("streams.csv")).toBe(before);
    // Suites that are not selected stay in the report.
    expect(await evaluate(options, suites, [domains], silent)).toMatchObject({ ran: 0, resumed: 1 });
    expect(file("REPORT.md")).toContain(`## ${streams.title}`);
  });
});

describe("the harness", () => {
  let runs: string[] = [];
  let works = false;
  const suite: Suite = {
    name: "small",
    title: "A small suite",
    about: "Nothing.",
    columns: ["x"],
    plots: [],
    cases: ({ seed }) => [
      {
        key: "other engine",
        run: async ({ openEngine }) => {
          runs.push("other engine");
          return [{ x: `${seed} ${openEngine("models/hope-nano").model.name}` }];
        },
      },
      {
        key: "fails at first",
        run: async () => {
          runs.push("fails at first");
          if (!works) throw new Error("no luck\nat all");
          return [{ x: "luck" }];
        },
      },
      { key: "wrong column", run: async () => [{ y: 1 }] },
    ],
  };
  const run = async (change: Partial<EvalOptions>) => {
    runs = [];
    return evaluate({ ...options, out: join(folder, "small"), ...change }, [suite], [suite], silent);
  };

  it("lets a case fail alone, says so, and tries it again", async () => {
    expect(await run({})).toMatchObject({ ran: 1, resumed: 0, failed: 2 });
    const report = () => readFileSync(join(folder, "small", "REPORT.md"), "utf8");
    expect(report()).toContain("| 1 hope-nano |");
    expect(report()).toContain("Failed: fails at first: no luck\n");
    expect(report()).toContain("Failed: wrong column: expected columns of x; came y\n");
    works = true;
    expect(await run({})).toMatchObject({ ran: 1, resumed: 1, failed: 1 });
    expect(runs).toEqual(["fails at first"]);
    expect(report()).not.toContain("no luck");
  });

  it("does not take results of another seed or size for its own, nor any when fresh", async () => {
    expect(await run({ seed: 2 })).toMatchObject({ ran: 2, resumed: 0 });
    expect(await run({ size: "small" })).toMatchObject({ ran: 2, resumed: 0 });
    expect(await run({ fresh: true })).toMatchObject({ ran: 2, resumed: 0 });
  });

  it("refuses a folder that is no model", async () => {
    await expect(run({ model: folder })).rejects.toMatchObject({ name: "HopeError" });
  });
});

describe("the command line", () => {
  const tsx = "node_modules/.bin/tsx";
  const run = (...args: string[]) => spawnSync(tsx, ["scripts/eval/run.ts", ...args], { encoding: "utf8" });

  it("says what it expected", () => {
    expect(run("--size", "huge")).toMatchObject({ status: 2, stderr: expect.stringContaining("tiny, small, full") });
    const unknown = run("--suite", "nothing");
    expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining("came nothing") });
    expect(unknown.stderr).toContain("streams");
    expect(run("--model", folder)).toMatchObject({ status: 1, stderr: expect.stringContaining("config.json") });
  });

  it("ends with how many cases ran, were resumed and failed", () => {
    const args = [
      "scripts/eval/run.ts",
      "--model",
      options.model,
      "--size",
      "tiny",
      "--out",
      out,
      "--suite",
      "streams",
    ];
    const env = { ...process.env, HOPE_CORPUS: corpus };
    const lines = execFileSync(tsx, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] }).split("\n");
    expect(lines[0]).toBe(`0 cases ran, 7 resumed, 0 failed; ${join(out, "REPORT.md")}`);
  });
});
