import { HopeError } from "../contracts/errors.js";
import { limits } from "../contracts/limits.js";

/** The query's `limit`, which its schema has found to be a number. Throws INVALID_ARGUMENT. */
export function pageSize(limit: string | undefined): number {
  const size = limit === undefined ? limits.page : Number(limit);
  if (size >= 1 && size <= limits.page) return size;
  throw new HopeError("INVALID_ARGUMENT", `limit: expected a number from 1 to ${limits.page}, got ${limit}`, "limit");
}
