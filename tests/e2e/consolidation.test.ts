import { afterAll, describe, expect, it } from "vitest";
import { fingerprint, post, send, stream } from "./client.js";
import { Servers } from "./server.js";

const servers = new Servers();
afterAll(() => servers.end());

const fact = "The captain of the ship is called Orvo and his parrot speaks nine languages. ";

async function teach(url: string): Promise<void> {
  await post(url, "/v1/sessions", { id: "a" });
  await post(url, "/v1/sessions/a/learn", { text: fact.repeat(5) });
  await post(url, "/v1/sessions/a/learn", { text: "The door of the old house is green. ".repeat(4) });
}

const scoreOf = async (url: string) => (await post(url, "/v1/sessions/a/score", { text: fact })).logprob;
/** From weights alone. */
const recalled = async (url: string, session: string) => {
  await post(url, "/v1/sessions/a/fork", { id: session });
  await send(url, "DELETE", `/v1/sessions/${session}/memory?level=titans`);
  return (await post(url, `/v1/sessions/${session}/score`, { text: fact })).logprob;
};

describe("a consolidation by the real engine", () => {
  it("makes what was taught more likely, and lasts", { timeout: 120_000 }, async () => {
    const folder = await servers.newFolder();
    const first = await servers.start(folder);
    await teach(first.url);
    const before = await recalled(first.url, "before");
    const job = await post(first.url, "/v1/sessions/a/consolidate", { wait: true, settings: { seed: 3 } });
    expect(job).toMatchObject({ id: "job_1", status: "committed", version: 3, code: null });
    expect(job.after.replay_nll).toBeLessThan(job.before.replay_nll);
    expect(job.after.anchor_nll).toBeLessThan(job.base.anchor_nll * 1.01);
    expect(await recalled(first.url, "after")).toBeGreaterThan(before);
    await post(first.url, "/v1/sessions/a/learn", { text: "And then they all went home. " });
    const reference = { fingerprint: await fingerprint(first.url, "a"), score: await scoreOf(first.url) };
    const present = async (url: string) => ({ fingerprint: await fingerprint(url, "a"), score: await scoreOf(url) });
    await first.kill();

    const second = await servers.start(folder);
    expect(await present(second.url)).toEqual(reference);
    expect((await send(second.url, "GET", "/v1/sessions/a/jobs/job_1")).body).toEqual(job);
    expect(await second.stop()).toBe(0);
    const third = await servers.start(folder);
    expect(await present(third.url)).toEqual(reference);
    await third.kill();

    const twin = await servers.start(await servers.newFolder());
    await teach(twin.url);
    const events = [];
    for await (const event of stream(twin.url, "/v1/sessions/a/consolidate", { settings: { seed: 3 } }))
      events.push(event);
    expect(events.at(0)).toHaveProperty("progress.total");
    expect(events.at(-2)).toMatchObject({ level_update: { commit: true, after: job.after } });
    expect(events.at(-1).done).toMatchObject({ status: "committed", after: job.after });
    await post(twin.url, "/v1/sessions/a/learn", { text: "And then they all went home. " });
    expect(await present(twin.url)).toEqual(reference);
    await twin.kill();
  });

  it("can be paused and cancelled while it runs", { timeout: 60_000 }, async () => {
    const server = await servers.start(await servers.newFolder());
    await teach(server.url);
    const before = await fingerprint(server.url, "a");
    const settings = { epochs: 1000, rate: 1e-7, min_gain: 0, dream_tokens: 64 };
    await post(server.url, "/v1/sessions/a/consolidate", { settings });
    const act = async (what: string) => (await post(server.url, `/v1/sessions/a/jobs/job_1/${what}`, {})).status;
    expect(await act("pause")).toBe("paused");
    expect(["queued", "running"]).toContain(await act("resume"));
    expect(await act("cancel")).toBe("cancelled");
    expect(await fingerprint(server.url, "a")).toEqual(before);
    await server.kill();
  });
});
