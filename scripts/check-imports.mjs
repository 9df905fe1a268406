// Fails when a file of src/ or native/ imports what scripts/lib/import-rules.mjs does not allow.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "./lib/files.mjs";
import { checkFile } from "./lib/import-rules.mjs";
import { repositoryRoot } from "./lib/repository.mjs";

const files = [
  ...filesBelow("src", /\.ts$/).filter((path) => !path.startsWith("src/contracts/generated/")),
  ...filesBelow("native", /\.(h|cc|cu|cuh)$/),
];
const violations = files.flatMap((path) => checkFile(path, readFileSync(join(repositoryRoot, path), "utf8")));
for (const violation of violations) console.error(violation);
console.log(`${files.length} files checked, ${violations.length} forbidden imports`);
process.exitCode = violations.length === 0 ? 0 : 1;
