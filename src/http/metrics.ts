import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Inspected, ManagerStats } from "../sessions/types.js";

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The process's Prometheus metrics, in a registry of their own. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Counter({
    name: "hope_http_requests_total",
    help: "HTTP requests answered",
    labelNames: ["method", "route", "status"],
    registers: [this.registry],
  });
  readonly duration = new Histogram({
    name: "hope_http_request_duration_seconds",
    help: "from the request's head to the reply's end",
    labelNames: ["method", "route"],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly tokens = new Counter({
    name: "hope_tokens_total",
    help: "tokens read (prompt), generated (completion) and learned",
    labelNames: ["kind"],
    registers: [this.registry],
  });
  readonly firstToken = new Histogram({
    name: "hope_time_to_first_token_seconds",
    help: "from the request's submission to its first token",
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly interToken = new Histogram({
    name: "hope_inter_token_seconds",
    help: "between two tokens of a completion",
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly guardChecks = this.#counter("hope_guard_checks_total", "looks of the drift guard at a session's memory");
  readonly guardRollbacks = this.#counter("hope_guard_rollbacks_total", "sessions that the drift guard rolled back");
  readonly guardQuarantines = this.#counter(
    "hope_guard_quarantines_total",
    "sessions that the drift guard quarantined",
  );
  readonly streams = new Gauge({
    name: "hope_websocket_connections",
    help: "open WebSocket connections",
    registers: [this.registry],
  });

  readonly #resident = this.#gauge("hope_sessions_resident", "sessions with state in memory");
  readonly #bytes = this.#gauge("hope_sessions_resident_bytes", "bytes of all resident session states");
  readonly #pending = this.#gauge("hope_requests_pending", "requests that wait for the engine or run in it");

  /** `stats` is asked at every scrape. */
  constructor(readonly stats: () => ManagerStats) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** The exposition text. */
  text(): Promise<string> {
    const { sessions_resident, resident_bytes, pending } = this.stats();
    this.#resident.set(sessions_resident);
    this.#bytes.set(resident_bytes);
    this.#pending.set(pending);
    return this.registry.metrics();
  }

  /** Of a look of the drift guard. */
  countLook({ result }: Inspected): void {
    this.guardChecks.inc();
    if (result === "rolled_back") this.guardRollbacks.inc();
    if (result === "quarantined") this.guardQuarantines.inc();
  }

  #counter(name: string, help: string): Counter {
    return new Counter({ name, help, registers: [this.registry] });
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name, help, registers: [this.registry] });
  }
}
