import { createHash } from "node:crypto";
import { HopeError } from "../contracts/errors.js";
import { SESSION_PATTERN } from "../contracts/fields.js";
import { limits } from "../contracts/limits.js";
import { show } from "../contracts/validate.js";
import type { GenerateRequest } from "../sessions/types.js";
import { compact } from "./compact.js";
import type { Tenant } from "./plugins/auth.js";

/** The fields by which a request names its session and what to do with it. */
export interface MemoryFields {
  session?: string;
  user?: string;
  memory?: "off" | "read" | "write";
  learn?: "none" | "prompt" | "all";
}

export type MemoryChoice = Pick<GenerateRequest, "session" | "memory" | "learn">;

type Headers = Record<string, string | string[] | undefined>;

const sessionPattern = new RegExp(SESSION_PATTERN);

/** A session's id as the layers below know it. */
export function scoped(tenant: Tenant, id: string): string {
  return tenant.prefix + id;
}

/** A session's id as its tenant knows it. */
export function unscoped(tenant: Tenant, id: string): string {
  return id.slice(tenant.prefix.length);
}

/** A text of the layers below without the tenant's prefix, which sessions' names in it have. */
export function visibleText(tenant: Tenant | null, text: string): string {
  return tenant?.prefix ? text.replaceAll(tenant.prefix, "") : text;
}

/** The error without the tenant's prefix, which names in messages of the layers below have. */
export function visibleError(tenant: Tenant | null, error: HopeError): HopeError {
  if (!tenant?.prefix || !error.message.includes(tenant.prefix)) return error;
  return new HopeError(error.code, visibleText(tenant, error.message), error.param);
}

/**
 * Which session a request uses and how: the field `session`, the header X-Hope-Session, or `user`. Memory is written when
 * a session is named and off otherwise. Throws INVALID_ARGUMENT where the fields contradict each other.
 */
export function chooseMemory(tenant: Tenant, fields: MemoryFields, headers: Headers): MemoryChoice {
  const name = sessionName(fields, headers);
  const memory = fields.memory ?? (name === undefined ? "off" : "write");
  if (memory === "off" && fields.learn !== undefined && fields.learn !== "none") {
    throw new HopeError("INVALID_ARGUMENT", `learn: ${show(fields.learn)} needs memory "read" or "write"`, "learn");
  }
  const session = name === undefined || memory === "off" ? undefined : scoped(tenant, name);
  return compact<MemoryChoice>({ session, memory, learn: memory === "off" ? undefined : fields.learn });
}

function sessionName(fields: MemoryFields, headers: Headers): string | undefined {
  const header = headers["x-hope-session"];
  if (header !== undefined && (typeof header !== "string" || !sessionPattern.test(header))) {
    const message = `X-Hope-Session: expected 1 to 128 of A-Z a-z 0-9 . _ : -, got ${show(header)}`;
    throw new HopeError("INVALID_ARGUMENT", message, "X-Hope-Session");
  }
  if (header !== undefined && fields.session !== undefined && header !== fields.session) {
    const message = `session: ${show(fields.session)} differs from the header X-Hope-Session ${show(header)}`;
    throw new HopeError("INVALID_ARGUMENT", message, "session");
  }
  return fields.session ?? header ?? (fields.user === undefined ? undefined : userSession(fields.user));
}

/** `user` may be any text, e.g. a mail address; one that is no session id is named by its digest. */
function userSession(user: string): string {
  if (sessionPattern.test(user)) return user;
  return `user-${createHash("sha256").update(user).digest("hex").slice(0, 32)}`;
}

/** The Idempotency-Key header. Throws INVALID_ARGUMENT. */
export function idempotencyKey(headers: Headers): string | undefined {
  const key = headers["idempotency-key"];
  if (key === undefined) return undefined;
  if (typeof key !== "string" || !/^[\x20-\x7e]+$/.test(key) || key.length > limits.idempotency_key_chars) {
    const message = `Idempotency-Key: expected 1 to ${limits.idempotency_key_chars} printable characters, got ${show(key)}`;
    throw new HopeError("INVALID_ARGUMENT", message, "Idempotency-Key");
  }
  return key;
}

/** A digest of a request for its Idempotency-Key; how the reply travels (stream or not) is no part of it. */
export function requestDigest(route: string, body: object): string {
  const { stream: _, stream_options: __, ...rest } = body as { stream?: unknown; stream_options?: unknown };
  return createHash("sha256")
    .update(JSON.stringify([route, rest]))
    .digest("hex");
}
