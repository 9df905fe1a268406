import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { events, eventually, type Json, startApp } from "./support.js";

let server: RunningApp;
let slow: RunningApp;
beforeAll(async () => {
  server = await startApp({ anchors: [Int32Array.of(1, 2)] });
  slow = await startApp({
    engine: { consolidate_ticks: 1_000_000 },
    apiKeys: ["first key 0123456", "second key 012345"],
  });
});
afterAll(() => Promise.all([server.close(), slow.close()]));

type Method = "GET" | "POST" | "DELETE";
const send = (method: Method, url: string, payload?: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method, url, headers, ...(payload && { payload }) });
const failure = (reply: Awaited<ReturnType<typeof send>>) => [reply.statusCode, reply.json().error.code];
const taught = async (id: string, settings: object = {}) => {
  await send("POST", "/v1/sessions", { id, settings });
  await send("POST", `/v1/sessions/${id}/learn`, { text: "The door is green." });
};
const losses = { replay_nll: expect.any(Number), anchor_nll: expect.any(Number), kl: expect.any(Number) };
const committed = (id: string) => ({
  ...{ id: "job_1", object: "session.job", session: id, status: "committed", automatic: false, progress: 1 },
  ...{ created: expect.any(Number), started: expect.any(Number), finished: expect.any(Number) },
  ...{ base: losses, before: losses, after: losses, replay_tokens: 17, seconds: 0, version: 2 },
  ...{ reason: "the fake engine commits", code: null },
  levels: ["fast", "mid", "slow"].map((name) => ({ name, added_norm: expect.any(Number), keep: 1 })),
});

describe("POST /v1/sessions/{id}/consolidate", () => {
  it("answers with a job that can be looked at until it is finished, and after", async () => {
    await taught("a");
    const reply = await send("POST", "/v1/sessions/a/consolidate", { settings: { epochs: 2, levels: ["slow"] } });
    expect(reply.statusCode).toBe(202);
    expect(reply.headers.location).toBe("/v1/sessions/a/jobs/job_1");
    expect(reply.json().job).toMatchObject({ id: "job_1", session: "a", status: "queued", progress: 0, before: null });
    const job = async () => (await send("GET", "/v1/sessions/a/jobs/job_1")).json();
    await eventually(async () => (await job()).status === "committed");
    expect(await job()).toEqual({ ...committed("a"), settings: { epochs: 2, levels: ["slow"] } });
    expect((await send("GET", "/v1/sessions/a")).json().version).toBe(2);
    expect((await send("GET", "/v1/sessions/a/jobs")).json()).toEqual({ object: "list", data: [await job()] });
  });

  it("answers with the finished job when asked to wait", async () => {
    await taught("waiting");
    const reply = await send("POST", "/v1/sessions/waiting/consolidate", { wait: true });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ ...committed("waiting"), settings: {} });
  });

  it("streams progress, the verdict and the job", async () => {
    await taught("streaming");
    const reply = await send("POST", "/v1/sessions/streaming/consolidate", { stream: true });
    expect(reply.headers["content-type"]).toContain("text/event-stream");
    const all = events(reply.body) as Json[];
    const progress = { replay_loss: expect.any(Number), anchor_loss: 2, kl: 0.01 };
    expect(all.slice(0, 2)).toEqual([1, 2].map((step) => ({ progress: { step, total: 3, ...progress } })));
    expect(all[2].level_update).toMatchObject({ commit: true, before: losses, levels: { length: 3 } });
    expect(all[3]).toEqual({ done: { ...committed("streaming"), settings: {} } });
    expect(all.slice(4)).toEqual(["[DONE]"]);
    const refused = await send("POST", "/v1/sessions/absent/consolidate", { stream: true });
    expect(failure(refused)).toEqual([404, "SESSION_NOT_FOUND"]);
  });

  it("replays what the session's settings retain", async () => {
    await taught("forgetful", { retain_tokens: 5, consolidate: "manual" });
    const { body } = await send("POST", "/v1/sessions/forgetful/consolidate", { wait: true });
    expect(JSON.parse(body).replay_tokens).toBe(5);
    const session = (await send("GET", "/v1/sessions/forgetful")).json();
    expect(session.settings).toEqual({ retain_tokens: 5, consolidate: "manual" });
  });

  it.each([
    [{ settings: { levels: ["x"] } }, "INVALID_ARGUMENT"],
    [{ settings: { levels: [] } }, "INVALID_ARGUMENT"],
    [{ settings: { epochs: 0 } }, "INVALID_ARGUMENT"],
    [{ settings: { replay_tokens: 65_537 } }, "INVALID_ARGUMENT"],
    [{ settings: { rate: -1 } }, "INVALID_ARGUMENT"],
    [{ settings: { speed: 1 } }, "INVALID_ARGUMENT"],
    [{ wait: 1 }, "INVALID_ARGUMENT"],
  ])("refuses %j", async (body, code) => {
    await taught("picky");
    expect(failure(await send("POST", "/v1/sessions/picky/consolidate", body))).toEqual([400, code]);
  });

  it("needs a session, and its jobs names", async () => {
    expect(failure(await send("POST", "/v1/sessions/absent/consolidate", {}))).toEqual([404, "SESSION_NOT_FOUND"]);
    expect(failure(await send("GET", "/v1/sessions/absent/jobs"))).toEqual([404, "SESSION_NOT_FOUND"]);
    await taught("jobless");
    expect((await send("GET", "/v1/sessions/jobless/jobs")).json().data).toEqual([]);
    expect(failure(await send("GET", "/v1/sessions/jobless/jobs/job_1"))).toEqual([404, "JOB_NOT_FOUND"]);
    expect(failure(await send("GET", "/v1/sessions/jobless/jobs/1"))).toEqual([400, "INVALID_ARGUMENT"]);
  });
});

describe("jobs", () => {
  const as = (key: number) => ({ authorization: `Bearer ${["first key 0123456", "second key 012345"][key]}` });
  const ask = (key: number, method: Method, url: string, payload?: object) =>
    slow.app.inject({ method, url, headers: as(key), ...(payload && { payload }) });

  it("are paused, resumed and cancelled by their owner only", async () => {
    await ask(0, "POST", "/v1/sessions", { id: "mine" });
    await ask(0, "POST", "/v1/sessions/mine/learn", { text: "The door is green." });
    const { job } = (await ask(0, "POST", "/v1/sessions/mine/consolidate", {})).json();
    expect(job.session).toBe("mine");
    const again = await ask(0, "POST", "/v1/sessions/mine/consolidate", {});
    expect(failure(again)).toEqual([409, "JOB_UNFINISHED"]);
    expect(again.json().error.message).toContain("'mine'");
    const act = async (what: string) => (await ask(0, "POST", `/v1/sessions/mine/jobs/job_1/${what}`)).json().status;
    expect(failure(await ask(1, "POST", "/v1/sessions/mine/jobs/job_1/cancel"))).toEqual([404, "SESSION_NOT_FOUND"]);
    expect(await act("pause")).toBe("paused");
    expect(["queued", "running"]).toContain(await act("resume"));
    expect(await act("cancel")).toBe("cancelled");
    expect(await act("resume")).toBe("cancelled");
    const job1 = (await ask(0, "GET", "/v1/sessions/mine/jobs/job_1")).json();
    expect(job1).toMatchObject({ reason: "it was cancelled", version: null, after: null });
  });

  it("tell who waits when the server stops", async () => {
    const stopping = await startApp({ engine: { consolidate_ticks: 1_000_000 } });
    const inject = (url: string, payload: object) => stopping.app.inject({ method: "POST", url, payload });
    await inject("/v1/sessions", { id: "a" });
    await inject("/v1/sessions", { id: "b" });
    const waiting = inject("/v1/sessions/a/consolidate", { wait: true });
    const streaming = inject("/v1/sessions/b/consolidate", { stream: true });
    await eventually(async () => (await stopping.context.jobs.list("b")).length === 1);
    await stopping.close();
    expect(failure(await waiting)).toEqual([503, "UNAVAILABLE"]);
    expect(events((await streaming).body)).toMatchObject([{ error: { code: "UNAVAILABLE" } }]);
  });
});
