import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseReplay } from "../../src/consolidation/replay-choice.js";

/** Experience i has the tokens 10,000 i and on, so that each says where it is from. */
const experience = (length: number, i: number) => Int32Array.from({ length }, (_, at) => 10_000 * i + at);
const experiences = (...lengths: number[]) => lengths.map(experience);
const chosen = (budget: number, ...lengths: number[]) =>
  chooseReplay(experiences(...lengths), budget).map((tokens) => [tokens[0], tokens.length]);

describe("what is replayed", () => {
  it("is everything, when there is room for an equal share of each", () => {
    expect(chosen(1500, 300, 20, 500)).toEqual([
      [0, 300],
      [10_000, 20],
      [20_000, 500],
    ]);
  });

  it("has lines whole, and of longer ones no more than an equal share of the budget", () => {
    const fifty = Array(50).fill(14);
    expect(chosen(2048, 9999, ...fifty, 9999).map(([, length]) => length)).toEqual([39, ...fifty, 39]);
    expect(chosen(256, 9999, 14, 14, 9999).map(([, length]) => length)).toEqual([64, 14, 14, 64]);
    expect(chosen(400, 14, 9999, ...Array(20).fill(14)).map(([, length]) => length)).toEqual([
      14,
      32,
      ...fifty.slice(30),
    ]);
  });

  it("has excerpts spread evenly over a long one", () => {
    expect(chosen(192, 9999)).toEqual([
      [0, 64],
      [64 + 4903, 64],
      [9999 - 64, 64],
    ]);
    expect(chosen(250, 5000, 12)).toEqual([
      [0, 62],
      [5000 - 63, 63],
      [10_000, 12],
    ]);
  });

  it("takes some evenly of too many, the newest among them", () => {
    const from = (many: (number | undefined)[][]) => many.map(([first]) => (first as number) / 10_000);
    expect(from(chosen(320, ...Array(100).fill(50)))).toEqual([9, 19, 29, 39, 49, 59, 69, 79, 89, 99]);
    expect(from(chosen(160, ...Array(100).fill(16)))).toEqual([9, 19, 29, 39, 49, 59, 69, 79, 89, 99]);
    expect(chosen(1, 50, 50)).toEqual([[10_000, 1]]);
  });

  it("is nothing of nothing", () => {
    expect(chooseReplay([], 100)).toEqual([]);
    expect(chosen(0, 5)).toEqual([]);
    expect(chosen(10, 0)).toEqual([]);
  });

  it("never exceeds the budget or the engine's sequences, has every line if it can, and always something", () => {
    const lines = fc.array(fc.integer({ min: 1, max: 32 }), { minLength: 1, maxLength: 1000 });
    const mixed = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(fc.oneof(lines, mixed), fc.integer({ min: 1, max: 65_536 }), (all, budget) => {
        const replay = chooseReplay(experiences(...all), budget);
        const total = replay.reduce((sum, { length }) => sum + length, 0);
        expect(total).toBeLessThanOrEqual(budget);
        expect(total).toBeGreaterThan(0);
        expect(replay.length).toBeLessThanOrEqual(4096);
        const short = all.flatMap((length, i) => (length <= 32 ? [10_000 * i] : []));
        const starts = new Set(replay.map(([first]) => first));
        if (short.length <= 1000 && 32 * short.length <= budget)
          expect(short.every((first) => starts.has(first))).toBe(true);
        const tokens = replay.flatMap((one) => Array.from(one));
        expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
