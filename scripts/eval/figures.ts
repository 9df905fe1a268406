/** Figures of the tables, drawn by plot.py. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Plot } from "./suite.js";

const SCRIPT = fileURLToPath(new URL("plot.py", import.meta.url));
/** A python3 of the user's first, then Debian's, which is where apt puts matplotlib. */
const PYTHONS = ["python3", "/usr/bin/python3"];
/** What plot.py ends with when it has no matplotlib. */
const NO_MATPLOTLIB = 3;

export interface Figure extends Plot {
  /** Paths of the table and of the figure. */
  csv: string;
  png: string;
}

/** Draws figures; returns the paths of those that had anything to draw, or why none could be drawn. */
export function drawFigures(figures: readonly Figure[], pythons = PYTHONS): string[] | { missing: string } {
  if (figures.length === 0) return [];
  for (const python of pythons) {
    const { status, stdout, stderr } = spawnSync(python, [SCRIPT], {
      input: JSON.stringify(figures),
      encoding: "utf8",
    });
    if (status === 0) return JSON.parse(stdout) as string[];
    if (status !== null && status !== NO_MATPLOTLIB)
      return { missing: `plot.py failed: ${stderr.trim().split("\n").at(-1)}` };
  }
  return { missing: "no python3 with matplotlib (Debian: python3-matplotlib)" };
}
