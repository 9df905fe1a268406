import type { Reader, Writer } from "./key-value.js";
import { type JobRecord, KEPT_JOBS } from "./session-store.js";
import { decodeJob, decodeOpenJobs, encodeJob, encodeOpenJobs, type JobPlace } from "./stored-form.js";

/** Beside it the list of jobs that a restart takes up is brought up to date. */
export function putJob(writer: Writer, id: string, job: JobRecord): void {
  writer.put("jobs", [id, job.number], encodeJob(job));
  const others = readOpenJobs(writer).filter((place) => place.session !== id || place.number !== job.number);
  const listed = readOpenJobs(writer).length > others.length;
  if (isOpen(job) && !listed) writeOpenJobs(writer, [...others, { session: id, number: job.number }]);
  if (!isOpen(job) && listed) writeOpenJobs(writer, others);
  const finished = readJobs(writer, id).filter((other) => other.finished !== undefined);
  const surplus = finished.slice(0, Math.max(0, finished.length - KEPT_JOBS));
  for (const { number } of surplus) writer.remove("jobs", [id, number]);
}

/** Of a session that goes. */
export function dropAllJobs(writer: Writer, id: string): void {
  for (const { key } of [...writer.below("jobs", id)]) writer.remove("jobs", key);
  const open = readOpenJobs(writer);
  const others = open.filter(({ session }) => session !== id);
  if (others.length < open.length) writeOpenJobs(writer, others);
}

/** Ascending. */
export function readJobs(reader: Reader, id: string): JobRecord[] {
  return Array.from(reader.below("jobs", id), ({ value }) => decodeJob(value, id));
}

/** In the order in which they were queued. */
export function readOpenJobs(reader: Reader): JobPlace[] {
  const bytes = reader.get("meta", "open_jobs");
  return bytes ? decodeOpenJobs(bytes) : [];
}

function writeOpenJobs(writer: Writer, jobs: JobPlace[]): void {
  writer.put("meta", "open_jobs", encodeOpenJobs(jobs));
}

function isOpen({ status }: JobRecord): boolean {
  return status === "queued" || status === "running";
}
