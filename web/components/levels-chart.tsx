import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { SessionReply } from "../api.js";

const COLOURS = ["#c2410c", "#1d4ed8", "#15803d", "#7e22ce"];
const HEIGHT = 180;

/** Norm of each level over the versions seen on this page. The table above it has the same numbers. */
export function LevelsChart({ history }: { history: readonly SessionReply[] }) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(undefined);
  const names = (history[0]?.levels ?? []).map(({ name }) => name).join(" ");

  useEffect(() => {
    const host = place.current as HTMLDivElement;
    const series = names
      .split(" ")
      .map((label, index) => ({ label, stroke: COLOURS[index % COLOURS.length] as string, points: { show: true } }));
    const width = () => Math.max(host.clientWidth, 200);
    const options = {
      width: width(),
      height: HEIGHT,
      scales: { x: { time: false } },
      series: [{ label: "version" }, ...series],
    };
    plot.current = new uPlot(options, [[]], host);
    const resized = new ResizeObserver(() => plot.current?.setSize({ width: width(), height: HEIGHT }));
    resized.observe(host);
    return () => {
      resized.disconnect();
      plot.current?.destroy();
    };
  }, [names]);

  useEffect(() => {
    const lines = names.split(" ").map((_, index) => history.map(({ levels }) => levels[index]?.delta_norm ?? null));
    plot.current?.setData([history.map(({ version }) => version), ...lines]);
  }, [history, names]);

  return <div ref={place} role="img" aria-label={`Norm of each level over ${history.length} versions`} />;
}
