/** The texts that are read as streams: none was trained on by the default training. */
import { corpusCsv, corpusJson, corpusJsonLines, corpusText, unseenDocuments } from "./corpus.js";
import { heldOutTail } from "./held-out.js";
import { seededRandom, shuffled } from "./random.js";
import type { EvalContext } from "./suite.js";
import { bankingExamples, clincExamples } from "./tasks/intents.js";

/** coherent: long documents. dialogue: short ones of the training mix's kinds. far: of kinds that training has not. */
export type TextKind = "coherent" | "dialogue" | "far";

export interface TextDocument {
  title: string;
  text: string;
}

export interface Text {
  name: string;
  kind: TextKind;
  documents(context: EvalContext): TextDocument[];
}

const DIALOGUES = ["dialogue_topical_chat", "dialogue_persona_spc", "dialogue_sgd", "dialogue_taskmaster3"];
const NOVELS = ["gutenberg_juvenile", "gutenberg_fiction_plain", "gutenberg_scifi_1950s"];
/** Where the long novel is looked for. */
const NOVEL_CHARACTERS = 8_000_000;

export const wikitext: Text = {
  name: "WikiText-2 valid",
  kind: "coherent",
  documents: ({ corpus }) => splitArticles(corpusText(corpus, "tasks/wikitext2_valid.txt.xz")),
};

export const shakespeare: Text = {
  name: "tinyshakespeare",
  kind: "far",
  documents: ({ corpus }) => [{ title: "plays", text: corpusText(corpus, "tasks/tinyshakespeare.txt.xz") }],
};

export const dialogue: Text = { name: "dialogue", kind: "dialogue", documents: (context) => tails(context, DIALOGUES) };

export const novels: Text = { name: "novels", kind: "coherent", documents: (context) => tails(context, NOVELS) };

export const encyclopaedia: Text = {
  name: "encyclopaedia",
  kind: "coherent",
  documents: (context) => tails(context, ["wikipedia_en_2018plus"]),
};

/** The longest of the first novels that training skips. */
export const longNovel: Text = {
  name: "long novel",
  kind: "coherent",
  documents: ({ corpus }) => {
    const found = unseenDocuments(corpus, "gutenberg_juvenile", NOVEL_CHARACTERS);
    const text = found.reduce((longest, next) => (next.length > longest.length ? next : longest), "");
    return [{ title: titleOf(text), text }];
  },
};

/** Questions and answers, story by story; the stories themselves are in the pre-training corpus and are left out. */
export const questions: Text = {
  name: "FairytaleQA val",
  kind: "far",
  documents: ({ corpus }) => {
    const stories = new Map<string, string[]>();
    for (const entry of corpusJsonLines(corpus, "tasks/fairytale_qa_val.jsonl.xz")) {
      const { story, question, answer1 } = entry as Record<"story" | "question" | "answer1", string>;
      stories.set(story, [...(stories.get(story) ?? []), `Question: ${question}\nAnswer: ${answer1}`]);
    }
    return [...stories].map(([title, pairs]) => ({ title, text: pairs.join("\n") }));
  },
};

/** What people asked a bank and an assistant, one utterance per line, in random order. */
export const utterances: Text = {
  name: "utterances",
  kind: "far",
  documents: ({ corpus, seed }) => {
    const banking = bankingExamples(corpusCsv(corpus, "tasks/banking77_train.csv.xz"));
    const clinc = clincExamples(corpusJson(corpus, "tasks/clinc150_train_val.json.xz"));
    const lines = shuffled(seededRandom(seed, "utterances"), [...banking, ...clinc]).map(({ text }) => text);
    return [{ title: "Banking77 and CLINC150", text: lines.join("\n") }];
  },
};

function tails({ corpus, tokenizer }: EvalContext, names: readonly string[]): TextDocument[] {
  return names.flatMap((name) => heldOutTail(corpus, name, tokenizer).map((text) => ({ title: titleOf(text), text })));
}

/** WikiText: an article begins with its title between single equals signs. */
export function splitArticles(text: string): TextDocument[] {
  const articles = text.split(/^(?= = [^=].*[^=] = $)/m).filter((article) => article.trim() !== "");
  return articles.map((article) => ({ title: titleOf(article.replaceAll("=", "")), text: article }));
}

/** The first words. */
function titleOf(text: string): string {
  return text.trim().split(/\s+/, 6).join(" ").slice(0, 48);
}
