import type { Learning } from "../stores/session-store.js";

/** When the server consolidates a session by itself. */
export interface ConsolidationPolicy {
  /** Nobody has used it for so long. */
  idle_ms: number;
  /** It has learned so much since the last consolidation: tokens, or nats of surprise. */
  tokens: number;
  surprise: number;
  /** Of wall time, at most, that such consolidations take together. */
  share: number;
}

/** A minute without a request is a pause. 1024 tokens are a few pages; so is half of that, when most of it was new. */
export const defaultConsolidationPolicy: ConsolidationPolicy = {
  idle_ms: 60_000,
  tokens: 1024,
  surprise: 2560,
  share: 0.25,
};

export interface SessionActivity {
  idle_ms: number;
  /** Since the last consolidation. */
  learned: Learning | undefined;
  /** What of it the last job has tried already, and did not commit. */
  tried: Learning | undefined;
}

/** Whether a session's turn has come. What was tried in vain is tried again when there is as much to add to it. */
export function isConsolidationDue({ idle_ms, learned, tried }: SessionActivity, policy: ConsolidationPolicy): boolean {
  if (!learned || idle_ms < policy.idle_ms) return false;
  // Less than was tried: a rollback has made it another session.
  const known = tried && tried.tokens <= learned.tokens ? tried : { tokens: 0, surprise: 0 };
  const tokens = learned.tokens - known.tokens;
  return tokens >= policy.tokens || (tokens > 0 && learned.surprise - known.surprise >= policy.surprise);
}

/** When the next one may begin, in the clock's milliseconds, after one that took from `started` to `finished`. */
export function nextStart({ started, finished }: { started: number; finished: number }, share: number): number {
  return finished + Math.max(0, finished - started) * (1 / share - 1);
}
