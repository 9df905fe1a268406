// `npm run load`: measures the built server. --tiny: a short form for CI; --out <file.json>: also writes the figures.
// Fails when any request of any scenario failed. Clients and server share the machine's cores.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import type { Scenario } from "./scenario.js";
import { completionsJson, completionsSse } from "./scenarios/autocannon.js";
import { sseTokens } from "./scenarios/sse-tokens.js";
import { websocketTokens } from "./scenarios/websocket.js";
import { formatTable, type Row } from "./table.js";
import { startTarget, type Target } from "./targets.js";

const scenarios: Scenario[] = [completionsJson, completionsSse, sseTokens, websocketTokens];
const settings = {
  full: { connections: [1, 16, 64], requestsPerConnection: 8, maxTokens: 64 },
  tiny: { connections: [1, 16], requestsPerConnection: 2, maxTokens: 8 },
};
type Setting = (typeof settings)["full"];

async function measure(target: Target, setting: Setting): Promise<Row[]> {
  const rows: Row[] = [];
  const { requestsPerConnection, maxTokens } = setting;
  // Not measured: the first request pays for compilation and for pages of the weights that were never touched.
  await sseTokens.run({ url: target.url, connections: 1, requestsPerConnection: 2, maxTokens });
  for (const scenario of scenarios) {
    for (const connections of setting.connections) {
      const measurement = await scenario.run({ url: target.url, connections, requestsPerConnection, maxTokens });
      rows.push({ scenario: scenario.name, connections, memory: target.memory(), ...measurement });
    }
  }
  return rows;
}

/** Errors, and scenarios that answered nothing: a load test that measured nothing has failed. */
function problemsOf(rows: readonly Row[]): string[] {
  return rows
    .filter((row) => row.errors > 0 || row.requests === 0 || row.tokens === 0)
    .map((row) => `${row.scenario}, ${row.connections} connections: ${row.errors} errors, ${row.tokens} tokens`);
}

const { values } = parseArgs({ options: { tiny: { type: "boolean", default: false }, out: { type: "string" } } });
const setting = values.tiny ? settings.tiny : settings.full;
// The short form tests the machinery, which any model shows.
if (values.tiny) process.env.HOPE_MODEL ??= "models/hope-nano";
const target = await startTarget();
let rows: Row[] = [];
try {
  rows = await measure(target, setting);
} finally {
  await target.stop();
}
const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown CPU"}, Node ${process.version}`;
console.log(
  `${machine}; ${setting.requestsPerConnection} requests of up to ${setting.maxTokens} tokens per connection`,
);
console.log(formatTable(rows));
if (values.out !== undefined) {
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify({ date: new Date().toISOString(), machine, setting, rows }, null, 2)}\n`);
}
for (const problem of problemsOf(rows)) {
  console.error(problem);
  process.exitCode = 1;
}
