import websocket from "@fastify/websocket";
import type { FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { HopeError, toHopeError } from "../../contracts/errors.js";
import { limits } from "../../contracts/limits.js";
import { show } from "../../contracts/validate.js";
import type { HttpContext } from "../context.js";
import type { App } from "../routes/app-type.js";
import { codecs, DEFAULT_SUBPROTOCOL } from "./codec.js";
import { Connection } from "./connection.js";

/** Close codes: the caller is unknown, the server drains, too many connections. Too large a frame (1009) is closed by ws. */
const CLOSE = { unauthorized: 1008, draining: 1012, overload: 1013 } as const;
const MAX_CONNECTIONS = 1024;
/** A client that answers no ping for this long is gone. */
const HEARTBEAT_MS = 30_000;
/** How long a client may take to answer the closing frame of a server that drains. */
const FAREWELL_MS = 2_000;

/** GET /v1/stream. Must be awaited before other routes are registered. */
export async function streamRoute(app: App, context: HttpContext): Promise<void> {
  await app.register(websocket, {
    options: {
      maxPayload: limits.body_bytes,
      handleProtocols: (offered) => [...offered].find((name) => codecs.has(name)) ?? false,
    },
    preClose(done) {
      const { clients } = this.websocketServer;
      for (const client of clients) client.close(CLOSE.draining, "the server is shutting down");
      const timer = setTimeout(() => {
        for (const client of clients) client.terminate();
      }, FAREWELL_MS);
      this.websocketServer.close(() => {
        clearTimeout(timer);
        done();
      });
    },
  });
  app.route({
    method: "GET",
    url: "/v1/stream",
    // It closes with 1008, which a browser can see, where others answer 401.
    config: { open: true },
    schema: { hide: true },
    preValidation: async (request) => requireSubprotocol(request),
    handler: async () => {
      throw new HopeError("INVALID_ARGUMENT", "expected a WebSocket upgrade (Connection: Upgrade, Upgrade: websocket)");
    },
    wsHandler: (socket, request) => accept(app, context, socket, request),
  });
}

/** Refused before the upgrade, so that the client gets a status and a message. */
function requireSubprotocol(request: FastifyRequest): void {
  const header = request.headers["sec-websocket-protocol"];
  if (header === undefined) return;
  const offered = String(header)
    .split(",")
    .map((name) => name.trim());
  if (offered.some((name) => codecs.has(name))) return;
  const message = `Sec-WebSocket-Protocol: expected ${[...codecs.keys()].join(" or ")}, got ${show(header)}`;
  throw new HopeError("INVALID_ARGUMENT", message, "Sec-WebSocket-Protocol");
}

function accept(app: App, context: HttpContext, socket: WebSocket, request: FastifyRequest): void {
  const codec = codecs.get(socket.protocol || DEFAULT_SUBPROTOCOL);
  if (!codec) throw new Error(`ws accepted the subprotocol ${socket.protocol}`);
  try {
    request.tenant = context.keys.tenant(request.headers.authorization);
  } catch (error) {
    socket.close(CLOSE.unauthorized, toHopeError(error).message);
    return;
  }
  if (context.readiness.state === "draining") {
    socket.close(CLOSE.draining, "the server is shutting down");
  } else if (app.websocketServer.clients.size > MAX_CONNECTIONS) {
    socket.close(CLOSE.overload, `more than ${MAX_CONNECTIONS} connections`);
  } else {
    new Connection(context, request.tenant, socket, codec, request.log);
    context.metrics.streams.inc();
    socket.once("close", () => context.metrics.streams.dec());
    heartbeat(socket);
  }
}

function heartbeat(socket: WebSocket): void {
  let alive = true;
  socket.on("pong", () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, HEARTBEAT_MS);
  socket.once("close", () => clearInterval(timer));
}
