import type { SessionSettings } from "../stores/session-store.js";
import { emptyJournal, isSnapshotDue } from "./checkpoint-policy.js";
import { call } from "./engine-call.js";
import { grown } from "./journal-entry.js";
import { snapshotAt } from "./kept-state.js";
import { recover } from "./recovery.js";
import type { Loaded, Residence } from "./residence.js";
import { type RetainPolicy, retainedBytes, retainedOf } from "./retained.js";
import type { SessionContext } from "./session-context.js";
import { sessionNotFound } from "./session-errors.js";

/** Where a session's state is, and its ways between store and engine. Everything that is not a getter is called under the session's lock. */
export class SessionState {
  #residence: Residence = { at: "store" };
  #generation = 0;

  constructor(
    readonly id: string,
    readonly context: SessionContext,
  ) {}

  /** Counts what a consolidation that began earlier must not be added to: rollbacks, forgetting, erasure, failed commits. */
  get generation(): number {
    return this.#generation;
  }

  /** The engine may hold something of it. */
  get resident(): boolean {
    return this.#residence.at !== "store";
  }

  /** Undefined: the engine does not hold it as the store has it. */
  get loaded(): Loaded | undefined {
    return this.#residence.at === "engine" ? this.#residence : undefined;
  }

  /** Undefined while the engine holds nothing of it. */
  get bytes(): number | undefined {
    if (!this.resident) return undefined;
    return this.loaded ? this.loaded.bytes + retainedBytes(this.loaded.retained) : 0;
  }

  /** Whether replaying its journal has become expensive. */
  get snapshotDue(): boolean {
    return this.loaded !== undefined && isSnapshotDue(this.loaded.journal, this.context.checkpoint);
  }

  /** Tokens that it retains by its settings. */
  retainCapacity({ retain_tokens }: SessionSettings): number {
    return retain_tokens ?? this.context.retain_tokens;
  }

  retainPolicy(settings: SessionSettings): RetainPolicy {
    return { capacity: this.retainCapacity(settings), levels: this.context.engine.model.levels.length };
  }

  /** Makes the engine hold the session as the store has it; undefined when the store has none. */
  async enter(): Promise<Loaded | undefined> {
    if (this.loaded) return this.loaded;
    const { store, engine } = this.context;
    await this.leave();
    const stored = await store.load(this.id);
    if (!stored) return undefined;
    return this.arrive(async () => {
      const bytes = await recover(engine, stored);
      const { record, seq: version, summary, quarantine } = stored;
      const journal = stored.journal.reduce(grown, emptyJournal);
      const retained = retainedOf(stored, this.retainPolicy(record.settings));
      return { record, version, summary, bytes, quarantine, journal, retained };
    });
  }

  /** SESSION_NOT_FOUND. */
  async require(): Promise<Loaded> {
    const loaded = await this.enter();
    if (!loaded) throw sessionNotFound(this.id);
    return loaded;
  }

  /** `work` makes the engine hold what the store has then. If it fails, neither the engine's copy nor a doubt about it stays. */
  async arrive(work: () => Promise<Omit<Loaded, "at">>): Promise<Loaded> {
    this.#residence = { at: "doubt" };
    try {
      return this.hold(await work());
    } catch (error) {
      await this.#abandon();
      throw error;
    }
  }

  /** Commits what the engine has done already; if that fails, the engine's copy goes. */
  async settle<T>(commit: () => Promise<T>): Promise<T> {
    try {
      return await commit();
    } catch (error) {
      this.supersede();
      this.#residence = { at: "doubt" }; // also of a session that was not there before
      await this.#abandon();
      throw error;
    }
  }

  /** The engine holds it so, and the store has it so. */
  hold(loaded: Omit<Loaded, "at">): Loaded {
    const held: Loaded = { ...loaded, at: "engine" };
    this.#residence = held;
    return held;
  }

  /** It is another one now. */
  supersede(): void {
    this.#generation++;
  }

  /** Writes a snapshot of what a restart would otherwise replay. */
  async save(): Promise<void> {
    if (!this.loaded || this.loaded.journal.records === 0) return;
    const { version, retained } = this.loaded;
    await this.context.store.putSnapshot(this.id, await snapshotAt(this.context, this.id, version, retained));
    this.loaded.journal = emptyJournal;
  }

  /** Deletes it from the store and the engine; false if the store has none. */
  async erase(): Promise<boolean> {
    if (!(await this.context.store.delete(this.id))) return false;
    this.supersede();
    await this.leave();
    return true;
  }

  /** Takes the engine's copy away, if there is one. */
  async leave(): Promise<void> {
    if (!this.resident) return;
    this.#residence = { at: "doubt" };
    await call(this.context.engine, "drop", { session: this.id });
    this.#residence = { at: "store" };
  }

  /** Where even that fails it stays in doubt, and whoever comes next tries again. */
  async #abandon(): Promise<void> {
    await this.leave().catch(() => {});
  }
}
