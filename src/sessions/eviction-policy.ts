export interface Resident {
  id: string;
  bytes: number;
  /** Larger: used later. */
  used: number;
  /** Somebody uses it or waits for it. */
  busy: boolean;
}

/** The least recently used idle sessions whose going brings the rest within the budget, or as near as it gets. */
export function chooseEvictions(residents: readonly Resident[], budget: number): string[] {
  let excess = residents.reduce((sum, { bytes }) => sum + bytes, 0) - budget;
  const evicted: string[] = [];
  for (const { id, bytes } of residents.filter(({ busy }) => !busy).sort((a, b) => a.used - b.used)) {
    if (excess <= 0) break;
    evicted.push(id);
    excess -= bytes;
  }
  return evicted;
}
