import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFinished } from "../../src/consolidation/job.js";
import { ConsolidationJobs } from "../../src/consolidation/jobs.js";
import type { HopeError } from "../../src/contracts/errors.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import { SessionManager } from "../../src/sessions/session-manager.js";
import type { DoneResult, Handle } from "../../src/sessions/types.js";
import { silentLogger } from "../../src/shared/logger.js";
import type { StorePlace } from "../stores/conformance.js";
import { storeKinds } from "../stores/kinds.js";
import { clock, ids, run, type Server, stateOf, storeOptions, turns } from "./harness.js";
import { type Answer, digestOf, type Op, Reference, readPayload, retain_tokens, versionPolicy } from "./reference.js";

const names = ["a", "b", "c"];
const session = fc.constantFrom(...names);
const token = fc.integer({ min: 1, max: 63 });
const prompt = fc.array(token, { minLength: 1, maxLength: 20 });
const key = fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined, freq: 3 });
const writes: fc.Arbitrary<Op>[] = [
  fc.record({
    kind: fc.constant("generate" as const),
    session,
    prompt,
    max_tokens: fc.integer({ min: 0, max: 6 }),
    seed: fc.nat(9),
    key,
  }),
  fc.record({
    kind: fc.constant("learn" as const),
    session,
    tokens: prompt,
    epochs: fc.integer({ min: 1, max: 3 }),
    levels: fc.constantFrom(0, 1, 6, 0xffffffff),
    key,
  }),
  fc.record({
    kind: fc.constant("forget" as const),
    session,
    levels: fc.constantFrom(1, 6, 0xffffffff),
    titans: fc.boolean(),
    key,
  }),
];
const kept = fc.nat(6);
const rollback: fc.Arbitrary<Op> = fc.record({ kind: fc.constant("rollback" as const), session, version: kept, key });
/** What changes or reads which versions are kept, and not the session's own version. */
const keeping: fc.Arbitrary<Op>[] = [
  fc.record({ kind: fc.constant("keep" as const), session, name: fc.constantFrom(undefined, "x", "y") }),
  fc.record({ kind: fc.constant("unkeep" as const), session, version: kept }),
  fc.record({
    kind: fc.constant("diff" as const),
    session,
    from: kept,
    to: fc.option(kept, { nil: undefined }),
  }),
];
const mode = fc.constantFrom("none" as const, "prompt" as const, "all" as const, undefined);
/** Not before a crash: nothing there would show which of several were on disk. */
const change: fc.Arbitrary<Op> = fc.record({
  kind: fc.constant("change" as const),
  session,
  learn: fc.oneof(mode, fc.constant(null)),
  retain: fc.constantFrom(undefined, null, 0, 7, 20, 60),
});
const harmless: fc.Arbitrary<Op>[] = [
  fc.record({ kind: fc.constant("read" as const), session, prompt }),
  fc.record({ kind: fc.constant("score" as const), session, tokens: prompt }),
  fc.record({
    kind: fc.constant("create" as const),
    session,
    learn: mode,
  }),
];
const consolidate: fc.Arbitrary<Op> = fc.record({
  kind: fc.constant("consolidate" as const),
  session,
  seed: fc.nat(9),
});
const fork: fc.Arbitrary<Op> = fc.record({ kind: fc.constant("fork" as const), session, target: session });
const erase: fc.Arbitrary<Op> = fc.record({ kind: fc.constant("delete" as const), session });

/** One operation, when it is started, and whether it is cancelled some turns later. */
interface Step {
  op: Op;
  pause: number;
  cancel: number | undefined;
}
const step = (ops: fc.Arbitrary<Op>[], cancels: boolean): fc.Arbitrary<Step> =>
  fc.record({
    op: fc.oneof(...ops),
    pause: fc.nat(3),
    cancel: cancels ? fc.option(fc.nat(8), { nil: undefined, freq: 4 }) : fc.constant(undefined),
  });

/** Steps that run side by side, and what comes after them. */
interface Batch {
  steps: Step[];
  end: "settle" | "restart" | "crash";
  /** Turns between the last start and a crash. */
  delay: number;
}
const batch: fc.Arbitrary<Batch> = fc.oneof(
  fc.record({
    steps: fc.array(
      step(
        [
          ...[...writes, ...writes, ...harmless, ...keeping, rollback, rollback, ...Array(6).fill(consolidate)],
          ...[change, change, fork, erase],
        ],
        true,
      ),
      {
        maxLength: 8,
      },
    ),
    end: fc.constantFrom("settle" as const, "restart" as const),
    delay: fc.constant(0),
  }),
  // What a crash leaves is only checkable where nothing was withdrawn.
  fc.record({
    steps: fc.array(step([...writes, ...harmless, rollback, consolidate, consolidate], false), {
      minLength: 1,
      maxLength: 8,
    }),
    end: fc.constant("crash" as const),
    delay: fc.nat(20),
  }),
);
const scenario = fc.record({
  batches: fc.array(batch, { minLength: 1, maxLength: 5 }),
  memory_budget: fc.constantFrom(0, 1536, 3000, 1_000_000),
  max_records: fc.constantFrom(1, 3, 1000),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

interface Running {
  op: Op;
  /** Of a consolidation. */
  job?: number;
  answer: Promise<Answer>;
  /** Set when the operation has answered. */
  settled: Answer | undefined;
}

function answerOf(result: DoneResult): Answer {
  if (result.replayed) return { ...JSON.parse(result.reply), replayed: true };
  const { version, event } = result;
  return { version, tokens: [...event.tokens], logprob: event.logprob, replayed: false };
}

function idempotency(op: Op & { key: number | undefined }) {
  if (op.key === undefined) return {};
  const reply = (done: DoneResult) => JSON.stringify({ ...answerOf(done), replayed: false });
  return { idempotency: { key: `key ${op.key}`, request: digestOf(op), reply } };
}

/** Starts an operation; the function returned cancels it. */
function start(
  manager: SessionManager,
  op: Exclude<Op, { kind: "consolidate" }>,
): { answer: Promise<Answer>; cancel: () => void } {
  const nothing = { version: 0, tokens: [], logprob: 0, replayed: false };
  const coded = (error: HopeError): Answer => {
    if (error.code === undefined) throw error;
    return { error: error.code };
  };
  const plain = (done: Promise<unknown>) => ({ answer: done.then(() => nothing, coded), cancel: () => {} });
  const handled = (handle: Handle) => ({ answer: handle.done.then(answerOf, coded), cancel: () => handle.cancel() });
  const { session } = op;
  switch (op.kind) {
    case "create":
      return plain(manager.create({ id: session, settings: op.learn ? { learn: op.learn } : {} }));
    case "change": {
      const settings = {
        ...(op.learn !== undefined && { learn: op.learn }),
        ...(op.retain !== undefined && { retain_tokens: op.retain }),
      };
      return plain(manager.change(session, { settings }));
    }
    case "delete":
      return plain(manager.delete(session));
    case "fork":
      return plain(manager.fork({ session, target: op.target }));
    case "keep":
      return plain(manager.keep({ session, ...(op.name !== undefined && { name: op.name }) }));
    case "unkeep":
      return plain(manager.deleteVersion(session, op.version));
    case "diff":
      return plain(manager.diff({ session, from: op.from, ...(op.to !== undefined && { to: op.to }) }));
    case "rollback":
      return handled(manager.rollback({ session, version: op.version, ...idempotency(op) }));
    case "forget":
      return handled(manager.forget({ session, levels: op.levels, titans: op.titans, ...idempotency(op) }));
    case "generate": {
      const sampling = { max_tokens: op.max_tokens, seed: op.seed, temperature: 1 };
      const request = { session, memory: "write" as const, prompt: ids(...op.prompt), ...sampling, ...idempotency(op) };
      return handled(manager.generate(request, () => {}));
    }
    case "learn": {
      const tokens = ids(...op.tokens);
      return handled(
        manager.learn({ session, tokens, epochs: op.epochs, learn_levels: op.levels, ...idempotency(op) }),
      );
    }
    case "read":
      return handled(manager.generate({ session, ...readPayload(op.prompt) }, () => {}));
    case "score":
      return handled(manager.score({ session, context: ids(...op.tokens) }));
  }
}

/**
 * Starts a consolidation. `proposed` is called in the turn in which its commit is asked for, which decides where among other
 * operations it lies; the session may have become another by then, and it is proposed again. Cancelled after so many turns it is
 * paused and resumed first if `after` is odd.
 */
function startJob(
  jobs: ConsolidationJobs,
  { session, seed }: Op & { kind: "consolidate" },
  { proposed, after }: { proposed: (job: number) => void; after: number | undefined },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let number = Number.NaN; // known before it can have proposed anything
    const watcher: Parameters<ConsolidationJobs["unwatch"]>[2] = (event) => {
      if (event.type === "level_update") proposed(number);
      if (event.type === "lost") resolve({ error: event.error.code });
      if (event.type !== "done") return;
      const { status, outcome } = event.job;
      if (status === "committed") resolve({ version: outcome?.version ?? 0, tokens: [], logprob: 0, replayed: false });
      else if (status === "cancelled") resolve({ error: "CANCELLED" });
      else reject(new Error(`a consolidation ended ${status}: ${outcome?.reason}`));
    };
    const interrupt = async () => {
      if (after === undefined) return;
      await turns(after);
      if (after % 2 === 0) await jobs.cancel(session, number);
      else await jobs.pause(session, number).then(() => jobs.resume(session, number));
    };
    const lost = (error: HopeError) => {
      if (error.code === undefined) reject(error);
      else resolve({ error: error.code });
    };
    jobs
      .start(session, { seed }, { watcher })
      .then((job) => {
        number = job.number;
        return interrupt();
      })
      .catch(lost);
  });
}

/** The server under test and the reference, driven through a scenario. */
class Trial {
  server!: Server & { jobs: ConsolidationJobs };
  reference = new Reference();

  constructor(
    readonly place: StorePlace,
    readonly options: Scenario,
  ) {}

  async boot(): Promise<void> {
    const engine = new FakeEngine({ vocab_size: 64 });
    const store = await this.place.open(storeOptions);
    const { memory_budget, max_records } = this.options;
    const checkpoint = { max_records, max_tokens: 100_000 };
    const policies = { memory_budget, checkpoint, versions: versionPolicy, retain_tokens };
    const common = { engine, store, clock, logger: silentLogger };
    const manager = new SessionManager({ ...common, ...policies });
    const jobs = new ConsolidationJobs({ ...common, manager, anchors: [] });
    this.server = { engine, store, manager, jobs };
  }

  async play({ steps, end, delay }: Batch): Promise<void> {
    const running: Running[] = [];
    const jobs: Promise<unknown>[] = [];
    for (const { op, pause, cancel: after } of steps) {
      if (op.kind === "consolidate") {
        jobs.push(this.consolidate(op, after, running));
        await turns(pause);
        continue;
      }
      const { answer, cancel } = start(this.server.manager, op);
      const entry: Running = { op, answer, settled: undefined };
      entry.answer = answer.then((settled) => {
        entry.settled = settled;
        return settled;
      });
      running.push(entry);
      if (after !== undefined) void turns(after).then(cancel);
      await turns(pause);
    }
    if (end === "crash") {
      await turns(delay);
      await this.crash(running, jobs);
      return;
    }
    await Promise.all([...running.map(({ answer }) => answer), ...jobs]);
    await this.compare(running);
    if (end === "restart") {
      await this.server.manager.close();
      await this.boot();
    }
  }

  /** It takes its place in `running` when it asks to be committed; what never does so changes nothing. */
  consolidate(op: Op & { kind: "consolidate" }, after: number | undefined, running: Running[]): Promise<unknown> {
    const place: { entry?: Running } = {};
    const proposed = (job: number) => {
      if (place.entry) running.splice(running.indexOf(place.entry), 1);
      place.entry = { op, job, answer, settled: undefined };
      running.push(place.entry);
    };
    const answer = startJob(this.server.jobs, op, { proposed, after }).then((settled) => {
      if (place.entry) place.entry.settled = settled;
      return settled;
    });
    return answer;
  }

  /** In the order of their starts, the operations that were not cancelled must have answered as the reference does. */
  async compare(running: Running[]): Promise<void> {
    for (const { op, settled } of running) {
      if (settled && "error" in settled && settled.error === "CANCELLED") continue;
      expect({ op, answer: settled }).toEqual({ op, answer: await this.reference.apply(op) });
    }
  }

  /**
   * After a crash each session must be what some number of its operations, taken in order, make of it; and that number must
   * include every one that had answered.
   */
  async crash(running: Running[], jobs: Promise<unknown>[]): Promise<void> {
    const answered = new Map(running.map((entry) => [entry, entry.settled]));
    const dead = this.server;
    for (const job of jobs) job.catch(() => {}); // those of the fenced process fail
    await this.boot();
    for (const name of names) {
      const committed = await this.committedJobs(name);
      const own = running.filter(({ op, job }) => op.session === name && (job === undefined || committed.has(job)));
      await this.settleSession(name, own, answered);
    }
    // The fenced process must not be able to change that.
    await Promise.allSettled([...running.map(({ answer }) => answer), ...jobs]);
    await dead.engine.close();
    await this.finishJobs();
    await this.check();
  }

  async committedJobs(session: string): Promise<Set<number>> {
    const records = await this.server.store.listJobs(session).catch(() => []);
    return new Set(records.filter(({ status }) => status === "committed").map(({ number }) => number));
  }

  /** What the crash left of consolidations goes on, each from its session as it now is. */
  async finishJobs(): Promise<void> {
    const { jobs, store } = this.server;
    const open = await store.openJobs();
    await jobs.recover();
    for (const { session, number } of open) {
      while (!isFinished(await jobs.get(session, number))) await turns(1);
      const record = (await store.listJobs(session)).find((job) => job.number === number);
      expect(record?.status).toBe("committed");
      const { seed } = JSON.parse(record?.settings ?? "");
      await this.reference.apply({ kind: "consolidate", session, seed });
    }
  }

  async settleSession(name: string, running: Running[], answered: Map<Running, Answer | undefined>): Promise<void> {
    const found = await this.server.manager.get(name).catch(() => undefined);
    const last = running.findLastIndex((entry) => answered.get(entry) !== undefined);
    for (const [i, entry] of running.entries()) {
      const settled = answered.get(entry);
      if (i > last && this.reference.version(name) === found?.version) break;
      const answer = await this.reference.apply(entry.op);
      if (settled) expect({ op: entry.op, answer: settled }).toEqual({ op: entry.op, answer });
    }
    expect({ name, version: found?.version }).toEqual({ name, version: this.reference.version(name) });
  }

  /** When its housekeeping is over, the manager must know exactly what the engine holds. */
  async agree(): Promise<void> {
    const { engine, manager } = this.server;
    for (let i = 0; ; i++) {
      const { sessions, resident_bytes } = await run(engine, "stats", {});
      const held = { sessions_resident: sessions, pending: 0 };
      const { resident_bytes: total, ...known } = manager.stats();
      // Besides what the engine holds there is what each session retains.
      const retained = total - resident_bytes;
      const over = total > this.options.memory_budget || retained < 0 || retained > sessions * retain_tokens * 4;
      if (!over && JSON.stringify(known) === JSON.stringify(held)) return;
      if (i === 500) expect({ over, ...known }).toEqual({ over: false, ...held });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** Every session's state, bit for bit, by a server with room for all of them. */
  async check(): Promise<void> {
    await this.agree();
    await this.server.manager.close();
    const { options } = this;
    const roomy = new Trial(this.place, { ...options, memory_budget: 1_000_000 });
    await roomy.boot();
    for (const name of names) {
      const version = this.reference.version(name);
      const found = await roomy.server.manager.get(name).catch(() => undefined);
      expect(found?.version).toBe(version);
      if (version === undefined) continue;
      expect(await stateOf(roomy.server, name)).toBe(await this.reference.state(name));
      const { retained, since, release } = await roomy.server.manager.beginConsolidation(name, new AbortController());
      release();
      expect(retained.map((tokens) => [...tokens])).toEqual(this.reference.retained(name));
      const state = typeof since === "object" ? Buffer.from(since.payload).toString() : since;
      expect(state).toBe(this.reference.since(name));
      const versions = await roomy.server.manager.versions(name, { limit: 100 });
      const shown = versions.map(({ version, name, reason }) => ({ version, name, reason }));
      expect(shown).toEqual(this.reference.versions(name));
    }
    await roomy.server.manager.close();
    await this.boot();
  }
}

describe.each(storeKinds)("any interleaving, on a $name store", ({ name, newPlace }) => {
  it("gives what the same operations give one after the other", { timeout: 120_000 }, async () => {
    const property = fc.asyncProperty(scenario, async (options) => {
      const place = await newPlace();
      const trial = new Trial(place, options);
      await trial.boot();
      for (const one of options.batches) await trial.play(one);
      await trial.check();
      await trial.server.manager.close();
      await place.remove();
    });
    await fc.assert(property, { numRuns: name === "memory" ? 150 : 15, timeout: 20_000, endOnFailure: true });
  });
});
