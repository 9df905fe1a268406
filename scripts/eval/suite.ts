/** What a suite of the evaluation is, and what the harness (run.ts) gives it. */
import type { Engine } from "../../src/engine/engine.js";
import type { Tokenizer } from "../../src/tokenizer/tokenizer.js";
import type { Bar } from "./bars.js";

export type Value = string | number;

/** One line of the suite's table, by column; a column that the row lacks stays empty. */
export type Row = Record<string, Value>;

/** An independent part of a suite. Its rows are kept under its key, so that a later run with the same key need not repeat it. */
export interface Case {
  /** Unique in its suite and the same in every run. */
  key: string;
  /** Sessions that it makes are its own to drop. A failure (any exception) fails this case only. */
  run(context: EvalContext): Promise<Row[]>;
}

/** A figure of the suite's table: one line per value of `series`. The names are columns. */
export interface Plot {
  title: string;
  x: string;
  y: string;
  series: string;
  logX?: boolean;
}

export interface Suite {
  /** For --suite and file names: lower case and hyphens. */
  name: string;
  title: string;
  /** What is measured, under which conditions, in which units: stands above the table. */
  about: string;
  /** Columns of the table, in order. */
  columns: string[];
  plots: Plot[];
  /** What the model is held to, judged by the rows of the cases that are finished. */
  bars?(rows: readonly Row[]): Bar[];
  cases(context: EvalContext): Promise<Case[]> | Case[];
}

export type Size = "tiny" | "small" | "full";

export interface EvalContext {
  size: Size;
  /** Everything random is drawn from it (random.ts). */
  seed: number;
  /** Folder with pretrain/ and tasks/: $HOPE_CORPUS, or ../shared/data. Readers are in corpus.ts. */
  corpus: string;
  modelDir: string;
  tokenizer: Tokenizer;
  engine: Engine;
  /** Opens another model's engine; the harness closes it when the case has ended. Throws HopeError. */
  openEngine(modelDir: string): Engine;
  /** Tells how far the running case is; `done` and `total` in any unit. */
  progress(done: number, total: number): void;
}
