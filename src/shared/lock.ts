/** Mutual exclusion in the order of asking. */
export class Lock {
  #held = false;
  readonly #waiters: (() => void)[] = [];

  /** Nobody holds it and nobody waits for it. */
  get idle(): boolean {
    return !this.#held && this.#waiters.length === 0;
  }

  /** Somebody waits for it. */
  get wanted(): boolean {
    return this.#waiters.length > 0;
  }

  /** Resolves with the function that gives it back. Rejects with the signal's reason when that is aborted first. */
  acquire(signal?: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const grant = () => {
        signal?.removeEventListener("abort", giveUp);
        this.#held = true;
        resolve(this.#release());
      };
      const giveUp = () => {
        this.#waiters.splice(this.#waiters.indexOf(grant), 1);
        reject(signal?.reason);
      };
      if (!this.#held) {
        grant();
        return;
      }
      this.#waiters.push(grant);
      signal?.addEventListener("abort", giveUp, { once: true });
    });
  }

  #release(): () => void {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#held = false;
      this.#waiters.shift()?.();
    };
  }
}
