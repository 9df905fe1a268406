/** Which kind of word each token of a text belongs to, by simple rules of English spelling. */

/** Words of a closed class, among them Shakespeare's; and what follows an apostrophe. */
const FUNCTION_WORDS = new Set(
  `a about above across after again against ago all almost along already also although always am among an and another any
anybody anyone anything are around art as at away back be became because become been before behind being below beneath beside besides between beyond both
but by ca can cannot could d despite did do does doing done doth down during each either else enough ere even ever every everybody everyone
everything except few for from further had hadst has hast hath have having he hence her here hers herself him himself his how however i if in
indeed instead into is it its itself just least less like ll m many may me might mine more moreover most much must my myself nay near
neither never nevertheless no nobody none nor not nothing now o of off often on once one only onto or other others otherwise ought our ours
ourselves out over own per perhaps quite rather re s sha shall shalt she should since so some somebody someone something still such t than that the
thee their theirs them themselves then there thereby therefore these they thine this those thou though through throughout thus thy thyself till to
together too toward towards under unless until unto up upon us ve very was wast we well were wert what whatever when whence where whereas whether
which while whither who whom whose why will wilt with within without wo would ye yea yes yet you your yours yourself yourselves`.split(
    /\s+/,
  ),
);

/**
 * function, content: words of the closed list and other words in lower case. name: capitalised inside a sentence. number: with a digit.
 * other: what the rules leave open (the first word of a sentence or line, headings, <unk>, white space, special tokens).
 */
export const tokenClasses = ["function", "content", "name", "number", "punctuation", "other"] as const;
export type TokenClass = (typeof tokenClasses)[number];

const PIECES = /(?<other><unk>|\s+)|(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*)|(?<punctuation>[^\p{L}\p{N}\s]+)/gu;

/** What stands before a word of which a capital says nothing: the end of a sentence (but not WikiText's "@.@"), a quotation mark, a heading. */
function opensSentence(punctuation: string): boolean {
  return !punctuation.includes("@") && /[.!?:"“”=]/.test(punctuation);
}

function wordClass(word: string, first: boolean): TokenClass {
  if (/\p{N}/u.test(word)) return "number";
  const stem = word.toLowerCase().replace(/(n['’]t|['’].*)$/, "");
  if (FUNCTION_WORDS.has(stem)) return "function";
  if (!/^\p{Lu}/u.test(word)) return "content";
  return first ? "other" : "name";
}

/** The class of every byte of a text in UTF-8. */
function byteClasses(text: string): TokenClass[] {
  const classes: TokenClass[] = [];
  let first = true;
  for (const line of text.split(/(?<=\n)/)) {
    const heading = /^\s*=/.test(line);
    for (const { 0: piece, groups } of line.matchAll(PIECES)) {
      let found: TokenClass = "other";
      if (groups?.word !== undefined && !heading) found = wordClass(piece, first);
      if (groups?.punctuation !== undefined && !heading) found = "punctuation";
      if (groups?.other === undefined)
        first = groups?.punctuation === undefined ? false : first || opensSentence(piece);
      for (let i = Buffer.byteLength(piece); i > 0; i--) classes.push(found);
    }
    if (line.endsWith("\n")) first = true;
  }
  return classes;
}

/**
 * The class of every token: that of its first byte which is no white space.
 * @param pieces each token's bytes, which joined are text in UTF-8 (a last character that is cut off does no harm); special tokens have none
 */
export function classify(pieces: readonly Uint8Array[]): TokenClass[] {
  const bytes = Buffer.concat(pieces);
  const classes = byteClasses(bytes.toString("utf8"));
  let from = 0;
  return pieces.map((piece) => {
    const lead = piece.findIndex((byte) => !isSpace(byte));
    const at = from + lead;
    from += piece.length;
    return lead < 0 ? "other" : (classes[at] ?? "other");
  });
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
