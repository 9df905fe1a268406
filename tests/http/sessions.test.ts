import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { events, type Json, startApp } from "./support.js";

let server: RunningApp;
beforeAll(async () => {
  server = await startApp();
});
afterAll(() => server.close());

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method: "POST", url, payload, headers });
const get = (url: string) => server.app.inject(url);
const text = "the then the then the";

describe("/v1/sessions", () => {
  it("creates, gets and deletes", async () => {
    const created = await post("/v1/sessions", { id: "one", metadata: { who: "me" }, settings: { learn: "all" } });
    expect(created.statusCode).toBe(201);
    expect(created.headers.location).toBe("/v1/sessions/one");
    expect(created.json()).toEqual({
      status: "active",
      quarantine: null,
      id: "one",
      created: expect.any(Number),
      updated: created.json().created,
      expires: null,
      version: 0,
      position: 0,
      bytes: { resident: expect.any(Number), stored: expect.any(Number) },
      levels: expect.any(Array),
      metadata: { who: "me" },
      settings: { learn: "all" },
    });
    expect((await get("/v1/sessions/one")).json()).toMatchObject({ id: "one", metadata: { who: "me" } });
    const again = await post("/v1/sessions", { id: "one" });
    expect([again.statusCode, again.json().error.code]).toEqual([409, "SESSION_EXISTS"]);
    const gone = await server.app.inject({ method: "DELETE", url: "/v1/sessions/one" });
    expect(gone.json()).toEqual({ id: "one", object: "session.deleted", deleted: true });
    expect((await get("/v1/sessions/one")).statusCode).toBe(404);
    expect((await server.app.inject({ method: "DELETE", url: "/v1/sessions/one" })).statusCode).toBe(404);
  });

  it("says when a session expires, and takes a ttl away", async () => {
    const made = (await post("/v1/sessions", { id: "brief", settings: { ttl: 90 } })).json();
    expect(made).toMatchObject({ settings: { ttl: 90 }, expires: made.created + 90_000 });
    const patch = (ttl: unknown) =>
      server.app.inject({ method: "PATCH", url: "/v1/sessions/brief", payload: { settings: { ttl } } });
    expect((await patch(null)).json()).toMatchObject({ settings: {}, expires: null });
    for (const ttl of [0, -1, 1.5, "60", 1e12]) expect((await patch(ttl)).json().error.code).toBe("INVALID_ARGUMENT");
  });

  it("changes metadata and settings by a merge patch", async () => {
    const patch = (payload: object, id = "mine") =>
      server.app.inject({ method: "PATCH", url: `/v1/sessions/${id}`, payload });
    await post("/v1/sessions", { id: "mine", metadata: { a: "1", b: "2" }, settings: { learn: "all" } });
    const first = await patch({ metadata: { a: null, c: "3" }, settings: { retain_tokens: 64, consolidate: "auto" } });
    const settings = { learn: "all", retain_tokens: 64, consolidate: "auto" };
    expect([first.statusCode, first.json()]).toMatchObject([
      200,
      { id: "mine", metadata: { b: "2", c: "3" }, settings },
    ]);
    expect((await patch({ settings: { learn: "none", consolidate: null } })).statusCode).toBe(200);
    const session = (await get("/v1/sessions/mine")).json();
    expect(session.settings).toEqual({ learn: "none", retain_tokens: 64 });
    expect((await patch({})).json()).toEqual(session);
    // It takes effect: nothing is learned any more.
    await post("/v1/completions", { session: "mine", prompt: text.repeat(9), max_tokens: 1 });
    const { position, levels } = (await get("/v1/sessions/mine")).json();
    expect([position > 0, levels.map((level: Json) => level.updates)]).toEqual([true, [0, 0, 0]]);

    const many = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`k${i}`, "v"]));
    for (const [payload, code] of [
      [{ settings: { learn: "sometimes" } }, "INVALID_ARGUMENT"],
      [{ settings: { retain_tokens: -1 } }, "INVALID_ARGUMENT"],
      [{ metadata: { k: 1 } }, "INVALID_ARGUMENT"],
      [{ id: "other" }, "INVALID_ARGUMENT"],
      [{ metadata: many }, "LIMIT_EXCEEDED"],
    ] as const) {
      expect((await patch(payload)).json().error?.code).toBe(code);
    }
    expect((await get("/v1/sessions/mine")).json().metadata).toEqual({ b: "2", c: "3" });
    expect((await patch({}, "absent")).statusCode).toBe(404);
  });

  it("gives metadata back as it came", async () => {
    const metadata = { "": "", "key\n2": "\ud83d\udc15".repeat(512), ["k".repeat(512)]: "\u306d\u3053" };
    await post("/v1/sessions", { id: "about", metadata });
    expect((await get("/v1/sessions/about")).json().metadata).toEqual(metadata);
  });

  it.each([
    ["a half character", { k: "\ud83d" }],
    ["a half character in a key", { "\udc15": "v" }],
    ["a long value", { k: "v".repeat(513) }],
    ["a long key", { ["k".repeat(513)]: "v" }],
    ["many entries", Object.fromEntries(Array.from({ length: 17 }, (_, i) => [i, "v"]))],
  ])("refuses metadata with %s, and the list goes on working", async (_, metadata) => {
    const reply = await post("/v1/sessions", { id: "refused", metadata });
    expect([reply.statusCode, reply.json().error.code]).toEqual([400, "INVALID_ARGUMENT"]);
    expect((await get("/v1/sessions/refused")).statusCode).toBe(404);
    expect((await get("/v1/sessions")).statusCode).toBe(200);
  });

  it("names a session that is given no id", async () => {
    const { id } = (await post("/v1/sessions", {})).json();
    expect((await get(`/v1/sessions/${id}`)).json().id).toBe(id);
  });

  it("lists in pages", async () => {
    for (const id of ["p1", "p2", "p3"]) await post("/v1/sessions", { id });
    const first = (await get("/v1/sessions?after=p&limit=2")).json();
    expect(first.data.map((session: Json) => session.id)).toEqual(["p1", "p2"]);
    expect(first.next).toBe("p2");
    const second = (await get(`/v1/sessions?limit=2&after=${first.next}`)).json();
    expect(second.data[0].id).toBe("p3");
    expect(second.next).toBeNull();
  });

  it.each(["limit=0", "limit=101", "limit=x", "after=a/b", "foo=1"])("refuses the query %s", async (query) => {
    expect((await get(`/v1/sessions?${query}`)).json().error.code).toBe("INVALID_ARGUMENT");
  });
});

describe("/v1/sessions/{id}/learn", () => {
  it("answers in the documented shape, and moves the session", async () => {
    await post("/v1/sessions", { id: "pupil" });
    const { tokens } = (await post("/tokenize", { text })).json();
    const reply = (await post("/v1/sessions/pupil/learn", { text })).json();
    expect(reply).toEqual({
      memory: expect.objectContaining({ session: "pupil", version: 1, learned_tokens: tokens.length }),
      usage: { prompt_tokens: tokens.length },
      logprob: expect.any(Number),
      bits_per_byte: expect.closeTo(-reply.logprob / (Math.LN2 * text.length), 10),
    });
    expect((await get("/v1/sessions/pupil")).json()).toMatchObject({ version: 1, position: tokens.length + 1 });
    const byTokens = (await post("/v1/sessions/pupil/learn", { tokens, epochs: 2 })).json();
    expect(byTokens.usage.prompt_tokens).toBe(2 * tokens.length);
    expect(byTokens.bits_per_byte).toBeCloseTo(-byTokens.logprob / (Math.LN2 * text.length), 10);
  });

  it("limits the levels that learn", async () => {
    await post("/v1/sessions", { id: "levels" });
    const long = { tokens: Array(40).fill(5) };
    const none = (await post("/v1/sessions/levels/learn", { ...long, levels: [] })).json();
    expect(none.memory.learned_tokens).toBe(0);
    const mid = (await post("/v1/sessions/levels/learn", { tokens: Array(200).fill(5), levels: ["mid"] })).json();
    const updates = Object.fromEntries(mid.memory.levels.map((level: Json) => [level.name, level.updates]));
    expect(updates).toEqual({ fast: 0, mid: expect.any(Number), slow: 0 });
    expect(updates.mid).toBeGreaterThan(0);
  });

  it("streams progress and then the reply", async () => {
    await post("/v1/sessions", { id: "slowly" });
    const url = "/v1/sessions/slowly/learn";
    const first = events((await post(url, { text, epochs: 3, stream: true })).body) as Json[];
    expect(first.at(-1)).toBe("[DONE]");
    expect(first.at(-2)).toMatchObject({ memory: { session: "slowly", version: 1 } });
    expect(first[0].progress.done).toBeLessThan(first[0].progress.total);
    const second = await post(url, { text }, { accept: "text/event-stream" });
    expect(second.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  });

  it("learns once under an Idempotency-Key", async () => {
    await post("/v1/sessions", { id: "once" });
    const headers = { "idempotency-key": "a" };
    const first = await post("/v1/sessions/once/learn", { text }, headers);
    expect((await post("/v1/sessions/once/learn", { text }, headers)).body).toBe(first.body);
    expect((await get("/v1/sessions/once")).json().version).toBe(1);
    const other = await post("/v1/sessions/once/learn", { text: "x" }, headers);
    expect(other.json().error.code).toBe("IDEMPOTENCY_CONFLICT");
  });
});

describe("score", () => {
  it("scores text on the base model and under a memory, and moves nothing", async () => {
    await post("/v1/sessions", { id: "judge" });
    const base = (await post("/v1/score", { text })).json();
    expect(base).toEqual({
      logprob: expect.any(Number),
      tokens: (await post("/tokenize", { text })).json().count,
      bytes: text.length,
      bits_per_byte: expect.closeTo(-base.logprob / (Math.LN2 * text.length), 10),
    });
    expect((await post("/v1/sessions/judge/score", { text })).json()).toEqual(base);
    await post("/v1/sessions/judge/learn", { text });
    const after = (await post("/v1/sessions/judge/score", { text })).json();
    expect(after.logprob).not.toBe(base.logprob);
    expect((await post("/v1/sessions/judge/score", { text })).json()).toEqual(after);
  });

  it("scores continuations", async () => {
    const { scores } = (await post("/v1/score", { context: "the", continuations: [" the", "x"] })).json();
    expect(scores).toEqual([
      { logprob: expect.any(Number), tokens: 1 },
      { logprob: expect.any(Number), tokens: 1 },
    ]);
    const alone = (await post("/v1/score", { continuations: ["x"] })).json();
    expect(alone.scores).toHaveLength(1);
    expect(alone.scores[0].logprob).toBe((await post("/v1/score", { text: "x" })).json().logprob);
  });
});
