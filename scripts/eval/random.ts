/** Reproducible draws. */

/** Numbers in [0, 1). */
export type Random = () => number;

/** A generator for a seed and a purpose: other names give other, unrelated numbers. mulberry32, started from FNV-1a of both. */
export function seededRandom(seed: number, name: string): Random {
  let state = 0x811c9dc5;
  for (const byte of Buffer.from(`${seed} ${name}`)) state = Math.imul(state ^ byte, 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An integer from 0 to `below` - 1. */
export function integerBelow(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** A copy in random order (Fisher-Yates). */
export function shuffled<T>(random: Random, entries: readonly T[]): T[] {
  const copy = [...entries];
  for (let last = copy.length - 1; last > 0; last--) {
    const other = integerBelow(random, last + 1);
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}
