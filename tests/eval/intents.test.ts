import { describe, expect, it } from "vitest";
import { seededRandom } from "../../scripts/eval/random.js";
import { integer } from "../../scripts/eval/tasks/draw.js";
import {
  bankingExamples,
  classStream,
  clincExamples,
  continualSummary,
  type Example,
  intentAnswer,
  intentLine,
} from "../../scripts/eval/tasks/intents.js";
import { NearestExamples, OnlineSoftmax } from "../../scripts/eval/tasks/tfidf.js";

const seeded = (seed: number) => seededRandom(seed, "intents");

/** Examples of classes that a bag of words tells apart. */
function examples(classes: number, each: number): Example[] {
  const random = seeded(classes * 100 + each);
  return Array.from({ length: classes * each }, (_, i) => {
    const label = `class ${i % classes}`;
    return { text: `topic${i % classes} word${integer(random, 0, 50)} number${i}`, label };
  });
}

describe("reading the data", () => {
  it("Banking77: labels as words, texts on one line, a row of another length refused", () => {
    const rows = [
      ["Plain one?", "card_arrival"],
      ["On two\nlines", "Top_Up_failed"],
    ];
    expect(bankingExamples(rows)).toEqual([
      { text: "Plain one?", label: "card arrival" },
      { text: "On two lines", label: "top up failed" },
    ]);
    expect(() => bankingExamples([["a", "b", "c"]])).toThrow("expected rows of text and category");
    expect(() => bankingExamples([["a"]])).toThrow("expected rows of text and category");
  });

  it("CLINC150: train and val, without out-of-scope", () => {
    expect(clincExamples({ train: [["a", "x_y"]], val: [["b", "z"]], oos_train: [["c", "oos"]] })).toEqual([
      { text: "a", label: "x y" },
      { text: "b", label: "z" },
    ]);
  });
});

describe("the stream of classes", () => {
  const size = { groups: 3, classesPerGroup: 2, trainPerClass: 5, testPerClass: 4 };
  const all = examples(8, 10);
  const stream = classStream(all, size, seeded(1));

  it("has disjoint classes, and test examples that nobody teaches", () => {
    const labels = stream.flatMap((group) => group.labels);
    expect(new Set(labels).size).toBe(6);
    const taught = new Set(stream.flatMap(({ train }) => train.map(({ text }) => text)));
    for (const { labels: own, train, test } of stream) {
      expect(train).toHaveLength(10);
      expect(test).toHaveLength(8);
      for (const { label } of [...train, ...test]) expect(own).toContain(label);
      for (const { text } of test) expect(taught.has(text)).toBe(false);
    }
  });

  it("follows its seed and says when classes are too few", () => {
    expect(classStream(all, size, seeded(1))).toEqual(stream);
    expect(classStream(all, size, seeded(2))).not.toEqual(stream);
    expect(() => classStream(all, { ...size, groups: 5 }, seeded(1))).toThrow("expected 10 classes, came 8");
  });

  it("teaches the label as the answer that is asked for", () => {
    expect(intentLine({ text: "hello there", label: "greeting" })).toBe("hello there => greeting\n");
    expect(`hello there =>${intentAnswer("greeting")}`).toBe(intentLine({ text: "hello there", label: "greeting" }));
  });
});

it("average accuracy and forgetting", () => {
  const summary = continualSummary([[0.9], [0.5, 0.8], [0.6, 0.9, 0.3]]);
  expect(summary.average).toBeCloseTo(0.6);
  // Group 0 was at best 0.9 and ends at 0.6; group 1 was at best 0.8 and ends at 0.9.
  expect(summary.forgetting).toBeCloseTo((0.3 - 0.1) / 2);
  expect(continualSummary([[0.7]])).toEqual({ average: 0.7, forgetting: 0 });
});

describe("baselines", () => {
  it("online softmax learns separable classes in one pass, and knows none before", () => {
    const softmax = new OnlineSoftmax(1);
    expect(softmax.predict("topic1")).toBeUndefined();
    for (const example of examples(5, 20)) softmax.learn(example);
    const test = examples(5, 7);
    const right = test.filter(({ text, label }) => softmax.predict(text) === label).length;
    expect(right / test.length).toBeGreaterThan(0.9);
  });

  it("the nearest examples are of the class, the very nearest last", () => {
    const found = new NearestExamples([...examples(5, 20), { text: "topic3 exactly this", label: "mine" }]).find(
      "topic3 exactly this",
      3,
    );
    expect(found.map(({ label }) => label)).toEqual(["class 3", "class 3", "mine"]);
  });
});
