/** Whether a token costs the same at the start of a session and far into it, in time and in bytes. */
import { atMost, numbers } from "../bars.js";
import { corpusText } from "../corpus.js";
import { ALL_LEVELS, learn, NO_LEVELS, stats, withSession } from "../sessions.js";
import { streamOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";

const NEAR = 1_024;
/** The far position, in tokens. */
const far: Record<Size, number> = { tiny: 4_096, small: 32_768, full: 1_048_576 };
/** Tokens whose reading is timed, and how often. */
const TIMED = 512;
const REPEATS = 5;
/** Times the near cost: what the clock cannot tell from the same. */
const MOST = 1.1;
/** Tokens read per request on the way. */
const PIECE = 1_024;
/** Tokens of text; read over and over, because only the time counts. */
const TEXT_TOKENS = 65_536;

const about = `A session reads up to a position; then copies of it read ${TIMED} tokens more, each copy alone, ${REPEATS} times. "us per token": wall time of the
fastest. "CPU us per token": processor time of all of the process's threads, median, which other load on the machine hardly changes; "against near": this
over that at position ${NEAR}. "session bytes": state at the position.`;

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
  const positions = positionsTo(far[context.size]);
  return withSession(context.engine, async (session) => {
    const rows: Row[] = [];
    let near = Number.NaN;
    let read = 0;
    for (const position of positions) {
      for (; read < position; read += PIECE) {
        await learn(context.engine, session, wrapped(tokens, read, PIECE), levels);
        context.progress(read, far[context.size]);
      }
      const { wall, cpu } = await timePerToken(context, session, wrapped(tokens, position, TIMED), levels);
      near = position === NEAR ? cpu : near;
      const { bytes } = await stats(context.engine, session);
      rows.push({
        learning,
        position,
        "us per token": wall,
        "CPU us per token": cpu,
        "against near": cpu / near,
        "session bytes": bytes,
      });
    }
    return rows;
  });
}

/** From NEAR up to the far one, four times as far each. */
export function positionsTo(last: number): number[] {
  const positions: number[] = [];
  for (let position = NEAR; position < last; position *= 4) positions.push(position);
  return [...positions, last];
}

/** Microseconds per token. */
async function timePerToken(
  { engine }: EvalContext,
  session: string,
  tokens: Int32Array,
  levels: number,
): Promise<{ wall: number; cpu: number }> {
  const walls: number[] = [];
  const cpus: number[] = [];
  const measured = async (copy: string) => {
    const [began, before] = [performance.now(), process.cpuUsage()];
    await learn(engine, copy, tokens, levels);
    const { user, system } = process.cpuUsage(before);
    walls.push((1000 * (performance.now() - began)) / tokens.length);
    cpus.push((user + system) / tokens.length);
  };
  for (let repeat = 0; repeat < REPEATS; repeat++) await withSession(engine, measured, session);
  return { wall: Math.min(...walls), cpu: cpus.sort((a, b) => a - b)[Math.floor(REPEATS / 2)] as number };
}

function wrapped(tokens: Int32Array, from: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => tokens[(from + i) % tokens.length] as number);
}
