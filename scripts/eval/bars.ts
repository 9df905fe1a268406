/** What a model is held to, and whether the rows of a suite bear it out. */
import { readable } from "./report.js";
import type { Row } from "./suite.js";

export interface Bar {
  claim: string;
  goal: string;
  measured: string;
  met: boolean;
}

/** The smallest of the values is held to a lower bound, which NaN does not meet; no bar when there is no value. */
export function atLeast(claim: string, goal: number, values: readonly number[], unit: string): Bar[] {
  const least = Math.min(...values);
  return values.length === 0 ? [] : [{ claim, ...told("at least", goal, least, unit), met: least >= goal }];
}

/** The largest of the values is held to an upper bound, which NaN does not meet; no bar when there is no value. */
export function atMost(claim: string, goal: number, values: readonly number[], unit: string): Bar[] {
  const most = Math.max(...values);
  return values.length === 0 ? [] : [{ claim, ...told("at most", goal, most, unit), met: most <= goal }];
}

function told(bound: string, goal: number, value: number, unit: string): Pick<Bar, "goal" | "measured"> {
  return { goal: `${bound} ${goal} ${unit}`, measured: `${readable(value)} ${unit}` };
}

/** The numbers in a column; empty cells are left out, and those that are kept as text (results.ts) are NaN or infinite again. */
export function numbers(rows: readonly Row[], column: string): number[] {
  const cells = rows.map((row) => row[column] ?? "");
  return cells.filter((cell) => cell !== "").map(Number);
}
