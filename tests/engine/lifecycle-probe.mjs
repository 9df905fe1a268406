// Run by binding-lifecycle.test.ts in a process of its own: repeats one scenario in blocks and prints what the process holds
// after each but the first, which warms up. Usage: node --expose-gc lifecycle-probe.mjs <addon> <model folder> <scenario>
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";

const [addonPath, modelFolder, scenario] = process.argv.slice(2);
const addon = createRequire(import.meta.url)(addonPath);
const rounds = 40; // of each block
const blocks = 4;

function open() {
  const waiting = new Map();
  const handle = addon.open({ model_dir: modelFolder, threads: 2 }, (events) => {
    for (const event of events) {
      if (event.type === "done" || event.type === "error") waiting.get(event.request)?.(event);
    }
  });
  const run = (operation, payload) => {
    const request = addon.submit(handle, operation, payload);
    return new Promise((resolve) => waiting.set(request, resolve));
  };
  return { handle, run };
}
const learn = (tokens) => ({
  session: "a",
  runs: [{ tokens: new Int32Array(tokens).fill(3), learn_levels: 0xffffffff }],
});
const refused = (call) => {
  try {
    call();
  } catch {
    return;
  }
  throw new Error("expected a refusal");
};

const workerCode = `
  const { parentPort, workerData } = require("node:worker_threads");
  const addon = require(workerData.addonPath);
  const handle = addon.open({ model_dir: workerData.modelFolder, threads: 2 }, () => {});
  addon.submit(handle, "learn", { session: "a", runs: [{ tokens: new Int32Array(100000).fill(3), learn_levels: 1 }] });
  if (workerData.exits) process.exit(0);
  parentPort.postMessage("busy");`;

const scenarios = {
  async closed(round) {
    const { handle, run } = open();
    await run("learn", learn(500));
    if (round % 2) run("learn", learn(100_000));
    await Promise.all([addon.close(handle), addon.close(handle)]);
  },
  async collected() {
    await open().run("learn", learn(500));
    await sleep(0);
    globalThis.gc(); // else the peak, and with it the memory the process keeps, depends on when the collector runs
    await sleep(0); // finalizers run after it
  },
  async failed() {
    refused(() => addon.open({ model_dir: `${modelFolder}/absent` }, () => {}));
    refused(() => addon.open({ model_dir: modelFolder, device: "abacus" }, () => {}));
    refused(() => addon.open({ model_dir: modelFolder }));
  },
  async thrown() {
    const { handle, run } = open();
    for (let i = 0; i < 50; i++) {
      refused(() => addon.submit(handle, "generate", { prompt: new Int32Array(100_000).fill(97), max_tokens: 1 }));
      refused(() => addon.submit(handle, "learn", { ...learn(10_000), unknown: 1 }));
    }
    await run("stats", {});
    await addon.close(handle);
  },
  worker(round) {
    const workerData = { addonPath, modelFolder, exits: round % 2 === 1 };
    const worker = new Worker(workerCode, { eval: true, workerData });
    worker.on("message", () => worker.terminate());
    return new Promise((resolve, reject) => worker.on("exit", resolve).on("error", reject));
  },
};

async function held() {
  for (let i = 0; i < 4; i++) {
    globalThis.gc();
    await sleep(20);
  }
  const status = readFileSync("/proc/self/status", "utf8");
  const field = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)[1]);
  return {
    threads: field("Threads"),
    files: readdirSync("/proc/self/fd").length,
    kilobytes: field("RssAnon") + field("VmSwap"),
  };
}

async function repeat() {
  for (let round = 0; round < rounds; round++) {
    await scenarios[scenario](round);
    await new Promise(setImmediate);
  }
  return held();
}
await repeat();
const samples = [];
for (let block = 0; block < blocks; block++) samples.push(await repeat());
process.stdout.write(JSON.stringify(samples));
