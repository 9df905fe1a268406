import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { open } from "lmdb";
import { openLmdbStore } from "../../src/stores/lmdb-store.js";
import { MemoryDisk, openMemoryStore } from "../../src/stores/memory-store.js";
import type { SessionStore } from "../../src/stores/session-store.js";
import type { StoreKind } from "./conformance.js";

const memory: StoreKind = {
  name: "memory",
  async newPlace() {
    const disk = new MemoryDisk();
    return {
      open: (options) => openMemoryStore(options, disk),
      async corruptSnapshot(id, change) {
        change(disk.tables.snapshots.get(id) as Uint8Array);
      },
      async remove() {},
    };
  },
};

const lmdb: StoreKind = {
  name: "lmdb",
  async newPlace() {
    const path = await mkdtemp(join(tmpdir(), "hope-store-"));
    const opened: SessionStore[] = [];
    const calls = new Set<Promise<unknown>>();
    return {
      async open(options) {
        // Opening takes LMDB's write lock on this thread, which a write of an earlier store may hold while it needs this
        // thread: only stores of one process can get into that.
        while (calls.size > 0) await Promise.allSettled(calls);
        const store = await openLmdbStore(path, options);
        opened.push(store);
        return counted(store, calls);
      },
      async corruptSnapshot(id, change) {
        const root = open<Uint8Array, string>({ path, encoding: "binary", overlappingSync: false, maxDbs: 6 });
        const snapshots = root.openDB<Uint8Array, string>({ name: "snapshots", encoding: "binary" });
        const bytes = Uint8Array.from(snapshots.getBinary(id) as Uint8Array);
        change(bytes);
        await snapshots.put(id, bytes);
        await root.close();
      },
      async remove() {
        for (const store of opened) await store.close();
        await rm(path, { recursive: true });
      },
    };
  },
};

/** The store, with its unfinished calls in `calls`. */
function counted(store: SessionStore, calls: Set<Promise<unknown>>): SessionStore {
  return new Proxy(store, {
    get(target, name: keyof SessionStore) {
      const method = target[name] as undefined | ((...args: unknown[]) => Promise<unknown>);
      if (!method) return undefined; // somebody asks whether this is a promise
      return (...args: unknown[]) => {
        const call = method.apply(target, args);
        calls.add(call);
        const settled = () => calls.delete(call);
        call.then(settled, settled);
        return call;
      };
    },
  });
}

/** Every store there is: a new one is added here. */
export const storeKinds: readonly StoreKind[] = [memory, lmdb];
