import OpenAI from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completionOf, post, stream } from "./client.js";
import { MODEL, type ServerProcess, Servers } from "./server.js";
import { StreamClient } from "./websocket.js";

const servers = new Servers();
let server: ServerProcess;
beforeAll(async () => {
  server = await servers.start(await servers.newFolder());
});
afterAll(() => servers.end());

const prompts = ["Once upon a time", "The dog said", "Señor Müller, 你好! \u{1f600}"];
const greedy = { model: MODEL, max_tokens: 40, temperature: 0, memory: "off" as const };

// Greedily so small a model repeats itself.
it("a sampled completion is English", async () => {
  const sampled = { model: MODEL, max_tokens: 40, temperature: 0.7, seed: 1, memory: "off", prompt: prompts[0] };
  const { text } = completionOf(await post(server.url, "/v1/completions", { ...sampled, logprobs: 0 }));
  expect(text.match(/\b(the|was|and|to|she|he)\b/g)?.length).toBeGreaterThan(3);
});

describe("one completion by every way, memory off, temperature 0", () => {
  it.each(prompts)("is the same token for token: %s", { timeout: 60_000 }, async (prompt) => {
    const json = completionOf(await post(server.url, "/v1/completions", { ...greedy, prompt, logprobs: 0 }));
    expect(json.tokens.length).toBeGreaterThan(0);

    const streamed = { text: "", tokens: [] as string[], token_logprobs: [] as number[], finish_reason: "" };
    for await (const { choices } of stream(server.url, "/v1/completions", { ...greedy, prompt, logprobs: 0 })) {
      streamed.text += choices[0].text;
      streamed.tokens.push(...(choices[0].logprobs?.tokens ?? []));
      streamed.token_logprobs.push(...(choices[0].logprobs?.token_logprobs ?? []));
      streamed.finish_reason ||= choices[0].finish_reason ?? "";
    }
    expect(streamed).toEqual(json);

    for (const subprotocol of ["hope.v1.proto", "hope.v1.json"] as const) {
      const client = await StreamClient.open(server.url, subprotocol);
      const { model, max_tokens, temperature, memory } = greedy;
      client.send({ generate: { id: "r", prompt, model, max_tokens, temperature, memory } });
      const { tokens, end } = await client.finish("r");
      client.close();
      expect(tokens.map(({ text }) => text).join("") + (end.done?.text ?? "")).toBe(json.text);
      expect(tokens.map(({ logprob }) => logprob)).toEqual(json.token_logprobs);
      expect(end.done.finish_reason).toBe(json.finish_reason);
    }

    const openai = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: "none" });
    const whole = await openai.completions.create({ ...greedy, prompt, logprobs: 0 });
    expect(completionOf(whole)).toEqual(json);
    const { memory: _, ...standard } = greedy;
    let text = "";
    for await (const chunk of await openai.completions.create({ ...standard, prompt, stream: true })) {
      text += chunk.choices[0]?.text ?? "";
    }
    expect(text).toBe(json.text);
  });

  it("chat is the same by JSON, SSE, WebSocket and the openai client", { timeout: 60_000 }, async () => {
    const messages = [{ role: "user" as const, content: "Hello! What is your name?" }];
    const { model, max_tokens, temperature } = greedy;
    const request = { model, max_tokens, temperature, messages };
    const json = await post(server.url, "/v1/chat/completions", request);
    const { content } = json.choices[0].message;

    const deltas: { role?: string; content?: string }[] = [];
    for await (const { choices } of stream(server.url, "/v1/chat/completions", request)) {
      if (choices[0]) deltas.push(choices[0].delta);
    }
    expect(deltas[0]?.role).toBe("assistant");
    expect(deltas.map((delta) => delta.content ?? "").join("")).toBe(content);

    const client = await StreamClient.open(server.url, "hope.v1.proto");
    client.send({ generate: { id: "r", ...request } });
    const { tokens, end } = await client.finish("r");
    client.close();
    expect(tokens.map(({ text }) => text).join("") + end.done.text).toBe(content);

    const openai = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: "none" });
    const whole = await openai.chat.completions.create(request);
    expect(whole.choices[0]?.message.content).toBe(content);
    const usage: unknown[] = [];
    let text = "";
    const options = { stream: true as const, stream_options: { include_usage: true } };
    for await (const chunk of await openai.chat.completions.create({ ...request, ...options })) {
      text += chunk.choices[0]?.delta.content ?? "";
      if (chunk.usage) usage.push(chunk.usage);
    }
    expect(text).toBe(content);
    expect(usage).toEqual([whole.usage]);
  });

  it("the openai client gets its errors and models", async () => {
    const openai = new OpenAI({ baseURL: `${server.url}/v1`, apiKey: "none", maxRetries: 0 });
    const refused = openai.completions.create({ model: "another", prompt: "x" });
    await expect(refused).rejects.toMatchObject({ status: 404, code: "MODEL_NOT_FOUND" });
    const models = await openai.models.list();
    expect(models.data.map(({ id }) => id)).toEqual([MODEL]);
  });
});
