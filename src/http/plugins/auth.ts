import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { HopeError } from "../../contracts/errors.js";

/** The caller. Its sessions have `prefix` before their ids, so that no tenant can name another's. */
export interface Tenant {
  prefix: string;
}

declare module "fastify" {
  interface FastifyRequest {
    tenant: Tenant;
  }
  interface FastifyContextConfig {
    /** Anybody may call it, without a key. */
    open?: boolean;
  }
}

/** Who may call: the holders of these keys, or anybody when there are none. */
export class ApiKeys {
  readonly #digests: Buffer[];

  constructor(keys: readonly string[]) {
    this.#digests = keys.map(digest);
  }

  /** The tenant of an Authorization header. Throws UNAUTHORIZED. */
  tenant(authorization: string | undefined): Tenant {
    if (this.#digests.length === 0) return { prefix: "" };
    const came = digest(/^Bearer (.+)$/i.exec(authorization ?? "")?.[1] ?? "");
    // Every key is compared, each in constant time: the time taken tells nothing about which one fits.
    const known = this.#digests.filter((key) => timingSafeEqual(key, came));
    if (known.length === 0) {
      throw new HopeError("UNAUTHORIZED", "expected the header Authorization: Bearer with a known API key");
    }
    return { prefix: `${came.toString("hex").slice(0, 16)}:` };
  }
}

function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}

/** Sets request.tenant and refuses unknown callers. */
export function registerAuth(app: FastifyInstance, keys: ApiKeys): void {
  app.decorateRequest("tenant", null as unknown as Tenant);
  app.addHook("onRequest", async (request: FastifyRequest) => {
    if (request.routeOptions.config.open) return;
    request.tenant = keys.tenant(request.headers.authorization);
  });
}
