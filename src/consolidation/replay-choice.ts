import { LINE_TOKENS } from "./settings.js";

/** Tokens of one excerpt: some sentences. */
const EXCERPT = 64;
/** With at most this many, excerpts included, the engine's 4096 sequences are enough for any budget it takes. */
const MOST_CHOSEN = 2048;

/**
 * What is replayed of `experiences` (oldest first) with a budget of tokens. Lines first, whole: a fact is often one, and without its end it is
 * none. Then of the longer ones as many as can have LINE_TOKENS each, all of the same share, as excerpts spread evenly over each: at
 * most what an equal part of the budget for every experience would be, because more would drown the lines (docs/MATH.md, "Consolidation"). Where
 * there is no room for all, those chosen are spread evenly over all, the newest among them. Sequences are in order.
 */
export function chooseReplay(experiences: readonly Int32Array[], budget: number): Int32Array[] {
  const candidates = experiences.map((tokens, at) => ({ tokens, at })).filter(({ tokens }) => tokens.length > 0);
  const lines = chosen(
    candidates.filter(({ tokens }) => tokens.length <= LINE_TOKENS),
    budget,
  );
  const left = budget - lines.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const longer = chosen(
    candidates.filter(({ tokens }) => tokens.length > LINE_TOKENS),
    left,
  );
  if (lines.length + longer.length === 0) return excerpts(candidates.at(-1)?.tokens ?? new Int32Array(0), budget);
  const most = Math.max(LINE_TOKENS, Math.floor(budget / candidates.length));
  const share = Math.min(most, Math.floor(left / longer.length));
  const excerpted = longer.map(({ tokens, at }) => ({ parts: excerpts(tokens, Math.min(share, tokens.length)), at }));
  const whole = lines.map(({ tokens, at }) => ({ parts: [tokens], at }));
  return [...whole, ...excerpted].sort((a, b) => a.at - b.at).flatMap(({ parts }) => parts);
}

interface Candidate {
  tokens: Int32Array;
  at: number;
}

/** As many as fit, a longer one with LINE_TOKENS, evenly spread back from the last. */
function chosen(candidates: readonly Candidate[], budget: number): Candidate[] {
  const { length } = candidates;
  for (
    let count = Math.min(length, MOST_CHOSEN / 2);
    count > 0;
    count = Math.min(count - 1, Math.floor(count * 0.95))
  ) {
    const spread = Array.from({ length: count }, (_, i) => {
      return candidates[length - 1 - Math.floor(((count - 1 - i) * length) / count)] as Candidate;
    });
    const least = spread.reduce((sum, { tokens }) => sum + Math.min(tokens.length, LINE_TOKENS), 0);
    if (least <= budget) return spread;
  }
  return [];
}

/** Parts of a text, `share` tokens together, in order and apart from each other by the same distance. */
function excerpts(tokens: Int32Array, share: number): Int32Array[] {
  if (share < 1 || tokens.length === 0) return [];
  if (share >= tokens.length) return [tokens];
  const count = Math.ceil(share / EXCERPT);
  const gap = tokens.length - share;
  return Array.from({ length: count }, (_, i) => {
    const read = Math.floor((i * share) / count);
    const begin = read + (count === 1 ? 0 : Math.floor((i * gap) / (count - 1)));
    return tokens.slice(begin, begin + Math.floor(((i + 1) * share) / count) - read);
  });
}
