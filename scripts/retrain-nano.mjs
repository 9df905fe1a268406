// `npm run train:nano`: runs scripts/retrain-nano.py with a Python that has torch.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repositoryRoot } from "./lib/repository.mjs";
import { pythonWithTorch } from "./lib/tools.mjs";

const python = pythonWithTorch();
if (python === undefined) {
  console.error("training needs python3 with torch (Debian: apt-get install python3-torch libopenblas0-pthread)");
  process.exit(1);
}
const script = join(repositoryRoot, "scripts/retrain-nano.py");
const { status } = spawnSync(python, [script, ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
