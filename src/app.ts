import { readFileSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import helmet from "@fastify/helmet";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import fastify, { type FastifyServerOptions } from "fastify";
import type { Config } from "./config.js";
import { AutomaticConsolidation } from "./consolidation/automatic.js";
import { ConsolidationJobs } from "./consolidation/jobs.js";
import { defaultConsolidationPolicy } from "./consolidation/policy.js";
import { errorEnvelope, HopeError } from "./contracts/errors.js";
import { limits } from "./contracts/limits.js";
import type { Engine } from "./engine/engine.js";
import { openNativeEngine } from "./engine/native-engine.js";
import { DriftGuard } from "./guards/drift-guard.js";
import type { GuardPolicy } from "./guards/policy.js";
import { assertFree } from "./http/address.js";
import type { HttpContext } from "./http/context.js";
import type { EventStreamOptions } from "./http/event-stream.js";
import { Metrics } from "./http/metrics.js";
import { ApiKeys, registerAuth } from "./http/plugins/auth.js";
import { registerErrors, sendError } from "./http/plugins/errors.js";
import { registerMetrics } from "./http/plugins/metrics.js";
import { OpenReplies } from "./http/plugins/open-replies.js";
import { registerOpenApi } from "./http/plugins/openapi.js";
import { Readiness, registerReadiness } from "./http/plugins/readiness.js";
import { registerRequestId, requestId } from "./http/plugins/request-id.js";
import { registerValidation } from "./http/plugins/validation.js";
import type { App } from "./http/routes/app-type.js";
import { chatRoutes } from "./http/routes/chat.js";
import { completionRoutes } from "./http/routes/completions.js";
import { consolidationRoutes } from "./http/routes/consolidation.js";
import { learnRoutes } from "./http/routes/learn.js";
import { memoryRoutes } from "./http/routes/memory.js";
import { modelRoutes } from "./http/routes/models.js";
import { operationRoutes } from "./http/routes/operations.js";
import { pageRoutes } from "./http/routes/pages.js";
import { portableRoutes } from "./http/routes/portable.js";
import { scoreRoutes } from "./http/routes/score.js";
import { sessionRoutes } from "./http/routes/sessions.js";
import { textRoutes } from "./http/routes/text.js";
import { versionRoutes } from "./http/routes/versions.js";
import { streamRoute } from "./http/websocket/stream.js";
import { Expiry } from "./sessions/expiry.js";
import { SessionManager } from "./sessions/session-manager.js";
import { type Clock, systemClock } from "./shared/clock.js";
import { openStore } from "./stores/index.js";
import { portableForm } from "./stores/portable-form.js";
import type { SessionStore } from "./stores/session-store.js";
import { loadAnchors } from "./tokenizer/anchors.js";
import { type ChatTemplate, loadChatTemplate } from "./tokenizer/chat-template.js";
import { Encoder } from "./tokenizer/encoder.js";
import { loadTokenizer, type Tokenizer } from "./tokenizer/tokenizer.js";

/** Proxies commonly give up on a silent connection after 30 to 60 seconds. A megabyte is many thousand tokens behind. */
const STREAM: EventStreamOptions = { pingMs: 15_000, maxBuffered: 1024 * 1024 };
/** The server itself speaks plain HTTP, so its page may. */
const HELMET = { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } };
/** A client that takes longer to send its request holds a connection for nothing. */
const REQUEST_TIMEOUT_MS = 120_000;
/** How long a client may take to read the rest of its reply once the server closes. */
const FAREWELL_MS = 2_000;

/** The adapters and settings of one server. */
export interface AppParts {
  engine: Engine;
  store: SessionStore;
  tokenizer: Tokenizer;
  chat: ChatTemplate | undefined;
  apiKeys: readonly string[];
  memoryBudget: number;
  /** What consolidations hold sessions to; none: what the base model dreams. */
  anchors: readonly Int32Array[];
  retainTokens: number;
  consolidate: "auto" | "manual";
  /** Seconds; 0: sessions stay. */
  sessionTtl: number;
  logger: NonNullable<FastifyServerOptions["logger"]>;
  clock?: Clock;
  stream?: EventStreamOptions;
  guard?: Partial<GuardPolicy>;
}

export interface RunningApp {
  app: App;
  context: HttpContext;
  /** Stops taking work, lets what runs finish or ends it, writes sessions to the store, closes everything. Idempotent. */
  close(): Promise<void>;
}

/** Opens the model and the store that the configuration names, if the address is free. Throws HopeError; nothing stays open then. */
export async function openApp(config: Config): Promise<RunningApp> {
  const tokenizer = await loadTokenizer(join(config.model, "tokenizer.json"));
  const chat = await loadChatTemplate(join(config.model, "chat_template.json"));
  const anchors = await loadAnchors(join(config.model, "anchors.txt"), tokenizer);
  const engine = openNativeEngine({ model_dir: config.model, device: config.device, threads: config.threads });
  let store: SessionStore | undefined;
  try {
    await assertFree(config.host, config.port);
    store = await openStore({ kind: "lmdb", path: config.dataDir }, systemClock);
    const { apiKeys, memoryBudget, retainTokens, consolidate, sessionTtl, logLevel } = config;
    const settings = { apiKeys, memoryBudget, retainTokens, consolidate, sessionTtl, logger: { level: logLevel } };
    return await buildApp({ engine, store, tokenizer, chat, anchors, ...settings });
  } catch (error) {
    await store?.close();
    await engine.close();
    throw error;
  }
}

/** Builds the server around its adapters, which it closes with itself: the explicit list of plugins and routes. */
export async function buildApp(parts: AppParts): Promise<RunningApp> {
  const app = createApp(parts.logger);
  const clock = parts.clock ?? systemClock;
  const { engine, store, anchors } = parts;
  const policies = { memory_budget: parts.memoryBudget, retain_tokens: parts.retainTokens, ttl: parts.sessionTtl };
  const manager = new SessionManager({ engine, store, clock, logger: app.log, ...policies });
  const jobs = new ConsolidationJobs({ engine, store, manager, clock, logger: app.log, anchors });
  const automatic = new AutomaticConsolidation({
    ...{ jobs, manager, store, clock, logger: app.log },
    ...{ policy: defaultConsolidationPolicy, mode: parts.consolidate },
  });
  const metrics = new Metrics(() => manager.stats());
  const guard = new DriftGuard({
    ...{ engine, manager, clock, logger: app.log, anchors },
    ...{ policy: parts.guard ?? {}, told: (inspected) => metrics.countLook(inspected) },
  });
  const expiry = new Expiry({ manager, clock, logger: app.log });
  const context: HttpContext = {
    manager,
    jobs,
    portable: portableForm,
    model: engine.model,
    tokenizer: parts.tokenizer,
    encoder: new Encoder(parts.tokenizer),
    chat: parts.chat,
    keys: new ApiKeys(parts.apiKeys),
    readiness: new Readiness(),
    metrics,
    clock,
    stream: parts.stream ?? STREAM,
  };

  const replies = new OpenReplies(app);
  registerErrors(app);
  registerValidation(app);
  registerRequestId(app);
  registerMetrics(app, context.metrics);
  await app.register(helmet, HELMET);
  await registerOpenApi(app, version());
  registerAuth(app, context.keys);
  registerReadiness(app, context.readiness);
  await streamRoute(app, context);
  completionRoutes(app, context);
  chatRoutes(app, context);
  modelRoutes(app, context);
  sessionRoutes(app, context);
  await portableRoutes(app, context);
  memoryRoutes(app, context);
  versionRoutes(app, context);
  learnRoutes(app, context);
  consolidationRoutes(app, context);
  scoreRoutes(app, context);
  textRoutes(app, context);
  operationRoutes(app, context);
  await pageRoutes(app);
  await app.ready();
  await jobs.recover();
  automatic.start();
  guard.start();
  expiry.start();
  return { app, context, close: closer(app, context, replies, [automatic, guard, expiry]) };
}

function createApp(logger: AppParts["logger"]): App {
  return fastify({
    logger,
    genReqId: requestId,
    bodyLimit: limits.body_bytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // By the time it closes, replies have been given their time; what is left are clients that say or read nothing.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: (error, request, reply) => sendError(error, request, reply),
    clientErrorHandler: refuseRaw,
  }).withTypeProvider<TypeBoxTypeProvider>();
}

/** Answers bytes that are no HTTP request, which reach no route. */
function refuseRaw(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const body = JSON.stringify(
    errorEnvelope(new HopeError("MALFORMED_BODY", `not a valid HTTP request: ${error.message}`)),
  );
  const head = `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`);
}

function closer(
  app: App,
  { manager, jobs, encoder, readiness }: HttpContext,
  replies: OpenReplies,
  byThemselves: readonly { stop(): Promise<void> }[],
): () => Promise<void> {
  let closing: Promise<void> | undefined;
  const close = async () => {
    readiness.state = "draining";
    // The manager first, with engine and store: requests that run answer their clients before the connections go.
    await Promise.all(byThemselves.map((worker) => worker.stop()));
    await jobs.close();
    await manager.close();
    await Promise.race([replies.sent(), delay(FAREWELL_MS, undefined, { ref: false })]);
    await app.close();
    await encoder.close();
  };
  return () => {
    closing ??= close();
    return closing;
  };
}

function version(): string {
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
