import { type AppParts, buildApp, type RunningApp } from "../../src/app.js";
import { FakeEngine, type FakeEngineOptions } from "../../src/engine/fake-engine.js";
import type { EventStreamOptions } from "../../src/http/event-stream.js";
import { systemClock } from "../../src/shared/clock.js";
import { openStore } from "../../src/stores/index.js";
import { byteAlphabet } from "../../src/tokenizer/byte-alphabet.js";
import { ChatTemplate } from "../../src/tokenizer/chat-template.js";
import { Tokenizer } from "../../src/tokenizer/tokenizer.js";

export const EOS = 0;

// biome-ignore lint/suspicious/noExplicitAny: replies are read as loosely as a client reads them; the assertions check their shape.
export type Json = any;

/** A byte-level BPE as small as can be: end of text, the 256 bytes, and merges towards " the". */
export function tokenizerJson() {
  const vocab: Record<string, number> = { "<|endoftext|>": EOS };
  for (const [byte, character] of byteAlphabet.entries()) vocab[character] = byte + 1;
  const space = byteAlphabet[0x20] as string;
  const merges = [
    ["h", "e"],
    ["t", "he"],
    [space, "the"],
  ];
  for (const [left, right] of merges as [string, string][]) vocab[left + right] = Object.keys(vocab).length;
  const byteLevel = { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true };
  return {
    version: "1.0",
    added_tokens: [{ id: EOS, content: "<|endoftext|>", normalized: false, special: true }],
    normalizer: null,
    pre_tokenizer: byteLevel,
    post_processor: null,
    decoder: byteLevel,
    model: { type: "BPE", vocab, merges },
  };
}

export const chatTemplateJson = {
  system: "{content}\n",
  user: "User: {content}\n",
  assistant: "Assistant: {content}\n",
  generation_prefix: "Assistant:",
  stop: ["\n"],
};

export interface TestOptions {
  engine?: FakeEngineOptions;
  apiKeys?: string[];
  stream?: EventStreamOptions;
  chat?: boolean;
  anchors?: Int32Array[];
  guard?: AppParts["guard"];
}

/** A server on the fake engine and a store in memory. */
export async function startApp(options: TestOptions = {}): Promise<RunningApp & { engine: FakeEngine }> {
  const tokenizer = new Tokenizer(tokenizerJson());
  const text = (token: number) => tokenizer.decode([token]);
  const engine = new FakeEngine({ vocab_size: tokenizer.size, eos_token_id: EOS, text, ...options.engine });
  const running = await buildApp({
    engine,
    store: await openStore({ kind: "memory" }, systemClock),
    tokenizer,
    chat: options.chat === false ? undefined : new ChatTemplate(chatTemplateJson),
    apiKeys: options.apiKeys ?? [],
    memoryBudget: 1 << 20,
    anchors: options.anchors ?? [],
    retainTokens: 1024,
    consolidate: "manual",
    sessionTtl: 0,
    logger: false,
    ...(options.stream && { stream: options.stream }),
    ...(options.guard && { guard: options.guard }),
  });
  return { ...running, engine };
}

/** The data lines of a body of server-sent events, parsed; comments are left out. */
export function events(body: string): unknown[] {
  return body
    .split("\n\n")
    .filter((block) => block.startsWith("data: "))
    .map((block) => block.slice("data: ".length))
    .map((data) => (data === "[DONE]" ? data : JSON.parse(data)));
}

/** Resolves once the condition holds; rejects when it does not within the time. */
export async function eventually(condition: () => boolean | Promise<boolean>, ms = 5000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("the condition did not come true");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
