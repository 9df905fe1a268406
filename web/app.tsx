import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { Api, ApiError, type ModelReply, type SessionReply } from "./api.js";
import { ConsolidatePanel } from "./components/consolidate-panel.js";
import { Conversation } from "./components/conversation.js";
import { LevelsPanel } from "./components/levels-panel.js";
import { SessionBar } from "./components/session-bar.js";
import { TeachBox } from "./components/teach-box.js";
import { VersionsPanel } from "./components/versions-panel.js";

const KEY = "hope-api-key";

export function App() {
  const [key, setKey] = useState(sessionStorage.getItem(KEY) ?? "");
  const [model, setModel] = useState<ModelReply>();
  const [session, setSession] = useState<SessionReply>();
  const [problem, setProblem] = useState("");
  const api = useMemo(() => new Api(key), [key]);

  /** Runs what a person asked for and shows what went wrong; true when nothing did. */
  const attempt = useCallback(async (work: () => Promise<unknown>) => {
    setProblem("");
    try {
      await work();
      return true;
    } catch (error) {
      if ((error as Error).name === "AbortError") return true;
      const { code, message } = error as ApiError;
      setProblem(error instanceof ApiError ? `${code}: ${message}` : String(error));
      return false;
    }
  }, []);

  useEffect(() => void attempt(async () => setModel(await api.model())), [api, attempt]);

  const id = session?.id;
  const refresh = useCallback(async () => {
    if (id !== undefined) setSession(await api.session(id));
  }, [api, id]);

  const useKey = (next: string) => {
    sessionStorage.setItem(KEY, next);
    setSession(undefined);
    setKey(next);
  };

  return (
    <>
      <header>
        <h1>hope-server</h1>
        <p>
          {model
            ? `${model.id}, ${model.parameters.toLocaleString("en")} parameters, levels ${model.levels.join(", ")}`
            : "…"}
        </p>
        <label>
          API key{" "}
          <input
            type="password"
            value={key}
            autocomplete="off"
            onChange={(event) => useKey(event.currentTarget.value)}
          />
        </label>
      </header>
      <p role="alert" class="problem">
        {problem}
      </p>
      <main>
        <SessionBar
          api={api}
          model={model}
          session={session}
          onSession={setSession}
          refresh={refresh}
          attempt={attempt}
        />
        <Conversation key={id} api={api} session={id} refresh={refresh} attempt={attempt} />
        {session ? (
          <aside aria-label="Memory">
            <LevelsPanel key={`levels ${id}`} session={session} />
            <TeachBox api={api} session={session.id} refresh={refresh} attempt={attempt} />
            <ConsolidatePanel api={api} session={session.id} refresh={refresh} attempt={attempt} />
            <VersionsPanel api={api} session={session} refresh={refresh} attempt={attempt} />
          </aside>
        ) : (
          <aside aria-label="Memory">
            <p>Without a session nothing is remembered. Create one to see what it learns.</p>
          </aside>
        )}
      </main>
    </>
  );
}
