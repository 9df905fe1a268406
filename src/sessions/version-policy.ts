import { HopeError } from "../contracts/errors.js";
import type { VersionRecord } from "../stores/session-store.js";

/** How many versions a session may keep beside its present state. */
export interface VersionPolicy {
  /** Kept by the server around something it was told to do; the oldest go first. */
  automatic: number;
  /** Asked for, and kept until they are deleted; more are refused. */
  asked: number;
}

/**
 * A version costs about what the session's state takes in memory. Eight automatic ones undo eight rollbacks or, with one before
 * and one after each, four consolidations: enough to find the one that went wrong. 64 asked for are a bound for clients that
 * never delete.
 */
export const defaultVersionPolicy: VersionPolicy = { automatic: 8, asked: 64 };

/** Whether nobody asked for it: such versions go by themselves, and with the first thing that is forgotten. */
export function isAutomatic({ reason }: Pick<VersionRecord, "reason">): boolean {
  return reason !== "created" && reason !== "named";
}

/** Automatic versions beyond the policy, oldest first. `versions` ascend. */
export function surplusVersions(
  versions: readonly Pick<VersionRecord, "seq" | "reason">[],
  policy: VersionPolicy,
): number[] {
  const automatic = versions.filter(isAutomatic).map(({ seq }) => seq);
  return automatic.slice(0, Math.max(0, automatic.length - policy.automatic));
}

/** Throws LIMIT_EXCEEDED when so many are kept already. */
export function requireRoom(session: string, asked: number, { asked: most }: VersionPolicy): void {
  if (asked < most) return;
  const message = `the session '${session}' keeps ${asked} versions that were asked for, of at most ${most}: delete one`;
  throw new HopeError("LIMIT_EXCEEDED", message);
}
