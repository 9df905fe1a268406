/** What moves which level: surprise and update sizes by kind of word. */
import { call } from "../../../src/sessions/engine-call.js";
import { ALL_LEVELS, NO_LEVELS, onlyLevel, withSession } from "../sessions.js";
import { streamOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";
import { classify, type TokenClass, tokenClasses } from "../tasks/token-classes.js";
import { shakespeare, type Text, wikitext } from "../texts.js";

/** Tokens read of each text at most. */
const lengths: Record<Size, number> = { tiny: 2_304, small: 16_384, full: 131_072 };
/** Tokens of one request. */
const PIECE = 2_048;

const about = `Each text is read as one stream by fresh sessions: with no CMS level learning, with each alone, and with all. "surprise": mean nats of a
token before it is learned, no level learning. "update size": while all learn, the mean size of what a token adds to the level's normalised gradient
(docs/MATH.md, "The trace"); "share %": of the sum over all tokens; "ratio": mean of the class over mean of all tokens, so that levels compare;
"ratio to surprise": that over the same ratio of surprises in that run (1: the level reacts to a class just as its surprise is). All levels get the same teach
signal, so that their ratios differ by their features only; what a level makes of it in the end is "saved": nats per token that learning with this
level alone ("all": with all of them) takes off the surprise, and "saved %" of it. Classes are those of words, by spelling; "name" is capitalised
inside a sentence, "other" what the rules leave open.`;

export const suite: Suite = {
  name: "white-box",
  title: "What moves which level, by kind of word",
  about,
  columns: [
    ...["text", "class", "level", "tokens", "tokens %", "surprise", "update size", "share %", "ratio"],
    ...["ratio to surprise", "saved", "saved %"],
  ],
  plots: [
    {
      title: "Update size over the level's mean, by kind of word (mean of both texts)",
      x: "class",
      y: "ratio",
      series: "level",
    },
    {
      title: "Surprise taken off by each level alone, per cent, by kind of word",
      x: "class",
      y: "saved %",
      series: "level",
    },
  ],
  cases: () => [wikitext, shakespeare].map((text) => ({ key: text.name, run: (context) => runText(context, text) })),
};

async function runText(context: EvalContext, text: Text): Promise<Row[]> {
  const { tokens } = streamOf(context, text.documents(context), lengths[context.size]);
  const classes = classify(Array.from(tokens, (token) => context.tokenizer.bytes(token)));
  const { levels } = context.engine.model;
  const masks = [NO_LEVELS, ...levels.map((_, index) => onlyLevel(index)), ALL_LEVELS];
  const traces: Float32Array[] = [];
  for (const [index, mask] of masks.entries()) {
    const told = (read: number) => context.progress(index * tokens.length + read, masks.length * tokens.length);
    traces.push(await readTraced(context, tokens, mask, told));
  }
  return classRows(levels, classes, traces).map((row) => ({ text: text.name, ...row }));
}

/** The trace of a fresh session that reads tokens: rows of surprise and each level's update size. */
async function readTraced(
  { engine }: EvalContext,
  tokens: Int32Array,
  learn_levels: number,
  progress: (read: number) => void,
): Promise<Float32Array> {
  const width = 1 + engine.model.levels.length;
  const trace = new Float32Array(tokens.length * width);
  await withSession(engine, async (session) => {
    for (let at = 0; at < tokens.length; at += PIECE) {
      const runs = [{ tokens: tokens.slice(at, at + PIECE), learn_levels }];
      const done = await call(engine, "learn", { session, runs, trace: true });
      trace.set(done.trace, at * width);
      progress(at);
    }
  });
  return trace;
}

/**
 * The table's rows of one text, without its name.
 * @param traces rows of 1 + levels numbers per token: with no level learning, with each alone, with all
 */
export function classRows(
  levels: readonly string[],
  classes: readonly TokenClass[],
  traces: readonly Float32Array[],
): Row[] {
  const width = 1 + levels.length;
  const [off, all] = [traces[0], traces.at(-1)] as [Float32Array, Float32Array];
  /** Sum of a column of a trace over the tokens of a class, or of all. */
  const sum = (trace: Float32Array, column: number, wanted?: TokenClass) =>
    classes.reduce((total, name, t) => {
      return wanted === undefined || name === wanted ? total + (trace[t * width + column] as number) : total;
    }, 0);
  return tokenClasses.flatMap((name) => {
    const tokens = classes.filter((one) => one === name).length;
    if (tokens === 0) return [];
    const part = tokens / classes.length;
    const surprise = sum(off, 0, name);
    const ratioOf = (trace: Float32Array, column: number) => sum(trace, column, name) / sum(trace, column) / part;
    const shared = { class: name, tokens, "tokens %": 100 * part, surprise: surprise / tokens };
    const savedBy = (trace: Float32Array) => {
      const saved = surprise - sum(trace, 0, name);
      return { saved: saved / tokens, "saved %": (100 * saved) / surprise };
    };
    const rows = levels.map((level, l): Row => {
      const ratio = ratioOf(all, 1 + l);
      const size = { "update size": sum(all, 1 + l, name) / tokens, "share %": 100 * ratio * part, ratio };
      const compared = { "ratio to surprise": ratio / ratioOf(all, 0) };
      return { ...shared, level, ...size, ...compared, ...savedBy(traces[1 + l] as Float32Array) };
    });
    return [...rows, { ...shared, level: "all", ...savedBy(all) }];
  });
}
