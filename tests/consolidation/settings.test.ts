import { describe, expect, it } from "vitest";
import { outcomeOf } from "../../src/consolidation/job.js";
import { planOf } from "../../src/consolidation/plan.js";

const levels = ["fast", "mid", "slow"];
const learned = 9;

describe("what the engine is told", () => {
  it("is what was asked for, and no dreams where there are texts", () => {
    const line = new Int32Array(9);
    const given = { levels: ["fast", "slow"], epochs: 3, replay_tokens: 9, kl_weight: 0 };
    const settings = { levels: 5, epochs: 3, kl_weight: 0, dream_tokens: 0, rewind: 1 };
    expect(planOf(given, [line, line], { levels, anchors: 1, learned })).toEqual({ replay: [line], settings });
    const told = { levels: 0, epochs: 40, dream_tokens: 7, rewind: 1 };
    expect(planOf({ dream_tokens: 7 }, [line], { levels, anchors: 0, learned })).toEqual({
      replay: [line],
      settings: told,
    });
  });

  it("has the session and the base model dream where there are none", () => {
    const dreams = { levels: 0, epochs: 18, dream_tokens: 2048, self_replay_tokens: 2048, rewind: 0 };
    expect(planOf({}, [], { levels, anchors: 0, learned })).toEqual({ replay: [], settings: dreams });
    const most = { levels: 0, epochs: 18, dream_tokens: 0, self_replay_tokens: 16_384, rewind: 0 };
    expect(planOf({ replay_tokens: 65_536 }, [], { levels, anchors: 1, learned })).toEqual({
      replay: [],
      settings: most,
    });
  });

  it("is by default for lines or for text, by what most of the experiences are", () => {
    const told = (given: object, experiences: Int32Array[]) =>
      planOf(given, experiences, { levels, anchors: 1, learned }).settings;
    const line = new Int32Array(32);
    const text = new Int32Array(33);
    expect(told({}, [line, text])).toEqual({ levels: 0, epochs: 40, dream_tokens: 0, rewind: 1 });
    expect(told({ epochs: 3 }, [line])).toEqual({ levels: 0, epochs: 3, dream_tokens: 0, rewind: 1 });
    expect(told({}, [line, text, text])).toEqual({
      levels: 0,
      epochs: 20,
      rate: 0.002,
      kl_weight: 5,
      dream_tokens: 0,
      rewind: 1,
    });
    const page = new Int32Array(512);
    expect(told({ rate: 0.01 }, Array(10).fill(page))).toEqual({
      levels: 0,
      epochs: 6,
      rate: 0.01,
      kl_weight: 5,
      dream_tokens: 0,
      rewind: 1,
    });
    expect(told({}, Array(60).fill(page))).toEqual({
      levels: 0,
      epochs: 1,
      rate: 0.002,
      kl_weight: 5,
      dream_tokens: 0,
      rewind: 1,
    });
  });

  it("goes over lines as often as makes up for how few they are, within bounds", () => {
    const epochs = (lines: number) =>
      planOf({}, Array(lines).fill(new Int32Array(32)), { levels, anchors: 1, learned }).settings.epochs;
    expect([1, 32, 40, 64, 1000].map(epochs)).toEqual([40, 36, 28, 18, 18]);
  });

  it("undoes of what was learned since the last consolidation only what can be replayed, and nothing where it is not known what that left", () => {
    const rewind = (given: object, experiences: Int32Array[], learned: number | undefined) =>
      planOf(given, experiences, { levels, anchors: 1, learned }).settings.rewind;
    const line = new Int32Array(32);
    expect(rewind({}, [line], 0)).toBe(1);
    expect(rewind({}, [line], 32)).toBe(1);
    expect(rewind({}, [line], 64)).toBe(0.5);
    expect(rewind({ rewind: 0.6 }, [line, line], 128)).toBe(0.3);
    expect(rewind({ rewind: 0 }, [line], 32)).toBe(0);
    expect(rewind({ rewind: 1 }, [line], undefined)).toBe(0);
    expect(rewind({ rewind: 1 }, [], 32)).toBe(0);
  });

  it("is refused for a model that has no levels, and for levels that it has not", () => {
    const refused = expect.objectContaining({ code: "INVALID_ARGUMENT" });
    expect(() => planOf({}, [], { levels: [], anchors: 1, learned })).toThrow(refused);
    expect(() => planOf({ levels: ["slower"] }, [], { levels, anchors: 1, learned })).toThrow(refused);
  });
});

it("a job that found nothing good enough says nothing of what it would have made", () => {
  const losses = (replay_nll: number) => ({ replay_nll, anchor_nll: replay_nll, kl: 0 });
  const report = {
    ...{ commit: false, reason: "why", base: losses(3), before: losses(2), after: losses(0), levels: [], steps: 4 },
    ...{ replay_tokens: 5, anchor_tokens: 6, held_out_tokens: 7, seconds: 8, workspace_bytes: 9 },
  };
  const kept = { reason: "why", base: losses(3), before: losses(2), levels: [], replay_tokens: 5, seconds: 8 };
  expect(outcomeOf(report, undefined)).toEqual(kept);
  expect(outcomeOf({ ...report, after: losses(1) }, undefined)).toEqual({ ...kept, after: losses(1) });
});
