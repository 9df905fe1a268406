import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { errorEnvelope, HopeError, statusOf, toHopeError } from "../../contracts/errors.js";
import { visibleError } from "../scope.js";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Of the bodies that a route reads; absent: JSON. */
    contentType?: string;
  }
}

/** Seconds after which a client may try again; a queue of this server drains within about one. */
const RETRY_SECONDS = 1;

/** Fastify's own refusals, as codes of error.proto. */
const fastifyCodes: Record<string, (error: FastifyError, request: FastifyRequest) => HopeError> = {
  FST_ERR_CTP_INVALID_JSON_BODY: (error) =>
    new HopeError("MALFORMED_BODY", `the body is not well-formed JSON: ${error.message}`),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => new HopeError("MALFORMED_BODY", "expected a JSON body, got an empty one"),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () =>
    new HopeError("MALFORMED_BODY", "the body's length differs from content-length"),
  FST_ERR_CTP_BODY_TOO_LARGE: (_, request) =>
    new HopeError("PAYLOAD_TOO_LARGE", `the body is larger than ${request.routeOptions.bodyLimit} bytes`),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: (_, request) =>
    new HopeError(
      "UNSUPPORTED_MEDIA_TYPE",
      `expected content-type ${request.routeOptions.config.contentType ?? "application/json"}, got ${request.headers["content-type"] ?? "none"}`,
    ),
  FST_ERR_BAD_URL: (error) => new HopeError("INVALID_ARGUMENT", error.message),
};

/** The coded form of whatever a route, a hook or Fastify threw. */
export function codedError(error: unknown, request: FastifyRequest): HopeError {
  if (error instanceof HopeError) return visibleError(request.tenant, error);
  const { code, statusCode, message } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : fastifyCodes[code];
  if (known) return known(error as FastifyError, request);
  if (error instanceof SyntaxError && statusCode === 400) {
    return new HopeError("MALFORMED_BODY", `the body is not well-formed JSON: ${message}`);
  }
  return toHopeError(error);
}

/** Sends the error envelope with the headers its status calls for. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const coded = codedError(error, request);
  const status = statusOf(coded.code);
  if (coded.code === "INTERNAL") request.log.error({ err: error }, "unexpected failure");
  reply.header("x-request-id", request.id);
  if (status === 429 || status === 503) {
    reply.header("retry-after", RETRY_SECONDS).header("retry-after-ms", RETRY_SECONDS * 1000);
  }
  if (status === 401) reply.header("www-authenticate", "Bearer");
  return reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send(JSON.stringify(errorEnvelope(coded)));
}

/** The error envelope on every failure, 404 and 405 included. Must be registered before the routes. */
export function registerErrors(app: FastifyInstance): void {
  const routes: { pattern: RegExp; methods: Set<string> }[] = [];
  app.addHook("onRoute", ({ url, method }) => {
    const pattern = new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:[^/]+/g, "[^/]+")}$`);
    routes.push({ pattern, methods: new Set([method].flat()) });
  });
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] as string;
    const allowed = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => [...methods]);
    if (allowed.length === 0) {
      return sendError(
        new HopeError("ROUTE_NOT_FOUND", `no route ${request.method} ${path.slice(0, 200)}`),
        request,
        reply,
      );
    }
    const allow = [...new Set(allowed)].join(", ");
    reply.header("allow", allow);
    return sendError(
      new HopeError("METHOD_NOT_ALLOWED", `${path} takes ${allow}, got ${request.method}`),
      request,
      reply,
    );
  });
}
