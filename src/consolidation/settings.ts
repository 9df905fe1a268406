import { HopeError } from "../contracts/errors.js";
import type { ConsolidateSettings } from "../engine/engine.js";

/** What a consolidation may be told; ranges are validated by the contracts, and again by the engine. */
export interface JobSettings extends Omit<ConsolidateSettings, "levels" | "self_replay_tokens"> {
  /** Names of levels that learn; absent: all but the fastest. */
  levels?: string[];
  /** Of what the session learned, at most. */
  replay_tokens?: number;
}

/** What is said in so many tokens is a line: often a fact, to be kept to the letter. What is longer is text, to be generalised from. */
export const LINE_TOKENS = 32;
/** For lines: many passes, as fit into a minute of a core with hope-small; more over fewer of them, so that what is replayed in all does not fall. */
const LINES = { replay_tokens: 2048, passes: [18, 40] } as const;
/** For text: much of it, once, gently and held to the anchors. Many passes learn it by heart, at the cost of what it is alike (docs/MATH.md, "Consolidation"). */
const TEXT = { replay_tokens: 32_768, rate: 0.002, kl_weight: 5 };
/** Little text in as many passes as make up for it, at most so many. */
const MOST_PASSES = 20;
/** What reading made of the levels is undone first, as far as it is replayed: so what was learned before it is kept (docs/MATH.md, MODEL_CARD.md). */
const REWIND = 1;
/** Sampled from the base model where it has no anchors of its own. */
const DEFAULT_DREAM_TOKENS = 2048;
/** native/core/limits.h, kMaxDreamTokens. */
const MOST_SELF_REPLAY = 16_384;

/** Settings with a budget. */
export type Budgeted = JobSettings & { replay_tokens: number };

/** Tokens. */
export const totalOf = (sequences: readonly Int32Array[]) => sequences.reduce((sum, { length }) => sum + length, 0);

/** Of lines, by what was chosen of them; nothing: the session dreams as much as it may. */
function passesOf(replay: readonly Int32Array[]): number {
  const [least, most] = LINES.passes;
  const enough = Math.floor((least * LINES.replay_tokens) / (totalOf(replay) || LINES.replay_tokens));
  return Math.max(least, Math.min(most, enough));
}

/** What is not given is by what most of the experiences are, lines or text; `choose` picks what is replayed of them, at most so many tokens. */
export function withDefaults(
  given: JobSettings,
  experiences: readonly Int32Array[],
  choose: (tokens: number) => Int32Array[],
): { asked: Budgeted; replay: Int32Array[] } {
  const lines = experiences.filter(({ length }) => length <= LINE_TOKENS).length;
  if (2 * lines >= experiences.length) {
    const replay_tokens = given.replay_tokens ?? LINES.replay_tokens;
    const replay = choose(replay_tokens);
    return { asked: { epochs: passesOf(replay), ...given, replay_tokens }, replay };
  }
  const tokens = totalOf(experiences);
  const epochs = Math.max(1, Math.min(MOST_PASSES, Math.floor(TEXT.replay_tokens / tokens)));
  const asked = { ...TEXT, epochs, ...given };
  return { asked, replay: choose(asked.replay_tokens) };
}

/** The mask of levels that the names stand for; 0: none are named. INVALID_ARGUMENT. */
function maskOf(names: readonly string[] | undefined, levels: readonly string[]): number {
  let mask = 0;
  for (const name of names ?? []) {
    const bit = levels.indexOf(name);
    if (bit < 0) {
      const message = `settings.levels: expected some of ${levels.join(", ")}, got ${JSON.stringify(name)}`;
      throw new HopeError("INVALID_ARGUMENT", message, "settings.levels");
    }
    mask |= 1 << bit;
  }
  return mask >>> 0;
}

/** What a consolidation meets. */
interface Circumstances {
  /** Of the model. */
  levels: readonly string[];
  /** Sequences. */
  replay: number;
  anchors: number;
  /** Of what was learned since the last consolidation, the part that can be replayed. */
  retained: number;
}

/**
 * What the engine is told. Without anything to replay the session dreams of what it learned, and undoes nothing of that before; without
 * anchors the base model dreams. INVALID_ARGUMENT for a model or settings with which there is nothing to learn in.
 */
export function engineSettings(
  { levels: names, replay_tokens, rewind = REWIND, ...given }: Budgeted,
  { levels, replay, anchors, retained }: Circumstances,
): ConsolidateSettings {
  if (levels.length === 0) {
    throw new HopeError("INVALID_ARGUMENT", "consolidate: expected a model with adaptive levels, came one without");
  }
  return {
    dream_tokens: anchors === 0 ? DEFAULT_DREAM_TOKENS : 0,
    ...given,
    levels: maskOf(names, levels),
    rewind: replay === 0 ? 0 : rewind * retained,
    ...(replay === 0 && { self_replay_tokens: Math.min(replay_tokens, MOST_SELF_REPLAY) }),
  };
}
