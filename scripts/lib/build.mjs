// The two build products, the addon and the JavaScript, each rebuilt only when the contents of its sources changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import { filesBelow } from "./files.mjs";
import { repositoryRoot } from "./repository.mjs";

const require = createRequire(import.meta.url);
const inRepository = (path) => join(repositoryRoot, path);

/** What is built: its sources, its product, where the digest of the sources it was built from is kept, and how. */
export const parts = {
  native: {
    sources: () =>
      filesBelow("native", /\.(cc|h|cu|cuh|txt|cmake|json)$/).filter((path) => !/^native\/(tests|bench)\//.test(path)),
    product: "build/addon/Release/hope.node",
    stamp: "build/addon/sources.sha256",
    run: buildNative,
  },
  ts: {
    sources: () => [
      ...[...filesBelow("src", /\.(ts|js)$/), ...filesBelow("web", /./)],
      ...["tsconfig.json", "tsconfig.build.json", "package-lock.json"],
    ],
    product: "dist/main.js",
    stamp: "dist/sources.sha256",
    run: buildTypeScript,
  },
};

function run(what, command, args) {
  const { status, error } = spawnSync(command, args, { cwd: repositoryRoot, stdio: "inherit" });
  if (error !== undefined) throw new Error(`${what}: ${command} did not start: ${error.message}`);
  if (status !== 0) throw new Error(`${what} failed (exit status ${status})`);
}

/** Runs a program of a development dependency without a shell or npx. */
function runPackageProgram(what, name, program, args) {
  const script = join(dirname(require.resolve(`${name}/package.json`)), program);
  run(what, process.execPath, [script, ...args]);
}

function requireTools() {
  const missing = ["cmake", "c++"].filter((tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).error);
  if (missing.length > 0) {
    throw new Error(
      `building the native engine needs cmake (3.22 or newer) and a C++20 compiler; not found: ${missing.join(", ")}.\n` +
        "On Debian or Ubuntu: apt-get install g++ cmake make",
    );
  }
}

function buildNative() {
  requireTools();
  // "build" and not "compile": the latter answers a compile error with a second, full build.
  runPackageProgram("the native build", "cmake-js", "bin/cmake-js", [
    ...["build", "--directory", inRepository("native"), "--out", inRepository("build/addon")],
    ...["--parallel", String(availableParallelism())],
  ]);
}

function buildTypeScript() {
  rmSync(inRepository("dist"), { recursive: true, force: true });
  runPackageProgram("the TypeScript build", "typescript", "bin/tsc", ["-p", inRepository("tsconfig.build.json")]);
  runPackageProgram("the build of web/", "vite", "bin/vite.js", [
    ...["build", "--config", inRepository("web/vite.config.ts"), "--logLevel", "warn"],
  ]);
  // tsc emits nothing for generated JavaScript that has its own .d.ts.
  mkdirSync(inRepository("dist/contracts/generated"), { recursive: true });
  for (const path of filesBelow("src/contracts/generated", /\.js$/)) {
    copyFileSync(inRepository(path), inRepository(`dist/contracts/generated/${basename(path)}`));
  }
}

function digestOf(paths) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${process.versions.napi}\n`);
  for (const path of paths) hash.update(`${path}\n`).update(readFileSync(inRepository(path)));
  return hash.digest("hex");
}

/**
 * Builds one part unless it is up to date.
 * @param {keyof typeof parts} name
 * @throws Error with a remedy when a tool is missing or the build fails
 */
export function build(name) {
  const part = parts[name];
  const digest = digestOf(part.sources());
  const stamp = inRepository(part.stamp);
  const built = existsSync(inRepository(part.product)) && existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
  if (built) return;
  part.run();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
