import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isAll,
  newest,
  nothingRetained,
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

  it("leave oldest first", () => {
    const full = [ids(1, 2, 3, 4), ids(5, 6, 7)];
    expect(plain(retainedAfter(full, { runs: [run(1, 8, 9, 10, 11, 12)] }, policy))).toEqual([
      [3, 4],
      [5, 6, 7],
      [8, 9, 10, 11, 12],
    ]);
    expect(plain(newest(full, 3))).toEqual([[5, 6, 7]]);
    expect(plain(newest(full, 0))).toEqual([]);
    expect(newest(Array(5000).fill(ids(1)), 65_536)).toHaveLength(4096);
    expect(retainedBytes(full)).toBe(28);
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
          summary: undefined,
          quarantine: undefined,
          stored_bytes: 0,
        };
        const rebuilt = retainedOf({ ...stored, snapshot, journal: records.slice(cut) }, own);
        expect(plain(rebuilt)).toEqual(plain(kept(records)));
        expect(plain(rebuilt).flat()).toEqual(
          texts.flat().slice(texts.flat().length - Math.min(capacity, texts.flat().length)),
        );
      }),
    );
  });
});
