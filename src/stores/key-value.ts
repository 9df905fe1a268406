/** What a database must do for KeyValueStore: ordered tables, and atomic durable writes. */

export const tables = [
  "meta",
  "sessions",
  "snapshots",
  "journal",
  "answers",
  "answer_keys",
  "versions",
  "version_states",
  "jobs",
] as const;
export type Table = (typeof tables)[number];

/** A name, or a session's id with a number or a text below it. Ordered by id, then by number or text. */
export type Key = string | [id: string, below: number] | [id: string, below: string];

export interface Entry<K extends Key = Key> {
  key: K;
  value: Uint8Array;
}

export interface Reader {
  get(table: Table, key: Key): Uint8Array | undefined;
  /** Entries of one session, ascending. */
  below(table: "journal" | "answers" | "versions" | "jobs", id: string): Iterable<Entry<[string, number]>>;
  below(table: "answer_keys", id: string): Iterable<Entry<[string, string]>>;
  /** Entries with a plain key greater than `after`, ascending. */
  after(table: "sessions", after: string | undefined, limit: number): Iterable<Entry<string>>;
}

export interface Writer extends Reader {
  put(table: Table, key: Key, value: Uint8Array): void;
  remove(table: Table, key: Key): void;
}

export interface KeyValue extends Reader {
  /**
   * Runs the action and resolves with what it returned once its writes are on disk. Concurrent writes share one flush. When
   * the action throws, or the commit fails, none of its writes happen and the promise rejects.
   */
  write<T>(action: (writer: Writer) => T): Promise<T>;
  close(): Promise<void>;
}
