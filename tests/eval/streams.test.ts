import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { normCaps } from "../../scripts/eval/norm-caps.js";
import { ALL_LEVELS, bitsPerByte, levelMasks, NO_LEVELS, savedPercent } from "../../scripts/eval/sessions.js";
import { type Piece, pieceEdges, readStream, streamOf, totalOf } from "../../scripts/eval/stream.js";
import type { EvalContext } from "../../scripts/eval/suite.js";
import { positionsTo } from "../../scripts/eval/suites/constant-cost.js";
import { domainRows, twice } from "../../scripts/eval/suites/domains.js";
import { interleave, normColumns } from "../../scripts/eval/suites/long-session.js";
import { streamRows } from "../../scripts/eval/suites/streams.js";
import { openNativeEngine } from "../../src/engine/native-engine.js";
import { call } from "../../src/sessions/engine-call.js";
import { loadTokenizer } from "../../src/tokenizer/tokenizer.js";
import { sentences } from "./fake-corpus.js";

const modelDir = "models/hope-nano";
let context: EvalContext;

beforeAll(async () => {
  context = {
    size: "tiny",
    seed: 1,
    corpus: "",
    modelDir,
    tokenizer: await loadTokenizer(`${modelDir}/tokenizer.json`),
    engine: openNativeEngine({ model_dir: modelDir, threads: 1 }),
    openEngine: (model_dir) => openNativeEngine({ model_dir }),
    progress: () => {},
  };
});
afterAll(() => context.engine.close());

const pieces = (nats: number[][]): Piece[] =>
  nats.map((column, i) => ({ from: 1_000 * i, to: 1_000 * (i + 1), bytes: 4_000, nats: column }));

describe("streams", () => {
  it("cut pieces at every edge inside, and none longer than a request", () => {
    expect(pieceEdges(5_000, [4_500, 0, 4_500, 9_000])).toEqual([0, 2_048, 4_096, 4_500, 5_000]);
    expect(pieceEdges(3, [])).toEqual([0, 3]);
  });

  it("keep documents apart by the end-of-text token and stop at the limit", () => {
    const [one, two] = ["The old man.", "A red dog sang."].map((text) => ({ title: text, text }));
    const first = context.tokenizer.encode("The old man.").length;
    const stream = streamOf(context, [one as never, two as never], first + 3);
    expect(stream.tokens).toHaveLength(first + 3);
    expect(stream.tokens[first]).toBe(context.engine.model.eos_token_id);
    expect(stream.documents.map(({ from, to }) => [from, to])).toEqual([
      [0, first],
      [first + 1, first + 3],
    ]);
  });

  it("cost the same in pieces as in one request, and less when learned again and again", async () => {
    const { engine, tokenizer } = context;
    const once = tokenizer.encode(sentences("stream", 600).join("\n"));
    const tokens = Int32Array.from([...once, ...once, ...once, ...once]);
    const progress: number[] = [];
    const told = { ...context, progress: (done: number, total: number) => progress.push(done / total) };
    const read = await readStream(told, tokens, [NO_LEVELS, ALL_LEVELS, "stateless"], [once.length]);
    const { bytes, nats } = totalOf(read, 0, tokens.length);
    expect(bytes).toBe(4 * Buffer.byteLength(sentences("stream", 600).join("\n")));
    const whole = await call(engine, "score", { context: tokens });
    expect(nats[0]).toBeCloseTo(-whole.logprob, 2);
    expect(nats[1]).toBeLessThan(0.98 * (nats[0] as number));
    const alone = await call(engine, "score", { context: once });
    expect(read[0]?.nats[2]).toBe(-alone.logprob);
    expect(progress.at(-1)).toBe(1);
    expect((await call(engine, "stats", {})).sessions).toBe(0);
  });

  it("are summed up by position and by document", () => {
    const stream = {
      tokens: new Int32Array(5_000),
      documents: [
        { title: "long", from: 0, to: 4_000 },
        { title: "short", from: 4_000, to: 5_000 },
      ],
    };
    const rows = streamRows(stream, pieces([10, 10, 9, 9, 4].map((on) => [12, 10, on])));
    const saved = new Map(rows.map((row) => [row.part, Number(row["saved %"])]));
    expect([...saved.keys()]).toEqual([
      "all",
      "beyond 2K",
      "0-2K",
      "2K-5K",
      "beyond 2K of documents",
      "document: long",
    ]);
    expect(saved.get("all")).toBeCloseTo(16);
    expect(saved.get("beyond 2K")).toBeCloseTo(100 * (8 / 30));
    expect(saved.get("0-2K")).toBeCloseTo(0);
    expect(saved.get("beyond 2K of documents")).toBeCloseTo(10);
    expect(saved.get("document: long")).toBeCloseTo(5);
    expect(rows[0]?.stateless).toBeCloseTo(bitsPerByte(60, 20_000));
    expect(rows[0]?.off).toBeCloseTo(bitsPerByte(50, 20_000));
  });
});

describe("domains", () => {
  it("compare both visits of every document, and all levels with the best single one", () => {
    const sequence = twice([
      { domain: "a", tokens: new Int32Array(1_000) },
      { domain: "b", tokens: new Int32Array(1_000) },
    ]);
    const read = pieces([
      [10, 9, 10, 8],
      [10, 10, 9, 9],
      [10, 8, 10, 6],
      [10, 10, 8, 7],
    ]);
    const rows = domainRows(sequence, read, ["none", "fast", "slow", "all"]);
    expect(rows).toHaveLength(12);
    const all = rows.find(({ domain, levels }) => domain === "all" && levels === "all");
    expect(all).toMatchObject({
      tokens: 4_000,
      "saved first %": savedPercent(20, 17),
      "saved again %": savedPercent(20, 13),
    });
    expect(all?.["beyond best single %"]).toBeCloseTo(savedPercent(37, 30));
    const a = rows.find(({ domain, levels }) => domain === "a" && levels === "fast");
    expect(a).toMatchObject({ between: 1_000, "saved %": savedPercent(20, 17) });
    expect(a?.again).toBeCloseTo(bitsPerByte(8, 4_000));
  });

  it("take the model's levels one by one", () => {
    expect(levelMasks(context.engine).map(([name, mask]) => `${name} ${mask}`)).toEqual([
      "none 0",
      "fast 1",
      "mid 2",
      "slow 4",
      "all 4294967295",
    ]);
  });
});

describe("a long session", () => {
  it("takes turns of its sources and says when there is too little text", () => {
    const streams = [Int32Array.of(1, 1, 1, 1), Int32Array.of(2, 2), Int32Array.of(3, 3, 3)];
    expect([...interleave(streams, 2, 9)]).toEqual([1, 1, 2, 2, 3, 3, 1, 1, 3]);
    expect(() => interleave(streams, 2, 10)).toThrow("expected 10 tokens of unseen text, came 9");
  });

  it("knows the engine's caps: norms reach them, and one beyond or not a number is refused", async () => {
    const caps = normCaps(modelDir);
    const tokens = context.tokenizer.encode(sentences("caps", 24_000).join("\n")).slice(0, 3_000);
    const done = await call(context.engine, "learn", {
      session: "caps",
      runs: [{ tokens, learn_levels: ALL_LEVELS }],
    });
    await call(context.engine, "drop", { session: "caps" });
    const bucket = { position: 3_000, bytes: 1, nats: -done.logprob, memory: done.memory };
    expect(normColumns(bucket, caps)["norm / cap"]).toBeGreaterThan(0.1);
    const fast = done.memory.levels[0] as { delta_norm: number };
    for (const norm of [Number.NaN, 2 * (caps.get("fast") as number)]) {
      fast.delta_norm = norm;
      expect(() => normColumns(bucket, caps)).toThrow(/level fast: expected a norm of at most/);
    }
    fast.delta_norm = 0;
    expect(() => normColumns({ ...bucket, nats: Number.NaN }, caps)).toThrow("expected a finite loss");
  });
});

it("constant cost is measured from near to far", () => {
  expect(positionsTo(32_768)).toEqual([1_024, 4_096, 16_384, 32_768]);
  expect(positionsTo(4_096)).toEqual([1_024, 4_096]);
});
