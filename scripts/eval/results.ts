/** What finished cases gave, kept in one JSON-lines file per suite so that a later run can go on from there. */
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import type { Row, Size } from "./suite.js";

/** What a result was measured with; a result of another is not this run's. */
export interface Conditions {
  /** Fingerprint of the model. */
  model: string;
  seed: number;
  size: Size;
}

export interface CaseResult extends Conditions {
  key: string;
  seconds: number;
  rows: Row[];
}

export class Results {
  readonly #path: string;
  readonly #conditions: Conditions;

  constructor(path: string, conditions: Conditions) {
    this.#path = path;
    this.#conditions = conditions;
  }

  /** The last result of every case, by key, in the order of the file. A line that a killed run left incomplete is passed over. */
  read(): Map<string, CaseResult> {
    const found = new Map<string, CaseResult>();
    if (!existsSync(this.#path)) return found;
    for (const line of readFileSync(this.#path, "utf8").split("\n")) {
      const result = parse(line);
      if (result !== undefined && this.#matches(result)) found.set(result.key, result);
    }
    return found;
  }

  append(key: string, seconds: number, rows: Row[]): void {
    const result: CaseResult = { key, ...this.#conditions, seconds, rows };
    // A line break first closes whatever a killed run left.
    appendFileSync(this.#path, `\n${JSON.stringify(result)}\n`);
  }

  clear(): void {
    rmSync(this.#path, { force: true });
  }

  #matches({ model, seed, size }: CaseResult): boolean {
    const wanted = this.#conditions;
    return model === wanted.model && seed === wanted.seed && size === wanted.size;
  }
}

function parse(line: string): CaseResult | undefined {
  try {
    const value = JSON.parse(line) as Partial<CaseResult> | null;
    return typeof value?.key === "string" && Array.isArray(value.rows) ? (value as CaseResult) : undefined;
  } catch {
    return undefined;
  }
}

/** Rows as they can be kept: every column declared, and numbers that JSON has not as text. Throws for a column that is not declared. */
export function storable(rows: readonly Row[], columns: readonly string[]): Row[] {
  return rows.map((row) => {
    const unknown = Object.keys(row).filter((column) => !columns.includes(column));
    if (unknown.length > 0) throw new Error(`expected columns of ${columns.join(", ")}; came ${unknown.join(", ")}`);
    const entries = Object.entries(row).map(([column, value]) => {
      return [column, typeof value === "number" && !Number.isFinite(value) ? String(value) : value];
    });
    return Object.fromEntries(entries) as Row;
  });
}
