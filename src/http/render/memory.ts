import type { MemoryReport, Usage } from "../../contracts/fields.js";
import type { Completed } from "../../sessions/types.js";
import type { Finished } from "../batch.js";
import type { Tenant } from "../plugins/auth.js";
import { unscoped } from "../scope.js";

/** What an operation did to the memory it used. */
export function memoryReport(tenant: Tenant, { session, version, event }: Completed): MemoryReport {
  const { learned_tokens, surprise, levels } = event.memory;
  return {
    session: session === undefined ? null : unscoped(tenant, session),
    version,
    learned_tokens,
    surprise: { mean: surprise.mean, max: surprise.max },
    levels: levels.map(({ name, updates, delta_norm }) => ({ name, updates, delta_norm })),
  };
}

/** Tokens of a request; a prompt completed several times was one prompt. */
export function usageOf(finished: readonly Finished[]): Usage {
  const prompts = new Map(finished.map(({ prompt, done }) => [prompt, done.event.prompt_tokens]));
  const prompt_tokens = [...prompts.values()].reduce((sum, count) => sum + count, 0);
  const completion_tokens = finished.reduce((sum, { done }) => sum + done.event.completion_tokens, 0);
  return {
    prompt_tokens,
    completion_tokens,
    total_tokens: prompt_tokens + completion_tokens,
    prompt_tokens_details: { cached_tokens: 0 },
  };
}

/** -logprob in bits per UTF-8 byte of the text. */
export function bitsPerByte(logprob: number, bytes: number): number {
  return -logprob / (Math.LN2 * bytes);
}
