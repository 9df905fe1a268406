import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isAll,
  keepWithin,
  nothingRetained,
  type Retained,
  remember,
  retainedAfter,
  retainedBytes,
  retainedOf,
} from "../../src/sessions/retained.js";
import { journalRecord, sessionRecord } from "../stores/conformance.js";
import { ids } from "./harness.js";

const policy = { capacity: 10, levels: 3 };
const run = (learn_levels: number, ...tokens: number[]) => ({ tokens: ids(...tokens), learn_levels });
const plain = (retained: readonly Int32Array[]) => retained.map((tokens) => [...tokens]);

describe("retained tokens", () => {
  it("are those that some level learned, one experience per request", () => {
    const one = retainedAfter(nothingRetained, { runs: [run(1, 1, 2), run(0, 3), run(4, 5)] }, policy);
    const two = retainedAfter(one, { runs: [run(0, 6)] }, policy);
    expect(plain(retainedAfter(two, { runs: [run(7, 8)] }, policy))).toEqual([[1, 2, 5], [8]]);
  });

  it("are the newest, and a sample of what is older", () => {
    const many = Array.from({ length: 1000 }, (_, i) => ids(i, 7));
    const kept = plain(keepWithin(many, 200)).map(([first]) => first as number);
    expect(kept).toHaveLength(100);
    expect(kept.slice(75)).toEqual(Array.from({ length: 25 }, (_, i) => 975 + i));
    const older = kept.slice(0, 75);
    expect(older).toEqual([...older].sort((a, b) => a - b));
    for (const quarter of [0, 1, 2, 3]) {
      const from = older.filter((first) => Math.floor(first / 243.75) === quarter);
      expect(from.length).toBeGreaterThan(9);
    }
    const oneByOne = many.reduce((retained: Retained, tokens) => remember(retained, tokens, 200), nothingRetained);
    expect(plain(oneByOne).map(([first]) => first)).toEqual(kept);
  });

  it("are experiences of a bounded length and number", () => {
    const text = Int32Array.from({ length: 1100 }, (_, i) => i);
    expect(remember(nothingRetained, text, 2000).map(({ length }) => length)).toEqual([512, 512, 76]);
    expect(plain(keepWithin([ids(1, 2, 3, 4), ids(5, 6, 7)], 3))).toEqual([[5, 6, 7]]);
    expect(plain(keepWithin([ids(1, 2, 3, 4), ids(5, 6, 7)], 2))).toEqual([[6, 7]]);
    expect(plain(keepWithin([ids(1)], 0))).toEqual([]);
    expect(keepWithin(Array(5000).fill(ids(1)), 65_536)).toHaveLength(4096);
    expect(retainedBytes([ids(1, 2, 3, 4), ids(5, 6, 7)])).toBe(28);
  });

  it("go when every level is forgotten, and only then", () => {
    const forget = (levels: number) => ({ runs: [], forget: { levels, titans: true } });
    expect(plain(retainedAfter([ids(1)], forget(6), policy))).toEqual([[1]]);
    expect(plain(retainedAfter([ids(1)], forget(7), policy))).toEqual([]);
    expect(plain(retainedAfter([ids(1)], forget(0xffffffff), policy))).toEqual([]);
    expect(isAll(0x7fffffff, 32)).toBe(false);
    expect(isAll(0xffffffff, 32)).toBe(true);
  });

  it("are the same whether kept up to date or rebuilt from a snapshot and the journal after it", () => {
    const record = fc.array(fc.nat(99), { maxLength: 15 });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.nat(12), fc.nat(40), (texts, cut, capacity) => {
        const own = { ...policy, capacity };
        const records = texts.map((tokens, i) => ({ ...journalRecord(i + 1), runs: [run(1, ...tokens)] }));
        const kept = (from: typeof records, start = nothingRetained) =>
          from.reduce((retained, one) => retainedAfter(retained, one, own), start);
        const snapshot = {
          ...{ seq: cut, model_fingerprint: "", layout_hash: "", payload: new Uint8Array(0) },
          retained: kept(records.slice(0, cut)),
        };
        const stored = {
          record: sessionRecord("a"),
          seq: records.length,
          updated: 0,
          summary: undefined,
          quarantine: undefined,
          stored_bytes: 0,
        };
        const rebuilt = retainedOf({ ...stored, snapshot, journal: records.slice(cut) }, own);
        expect(plain(rebuilt)).toEqual(plain(kept(records)));
        const taught = texts.filter(({ length }) => length > 0);
        const tokens = plain(rebuilt).flat().length;
        expect(tokens).toBeLessThanOrEqual(capacity);
        if (taught.flat().length <= capacity) expect(plain(rebuilt)).toEqual(taught);
        if (capacity > 0 && taught.length > 0) expect(plain(rebuilt).at(-1)).toEqual(taught.at(-1)?.slice(-capacity));
      }),
    );
  });
});
