// Asks every model of models/ for its golden texts and writes models/<name>/golden.json: npm run golden
import { writeFileSync } from "node:fs";
import { goldenOf, modelFolders } from "./golden.js";

for (const { name, folder, file } of modelFolders()) {
  const golden = await goldenOf(folder);
  writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);
  console.log(`${name} ${golden.fingerprint}: ${golden.greedy[0]?.prompt}${golden.greedy[0]?.text}`);
}
