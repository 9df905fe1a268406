/**
 * Measures what a model's memory is worth, through the native engine:
 *
 *     npm run eval -- [--model DIR] [--size tiny|small|full] [--suite NAME ...] [--out DIR] [--seed N] [--fresh]
 *
 * Writes per suite a table (CSV, Markdown) and figures, and REPORT.md with all of them. Finished cases are kept in the folder and
 * not run again for the same model, seed and size, unless --fresh. Exit status 1: a case failed; 2: wrong arguments.
 */
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { HopeError } from "../../src/contracts/errors.js";
import { type EvalOptions, evaluate } from "./harness.js";
import type { Size, Suite } from "./suite.js";

const SIZES: readonly Size[] = ["tiny", "small", "full"];
const SUITES = new URL("suites/", import.meta.url);

/** A suite is a file of suites/ that exports `suite`. */
async function loadSuites(): Promise<Suite[]> {
  const files = readdirSync(SUITES)
    .filter((file) => file.endsWith(".ts"))
    .sort();
  return Promise.all(
    files.map(async (file) => {
      const { suite } = (await import(new URL(file, SUITES).href)) as { suite?: Suite };
      if (suite === undefined) throw new Error(`suites/${file}: expected an export named suite, came none`);
      return suite;
    }),
  );
}

class UsageError extends Error {}

/** The options and the names of the suites, none for all of them. Throws UsageError. */
function parse(args: string[]): { options: EvalOptions; names: string[] } {
  const { values, positionals } = usage(() =>
    parseArgs({
      args,
      // More names after --suite.
      allowPositionals: true,
      options: {
        model: { type: "string", default: "models/hope-small" },
        size: { type: "string", default: "small" },
        suite: { type: "string", multiple: true, default: [] },
        out: { type: "string", default: "runs/eval" },
        seed: { type: "string", default: "1" },
        fresh: { type: "boolean", default: false },
      },
    }),
  );
  const { model, out, fresh, suite } = values;
  const size = SIZES.find((name) => name === values.size);
  if (size === undefined) throw new UsageError(`--size: expected one of ${SIZES.join(", ")}, came ${values.size}`);
  if (!/^\d{1,9}$/.test(values.seed)) throw new UsageError(`--seed: expected a whole number, came ${values.seed}`);
  const corpus = process.env.HOPE_CORPUS ?? "../shared/data";
  const command = ["npm run eval --", ...args].join(" ");
  return {
    options: { model, size, seed: Number(values.seed), out, corpus, fresh, command },
    names: [...suite, ...positionals],
  };
}

function usage<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The suites of these names, in the order of `all`. Throws UsageError. */
function select(all: readonly Suite[], names: readonly string[]): readonly Suite[] {
  const known = all.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new UsageError(`--suite: expected some of ${known.join(", ")}; came ${unknown.join(", ")}`);
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

async function main(): Promise<number> {
  const { options, names } = parse(process.argv.slice(2));
  const all = await loadSuites();
  const { ran, resumed, failed, report, noFigures } = await evaluate(options, all, select(all, names), process.stderr);
  console.log(`${ran} cases ran, ${resumed} resumed, ${failed} failed; ${report}`);
  if (noFigures !== "") console.log(`no figures: ${noFigures}`);
  return failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof HopeError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
