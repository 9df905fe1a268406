import type { HopeError } from "../contracts/errors.js";
import type { Engine, Operations } from "../engine/engine.js";
import { call } from "../sessions/engine-call.js";
import { loadable } from "../sessions/kept-state.js";
import { restore } from "../sessions/recovery.js";
import type { SessionManager } from "../sessions/session-manager.js";
import type { ConsolidationStart } from "../sessions/types.js";
import type { Clock } from "../shared/clock.js";
import type { JobRecord } from "../stores/session-store.js";
import { ended, type JobEvent, outcomeOf } from "./job.js";
import { planOf } from "./plan.js";
import type { JobSettings } from "./settings.js";

/** What a consolidation works with. */
export interface Workshop {
  engine: Engine;
  manager: SessionManager;
  clock: Clock;
  /** Texts that sessions must go on to predict as the base model does. */
  anchors: readonly Int32Array[];
}

/**
 * One consolidation of a session as it now is: proposed by the engine at low priority, then added to what the session has become
 * meanwhile. Resolves with the job's last record, which is on disk already when it is committed; with undefined when the session
 * has become another one meanwhile. Rejects with what the engine, the store or the controller's signal says.
 */
export async function consolidate(
  workshop: Workshop,
  { session, record, onEvent }: { session: string; record: JobRecord; onEvent: (event: JobEvent) => void },
  controller: AbortController,
): Promise<JobRecord | undefined> {
  const { manager, clock } = workshop;
  const start = await manager.beginConsolidation(session, controller);
  try {
    const done = await propose(
      workshop,
      session,
      { start, settings: JSON.parse(record.settings), onEvent },
      controller,
    );
    const { consolidation: report, patch } = done;
    if (report === null) throw new Error("the engine answered a consolidation without a report");
    onEvent({ type: "level_update", report });
    const outcome = outcomeOf(report, start.learned);
    if (!report.commit) return ended(record, "rolled_back", outcome, clock.now());
    let last: JobRecord | undefined;
    const job = (version: number) => {
      last = ended(record, "committed", { ...outcome, version }, clock.now());
      return last;
    };
    const committed = await manager.commitConsolidation(session, { start, patch, job }, controller);
    return committed && last;
  } catch (error) {
    // The engine lost it between two of its steps: a write whose commit failed, or it was deleted.
    if ((error as HopeError).code === "SESSION_NOT_FOUND") return undefined;
    throw error;
  } finally {
    start.release();
  }
}

async function propose(
  { engine, anchors }: Workshop,
  session: string,
  task: { start: ConsolidationStart; settings: JobSettings; onEvent: (event: JobEvent) => void },
  { signal }: AbortController,
) {
  const { start, settings, onEvent } = task;
  const since = await placeEarlier(engine, session, start);
  try {
    const kept = since !== undefined || start.since === "nothing";
    const learned = kept ? (start.learned?.tokens ?? 0) : undefined;
    const plan = planOf(settings, start.retained, { levels: engine.model.levels, anchors: anchors.length, learned });
    const texts = { replay: plan.replay, anchors: [...anchors] };
    const payload: Operations["consolidate"] = { session, ...(since && { since }), ...texts, ...plan.settings };
    return await call(engine, "consolidate", payload, {
      signal,
      onEvent: (event) => {
        if (event.type === "progress" && event.consolidation) {
          onEvent({ type: "progress", progress: event.consolidation });
        }
      },
    });
  } finally {
    if (since) await call(engine, "drop", { session: since });
  }
}

/** Restores what the last consolidation left under a name that no session can have: the name. Undefined: that is not kept. */
async function placeEarlier(
  engine: Engine,
  session: string,
  { since }: ConsolidationStart,
): Promise<string | undefined> {
  if (since === undefined || since === "nothing") return undefined;
  const name = `${session}#since`;
  return (await loadable(restore(engine, name, since))) && name;
}
