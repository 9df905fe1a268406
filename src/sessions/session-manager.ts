import { HopeError } from "../contracts/errors.js";
import { DEFAULT_RETAIN_TOKENS } from "../contracts/limits.js";
import type { Engine } from "../engine/engine.js";
import type { Clock } from "../shared/clock.js";
import { Lock } from "../shared/lock.js";
import type { Logger } from "../shared/logger.js";
import type {
  PortableSession,
  SessionListing,
  SessionSettings,
  SessionStore,
  VersionListing,
} from "../stores/session-store.js";
import { type CheckpointPolicy, defaultCheckpointPolicy } from "./checkpoint-policy.js";
import { call } from "./engine-call.js";
import { chooseEvictions, type Resident } from "./eviction-policy.js";
import { expiryOf } from "./expiry-policy.js";
import { isLookDue } from "./inspection.js";
import { Session } from "./session.js";
import type { SessionChange } from "./session-change.js";
import type {
  Completed,
  ConsolidationCommit,
  ConsolidationStart,
  DiffRequest,
  DoneResult,
  ForgetRequest,
  ForkRequest,
  GenerateRequest,
  Handle,
  Inspected,
  Inspection,
  KeepRequest,
  LearnRequest,
  ManagerStats,
  RequestEvent,
  RollbackRequest,
  ScoreRequest,
  SessionInfo,
  SessionObserver,
  SessionVersion,
} from "./types.js";
import { defaultVersionPolicy, type VersionPolicy } from "./version-policy.js";

/** Below the engine's own bound on its queue, so that the manager's housekeeping always finds room there. */
export const DEFAULT_MAX_PENDING = 192;
const DEFAULT_DRAIN_MS = 10_000;
const SAVES_AT_A_TIME = 16;

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
  versions?: VersionPolicy;
  /** Of what a session learned, kept to be replayed, where its settings do not say. */
  retain_tokens?: number;
  /** Seconds without a write after which a session is erased, where its settings do not say; 0: never. */
  ttl?: number;
}

interface Pending {
  session: string | undefined;
  controller: AbortController;
  settled: Promise<unknown>;
}

/** A session in use or in the engine. */
interface Entry {
  session: Session;
  /** Its share of the manager's total. */
  bytes: number;
}

/**
 * Every request's way to the engine. Writes of a session follow each other and are acknowledged when they are on disk; sessions
 * enter the engine when they are used and leave it, least recently used first, when the memory budget is exceeded.
 */
export class SessionManager {
  readonly #options: Required<SessionManagerOptions>;
  readonly #comparing = new Lock();
  /** Least recently used first. */
  readonly #entries = new Map<string, Entry>();
  readonly #pending = new Set<Pending>();
  readonly #housekeeping = new Set<Promise<void>>();
  readonly #observers = new Set<SessionObserver>();
  #residentBytes = 0;
  #closing: Promise<void> | undefined;

  constructor(options: SessionManagerOptions) {
    this.#options = {
      max_pending: DEFAULT_MAX_PENDING,
      drain_ms: DEFAULT_DRAIN_MS,
      checkpoint: defaultCheckpointPolicy,
      versions: defaultVersionPolicy,
      retain_tokens: DEFAULT_RETAIN_TOKENS,
      ttl: 0,
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

  /** On disk when it answers. SESSION_NOT_FOUND, LIMIT_EXCEEDED. */
  async change(id: string, change: SessionChange): Promise<SessionInfo> {
    await this.#begin(undefined, () => this.#use(id).change(change), id).settled;
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
    for (const observer of this.#observers) observer.erased(id);
  }

  /** Erases it if nobody uses it and its time has come. */
  async expire(id: string): Promise<void> {
    const refusal = this.#closedRefusal();
    const erased = await this.#begin(undefined, () => this.#use(id).expire(this.#options.ttl), id, refusal).settled;
    if (erased) for (const observer of this.#observers) observer.erased(id);
  }

  /** Until the end. */
  observe(observer: SessionObserver): void {
    this.#observers.add(observer);
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

  /** SESSION_NOT_FOUND. On disk when it answers; then a snapshot takes the place of the journal, which holds what was forgotten. */
  forget(request: ForgetRequest): Handle {
    const { session } = request;
    return this.#handle(session, (signal) => this.#use(session).forget(request, { signal }));
  }

  /** What a session's memory holds. SESSION_NOT_FOUND. */
  report(session: string): Promise<Completed> {
    const controller = new AbortController();
    return this.#begin(controller, (signal) => this.#use(session).report({ signal }), session).settled;
  }

  /** SESSION_NOT_FOUND, SESSION_EXISTS. */
  async fork(request: ForkRequest): Promise<SessionInfo> {
    const { session, target } = request;
    const both = () => this.#use(session).fork(this.#use(target), request);
    await this.#begin(undefined, () => both().finally(() => this.#keepHouse(session)), target).settled;
    return this.get(target);
  }

  /** For `import`, here or on another server with the same model. SESSION_NOT_FOUND. */
  export(session: string): Promise<PortableSession> {
    return this.#begin(undefined, (signal) => this.#use(session).export({ signal }), session).settled;
  }

  /** On disk when it answers. SESSION_EXISTS, SNAPSHOT_INCOMPATIBLE, SNAPSHOT_CORRUPT. */
  async import(id: string, portable: PortableSession): Promise<SessionInfo> {
    await this.#begin(undefined, () => this.#use(id).import(portable), id).settled;
    return this.get(id);
  }

  /** Versions kept, ascending and greater than `after`. SESSION_NOT_FOUND. */
  async versions(session: string, { after = -1, limit }: { after?: number; limit: number }): Promise<SessionVersion[]> {
    const listed = await this.#options.store.listVersions(session);
    return listed
      .filter(({ seq }) => seq > after)
      .slice(0, limit)
      .map(versionOf);
  }

  /** SESSION_NOT_FOUND, LIMIT_EXCEEDED. */
  async keep(request: KeepRequest): Promise<SessionVersion> {
    const { session } = request;
    const keeping = this.#begin(undefined, (signal) => this.#use(session).keep(request, { signal }), session);
    return versionOf(await keeping.settled);
  }

  /** SESSION_NOT_FOUND, VERSION_NOT_FOUND. */
  deleteVersion(session: string, version: number): Promise<void> {
    return this.#begin(undefined, () => this.#use(session).deleteVersion(version), session).settled;
  }

  /** On disk when it answers. SESSION_NOT_FOUND, VERSION_NOT_FOUND. */
  rollback(request: RollbackRequest): Handle {
    const { session } = request;
    return this.#handle(session, (signal) => this.#use(session).rollback(request, { signal }));
  }

  /** The drift guard's look at a session; undefined when none was due. */
  async inspect(session: string, inspection: Inspection, controller: AbortController): Promise<Inspected | undefined> {
    const found = await this.#options.store.find(session);
    if (!found || !isLookDue(found, inspection)) return undefined;
    const run = (signal: AbortSignal) => this.#use(session).inspect(inspection, { signal });
    return this.#begin(controller, run, session, this.#closedRefusal()).settled;
  }

  /** How far two versions lie apart. SESSION_NOT_FOUND, VERSION_NOT_FOUND. */
  diff(request: DiffRequest): Promise<Completed> {
    const { session } = request;
    return this.#begin(undefined, (signal) => this.#use(session).diff(request, { signal }), session).settled;
  }

  /** Holds a session in the engine until `release` is called. SESSION_NOT_FOUND. */
  async beginConsolidation(session: string, controller: AbortController): Promise<ConsolidationStart> {
    const begin = (signal: AbortSignal) => this.#use(session).beginConsolidation({ signal });
    const start = await this.#begin(controller, begin, session, this.#closedRefusal()).settled;
    const release = () => {
      start.release();
      this.#keepHouse(session);
    };
    return { ...start, release };
  }

  /** On disk when it answers; undefined when the session has become another one since it began. */
  commitConsolidation(
    session: string,
    commit: ConsolidationCommit,
    controller: AbortController,
  ): Promise<Completed | undefined> {
    const run = (signal: AbortSignal) => this.#use(session).commitConsolidation(commit, { signal });
    // Minutes of work are not refused because others wait.
    return this.#begin(controller, run, session, this.#closedRefusal()).settled;
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
    const sessions_resident = [...this.#residents()].length;
    return { sessions_resident, resident_bytes: this.#residentBytes, pending: this.#pending.size };
  }

  /** Lets what runs finish, writes snapshots of what a restart would replay, and closes engine and store. Idempotent. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    const { engine, store, drain_ms } = this.#options;
    const timer = setTimeout(() => {
      this.#abort(new HopeError("UNAVAILABLE", "the server is shutting down"), () => true);
    }, drain_ms);
    await this.#settled();
    clearTimeout(timer);
    await this.#saveAll();
    await engine.close();
    await store.close();
  }

  /** A few at a time: they share the store's flushes and do not fill the engine's queue. */
  async #saveAll(): Promise<void> {
    const entries = this.#entries.values();
    const saveSome = async () => {
      for (const { session } of entries) {
        await session.save().catch((err: unknown) => {
          const message = "no snapshot on close; its journal will be replayed";
          this.#options.logger.warn({ err, session: session.id }, message);
        });
      }
    };
    await Promise.all(Array.from({ length: SAVES_AT_A_TIME }, saveSome));
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
    refusal = this.#refusal(),
  ): { settled: Promise<T> } {
    if (refusal) return { settled: Promise.reject(refusal) };
    const own = controller ?? new AbortController();
    const settled = run(own.signal).finally(() => {
      this.#pending.delete(pending);
      this.#keepHouse(session);
      if (session !== undefined) for (const observer of this.#observers) observer.used(session);
    });
    const pending: Pending = { session, controller: own, settled };
    this.#pending.add(pending);
    return { settled };
  }

  #refusal(): HopeError | undefined {
    const closed = this.#closedRefusal();
    if (closed) return closed;
    const { max_pending } = this.#options;
    if (this.#pending.size < max_pending) return undefined;
    return new HopeError("QUEUE_FULL", `expected at most ${max_pending} requests at a time; retry later`);
  }

  #closedRefusal(): HopeError | undefined {
    return this.#closing && new HopeError("UNAVAILABLE", "the server is shutting down");
  }

  #abort(reason: HopeError, which: (pending: Pending) => boolean): void {
    for (const pending of this.#pending) if (which(pending)) pending.controller.abort(reason);
  }

  async #ephemeral(done: ReturnType<typeof call>): Promise<DoneResult> {
    return { replayed: false, session: undefined, version: 0, event: await done };
  }

  /** The one object of that id, now the most recently used; its method must be called at once, which makes it busy. */
  #use(id: string): Session {
    const { engine, store, clock, checkpoint, versions, retain_tokens } = this.#options;
    const context = { engine, store, clock, checkpoint, versions, retain_tokens, comparing: this.#comparing };
    const entry = this.#entries.get(id) ?? { session: new Session(id, context), bytes: 0 };
    this.#entries.delete(id);
    this.#entries.set(id, entry);
    return entry.session;
  }

  /** After a request: a due snapshot, and evictions beyond the budget. */
  #keepHouse(id: string | undefined): void {
    const entry = id === undefined ? undefined : this.#entries.get(id);
    if (!entry) return;
    const { session } = entry;
    this.#account(entry);
    if (session.snapshotDue) this.#inBackground("checkpoint", entry, () => session.checkpoint());
    this.#evictExcess();
  }

  #evictExcess(): void {
    for (const victim of chooseEvictions(this.#residents(), this.#residentBytes - this.#options.memory_budget)) {
      const entry = this.#entries.get(victim) as Entry;
      // As good as gone, so that what ends meanwhile does not evict others for the same bytes.
      this.#residentBytes -= entry.bytes;
      entry.bytes = 0;
      this.#inBackground("eviction", entry, () => entry.session.evict());
    }
  }

  #inBackground(what: string, entry: Entry, work: () => Promise<void>): void {
    const { logger } = this.#options;
    const running = work().then(
      () => {
        this.#housekeeping.delete(running);
        this.#account(entry);
        this.#evictExcess(); // it was busy until now
      },
      (err: unknown) => {
        this.#housekeeping.delete(running);
        this.#account(entry);
        logger.warn({ err, session: entry.session.id }, `${what} failed`);
      },
    );
    this.#housekeeping.add(running);
  }

  /** Brings the total up to date with a session; one that lies in the store only needs no object. */
  #account(entry: Entry): void {
    const { session } = entry;
    const bytes = session.resident_bytes;
    this.#residentBytes += (bytes ?? 0) - entry.bytes;
    entry.bytes = bytes ?? 0;
    // Another object may have taken the place of one that had gone already.
    const current = this.#entries.get(session.id) === entry;
    if (current && bytes === undefined && session.idle) this.#entries.delete(session.id);
  }

  *#residents(): Generator<Resident> {
    for (const [id, { session, bytes }] of this.#entries) {
      if (session.resident) yield { id, bytes, busy: !session.idle };
    }
  }

  #info(listing: SessionListing): SessionInfo {
    const { record, seq, updated, summary, quarantine, stored_bytes } = listing;
    const { model_fingerprint: _, ...who } = record;
    const untouched = () => this.#options.engine.model.levels.map((name) => ({ name, updates: 0, delta_norm: 0 }));
    return {
      ...who,
      updated,
      expires: expiryOf(listing, this.#options.ttl),
      version: seq,
      position: summary?.position ?? 0,
      bytes: { resident: this.#entries.get(record.id)?.session.resident_bytes ?? 0, stored: stored_bytes },
      levels: summary?.levels ?? untouched(),
      quarantine,
    };
  }
}

function versionOf({ seq: version, summary, ...rest }: VersionListing): SessionVersion {
  return { ...rest, version, position: summary?.position ?? 0 };
}
