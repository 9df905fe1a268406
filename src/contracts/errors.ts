import { errorCodes } from "./generated/error-codes.js";

/** A name of ErrorCode in proto/hope/v1/error.proto. */
export type ErrorCode = Exclude<keyof typeof errorCodes, "OK">;

/**
 * An expected failure: carries the code that decides HTTP status and error type, a message that says what was
 * expected and what came, and the request field it is about.
 */
export class HopeError extends Error {
  override readonly name = "HopeError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly param?: string,
  ) {
    super(message);
  }
}

/** True for a string that names a code of error.proto; events from the engine carry plain strings. */
export function isErrorCode(code: string): code is ErrorCode {
  return code !== "OK" && Object.hasOwn(errorCodes, code);
}

/** The coded error of an engine's or store's plain code and message; an unknown code becomes INTERNAL. */
export function errorOf(code: string, message: string): HopeError {
  return isErrorCode(code) ? new HopeError(code, message) : new HopeError("INTERNAL", `${code}: ${message}`);
}

/** Turns anything thrown into a HopeError; what is not one is a bug and its text stays out of replies. */
export function toHopeError(error: unknown): HopeError {
  return error instanceof HopeError ? error : new HopeError("INTERNAL", "an unexpected failure; see the server's log");
}

/** HTTP status of a code. */
export function statusOf(code: ErrorCode): number {
  return errorCodes[code].status;
}

/** The OpenAI error envelope. */
export interface ErrorEnvelope {
  error: { message: string; type: string; param: string | null; code: string };
}

/** The reply body (and SSE error chunk) of an error. */
export function errorEnvelope(error: HopeError): ErrorEnvelope {
  return {
    error: {
      message: error.message,
      type: errorCodes[error.code].type,
      param: error.param ?? null,
      code: error.code,
    },
  };
}
