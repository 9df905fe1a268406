import { describe, expect, it } from "vitest";
import { isConsolidationDue, nextStart } from "../../src/consolidation/policy.js";

const policy = { idle_ms: 1000, tokens: 100, surprise: 250, share: 0.25 };
const learned = (tokens: number, surprise = 0) => ({ tokens, surprise });

describe("automatic consolidation", () => {
  it.each([
    ["nothing learned", { idle_ms: 9999, learned: undefined, tried: undefined }, false],
    ["enough tokens", { idle_ms: 1000, learned: learned(100), tried: undefined }, true],
    ["in use", { idle_ms: 999, learned: learned(100), tried: undefined }, false],
    ["too little", { idle_ms: 1000, learned: learned(99, 249), tried: undefined }, false],
    ["little, but surprising", { idle_ms: 1000, learned: learned(50, 250), tried: undefined }, true],
    ["tried in vain", { idle_ms: 1000, learned: learned(150, 900), tried: learned(150, 900) }, false],
    ["tried, little since", { idle_ms: 1000, learned: learned(199), tried: learned(100) }, false],
    ["tried, enough since", { idle_ms: 1000, learned: learned(200), tried: learned(100) }, true],
    ["tried, surprise since", { idle_ms: 1000, learned: learned(110, 500), tried: learned(100, 250) }, true],
    ["rolled back since", { idle_ms: 1000, learned: learned(120), tried: learned(500) }, true],
  ])("%s: %j -> %s", (_, activity, due) => {
    expect(isConsolidationDue(activity, policy)).toBe(due);
  });

  it("takes at most its share of wall time", () => {
    expect(nextStart({ started: 1000, finished: 3000 }, 0.25)).toBe(9000);
    expect(nextStart({ started: 1000, finished: 3000 }, 1)).toBe(3000);
    expect(nextStart({ started: 3000, finished: 1000 }, 0.5)).toBe(1000);
  });
});
