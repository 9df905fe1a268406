import type { DoneEvent, Engine, Operations } from "../../src/engine/engine.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";
import { SessionManager, type SessionManagerOptions } from "../../src/sessions/session-manager.js";
import type { Completed, DoneResult } from "../../src/sessions/types.js";
import { silentLogger } from "../../src/shared/logger.js";
import { MemoryDisk, openMemoryStore } from "../../src/stores/memory-store.js";
import { defaultRetention, type SessionStore } from "../../src/stores/session-store.js";

export const clock = { now: () => 1_700_000_000_000 };
export const storeOptions = { clock, retention: defaultRetention };

export const ids = (...tokens: number[]) => Int32Array.from(tokens);
export const code = (name: string) => ({ code: name });

export interface Server {
  engine: FakeEngine;
  store: SessionStore;
  manager: SessionManager;
}

export type ServerOptions = Partial<Omit<SessionManagerOptions, "engine" | "store">> & {
  engine?: FakeEngine;
  disk?: MemoryDisk;
  wrap?: (store: SessionStore) => SessionStore;
};

/** A manager over a fake engine and a memory store; a second one on the same disk is a restart. */
export async function newServer({ engine, disk, wrap, ...options }: ServerOptions = {}): Promise<Server> {
  const opened = await openMemoryStore(storeOptions, disk ?? new MemoryDisk());
  const store = wrap ? wrap(opened) : opened;
  const used = engine ?? new FakeEngine();
  const defaults = { clock, logger: silentLogger, memory_budget: Number.MAX_SAFE_INTEGER };
  return { engine: used, store, manager: new SessionManager({ ...defaults, ...options, engine: used, store }) };
}

/** Runs an operation on an engine directly. */
export function run<K extends keyof Operations>(
  engine: Engine,
  operation: K,
  payload: Operations[K],
): Promise<DoneEvent> {
  return new Promise((resolve, reject) => {
    engine.submit(operation, payload, (event) => {
      if (event.type === "done") resolve(event);
      if (event.type === "error") reject(Object.assign(new Error(event.message), { code: event.code }));
    });
  });
}

/** The state of a session as the engine holds it, loaded first. */
export async function stateOf({ engine, manager }: Server, session: string): Promise<string> {
  await manager.score({ session, context: ids(1) }).done;
  const { snapshot } = await run(engine, "snapshot", { session });
  return Buffer.from(snapshot).toString();
}

export function completed(result: DoneResult): Completed {
  if (result.replayed) throw new Error("expected an operation that ran, got a stored answer");
  return result;
}

/** Lets everything that is ready to run do so. */
export async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}
