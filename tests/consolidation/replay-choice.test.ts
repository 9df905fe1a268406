import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseReplay, shareOut } from "../../src/consolidation/replay-choice.js";

/** Experience i has the tokens 10,000 i and on, so that each says where it is from. */
const experience = (length: number, i: number) => Int32Array.from({ length }, (_, at) => 10_000 * i + at);
const experiences = (...lengths: number[]) => lengths.map(experience);
const chosen = (budget: number, ...lengths: number[]) =>
  chooseReplay(experiences(...lengths), budget).map((tokens) => [tokens[0], tokens.length]);

describe("what is replayed", () => {
  it("is everything, when there is room", () => {
    expect(chosen(1000, 300, 20, 500)).toEqual([
      [0, 300],
      [10_000, 20],
      [20_000, 500],
    ]);
  });

  it("gives each the same share, and what the short ones leave to the long ones", () => {
    expect(shareOut([1000, 10, 1000, 40], 450)).toEqual([200, 10, 200, 40]);
    expect(shareOut([10, 10], 5)).toEqual([2, 3]);
  });

  it("has excerpts spread evenly over a long one", () => {
    expect(chosen(384, 9999)).toEqual([
      [0, 128],
      [128 + 4807, 128],
      [9999 - 128, 128],
    ]);
    expect(chosen(200, 5000, 12)).toEqual([
      [0, 94],
      [5000 - 94, 94],
      [10_000, 12],
    ]);
  });

  it("takes some evenly of too many, the newest among them", () => {
    const many = chosen(160, ...Array(100).fill(50));
    const from = many.map(([first]) => (first as number) / 10_000);
    expect(from).toEqual([9, 19, 29, 39, 49, 59, 69, 79, 89, 99]);
    expect(many.every(([, length]) => length === 16)).toBe(true);
    expect(chosen(1, 50, 50)).toEqual([[10_000, 1]]);
  });

  it("is nothing of nothing", () => {
    expect(chooseReplay([], 100)).toEqual([]);
    expect(chosen(0, 5)).toEqual([]);
    expect(chosen(10, 0)).toEqual([]);
  });

  it("never exceeds the budget or the engine's sequences, wastes nothing, and always has the newest", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 65_536 }), (all, budget) => {
        const replay = chooseReplay(experiences(...all), budget);
        const total = replay.reduce((sum, { length }) => sum + length, 0);
        const available = all.reduce((sum, length) => sum + length, 0);
        expect(total).toBeLessThanOrEqual(budget);
        expect(replay.length).toBeLessThanOrEqual(4096);
        if (all.length <= 2048 && available <= budget) expect(total).toBe(available);
        expect(replay.at(-1)?.[0]).toBeGreaterThanOrEqual(10_000 * (all.length - 1));
        const tokens = replay.flatMap((one) => Array.from(one));
        expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
