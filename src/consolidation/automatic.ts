import type { HopeError } from "../contracts/errors.js";
import type { SessionManager } from "../sessions/session-manager.js";
import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";
import { Repeated } from "../shared/repeated.js";
import type { SessionStore } from "../stores/session-store.js";
import { isFinished, jobOf } from "./job.js";
import type { ConsolidationJobs } from "./jobs.js";
import { type ConsolidationPolicy, isConsolidationDue, nextStart } from "./policy.js";

const LOOK_MS = 5_000;

export interface AutomaticOptions {
  jobs: ConsolidationJobs;
  manager: SessionManager;
  store: SessionStore;
  clock: Clock;
  logger: Logger;
  policy: ConsolidationPolicy;
  /** Of sessions whose settings do not say. */
  mode: "auto" | "manual";
}

/**
 * Begins consolidations by itself: of sessions that were used since the server started, one at a time, longest idle first. What
 * was idle before the start waits for its next use, so that a start reads no sessions.
 */
export class AutomaticConsolidation {
  readonly #options: AutomaticOptions;
  /** When each was last used; longest ago first. */
  readonly #used = new Map<string, number>();
  #begun: { session: string; number: number } | undefined;
  #notBefore = 0;
  readonly #looks: Repeated;

  constructor(options: AutomaticOptions) {
    this.#options = options;
    this.#looks = new Repeated(
      LOOK_MS,
      () => this.look(),
      (err) => options.logger.warn({ err }, "no automatic consolidation could be begun"),
    );
    options.manager.observe({
      used: (session) => {
        this.#used.delete(session);
        this.#used.set(session, options.clock.now());
      },
      erased: (session) => this.#used.delete(session),
    });
  }

  /** Looks every few seconds. */
  start(): void {
    this.#looks.start();
  }

  stop(): Promise<void> {
    return this.#looks.stop();
  }

  /** Begins at most one. */
  async look(): Promise<void> {
    const { clock, policy } = this.#options;
    const now = clock.now();
    if (await this.#busy()) return;
    for (const [session, used] of this.#used) {
      if (now < this.#notBefore || now - used < policy.idle_ms) return;
      // Looked at once per pause: nothing about it changes before it is used again.
      this.#used.delete(session);
      if ((await this.#isDue(session, now - used)) && (await this.#begin(session, used))) return;
    }
  }

  /** Whether the last one still runs; when it has ended, how long it took decides when the next may begin. */
  async #busy(): Promise<boolean> {
    if (!this.#begun) return false;
    const { session, number } = this.#begun;
    const job = await this.#options.jobs.get(session, number).catch(() => undefined);
    if (job?.status === "queued" || job?.status === "running") return true;
    this.#begun = undefined;
    const { started, finished } = job ?? {};
    if (started !== undefined && finished !== undefined) {
      this.#notBefore = nextStart({ started, finished }, this.#options.policy.share);
    }
    return false;
  }

  async #isDue(session: string, idle_ms: number): Promise<boolean> {
    const { store, mode, policy } = this.#options;
    const found = await store.find(session);
    if (!found || (found.record.settings.consolidate ?? mode) !== "auto") return false;
    const last = (await store.listJobs(session)).at(-1);
    if (last && !isFinished(last)) return false;
    const outcome = last && last.status !== "committed" ? jobOf(session, last).outcome : undefined;
    const learned = found.summary?.unconsolidated;
    return isConsolidationDue({ idle_ms, learned, tried: outcome?.learned }, policy);
  }

  async #begin(session: string, used: number): Promise<boolean> {
    try {
      const { number } = await this.#options.jobs.start(session, {}, { automatic: true });
      this.#begun = { session, number };
      return true;
    } catch (error) {
      const { code } = error as HopeError;
      if (code !== "QUEUE_FULL" && code !== "JOB_UNFINISHED" && code !== "SESSION_NOT_FOUND") throw error;
      if (code === "QUEUE_FULL") this.#used.set(session, used);
      return code === "QUEUE_FULL";
    }
  }
}
