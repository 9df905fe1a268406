import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { hope } from "../../src/contracts/generated/stream.js";
import { fingerprint, post, send } from "../e2e/client.js";
import { type ServerProcess, Servers } from "../e2e/server.js";

const servers = new Servers();
let server: ServerProcess;
let bystander: unknown;
beforeAll(async () => {
  server = await servers.start(await servers.newFolder());
  await post(server.url, "/v1/sessions", { id: "bystander" });
  await post(server.url, "/v1/sessions/bystander/learn", {
    text: "The bystander sees nothing of all this. ".repeat(9),
  });
  bystander = await fingerprint(server.url, "bystander");
});
afterAll(() => servers.end());

/** The same process still answers, and what it knew is what it knows. */
async function expectUnharmed(): Promise<void> {
  process.kill(server.pid, 0);
  expect(await fingerprint(server.url, "bystander")).toEqual(bystander);
}

/** Requests that work, to be spoiled. None takes long, whatever is put into it. */
const requests: Record<string, Record<string, unknown>> = {
  "/v1/completions": {
    ...{ prompt: "Hi", max_tokens: 2, temperature: 0.5, top_p: 0.9, top_k: 5, min_p: 0.1, seed: 1, stop: ["x"], n: 1 },
    ...{
      logit_bias: { "5": 1 },
      logprobs: 2,
      stream: false,
      session: "fuzz",
      memory: "write",
      learn: "all",
      user: "u",
    },
    ...{ presence_penalty: 0.1, frequency_penalty: 0.1, repetition_penalty: 1.1, echo: false },
  },
  "/v1/chat/completions": {
    ...{ messages: [{ role: "user", content: "Hi" }], max_tokens: 2, temperature: 0, stream: true },
    ...{ stream_options: { include_usage: true }, logprobs: true, top_logprobs: 1, session: "fuzz" },
  },
  "/v1/sessions": { id: "fuzz", metadata: { a: "b" }, settings: { learn: "all" } },
  "/v1/sessions/fuzz/learn": { text: "abc", epochs: 1, levels: ["fast"] },
  "/v1/sessions/fuzz/consolidate": {
    settings: {
      ...{ levels: ["slow"], replay_tokens: 8, epochs: 1, batch_tokens: 8, rate: 0.001, ce_weight: 1, kl_weight: 1 },
      ...{ max_anchor_rise: 0.1, min_gain: 1, rewind: 0.5, transfer: 0.5, dream_tokens: 16, seed: 1 },
    },
    wait: false,
  },
  "/v1/sessions/fuzz/score": { context: "a", continuations: ["b"] },
  "/v1/sessions/fuzz/versions": { name: "kept" },
  "/v1/sessions/fuzz/rollback": { version: 1 },
  "/v1/score": { text: "abc" },
  "/tokenize": { text: "abc" },
  "/detokenize": { tokens: [1, 2] },
};

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53,
    "",
    "off",
    "\ud800",
    "\0",
    [],
    {},
    null,
    true,
    [[]],
    [-1],
    [[1], "a"],
  ),
);

/** A body with some of its fields replaced, removed or added. */
const spoiled = fc
  .constantFrom(...Object.keys(requests))
  .chain((path) =>
    fc.record({
      path: fc.constant(path),
      replaced: fc.dictionary(fc.constantFrom(...Object.keys(requests[path] ?? {}), "x", "__proto__"), odd, {
        maxKeys: 3,
      }),
      removed: fc.subarray(Object.keys(requests[path] ?? {}), { maxLength: 1 }),
    }),
  )
  .map(({ path, replaced, removed }) => {
    const body = { ...requests[path], ...replaced };
    for (const key of removed) delete body[key];
    return { path, body };
  });

/** Every failure is the client's and says so in the envelope. */
async function expectCodedReply(response: Response): Promise<void> {
  const text = await response.text();
  if (response.ok) return;
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect({ status: response.status < 500, text }).toEqual({ status: true, text });
  const { error } = JSON.parse(text);
  expect(error).toMatchObject({
    message: expect.any(String),
    type: expect.any(String),
    code: expect.stringMatching(/^[A-Z_]+$/),
  });
}

describe("nonsense over HTTP", () => {
  it("in the fields of a request is refused or served", { timeout: 180_000 }, async () => {
    const property = fc.asyncProperty(spoiled, async ({ path, body }) => {
      const headers = { "content-type": "application/json" };
      await expectCodedReply(await fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) }));
    });
    await fc.assert(property, { numRuns: 400 });
    await expectUnharmed();
  });

  it("as a body, a path or headers is refused", { timeout: 60_000 }, async () => {
    const anything = fc.record({
      path: fc.constantFrom(...Object.keys(requests), "/v1/sessions/%00", "/v1/sessions/..%2f..", "/nowhere"),
      method: fc.constantFrom("POST", "PUT", "GET", "DELETE"),
      body: fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.json().map((text) => Buffer.from(text)),
      ),
      type: fc.constantFrom(
        "application/json",
        "text/plain",
        "application/octet-stream",
        "application/json; charset=latin1",
      ),
      key: fc.constantFrom("", "k", "k".repeat(300)),
      session: fc.constantFrom("fuzz", "", "../x", "x".repeat(300)),
    });
    const property = fc.asyncProperty(anything, async ({ path, method, body, type, key, session }) => {
      const headers = { "content-type": type, "idempotency-key": key, "x-hope-session": session };
      const init = method === "GET" ? { method, headers } : { method, headers, body: Buffer.from(body) };
      await expectCodedReply(await fetch(server.url + path, init));
    });
    await fc.assert(property, { numRuns: 200 });
    await expectUnharmed();
  });

  it("as raw bytes ends that connection only", { timeout: 60_000 }, async () => {
    const { hostname, port } = new URL(server.url);
    const head = fc.constantFrom(
      "",
      "POST /v1/completions HTTP/1.1\r\nhost: x\r\ncontent-length: 9999999999\r\n\r\n",
      "GET /v1/stream HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n",
    );
    const property = fc.asyncProperty(head, fc.uint8Array({ maxLength: 300 }), async (start, bytes) => {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.end(Buffer.concat([Buffer.from(start), bytes])));
        socket.on("error", () => {});
        socket.on("close", () => resolve());
        socket.resume();
        socket.setTimeout(2000, () => socket.destroy());
      });
    });
    await fc.assert(property, { numRuns: 60 });
    await expectUnharmed();
  });
});

describe("nonsense over WebSocket", () => {
  const valid = Buffer.from(
    hope.v1.ClientMessage.encode(
      hope.v1.ClientMessage.fromObject({
        generate: { id: "r", prompt: "Hi", max_tokens: 2, session: "fuzz", temperature: 0 },
      }),
    ).finish(),
  );
  const mutated = fc
    .record({ at: fc.nat(valid.length - 1), bytes: fc.uint8Array({ maxLength: 4 }), cut: fc.nat(valid.length) })
    .map(({ at, bytes, cut }) =>
      Buffer.concat([valid.subarray(0, at), bytes, valid.subarray(at)]).subarray(0, cut + 4),
    );
  const message = fc.dictionary(
    fc.constantFrom("generate", "learn", "cancel", "ping", "x"),
    fc.oneof(
      odd,
      fc.dictionary(fc.constantFrom("id", "prompt", "tokens", "session", "max_tokens", "text", "epochs"), odd),
    ),
    { maxKeys: 2 },
  );
  const frame = fc.oneof(
    fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes)),
    mutated,
    fc.string({ maxLength: 60 }),
    message.map((value) => JSON.stringify(value)),
  );

  it.each(["hope.v1.proto", "hope.v1.json"])(
    "is answered with an error or closes the connection: %s",
    { timeout: 120_000 },
    async (subprotocol) => {
      let refused = 0;
      const property = fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 12 }), async (frames) => {
        const socket = new WebSocket(`${server.url.replace("http", "ws")}/v1/stream`, subprotocol);
        await new Promise<void>((resolve, reject) => {
          socket.on("open", resolve);
          socket.on("error", reject);
        });
        const codes: (string | number)[] = [];
        socket.on("message", (data: Buffer, binary: boolean) => {
          const received = binary
            ? hope.v1.ServerMessage.toObject(hope.v1.ServerMessage.decode(data), { enums: String })
            : JSON.parse(data.toString());
          if (received.error) codes.push(received.error.code);
        });
        for (const one of frames) socket.send(one);
        socket.ping();
        await Promise.race([
          new Promise((resolve) => socket.once("pong", resolve)),
          new Promise((resolve) => socket.once("close", resolve)),
        ]);
        socket.terminate();
        expect(codes).not.toContain("INTERNAL");
        refused += codes.length;
      });
      await fc.assert(property, { numRuns: 60 });
      expect(refused).toBeGreaterThan(60);
      await expectUnharmed();
    },
  );

  it("leaves the fuzzed session usable", async () => {
    await send(server.url, "DELETE", "/v1/sessions/fuzz");
    const { memory } = await post(server.url, "/v1/completions", { session: "fuzz", prompt: "Hi", max_tokens: 2 });
    expect(memory.version).toBe(1);
  });
});
