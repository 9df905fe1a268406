// Checks the C++ sources' format, or with --write applies it. Other major versions format differently, so only one counts.
import { spawnSync } from "node:child_process";
import { filesBelow } from "./lib/files.mjs";
import { repositoryRoot } from "./lib/repository.mjs";

const expectedMajor = "14"; // Debian 12's
const exitUnavailable = 77; // the usual "skipped" status

function findProgram() {
  for (const name of [`clang-format-${expectedMajor}`, "clang-format"]) {
    const { stdout } = spawnSync(name, ["--version"], { encoding: "utf8" });
    if (stdout?.match(/version (\d+)/)?.[1] === expectedMajor) return name;
  }
  return undefined;
}

const program = findProgram();
if (program === undefined) {
  console.error(`clang-format ${expectedMajor} is not installed: the C++ format was not checked`);
  process.exit(exitUnavailable);
}
const files = filesBelow("native", /\.(h|cc|cu|cuh)$/);
const mode = process.argv.includes("--write") ? ["-i"] : ["--dry-run", "--Werror"];
const { status } = spawnSync(program, [...mode, ...files], { cwd: repositoryRoot, stdio: "inherit" });
process.exit(status ?? 1);
