import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { repositoryRoot } from "./repository.mjs";

/**
 * Files below a folder whose path matches, as sorted "/"-separated paths from the repository's root.
 * An absent folder has none.
 */
export function filesBelow(folder, pattern, root = repositoryRoot) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => pattern.test(path))
    .sort();
}
