import { afterEach, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { errorCodes } from "../../src/contracts/generated/error-codes.js";
import { type Json, startApp, type TestOptions } from "./support.js";

let server: RunningApp;
afterEach(() => server.close());
const start = async (options: TestOptions = {}) => {
  server = await startApp(options);
  return server.app;
};

describe("models", () => {
  it("lists and gets the one model", async () => {
    const app = await start();
    const { object, data } = (await app.inject("/v1/models")).json();
    expect(object).toBe("list");
    expect(data).toEqual([
      {
        id: "fake",
        object: "model",
        created: expect.any(Number),
        owned_by: "hope-server",
        fingerprint: "fake-1",
        parameters: 0,
        vocab_size: 260,
        levels: ["fast", "mid", "slow"],
      },
    ]);
    expect((await app.inject("/v1/models/fake")).json()).toEqual(data[0]);
    const other = await app.inject("/v1/models/other");
    expect([other.statusCode, other.json().error.code]).toEqual([404, "MODEL_NOT_FOUND"]);
  });
});

describe("tokenize and detokenize", () => {
  it("are each other's inverse, and take special tokens as text", async () => {
    const app = await start();
    const text = "the <|endoftext|> naïve\n";
    const tokenized = (await app.inject({ method: "POST", url: "/tokenize", payload: { text } })).json();
    expect(tokenized.count).toBe(tokenized.tokens.length);
    expect(tokenized.tokens).not.toContain(0);
    const { tokens } = tokenized;
    expect((await app.inject({ method: "POST", url: "/detokenize", payload: { tokens } })).json()).toEqual({ text });
    const empty = await app.inject({ method: "POST", url: "/tokenize", payload: { text: "" } });
    expect(empty.json()).toEqual({ tokens: [], count: 0 });
  });
});

describe("probes and metrics", () => {
  it("counts requests by route and tokens by kind", async () => {
    const app = await start();
    const payload = { prompt: "ab", max_tokens: 3, session: "m" };
    const { usage } = (await app.inject({ method: "POST", url: "/v1/completions", payload })).json();
    await app.inject("/v1/sessions/nobody");
    const { body, headers } = await app.inject("/metrics");
    expect(headers["content-type"]).toMatch(/^text\/plain/);
    expect(body.split("\n")).toEqual(
      expect.arrayContaining([
        'hope_http_requests_total{method="POST",route="/v1/completions",status="200"} 1',
        'hope_http_requests_total{method="GET",route="/v1/sessions/:id",status="404"} 1',
        'hope_tokens_total{kind="prompt"} 2',
        `hope_tokens_total{kind="completion"} ${usage.completion_tokens}`,
        'hope_tokens_total{kind="learned"} 2',
        "hope_time_to_first_token_seconds_count 1",
        `hope_inter_token_seconds_count ${usage.completion_tokens - 1}`,
        "hope_sessions_resident 1",
        "hope_requests_pending 0",
      ]),
    );
    expect(body).toMatch(/^process_resident_memory_bytes \d+/m);
  });

  it("are live always and ready until it drains", async () => {
    const app = await start();
    expect((await app.inject("/health")).json()).toEqual({ status: "ok" });
    expect((await app.inject("/ready")).json()).toEqual({ status: "ready" });
    server.context.readiness.state = "draining";
    const ready = await app.inject("/ready");
    expect([ready.statusCode, ready.json().error.code, ready.headers["retry-after"]]).toEqual([
      503,
      "UNAVAILABLE",
      "1",
    ]);
    expect((await app.inject("/health")).statusCode).toBe(200);
    const work = await app.inject({ method: "POST", url: "/v1/completions", payload: { prompt: "x" } });
    expect([work.statusCode, work.json().error.code]).toEqual([503, "UNAVAILABLE"]);
  });
});

describe("OpenAPI", () => {
  it("describes every route, from the schemas that validate", async () => {
    const app = await start();
    const document = (await app.inject("/openapi.json")).json();
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths).sort()).toEqual([
      ...["/detokenize", "/health", "/ready", "/tokenize", "/v1/chat/completions", "/v1/completions", "/v1/models"],
      ...["/v1/models/{id}", "/v1/score", "/v1/sessions", "/v1/sessions/import", "/v1/sessions/{id}"],
      ...["consolidate", "diff", "export", "fork"].map((path) => `/v1/sessions/{id}/${path}`),
      ...["", "/{job}", "/{job}/cancel", "/{job}/pause", "/{job}/resume"].map(
        (path) => `/v1/sessions/{id}/jobs${path}`,
      ),
      ...["/v1/sessions/{id}/learn", "/v1/sessions/{id}/memory", "/v1/sessions/{id}/rollback"],
      ...["/v1/sessions/{id}/score", "/v1/sessions/{id}/versions", "/v1/sessions/{id}/versions/{version}"],
    ]);
    const { schema } = document.paths["/v1/completions"].post.requestBody.content["application/json"];
    expect(schema).toMatchObject({ required: ["prompt"], additionalProperties: false });
    expect(schema.properties.temperature).toMatchObject({ minimum: 0, maximum: 2 });
  });
});

describe("headers", () => {
  it("repeats a good x-request-id and replaces a bad one", async () => {
    const app = await start();
    const ask = async (id: string) =>
      (await app.inject({ url: "/health", headers: { "x-request-id": id } })).headers["x-request-id"];
    expect(await ask("abc-1")).toBe("abc-1");
    expect(await ask("a b")).toMatch(/^req_/);
    expect(await ask("x".repeat(129))).toMatch(/^req_/);
    expect((await app.inject("/health")).headers["x-content-type-options"]).toBe("nosniff");
  });
});

describe("API keys", () => {
  const one = { authorization: "Bearer first-key-0123456789" };
  const two = { authorization: "Bearer second-key-0123456789" };
  const apiKeys = ["first-key-0123456789", "second-key-0123456789"];

  it("are asked for everywhere but at the probes", async () => {
    const app = await start({ apiKeys });
    for (const url of ["/v1/models", "/metrics", "/openapi.json", "/v1/sessions", "/nothing"]) {
      for (const headers of [{}, { authorization: "Bearer wrong" }, { authorization: "Basic first-key-0123456789" }]) {
        const reply = await app.inject({ url, headers });
        expect([reply.statusCode, reply.json().error.code]).toEqual([401, "UNAUTHORIZED"]);
        expect(reply.headers["www-authenticate"]).toBe("Bearer");
      }
    }
    expect((await app.inject({ url: "/v1/models", headers: one })).statusCode).toBe(200);
    expect((await app.inject("/health")).statusCode).toBe(200);
    expect((await app.inject("/ready")).statusCode).toBe(200);
  });

  it("separate sessions", async () => {
    const app = await start({ apiKeys });
    const complete = (headers: Record<string, string>, memory = "write") =>
      app.inject({
        method: "POST",
        url: "/v1/completions",
        headers,
        payload: { prompt: "x", session: "mine", memory },
      });
    expect((await complete(one)).json().memory).toMatchObject({ session: "mine", version: 1 });
    const foreign = await complete(two, "read");
    expect(foreign.json().error).toMatchObject({ code: "SESSION_NOT_FOUND", message: "no session is named 'mine'" });
    expect((await complete(two)).json().memory.version).toBe(1);
    await app.inject({ method: "POST", url: "/v1/sessions", headers: two, payload: { id: "theirs" } });
    const list = async (headers: Record<string, string>, query = "") =>
      (await app.inject({ url: `/v1/sessions${query}`, headers })).json();
    expect((await list(one)).data.map((session: Json) => session.id)).toEqual(["mine"]);
    const page = await list(two, "?limit=1");
    expect([page.data[0].id, page.next]).toEqual(["mine", "mine"]);
    expect((await list(two, "?limit=1&after=mine")).data[0].id).toBe("theirs");
  });
});

describe("error codes", () => {
  it("have a status and a type each", () => {
    for (const [name, { status, type }] of Object.entries(errorCodes)) {
      expect(name === "OK" || status >= 400, name).toBe(true);
      expect(type, name).toMatch(/^(ok|invalid_request_error|rate_limit_error|cancelled|server_error)$/);
    }
  });
});
