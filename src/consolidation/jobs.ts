import { HopeError } from "../contracts/errors.js";
import { Lock } from "../shared/lock.js";
import type { Logger } from "../shared/logger.js";
import type { JobRecord, SessionStore } from "../stores/session-store.js";
import { ended, isFinished, type Job, jobOf } from "./job.js";
import { planOf } from "./plan.js";
import { consolidate, type Workshop } from "./run.js";
import type { JobSettings } from "./settings.js";
import { keyOf, type Watcher, Watchers } from "./watchers.js";

/** An hour or so of work for one server. */
const DEFAULT_MAX_QUEUED = 64;

export interface ConsolidationJobsOptions extends Workshop {
  store: SessionStore;
  logger: Logger;
  /** Jobs waiting or running; beyond it QUEUE_FULL. */
  max_queued?: number;
}

/** Queued or running. */
interface Active {
  session: string;
  record: JobRecord;
  progress: number;
}

/** Why a running job is to stop. */
type Stop = { status: "paused" } | { status: "cancelled"; reason: string } | { status: "closing" };

interface Running {
  active: Active;
  controller: AbortController;
  stop: Stop | undefined;
  ended: Promise<void>;
}

/**
 * Consolidations as jobs: one runs, in the order of asking, and one at a time of a session is not finished. Their records are in
 * the store, so that a restart takes up what was queued or running, and paused and finished ones can be read.
 */
export class ConsolidationJobs {
  readonly #options: Required<ConsolidationJobsOptions>;
  /** In the order of their turns; the first one may be running. */
  readonly #active = new Map<string, Active>();
  readonly #watchers = new Watchers();
  /** Held while what jobs there are changes. */
  readonly #changes = new Lock();
  #running: Running | undefined;
  #closed = false;

  constructor(options: ConsolidationJobsOptions) {
    this.#options = { max_queued: DEFAULT_MAX_QUEUED, ...options };
    options.manager.observe({ used: () => {}, erased: (session) => this.#erased(session) });
  }

  /** Takes up what an earlier process left queued or running, from the sessions as they now are. */
  async recover(): Promise<void> {
    const { store } = this.#options;
    for (const { session, number } of await store.openJobs()) {
      const record = (await store.listJobs(session)).find((job) => job.number === number);
      if (record) this.#add(session, { ...record, status: "queued" });
    }
    this.#next();
  }

  /** Queues one. SESSION_NOT_FOUND, JOB_UNFINISHED, QUEUE_FULL, INVALID_ARGUMENT for a level that the model has not. */
  start(
    session: string,
    settings: JobSettings,
    { automatic = false, watcher }: { automatic?: boolean; watcher?: Watcher } = {},
  ): Promise<Job> {
    return this.#change(async () => {
      const { manager, engine, store, clock } = this.#options;
      // Refuses what no session could be consolidated with.
      planOf(settings, [], { levels: engine.model.levels, anchors: 0, learned: undefined });
      await manager.get(session);
      const jobs = await store.listJobs(session);
      const unfinished = jobs.find((job) => !isFinished(job));
      if (unfinished) throw unfinishedError(session, unfinished);
      const number = (jobs.at(-1)?.number ?? 0) + 1;
      const record: JobRecord = {
        ...{ number, status: "queued", automatic, created: clock.now(), settings: JSON.stringify(settings) },
      };
      return this.#enqueue(session, record, watcher);
    });
  }

  /** SESSION_NOT_FOUND, JOB_NOT_FOUND. */
  async get(session: string, number: number): Promise<Job> {
    const active = this.#active.get(keyOf(session, number));
    return active ? viewOf(active) : jobOf(session, await this.#stored(session, number));
  }

  /** Ascending: those that are not finished and the last ones that are. SESSION_NOT_FOUND. */
  async list(session: string): Promise<Job[]> {
    const records = await this.#options.store.listJobs(session);
    return records.map((record) => {
      const active = this.#active.get(keyOf(session, record.number));
      return active ? viewOf(active) : jobOf(session, record);
    });
  }

  /** Ends one that is not finished; what it was about to commit may be committed before. SESSION_NOT_FOUND, JOB_NOT_FOUND. */
  cancel(session: string, number: number): Promise<Job> {
    return this.#stop(session, number, { status: "cancelled", reason: "it was cancelled" });
  }

  /** Gives the work of one that is not finished up, until resume. SESSION_NOT_FOUND, JOB_NOT_FOUND. */
  pause(session: string, number: number): Promise<Job> {
    return this.#stop(session, number, { status: "paused" });
  }

  /** Queues a paused one; it starts again, from the session as it is then. SESSION_NOT_FOUND, JOB_NOT_FOUND, QUEUE_FULL. */
  resume(session: string, number: number): Promise<Job> {
    return this.#change(async () => {
      const job = await this.get(session, number);
      if (job.status !== "paused") return job;
      return this.#enqueue(session, { ...(await this.#stored(session, number)), status: "queued" });
    });
  }

  /** Tells the watcher, given to start, no more. */
  unwatch(session: string, number: number, watcher: Watcher): void {
    this.#watchers.remove(session, number, watcher);
  }

  /** Gives up the work of the running one, which a restart takes up again. To be called before the manager is closed. */
  async close(): Promise<void> {
    this.#closed = true;
    const running = this.#running;
    if (running) {
      running.stop ??= { status: "closing" };
      running.controller.abort(new HopeError("UNAVAILABLE", "the server is shutting down"));
      await running.ended;
    }
    this.#watchers.lose(undefined, new HopeError("UNAVAILABLE", "the server is shutting down"));
  }

  async #change<T>(action: () => Promise<T>): Promise<T> {
    const release = await this.#changes.acquire();
    try {
      if (this.#closed) throw new HopeError("UNAVAILABLE", "the server is shutting down");
      return await action();
    } finally {
      release();
    }
  }

  async #stored(session: string, number: number): Promise<JobRecord> {
    const record = (await this.#options.store.listJobs(session)).find((job) => job.number === number);
    if (record) return record;
    throw new HopeError("JOB_NOT_FOUND", `the session '${session}' has no job ${number}`, "job");
  }

  async #enqueue(session: string, record: JobRecord, watcher?: Watcher): Promise<Job> {
    const { max_queued, store } = this.#options;
    if (this.#active.size >= max_queued) {
      throw new HopeError("QUEUE_FULL", `expected at most ${max_queued} consolidations at a time; retry later`);
    }
    await store.putJob(session, record);
    if (watcher) this.#watchers.add(session, record.number, watcher);
    const job = viewOf(this.#add(session, record));
    this.#next();
    return job;
  }

  #add(session: string, record: JobRecord): Active {
    const active = { session, record, progress: 0 };
    this.#active.set(keyOf(session, record.number), active);
    return active;
  }

  #stop(session: string, number: number, stop: Stop & { status: "paused" | "cancelled" }): Promise<Job> {
    return this.#change(async () => {
      const key = keyOf(session, number);
      const running = this.#running;
      if (running && running.active === this.#active.get(key)) {
        running.stop ??= stop;
        running.controller.abort(new HopeError("CANCELLED", "the job was stopped"));
        await running.ended;
        return this.get(session, number);
      }
      const record = this.#active.get(key)?.record ?? (await this.#stored(session, number));
      if (isFinished(record) || record.status === stop.status) return jobOf(session, record);
      const next = stoppedRecord(record, stop, this.#options.clock.now());
      await this.#settle(session, next);
      return jobOf(session, next);
    });
  }

  #next(): void {
    const [active] = this.#active.values();
    if (this.#running || this.#closed || !active) return;
    const controller = new AbortController();
    const running: Running = { active, controller, stop: undefined, ended: Promise.resolve() };
    this.#running = running;
    running.ended = this.#run(running).finally(() => {
      this.#running = undefined;
      this.#next();
    });
  }

  /** Never rejects. */
  async #run(running: Running): Promise<void> {
    const { store, clock, logger } = this.#options;
    const { active } = running;
    const { session } = active;
    try {
      active.record = { ...active.record, status: "running", started: clock.now() };
      await store.putJob(session, active.record);
      const record = await this.#twice(running);
      await this.#settle(session, record ?? ended(active.record, "cancelled", { reason: MOVED }, clock.now()));
    } catch (err) {
      if (running.stop?.status === "closing") return;
      const record = brokenOff(active.record, running.stop, err as HopeError, clock.now());
      if (record.status === "failed") logger.warn({ err, session }, "a consolidation failed");
      await this.#settle(session, record).catch((err: unknown) => {
        logger.error({ err, session }, "a consolidation's end is not on disk; a restart takes it up again");
        this.#forget(session, record);
      });
    }
  }

  /** A session that has become another one meanwhile is consolidated as it then is, once. */
  async #twice({ active, controller }: Running): Promise<JobRecord | undefined> {
    const { session, record } = active;
    const task = {
      session,
      record,
      onEvent: (event: Parameters<Watcher>[0]) => {
        if (event.type === "progress") active.progress = event.progress.step / Math.max(1, event.progress.total);
        this.#watchers.tell(session, record.number, event);
      },
    };
    return (await consolidate(this.#options, task, controller)) ?? (await consolidate(this.#options, task, controller));
  }

  /** Puts a record that is no longer active on disk, unless it was committed there, and tells of it. */
  async #settle(session: string, record: JobRecord): Promise<void> {
    if (record.status !== "committed") {
      this.#active.delete(keyOf(session, record.number));
      await this.#options.store.putJob(session, record).catch((error: HopeError) => {
        if (error.code !== "SESSION_NOT_FOUND") throw error; // else it has gone with its session
      });
    }
    this.#forget(session, record);
  }

  #forget(session: string, record: JobRecord): void {
    this.#active.delete(keyOf(session, record.number));
    if (!isFinished(record)) return;
    this.#watchers.tell(session, record.number, { type: "done", job: jobOf(session, record) });
  }

  #erased(session: string): void {
    const deleted = { status: "cancelled", reason: "the session was deleted" } as const;
    const running = this.#running?.active.session === session ? this.#running : undefined;
    if (running) {
      running.stop ??= deleted;
      running.controller.abort(new HopeError("CANCELLED", deleted.reason));
    }
    for (const active of [...this.#active.values()]) {
      if (active.session !== session || active === running?.active) continue;
      this.#forget(
        session,
        ended(active.record, deleted.status, { reason: deleted.reason }, this.#options.clock.now()),
      );
    }
    if (!running) this.#watchers.lose(session, new HopeError("SESSION_NOT_FOUND", deleted.reason));
  }
}

const MOVED = "the session was rolled back, made to forget or deleted while it was being consolidated";

function viewOf({ session, record, progress }: Active): Job {
  return jobOf(session, record, progress);
}

function stoppedRecord(record: JobRecord, stop: Stop, now: number): JobRecord {
  if (stop.status === "cancelled") return ended(record, "cancelled", { reason: stop.reason }, now);
  return { ...record, status: "paused" };
}

/** A job that ended with an error: because it was told to stop, or its session went, or it failed. */
function brokenOff(record: JobRecord, stop: Stop | undefined, { code, message }: HopeError, now: number): JobRecord {
  if (stop) return stoppedRecord(record, stop, now);
  if (code === "SESSION_NOT_FOUND") return ended(record, "cancelled", { reason: MOVED }, now);
  if (code === "CANCELLED") return ended(record, "cancelled", { reason: message }, now);
  return ended(record, "failed", { reason: message, code: code ?? "INTERNAL" }, now);
}

function unfinishedError(session: string, { number, status }: JobRecord): HopeError {
  const message = `the session '${session}' has a job ${number} that is ${status}: wait for it or cancel it`;
  return new HopeError("JOB_UNFINISHED", message);
}
