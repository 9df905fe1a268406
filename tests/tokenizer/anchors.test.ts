import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { loadAnchors, MAX_ANCHOR_TOKENS, readAnchors } from "../../src/tokenizer/anchors.js";
import { Tokenizer } from "../../src/tokenizer/tokenizer.js";
import { tokenizerJson } from "../http/support.js";

const tokenizer = new Tokenizer(tokenizerJson());
const texts = (anchors: Int32Array[]) => anchors.map((tokens) => tokenizer.decode(tokens));

it("reads documents between blank lines", () => {
  const text = "one line\nand another\n\n\r\n  \nthe second\r\n\r\nthird\n\n";
  expect(texts(readAnchors(text, tokenizer))).toEqual(["one line\nand another", "the second", "third"]);
});

it("stops at the most tokens there may be", () => {
  const anchors = readAnchors(`${"x".repeat(10_000)}\n\n${"y".repeat(10_000)}\n\nz`, tokenizer);
  expect(anchors.map(({ length }) => length)).toEqual([10_000, MAX_ANCHOR_TOKENS - 10_000]);
});

it("has none where the model has no file, and says what is wrong with one that cannot be read", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hope-anchors-"));
  expect(await loadAnchors(join(folder, "anchors.txt"), tokenizer)).toEqual([]);
  await expect(loadAnchors(folder, tokenizer)).rejects.toMatchObject({ code: "IO_FAILED" });
  await writeFile(join(folder, "anchors.txt"), "a\n\nb");
  expect(texts(await loadAnchors(join(folder, "anchors.txt"), tokenizer))).toEqual(["a", "b"]);
  await rm(folder, { recursive: true });
});
