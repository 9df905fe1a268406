import type { SessionListing } from "../stores/session-store.js";

/** When a session that nobody writes to is erased; null: never. `ttl`: seconds where its settings do not say, 0: never. */
export function expiryOf({ record, updated }: Pick<SessionListing, "record" | "updated">, ttl: number): number | null {
  const seconds = record.settings.ttl ?? ttl;
  return seconds === 0 ? null : updated + 1000 * seconds;
}
