// Runs the stages of `npm test`: each a command whose output is shown and whose test cases are counted.
import { spawn } from "node:child_process";
import { repositoryRoot } from "./repository.mjs";

/** Exit status by which a check says that a tool it needs is absent. */
export const exitUnavailable = 77;

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 * @typedef {object} Stage
 * @property {string} name
 * @property {string[]} [needs] stages that must have passed
 * @property {() => string[] | {unavailable: string}} command program and arguments, or why it cannot run here
 * @property {(output: string, status: number) => Counts} [count] reads the cases from the output; default: the stage is one case
 */

/** No stage takes longer than this unless it hangs. */
const limitSeconds = 1200;

/** Ends a child and everything it started; children lead process groups of their own. */
function killGroup(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Shows and collects both outputs. */
function tee(child) {
  const collected = { text: "" };
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ]) {
    from.setEncoding("utf8").on("data", (text) => {
      collected.text += text;
      to.write(text);
    });
  }
  return collected;
}

function execute([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: repositoryRoot, stdio: ["ignore", "pipe", "pipe"], detached: true });
    const output = tee(child);
    const limit = setTimeout(() => {
      console.error(`ended after ${limitSeconds} s`);
      killGroup(child);
    }, limitSeconds * 1000);
    const interrupt = () => {
      killGroup(child);
      process.exit(130);
    };
    process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
    const finish = (status, text) => {
      clearTimeout(limit);
      process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
      resolve({ status, output: text });
    };
    child.on("error", (error) => {
      console.error(error.message);
      finish(1, error.message);
    });
    child.on("close", (status) => finish(status ?? 1, output.text));
  });
}

const one = (key) => ({ passed: 0, failed: 0, skipped: 0, [key]: 1 });

/** Counts of a finished command; a failing command has at least one failed case, whatever it printed. */
function countCases(stage, status, output) {
  if (status === exitUnavailable) return one("skipped");
  const counts = stage.count?.(output, status) ?? one(status === 0 ? "passed" : "failed");
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (status === 0 && counts.passed + counts.failed + counts.skipped === 0) counts.failed = 1; // nothing ran
  return counts;
}

/**
 * Runs one stage.
 * @param {Stage} stage
 * @param {Map<string, Counts>} done results of earlier stages
 * @returns {Promise<Counts & {seconds: number, note: string}>}
 */
export async function runStage(stage, done) {
  const started = performance.now();
  const result = (counts, note = "") => ({ ...counts, seconds: (performance.now() - started) / 1000, note });
  const broken = (stage.needs ?? []).find((name) => (done.get(name)?.failed ?? 0) > 0);
  if (broken !== undefined) return result(one("failed"), `not run: ${broken} failed`);
  const command = stage.command();
  if (!Array.isArray(command)) return result(one("skipped"), command.unavailable);
  console.log(`\n== ${stage.name}: ${command.join(" ")}`);
  const { status, output } = await execute(command);
  return result(countCases(stage, status, output), status === exitUnavailable ? output.trim() : "");
}

/** Prints the table of stages and, as the last line, the totals; returns whether nothing failed. */
export function report(done) {
  console.log("\nstage                    passed  failed skipped  seconds");
  const total = { passed: 0, failed: 0, skipped: 0, seconds: 0 };
  for (const [name, counts] of done) {
    for (const key of Object.keys(total)) total[key] += counts[key];
    const cells = [counts.passed, counts.failed, counts.skipped].map((value) => String(value).padStart(7));
    console.log(`${name.padEnd(24)}${cells.join(" ")} ${counts.seconds.toFixed(1).padStart(8)}  ${counts.note}`);
  }
  console.log(`total ${total.seconds.toFixed(0)} s`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0;
}
