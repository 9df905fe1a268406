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
    return {
      async open(options) {
        const store = await openLmdbStore(path, options);
        opened.push(store);
        return store;
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

/** Every store there is: a new one is added here. */
export const storeKinds: readonly StoreKind[] = [memory, lmdb];
