import { useEffect, useState } from "preact/hooks";
import type { SessionReply, VersionReply } from "../api.js";
import type { PanelProps } from "./types.js";

/** Kept states, and the way back to them. */
export function VersionsPanel({
  api,
  session,
  refresh,
  attempt,
}: Omit<PanelProps, "session"> & { session: SessionReply }) {
  const [versions, setVersions] = useState<VersionReply[]>([]);
  const [name, setName] = useState("");
  const { id, version: present } = session;
  const reload = () => api.versions(id).then(setVersions);
  useEffect(() => void attempt(reload), [id, present]);

  const keep = (event: Event) => {
    event.preventDefault();
    return attempt(async () => {
      await api.keep(id, name.trim());
      setName("");
      await reload();
    });
  };

  return (
    <section aria-label="Versions">
      <h2>Versions</h2>
      <form onSubmit={keep}>
        <label>
          Name <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <button type="submit">Keep version {present}</button>
      </form>
      <ul>
        {versions.map(({ version, name: called, reason }) => (
          <li key={version}>
            {version}: {called ?? reason}{" "}
            <button type="button" onClick={() => attempt(() => api.rollback(id, version).then(refresh))}>
              Roll back to {version}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
