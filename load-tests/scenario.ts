/** What every scenario is given and what it returns. */

export interface Load {
  /** Base address of the server, without a trailing slash. */
  url: string;
  connections: number;
  /** Closed loop: each connection sends its next request when the last one is answered. */
  requestsPerConnection: number;
  /** Most tokens one request generates. */
  maxTokens: number;
}

/** Milliseconds. */
export interface Percentiles {
  p50: number;
  p99: number;
}

export interface Measurement {
  requests: number;
  tokens: number;
  seconds: number;
  /** Connection failures, timeouts, replies other than 200, error events. */
  errors: number;
  /** From sending a request to its complete answer. */
  latency: Percentiles;
  /** From sending a request to its first token; only scenarios that see single tokens have it and the next. */
  firstToken?: Percentiles;
  /** Between tokens of one request. */
  interToken?: Percentiles;
}

export interface Scenario {
  name: string;
  run(load: Load): Promise<Measurement>;
}

const openings = [
  "The old lighthouse keeper climbed the stairs and",
  "When the rain stopped, the children ran to the river, because",
  "She opened the letter slowly. It said that",
  "In the middle of the forest there was a small house where",
];

/** The prompt of request number `index`: neighbours differ, runs repeat. */
export function promptOf(index: number): string {
  return openings[index % openings.length] ?? "";
}

/** Body of POST /v1/completions: greedy, memory off, so that requests do not depend on one another. */
export function completionBody(load: Load, index: number, stream: boolean) {
  const streaming = stream ? { stream, stream_options: { include_usage: true } } : {};
  return { prompt: promptOf(index), max_tokens: load.maxTokens, temperature: 0, memory: "off", ...streaming };
}
