import { HopeError } from "../contracts/errors.js";
import type { Reader, Writer } from "./key-value.js";
import type { KeptVersion, VersionListing } from "./session-store.js";
import { decodeSnapshot, decodeVersion, encodeSnapshot, encodeVersion, type SessionHead } from "./stored-form.js";

/** Versions lie in two tables, so that listing them reads no states. The caller writes `head`, whose byte count they change. */
export function putVersion(writer: Writer, head: SessionHead, { record, snapshot }: KeptVersion): void {
  const { id } = head.record;
  if (record.seq !== snapshot.seq || record.seq > head.seq) {
    const message = `session ${id}: expected a version of at most ${head.seq}, got ${record.seq} with state ${snapshot.seq}`;
    throw new HopeError("STORE_FAILED", message);
  }
  dropVersion(writer, head, record.seq);
  const state = encodeSnapshot(snapshot);
  const bytes = encodeVersion(record, state.length);
  writer.put("versions", [id, record.seq], bytes);
  writer.put("version_states", [id, record.seq], state);
  head.version_bytes += bytes.length + state.length;
}

/** False when there is none. */
export function dropVersion(writer: Writer, head: SessionHead, seq: number): boolean {
  const { id } = head.record;
  const bytes = writer.get("versions", [id, seq]);
  if (!bytes) return false;
  head.version_bytes -= decodeVersion(bytes, id).bytes;
  writer.remove("versions", [id, seq]);
  writer.remove("version_states", [id, seq]);
  return true;
}

/** Of a session whose head goes too. */
export function dropAllVersions(writer: Writer, id: string): void {
  for (const { key } of [...writer.below("versions", id)]) {
    writer.remove("versions", key);
    writer.remove("version_states", key);
  }
}

/** Ascending. */
export function readVersions(reader: Reader, id: string): VersionListing[] {
  return Array.from(reader.below("versions", id), ({ value }) => decodeVersion(value, id));
}

/** STORE_FAILED for a damaged record, SNAPSHOT_CORRUPT and SNAPSHOT_INCOMPATIBLE for its state. */
export function readVersion(reader: Reader, id: string, seq: number): KeptVersion | undefined {
  const bytes = reader.get("versions", [id, seq]);
  if (!bytes) return undefined;
  const { bytes: _, ...record } = decodeVersion(bytes, id);
  const state = reader.get("version_states", [id, seq]);
  if (!state) throw new HopeError("STORE_FAILED", `session ${id}: expected a state of version ${seq}, got none`);
  return { record, snapshot: decodeSnapshot(state, `version ${seq} of session ${id}`) };
}
