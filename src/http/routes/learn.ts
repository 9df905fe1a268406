import type { FastifyReply, FastifyRequest } from "fastify";
import { errorEnvelope } from "../../contracts/errors.js";
import { ErrorReply } from "../../contracts/fields.js";
import { LearnReply, LearnRequest, SessionParams } from "../../contracts/sessions.js";
import type { DoneResult } from "../../sessions/types.js";
import type { HttpContext } from "../context.js";
import { EVENT_STREAM_HEADERS, EventStream } from "../event-stream.js";
import { type Learning, readLearning, startLearning } from "../learning.js";
import { codedError } from "../plugins/errors.js";
import { cancelOnClose } from "../respond.js";
import { idempotencyKey, requestDigest, scoped } from "../scope.js";
import type { App } from "./app-type.js";

type Keyed = { key: string; digest: string } | undefined;

export function learnRoutes(app: App, context: HttpContext): void {
  app.post(
    "/v1/sessions/:id/learn",
    {
      schema: {
        params: SessionParams,
        body: LearnRequest,
        response: { 200: LearnReply, "4xx": ErrorReply, "5xx": ErrorReply },
      },
    },
    async (request, reply) => {
      const session = scoped(request.tenant, request.params.id);
      const learning = await readLearning(context, request.tenant, session, request.body);
      const key = idempotencyKey(request.headers);
      const keyed = key === undefined ? undefined : { key, digest: requestDigest("learn", request.body) };
      // Unlike a completion, which makes the session it names, this route is for sessions that exist.
      await context.manager.get(session);
      const stream = request.body.stream ?? request.headers.accept?.includes("text/event-stream");
      return stream
        ? learnStream(context, request, reply, learning, keyed)
        : learnJson(context, reply, learning, keyed);
    },
  );
}

/** The reply's body: a stored one when the request was answered before. */
function bodyOf({ report }: Learning, result: DoneResult): string {
  return result.replayed ? result.reply : JSON.stringify(report(result));
}

async function learnJson(context: HttpContext, reply: FastifyReply, learning: Learning, keyed: Keyed) {
  const handle = startLearning(context, learning, () => {}, keyed);
  cancelOnClose(reply, handle);
  const body = bodyOf(learning, await handle.done);
  return reply.type("application/json; charset=utf-8").send(body);
}

/** Progress events, then the reply as the last event. The first progress decides that there is a stream. */
async function learnStream(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
  learning: Learning,
  keyed: Keyed,
) {
  const stream = new EventStream(context.stream);
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const handle = startLearning(
    context,
    learning,
    (event) => {
      if (event.type !== "progress") return;
      begin();
      stream.event({ progress: { done: event.done, total: event.total } });
    },
    keyed,
  );
  cancelOnClose(reply, handle);
  const ended = handle.done.then((result) => {
    stream.event(bodyOf(learning, result));
    stream.event("[DONE]");
    stream.finish();
  });
  try {
    await Promise.race([begun, ended]);
  } catch (error) {
    stream.destroy();
    throw error;
  }
  ended.catch((error) => {
    stream.event(errorEnvelope(codedError(error, request)));
    stream.finish();
  });
  return reply.headers(EVENT_STREAM_HEADERS).send(stream);
}
