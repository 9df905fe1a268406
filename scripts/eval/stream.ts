/** A stream of documents as tokens, and what reading it costs, piece by piece, for different learning levels. */
import { bytesOf, learn, score, withSession } from "./sessions.js";
import type { EvalContext } from "./suite.js";
import type { TextDocument } from "./texts.js";

/** Where a document lies in a stream, in tokens; `to` is behind its last. */
export interface Range {
  title: string;
  from: number;
  to: number;
}

export interface Stream {
  /** Documents, each followed by the model's end of text as in training. */
  tokens: Int32Array;
  documents: Range[];
}

/** Characters that give a token for certain, so that a long text need not be encoded whole. */
const CHARACTERS_PER_TOKEN = 8;

/** The first `limit` tokens of documents in sequence; the last document is cut there. */
export function streamOf(
  { tokenizer, engine }: EvalContext,
  documents: readonly TextDocument[],
  limit: number,
): Stream {
  const tokens: number[] = [];
  const ranges: Range[] = [];
  for (const { title, text } of documents) {
    const room = limit - tokens.length;
    if (room <= 0) break;
    const from = tokens.length;
    for (const token of tokenizer.encode(text.slice(0, room * CHARACTERS_PER_TOKEN)).subarray(0, room))
      tokens.push(token);
    ranges.push({ title, from, to: tokens.length });
    tokens.push(engine.model.eos_token_id);
  }
  return { tokens: Int32Array.from(tokens.slice(0, limit)), documents: ranges };
}

/** How a stream is read: by one session in which the levels of a mask learn, or each piece by a request without memory. */
export type Reading = number | "stateless";

/** A piece of a stream, and the nats that it cost in each reading, in the order of the readings. */
export interface Piece {
  from: number;
  to: number;
  bytes: number;
  nats: number[];
}

/** Tokens of one request: progress is told between requests. */
const MOST_TOKENS = 2_048;

/** The edges of pieces: those given (any order), the stream's ends, and more so that no piece is longer than a request. */
export function pieceEdges(length: number, edges: readonly number[]): number[] {
  const inside = edges.filter((edge) => edge > 0 && edge < length);
  const wanted = [...new Set([0, ...inside, length])].sort((a, b) => a - b);
  return wanted.flatMap((edge, index) => {
    const next = wanted[index + 1] ?? edge;
    return Array.from(
      { length: Math.max(1, Math.ceil((next - edge) / MOST_TOKENS)) },
      (_, i) => edge + i * MOST_TOKENS,
    );
  });
}

/**
 * Reads tokens side by side in several ways, each from a fresh state; every token is scored before it is learned.
 * @param edges positions (tokens) at which pieces must begin
 */
export async function readStream(
  context: EvalContext,
  tokens: Int32Array,
  readings: readonly Reading[],
  edges: readonly number[],
): Promise<Piece[]> {
  const starts = pieceEdges(tokens.length, edges);
  const pieces = starts.slice(0, -1).map((from, index): Piece => {
    const to = starts[index + 1] as number;
    return { from, to, bytes: bytesOf(context.tokenizer, tokens.subarray(from, to)), nats: [] };
  });
  let read = 0;
  await Promise.all(
    readings.map((reading, column) =>
      readPieces(context, reading, tokens, pieces, (piece, nats) => {
        piece.nats[column] = nats;
        read += piece.to - piece.from;
        context.progress(read, tokens.length * readings.length);
      }),
    ),
  );
  return pieces;
}

async function readPieces(
  { engine }: EvalContext,
  reading: Reading,
  tokens: Int32Array,
  pieces: readonly Piece[],
  onNats: (piece: Piece, nats: number) => void,
): Promise<void> {
  const readAll = async (logprob: (piece: Int32Array) => Promise<number>) => {
    for (const piece of pieces) onNats(piece, -(await logprob(tokens.slice(piece.from, piece.to))));
  };
  if (reading === "stateless") {
    await readAll(async (piece) => (await score(engine, undefined, piece)).logprob);
  } else {
    await withSession(engine, (session) =>
      readAll(async (piece) => (await learn(engine, session, piece, reading)).logprob),
    );
  }
}

/** Bytes, and nats per reading, of the pieces from token `from` up to `to`. */
export function totalOf(pieces: readonly Piece[], from: number, to: number): { bytes: number; nats: number[] } {
  const inside = pieces.filter((piece) => piece.from >= from && piece.to <= to);
  const readings = pieces[0]?.nats.length ?? 0;
  return {
    bytes: inside.reduce((total, { bytes }) => total + bytes, 0),
    nats: Array.from({ length: readings }, (_, i) =>
      inside.reduce((total, { nats }) => total + (nats[i] ?? Number.NaN), 0),
    ),
  };
}
