import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, startApp } from "./support.js";

const RUIN = "Z".charCodeAt(0) + 1; // the tokenizer's id of that byte
let server: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  server = await startApp({
    engine: { ruin_token_id: RUIN },
    anchors: [Int32Array.from({ length: 200 }, (_, i) => 1 + (i % 60))],
    guard: { tokens: 16 },
  });
});
afterAll(() => server.close());

const send = (method: "GET" | "POST" | "DELETE", url: string, payload?: object) =>
  server.app.inject({ method, url, ...(payload && { payload }) });
const learn = (id: string, text: string) => send("POST", `/v1/sessions/${id}/learn`, { text });
const session = async (id: string) => (await send("GET", `/v1/sessions/${id}`)).json();
const metric = async (name: string) => {
  const value = new RegExp(`^${name} (\\d+)$`, "m").exec((await send("GET", "/metrics")).body)?.[1];
  return Number(value);
};

describe("the drift guard of a server", () => {
  it("quarantines a ruined session, which says so, refuses writes and can be helped", async () => {
    await send("POST", "/v1/sessions", { id: "a" });
    expect((await learn("a", "Z is the end of it all.")).statusCode).toBe(200);
    await eventually(async () => (await session("a")).status === "quarantined");
    const { quarantine } = await session("a");
    expect(quarantine).toEqual({ reason: expect.any(String), version: 1, since: expect.any(Number) });
    expect(quarantine.reason).toMatch(/loss on the anchors is [\d.]+ nats per token, expected at most [\d.]+$/);

    const refused = await learn("a", "More of it.");
    expect(refused.statusCode).toBe(409);
    expect(refused.json().error).toMatchObject({ code: "SESSION_QUARANTINED", type: "invalid_request_error" });
    expect(refused.json().error.message).toMatch(/roll it back to a version, or forget levels/);
    const prompt = { prompt: "the", session: "a", max_tokens: 2 };
    expect((await send("POST", "/v1/completions", prompt)).json().error.code).toBe("SESSION_QUARANTINED");
    const job = await send("POST", "/v1/sessions/a/consolidate", { wait: true });
    expect(job.json()).toMatchObject({ status: "failed", code: "SESSION_QUARANTINED" });
    expect((await send("POST", "/v1/completions", { ...prompt, memory: "read" })).statusCode).toBe(200);
    expect((await send("POST", "/v1/sessions/a/score", { text: "the" })).statusCode).toBe(200);

    expect((await send("DELETE", "/v1/sessions/a/memory")).statusCode).toBe(200);
    expect(await session("a")).toMatchObject({ status: "active", quarantine: null, version: 2 });
    expect((await learn("a", "A good thing.")).statusCode).toBe(200);
    expect(await metric("hope_guard_quarantines_total")).toBe(1);
  });

  it("rolls a ruined session back to a version that is sound", async () => {
    const before = await metric("hope_guard_rollbacks_total");
    await send("POST", "/v1/sessions", { id: "b" });
    await learn("b", "A good thing.");
    await send("POST", "/v1/sessions/b/versions", { name: "good" });
    await learn("b", "Z is the end of it all.");
    await eventually(async () => (await session("b")).version === 3);
    expect(await session("b")).toMatchObject({ status: "active", quarantine: null });
    const versions = (await send("GET", "/v1/sessions/b/versions")).json().data;
    expect(versions).toMatchObject([
      { version: 1, reason: "named" },
      { version: 2, reason: "before guard rollback" },
    ]);
    expect(await metric("hope_guard_rollbacks_total")).toBe(before + 1);
    expect(await metric("hope_guard_checks_total")).toBeGreaterThanOrEqual(2);
    expect((await learn("b", "More.")).statusCode).toBe(200);
  });
});
