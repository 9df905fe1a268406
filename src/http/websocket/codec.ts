import { HopeError } from "../../contracts/errors.js";
import { hope } from "../../contracts/generated/stream.js";
import {
  type ClientMessage,
  type ClientMessageKind,
  clientMessages,
  type ServerMessage,
} from "../../contracts/stream.js";
import { type Check, checker, show } from "../../contracts/validate.js";

/** How one subprotocol writes messages into frames. */
export interface Codec {
  readonly binary: boolean;
  encode(message: ServerMessage): string | Uint8Array;
  /** The message as a plain object with one key. Throws MALFORMED_BODY. */
  decode(frame: Buffer): unknown;
}

const jsonCodec: Codec = {
  binary: false,
  encode: (message) => JSON.stringify(message),
  decode(frame) {
    try {
      return JSON.parse(frame.toString("utf8"));
    } catch (error) {
      throw new HopeError("MALFORMED_BODY", `the frame is not well-formed JSON: ${(error as Error).message}`);
    }
  },
};

const protoCodec: Codec = {
  binary: true,
  encode: (message) => hope.v1.ServerMessage.encode(hope.v1.ServerMessage.fromObject(message)).finish(),
  decode(frame) {
    try {
      // Without defaults: a field that is not set is absent, as in JSON.
      return hope.v1.ClientMessage.toObject(hope.v1.ClientMessage.decode(frame), { longs: Number });
    } catch (error) {
      throw new HopeError("MALFORMED_BODY", `the frame is no hope.v1.ClientMessage: ${(error as Error).message}`);
    }
  },
};

/** Subprotocol name -> codec. */
export const codecs = new Map<string, Codec>([
  ["hope.v1.proto", protoCodec],
  ["hope.v1.json", jsonCodec],
]);

/** A client that names no subprotocol gets the one that needs no schema. */
export const DEFAULT_SUBPROTOCOL = "hope.v1.json";

const checks = Object.fromEntries(
  Object.entries(clientMessages).map(([kind, schema]) => [kind, checker(schema)]),
) as Record<ClientMessageKind, Check>;

/** An error that answers the request with this id, where the frame had a readable one. */
export interface FrameError {
  id?: string;
  error: HopeError;
}

/** Reads one frame: kind and checked fields, or why not. */
export function readFrame(codec: Codec, frame: Buffer, binary: boolean): ClientMessage | FrameError {
  if (binary !== codec.binary) {
    const expected = codec.binary ? "a binary frame" : "a text frame";
    return { error: new HopeError("MALFORMED_BODY", `expected ${expected} in this subprotocol`) };
  }
  let plain: unknown;
  try {
    plain = codec.decode(frame);
  } catch (error) {
    return { error: error as HopeError };
  }
  const entries = typeof plain === "object" && plain !== null ? Object.entries(plain) : [];
  const [kind, value] = entries[0] ?? [];
  if (entries.length !== 1 || kind === undefined || !Object.hasOwn(clientMessages, kind)) {
    const kinds = Object.keys(clientMessages).join(", ");
    const came = entries.length === 0 ? show(plain) : entries.map(([key]) => key.slice(0, 64)).join(", ");
    return { error: new HopeError("INVALID_ARGUMENT", `expected one of ${kinds}, got ${came}`) };
  }
  const error = checks[kind as ClientMessageKind](value);
  if (!error) return { kind, value } as ClientMessage;
  const id = (value as { id?: unknown } | null)?.id;
  return typeof id === "string" && id !== "" && id.length <= 128 ? { id, error } : { error };
}
