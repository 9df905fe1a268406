import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { eventually, startApp, type TestOptions } from "./support.js";

/** What only a real connection shows: clients that leave or read slowly, and a server that closes. */

let server: Awaited<ReturnType<typeof startApp>>;
afterEach(() => server.close());

async function listen(options: TestOptions = {}): Promise<string> {
  server = await startApp(options);
  return server.app.listen({ port: 0, host: "127.0.0.1" });
}

const pending = () => server.context.manager.stats().pending;
const endless = { prompt: "x", max_tokens: 8192, logit_bias: { 0: -100 } };
const request = (body: object, signal?: AbortSignal): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "content-type": "application/json" },
  ...(signal && { signal }),
});

/** Posts on a plain socket, which can stop reading. */
function post(url: string, body: object): Socket {
  const text = JSON.stringify(body);
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(
    `POST /v1/completions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`,
  );
  return socket;
}

describe("a client that leaves", () => {
  it("ends a stream it was reading, and its session stays as it was", async () => {
    const url = await listen({ engine: { tick_ms: 1 } });
    const leave = new AbortController();
    const reply = await fetch(
      `${url}/v1/completions`,
      request({ ...endless, session: "left", stream: true }, leave.signal),
    );
    await reply.body?.getReader().read();
    expect(pending()).toBe(1);
    leave.abort();
    await eventually(() => pending() === 0);
    expect((await server.app.inject("/v1/sessions/left")).statusCode).toBe(404);
  });

  it("ends a reply it was waiting for", async () => {
    const url = await listen({ engine: { tick_ms: 1 } });
    const leave = new AbortController();
    const reply = fetch(`${url}/v1/completions`, request({ ...endless, n: 3 }, leave.signal));
    await eventually(() => pending() === 3);
    leave.abort();
    await expect(reply).rejects.toThrow("abort");
    await eventually(() => pending() === 0);
  });

  it("ends a text it was teaching", async () => {
    const url = await listen({ engine: { tick_ms: 1 } });
    await server.app.inject({ method: "POST", url: "/v1/sessions", payload: { id: "pupil" } });
    const leave = new AbortController();
    const lesson = { tokens: Array(20_000).fill(3), epochs: 60 };
    const reply = fetch(`${url}/v1/sessions/pupil/learn`, request(lesson, leave.signal));
    await eventually(() => pending() === 1);
    leave.abort();
    await expect(reply).rejects.toThrow("abort");
    await eventually(() => pending() === 0);
    expect((await server.app.inject("/v1/sessions/pupil")).json().version).toBe(0);
  });
});

describe("a long text", () => {
  const text = "the then ".repeat(40_000);

  it("holds no other request up while it is encoded", async () => {
    const url = await listen();
    const ended: string[] = [];
    const tokenize = fetch(`${url}/tokenize`, request({ text })).then(async (reply) => {
      ended.push("tokenize");
      return ((await reply.json()) as { count: number }).count;
    });
    await delay(50);
    await fetch(`${url}/health`);
    ended.push("health");
    expect(await tokenize).toBe(server.context.tokenizer.encode(text).length);
    expect(ended).toEqual(["health", "tokenize"]);
  });

  it("is not learned when its client leaves before it is encoded", async () => {
    const url = await listen();
    await server.app.inject({ method: "POST", url: "/v1/sessions", payload: { id: "pupil" } });
    const leave = new AbortController();
    const reply = fetch(`${url}/v1/sessions/pupil/learn`, request({ text }, leave.signal));
    await delay(50);
    leave.abort();
    await expect(reply).rejects.toThrow("abort");
    // Encoded after the text above, so that was read too.
    await fetch(`${url}/tokenize`, request({ text }));
    await eventually(() => pending() === 0);
    expect((await server.app.inject("/v1/sessions/pupil")).json().version).toBe(0);
  });
});

describe("a client that reads too slowly", () => {
  it("is cut off, and gets an error chunk at the end of what was sent", async () => {
    const url = await listen({ stream: { pingMs: 15_000, maxBuffered: 64 * 1024 } });
    const socket = post(url, { ...endless, stream: true, logprobs: 20, n: 16 });
    await once(socket, "connect");
    socket.pause();
    await eventually(() => pending() === 16);
    await eventually(() => pending() === 0, 20_000);
    let received = "";
    socket.on("data", (data) => {
      received += data;
    });
    socket.resume();
    await eventually(() => received.endsWith("0\r\n\r\n"));
    expect(received).toContain('"code":"SLOW_CONSUMER"');
    expect(received).not.toContain("[DONE]");
    socket.destroy();
  });
});

describe("a stream that waits", () => {
  it("gets pings before its first token, and its error as a chunk then", async () => {
    const url = await listen({ stream: { pingMs: 20, maxBuffered: 1 << 20 }, engine: { tick_ms: 300 } });
    const reply = await fetch(`${url}/v1/completions`, request({ ...endless, stream: true }));
    expect(reply.status).toBe(200);
    const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
    const first = Buffer.from((await reader.read()).value as Uint8Array).toString();
    expect(first).toMatch(/^(: ping\n\n)+$/);
    await server.engine.close();
    let rest = "";
    for (let part = await reader.read(); !part.done; part = await reader.read()) rest += Buffer.from(part.value);
    expect(rest).toContain('"code":"UNAVAILABLE"');
    expect(rest).not.toContain("[DONE]");
  });

  it("gets the status of an error that comes before its first token", async () => {
    const url = await listen();
    const reply = await fetch(
      `${url}/v1/completions`,
      request({ prompt: "x", session: "none", memory: "read", stream: true }),
    );
    expect(reply.status).toBe(404);
    expect(reply.headers.get("content-type")).toMatch(/^application\/json/);
  });
});

describe("closing", () => {
  it("does not wait for clients that ask nothing or read nothing", async () => {
    const url = await listen();
    const silent = connect(Number(new URL(url).port), "127.0.0.1");
    const deaf = post(url, { ...endless, stream: true, logprobs: 20 }).pause();
    await Promise.all([once(silent, "connect"), eventually(() => pending() === 1)]);
    await server.context.manager.close();
    const start = performance.now();
    await server.close();
    expect(performance.now() - start).toBeLessThan(5000);
    deaf.destroy();
    silent.destroy();
  });

  it("lets a running stream finish, and takes no more work", async () => {
    const url = await listen({ engine: { tick_ms: 5 } });
    const reply = await fetch(`${url}/v1/completions`, request({ ...endless, max_tokens: 40, stream: true }));
    const closing = server.close();
    const refused = await fetch(`${url}/v1/completions`, request(endless));
    expect(refused.status).toBe(503);
    expect((await fetch(`${url}/ready`)).status).toBe(503);
    expect(await reply.text()).toContain("data: [DONE]");
    await closing;
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });
});
