/** Tables as CSV and Markdown, and the report that joins those of all suites. */
import type { Row, Suite, Value } from "./suite.js";

export interface SuiteReport {
  suite: Suite;
  rows: Row[];
  /** Finished cases, and the time that they took. */
  cases: number;
  seconds: number;
  /** File names beside the report. */
  figures: string[];
  failures: { key: string; message: string }[];
}

/** RFC 4180, numbers in full. */
export function csvTable(columns: readonly string[], rows: readonly Row[]): string {
  const line = (values: readonly Value[]) => `${values.map(csvField).join(",")}\n`;
  return line(columns) + rows.map((row) => line(columns.map((column) => row[column] ?? ""))).join("");
}

function csvField(value: Value): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** GitHub's form; numbers rounded for reading. */
export function markdownTable(columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const body = rows.map((row) => line(columns.map((column) => markdownCell(row[column]))));
  return line(columns) + line(columns.map(() => "---")) + body.join("");
}

function markdownCell(value: Value | undefined): string {
  if (typeof value === "number") return readable(value);
  return (value ?? "").replaceAll("|", "\\|").replace(/\s+/g, " ");
}

/** Whole numbers as they are, others with four digits after the point, or four in all when they are large or tiny. */
export function readable(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 0.001 && size < 1_000 ? value.toFixed(size < 10 ? 4 : 2) : value.toPrecision(4);
}

/** One suite's section: heading, what it is, table, figures, and what failed. */
export function suiteMarkdown({ suite, rows, cases, seconds, figures, failures }: SuiteReport): string {
  const failed = failures.map(({ key, message }) => `Failed: ${key}: ${message}\n`);
  const drawn = figures.map((file) => `![${suite.title}](${encodeURI(file)})\n`);
  const took = `${cases} cases, ${seconds.toFixed(0)} s.\n`;
  return [
    `## ${suite.title}\n`,
    `${suite.about}\n`,
    took,
    markdownTable(suite.columns, rows),
    ...drawn,
    ...failed,
  ].join("\n");
}

/** What the model is held to, of all suites that hold it to anything. */
function barsMarkdown(suites: readonly SuiteReport[]): string[] {
  const rows = suites.flatMap(({ suite, rows }) =>
    (suite.bars?.(rows) ?? []).map(({ met, ...bar }) => ({ ...bar, met: met ? "yes" : "NO", suite: suite.name })),
  );
  return rows.length === 0 ? [] : ["## Bars\n", markdownTable(["claim", "goal", "measured", "met", "suite"], rows)];
}

/** The whole report; `facts` are lines such as the machine and the command. */
export function reportMarkdown(title: string, facts: readonly string[], suites: readonly SuiteReport[]): string {
  const list = `${facts.map((fact) => `- ${fact}`).join("\n")}\n`;
  return [`# ${title}\n`, list, ...barsMarkdown(suites), ...suites.map(suiteMarkdown)].join("\n");
}
