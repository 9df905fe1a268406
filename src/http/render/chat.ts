import type { ChatChoice, ChatChunk, ChatLogprobs, ChatReply, TokenLogprob } from "../../contracts/chat.js";
import type { FinishReason } from "../../contracts/fields.js";
import type { Finished, TokenEvent } from "../batch.js";
import type { HttpContext } from "../context.js";
import type { Tenant } from "../plugins/auth.js";
import { ChatText } from "./chat-text.js";
import { memoryReport, usageOf } from "./memory.js";
import type { Renderer } from "./renderer.js";

export interface ChatOptions {
  tenant: Tenant;
  id: string;
  /** Seconds since 1970. */
  created: number;
  logprobs: boolean;
  surprise: boolean;
  memory: boolean;
  includeUsage: boolean;
}

type ChunkChoice = ChatChunk["choices"][number];

/** Replies of POST /v1/chat/completions. */
export class ChatRenderer implements Renderer {
  /** Per choice, by index. */
  readonly #texts: ChatText[] = [];

  constructor(
    readonly context: HttpContext,
    readonly options: ChatOptions,
  ) {}

  reply(finished: readonly Finished[]): ChatReply {
    const [first] = finished as [Finished];
    const reply: ChatReply = {
      ...this.#body(),
      object: "chat.completion",
      choices: finished.map((one) => this.#choice(one)),
      usage: usageOf(finished),
    };
    if (this.options.memory) reply.memory = memoryReport(this.options.tenant, first.done);
    return reply;
  }

  opening(index: number): ChatChunk {
    return this.#chunk({ index, delta: { role: "assistant", content: "" }, logprobs: null, finish_reason: null });
  }

  token(index: number, event: TokenEvent): ChatChunk | undefined {
    const { logprobs, surprise } = this.options;
    const content = this.#content(index, event.text);
    if (content === "" && !logprobs && !surprise) return undefined;
    const choice: ChunkChoice = {
      index,
      delta: { content },
      logprobs: logprobs ? this.#logprobs([event]) : null,
      finish_reason: null,
    };
    if (surprise) choice.surprise = [event.surprise];
    return this.#chunk(choice);
  }

  closing({ index, done }: Finished): ChatChunk {
    const content = this.#content(index, done.event.text);
    const finish_reason = done.event.finish_reason as FinishReason;
    const chunk = this.#chunk({ index, delta: content === "" ? {} : { content }, logprobs: null, finish_reason });
    if (this.options.memory) chunk.memory = memoryReport(this.options.tenant, done);
    return chunk;
  }

  usage(finished: readonly Finished[]): ChatChunk {
    return { ...this.#body(), object: "chat.completion.chunk", choices: [], usage: usageOf(finished) };
  }

  replay(stored: string): ChatChunk[] {
    const { choices, usage, memory, ...body } = JSON.parse(stored) as ChatReply;
    const [{ index, message, finish_reason, ...rest }] = choices as [ChatChoice];
    const chunk: ChatChunk = {
      ...body,
      object: "chat.completion.chunk",
      choices: [{ index, delta: { role: message.role, content: message.content }, finish_reason, ...rest }],
    };
    if (memory !== undefined) chunk.memory = memory;
    if (!this.options.includeUsage || usage === undefined) return [chunk];
    return [
      { ...chunk, usage: null },
      { ...body, object: "chat.completion.chunk", choices: [], usage },
    ];
  }

  #body() {
    const { name, fingerprint } = this.context.model;
    const { id, created } = this.options;
    return { id, created, model: name, system_fingerprint: fingerprint };
  }

  #chunk(choice: ChunkChoice): ChatChunk {
    const chunk: ChatChunk = { ...this.#body(), object: "chat.completion.chunk", choices: [choice] };
    if (this.options.includeUsage) chunk.usage = null;
    return chunk;
  }

  #choice({ index, tokens, text, done }: Finished): ChatChoice {
    const choice: ChatChoice = {
      index,
      message: { role: "assistant", content: new ChatText().content(text), refusal: null },
      logprobs: this.options.logprobs ? this.#logprobs(tokens) : null,
      finish_reason: done.event.finish_reason as FinishReason,
    };
    if (this.options.surprise) choice.surprise = tokens.map((event) => event.surprise);
    return choice;
  }

  #content(index: number, text: string): string {
    this.#texts[index] ??= new ChatText();
    return this.#texts[index].content(text);
  }

  #logprobs(tokens: readonly TokenEvent[]): ChatLogprobs {
    const content = tokens.map(({ token, logprob, top }) => ({
      ...this.#tokenLogprob(token, logprob),
      top_logprobs: top.map(([id, value]) => this.#tokenLogprob(id, value)),
    }));
    return { content, refusal: null };
  }

  #tokenLogprob(token: number, logprob: number): TokenLogprob {
    const { tokenizer } = this.context;
    return { token: tokenizer.name(token), logprob, bytes: Array.from(tokenizer.bytes(token)) };
  }
}
