import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const startSeconds = 60;
const stopSeconds = 30;

/** A running server of this build, with a data folder of its own. */
export interface Target {
  url: string;
  /** Memory that belongs to the process alone, resident or swapped out, in MiB; undefined where /proc lacks it. */
  memory(): number | undefined;
  /** Ends the server and erases its data folder. Throws when it does not end by itself with status 0. */
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function memoryOf(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0);
    return (kilobytes("RssAnon") + kilobytes("VmSwap")) / 1024;
  } catch {
    return undefined; // not Linux
  }
}

async function waitUntilReady(url: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < startSeconds; waited += 0.1) {
    if (child.exitCode !== null) throw new Error(`the server ended with status ${child.exitCode} before it was ready`);
    const ready = await fetch(`${url}/ready`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`the server was not ready within ${startSeconds} s`);
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const [status] = await Promise.race([ended, sleep(stopSeconds * 1000, ["still running"], { ref: false })]);
  child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`the server ended with ${status} after SIGTERM, expected 0`);
}

/** Starts dist/main.js on a free port with the model of HOPE_MODEL (or the default one) and waits until it is ready. */
export async function startTarget(): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), "hope-load-"));
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      HOPE_HOST: "127.0.0.1",
      HOPE_PORT: String(port),
      HOPE_DATA_DIR: folder,
      HOPE_LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await waitUntilReady(url, child);
  } catch (error) {
    child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return { url, memory: () => memoryOf(child.pid ?? 0), stop: () => stop(child, folder) };
}
