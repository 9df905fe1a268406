import { afterEach, describe, expect, it } from "vitest";
import { HopeError } from "../../src/contracts/errors.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import type { GenerateRequest } from "../../src/sessions/types.js";
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

const quiet = () => {};
function write(session: string, ...prompt: number[]): GenerateRequest {
  return { session, memory: "write", prompt: ids(...prompt), max_tokens: 4, temperature: 0, ignore_eos: true };
}
const keyed = (key: string, request = "digest") => ({
  key,
  request,
  reply: ({ version, event }: { version: number; event: { tokens: Int32Array } }) =>
    JSON.stringify({ version, tokens: [...event.tokens] }),
});

describe("sessions", () => {
  it("are created, listed, shown and deleted", async () => {
    const { manager } = await serve();
    const info = await manager.create({ id: "a", metadata: { k: "v" }, settings: { learn: "none" } });
    expect(info).toMatchObject({ id: "a", version: 0, position: 0, created: clock.now(), metadata: { k: "v" } });
    expect(info.levels.map((level) => level.name)).toEqual(["fast", "mid", "slow"]);
    await expect(manager.create({ id: "a" })).rejects.toMatchObject(code("SESSION_EXISTS"));
    await manager.create({ id: "b" });
    expect((await manager.list({ limit: 10 })).map(({ id }) => id)).toEqual(["a", "b"]);
    expect((await manager.list({ after: "a", limit: 10 })).map(({ id }) => id)).toEqual(["b"]);
    await manager.delete("a");
    await expect(manager.get("a")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    await expect(manager.delete("a")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
  });

  it("are created by a write, and only by one that succeeds", async () => {
    const { manager } = await serve();
    await expect(manager.learn({ session: "a", tokens: ids(1) }).done).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    await expect(manager.score({ session: "a", context: ids(1) }).done).rejects.toMatchObject(
      code("SESSION_NOT_FOUND"),
    );
    const read = manager.generate({ ...write("a", 1), memory: "read" }, quiet);
    await expect(read.done).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    const handle = manager.generate({ ...write("a", 1), max_tokens: 500 }, (event) => {
      if (event.type === "token" && event.index === 3) handle.cancel();
    });
    await expect(handle.done).rejects.toMatchObject(code("CANCELLED"));
    expect(await manager.list({ limit: 10 })).toEqual([]);
    const done = completed(await manager.generate(write("a", 1), quiet).done);
    expect(done).toMatchObject({ session: "a", version: 1 });
    expect(await manager.get("a")).toMatchObject({ version: 1, position: 6, metadata: {}, settings: {} });
  });

  it("follow memory off, read and write", async () => {
    const { manager } = await serve();
    await manager.generate(write("a", 1, 2, 3), quiet).done;
    const tokensOf = async (request: GenerateRequest) =>
      completed(await manager.generate(request, quiet).done).event.tokens;
    const { session: _, ...anonymous } = write("a", 9);
    const base = await tokensOf({ ...anonymous, memory: "off" });
    expect(await tokensOf({ ...write("a", 9), memory: "off" })).toEqual(base);
    // A write that learns may predict otherwise while it runs; one that does not gives what a read gives.
    const silent = { ...write("a", 9), learn: "none" as const };
    const read = await tokensOf({ ...silent, memory: "read" });
    expect(read).not.toEqual(base);
    expect((await manager.get("a")).version).toBe(1);
    expect(await tokensOf(silent)).toEqual(read);
    expect((await manager.get("a")).version).toBe(2);
  });

  it("learn what the request, the session's settings and the default say, in this order", async () => {
    const { manager } = await serve();
    await manager.create({ id: "silent", settings: { learn: "none" } });
    const learned = async (request: GenerateRequest) =>
      completed(await manager.generate(request, quiet).done).event.memory.learned_tokens;
    expect(await learned(write("silent", 1, 2))).toBe(0);
    expect(await learned({ ...write("silent", 1, 2), learn: "prompt" })).toBe(2);
    expect(await learned(write("other", 1, 2))).toBe(2);
    expect(await learned({ ...write("other", 1, 2), learn: "all" })).toBe(6);
    expect(await learned({ ...write("other", 1, 2), learn_levels: 0 })).toBe(0);
  });

  it("refuse more requests than they may hold, and all when closed", async () => {
    const { manager } = await serve({ max_pending: 2 });
    const first = [manager.generate(write("a", 1), quiet), manager.generate(write("a", 1), quiet)];
    await expect(manager.generate(write("b", 1), quiet).done).rejects.toMatchObject(code("QUEUE_FULL"));
    await Promise.all(first.map((handle) => handle.done));
    await manager.generate(write("b", 1), quiet).done;
    await manager.close();
    await expect(manager.generate(write("b", 1), quiet).done).rejects.toMatchObject(code("UNAVAILABLE"));
  });
});

describe("forgetting", () => {
  const all = { levels: 0xffffffff, titans: true };

  it.each([
    ["a level", { levels: 1, titans: false }],
    ["the recurrent state", { levels: 0, titans: true }],
    ["everything", all],
  ])("%s survives a crash, from journal and snapshot alike", async (_, parts) => {
    const states: string[] = [];
    for (const failing of [false, true]) {
      const disk = new MemoryDisk();
      // Without its snapshot the journal has to say what was forgotten.
      const wrap = (store: SessionStore): SessionStore =>
        failing
          ? Object.assign(store, { putSnapshot: () => Promise.reject(new HopeError("STORE_FAILED", "full")) })
          : store;
      const first = await serve({ disk, wrap });
      await first.manager.generate({ ...write("a", 1, 2, 3), learn: "all", max_tokens: 200 }, quiet).done;
      const done = completed(await first.manager.forget({ session: "a", ...parts }).done);
      expect(done.version).toBe(2);
      await first.manager.generate(write("a", 4), quiet).done;
      const info = await first.manager.get("a");
      const second = await serve({ disk });
      expect(await second.manager.get("a")).toMatchObject({ version: 3, position: info.position, levels: info.levels });
      states.push(await stateOf(second, "a"));
      expect(states.at(-1)).toBe(await stateOf(first, "a"));
    }
    expect(states[0]).toBe(states[1]);
  });

  it("replaces the journal, which holds the text, by a snapshot", async () => {
    const { manager, store } = await serve();
    await manager.generate(write("a", 1, 2, 3), quiet).done;
    expect((await store.load("a"))?.journal).toHaveLength(1);
    await manager.forget({ session: "a", ...all }).done;
    for (let i = 0; i < 100 && (await store.load("a"))?.journal.length !== 0; i++) await turns(1);
    expect(await store.load("a")).toMatchObject({
      seq: 2,
      journal: [],
      snapshot: { seq: 2 },
      summary: { position: 0 },
    });
  });

  it("counts once under a key, and needs a session", async () => {
    const { manager } = await serve();
    await manager.generate(write("a", 1), quiet).done;
    const request = { session: "a", levels: 1, titans: false, idempotency: keyed("k") };
    await manager.forget(request).done;
    expect(await manager.forget(request).done).toMatchObject({ replayed: true });
    expect((await manager.get("a")).version).toBe(2);
    await expect(manager.forget({ ...request, session: "b" }).done).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    await expect(manager.report("b")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
  });
});

describe("a fork", () => {
  it("goes on as its origin would have, after a crash too, and neither changes the other", async () => {
    const disk = new MemoryDisk();
    const first = await serve({ disk });
    await first.manager.create({ id: "a", metadata: { k: "v" }, settings: { learn: "all" } });
    await first.manager.generate(write("a", 1, 2, 3), quiet).done;
    const fork = await first.manager.fork({ session: "a", target: "b", metadata: { k: "w" } });
    expect(fork).toMatchObject({ id: "b", version: 1, metadata: { k: "w" }, settings: { learn: "all" } });
    const next = async ({ manager }: Server, session: string) =>
      completed(await manager.generate(write(session, 4), quiet).done).event.tokens;
    const tokens = await next(first, "a");
    expect((await first.manager.get("b")).version).toBe(1);
    const second = await serve({ disk });
    expect(await next(second, "b")).toEqual(tokens);
    expect(await stateOf(second, "b")).toBe(await stateOf(second, "a"));
    await second.manager.delete("a");
    expect(await second.manager.get("b")).toMatchObject({
      version: 2,
      position: (await first.manager.get("b")).position,
    });
  });

  it("of a session that was never used is another such", async () => {
    const { manager } = await serve();
    await manager.create({ id: "a", settings: { learn: "none" } });
    expect(await manager.fork({ session: "a", target: "b" })).toMatchObject({
      version: 0,
      settings: { learn: "none" },
    });
    await manager.generate(write("b", 1), quiet).done;
    expect(await manager.get("a")).toMatchObject({ version: 0, position: 0 });
  });

  it("is refused where a session is missing or in the way, and leaves nothing then", async () => {
    const disk = new MemoryDisk();
    const { manager } = await serve({ disk });
    await manager.generate(write("a", 1), quiet).done;
    await manager.generate(write("b", 2), quiet).done;
    const forks = (server: Server["manager"], session: string, target: string) => server.fork({ session, target });
    await expect(forks(manager, "a", "b")).rejects.toMatchObject(code("SESSION_EXISTS"));
    await expect(forks(manager, "a", "a")).rejects.toMatchObject(code("SESSION_EXISTS"));
    await expect(forks(manager, "c", "c")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    await expect(forks(manager, "c", "d")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    const fresh = await serve({ disk }); // b is in the store only
    await expect(forks(fresh.manager, "a", "b")).rejects.toMatchObject(code("SESSION_EXISTS"));
    const { sessions } = await run(fresh.engine, "stats", {});
    expect(sessions).toBe(1);
    const opposite = [forks(fresh.manager, "a", "x"), forks(fresh.manager, "b", "y"), forks(fresh.manager, "x", "a")];
    const ends = await Promise.allSettled(opposite);
    expect(ends.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  });
});

describe("restart", () => {
  it.each(["close", "crash"])("continues bit for bit after %s", async (how) => {
    const disk = new MemoryDisk();
    const checkpoint = { max_records: 3, max_tokens: 1000 };
    const first = await serve({ disk, checkpoint });
    const twin = await serve({ checkpoint });
    for (const { manager } of [first, twin]) {
      await manager.create({ id: "a", settings: { learn: "all" } });
      for (let i = 0; i < 5; i++) await manager.generate({ ...write("a", i, 2), seed: i, temperature: 1 }, quiet).done;
      await manager.learn({ session: "a", tokens: ids(...Array(40).keys()), epochs: 3, learn_levels: 3 }).done;
    }
    if (how === "close") await first.manager.close();
    const second = await serve({ disk, checkpoint });
    expect(await second.manager.get("a")).toMatchObject({ version: 6, bytes: { resident: 0 } });
    expect(await stateOf(second, "a")).toBe(await stateOf(twin, "a"));
    expect((await second.manager.get("a")).levels).toEqual((await twin.manager.get("a")).levels);
    const [next, same] = await Promise.all(
      [second, twin].map(async ({ manager }) => completed(await manager.generate(write("a", 7), quiet).done)),
    );
    expect(next?.event).toEqual(same?.event);
  });

  it("replays a journal longer than one operation's share", async () => {
    const disk = new MemoryDisk();
    const checkpoint = { max_records: 1000, max_tokens: 1_000_000 };
    const engine = () => new FakeEngine({ vocab_size: 256 });
    const first = await serve({ disk, checkpoint, engine: engine() });
    await first.manager.create({ id: "a" });
    const tokens = Int32Array.from({ length: 9000 }, (_, i) => (i * 31) % 256);
    await first.manager.learn({ session: "a", tokens, epochs: 2 }).done;
    await first.manager.learn({ session: "a", tokens: tokens.slice(5) }).done;
    const second = await serve({ disk, checkpoint, engine: engine() });
    expect(await stateOf(second, "a")).toBe(await stateOf(first, "a"));
  });

  it("refuses sessions of another model and leaves them on disk", async () => {
    const disk = new MemoryDisk();
    const first = await serve({ disk, checkpoint: { max_records: 2, max_tokens: 1000 } });
    for (const id of ["snapshot", "snapshot", "journal"]) await first.manager.generate(write(id, 1), quiet).done;
    await first.manager.close();
    const other = await serve({ disk, engine: new FakeEngine({ fingerprint: "another" }) });
    for (const id of ["snapshot", "journal"]) {
      const refused = other.manager.generate(write(id, 1), quiet).done;
      await expect(refused).rejects.toMatchObject(code("SNAPSHOT_INCOMPATIBLE"));
    }
    expect(other.manager.stats()).toMatchObject({ sessions_resident: 0 });
    const again = await serve({ disk });
    expect(completed(await again.manager.generate(write("snapshot", 1), quiet).done).version).toBe(3);
  });

  it("refuses a damaged snapshot and serves the others", async () => {
    const disk = new MemoryDisk();
    const first = await serve({ disk });
    for (const id of ["a", "b"]) await first.manager.generate(write(id, 1), quiet).done;
    await first.manager.close();
    const bytes = disk.tables.snapshots.get("a") as Uint8Array;
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] as number) ^ 1;
    const { manager } = await serve({ disk });
    await expect(manager.generate(write("a", 1), quiet).done).rejects.toMatchObject(code("SNAPSHOT_CORRUPT"));
    expect(completed(await manager.generate(write("b", 1), quiet).done).version).toBe(2);
    expect(await manager.get("a")).toMatchObject({ version: 1 });
    await manager.delete("a");
    expect(completed(await manager.generate(write("a", 1), quiet).done).version).toBe(1);
  });
});

describe("Idempotency-Key", () => {
  it("runs once and answers the same, also concurrently and after a restart", async () => {
    const disk = new MemoryDisk();
    const { manager } = await serve({ disk });
    const request = { ...write("a", 1, 2), idempotency: keyed("k") };
    const results = await Promise.all([1, 2, 3].map(() => manager.generate(request, quiet).done));
    expect(results.map((result) => result.replayed)).toEqual([false, true, true]);
    const reply = keyed("k").reply(completed(results[0] as never));
    expect(results[1]).toEqual({ replayed: true, reply });
    expect((await manager.get("a")).version).toBe(1);
    await manager.close();
    const second = await serve({ disk });
    expect(await second.manager.generate(request, quiet).done).toEqual({ replayed: true, reply });
    const other = { ...request, idempotency: keyed("k", "another digest") };
    await expect(second.manager.generate(other, quiet).done).rejects.toMatchObject(code("IDEMPOTENCY_CONFLICT"));
    const elsewhere = await second.manager.generate({ ...request, session: "b" }, quiet).done;
    expect(elsewhere.replayed).toBe(false);
  });

  it("is not used up by a failure", async () => {
    const { manager } = await serve();
    const request = { ...write("a", 1), max_tokens: 100, idempotency: keyed("k") };
    const handle = manager.generate(request, () => handle.cancel());
    await expect(handle.done).rejects.toMatchObject(code("CANCELLED"));
    expect((await manager.generate(request, quiet).done).replayed).toBe(false);
  });

  it("covers learn", async () => {
    const { manager } = await serve();
    await manager.create({ id: "a" });
    const request = { session: "a", tokens: ids(1, 2), idempotency: keyed("k") };
    await manager.learn(request).done;
    expect((await manager.learn(request).done).replayed).toBe(true);
    expect((await manager.get("a")).position).toBe(3);
  });
});

/** A store whose appends fail while `broken` says so: before or after the data reached the disk. */
function breakable(broken: { append: "no" | "before" | "after" }) {
  return (store: SessionStore): SessionStore =>
    new Proxy(store, {
      get(target, name: keyof SessionStore) {
        if (name !== "append") return (target[name] as () => unknown).bind(target);
        return async (...args: Parameters<SessionStore["append"]>) => {
          if (broken.append !== "before") await target.append(...args);
          if (broken.append !== "no") throw new HopeError("STORE_FAILED", "the disk is full");
        };
      },
    });
}

describe("a failing store", () => {
  it("fails the request and puts the session back", async () => {
    const broken: { append: "no" | "before" | "after" } = { append: "no" };
    const server = await serve({ wrap: breakable(broken) });
    const { manager } = server;
    await manager.generate(write("a", 1, 2), quiet).done;
    const before = await stateOf(server, "a");
    broken.append = "before";
    await expect(manager.generate(write("a", 3), quiet).done).rejects.toMatchObject(code("STORE_FAILED"));
    await expect(manager.generate(write("new", 3), quiet).done).rejects.toMatchObject(code("STORE_FAILED"));
    broken.append = "no";
    expect(await stateOf(server, "a")).toBe(before);
    await expect(manager.get("new")).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    expect(completed(await manager.generate(write("a", 3), quiet).done).version).toBe(2);
  });

  it("is believed when the write arrived although it reported a failure", async () => {
    const broken: { append: "no" | "before" | "after" } = { append: "after" };
    const server = await serve({ wrap: breakable(broken) });
    const twin = await serve();
    await expect(server.manager.generate(write("a", 3), quiet).done).rejects.toMatchObject(code("STORE_FAILED"));
    broken.append = "no";
    await twin.manager.generate(write("a", 3), quiet).done;
    expect(await stateOf(server, "a")).toBe(await stateOf(twin, "a"));
    expect(completed(await server.manager.generate(write("a", 4), quiet).done).version).toBe(2);
  });

  it("a reply that cannot be rendered commits nothing", async () => {
    const server = await serve();
    const { manager } = server;
    await manager.generate(write("a", 1), quiet).done;
    const before = await stateOf(server, "a");
    const idempotency = {
      ...keyed("k"),
      reply: () => {
        throw new Error("a bug");
      },
    };
    await expect(manager.generate({ ...write("a", 2), idempotency }, quiet).done).rejects.toThrow("a bug");
    expect(await stateOf(server, "a")).toBe(before);
  });
});

describe("memory budget", () => {
  it("evicts the least recently used and brings them back unchanged", async () => {
    const roomy = await serve({ retain_tokens: 0 });
    const tight = await serve({ memory_budget: 2 * 1536, retain_tokens: 0 });
    const names = ["a", "b", "c", "d"];
    for (const { manager } of [roomy, tight]) {
      for (let round = 0; round < 3; round++) {
        for (const id of names) await manager.generate(write(id, round, 5), quiet).done;
      }
      await turns(20);
    }
    expect(roomy.manager.stats()).toMatchObject({ sessions_resident: 4, resident_bytes: 4 * 1536, pending: 0 });
    expect(tight.manager.stats()).toMatchObject({ sessions_resident: 2, resident_bytes: 2 * 1536 });
    expect((await run(tight.engine, "stats", {})).sessions).toBe(2);
    for (const id of names) expect(await stateOf(tight, id)).toBe(await stateOf(roomy, id));
    expect((await tight.manager.get("a")).bytes.stored).toBeGreaterThan(0);
  });

  it("with no room at all everything still works, concurrently", async () => {
    const disk = new MemoryDisk();
    const none = await serve({ disk, memory_budget: 0 });
    const roomy = await serve();
    const requests = Array.from({ length: 60 }, (_, i) => write(`s${i % 7}`, i, 1));
    for (const { manager } of [none, roomy]) {
      await Promise.all(requests.map((request) => manager.generate(request, quiet).done));
    }
    await turns(30);
    expect(none.manager.stats().sessions_resident).toBe(0);
    const after = await serve({ disk });
    for (let i = 0; i < 7; i++) expect(await stateOf(after, `s${i}`)).toBe(await stateOf(roomy, `s${i}`));
  });
});

describe("delete and close", () => {
  it("delete ends what runs and what waits", async () => {
    const { manager } = await serve({ engine: new FakeEngine({ tick_ms: 1 }) });
    await manager.generate(write("a", 1), quiet).done;
    const long = { ...write("a", 2), max_tokens: 5000 };
    const handles = [
      manager.generate(long, quiet),
      manager.generate(long, quiet),
      manager.generate({ ...long, memory: "read" }, quiet),
    ];
    const ends = handles.map((handle) => handle.done.catch((error) => error.code));
    await turns(5);
    await manager.delete("a");
    expect(await Promise.all(ends)).toEqual(["CANCELLED", "CANCELLED", "CANCELLED"]);
    expect(completed(await manager.generate(write("a", 1), quiet).done).version).toBe(1);
  });

  it("a request that is cancelled while it waits ends at once", async () => {
    const { manager } = await serve({ engine: new FakeEngine({ tick_ms: 1 }) });
    const long = manager.generate({ ...write("a", 2), max_tokens: 5000 }, quiet);
    const waiting = manager.generate(write("a", 2), quiet);
    await turns(2);
    waiting.cancel();
    await expect(waiting.done).rejects.toMatchObject(code("CANCELLED"));
    long.cancel();
    await expect(long.done).rejects.toMatchObject(code("CANCELLED"));
  });

  it("close lets requests finish and leaves snapshots instead of journals", async () => {
    const disk = new MemoryDisk();
    const first = await serve({ disk });
    const handles = ["a", "b", "a"].map((id) => first.manager.generate(write(id, 1), quiet));
    await first.manager.close();
    expect((await Promise.all(handles.map((handle) => handle.done))).length).toBe(3);
    const { store } = await serve({ disk });
    expect(await store.load("a")).toMatchObject({ seq: 2, snapshot: { seq: 2 }, journal: [] });
  });

  it("close ends what takes too long", async () => {
    const { manager } = await serve({ engine: new FakeEngine({ tick_ms: 1 }), drain_ms: 30 });
    const handle = manager.generate({ ...write("a", 2), max_tokens: 100_000 }, quiet);
    const end = handle.done.catch((error) => error.code);
    await manager.close();
    expect(await end).toBe("UNAVAILABLE");
  });
});
