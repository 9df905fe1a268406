import type {
  ConsolidationLevel,
  ConsolidationLosses,
  ConsolidationProgress,
  ConsolidationReport,
} from "../engine/engine.js";
import type { JobRecord, JobStatus, Learning } from "../stores/session-store.js";
import type { JobSettings } from "./settings.js";

/** How a job ended, as far as it got. */
export interface JobOutcome {
  reason: string;
  /** Of a failed one: a name of ErrorCode. */
  code?: string;
  base?: ConsolidationLosses;
  before?: ConsolidationLosses;
  after?: ConsolidationLosses;
  levels?: ConsolidationLevel[];
  replay_tokens?: number;
  /** Computing. */
  seconds?: number;
  /** That the session became. */
  version?: number;
  /** What the session had learned since the last consolidation when it began. */
  learned?: Learning;
}

/** A job as it is at this moment. */
export interface Job {
  session: string;
  number: number;
  status: JobStatus;
  automatic: boolean;
  /** 0 to 1. */
  progress: number;
  created: number;
  started: number | undefined;
  finished: number | undefined;
  settings: JobSettings;
  outcome: JobOutcome | undefined;
}

/** What whoever watches a job is told; `done` is the last. */
export type JobEvent =
  | { type: "progress"; progress: ConsolidationProgress }
  /** The verdict: what the levels become if it is to commit. */
  | { type: "level_update"; report: ConsolidationReport }
  | { type: "done"; job: Job };

export function isFinished({ status }: Pick<JobRecord, "status">): boolean {
  return status !== "queued" && status !== "running" && status !== "paused";
}

function isJudged({ status }: JobRecord): boolean {
  return status === "committed" || status === "rolled_back";
}

export function jobOf(session: string, record: JobRecord, progress = isJudged(record) ? 1 : 0): Job {
  const { number, status, automatic, created, started, finished } = record;
  return {
    ...{ session, number, status, automatic, progress, created, started, finished },
    settings: JSON.parse(record.settings),
    outcome: record.outcome === undefined ? undefined : JSON.parse(record.outcome),
  };
}

/** The record of a job that has ended so. */
export function ended(record: JobRecord, status: JobStatus, outcome: JobOutcome, now: number): JobRecord {
  return { ...record, status, finished: now, outcome: JSON.stringify(outcome) };
}

/** The losses with the patch; undefined where nothing was good enough to be proposed, and so there are none. */
export function lossesAfter({ after }: ConsolidationReport): ConsolidationLosses | undefined {
  return after.replay_nll === 0 && after.anchor_nll === 0 ? undefined : after;
}

/** Of a report, what a job keeps. */
export function outcomeOf(report: ConsolidationReport, learned: Learning | undefined): JobOutcome {
  const { reason, base, before, levels, replay_tokens, seconds } = report;
  const after = lossesAfter(report);
  return {
    ...{ reason, base, before, levels, replay_tokens, seconds },
    ...(after && { after }),
    ...(learned && { learned }),
  };
}
