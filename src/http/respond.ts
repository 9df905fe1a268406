import { setTimeout as delay } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";
import { errorEnvelope, HopeError } from "../contracts/errors.js";
import type { GenerateRequest } from "../sessions/types.js";
import { type Batch, type Finished, type Keyed, startBatch } from "./batch.js";
import type { HttpContext } from "./context.js";
import { EVENT_STREAM_HEADERS, EventStream } from "./event-stream.js";
import { codedError } from "./plugins/errors.js";
import type { Renderer } from "./render/renderer.js";

/** What a completions route has made of its request. */
export interface Work {
  requests: GenerateRequest[];
  renderer: Renderer;
  stream: boolean;
  includeUsage: boolean;
  /** Idempotency key and request digest of a write. */
  keyed?: { key: string; digest: string } | undefined;
}

/** Runs the work and replies, in one body or as server-sent events. A client that goes away ends its completions. */
export function respond(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  work: Work,
): Promise<FastifyReply> {
  return work.stream ? respondStream(context, request, reply, work) : respondJson(context, reply, work);
}

function keyedBy({ keyed, renderer }: Work): Keyed | undefined {
  return keyed && { ...keyed, render: (finished) => JSON.stringify(renderer.reply([finished])) };
}

/** Ends `what` when the connection closes before the reply is complete, or did while the request was read. */
export function cancelOnClose(reply: FastifyReply, what: { cancel(): void }): void {
  if (reply.raw.destroyed) what.cancel();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) what.cancel();
  });
}

async function respondJson(context: HttpContext, reply: FastifyReply, work: Work): Promise<FastifyReply> {
  const batch = startBatch(context, work.requests, () => {}, keyedBy(work));
  cancelOnClose(reply, batch);
  const outcomes = await Promise.all(batch.outcomes);
  reply.type("application/json; charset=utf-8");
  const [first] = outcomes;
  if (first?.replayed) return reply.send(first.reply);
  return reply.send(JSON.stringify(work.renderer.reply(outcomes as Finished[])));
}

/**
 * The reply's head is sent with the first token, so that a refusal still gets its status; but not later than the first
 * ping is due, so that proxies see life while the request waits.
 */
async function respondStream(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  work: Work,
): Promise<FastifyReply> {
  const stream = new EventStream(context.stream);
  const writer = new ChunkWriter(stream, work);
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const batch = startBatch(
    context,
    work.requests,
    (index, event) => {
      begin();
      writer.write(index, work.renderer.token(index, event), batch);
    },
    keyedBy(work),
  );
  cancelOnClose(reply, batch);
  const ended = writer.end(batch);
  const timer = new AbortController();
  const late = delay(context.stream.pingMs, undefined, { signal: timer.signal, ref: false }).catch(() => {});
  try {
    await Promise.race([begun, ended, late]);
  } catch (error) {
    stream.destroy();
    throw error;
  } finally {
    timer.abort();
  }
  ended.catch((error) => writer.fail(error, request));
  return reply.headers(EVENT_STREAM_HEADERS).send(stream);
}

/** Writes the chunks of one streamed reply in the order that clients expect. */
class ChunkWriter {
  readonly #opened = new Set<number>();
  #slow = false;

  constructor(
    readonly stream: EventStream,
    readonly work: Work,
  ) {}

  /** A choice's chunk, after its opening. A client that has fallen behind ends the batch. */
  write(index: number, chunk: object | undefined, batch: Batch): void {
    if (!this.#opened.has(index)) {
      this.#opened.add(index);
      this.#emit(this.work.renderer.opening(index), batch);
    }
    this.#emit(chunk, batch);
  }

  /** Resolves when every choice has ended and the stream is finished. */
  async end(batch: Batch): Promise<void> {
    const { renderer, includeUsage } = this.work;
    const finished = await Promise.all(
      batch.outcomes.map(async (outcome) => {
        const one = await outcome;
        if (!one.replayed) {
          this.write(one.index, renderer.closing(one), batch);
          return one;
        }
        for (const chunk of renderer.replay(one.reply)) this.#emit(chunk, batch);
        return undefined;
      }),
    );
    const own = finished.filter((one) => one !== undefined);
    if (includeUsage && own.length > 0) this.#emit(renderer.usage(own), batch);
    this.stream.event("[DONE]");
    this.stream.finish();
  }

  /** After the first byte an error is a chunk, then the end; [DONE] is for success only. */
  fail(error: unknown, request: FastifyRequest): void {
    const coded = this.#slow
      ? new HopeError("SLOW_CONSUMER", "the client fell too far behind its tokens")
      : codedError(error, request);
    if (coded.code === "INTERNAL") request.log.error({ err: error }, "unexpected failure in a stream");
    this.stream.event(errorEnvelope(coded));
    this.stream.finish();
  }

  #emit(chunk: object | undefined, batch: Batch): void {
    if (chunk === undefined || this.stream.event(chunk) || this.#slow) return;
    this.#slow = true;
    batch.cancel();
  }
}
