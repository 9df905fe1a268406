import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { atMost, numbers } from "../../scripts/eval/bars.js";
import { drawFigures, type Figure } from "../../scripts/eval/figures.js";
import { Progress } from "../../scripts/eval/progress.js";
import { csvTable, markdownTable, readable, reportMarkdown } from "../../scripts/eval/report.js";
import { type Conditions, Results, storable } from "../../scripts/eval/results.js";
import type { Row } from "../../scripts/eval/suite.js";
import { suite as facts } from "../../scripts/eval/suites/facts.js";
import { suite as streams } from "../../scripts/eval/suites/streams.js";

const folder = mkdtempSync(join(tmpdir(), "hope-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("tables", () => {
  const rows = [{ name: 'a, "b"', bits: 1.23456789 }, { name: "c|d" }];

  it("keep numbers in full in CSV and round them in Markdown; what a row lacks is empty", () => {
    expect(csvTable(["name", "bits"], rows)).toBe('name,bits\n"a, ""b""",1.23456789\nc|d,\n');
    expect(markdownTable(["name", "bits"], rows)).toBe(
      '| name | bits |\n| --- | --- |\n| a, "b" | 1.2346 |\n| c\\|d |  |\n',
    );
    expect([3, 12.345, 0.5, 1234.56, 0.00012345, -0.5].map(readable)).toEqual([
      "3",
      "12.35",
      "0.5000",
      "1235",
      "0.0001234",
      "-0.5000",
    ]);
  });
});

describe("bars", () => {
  const parts = [
    ["beyond 2K", undefined, 5],
    ["all", undefined, 4],
    ["2K-8K", 8_000, 4.5],
    ["8K-16.4K", 16_384, 5.5],
  ] as const;
  const rows = (stream: string, kind: string, more: number) =>
    parts.map(([part, position, saved]) => ({ stream, kind, part, position: position ?? "", "saved %": saved + more }));
  const judged = (of: Row[]) => streams.bars?.(of).map(({ measured, met }) => [measured, met]);

  it("hold a model to the worst of its values", () => {
    const far = rows("far text", "far", 2);
    expect(judged([...rows("novel", "coherent", 0), ...far])).toEqual([
      ["5 %", true],
      ["7 %", true],
      ["4 %", true],
      ["1 points", true],
    ]);
    const shrinks = { stream: "far text", kind: "far", part: "16.4K-20K", position: 20_000, "saved %": 6 };
    expect(judged([...rows("novel", "coherent", -1.5), ...rows("dialogue", "dialogue", -6), ...far, shrinks])).toEqual([
      ["3.5000 %", false],
      ["7 %", true],
      ["-2 %", false],
      ["-0.5000 points", false],
    ]);
  });

  it("are not met by what is no number, nor by what was rolled back", () => {
    const [bar] = atMost("a claim", 2, numbers([{ x: 1 }, { x: "NaN" }, { x: "" }, {}], "x"), "of it");
    expect(bar).toEqual({ claim: "a claim", goal: "at most 2 of it", measured: "NaN of it", met: false });
    const night = (after: string, exact: number) => ({ condition: "read: all and consolidation", after, exact });
    const nights = [night("restart: set 1 (rolled back)", 0), night("week, restart: set 1", 1)];
    expect(facts.bars?.(nights).map(({ measured, met }) => [measured, met])).toEqual([
      ["0 of them", false],
      ["1 of each", true],
    ]);
  });

  it("stand at the head of the report; nothing measured, no bar", () => {
    expect(judged([])).toEqual([]);
    const report = {
      suite: streams,
      rows: rows("novel", "coherent", -2),
      cases: 1,
      seconds: 1,
      figures: [],
      failures: [],
    };
    const text = reportMarkdown("Report", ["a fact"], [report]);
    expect(text).toMatch(/- a fact\n\n## Bars\n\n\| claim \| goal \| measured \| met \| suite \|\n/);
    expect(text).toContain(
      "| learning saves bits on coherent documents beyond 2,000 tokens | at least 4 % | 3 % | NO | streams |",
    );
    expect(text).toContain("| no stream is worse for learning | at least -1 % | 2 % | yes | streams |");
    expect(reportMarkdown("Report", [], [{ ...report, rows: [] }])).not.toContain("## Bars");
  });
});

describe("results", () => {
  const conditions: Conditions = { model: "f", seed: 1, size: "tiny" };
  const path = join(folder, "suite.jsonl");

  it("are found again under the same conditions only, the last one of a key", () => {
    const results = new Results(path, conditions);
    results.append("a", 1, [{ x: 1 }]);
    appendFileSync(path, '{"key":"half","mod');
    results.append("b", 1, [{ x: 2 }]);
    results.append("a", 1, [{ x: 3 }]);
    expect([...results.read().values()].map(({ key, rows }) => [key, rows[0]])).toEqual([
      ["a", { x: 3 }],
      ["b", { x: 2 }],
    ]);
    for (const other of [{ model: "g" }, { seed: 2 }, { size: "small" as const }]) {
      expect(new Results(path, { ...conditions, ...other }).read().size).toBe(0);
    }
    results.clear();
    expect(results.read().size).toBe(0);
  });

  it("refuse columns that are not declared, and keep numbers that JSON has not", () => {
    expect(storable([{ x: Number.NaN, y: 1 }], ["x", "y"])).toEqual([{ x: "NaN", y: 1 }]);
    expect(() => storable([{ z: 1 }], ["x", "y"])).toThrow("expected columns of x, y; came z");
  });
});

describe("figures", () => {
  const csv = join(folder, "table.csv");
  const figure = (x: string, y: string, name: string): Figure => {
    return { title: name, x, y, series: "series", csv, png: join(folder, `${name}.png`) };
  };

  it("are drawn from the columns; without matplotlib it is said why there are none", () => {
    writeFileSync(csv, "position,level,saved,series\n1,fast,2,a\n2,slow,3,a\n,,4,a\n1,fast,NaN,b\n");
    const wanted = [
      figure("position", "saved", "lines"),
      figure("level", "saved", "bars"),
      figure("level", "position", "x"),
    ];
    const drawn = drawFigures(wanted);
    if (Array.isArray(drawn)) {
      expect(drawn).toEqual(wanted.map(({ png }) => png));
      expect(drawn.every((png) => existsSync(png))).toBe(true);
    } else {
      expect(drawn.missing).toMatch(/python3-matplotlib/);
    }
    expect(drawFigures(wanted, [join(folder, "no-python")])).toEqual({
      missing: expect.stringMatching(/python3-matplotlib/),
    });
    expect(drawFigures([])).toEqual([]);
  });
});

describe("progress", () => {
  it("is a line per finished case, and on a terminal a bar that is redrawn in one line", () => {
    const run = (isTTY: boolean) => {
      const written: string[] = [];
      const progress = new Progress({ isTTY, columns: 40, write: (text) => written.push(text) }, 2);
      progress.start("streams: one");
      progress.update(0.5);
      progress.finish("");
      progress.start("streams: two");
      progress.finish("no text");
      return written;
    };
    expect(run(false)).toEqual([
      expect.stringMatching(/^\[1\/2\] streams: one: \d+\.\d s\n$/),
      expect.stringMatching(/^\[2\/2\] streams: two: failed after \d+\.\d s: no text\n$/),
    ]);
    const clear = "\r\x1b[K";
    const bar = run(true);
    expect(bar.every((text) => text.startsWith(clear))).toBe(true);
    expect(bar[0]?.slice(clear.length)).toMatch(/^\[1\/2\] \.{24} 0 %/);
    expect(bar.filter((text) => text.includes("\n"))).toHaveLength(2);
    expect(Math.max(...bar.map((text) => text.replace(clear, "").trimEnd().length))).toBeLessThan(40);
  });
});
