import { afterEach, describe, expect, it } from "vitest";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import type { PortableSession } from "../../src/sessions/types.js";
import { MemoryDisk } from "../../src/stores/memory-store.js";
import { code, completed, ids, newServer, run, type Server, type ServerOptions, stateOf } from "./harness.js";

const servers: Server[] = [];
async function serve(options?: ServerOptions): Promise<Server> {
  const server = await newServer(options);
  servers.push(server);
  return server;
}
afterEach(async () => {
  for (const { manager } of servers.splice(0)) await manager.close();
});

const learn = async ({ manager }: Server, session: string, ...tokens: number[]) =>
  completed(await manager.learn({ session, tokens: ids(...tokens) }).done);

/** A server with a session that has learned twice. */
async function taught(): Promise<Server> {
  const server = await serve();
  await server.manager.create({ id: "a", metadata: { k: "v" }, settings: { learn: "all", retain_tokens: 30 } });
  await learn(server, "a", ...Array(40).keys());
  await learn(server, "a", 7, 8, 9);
  return server;
}

describe("an exported session", () => {
  it("goes on elsewhere as it would have here, after a crash there too", async () => {
    const here = await taught();
    const disk = new MemoryDisk();
    const there = await serve({ disk });
    const imported = await there.manager.import("b", await here.manager.export("a"));
    const origin = await here.manager.get("a");
    expect(imported).toMatchObject({
      ...{ id: "b", version: 2, position: origin.position, levels: origin.levels },
      ...{ metadata: { k: "v" }, settings: { learn: "all", retain_tokens: 30 } },
    });
    expect(await stateOf(there, "b")).toBe(await stateOf(here, "a"));
    const restarted = await serve({ disk });
    for (const [server, session] of [
      [here, "a"],
      [restarted, "b"],
    ] as const) {
      expect((await learn(server, session, 4, 5)).version).toBe(3);
    }
    expect(await stateOf(restarted, "b")).toBe(await stateOf(here, "a"));
    expect((await restarted.manager.export("b")).origin?.snapshot.retained).toEqual(
      (await here.manager.export("a")).origin?.snapshot.retained,
    );
  });

  it("may come from the store, and may never have been used", async () => {
    const disk = new MemoryDisk();
    const first = await serve({ disk });
    await first.manager.create({ id: "fresh", settings: { learn: "none" } });
    await first.manager.create({ id: "used" });
    await learn(first, "used", 1, 2);
    const second = await serve({ disk });
    expect((await second.manager.export("used")).origin?.summary.position).toBe(3);
    const fresh = await second.manager.export("fresh");
    expect(await second.manager.import("copy", fresh)).toMatchObject({ version: 0, settings: { learn: "none" } });
    expect((await learn(second, "copy", 1)).version).toBe(1);
    await expect(second.manager.export("none")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
  });

  it("stays quarantined", async () => {
    const here = await taught();
    const quarantine = { reason: "ruined", seq: 2, time: 5 };
    const { origin, ...rest } = await here.manager.export("a");
    await here.manager.import("b", { ...rest, origin: { ...(origin as NonNullable<typeof origin>), quarantine } });
    expect((await here.manager.get("b")).quarantine).toEqual(quarantine);
    await expect(learn(here, "b", 1)).rejects.toMatchObject(code("SESSION_QUARANTINED"));
  });

  it("takes no name that is taken, in the engine or in the store", async () => {
    const disk = new MemoryDisk();
    const first = await serve({ disk });
    await first.manager.create({ id: "a" });
    await learn(first, "a", 1, 2, 3);
    const portable = await first.manager.export("a");
    await learn(first, "a", 4);
    const state = await stateOf(first, "a");
    await expect(first.manager.import("a", portable)).rejects.toMatchObject(code("SESSION_EXISTS"));
    const second = await serve({ disk });
    await expect(second.manager.import("a", portable)).rejects.toMatchObject(code("SESSION_EXISTS"));
    expect(await stateOf(second, "a")).toBe(state);
  });
});

describe("what is no session of this model", () => {
  type Origin = NonNullable<PortableSession["origin"]>;
  const spoiled: [string, string, (origin: Origin) => Origin][] = [
    ["a state", "SNAPSHOT_CORRUPT", (of) => ({ ...of, snapshot: { ...of.snapshot, payload: new Uint8Array(9) } })],
    ["a version", "SNAPSHOT_CORRUPT", (of) => ({ ...of, snapshot: { ...of.snapshot, seq: 0 } })],
    ["a position", "SNAPSHOT_CORRUPT", (of) => ({ ...of, summary: { ...of.summary, position: 7 } })],
    ["levels", "SNAPSHOT_CORRUPT", (of) => ({ ...of, summary: { ...of.summary, levels: [] } })],
    ...[[ids(1, 1 << 20)], [ids(-1)]].map((retained): [string, string, (origin: Origin) => Origin] => [
      `retained tokens ${retained}`,
      "SNAPSHOT_CORRUPT",
      (of) => ({ ...of, snapshot: { ...of.snapshot, retained } }),
    ]),
    ["a layout", "SNAPSHOT_INCOMPATIBLE", (of) => ({ ...of, snapshot: { ...of.snapshot, layout_hash: "other" } })],
  ];

  it.each(spoiled)("is refused for %s with %s, and leaves nothing", async (_, expected, spoil) => {
    const server = await taught();
    const { origin, ...rest } = await server.manager.export("a");
    const portable = { ...rest, origin: spoil(origin as Origin) };
    await expect(server.manager.import("b", portable)).rejects.toMatchObject(code(expected));
    await expect(server.manager.get("b")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    expect((await run(server.engine, "stats", {})).sessions).toBe(1);
  });

  it("is refused of another model, used or not", async () => {
    const here = await taught();
    await here.manager.create({ id: "fresh" });
    const other = await serve({ engine: new FakeEngine({ fingerprint: "other" }) });
    for (const session of ["a", "fresh"]) {
      const portable = await here.manager.export(session);
      await expect(other.manager.import("b", portable)).rejects.toMatchObject(code("SNAPSHOT_INCOMPATIBLE"));
    }
  });
});
