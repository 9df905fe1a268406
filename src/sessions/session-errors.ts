import { HopeError } from "../contracts/errors.js";

export function sessionExists(id: string): HopeError {
  return new HopeError("SESSION_EXISTS", `a session is named '${id}' already`, "id");
}

export function sessionNotFound(id: string): HopeError {
  return new HopeError("SESSION_NOT_FOUND", `no session is named '${id}'`, "session");
}

export function versionNotFound(id: string, version: number): HopeError {
  return new HopeError("VERSION_NOT_FOUND", `the session '${id}' keeps no version ${version}`, "version");
}
