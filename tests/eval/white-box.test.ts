import { describe, expect, it } from "vitest";
import { classRows } from "../../scripts/eval/suites/white-box.js";
import { classify, type TokenClass } from "../../scripts/eval/tasks/token-classes.js";

/** Words with their classes: a text cut before each space. */
function classesOf(text: string): [string, TokenClass][] {
  const pieces = text.split(/(?= |\n)/);
  const classes = classify(pieces.map((piece) => Buffer.from(piece)));
  return pieces.map((piece, i) => [piece.trim(), classes[i] as TokenClass]);
}

describe("classes of tokens", () => {
  it("tell function words, content words, names, numbers and punctuation apart", () => {
    expect(classesOf("the old man from Verona saw Mr Brown in 1942 , and Élan with €5 didn't")).toEqual([
      ...[
        ["the", "function"],
        ["old", "content"],
        ["man", "content"],
        ["from", "function"],
        ["Verona", "name"],
        ["saw", "content"],
        ["Mr", "name"],
        ["Brown", "name"],
        ["in", "function"],
        ["1942", "number"],
        [",", "punctuation"],
        ["and", "function"],
        ["Élan", "name"],
        ["with", "function"],
        ["€5", "punctuation"],
        ["didn't", "function"],
      ],
    ]);
  });

  it("leave the beginnings of sentences, lines and quotations, headings and <unk> open", () => {
    const text =
      'Rome fell . Carthage too , said Livy @.@ Then " Hannibal <unk> came\nROMEO Montague:\n = Early Life = \nIt';
    const named = Object.fromEntries(classesOf(text));
    expect(named).toMatchObject({ Rome: "other", Carthage: "other", Hannibal: "other", "<unk>": "other" });
    expect(named).toMatchObject({ Livy: "name", Then: "function", ROMEO: "other", "Montague:": "name" });
    expect(named).toMatchObject({ Early: "other", Life: "other", It: "function" });
  });

  it("follow the bytes: parts of a word are of its class, white space and special tokens of none", () => {
    const pieces = ["see", " Mont", "ag", "ue", " ", "", "’", "s caf", "\u00e9s"].map((piece) => Buffer.from(piece));
    const cut = [
      ...pieces.slice(0, -1),
      ...[pieces.at(-1)].flatMap((last) => [last?.subarray(0, 1), last?.subarray(1)]),
    ];
    const classes = classify(cut.map((piece) => piece ?? Buffer.alloc(0)));
    expect(classes).toEqual([
      ...["content", "name", "name", "name", "other", "other", "punctuation"],
      ...["function", "content", "content"],
    ]);
  });
});

describe("rows by class", () => {
  it("are means, shares, ratios and what learning saves", () => {
    const classes: TokenClass[] = ["function", "function", "name", "name"];
    const off = Float32Array.from([1, 0, 1, 0, 3, 0, 3, 0]);
    const all = Float32Array.from([1, 2, 1, 2, 1, 6, 2, 6]);
    const rows = classRows(["fast"], classes, [off, off, all]);
    const shared = { tokens: 2, "tokens %": 50 };
    expect(rows).toEqual([
      {
        ...{ class: "function", ...shared, surprise: 1, level: "fast", "update size": 2, "share %": 25, ratio: 0.5 },
        ...{ "ratio to surprise": 0.5 / (2 / 5 / 0.5), saved: 0, "saved %": 0 },
      },
      { class: "function", ...shared, surprise: 1, level: "all", saved: 0, "saved %": 0 },
      {
        ...{ class: "name", ...shared, surprise: 3, level: "fast", "update size": 6, "share %": 75, ratio: 1.5 },
        ...{ "ratio to surprise": 1.5 / (3 / 5 / 0.5), saved: 0, "saved %": 0 },
      },
      { class: "name", ...shared, surprise: 3, level: "all", saved: 1.5, "saved %": 50 },
    ]);
  });
});
