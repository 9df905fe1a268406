/**
 * What learning while reading is worth: bits per byte of a text read as one stream by a fresh session, with the CMS levels
 * off (the recurrent state moves, nothing is learned) and on. Every token is scored before it is learned.
 *
 *     npm run eval -- [--model DIR] [--bytes N] [FILE ...]
 *
 * FILE: plain text or .xz; without any, WikiText-2 valid and tinyshakespeare from $HOPE_CORPUS/tasks (default ../shared/data).
 * --bytes limits each text; without it the whole text is read. Prints a Markdown table.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { DoneEvent, Engine } from "../src/engine/engine.js";
import { openNativeEngine } from "../src/engine/native-engine.js";
import { loadTokenizer } from "../src/tokenizer/tokenizer.js";

const PARTS = 4;
const ALL_LEVELS = 0xffffffff;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: "string", default: "models/hope-small" }, bytes: { type: "string" } },
});
const tasks = join(process.env.HOPE_CORPUS ?? "../shared/data", "tasks");
const files =
  positionals.length > 0
    ? positionals
    : ["wikitext2_valid", "tinyshakespeare"].map((name) => join(tasks, `${name}.txt.xz`));

/** The text of a file, its first --bytes bytes; a character cut in two at the end is dropped. */
function readText(file: string): string {
  const content = file.endsWith(".xz") ? execFileSync("xz", ["-dc", file], { maxBuffer: 2 ** 30 }) : readFileSync(file);
  const limit = values.bytes === undefined ? content.length : Number(values.bytes);
  if (!(limit > 0)) throw new Error(`--bytes: expected a positive number, came ${values.bytes}`);
  return content
    .subarray(0, limit)
    .toString("utf8")
    .replace(/\ufffd+$/, "");
}

function learn(engine: Engine, session: string, tokens: Int32Array, learn_levels: number): Promise<DoneEvent> {
  return new Promise((resolve, reject) => {
    engine.submit("learn", { session, runs: [{ tokens, learn_levels }] }, (event) => {
      if (event.type === "done") resolve(event);
      if (event.type === "error") reject(new Error(`${event.code}: ${event.message}`));
    });
  });
}

/** Nats per part of the stream, in one session from its start to its end. */
async function readStream(
  engine: Engine,
  session: string,
  tokens: Int32Array,
  learn_levels: number,
): Promise<number[]> {
  const nats: number[] = [];
  for (let part = 0; part < PARTS; part++) {
    const [start, end] = [part, part + 1].map((p) => Math.floor((p * tokens.length) / PARTS));
    nats.push(-(await learn(engine, session, tokens.slice(start, end), learn_levels)).logprob);
  }
  return nats;
}

const engine = openNativeEngine({ model_dir: values.model });
const tokenizer = await loadTokenizer(join(values.model, "tokenizer.json"));
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
console.log(
  `${engine.model.name} ${engine.model.fingerprint}, kernels ${engine.model.isa}, ${new Date().toISOString().slice(0, 10)}\n`,
);
console.log("| text | bytes | tokens | learning off | learning on | bits saved | saved by quarter of the stream |");
console.log("|---|---|---|---|---|---|---|");
for (const file of files) {
  const text = readText(file);
  const tokens = tokenizer.encode(text);
  const bytes = Buffer.byteLength(text);
  const [off, on] = await Promise.all([
    readStream(engine, `${file} off`, tokens, 0),
    readStream(engine, `${file} on`, tokens, ALL_LEVELS),
  ]);
  const bitsPerByte = (nats: number[]) => (sum(nats) / Math.LN2 / bytes).toFixed(4);
  const saved = (a: number, b: number) => `${(100 * (1 - b / a)).toFixed(2)} %`;
  const quarters = off.map((nats, part) => saved(nats, on[part] ?? Number.NaN)).join(", ");
  console.log(
    `| ${basename(file)} | ${bytes} | ${tokens.length} | ${bitsPerByte(off)} | ${bitsPerByte(on)} | ${saved(sum(off), sum(on))} | ${quarters} |`,
  );
}
await engine.close();
