/** Documents of several domains in sequence, then all of them again: what each CMS level is worth, and what is kept of a document. */
import { atLeast, numbers } from "../bars.js";
import { bitsPerByte, levelMasks, savedPercent } from "../sessions.js";
import { type Piece, readStream, streamOf, totalOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";
import { dialogue, encyclopaedia, novels, questions, shakespeare, utterances } from "../texts.js";

const domains = [novels, dialogue, shakespeare, encyclopaedia, questions, utterances];

/** Documents of `tokens` tokens, `rounds` per domain in a sequence; `draws` sequences of other documents. */
const sizes: Record<Size, { tokens: number; rounds: number; draws: number }> = {
  tiny: { tokens: 192, rounds: 1, draws: 1 },
  small: { tokens: 1_024, rounds: 1, draws: 1 },
  full: { tokens: 2_048, rounds: 2, draws: 3 },
};

const about = `A sequence takes a document of each domain in turn, then returns to the first and reads all again: between two visits of a document
lie all the others ("between", tokens). One session reads all for each set of learning levels. "first", "again": bits per byte of the first and the
second visit; "saved": against no level learning, per cent, for each visit and for both. "beyond best single": of all levels together, over both visits,
against the level that is best alone, per cent (below 0: that level alone is better). What the second visit costs less with no level learning is
what the recurrent state keeps. Domain "all" is the whole sequence.`;

export const suite: Suite = {
  name: "domains",
  title: "Mixed domains and returning documents: the levels compared",
  about,
  columns: [
    "draw",
    "domain",
    "levels",
    "tokens",
    "between",
    "first",
    "again",
    "saved first %",
    "saved again %",
    "saved %",
    "beyond best single %",
  ],
  plots: [{ title: "Bits saved by learning levels, by domain", x: "levels", y: "saved %", series: "domain" }],
  bars: (rows) => {
    const whole = rows.filter(({ domain }) => domain === "all");
    return atLeast("all levels together beat the best single one", 0, numbers(whole, "beyond best single %"), "%");
  },
  cases: ({ size }) =>
    Array.from({ length: sizes[size].draws }, (_, draw) => ({
      key: `draw ${draw + 1}`,
      run: (context) => runDraw(context, draw),
    })),
};

interface Visit {
  domain: string;
  from: number;
  to: number;
}

/** Both visits of every document: tokens, and where each visit lies; the second half repeats the first. */
export interface Sequence {
  tokens: Int32Array;
  visits: Visit[];
}

async function runDraw(context: EvalContext, draw: number): Promise<Row[]> {
  const sequence = twice(drawDocuments(context, draw));
  const masks = levelMasks(context.engine);
  const edges = sequence.visits.map(({ from }) => from);
  const pieces = await readStream(
    context,
    sequence.tokens,
    masks.map(([, levels]) => levels),
    edges,
  );
  const names = masks.map(([name]) => name);
  return domainRows(sequence, pieces, names).map((row) => ({ draw: draw + 1, ...row }));
}

/** Documents in the order of reading. Those of a draw and round are others than those of the one before, as far as the text goes. */
function drawDocuments(context: EvalContext, draw: number): { domain: string; tokens: Int32Array }[] {
  const { tokens: length, rounds } = sizes[context.size];
  const wanted = domains.map((domain) => {
    const stream = streamOf(context, domain.documents(context), (draw + 1) * rounds * length);
    return { domain: domain.name, tokens: stream.tokens };
  });
  return Array.from({ length: rounds }, (_, round) =>
    wanted.map(({ domain, tokens }) => {
      const end = tokens.length - (rounds - 1 - round) * length;
      if (end < length) throw new Error(`${domain}: expected ${rounds * length} tokens of text, came ${tokens.length}`);
      return { domain, tokens: tokens.slice(end - length, end) };
    }),
  ).flat();
}

/** A sequence of documents, and the same again. */
export function twice(documents: readonly { domain: string; tokens: Int32Array }[]): Sequence {
  const visits: Visit[] = [];
  let at = 0;
  for (const { domain, tokens } of [...documents, ...documents]) {
    visits.push({ domain, from: at, to: at + tokens.length });
    at += tokens.length;
  }
  const once = documents.flatMap(({ tokens }) => [...tokens]);
  return { tokens: Int32Array.from([...once, ...once]), visits };
}

/** Rows for every domain, and "all" first, and every set of levels; `names` are those of the pieces' masks. */
export function domainRows({ tokens, visits }: Sequence, pieces: readonly Piece[], names: readonly string[]): Row[] {
  const half = tokens.length / 2;
  return ["all", ...new Set(visits.map(({ domain }) => domain))].flatMap((domain) => {
    const own = visits.filter((visit) => domain === "all" || visit.domain === domain);
    const first = sumOf(pieces, own.slice(0, own.length / 2));
    const again = sumOf(pieces, own.slice(own.length / 2));
    const both = first.nats.map((nats, mask) => nats + (again.nats[mask] ?? Number.NaN));
    const saved = (nats: number[], mask: number) => savedPercent(nats[0] ?? Number.NaN, nats[mask] ?? Number.NaN);
    const length = (own[0]?.to ?? 0) - (own[0]?.from ?? 0);
    return names.map((levels, mask) => ({
      domain,
      levels,
      tokens: own.reduce((total, { from, to }) => total + to - from, 0),
      ...(domain !== "all" && { between: half - length }),
      first: bitsPerByte(first.nats[mask] ?? Number.NaN, first.bytes),
      again: bitsPerByte(again.nats[mask] ?? Number.NaN, again.bytes),
      "saved first %": saved(first.nats, mask),
      "saved again %": saved(again.nats, mask),
      "saved %": saved(both, mask),
      ...(levels === "all" && {
        "beyond best single %": savedPercent(Math.min(...both.slice(1, -1)), both[mask] ?? 0),
      }),
    }));
  });
}

function sumOf(pieces: readonly Piece[], visits: readonly Visit[]): { bytes: number; nats: number[] } {
  return visits
    .map(({ from, to }) => totalOf(pieces, from, to))
    .reduce((sum, next) => ({
      bytes: sum.bytes + next.bytes,
      nats: sum.nats.map((nats, mask) => nats + (next.nats[mask] ?? Number.NaN)),
    }));
}
