import type { Clock } from "../shared/clock.js";
import { openLmdbStore } from "./lmdb-store.js";
import { openMemoryStore } from "./memory-store.js";
import { defaultRetention, type SessionStore } from "./session-store.js";

/** Where sessions are kept: in a folder, or nowhere beyond this process. */
export type StoreLocation = { kind: "lmdb"; path: string } | { kind: "memory" };

/** Opens the store. STORE_FAILED when that cannot be done. */
export function openStore(location: StoreLocation, clock: Clock): Promise<SessionStore> {
  const options = { clock, retention: defaultRetention };
  return location.kind === "lmdb" ? openLmdbStore(location.path, options) : openMemoryStore(options);
}
