import { type Database, open, type RootDatabase } from "lmdb";
import { HopeError } from "../contracts/errors.js";
import type { Entry, Key, KeyValue, Reader, Table, Writer } from "./key-value.js";
import { tables } from "./key-value.js";
import { KeyValueStore, type KeyValueStoreOptions } from "./key-value-store.js";
import type { SessionStore } from "./session-store.js";

type Bytes = Database<Uint8Array, Key>;

class LmdbDatabase implements KeyValue, Writer {
  readonly #root: RootDatabase<Uint8Array, Key>;
  readonly #tables: Record<Table, Bytes>;

  constructor(path: string) {
    this.#root = open<Uint8Array, Key>({
      path,
      encoding: "binary",
      // Commit means fdatasync: with overlapping sync it would only mean visible.
      overlappingSync: false,
      maxDbs: tables.length,
      noSubdir: false,
    });
    const openTable = (name: Table) => this.#root.openDB<Uint8Array, Key>({ name, encoding: "binary" });
    this.#tables = Object.fromEntries(tables.map((name) => [name, openTable(name)])) as Record<Table, Bytes>;
  }

  get(table: Table, key: Key): Uint8Array | undefined {
    return this.#tables[table].getBinary(key);
  }

  below(table: Table, id: string): Iterable<Entry<never>> {
    // Ordered-binary keys sort numbers before strings, and no string reaches U+FFFF.
    return this.#tables[table].getRange({ start: [id, 0], end: [id, "\uffff"] }) as Iterable<Entry<never>>;
  }

  after(table: "sessions", after: string | undefined, limit: number): ReturnType<Reader["after"]> {
    const start = after === undefined ? {} : { start: after, exclusiveStart: true };
    return this.#tables[table].getRange({ ...start, limit }) as Iterable<Entry<string>>;
  }

  put(table: Table, key: Key, value: Uint8Array): void {
    this.#tables[table].put(key, value);
  }

  remove(table: Table, key: Key): void {
    this.#tables[table].remove(key);
  }

  async write<T>(action: (writer: Writer) => T): Promise<T> {
    try {
      // A child transaction, because a plain one would keep what the action wrote before it threw.
      return await this.#root.childTransaction(() => action(this));
    } catch (error) {
      throw await reasonOf(error);
    }
  }

  close(): Promise<void> {
    return this.#root.close();
  }
}

/** lmdb rejects a failed commit with a general error that carries the reason as another rejected promise. */
async function reasonOf(error: unknown): Promise<unknown> {
  const { commitError } = error as { commitError?: Promise<never> };
  if (!commitError) return error;
  return commitError.then(
    () => error,
    (reason: unknown) => reason,
  );
}

/** Opens or creates the LMDB environment in a folder. STORE_FAILED when that cannot be done. */
export async function openLmdbStore(path: string, options: KeyValueStoreOptions): Promise<SessionStore> {
  let database: LmdbDatabase;
  try {
    database = new LmdbDatabase(path);
  } catch (error) {
    throw new HopeError(
      "STORE_FAILED",
      `${path}: expected a folder for the sessions' store: ${(error as Error).message}`,
    );
  }
  return KeyValueStore.open(database, options);
}
