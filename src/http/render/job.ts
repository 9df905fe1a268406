import type { Job } from "../../consolidation/job.js";
import type { JobReply } from "../../contracts/consolidation.js";
import type { Tenant } from "../plugins/auth.js";
import { unscoped, visibleText } from "../scope.js";

export const JOB_PREFIX = "job_";

/** A job as its owner sees it. */
export function jobReply(tenant: Tenant, { session, number, started, finished, outcome, ...job }: Job): JobReply {
  const { base, before, after, levels, replay_tokens, seconds, version, reason, code } = outcome ?? {};
  return {
    ...{ id: `${JOB_PREFIX}${number}`, object: "session.job", session: unscoped(tenant, session), ...job },
    ...{ started: started ?? null, finished: finished ?? null },
    ...{ base: base ?? null, before: before ?? null, after: after ?? null },
    ...{ levels: levels ?? [], replay_tokens: replay_tokens ?? null, seconds: seconds ?? null },
    ...{
      version: version ?? null,
      reason: reason === undefined ? null : visibleText(tenant, reason),
      code: code ?? null,
    },
  };
}
