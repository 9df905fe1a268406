import type { Engine } from "../engine/engine.js";
import type { SessionManager } from "../sessions/session-manager.js";
import type { Inspected, Inspection, Verdict } from "../sessions/types.js";
import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";
import { Repeated } from "../shared/repeated.js";
import { meanLoss, sampleOf } from "./anchor-loss.js";
import { defaultGuardPolicy, type GuardPolicy } from "./policy.js";

const LOOK_MS = 1_000;
/** After a look that failed. */
const RETRY_MS = 60_000;

export interface DriftGuardOptions {
  engine: Engine;
  manager: SessionManager;
  clock: Clock;
  logger: Logger;
  /** Without any there is nothing to measure, and nothing is looked at. */
  anchors: readonly Int32Array[];
  policy?: Partial<GuardPolicy>;
  /** Told of every look that was due. */
  told?: (inspected: Inspected) => void;
}

/**
 * Looks, one at a time, at sessions that were used since the server started and have learned a good deal since the last look:
 * whether their weights alone still predict the anchors about as well as the base model does. One that does not is rolled back
 * to its newest version that does, or learns no more until somebody helps it.
 */
export class DriftGuard {
  readonly #options: DriftGuardOptions;
  readonly #policy: GuardPolicy;
  readonly #sample: readonly Int32Array[];
  /** When each was first used since it was last looked at; longest ago first. */
  readonly #used = new Map<string, number>();
  #base: number | undefined;
  #notBefore = 0;
  #controller: AbortController | undefined;
  readonly #looks: Repeated;

  constructor(options: DriftGuardOptions) {
    this.#options = options;
    this.#policy = { ...defaultGuardPolicy, ...options.policy };
    this.#looks = new Repeated(
      LOOK_MS,
      () => this.look(),
      (err) => {
        this.#notBefore = options.clock.now() + RETRY_MS;
        options.logger.warn({ err }, "the drift guard could not look at a session");
      },
    );
    this.#sample = sampleOf(options.anchors, this.#policy.sample_tokens);
    if (this.#sample.length === 0) return;
    options.manager.observe({
      used: (session) => {
        if (!this.#used.has(session)) this.#used.set(session, options.clock.now());
      },
      erased: (session) => this.#used.delete(session),
    });
  }

  /** Looks every second. */
  start(): void {
    this.#looks.start();
  }

  /** Gives up a look under way. To be called before the manager is closed. */
  async stop(): Promise<void> {
    const stopped = this.#looks.stop();
    this.#controller?.abort(new Error("the server is shutting down"));
    await stopped;
  }

  /** At each session that was used and for which it is time. */
  async look(): Promise<void> {
    for (const [session, since] of [...this.#used]) {
      const { manager, clock } = this.#options;
      const now = clock.now();
      if (now < this.#notBefore) return;
      if (manager.stats().pending > 0 && now - since < this.#policy.patience_ms) continue;
      this.#used.delete(session); // a look that was due is a use: the next one sees whether more was learned meanwhile
      const inspected = await this.#inspect(session);
      if (inspected) this.#tell(session, inspected);
    }
  }

  async #inspect(session: string): Promise<Inspected | undefined> {
    const controller = new AbortController();
    this.#controller = controller;
    const { signal } = controller;
    const judge = (copy: string) => this.#judge(copy, signal);
    const inspection: Inspection = { tokens: this.#policy.tokens, judge };
    try {
      return await this.#options.manager.inspect(session, inspection, controller);
    } finally {
      this.#controller = undefined;
    }
  }

  async #judge(session: string, signal: AbortSignal): Promise<Verdict> {
    const { engine } = this.#options;
    this.#base ??= await meanLoss(engine, this.#sample, { signal });
    const loss = await meanLoss(engine, this.#sample, { session, signal });
    const bound = this.#base * (1 + this.#policy.bound);
    const reason = `its loss on the anchors is ${loss.toFixed(3)} nats per token, expected at most ${bound.toFixed(3)}`;
    return { passed: loss <= bound, reason };
  }

  #tell(session: string, inspected: Inspected): void {
    const { logger, told } = this.#options;
    if (inspected.result === "rolled_back")
      logger.warn({ session, ...inspected }, "the drift guard rolled a session back");
    if (inspected.result === "quarantined")
      logger.warn({ session, ...inspected }, "the drift guard quarantined a session");
    told?.(inspected);
  }
}
