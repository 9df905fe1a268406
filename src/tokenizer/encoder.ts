import { Piscina } from "piscina";
import type { Tokenizer } from "./tokenizer.js";

/** What the event loop encodes itself: a few milliseconds at most. */
const AT_ONCE_CHARS = 4096;
const IDLE_MS = 60_000;
/** The built file, also where the sources run: a thread of Node 20 loads no TypeScript. */
const WORKER = new URL("../../dist/tokenizer/encode-worker.js", import.meta.url).href;

/** Encodes the texts of requests. Long ones go to a thread, which starts with the first of them: they hold no other request up. */
export class Encoder {
  readonly #thread: Piscina<readonly string[], Int32Array[]>;

  constructor(readonly tokenizer: Tokenizer) {
    const workerData = tokenizer.json;
    this.#thread = new Piscina({ filename: WORKER, workerData, minThreads: 0, maxThreads: 1, idleTimeout: IDLE_MS });
  }

  /** The tokens of each text. */
  async encode(texts: readonly string[]): Promise<Int32Array[]> {
    const chars = texts.reduce((sum, text) => sum + text.length, 0);
    return chars <= AT_ONCE_CHARS ? texts.map((text) => this.tokenizer.encode(text)) : this.#thread.run(texts);
  }

  /** Ends the thread; what it still had to encode is rejected. */
  close(): Promise<void> {
    return this.#thread.destroy();
  }
}
