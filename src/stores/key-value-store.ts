import { HopeError } from "../contracts/errors.js";
import type { Clock } from "../shared/clock.js";
import type { KeyValue, Reader, Writer } from "./key-value.js";
import type {
  IdempotencyRetention,
  JournalRecord,
  SessionListing,
  SessionOrigin,
  SessionRecord,
  SessionStore,
  SnapshotRecord,
  StoredSession,
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
        Object.assign(head, { seq: origin.snapshot.seq, summary: origin.summary, snapshot_bytes: bytes.length });
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
      const snapshot = bytes && decodeSnapshot(bytes, id);
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

  append(id: string, record: JournalRecord, created?: SessionRecord): Promise<void> {
    const bytes = encodeJournal(record);
    return this.#write((writer) => {
      const head = created ? unusedHead(writer, created) : requireHead(writer, id);
      if (record.seq !== head.seq + 1) {
        throw new HopeError(
          "STORE_FAILED",
          `session ${id}: expected journal record ${head.seq + 1}, got ${record.seq}`,
        );
      }
      writer.put("journal", [id, record.seq], bytes);
      head.seq = record.seq;
      head.summary = record.summary;
      head.journal_bytes += bytes.length;
      if (record.idempotency) this.#putAnswer(writer, head, record.seq, record.idempotency);
      writer.put("sessions", id, encodeHead(head));
    });
  }

  putSnapshot(id: string, snapshot: SnapshotRecord): Promise<void> {
    const bytes = encodeSnapshot(snapshot);
    return this.#write((writer) => {
      const head = requireHead(writer, id);
      if (snapshot.seq > head.seq) {
        throw new HopeError(
          "STORE_FAILED",
          `session ${id}: expected a snapshot of at most ${head.seq}, got ${snapshot.seq}`,
        );
      }
      writer.put("snapshots", id, bytes);
      head.snapshot_bytes = bytes.length;
      for (const { key, value } of [...writer.below("journal", id)]) {
        if (key[1] > snapshot.seq) break;
        writer.remove("journal", key);
        head.journal_bytes -= value.length;
      }
      writer.put("sessions", id, encodeHead(head));
    });
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
  return { record, seq: 0, summary: undefined, snapshot_bytes: 0, journal_bytes: 0, answer_bytes: 0, answers: 0 };
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

function listing({ record, seq, summary, ...bytes }: SessionHead): SessionListing {
  const own = encodeHead({ record, seq, summary, ...bytes }).length;
  const stored_bytes = own + bytes.snapshot_bytes + bytes.journal_bytes + bytes.answer_bytes;
  return { record, seq, summary, stored_bytes };
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
