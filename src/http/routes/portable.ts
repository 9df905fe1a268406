import { HopeError } from "../../contracts/errors.js";
import { ImportQuery, SessionParams, SessionReply } from "../../contracts/sessions.js";
import { newId } from "../../shared/ids.js";
import type { HttpContext } from "../context.js";
import { scoped } from "../scope.js";
import type { App } from "./app-type.js";
import { visible } from "./sessions.js";

const BYTES = "application/octet-stream";
/** Beside the state: retained tokens, at most five bytes each, and the rest of what an export holds. */
const BESIDE_STATE = 2 * 1024 * 1024;

/** Sessions on their way from one server to another. */
export async function portableRoutes(app: App, context: HttpContext): Promise<void> {
  const { manager, portable } = context;
  app.get("/v1/sessions/:id/export", { schema: { params: SessionParams } }, async (request, reply) => {
    const { id } = request.params;
    const bytes = portable.encode(await manager.export(scoped(request.tenant, id)));
    return reply.type(BYTES).header("content-disposition", `attachment; filename="${id}.hope"`).send(bytes);
  });
  // In a scope of its own: no other route reads such bodies.
  await app.register(async (scope: App) => {
    const bodyLimit = context.model.max_session_bytes + BESIDE_STATE;
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(BYTES, { parseAs: "buffer", bodyLimit }, async (_: unknown, body: Buffer) => body);
    scope.post(
      "/v1/sessions/import",
      {
        bodyLimit,
        config: { contentType: BYTES },
        schema: { querystring: ImportQuery, response: { 201: SessionReply } },
      },
      async (request, reply) => {
        const { body } = request;
        if (!Buffer.isBuffer(body) || body.length === 0) {
          throw new HopeError("MALFORMED_BODY", "expected an exported session, got an empty body");
        }
        const { id = newId("sess") } = request.query;
        const info = await manager.import(scoped(request.tenant, id), portable.decode(body));
        reply.code(201).header("location", `/v1/sessions/${id}`);
        return visible(request.tenant, info);
      },
    );
  });
}
