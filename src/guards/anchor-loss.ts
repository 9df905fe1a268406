import { HopeError } from "../contracts/errors.js";
import type { Engine } from "../engine/engine.js";
import { call } from "../sessions/engine-call.js";

/** Scored at a time, so that requests come in between. */
const PIECE_TOKENS = 128;

/** Beginnings of documents from all over the anchors, about so many tokens together: always the same ones. */
export function sampleOf(anchors: readonly Int32Array[], tokens: number): Int32Array[] {
  const pieces = anchors.map((anchor) => anchor.subarray(0, PIECE_TOKENS)).filter(({ length }) => length > 0);
  const total = pieces.reduce((sum, { length }) => sum + length, 0);
  const share = Math.min(1, tokens / total);
  let due = 0;
  let taken = 0;
  return pieces.filter((piece) => {
    due += piece.length * share;
    // Half a token of tolerance for the rounding of the sums.
    if (taken + piece.length > due + PIECE_TOKENS / 2 + 0.5) return false;
    taken += piece.length;
    return true;
  });
}

/** Mean nats per token of texts, each from where the session (none: the base model) now stands. Infinity: it is not finite. */
export async function meanLoss(
  engine: Engine,
  texts: readonly Int32Array[],
  { session, signal }: { session?: string; signal: AbortSignal },
): Promise<number> {
  let nats = 0;
  let tokens = 0;
  for (const context of texts) {
    try {
      const { logprob } = await call(engine, "score", { ...(session && { session }), context }, { signal });
      nats -= logprob;
    } catch (error) {
      if (error instanceof HopeError && error.code === "NON_FINITE_STATE") return Number.POSITIVE_INFINITY;
      throw error;
    }
    tokens += context.length;
  }
  return nats / tokens;
}
