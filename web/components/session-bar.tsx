import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { ModelReply, SessionReply } from "../api.js";
import type { PanelProps } from "./types.js";

interface Props extends Omit<PanelProps, "session"> {
  model: ModelReply | undefined;
  session: SessionReply | undefined;
  onSession(session: SessionReply | undefined): void;
}

/** Chooses, makes, copies, carries and ends sessions. */
export function SessionBar({ api, model, session, onSession, refresh, attempt }: Props) {
  const [ids, setIds] = useState<string[]>([]);
  const [name, setName] = useState("");
  const [level, setLevel] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const listed = session && !ids.includes(session.id) ? [session.id, ...ids] : ids; // the list is the first hundred
  const reload = useCallback(() => api.sessions().then((found) => setIds(found.map(({ id }) => id))), [api]);
  useEffect(() => void reload().catch(() => setIds([])), [reload]);

  const choose = (id: string) => attempt(async () => onSession(id === "" ? undefined : await api.session(id)));
  const begin = (made: () => Promise<SessionReply>) =>
    attempt(async () => {
      const begun = await made();
      await reload();
      onSession(begun);
    });
  const create = async (event: Event) => {
    event.preventDefault();
    if (await begin(() => api.create(name.trim()))) setName("");
  };
  const remove = (id: string) =>
    confirm(`Erase the session ${id} with everything it learned?`) &&
    attempt(async () => {
      await api.remove(id);
      onSession(undefined);
      await reload();
    });
  const forget = (id: string) => attempt(() => api.forget(id, level).then(refresh));
  const importFile = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (chosen) await begin(() => api.import(chosen));
    input.value = "";
  };

  return (
    <section aria-label="Session" class="bar">
      <label>
        Session{" "}
        <select value={session?.id ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">none</option>
          {listed.map((id) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
      </label>
      <form onSubmit={create}>
        <label>
          New session <input value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        <button type="submit">Create</button>
      </form>
      <button type="button" onClick={() => file.current?.click()}>
        Import
      </button>
      <input
        ref={file}
        type="file"
        accept=".hope"
        aria-label="Exported session"
        hidden
        onChange={(event) => importFile(event.currentTarget)}
      />
      {session && (
        <>
          <button type="button" onClick={() => begin(() => api.fork(session.id))}>
            Fork
          </button>
          <button
            type="button"
            onClick={() => attempt(async () => download(`${session.id}.hope`, await api.export(session.id)))}
          >
            Export
          </button>
          <label>
            Forget{" "}
            <select value={level} onChange={(event) => setLevel(event.currentTarget.value)}>
              <option value="">everything</option>
              <option value="titans">the recurrent state</option>
              {model?.levels.map((one) => (
                <option key={one} value={one}>
                  level {one}
                </option>
              ))}
            </select>
          </label>
          <button type="button" onClick={() => forget(session.id)}>
            Forget
          </button>
          <button type="button" onClick={() => remove(session.id)}>
            Erase
          </button>
        </>
      )}
    </section>
  );
}

function download(name: string, bytes: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
