import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openNativeEngine } from "../../src/engine/native-engine.js";
import { DriftGuard } from "../../src/guards/drift-guard.js";
import { SessionManager } from "../../src/sessions/session-manager.js";
import type { Inspected } from "../../src/sessions/types.js";
import { silentLogger } from "../../src/shared/logger.js";
import { openMemoryStore } from "../../src/stores/memory-store.js";
import { loadAnchors } from "../../src/tokenizer/anchors.js";
import { loadTokenizer } from "../../src/tokenizer/tokenizer.js";
import { clock, code, storeOptions } from "../sessions/harness.js";

const nano = fileURLToPath(new URL("../../models/hope-nano", import.meta.url));
const reckless = mkdtempSync(join(tmpdir(), "hope-reckless-"));
afterAll(() => rmSync(reckless, { recursive: true }));

/** The same weights, whose levels take steps two hundred times as long and may grow far beyond what the weights are. */
function makeReckless(): string {
  cpSync(nano, reckless, { recursive: true });
  const config = JSON.parse(readFileSync(join(nano, "config.json"), "utf8"));
  for (const level of config.cms.levels) Object.assign(level, { rate: level.rate * 200, max_ratio: 20 });
  writeFileSync(join(reckless, "config.json"), JSON.stringify(config));
  return reckless;
}

async function serve(model_dir: string) {
  const engine = openNativeEngine({ model_dir, threads: 1 });
  const tokenizer = await loadTokenizer(join(model_dir, "tokenizer.json"));
  const anchors = await loadAnchors(join(model_dir, "anchors.txt"), tokenizer);
  const store = await openMemoryStore(storeOptions);
  const manager = new SessionManager({ engine, store, clock, logger: silentLogger, memory_budget: 1 << 28 });
  const told: Inspected[] = [];
  const policy = { tokens: 200 };
  const options = { engine, manager, clock, logger: silentLogger, anchors, policy };
  const guard = new DriftGuard({ ...options, told: (inspected) => told.push(inspected) });
  const learn = (session: string, text: string, how: { epochs?: number; learn_levels?: number } = {}) =>
    manager.learn({ session, tokens: Int32Array.from(tokenizer.encode(text)), ...how }).done;
  const lossOf = async (session: string) => {
    const done = await manager.score({ session, context: Int32Array.from(tokenizer.encode(story)) }).done;
    return done.replayed ? Number.NaN : -done.event.logprob;
  };
  return { manager, guard, told, learn, lossOf };
}

const story = "Once upon a time there was a little dog who lived in a house by the sea. ";
const lesson = "My dog is called Biscuit. Biscuit sleeps under the kitchen table, and the cat sleeps on it. ".repeat(
  12,
);

describe("the drift guard, with the real engine", () => {
  it("lets pass what learns as the model was made to", async () => {
    const { manager, guard, told, learn } = await serve(nano);
    await manager.create({ id: "a" });
    await learn("a", lesson, { epochs: 4 });
    await guard.look();
    expect(told).toEqual([{ result: "passed", lifted: false }]);
    await manager.close();
  });

  it("catches memories that learning has ruined", async () => {
    const { manager, guard, told, learn, lossOf } = await serve(makeReckless());
    await manager.create({ id: "kept" });
    await learn("kept", story, { learn_levels: 0 });
    await manager.keep({ session: "kept", name: "good" });
    const good = await lossOf("kept");
    await learn("kept", lesson, { epochs: 4 });
    expect(await lossOf("kept")).toBeGreaterThan(1.25 * good);
    await manager.create({ id: "lost" });
    await learn("lost", lesson, { epochs: 4 });
    await guard.look();
    expect(told).toMatchObject([{ result: "rolled_back", restored: 1 }, { result: "quarantined" }]);
    expect(await lossOf("kept")).toBe(good);
    await expect(learn("lost", story)).rejects.toMatchObject(code("SESSION_QUARANTINED"));
    await manager.forget({ session: "lost", levels: 7, titans: true }).done;
    await learn("lost", story);
    await manager.close();
  });
});
