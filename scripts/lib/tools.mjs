// Tools the tests use but the server does not: found, or installed where that is possible, or reported as absent.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** A Python 3 that can import torch, or undefined. */
export function pythonWithTorch() {
  return ["python3", "/usr/bin/python3"].find((python) => succeeds(python, ["-c", "import torch"]));
}

/** Installs Debian packages when this process may (root, apt-get present); says nothing about the outcome: look for the tool again. */
function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !succeeds("apt-get", ["--version"])) return;
  console.log(`installing ${packages.join(" ")}`);
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-q"], options);
  spawnSync("apt-get", ["install", "--no-install-recommends", "-y", "-q", ...packages], options);
}

/** Tries to provide what the optional stages need. */
export function provideOptionalTools() {
  const packages = [];
  if (pythonWithTorch() === undefined) packages.push("python3-torch", "libopenblas0-pthread");
  if (!succeeds("clang-format", ["--version"]) && !succeeds("clang-format-14", ["--version"]))
    packages.push("clang-format-14");
  if (!existsSync("/usr/bin/chromium")) packages.push("chromium");
  if (packages.length > 0) aptInstall(packages);
}
