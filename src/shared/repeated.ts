/** An action that happens again and again, `pause_ms` after it was over the last time. Its failures are told, and do not end it. */
export class Repeated {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly pause_ms: number,
    private readonly action: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, this.pause_ms).unref();
  }

  /** After it no action begins; resolves when the one under way is over, whose failure is told no more. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      await this.action();
    } catch (error) {
      if (this.#timer) this.failed(error);
    }
    if (this.#timer) this.start();
  }
}
