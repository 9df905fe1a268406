import {
  SessionCreate,
  SessionDeleted,
  SessionFork,
  SessionList,
  SessionListQuery,
  SessionParams,
  SessionPatch,
  SessionReply,
} from "../../contracts/sessions.js";
import type { SessionInfo } from "../../sessions/types.js";
import { newId } from "../../shared/ids.js";
import { compact } from "../compact.js";
import type { HttpContext } from "../context.js";
import { pageSize } from "../paging.js";
import type { Tenant } from "../plugins/auth.js";
import { scoped, unscoped } from "../scope.js";
import type { App } from "./app-type.js";

export function sessionRoutes(app: App, context: HttpContext): void {
  const { manager } = context;
  app.post(
    "/v1/sessions",
    { schema: { body: SessionCreate, response: { 201: SessionReply } } },
    async (request, reply) => {
      const { id = newId("sess"), metadata, settings } = request.body;
      const info = await manager.create(compact({ id: scoped(request.tenant, id), metadata, settings }));
      reply.code(201).header("location", `/v1/sessions/${id}`);
      return visible(request.tenant, info);
    },
  );
  app.get(
    "/v1/sessions",
    { schema: { querystring: SessionListQuery, response: { 200: SessionList } } },
    async (request) => {
      const { after, limit } = request.query;
      return { object: "list" as const, ...(await page(context, request.tenant, after, pageSize(limit))) };
    },
  );
  app.get("/v1/sessions/:id", { schema: { params: SessionParams, response: { 200: SessionReply } } }, async (request) =>
    visible(request.tenant, await manager.get(scoped(request.tenant, request.params.id))),
  );
  app.patch(
    "/v1/sessions/:id",
    { schema: { params: SessionParams, body: SessionPatch, response: { 200: SessionReply } } },
    async (request) => {
      const { metadata, settings } = request.body;
      const change = compact({ metadata, settings: settings && compact(settings) });
      return visible(request.tenant, await manager.change(scoped(request.tenant, request.params.id), change));
    },
  );
  app.post(
    "/v1/sessions/:id/fork",
    { schema: { params: SessionParams, body: SessionFork, response: { 201: SessionReply } } },
    async (request, reply) => {
      const { id = newId("sess"), metadata, settings } = request.body;
      const session = scoped(request.tenant, request.params.id);
      const fork = compact({ session, target: scoped(request.tenant, id), metadata, settings });
      const info = await manager.fork(fork);
      reply.code(201).header("location", `/v1/sessions/${id}`);
      return visible(request.tenant, info);
    },
  );
  app.delete(
    "/v1/sessions/:id",
    { schema: { params: SessionParams, response: { 200: SessionDeleted } } },
    async (request) => {
      const { id } = request.params;
      await manager.delete(scoped(request.tenant, id));
      return { id, object: "session.deleted" as const, deleted: true as const };
    },
  );
}

/** A session as its tenant sees it. */
export function visible(tenant: Tenant, { quarantine, ...info }: SessionInfo): SessionReply {
  return {
    ...info,
    id: unscoped(tenant, info.id),
    status: quarantine ? "quarantined" : "active",
    quarantine: quarantine ? { reason: quarantine.reason, version: quarantine.seq, since: quarantine.time } : null,
  };
}

/** A page of the tenant's sessions: theirs are the ids with their prefix, which lie together in the order of ids. */
async function page({ manager }: HttpContext, tenant: Tenant, after: string | undefined, limit: number) {
  const from = scoped(tenant, after ?? "");
  const found = await manager.list(compact({ after: from === "" ? undefined : from, limit: limit + 1 }));
  const own = found.filter(({ id }) => id.startsWith(tenant.prefix)).map((info) => visible(tenant, info));
  const data = own.slice(0, limit);
  return { data, next: own.length > limit ? (data.at(-1)?.id ?? null) : null };
}
