/** Tokens of one excerpt: some sentences. */
const EXCERPT = 128;
/** An experience cut shorter than this says little. */
const LEAST_SHARE = 16;
/** With at most this many, excerpts included, the engine's 4096 sequences are enough for any budget it takes. */
const MOST_CHOSEN = 2048;

/**
 * What is replayed of `experiences` (oldest first) with a budget of tokens. Each gets an equal share: what is shorter is there as
 * a whole and leaves the rest of its share to others, what is longer is there as excerpts spread evenly over it. So a fact taught
 * in one request is not drowned by a book read in another. Where shares would become too small, experiences spread evenly over
 * all are chosen, the newest among them. Sequences are in order.
 */
export function chooseReplay(experiences: readonly Int32Array[], budget: number): Int32Array[] {
  const candidates = experiences.filter((tokens) => tokens.length > 0);
  if (budget < 1 || candidates.length === 0) return [];
  const chosen = chooseExperiences(candidates, budget);
  const shares = shareOut(
    chosen.map(({ length }) => length),
    budget,
  );
  return chosen.flatMap((tokens, i) => excerpts(tokens, shares[i] ?? 0));
}

/** As many as can have a share that is worth it. */
function chooseExperiences(experiences: readonly Int32Array[], budget: number): Int32Array[] {
  let count = Math.min(experiences.length, MOST_CHOSEN);
  for (; count > 1; count = Math.min(count - 1, Math.floor(count * 0.95))) {
    const chosen = spread(experiences, count);
    const least = chosen.reduce((sum, { length }) => sum + Math.min(length, LEAST_SHARE), 0);
    if (least <= budget) return chosen;
  }
  return spread(experiences, 1);
}

/** So many of them, evenly spread back from the last. */
function spread(experiences: readonly Int32Array[], count: number): Int32Array[] {
  const { length } = experiences;
  const at = (i: number) => experiences[length - 1 - Math.floor((i * length) / count)] as Int32Array;
  return Array.from({ length: count }, (_, i) => at(count - 1 - i));
}

/** The budget in equal parts, none larger than its length; what the shorter leave goes to the longer. */
export function shareOut(lengths: readonly number[], budget: number): number[] {
  const order = lengths.map((_, i) => i).sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  const shares = new Array<number>(lengths.length).fill(0);
  let left = budget;
  order.forEach((index, i) => {
    const share = Math.min(lengths[index] ?? 0, Math.floor(left / (order.length - i)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}

/** Parts of a text, `share` tokens together, in order and apart from each other by the same distance. */
function excerpts(tokens: Int32Array, share: number): Int32Array[] {
  if (share === 0) return [];
  if (share >= tokens.length) return [tokens];
  const count = Math.ceil(share / EXCERPT);
  const gap = tokens.length - share;
  return Array.from({ length: count }, (_, i) => {
    const read = Math.floor((i * share) / count);
    const begin = read + (count === 1 ? 0 : Math.floor((i * gap) / (count - 1)));
    return tokens.slice(begin, begin + Math.floor(((i + 1) * share) / count) - read);
  });
}
