import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ADDON_PATH } from "../../src/engine/binding.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const main = join(root, "dist/main.js");
export const MODEL = "hope-nano";
const model = join(root, "models", MODEL);

/** A server process with the real engine and model. */
export interface ServerProcess {
  url: string;
  pid: number;
  /** As the kernel does it to a process that is out of memory: nothing runs any more. */
  kill(): Promise<void>;
  /** As an operator does it; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Starts dist/main.js on a free port. The products of `npm run build` and the model must be there. */
export async function startServer(dataDir: string, env: Record<string, string> = {}): Promise<ServerProcess> {
  for (const path of [main, ADDON_PATH, model]) {
    if (!existsSync(path)) throw new Error(`${path} is missing: run \`npm run build\` before the end-to-end tests`);
  }
  const settings = { HOPE_PORT: "0", HOPE_DATA_DIR: dataDir, HOPE_MODEL: model, HOPE_LOG_LEVEL: "warn", ...env };
  const child = spawn(process.execPath, [main], {
    cwd: root,
    env: { PATH: process.env.PATH ?? "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = await listening(child, exited);
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  return {
    url,
    pid: child.pid as number,
    kill: () => end("SIGKILL").then(() => {}),
    stop: () => end("SIGTERM"),
  };
}

/** The address it prints; rejects with all it wrote when it ends before. */
function listening(child: ChildProcess, exited: Promise<number | null>): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /listening on (http:\/\/\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    void exited.then((code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
}

/** Servers and folders of one test file, ended together. */
export class Servers {
  readonly #running = new Set<ServerProcess>();
  readonly #folders: string[] = [];

  async newFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "hope-e2e-"));
    this.#folders.push(folder);
    return folder;
  }

  async start(dataDir: string, env?: Record<string, string>): Promise<ServerProcess> {
    const server = await startServer(dataDir, env);
    this.#running.add(server);
    return server;
  }

  async end(): Promise<void> {
    await Promise.all([...this.#running].map((server) => server.kill()));
    await Promise.all(this.#folders.map((folder) => rm(folder, { recursive: true })));
  }
}
