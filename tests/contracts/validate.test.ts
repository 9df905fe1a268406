import { describe, expect, it } from "vitest";
import { ChatRequest } from "../../src/contracts/chat.js";
import { CompletionRequest } from "../../src/contracts/completions.js";
import { checker, show } from "../../src/contracts/validate.js";

const completion = checker(CompletionRequest);
const chat = checker(ChatRequest);
const messages = [{ role: "user", content: "hi" }];

describe("checker", () => {
  it("takes every documented field", () => {
    const all = {
      ...{ model: "m", prompt: [[1, 2], [3]], max_tokens: 0, n: 2, echo: true, logprobs: 5, temperature: 0, top_p: 1 },
      ...{ top_k: 0, min_p: 0, presence_penalty: -2, frequency_penalty: 2, repetition_penalty: 1.1, seed: 0 },
      ...{ logit_bias: { "50256": -100 }, stop: ["a", "b"], stream: true, stream_options: { include_usage: true } },
      ...{ session: "a.b_c:d-1", memory: "write", learn: "all", surprise: true, user: "someone@example.org" },
      ...{ best_of: 1, suffix: "", store: false },
    };
    expect(completion(all)).toBeUndefined();
    expect(chat({ messages, tools: [], tool_choice: "none", response_format: { type: "text" } })).toBeUndefined();
    expect(chat({ messages: [{ role: "user", content: [{ type: "text", text: "x" }] }] })).toBeUndefined();
  });

  it.each([
    [{}, "prompt", "prompt: required, but missing"],
    [{ prompt: 5 }, "prompt", "prompt: expected a string, an array of token ids, or up to 16 of either, got 5"],
    [{ prompt: ["a", 1] }, "prompt", /^prompt: expected a string.*got an array of 2$/],
    [{ prompt: [1.5] }, "prompt", /^prompt: expected a string/],
    [{ prompt: Array(20).fill(null) }, "prompt", /^prompt: expected a string.*got an array of 20$/],
    [{ prompt: "x", foo: 1 }, "foo", "foo: unknown field"],
    [{ prompt: "x", stream_options: { foo: 1 } }, "stream_options.foo", "stream_options.foo: unknown field"],
    [{ prompt: "x", temperature: 3 }, "temperature", "temperature: must be <= 2, got 3"],
    [{ prompt: "x", temperature: "1" }, "temperature", 'temperature: must be number, got "1"'],
    [{ prompt: "x", max_tokens: -1 }, "max_tokens", "max_tokens: must be >= 0, got -1"],
    [{ prompt: "x", stop: [""] }, "stop", /^stop: expected a string or up to 16 strings/],
    [{ prompt: "x", logit_bias: { a: 1 } }, "logit_bias.a", "logit_bias.a: unknown field"],
    [{ prompt: "x", logit_bias: { 1: 101 } }, "logit_bias.1", "logit_bias.1: must be <= 100, got 101"],
    [{ prompt: "x", session: "a/b" }, "session", 'session: expected 1 to 128 of A-Z a-z 0-9 . _ : -, got "a/b"'],
    [{ prompt: "x", memory: "on" }, "memory", 'memory: expected "off", "read" or "write", got "on"'],
    [{ prompt: "x", best_of: 2 }, "best_of", "best_of: expected 1: best_of is not supported, got 2"],
    [{ prompt: "x", suffix: "y" }, "suffix", /^suffix: expected nothing: insertion is not supported/],
  ])("refuses %j", (body, param, message) => {
    expect(completion(body)).toMatchObject({
      code: "INVALID_ARGUMENT",
      param,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    [{ messages: [] }, "messages", /must not have fewer than 1/],
    [{ messages: [{ role: "tool", content: "x" }] }, "messages.0.role", /expected "system", "developer", "user" or/],
    [{ messages: [{ role: "user", content: [{ type: "image_url" }] }] }, "messages.0.content", /reads text only/],
    [{ messages: [{ role: "user" }] }, "messages.0.content", /required, but missing/],
    [{ messages, tools: [{ type: "function" }] }, "tools", /tools are not supported, got an array of 1/],
    [{ messages, response_format: { type: "json_object" } }, "response_format", /structured output is not supported/],
  ])("refuses chat %j", (body, param, message) => {
    expect(chat(body)).toMatchObject({ code: "INVALID_ARGUMENT", param, message: expect.stringMatching(message) });
  });

  it("refuses a body that is no object", () => {
    for (const body of [undefined, 5, "x", [1]]) {
      expect(completion(body)).toMatchObject({ message: expect.stringMatching(/^body: must be object, got/) });
    }
  });
});

describe("show", () => {
  it("never quotes much, nor descends", () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(show(deep)).toBe("an array of 1");
    expect(show("x".repeat(100))).toBe("a string of 100 characters");
  });
});
