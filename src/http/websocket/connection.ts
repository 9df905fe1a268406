import type { Socket } from "node:net";
import type { FastifyBaseLogger } from "fastify";
import type { RawData, WebSocket } from "ws";
import { HopeError, toHopeError } from "../../contracts/errors.js";
import type { ClientMessage, ServerMessage } from "../../contracts/stream.js";
import type { HttpContext } from "../context.js";
import type { Tenant } from "../plugins/auth.js";
import { visibleError } from "../scope.js";
import { type Codec, readFrame } from "./codec.js";
import { startConsolidation } from "./consolidate.js";
import { startGenerate, startLearn } from "./requests.js";

/** Requests that one connection may have running: more than that is a client that does not read its replies. */
const MAX_RUNNING = 256;

export interface Running {
  cancel(): void;
  /** Nobody listens any more; absent: the same as cancel. */
  leave?(): void;
}

/** What a request needs of its connection. */
export interface Outlet {
  readonly context: HttpContext;
  readonly tenant: Tenant;
  /** Queues a message of a running request. */
  send(message: ServerMessage): void;
  /** Queues a request's last message; its id is free again. */
  end(id: string, message: ServerMessage): void;
  /** Ends a request with an error. */
  fail(id: string, error: unknown): void;
}

/** One client's requests, multiplexed by id. Messages of one engine tick leave in one write. */
export class Connection implements Outlet {
  readonly #running = new Map<string, Running>();
  /** Requests cancelled because the client fell behind. */
  readonly #slow = new Set<string>();
  /** Fulfilled when every request so far has started: they start in the order they came, though a long text takes a while to read. */
  #started: Promise<void> = Promise.resolve();
  #outgoing: ServerMessage[] = [];

  constructor(
    readonly context: HttpContext,
    readonly tenant: Tenant,
    readonly socket: WebSocket,
    readonly codec: Codec,
    readonly log: FastifyBaseLogger,
  ) {
    socket.on("message", (data, binary) => this.#receive(data, binary));
    socket.on("close", () => this.#leaveAll());
  }

  send(message: ServerMessage): void {
    if (this.#outgoing.length === 0) setImmediate(() => this.#flush());
    this.#outgoing.push(message);
  }

  end(id: string, message: ServerMessage): void {
    if (!this.#running.delete(id)) return;
    this.#slow.delete(id);
    this.send(message);
  }

  fail(id: string, error: unknown): void {
    const coded = this.#slow.delete(id)
      ? new HopeError("SLOW_CONSUMER", "the client fell too far behind its tokens")
      : visibleError(this.tenant, toHopeError(error));
    if (coded.code === "INTERNAL") this.log.error({ err: error }, "unexpected failure in a stream");
    this.end(id, errorMessage(coded, id));
  }

  #receive(data: RawData, binary: boolean): void {
    const message = readFrame(this.codec, data as Buffer, binary);
    if ("error" in message) {
      const inUse = message.id !== undefined && this.#running.has(message.id);
      this.send(errorMessage(message.error, inUse ? undefined : message.id));
    } else {
      this.#handle(message);
    }
  }

  #handle(message: ClientMessage): void {
    if (message.kind === "ping") this.send({ pong: {} });
    else if (message.kind === "cancel") this.#running.get(message.value.id)?.cancel();
    else this.#admit(message);
  }

  #admit(message: Request): void {
    const { id } = message.value;
    if (this.#running.has(id)) {
      this.send(
        errorMessage(new HopeError("INVALID_ARGUMENT", `id: ${JSON.stringify(id)} is in use`, "id"), undefined),
      );
      return;
    }
    const full = this.#running.size >= MAX_RUNNING;
    const cancelled = new AbortController();
    // Known before it starts: a cancel must find it, and so must what it sends on the way.
    const running: Running = { cancel: () => cancelled.abort() };
    this.#running.set(id, running);
    try {
      this.context.readiness.require();
      if (full) throw new HopeError("QUEUE_FULL", `expected at most ${MAX_RUNNING} running requests on a connection`);
    } catch (error) {
      this.fail(id, error);
      return;
    }
    this.#started = this.#started.then(() => this.#start(message, running, cancelled.signal));
  }

  async #start(message: Request, running: Running, cancelled: AbortSignal): Promise<void> {
    const { id } = message.value;
    try {
      const start = await starterOf(this, message);
      if (cancelled.aborted) throw new HopeError("CANCELLED", "the request was cancelled");
      this.send({ accepted: { id } });
      Object.assign(running, start());
    } catch (error) {
      this.fail(id, error);
    }
  }

  #flush(): void {
    const messages = this.#outgoing;
    this.#outgoing = [];
    if (this.socket.readyState !== this.socket.OPEN) return;
    const tcp = (this.socket as unknown as { _socket: Socket })._socket;
    tcp.cork();
    for (const message of messages) this.socket.send(this.codec.encode(message), { binary: this.codec.binary });
    tcp.uncork();
    if (this.socket.bufferedAmount > this.context.stream.maxBuffered) this.#fallBehind(tcp);
  }

  /** The client does not read what it asks for: its requests end, and no more are read from it until it has caught up. */
  #fallBehind(tcp: Socket): void {
    for (const id of this.#running.keys()) this.#slow.add(id);
    this.#leaveAll();
    if (this.socket.isPaused) return;
    this.socket.pause();
    tcp.once("drain", () => this.socket.resume());
  }

  #leaveAll(): void {
    for (const { cancel, leave = cancel } of [...this.#running.values()]) leave();
  }
}

type Request = Extract<ClientMessage, { kind: "generate" | "learn" | "consolidate" }>;

/** Reads a request; the function that comes of it starts it. Rejects with what is wrong with it. */
async function starterOf(outlet: Outlet, message: Request): Promise<() => Running> {
  switch (message.kind) {
    case "generate":
      return startGenerate(outlet, message.value);
    case "learn":
      return startLearn(outlet, message.value);
    case "consolidate":
      return startConsolidation(outlet, message.value);
  }
}

function errorMessage({ code, message, param }: HopeError, id: string | undefined): ServerMessage {
  return { error: { ...(id !== undefined && { id }), code, message, ...(param !== undefined && { param }) } };
}
