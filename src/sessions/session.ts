import type { DoneEvent, Operations } from "../engine/engine.js";
import { Lock } from "../shared/lock.js";
import type {
  GuardFinding,
  JournalRecord,
  KeptVersion,
  PortableSession,
  SessionRecord,
  StateChange,
  VersionListing,
  VersionReason,
} from "../stores/session-store.js";
import { emptyJournal } from "./checkpoint-policy.js";
import { type CallOptions, call } from "./engine-call.js";
import { expiryOf } from "./expiry-policy.js";
import { copyOf, judged, newestPassing } from "./inspection.js";
import { answerOf, grown, patchEntry, storedAnswer, summaryAfter, summaryAfterForget } from "./journal-entry.js";
import { leftByConsolidation, newRecord, presentOrigin, presentVersion, snapshotAt } from "./kept-state.js";
import { bringIn } from "./portable.js";
import { restore } from "./recovery.js";
import type { Beginning, Loaded, Write } from "./residence.js";
import { isAll, keepWithin, nothingRetained, retainedAfter } from "./retained.js";
import { changed, type SessionChange } from "./session-change.js";
import type { SessionContext } from "./session-context.js";
import { requireActive, sessionExists, sessionNotFound, versionNotFound } from "./session-errors.js";
import { SessionState } from "./session-state.js";
import { compareStates } from "./state-difference.js";
import type {
  Completed,
  ConsolidationCommit,
  ConsolidationStart,
  DiffRequest,
  DoneResult,
  ForgetRequest,
  ForkRequest,
  GenerateRequest,
  Idempotency,
  Inspected,
  Inspection,
  KeepRequest,
  LearnRequest,
  RollbackRequest,
  ScoreRequest,
} from "./types.js";
import { isAutomatic, requireRoom, surplusVersions } from "./version-policy.js";
import { forgetWrite, generateWrite, learnWrite } from "./writes.js";

/**
 * One named session: a lock that makes its writes follow each other, and the rule that a write is acknowledged only after its
 * journal record is on disk. Every method takes the lock in the order of the calls.
 */
export class Session {
  readonly #lock = new Lock();
  readonly #state: SessionState;
  /** Consolidations under way, which need it in the engine. */
  #held = 0;

  constructor(
    readonly id: string,
    readonly context: SessionContext,
  ) {
    this.#state = new SessionState(id, context);
  }

  /** Nobody uses it or waits for it. */
  get idle(): boolean {
    return this.#lock.idle && this.#held === 0;
  }

  /** The engine may hold something of it. */
  get resident(): boolean {
    return this.#state.resident;
  }

  /** Undefined while the engine holds nothing of it. */
  get resident_bytes(): number | undefined {
    return this.#state.bytes;
  }

  /** Whether replaying its journal has become expensive. */
  get snapshotDue(): boolean {
    return this.#state.snapshotDue;
  }

  /** SESSION_EXISTS. */
  async create(record: SessionRecord): Promise<void> {
    await this.#locked(undefined, async () => {
      if (!(await this.context.store.create(record))) throw sessionExists(this.id);
    });
  }

  /** Changes who it is. SESSION_NOT_FOUND, LIMIT_EXCEEDED. */
  async change(change: SessionChange): Promise<void> {
    await this.#locked(undefined, async () => {
      const { store } = this.context;
      const found = await store.find(this.id);
      if (!found) throw sessionNotFound(this.id);
      const record = changed(found.record, change);
      const capacity = this.#state.retainCapacity(record.settings);
      if (capacity !== this.#state.retainCapacity(found.record.settings)) return this.#retainWithin(capacity, record);
      await store.putRecord(record);
      if (this.#state.loaded) this.#state.loaded.record = record;
    });
  }

  /** With a snapshot, because a recovery goes over the journal with one capacity. */
  async #retainWithin(capacity: number, record: SessionRecord): Promise<void> {
    const loaded = await this.#state.require();
    const retained = keepWithin(loaded.retained, capacity);
    const snapshot = loaded.summary && (await snapshotAt(this.context, this.id, loaded.version, retained));
    await this.context.store.putRecord(record, snapshot);
    this.#state.hold({ ...loaded, record, retained, journal: emptyJournal });
  }

  generate(request: GenerateRequest, options: CallOptions): Promise<DoneResult> {
    const { engine } = this.context;
    const { memory, learn: _, idempotency: __, ...rest } = request;
    if (memory !== "read") return this.#write(options.signal, generateWrite(engine, request, options));
    return this.#read(options.signal, () => call(engine, "generate", { ...rest, memory }, options));
  }

  learn(request: LearnRequest, options: CallOptions): Promise<DoneResult> {
    return this.#write(options.signal, learnWrite(this.context.engine, request, options));
  }

  /** Automatic versions go with it: they hold what is to be forgotten. SESSION_NOT_FOUND. */
  forget(request: ForgetRequest, options: CallOptions): Promise<DoneResult> {
    return this.#write(options.signal, forgetWrite(this.context.engine, request, options));
  }

  /** What its memory holds. SESSION_NOT_FOUND. */
  report(options: CallOptions): Promise<Completed> {
    return this.#read(options.signal, () => call(this.context.engine, "report", { session: this.id }, options));
  }

  /**
   * Makes `target`, which has the id of the request's target, a copy of this session: stored as a snapshot, in the engine
   * copy on write. SESSION_NOT_FOUND, SESSION_EXISTS.
   */
  async fork(target: Session, { metadata, settings }: ForkRequest): Promise<void> {
    // Asked for in one turn, so that of two forks in opposite directions one is ahead of the other at both locks.
    const releases = await Promise.all([...new Set([this.#lock, target.#lock])].map((lock) => lock.acquire()));
    try {
      const loaded = await this.#state.require();
      const own = { metadata: metadata ?? loaded.record.metadata, settings: settings ?? loaded.record.settings };
      const record = { ...newRecord(target.context, target.id), ...own };
      await target.#beginAs({ ...loaded, record }, () =>
        call(this.context.engine, "fork", { session: this.id, target: target.id }),
      );
    } finally {
      for (const release of releases) release();
    }
  }

  /** A copy of it that another server can begin with. SESSION_NOT_FOUND. */
  export({ signal }: CallOptions): Promise<PortableSession> {
    return this.#locked(signal, async () => {
      const loaded = await this.#state.require();
      const { metadata, settings, model_fingerprint } = loaded.record;
      const origin = await presentOrigin(this.context, this.id, loaded);
      return { metadata, settings, model_fingerprint, ...(origin && { origin }) };
    });
  }

  /** Begins as the session that was exported. SESSION_EXISTS, SNAPSHOT_INCOMPATIBLE, SNAPSHOT_CORRUPT. */
  async import(portable: PortableSession): Promise<void> {
    const { metadata, settings, origin } = portable;
    const record = { ...newRecord(this.context, this.id), metadata, settings };
    const { snapshot, summary, quarantine } = origin ?? {};
    const retained = snapshot?.retained ?? nothingRetained;
    await this.#locked(undefined, () =>
      this.#beginAs({ record, version: snapshot?.seq ?? 0, summary, quarantine, retained }, () =>
        bringIn(this.context.engine, this.id, portable),
      ),
    );
  }

  /** A new session that stands where another one does, which `bring` puts into the engine. SESSION_EXISTS. */
  async #beginAs(beginning: Beginning, bring: () => Promise<DoneEvent>): Promise<void> {
    const { record, version, summary, quarantine } = beginning;
    const retained = keepWithin(beginning.retained, this.#state.retainCapacity(record.settings));
    if (this.#state.loaded) throw sessionExists(this.id);
    await this.#state.leave();
    await this.#state.arrive(async () => {
      const { memory } = await bring();
      const origin = await presentOrigin(this.context, this.id, { version, summary, quarantine, retained });
      if (!(await this.context.store.create(record, origin))) throw sessionExists(this.id);
      return { record, version, summary, bytes: memory.bytes, quarantine, journal: emptyJournal, retained };
    });
  }

  /** Keeps the present state as a version; one that is kept already gets the name. SESSION_NOT_FOUND, LIMIT_EXCEEDED. */
  keep({ name }: KeepRequest, { signal }: CallOptions): Promise<VersionListing> {
    const { store } = this.context;
    return this.#locked(signal, async () => {
      const loaded = await this.#state.require();
      const listed = await store.listVersions(this.id);
      const known = listed.find(({ seq }) => seq === loaded.version);
      if (known && !isAutomatic(known) && name === undefined) return known;
      const others = listed.filter((version) => version !== known && !isAutomatic(version));
      requireRoom(this.id, others.length, this.context.versions);
      const present = await presentVersion(this.context, this.id, loaded, name === undefined ? "created" : "named");
      const record = { ...present.record, created: known?.created ?? present.record.created };
      await store.putVersion(this.id, { ...present, record: name === undefined ? record : { ...record, name } });
      return (await store.listVersions(this.id)).find(({ seq }) => seq === loaded.version) as VersionListing;
    });
  }

  /** SESSION_NOT_FOUND, VERSION_NOT_FOUND. */
  async deleteVersion(version: number): Promise<void> {
    await this.#locked(undefined, async () => {
      if (!(await this.context.store.deleteVersion(this.id, version))) throw versionNotFound(this.id, version);
    });
  }

  /** A kept version's state becomes the present one; the one before is kept. SESSION_NOT_FOUND, VERSION_NOT_FOUND. */
  rollback({ version, idempotency }: RollbackRequest, options: CallOptions): Promise<DoneResult> {
    return this.#once(options.signal, idempotency, async () => {
      const loaded = await this.#state.require();
      return this.#rollTo(loaded, await this.#version(version), "before rollback", options, idempotency);
    });
  }

  async #rollTo(
    loaded: Loaded,
    target: KeptVersion,
    reason: VersionReason,
    options: CallOptions,
    idempotency?: Idempotency,
  ): Promise<Completed> {
    const { engine, store, versions: policy } = this.context;
    const listed = await store.listVersions(this.id);
    const known = listed.some(({ seq }) => seq === loaded.version);
    const before = known ? undefined : await presentVersion(this.context, this.id, loaded, reason);
    const event = await restore(engine, this.id, target.snapshot, options);
    return this.#state.settle(async () => {
      const done: Completed = { replayed: false, session: this.id, version: loaded.version + 1, event };
      const dropped = surplusVersions(before ? [...listed, before.record] : listed, policy);
      const kept = { dropped, ...(before && { kept: before }), ...storedAnswer(idempotency, done) };
      await this.#become(loaded.record, target, done, kept);
      return done;
    });
  }

  /**
   * The drift guard's look: the weights are judged on a copy while requests go on. Ruined, the session is rolled back to the
   * newest version that passes, or quarantined. Undefined: it has become another one meanwhile.
   */
  async inspect(inspection: Inspection, { signal }: CallOptions): Promise<Inspected | undefined> {
    const { engine } = this.context;
    const start = await this.#locked(signal, async () => {
      const loaded = await this.#state.enter();
      if (!loaded) return undefined;
      const copy = await copyOf(engine, this.id);
      return {
        copy,
        generation: this.#state.generation,
        version: loaded.version,
        unchecked: loaded.summary?.unchecked ?? 0,
      };
    });
    if (!start) return undefined;
    const first = await judged(engine, start.copy, inspection);
    return this.#locked(signal, async () => {
      const loaded = await this.#state.enter();
      if (!loaded || start.generation !== this.#state.generation) return undefined;
      if (first.passed) return this.#pass(loaded, (loaded.summary?.unchecked ?? 0) - start.unchecked);
      const moved = loaded.version !== start.version;
      const now = moved ? await judged(engine, await copyOf(engine, this.id), inspection) : first;
      return now.passed ? this.#pass(loaded, 0) : this.#rescue(loaded, now.reason, inspection);
    });
  }

  async #pass(loaded: Loaded, unchecked: number): Promise<Inspected> {
    await this.#found(loaded, { unchecked, quarantine: undefined });
    return { result: "passed", lifted: loaded.quarantine !== undefined };
  }

  async #rescue(loaded: Loaded, reason: string, inspection: Inspection): Promise<Inspected> {
    const { version } = loaded;
    const target = await newestPassing(this.context, this.id, version, inspection);
    if (target) {
      const done = await this.#rollTo(loaded, target, "before guard rollback", {});
      return { result: "rolled_back", reason, version: done.version, restored: target.record.seq };
    }
    const time = this.context.clock.now();
    await this.#found(loaded, { unchecked: 0, quarantine: { reason, seq: version, time } });
    return { result: "quarantined", reason, version };
  }

  async #found(loaded: Loaded, finding: GuardFinding): Promise<void> {
    await this.context.store.putFinding(this.id, finding);
    const { unchecked, quarantine } = finding;
    this.#state.hold({ ...loaded, quarantine, summary: loaded.summary && { ...loaded.summary, unchecked } });
  }

  /** DoneEvent.difference of two versions. SESSION_NOT_FOUND, VERSION_NOT_FOUND. */
  diff({ from, to }: DiffRequest, { signal }: CallOptions): Promise<Completed> {
    const { engine, comparing } = this.context;
    return this.#locked(signal, async () => {
      const { version } = await this.#state.require();
      const stored = async (other = version) => (other === version ? undefined : (await this.#version(other)).snapshot);
      const pair = { session: this.id, from: await stored(from), to: await stored(to) };
      return {
        replayed: false,
        session: this.id,
        version,
        event: await compareStates(engine, comparing, pair, signal),
      };
    });
  }

  /** Loads it and keeps it in the engine until release is called. SESSION_NOT_FOUND. */
  beginConsolidation({ signal }: CallOptions): Promise<ConsolidationStart> {
    return this.#locked(signal, async () => {
      const { retained, summary, quarantine } = await this.#state.require();
      requireActive(this.id, { quarantine });
      const since = await leftByConsolidation(this.context, this.id, summary);
      this.#held++;
      const release = () => {
        this.#held--;
      };
      return { generation: this.#state.generation, retained, learned: summary?.unconsolidated, since, release };
    });
  }

  /**
   * Adds what a consolidation proposes to the session as it is now, and keeps the versions before and after. Undefined when it
   * is no longer the session that it began with: rolled back, made to forget or deleted.
   */
  commitConsolidation(
    { start, patch, job }: ConsolidationCommit,
    { signal }: CallOptions,
  ): Promise<Completed | undefined> {
    const { engine, store, clock } = this.context;
    return this.#locked(signal, async () => {
      const loaded = await this.#state.enter();
      if (!loaded || start.generation !== this.#state.generation) return undefined;
      requireActive(this.id, loaded);
      const listed = await store.listVersions(this.id);
      const known = listed.some(({ seq }) => seq === loaded.version);
      const before = known ? [] : [await presentVersion(this.context, this.id, loaded, "before consolidation")];
      const event = await call(engine, "apply_patch", { session: this.id, patch });
      return this.#state.settle(async () => {
        const entry = { ...patchEntry(loaded, start.learned, event.memory, patch), time: clock.now() };
        const { seq: version, summary } = entry;
        const after = await presentVersion(this.context, this.id, { ...loaded, version, summary }, "consolidation");
        const kept = [...before, after];
        const dropped = surplusVersions([...listed, ...kept.map(({ record }) => record)], this.context.versions);
        await store.append(this.id, entry, undefined, dropped, { kept, job: job(version) });
        const { bytes } = event.memory;
        this.#state.hold({ ...loaded, version, summary, bytes, journal: grown(loaded.journal, entry) });
        return { replayed: false, session: this.id, version, event };
      });
    });
  }

  score(request: ScoreRequest, options: CallOptions): Promise<DoneResult> {
    const payload: Operations["score"] = { ...request, session: this.id };
    return this.#read(options.signal, () => call(this.context.engine, "score", payload, options));
  }

  /** Erases it everywhere. SESSION_NOT_FOUND. */
  async erase(): Promise<void> {
    await this.#locked(undefined, async () => {
      if (!(await this.#state.erase())) throw sessionNotFound(this.id);
    });
  }

  /** Erases it if its time has come and nobody waits for it; says whether it did. `ttl` as expiryOf has it. */
  expire(ttl: number): Promise<boolean> {
    return this.#locked(undefined, async () => {
      const { store, clock } = this.context;
      const found = await store.find(this.id);
      const expires = found ? expiryOf(found, ttl) : null;
      if (expires === null || expires > clock.now() || this.#lock.wanted || this.#held > 0) return false;
      return this.#state.erase();
    });
  }

  /** Writes a snapshot if the policy asks for one. */
  async checkpoint(): Promise<void> {
    await this.#locked(undefined, async () => {
      if (this.snapshotDue) await this.#state.save();
    });
  }

  /** Moves the state to the store and out of the engine, unless somebody waits for it meanwhile. */
  async evict(): Promise<void> {
    await this.#locked(undefined, async () => {
      if (this.#lock.wanted || this.#held > 0) return;
      await this.#state.save();
      await this.#state.leave();
    });
  }

  /** Writes a snapshot of what a restart would otherwise replay. */
  async save(): Promise<void> {
    await this.#locked(undefined, () => this.#state.save());
  }

  async #locked<T>(signal: AbortSignal | undefined, action: () => Promise<T>): Promise<T> {
    const release = await this.#lock.acquire(signal);
    try {
      return await action();
    } finally {
      release();
    }
  }

  /** A reader only holds the lock until it is queued in the engine: what comes after it is ordered there. */
  async #read(signal: AbortSignal | undefined, start: () => Promise<DoneEvent>): Promise<Completed> {
    const { version, running } = await this.#locked(signal, async () => {
      const loaded = await this.#state.require();
      const started = start();
      // It may fail before the lock is released and the promise awaited below.
      started.catch(() => {});
      return { version: loaded.version, running: { done: started } };
    });
    return { replayed: false, session: this.id, version, event: await running.done };
  }

  #write(signal: AbortSignal | undefined, write: Write): Promise<DoneResult> {
    return this.#once(signal, write.idempotency, async () => {
      const loaded = await this.#state.enter();
      if (!write.forget) requireActive(this.id, loaded);
      const event = await write.run(loaded);
      return this.#state.settle(() => this.#commit(write, loaded, event));
    });
  }

  /** Under the lock; a key that has an answer gets that one. */
  #once(
    signal: AbortSignal | undefined,
    idempotency: Idempotency | undefined,
    action: () => Promise<Completed>,
  ): Promise<DoneResult> {
    const { store } = this.context;
    return this.#locked(signal, async () => (await answerOf(store, this.id, idempotency)) ?? (await action()));
  }

  /** Puts the journal record on disk; only then is the operation's result the session's state. */
  async #commit(write: Write, loaded: Loaded | undefined, event: DoneEvent): Promise<Completed> {
    const record = loaded?.record ?? newRecord(this.context, this.id);
    const version = (loaded?.version ?? 0) + 1;
    const done: Completed = { replayed: false, session: this.id, version, event };
    const { kind, seed, epochs, idempotency, forget } = write;
    const summary = forget
      ? summaryAfterForget(loaded?.summary, event.memory, forget)
      : summaryAfter(loaded?.summary, event.memory);
    const entry: JournalRecord = {
      ...{ seq: version, kind, runs: write.runs(loaded, event), epochs, seed, time: this.context.clock.now(), summary },
      ...(forget && { forget }),
      ...storedAnswer(idempotency, done),
    };
    const { store } = this.context;
    const dropped = forget ? (await store.listVersions(this.id)).filter(isAutomatic).map(({ seq }) => seq) : [];
    const lifts = forget !== undefined && isAll(forget.levels, this.context.engine.model.levels.length);
    await store.append(this.id, entry, loaded ? undefined : record, dropped, { lifts });
    if (forget) this.#state.supersede();
    const quarantine = lifts ? undefined : loaded?.quarantine;
    const journal = grown(loaded?.journal ?? emptyJournal, entry);
    const retained = retainedAfter(
      loaded?.retained ?? nothingRetained,
      entry,
      this.#state.retainPolicy(record.settings),
    );
    const { bytes } = event.memory;
    this.#state.hold({ record, version, summary, bytes, quarantine, journal, retained });
    return done;
  }

  /** Puts a kept version's state, which the engine has already, on disk as the present one. */
  async #become(
    record: SessionRecord,
    { record: { summary: kept }, snapshot }: KeptVersion,
    { version, event }: Completed,
    also: Pick<StateChange, "kept" | "dropped" | "idempotency">,
  ): Promise<void> {
    // Who went back to it takes it as it is: the next look is after more was learned.
    const summary = kept && { ...kept, unchecked: 0 };
    await this.context.store.replaceState(this.id, { snapshot: { ...snapshot, seq: version }, summary, ...also });
    this.#state.supersede();
    const { bytes } = event.memory;
    const retained = keepWithin(snapshot.retained ?? nothingRetained, this.#state.retainCapacity(record.settings));
    const own = { summary, bytes, quarantine: undefined, journal: emptyJournal, retained };
    this.#state.hold({ record, version, ...own });
  }

  async #version(version: number): Promise<KeptVersion> {
    const kept = await this.context.store.loadVersion(this.id, version);
    if (!kept) throw versionNotFound(this.id, version);
    return kept;
  }
}
