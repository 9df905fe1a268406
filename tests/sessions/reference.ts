import type { Engine } from "../../src/engine/engine.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import { ids, run } from "./harness.js";

/** Operations of the property test. `key` numbers an Idempotency-Key. */
export type Op =
  | { kind: "create"; session: string; learn: "none" | "prompt" | "all" | undefined }
  | { kind: "generate"; session: string; prompt: number[]; max_tokens: number; seed: number; key: number | undefined }
  | { kind: "learn"; session: string; tokens: number[]; epochs: number; levels: number; key: number | undefined }
  | { kind: "forget"; session: string; levels: number; titans: boolean; key: number | undefined }
  | { kind: "fork"; session: string; target: string }
  | { kind: "read"; session: string; prompt: number[] }
  | { kind: "score"; session: string; tokens: number[] }
  | { kind: "delete"; session: string };

/** What an operation answers: enough to tell any two states apart. */
export type Answer = { error: string } | { version: number; tokens: number[]; logprob: number; replayed: boolean };

export const digestOf = ({ key: _, ...op }: Op & { key?: number | undefined }): string => JSON.stringify(op);

interface ReferenceSession {
  learn: "none" | "prompt" | "all" | undefined;
  version: number;
  answers: Map<number, { digest: string; answer: Answer }>;
}

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
        return { version: ++session.version, tokens: [], logprob: done.logprob, replayed: false };
      });
    }
    if (op.kind === "fork") {
      if (this.#sessions.has(op.target)) return { error: "SESSION_EXISTS" };
      this.#sessions.set(op.target, { ...session, answers: new Map() });
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
      copy.#sessions.set(id, { ...session, answers: new Map(session.answers) });
      const { snapshot } = await run(this.#engine, "snapshot", { session: id });
      await run(copy.#engine, "restore", { session: id, snapshot });
    }
    return copy;
  }

  async #new(id: string, learn: ReferenceSession["learn"]): Promise<ReferenceSession> {
    const session: ReferenceSession = { learn, version: 0, answers: new Map() };
    this.#sessions.set(id, session);
    await run(this.#engine, "learn", { session: id, runs: [] });
    return session;
  }

  async #keyed(op: Op & { key: number | undefined }, action: () => Promise<Answer>): Promise<Answer> {
    const known = op.key === undefined ? undefined : this.#sessions.get(op.session)?.answers.get(op.key);
    if (known && known.digest !== digestOf(op)) return { error: "IDEMPOTENCY_CONFLICT" };
    if (known) return { ...known.answer, replayed: true } as Answer;
    const answer = await action();
    if (op.key !== undefined) this.#sessions.get(op.session)?.answers.set(op.key, { digest: digestOf(op), answer });
    return answer;
  }

  async #generate(op: Op & { kind: "generate" }): Promise<Answer> {
    const session = this.#sessions.get(op.session) ?? (await this.#new(op.session, undefined));
    const { prompt, max_tokens, seed } = op;
    const done = await run(this.#engine, "generate", {
      ...{ session: op.session, memory: "write", learn: session.learn ?? "prompt" },
      ...{ prompt: ids(...prompt), max_tokens, seed, temperature: 1 },
    });
    return { version: ++session.version, tokens: [...done.tokens], logprob: done.logprob, replayed: false };
  }

  async #learn({ session: id, ...op }: Op & { kind: "learn" }, session: ReferenceSession): Promise<Answer> {
    const runs = [{ tokens: ids(...op.tokens), learn_levels: op.levels }];
    const done = await run(this.#engine, "learn", { session: id, runs, epochs: op.epochs });
    return { version: ++session.version, tokens: [], logprob: done.logprob, replayed: false };
  }
}

export function readPayload(prompt: number[]) {
  return { memory: "read" as const, prompt: ids(...prompt), max_tokens: 3, temperature: 0 };
}
