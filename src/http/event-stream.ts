import { Readable } from "node:stream";

export interface EventStreamOptions {
  /** A comment is sent this often, so that proxies keep an idle connection. */
  pingMs: number;
  /** Bytes that may wait for the client before it counts as too slow. */
  maxBuffered: number;
}

/** A body of server-sent events. Fastify reads it as fast as the client does, and destroys it when the client goes. */
export class EventStream extends Readable {
  readonly #ping: NodeJS.Timeout;
  readonly #maxBuffered: number;
  #ended = false;

  constructor({ pingMs, maxBuffered }: EventStreamOptions) {
    super({ highWaterMark: 16 * 1024 });
    this.#maxBuffered = maxBuffered;
    this.#ping = setInterval(() => this.#write(": ping\n\n"), pingMs);
  }

  /** Queues one event; false when the client has fallen behind the bound. `data` is an object or a line of text. */
  event(data: object | string): boolean {
    return this.#write(`data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);
  }

  /** Ends the body; later events are dropped. */
  finish(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearInterval(this.#ping);
    this.push(null);
  }

  #write(text: string): boolean {
    if (this.#ended || this.destroyed) return true;
    this.push(text);
    return this.readableLength <= this.#maxBuffered;
  }

  override _read(): void {}

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.#ended = true;
    clearInterval(this.#ping);
    callback(error);
  }
}

export const EVENT_STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
} as const;
