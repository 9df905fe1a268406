import { HopeError } from "../contracts/errors.js";
import type { Quarantine } from "../stores/session-store.js";

export function sessionExists(id: string): HopeError {
  return new HopeError("SESSION_EXISTS", `a session is named '${id}' already`, "id");
}

export function sessionNotFound(id: string): HopeError {
  return new HopeError("SESSION_NOT_FOUND", `no session is named '${id}'`, "session");
}

/** Throws SESSION_QUARANTINED. */
export function requireActive(id: string, state: { quarantine: Quarantine | undefined } | undefined): void {
  if (!state?.quarantine) return;
  const { reason } = state.quarantine;
  const remedy = 'roll it back to a version, or forget levels; memory "read" and score still work';
  throw new HopeError("SESSION_QUARANTINED", `the session '${id}' learns no more: ${reason}; ${remedy}`, "session");
}

export function versionNotFound(id: string, version: number): HopeError {
  return new HopeError("VERSION_NOT_FOUND", `the session '${id}' keeps no version ${version}`, "version");
}
