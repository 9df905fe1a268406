import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { corpusCsv, corpusText, parseCsv, splitDocuments, unseenDocuments } from "../../scripts/eval/corpus.js";
import { heldOutTail } from "../../scripts/eval/held-out.js";
import { seededRandom, shuffled } from "../../scripts/eval/random.js";
import { splitArticles } from "../../scripts/eval/texts.js";
import { loadTokenizer, type Tokenizer } from "../../src/tokenizer/tokenizer.js";
import { writeFakeCorpus } from "./fake-corpus.js";

const corpus = mkdtempSync(join(tmpdir(), "hope-corpus-"));
let tokenizer: Tokenizer;
beforeAll(async () => {
  writeFakeCorpus(corpus);
  tokenizer = await loadTokenizer("models/hope-nano/tokenizer.json");
});
afterAll(() => rmSync(corpus, { recursive: true }));

describe("readers", () => {
  it("unpack CSV with quotes", () => {
    expect(parseCsv('a,b\n"x, ""y""",z\r\n"two\nlines",\n')).toEqual([
      ["a", "b"],
      ['x, "y"', "z"],
      ["two\nlines", ""],
    ]);
    expect(corpusCsv(corpus, "tasks/banking77_train.csv.xz")[0]?.[0]).toMatch(/, "please"$/);
  });

  it("say which file is missing and what to set", () => {
    expect(() => corpusText(corpus, "tasks/none.txt.xz")).toThrow(
      /tasks\/none\.txt\.xz: no such file; set HOPE_CORPUS/,
    );
  });

  it("name the file that cannot be unpacked", () => {
    writeFileSync(join(corpus, "tasks/broken.txt.xz"), "no xz");
    expect(() => corpusText(corpus, "tasks/broken.txt.xz")).toThrow(/tasks\/broken\.txt\.xz: xz failed/);
    writeFileSync(join(corpus, "pretrain/wikipedia_en_2018plus.txt.xz"), "no xz");
    expect(() => unseenDocuments(corpus, "wikipedia_en_2018plus", 10)).toThrow(
      /wikipedia_en_2018plus\.txt\.xz: expected text/,
    );
  });

  it("split documents as training does", () => {
    expect(splitDocuments("a\nb\n<|endoftext|>\nc <|endoftext|> d\n<|endoftext|>\n")).toEqual([
      "a\nb",
      "c <|endoftext|> d",
    ]);
    expect(
      splitArticles(" \n = One = \n text\n = = Part = = \n more\n = Two = \n x\n").map(({ title }) => title),
    ).toEqual(["One text Part more", "Two x"]);
  });
});

describe("unseen text", () => {
  const all = () => splitDocuments(corpusText(corpus, "pretrain/gutenberg_juvenile.txt.xz"));

  it("is of documents that training skips, as many as asked for", () => {
    const documents = all();
    const unseen = unseenDocuments(corpus, "gutenberg_juvenile", 140_000);
    // mix.json: each sixth document, from the first, is trained on.
    const expected = [...documents.slice(1, 6), documents[7]];
    expect(expected.map((document, i) => unseen[i] === document)).not.toContain(false);
    const held = unseen.reduce((total, { length }) => total + length, 0);
    expect(held).toBeGreaterThanOrEqual(140_000);
    expect(held).toBeLessThan(140_000 + (unseen[0]?.length ?? 0) * 2);
    expect(unseenDocuments(corpus, "dialogue_topical_chat", 1_000)).toEqual([]);
  });

  it("is the end of a corpus, shorter than what training holds out of what it uses", () => {
    const tail = heldOutTail(corpus, "gutenberg_juvenile", tokenizer);
    const text = corpusText(corpus, "pretrain/gutenberg_juvenile.txt.xz");
    expect(text.endsWith(`${tail.at(-1)}\n<|endoftext|>\n`)).toBe(true);
    const used = all().filter((_, index) => index % 6 === 0);
    const usedTokens = used.length * tokenizer.encode(used[0] as string).length;
    const tailTokens = tail.reduce((total, document) => total + tokenizer.encode(document).length + 1, 0);
    expect(tailTokens).toBeGreaterThan(0.006 * usedTokens);
    expect(tailTokens).toBeLessThan(0.01 * usedTokens);
    expect(() => heldOutTail(corpus, "none", tokenizer)).toThrow();
  });
});

describe("draws", () => {
  it("are the same for the same seed and name only", () => {
    const first = (seed: number, name: string) => Array.from({ length: 4 }, seededRandom(seed, name));
    expect(first(1, "a")).toEqual(first(1, "a"));
    expect(first(1, "a")).not.toEqual(first(2, "a"));
    expect(first(1, "a")).not.toEqual(first(1, "b"));
    const mean = Array.from({ length: 4_000 }, seededRandom(3, "c")).reduce((sum, x) => sum + x / 4_000, 0);
    expect(mean).toBeCloseTo(0.5, 1);
    expect(shuffled(seededRandom(1, "d"), [1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
  });
});
