import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunningApp } from "../../src/app.js";
import { events, type Json, startApp } from "./support.js";

let server: RunningApp;
beforeAll(async () => {
  server = await startApp();
});
afterAll(() => server.close());

const post = (payload: object, headers: Record<string, string> = {}, url = "/v1/chat/completions") =>
  server.app.inject({ method: "POST", url, payload, headers });
const messages = [
  { role: "system", content: "Be kind." },
  {
    role: "user",
    content: [
      { type: "text", text: "the " },
      { type: "text", text: "then" },
    ],
  },
];
const greedy = { messages, temperature: 0, max_tokens: 6 };
/** What the template makes of `messages`. */
const rendered = "Be kind.\nUser: the then\nAssistant:";

describe("POST /v1/chat/completions", () => {
  it("completes the rendered dialogue and stops at the template's stop string", async () => {
    const reply = (await post(greedy)).json();
    const plain = (
      await post({ prompt: rendered, temperature: 0, max_tokens: 6, stop: "\n" }, {}, "/v1/completions")
    ).json();
    expect(reply).toEqual({
      id: expect.stringMatching(/^chatcmpl_/),
      object: "chat.completion",
      created: expect.any(Number),
      model: "fake",
      system_fingerprint: "fake-1",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: plain.choices[0].text.replace(/^ /, ""), refusal: null },
          logprobs: null,
          finish_reason: plain.choices[0].finish_reason,
        },
      ],
      usage: plain.usage,
    });
  });

  it("streams role first, finish_reason last, then usage and [DONE]", async () => {
    const whole = (await post(greedy)).json();
    const reply = await post({ ...greedy, stream: true, stream_options: { include_usage: true } });
    const chunks = events(reply.body) as Json[];
    expect(chunks.pop()).toBe("[DONE]");
    expect(chunks.pop()).toMatchObject({ object: "chat.completion.chunk", choices: [], usage: whole.usage });
    expect(chunks[0].choices[0].delta).toEqual({ role: "assistant", content: "" });
    expect(chunks.slice(1).some((chunk) => "role" in chunk.choices[0].delta)).toBe(false);
    expect(chunks.map((chunk) => chunk.choices[0].delta.content ?? "").join("")).toBe(whole.choices[0].message.content);
    expect(chunks.map((chunk) => chunk.choices[0].finish_reason).filter(Boolean)).toEqual([
      whole.choices[0].finish_reason,
    ]);
    expect(chunks.at(-1).choices[0].finish_reason).toBe(whole.choices[0].finish_reason);
  });

  it("streams n choices, each with its own opening and end", async () => {
    const chunks = (
      events((await post({ ...greedy, temperature: 1, seed: 3, n: 3, stream: true })).body) as Json[]
    ).slice(0, -1);
    for (const index of [0, 1, 2]) {
      const own = chunks.filter((chunk) => chunk.choices[0].index === index);
      expect(own[0].choices[0].delta.role).toBe("assistant");
      expect(own.at(-1).choices[0].finish_reason).toBeTruthy();
    }
  });

  it("leaves out the space after the template's prefix, and no other", async () => {
    const spaced = { ...greedy, max_tokens: 3, logit_bias: { 259: 100 } };
    expect((await post(spaced)).json().choices[0].message.content).toBe("the the the");
    const chunks = events((await post({ ...spaced, stream: true })).body) as Json[];
    expect(chunks.map((chunk) => chunk.choices?.[0].delta.content ?? "").join("")).toBe("the the the");
  });

  it("prefers max_completion_tokens", async () => {
    const reply = (await post({ ...greedy, max_completion_tokens: 2 })).json();
    expect(reply.usage.completion_tokens).toBe(2);
  });

  it("reports log-probabilities with bytes and alternatives", async () => {
    const { content } = (await post({ ...greedy, logprobs: true, top_logprobs: 2 })).json().choices[0].logprobs;
    expect(content[0]).toEqual({
      token: expect.any(String),
      logprob: expect.any(Number),
      bytes: expect.any(Array),
      top_logprobs: [
        expect.objectContaining({ token: content[0].token, logprob: content[0].logprob }),
        expect.any(Object),
      ],
    });
    const chunks = events((await post({ ...greedy, logprobs: true, top_logprobs: 2, stream: true })).body) as Json[];
    expect(chunks.flatMap((chunk) => chunk.choices?.[0].logprobs?.content ?? [])).toEqual(content);
  });

  it("takes back the messages of its own replies", async () => {
    const { message } = (await post(greedy)).json().choices[0];
    const reply = await post({
      ...greedy,
      messages: [...messages, message, { role: "user", content: "x", name: null }],
    });
    expect(reply.statusCode).toBe(200);
  });

  it("keeps a session, and answers a retry of its stream", async () => {
    const headers = { "x-hope-session": "talk", "idempotency-key": "once" };
    const first = (await post(greedy, headers)).json();
    expect(first.memory).toMatchObject({ session: "talk", version: 1 });
    const [chunk, done] = events((await post({ ...greedy, stream: true }, headers)).body) as Json[];
    expect(chunk.choices[0].delta).toEqual({ role: "assistant", content: first.choices[0].message.content });
    expect(chunk).toMatchObject({ object: "chat.completion.chunk", memory: first.memory });
    expect(done).toBe("[DONE]");
  });

  it("is refused by a model without a template", async () => {
    const plain = await startApp({ chat: false });
    const reply = await plain.app.inject({ method: "POST", url: "/v1/chat/completions", payload: greedy });
    expect(reply.json().error).toMatchObject({ code: "INVALID_ARGUMENT", param: "messages" });
    await plain.close();
  });
});
