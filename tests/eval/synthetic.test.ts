import { describe, expect, it } from "vitest";
import {
  accuracy,
  factsKnown,
  type Sequence,
  type TestSet,
  unchangedFacts,
} from "../../scripts/eval/suites/synthetic.js";
import type { Engine } from "../../src/engine/engine.js";

/** A model that predicts the sum of all it has read, modulo 10; what `learn_levels` masks are asked for is kept. */
class SummingEngine {
  readonly sessions = new Map<string, number[]>();
  readonly masks = new Set<number>();

  submit(operation: string, payload: Record<string, unknown>, onEvent: (event: unknown) => void): number {
    const session = payload.session as string;
    const tokens = this.sessions.get(session) ?? [];
    const done = (fields: object) => queueMicrotask(() => onEvent({ type: "done", ...fields }));
    if (operation === "learn") {
      for (const run of payload.runs as { tokens: Int32Array; learn_levels: number }[]) {
        tokens.push(...run.tokens);
        this.masks.add(run.learn_levels);
      }
      this.sessions.set(session, tokens);
      done({});
    } else if (operation === "drop") {
      this.sessions.delete(session);
      done({});
    } else {
      expect(operation).toBe("generate");
      expect(payload).toMatchObject({ memory: "read", max_tokens: 1, temperature: 0 });
      const read = [...tokens, ...(payload.prompt as Int32Array)];
      done({ tokens: Int32Array.of(read.reduce((sum, token) => sum + token, 0) % 10) });
    }
    return 1;
  }
}

const open = () => {
  const summing = new SummingEngine();
  return { summing, engine: summing as unknown as Engine };
};

describe("accuracy", () => {
  it("asks after everything up to a position, each sequence in a session of its own, and learns nothing", async () => {
    const { summing, engine } = open();
    const right: Sequence = {
      tokens: [3, 4, 5, 6],
      answers: [
        [0, 3],
        [1, 7],
        [3, 8],
      ],
    };
    const oneWrong: Sequence = {
      tokens: [9, 9, 1],
      answers: [
        [1, 8],
        [2, 0],
      ],
    };
    expect(await accuracy(engine, [right, oneWrong])).toEqual({
      answers: 5,
      right: 4,
      sequences: 2,
      sequences_right: 1,
    });
    expect([...summing.masks]).toEqual([0]);
    expect(summing.sessions.size).toBe(0);
  });

  it("counts more sequences than are read at once", async () => {
    const sequence: Sequence = { tokens: [7], answers: [[0, 7]] };
    const counts = await accuracy(open().engine, Array<Sequence>(37).fill(sequence));
    expect(counts).toEqual({ answers: 37, right: 37, sequences: 37, sequences_right: 37 });
  });
});

describe("facts", () => {
  it("are known when the value follows the key", async () => {
    const { summing, engine } = open();
    summing.sessions.set("told", [2]);
    const known = await factsKnown(engine, "told", [
      [1, 3],
      [5, 7],
      [6, 6],
    ]);
    expect(known).toBe(2);
  });

  it("that nothing contradicts are those of the sequences without the changed keys", () => {
    const sequences: Sequence[] = [
      {
        tokens: [30, 31, 10, 11],
        answers: [
          [0, 31],
          [2, 11],
        ],
      },
      {
        tokens: [20, 21, 10, 11],
        answers: [
          [0, 21],
          [2, 11],
        ],
      },
    ];
    const test: TestSet = {
      task: "memorisation",
      title: "memorisation",
      group: "mad",
      splits: [{ name: "4 tokens", sequences }],
      changed: [[20, 31]],
    };
    expect(unchangedFacts(test)).toEqual([
      [10, 11],
      [30, 31],
    ]);
  });
});
