import { isFinished, type Job } from "../../src/consolidation/job.js";
import { ConsolidationJobs, type ConsolidationJobsOptions } from "../../src/consolidation/jobs.js";
import type { JobSettings } from "../../src/consolidation/settings.js";
import type { WatchEvent } from "../../src/consolidation/watchers.js";
import type { Operations } from "../../src/engine/engine.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import { silentLogger } from "../../src/shared/logger.js";
import { clock, ids, newServer, type Server, type ServerOptions } from "../sessions/harness.js";

export interface Workplace extends Server {
  engine: WatchedEngine;
  jobs: ConsolidationJobs;
}

/** Remembers what consolidations were asked of it, and the states of the sessions that they were to start from. */
export class WatchedEngine extends FakeEngine {
  readonly asked: Operations["consolidate"][] = [];
  readonly since: string[] = [];

  override submit: FakeEngine["submit"] = (operation, payload, onEvent) => {
    if (operation === "consolidate") {
      const asked = payload as Operations["consolidate"];
      this.asked.push(asked);
      if (asked.since) this.#see(asked.since);
    }
    return super.submit(operation, payload, onEvent);
  };

  #see(session: string): void {
    super.submit("snapshot", { session }, (event) => {
      if (event.type === "done") this.since.push(Buffer.from(event.snapshot).toString());
    });
  }
}

export async function workplace(
  options: Omit<ServerOptions, "engine"> & { engine?: WatchedEngine; jobs?: Partial<ConsolidationJobsOptions> } = {},
): Promise<Workplace> {
  const { jobs: own, ...rest } = options;
  const engine = options.engine ?? new WatchedEngine();
  const server = await newServer({ ...rest, engine });
  const common = { clock, logger: silentLogger, anchors: [ids(1, 2)] };
  return { ...server, engine, jobs: new ConsolidationJobs({ ...common, ...server, ...own }) };
}

/** Sessions that have learned so many tokens. */
export async function taught({ manager }: Server, tokens: number, ...names: string[]): Promise<void> {
  for (const id of names) {
    await manager.create({ id });
    await manager.learn({ session: id, tokens: Int32Array.from({ length: tokens }, (_, i) => 1 + (i % 60)) }).done;
  }
}

/** Runs one to its end; rejects when it is lost. */
export function finish({ jobs }: Workplace, session: string, settings: JobSettings = {}): Promise<Job> {
  return new Promise((resolve, reject) => {
    const watcher = (event: WatchEvent) => {
      if (event.type === "done") resolve(event.job);
      if (event.type === "lost") reject(event.error);
    };
    jobs.start(session, settings, { watcher }).catch(reject);
  });
}

export async function finished({ jobs }: Workplace, session: string, number: number): Promise<Job> {
  for (;;) {
    const job = await jobs.get(session, number);
    if (isFinished(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
