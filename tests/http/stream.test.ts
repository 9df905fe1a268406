import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { hope } from "../../src/contracts/generated/stream.js";
import { limits } from "../../src/contracts/limits.js";
import { eventually, type Json, startApp, type TestOptions } from "./support.js";

/** GET /v1/stream over real connections: what injectWS leaves out is what matters here. */

let server: Awaited<ReturnType<typeof startApp>>;
let url: string;
const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.socket.terminate();
  await server.close();
});

async function start(options: TestOptions = {}): Promise<void> {
  server = await startApp(options);
  url = await server.app.listen({ port: 0, host: "127.0.0.1" });
}

const decoders = {
  "hope.v1.json": (data: Buffer) => JSON.parse(data.toString()),
  "hope.v1.proto": (data: Buffer) =>
    hope.v1.ServerMessage.toObject(hope.v1.ServerMessage.decode(data), {
      longs: Number,
      enums: String,
      defaults: false,
    }),
};
const encoders = {
  "hope.v1.json": (message: object) => JSON.stringify(message),
  "hope.v1.proto": (message: object) =>
    hope.v1.ClientMessage.encode(hope.v1.ClientMessage.fromObject(message)).finish(),
};
type Protocol = keyof typeof decoders;
const protocols = Object.keys(decoders) as Protocol[];

class Client {
  readonly received: Json[] = [];
  readonly frames: { binary: boolean }[] = [];

  constructor(
    readonly socket: WebSocket,
    readonly protocol: Protocol,
  ) {
    socket.on("message", (data, binary) => {
      this.frames.push({ binary });
      this.received.push(decoders[protocol](data as Buffer));
    });
  }

  static async open(protocol: Protocol, headers: Record<string, string> = {}): Promise<Client> {
    const socket = new WebSocket(`${url.replace("http", "ws")}/v1/stream`, [protocol], { headers });
    const client = new Client(socket, protocol);
    clients.push(client);
    await once(socket, "open");
    return client;
  }

  send(message: object): void {
    this.socket.send(encoders[this.protocol](message));
  }

  /** The messages of one request, once the last has come. */
  async of(id: string): Promise<Json[]> {
    const own = () => this.received.filter((message) => Object.values<Json>(message)[0].id === id);
    await eventually(() => own().some((message) => message.done || message.error));
    return own();
  }

  async first(kind: string): Promise<Json> {
    await eventually(() => this.received.some((message) => message[kind]));
    return this.received.find((message) => message[kind])[kind];
  }
}

const greedy = { prompt: "the then", temperature: 0, max_tokens: 6 };
const endless = { prompt: "x", max_tokens: 8192, logit_bias: { 0: -100 } };
/** Takes a tenth of a second to encode. */
const longText = "the then ".repeat(20_000);
const textOf = (messages: Json[]) =>
  messages.map((message) => message.token?.text ?? message.done?.text ?? "").join("");
const pending = () => server.context.manager.stats().pending;

describe.each(protocols)("%s", (protocol) => {
  it("generates what HTTP generates", async () => {
    await start();
    const reply = await server.app.inject({
      method: "POST",
      url: "/v1/completions",
      payload: { ...greedy, logprobs: 0 },
    });
    const [choice] = reply.json().choices;
    const client = await Client.open(protocol);
    client.send({ generate: { id: "a", ...greedy } });
    const messages = await client.of("a");
    expect(client.frames.every(({ binary }) => binary === (protocol === "hope.v1.proto"))).toBe(true);
    expect(messages[0]).toEqual({ accepted: { id: "a" } });
    const tokens = messages.flatMap((message) => message.token ?? []);
    expect(tokens.map((token) => token.index ?? 0)).toEqual(tokens.map((_, index) => index));
    expect(tokens.map((token) => token.logprob)).toEqual(choice.logprobs.token_logprobs);
    expect(tokens[0].surprise).toBe(-tokens[0].logprob);
    expect(textOf(messages)).toBe(choice.text);
    expect(messages.at(-1).done).toMatchObject({
      id: "a",
      finish_reason: "length",
      usage: { prompt_tokens: 3, completion_tokens: 6, total_tokens: 9 },
    });
    expect(messages.at(-1).done.memory).toBeUndefined();
  });

  it("chats, takes tokens, and every sampling field", async () => {
    await start();
    const client = await Client.open(protocol);
    const messages = [{ role: "user", content: "the" }];
    client.send({ generate: { id: "chat", messages, temperature: 0, max_tokens: 4 } });
    const payload = { messages, temperature: 0, max_tokens: 4 };
    const reply = await server.app.inject({ method: "POST", url: "/v1/chat/completions", payload });
    expect(textOf(await client.of("chat")).replace(/^ /, "")).toBe(reply.json().choices[0].message.content);
    const sampling = {
      ...{ temperature: 0.5, top_p: 0.9, top_k: 40, min_p: 0.05, presence_penalty: 0.5, frequency_penalty: 0.25 },
      ...{ repetition_penalty: 1.5, logit_bias: { "7": 5 }, seed: 2 ** 40 + 1, stop: ["zzz"] },
    };
    const body = { prompt: [5, 6, 7], max_tokens: 5, ...sampling };
    const same = await server.app.inject({ method: "POST", url: "/v1/completions", payload: body });
    client.send({ generate: { id: "all", tokens: [5, 6, 7], max_tokens: 5, model: "fake", ...sampling } });
    expect(textOf(await client.of("all"))).toBe(same.json().choices[0].text);
  });

  it("learns, reports progress, and writes and reads sessions", async () => {
    await start();
    const client = await Client.open(protocol);
    client.send({ learn: { id: "none", session: "s", text: "the then" } });
    expect((await client.of("none")).at(-1).error).toMatchObject({ id: "none", code: "SESSION_NOT_FOUND" });
    await server.app.inject({ method: "POST", url: "/v1/sessions", payload: { id: "s" } });
    client.send({
      learn: { id: "l", session: "s", tokens: Array(30).fill(4), epochs: 3, levels: { names: ["fast"] } },
    });
    const learned = await client.of("l");
    expect(learned[0]).toEqual({ accepted: { id: "l" } });
    expect(learned[1].progress).toMatchObject({ id: "l", done: 30, total: 90 });
    expect(learned.at(-1).done).toMatchObject({
      usage: { prompt_tokens: 90, total_tokens: 90 },
      memory: { session: "s", version: 1, learned_tokens: 90 },
      logprob: expect.any(Number),
      bits_per_byte: expect.any(Number),
    });
    client.send({ learn: { id: "r", session: "s", tokens: [4], levels: {} } });
    expect((await client.of("r")).at(-1).done.memory.learned_tokens ?? 0).toBe(0);
    client.send({ generate: { id: "g", ...greedy, session: "s" } });
    expect((await client.of("g")).at(-1).done.memory).toMatchObject({ session: "s", version: 3 });
    client.send({ generate: { id: "g2", ...greedy, session: "s", memory: "read" } });
    expect((await client.of("g2")).at(-1).done.memory).toMatchObject({ session: "s", version: 3 });
  });

  it("consolidates: progress, the verdict, the job", async () => {
    await start();
    const client = await Client.open(protocol);
    client.send({ consolidate: { id: "none", session: "s" } });
    expect((await client.of("none")).at(-1).error).toMatchObject({ id: "none", code: "SESSION_NOT_FOUND" });
    await server.app.inject({ method: "POST", url: "/v1/sessions", payload: { id: "s" } });
    await server.app.inject({ method: "POST", url: "/v1/sessions/s/learn", payload: { text: "The door is green." } });
    client.send({ consolidate: { id: "c", session: "s", settings: { levels: ["slow"], epochs: 2, seed: 3 } } });
    const [accepted, ...rest] = await client.of("c");
    expect(accepted).toEqual({ accepted: { id: "c" } });
    expect(rest.slice(0, -2).every(({ progress }) => progress?.total > 0)).toBe(true);
    expect(rest.at(-2).level_update).toMatchObject({ id: "c", commit: true, reason: "the fake engine commits" });
    expect(rest.at(-2).level_update.levels.map(({ name }: Json) => name)).toEqual(["fast", "mid", "slow"]);
    expect(rest.at(-1).done.job).toMatchObject({ id: "job_1", session: "s", status: "committed", version: 2 });
    const job = await server.app.inject({ url: "/v1/sessions/s/jobs/job_1" });
    expect(job.json().settings).toEqual({ levels: ["slow"], epochs: 2, seed: 3 });
    client.send({ consolidate: { id: "bad", session: "s", settings: { levels: ["medium"] } } });
    expect((await client.of("bad")).at(-1).error).toMatchObject({ code: "INVALID_ARGUMENT", param: "settings.levels" });
  });

  it("cancels a consolidation when told to, and not because nobody listens", async () => {
    await start({ engine: { consolidate_ticks: 1_000_000 } });
    for (const id of ["s", "t"]) {
      await server.app.inject({ method: "POST", url: "/v1/sessions", payload: { id } });
      await server.app.inject({ method: "POST", url: `/v1/sessions/${id}/learn`, payload: { text: "It is green." } });
    }
    const client = await Client.open(protocol);
    client.send({ consolidate: { id: "a", session: "s" } });
    client.send({ consolidate: { id: "b", session: "t" } });
    await eventually(() => client.received.filter(({ accepted }) => accepted).length === 2);
    client.send({ cancel: { id: "a" } });
    expect((await client.of("a")).at(-1).error).toMatchObject({ id: "a", code: "CANCELLED" });
    const status = async (id: string) =>
      (await server.app.inject({ url: `/v1/sessions/${id}/jobs/job_1` })).json().status;
    expect(await status("s")).toBe("cancelled");
    client.socket.terminate();
    await eventually(async () => (await status("t")) === "running");
    await server.app.inject({ method: "POST", url: "/v1/sessions/t/jobs/job_1/cancel" });
    expect(await status("t")).toBe("cancelled");
  });

  it("runs many requests at once, each with its own messages in order", async () => {
    await start();
    const client = await Client.open(protocol);
    const ids = Array.from({ length: 16 }, (_, index) => `r${index}`);
    for (const [index, id] of ids.entries())
      client.send({ generate: { id, prompt: "the".repeat(index + 1), temperature: 0 } });
    for (const [index, id] of ids.entries()) {
      const payload = { prompt: "the".repeat(index + 1), temperature: 0 };
      const reply = await server.app.inject({ method: "POST", url: "/v1/completions", payload });
      expect(textOf(await client.of(id))).toBe(reply.json().choices[0].text);
    }
  });

  it("cancels by id, and ignores an id that is not running", async () => {
    await start({ engine: { tick_ms: 1 } });
    const client = await Client.open(protocol);
    client.send({ generate: { id: "long", ...endless, session: "undone" } });
    await client.first("token");
    client.send({ cancel: { id: "other" } });
    client.send({ cancel: { id: "long" } });
    expect((await client.of("long")).at(-1).error).toMatchObject({ id: "long", code: "CANCELLED" });
    expect((await server.app.inject("/v1/sessions/undone")).statusCode).toBe(404);
    client.send({ generate: { id: "long", ...greedy } });
    await eventually(() => client.received.some((message) => message.done?.id === "long"));
    expect(client.received.filter((message) => message.error)).toHaveLength(1);
  });

  it("refuses an id in use without touching its request", async () => {
    await start({ engine: { tick_ms: 5 } });
    const client = await Client.open(protocol);
    client.send({ generate: { id: "one", ...greedy, max_tokens: 12, logit_bias: { 0: -100 } } });
    client.send({ generate: { id: "one", ...greedy } });
    client.send({ generate: { id: "one", max_tokens: -1 } });
    await eventually(() => client.received.filter((message) => message.error).length === 2);
    for (const { error } of client.received.filter((message) => message.error)) {
      expect(error).toMatchObject({ code: "INVALID_ARGUMENT" });
      expect(error.id).toBeUndefined();
    }
    expect((await client.of("one")).at(-1).done.usage.completion_tokens).toBe(12);
  });

  it("starts requests in their order, though a long text takes a while to read, and answers pings meanwhile", async () => {
    await start();
    await server.app.inject({ method: "POST", url: "/v1/sessions", payload: { id: "s" } });
    const client = await Client.open(protocol);
    client.send({ learn: { id: "long", session: "s", text: longText } });
    client.send({ generate: { id: "short", ...greedy, session: "s" } });
    client.send({ ping: {} });
    expect((await client.of("short")).at(-1).done.memory).toMatchObject({ session: "s", version: 2 });
    expect((await client.of("long")).at(-1).done.memory).toMatchObject({ session: "s", version: 1 });
    expect(client.received.flatMap(({ pong, accepted }) => (pong ? ["pong"] : (accepted?.id ?? [])))).toEqual([
      ...["pong", "long", "short"],
    ]);
  });

  it("cancels a request whose text is still being read", async () => {
    await start();
    await server.app.inject({ method: "POST", url: "/v1/sessions", payload: { id: "s" } });
    const client = await Client.open(protocol);
    client.send({ learn: { id: "long", session: "s", text: longText } });
    client.send({ cancel: { id: "long" } });
    expect(await client.of("long")).toEqual([{ error: expect.objectContaining({ id: "long", code: "CANCELLED" }) }]);
    expect((await server.app.inject("/v1/sessions/s")).json().version).toBe(0);
  });

  it("answers bad requests with coded errors and goes on", async () => {
    await start();
    const client = await Client.open(protocol);
    const cases: [object, string, string | undefined][] = [
      [{ generate: { id: "c1", prompt: "" } }, "EMPTY_PROMPT", "prompt"],
      [{ generate: { id: "c2" } }, "INVALID_ARGUMENT", "prompt"],
      [{ generate: { id: "c3", tokens: [999] } }, "TOKEN_OUT_OF_RANGE", "tokens"],
      [{ generate: { id: "c4", prompt: "x", temperature: 9 } }, "INVALID_ARGUMENT", "temperature"],
      [{ generate: { id: "c5", prompt: "x", max_tokens: 100_000 } }, "LIMIT_EXCEEDED", "max_tokens"],
      [{ generate: { id: "c6", prompt: "x", model: "gpt" } }, "MODEL_NOT_FOUND", "model"],
      [{ generate: { id: "c7", prompt: "x", session: "a/b" } }, "INVALID_ARGUMENT", "session"],
      [{ learn: { id: "c8", session: "s", text: "x", levels: { names: ["no"] } } }, "INVALID_ARGUMENT", "levels"],
    ];
    for (const [message, code, param] of cases) {
      client.send(message);
      const { id } = Object.values<Json>(message)[0];
      expect((await client.of(id)).at(-1).error).toMatchObject({ id, code, param });
    }
    client.send({ generate: { prompt: "no id" } });
    expect(await eventually(() => client.received.at(-1).error?.param === "id")).toBeUndefined();
    client.send({ ping: {} });
    expect(await client.first("pong")).toEqual({});
  });

  it("answers a retry under an idempotency_key with the stored reply", async () => {
    await start();
    const client = await Client.open(protocol);
    const request = { ...greedy, session: "k", idempotency_key: "once" };
    client.send({ generate: { id: "a", ...request } });
    const first = await client.of("a");
    client.send({ generate: { id: "b", ...request } });
    const { replayed, text, memory, usage } = (await client.of("b")).at(-1).done;
    expect(replayed).toBe(true);
    expect(text).toBe(textOf(first));
    expect({ memory, usage }).toEqual({ memory: first.at(-1).done.memory, usage: first.at(-1).done.usage });
    client.send({ generate: { id: "c", ...request, max_tokens: 2 } });
    expect((await client.of("c")).at(-1).error.code).toBe("IDEMPOTENCY_CONFLICT");
    client.send({ learn: { id: "d", session: "k", text: "x", idempotency_key: "twice" } });
    client.send({ learn: { id: "e", session: "k", text: "x", idempotency_key: "twice" } });
    const [d, e] = [(await client.of("d")).at(-1).done, (await client.of("e")).at(-1).done];
    expect({ ...e, id: "d" }).toEqual({ ...d, replayed: true });
  });

  it("ends its requests when the client goes", async () => {
    await start({ engine: { tick_ms: 1 } });
    const client = await Client.open(protocol);
    for (const id of ["a", "b"]) client.send({ generate: { id, ...endless } });
    await client.first("token");
    expect(pending()).toBe(2);
    client.socket.terminate();
    await eventually(() => pending() === 0);
  });

  it("ends the requests of a client that reads too slowly", async () => {
    await start({ stream: { pingMs: 15_000, maxBuffered: 16 * 1024 } });
    const client = await Client.open(protocol);
    client.socket.pause();
    for (let id = 0; id < 48; id++) client.send({ generate: { id: `${id}-${"x".repeat(110)}`, ...endless } });
    await eventually(() => pending() === 48);
    await eventually(() => pending() === 0, 25_000);
    client.socket.resume();
    await eventually(() => client.received.filter((message) => message.error).length === 48, 25_000);
    expect(client.received.filter((message) => message.error?.code === "SLOW_CONSUMER")).toHaveLength(48);
    client.send({ ping: {} });
    expect(await client.first("pong")).toEqual({});
  });
});

describe("a client that floods and never reads", () => {
  it("is not read from, so that its replies stay bounded", async () => {
    const maxBuffered = 16 * 1024;
    await start({ stream: { pingMs: 15_000, maxBuffered } });
    const client = await Client.open("hope.v1.json");
    client.socket.pause();
    const [peer] = server.app.websocketServer.clients;
    // Refused at once, with an answer as long as the request: about 20 MB of answers, of which the kernel takes a few.
    let held = 0;
    for (let round = 0; round < 80; round++) {
      for (let i = 0; i < 1000; i++) client.socket.send(`{"generate":{"id":"${"x".repeat(128)}"}}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
      held = Math.max(held, peer?.bufferedAmount ?? 0);
    }
    await eventually(() => peer?.isPaused === true && client.socket.bufferedAmount > 0);
    expect(held).toBeGreaterThan(maxBuffered);
    expect(held).toBeLessThan(2 * 1024 * 1024);
    client.socket.resume();
    await eventually(() => peer?.isPaused === false && peer.bufferedAmount === 0, 25_000);
  });
});

describe("frames", () => {
  it("are refused when malformed, and the connection goes on", async () => {
    await start();
    const json = await Client.open("hope.v1.json");
    for (const frame of ["{", "5", "{}", '{"generate":{},"ping":{}}', '{"nothing":{}}', '{"ping":{"x":1}}'])
      json.socket.send(frame);
    json.socket.send(Buffer.from("{}"), { binary: true });
    await eventually(() => json.received.length === 7);
    expect(json.received.map((message) => message.error.code)).toEqual([
      "MALFORMED_BODY",
      ...Array(5).fill("INVALID_ARGUMENT"),
      "MALFORMED_BODY",
    ]);
    const proto = await Client.open("hope.v1.proto");
    proto.socket.send(Buffer.from([0xff, 0xff, 0xff]));
    proto.socket.send("text");
    proto.socket.send(Buffer.alloc(0));
    await eventually(() => proto.received.length === 3);
    expect(proto.received.map((message) => message.error.code)).toEqual([
      "MALFORMED_BODY",
      "MALFORMED_BODY",
      "INVALID_ARGUMENT",
    ]);
  });

  it("close the connection with 1009 when too large", async () => {
    await start();
    const client = await Client.open("hope.v1.json");
    client.socket.send("x".repeat(limits.body_bytes + 1));
    expect((await once(client.socket, "close"))[0]).toBe(1009);
  });
});

describe("the handshake", () => {
  it("refuses other subprotocols by name, before the upgrade", async () => {
    await start();
    const socket = new WebSocket(`${url.replace("http", "ws")}/v1/stream`, ["graphql-ws"]);
    const [, response] = await once(socket, "unexpected-response");
    let body = "";
    for await (const part of response) body += part;
    expect(response.statusCode).toBe(400);
    expect(JSON.parse(body).error).toMatchObject({
      code: "INVALID_ARGUMENT",
      message: 'Sec-WebSocket-Protocol: expected hope.v1.proto or hope.v1.json, got "graphql-ws"',
    });
  });

  it("takes the first it knows, and JSON where none is named", async () => {
    await start();
    const both = new WebSocket(`${url.replace("http", "ws")}/v1/stream`, ["other", "hope.v1.proto", "hope.v1.json"]);
    await once(both, "open");
    expect(both.protocol).toBe("hope.v1.proto");
    both.terminate();
    const none = new WebSocket(`${url.replace("http", "ws")}/v1/stream`);
    await once(none, "open");
    none.send('{"ping":{}}');
    expect(String((await once(none, "message"))[0])).toBe('{"pong":{}}');
    none.terminate();
  });

  it("is what the route is for", async () => {
    await start();
    const reply = await fetch(`${url}/v1/stream`);
    expect(reply.status).toBe(400);
    expect(((await reply.json()) as Json).error.message).toContain("expected a WebSocket upgrade");
  });

  it("closes with 1008 without a key, and gives each key its own sessions", async () => {
    await start({ apiKeys: ["first-key-0123456789", "second-key-0123456789"] });
    const stranger = new WebSocket(`${url.replace("http", "ws")}/v1/stream`);
    expect((await once(stranger, "close"))[0]).toBe(1008);
    for (const key of ["first", "second"]) {
      const client = await Client.open("hope.v1.json", { authorization: `Bearer ${key}-key-0123456789` });
      client.send({ generate: { id: "x", ...greedy, session: "mine" } });
      expect((await client.of("x")).at(-1).done.memory).toMatchObject({ session: "mine", version: 1 });
    }
  });

  it("is counted, and ends with 1012 when the server closes", async () => {
    await start();
    const client = await Client.open("hope.v1.json");
    expect((await server.app.inject("/metrics")).body).toContain("hope_websocket_connections 1");
    const closed = once(client.socket, "close");
    client.send({ generate: { id: "last", ...greedy } });
    await client.first("accepted");
    await server.close();
    expect((await closed)[0]).toBe(1012);
    expect(client.received.at(-1).done?.id).toBe("last");
  });
});
