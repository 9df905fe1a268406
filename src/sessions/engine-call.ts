import { errorOf } from "../contracts/errors.js";
import type { DoneEvent, Engine, Operations } from "../engine/engine.js";
import type { RequestEvent } from "./types.js";

export interface CallOptions {
  /** Aborting it cancels the operation; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  onEvent?: (event: RequestEvent) => void;
}

/** Runs one engine operation to its end. Rejects with a HopeError. */
export function call<K extends keyof Operations>(
  engine: Engine,
  operation: K,
  payload: Operations[K],
  { signal, onEvent }: CallOptions = {},
): Promise<DoneEvent> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    let failure: unknown;
    const stop = () => engine.cancel(id);
    const id = engine.submit(operation, payload, (event) => {
      if (event.type === "token" || event.type === "progress") {
        try {
          if (failure === undefined) onEvent?.(event);
        } catch (error) {
          failure = error;
          stop();
        }
        return;
      }
      signal?.removeEventListener("abort", stop);
      // Done means that the session has moved, whatever its listener made of it.
      if (event.type === "done") resolve(event);
      else if (failure !== undefined) reject(failure);
      else reject(event.code === "CANCELLED" && signal?.aborted ? signal.reason : errorOf(event.code, event.message));
    });
    signal?.addEventListener("abort", stop, { once: true });
  });
}
