import { afterEach, describe, expect, it } from "vitest";
import { HopeError } from "../../src/contracts/errors.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import { MemoryDisk } from "../../src/stores/memory-store.js";
import type { SessionStore } from "../../src/stores/session-store.js";
import {
  clock,
  code,
  completed,
  ids,
  newServer,
  run,
  type Server,
  type ServerOptions,
  stateOf,
  turns,
} from "./harness.js";

const servers: Server[] = [];
async function serve(options?: ServerOptions): Promise<Server> {
  const server = await newServer(options);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const { manager } of servers.splice(0)) await manager.close();
});

const page = { limit: 100 };
const learn = async ({ manager }: Server, session: string, ...tokens: number[]) =>
  completed(await manager.learn({ session, tokens: ids(...tokens) }).done);
const rollback = async ({ manager }: Server, session: string, version: number) =>
  completed(await manager.rollback({ session, version }).done);
const kept = async ({ manager }: Server, session: string) =>
  (await manager.versions(session, page)).map(({ version, reason }) => [version, reason]);
/** A session that has learned twice, with its first state kept as version 1. */
async function taught(server: Server): Promise<void> {
  await server.manager.create({ id: "a" });
  await learn(server, "a", ...Array(40).keys());
  await server.manager.keep({ session: "a", name: "first" });
  await learn(server, "a", 7, 8, 9);
}

describe("keeping", () => {
  it("is by number, with or without a name, and counts as stored", async () => {
    const server = await serve();
    const { manager } = server;
    await manager.create({ id: "a" });
    const untouched = await manager.keep({ session: "a" });
    expect(untouched).toEqual({
      ...{ version: 0, reason: "created", created: clock.now(), position: 0, bytes: expect.any(Number) },
    });
    await learn(server, "a", 1, 2, 3);
    const before = (await manager.get("a")).bytes.stored;
    const first = await manager.keep({ session: "a" });
    expect(first).toMatchObject({ version: 1, reason: "created", position: 4 });
    expect((await manager.get("a")).bytes.stored).toBeGreaterThanOrEqual(before + first.bytes);
    expect(await manager.keep({ session: "a", name: "one" })).toMatchObject({
      version: 1,
      reason: "named",
      name: "one",
    });
    expect(await manager.keep({ session: "a" })).toMatchObject({ version: 1, reason: "named", name: "one" });
    expect(await manager.get("a")).toMatchObject({ version: 1 });
    expect(await manager.versions("a", { limit: 1 })).toEqual([untouched]);
    expect((await manager.versions("a", { after: 0, limit: 9 })).map(({ version }) => version)).toEqual([1]);
    await manager.deleteVersion("a", 1);
    expect((await manager.get("a")).bytes.stored).toBeLessThan(before + first.bytes);
    await expect(manager.deleteVersion("a", 1)).rejects.toMatchObject(code("VERSION_NOT_FOUND"));
  });

  it("has a limit, which what is kept already does not meet", async () => {
    const server = await serve({ versions: { automatic: 1, asked: 2 } });
    const { manager } = server;
    await manager.create({ id: "a" });
    for (const token of [1, 2]) {
      await learn(server, "a", token);
      await manager.keep({ session: "a" });
    }
    await manager.keep({ session: "a", name: "again" });
    await learn(server, "a", 3);
    await expect(manager.keep({ session: "a" })).rejects.toMatchObject(code("LIMIT_EXCEEDED"));
    await manager.deleteVersion("a", 1);
    expect(await manager.keep({ session: "a" })).toMatchObject({ version: 3 });
  });

  it("needs a session", async () => {
    const { manager } = await serve();
    const calls = [
      manager.keep({ session: "a" }),
      manager.versions("a", page),
      manager.deleteVersion("a", 1),
      manager.rollback({ session: "a", version: 1 }).done,
      manager.diff({ session: "a", from: 1 }),
    ];
    for (const end of await Promise.allSettled(calls)) {
      expect(end).toMatchObject({ status: "rejected", reason: { code: "SESSION_NOT_FOUND" } });
    }
    expect(manager.stats()).toMatchObject({ sessions_resident: 0 });
  });
});

describe("rollback", () => {
  it("is a new version with the old state, after a crash too, and can be taken back", async () => {
    const disk = new MemoryDisk();
    const twin = await serve();
    await twin.manager.create({ id: "a" });
    await learn(twin, "a", ...Array(40).keys());
    const first = await serve({ disk });
    await taught(first);
    const [early, late] = [await stateOf(twin, "a"), await stateOf(first, "a")];
    expect(early).not.toBe(late);
    const back = await rollback(first, "a", 1);
    expect(back).toMatchObject({ version: 3, event: { memory: { position: 41 } } });
    expect(await stateOf(first, "a")).toBe(early);
    const second = await serve({ disk });
    expect(await stateOf(second, "a")).toBe(early);
    const { levels, position } = await twin.manager.get("a");
    expect(await second.manager.get("a")).toMatchObject({ version: 3, position, levels });
    expect(await kept(second, "a")).toEqual([
      [1, "named"],
      [2, "before rollback"],
    ]);
    await learn(twin, "a", 5);
    await learn(second, "a", 5);
    expect(await stateOf(await serve({ disk }), "a")).toBe(await stateOf(twin, "a"));
    const third = await serve({ disk });
    expect(await rollback(third, "a", 2)).toMatchObject({ version: 5 });
    expect(await stateOf(third, "a")).toBe(late);
  });

  it("drops the journal with its text", async () => {
    const server = await serve();
    await taught(server);
    await rollback(server, "a", 1);
    expect(await server.store.load("a")).toMatchObject({ seq: 3, snapshot: { seq: 3 }, journal: [] });
  });

  it("to before the first operation gives an untouched session", async () => {
    const disk = new MemoryDisk();
    const server = await serve({ disk });
    await server.manager.create({ id: "a" });
    await server.manager.create({ id: "new" });
    await server.manager.keep({ session: "a" });
    await learn(server, "a", 1, 2);
    await rollback(server, "a", 0);
    const again = await serve({ disk });
    expect(await stateOf(again, "a")).toBe(await stateOf(again, "new"));
    const { levels } = await again.manager.get("new");
    expect(await again.manager.get("a")).toMatchObject({ version: 2, position: 0, levels });
  });

  it("follows the writes before it and precedes those after it", async () => {
    const server = await serve();
    await taught(server);
    const twin = await serve();
    await twin.manager.create({ id: "a" });
    await learn(twin, "a", ...Array(40).keys());
    await learn(twin, "a", 12);
    const all = [learn(server, "a", 11), rollback(server, "a", 1), learn(server, "a", 12)];
    expect((await Promise.all(all)).map(({ version }) => version)).toEqual([3, 4, 5]);
    expect(await stateOf(server, "a")).toBe(await stateOf(twin, "a"));
  });

  it("counts once under an Idempotency-Key, after a restart too", async () => {
    const disk = new MemoryDisk();
    const server = await serve({ disk });
    await taught(server);
    const reply = ({ version }: { version: number }) => `at ${version}`;
    const request = { session: "a", version: 1, idempotency: { key: "k", request: "digest", reply } };
    expect((await server.manager.rollback(request).done).replayed).toBe(false);
    await learn(server, "a", 3);
    const again = await serve({ disk });
    expect(await again.manager.rollback(request).done).toEqual({ replayed: true, reply: "at 3" });
    expect((await again.manager.get("a")).version).toBe(4);
  });

  it("keeps as many automatic versions as the policy says, and all that were asked for", async () => {
    const server = await serve({ versions: { automatic: 2, asked: 5 } });
    await taught(server);
    for (let i = 0; i < 4; i++) await rollback(server, "a", 1);
    expect(await kept(server, "a")).toEqual([
      [1, "named"],
      [4, "before rollback"],
      [5, "before rollback"],
    ]);
    await server.manager.keep({ session: "a" });
    await rollback(server, "a", 1);
    expect(await kept(server, "a")).toContainEqual([6, "created"]);
  });

  it("that the store does not take changes nothing", async () => {
    const broken = { by: "no" as "no" | "before" | "after" };
    const wrap = (store: SessionStore) =>
      new Proxy(store, {
        get(target, name: keyof SessionStore) {
          if (name !== "replaceState") return (target[name] as () => unknown).bind(target);
          return async (...args: Parameters<SessionStore["replaceState"]>) => {
            if (broken.by !== "before") await target.replaceState(...args);
            if (broken.by !== "no") throw new HopeError("STORE_FAILED", "the disk is full");
          };
        },
      });
    const server = await serve({ wrap });
    await taught(server);
    const late = await stateOf(server, "a");
    broken.by = "before";
    await expect(rollback(server, "a", 1)).rejects.toMatchObject(code("STORE_FAILED"));
    expect(await stateOf(server, "a")).toBe(late);
    expect(await kept(server, "a")).toEqual([[1, "named"]]);
    broken.by = "after"; // the write arrived although it reported a failure
    await expect(rollback(server, "a", 1)).rejects.toMatchObject(code("STORE_FAILED"));
    expect(await stateOf(server, "a")).not.toBe(late);
    expect((await server.manager.get("a")).version).toBe(3);
  });

  it("refuses versions that are absent, damaged or of another layout, and the session stays as it was", async () => {
    const disk = new MemoryDisk();
    const server = await serve({ disk });
    await taught(server);
    const late = await stateOf(server, "a");
    await expect(rollback(server, "a", 2)).rejects.toMatchObject(code("VERSION_NOT_FOUND"));
    const { record, snapshot } = (await server.store.loadVersion("a", 1)) ?? expect.fail("no version");
    await server.store.putVersion("a", { record, snapshot: { ...snapshot, layout_hash: "older" } });
    await expect(rollback(server, "a", 1)).rejects.toMatchObject(code("SNAPSHOT_INCOMPATIBLE"));
    await expect(server.manager.diff({ session: "a", from: 1 })).rejects.toMatchObject(code("SNAPSHOT_INCOMPATIBLE"));
    const bytes = disk.tables.version_states.get(["a", 1]) as Uint8Array;
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] as number) ^ 1;
    await expect(rollback(server, "a", 1)).rejects.toMatchObject(code("SNAPSHOT_CORRUPT"));
    expect(await stateOf(server, "a")).toBe(late);
    await server.manager.deleteVersion("a", 1);
    expect((await learn(server, "a", 1)).version).toBe(3);
  });
});

describe("kept versions", () => {
  it("go with what is forgotten, if nobody asked for them", async () => {
    const server = await serve();
    await taught(server);
    await rollback(server, "a", 1);
    const late = [2, "before rollback"];
    expect(await kept(server, "a")).toContainEqual(late);
    await server.manager.forget({ session: "a", levels: 1, titans: false }).done;
    expect(await kept(server, "a")).toEqual([[1, "named"]]);
    expect(await server.store.loadVersion("a", 2)).toBeUndefined();
  });

  it("stay behind when the session is forked, and go with it", async () => {
    const server = await serve();
    const { manager } = server;
    await taught(server);
    await manager.fork({ session: "a", target: "b" });
    expect(await kept(server, "b")).toEqual([]);
    await expect(rollback(server, "b", 1)).rejects.toMatchObject(code("VERSION_NOT_FOUND"));
    await manager.delete("a");
    await manager.create({ id: "a" });
    expect(await kept(server, "a")).toEqual([]);
  });
});

describe("diff", () => {
  it("compares kept versions and the present, and leaves nothing in the engine", async () => {
    const server = await serve();
    const { manager, engine } = server;
    await taught(server);
    await learn(server, "a", ...Array(150).keys());
    const norms = async () =>
      (await manager.report("a")).event.report?.levels.map(({ blocks }) => blocks[0]?.delta_norm);
    const present = await norms();
    const compared = async (from: number, to?: number) => {
      const { event } = await manager.diff({ session: "a", from, ...(to !== undefined && { to }) });
      return event.difference.map(({ blocks }) => [blocks[0]?.norm, blocks[0]?.other_norm]);
    };
    const early = (await compared(1, 1)).map(([norm]) => norm);
    expect(early).not.toEqual(present);
    expect(await compared(1)).toEqual(early.map((norm, i) => [norm, present?.[i]]));
    expect(await compared(3, 1)).toEqual(early.map((norm, i) => [present?.[i], norm]));
    expect(await Promise.all([compared(1), compared(1, 3)])).toEqual([await compared(1), await compared(1)]);
    await expect(manager.diff({ session: "a", from: 1, to: 2 })).rejects.toMatchObject(code("VERSION_NOT_FOUND"));
    expect((await run(engine, "stats", {})).sessions).toBe(1);
  });

  it("that ends early leaves nothing in the engine either", async () => {
    const server = await serve({ engine: new FakeEngine({ tick_ms: 1 }) });
    const { manager, engine } = server;
    await taught(server);
    await learn(server, "a", 1);
    await manager.keep({ session: "a" });
    await learn(server, "a", 2);
    for (let after = 0; after < 12; after++) {
      const running = manager.diff({ session: "a", from: 1, to: 3 }).catch((error) => error.code);
      await turns(after);
      await manager.fork({ session: "a", target: "copy" });
      await manager.delete("copy");
      const end = await running;
      expect(typeof end === "object" || end === "CANCELLED").toBe(true);
      expect((await run(engine, "stats", {})).sessions).toBe(1);
    }
    const other = manager.diff({ session: "a", from: 1, to: 3 }).catch((error) => error.code);
    await turns(1);
    await manager.delete("a");
    expect(await other).toBe("CANCELLED");
    expect((await run(engine, "stats", {})).sessions).toBe(0);
  });
});
