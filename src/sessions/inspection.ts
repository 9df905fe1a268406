import type { Engine } from "../engine/engine.js";
import type { KeptVersion, SessionListing } from "../stores/session-store.js";
import { call } from "./engine-call.js";
import { loadable } from "./kept-state.js";
import { restore } from "./recovery.js";
import type { SessionContext } from "./session-context.js";
import type { Inspection, Verdict } from "./types.js";

/** Whether it has learned enough since the last look, or, in quarantine, was changed. */
export function isLookDue(
  { seq, summary, quarantine }: SessionListing,
  { tokens }: Pick<Inspection, "tokens">,
): boolean {
  return quarantine ? seq > quarantine.seq : (summary?.unchecked ?? 0) >= tokens;
}

/** No session can have that name. */
function copyName(session: string): string {
  return `${session}#copy`;
}

/** Copies what the engine holds of a session, on write; the name of the copy, which judged() drops. */
export async function copyOf(engine: Engine, session: string): Promise<string> {
  await call(engine, "fork", { session, target: copyName(session) });
  return copyName(session);
}

/** Judges a copy by its weights alone, and drops it whatever happens. */
export async function judged(engine: Engine, copy: string, { judge }: Inspection): Promise<Verdict> {
  try {
    await call(engine, "forget", { session: copy, levels: 0, titans: true });
    return await judge(copy);
  } finally {
    await call(engine, "drop", { session: copy });
  }
}

/** The newest kept version but the present one that passes; undefined: there is none. */
export async function newestPassing(
  { engine, store }: SessionContext,
  session: string,
  present: number,
  inspection: Inspection,
): Promise<KeptVersion | undefined> {
  const listed = await store.listVersions(session);
  for (const { seq } of listed.reverse()) {
    if (seq === present) continue;
    const version = await loadable(store.loadVersion(session, seq));
    if (!version || !(await loadable(restore(engine, copyName(session), version.snapshot)))) continue;
    if ((await judged(engine, copyName(session), inspection)).passed) return version;
  }
  return undefined;
}
