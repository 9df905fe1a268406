// `npm start`: builds what is missing or stale, then becomes the server, in this very process: one pid to signal.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, parts } from "./lib/build.mjs";
import { repositoryRoot } from "./lib/repository.mjs";

try {
  for (const name of Object.keys(parts)) build(name);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const main = join(repositoryRoot, "dist/main.js");
process.argv[1] = main;
await import(pathToFileURL(main).href);
