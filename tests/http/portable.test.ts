import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Json, startApp } from "./support.js";

const keys = ["first-key-0123456789", "second-key-0123456789"];
const [one, two] = keys.map((key) => ({ authorization: `Bearer ${key}` })) as Headers[] as [Headers, Headers];
type Headers = Record<string, string>;

let server: Awaited<ReturnType<typeof startApp>>;
beforeAll(async () => {
  server = await startApp({ apiKeys: keys });
  await post("/v1/sessions", { id: "a", metadata: { k: "v" } });
  await post("/v1/sessions/a/learn", { tokens: Array(150).fill(5) });
});
afterAll(() => server.close());

const post = (url: string, payload: object | string, headers: Headers = {}) =>
  server.app.inject({ method: "POST", url, payload, headers: { ...one, ...headers } });
const get = (url: string, headers = one) => server.app.inject({ url, headers });
const bytes = { "content-type": "application/octet-stream" };
const exported = async () => (await get("/v1/sessions/a/export")).rawPayload;
const failure = (reply: { statusCode: number; json(): Json }) => [reply.statusCode, reply.json().error.code];

describe("export and import", () => {
  it("carry a session from one key's to another's, without a trace of the first", async () => {
    const reply = await get("/v1/sessions/a/export");
    expect(reply.statusCode).toBe(200);
    expect(reply.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": 'attachment; filename="a.hope"',
    });
    const { prefix } = server.context.keys.tenant(one.authorization);
    expect(prefix.length).toBeGreaterThan(8);
    expect(reply.rawPayload.includes(prefix)).toBe(false);
    const imported = await post("/v1/sessions/import?id=b", reply.rawPayload, { ...two, ...bytes });
    expect([imported.statusCode, imported.headers.location]).toEqual([201, "/v1/sessions/b"]);
    const [a, b] = [(await get("/v1/sessions/a")).json(), (await get("/v1/sessions/b", two)).json()];
    expect(imported.json()).toEqual({ ...b, bytes: expect.anything() });
    const own = { id: "b", created: 0, updated: 0, bytes: 0 };
    expect({ ...b, ...own }).toEqual({ ...a, ...own });
    expect(b.updated).toBe(b.created);
    const score = async (id: string, headers: Headers) =>
      (await post(`/v1/sessions/${id}/score`, { text: "the then" }, headers)).json();
    expect(await score("b", two)).toEqual(await score("a", one));
    expect(failure(await get("/v1/sessions/b"))).toEqual([404, "SESSION_NOT_FOUND"]);
  });

  it("make a name where none is given, and need a free one", async () => {
    const reply = await post("/v1/sessions/import", await exported(), bytes);
    expect(reply.json().id).toMatch(/^sess_/);
    expect(failure(await post("/v1/sessions/import?id=a", await exported(), bytes))).toEqual([409, "SESSION_EXISTS"]);
    expect(failure(await get("/v1/sessions/none/export"))).toEqual([404, "SESSION_NOT_FOUND"]);
  });

  it("refuse what is no exported session", async () => {
    const at = "/v1/sessions/import?id=bad";
    expect(failure(await post(at, Buffer.from("no session"), bytes))).toEqual([409, "SNAPSHOT_CORRUPT"]);
    expect(failure(await post(at, (await exported()).subarray(0, -1), bytes))).toEqual([409, "SNAPSHOT_CORRUPT"]);
    expect(failure(await post(at, Buffer.alloc(0), bytes))).toEqual([400, "MALFORMED_BODY"]);
    const json = await post(at, {});
    expect(failure(json)).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
    expect(json.json().error.message).toBe("expected content-type application/octet-stream, got application/json");
    expect(failure(await server.app.inject({ method: "POST", url: at, headers: one }))).toEqual([
      400,
      "MALFORMED_BODY",
    ]);
    expect(failure(await post(at, Buffer.alloc(4 << 20), bytes))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    expect(failure(await post("/v1/sessions/import?id=a%20b", Buffer.from("x"), bytes))).toEqual([
      400,
      "INVALID_ARGUMENT",
    ]);
    expect(failure(await get("/v1/sessions/bad"))).toEqual([404, "SESSION_NOT_FOUND"]);
  });

  it("leave the content types of other routes alone", async () => {
    expect(failure(await post("/v1/completions", Buffer.from("{}"), bytes))).toEqual([415, "UNSUPPORTED_MEDIA_TYPE"]);
  });
});
