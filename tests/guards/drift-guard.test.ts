import { describe, expect, it } from "vitest";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import { sampleOf } from "../../src/guards/anchor-loss.js";
import { DriftGuard, type DriftGuardOptions } from "../../src/guards/drift-guard.js";
import type { Inspected } from "../../src/sessions/types.js";
import { silentLogger } from "../../src/shared/logger.js";
import { MemoryDisk } from "../../src/stores/memory-store.js";
import { clock, code, ids, newServer, run, type ServerOptions, stateOf } from "../sessions/harness.js";

const RUIN = 66;
const anchors = Array.from({ length: 8 }, (_, d) => Int32Array.from({ length: 100 }, (_, i) => 1 + ((7 * d + i) % 60)));
const policy = { tokens: 32 };
const text = Int32Array.from({ length: 32 }, (_, i) => 1 + (i % 50));

/** Tells when the first copy of a session is scored: what is asked then comes while the guard looks. */
class WatchedEngine extends FakeEngine {
  #scores: () => void = () => {};
  readonly scoring = new Promise<void>((resolve) => {
    this.#scores = resolve;
  });

  override submit: FakeEngine["submit"] = (operation, payload, onEvent) => {
    if (operation === "score" && (payload as { session?: string }).session?.endsWith("#copy")) this.#scores();
    return super.submit(operation, payload, onEvent);
  };
}

async function guarded(options: Partial<ServerOptions> = {}, own: Partial<DriftGuardOptions> = {}) {
  const engine = new WatchedEngine({ ruin_token_id: RUIN });
  const server = { ...(await newServer({ engine, ...options })), engine };
  const told: Inspected[] = [];
  const { manager } = server;
  const common = { engine, manager, clock, logger: silentLogger, anchors, policy };
  const guard = new DriftGuard({ ...common, told: (inspected) => told.push(inspected), ...own });
  return { ...server, guard, told };
}
type Guarded = Awaited<ReturnType<typeof guarded>>;

const learn = ({ manager }: Guarded, session: string, ...tokens: number[]) =>
  manager.learn({ session, tokens: Int32Array.from([...tokens, ...text]) }).done;
const taught = async (server: Guarded, session: string) => {
  await server.manager.create({ id: session });
  await learn(server, session);
};
const sessionsOf = async ({ engine }: Guarded) => (await run(engine, "stats", {})).sessions;
const unchecked = async ({ store }: Guarded, id: string) => (await store.find(id))?.summary?.unchecked;

describe("the drift guard", () => {
  it("looks at a session once it has learned enough, and leaves a sound one as it is", async () => {
    const server = await guarded();
    await server.manager.create({ id: "a" });
    await server.manager.learn({ session: "a", tokens: text.subarray(0, 31) }).done;
    await server.guard.look();
    expect(server.told).toEqual([]);
    expect(await unchecked(server, "a")).toBe(31);
    await learn(server, "a");
    const before = await stateOf(server, "a");
    await server.guard.look();
    expect(server.told).toEqual([{ result: "passed", lifted: false }]);
    expect(await unchecked(server, "a")).toBeUndefined();
    expect(await stateOf(server, "a")).toBe(before);
    expect(await sessionsOf(server)).toBe(1);
    await server.guard.look();
    expect(server.told).toHaveLength(1);
    expect(await server.manager.get("a")).toMatchObject({ version: 2, quarantine: undefined });
  });

  it("rolls a ruined session back to its newest version that passes, which can be undone", async () => {
    const server = await guarded();
    const { manager } = server;
    await taught(server, "a");
    await manager.keep({ session: "a", name: "good" });
    const good = await stateOf(server, "a");
    await learn(server, "a", RUIN);
    await manager.keep({ session: "a", name: "bad" });
    await learn(server, "a");
    const ruined = await stateOf(server, "a");
    await server.guard.look();
    expect(server.told).toEqual([
      { result: "rolled_back", reason: expect.stringContaining("loss on the anchors"), version: 4, restored: 1 },
    ]);
    expect(await stateOf(server, "a")).toBe(good);
    expect(await sessionsOf(server)).toBe(1);
    const versions = await manager.versions("a", { limit: 10 });
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [1, "named"],
      [2, "named"],
      [3, "before guard rollback"],
    ]);
    await manager.rollback({ session: "a", version: 3 }).done;
    await server.guard.look();
    expect(await stateOf(server, "a")).toBe(ruined);
    expect(server.told).toHaveLength(1);
    await learn(server, "a");
    await server.guard.look();
    expect(server.told[1]).toMatchObject({ result: "rolled_back", restored: 4 });
  });

  it("quarantines what no version can help: it is read, but learns no more, also after a restart", async () => {
    const disk = new MemoryDisk();
    const first = await guarded({ disk });
    await taught(first, "a");
    await learn(first, "a", RUIN);
    await first.guard.look();
    expect(first.told).toEqual([{ result: "quarantined", reason: expect.any(String), version: 2 }]);
    const refused = async (server: Guarded) => {
      const { manager } = server;
      await expect(learn(server, "a")).rejects.toMatchObject(code("SESSION_QUARANTINED"));
      const prompt = { session: "a", prompt: ids(1), max_tokens: 1 };
      await expect(manager.generate({ ...prompt, memory: "write" }, () => {}).done).rejects.toThrow(/roll it back/);
      await expect(manager.beginConsolidation("a", new AbortController())).rejects.toThrow(/learns no more/);
      await manager.generate({ ...prompt, memory: "read" }, () => {}).done;
      await manager.score({ session: "a", context: ids(1) }).done;
      expect(await manager.get("a")).toMatchObject({ version: 2, quarantine: { seq: 2 } });
    };
    await refused(first);
    await first.guard.look();
    expect(first.told).toHaveLength(1);
    await first.manager.fork({ session: "a", target: "b" });
    await expect(learn(first, "b")).rejects.toMatchObject(code("SESSION_QUARANTINED"));
    await first.manager.close();
    await refused(await guarded({ disk }));
  });

  it.each([
    ["a rollback", ({ manager }: Guarded) => manager.rollback({ session: "a", version: 1 }).done],
    [
      "forgetting every level",
      ({ manager }: Guarded) => manager.forget({ session: "a", levels: 7, titans: false }).done,
    ],
    [
      "deletion",
      async ({ manager }: Guarded) => {
        await manager.delete("a");
        await manager.create({ id: "a" });
      },
    ],
  ])("lifts a quarantine at %s", async (_, help) => {
    const disk = new MemoryDisk();
    const server = await guarded({ disk }, { policy: { ...policy, bound: -1 } }); // nothing passes
    await taught(server, "a");
    await server.manager.keep({ session: "a" });
    await learn(server, "a");
    await server.guard.look();
    expect(server.told).toMatchObject([{ result: "quarantined" }]);
    await help(server);
    await server.manager.learn({ session: "a", tokens: ids(1) }).done;
    await server.manager.close();
    const second = await guarded({ disk });
    expect((await second.manager.get("a")).quarantine).toBeUndefined();
    await learn(second, "a");
  });

  it("looks again when a level was forgotten in quarantine", async () => {
    const server = await guarded();
    await taught(server, "a");
    await learn(server, "a", RUIN);
    await server.guard.look();
    await server.manager.forget({ session: "a", levels: 1, titans: false }).done;
    await server.guard.look();
    await server.manager.forget({ session: "a", levels: 4, titans: false }).done;
    await server.guard.look();
    expect(server.told).toMatchObject([
      { result: "quarantined", version: 2 },
      { result: "quarantined", version: 3 },
      { result: "passed", lifted: true },
    ]);
    await learn(server, "a");
  });

  it("judges what a session has become while it was looked at", async () => {
    const server = await guarded();
    await taught(server, "a");
    await server.manager.keep({ session: "a" });
    await learn(server, "a", RUIN);
    const looking = server.guard.look();
    await server.engine.scoring;
    const writing = learn(server, "a");
    await Promise.all([looking, writing]);
    expect(server.told).toMatchObject([{ result: "rolled_back", version: 4, restored: 1 }]);
  });

  it("leaves a session alone that was rolled back while it was looked at", async () => {
    const server = await guarded();
    await taught(server, "a");
    await server.manager.keep({ session: "a" });
    await learn(server, "a", RUIN);
    const looking = server.guard.look();
    await server.engine.scoring;
    const helping = server.manager.rollback({ session: "a", version: 1 }).done;
    await Promise.all([looking, helping]);
    await server.guard.look();
    expect(server.told).toEqual([]);
    expect(await server.manager.get("a")).toMatchObject({ version: 3, quarantine: undefined });
    expect(await sessionsOf(server)).toBe(1);
  });

  it("counts what was learned while it looked", async () => {
    const server = await guarded();
    await taught(server, "a");
    const looking = server.guard.look();
    await server.engine.scoring;
    const writing = server.manager.learn({ session: "a", tokens: text.subarray(0, 9) }).done;
    await Promise.all([looking, writing]);
    expect(server.told).toMatchObject([{ result: "passed" }]);
    expect(await unchecked(server, "a")).toBe(9);
  });

  it("waits for a moment without requests, with patience", async () => {
    const time = { now: 0 };
    const server = await guarded({}, { clock: { now: () => time.now } });
    await taught(server, "a");
    const running = server.manager.learn({ session: "a", tokens: new Int32Array(64 * 200).fill(5) });
    await server.guard.look();
    expect(server.told).toEqual([]);
    time.now = 30_000;
    const looking = server.guard.look();
    await Promise.all([running.done, looking]);
    expect(server.told).toMatchObject([{ result: "passed" }]);
  });

  it("leaves no trace when the rollback cannot be written", async () => {
    const server = await guarded({
      wrap: (store) => Object.assign(store, { replaceState: () => Promise.reject(new Error("the disk is full")) }),
    });
    await taught(server, "a");
    await server.manager.keep({ session: "a" });
    await learn(server, "a", RUIN);
    const before = await stateOf(server, "a");
    await expect(server.guard.look()).rejects.toThrow("the disk is full");
    expect(await stateOf(server, "a")).toBe(before);
    expect((await server.manager.get("a")).version).toBe(2);
    expect(await sessionsOf(server)).toBe(1);
  });

  it("is off without anchors", async () => {
    const server = await guarded({}, { anchors: [] });
    await taught(server, "a");
    await learn(server, "a", RUIN);
    await server.guard.look();
    expect(server.told).toEqual([]);
  });
});

describe("the sample of the anchors", () => {
  const total = (texts: Int32Array[]) => texts.reduce((sum, { length }) => sum + length, 0);

  it("is everything when that is little", () => {
    expect(sampleOf([ids(1, 2), ids(), ids(3)], 512)).toEqual([ids(1, 2), ids(3)]);
    expect(sampleOf([], 512)).toEqual([]);
  });

  it("comes from all over the anchors", () => {
    const documents = Array.from({ length: 100 }, (_, d) => new Int32Array(20 + 7 * (d % 40)).fill(d));
    const sample = sampleOf(documents, 512);
    expect(Math.abs(total(sample) - 512)).toBeLessThanOrEqual(64);
    expect(sample[0]?.[0]).toBeLessThan(20);
    expect(sample.at(-1)?.[0]).toBeGreaterThan(80);
    expect(Math.max(...sample.map(({ length }) => length))).toBeLessThanOrEqual(128);
  });
});
