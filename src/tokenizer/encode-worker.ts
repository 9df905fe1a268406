import { workerData } from "node:worker_threads";
import { Tokenizer } from "./tokenizer.js";

const tokenizer = new Tokenizer(workerData);

/** What the thread behind Encoder runs: the tokens of each text. */
export default function encode(texts: readonly string[]): Int32Array[] {
  return texts.map((text) => tokenizer.encode(text));
}
