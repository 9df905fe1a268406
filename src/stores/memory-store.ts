import type { Entry, Key, KeyValue, Reader, Table, Writer } from "./key-value.js";
import { tables } from "./key-value.js";
import { KeyValueStore, type KeyValueStoreOptions } from "./key-value-store.js";
import type { SessionStore } from "./session-store.js";

/** One ordered table: sorted keys beside their entries. */
class SortedTable {
  readonly #keys: string[] = [];
  readonly #entries = new Map<string, Entry>();

  get(key: Key): Uint8Array | undefined {
    return this.#entries.get(sortable(key))?.value;
  }

  put(key: Key, value: Uint8Array): void {
    const name = sortable(key);
    if (!this.#entries.has(name)) this.#keys.splice(this.#firstFrom(name), 0, name);
    this.#entries.set(name, { key, value });
  }

  remove(key: Key): void {
    const name = sortable(key);
    if (this.#entries.delete(name)) this.#keys.splice(this.#firstFrom(name), 1);
  }

  /** Entries from `start` (included) on that begin with `prefix`. */
  *from(start: string, prefix: string): Generator<Entry> {
    for (let i = this.#firstFrom(start); i < this.#keys.length; i++) {
      const name = this.#keys[i] as string;
      if (!name.startsWith(prefix)) return;
      yield this.#entries.get(name) as Entry;
    }
  }

  #firstFrom(name: string): number {
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] as string) < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** NUL sorts before every character of an id; numbers are padded so that text order is number order. */
function sortable(key: Key): string {
  if (typeof key === "string") return key;
  const [id, below] = key;
  return `${id}\0${typeof below === "number" ? String(below).padStart(16, "0") : below}`;
}

/** What a MemoryStore keeps its data on: outlives the store, as a disk outlives a process. */
export class MemoryDisk {
  readonly tables = Object.fromEntries(tables.map((table) => [table, new SortedTable()])) as Record<Table, SortedTable>;
}

class MemoryDatabase implements KeyValue, Writer {
  readonly #disk: MemoryDisk;
  #closed = false;
  #undo: (() => void)[] = [];

  constructor(disk: MemoryDisk) {
    this.#disk = disk;
  }

  get(table: Table, key: Key): Uint8Array | undefined {
    return this.#disk.tables[table].get(key);
  }

  below(table: Table, id: string): Iterable<Entry<never>> {
    return this.#disk.tables[table].from(`${id}\0`, `${id}\0`) as Iterable<Entry<never>>;
  }

  *after(
    table: "sessions",
    after: string | undefined,
    limit: number,
  ): ReturnType<Reader["after"]> & Generator<Entry<string>> {
    let left = limit;
    const start = after === undefined ? "" : `${after}\0`;
    for (const entry of this.#disk.tables[table].from(start, "")) {
      if (left-- <= 0) return;
      yield entry as Entry<string>;
    }
  }

  put(table: Table, key: Key, value: Uint8Array): void {
    this.#remember(table, key);
    this.#disk.tables[table].put(key, Uint8Array.from(value));
  }

  remove(table: Table, key: Key): void {
    this.#remember(table, key);
    this.#disk.tables[table].remove(key);
  }

  async write<T>(action: (writer: Writer) => T): Promise<T> {
    await new Promise((resolve) => setImmediate(resolve));
    if (this.#closed) throw new Error("the store is closed");
    this.#undo = [];
    try {
      return action(this);
    } catch (error) {
      for (const restore of this.#undo.reverse()) restore();
      throw error;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  #remember(table: Table, key: Key): void {
    const sorted = this.#disk.tables[table];
    const before = sorted.get(key);
    this.#undo.push(() => (before ? sorted.put(key, before) : sorted.remove(key)));
  }
}

/** A store that lasts as long as its disk object: for tests, and for servers that need not remember. */
export function openMemoryStore(options: KeyValueStoreOptions, disk = new MemoryDisk()): Promise<SessionStore> {
  return KeyValueStore.open(new MemoryDatabase(disk), options);
}
