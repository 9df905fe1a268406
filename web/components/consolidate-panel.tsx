import { useState } from "preact/hooks";
import type { JobReply } from "../api.js";
import type { PanelProps } from "./types.js";

/** Lets the session sleep over what it learned, and tells the verdict. */
export function ConsolidatePanel({ api, session, refresh, attempt }: PanelProps) {
  const [share, setShare] = useState<number>();
  const [job, setJob] = useState<JobReply>();

  const consolidate = async () => {
    setShare(0);
    setJob(undefined);
    await attempt(async () => setJob(await api.consolidate(session, setShare)));
    setShare(undefined);
    await attempt(refresh);
  };

  return (
    <section aria-label="Consolidate">
      <h2>Consolidate</h2>
      <p>Replays what the session read into its slower levels, held to the base model.</p>
      <button type="button" disabled={share !== undefined} onClick={consolidate}>
        Consolidate
      </button>
      {share !== undefined && <progress aria-label="Consolidating" value={share} />}
      <p role="status">{job && verdictOf(job)}</p>
    </section>
  );
}

function verdictOf({ status, version, reason }: JobReply): string {
  const became = status === "committed" ? `Committed as version ${version}` : status.replaceAll("_", " ");
  return reason === null ? became : `${became}: ${reason}`;
}
