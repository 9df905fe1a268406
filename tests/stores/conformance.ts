import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type {
  IdempotencyRetention,
  JournalRecord,
  KeptVersion,
  SessionRecord,
  SessionStore,
  VersionReason,
} from "../../src/stores/session-store.js";

/** What the suite needs of a kind of store. */
export interface StoreKind {
  name: string;
  /** A new, empty place for data. */
  newPlace(): Promise<StorePlace>;
}

export interface StorePlace {
  open(options: { clock: { now(): number }; retention: IdempotencyRetention }): Promise<SessionStore>;
  /** Overwrites a stored snapshot by what `change` makes of it, behind the store's back. */
  corruptSnapshot(id: string, change: (bytes: Uint8Array) => void): Promise<void>;
  remove(): Promise<void>;
}

export function sessionRecord(id: string): SessionRecord {
  return {
    id,
    created: 1_700_000_000_000,
    metadata: { who: "é" },
    settings: { learn: "all" },
    model_fingerprint: "model",
  };
}

export function journalRecord(seq: number, key?: string): JournalRecord {
  return {
    seq,
    kind: "generate",
    runs: [
      { tokens: Int32Array.from([1, 2, 262143]), learn_levels: 0xffffffff },
      { tokens: new Int32Array(0), learn_levels: 0 },
    ],
    epochs: 2,
    seed: Number.MAX_SAFE_INTEGER,
    time: 1_700_000_000_000 + seq,
    summary: { position: 3 * seq, levels: [{ name: "fast", updates: seq, delta_norm: 0.5 }] },
    ...(key === undefined ? {} : { idempotency: { key, request: `digest ${key}`, reply: `{"seq":${seq}}` } }),
  };
}

const code = (name: string) => expect.objectContaining({ code: name });

/** The contract of src/stores/session-store.ts as tests. */
export function describeStore(kind: StoreKind): void {
  describe(`${kind.name} store`, () => {
    let place: StorePlace;
    let store: SessionStore;
    let now: number;
    const options = { clock: { now: () => now }, retention: { answers: 3, milliseconds: 1000 } };

    beforeEach(async () => {
      now = 1_700_000_000_000;
      place = await kind.newPlace();
      store = await place.open(options);
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    /** Leaves the store as a killed process does, and opens what it left. */
    const crash = async () => {
      store = await place.open(options);
    };
    const snapshot = (seq: number, bytes = 4) => ({
      seq,
      model_fingerprint: "model",
      layout_hash: "layout",
      payload: new Uint8Array(bytes).fill(seq),
    });

    it("creates a session once", async () => {
      expect(await store.create(sessionRecord("a"))).toBe(true);
      expect(await store.create(sessionRecord("a"))).toBe(false);
      const found = await store.find("a");
      expect(found).toMatchObject({ record: sessionRecord("a"), seq: 0, summary: undefined });
      expect(found?.stored_bytes).toBeGreaterThan(0);
    });

    it("creates a fork where another session stands", async () => {
      const { summary } = journalRecord(7);
      expect(await store.create(sessionRecord("a"), { snapshot: snapshot(7, 100), summary })).toBe(true);
      expect(await store.create(sessionRecord("a"), { snapshot: snapshot(8), summary })).toBe(false);
      await expect(store.append("a", journalRecord(7))).rejects.toEqual(code("STORE_FAILED"));
      await store.append("a", journalRecord(8));
      await crash();
      const loaded = await store.load("a");
      expect(loaded).toMatchObject({ seq: 8, snapshot: snapshot(7, 100), journal: [journalRecord(8)] });
      const bytes = loaded?.stored_bytes ?? 0;
      await store.putSnapshot("a", snapshot(8, 100));
      expect((await store.find("a"))?.stored_bytes).toBeLessThan(bytes);
    });

    it("says when a session was last written to, and what else is stored of it does not count", async () => {
      const updated = async () => (await store.find("a"))?.updated;
      await store.create(sessionRecord("a"));
      expect(await updated()).toBe(sessionRecord("a").created);
      await store.append("a", { ...journalRecord(1), time: 5_000 });
      expect(await updated()).toBe(5_000);
      await store.putSnapshot("a", snapshot(1));
      await store.putRecord({ ...sessionRecord("a"), settings: { ttl: 60 } });
      await crash();
      expect(await store.find("a")).toMatchObject({ updated: 5_000, record: { settings: { ttl: 60 } } });
      await store.replaceState("a", { snapshot: snapshot(2), summary: undefined, dropped: [] });
      expect(await updated()).toBe(now);
    });

    it("keeps what a record says was forgotten", async () => {
      const forget = { levels: 0xffffffff, titans: true };
      const { runs: _, ...rest } = journalRecord(1);
      const records = [
        { ...rest, kind: "forget" as const, runs: [], forget },
        { ...rest, seq: 2, kind: "forget" as const, runs: [], forget: { levels: 2, titans: false } },
      ];
      await store.create(sessionRecord("a"));
      for (const record of records) await store.append("a", record);
      await crash();
      expect((await store.load("a"))?.journal).toEqual(records);
    });

    it("knows nothing of absent sessions", async () => {
      expect(await store.find("a")).toBeUndefined();
      expect(await store.load("a")).toBeUndefined();
      expect(await store.findIdempotent("a", "key")).toBeUndefined();
      expect(await store.delete("a")).toBe(false);
      await expect(store.append("a", journalRecord(1))).rejects.toEqual(code("SESSION_NOT_FOUND"));
      await expect(store.putSnapshot("a", snapshot(0))).rejects.toEqual(code("SESSION_NOT_FOUND"));
    });

    it("reads back what was written, after a crash too", async () => {
      await store.create(sessionRecord("a"));
      await store.append("a", journalRecord(1));
      await store.append("a", journalRecord(2, "key"));
      for (let opened = 0; opened < 2; opened++) {
        const loaded = await store.load("a");
        const { idempotency: _, ...second } = journalRecord(2, "key");
        expect(loaded?.journal).toEqual([journalRecord(1), second]);
        expect(loaded).toMatchObject({ seq: 2, summary: second.summary, snapshot: undefined });
        expect(await store.findIdempotent("a", "key")).toEqual({ request: "digest key", reply: '{"seq":2}' });
        await crash();
      }
    });

    it("creates a session with its first record, or neither", async () => {
      await store.append("a", journalRecord(1), sessionRecord("a"));
      expect((await store.load("a"))?.seq).toBe(1);
      await expect(store.append("a", journalRecord(1), sessionRecord("a"))).rejects.toEqual(code("SESSION_EXISTS"));
      await expect(store.append("b", journalRecord(2), sessionRecord("b"))).rejects.toEqual(code("STORE_FAILED"));
      await crash();
      expect(await store.find("b")).toBeUndefined();
      expect((await store.load("a"))?.seq).toBe(1);
    });

    it("takes records in sequence only", async () => {
      await store.create(sessionRecord("a"));
      await store.append("a", journalRecord(1));
      for (const seq of [0, 1, 3])
        await expect(store.append("a", journalRecord(seq))).rejects.toEqual(code("STORE_FAILED"));
      expect((await store.load("a"))?.journal.map((record) => record.seq)).toEqual([1]);
    });

    it("replaces the journal by a snapshot and keeps the answers", async () => {
      await store.create(sessionRecord("a"));
      for (const seq of [1, 2, 3]) await store.append("a", journalRecord(seq, `key ${seq}`));
      const before = (await store.find("a"))?.stored_bytes as number;
      await store.putSnapshot("a", snapshot(2));
      await crash();
      const loaded = await store.load("a");
      expect(loaded?.snapshot).toEqual(snapshot(2));
      expect(loaded?.journal.map((record) => record.seq)).toEqual([3]);
      expect(loaded?.stored_bytes).toBeLessThan(before);
      expect(await store.findIdempotent("a", "key 1")).toMatchObject({ reply: '{"seq":1}' });
      await store.append("a", journalRecord(4));
      await store.putSnapshot("a", snapshot(4, 100_000));
      expect((await store.load("a"))?.journal).toEqual([]);
      expect((await store.find("a"))?.stored_bytes).toBeGreaterThan(100_000);
      await expect(store.putSnapshot("a", snapshot(5))).rejects.toEqual(code("STORE_FAILED"));
    });

    it("keeps large snapshots of many sessions", async () => {
      const ids = Array.from({ length: 6 }, (_, i) => `s${i}`);
      await Promise.all(ids.map((id) => store.create(sessionRecord(id))));
      await Promise.all(ids.map((id) => store.append(id, journalRecord(1))));
      await Promise.all(ids.map((id) => store.putSnapshot(id, snapshot(1, 8 << 20))));
      await crash();
      for (const id of ids) expect((await store.load(id))?.snapshot?.payload.length).toBe(8 << 20);
    });

    it("forgets answers by number and by age", async () => {
      await store.create(sessionRecord("a"));
      for (const seq of [1, 2, 3, 4, 5]) await store.append("a", journalRecord(seq, `key ${seq}`));
      expect(await store.findIdempotent("a", "key 2")).toBeUndefined();
      expect(await store.findIdempotent("a", "key 3")).toBeDefined();
      now += 1001;
      expect(await store.findIdempotent("a", "key 5")).toBeUndefined();
      await store.append("a", journalRecord(6, "key 5"));
      expect(await store.findIdempotent("a", "key 5")).toMatchObject({ reply: '{"seq":6}' });
    });

    it("keeps answers per session, whatever characters a key has", async () => {
      const keys = ["", "\0", "k".repeat(255), "é\uffff", "a b"];
      await store.create(sessionRecord("b"));
      for (const [i, key] of keys.slice(0, 3).entries()) {
        await store.append("a", journalRecord(i + 1, key), i === 0 ? sessionRecord("a") : undefined);
      }
      expect(await store.findIdempotent("a", "\0")).toMatchObject({ reply: '{"seq":2}' });
      for (const key of keys) expect(await store.findIdempotent("b", key)).toBeUndefined();
    });

    it("lists in order and in pages", async () => {
      for (const id of ["b", "a.1", "a", "c", "a-1"]) await store.create(sessionRecord(id));
      const ids = async (after: string | undefined, limit: number) =>
        (await store.list(after, limit)).map((listed) => listed.record.id);
      expect(await ids(undefined, 10)).toEqual(["a", "a-1", "a.1", "b", "c"]);
      expect(await ids("a", 2)).toEqual(["a-1", "a.1"]);
      expect(await ids("a.", 1)).toEqual(["a.1"]);
      expect(await ids("c", 2)).toEqual([]);
    });

    it("deletes everything of a session and nothing of others", async () => {
      for (const id of ["a", "a.", "ab"]) {
        await store.append(id, journalRecord(1, "key"), sessionRecord(id));
        await store.append(id, journalRecord(2));
        await store.putSnapshot(id, snapshot(1));
      }
      expect(await store.delete("a")).toBe(true);
      await crash();
      expect(await store.load("a")).toBeUndefined();
      expect(await store.findIdempotent("a", "key")).toBeUndefined();
      for (const id of ["a.", "ab"]) {
        expect((await store.load(id))?.journal.length).toBe(1);
        expect(await store.findIdempotent(id, "key")).toBeDefined();
      }
      await store.create(sessionRecord("a"));
      expect(await store.load("a")).toMatchObject({ seq: 0, journal: [], snapshot: undefined });
    });

    it("changes who a session is, alone or with the form of its state", async () => {
      await store.append("a", journalRecord(1), sessionRecord("a"));
      await store.append("a", journalRecord(2));
      const changed = { ...sessionRecord("a"), metadata: { k: "w" }, settings: { retain_tokens: 5 } };
      await store.putRecord(changed);
      await crash();
      expect(await store.load("a")).toMatchObject({ record: changed, seq: 2, journal: [{ seq: 1 }, { seq: 2 }] });
      await store.putRecord(sessionRecord("a"), snapshot(2));
      await crash();
      expect(await store.load("a")).toMatchObject({ record: sessionRecord("a"), seq: 2, journal: [] });
      expect((await store.load("a"))?.snapshot).toEqual(snapshot(2));
      await expect(store.putRecord(sessionRecord("a"), snapshot(3))).rejects.toEqual(code("STORE_FAILED"));
      await expect(store.putRecord(sessionRecord("b"))).rejects.toEqual(code("SESSION_NOT_FOUND"));
    });

    describe("what the drift guard found", () => {
      const quarantine = { reason: "its loss is 9.000", seq: 1, time: 1_700_000_000_001 };
      const learned = (seq: number) => {
        const record = journalRecord(seq);
        return { ...record, summary: { ...record.summary, unchecked: 40 } };
      };
      const state = { seq: 2, model_fingerprint: "model", layout_hash: "layout", payload: Uint8Array.of(1) };
      const found = async () => {
        const { quarantine, summary } = (await store.load("a")) ?? {};
        expect(await store.find("a")).toMatchObject({ quarantine, summary });
        return { quarantine, unchecked: summary?.unchecked };
      };
      beforeEach(() => store.append("a", learned(1), sessionRecord("a")));

      it("lasts, and leaves everything else as it is", async () => {
        expect(await found()).toEqual({ quarantine: undefined, unchecked: 40 });
        await store.putFinding("a", { unchecked: 7, quarantine });
        await store.close();
        store = await place.open(options);
        expect(await found()).toEqual({ quarantine, unchecked: 7 });
        expect(await store.load("a")).toMatchObject({ seq: 1, journal: [{ seq: 1 }], summary: { position: 3 } });
        await store.putFinding("a", { unchecked: 0, quarantine: undefined });
        expect(await found()).toEqual({ quarantine: undefined, unchecked: undefined });
        await expect(store.putFinding("b", { unchecked: 0, quarantine })).rejects.toEqual(code("SESSION_NOT_FOUND"));
      });

      it("outlives an operation and a snapshot, not one that lifts it or another state", async () => {
        await store.putFinding("a", { unchecked: 0, quarantine });
        await store.append("a", learned(2));
        await store.putSnapshot("a", state);
        expect(await found()).toEqual({ quarantine, unchecked: 40 });
        await store.append("a", journalRecord(3), undefined, [], { lifts: true });
        expect((await found()).quarantine).toBeUndefined();
        await store.putFinding("a", { unchecked: 0, quarantine });
        const { summary } = journalRecord(4);
        await store.replaceState("a", { snapshot: { ...state, seq: 4 }, summary, dropped: [] });
        expect((await found()).quarantine).toBeUndefined();
      });

      it("goes with a fork", async () => {
        const { summary } = journalRecord(2);
        await store.create(sessionRecord("b"), { snapshot: state, summary, quarantine });
        expect((await store.find("b"))?.quarantine).toEqual(quarantine);
      });
    });

    describe("kept versions", () => {
      const version = (seq: number, reason: VersionReason = "created", bytes = 100): KeptVersion => ({
        record: { seq, reason, created: now, summary: seq === 0 ? undefined : journalRecord(seq).summary },
        snapshot: snapshot(seq, bytes),
      });
      const listed = async (id: string) => (await store.listVersions(id)).map(({ seq }) => seq);

      it("are read back, listed in order, replaced and deleted, and count as stored bytes", async () => {
        await store.append("a", journalRecord(1), sessionRecord("a"));
        for (let seq = 2; seq <= 10; seq++) await store.append("a", journalRecord(seq));
        await store.create(sessionRecord("a.")); // its keys lie beside those of a
        await store.putVersion("a.", version(0));
        const empty = (await store.find("a"))?.stored_bytes as number;
        for (const seq of [10, 2, 0]) await store.putVersion("a", version(seq));
        await crash();
        expect(await listed("a")).toEqual([0, 2, 10]);
        expect(await store.loadVersion("a", 2)).toEqual(version(2));
        expect(await store.loadVersion("a", 0)).toEqual(version(0));
        expect(await store.loadVersion("a", 3)).toBeUndefined();
        const sum = (await store.listVersions("a")).reduce((total, { bytes }) => total + bytes, 0);
        const grown = ((await store.find("a"))?.stored_bytes as number) - empty;
        expect(sum).toBeGreaterThan(300);
        expect(grown - sum).toBeGreaterThanOrEqual(0);
        expect(grown - sum).toBeLessThan(8); // the count in the session's own row
        const named = {
          ...version(2, "named", 5000),
          record: { ...version(2).record, name: "é", reason: "named" as const },
        };
        await store.putVersion("a", named);
        expect(await store.loadVersion("a", 2)).toEqual(named);
        expect((await store.find("a"))?.stored_bytes).toBeGreaterThan(empty + 5000);
        for (const seq of [0, 2, 10]) expect(await store.deleteVersion("a", seq)).toBe(true);
        expect(await store.deleteVersion("a", 2)).toBe(false);
        expect((await store.find("a"))?.stored_bytes).toBe(empty);
        expect(await listed("a.")).toEqual([0]);
      });

      it("need a session, and a state that it has had", async () => {
        await expect(store.putVersion("a", version(0))).rejects.toEqual(code("SESSION_NOT_FOUND"));
        await expect(store.listVersions("a")).rejects.toEqual(code("SESSION_NOT_FOUND"));
        await expect(store.deleteVersion("a", 0)).rejects.toEqual(code("SESSION_NOT_FOUND"));
        expect(await store.loadVersion("a", 0)).toBeUndefined();
        await store.create(sessionRecord("a"));
        await expect(store.putVersion("a", version(1))).rejects.toEqual(code("STORE_FAILED"));
        await expect(store.putVersion("a", { ...version(0), snapshot: snapshot(1) })).rejects.toEqual(
          code("STORE_FAILED"),
        );
        expect(await listed("a")).toEqual([]);
      });

      it("take the place of snapshot and journal in one write", async () => {
        await store.append("a", journalRecord(1), sessionRecord("a"));
        for (const seq of [2, 3]) await store.append("a", journalRecord(seq, `key ${seq}`));
        await store.putSnapshot("a", snapshot(2));
        await store.putVersion("a", version(1));
        const { summary } = version(1).record;
        const idempotency = { key: "back", request: "digest", reply: "{}" };
        const change = {
          snapshot: { ...snapshot(1), seq: 4 },
          summary,
          kept: version(3, "before rollback"),
          dropped: [1],
        };
        await expect(store.replaceState("a", { ...change, snapshot: snapshot(5) })).rejects.toEqual(
          code("STORE_FAILED"),
        );
        expect(await listed("a")).toEqual([1]);
        await store.replaceState("a", { ...change, idempotency });
        await crash();
        expect(await store.load("a")).toMatchObject({ seq: 4, snapshot: change.snapshot, journal: [], summary });
        expect(await listed("a")).toEqual([3]);
        expect(await store.findIdempotent("a", "back")).toEqual({ request: "digest", reply: "{}" });
        expect(await store.findIdempotent("a", "key 3")).toBeDefined();
        await store.append("a", journalRecord(5));
        expect((await store.load("a"))?.journal.map(({ seq }) => seq)).toEqual([5]);
        await expect(store.replaceState("b", change)).rejects.toEqual(code("SESSION_NOT_FOUND"));
      });

      it("go with a record that says so, and with the session", async () => {
        await store.append("a", journalRecord(1), sessionRecord("a"));
        for (const seq of [0, 1]) await store.putVersion("a", version(seq));
        await expect(store.append("a", journalRecord(3), undefined, [0])).rejects.toEqual(code("STORE_FAILED"));
        expect(await listed("a")).toEqual([0, 1]);
        await store.append("a", journalRecord(2), undefined, [0, 7]);
        expect(await listed("a")).toEqual([1]);
        expect(await store.delete("a")).toBe(true);
        await store.append("a", journalRecord(1), sessionRecord("a"));
        expect(await listed("a")).toEqual([]);
        expect(await store.loadVersion("a", 1)).toBeUndefined();
      });

      it("cannot be changed by an earlier owner", async () => {
        await store.create(sessionRecord("a"));
        await store.putVersion("a", version(0));
        const earlier = store;
        await crash();
        await expect(earlier.putVersion("a", version(0))).rejects.toEqual(code("STORE_FAILED"));
        await expect(earlier.deleteVersion("a", 0)).rejects.toEqual(code("STORE_FAILED"));
        const change = { snapshot: snapshot(1), summary: undefined, dropped: [0] };
        await expect(earlier.replaceState("a", change)).rejects.toEqual(code("STORE_FAILED"));
        expect(await listed("a")).toEqual([0]);
      });
    });

    it("fences an earlier owner", async () => {
      await store.append("a", journalRecord(1), sessionRecord("a"));
      const earlier = store;
      await crash();
      await expect(earlier.append("a", journalRecord(2))).rejects.toEqual(code("STORE_FAILED"));
      await expect(earlier.putSnapshot("a", snapshot(1))).rejects.toEqual(code("STORE_FAILED"));
      await expect(earlier.putRecord(sessionRecord("a"))).rejects.toEqual(code("STORE_FAILED"));
      await expect(earlier.delete("a")).rejects.toEqual(code("STORE_FAILED"));
      await store.append("a", journalRecord(2));
      expect((await store.load("a"))?.seq).toBe(2);
    });

    it("takes concurrent writes of many sessions", async () => {
      const ids = Array.from({ length: 40 }, (_, i) => `s${i}`);
      await Promise.all(ids.map((id) => store.append(id, journalRecord(1), sessionRecord(id))));
      const mixed = ids.map((id, i) =>
        i % 4 === 0 ? store.append(id, journalRecord(9)) : store.append(id, journalRecord(2)),
      );
      const results = await Promise.allSettled(mixed);
      expect(results.map((result) => result.status)).toEqual(
        ids.map((_, i) => (i % 4 === 0 ? "rejected" : "fulfilled")),
      );
      await crash();
      for (const [i, id] of ids.entries()) expect((await store.find(id))?.seq).toBe(i % 4 === 0 ? 1 : 2);
    });

    it("refuses a damaged snapshot and leaves the rest readable", async () => {
      await store.append("a", journalRecord(1), sessionRecord("a"));
      await store.append("b", journalRecord(1), sessionRecord("b"));
      await store.putSnapshot("a", snapshot(1, 1000));
      await place.corruptSnapshot("a", (bytes) => {
        bytes[500] = (bytes[500] as number) ^ 1;
      });
      await crash();
      await expect(store.load("a")).rejects.toEqual(code("SNAPSHOT_CORRUPT"));
      expect((await store.find("a"))?.seq).toBe(1);
      expect((await store.load("b"))?.journal.length).toBe(1);
    });

    it("refuses a snapshot of another stored format", async () => {
      await store.append("a", journalRecord(1), sessionRecord("a"));
      await store.putSnapshot("a", snapshot(1));
      await place.corruptSnapshot("a", (bytes) => {
        bytes[1] = 99; // the value of Sealed.format_version
      });
      await crash();
      await expect(store.load("a")).rejects.toEqual(code("SNAPSHOT_INCOMPATIBLE"));
    });
  });
}
