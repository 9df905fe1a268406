import type {
  ConsolidationReport,
  DoneEvent,
  EngineEvent,
  LevelDifference,
  MemoryDetails,
  MemoryStats,
  Operations,
} from "./engine.js";
import {
  type FakeLevel,
  type FakeState,
  fakeLevels,
  feed,
  logProbabilities,
  sample,
  stateBytes,
} from "./fake-state.js";

/** An operation in progress on its own copy of the state; each step is one tick's worth and yields that tick's events. */
export interface FakeTask {
  /** Where the result is kept; undefined: nowhere. */
  session: string | undefined;
  state: FakeState;
  steps: Generator<EngineEvent[], DoneEvent>;
}

export interface FakeVocabulary {
  size: number;
  bos: number;
  eos: number;
  /** Ruins a session that learns it in its slowest level. */
  ruin: number | undefined;
  text: (token: number) => string;
}

const PREFILL_TOKENS = 64;
const ALL_LEVELS = 0xffffffff;

/** Sum, mean and maximum of what was observed; also counts levels' updates since its start. */
class Meter {
  readonly #before: FakeState;
  sum = 0;
  max = 0;
  count = 0;

  constructor(before: FakeState) {
    this.#before = structuredClone(before);
  }

  observe(logprob: number): void {
    this.sum -= logprob;
    this.max = Math.max(this.max, -logprob);
    this.count++;
  }

  stats(state: FakeState): MemoryStats {
    return memoryStats(state, this.#before, { mean: this.count === 0 ? 0 : this.sum / this.count, max: this.max });
  }
}

/** Of a state: totals, or what was added since `before`. */
export function memoryStats(state: FakeState, before?: FakeState, surprise = { mean: 0, max: 0 }): MemoryStats {
  return {
    position: state.position,
    learned_tokens: state.learned - (before?.learned ?? 0),
    surprise,
    levels: state.levels.map((level, l) => ({
      name: (fakeLevels[l] as { name: string }).name,
      updates: level.updates - (before?.levels[l]?.updates ?? 0),
      delta_norm: level.norm,
      bytes: level.updates > 0 ? 512 : 0,
    })),
    bytes: stateBytes(state),
  };
}

/** One block; norms are the levels' own, and the gates have no tokens. */
export function memoryDetails(state: FakeState): MemoryDetails {
  const gates = { count: 0, mean: 0, min: 0, max: 0 };
  return {
    recurrent_bytes: state.fresh ? 0 : 1024,
    recurrent: [{ block: 0, memory_norm: state.fresh ? 0 : 1, projections_norm: 0, retention: gates, rate: gates }],
    levels: state.levels.map(({ pending, updates, norm }, l) => ({
      ...(fakeLevels[l] as FakeLevel),
      ...{ updates, pending, bytes: updates > 0 ? 512 : 0 },
      blocks: [{ block: 0, delta_norm: norm, cap: 1, pending_norm: pending }],
    })),
  };
}

/** As if every Delta were one number, its norm. */
export function memoryDifference(a: FakeState, b: FakeState): LevelDifference[] {
  return a.levels.map(({ norm }, l) => {
    const other_norm = b.levels[l]?.norm ?? 0;
    const distance = Math.abs(norm - other_norm);
    const block = { block: 0, distance, norm, other_norm, cosine: norm * other_norm > 0 ? 1 : 0 };
    return { name: (fakeLevels[l] as FakeLevel).name, blocks: [block] };
  });
}

/** An answer in which nothing happened. */
export function emptyDone(memory: MemoryStats): DoneEvent {
  return {
    type: "done",
    finish_reason: "",
    text: "",
    prompt_tokens: 0,
    completion_tokens: 0,
    tokens: new Int32Array(0),
    logprob: 0,
    scores: [],
    prompt_logprobs: new Float32Array(0),
    snapshot: new Uint8Array(0),
    trace: new Float32Array(0),
    memory,
    report: null,
    difference: [],
    consolidation: null,
    patch: new Uint8Array(0),
    sessions: 0,
    active: 0,
    queued: 0,
    resident_bytes: 0,
  };
}

/** Text that holds back what may be the start of a stop string. */
class StopText {
  stopped = false;
  #held = "";
  readonly #stops: readonly string[];

  constructor(stops: readonly string[] = []) {
    this.#stops = stops;
  }

  push(text: string): string {
    this.#held += text;
    const found = this.#stops.map((stop) => this.#held.indexOf(stop)).filter((at) => at >= 0);
    if (found.length > 0) {
      this.stopped = true;
      return this.#release(Math.min(...found));
    }
    let keep = 0;
    for (const stop of this.#stops) {
      for (let n = Math.min(stop.length - 1, this.#held.length); n > keep; n--) {
        if (this.#held.endsWith(stop.slice(0, n))) keep = n;
      }
    }
    return this.#release(this.#held.length - keep);
  }

  finish(): string {
    return this.stopped ? "" : this.#release(this.#held.length);
  }

  #release(length: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    return text;
  }
}

function readBos(state: FakeState, vocabulary: FakeVocabulary): void {
  if (state.fresh) feed(state, vocabulary.bos, 0);
}

/** Feeds tokens, a tick's worth at a time; `observed` gets each one's log-probability before it is fed. */
function* read(
  state: FakeState,
  tokens: Int32Array,
  learn_levels: number,
  vocabulary: FakeVocabulary,
  observed: (logprob: number) => void,
): Generator<EngineEvent[], void> {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as number;
    observed(logProbabilities(state, vocabulary.size)[token] as number);
    feed(state, token, learn_levels);
    if (token === vocabulary.ruin && (learn_levels >>> (fakeLevels.length - 1)) & 1) state.ruined = true;
    if ((i + 1) % PREFILL_TOKENS === 0) yield [];
  }
}

export function* generateSteps(
  payload: Operations["generate"],
  state: FakeState,
  vocabulary: FakeVocabulary,
): Generator<EngineEvent[], DoneEvent> {
  const meter = new Meter(state);
  const learns = (sampled: boolean) => {
    const learn = payload.learn ?? "prompt";
    const wanted = payload.memory === "write" && (learn === "all" || (learn === "prompt" && !sampled));
    return wanted ? (payload.learn_levels ?? ALL_LEVELS) : 0;
  };
  const prompt_logprobs: number[] = [];
  readBos(state, vocabulary);
  yield* read(state, payload.prompt, learns(false), vocabulary, (logprob) => {
    meter.observe(logprob);
    prompt_logprobs.push(logprob);
  });
  const text = new StopText(payload.stop);
  const tokens: number[] = [];
  let finish_reason: "stop" | "length" = "length";
  while (tokens.length < payload.max_tokens) {
    const logprobs = logProbabilities(state, vocabulary.size);
    const token = sample(logprobs, payload, tokens.length);
    const ended = token === vocabulary.eos && !payload.ignore_eos;
    const released = ended ? "" : text.push(vocabulary.text(token));
    const logprob = logprobs[token] as number;
    const top = mostLikely(logprobs, payload.logprobs ?? 0);
    feed(state, token, learns(true));
    yield [{ type: "token", token, index: tokens.length, text: released, logprob, surprise: -logprob, top }];
    tokens.push(token);
    if (ended || text.stopped) {
      finish_reason = "stop";
      break;
    }
  }
  return {
    ...emptyDone(meter.stats(state)),
    finish_reason,
    text: text.finish(),
    prompt_tokens: payload.prompt.length,
    completion_tokens: tokens.length,
    tokens: Int32Array.from(tokens),
    prompt_logprobs: Float32Array.from(payload.prompt_logprobs ? prompt_logprobs : []),
  };
}

function mostLikely(logprobs: Float64Array, count: number): [number, number][] {
  if (count === 0) return [];
  const entries = Array.from(logprobs, (logprob, token): [number, number] => [token, logprob]);
  return entries.sort((a, b) => b[1] - a[1]).slice(0, count);
}

export function* learnSteps(
  payload: Operations["learn"],
  state: FakeState,
  vocabulary: FakeVocabulary,
): Generator<EngineEvent[], DoneEvent> {
  const meter = new Meter(state);
  const epochs = payload.epochs ?? 1;
  const total = epochs * payload.runs.reduce((sum, run) => sum + run.tokens.length, 0);
  if (total > 0) readBos(state, vocabulary);
  const trace: number[] = [];
  let done = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const run of payload.runs) {
      yield* read(state, run.tokens, run.learn_levels, vocabulary, (logprob) => {
        if (epoch > 0) return;
        meter.observe(logprob);
        // What a token adds to a level is as large as its surprise.
        if (payload.trace)
          trace.push(-logprob, ...fakeLevels.map((_, l) => ((run.learn_levels >>> l) & 1 ? -logprob : 0)));
      });
      done += run.tokens.length;
      if (done < total) yield [{ type: "progress", done, total, consolidation: null }];
    }
  }
  const told = { prompt_tokens: total, logprob: -meter.sum, trace: Float32Array.from(trace) };
  return { ...emptyDone(meter.stats(state)), ...told };
}

export function* scoreSteps(
  payload: Operations["score"],
  state: FakeState,
  vocabulary: FakeVocabulary,
): Generator<EngineEvent[], DoneEvent> {
  const meter = new Meter(state);
  readBos(state, vocabulary);
  yield* read(state, payload.context, 0, vocabulary, (logprob) => meter.observe(logprob));
  const done = { ...emptyDone(meter.stats(state)), prompt_tokens: payload.context.length };
  if (!payload.continuations?.length) return { ...done, logprob: -meter.sum };
  for (const continuation of payload.continuations) {
    const score = { logprob: 0, tokens: continuation.length };
    yield* read(structuredClone(state), continuation, 0, vocabulary, (logprob) => {
      score.logprob += logprob;
    });
    done.scores.push(score);
    done.logprob += score.logprob;
    done.completion_tokens += score.tokens;
  }
  return done;
}

/** The verdict of the fake's consolidations, with a gain that depends on nothing. */
export function consolidationReport(payload: Operations["consolidate"], commit: boolean): ConsolidationReport {
  const tokens = (texts: Int32Array[]) => texts.reduce((sum, text) => sum + text.length, 0);
  const losses = (replay_nll: number, kl: number) => ({ replay_nll, anchor_nll: 2, kl });
  return {
    commit,
    reason: commit ? "the fake engine commits" : "the fake engine does not commit",
    base: losses(3, 0),
    before: losses(2, 0.01),
    after: losses(1, 0.02),
    steps: payload.epochs ?? 1,
    replay_tokens: tokens(payload.replay),
    anchor_tokens: tokens(payload.anchors),
    held_out_tokens: 0,
    seconds: 0,
    workspace_bytes: 0,
    levels: fakeLevels.map(({ name }, l) => ({ name, added_norm: learns(payload.levels, l) ? 1 : 0, keep: 1 })),
  };
}

/** Whether level `l` is of the mask; 0 or undefined: all but the fastest. */
function learns(levels: number | undefined, l: number): boolean {
  return levels ? ((levels >>> l) & 1) === 1 : l > 0;
}
