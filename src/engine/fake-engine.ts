import { errorOf, HopeError } from "../contracts/errors.js";
import { bindingKeys } from "./contract.js";
import type { DoneEvent, Engine, EngineEvent, ModelInfo, Operations } from "./engine.js";
import {
  applyPatch,
  copyState,
  type FakePatch,
  type FakeState,
  fakeLevels,
  forget,
  newState,
  stateBytes,
} from "./fake-state.js";
import {
  consolidationReport,
  emptyDone,
  type FakeTask,
  type FakeVocabulary,
  generateSteps,
  learnSteps,
  memoryDetails,
  memoryDifference,
  memoryStats,
  scoreSteps,
} from "./fake-task.js";

export interface FakeEngineOptions {
  vocab_size?: number;
  eos_token_id?: number;
  /** Text of a token; by default its Latin-1 character below 256 and its number elsewhere. */
  text?: (token: number) => string;
  /** Ruins a session that learns it in its slowest level; by default no token does. */
  ruin_token_id?: number;
  /** Changes what the model is; snapshots of another one are refused. */
  fingerprint?: string;
  max_queue?: number;
  max_active?: number;
  /** Milliseconds between ticks, 0: as fast as the event loop turns. */
  tick_ms?: number;
  /** Of work per consolidation. */
  consolidate_ticks?: number;
  /** Whether consolidations propose to commit. */
  commits?: boolean;
}

interface Request {
  id: number;
  operation: keyof Operations;
  payload: Operations[keyof Operations];
  onEvent: (event: EngineEvent) => void;
  task?: FakeTask;
  /** Of a consolidation. */
  ticks?: number;
}

/** The fields of any payload that hold token ids. */
interface TokenFields {
  prompt?: Int32Array;
  context?: Int32Array;
  continuations?: Int32Array[];
  runs?: { tokens: Int32Array }[];
  replay?: Int32Array[];
  anchors?: Int32Array[];
}

/** The sessions an operation touches, and whether it holds them until it ends. */
function accessOf({ operation, payload }: Request): { sessions: string[]; writes: boolean; runs: boolean } {
  const { session, target, other, memory } = payload as Record<"session" | "target" | "other" | "memory", string>;
  const ignored = operation === "generate" && (memory ?? "off") === "off";
  const sessions = ignored ? [] : [session, target, other].filter((name) => name !== undefined);
  const runs = operation === "generate" || operation === "learn" || operation === "score";
  return { sessions, writes: operation === "learn" || memory === "write", runs };
}

/**
 * An Engine without a model, for tests: the same verbs, ordering, limits and errors; the state is a hash of the tokens observed
 * and decides what comes next, so everything is reproducible and depends on exactly what it should.
 */
export class FakeEngine implements Engine {
  readonly model: ModelInfo;
  readonly #options: Required<
    Omit<FakeEngineOptions, "eos_token_id" | "ruin_token_id" | "fingerprint" | "vocab_size" | "text">
  >;
  readonly #vocabulary: FakeVocabulary;
  readonly #sessions = new Map<string, FakeState>();
  #waiting: Request[] = [];
  #active: Request[] = [];
  /** Consolidations: the first one works. */
  #background: Request[] = [];
  #nextId = 1;
  #ticking = false;
  #closed = false;

  constructor(options: FakeEngineOptions = {}) {
    this.#options = { max_queue: 256, max_active: 64, tick_ms: 0, consolidate_ticks: 3, commits: true, ...options };
    const text = options.text ?? ((token: number) => (token < 256 ? String.fromCharCode(token) : ` ${token}`));
    const size = options.vocab_size ?? 512;
    this.#vocabulary = { size, bos: 0, eos: options.eos_token_id ?? 0, ruin: options.ruin_token_id, text };
    this.model = {
      name: "fake",
      fingerprint: options.fingerprint ?? "fake-1",
      layout_hash: "fake-layout",
      isa: "none",
      vocab_size: size,
      bos_token_id: 0,
      eos_token_id: this.#vocabulary.eos,
      parameters: 0,
      weight_bytes: 0,
      max_session_bytes: 4096,
      levels: fakeLevels.map((level) => level.name),
    };
  }

  submit<K extends keyof Operations>(
    operation: K,
    payload: Operations[K],
    onEvent: (event: EngineEvent) => void,
  ): number {
    if (this.#closed) throw new HopeError("UNAVAILABLE", "the engine is closed");
    this.#check(operation, payload);
    if (this.#waiting.length >= this.#options.max_queue) {
      throw new HopeError("QUEUE_FULL", `expected at most ${this.#options.max_queue} waiting operations`);
    }
    const id = this.#nextId++;
    this.#waiting.push({ id, operation, payload: structuredClone(payload), onEvent });
    this.#schedule();
    return id;
  }

  cancel(id: number): void {
    const request = [...this.#active, ...this.#waiting, ...this.#background].find((candidate) => candidate.id === id);
    if (!request) return;
    this.#remove(request);
    setImmediate(() => request.onEvent({ type: "error", code: "CANCELLED", message: "the request was cancelled" }));
    this.#schedule();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const ended = [...this.#active, ...this.#waiting, ...this.#background];
    this.#active = [];
    this.#background = [];
    this.#waiting = [];
    await new Promise((resolve) => setImmediate(resolve));
    for (const { onEvent } of ended) onEvent({ type: "error", code: "UNAVAILABLE", message: "the engine closed" });
    this.#sessions.clear();
  }

  #check(operation: keyof Operations, payload: object): void {
    const known = bindingKeys.operations[operation] as Record<string, true> | undefined;
    if (!known) throw new HopeError("UNKNOWN_OPTION", `${operation}: expected ${Object.keys(bindingKeys.operations)}`);
    for (const key of Object.keys(payload)) {
      if (!known[key]) throw new HopeError("UNKNOWN_OPTION", `${operation}: ${key}: unknown option`);
    }
    const { prompt, runs, context, continuations, replay, anchors } = payload as TokenFields;
    const texts = [...(continuations ?? []), ...(replay ?? []), ...(anchors ?? [])];
    const read = [prompt, context, ...texts, ...(runs ?? []).map((run) => run.tokens)];
    for (const token of read.flatMap((tokens) => Array.from(tokens ?? []))) {
      if (token < 0 || token >= this.#vocabulary.size) {
        throw new HopeError("TOKEN_OUT_OF_RANGE", `expected a token id below ${this.#vocabulary.size}, got ${token}`);
      }
    }
    if (operation === "forget") {
      const { levels, titans } = payload as Operations["forget"];
      if (levels === 0 && !titans) throw new HopeError("INVALID_ARGUMENT", "forget: expected a level or titans");
    }
    if (operation === "consolidate" && !replay?.length && !(payload as Operations["consolidate"]).self_replay_tokens) {
      throw new HopeError("EMPTY_PROMPT", "consolidate: expected text to replay");
    }
    const nothing = operation === "generate" ? !prompt?.length : !context?.length && !continuations?.length;
    if (nothing && (operation === "generate" || operation === "score")) {
      throw new HopeError("EMPTY_PROMPT", `${operation}: expected at least one token`);
    }
  }

  #schedule(): void {
    if (this.#ticking) return;
    this.#ticking = true;
    const tick = () => {
      this.#ticking = false;
      this.#tick();
      if (this.#active.length + this.#waiting.length + this.#background.length > 0) this.#schedule();
    };
    if (this.#options.tick_ms > 0) setTimeout(tick, this.#options.tick_ms);
    else setImmediate(tick);
  }

  /** Admits what may start, advances each running operation by a step, then delivers what happened. */
  #tick(): void {
    const events: [Request, EngineEvent][] = [];
    this.#admit(events);
    for (const request of [...this.#active]) {
      const step = (request.task as FakeTask).steps.next();
      if (!step.done) {
        for (const event of step.value) events.push([request, event]);
        continue;
      }
      const { session, state } = request.task as FakeTask;
      if (session !== undefined) this.#sessions.set(session, state);
      this.#remove(request);
      events.push([request, step.value]);
    }
    this.#consolidate(events);
    for (const [request, event] of events) request.onEvent(event);
  }

  /** A tick of the first one: it reads its session, which may go meanwhile, at its end. */
  #consolidate(events: [Request, EngineEvent][]): void {
    const [request] = this.#background;
    if (!request) return;
    const total = this.#options.consolidate_ticks;
    const step = (request.ticks ?? 0) + 1;
    request.ticks = step;
    if (step < total) {
      const consolidation = { step, total, replay_loss: 3 - step / total, anchor_loss: 2, kl: 0.01 };
      events.push([request, { type: "progress", done: step, total, consolidation }]);
      return;
    }
    this.#remove(request);
    events.push([request, this.#attempt(request)]);
  }

  #attempt(request: Request): EngineEvent {
    try {
      return this.#doNow(request);
    } catch (error) {
      const { code, message } = error instanceof HopeError ? error : errorOf("INTERNAL", String(error));
      return { type: "error", code, message };
    }
  }

  /** First in, first out per session: an operation starts when no earlier one waits for its session and no writer holds it. */
  #admit(events: [Request, EngineEvent][]): void {
    const held = new Set(this.#active.flatMap((r) => (accessOf(r).writes ? accessOf(r).sessions : [])));
    for (const request of [...this.#waiting]) {
      const { sessions, writes, runs } = accessOf(request);
      const take =
        !sessions.some((name) => held.has(name)) && (!runs || this.#active.length < this.#options.max_active);
      if (!take || writes) for (const name of sessions) held.add(name);
      if (!take) continue;
      this.#waiting.splice(this.#waiting.indexOf(request), 1);
      try {
        if (request.operation === "consolidate") {
          this.#background.push(request);
        } else if (runs) {
          request.task = this.#start(request);
          this.#active.push(request);
        } else {
          events.push([request, this.#attempt(request)]);
        }
      } catch (error) {
        const { code, message } = error instanceof HopeError ? error : errorOf("INTERNAL", String(error));
        events.push([request, { type: "error", code, message }]);
      }
    }
  }

  #start({ operation, payload }: Request): FakeTask {
    if (operation === "generate") {
      const generate = payload as Operations["generate"];
      const memory = generate.memory ?? "off";
      const source = memory === "off" ? undefined : generate.session;
      const state = this.#startingState(source, memory === "write");
      const session = memory === "write" ? source : undefined;
      return { session, state, steps: generateSteps(generate, state, this.#vocabulary) };
    }
    if (operation === "learn") {
      const learn = payload as Operations["learn"];
      const state = this.#startingState(learn.session, true);
      return { session: learn.session, state, steps: learnSteps(learn, state, this.#vocabulary) };
    }
    const score = payload as Operations["score"];
    const state = this.#startingState(score.session, false);
    return { session: undefined, state, steps: scoreSteps(score, state, this.#vocabulary) };
  }

  #startingState(session: string | undefined, create: boolean): FakeState {
    if (session === undefined) return newState();
    const state = this.#sessions.get(session);
    if (state) return copyState(state);
    if (create) return newState();
    throw new HopeError("SESSION_NOT_FOUND", `no session is named '${session}'`);
  }

  #existing(session: string): FakeState {
    return this.#startingState(session, false);
  }

  #doNow({ operation, payload }: Request): DoneEvent {
    const { session = "" } = payload as { session?: string };
    if (operation === "stats" && session === "") return this.#engineStats();
    if (operation === "drop") {
      this.#sessions.delete(session);
      return emptyDone(memoryStats(newState()));
    }
    if (operation === "restore") {
      const { snapshot } = payload as Operations["restore"];
      const { state } = this.#decode<{ fingerprint: string; state: FakeState }>("snapshot", snapshot);
      this.#sessions.set(session, state);
      return emptyDone(memoryStats(state));
    }
    const state = this.#existing(session);
    if (operation === "fork") {
      const { target } = payload as Operations["fork"];
      if (this.#sessions.has(target)) throw new HopeError("SESSION_EXISTS", `a session is named '${target}' already`);
      this.#sessions.set(target, state);
    }
    if (operation === "forget") {
      const { levels, titans } = payload as Operations["forget"];
      forget(state, levels, titans);
      this.#sessions.set(session, state);
    }
    if (operation === "apply_patch") {
      const patch = this.#decode<FakePatch>("patch", (payload as Operations["apply_patch"]).patch);
      if (state.position < patch.position) throw new HopeError("INVALID_ARGUMENT", "patch: of another session");
      applyPatch(state, patch);
      this.#sessions.set(session, state);
    }
    const done = emptyDone(memoryStats(state));
    if (operation === "consolidate") {
      const { commits } = this.#options;
      const { since } = payload as Operations["consolidate"];
      if (since !== undefined) this.#existing(since);
      const consolidation = consolidationReport(payload as Operations["consolidate"], commits);
      const { seed = 0 } = payload as Operations["consolidate"];
      const patch = commits ? this.#encode({ position: state.position, seed }) : new Uint8Array(0);
      return { ...done, consolidation, patch };
    }
    if (operation === "snapshot") return { ...done, snapshot: this.#encode({ state }) };
    if (operation === "report") return { ...done, report: memoryDetails(state) };
    if (operation !== "diff") return done;
    const other = this.#existing((payload as Operations["diff"]).other);
    return { ...done, difference: memoryDifference(state, other) };
  }

  #engineStats(): DoneEvent {
    let resident_bytes = 0;
    for (const state of this.#sessions.values()) resident_bytes += stateBytes(state);
    const done = emptyDone(memoryStats(newState()));
    const load = { sessions: this.#sessions.size, active: this.#active.length, queued: this.#waiting.length };
    return { ...done, ...load, resident_bytes };
  }

  #encode(content: object): Uint8Array {
    return Buffer.from(JSON.stringify({ fingerprint: this.model.fingerprint, ...content }));
  }

  #decode<T extends { fingerprint: string }>(what: string, bytes: Uint8Array): T {
    let decoded: T;
    try {
      decoded = JSON.parse(Buffer.from(bytes).toString("utf8"));
    } catch {
      throw new HopeError("SNAPSHOT_CORRUPT", `expected a ${what}, got ${bytes.length} other bytes`);
    }
    if (decoded.fingerprint !== this.model.fingerprint) {
      const message = `expected a ${what} of model ${this.model.fingerprint}, got one of ${decoded.fingerprint}`;
      throw new HopeError("SNAPSHOT_INCOMPATIBLE", message);
    }
    return decoded;
  }

  #remove(request: Request): void {
    this.#active = this.#active.filter((other) => other !== request);
    this.#waiting = this.#waiting.filter((other) => other !== request);
    this.#background = this.#background.filter((other) => other !== request);
  }
}
