import { HopeError } from "../contracts/errors.js";
import { limits } from "../contracts/limits.js";
import type { SessionRecord, SessionSettings } from "../stores/session-store.js";

/** What of a session's record is to become another, as a JSON merge patch (RFC 7396): null takes away. */
export interface SessionChange {
  metadata?: Record<string, string | null>;
  settings?: { [Name in keyof SessionSettings]: SessionSettings[Name] | null };
}

/** LIMIT_EXCEEDED: more metadata than a session may have. */
export function changed(record: SessionRecord, { metadata = {}, settings = {} }: SessionChange): SessionRecord {
  const merged = withoutNulls({ ...record.metadata, ...metadata });
  const entries = Object.keys(merged).length;
  if (entries > limits.metadata_entries) {
    const message = `metadata: expected at most ${limits.metadata_entries} entries together with those there, came ${entries}`;
    throw new HopeError("LIMIT_EXCEEDED", message, "metadata");
  }
  return { ...record, metadata: merged, settings: withoutNulls({ ...record.settings, ...settings }) };
}

function withoutNulls<T>(fields: { [Name in keyof T]: T[Name] | null }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as T;
}
