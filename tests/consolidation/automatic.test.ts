import { describe, expect, it } from "vitest";
import { AutomaticConsolidation } from "../../src/consolidation/automatic.js";
import { silentLogger } from "../../src/shared/logger.js";
import { ids, turns } from "../sessions/harness.js";
import { finished, taught, WatchedEngine, workplace } from "./support.js";

async function automatic(mode: "auto" | "manual", engine = new WatchedEngine()) {
  const time = { now: 1_000_000 };
  const clock = { now: () => time.now };
  const place = await workplace({ clock, engine, jobs: { clock } });
  const policy = { idle_ms: 1000, tokens: 100, surprise: 1e9, share: 0.5 };
  const auto = new AutomaticConsolidation({ ...place, clock, logger: silentLogger, policy, mode });
  const statuses = async (id: string) => (await place.jobs.list(id)).map((job) => [job.status, job.automatic]);
  return { ...place, time, auto, statuses };
}

describe("automatic consolidation", () => {
  it("takes sessions that pause after learning much, one at a time", async () => {
    const { auto, time, statuses, ...place } = await automatic("auto");
    await taught(place, 120, "a", "b");
    await taught(place, 20, "little");
    await auto.look();
    expect(await statuses("a")).toEqual([]);
    time.now += 1000;
    await auto.look();
    expect(await statuses("b")).toEqual([]);
    await finished(place, "a", 1);
    expect(await statuses("a")).toEqual([["committed", true]]);
    await auto.look();
    await finished(place, "b", 1);
    time.now += 5000;
    for (let i = 0; i < 5; i++) await auto.look();
    expect([await statuses("a"), await statuses("little")]).toEqual([[["committed", true]], []]);
  });

  it("keeps to its share of the time", async () => {
    const { auto, time, statuses, ...place } = await automatic("auto", new WatchedEngine({ consolidate_ticks: 1e6 }));
    await taught(place, 120, "a", "b");
    time.now += 1000;
    await auto.look();
    await turns(10);
    time.now += 3000;
    await place.jobs.cancel("a", 1);
    await auto.look();
    time.now += 2999;
    await auto.look();
    expect(await statuses("b")).toEqual([]);
    time.now += 1;
    await auto.look();
    expect(await statuses("b")).toHaveLength(1);
    await place.jobs.close();
  });

  it("does not try in vain again until there is more to learn", async () => {
    const { auto, time, statuses, ...place } = await automatic("auto", new WatchedEngine({ commits: false }));
    const pause = async () => {
      time.now += 1000;
      await auto.look();
      await turns(20);
      await auto.look();
    };
    await taught(place, 120, "a");
    await pause();
    await place.manager.learn({ session: "a", tokens: ids(1, 2, 3) }).done;
    await pause();
    expect(await statuses("a")).toEqual([["rolled_back", true]]);
    await place.manager.learn({ session: "a", tokens: new Int32Array(100).fill(3) }).done;
    await pause();
    expect(await statuses("a")).toHaveLength(2);
  });

  it.each([
    ["manual", undefined, 0],
    ["manual", "auto", 1],
    ["auto", "manual", 0],
  ] as const)("server %s, session %s: %i", async (mode, consolidate, count) => {
    const { auto, time, statuses, ...place } = await automatic(mode);
    await place.manager.create({ id: "a", settings: consolidate ? { consolidate } : {} });
    await place.manager.learn({ session: "a", tokens: new Int32Array(150).fill(3) }).done;
    time.now += 1000;
    await auto.look();
    expect(await statuses("a")).toHaveLength(count);
    await place.jobs.close();
  });
});
