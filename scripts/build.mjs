// Builds what is not built from the present sources: node scripts/build.mjs [native|ts], both without an argument.
import { build, parts } from "./lib/build.mjs";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`expected some of ${Object.keys(parts).join(", ")}, got ${unknown.join(" ")}`);
  process.exit(2);
}
try {
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) build(name);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
