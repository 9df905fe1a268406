/** What a server does with a session so that it can be consolidated and restarted, on the engine alone. */
import { join } from "node:path";
import { planOf } from "../../src/consolidation/plan.js";
import type { JobSettings } from "../../src/consolidation/settings.js";
import { DEFAULT_RETAIN_TOKENS } from "../../src/contracts/limits.js";
import type { ConsolidationReport, Engine } from "../../src/engine/engine.js";
import { call } from "../../src/sessions/engine-call.js";
import { nothingRetained, type Retained, remember } from "../../src/sessions/retained.js";
import { loadAnchors } from "../../src/tokenizer/anchors.js";
import { bitsPerByte, drop, learn, score, withSession } from "./sessions.js";
import type { EvalContext } from "./suite.js";

/** Tokens of one learn request of running text. */
const REQUEST_TOKENS = 512;

/** A session whose requests are kept, so that it can be consolidated as by the server's default settings. */
export class Sleeper {
  #retained: Retained = nothingRetained;
  /** The snapshot of it as the last consolidation left it. */
  #left: Uint8Array | undefined;
  /** Tokens since then. */
  #learned = 0;

  constructor(
    readonly context: EvalContext,
    readonly session: string,
  ) {}

  /** One request: the levels of the mask learn the tokens. Nats per token before it learned them. */
  async learn(tokens: Int32Array, levels: number): Promise<number> {
    this.#retained = remember(this.#retained, tokens, DEFAULT_RETAIN_TOKENS);
    const { logprob } = await learn(this.context.engine, this.session, tokens, levels);
    this.#learned += tokens.length;
    return -logprob / tokens.length;
  }

  /** Running text, in requests. */
  async read(tokens: Int32Array, levels: number): Promise<void> {
    for (let from = 0; from < tokens.length; from += REQUEST_TOKENS) {
      await this.learn(tokens.slice(from, from + REQUEST_TOKENS), levels);
      this.context.progress(from, tokens.length);
    }
  }

  /** Consolidates, and commits what the verdict lets pass. */
  async consolidate(settings: JobSettings = {}): Promise<ConsolidationReport> {
    const { engine, modelDir, tokenizer } = this.context;
    const anchors = await loadAnchors(join(modelDir, "anchors.txt"), tokenizer);
    const given = { levels: engine.model.levels, anchors: anchors.length, learned: this.#learned };
    const plan = planOf(settings, this.#retained, given);
    const payload = { session: this.session, replay: plan.replay, anchors, ...plan.settings };
    const done = await this.#besideWhatWasLeft((since) => call(engine, "consolidate", { ...payload, ...since }));
    if (done.consolidation === null) throw new Error("the engine answered a consolidation without a report");
    if (done.consolidation.commit) await this.#commit(done.patch);
    return done.consolidation;
  }

  /** With what the last consolidation left as a session of its own, whose name the action gets. */
  async #besideWhatWasLeft<T>(action: (since: { since?: string }) => Promise<T>): Promise<T> {
    if (!this.#left) return action({});
    const { engine } = this.context;
    const since = `${this.session}#since`;
    await call(engine, "restore", { session: since, snapshot: this.#left });
    try {
      return await action({ since });
    } finally {
      await drop(engine, since);
    }
  }

  async #commit(patch: Uint8Array): Promise<void> {
    const { session } = this;
    await call(this.context.engine, "apply_patch", { session, patch });
    this.#left = (await call(this.context.engine, "snapshot", { session })).snapshot;
    this.#learned = 0;
  }
}

/**
 * Runs an action on what a restart and a fresh recurrent state leave of a session: its levels' weights, read from a snapshot by
 * another engine.
 */
export async function weightsAlone<T>(
  context: EvalContext,
  session: string,
  action: (engine: Engine, session: string) => Promise<T>,
): Promise<T> {
  const { snapshot } = await call(context.engine, "snapshot", { session });
  const restarted = context.openEngine(context.modelDir);
  await call(restarted, "restore", { session, snapshot });
  return withSession(
    restarted,
    async (copy) => {
      await call(restarted, "forget", { session: copy, levels: 0, titans: true });
      return action(restarted, copy);
    },
    session,
  );
}

/** Bits per byte of texts, each read from the session's present state, or without memory. Nothing is learned. */
export async function bitsOf(
  { tokenizer }: EvalContext,
  engine: Engine,
  texts: readonly string[],
  session?: string,
): Promise<number> {
  let nats = 0;
  for (const text of texts) nats -= (await score(engine, session, tokenizer.encode(text))).logprob;
  return bitsPerByte(
    nats,
    texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
  );
}
