/**
 * Reads the packed files of the corpus folder, and tells what of pretrain/ the training never sees. Every reader throws an Error that
 * names the file.
 */
import { execFileSync, type StdioOptions } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MOST_BYTES = 2 ** 30;

function unpack(corpus: string, path: string, command: string, before: string[], after: string[] = []): Buffer {
  const file = join(corpus, path);
  if (!existsSync(file)) {
    throw new Error(`${file}: no such file; set HOPE_CORPUS to the folder with pretrain/ and tasks/`);
  }
  try {
    const stdio: StdioOptions = ["ignore", "pipe", "pipe"];
    return execFileSync(command, [...before, file, ...after], { maxBuffer: MOST_BYTES, stdio });
  } catch (error) {
    throw new Error(`${file}: ${command} failed (Debian: xz-utils, tar): ${(error as Error).message}`);
  }
}

/** The bytes of an .xz file, path below the corpus folder. */
export function corpusBytes(corpus: string, path: string): Buffer {
  return unpack(corpus, path, "xz", ["-dc"]);
}

/** The first `most` bytes of an .xz file, without unpacking the rest. */
function corpusStart(corpus: string, path: string, most: number): Buffer {
  const start = unpack(corpus, path, "sh", ["-c", 'xz -dc "$1" | head -c "$2"', "sh"], [String(most)]);
  // The pipe's status is head's.
  if (start.length === 0) throw new Error(`${join(corpus, path)}: expected text, came none from xz (Debian: xz-utils)`);
  return start;
}

/** The text of an .xz file: .txt.xz, .csv.xz. */
export function corpusText(corpus: string, path: string): string {
  return corpusBytes(corpus, path).toString("utf8");
}

/** The value of a .json.xz file. */
export function corpusJson(corpus: string, path: string): unknown {
  return JSON.parse(corpusText(corpus, path));
}

/** The values of the lines of a .jsonl.xz file. */
export function corpusJsonLines(corpus: string, path: string): unknown[] {
  return corpusText(corpus, path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));
}

/** The rows of a .csv.xz file without its first line; fields in double quotes may hold commas, doubled quotes and line breaks. */
export function corpusCsv(corpus: string, path: string): string[][] {
  return parseCsv(corpusText(corpus, path)).slice(1);
}

/** The joined texts of the members of a .tar.xz file that match a shell pattern. */
export function corpusTar(corpus: string, path: string, pattern: string): string {
  return unpack(corpus, path, "tar", ["-xJO", "--wildcards", pattern, "-f"]).toString("utf8");
}

/** The rows of a CSV text (RFC 4180). */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === "" && row.length === 0 && plain === "" && quoted === undefined) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const END_OF_TEXT = "<|endoftext|>";
const MIX = new URL("../../training/configs/mix.json", import.meta.url);

/** Of the documents of pretrain/<name> the default training uses each so-many-th (training/configs/mix.json). Throws for another name. */
export function trainedEvery(name: string): number {
  const sources = JSON.parse(readFileSync(MIX, "utf8")) as { name: string; every: number }[];
  const source = sources.find((entry) => entry.name === name);
  if (source === undefined) throw new Error(`mix.json: expected a source ${name}, came none`);
  return source.every;
}

/** The documents of pretrain text, separated as training/hope/data.py does; none is empty. */
export function splitDocuments(text: string): string[] {
  const documents = text.split(new RegExp(`^${END_OF_TEXT.replaceAll("|", "\\|")}$`, "m"));
  return documents.map((document) => document.replace(/^\n+|\n+$/g, "")).filter((document) => document !== "");
}

/**
 * Whole documents of pretrain/<name> that the default training skips, from the file's start until they hold `characters`; fewer when
 * there are not so many (none where training uses every document).
 */
export function unseenDocuments(corpus: string, name: string, characters: number): string[] {
  const every = trainedEvery(name);
  if (every === 1) return [];
  // Of every `every` documents one is trained on; what is read beyond that makes up for long trained ones.
  const start = corpusStart(corpus, `pretrain/${name}.txt.xz`, 4 * characters + 2 ** 23);
  const documents = splitDocuments(start.toString("utf8"));
  const unseen: string[] = [];
  let held = 0;
  for (const [index, document] of documents.entries()) {
    if (index % every === 0) continue;
    if (held >= characters) break;
    unseen.push(document);
    held += document.length;
  }
  return unseen;
}
