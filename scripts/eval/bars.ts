/** What a model is held to, and whether the rows of a suite bear it out. */
import { readable } from "./report.js";
import type { Row } from "./suite.js";

export interface Bar {
  claim: string;
  goal: string;
  measured: string;
  met: boolean;
}

/** The smallest of the values is held to a lower bound; no bar when there is no value. */
export function atLeast(claim: string, goal: number, values: readonly number[], unit: string): Bar[] {
  return bar(claim, `at least ${goal} ${unit}`, Math.min(...values), values.length, unit, (value) => value >= goal);
}

/** The largest of the values is held to an upper bound; no bar when there is no value. */
export function atMost(claim: string, goal: number, values: readonly number[], unit: string): Bar[] {
  return bar(claim, `at most ${goal} ${unit}`, Math.max(...values), values.length, unit, (value) => value <= goal);
}

function bar(claim: string, goal: string, value: number, count: number, unit: string, met: (value: number) => boolean) {
  return count === 0 ? [] : [{ claim, goal, measured: `${readable(value)} ${unit}`, met: met(value) }];
}

/** The numbers in a column of the rows for which all of `where` holds; cells without a number are left out. */
export function numbers(rows: readonly Row[], column: string, where: Row = {}): number[] {
  const wanted = Object.entries(where);
  const chosen = rows.filter((row) => wanted.every(([name, value]) => row[name] === value));
  return chosen.map((row) => row[column]).filter((value) => typeof value === "number");
}
