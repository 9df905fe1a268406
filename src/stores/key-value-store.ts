import { HopeError } from "../contracts/errors.js";
import type { Clock } from "../shared/clock.js";
import { dropAllJobs, putJob, readJobs, readOpenJobs } from "./kept-jobs.js";
import { dropAllVersions, dropVersion, putVersion, readVersion, readVersions } from "./kept-versions.js";
import type { KeyValue, Reader, Writer } from "./key-value.js";
import type {
  AppendedWith,
  GuardFinding,
  IdempotencyRetention,
  JobRecord,
  JournalRecord,
  KeptVersion,
  SessionListing,
  SessionOrigin,
  SessionRecord,
  SessionStore,
  SnapshotRecord,
  StateChange,
  StoredSession,
  VersionListing,
} from "./session-store.js";
import {
  decodeAnswer,
  decodeHead,
  decodeJournal,
  decodeSnapshot,
  encodeAnswer,
  encodeHead,
  encodeJournal,
  encodeSnapshot,
  hashKey,
  type SessionHead,
} from "./stored-form.js";

export interface KeyValueStoreOptions {
  clock: Clock;
  retention: IdempotencyRetention;
}

/** A SessionStore over an ordered key-value database that this process has to itself. */
export class KeyValueStore implements SessionStore {
  readonly #database: KeyValue;
  readonly #clock: Clock;
  readonly #retention: IdempotencyRetention;
  readonly #epoch: number;

  private constructor(database: KeyValue, { clock, retention }: KeyValueStoreOptions, epoch: number) {
    this.#database = database;
    this.#clock = clock;
    this.#retention = retention;
    this.#epoch = epoch;
  }

  /** Takes ownership: whoever opened the same database before can no longer write. */
  static async open(database: KeyValue, options: KeyValueStoreOptions): Promise<SessionStore> {
    const epoch = await guard(() =>
      database.write((writer) => {
        const next = readEpoch(writer) + 1;
        writer.put("meta", "epoch", Buffer.from(String(next)));
        return next;
      }),
    );
    return new KeyValueStore(database, options, epoch);
  }

  create(record: SessionRecord, origin?: SessionOrigin): Promise<boolean> {
    const bytes = origin && encodeSnapshot(origin.snapshot);
    return this.#write((writer) => {
      if (writer.get("sessions", record.id)) return false;
      const head = newHead(record);
      if (origin && bytes) {
        writer.put("snapshots", record.id, bytes);
        const { snapshot, summary, quarantine } = origin;
        Object.assign(head, { seq: snapshot.seq, summary, quarantine, snapshot_bytes: bytes.length });
      }
      writer.put("sessions", record.id, encodeHead(head));
      return true;
    });
  }

  find(id: string): Promise<SessionListing | undefined> {
    return guard(() => {
      const head = readHead(this.#database, id);
      return head && listing(head);
    });
  }

  load(id: string): Promise<StoredSession | undefined> {
    return guard(() => {
      const head = readHead(this.#database, id);
      if (!head) return undefined;
      const bytes = this.#database.get("snapshots", id);
      const snapshot = bytes && decodeSnapshot(bytes, `the snapshot of session ${id}`);
      const journal: JournalRecord[] = [];
      for (const { key, value } of this.#database.below("journal", id)) journal.push(decodeJournal(value, id, key[1]));
      checkSequence(id, snapshot?.seq ?? 0, journal, head.seq);
      return { ...listing(head), snapshot, journal };
    });
  }

  list(after: string | undefined, limit: number): Promise<SessionListing[]> {
    return guard(() =>
      Array.from(this.#database.after("sessions", after, limit), ({ key, value }) => listing(decodeHead(value, key))),
    );
  }

  append(
    id: string,
    record: JournalRecord,
    created?: SessionRecord,
    dropped: readonly number[] = [],
    { kept = [], job, lifts = false }: AppendedWith = {},
  ): Promise<void> {
    const bytes = encodeJournal(record);
    return this.#write((writer) => {
      const head = created ? unusedHead(writer, created) : requireHead(writer, id);
      requireNext(head, record.seq);
      writer.put("journal", [id, record.seq], bytes);
      head.seq = record.seq;
      head.updated = record.time;
      head.summary = record.summary;
      head.journal_bytes += bytes.length;
      for (const version of kept) putVersion(writer, head, version);
      for (const seq of dropped) dropVersion(writer, head, seq);
      if (job) putJob(writer, id, job);
      if (lifts) head.quarantine = undefined;
      if (record.idempotency) this.#putAnswer(writer, head, record.seq, record.idempotency);
      writer.put("sessions", id, encodeHead(head));
    });
  }

  replaceState(id: string, { snapshot, summary, kept, dropped, idempotency }: StateChange): Promise<void> {
    const bytes = encodeSnapshot(snapshot);
    return this.#write((writer) => {
      const head = requireHead(writer, id);
      requireNext(head, snapshot.seq);
      putState(writer, head, snapshot.seq, bytes);
      head.seq = snapshot.seq;
      head.updated = this.#clock.now();
      head.summary = summary;
      head.quarantine = undefined;
      if (kept) putVersion(writer, head, kept);
      for (const seq of dropped) dropVersion(writer, head, seq);
      if (idempotency) this.#putAnswer(writer, head, snapshot.seq, idempotency);
      writer.put("sessions", id, encodeHead(head));
    });
  }

  putSnapshot(id: string, snapshot: SnapshotRecord): Promise<void> {
    const bytes = encodeSnapshot(snapshot);
    return this.#write((writer) => {
      const head = requireHead(writer, id);
      replaceSnapshot(writer, head, snapshot.seq, bytes);
      writer.put("sessions", id, encodeHead(head));
    });
  }

  putRecord(record: SessionRecord, snapshot?: SnapshotRecord): Promise<void> {
    const bytes = snapshot && encodeSnapshot(snapshot);
    return this.#write((writer) => {
      const head = requireHead(writer, record.id);
      if (snapshot && bytes) replaceSnapshot(writer, head, snapshot.seq, bytes);
      writer.put("sessions", record.id, encodeHead({ ...head, record }));
    });
  }

  putFinding(id: string, { unchecked, quarantine }: GuardFinding): Promise<void> {
    return this.#write((writer) => {
      const head = requireHead(writer, id);
      head.quarantine = quarantine;
      head.summary = head.summary && { ...head.summary, unchecked };
      writer.put("sessions", id, encodeHead(head));
    });
  }

  putVersion(id: string, version: KeptVersion): Promise<void> {
    return this.#write((writer) => {
      const head = requireHead(writer, id);
      putVersion(writer, head, version);
      writer.put("sessions", id, encodeHead(head));
    });
  }

  listVersions(id: string): Promise<VersionListing[]> {
    return guard(() => {
      requireHead(this.#database, id);
      return readVersions(this.#database, id);
    });
  }

  loadVersion(id: string, seq: number): Promise<KeptVersion | undefined> {
    return guard(() => readVersion(this.#database, id, seq));
  }

  deleteVersion(id: string, seq: number): Promise<boolean> {
    return this.#write((writer) => {
      const head = requireHead(writer, id);
      if (!dropVersion(writer, head, seq)) return false;
      writer.put("sessions", id, encodeHead(head));
      return true;
    });
  }

  putJob(id: string, job: JobRecord): Promise<void> {
    return this.#write((writer) => {
      requireHead(writer, id);
      putJob(writer, id, job);
    });
  }

  listJobs(id: string): Promise<JobRecord[]> {
    return guard(() => {
      requireHead(this.#database, id);
      return readJobs(this.#database, id);
    });
  }

  openJobs(): Promise<{ session: string; number: number }[]> {
    return guard(() => readOpenJobs(this.#database));
  }

  findIdempotent(id: string, key: string): Promise<{ request: string; reply: string } | undefined> {
    return guard(() => {
      const seq = this.#database.get("answer_keys", [id, hashKey(key)]);
      const bytes = seq && this.#database.get("answers", [id, Number(text(seq))]);
      const answer = bytes && decodeAnswer(bytes, id);
      if (!answer || this.#expired(answer.time)) return undefined;
      return { request: answer.request, reply: answer.reply };
    });
  }

  delete(id: string): Promise<boolean> {
    return this.#write((writer) => {
      if (!writer.get("sessions", id)) return false;
      writer.remove("sessions", id);
      writer.remove("snapshots", id);
      dropAllVersions(writer, id);
      dropAllJobs(writer, id);
      for (const { key } of [...writer.below("journal", id)]) writer.remove("journal", key);
      for (const { key } of [...writer.below("answers", id)]) writer.remove("answers", key);
      for (const { key } of [...writer.below("answer_keys", id)]) writer.remove("answer_keys", key);
      return true;
    });
  }

  close(): Promise<void> {
    return guard(() => this.#database.close());
  }

  #write<T>(action: (writer: Writer) => T): Promise<T> {
    return guard(() =>
      this.#database.write((writer) => {
        const epoch = readEpoch(writer);
        if (epoch !== this.#epoch) {
          const message = `the store was opened again by another process (epoch ${epoch}); this one (${this.#epoch}) may no longer write`;
          throw new HopeError("STORE_FAILED", message);
        }
        return action(writer);
      }),
    );
  }

  #expired(time: number): boolean {
    return time < this.#clock.now() - this.#retention.milliseconds;
  }

  #putAnswer(
    writer: Writer,
    head: SessionHead,
    seq: number,
    { key, request, reply }: NonNullable<JournalRecord["idempotency"]>,
  ): void {
    const { id } = head.record;
    const bytes = encodeAnswer({ key, request, reply, time: this.#clock.now() });
    writer.put("answers", [id, seq], bytes);
    writer.put("answer_keys", [id, hashKey(key)], Buffer.from(String(seq)));
    head.answers++;
    head.answer_bytes += bytes.length;
    for (const { key: place, value } of [...writer.below("answers", id)]) {
      const answer = decodeAnswer(value, id);
      if (head.answers <= this.#retention.answers && !this.#expired(answer.time)) break;
      writer.remove("answers", place);
      const current = writer.get("answer_keys", [id, hashKey(answer.key)]);
      // The key may have been used again after its first answer expired.
      if (current && Number(text(current)) === place[1]) writer.remove("answer_keys", [id, hashKey(answer.key)]);
      head.answers--;
      head.answer_bytes -= value.length;
    }
  }
}

function newHead(record: SessionRecord): SessionHead {
  const bytes = { snapshot_bytes: 0, journal_bytes: 0, answer_bytes: 0, version_bytes: 0 };
  return { record, seq: 0, updated: record.created, summary: undefined, quarantine: undefined, answers: 0, ...bytes };
}

/** Puts a snapshot in the place of the journal up to its seq. */
function putState(writer: Writer, head: SessionHead, seq: number, bytes: Uint8Array): void {
  const { id } = head.record;
  writer.put("snapshots", id, bytes);
  head.snapshot_bytes = bytes.length;
  for (const { key, value } of [...writer.below("journal", id)]) {
    if (key[1] > seq) break;
    writer.remove("journal", key);
    head.journal_bytes -= value.length;
  }
}

/** The journal up to `seq` goes; what was written after it stays. STORE_FAILED if the session has not come so far. */
function replaceSnapshot(writer: Writer, head: SessionHead, seq: number, bytes: Uint8Array): void {
  if (seq > head.seq) {
    const message = `session ${head.record.id}: expected a snapshot of at most ${head.seq}, got ${seq}`;
    throw new HopeError("STORE_FAILED", message);
  }
  putState(writer, head, seq, bytes);
}

function requireNext({ record, seq: last }: SessionHead, seq: number): void {
  if (seq === last + 1) return;
  throw new HopeError("STORE_FAILED", `session ${record.id}: expected operation ${last + 1}, got ${seq}`);
}

function readHead(reader: Reader, id: string): SessionHead | undefined {
  const bytes = reader.get("sessions", id);
  return bytes && decodeHead(bytes, id);
}

function requireHead(reader: Reader, id: string): SessionHead {
  const head = readHead(reader, id);
  if (!head) throw new HopeError("SESSION_NOT_FOUND", `the store has no session '${id}'`);
  return head;
}

function unusedHead(reader: Reader, record: SessionRecord): SessionHead {
  if (reader.get("sessions", record.id)) {
    throw new HopeError("SESSION_EXISTS", `the store has a session '${record.id}' already`);
  }
  return newHead(record);
}

function listing(head: SessionHead): SessionListing {
  const { record, seq, updated, summary, quarantine } = head;
  const own = encodeHead(head).length;
  const stored_bytes = own + head.snapshot_bytes + head.journal_bytes + head.answer_bytes + head.version_bytes;
  return { record, seq, updated, summary, quarantine, stored_bytes };
}

function checkSequence(id: string, snapshot: number, journal: JournalRecord[], last: number): void {
  journal.forEach((record, i) => {
    if (record.seq === snapshot + 1 + i) return;
    throw new HopeError(
      "STORE_FAILED",
      `session ${id}: expected journal record ${snapshot + 1 + i}, got ${record.seq}`,
    );
  });
  if (snapshot + journal.length !== last) {
    const message = `session ${id}: expected journal records up to ${last}, got ${snapshot + journal.length}`;
    throw new HopeError("STORE_FAILED", message);
  }
}

function readEpoch(reader: Reader): number {
  const bytes = reader.get("meta", "epoch");
  return bytes ? Number(text(bytes)) : 0;
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8");
}

/** Whatever a database throws is a STORE_FAILED with its reason. */
async function guard<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof HopeError) throw error;
    throw new HopeError("STORE_FAILED", (error as Error).message);
  }
}
