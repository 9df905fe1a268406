import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JobRecord, KeptVersion, SessionStore } from "../../src/stores/session-store.js";
import { journalRecord, type StorePlace, sessionRecord } from "./conformance.js";
import { storeKinds } from "./kinds.js";

const code = (name: string) => expect.objectContaining({ code: name });
const now = 1_700_000_000_000;
const options = { clock: { now: () => now }, retention: { answers: 3, milliseconds: 1000 } };
const job = (number: number, more: Partial<JobRecord> = {}): JobRecord => ({
  ...{ number, status: "queued", automatic: true, created: now, settings: '{"epochs":1}' },
  ...more,
});
const finished = (number: number) => job(number, { status: "committed", finished: now + 1, outcome: '{"reason":"é"}' });
const state = (seq: number) => ({ seq, model_fingerprint: "m", layout_hash: "l", payload: Uint8Array.of(1, 2) });
const version = (seq: number): KeptVersion => ({
  record: { seq, reason: "consolidation", created: now, summary: { position: 3, levels: [] } },
  snapshot: { ...state(seq), retained: [Int32Array.of(7)] },
});

describe.each(storeKinds)("what consolidation keeps, on a $name store", ({ newPlace }) => {
  let place: StorePlace;
  let store: SessionStore;
  beforeEach(async () => {
    place = await newPlace();
    store = await place.open(options);
    for (const id of ["a", "b"]) await store.create(sessionRecord(id));
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });
  const open = async () => (await store.openJobs()).map(({ session, number }) => `${session}${number}`);

  it("jobs, as they are written last, in order", async () => {
    await store.putJob("a", job(2));
    await store.putJob("a", finished(1));
    const running = job(2, { status: "running", started: now });
    await store.putJob("a", running);
    await store.close();
    store = await place.open(options);
    expect(await store.listJobs("a")).toEqual([finished(1), running]);
    expect(await store.listJobs("b")).toEqual([]);
    await expect(store.putJob("x", job(1))).rejects.toEqual(code("SESSION_NOT_FOUND"));
    await expect(store.listJobs("x")).rejects.toEqual(code("SESSION_NOT_FOUND"));
  });

  it("which jobs a restart takes up: queued and running ones, in the order of asking", async () => {
    await store.putJob("b", job(1));
    await store.putJob("a", job(1));
    await store.putJob("b", job(1, { status: "running" }));
    expect(await open()).toEqual(["b1", "a1"]);
    await store.putJob("b", job(1, { status: "paused" }));
    expect(await open()).toEqual(["a1"]);
    await store.putJob("b", job(1));
    await store.putJob("a", finished(1));
    expect(await open()).toEqual(["b1"]);
    await store.delete("b");
    expect(await open()).toEqual([]);
  });

  it("so many finished jobs of a session, and no more", async () => {
    await store.putJob("a", job(1, { status: "paused" }));
    for (let number = 2; number < 40; number++) await store.putJob("a", finished(number));
    const numbers = (await store.listJobs("a")).map(({ number }) => number);
    expect(numbers).toEqual([1, ...Array.from({ length: 32 }, (_, i) => i + 8)]);
    await store.delete("a");
    await store.create(sessionRecord("a"));
    expect(await store.listJobs("a")).toEqual([]);
  });

  it("a patch with its versions and its job, by one write", async () => {
    const patch = Uint8Array.of(9, 8, 7);
    const record = { ...journalRecord(1), kind: "patch" as const, runs: [], patch };
    const summary = { ...record.summary, unconsolidated: { tokens: 5, surprise: 1.5 } };
    const also = { kept: [version(0), version(1)], job: finished(1) };
    await store.append("a", { ...record, summary }, undefined, [0], also);
    expect(await store.load("a")).toMatchObject({ seq: 1, summary, journal: [{ kind: "patch", patch, summary }] });
    expect(await store.listJobs("a")).toEqual([finished(1)]);
    expect((await store.listVersions("a")).map(({ seq, reason }) => [seq, reason])).toEqual([[1, "consolidation"]]);
    expect(await store.loadVersion("a", 1)).toEqual(version(1));
    await expect(store.append("a", record, undefined, [], { job: finished(2) })).rejects.toEqual(code("STORE_FAILED"));
    expect(await store.listJobs("a")).toEqual([finished(1)]);
  });

  it("settings and what is retained; nothing of either is as before", async () => {
    const settings = { retain_tokens: 0, consolidate: "auto" as const };
    await store.create({ ...sessionRecord("c"), settings });
    expect((await store.find("c"))?.record.settings).toEqual(settings);
    await store.append("c", journalRecord(1));
    const snapshot = { ...state(1), retained: [Int32Array.of(1, 2, 3), Int32Array.of(262_143)] };
    await store.putSnapshot("c", snapshot);
    expect((await store.load("c"))?.snapshot).toEqual(snapshot);
    await store.append("a", journalRecord(1));
    await store.putSnapshot("a", state(1));
    expect((await store.load("a"))?.snapshot).toEqual(state(1));
  });
});
