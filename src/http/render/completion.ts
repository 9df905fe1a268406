import type { CompletionChoice, CompletionLogprobs, CompletionReply } from "../../contracts/completions.js";
import type { FinishReason } from "../../contracts/fields.js";
import type { Finished, TokenEvent } from "../batch.js";
import { compact } from "../compact.js";
import type { HttpContext } from "../context.js";
import type { Tenant } from "../plugins/auth.js";
import { memoryReport, usageOf } from "./memory.js";
import type { Renderer } from "./renderer.js";

export interface CompletionOptions {
  tenant: Tenant;
  id: string;
  /** Seconds since 1970. */
  created: number;
  n: number;
  /** Each prompt's text, when the reply repeats it. */
  echo: string[] | undefined;
  logprobs: number | undefined;
  surprise: boolean;
  memory: boolean;
  includeUsage: boolean;
}

/** Replies of POST /v1/completions. */
export class CompletionRenderer implements Renderer {
  /** Code points sent so far, per choice: where the next token's text begins. */
  readonly #offsets: number[] = [];

  constructor(
    readonly context: HttpContext,
    readonly options: CompletionOptions,
  ) {}

  reply(finished: readonly Finished[]): CompletionReply {
    const [first] = finished as [Finished];
    const reply = this.#body(finished.map((one) => this.#choice(one)));
    reply.usage = usageOf(finished);
    if (this.options.memory) reply.memory = memoryReport(this.options.tenant, first.done);
    return reply;
  }

  opening(index: number): CompletionReply | undefined {
    const echo = this.#echo(index);
    if (echo === "") return undefined;
    this.#offsets[index] = codePoints(echo);
    return this.#chunk({ index, text: echo, logprobs: null, finish_reason: null });
  }

  token(index: number, event: TokenEvent): CompletionReply | undefined {
    const { logprobs, surprise } = this.options;
    if (event.text === "" && logprobs === undefined && !surprise) return undefined;
    const report = logprobs === undefined ? null : this.#logprobs([event], this.#offsets[index] ?? 0);
    this.#offsets[index] = (this.#offsets[index] ?? 0) + codePoints(this.context.tokenizer.name(event.token));
    const choice: CompletionChoice = { index, text: event.text, logprobs: report, finish_reason: null };
    if (surprise) choice.surprise = [event.surprise];
    return this.#chunk(choice);
  }

  closing({ index, done }: Finished): CompletionReply {
    const finish_reason = done.event.finish_reason as FinishReason;
    const chunk = this.#chunk({ index, text: done.event.text, logprobs: null, finish_reason });
    if (this.options.memory) chunk.memory = memoryReport(this.options.tenant, done);
    return chunk;
  }

  usage(finished: readonly Finished[]): CompletionReply {
    return { ...this.#body([]), usage: usageOf(finished) };
  }

  replay(stored: string): CompletionReply[] {
    const { usage, ...chunk } = JSON.parse(stored) as CompletionReply;
    if (!this.options.includeUsage) return [chunk];
    const { memory: _, ...last } = chunk;
    return [{ ...chunk, usage: null }, compact<CompletionReply>({ ...last, choices: [], usage })];
  }

  #body(choices: CompletionChoice[]): CompletionReply {
    const { name, fingerprint } = this.context.model;
    const { id, created } = this.options;
    return { id, object: "text_completion", created, model: name, system_fingerprint: fingerprint, choices };
  }

  #chunk(choice: CompletionChoice): CompletionReply {
    const chunk = this.#body([choice]);
    if (this.options.includeUsage) chunk.usage = null;
    return chunk;
  }

  #choice(finished: Finished): CompletionChoice {
    const { index, tokens, text, done } = finished;
    const echo = this.#echo(index);
    const choice: CompletionChoice = {
      index,
      text: echo + text,
      logprobs: this.options.logprobs === undefined ? null : this.#allLogprobs(finished, codePoints(echo)),
      finish_reason: done.event.finish_reason as FinishReason,
    };
    if (this.options.surprise) choice.surprise = tokens.map((event) => event.surprise);
    return choice;
  }

  #echo(index: number): string {
    return this.options.echo?.[Math.floor(index / this.options.n)] ?? "";
  }

  /** Of the completion, and with echo of the prompt before it. Alternatives are known for generated tokens only. */
  #allLogprobs({ prompt, tokens, done }: Finished, echoed: number): CompletionLogprobs {
    const own = this.#logprobs(tokens, echoed);
    if (this.options.echo === undefined) return own;
    const names = Array.from(prompt, (token) => this.context.tokenizer.name(token));
    return {
      tokens: [...names, ...own.tokens],
      token_logprobs: [...done.event.prompt_logprobs, ...own.token_logprobs],
      top_logprobs: own.top_logprobs && [...names.map(() => null), ...own.top_logprobs],
      text_offset: [...offsets(names, 0), ...own.text_offset],
    };
  }

  #logprobs(tokens: readonly TokenEvent[], offset: number): CompletionLogprobs {
    const { tokenizer } = this.context;
    const names = tokens.map(({ token }) => tokenizer.name(token));
    const top = ({ token, logprob, top: most }: TokenEvent) =>
      Object.fromEntries([...most, [token, logprob] as const].map(([id, value]) => [tokenizer.name(id), value]));
    return {
      tokens: names,
      token_logprobs: tokens.map(({ logprob }) => logprob),
      top_logprobs: this.options.logprobs === 0 ? null : tokens.map(top),
      text_offset: offsets(names, offset),
    };
  }
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Where each of these texts begins, the first at `start`, in code points. */
function offsets(texts: readonly string[], start: number): number[] {
  let next = start;
  return texts.map((text) => {
    const offset = next;
    next += codePoints(text);
    return offset;
  });
}
