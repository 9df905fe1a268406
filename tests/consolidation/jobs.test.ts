import { describe, expect, it } from "vitest";
import type { WatchEvent } from "../../src/consolidation/watchers.js";
import { MemoryDisk } from "../../src/stores/memory-store.js";
import { code, ids, run, stateOf, turns } from "../sessions/harness.js";
import { finish, finished, taught, WatchedEngine, type Workplace, workplace } from "./support.js";

const slow = () => new WatchedEngine({ consolidate_ticks: 1_000_000 });
const versionOf = async ({ manager }: Workplace, id: string) => (await manager.get(id)).version;
const reasons = async ({ manager }: Workplace, id: string) =>
  (await manager.versions(id, { limit: 100 })).map(({ version, reason }) => [version, reason]);

describe("a consolidation", () => {
  it("replays what was learned, commits, and keeps the versions before and after", async () => {
    const place = await workplace();
    await taught(place, 200, "a");
    await place.manager.learn({ session: "a", tokens: ids(7, 8, 9) }).done;
    const before = await stateOf(place, "a");
    const job = await finish(place, "a", { replay_tokens: 100, seed: 3, levels: ["mid", "slow"] });
    expect(job).toMatchObject({ number: 1, status: "committed", progress: 1, automatic: false });
    expect(job.outcome).toMatchObject({ version: 3, replay_tokens: 53, reason: "the fake engine commits" });
    const [asked] = place.engine.asked;
    expect(asked).toMatchObject({ session: "a", levels: 6, seed: 3, dream_tokens: 0, anchors: [ids(1, 2)] });
    expect(asked?.replay.map(({ length }) => length)).toEqual([50, 3]);
    expect(asked).not.toHaveProperty("self_replay_tokens");
    expect(await versionOf(place, "a")).toBe(3);
    expect(await stateOf(place, "a")).not.toBe(before);
    expect(await reasons(place, "a")).toEqual([
      [2, "before consolidation"],
      [3, "consolidation"],
    ]);
    await place.manager.rollback({ session: "a", version: 2 }).done;
    expect(await stateOf(place, "a")).toBe(before);
  });

  it("leaves everything as it is when the verdict says so", async () => {
    const place = await workplace({ engine: new WatchedEngine({ commits: false }) });
    await taught(place, 200, "a");
    const before = await stateOf(place, "a");
    const job = await finish(place, "a");
    expect(job).toMatchObject({ status: "rolled_back", outcome: { reason: "the fake engine does not commit" } });
    expect(job.outcome).toHaveProperty("learned.tokens", 200);
    expect(await stateOf(place, "a")).toBe(before);
    expect(await reasons(place, "a")).toEqual([]);
  });

  it("is replayed from its journal record, bit for bit, and from the snapshot after it", async () => {
    const disk = new MemoryDisk();
    const first = await workplace({ disk });
    await taught(first, 200, "a");
    await finish(first, "a", { seed: 5 });
    await first.manager.learn({ session: "a", tokens: ids(4, 5) }).done;
    const state = await stateOf(first, "a");
    const crashed = await workplace({ disk });
    expect(await stateOf(crashed, "a")).toBe(state);
    expect((await crashed.jobs.get("a", 1)).status).toBe("committed");
    await crashed.manager.close();
    const restarted = await workplace({ disk });
    expect(await stateOf(restarted, "a")).toBe(state);
    await finish(restarted, "a");
    expect(restarted.engine.asked[0]?.replay.map(({ length }) => length)).toEqual([200, 2]);
  });

  it("dreams where there is nothing to replay or to hold on to", async () => {
    const place = await workplace({ retain_tokens: 0, jobs: { anchors: [] } });
    await taught(place, 200, "a");
    await finish(place, "a", { replay_tokens: 77 });
    expect(place.engine.asked[0]).toMatchObject({ replay: [], self_replay_tokens: 77, dream_tokens: 2048 });
  });

  it("counts what was learned since", async () => {
    const place = await workplace({ engine: new WatchedEngine({ consolidate_ticks: 50 }) });
    await taught(place, 200, "a");
    const learned = async () => (await place.store.find("a"))?.summary?.unconsolidated?.tokens;
    expect(await learned()).toBe(200);
    const job = finish(place, "a");
    await turns(10);
    await place.manager.learn({ session: "a", tokens: ids(1, 2, 3) }).done;
    await job;
    expect(await learned()).toBe(3);
    await place.manager.learn({ session: "a", tokens: ids(1, 2) }).done;
    await place.manager.forget({ session: "a", levels: 7, titans: false }).done;
    expect(await learned()).toBeUndefined();
  });
});

describe("what a consolidation starts from", () => {
  const forget = (place: Workplace, levels: number) =>
    place.manager.forget({ session: "a", levels, titans: false }).done;
  const learn = (place: Workplace) => place.manager.learn({ session: "a", tokens: ids(7, 8, 9) }).done;
  /** Consolidates once more: the name that it was to start from, and how far it was to go back there. */
  async function next(place: Workplace) {
    await learn(place);
    await finish(place, "a");
    const { since, rewind } = place.engine.asked.at(-1) ?? {};
    return { since, rewind };
  }
  const beginning = { since: undefined, rewind: 1 };
  const last = { since: "a#since", rewind: 1 };
  const unknown = { since: undefined, rewind: 0 };

  it("is what the one before left, also after a restart, and it is gone afterwards", async () => {
    const disk = new MemoryDisk();
    const place = await workplace({ disk });
    await taught(place, 200, "a");
    expect(await next(place)).toEqual(beginning);
    const left = await stateOf(place, "a");
    expect(await next(place)).toEqual(last);
    expect(place.engine.since).toEqual([left]);
    await expect(run(place.engine, "stats", { session: "a#since" })).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
    const again = await stateOf(place, "a");
    const restarted = await workplace({ disk });
    expect(await next(restarted)).toEqual(last);
    expect(restarted.engine.since).toEqual([again]);
  });

  it("is that of the state to which it was rolled back", async () => {
    const place = await workplace();
    await taught(place, 200, "a");
    await next(place);
    const left = await stateOf(place, "a");
    const version = await versionOf(place, "a");
    await next(place);
    await place.manager.rollback({ session: "a", version }).done;
    expect(await next(place)).toEqual(last);
    expect(place.engine.since.at(-1)).toBe(left);
    await place.manager.rollback({ session: "a", version: version - 1 }).done;
    expect(await next(place)).toEqual(beginning);
  });

  it("is not what it was made to forget, and not known where it is not kept", async () => {
    const place = await workplace();
    await taught(place, 200, "a");
    await next(place);
    await place.manager.keep({ session: "a", name: "by name, so that it stays" });
    await forget(place, 1);
    expect(await next(place)).toEqual(unknown);
    expect(await next(place)).toEqual(last);
    await forget(place, 7);
    expect(await next(place)).toEqual(beginning);
    await place.manager.deleteVersion("a", await versionOf(place, "a"));
    expect(await next(place)).toEqual(unknown);
    await place.manager.fork({ session: "a", target: "b" });
    await finish(place, "b");
    expect(place.engine.asked.at(-1)).toMatchObject({ session: "b", rewind: 0 });
  });
});

describe("what happens meanwhile", () => {
  /** Does `what` while the first proposal of a consolidation of "a" is being worked on. */
  async function disturbed(place: Workplace, what: () => Promise<unknown>): Promise<WatchEvent[]> {
    const events: WatchEvent[] = [];
    await new Promise<void>((resolve, reject) => {
      let begun = false;
      const watcher = (event: WatchEvent) => {
        events.push(event);
        if (event.type === "progress" && !begun) {
          begun = true;
          what().catch(reject);
        }
        if (event.type === "done" || event.type === "lost") resolve();
      };
      place.jobs.start("a", {}, { watcher }).catch(reject);
    });
    return events;
  }
  const kinds = (events: WatchEvent[]) => [...new Set(events.map(({ type }) => type))];
  const verdicts = (events: WatchEvent[]) => events.filter(({ type }) => type === "level_update").length;

  it("writes go on and are kept", async () => {
    const place = await workplace({ engine: new WatchedEngine({ consolidate_ticks: 50 }) });
    await taught(place, 200, "a");
    const events = await disturbed(place, () => place.manager.learn({ session: "a", tokens: ids(1, 2, 3) }).done);
    expect(kinds(events)).toEqual(["progress", "level_update", "done"]);
    const { version, position } = await place.manager.get("a");
    expect({ version, position }).toEqual({ version: 3, position: 204 });
  });

  it.each([
    ["rolled back", (place: Workplace) => place.manager.rollback({ session: "a", version: 1 }).done],
    ["made to forget", (place: Workplace) => place.manager.forget({ session: "a", levels: 1, titans: false }).done],
  ])("a session %s is consolidated as it then is", async (_, change) => {
    const place = await workplace({ engine: new WatchedEngine({ consolidate_ticks: 50 }) });
    await taught(place, 200, "a");
    await place.manager.keep({ session: "a" });
    const events = await disturbed(place, () => change(place));
    expect(verdicts(events)).toBe(2);
    expect(events.at(-1)).toMatchObject({ type: "done", job: { status: "committed", outcome: { version: 3 } } });
    expect(await versionOf(place, "a")).toBe(3);
  });

  it("a session that changes every time is left alone", async () => {
    const place = await workplace({ engine: new WatchedEngine({ consolidate_ticks: 50 }) });
    await taught(place, 200, "a");
    const forget = () => place.manager.forget({ session: "a", levels: 1, titans: false }).done;
    const change = async () => {
      await forget();
      while (place.engine.asked.length < 2) await turns(1);
      await turns(5);
      await forget();
    };
    const events = await disturbed(place, change);
    expect(events.at(-1)).toMatchObject({ type: "done", job: { status: "cancelled" } });
    expect(await versionOf(place, "a")).toBe(3);
  });

  it("a deleted session takes its jobs along", async () => {
    const place = await workplace({ engine: slow() });
    await taught(place, 200, "a");
    const events = await disturbed(place, () => place.manager.delete("a"));
    expect(events.at(-1)).toMatchObject({ type: "done", job: { status: "cancelled" } });
    await expect(place.jobs.list("a")).rejects.toEqual(expect.objectContaining(code("SESSION_NOT_FOUND")));
    expect(await place.store.openJobs()).toEqual([]);
    await place.manager.create({ id: "a" });
    expect(await place.jobs.list("a")).toEqual([]);
  });

  it("a session stays in the engine until it is judged", async () => {
    const place = await workplace({ memory_budget: 0, engine: new WatchedEngine({ consolidate_ticks: 50 }) });
    await taught(place, 200, "a");
    expect((await finish(place, "a")).status).toBe("committed");
    await turns(20);
    expect((await run(place.engine, "stats", {})).sessions).toBe(0);
  });

  it("a commit that does not reach the disk is none", async () => {
    let broken = false;
    const place = await workplace({
      wrap: (store) =>
        new Proxy(store, {
          get: (target, name: keyof typeof store) => {
            if (name === "append" && broken)
              return () => Promise.reject(Object.assign(new Error("full"), code("STORE_FAILED")));
            const method = target[name] as (...args: unknown[]) => unknown;
            return method.bind(target);
          },
        }),
    });
    await taught(place, 200, "a");
    const before = await stateOf(place, "a");
    broken = true;
    const job = await finish(place, "a");
    expect(job).toMatchObject({ status: "failed", outcome: { code: "STORE_FAILED", reason: "full" } });
    expect(await stateOf(place, "a")).toBe(before);
    expect(await reasons(place, "a")).toEqual([]);
  });
});

it("what sessions retain counts as memory that they take", async () => {
  const place = await workplace({ retain_tokens: 150 });
  await taught(place, 100, "a", "b");
  await place.manager.learn({ session: "a", tokens: new Int32Array(100).fill(3) }).done;
  const held = (await run(place.engine, "stats", {})).resident_bytes;
  expect(place.manager.stats().resident_bytes).toBe(held + (100 + 100) * 4);
});

describe("jobs", () => {
  it("run one at a time, in the order of asking, one per session, and not too many", async () => {
    const place = await workplace({ engine: slow(), jobs: { max_queued: 2 } });
    await taught(place, 20, "a", "b", "c");
    await place.jobs.start("a", {});
    await place.jobs.start("b", {});
    await expect(place.jobs.start("a", {})).rejects.toEqual(expect.objectContaining(code("JOB_UNFINISHED")));
    await expect(place.jobs.start("c", {})).rejects.toEqual(expect.objectContaining(code("QUEUE_FULL")));
    await expect(place.jobs.start("x", {})).rejects.toEqual(expect.objectContaining(code("SESSION_NOT_FOUND")));
    await expect(place.jobs.start("c", { levels: ["x"] })).rejects.toEqual(
      expect.objectContaining(code("INVALID_ARGUMENT")),
    );
    await turns(10);
    expect((await place.jobs.get("a", 1)).status).toBe("running");
    expect((await place.jobs.get("b", 1)).status).toBe("queued");
    expect((await place.jobs.cancel("a", 1)).status).toBe("cancelled");
    await turns(10);
    expect((await place.jobs.get("b", 1)).status).toBe("running");
    expect((await place.jobs.start("a", {})).number).toBe(2);
    await place.jobs.close();
  });

  it("can be cancelled whatever they do; finished ones stay as they are", async () => {
    const place = await workplace({ engine: slow() });
    await taught(place, 20, "a", "b");
    await place.jobs.start("a", {});
    await place.jobs.start("b", {});
    const queued = await place.jobs.cancel("b", 1);
    expect(queued).toMatchObject({ status: "cancelled", outcome: { reason: "it was cancelled" } });
    expect(await place.jobs.cancel("b", 1)).toEqual(queued);
    expect(await place.jobs.pause("b", 1)).toEqual(queued);
    expect(await place.jobs.resume("b", 1)).toEqual(queued);
    expect((await place.jobs.pause("a", 1)).status).toBe("paused");
    expect((await place.jobs.cancel("a", 1)).status).toBe("cancelled");
    await expect(place.jobs.cancel("a", 9)).rejects.toEqual(expect.objectContaining(code("JOB_NOT_FOUND")));
    expect(await place.store.openJobs()).toEqual([]);
  });

  it("begin anew from the session as it is when they are resumed", async () => {
    const disk = new MemoryDisk();
    const place = await workplace({ disk, engine: slow() });
    await taught(place, 20, "a");
    await place.jobs.start("a", { seed: 2 });
    await turns(10);
    expect((await place.jobs.pause("a", 1)).status).toBe("paused");
    await expect(place.jobs.start("a", {})).rejects.toEqual(expect.objectContaining(code("JOB_UNFINISHED")));
    await place.jobs.close();
    const later = await workplace({ disk });
    await later.jobs.recover();
    expect((await later.jobs.get("a", 1)).status).toBe("paused");
    await later.manager.learn({ session: "a", tokens: ids(1, 2, 3) }).done;
    expect((await later.jobs.resume("a", 1)).status).toBe("queued");
    expect(await finished(later, "a", 1)).toMatchObject({ status: "committed", settings: { seed: 2 } });
    expect(later.engine.asked[0]?.replay.map(({ length }) => length)).toEqual([20, 3]);
  });

  it.each(["crash", "stop"])("queued and running ones go on after a %s", async (how) => {
    const disk = new MemoryDisk();
    const place = await workplace({ disk, engine: slow() });
    await taught(place, 20, "a", "b");
    const lost = finish(place, "a").catch((error) => error.code);
    await turns(10);
    await place.jobs.start("b", {});
    if (how === "stop") {
      await place.jobs.close();
      expect(await lost).toBe("UNAVAILABLE");
      await place.manager.close();
    }
    const later = await workplace({ disk });
    await later.jobs.recover();
    expect((await finished(later, "a", 1)).status).toBe("committed");
    expect((await finished(later, "b", 1)).status).toBe("committed");
    expect(later.engine.asked.map(({ session }) => session)).toEqual(["a", "b"]);
    expect(await versionOf(later, "a")).toBe(2);
  });

  it("are kept for a while when they are finished", async () => {
    const place = await workplace({ engine: new WatchedEngine({ commits: false }) });
    await taught(place, 20, "a");
    for (let i = 0; i < 34; i++) await finish(place, "a");
    const numbers = (await place.jobs.list("a")).map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 32 }, (_, i) => i + 3));
    await expect(place.jobs.get("a", 2)).rejects.toEqual(expect.objectContaining(code("JOB_NOT_FOUND")));
  });
});
