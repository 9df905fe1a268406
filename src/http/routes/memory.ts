import type { FastifyReply } from "fastify";
import { HopeError } from "../../contracts/errors.js";
import { ForgetQuery, Forgotten, SessionMemory, SessionParams, TITANS } from "../../contracts/sessions.js";
import { show } from "../../contracts/validate.js";
import type { Completed } from "../../sessions/types.js";
import { compact } from "../compact.js";
import type { HttpContext } from "../context.js";

import type { Tenant } from "../plugins/auth.js";
import { levelMask } from "../prompts.js";
import { cancelOnClose } from "../respond.js";
import { idempotencyKey, requestDigest, scoped } from "../scope.js";
import type { App } from "./app-type.js";

/** What a session remembers: a look at it, and taking it away. */
export function memoryRoutes(app: App, context: HttpContext): void {
  const { manager } = context;
  app.get(
    "/v1/sessions/:id/memory",
    { schema: { params: SessionParams, response: { 200: SessionMemory } } },
    async (request) => {
      const { id } = request.params;
      return memoryOf(id, await manager.report(scoped(request.tenant, id)));
    },
  );
  app.delete(
    "/v1/sessions/:id/memory",
    { schema: { params: SessionParams, querystring: ForgetQuery, response: { 200: Forgotten } } },
    async (request, reply) => {
      const { level } = request.query;
      const key = idempotencyKey(request.headers);
      const keyed = key === undefined ? undefined : { key, request: requestDigest("forget", { level }) };
      return forget(context, reply, request.tenant, request.params.id, level, keyed);
    },
  );
}

async function forget(
  context: HttpContext,
  reply: FastifyReply,
  tenant: Tenant,
  id: string,
  level: string | undefined,
  keyed: { key: string; request: string } | undefined,
) {
  const { names, parts } = chooseParts(context, level);
  const render = (done: Completed) => JSON.stringify(forgotten(id, names, done));
  const idempotency = keyed && { ...keyed, reply: render };
  const handle = context.manager.forget(compact({ session: scoped(tenant, id), ...parts, idempotency }));
  cancelOnClose(reply, handle);
  const done = await handle.done;
  return reply.type("application/json; charset=utf-8").send(done.replayed ? done.reply : render(done));
}

/** The part that `level` names, or every one. Throws INVALID_ARGUMENT. */
function chooseParts(context: HttpContext, level: string | undefined) {
  const { levels } = context.model;
  if (level === undefined) return { names: [TITANS, ...levels], parts: { levels: 0xffffffff, titans: true } };
  if (level === TITANS) return { names: [TITANS], parts: { levels: 0, titans: true } };
  if (!levels.includes(level)) {
    const message = `level: expected one of ${[TITANS, ...levels].join(", ")}, got ${show(level)}`;
    throw new HopeError("INVALID_ARGUMENT", message, "level");
  }
  return { names: [level], parts: { levels: levelMask(context, [level]) ?? 0, titans: false } };
}

function forgotten(id: string, names: string[], { version, event }: Completed): Forgotten {
  const { position, bytes } = event.memory;
  return { id, object: "session.memory.forgotten", version, forgotten: names, position, bytes };
}

function memoryOf(id: string, { version, event }: Completed): SessionMemory {
  const { report, memory } = event;
  if (report === null) throw new Error("the engine answered a report without one");
  const { recurrent_bytes, recurrent, levels } = report;
  return {
    ...{ id, object: "session.memory", version, position: memory.position, bytes: memory.bytes },
    titans: { bytes: recurrent_bytes, blocks: recurrent },
    levels,
  };
}
