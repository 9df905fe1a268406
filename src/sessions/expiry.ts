import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";
import { Repeated } from "../shared/repeated.js";
import type { SessionManager } from "./session-manager.js";

const LOOK_MS = 60_000;
const PAGE = 256;

export interface ExpiryOptions {
  manager: SessionManager;
  clock: Clock;
  logger: Logger;
}

/** Erases sessions whose time has come, within a minute of it. */
export class Expiry {
  readonly #looks: Repeated;

  constructor(readonly options: ExpiryOptions) {
    const failed = (err: unknown) => options.logger.warn({ err }, "expired sessions could not be erased");
    this.#looks = new Repeated(LOOK_MS, () => this.look(), failed);
  }

  /** Looks every minute. */
  start(): void {
    this.#looks.start();
  }

  stop(): Promise<void> {
    return this.#looks.stop();
  }

  /** At every session. */
  async look(): Promise<void> {
    const { manager, clock } = this.options;
    let after: string | undefined;
    do {
      const page = await manager.list({ limit: PAGE, ...(after !== undefined && { after }) });
      for (const { id, expires } of page) {
        if (expires !== null && expires <= clock.now()) await manager.expire(id);
      }
      after = page.length === PAGE ? page.at(-1)?.id : undefined;
    } while (after !== undefined);
  }
}
