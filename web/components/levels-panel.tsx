import { useEffect, useRef, useState } from "preact/hooks";
import type { SessionReply } from "../api.js";
import { LevelsChart } from "./levels-chart.js";

/** What the memory has become: per level a number of updates and a norm, and how they came to be. */
export function LevelsPanel({ session }: { session: SessionReply }) {
  const { version, position, levels, bytes, status, quarantine } = session;
  const [history, setHistory] = useState<SessionReply[]>([session]);
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    setHistory((past) => [...past, session]);
  }, [version, session]);

  return (
    <section aria-label="Levels">
      <h2>Memory</h2>
      <p role="status">
        version {version}, {position.toLocaleString("en")} tokens read,{" "}
        {Math.round(bytes.resident / 1024).toLocaleString("en")} KiB
        {status === "quarantined" && <strong> — quarantined: {quarantine?.reason}</strong>}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">level</th>
            <th scope="col">updates</th>
            <th scope="col">norm</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ name, updates, delta_norm }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{updates}</td>
              <td>{delta_norm.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <LevelsChart history={history} />
    </section>
  );
}
