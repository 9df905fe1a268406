/** Runs suites case by case, skips those that an earlier run has finished, and writes tables, figures and the report. */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { basename, join } from "node:path";
import type { Engine } from "../../src/engine/engine.js";
import { openNativeEngine } from "../../src/engine/native-engine.js";
import { loadTokenizer } from "../../src/tokenizer/tokenizer.js";
import { drawFigures } from "./figures.js";
import { Progress, type Terminal } from "./progress.js";
import { csvTable, reportMarkdown, type SuiteReport, suiteMarkdown } from "./report.js";
import { Results, storable } from "./results.js";
import type { Case, EvalContext, Size, Suite } from "./suite.js";

export interface EvalOptions {
  model: string;
  size: Size;
  seed: number;
  out: string;
  corpus: string;
  /** Forget earlier results of the suites that are run. */
  fresh: boolean;
  /** As it was typed, for the report. */
  command: string;
}

export interface Summary {
  ran: number;
  resumed: number;
  failed: number;
  report: string;
  /** Why there are no figures; empty when they were drawn. */
  noFigures: string;
}

/** A suite with its cases, and what is known of them. */
interface Plan {
  suite: Suite;
  results: Results;
  cases: Case[];
  failures: { key: string; message: string }[];
}

/**
 * Runs `selected`; the report holds every suite of `all` that has results of the same model, seed and size in the folder.
 * A failing case fails alone. Throws HopeError when the model cannot be opened.
 */
export async function evaluate(
  options: EvalOptions,
  all: readonly Suite[],
  selected: readonly Suite[],
  terminal: Terminal,
): Promise<Summary> {
  const engine = openNativeEngine({ model_dir: options.model });
  const opened: Engine[] = [engine];
  try {
    const tokenizer = await loadTokenizer(join(options.model, "tokenizer.json"));
    const { size, seed, corpus } = options;
    const base = { size, seed, corpus, modelDir: options.model, tokenizer, engine };
    mkdirSync(options.out, { recursive: true });
    const context: EvalContext = { ...base, openEngine: closedLater(opened), progress: () => {} };
    const plans = await Promise.all(all.map((suite) => planOf(suite, selected.includes(suite), options, context)));
    const counts = await runPlans(plans, context, terminal);
    return { ...counts, ...writeReports(plans, engine, options) };
  } finally {
    await Promise.all(opened.map((each) => each.close()));
  }
}

/** A suite that is not selected has no cases to run; one whose cases cannot be listed fails as a whole. */
async function planOf(suite: Suite, selected: boolean, options: EvalOptions, context: EvalContext): Promise<Plan> {
  const { seed, size, out, fresh } = options;
  const results = new Results(join(out, `${suite.name}.jsonl`), {
    model: context.engine.model.fingerprint,
    seed,
    size,
  });
  const plan: Plan = { suite, results, cases: [], failures: [] };
  if (!selected) return plan;
  if (fresh) results.clear();
  try {
    plan.cases = await suite.cases(context);
  } catch (error) {
    plan.failures.push({ key: "cases", message: (error as Error).message.split("\n")[0] ?? "" });
  }
  return plan;
}

async function runPlans(
  plans: readonly Plan[],
  context: EvalContext,
  terminal: Terminal,
): Promise<Pick<Summary, "ran" | "resumed" | "failed">> {
  const waiting = plans.flatMap((plan) => {
    const finished = plan.results.read();
    return plan.cases.filter(({ key }) => !finished.has(key)).map((one) => ({ plan, one }));
  });
  const progress = new Progress(terminal, waiting.length);
  let ran = 0;
  for (const { plan, one } of waiting) {
    progress.start(`${plan.suite.name}: ${one.key}`);
    const failure = await runCase(plan, one, context, progress);
    if (failure === "") ran++;
    else plan.failures.push({ key: one.key, message: failure });
    progress.finish(failure);
  }
  const sum = (count: (plan: Plan) => number) => plans.reduce((total, plan) => total + count(plan), 0);
  const resumed = sum(({ cases }) => cases.length) - waiting.length;
  return { ran, resumed, failed: sum(({ failures }) => failures.length) };
}

/** Runs a case and keeps its rows; returns why it failed, or nothing. */
async function runCase({ suite, results }: Plan, one: Case, context: EvalContext, progress: Progress): Promise<string> {
  const opened: Engine[] = [];
  const began = performance.now();
  try {
    const rows = await one.run({
      ...context,
      openEngine: closedLater(opened),
      progress: (done, total) => progress.update(done / total),
    });
    results.append(one.key, (performance.now() - began) / 1000, storable(rows, suite.columns));
    return "";
  } catch (error) {
    return (error as Error).message.split("\n")[0] ?? "";
  } finally {
    await Promise.all(opened.map((engine) => engine.close()));
  }
}

function closedLater(opened: Engine[]): EvalContext["openEngine"] {
  return (model_dir) => {
    const engine = openNativeEngine({ model_dir });
    opened.push(engine);
    return engine;
  };
}

function writeReports(
  plans: readonly Plan[],
  engine: Engine,
  options: EvalOptions,
): Pick<Summary, "report" | "noFigures"> {
  const path = (name: string) => join(options.out, name);
  const reports = plans.map(reportOf).filter(({ rows, failures }) => rows.length + failures.length > 0);
  const figures = reports.flatMap(({ suite, rows }) => {
    writeFileSync(path(`${suite.name}.csv`), csvTable(suite.columns, rows));
    return suite.plots.map((plot, index) => {
      return { ...plot, csv: path(`${suite.name}.csv`), png: path(`${suite.name}-${index + 1}.png`) };
    });
  });
  const drawn = drawFigures(figures);
  const pngs = Array.isArray(drawn) ? drawn.map((png) => basename(png)) : [];
  for (const report of reports) {
    const own = report.suite.plots.map((_, index) => `${report.suite.name}-${index + 1}.png`);
    report.figures = own.filter((name) => pngs.includes(name));
    writeFileSync(path(`${report.suite.name}.md`), suiteMarkdown(report));
  }
  writeFileSync(
    path("REPORT.md"),
    reportMarkdown(`Evaluation of ${engine.model.name}`, facts(engine, options), reports),
  );
  return { report: path("REPORT.md"), noFigures: Array.isArray(drawn) ? "" : drawn.missing };
}

/** Rows in the order of the suite's cases where these are known, else of the file. */
function reportOf({ suite, results, cases, failures }: Plan): SuiteReport {
  const finished = results.read();
  const keys = cases.length > 0 ? cases.map(({ key }) => key) : [...finished.keys()];
  const done = keys.flatMap((key) => finished.get(key) ?? []);
  const seconds = done.reduce((total, result) => total + result.seconds, 0);
  return { suite, rows: done.flatMap(({ rows }) => rows), cases: done.length, seconds, figures: [], failures };
}

function facts({ model }: Engine, { command, size, seed }: EvalOptions): string[] {
  return [
    `model: ${model.name}, ${model.parameters} parameters, fingerprint ${model.fingerprint}`,
    `machine: ${cpus()[0]?.model.trim() ?? "unknown CPU"}, ${availableParallelism()} cores, kernels ${model.isa}, Node ${process.version}`,
    `size ${size}, seed ${seed}, ${new Date().toISOString().slice(0, 10)}`,
    `command: \`${command}\``,
  ];
}
