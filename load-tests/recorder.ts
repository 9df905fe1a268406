import { createHistogram, performance, type RecordableHistogram } from "node:perf_hooks";
import type { Load, Measurement, Percentiles } from "./scenario.js";

function percentiles(histogram: RecordableHistogram): Percentiles {
  return { p50: histogram.percentile(50) / 1e6, p99: histogram.percentile(99) / 1e6 };
}

/** Records a duration in milliseconds as nanoseconds; histograms take integers from 1. */
function record(histogram: RecordableHistogram, milliseconds: number): void {
  histogram.record(Math.max(1, Math.round(milliseconds * 1e6)));
}

/** The times of one request as its client sees them. */
export class RequestTimer {
  readonly #sent = performance.now();
  #last: number | undefined;

  constructor(private readonly recorder: Recorder) {}

  /** A token (or the chunk that carries it) has arrived. */
  token(): void {
    const now = performance.now();
    if (this.#last === undefined) record(this.recorder.firstToken, now - this.#sent);
    else record(this.recorder.interToken, now - this.#last);
    this.#last = now;
  }

  /** The answer is complete. */
  done(tokens: number): void {
    record(this.recorder.latency, performance.now() - this.#sent);
    this.recorder.requests += 1;
    this.recorder.tokens += tokens;
  }
}

/** Collects what the clients of one scenario see. */
export class Recorder {
  readonly latency = createHistogram();
  readonly firstToken = createHistogram();
  readonly interToken = createHistogram();
  requests = 0;
  tokens = 0;
  errors = 0;
  readonly #messages = new Set<string>();

  send(): RequestTimer {
    return new RequestTimer(this);
  }

  /** Counts a failed request; each different message is shown once. */
  fail(message: string): void {
    this.errors += 1;
    if (!this.#messages.has(message)) console.error(`error: ${message}`);
    this.#messages.add(message);
  }

  measurement(seconds: number): Measurement {
    return {
      requests: this.requests,
      tokens: this.tokens,
      seconds,
      errors: this.errors,
      latency: percentiles(this.latency),
      firstToken: percentiles(this.firstToken),
      interToken: percentiles(this.interToken),
    };
  }
}

/**
 * Runs a closed loop: every connection makes its requests one after another.
 * @param client opens one connection and returns the function that makes request number `index` and the one that closes it;
 *   a request that throws counts as an error
 */
export async function closedLoop(
  load: Load,
  client: (recorder: Recorder) => Promise<{ request(index: number): Promise<void>; close(): void }>,
): Promise<Measurement> {
  const recorder = new Recorder();
  const clients = await Promise.all(Array.from({ length: load.connections }, () => client(recorder)));
  const started = performance.now();
  await Promise.all(
    clients.map(async ({ request, close }, connection) => {
      for (let round = 0; round < load.requestsPerConnection; round++) {
        await request(connection + round).catch((error: unknown) => recorder.fail(String(error)));
      }
      close();
    }),
  );
  return recorder.measurement((performance.now() - started) / 1000);
}
