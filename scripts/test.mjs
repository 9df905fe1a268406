// `npm test`: every check of the project, stage by stage; `node scripts/test.mjs <stage>...` runs some of them.
// The last line is "N passed, N failed, N skipped", counted in test cases.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./lib/repository.mjs";
import { report, runStage } from "./lib/stage.mjs";
import { provideOptionalTools, pythonWithTorch } from "./lib/tools.mjs";

const vitestReport = "build/test-results/vitest.json";
const inRepository = (path) => join(repositoryRoot, path);
const bin = (name) => inRepository(`node_modules/.bin/${name}`);

/**
 * Cases of the native tests: the runner prints "N run, N failed" once per test file into ctest's log, and a case one line
 * "  SKIPPED: why" for each part that this machine cannot run (an instruction set), counted besides.
 */
function countNative(build) {
  return (output) => {
    // Without ctest's summary the build failed, and the log is an earlier run's.
    if (!/tests passed,/.test(output)) return { passed: 0, failed: 1, skipped: 0 };
    const text = readFileSync(inRepository(`${build}/Testing/Temporary/LastTest.log`), "utf8");
    const totals = [...text.matchAll(/^(\d+) run, (\d+) failed$/gm)];
    const sum = (index) => totals.reduce((total, match) => total + Number(match[index]), 0);
    const skipped = [...text.matchAll(/^ *SKIPPED: /gm)].length;
    return { passed: sum(1) - sum(2), failed: sum(2), skipped };
  };
}

function countVitest() {
  if (!existsSync(inRepository(vitestReport))) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(inRepository(vitestReport), "utf8"),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

/** Python's unittest ends with "Ran N tests" and "OK" or "FAILED", with counts in parentheses. */
function countUnittest(output) {
  const named = (key) => Number(new RegExp(`^(?:OK|FAILED) \\(.*\\b${key}=(\\d+)`, "m").exec(output)?.[1] ?? 0);
  const ran = Number(/^Ran (\d+) tests?/m.exec(output)?.[1] ?? 0);
  const failed = named("failures") + named("errors");
  return { passed: ran - failed - named("skipped"), failed, skipped: named("skipped") };
}

function referenceTests() {
  const python = pythonWithTorch();
  if (python === undefined)
    return { unavailable: "SKIPPED: no python3 with torch (Debian: python3-torch libopenblas0-pthread)" };
  return [python, "-m", "unittest", "discover", "-s", "training/tests", "-t", "training"];
}

/** @type {import("./lib/stage.mjs").Stage[]} */
const stages = [
  { name: "lint", command: () => [bin("biome"), "check", "."] },
  { name: "clang-format", command: () => ["node", "scripts/clang-format.mjs"] },
  { name: "imports", command: () => ["node", "scripts/check-imports.mjs"] },
  { name: "generated", command: () => ["node", "scripts/check-generated.mjs"] },
  { name: "types", command: () => [bin("tsc"), "-p", "tsconfig.json"] },
  { name: "types-web", command: () => [bin("tsc"), "-p", "web/tsconfig.json"] },
  { name: "build", command: () => ["node", "scripts/build.mjs"] },
  { name: "native", command: () => ["scripts/native-tests.sh"], count: countNative("build/native-tests") },
  { name: "reference", command: referenceTests, count: countUnittest },
  {
    name: "vitest",
    needs: ["build"],
    command: () => [bin("vitest"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${vitestReport}`],
    count: countVitest,
  },
  {
    name: "native-address",
    command: () => ["scripts/native-tests.sh", "address"],
    count: countNative("build/native-tests-address"),
  },
  {
    name: "native-thread",
    command: () => ["scripts/native-tests.sh", "thread"],
    count: countNative("build/native-tests-thread"),
  },
  { name: "load", needs: ["build"], command: () => [bin("tsx"), "load-tests/run.ts", "--tiny"] },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`expected stages of ${stages.map((stage) => stage.name).join(", ")}; got ${unknown.join(", ")}`);
  process.exit(2);
}
rmSync(inRepository("build/test-results"), { recursive: true, force: true });
if (asked.length === 0) provideOptionalTools();
const done = new Map();
for (const stage of stages.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  done.set(stage.name, await runStage(stage, done));
}
process.exitCode = report(done) ? 0 : 1;
