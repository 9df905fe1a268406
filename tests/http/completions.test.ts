import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { events, type Json, startApp } from "./support.js";

let server: RunningApp;
beforeAll(async () => {
  server = await startApp();
});
afterAll(() => server.close());

const post = (payload: object, headers: Record<string, string> = {}, url = "/v1/completions") =>
  server.app.inject({ method: "POST", url, payload, headers });
const greedy = { prompt: "the then", temperature: 0, max_tokens: 8 };

describe("POST /v1/completions", () => {
  it("answers in OpenAI's shape", async () => {
    const reply = await post(greedy);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(reply.json()).toEqual({
      id: expect.stringMatching(/^cmpl_/),
      object: "text_completion",
      created: expect.any(Number),
      model: "fake",
      system_fingerprint: "fake-1",
      choices: [{ index: 0, text: expect.any(String), logprobs: null, finish_reason: "length" }],
      usage: { prompt_tokens: 3, completion_tokens: 8, total_tokens: 11, prompt_tokens_details: { cached_tokens: 0 } },
    });
  });

  it("streams the same text, then usage, then [DONE]", async () => {
    const whole = (await post(greedy)).json();
    const reply = await post({ ...greedy, stream: true, stream_options: { include_usage: true } });
    expect(reply.headers["content-type"]).toBe("text/event-stream; charset=utf-8");
    expect(reply.headers["x-request-id"]).toBeDefined();
    const chunks = events(reply.body) as Json[];
    expect(chunks.pop()).toBe("[DONE]");
    const usage = chunks.pop();
    expect(usage).toMatchObject({ choices: [], usage: whole.usage });
    expect(chunks.every((chunk) => chunk.usage === null && chunk.id === usage.id)).toBe(true);
    expect(chunks.map((chunk) => chunk.choices[0].text).join("")).toBe(whole.choices[0].text);
    expect(chunks.map((chunk) => chunk.choices[0].finish_reason)).toEqual([
      ...Array(chunks.length - 1).fill(null),
      "length",
    ]);
  });

  it("takes every form of prompt and counts choices over all of them", async () => {
    const tokens = (await post({ text: "the then" }, {}, "/tokenize")).json().tokens;
    const text = (await post(greedy)).json().choices[0].text;
    expect((await post({ ...greedy, prompt: tokens })).json().choices[0].text).toBe(text);
    const several = (await post({ ...greedy, prompt: [tokens, [5, 6]], n: 2 })).json();
    expect(several.choices.map((choice: Json) => choice.index)).toEqual([0, 1, 2, 3]);
    expect(several.choices[1].text).toBe(text);
    expect(several.choices[2].text).not.toBe(text);
    expect(several.usage).toMatchObject({ prompt_tokens: 5, completion_tokens: 32 });
    const list = (await post({ ...greedy, prompt: ["the then"] })).json();
    expect(list.choices[0].text).toBe(text);
  });

  it("gives n different choices for one seed, and the same ones again", async () => {
    const sampled = { prompt: "x", n: 3, seed: 7, max_tokens: 12 };
    const texts = async () => (await post(sampled)).json().choices.map((choice: Json) => choice.text);
    const first = await texts();
    expect(new Set(first).size).toBe(3);
    expect(await texts()).toEqual(first);
  });

  it("draws anew without a seed", async () => {
    const texts = new Set<string>();
    for (let i = 0; i < 4; i++) texts.add((await post({ prompt: "x", max_tokens: 12 })).json().choices[0].text);
    expect(texts.size).toBeGreaterThan(1);
  });

  it("reports log-probabilities and echo", async () => {
    const { choices } = (await post({ ...greedy, max_tokens: 2, logprobs: 3, echo: true })).json();
    const { tokens, token_logprobs, top_logprobs, text_offset } = choices[0].logprobs;
    expect(choices[0].text.startsWith("the then")).toBe(true);
    expect(tokens.slice(0, 3)).toEqual(["the", " the", "n"]);
    expect(tokens).toHaveLength(5);
    expect(tokens.length).toBe(token_logprobs.length);
    expect(tokens.length).toBe(text_offset.length);
    expect(text_offset.slice(0, 3)).toEqual([0, 3, 7]);
    expect(token_logprobs.every((value: number) => value < 0)).toBe(true);
    expect(top_logprobs[0]).toBeNull();
    expect(Object.keys(top_logprobs.at(-1))).toContain(tokens.at(-1));
    expect(top_logprobs.at(-1)[tokens.at(-1)]).toBe(token_logprobs.at(-1));
  });

  it("scores a prompt alone with echo and max_tokens 0", async () => {
    const { choices } = (await post({ prompt: "the", max_tokens: 0, echo: true, logprobs: 0 })).json();
    expect(choices[0]).toMatchObject({
      text: "the",
      finish_reason: "length",
      logprobs: { tokens: ["the"], top_logprobs: null },
    });
  });

  it("reports the surprise of each token on request", async () => {
    const whole = (await post({ ...greedy, surprise: true, logprobs: 0 })).json().choices[0];
    expect(whole.surprise).toEqual(whole.logprobs.token_logprobs.map((logprob: number) => -logprob));
    const chunks = events((await post({ ...greedy, surprise: true, stream: true })).body) as Json[];
    const streamed = chunks.flatMap((chunk) => chunk.choices?.[0].surprise ?? []);
    expect(streamed).toEqual(whole.surprise);
  });

  it("ends before a stop string", async () => {
    const text = (await post({ ...greedy, max_tokens: 64 })).json().choices[0].text as string;
    const stop = text.slice(5, 7);
    const { choices } = (await post({ ...greedy, max_tokens: 64, stop })).json();
    expect(choices[0]).toMatchObject({ text: text.slice(0, text.indexOf(stop)), finish_reason: "stop" });
  });

  it("takes null for absent", async () => {
    const reply = await post({ ...greedy, stop: null, logprobs: null, user: null, stream_options: null });
    expect(reply.json()).toMatchObject({ choices: [{ logprobs: null }] });
  });
});

describe("memory", () => {
  it("writes the named session, by field, header or user, and makes it", async () => {
    const first = (await post({ ...greedy, session: "anna" })).json();
    expect(first.memory).toEqual({
      session: "anna",
      version: 1,
      learned_tokens: 3,
      surprise: { mean: expect.any(Number), max: expect.any(Number) },
      levels: ["fast", "mid", "slow"].map((name) => ({
        name,
        updates: expect.any(Number),
        delta_norm: expect.any(Number),
      })),
    });
    const byHeader = (await post(greedy, { "x-hope-session": "anna" })).json();
    expect(byHeader.memory).toMatchObject({ session: "anna", version: 2 });
    expect((await post({ ...greedy, user: "anna" })).json().memory).toMatchObject({ session: "anna", version: 3 });
    expect((await post({ ...greedy, user: "anna", session: "berta" })).json().memory.session).toBe("berta");
    const byMail = (await post({ ...greedy, user: "a@b.example" })).json().memory;
    expect(byMail.session).toMatch(/^user-[0-9a-f]{32}$/);
    expect((await post({ ...greedy, user: "a@b.example" })).json().memory).toMatchObject({
      session: byMail.session,
      version: 2,
    });
  });

  it("reads without a trace, and leaves memory off alone", async () => {
    const off = (await post(greedy)).json();
    await post({ ...greedy, session: "carl", max_tokens: 1 });
    const read = (await post({ ...greedy, session: "carl", memory: "read" })).json();
    expect(read.memory).toMatchObject({ session: "carl", version: 1, learned_tokens: 0 });
    expect(read.choices[0].text).not.toBe(off.choices[0].text);
    expect((await post({ ...greedy, session: "carl", memory: "read", n: 2 })).json().choices).toHaveLength(2);
    const again = (await post({ ...greedy, session: "carl", memory: "off" })).json();
    expect(again.choices[0].text).toBe(off.choices[0].text);
    expect(again.memory).toBeUndefined();
  });

  it("learns what it is told to learn", async () => {
    const learned = async (learn: string) =>
      (await post({ ...greedy, session: `learn-${learn}`, learn })).json().memory.learned_tokens;
    expect(await learned("none")).toBe(0);
    expect(await learned("prompt")).toBe(3);
    expect(await learned("all")).toBe(11);
  });

  it("sends the report with the finish_reason of a stream", async () => {
    const chunks = events((await post({ ...greedy, session: "dora", stream: true })).body) as Json[];
    const last = chunks.at(-2);
    expect(last.choices[0].finish_reason).toBe("length");
    expect(last.memory).toMatchObject({ session: "dora", version: 1 });
    expect(chunks.filter((chunk) => chunk.memory)).toHaveLength(1);
  });

  it.each([
    [{ session: "x", n: 2 }, {}, 400, "n"],
    [{ session: "x", prompt: ["a", "b"] }, {}, 400, "n"],
    [{ session: "x" }, { "x-hope-session": "y" }, 400, "session"],
    [{}, { "x-hope-session": "a/b" }, 400, "X-Hope-Session"],
    [{ learn: "all" }, {}, 400, "learn"],
    [{ session: "x", memory: "off", learn: "prompt" }, {}, 400, "learn"],
    [{ session: "nobody", memory: "read" }, {}, 404, "session"],
  ])("refuses %j with headers %j", async (fields, headers, status, param) => {
    const reply = await post({ ...greedy, ...fields }, headers);
    expect(reply.statusCode).toBe(status);
    expect(reply.json().error.param).toBe(param);
    expect((await server.app.inject("/v1/sessions/x")).statusCode).toBe(404);
  });
});

describe("Idempotency-Key", () => {
  const keyed = { "idempotency-key": "k1", "x-hope-session": "retry" };

  it("answers a retry with the same bytes and learns once", async () => {
    const first = await post(greedy, keyed);
    const second = await post(greedy, keyed);
    expect(second.body).toBe(first.body);
    expect(first.json().memory.version).toBe(1);
    expect((await server.app.inject("/v1/sessions/retry")).json().version).toBe(1);
  });

  it("streams a stored answer", async () => {
    const whole = (await post(greedy, keyed)).json();
    const reply = await post({ ...greedy, stream: true, stream_options: { include_usage: true } }, keyed);
    const [chunk, usage, done] = events(reply.body) as Json[];
    expect(chunk.choices[0]).toMatchObject({ text: whole.choices[0].text, finish_reason: "length" });
    expect(chunk.memory).toEqual(whole.memory);
    expect(usage).toMatchObject({ choices: [], usage: whole.usage });
    expect(done).toBe("[DONE]");
  });

  it("refuses another request under the same key", async () => {
    await post(greedy, keyed);
    const reply = await post({ ...greedy, max_tokens: 9 }, keyed);
    expect(reply.statusCode).toBe(409);
    expect(reply.json().error.code).toBe("IDEMPOTENCY_CONFLICT");
  });

  it("does nothing where nothing is learned", async () => {
    const first = await post(greedy, { "idempotency-key": "k2" });
    const second = await post(greedy, { "idempotency-key": "k2" });
    expect(second.json().id).not.toBe(first.json().id);
  });
});
