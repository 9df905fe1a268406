import type { Measurement, Percentiles } from "./scenario.js";

export interface Row extends Measurement {
  scenario: string;
  connections: number;
  /** MiB after the scenario. */
  memory: number | undefined;
}

const number = (value: number | undefined, digits = 1) => (value === undefined ? "-" : value.toFixed(digits));
const pair = (value: Percentiles | undefined) =>
  value === undefined ? "-" : `${number(value.p50)} / ${number(value.p99)}`;

const columns: [title: string, cell: (row: Row) => string][] = [
  ["scenario", (row) => row.scenario],
  ["conn", (row) => String(row.connections)],
  ["req/s", (row) => number(row.requests / row.seconds)],
  ["tok/s", (row) => number(row.tokens / row.seconds)],
  ["latency p50/p99 ms", (row) => pair(row.latency)],
  ["first token p50/p99 ms", (row) => pair(row.firstToken)],
  ["inter-token p50/p99 ms", (row) => pair(row.interToken)],
  ["errors", (row) => String(row.errors)],
  ["RssAnon+VmSwap MiB", (row) => number(row.memory)],
];

/** The rows as one aligned table. */
export function formatTable(rows: readonly Row[]): string {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const widths = columns.map((_column, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0)));
  const align = (cell: string, index: number) =>
    index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0);
  return lines.map((line) => line.map(align).join("  ").trimEnd()).join("\n");
}
