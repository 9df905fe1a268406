import { HopeError } from "../contracts/errors.js";
import type { Engine } from "../engine/engine.js";
import type { Clock } from "../shared/clock.js";
import type { Logger } from "../shared/logger.js";
import type { SessionListing, SessionSettings, SessionStore } from "../stores/session-store.js";
import { type CheckpointPolicy, defaultCheckpointPolicy } from "./checkpoint-policy.js";
import { call } from "./engine-call.js";
import { chooseEvictions } from "./eviction-policy.js";
import { Session } from "./session.js";
import type {
  DoneResult,
  GenerateRequest,
  Handle,
  LearnRequest,
  ManagerStats,
  RequestEvent,
  ScoreRequest,
  SessionInfo,
} from "./types.js";

/** Below the engine's own bound on its queue, so that the manager's housekeeping always finds room there. */
export const DEFAULT_MAX_PENDING = 192;
const DEFAULT_DRAIN_MS = 10_000;

export interface SessionManagerOptions {
  engine: Engine;
  store: SessionStore;
  clock: Clock;
  logger: Logger;
  /** Bytes of session state kept in the engine; the least recently used sessions beyond it are stored and dropped. */
  memory_budget: number;
  /** Requests waiting or running; beyond it QUEUE_FULL. */
  max_pending?: number;
  /** How long close() lets running requests finish before it ends them with UNAVAILABLE. */
  drain_ms?: number;
  checkpoint?: CheckpointPolicy;
}

interface Pending {
  session: string | undefined;
  controller: AbortController;
  settled: Promise<unknown>;
}

/** A session in use or in the engine, with when it was last used. */
interface Entry {
  session: Session;
  used: number;
}

/**
 * Every request's way to the engine. Writes of a session follow each other and are acknowledged when they are on disk; sessions
 * enter the engine when they are used and leave it, least recently used first, when the memory budget is exceeded.
 */
export class SessionManager {
  readonly #options: SessionManagerOptions & { max_pending: number; drain_ms: number; checkpoint: CheckpointPolicy };
  readonly #entries = new Map<string, Entry>();
  readonly #pending = new Set<Pending>();
  readonly #housekeeping = new Set<Promise<void>>();
  #uses = 0;
  #closing: Promise<void> | undefined;

  constructor(options: SessionManagerOptions) {
    this.#options = {
      max_pending: DEFAULT_MAX_PENDING,
      drain_ms: DEFAULT_DRAIN_MS,
      checkpoint: defaultCheckpointPolicy,
      ...options,
    };
  }

  /** SESSION_EXISTS when the id is taken. */
  async create(request: {
    id: string;
    metadata?: Record<string, string>;
    settings?: SessionSettings;
  }): Promise<SessionInfo> {
    const { id, metadata = {}, settings = {} } = request;
    const { clock, engine } = this.#options;
    const record = { id, created: clock.now(), metadata, settings, model_fingerprint: engine.model.fingerprint };
    await this.#begin(undefined, () => this.#use(id).create(record), id).settled;
    return this.get(id);
  }

  /** SESSION_NOT_FOUND. */
  async get(id: string): Promise<SessionInfo> {
    const listing = await this.#options.store.find(id);
    if (!listing) throw new HopeError("SESSION_NOT_FOUND", `no session is named '${id}'`, "id");
    return this.#info(listing);
  }

  /** Ids ascending and greater than `after`. */
  async list({ after, limit }: { after?: string; limit: number }): Promise<SessionInfo[]> {
    const listings = await this.#options.store.list(after, limit);
    return listings.map((listing) => this.#info(listing));
  }

  /** SESSION_NOT_FOUND. Ends what runs on the session with CANCELLED, then erases everything. */
  async delete(id: string): Promise<void> {
    this.#abort(new HopeError("CANCELLED", `the session '${id}' was deleted`), (pending) => pending.session === id);
    await this.#begin(undefined, () => this.#use(id).erase(), id).settled;
  }

  generate(request: GenerateRequest, onEvent: (event: RequestEvent) => void): Handle {
    const { session, memory, idempotency: _, ...rest } = request;
    if (session === undefined || memory === "off") {
      return this.#handle(undefined, (signal) =>
        this.#ephemeral(call(this.#options.engine, "generate", { ...rest, memory }, { signal, onEvent })),
      );
    }
    return this.#handle(session, (signal) => this.#use(session).generate(request, { signal, onEvent }));
  }

  /** SESSION_NOT_FOUND when the session was not created before. */
  learn(request: LearnRequest, onEvent: (event: RequestEvent) => void = () => {}): Handle {
    const { session } = request;
    return this.#handle(session, (signal) => this.#use(session).learn(request, { signal, onEvent }));
  }

  score(request: ScoreRequest): Handle {
    const { session } = request;
    if (session === undefined) {
      return this.#handle(undefined, (signal) =>
        this.#ephemeral(call(this.#options.engine, "score", request, { signal })),
      );
    }
    return this.#handle(session, (signal) => this.#use(session).score(request, { signal }));
  }

  stats(): ManagerStats {
    const resident = this.#residents();
    const resident_bytes = resident.reduce((sum, { bytes }) => sum + bytes, 0);
    return { sessions_resident: resident.length, resident_bytes, pending: this.#pending.size };
  }

  /** Lets what runs finish, writes snapshots of what a restart would replay, and closes engine and store. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { engine, store, logger, drain_ms } = this.#options;
    const timer = setTimeout(() => {
      this.#abort(new HopeError("UNAVAILABLE", "the server is shutting down"), () => true);
    }, drain_ms);
    await this.#settled();
    clearTimeout(timer);
    for (const { session } of this.#entries.values()) {
      await session.save().catch((error: unknown) => {
        logger.warn({ err: error, session: session.id }, "no snapshot on close; its journal will be replayed");
      });
    }
    await engine.close();
    await store.close();
  }

  async #settled(): Promise<void> {
    while (this.#pending.size > 0 || this.#housekeeping.size > 0) {
      await Promise.allSettled([...[...this.#pending].map(({ settled }) => settled), ...this.#housekeeping]);
    }
  }

  #handle(session: string | undefined, run: (signal: AbortSignal) => Promise<DoneResult>): Handle {
    const controller = new AbortController();
    const done = this.#begin(controller, run, session).settled;
    const cancelled = () => new HopeError("CANCELLED", "the request was cancelled");
    return { done, cancel: () => controller.abort(cancelled()) };
  }

  /** Starts a request, counted until it settles. Never throws: a refusal is a rejection. */
  #begin<T>(
    controller: AbortController | undefined,
    run: (signal: AbortSignal) => Promise<T>,
    session: string | undefined,
  ): { settled: Promise<T> } {
    const refusal = this.#refusal();
    if (refusal) return { settled: Promise.reject(refusal) };
    const own = controller ?? new AbortController();
    const settled = run(own.signal).finally(() => {
      this.#pending.delete(pending);
      this.#keepHouse(session);
    });
    const pending: Pending = { session, controller: own, settled };
    this.#pending.add(pending);
    return { settled };
  }

  #refusal(): HopeError | undefined {
    if (this.#closing) return new HopeError("UNAVAILABLE", "the server is shutting down");
    const { max_pending } = this.#options;
    if (this.#pending.size < max_pending) return undefined;
    return new HopeError("QUEUE_FULL", `expected at most ${max_pending} requests at a time; retry later`);
  }

  #abort(reason: HopeError, which: (pending: Pending) => boolean): void {
    for (const pending of this.#pending) if (which(pending)) pending.controller.abort(reason);
  }

  async #ephemeral(done: ReturnType<typeof call>): Promise<DoneResult> {
    return { replayed: false, session: undefined, version: 0, event: await done };
  }

  /** The one object of that id; its method must be called at once, which makes it busy. */
  #use(id: string): Session {
    const { engine, store, clock, checkpoint } = this.#options;
    const session = this.#entries.get(id)?.session ?? new Session(id, { engine, store, clock, checkpoint });
    this.#entries.set(id, { session, used: this.#uses++ });
    return session;
  }

  /** After a request: a due snapshot, evictions beyond the budget, and no object for what lies in the store only. */
  #keepHouse(id: string | undefined): void {
    const session = id === undefined ? undefined : this.#entries.get(id)?.session;
    if (session?.snapshotDue) this.#inBackground("checkpoint", session, () => session.checkpoint());
    for (const victim of chooseEvictions(this.#residents(), this.#options.memory_budget)) {
      const { session: evicted } = this.#entries.get(victim) as Entry;
      this.#inBackground("eviction", evicted, () => evicted.evict());
    }
    if (session) this.#release(session);
  }

  #inBackground(what: string, session: Session, work: () => Promise<void>): void {
    const { logger } = this.#options;
    const running = work()
      .catch((error: unknown) => logger.warn({ err: error, session: session.id }, `${what} failed`))
      .finally(() => {
        this.#housekeeping.delete(running);
        this.#release(session);
      });
    this.#housekeeping.add(running);
  }

  #release(session: Session): void {
    if (session.idle && session.resident_bytes === undefined) this.#entries.delete(session.id);
  }

  #residents() {
    return [...this.#entries].flatMap(([id, { session, used }]) => {
      const bytes = session.resident_bytes;
      return bytes === undefined ? [] : [{ id, bytes, used, busy: !session.idle }];
    });
  }

  #info({ record, seq, summary, stored_bytes }: SessionListing): SessionInfo {
    const { model_fingerprint: _, ...who } = record;
    const untouched = () => this.#options.engine.model.levels.map((name) => ({ name, updates: 0, delta_norm: 0 }));
    return {
      ...who,
      version: seq,
      position: summary?.position ?? 0,
      bytes: { resident: this.#entries.get(record.id)?.session.resident_bytes ?? 0, stored: stored_bytes },
      levels: summary?.levels ?? untouched(),
    };
  }
}
