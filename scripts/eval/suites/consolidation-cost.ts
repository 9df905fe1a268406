/** What a consolidation takes, and what it takes from sessions that generate meanwhile. */
import { call } from "../../../src/sessions/engine-call.js";
import { atLeast, atMost, numbers } from "../bars.js";
import { seededRandom } from "../random.js";
import { ALL_LEVELS, withSession } from "../sessions.js";
import { Sleeper } from "../sleeper.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";
import { drawFacts } from "../tasks/facts.js";

/** Without `epochs`: by the server's default. `seconds`: for which sessions generate at least, so that a moment's load does not count. */
const sizes: Record<Size, { replay: number; epochs?: number; wave: number; seconds: number }> = {
  tiny: { replay: 256, epochs: 4, wave: 32, seconds: 0 },
  small: { replay: 2_000, wave: 128, seconds: 30 },
  full: { replay: 2_000, wave: 128, seconds: 30 },
};
const SESSIONS = 8;

const about = `A session has learned facts; it is consolidated by the server's defaults with so many replay tokens: alone, and while ${SESSIONS} sessions generate without pause. "computing": seconds
of the one thread that consolidates; "wall": until the verdict. "tokens/s": of all ${SESSIONS} sessions together, before and during; "kept": the second as per cent of the first.`;

export const suite: Suite = {
  name: "consolidation-cost",
  title: "The cost of a consolidation",
  about,
  columns: [
    "foreground",
    "replay tokens",
    "steps",
    "computing",
    "wall",
    "tokens/s before",
    "tokens/s during",
    "kept %",
  ],
  plots: [],
  bars: (rows) => [
    ...atMost("a consolidation is quick", 60, numbers(rows, "computing"), "s of a core"),
    ...atLeast("and leaves the foreground its speed", 80, numbers(rows, "kept %"), "%"),
  ],
  cases: () => [
    { key: "none", run: (context) => runAlone(context) },
    { key: `${SESSIONS} sessions`, run: (context) => runBeside(context) },
  ],
};

interface Timed {
  replay: number;
  steps: number;
  computing: number;
  wall: number;
}

async function runAlone(context: EvalContext): Promise<Row[]> {
  return [{ foreground: 0, ...columnsOf(await withTaught(context, (sleeper) => timed(context, sleeper))) }];
}

async function runBeside(context: EvalContext): Promise<Row[]> {
  return withTaught(context, async (sleeper) => {
    const before = await generating(context, () => false);
    let verdict: Timed | undefined;
    const consolidation = timed(context, sleeper).then((result) => {
      verdict = result;
    });
    const during = await generating(context, () => verdict === undefined);
    await consolidation;
    return [
      {
        foreground: SESSIONS,
        ...columnsOf(verdict as unknown as Timed),
        "tokens/s before": before,
        "tokens/s during": during,
        "kept %": (100 * during) / before,
      },
    ];
  });
}

function columnsOf({ replay, steps, computing, wall }: Timed): Row {
  return { "replay tokens": replay, steps, computing, wall };
}

/** A session that was taught as many facts as fill the replay, each by a request. */
function withTaught<T>(context: EvalContext, action: (sleeper: Sleeper) => Promise<T>): Promise<T> {
  const { engine, tokenizer, size, seed } = context;
  return withSession(engine, async (session) => {
    const sleeper = new Sleeper(context, session);
    let left = sizes[size].replay;
    for (const { statement } of drawFacts(196, seededRandom(seed, "consolidation-cost"))) {
      const tokens = tokenizer.encode(`${statement}\n`).slice(0, left);
      if (tokens.length > 0) await sleeper.learn(tokens, ALL_LEVELS);
      left -= tokens.length;
    }
    return action(sleeper);
  });
}

async function timed({ size }: EvalContext, sleeper: Sleeper): Promise<Timed> {
  const began = performance.now();
  const { replay, epochs } = sizes[size];
  const report = await sleeper.consolidate({ replay_tokens: replay, ...(epochs && { epochs }) });
  const wall = (performance.now() - began) / 1000;
  return { replay: report.replay_tokens, steps: report.steps, computing: report.seconds, wall };
}

/** Tokens per second of sessions that generate in waves, three at least and for the size's seconds, until no more are wanted. */
async function generating({ engine, size }: EvalContext, more: () => boolean): Promise<number> {
  const { wave, seconds } = sizes[size];
  const began = performance.now();
  let tokens = 0;
  for (let round = 0; round < 3 || performance.now() - began < 1000 * seconds || more(); round++) {
    const seeds = Array.from({ length: SESSIONS }, (_, i) => SESSIONS * round + i);
    const payload = { memory: "off" as const, prompt: new Int32Array([0]), max_tokens: wave, ignore_eos: true };
    await Promise.all(seeds.map((seed) => call(engine, "generate", { ...payload, seed })));
    tokens += SESSIONS * wave;
  }
  return (1000 * tokens) / (performance.now() - began);
}
