export interface Resident {
  id: string;
  bytes: number;
  /** Somebody uses it or waits for it. */
  busy: boolean;
}

/**
 * The least recently used idle sessions whose going frees `excess` bytes, or as many as there are. `residents` come least
 * recently used first, and no more of them are looked at than needed.
 */
export function chooseEvictions(residents: Iterable<Resident>, excess: number): string[] {
  const evicted: string[] = [];
  if (excess <= 0) return evicted;
  let left = excess;
  for (const { id, bytes, busy } of residents) {
    if (busy) continue;
    evicted.push(id);
    left -= bytes;
    if (left <= 0) break;
  }
  return evicted;
}
