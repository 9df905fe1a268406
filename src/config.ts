import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { parseArgs } from "node:util";
import { HopeError } from "./contracts/errors.js";
import { DEFAULT_RETAIN_TOKENS, limits } from "./contracts/limits.js";

/** Everything the process is told from outside. Each setting is a flag, else an environment variable, else its default. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Folder of the model. */
  readonly model: string;
  readonly dataDir: string;
  readonly device: string;
  /** Kernel threads; 0: one per core. */
  readonly threads: number;
  /** Bytes of session state kept in memory; sessions beyond it rest in the store. */
  readonly memoryBudget: number;
  /** Tokens that a session learned, kept to be replayed, where its settings do not say. */
  readonly retainTokens: number;
  /** Whether sessions are consolidated without being asked to, where their settings do not say. */
  readonly consolidate: "auto" | "manual";
  /** Seconds without a write after which a session is erased, where its settings do not say; 0: never. */
  readonly sessionTtl: number;
  readonly logLevel: string;
  /** Empty: no key is asked for, and only loopback is listened on. */
  readonly apiKeys: readonly string[];
}

const DEVICES = ["auto", "cpu", "reference", "avx2", "avx512"];
const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const MIN_KEY_CHARS = 16;

const settings = {
  host: { variable: "HOPE_HOST", fallback: "127.0.0.1", help: "address to listen on" },
  port: { variable: "HOPE_PORT", fallback: "8080", help: "port; 0 takes a free one" },
  model: { variable: "HOPE_MODEL", fallback: "models/hope-small", help: "folder of the model" },
  "data-dir": { variable: "HOPE_DATA_DIR", fallback: "./data", help: "folder of the sessions' store" },
  device: { variable: "HOPE_DEVICE", fallback: "auto", help: DEVICES.join(" | ") },
  threads: { variable: "HOPE_THREADS", fallback: "0", help: "kernel threads; 0: one per core" },
  "memory-budget": {
    variable: "HOPE_MEMORY_BUDGET",
    fallback: "1G",
    help: "session state in memory: bytes, or e.g. 512M, 4G",
  },
  "retain-tokens": {
    variable: "HOPE_RETAIN_TOKENS",
    fallback: String(DEFAULT_RETAIN_TOKENS),
    help: `tokens a session keeps of what it learned, for consolidations: 0 to ${limits.retain_tokens}`,
  },
  consolidate: {
    variable: "HOPE_CONSOLIDATE",
    fallback: "manual",
    help: "auto: idle sessions that learned much are consolidated | manual",
  },
  "session-ttl": {
    variable: "HOPE_SESSION_TTL",
    fallback: "0",
    help: "seconds without a write after which a session is erased; 0: never",
  },
  "log-level": { variable: "HOPE_LOG_LEVEL", fallback: "info", help: LOG_LEVELS.join(" | ") },
  "api-keys-file": {
    variable: "HOPE_API_KEYS_FILE",
    fallback: "",
    help: `file with one bearer key per line, ${MIN_KEY_CHARS} characters at least; needed to listen beyond loopback`,
  },
} as const;
type Setting = keyof typeof settings;

/** The text of --help. */
export function usage(): string {
  const lines = Object.entries(settings).map(([flag, { variable, fallback, help }]) => {
    return `  --${flag.padEnd(15)} ${variable.padEnd(20)} ${help}${fallback ? ` (${fallback})` : ""}`;
  });
  return `Usage: hope-server [flags]\n       hope-server check-model [--json] DIR\n\nEvery flag is also an environment variable:\n${lines.join("\n")}\n`;
}

/**
 * Reads flags and environment. Throws INVALID_ARGUMENT naming the setting, what was expected and what came; an unknown
 * flag is one too. Returns undefined when --help was asked for.
 */
export function loadConfig(argv: readonly string[], env: NodeJS.ProcessEnv): Config | undefined {
  const flags = readFlags(argv);
  if (flags.help === true) return undefined;
  const text = (name: Setting) => String(flags[name] ?? (env[settings[name].variable] || settings[name].fallback));
  const config: Config = {
    host: text("host"),
    port: integer("port", text("port"), 65535),
    model: text("model"),
    dataDir: text("data-dir"),
    device: oneOf("device", text("device"), DEVICES),
    threads: integer("threads", text("threads"), 256),
    memoryBudget: byteSize("memory-budget", text("memory-budget")),
    retainTokens: integer("retain-tokens", text("retain-tokens"), limits.retain_tokens),
    consolidate: oneOf("consolidate", text("consolidate"), ["auto", "manual"] as const),
    sessionTtl: integer("session-ttl", text("session-ttl"), limits.ttl_seconds),
    logLevel: oneOf("log-level", text("log-level"), LOG_LEVELS),
    apiKeys: readKeys(text("api-keys-file")),
  };
  if (!isLoopback(config.host) && config.apiKeys.length === 0) {
    throw refused("host", "a loopback address, or API keys in HOPE_API_KEYS_FILE to listen beyond it", config.host);
  }
  return Object.freeze(config);
}

function readFlags(argv: readonly string[]): Record<string, string | boolean | undefined> {
  const options = Object.fromEntries(Object.keys(settings).map((name) => [name, { type: "string" as const }]));
  try {
    return parseArgs({ args: [...argv], options: { ...options, help: { type: "boolean" } }, allowPositionals: false })
      .values as Record<string, string | boolean | undefined>;
  } catch (error) {
    throw new HopeError("INVALID_ARGUMENT", (error as Error).message);
  }
}

function refused(name: Setting, expected: string, came: string): HopeError {
  const message = `${settings[name].variable} (--${name}): expected ${expected}, got ${JSON.stringify(came)}`;
  return new HopeError("INVALID_ARGUMENT", message, name);
}

function integer(name: Setting, text: string, max: number): number {
  const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= max)) throw refused(name, `an integer from 0 to ${max}`, text);
  return value;
}

function byteSize(name: Setting, text: string): number {
  const [, digits, unit] = /^([0-9]{1,15})([KMGT]?)$/i.exec(text) ?? [];
  const value = Number(digits) * 1024 ** " KMGT".indexOf((unit || " ").toUpperCase());
  if (!(value > 0 && value <= Number.MAX_SAFE_INTEGER))
    throw refused(name, "bytes, or a number with K, M, G or T", text);
  return value;
}

function oneOf<Value extends string>(name: Setting, text: string, allowed: readonly Value[]): Value {
  const value = allowed.find((one) => one === text);
  if (value === undefined) throw refused(name, `one of ${allowed.join(", ")}`, text);
  return value;
}

function readKeys(path: string): readonly string[] {
  if (path === "") return [];
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw refused("api-keys-file", `a readable file (${(error as Error).message})`, path);
  }
  const keys = text.split(/\r?\n/).filter((line) => line !== "");
  const bad = keys.findIndex((key) => key.length < MIN_KEY_CHARS || !/^[\x21-\x7e]+$/.test(key));
  if (keys.length === 0 || bad >= 0) {
    const what = keys.length === 0 ? "no key" : `another text as key ${bad + 1}`;
    throw refused("api-keys-file", `keys of ${MIN_KEY_CHARS} printable characters or more, but it has ${what}`, path);
  }
  return Object.freeze(keys);
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
