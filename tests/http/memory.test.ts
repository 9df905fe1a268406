import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { type Json, startApp } from "./support.js";

let server: RunningApp;
beforeAll(async () => {
  server = await startApp();
});
afterAll(() => server.close());

const send = (method: "GET" | "POST" | "DELETE", url: string, payload?: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method, url, headers, ...(payload && { payload }) });
const taught = async (id: string) => {
  await send("POST", "/v1/sessions", { id });
  await send("POST", `/v1/sessions/${id}/learn`, { tokens: Array(150).fill(5) });
};
const memoryOf = async (id: string) => (await send("GET", `/v1/sessions/${id}/memory`)).json();
const failure = (reply: Awaited<ReturnType<typeof send>>) => [reply.statusCode, reply.json().error.code];

describe("GET /v1/sessions/{id}/memory", () => {
  it("says what the memory holds, in the documented shape", async () => {
    await taught("seen");
    const gates = {
      count: expect.any(Number),
      mean: expect.any(Number),
      min: expect.any(Number),
      max: expect.any(Number),
    };
    const recurrence = { block: 0, memory_norm: 1, projections_norm: 0, retention: gates, rate: gates };
    const memory = await memoryOf("seen");
    expect(memory).toEqual({
      ...{ id: "seen", object: "session.memory", version: 1, position: 151, bytes: expect.any(Number) },
      titans: { bytes: expect.any(Number), blocks: [recurrence] },
      levels: ["fast", "mid", "slow"].map((name) => ({
        ...{ name, chunk: expect.any(Number), updates: expect.any(Number), pending: expect.any(Number) },
        bytes: expect.any(Number),
        blocks: [{ block: 0, delta_norm: expect.any(Number), cap: 1, pending_norm: expect.any(Number) }],
      })),
    });
    expect(memory.levels.map((level: Json) => [level.chunk, level.updates])).toEqual([
      [16, 9],
      [128, 1],
      [1024, 0],
    ]);
  });

  it("needs a session", async () => {
    expect(failure(await send("GET", "/v1/sessions/absent/memory"))).toEqual([404, "SESSION_NOT_FOUND"]);
  });
});

describe("DELETE /v1/sessions/{id}/memory", () => {
  it("forgets one level and keeps the others", async () => {
    await taught("one");
    const reply = await send("DELETE", "/v1/sessions/one/memory?level=fast");
    const { bytes } = await memoryOf("one");
    expect(reply.json()).toEqual({
      ...{ id: "one", object: "session.memory.forgotten", version: 2, forgotten: ["fast"], position: 151, bytes },
    });
    expect((await memoryOf("one")).levels.map((level: Json) => level.updates)).toEqual([0, 1, 0]);
    const info = (await send("GET", "/v1/sessions/one")).json();
    expect(info.levels.map((level: Json) => level.updates)).toEqual([0, 1, 0]);
  });

  it("forgets the recurrent state and keeps the levels and their clock", async () => {
    await taught("reset");
    const reply = (await send("DELETE", "/v1/sessions/reset/memory?level=titans")).json();
    expect(reply).toMatchObject({ forgotten: ["titans"], position: 151 });
    const { titans, levels } = await memoryOf("reset");
    expect(titans.bytes).toBe(0);
    expect(levels.map((level: Json) => level.updates)).toEqual([9, 1, 0]);
  });

  it("forgets everything and is the base model again", async () => {
    await taught("all");
    const reply = (await send("DELETE", "/v1/sessions/all/memory")).json();
    expect(reply).toMatchObject({ forgotten: ["titans", "fast", "mid", "slow"], position: 0, bytes: 0 });
    const score = (await send("POST", "/v1/sessions/all/score", { text: "the" })).json();
    expect(score).toEqual((await send("POST", "/v1/score", { text: "the" })).json());
    expect((await send("GET", "/v1/sessions/all")).json()).toMatchObject({ version: 2, position: 0 });
  });

  it("counts once under an Idempotency-Key", async () => {
    await taught("once");
    const url = "/v1/sessions/once/memory?level=fast";
    const first = await send("DELETE", url, undefined, { "idempotency-key": "k" });
    await send("POST", "/v1/sessions/once/learn", { tokens: Array(40).fill(6) });
    expect((await send("DELETE", url, undefined, { "idempotency-key": "k" })).body).toBe(first.body);
    expect((await memoryOf("once")).levels[0].updates).toBeGreaterThan(0);
    const other = await send("DELETE", "/v1/sessions/once/memory", undefined, { "idempotency-key": "k" });
    expect(failure(other)).toEqual([409, "IDEMPOTENCY_CONFLICT"]);
  });

  it("refuses levels it does not know and sessions that are not there", async () => {
    const unknown = await send("DELETE", "/v1/sessions/seen/memory?level=huge");
    expect(failure(unknown)).toEqual([400, "INVALID_ARGUMENT"]);
    expect(unknown.json().error.message).toContain("titans, fast, mid, slow");
    expect(failure(await send("DELETE", "/v1/sessions/seen/memory?levels=fast"))).toEqual([400, "INVALID_ARGUMENT"]);
    expect(failure(await send("DELETE", "/v1/sessions/absent/memory"))).toEqual([404, "SESSION_NOT_FOUND"]);
  });
});

describe("POST /v1/sessions/{id}/fork", () => {
  it("makes a session that begins where the first one stands", async () => {
    await taught("origin");
    const reply = await send("POST", "/v1/sessions/origin/fork", { id: "branch", metadata: { why: "try" } });
    expect([reply.statusCode, reply.headers.location]).toEqual([201, "/v1/sessions/branch"]);
    const { id, created, updated, bytes, metadata, ...same } = reply.json();
    expect({ id, metadata, updated }).toEqual({ id: "branch", metadata: { why: "try" }, updated: created });
    expect((await send("GET", "/v1/sessions/origin")).json()).toMatchObject(same);
    expect((await memoryOf("branch")).levels).toEqual((await memoryOf("origin")).levels);
    await send("POST", "/v1/sessions/branch/learn", { tokens: [7, 8, 9] });
    expect((await send("GET", "/v1/sessions/origin")).json().version).toBe(1);
    const unnamed = (await send("POST", "/v1/sessions/origin/fork", {})).json();
    expect(unnamed.id).toMatch(/^sess/);
  });

  it("is refused with a code", async () => {
    expect(failure(await send("POST", "/v1/sessions/origin/fork", { id: "branch" }))).toEqual([409, "SESSION_EXISTS"]);
    expect(failure(await send("POST", "/v1/sessions/absent/fork", {}))).toEqual([404, "SESSION_NOT_FOUND"]);
    expect(failure(await send("POST", "/v1/sessions/origin/fork", { name: "x" }))).toEqual([400, "INVALID_ARGUMENT"]);
  });
});
