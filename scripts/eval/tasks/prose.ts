/** Running prose that training never read: hay around needles, and other text between teaching and asking. */
import { unseenDocuments } from "../corpus.js";

const NOVELS = "gutenberg_fiction_plain";

/** Kept per folder and length, because unpacking takes seconds and every case needs it. */
const kept = new Map<string, string>();

/** The first characters of the unseen novels, one after the other. */
export function unseenProse(corpus: string, characters: number): string {
  const key = `${characters} ${corpus}`;
  const text = kept.get(key) ?? unseenDocuments(corpus, NOVELS, characters).join("\n").slice(0, characters);
  if (text.length < characters) {
    throw new Error(`${NOVELS}: expected ${characters} unseen characters, came ${text.length}`);
  }
  kept.set(key, text);
  return text;
}
