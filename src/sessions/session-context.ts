import type { Engine } from "../engine/engine.js";
import type { Clock } from "../shared/clock.js";
import type { Lock } from "../shared/lock.js";
import type { SessionStore } from "../stores/session-store.js";
import type { CheckpointPolicy } from "./checkpoint-policy.js";
import type { VersionPolicy } from "./version-policy.js";

/** What every session of a server works with. */
export interface SessionContext {
  engine: Engine;
  store: SessionStore;
  clock: Clock;
  checkpoint: CheckpointPolicy;
  versions: VersionPolicy;
  /** Of a session whose settings do not say. */
  retain_tokens: number;
  /** Held while stored states are in the engine to be compared. */
  comparing: Lock;
}
