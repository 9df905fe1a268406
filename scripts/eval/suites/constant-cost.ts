/** Whether a token costs the same at the start of a session and far into it, in time and in bytes. */
import { corpusText } from "../corpus.js";
import { ALL_LEVELS, learn, NO_LEVELS, stats, withSession } from "../sessions.js";
import { streamOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";

const NEAR = 1_024;
/** The far position, in tokens. */
const far: Record<Size, number> = { tiny: 4_096, small: 32_768, full: 1_048_576 };
/** Tokens whose reading is timed, and how often; the median counts. */
const TIMED = 512;
const REPEATS = 5;
/** Tokens read per request on the way. */
const PIECE = 1_024;
/** Tokens of text; read over and over, because only the time counts. */
const TEXT_TOKENS = 65_536;

const about = `A session reads up to a position; then copies of it read ${TIMED} tokens more, each copy alone (median of ${REPEATS}). "us per token": wall
time of these; "session bytes": state at the position; "against near": time per token over that at position ${NEAR}. Whatever else the machine
does is in the times.`;

export const suite: Suite = {
  name: "constant-cost",
  title: "Time and bytes per token by position",
  about,
  columns: ["learning", "position", "us per token", "against near", "session bytes"],
  plots: [{ title: "Microseconds per token", x: "position", y: "us per token", series: "learning", logX: true }],
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
      const microseconds = await timePerToken(context, session, wrapped(tokens, position, TIMED), levels);
      near = position === NEAR ? microseconds : near;
      const { bytes } = await stats(context.engine, session);
      rows.push({
        learning,
        position,
        "us per token": microseconds,
        "against near": microseconds / near,
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

async function timePerToken(
  { engine }: EvalContext,
  session: string,
  tokens: Int32Array,
  levels: number,
): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    await withSession(
      engine,
      async (copy) => {
        const began = performance.now();
        await learn(engine, copy, tokens, levels);
        times.push((1000 * (performance.now() - began)) / tokens.length);
      },
      session,
    );
  }
  return times.sort((a, b) => a - b)[Math.floor(REPEATS / 2)] as number;
}

function wrapped(tokens: Int32Array, from: number, count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => tokens[(from + i) % tokens.length] as number);
}
