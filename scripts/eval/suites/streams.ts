/** What learning while reading is worth, by position in a stream and by document. */
import { atLeast, type Bar, numbers } from "../bars.js";
import { ALL_LEVELS, bitsPerByte, NO_LEVELS, savedPercent } from "../sessions.js";
import { type Piece, type Range, readStream, type Stream, streamOf, totalOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";
import { dialogue, longNovel, novels, questions, shakespeare, type Text, utterances, wikitext } from "../texts.js";

const texts = [wikitext, shakespeare, dialogue, novels, longNovel, questions, utterances];

/** Tokens read of each text at most. */
const lengths: Record<Size, number> = { tiny: 2_304, small: 16_384, full: 400_000 };

/** Positions, in tokens, between which the gain is measured. */
const EDGES = [0, 2_000, 8_000, 32_000, 100_000, 200_000, 300_000];
/** In the order of the columns "stateless", "off", "on". */
const READINGS = ["stateless", NO_LEVELS, ALL_LEVELS] as const;
/** A document must be read so far before what follows of it counts as beyond its beginning. */
const BEGINNING = 2_000;

const about = `Each text is read from its start in three ways, in bits per byte. "stateless": in requests without memory, at most 2,048 tokens each. "off": by
one fresh session in which no CMS level learns (memory read; the recurrent state moves, so that all text so far is context). "on": by one in which all
levels learn (memory write). Every token is scored before it is learned. "saved": what "on" takes off "off", per cent. The parts of a stream: all of it;
beyond 2K: what follows its first 2,000 tokens; position buckets; beyond 2K of documents: what follows the first 2,000 tokens of each document; each
document of 2,000 tokens or more. Sessions are not reset between documents; end-of-text tokens count as text of no bytes. None of the text was
trained on: dialogue and novels are the ends of the corpora that training holds out, "long novel" is one that it skips. Kind: "coherent" is long
documents, "dialogue" many short ones, "far" is unlike what training has.`;

export const suite: Suite = {
  name: "streams",
  title: "Learning while reading: bits per byte by position",
  about,
  columns: ["stream", "kind", "part", "position", "tokens", "bytes", "stateless", "off", "on", "saved %"],
  plots: [
    {
      title: "Bits saved by learning, by position in the stream",
      x: "position",
      y: "saved %",
      series: "stream",
      logX: true,
    },
  ],
  bars,
  cases: () => texts.map((text) => ({ key: text.name, run: (context) => runText(context, text) })),
};

/** Where the gain of a stream is first held against what comes later, and up to where. */
const EARLY = "2K-8K";
const LATE = 200_000;

function bars(rows: readonly Row[]): Bar[] {
  const beyond = rows.filter(({ part }) => part === `beyond ${short(BEGINNING)}`);
  const saved = (of: readonly Row[]) => numbers(of, "saved %");
  const ofKind = (wanted: string) => saved(beyond.filter(({ kind }) => kind === wanted));
  return [
    ...atLeast("learning saves bits on coherent documents beyond 2,000 tokens", 4, ofKind("coherent"), "%"),
    ...atLeast("and on text far from the training mix", 6, ofKind("far"), "%"),
    ...atLeast("no stream is worse for learning", -1, saved(rows.filter(({ part }) => part === "all")), "%"),
    ...atLeast("the gain does not shrink with position up to 200,000", 0, growth(rows), "points"),
  ];
}

/** Per stream: points saved in its last stretch up to LATE beyond those in EARLY. */
function growth(rows: readonly Row[]): number[] {
  const stretches = rows.filter(({ position }) => typeof position === "number" && position <= LATE);
  return stretches
    .filter(({ part }) => part === EARLY)
    .map((early) => {
      const last = stretches.filter(({ stream }) => stream === early.stream).at(-1);
      return Number(last?.["saved %"]) - Number(early["saved %"]);
    });
}

async function runText(context: EvalContext, text: Text): Promise<Row[]> {
  const stream = streamOf(context, text.documents(context), lengths[context.size]);
  const pieces = await readStream(context, stream.tokens, READINGS, edgesOf(stream));
  return streamRows(stream, pieces).map((row) => ({ stream: text.name, kind: text.kind, ...row }));
}

/** Where pieces must begin, so that every part is a sum of pieces. */
function edgesOf({ documents }: Stream): number[] {
  return [...EDGES, ...documents.flatMap(({ from, to }) => [from, from + BEGINNING, to])];
}

/** The table's rows of one stream, without its name. */
export function streamRows({ tokens, documents }: Stream, pieces: readonly Piece[]): Row[] {
  const long = documents.filter(({ from, to }) => to - from >= BEGINNING);
  const buckets = EDGES.filter((edge) => edge < tokens.length).map((from, index, edges) => {
    const to = edges[index + 1] ?? tokens.length;
    return { title: `${short(from)}-${short(to)}`, from, to };
  });
  const rows: Row[] = [
    partRow("all", pieces, [{ from: 0, to: tokens.length }]),
    partRow("beyond 2K", pieces, [{ from: BEGINNING, to: tokens.length }]),
    ...buckets.map((bucket) => ({ ...partRow(bucket.title, pieces, [bucket]), position: bucket.to })),
    partRow("beyond 2K of documents", pieces, beyondBeginnings(long)),
    ...long.map((document) => partRow(`document: ${document.title}`, pieces, [document])),
  ];
  return rows.filter((row) => Number(row.tokens) > 0);
}

function beyondBeginnings(documents: readonly Range[]): Range[] {
  return documents.map(({ title, from, to }) => ({ title, from: from + BEGINNING, to }));
}

function partRow(part: string, pieces: readonly Piece[], ranges: readonly Pick<Range, "from" | "to">[]): Row {
  const totals = ranges.map(({ from, to }) => totalOf(pieces, from, to));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const bytes = sum(totals.map((total) => total.bytes));
  const [stateless, off, on] = READINGS.map((_, i) => sum(totals.map((total) => total.nats[i] ?? Number.NaN))) as [
    number,
    number,
    number,
  ];
  return {
    part,
    tokens: sum(ranges.map(({ from, to }) => Math.max(0, to - from))),
    bytes,
    stateless: bitsPerByte(stateless, bytes),
    off: bitsPerByte(off, bytes),
    on: bitsPerByte(on, bytes),
    "saved %": savedPercent(off, on),
  };
}

function short(position: number): string {
  return position < 1_000 ? String(position) : `${Math.round(position / 100) / 10}K`;
}
