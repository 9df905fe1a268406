import type { DoneEvent, Operations } from "../engine/engine.js";
import { Lock } from "../shared/lock.js";
import type {
  JournalRecord,
  KeptVersion,
  SessionRecord,
  SessionSettings,
  SnapshotRecord,
  StateChange,
  VersionListing,
  VersionReason,
} from "../stores/session-store.js";
import { emptyJournal, isSnapshotDue } from "./checkpoint-policy.js";
import { type CallOptions, call } from "./engine-call.js";
import { answerOf, grown, patchEntry, storedAnswer, summaryAfter, summaryAfterForget } from "./journal-entry.js";
import { recover, restore } from "./recovery.js";
import type { Loaded, Residence, Write } from "./residence.js";
import {
  newest,
  nothingRetained,
  type Retained,
  type RetainPolicy,
  retainedAfter,
  retainedBytes,
  retainedOf,
} from "./retained.js";
import type { SessionContext } from "./session-context.js";
import { sessionExists, sessionNotFound, versionNotFound } from "./session-errors.js";
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
  KeepRequest,
  LearnRequest,
  RollbackRequest,
  ScoreRequest,
} from "./types.js";
import { isAutomatic, requireRoom, surplusVersions } from "./version-policy.js";

const ALL_LEVELS = 0xffffffff;

/**
 * One named session: a lock that makes its writes follow each other, and the rule that a write is acknowledged only after its
 * journal record is on disk. Every method takes the lock in the order of the calls.
 */
export class Session {
  readonly #lock = new Lock();
  #residence: Residence = { at: "store" };
  /** Counts what a consolidation that began earlier must not be added to: rollbacks, forgetting, erasure, failed commits. */
  #generation = 0;
  /** Consolidations under way, which need it in the engine. */
  #held = 0;

  constructor(
    readonly id: string,
    readonly context: SessionContext,
  ) {}

  /** Nobody uses it or waits for it. */
  get idle(): boolean {
    return this.#lock.idle && this.#held === 0;
  }

  /** The engine may hold something of it. */
  get resident(): boolean {
    return this.#residence.at !== "store";
  }

  /** Undefined while the engine holds nothing of it. */
  get resident_bytes(): number | undefined {
    if (this.#residence.at === "store") return undefined;
    if (this.#residence.at !== "engine") return 0;
    return this.#residence.bytes + retainedBytes(this.#residence.retained);
  }

  /** Whether replaying its journal has become expensive. */
  get snapshotDue(): boolean {
    return this.#residence.at === "engine" && isSnapshotDue(this.#residence.journal, this.context.checkpoint);
  }

  /** SESSION_EXISTS. */
  async create(record: SessionRecord): Promise<void> {
    await this.#locked(undefined, async () => {
      if (!(await this.context.store.create(record))) throw sessionExists(this.id);
    });
  }

  generate(request: GenerateRequest, options: CallOptions): Promise<DoneResult> {
    const { engine } = this.context;
    const { idempotency, memory, learn, ...rest } = request;
    if (memory === "read") {
      return this.#read(options.signal, () => call(engine, "generate", { ...rest, memory }, options));
    }
    const { learn_levels = ALL_LEVELS } = request;
    const modeOf = (loaded: Loaded | undefined) => learn ?? loaded?.record.settings.learn ?? "prompt";
    return this.#write(options.signal, {
      kind: "generate",
      seed: request.seed ?? 0,
      epochs: 1,
      idempotency,
      run: (loaded) => call(engine, "generate", { ...rest, memory, learn: modeOf(loaded) }, options),
      runs: (loaded, { tokens }) => {
        const mode = modeOf(loaded);
        const runs = [
          { tokens: request.prompt, learn_levels: mode === "none" ? 0 : learn_levels },
          { tokens, learn_levels: mode === "all" ? learn_levels : 0 },
        ];
        return runs.filter((run) => run.tokens.length > 0);
      },
    });
  }

  learn(request: LearnRequest, options: CallOptions): Promise<DoneResult> {
    const { tokens, learn_levels = ALL_LEVELS, epochs = 1, idempotency } = request;
    const runs = [{ tokens, learn_levels }];
    return this.#write(options.signal, {
      kind: "learn",
      seed: 0,
      epochs,
      idempotency,
      run: (loaded) => {
        if (!loaded) throw sessionNotFound(this.id);
        return call(this.context.engine, "learn", { session: this.id, runs, epochs }, options);
      },
      runs: () => runs,
    });
  }

  /** Automatic versions go with it: they hold what is to be forgotten. SESSION_NOT_FOUND. */
  forget(request: ForgetRequest, options: CallOptions): Promise<DoneResult> {
    const { levels, titans, idempotency } = request;
    return this.#write(options.signal, {
      kind: "forget",
      seed: 0,
      epochs: 1,
      idempotency,
      forget: { levels, titans },
      run: (loaded) => {
        if (!loaded) throw sessionNotFound(this.id);
        return call(this.context.engine, "forget", { session: this.id, levels, titans }, options);
      },
      runs: () => [],
    });
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
      const loaded = await this.#require();
      const own = { metadata: metadata ?? loaded.record.metadata, settings: settings ?? loaded.record.settings };
      await target.#becomeFork(this.id, loaded, { ...target.#newRecord(), ...own });
    } finally {
      for (const release of releases) release();
    }
  }

  async #becomeFork(source: string, origin: Loaded, record: SessionRecord): Promise<void> {
    const { engine, store } = this.context;
    const { version, summary, bytes } = origin;
    const retained = newest(origin.retained, this.#retainPolicy(record.settings).capacity);
    if (this.#residence.at === "engine") throw sessionExists(this.id);
    if (this.#residence.at === "doubt") await this.#discard();
    this.#residence = { at: "doubt" };
    try {
      await call(engine, "fork", { session: source, target: this.id });
      const begin = summary && { summary, snapshot: await this.#snapshotAt(version, retained) };
      if (!(await store.create(record, begin))) throw sessionExists(this.id);
    } catch (error) {
      await this.#discard().catch(() => {}); // still in doubt; whoever comes next tries again
      throw error;
    }
    this.#residence = { at: "engine", record, version, summary, bytes, journal: emptyJournal, retained };
  }

  /** Keeps the present state as a version; one that is kept already gets the name. SESSION_NOT_FOUND, LIMIT_EXCEEDED. */
  keep({ name }: KeepRequest, { signal }: CallOptions): Promise<VersionListing> {
    const { store } = this.context;
    return this.#locked(signal, async () => {
      const loaded = await this.#require();
      const listed = await store.listVersions(this.id);
      const known = listed.find(({ seq }) => seq === loaded.version);
      if (known && !isAutomatic(known) && name === undefined) return known;
      const others = listed.filter((version) => version !== known && !isAutomatic(version));
      requireRoom(this.id, others.length, this.context.versions);
      const present = await this.#present(loaded, name === undefined ? "created" : "named");
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
      const loaded = await this.#require();
      const target = await this.#version(version);
      const listed = await this.context.store.listVersions(this.id);
      const known = listed.some(({ seq }) => seq === loaded.version);
      const before = known ? undefined : await this.#present(loaded, "before rollback");
      const event = await restore(this.context.engine, this.id, target.snapshot, options);
      return this.#settle(async () => {
        const done: Completed = { replayed: false, session: this.id, version: loaded.version + 1, event };
        const versions = before ? [...listed, before.record] : listed;
        const dropped = surplusVersions(versions, this.context.versions);
        const kept = { dropped, ...(before && { kept: before }), ...storedAnswer(idempotency, done) };
        await this.#become(loaded.record, target, done, kept);
        return done;
      });
    });
  }

  /** DoneEvent.difference of two versions. SESSION_NOT_FOUND, VERSION_NOT_FOUND. */
  diff({ from, to }: DiffRequest, { signal }: CallOptions): Promise<Completed> {
    const { engine, comparing } = this.context;
    return this.#locked(signal, async () => {
      const { version } = await this.#require();
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
      const { retained, summary } = await this.#require();
      this.#held++;
      const release = () => {
        this.#held--;
      };
      return { generation: this.#generation, retained, learned: summary?.unconsolidated, release };
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
      const loaded = await this.#enter();
      if (!loaded || start.generation !== this.#generation) return undefined;
      const listed = await store.listVersions(this.id);
      const known = listed.some(({ seq }) => seq === loaded.version);
      const before = known ? [] : [await this.#present(loaded, "before consolidation")];
      const event = await call(engine, "apply_patch", { session: this.id, patch });
      return this.#settle(async () => {
        const entry = { ...patchEntry(loaded, start.learned, event.memory, patch), time: clock.now() };
        const { seq: version, summary } = entry;
        const after = await this.#present({ ...loaded, version, summary }, "consolidation");
        const kept = [...before, after];
        const dropped = surplusVersions([...listed, ...kept.map(({ record }) => record)], this.context.versions);
        await store.append(this.id, entry, undefined, dropped, { kept, job: job(version) });
        const { bytes } = event.memory;
        this.#residence = { ...loaded, version, summary, bytes, journal: grown(loaded.journal, entry) };
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
      if (!(await this.context.store.delete(this.id))) throw sessionNotFound(this.id);
      this.#generation++;
      if (this.#residence.at !== "store") await this.#discard();
    });
  }

  /** Writes a snapshot if the policy asks for one. */
  async checkpoint(): Promise<void> {
    await this.#locked(undefined, async () => {
      if (this.snapshotDue) await this.#snapshot();
    });
  }

  /** Moves the state to the store and out of the engine, unless somebody waits for it meanwhile. */
  async evict(): Promise<void> {
    await this.#locked(undefined, async () => {
      if (this.#lock.wanted || this.#held > 0 || this.#residence.at === "store") return;
      if (this.#residence.at === "engine") await this.#snapshot();
      await this.#discard();
    });
  }

  /** Writes a snapshot of what a restart would otherwise replay. */
  async save(): Promise<void> {
    await this.#locked(undefined, () => this.#snapshot());
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
      const loaded = await this.#require();
      const started = start();
      // It may fail before the lock is released and the promise awaited below.
      started.catch(() => {});
      return { version: loaded.version, running: { done: started } };
    });
    return { replayed: false, session: this.id, version, event: await running.done };
  }

  #write(signal: AbortSignal | undefined, write: Write): Promise<DoneResult> {
    return this.#once(signal, write.idempotency, async () => {
      const loaded = await this.#enter();
      const event = await write.run(loaded);
      return this.#settle(() => this.#commit(write, loaded, event));
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

  /** Commits what the engine has done already; if that fails, the engine's copy goes. */
  async #settle(commit: () => Promise<Completed>): Promise<Completed> {
    try {
      return await commit();
    } catch (error) {
      this.#generation++;
      this.#residence = { at: "doubt" };
      await this.#discard().catch(() => {}); // still in doubt; whoever comes next tries again
      throw error;
    }
  }

  /** Puts the journal record on disk; only then is the operation's result the session's state. */
  async #commit(write: Write, loaded: Loaded | undefined, event: DoneEvent): Promise<Completed> {
    const record = loaded?.record ?? this.#newRecord();
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
    await store.append(this.id, entry, loaded ? undefined : record, dropped);
    if (forget) this.#generation++;
    const journal = grown(loaded?.journal ?? emptyJournal, entry);
    const retained = retainedAfter(loaded?.retained ?? nothingRetained, entry, this.#retainPolicy(record.settings));
    this.#residence = { at: "engine", record, version, summary, bytes: event.memory.bytes, journal, retained };
    return done;
  }

  #retainPolicy({ retain_tokens }: SessionSettings): RetainPolicy {
    const { engine, retain_tokens: fallback } = this.context;
    return { capacity: retain_tokens ?? fallback, levels: engine.model.levels.length };
  }

  /** Puts a kept version's state, which the engine has already, on disk as the present one. */
  async #become(
    record: SessionRecord,
    { record: { summary }, snapshot }: KeptVersion,
    { version, event }: Completed,
    also: Pick<StateChange, "kept" | "dropped" | "idempotency">,
  ): Promise<void> {
    await this.context.store.replaceState(this.id, { snapshot: { ...snapshot, seq: version }, summary, ...also });
    this.#generation++;
    const { bytes } = event.memory;
    const retained = newest(snapshot.retained ?? nothingRetained, this.#retainPolicy(record.settings).capacity);
    this.#residence = { at: "engine", record, version, summary, bytes, journal: emptyJournal, retained };
  }

  #newRecord(): SessionRecord {
    const { clock, engine } = this.context;
    const model_fingerprint = engine.model.fingerprint;
    return { id: this.id, created: clock.now(), metadata: {}, settings: {}, model_fingerprint };
  }

  /** Makes the engine hold the session as the store has it; undefined when the store has none. */
  async #enter(): Promise<Loaded | undefined> {
    if (this.#residence.at === "engine") return this.#residence;
    if (this.#residence.at === "doubt") await this.#discard();
    const stored = await this.context.store.load(this.id);
    if (!stored) return undefined;
    this.#residence = { at: "doubt" };
    try {
      const bytes = await recover(this.context.engine, stored);
      const { record, seq: version, summary } = stored;
      const journal = stored.journal.reduce(grown, emptyJournal);
      const retained = retainedOf(stored, this.#retainPolicy(record.settings));
      this.#residence = { at: "engine", record, version, summary, bytes, journal, retained };
      return this.#residence;
    } catch (error) {
      await this.#discard().catch(() => {}); // still in doubt; whoever comes next tries again
      throw error;
    }
  }

  async #require(): Promise<Loaded> {
    const loaded = await this.#enter();
    if (!loaded) throw sessionNotFound(this.id);
    return loaded;
  }

  /** What the engine holds, as a version. */
  async #present(
    { version: seq, summary, retained }: Pick<Loaded, "version" | "summary" | "retained">,
    reason: VersionReason,
  ): Promise<KeptVersion> {
    const record = { seq, reason, created: this.context.clock.now(), summary };
    return { record, snapshot: await this.#snapshotAt(seq, retained) };
  }

  async #version(version: number): Promise<KeptVersion> {
    const kept = await this.context.store.loadVersion(this.id, version);
    if (!kept) throw versionNotFound(this.id, version);
    return kept;
  }

  async #snapshot(): Promise<void> {
    if (this.#residence.at !== "engine" || this.#residence.journal.records === 0) return;
    const { version, retained } = this.#residence;
    await this.context.store.putSnapshot(this.id, await this.#snapshotAt(version, retained));
    this.#residence.journal = emptyJournal;
  }

  /** What the engine holds of it, which is its state after journal record `seq`. */
  async #snapshotAt(seq: number, retained: Retained): Promise<SnapshotRecord> {
    const { engine } = this.context;
    const { snapshot } = await call(engine, "snapshot", { session: this.id });
    const { fingerprint: model_fingerprint, layout_hash } = engine.model;
    return { seq, model_fingerprint, layout_hash, payload: snapshot, retained };
  }

  /** Takes the engine's copy away. */
  async #discard(): Promise<void> {
    this.#residence = { at: "doubt" };
    await call(this.context.engine, "drop", { session: this.id });
    this.#residence = { at: "store" };
  }
}
