/** Random draws of the generated tasks. The same generator gives the same task. */
import { integerBelow, type Random } from "../random.js";

/** An integer from `low` to `high`, both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + integerBelow(random, high - low + 1);
}

/** One entry of a list that is not empty. */
export function pick<T>(random: Random, entries: readonly T[]): T {
  const entry = entries[integer(random, 0, entries.length - 1)];
  if (entry === undefined) throw new RangeError("pick: expected a list with entries, came an empty one");
  return entry;
}

/** Digits, the first of them not 0. */
export function digits(random: Random, count: number): string {
  return String(integer(random, 10 ** (count - 1), 10 ** count - 1));
}

/**
 * `count` different values of a form, none of which is in `taken`; they are added to it. Throws RangeError when the form
 * has too few.
 */
export function distinct(
  random: Random,
  draw: (random: Random) => string,
  count: number,
  taken: Set<string>,
): string[] {
  const values: string[] = [];
  for (let tries = 0; values.length < count; tries++) {
    if (tries > 1000 * (count + taken.size)) {
      throw new RangeError(`expected ${count} more values beside ${taken.size} taken ones, came ${values.length}`);
    }
    const value = draw(random);
    if (taken.has(value)) continue;
    taken.add(value);
    values.push(value);
  }
  return values;
}
