import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { limits } from "../../src/contracts/limits.js";
import { startApp } from "./support.js";

let server: RunningApp;
beforeAll(async () => {
  server = await startApp();
});
afterAll(() => server.close());

const json = { "content-type": "application/json" };
const completions = "/v1/completions";
const send = (url: string, payload: string | object, headers: Record<string, string> = json) =>
  server.app.inject({ method: "POST", url, payload, headers });

/** Each: what is sent, then status, code and param of the answer. */
const cases: [
  name: string,
  url: string,
  payload: string | object,
  status: number,
  code: string,
  param: string | null,
][] = [
  ["malformed JSON", completions, '{"prompt": "x"', 400, "MALFORMED_BODY", null],
  ["an empty body", completions, "", 400, "MALFORMED_BODY", null],
  ["a poisoned prototype", completions, '{"__proto__":{"x":1},"prompt":"x"}', 400, "MALFORMED_BODY", null],
  ["no object", completions, "[1]", 400, "INVALID_ARGUMENT", null],
  ["a deep body", completions, `${"[".repeat(200_000)}${"]".repeat(200_000)}`, 400, "INVALID_ARGUMENT", null],
  ["an unknown field", completions, { prompt: "x", promt: 1 }, 400, "INVALID_ARGUMENT", "promt"],
  ["a wrong type", completions, { prompt: "x", max_tokens: "9" }, 400, "INVALID_ARGUMENT", "max_tokens"],
  ["no prompt", completions, {}, 400, "INVALID_ARGUMENT", "prompt"],
  ["an empty prompt", completions, { prompt: "" }, 400, "EMPTY_PROMPT", "prompt"],
  ["an empty list", completions, { prompt: [] }, 400, "EMPTY_PROMPT", "prompt"],
  ["an empty prompt among others", completions, { prompt: ["a", ""] }, 400, "EMPTY_PROMPT", "prompt"],
  ["a token out of range", completions, { prompt: [1, 260] }, 400, "TOKEN_OUT_OF_RANGE", "prompt"],
  [
    "a bias out of range",
    completions,
    { prompt: "x", logit_bias: { 260: 1 } },
    400,
    "TOKEN_OUT_OF_RANGE",
    "logit_bias",
  ],
  [
    "too many tokens",
    completions,
    { prompt: "x", max_tokens: limits.max_tokens + 1 },
    400,
    "LIMIT_EXCEEDED",
    "max_tokens",
  ],
  ["too long a text", completions, { prompt: "x".repeat(limits.text_bytes + 1) }, 400, "LIMIT_EXCEEDED", "prompt"],
  ["too long a prompt", completions, { prompt: "é".repeat(limits.prompt_tokens) }, 400, "LIMIT_EXCEEDED", "prompt"],
  ["too many choices", completions, { prompt: Array(9).fill("x"), n: 2 }, 400, "LIMIT_EXCEEDED", "n"],
  ["no tokens wanted", completions, { prompt: "x", max_tokens: 0 }, 400, "INVALID_ARGUMENT", "max_tokens"],
  [
    "streamed echo",
    completions,
    { prompt: "x", echo: true, logprobs: 1, stream: true },
    400,
    "INVALID_ARGUMENT",
    "echo",
  ],
  ["another model", completions, { model: "gpt-4", prompt: "x" }, 404, "MODEL_NOT_FOUND", "model"],
  [
    "another model in chat",
    "/v1/chat/completions",
    { model: "x", messages: [{ role: "user", content: "x" }] },
    404,
    "MODEL_NOT_FOUND",
    "model",
  ],
  [
    "top_logprobs alone",
    "/v1/chat/completions",
    { messages: [{ role: "user", content: "x" }], top_logprobs: 1 },
    400,
    "INVALID_ARGUMENT",
    "top_logprobs",
  ],
  ["an unknown session", "/v1/sessions/nobody/learn", { text: "x" }, 404, "SESSION_NOT_FOUND", "id"],
  ["an unknown session's score", "/v1/sessions/nobody/score", { text: "x" }, 404, "SESSION_NOT_FOUND", "session"],
  ["a session id", "/v1/sessions/a%2Fb/learn", { text: "x" }, 400, "INVALID_ARGUMENT", "id"],
  ["an unknown level", "/v1/sessions/x/learn", { text: "x", levels: ["titans"] }, 400, "INVALID_ARGUMENT", "levels"],
  ["text and tokens", "/v1/sessions/x/learn", { text: "x", tokens: [1] }, 400, "INVALID_ARGUMENT", "text"],
  ["nothing to learn", "/v1/sessions/x/learn", {}, 400, "INVALID_ARGUMENT", "text"],
  ["nothing to score", "/v1/score", { context: "x" }, 400, "INVALID_ARGUMENT", "text"],
  ["both to score", "/v1/score", { text: "x", continuations: ["y"] }, 400, "INVALID_ARGUMENT", "text"],
  ["a token to detokenize", "/detokenize", { tokens: [260] }, 400, "TOKEN_OUT_OF_RANGE", "tokens"],
];

describe("bad input", () => {
  it.each(cases)("%s", async (_, url, payload, status, code, param) => {
    const reply = await send(url, payload);
    const body = reply.json();
    expect(body).toEqual({
      error: { message: expect.stringMatching(/./), type: "invalid_request_error", param, code },
    });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers["x-request-id"]).toMatch(/^req_/);
  });

  it("an oversized body", async () => {
    const reply = await send(completions, `{"prompt":"${"x".repeat(limits.body_bytes)}"}`);
    expect(reply.statusCode).toBe(413);
    expect(reply.json().error.code).toBe("PAYLOAD_TOO_LARGE");
  });

  it("another content type", async () => {
    const reply = await send(completions, "prompt=x", { "content-type": "application/x-www-form-urlencoded" });
    expect(reply.statusCode).toBe(415);
    expect(reply.json().error).toMatchObject({
      code: "UNSUPPORTED_MEDIA_TYPE",
      message: expect.stringContaining("urlencoded"),
    });
  });

  it("another route, another method", async () => {
    const route = await server.app.inject("/v1/nothing");
    expect([route.statusCode, route.json().error.code]).toEqual([404, "ROUTE_NOT_FOUND"]);
    const method = await server.app.inject({ method: "PUT", url: "/v1/sessions/abc" });
    expect([method.statusCode, method.json().error.code]).toEqual([405, "METHOD_NOT_ALLOWED"]);
    expect(method.headers.allow?.toString().split(", ").sort()).toEqual(["DELETE", "GET", "HEAD", "PATCH"]);
  });

  it("a URL that cannot be decoded", async () => {
    const reply = await server.app.inject("/v1/sessions/%E0%A4%A");
    expect([reply.statusCode, reply.json().error.code]).toEqual([400, "INVALID_ARGUMENT"]);
    expect(reply.headers["x-request-id"]).toBeDefined();
  });

  it("an Idempotency-Key that is none", async () => {
    const reply = await send(
      completions,
      { prompt: "x", session: "x" },
      { ...json, "idempotency-key": "k".repeat(256) },
    );
    expect(reply.json().error).toMatchObject({ code: "INVALID_ARGUMENT", param: "Idempotency-Key" });
  });

  it("bytes that are no HTTP", async () => {
    await server.app.listen({ port: 0, host: "127.0.0.1" });
    const { port } = server.app.server.address() as { port: number };
    const socket = connect(port, "127.0.0.1").end("NONSENSE\r\n\r\n");
    const [reply] = await once(socket, "data");
    expect(String(reply)).toMatch(/^HTTP\/1\.1 400 .*"code":"MALFORMED_BODY"/s);
  });

  it("leaves the server working", async () => {
    expect((await send(completions, { prompt: "x" })).statusCode).toBe(200);
  });
});

describe("a busy engine", () => {
  it("answers 429 with when to retry", async () => {
    const busy = await startApp({ engine: { tick_ms: 20 } });
    const request = { method: "POST", url: completions, payload: { prompt: "x", max_tokens: 3 } } as const;
    const replies = await Promise.all(Array.from({ length: 250 }, () => busy.app.inject(request)));
    const refused = replies.filter(({ statusCode }) => statusCode === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.json().error).toMatchObject({ code: "QUEUE_FULL", type: "rate_limit_error" });
    expect(refused[0]?.headers).toMatchObject({ "retry-after": "1", "retry-after-ms": "1000" });
    expect(replies.filter(({ statusCode }) => statusCode === 200).length + refused.length).toBe(250);
    await busy.close();
  });
});
