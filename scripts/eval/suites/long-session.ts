/** One session that reads and learns for a very long time: is it stable, and still worth it at the end? */
import type { MemoryStats } from "../../../src/engine/engine.js";
import { atLeast, atMost, numbers } from "../bars.js";
import { corpusText, unseenDocuments } from "../corpus.js";
import { normCaps } from "../norm-caps.js";
import { ALL_LEVELS, bitsPerByte, bytesOf, learn, NO_LEVELS, savedPercent, withSession } from "../sessions.js";
import { type Stream, streamOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";

/** Tokens read, and tokens per row of the table. */
const sizes: Record<Size, { tokens: number; bucket: number }> = {
  tiny: { tokens: 5_000, bucket: 1_000 },
  small: { tokens: 50_000, bucket: 10_000 },
  full: { tokens: 1_000_000, bucket: 50_000 },
};
/** Tokens of one source before the next one's turn. */
const TURN = 2_000;
/** Tokens per request. */
const PIECE = 1_000;
/** The engine scales in float32, so that a norm at its cap is not exactly it. */
const ROUNDING = 1.001;

const SKIPPED = ["gutenberg_juvenile", "wikipedia_en_2018plus", "dialogue_sgd", "gutenberg_fiction_plain"];
const TASKS = ["tasks/wikitext2_valid.txt.xz", "tasks/tinyshakespeare.txt.xz"];

const about = `Mixed text that training does not use (novels, encyclopaedia, dialogue, WikiText-2 valid, Shakespeare; ${TURN} tokens of each in turn, nothing
twice) read by one session with all levels learning, and by one with none. "bits": per byte of the tokens up to "position" since the row before; "saved":
against no learning at the same place, per cent. "norm / cap": the largest, over the levels, of the norm of what was learned over the most that it may become
(max_ratio * ||W2||); "norms": each. A loss or norm that is not finite, or a norm beyond its cap, fails the case.`;

export const suite: Suite = {
  name: "long-session",
  title: "One long session of mixed text",
  about,
  columns: ["position", "learning", "bits", "saved %", "norm / cap", "norms"],
  plots: [{ title: "Bits per byte in one long session", x: "position", y: "bits", series: "learning" }],
  bars: (rows) => [
    ...atMost("every norm stays within its cap", ROUNDING, numbers(rows, "norm / cap"), "times"),
    ...atLeast("at the end of a long session learning still saves bits", 0, numbers(rows, "saved %").slice(-1), "%"),
  ],
  cases: () => [{ key: "mixed", run }],
};

async function run(context: EvalContext): Promise<Row[]> {
  const { tokens: length, bucket } = sizes[context.size];
  const tokens = interleave(sources(context, length), TURN, length);
  const caps = normCaps(context.modelDir);
  let read = 0;
  const progress = (count: number) => {
    read += count;
    context.progress(read, 2 * length);
  };
  const [off, on] = await Promise.all(
    [NO_LEVELS, ALL_LEVELS].map((levels) => readBuckets(context, tokens, bucket, levels, progress)),
  );
  return tableRows(off ?? [], on ?? [], caps);
}

/** Streams of each source that together have enough tokens. Throws when they have not. */
function sources(context: EvalContext, length: number): Stream["tokens"][] {
  const share = Math.ceil(length / 3);
  const skipped = SKIPPED.map((name) => unseenDocuments(context.corpus, name, 8 * share));
  const tasks = TASKS.map((path) => [corpusText(context.corpus, path)]);
  return [...skipped, ...tasks].map((texts) => {
    const documents = texts.map((text) => ({ title: "", text }));
    return streamOf(context, documents, share).tokens;
  });
}

/** The first `length` tokens of turns of `turn` tokens taken from each source, one after the other; a source that is used up is left out. */
export function interleave(streams: readonly Int32Array[], turn: number, length: number): Int32Array {
  const total = streams.reduce((sum, stream) => sum + stream.length, 0);
  if (total < length) throw new Error(`expected ${length} tokens of unseen text, came ${total}`);
  const mixed = new Int32Array(total);
  let filled = 0;
  for (let at = 0; filled < length; at += turn) {
    for (const stream of streams) {
      const part = stream.subarray(at, at + turn);
      mixed.set(part, filled);
      filled += part.length;
    }
  }
  return mixed.slice(0, length);
}

interface Bucket {
  position: number;
  bytes: number;
  nats: number;
  memory: MemoryStats;
}

async function readBuckets(
  { engine, tokenizer }: EvalContext,
  tokens: Int32Array,
  bucket: number,
  levels: number,
  progress: (count: number) => void,
): Promise<Bucket[]> {
  return withSession(engine, async (session) => {
    const buckets: Bucket[] = [];
    let [nats, bytes] = [0, 0];
    for (let at = 0; at < tokens.length; at += PIECE) {
      const piece = tokens.slice(at, at + PIECE);
      const { logprob, memory } = await learn(engine, session, piece, levels);
      nats -= logprob;
      bytes += bytesOf(tokenizer, piece);
      progress(piece.length);
      if ((at + PIECE) % bucket !== 0) continue;
      buckets.push({ position: at + PIECE, bytes, nats, memory });
      [nats, bytes] = [0, 0];
    }
    return buckets;
  });
}

function tableRows(off: readonly Bucket[], on: readonly Bucket[], caps: ReadonlyMap<string, number>): Row[] {
  return on.flatMap((learned, index) => {
    const still = off[index] as Bucket;
    return [
      { position: still.position, learning: "off", bits: bitsPerByte(still.nats, still.bytes) },
      {
        position: learned.position,
        learning: "on",
        bits: bitsPerByte(learned.nats, learned.bytes),
        "saved %": savedPercent(still.nats, learned.nats),
        ...normColumns(learned, caps),
      },
    ];
  });
}

/** Throws for what is not finite or beyond its cap. */
export function normColumns({ position, nats, memory }: Bucket, caps: ReadonlyMap<string, number>): Row {
  const norms = memory.levels.map(({ name, delta_norm }) => {
    const cap = caps.get(name) ?? Number.NaN;
    if (!(delta_norm <= cap * ROUNDING)) {
      throw new Error(`position ${position}, level ${name}: expected a norm of at most ${cap}, came ${delta_norm}`);
    }
    return { name, norm: delta_norm, cap };
  });
  if (!Number.isFinite(nats)) throw new Error(`position ${position}: expected a finite loss, came ${nats}`);
  return {
    "norm / cap": Math.max(...norms.map(({ norm, cap }) => norm / cap)),
    norms: norms.map(({ name, norm, cap }) => `${name} ${norm.toFixed(2)} of ${cap.toFixed(2)}`).join(", "),
  };
}
