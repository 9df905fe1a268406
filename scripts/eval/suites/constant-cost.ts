/** Whether a token costs the same at the start of a session and far into it, in time and in bytes. */
import { atMost, numbers } from "../bars.js";
import { corpusText } from "../corpus.js";
import { ALL_LEVELS, drop, fork, learn, NO_LEVELS, stats, withSession } from "../sessions.js";
import { streamOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";

const NEAR = 1_024;
/** The far position, in tokens. */
const far: Record<Size, number> = { tiny: 4_096, small: 32_768, full: 1_048_576 };
/** Tokens whose reading is timed, and how often. */
const TIMED = 512;
const ROUNDS = 9;
/** Times the near cost: what the clock cannot tell from the same. */
const MOST = 1.1;
/** Tokens read per request on the way. */
const PIECE = 1_024;
/** Tokens of text; read over and over, because only the time counts. */
const TEXT_TOKENS = 65_536;

const about = `A session reads up to the far position and leaves a copy at each one on the way. Then, ${ROUNDS} times over, a copy of each of these reads ${TIMED} tokens more, one position after
the other. "us per token": wall time of the fastest. "CPU us per token": processor time of all of the process's threads, median. "against near": median over the rounds of this over that at
position ${NEAR} of the same round, so that a machine that gets slower or faster meanwhile does so for all positions. "session bytes": state at the position.`;

export const suite: Suite = {
  name: "constant-cost",
  title: "Time and bytes per token by position",
  about,
  columns: ["learning", "position", "us per token", "CPU us per token", "against near", "session bytes"],
  plots: [
    {
      title: "Processor time per token, microseconds",
      x: "position",
      y: "CPU us per token",
      series: "learning",
      logX: true,
    },
  ],
  bars: (rows) => atMost("a token costs the same at every position", MOST, numbers(rows, "against near"), "times"),
  cases: () => [
    { key: "off", run: (context) => run(context, "off", NO_LEVELS) },
    { key: "on", run: (context) => run(context, "on", ALL_LEVELS) },
  ],
};

async function run(context: EvalContext, learning: string, levels: number): Promise<Row[]> {
  const text = [{ title: "", text: corpusText(context.corpus, "tasks/wikitext2_valid.txt.xz") }];
  const { tokens } = streamOf(context, text, TEXT_TOKENS);
  const { engine } = context;
  return withSession(engine, async (session) => {
    const sites: Site[] = [];
    try {
      for (const position of positionsTo(far[context.size])) {
        await readTo(context, session, tokens, position, levels);
        const copy = `${session} at ${position}`;
        await fork(engine, session, copy);
        const { bytes } = await stats(engine, copy);
        sites.push({ copy, bytes, next: wrapped(tokens, position, TIMED), position, walls: [], cpus: [] });
      }
      for (let round = 0; round < ROUNDS; round++) {
        for (const site of sites) await time(context, site, levels);
      }
      return sites.map((site) => rowOf(site, sites[0] as Site, learning));
    } finally {
      for (const { copy } of sites) await drop(engine, copy);
    }
  });
}

/** The session reads on to a position. */
async function readTo(
  context: EvalContext,
  session: string,
  tokens: Int32Array,
  position: number,
  levels: number,
): Promise<void> {
  let { position: read } = await stats(context.engine, session);
  for (; read < position; read += PIECE) {
    await learn(context.engine, session, wrapped(tokens, read, PIECE), levels);
    context.progress(read, far[context.size]);
  }
}

/** A copy of a session at a position, the tokens that follow there, and what reading one of them cost in each round, in microseconds. */
interface Site {
  copy: string;
  position: number;
  bytes: number;
  next: Int32Array;
  walls: number[];
  cpus: number[];
}

/** One round of a site. */
function time({ engine }: EvalContext, { copy, next, walls, cpus }: Site, levels: number): Promise<void> {
  const measured = async (again: string) => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    await learn(engine, again, next, levels);
    const { user, system } = process.cpuUsage(before);
    walls.push((1000 * (performance.now() - began)) / next.length);
    cpus.push((user + system) / next.length);
  };
  return withSession(engine, measured, copy);
}

function rowOf(site: Site, near: Site, learning: string): Row {
  const ratios = site.cpus.map((cpu, round) => cpu / (near.cpus[round] as number));
  return {
    learning,
    position: site.position,
    "us per token": Math.min(...site.walls),
    "CPU us per token": median(site.cpus),
    "against near": median(ratios),
    "session bytes": site.bytes,
  };
}

/** Of an odd number of values. */
function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) / 2] as number;
}

/** From NEAR up to the far one, four times as far each. */
export function positionsTo(last: number): number[] {
  const positions: number[] = [];
  for (let position = NEAR; position < last; position *= 4) positions.push(position);
  return [...positions, last];
}

function wrapped(tokens: Int32Array, from: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => tokens[(from + i) % tokens.length] as number);
}
