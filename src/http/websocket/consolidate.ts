import { type Job, lossesAfter } from "../../consolidation/job.js";
import type { WatchEvent } from "../../consolidation/watchers.js";
import { HopeError } from "../../contracts/errors.js";
import type { StreamConsolidate, StreamJob } from "../../contracts/stream.js";
import { compact } from "../compact.js";
import type { Tenant } from "../plugins/auth.js";
import { jobReply } from "../render/job.js";
import { scoped } from "../scope.js";
import type { Outlet, Running } from "./connection.js";

/** Reads a Consolidate; the returned function starts the job, which goes on when the connection does not. */
export function startConsolidation(outlet: Outlet, { id, ...asked }: StreamConsolidate): () => Running {
  const { jobs } = outlet.context;
  const session = scoped(outlet.tenant, asked.session);
  const watcher = (event: WatchEvent) => tell(outlet, id, event);
  return () => {
    const started = jobs.start(session, asked.settings ?? {}, { watcher });
    const withNumber = (act: (number: number) => unknown) =>
      started.then(({ number }) => act(number)).catch((error) => outlet.fail(id, error));
    void withNumber(() => {});
    return {
      cancel: () => void withNumber((number) => jobs.cancel(session, number)),
      leave: () => {
        void withNumber((number) => jobs.unwatch(session, number, watcher));
        outlet.fail(id, new HopeError("CANCELLED", "the connection no longer listens"));
      },
    };
  };
}

function tell(outlet: Outlet, id: string, event: WatchEvent): void {
  switch (event.type) {
    case "progress": {
      const { step: done, total, replay_loss, anchor_loss, kl } = event.progress;
      outlet.send({ progress: { id, done, total, replay_loss, anchor_loss, kl } });
      return;
    }
    case "level_update": {
      const { commit, reason, base, before, levels } = event.report;
      const after = lossesAfter(event.report);
      outlet.send({ level_update: { id, commit, reason, base, before, levels, ...(after && { after }) } });
      return;
    }
    case "lost":
      outlet.fail(id, event.error);
      return;
    case "done":
      if (event.job.status === "cancelled") {
        outlet.fail(id, new HopeError("CANCELLED", event.job.outcome?.reason ?? "the job was cancelled"));
      } else {
        outlet.end(id, { done: { id, job: streamJob(outlet.tenant, event.job) } });
      }
  }
}

function streamJob(tenant: Tenant, job: Job): StreamJob {
  const { id, session, status, reason, code, version, seconds } = jobReply(tenant, job);
  return compact({
    ...{ id, session, status },
    ...{ reason: reason ?? undefined, code: code ?? undefined },
    ...{ version: version ?? undefined, seconds: seconds ?? undefined },
  });
}
