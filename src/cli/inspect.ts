import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ErrorCode, HopeError } from "../contracts/errors.js";
import type { Engine, ModelInfo } from "../engine/engine.js";
import { openNativeEngine } from "../engine/native-engine.js";
import { type ChatTurn, loadChatTemplate } from "../tokenizer/chat-template.js";
import { loadTokenizer, type Tokenizer } from "../tokenizer/tokenizer.js";
import { measure, run, type SessionBytes, type Speed } from "./measure.js";
import { fileBytes, readScalar, readTensors, type TensorEntry } from "./safetensors.js";

export const CONFIG = "config.json";
export const WEIGHTS = "model.safetensors";
export const TOKENIZER = "tokenizer.json";
export const TEMPLATE = "chat_template.json";

/** Why the server would not serve the folder: the file, the code and the message that say what was expected and what came. */
export interface Problem {
  file: string;
  code: ErrorCode;
  message: string;
}

/** The members of a config.json that the engine has accepted; their meaning: docs/reference/model-folder.md. */
export interface ModelConfig {
  d_model: number;
  n_blocks: number;
  n_heads: number;
  head_dim: number;
  static_hidden: number;
  mixer: { projections: string; projection_chunk: number; eta_max: number };
  cms: { adaptive_blocks: number; teach?: "identity" | "cms"; levels: LevelConfig[] };
}

export interface LevelConfig {
  name: string;
  chunk: number;
  hidden: number;
  rank: number;
  rate: number;
  decay: number;
  clip: number;
  max_ratio: number;
  optimizer: { type: string };
}

/** Tensors that differ in nothing but the block they belong to. */
export interface TensorGroup {
  name: string;
  tensors: number;
  shape: number[];
  dtype: string;
  numbers: number;
  bytes: number;
}

export interface ModelReport {
  folder: string;
  /** Whether the server would serve it: no problems. Warnings do not count. */
  ok: boolean;
  problems: Problem[];
  warnings: string[];
  model?: ModelInfo & { file_bytes: number };
  config?: ModelConfig;
  levels?: (LevelConfig & { grad_rms: number[] })[];
  tensors?: TensorGroup[];
  tokenizer?: { size: number; bos: string; eos: string; bytes_per_token: number };
  /** The dialogue of the check as the template renders it; null without a template. */
  chat?: string | null;
  session_bytes?: SessionBytes & { most: number };
  speed?: Speed;
}

/** What text may bring: several scripts, an emoji of two code points, line breaks, digits, and a special token spelled out. */
const SAMPLE =
  'Once upon a time there was a small house by the river. "Who lives here?" asked the fox.\n' +
  "Señor Müller paid 1,234.50 €; Ω ≠ 你好, \u{1f469}\u200d\u{1f680}\tand\r\n  <|endoftext|> is only text.\n";
const DIALOGUE: ChatTurn[] = [
  { role: "system", content: "You are kind." },
  { role: "user", content: "Hello!" },
  { role: "assistant", content: "Hello." },
  { role: "user", content: "How are you?" },
];
/** Of models trained here it lies between 1e-4 and 1e-2; beyond these a level learns nothing or only its clip. */
const PLAUSIBLE_GRAD_RMS = { least: 1e-7, most: 0.1 };

/**
 * Opens a model folder as the server does and reports what is in it. Never throws for what is wrong with the folder: that is in
 * `problems`, at most one per file, each with the code that the server would refuse it with.
 */
export async function inspectModel(folder: string, seconds: number): Promise<ModelReport> {
  const report: ModelReport = { folder, ok: false, problems: [], warnings: [] };
  const tokenizer = await attempt(report, TOKENIZER, () => loadTokenizer(join(folder, TOKENIZER)));
  const template = await attempt(report, TEMPLATE, () => loadChatTemplate(join(folder, TEMPLATE)));
  const engine = await attempt(report, CONFIG, () => openNativeEngine({ model_dir: folder }));
  if (engine) {
    try {
      describeModel(report, folder, engine.model);
      if (tokenizer) await attempt(report, TOKENIZER, () => describeTokenizer(report, tokenizer, engine));
      if (tokenizer) await attempt(report, WEIGHTS, () => describeSpeed(report, tokenizer, engine, seconds));
    } finally {
      await engine.close();
    }
  }
  if (template) report.chat = template.render(DIALOGUE);
  else if (!report.problems.some(({ file }) => file === TEMPLATE)) report.chat = null;
  report.ok = report.problems.length === 0;
  return report;
}

/** Runs one part; its coded error becomes a problem of the file it is about, unless that file has one already. */
async function attempt<T>(report: ModelReport, file: string, part: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await part();
  } catch (error) {
    if (!(error instanceof HopeError)) throw error;
    const problem = { file: fileOf(error, file), code: error.code, message: error.message };
    if (!report.problems.some((other) => other.file === problem.file)) report.problems.push(problem);
    return undefined;
  }
}

/** The file that an error of the engine is about: by its code, else by the path in its message, else the one being read. */
function fileOf({ code, message }: HopeError, reading: string): string {
  if (code === "MODEL_CONFIG_INVALID") return CONFIG;
  if (code === "MODEL_WEIGHTS_INVALID") return WEIGHTS;
  if (code === "IO_FAILED")
    return [CONFIG, WEIGHTS, TOKENIZER, TEMPLATE].find((file) => message.includes(file)) ?? reading;
  return code === "MODEL_TOKENIZER_INVALID" && reading !== TEMPLATE ? TOKENIZER : reading;
}

function describeModel(report: ModelReport, folder: string, model: ModelInfo): void {
  const path = join(folder, WEIGHTS);
  const config = JSON.parse(readFileSync(join(folder, CONFIG), "utf8")) as ModelConfig;
  const tensors = readTensors(path);
  report.model = { ...model, file_bytes: fileBytes(path) };
  report.config = config;
  report.tensors = groupsOf(tensors);
  report.levels = config.cms.levels.map((level) => {
    const scales = tensors.filter(({ name }) => name.endsWith(`.cms.${level.name}.grad_rms`));
    const grad_rms = scales.map((tensor) => readScalar(path, tensor));
    const bad = grad_rms.find((value) => !(value >= PLAUSIBLE_GRAD_RMS.least && value <= PLAUSIBLE_GRAD_RMS.most));
    if (bad !== undefined) {
      const expected = `expected a measured grad_rms of ${PLAUSIBLE_GRAD_RMS.least} to ${PLAUSIBLE_GRAD_RMS.most}`;
      report.warnings.push(
        `${WEIGHTS}: level ${level.name}: ${expected}, came ${bad}: its rate will not mean what it says`,
      );
    }
    return { ...level, grad_rms };
  });
}

function groupsOf(tensors: readonly TensorEntry[]): TensorGroup[] {
  const groups = new Map<string, TensorGroup>();
  for (const { name, dtype, shape, begin, end } of tensors) {
    const title = name.replace(/^blocks\.\d+\./, "blocks.*.");
    const key = `${title} ${dtype}`;
    const group = groups.get(key) ?? { name: title, tensors: 0, shape, dtype, numbers: 0, bytes: 0 };
    group.tensors += 1;
    group.numbers += shape.reduce((product, size) => product * size, 1);
    group.bytes += end - begin;
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The server's tokenizer and the engine must mean the same by every id. Throws MODEL_TOKENIZER_INVALID. */
async function describeTokenizer(report: ModelReport, tokenizer: Tokenizer, engine: Engine): Promise<void> {
  const { vocab_size, bos_token_id, eos_token_id } = engine.model;
  const refuse = (expected: string, came: string) => {
    throw new HopeError("MODEL_TOKENIZER_INVALID", `${TOKENIZER}: expected ${expected}, came ${came}`);
  };
  if (tokenizer.size !== vocab_size)
    refuse(`the ${vocab_size} tokens of config.json's vocab_size`, `${tokenizer.size}`);
  const sample = tokenizer.encode(SAMPLE);
  const back = tokenizer.decode(sample);
  if (back !== SAMPLE) refuse(`the sample text back from its tokens`, JSON.stringify(back));
  if (sample.includes(eos_token_id)) refuse("no eos token in a text that spells it out", `token ${eos_token_id}`);
  let text = "";
  const payload = { memory: "off" as const, prompt: sample, max_tokens: 32, ignore_eos: true, temperature: 0 };
  const { tokens } = await run(engine, "generate", payload, (event) => {
    text += event.text;
  });
  const decoded = tokenizer.decode(tokens);
  // Broken UTF-8 is left out: how many U+FFFD stand for it is each side's own business.
  if (!decoded.includes("\ufffd") && text !== decoded)
    refuse(`${JSON.stringify(decoded)} from the engine`, JSON.stringify(text));
  report.tokenizer = {
    size: tokenizer.size,
    bos: tokenizer.name(bos_token_id),
    eos: tokenizer.name(eos_token_id),
    bytes_per_token: Buffer.byteLength(SAMPLE) / sample.length,
  };
  if (tokenizer.bytes(eos_token_id).length > 0) {
    report.warnings.push(
      `${CONFIG}: eos_token_id: expected a special token, came ${JSON.stringify(tokenizer.name(eos_token_id))}: it ends generation and may occur in text`,
    );
  }
}

async function describeSpeed(
  report: ModelReport,
  tokenizer: Tokenizer,
  engine: Engine,
  seconds: number,
): Promise<void> {
  const { speed, session_bytes } = await measure(engine, tokenizer.encode(SAMPLE), seconds);
  report.speed = speed;
  report.session_bytes = { ...session_bytes, most: engine.model.max_session_bytes };
}
