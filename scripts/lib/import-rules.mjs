// Who may import whom, as data, and the pure functions that apply it. docs/ARCHITECTURE.md says the same in words.
// Anything not listed here is forbidden.
import { builtinModules } from "node:module";
import { posix } from "node:path";

/**
 * TypeScript: a folder of src (or one file directly in src) -> what its files may import besides their own folder and node:
 * `folders` (whole folders), `files` (single modules of src), `packages` (npm).
 */
export const typescriptRules = {
  shared: {},
  contracts: { folders: ["shared"], packages: ["typebox", "protobufjs"] },
  tokenizer: { folders: ["contracts", "shared"], packages: ["@huggingface/tokenizers", "piscina", "typebox"] },
  engine: { folders: ["contracts", "shared"] },
  stores: { folders: ["contracts", "shared"], packages: ["lmdb"] },
  sessions: { folders: ["contracts", "shared"], files: ["engine/engine", "stores/session-store"] },
  consolidation: {
    folders: ["contracts", "shared", "sessions"],
    files: ["engine/engine", "stores/session-store"],
  },
  guards: {
    folders: ["contracts", "shared", "sessions"],
    files: ["engine/engine", "stores/session-store"],
  },
  http: {
    folders: ["contracts", "shared", "sessions", "consolidation", "tokenizer"],
    packages: ["fastify", "@fastify/*", "typebox", "prom-client", "ws"],
  },
  config: { folders: ["contracts", "shared"] },
  app: {
    folders: ["contracts", "shared", "tokenizer", "engine", "stores", "sessions", "consolidation", "guards", "http"],
    files: ["config"],
    packages: ["fastify", "@fastify/*", "prom-client"],
  },
  cli: { folders: ["contracts", "shared", "tokenizer", "engine"] },
  main: {
    folders: ["contracts", "shared", "cli"],
    files: ["app", "config"],
    packages: ["close-with-grace", "fastify"],
  },
};

/** C++: a folder of native -> the folders and single headers it may include besides itself. "hope" is native/include/hope. */
export const cppRules = {
  core: [],
  hope: ["core"],
  text: ["core"],
  backend: ["core"],
  memory: ["core", "backend"],
  model: ["core", "backend", "memory", "hope/operation.h"],
  gradient: ["core", "backend", "memory", "model", "hope/consolidation.h"],
  scheduler: ["core", "text", "backend", "memory", "model", "gradient", "hope/operation.h"],
  engine: ["core", "text", "backend", "memory", "model", "gradient", "scheduler", "hope"],
  addon: ["core", "text", "engine", "hope"],
  tests: ["core", "text", "backend", "memory", "model", "gradient", "scheduler", "engine", "hope"],
  bench: ["core", "text", "backend", "memory", "model", "gradient", "scheduler", "engine", "hope"],
};

/** System headers that only the given folders may include; every other header with a suffix must be in `posixHeaders`. */
const restrictedHeaders = [
  {
    pattern: /^(napi|napi-inl|node_api|node_api_types|js_native_api|js_native_api_types|uv|v8|node)\.h$/,
    folders: ["addon"],
  },
  { pattern: /^(cuda|cublas|curand|cub\/|thrust\/|cooperative_groups|mma\.h)/, folders: ["backend/cuda"] },
  { pattern: /^(immintrin|x86intrin|cpuid|arm_neon)\.h$/, folders: ["backend/cpu", "tests", "bench"] },
];
const posixHeaders =
  /^(sys\/[a-z_]+|asm\/[a-z_]+|linux\/[a-z_]+|fcntl|unistd|pthread|sched|errno|dlfcn|poll|signal|stdlib)\.h$/;

function stripComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** Module names that a TypeScript file imports or re-exports, statically or not. */
export function typescriptImports(text) {
  const pattern = /(?<![\w/.-])(?:from\s*|import\s*\(?\s*|require\s*\(\s*)["']([^"']+)["']/g;
  return [...stripComments(text).matchAll(pattern)].map((match) => match[1]);
}

/** Headers that a C++ file includes, with their form. */
export function cppIncludes(text) {
  const pattern = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm;
  return [...stripComments(text).matchAll(pattern)].map((match) => ({ system: match[1] === "<", header: match[2] }));
}

function packageName(specifier) {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
}

function packageAllowed(name, allowed = []) {
  return allowed.some((entry) => entry === name || (entry.endsWith("/*") && name.startsWith(entry.slice(0, -1))));
}

/** Why `path` (below src, "/" separated) may not import `specifier`, or undefined when it may. */
function typescriptViolation(path, specifier) {
  const area = path.includes("/") ? path.split("/")[0] : path.replace(/\.ts$/, "");
  const rule = typescriptRules[area];
  if (rule === undefined) return `src/${area} has no import rule`;
  if (specifier.startsWith("node:")) return undefined;
  if (builtinModules.includes(specifier)) return `write "node:${specifier}"`;
  if (!specifier.startsWith(".")) {
    return packageAllowed(packageName(specifier), rule.packages)
      ? undefined
      : `${area} may not import the package ${specifier}`;
  }
  const target = posix.join(posix.dirname(path), specifier).replace(/\.(js|ts)$/, "");
  if (target.startsWith("..")) return `${specifier} lies outside src`;
  const folder = target.includes("/") ? target.split("/")[0] : undefined;
  const allowed =
    (folder !== undefined && (folder === area || rule.folders?.includes(folder))) || rule.files?.includes(target);
  return allowed ? undefined : `${area} may not import ${target}`;
}

function systemHeaderViolation(path, header) {
  const restricted = restrictedHeaders.find((entry) => entry.pattern.test(header));
  if (restricted !== undefined) {
    const allowed = restricted.folders.some((folder) => path.startsWith(`${folder}/`));
    return allowed ? undefined : `<${header}> only in ${restricted.folders.join(", ")}`;
  }
  return header.includes(".") && !posixHeaders.test(header) ? `<${header}> is no listed system header` : undefined;
}

/** Why `path` (below native) may not include `header`, or undefined when it may. */
function cppViolation(path, { system, header }) {
  if (system) return systemHeaderViolation(path, header);
  const folder = path.startsWith("include/hope/") ? "hope" : path.split("/")[0];
  const allowed = cppRules[folder];
  if (allowed === undefined) return `native/${folder} has no include rule`;
  const target = header.split("/")[0];
  if (!header.includes("/")) return `"${header}": write the path from native/ ("${folder}/${header}")`;
  if (target === folder) return crossesBackend(path, header) ? `"${header}" belongs to another backend` : undefined;
  return allowed.includes(target) || allowed.includes(header) ? undefined : `${folder} may not include "${header}"`;
}

/** One backend's headers are for that backend (and the registry, backend/registry.cc) only. */
function crossesBackend(path, header) {
  const target = /^backend\/([a-z0-9]+)\//.exec(header)?.[1];
  const own = /^backend\/([a-z0-9]+)\//.exec(path)?.[1];
  return target !== undefined && own !== undefined && own !== target;
}

/**
 * Checks one file.
 * @param {string} path from the repository's root, "/" separated
 * @param {string} text its contents
 * @returns {string[]} violations, each "path: why"
 */
export function checkFile(path, text) {
  const reasons = [];
  if (path.startsWith("src/")) {
    for (const specifier of typescriptImports(text)) reasons.push(typescriptViolation(path.slice(4), specifier));
  } else if (path.startsWith("native/")) {
    for (const include of cppIncludes(text)) reasons.push(cppViolation(path.slice(7), include));
  }
  return reasons.filter((reason) => reason !== undefined).map((reason) => `${path}: ${reason}`);
}
