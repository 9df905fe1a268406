import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/measure.js";
import type { Engine, GeneratePayload } from "../../src/engine/engine.js";
import { openNativeEngine } from "../../src/engine/native-engine.js";
import { type ChatTurn, loadChatTemplate } from "../../src/tokenizer/chat-template.js";
import { loadTokenizer, type Tokenizer } from "../../src/tokenizer/tokenizer.js";

const models = fileURLToPath(new URL("../../models", import.meta.url));
const ALL_LEVELS = 0xffffffff;

const PROMPTS = ["Once upon a time there was a", "The dog said", "User: Hello! What do you like to do?\nAssistant:"];
const DIALOGUES: ChatTurn[][] = [
  [{ role: "user", content: "Hello! How are you?" }],
  [
    { role: "system", content: "My name is Ada. I like cats." },
    { role: "user", content: "Do you have a pet?" },
  ],
];
const SCORED = "My dog is called Biscuit. Biscuit sleeps under the kitchen table, and the cat sleeps on it.";
const TAUGHT = "My dog is called Biscuit. Biscuit sleeps under the kitchen table.\n";

/** What a model answers, to the last bit: the texts, and natural logarithms as the doubles they are. */
export interface Golden {
  fingerprint: string;
  greedy: { prompt: string; text: string; logprob: number }[];
  sampled: { prompt: string; seed: number; text: string; logprob: number }[];
  chat: { dialogue: ChatTurn[]; text: string; logprob: number }[];
  score: { text: string; logprob: number; after_learning: { taught: string; epochs: number; logprob: number } };
}

/** The model folders of the repository and where the golden texts of each are kept. */
export function modelFolders(): { name: string; folder: string; file: string }[] {
  return readdirSync(models)
    .filter((name) => existsSync(join(models, name, "config.json")))
    .map((name) => ({ name, folder: join(models, name), file: join(models, name, "golden.json") }));
}

async function generate(engine: Engine, payload: Omit<GeneratePayload, "memory">) {
  let text = "";
  let logprob = 0;
  await run(engine, "generate", { memory: "off", ...payload }, (event) => {
    text += event.text;
    if (event.type === "token") logprob += event.logprob;
  });
  return { text, logprob };
}

async function scores(engine: Engine, tokenizer: Tokenizer): Promise<Golden["score"]> {
  const session = "golden";
  const score = async () => (await run(engine, "score", { session, context: tokenizer.encode(SCORED) })).logprob;
  await run(engine, "learn", { session, runs: [] });
  const logprob = await score();
  const epochs = 16;
  await run(engine, "learn", {
    session,
    runs: [{ tokens: tokenizer.encode(TAUGHT), learn_levels: ALL_LEVELS }],
    epochs,
  });
  return { text: SCORED, logprob, after_learning: { taught: TAUGHT, epochs, logprob: await score() } };
}

/** Asks a model for its golden texts; `device` as HOPE_DEVICE. */
export async function goldenOf(folder: string, device = "auto", threads = 0): Promise<Golden> {
  const tokenizer = await loadTokenizer(join(folder, "tokenizer.json"));
  const template = await loadChatTemplate(join(folder, "chat_template.json"));
  const engine = openNativeEngine({ model_dir: folder, device, threads });
  try {
    const golden: Golden = {
      fingerprint: engine.model.fingerprint,
      greedy: [],
      sampled: [],
      chat: [],
      score: await scores(engine, tokenizer),
    };
    for (const prompt of PROMPTS) {
      const tokens = tokenizer.encode(prompt);
      golden.greedy.push({ prompt, ...(await generate(engine, { prompt: tokens, max_tokens: 40, temperature: 0 })) });
      for (const seed of [1, 2]) {
        const sampling = { max_tokens: 40, temperature: 0.8, top_p: 0.95, seed };
        golden.sampled.push({ prompt, seed, ...(await generate(engine, { prompt: tokens, ...sampling })) });
      }
    }
    for (const dialogue of template ? DIALOGUES : []) {
      const prompt = tokenizer.encode(template?.render(dialogue) ?? "");
      const stop = [...(template?.stop ?? [])];
      golden.chat.push({ dialogue, ...(await generate(engine, { prompt, stop, max_tokens: 40, temperature: 0 })) });
    }
    return golden;
  } finally {
    await engine.close();
  }
}
