import { errorOf } from "../contracts/errors.js";
import { type Binding, type EngineHandle, loadBinding, type RawEvent } from "./binding.js";
import type { OpenOptions } from "./contract.js";
import type { Engine, EngineEvent, ModelInfo, Operations } from "./engine.js";

type Listener = (event: EngineEvent) => void;

/** The engine of the addon: its events, which come in one stream, handed to the request each belongs to. */
class NativeEngine implements Engine {
  readonly model: ModelInfo;
  readonly #binding: Binding;
  readonly #handle: EngineHandle;
  readonly #listeners = new Map<number, Listener>();

  constructor(binding: Binding, options: OpenOptions) {
    this.#binding = binding;
    this.#handle = coded(() => binding.open(options, (events) => this.#dispatch(events)));
    this.model = binding.modelInfo(this.#handle);
  }

  submit<K extends keyof Operations>(operation: K, payload: Operations[K], onEvent: Listener): number {
    const id = coded(() => this.#binding.submit(this.#handle, operation, payload));
    this.#listeners.set(id, onEvent);
    return id;
  }

  cancel(id: number): void {
    // After close there is nothing to cancel, and the binding would say so.
    if (this.#listeners.has(id)) coded(() => this.#binding.cancel(this.#handle, id));
  }

  close(): Promise<void> {
    return this.#binding.close(this.#handle);
  }

  #dispatch(events: RawEvent[]): void {
    for (const { request, ...event } of events) {
      const listener = this.#listeners.get(request);
      if (event.type === "done" || event.type === "error") this.#listeners.delete(request);
      try {
        listener?.(event);
      } catch (error) {
        // A bug of this listener's: it must be seen, and the other requests must get their events.
        process.nextTick(() => {
          throw error;
        });
      }
    }
  }
}

/** Runs a binding call; its errors become HopeErrors. */
function coded<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === undefined) throw error;
    throw errorOf(code, message);
  }
}

/**
 * Loads the addon and the model; blocks until the model is ready. Throws IO_FAILED, INVALID_ARGUMENT, MODEL_CONFIG_INVALID,
 * MODEL_WEIGHTS_INVALID or MODEL_TOKENIZER_INVALID.
 */
export function openNativeEngine(options: OpenOptions): Engine {
  return new NativeEngine(loadBinding(), options);
}
