import type { HopeError } from "../contracts/errors.js";
import type { JobEvent } from "./job.js";

/** What a watcher is told; `done` and `lost` are the last. Lost: nothing more will come, for this reason. */
export type WatchEvent = JobEvent | { type: "lost"; error: HopeError };
export type Watcher = (event: WatchEvent) => void;

/** Who is told of which job. */
export class Watchers {
  readonly #jobs = new Map<string, { session: string; watchers: Set<Watcher> }>();

  add(session: string, number: number, watcher: Watcher): void {
    const key = keyOf(session, number);
    const entry = this.#jobs.get(key) ?? { session, watchers: new Set() };
    this.#jobs.set(key, entry);
    entry.watchers.add(watcher);
  }

  remove(session: string, number: number, watcher: Watcher): void {
    const key = keyOf(session, number);
    const entry = this.#jobs.get(key);
    entry?.watchers.delete(watcher);
    if (entry?.watchers.size === 0) this.#jobs.delete(key);
  }

  tell(session: string, number: number, event: WatchEvent): void {
    const key = keyOf(session, number);
    const { watchers } = this.#jobs.get(key) ?? {};
    if (event.type === "done" || event.type === "lost") this.#jobs.delete(key);
    for (const watcher of [...(watchers ?? [])]) watcher(event);
  }

  /** Of one session, or of all. */
  lose(session: string | undefined, error: HopeError): void {
    for (const [key, entry] of [...this.#jobs]) {
      if (session !== undefined && entry.session !== session) continue;
      this.#jobs.delete(key);
      for (const watcher of [...entry.watchers]) watcher({ type: "lost", error });
    }
  }
}

/** Ids have no space. */
export function keyOf(session: string, number: number): string {
  return `${session} ${number}`;
}
