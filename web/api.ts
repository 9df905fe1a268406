import type { ChatChunk, ChatMessage } from "../src/contracts/chat.js";
import type { CompletionReply } from "../src/contracts/completions.js";
import type { JobReply } from "../src/contracts/consolidation.js";
import type { ModelReply } from "../src/contracts/models.js";
import type { LearnReply, SessionReply } from "../src/contracts/sessions.js";
import type { VersionReply } from "../src/contracts/versions.js";
import { eventsOf } from "./events.js";

export type { ChatMessage, JobReply, LearnReply, ModelReply, SessionReply, VersionReply };

/** What the server refused, with its code (docs/reference/errors.md); NETWORK: it was not reached. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A piece of a completion: its text, and how unexpected its token was, in nats. */
export interface Piece {
  text: string;
  surprise: number | undefined;
}

/** What both completions routes take. */
export interface Sampling {
  max_tokens: number;
  temperature: number;
}

/** Which session a completion uses and how; absent: none. */
export interface Memory {
  session: string;
  memory: "read" | "write";
}

export type Ask = { prompt: string } | { messages: ChatMessage[] };

type Streamed = { error?: { code: string; message: string } };

/** This server's routes, as far as the page uses them. */
export class Api {
  constructor(readonly key: string) {}

  async model(): Promise<ModelReply> {
    const { data } = await this.#json<{ data: [ModelReply] }>("GET", "/v1/models");
    return data[0];
  }

  async sessions(): Promise<SessionReply[]> {
    return (await this.#json<{ data: SessionReply[] }>("GET", "/v1/sessions?limit=100")).data;
  }

  session = (id: string) => this.#json<SessionReply>("GET", path(id));
  create = (id: string) => this.#json<SessionReply>("POST", "/v1/sessions", id === "" ? {} : { id });
  remove = (id: string) => this.#json("DELETE", path(id));
  fork = (id: string) => this.#json<SessionReply>("POST", `${path(id)}/fork`, {});
  forget = (id: string, level: string) =>
    this.#json("DELETE", `${path(id)}/memory${level === "" ? "" : `?level=${encodeURIComponent(level)}`}`);
  keep = (id: string, name: string) =>
    this.#json<VersionReply>("POST", `${path(id)}/versions`, name === "" ? {} : { name });
  rollback = (id: string, version: number) => this.#json("POST", `${path(id)}/rollback`, { version });

  async versions(id: string): Promise<VersionReply[]> {
    return (await this.#json<{ data: VersionReply[] }>("GET", `${path(id)}/versions`)).data;
  }

  async export(id: string): Promise<Blob> {
    return (await this.#send("GET", `${path(id)}/export`)).blob();
  }

  async import(file: Blob): Promise<SessionReply> {
    return (await this.#send("POST", "/v1/sessions/import", file)).json();
  }

  /** Generates; pieces come as they are made. */
  async generate(
    ask: Ask,
    options: Sampling & Partial<Memory>,
    onPiece: (piece: Piece) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const route = "prompt" in ask ? "/v1/completions" : "/v1/chat/completions";
    for await (const chunk of this.#stream<ChatChunk | CompletionReply>(
      route,
      { ...ask, ...options, surprise: true },
      signal,
    )) {
      for (const choice of chunk.choices) {
        const text = "text" in choice ? choice.text : (choice.delta.content ?? "");
        const surprise = choice.surprise?.[0];
        if (text !== "" || surprise !== undefined) onPiece({ text, surprise });
      }
    }
  }

  async learn(id: string, text: string, epochs: number, onProgress: (share: number) => void): Promise<LearnReply> {
    type Event = LearnReply | { progress: { done: number; total: number } };
    for await (const event of this.#stream<Event>(`${path(id)}/learn`, { text, epochs })) {
      if ("memory" in event) return event;
      onProgress(event.progress.done / event.progress.total);
    }
    throw new ApiError("NETWORK", "the server ended the connection early");
  }

  async consolidate(id: string, onProgress: (share: number) => void): Promise<JobReply> {
    type Event = { progress?: { step: number; total: number }; done?: JobReply };
    for await (const { progress, done } of this.#stream<Event>(`${path(id)}/consolidate`, {})) {
      if (done) return done;
      if (progress) onProgress(progress.step / progress.total);
    }
    throw new ApiError("NETWORK", "the server ended the connection early");
  }

  async *#stream<Event extends object>(url: string, body: object, signal?: AbortSignal): AsyncGenerator<Event> {
    const reply = await this.#send("POST", url, { ...body, stream: true }, signal);
    for await (const event of eventsOf(reply.body as ReadableStream<Uint8Array>)) {
      const { error } = event as Streamed;
      if (error) throw new ApiError(error.code, error.message);
      yield event as Event;
    }
  }

  async #json<Reply>(method: string, url: string, body?: object): Promise<Reply> {
    return (await this.#send(method, url, body)).json();
  }

  async #send(method: string, url: string, body?: object, signal?: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = {};
    if (this.key !== "") headers.authorization = `Bearer ${this.key}`;
    if (body) headers["content-type"] = body instanceof Blob ? "application/octet-stream" : "application/json";
    const init: RequestInit = { method, headers, ...(signal && { signal }) };
    if (body) init.body = body instanceof Blob ? body : JSON.stringify(body);
    const reply = await fetch(url, init).catch((error: Error) => {
      throw error.name === "AbortError" ? error : new ApiError("NETWORK", "the server could not be reached");
    });
    if (reply.ok) return reply;
    const { error } = (await reply.json()) as Required<Streamed>;
    throw new ApiError(error.code, error.message);
  }
}

function path(id: string): string {
  return `/v1/sessions/${encodeURIComponent(id)}`;
}
