import type { ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";

/** The replies that have not been handed to the network in full. */
export class OpenReplies {
  readonly #open = new Set<ServerResponse>();
  #whenEmpty: (() => void)[] = [];

  /** Must be made before the routes. */
  constructor(app: FastifyInstance) {
    app.addHook("onRequest", async (request, { raw }) => {
      // A WebSocket has no reply; it is closed on its own.
      if (request.headers.upgrade !== undefined) return;
      this.#open.add(raw);
      raw.once("close", () => {
        this.#open.delete(raw);
        if (this.#open.size > 0) return;
        for (const resolve of this.#whenEmpty) resolve();
        this.#whenEmpty = [];
      });
    });
  }

  /** Resolves when there are none, however long that takes. */
  sent(): Promise<void> {
    if (this.#open.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenEmpty.push(resolve));
  }
}
