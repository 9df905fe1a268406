import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { integerBelow, seededRandom } from "../../scripts/eval/random.js";

const WORDS =
  "the a old man dog river house walked sang saw gave took small red long day night and then but she he".split(" ");
/** Enough that the held-out end of each is a few thousand characters. */
const PRETRAIN: Record<string, number> = {
  gutenberg_juvenile: 4_000_000,
  gutenberg_fiction_plain: 6_000_000,
  gutenberg_scifi_1950s: 600_000,
  wikipedia_en_2018plus: 2_000_000,
  dialogue_topical_chat: 500_000,
  dialogue_persona_spc: 500_000,
  dialogue_sgd: 1_000_000,
  dialogue_taskmaster3: 500_000,
};
const DOCUMENT_LINES = 400;

/** Sentences of random words, one per line, of about so many characters. */
export function sentences(name: string, characters: number): string[] {
  const random = seededRandom(1, name);
  const lines: string[] = [];
  for (let held = 0; held < characters; held += lines.at(-1)?.length ?? 0) {
    lines.push(`${Array.from({ length: 12 }, () => WORDS[integerBelow(random, WORDS.length)]).join(" ")}.`);
  }
  return lines;
}

/** Small files with the names and forms of the corpora, which are no part of the repository. */
export function writeFakeCorpus(folder: string): void {
  for (const [name, characters] of Object.entries(PRETRAIN)) {
    const lines = sentences(name, characters / 40);
    // The same lines over and over: only the ends and the starts are looked at.
    const copies = Array.from({ length: 40 }, () => lines).flat();
    const marked = copies.flatMap((line, i) => (i % DOCUMENT_LINES === 0 && i > 0 ? ["<|endoftext|>", line] : [line]));
    pack(join(folder, `pretrain/${name}.txt.xz`), `${marked.join("\n")}\n<|endoftext|>\n`);
  }
  const articles = ["One", "Two", "Three"].map(
    (title) => ` \n = ${title} = \n \n ${sentences(title, 6_000).join(" ")}\n`,
  );
  pack(join(folder, "tasks/wikitext2_valid.txt.xz"), articles.join(""));
  pack(join(folder, "tasks/tinyshakespeare.txt.xz"), sentences("plays", 12_000).join("\n"));
  const asked = sentences("questions", 12_000).map((question, i) => {
    return JSON.stringify({ story: `story ${i % 3}`, question, answer1: "a dog" });
  });
  pack(join(folder, "tasks/fairytale_qa_val.jsonl.xz"), `${asked.join("\n")}\n`);
  const banking = sentences("banking", 8_000).map((text, i) => `"${text.slice(0, -1)}, ""please""",class_${i % 4}`);
  pack(join(folder, "tasks/banking77_train.csv.xz"), `text,category\n${banking.join("\n")}\n`);
  const clinc = sentences("clinc", 4_000).map((text, i) => [text, `class_${i % 4}`]);
  pack(join(folder, "tasks/clinc150_train_val.json.xz"), JSON.stringify({ train: clinc, val: [] }));
}

function pack(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const { status, stdout, stderr } = spawnSync("xz", ["-0", "-c"], { input: text, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`xz: expected status 0, came ${status}: ${stderr}`);
  writeFileSync(path, stdout);
}
