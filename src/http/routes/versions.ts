import type { FastifyReply } from "fastify";
import { SessionParams } from "../../contracts/sessions.js";
import {
  DiffQuery,
  DiffReply,
  RollbackReply,
  RollbackRequest,
  VersionCreate,
  VersionDeleted,
  VersionList,
  VersionListQuery,
  VersionParams,
  VersionReply,
} from "../../contracts/versions.js";
import type { Completed } from "../../sessions/types.js";
import { compact } from "../compact.js";
import type { HttpContext } from "../context.js";
import { pageSize } from "../paging.js";
import type { Tenant } from "../plugins/auth.js";
import { cancelOnClose } from "../respond.js";
import { idempotencyKey, requestDigest, scoped } from "../scope.js";
import type { App } from "./app-type.js";

/** Earlier states of a session: keeping them, going back to one, comparing them. */
export function versionRoutes(app: App, context: HttpContext): void {
  const { manager } = context;
  keptVersionRoutes(app, context);
  app.post(
    "/v1/sessions/:id/rollback",
    { schema: { params: SessionParams, body: RollbackRequest, response: { 200: RollbackReply } } },
    async (request, reply) => {
      const key = idempotencyKey(request.headers);
      const keyed = key === undefined ? undefined : { key, request: requestDigest("rollback", request.body) };
      return rollback(context, reply, request.tenant, request.params.id, request.body.version, keyed);
    },
  );
  app.get(
    "/v1/sessions/:id/diff",
    { schema: { params: SessionParams, querystring: DiffQuery, response: { 200: DiffReply } } },
    async (request) => {
      const { id } = request.params;
      const from = Number(request.query.from);
      const to = request.query.to === undefined ? undefined : Number(request.query.to);
      const done = await manager.diff(compact({ session: scoped(request.tenant, id), from, to }));
      return difference(id, from, to ?? done.version, done);
    },
  );
}

function keptVersionRoutes(app: App, { manager }: HttpContext): void {
  app.get(
    "/v1/sessions/:id/versions",
    { schema: { params: SessionParams, querystring: VersionListQuery, response: { 200: VersionList } } },
    async (request) => {
      const { after, limit } = request.query;
      const size = pageSize(limit);
      const cursor = after === undefined ? undefined : Number(after);
      const session = scoped(request.tenant, request.params.id);
      const found = await manager.versions(session, compact({ after: cursor, limit: size + 1 }));
      const data = found.slice(0, size);
      return { object: "list" as const, data, next: found.length > size ? (data.at(-1)?.version ?? null) : null };
    },
  );
  app.post(
    "/v1/sessions/:id/versions",
    { schema: { params: SessionParams, body: VersionCreate, response: { 201: VersionReply } } },
    async (request, reply) => {
      const { name } = request.body;
      reply.code(201);
      return manager.keep(compact({ session: scoped(request.tenant, request.params.id), name }));
    },
  );
  app.delete(
    "/v1/sessions/:id/versions/:version",
    { schema: { params: VersionParams, response: { 200: VersionDeleted } } },
    async (request) => {
      const { id } = request.params;
      const version = Number(request.params.version);
      await manager.deleteVersion(scoped(request.tenant, id), version);
      return { id, object: "session.version.deleted" as const, version, deleted: true as const };
    },
  );
}

async function rollback(
  { manager }: HttpContext,
  reply: FastifyReply,
  tenant: Tenant,
  id: string,
  version: number,
  keyed: { key: string; request: string } | undefined,
) {
  const render = (done: Completed) => JSON.stringify(rolledBack(id, version, done));
  const idempotency = keyed && { ...keyed, reply: render };
  const handle = manager.rollback(compact({ session: scoped(tenant, id), version, idempotency }));
  cancelOnClose(reply, handle);
  const done = await handle.done;
  return reply.type("application/json; charset=utf-8").send(done.replayed ? done.reply : render(done));
}

function rolledBack(id: string, restored: number, { version, event }: Completed): RollbackReply {
  const { position, bytes } = event.memory;
  return { id, object: "session.rollback", version, restored, before: version - 1, position, bytes };
}

function difference(id: string, from: number, to: number, { event }: Completed): DiffReply {
  const levels = event.difference.map(({ name, blocks }) => ({
    name,
    blocks: blocks.map(({ block, distance, norm, other_norm, cosine }) => ({
      ...{ block, distance, from_norm: norm, to_norm: other_norm, cosine },
    })),
  }));
  return { id, object: "session.diff", from, to, levels };
}
