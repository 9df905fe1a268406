/** The fake model: a hash of everything observed stands for the memory, and decides the next token's distribution. */

export interface FakeLevel {
  name: string;
  chunk: number;
}

/** Slowest last, with the chunk sizes a real model would have. */
export const fakeLevels: readonly FakeLevel[] = [
  { name: "fast", chunk: 16 },
  { name: "mid", chunk: 128 },
  { name: "slow", chunk: 1024 },
];

/** Plain data: copying it is a fork, its JSON is a snapshot. */
export interface FakeState {
  position: number;
  /** The next token begins a stream, with bos. */
  fresh: boolean;
  hash: number;
  learned: number;
  /** What the slowest level learned makes it predict wrongly and surely. */
  ruined: boolean;
  levels: { pending: number; updates: number; norm: number }[];
}

export function newState(): FakeState {
  return {
    position: 0,
    fresh: true,
    hash: 0x811c9dc5,
    learned: 0,
    ruined: false,
    levels: fakeLevels.map(() => ({ pending: 0, updates: 0, norm: 0 })),
  };
}

export function copyState(state: FakeState): FakeState {
  return { ...state, levels: state.levels.map((level) => ({ ...level })) };
}

/** 32 bits in, 32 well-mixed bits out (the finalizer of MurmurHash3). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Feeds one token. The state depends on the tokens, their levels and nothing else, so any split into requests gives the same. */
export function feed(state: FakeState, token: number, learn_levels: number): void {
  state.levels.forEach((level, l) => {
    const { chunk } = fakeLevels[l] as FakeLevel;
    if (!state.fresh && (learn_levels >>> l) & 1) level.pending++;
    if (state.position > 0 && state.position % chunk === 0 && level.pending > 0) {
      level.updates++;
      level.norm = mix(state.hash + l) / 2 ** 32;
      level.pending = 0;
    }
  });
  if (learn_levels !== 0) state.learned++;
  state.hash = mix(Math.imul(state.hash, 31) + token * 2 + (learn_levels === 0 ? 0 : 1));
  state.position++;
  state.fresh = false;
}

/** Zeroes levels (bit l) and the recurrent state; with nothing left the state is new. */
export function forget(state: FakeState, levels: number, titans: boolean): void {
  state.levels.forEach((level, l) => {
    if ((levels >>> l) & 1) Object.assign(level, { pending: 0, updates: 0, norm: 0 });
  });
  state.hash = mix(state.hash ^ (levels & 7) ^ (titans ? 8 : 0));
  if ((levels >>> (fakeLevels.length - 1)) & 1) state.ruined = false;
  if (titans) state.fresh = true;
  const empty = state.levels.every(({ pending, updates }) => pending === 0 && updates === 0);
  if (state.fresh && empty) Object.assign(state, newState());
}

/** What a consolidation with this seed adds; a patch is its JSON. */
export interface FakePatch {
  fingerprint: string;
  position: number;
  seed: number;
}

export function applyPatch(state: FakeState, patch: FakePatch): void {
  const slow = state.levels[fakeLevels.length - 1] as FakeState["levels"][number];
  slow.norm = mix(patch.seed ^ state.hash) / 2 ** 32;
  state.hash = mix(Math.imul(state.hash, 31) ^ patch.seed);
}

/** Bytes it would occupy; none before the first token of a stream but those of its levels. */
export function stateBytes(state: FakeState): number {
  return (state.fresh ? 0 : 1024) + 512 * state.levels.filter((level) => level.updates > 0).length;
}

/** Natural log-probabilities of the next token. */
export function logProbabilities(state: FakeState, vocab_size: number): Float64Array {
  const logits = new Float64Array(vocab_size);
  let sum = 0;
  for (let token = 0; token < vocab_size; token++) {
    const logit = (mix(state.hash ^ Math.imul(token + 1, 0x9e3779b1)) / 2 ** 32) * (state.ruined ? 32 : 8);
    logits[token] = logit;
    sum += Math.exp(logit);
  }
  const normalizer = Math.log(sum);
  return logits.map((logit) => logit - normalizer);
}

/** A token by temperature; 0 is the most likely one. `index` numbers the draws of one seed. */
export function sample(
  logprobs: Float64Array,
  options: { temperature?: number; logit_bias?: [number, number][]; seed?: number },
  index: number,
): number {
  const biased = Float64Array.from(logprobs);
  for (const [token, bias] of options.logit_bias ?? []) biased[token] = (biased[token] ?? 0) + bias;
  const temperature = options.temperature ?? 1;
  if (temperature === 0) return biased.indexOf(Math.max(...biased));
  const weights = biased.map((value) => Math.exp(value / temperature));
  let rest = (mix(mix(options.seed ?? 0) + index) / 2 ** 32) * weights.reduce((sum, weight) => sum + weight, 0);
  for (let token = 0; token < weights.length; token++) {
    rest -= weights[token] as number;
    if (rest < 0) return token;
  }
  return weights.length - 1;
}
