import type { FastifyReply, FastifyRequest } from "fastify";
import { type Job, lossesAfter } from "../../consolidation/job.js";
import type { JobSettings } from "../../consolidation/settings.js";
import type { WatchEvent } from "../../consolidation/watchers.js";
import { ConsolidateRequest, JobList, JobParams, JobReply, JobStarted } from "../../contracts/consolidation.js";
import { errorEnvelope, HopeError } from "../../contracts/errors.js";
import { ErrorReply } from "../../contracts/fields.js";
import { SessionParams } from "../../contracts/sessions.js";
import type { HttpContext } from "../context.js";
import { EVENT_STREAM_HEADERS, EventStream } from "../event-stream.js";
import type { Tenant } from "../plugins/auth.js";
import { codedError } from "../plugins/errors.js";
import { JOB_PREFIX, jobReply } from "../render/job.js";
import { scoped } from "../scope.js";
import type { App } from "./app-type.js";

const errors = { "4xx": ErrorReply, "5xx": ErrorReply };

/** Consolidating a session, as a job that can be watched and ended. A client that goes away does not end it. */
export function consolidationRoutes(app: App, context: HttpContext): void {
  const { jobs } = context;
  app.post(
    "/v1/sessions/:id/consolidate",
    {
      schema: {
        params: SessionParams,
        body: ConsolidateRequest,
        response: { 200: JobReply, 202: JobStarted, ...errors },
      },
    },
    async (request, reply) => {
      const { settings = {}, wait } = request.body;
      const session = scoped(request.tenant, request.params.id);
      const stream = request.body.stream ?? request.headers.accept?.includes("text/event-stream");
      if (stream) return consolidateStream(context, request, reply, session, settings);
      if (wait) return jobReply(request.tenant, await consolidated(context, reply, session, settings));
      const job = jobReply(request.tenant, await jobs.start(session, settings));
      reply.code(202).header("location", `/v1/sessions/${request.params.id}/jobs/${job.id}`);
      return { job };
    },
  );
  app.get(
    "/v1/sessions/:id/jobs",
    { schema: { params: SessionParams, response: { 200: JobList } } },
    async (request) => {
      const found = await jobs.list(scoped(request.tenant, request.params.id));
      return { object: "list" as const, data: found.map((job) => jobReply(request.tenant, job)) };
    },
  );
  app.get("/v1/sessions/:id/jobs/:job", { schema: { params: JobParams, response: { 200: JobReply } } }, (request) =>
    onJob(request, (session, number) => jobs.get(session, number)),
  );
  for (const action of ["cancel", "pause", "resume"] as const) {
    app.post(
      `/v1/sessions/:id/jobs/:job/${action}`,
      { schema: { params: JobParams, response: { 200: JobReply } } },
      (request) => onJob(request, (session, number) => jobs[action](session, number)),
    );
  }
}

async function onJob(
  { tenant, params }: { tenant: Tenant; params: { id: string; job: string } },
  act: (session: string, number: number) => Promise<Job>,
): Promise<JobReply> {
  return jobReply(tenant, await act(scoped(tenant, params.id), Number(params.job.slice(JOB_PREFIX.length))));
}

/** Starts one and resolves with it when it is finished. */
function consolidated(
  { jobs }: HttpContext,
  reply: FastifyReply,
  session: string,
  settings: JobSettings,
): Promise<Job> {
  return new Promise((resolve, reject) => {
    const watcher = (event: WatchEvent) => {
      if (event.type === "done") resolve(event.job);
      if (event.type === "lost") reject(event.error);
    };
    jobs.start(session, settings, { watcher }).then(({ number }) => {
      const stop = () => jobs.unwatch(session, number, watcher);
      reply.raw.once("close", stop);
    }, reject);
  });
}

/** Progress events, the verdict, then the job as the last one. A client that falls behind or goes is told no more. */
async function consolidateStream(
  { jobs, stream: options }: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  session: string,
  settings: JobSettings,
) {
  const { tenant } = request;
  const stream = new EventStream(options);
  let end = () => {};
  const watcher = (event: WatchEvent) => {
    if (!stream.event(eventOf(tenant, event, request))) end();
    if (event.type === "done") stream.event("[DONE]");
    if (event.type === "done" || event.type === "lost") stream.finish();
  };
  try {
    const { number } = await jobs.start(session, settings, { watcher });
    end = () => {
      jobs.unwatch(session, number, watcher);
      stream.event(errorEnvelope(new HopeError("SLOW_CONSUMER", "the client fell too far behind its events")));
      stream.finish();
    };
    reply.raw.once("close", () => jobs.unwatch(session, number, watcher));
  } catch (error) {
    stream.destroy();
    throw error;
  }
  return reply.headers(EVENT_STREAM_HEADERS).send(stream);
}

function eventOf(tenant: Tenant, event: WatchEvent, request: FastifyRequest): object {
  if (event.type === "progress") return { progress: event.progress };
  if (event.type === "done") return { done: jobReply(tenant, event.job) };
  if (event.type === "lost") return errorEnvelope(codedError(event.error, request));
  const { commit, reason, base, before, levels } = event.report;
  return { level_update: { commit, reason, base, before, after: lossesAfter(event.report) ?? null, levels } };
}
