import type { Engine, LearnMode } from "../../src/engine/engine.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import { keepWithin, nothingRetained, type Retained, remember } from "../../src/sessions/retained.js";
import type { VersionReason } from "../../src/stores/session-store.js";
import { ids, run } from "./harness.js";

/** Operations of the property test. `key` numbers an Idempotency-Key. */
export type Op =
  | { kind: "create"; session: string; learn: LearnMode | undefined }
  | { kind: "generate"; session: string; prompt: number[]; max_tokens: number; seed: number; key: number | undefined }
  | { kind: "learn"; session: string; tokens: number[]; epochs: number; levels: number; key: number | undefined }
  | { kind: "forget"; session: string; levels: number; titans: boolean; key: number | undefined }
  | { kind: "rollback"; session: string; version: number; key: number | undefined }
  | { kind: "keep"; session: string; name: string | undefined }
  | { kind: "unkeep"; session: string; version: number }
  | { kind: "consolidate"; session: string; seed: number }
  | { kind: "diff"; session: string; from: number; to: number | undefined }
  | { kind: "change"; session: string; learn: LearnMode | null | undefined; retain: number | null | undefined }
  | { kind: "fork"; session: string; target: string }
  | { kind: "read"; session: string; prompt: number[] }
  | { kind: "score"; session: string; tokens: number[] }
  | { kind: "delete"; session: string };

/** What an operation answers: enough to tell any two states apart. */
export type Answer = { error: string } | { version: number; tokens: number[]; logprob: number; replayed: boolean };

export const digestOf = ({ key: _, ...op }: Op & { key?: number | undefined }): string => JSON.stringify(op);

interface ReferenceVersion {
  name: string | undefined;
  reason: VersionReason;
  state: Uint8Array;
  retained: Retained;
  consolidated: number | undefined;
}

interface ReferenceSession {
  learn: LearnMode | undefined;
  /** Tokens that it retains. */
  capacity: number;
  version: number;
  answers: Map<number, { digest: string; answer: Answer }>;
  versions: Map<number, ReferenceVersion>;
  /** The version that its last consolidation made; 0: it had none. */
  consolidated: number | undefined;
  /** What its requests taught. */
  retained: Retained;
}

/** Of every trial: a few requests. */
export const retain_tokens = 30;

/** Of every trial: few enough that versions go. */
export const versionPolicy = { automatic: 2, asked: 3 };

/** The simplest thing that could be meant: one operation after the other on an engine, no store, no concurrency. */
export class Reference {
  readonly #engine: Engine = new FakeEngine({ vocab_size: 64 });
  #sessions = new Map<string, ReferenceSession>();

  version(session: string): number | undefined {
    return this.#sessions.get(session)?.version;
  }

  async state(session: string): Promise<string> {
    return Buffer.from((await run(this.#engine, "snapshot", { session })).snapshot).toString();
  }

  retained(session: string): number[][] {
    return (this.#sessions.get(session)?.retained ?? []).map((tokens) => [...tokens]);
  }

  /** What the next consolidation may go back to. */
  since(session: string): string | undefined {
    const { consolidated, versions } = this.#sessions.get(session) ?? {};
    if (consolidated === 0) return "nothing";
    const version = consolidated === undefined ? undefined : versions?.get(consolidated);
    return version && Buffer.from(version.state).toString();
  }

  /** As a list shows them, in order. */
  versions(session: string): { version: number; name: string | undefined; reason: VersionReason }[] {
    const kept = [...(this.#sessions.get(session)?.versions ?? [])].sort(([a], [b]) => a - b);
    return kept.map(([version, { name, reason }]) => ({ version, name, reason }));
  }

  async apply(op: Op): Promise<Answer> {
    const session = this.#sessions.get(op.session);
    if (op.kind === "create") {
      if (session) return { error: "SESSION_EXISTS" };
      await this.#new(op.session, op.learn);
      return { version: 0, tokens: [], logprob: 0, replayed: false };
    }
    if (op.kind === "generate") return this.#keyed(op, () => this.#generate(op));
    if (!session) return { error: "SESSION_NOT_FOUND" };
    if (op.kind === "learn") return this.#keyed(op, () => this.#learn(op, session));
    if (op.kind === "forget") {
      return this.#keyed(op, async () => {
        const { session: name, levels, titans } = op;
        const done = await run(this.#engine, "forget", { session: name, levels, titans });
        for (const version of automatic(session)) session.versions.delete(version);
        if (levels === 0xffffffff) session.retained = nothingRetained;
        if (levels !== 0) session.consolidated = levels === 0xffffffff ? 0 : undefined;
        return { version: ++session.version, tokens: [], logprob: done.logprob, replayed: false };
      });
    }
    const moved = { version: 0, tokens: [], logprob: 0, replayed: false };
    if (op.kind === "rollback") return this.#keyed(op, () => this.#rollback(op, session));
    if (op.kind === "consolidate") return this.#consolidate(op, session);
    if (op.kind === "keep") return (await this.#keep(op, session)) ?? moved;
    if (op.kind === "unkeep") return session.versions.delete(op.version) ? moved : { error: "VERSION_NOT_FOUND" };
    if (op.kind === "diff") {
      const known = [op.from, op.to ?? session.version].every(
        (version) => version === session.version || session.versions.has(version),
      );
      return known ? moved : { error: "VERSION_NOT_FOUND" };
    }
    if (op.kind === "change") {
      if (op.learn !== undefined) session.learn = op.learn ?? undefined;
      if (op.retain !== undefined) session.capacity = op.retain ?? retain_tokens;
      session.retained = keepWithin(session.retained, session.capacity);
      return moved;
    }
    if (op.kind === "fork") {
      if (this.#sessions.has(op.target)) return { error: "SESSION_EXISTS" };
      this.#sessions.set(op.target, { ...session, answers: new Map(), versions: new Map() });
      await run(this.#engine, "fork", { session: op.session, target: op.target });
      return { version: 0, tokens: [], logprob: 0, replayed: false };
    }
    if (op.kind === "delete") {
      this.#sessions.delete(op.session);
      await run(this.#engine, "drop", { session: op.session });
      return { version: 0, tokens: [], logprob: 0, replayed: false };
    }
    const payload = { session: op.session };
    const done =
      op.kind === "read"
        ? await run(this.#engine, "generate", { ...payload, ...readPayload(op.prompt) })
        : await run(this.#engine, "score", { ...payload, context: ids(...op.tokens) });
    return { version: session.version, tokens: [...done.tokens], logprob: done.logprob, replayed: false };
  }

  /** Starts over from a copy of what is known of the sessions, e.g. after operations that may have happened. */
  async fork(): Promise<Reference> {
    const copy = new Reference();
    for (const [id, session] of this.#sessions) {
      copy.#sessions.set(id, {
        ...session,
        answers: new Map(session.answers),
        versions: new Map(session.versions),
      });
      const { snapshot } = await run(this.#engine, "snapshot", { session: id });
      await run(copy.#engine, "restore", { session: id, snapshot });
    }
    return copy;
  }

  async #new(id: string, learn: ReferenceSession["learn"]): Promise<ReferenceSession> {
    const session: ReferenceSession = {
      learn,
      capacity: retain_tokens,
      version: 0,
      answers: new Map(),
      versions: new Map(),
      retained: nothingRetained,
      consolidated: 0,
    };
    this.#sessions.set(id, session);
    await run(this.#engine, "learn", { session: id, runs: [] });
    return session;
  }

  async #keyed(op: Op & { key: number | undefined }, action: () => Promise<Answer>): Promise<Answer> {
    const known = op.key === undefined ? undefined : this.#sessions.get(op.session)?.answers.get(op.key);
    if (known && known.digest !== digestOf(op)) return { error: "IDEMPOTENCY_CONFLICT" };
    if (known) return { ...known.answer, replayed: true } as Answer;
    const answer = await action();
    if (op.key !== undefined && !("error" in answer))
      this.#sessions.get(op.session)?.answers.set(op.key, { digest: digestOf(op), answer });
    return answer;
  }

  async #generate(op: Op & { kind: "generate" }): Promise<Answer> {
    const session = this.#sessions.get(op.session) ?? (await this.#new(op.session, undefined));
    const { prompt, max_tokens, seed } = op;
    const learn = session.learn ?? "prompt";
    const done = await run(this.#engine, "generate", {
      ...{ session: op.session, memory: "write", learn },
      ...{ prompt: ids(...prompt), max_tokens, seed, temperature: 1 },
    });
    if (learn !== "none") taught(session, learn === "all" ? [...prompt, ...done.tokens] : prompt);
    return { version: ++session.version, tokens: [...done.tokens], logprob: done.logprob, replayed: false };
  }

  async #rollback({ session: id, version }: Op & { kind: "rollback" }, session: ReferenceSession): Promise<Answer> {
    const target = session.versions.get(version);
    if (!target) return { error: "VERSION_NOT_FOUND" };
    if (!session.versions.has(session.version)) await this.#put(id, session, "before rollback");
    dropSurplus(session);
    await run(this.#engine, "restore", { session: id, snapshot: target.state });
    session.retained = keepWithin(target.retained, session.capacity);
    session.consolidated = target.consolidated;
    return { version: ++session.version, tokens: [], logprob: 0, replayed: false };
  }

  async #keep({ session: id, name }: Op & { kind: "keep" }, session: ReferenceSession): Promise<Answer | undefined> {
    const known = session.versions.get(session.version);
    if (known && isAsked(known) && name === undefined) return undefined;
    const asked = [...session.versions].filter(([v, version]) => v !== session.version && isAsked(version));
    if (asked.length >= versionPolicy.asked) return { error: "LIMIT_EXCEEDED" };
    await this.#put(id, session, name === undefined ? "created" : "named", name);
    return undefined;
  }

  async #put(id: string, session: ReferenceSession, reason: VersionReason, name?: string): Promise<void> {
    const { snapshot: state } = await run(this.#engine, "snapshot", { session: id });
    const { retained, consolidated } = session;
    session.versions.set(session.version, { name, reason, state, retained, consolidated });
  }

  async #consolidate({ session: id, seed }: Op & { kind: "consolidate" }, session: ReferenceSession): Promise<Answer> {
    if (!session.versions.has(session.version)) await this.#put(id, session, "before consolidation");
    const { patch } = await run(this.#engine, "consolidate", { session: id, replay: [ids(1)], anchors: [], seed });
    await run(this.#engine, "apply_patch", { session: id, patch });
    session.version++;
    session.consolidated = session.version;
    await this.#put(id, session, "consolidation");
    dropSurplus(session);
    return { version: session.version, tokens: [], logprob: 0, replayed: false };
  }

  async #learn({ session: id, ...op }: Op & { kind: "learn" }, session: ReferenceSession): Promise<Answer> {
    const runs = [{ tokens: ids(...op.tokens), learn_levels: op.levels }];
    const done = await run(this.#engine, "learn", { session: id, runs, epochs: op.epochs });
    if (op.levels !== 0) taught(session, op.tokens);
    return { version: ++session.version, tokens: [], logprob: done.logprob, replayed: false };
  }
}

function isAsked({ reason }: { reason: VersionReason }): boolean {
  return reason === "created" || reason === "named";
}

function automatic({ versions }: ReferenceSession): number[] {
  return [...versions].filter(([, version]) => !isAsked(version)).map(([version]) => version);
}

function dropSurplus(session: ReferenceSession): void {
  const numbers = automatic(session).sort((a, b) => a - b);
  for (const old of numbers.slice(0, -versionPolicy.automatic)) session.versions.delete(old);
}

function taught(session: ReferenceSession, tokens: number[]): void {
  session.retained = remember(session.retained, ids(...tokens), session.capacity);
}

export function readPayload(prompt: number[]) {
  return { memory: "read" as const, prompt: ids(...prompt), max_tokens: 3, temperature: 0 };
}
