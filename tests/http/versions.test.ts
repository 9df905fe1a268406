import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { type Json, startApp } from "./support.js";

let server: RunningApp;
beforeAll(async () => {
  server = await startApp();
});
afterAll(() => server.close());

const send = (method: "GET" | "POST" | "DELETE", url: string, payload?: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method, url: `/v1/sessions${url}`, headers, ...(payload && { payload }) });
const learn = (id: string, token: number, count: number) =>
  send("POST", `/${id}/learn`, { tokens: Array(count).fill(token) });
const score = async (id: string) => (await send("POST", `/${id}/score`, { text: "the then" })).json();
const failure = (reply: Awaited<ReturnType<typeof send>>) => [reply.statusCode, reply.json().error.code];
const numbers = async (id: string, query = "") =>
  (await send("GET", `/${id}/versions${query}`)).json().data.map((version: Json) => version.version);
/** Version 1, kept under a name, then a second lesson. */
const taught = async (id: string) => {
  await send("POST", "", { id });
  await learn(id, 5, 150);
  const kept = await send("POST", `/${id}/versions`, { name: "after A" });
  await learn(id, 9, 40);
  return kept;
};

describe("/v1/sessions/{id}/versions", () => {
  it("keeps, lists and deletes, in the documented shape", async () => {
    const reply = await taught("kept");
    const version = {
      ...{ version: 1, name: "after A", reason: "named", created: expect.any(Number), position: 151 },
      bytes: expect.any(Number),
    };
    expect([reply.statusCode, reply.json()]).toEqual([201, version]);
    const unnamed = (await send("POST", "/kept/versions", {})).json();
    expect(unnamed).toMatchObject({ version: 2, reason: "created", position: 191 });
    expect(unnamed.name).toBeUndefined();
    expect((await send("GET", "/kept/versions")).json()).toEqual({
      object: "list",
      data: [version, unnamed],
      next: null,
    });
    const gone = await send("DELETE", "/kept/versions/1");
    expect([gone.statusCode, gone.json()]).toEqual([
      200,
      { id: "kept", object: "session.version.deleted", version: 1, deleted: true },
    ]);
    expect(failure(await send("DELETE", "/kept/versions/1"))).toEqual([404, "VERSION_NOT_FOUND"]);
    expect(await numbers("kept")).toEqual([2]);
  });

  it("takes names in any script and gives them back as they came", async () => {
    await send("POST", "", { id: "names" });
    for (const name of ["vor dem Urlaub", "\u306d\u3053", "\ud83d\udc69\u200d\ud83d\udd2c 2", "x".repeat(128)]) {
      expect((await send("POST", "/names/versions", { name })).json().name).toBe(name);
      expect((await send("GET", "/names/versions")).json().data[0].name).toBe(name);
    }
  });

  it("lists in pages", async () => {
    await send("POST", "", { id: "pages" });
    for (let i = 0; i < 3; i++) {
      await send("POST", "/pages/versions", {});
      await learn("pages", 3, 1);
    }
    const first = (await send("GET", "/pages/versions?limit=2")).json();
    expect([first.data.length, first.next]).toEqual([2, 1]);
    expect(await numbers("pages", "?limit=2&after=1")).toEqual([2]);
    expect(await numbers("pages", "?after=2")).toEqual([]);
  });

  it.each([
    ["GET", "/absent/versions", undefined, [404, "SESSION_NOT_FOUND"]],
    ["POST", "/absent/versions", {}, [404, "SESSION_NOT_FOUND"]],
    ["DELETE", "/absent/versions/1", undefined, [404, "SESSION_NOT_FOUND"]],
    ["POST", "/absent/rollback", { version: 1 }, [404, "SESSION_NOT_FOUND"]],
    ["GET", "/absent/diff?from=1", undefined, [404, "SESSION_NOT_FOUND"]],
    ["GET", "/kept/versions?limit=0", undefined, [400, "INVALID_ARGUMENT"]],
    ["GET", "/kept/versions?after=x", undefined, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/versions", { name: "" }, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/versions", { name: "x".repeat(129) }, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/versions", { name: " \u00a0" }, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/versions", { name: "two\nlines" }, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/versions", { name: "half \ud83d" }, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/versions", { names: "x" }, [400, "INVALID_ARGUMENT"]],
    ["DELETE", "/kept/versions/-1", undefined, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/rollback", {}, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/rollback", { version: "1" }, [400, "INVALID_ARGUMENT"]],
    ["POST", "/kept/rollback", { version: 99 }, [404, "VERSION_NOT_FOUND"]],
    ["GET", "/kept/diff", undefined, [400, "INVALID_ARGUMENT"]],
    ["GET", "/kept/diff?from=1.5", undefined, [400, "INVALID_ARGUMENT"]],
    ["GET", "/kept/diff?from=99", undefined, [404, "VERSION_NOT_FOUND"]],
  ] as const)("%s %s %j: %j", async (method, url, body, expected) => {
    expect(failure(await send(method, url, body))).toEqual(expected);
  });

  it("are a tenant's own", async () => {
    const keys = ["first key of sixteen", "second key of sixteen"];
    const own = await startApp({ apiKeys: keys });
    const as = (key: string | undefined, method: "GET" | "POST", url: string, payload?: object) =>
      own.app.inject({ method, url, headers: { authorization: `Bearer ${key}` }, ...(payload && { payload }) });
    await as(keys[0], "POST", "/v1/sessions", { id: "s" });
    expect((await as(keys[0], "POST", "/v1/sessions/s/versions", {})).statusCode).toBe(201);
    expect((await as(keys[1], "GET", "/v1/sessions/s/versions")).statusCode).toBe(404);
    const unknown = (await as(keys[0], "POST", "/v1/sessions/s/rollback", { version: 7 })).json();
    expect(unknown.error.message).toBe("the session 's' keeps no version 7");
    await own.close();
  });
});

describe("POST /v1/sessions/{id}/rollback", () => {
  it("goes back, as a new version, and keeps what was left", async () => {
    await taught("back");
    const late = await score("back");
    const reply = (await send("POST", "/back/rollback", { version: 1 })).json();
    const { bytes } = (await send("GET", "/back/memory")).json();
    expect(reply).toEqual({
      ...{ id: "back", object: "session.rollback", version: 3, restored: 1, before: 2, position: 151, bytes },
    });
    await send("POST", "", { id: "twin" });
    await learn("twin", 5, 150);
    expect(await score("back")).toEqual(await score("twin"));
    expect((await send("GET", "/back/versions")).json().data[1]).toMatchObject({
      version: 2,
      reason: "before rollback",
    });
    await send("POST", "/back/rollback", { version: 2 });
    expect(await score("back")).toEqual(late);
  });

  it("counts once under an Idempotency-Key", async () => {
    await taught("once");
    const headers = { "idempotency-key": "k" };
    const first = await send("POST", "/once/rollback", { version: 1 }, headers);
    await learn("once", 4, 3);
    const again = await send("POST", "/once/rollback", { version: 1 }, headers);
    expect([again.statusCode, again.body]).toEqual([200, first.body]);
    expect((await send("GET", "/once")).json().version).toBe(4);
    expect(failure(await send("POST", "/once/rollback", { version: 2 }, headers))).toEqual([
      409,
      "IDEMPOTENCY_CONFLICT",
    ]);
  });
});

describe("GET /v1/sessions/{id}/diff", () => {
  it("says how far each level has moved", async () => {
    await taught("moved");
    const { levels, ...diff } = (await send("GET", "/moved/diff?from=1")).json();
    expect(diff).toEqual({ id: "moved", object: "session.diff", from: 1, to: 2 });
    expect(levels.map((level: Json) => level.name)).toEqual(["fast", "mid", "slow"]);
    const number = expect.any(Number);
    expect(levels[0].blocks).toEqual([
      { block: 0, distance: number, from_norm: number, to_norm: number, cosine: number },
    ]);
    expect(levels[0].blocks[0].distance).toBeGreaterThan(0);
    const back = (await send("GET", "/moved/diff?from=2&to=1")).json();
    expect(back.levels[0].blocks[0].to_norm).toBe(levels[0].blocks[0].from_norm);
    const same = (await send("GET", "/moved/diff?from=1&to=1")).json();
    expect(same.levels.every((level: Json) => level.blocks[0].distance === 0)).toBe(true);
    expect((await send("GET", "/moved")).json().version).toBe(2);
  });
});
