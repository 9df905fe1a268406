/** How far the evaluation is, on a stream such as stderr: a bar that is redrawn on a terminal, else one line per finished case. */
export interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const BAR = 24;
const REDRAW_MS = 100;

export class Progress {
  readonly #out: Terminal;
  readonly #total: number;
  #finished = 0;
  #name = "";
  #began = 0;
  #drawn = 0;

  /** `total`: cases to run. */
  constructor(out: Terminal, total: number) {
    this.#out = out;
    this.#total = total;
  }

  start(name: string): void {
    this.#name = name;
    this.#began = performance.now();
    this.#draw(0);
  }

  /** `share` of the running case that is done, 0 to 1. */
  update(share: number): void {
    if (performance.now() - this.#drawn >= REDRAW_MS) this.#draw(share);
  }

  /** `outcome`: "" for success, else why the case failed. */
  finish(outcome: string): void {
    this.#finished++;
    const seconds = ((performance.now() - this.#began) / 1000).toFixed(1);
    const end = outcome === "" ? `${seconds} s` : `failed after ${seconds} s: ${outcome}`;
    this.#line(`[${this.#finished}/${this.#total}] ${this.#name}: ${end}`, "\n");
  }

  #draw(share: number): void {
    if (!this.#out.isTTY) return;
    this.#drawn = performance.now();
    const filled = Math.round(BAR * Math.min(1, share));
    const bar = `${"#".repeat(filled)}${".".repeat(BAR - filled)}`;
    const seconds = Math.round((performance.now() - this.#began) / 1000);
    this.#line(
      `[${this.#finished + 1}/${this.#total}] ${bar} ${Math.round(100 * share)} % ${this.#name}, ${seconds} s`,
      "",
    );
  }

  #line(text: string, end: string): void {
    // Back to the start, and clear what an earlier, longer line left.
    if (this.#out.isTTY) this.#out.write(`\r\x1b[K${text.slice(0, (this.#out.columns || 80) - 1)}${end}`);
    else this.#out.write(`${text}\n`);
  }
}
