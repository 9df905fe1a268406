import { describe, expect, it } from "vitest";
import { type Random, seededRandom } from "../../scripts/eval/random.js";
import { answerVocabulary, babiExample, parseBabi, splitBabi } from "../../scripts/eval/tasks/babi.js";
import { distinct, integer } from "../../scripts/eval/tasks/draw.js";
import { boundChance, drawFacts, FACT_FORMS, measureRecall } from "../../scripts/eval/tasks/facts.js";
import { buildHaystack, drawNeedles, type NeedleForm, sentencesOf } from "../../scripts/eval/tasks/needle.js";
import { candidates, isExact, type Question, rankOfFirst } from "../../scripts/eval/tasks/question.js";

const seeded = (seed: number) => seededRandom(seed, "tasks");

/** What makes a question a fair one. */
function expectFair(question: Question): void {
  const all = candidates(question);
  expect(all).toHaveLength(10);
  expect(new Set(all).size).toBe(10);
  expect(question.answer).toMatch(/^ \S.*\.$/);
  expect(question.prompt).not.toMatch(/\s$/);
  for (const candidate of all) expect(question.prompt).not.toContain(candidate.slice(0, -1));
}

describe("draws", () => {
  it("keep to their bounds and to their seed", () => {
    const random = seeded(1);
    const drawn = Array.from({ length: 500 }, () => integer(random, 3, 5));
    expect(new Set(drawn)).toEqual(new Set([3, 4, 5]));
    const again = seeded(1);
    expect(Array.from({ length: 500 }, () => integer(again, 3, 5))).toEqual(drawn);
  });

  it("say when a closed list has run out", () => {
    const draw = (random: Random) => String(integer(random, 1, 3));
    expect(distinct(seeded(1), draw, 3, new Set()).sort()).toEqual(["1", "2", "3"]);
    expect(() => distinct(seeded(1), draw, 2, new Set(["1", "2"]))).toThrow("expected 2 more values");
  });
});

describe("scoring of answers", () => {
  it("ranks the truth and lets ties and NaN count against it", () => {
    expect(rankOfFirst([-1, -2, -3])).toBe(1);
    expect(rankOfFirst([-2, -1, -3])).toBe(2);
    expect(rankOfFirst([-1, -1, -3])).toBe(2);
    expect(rankOfFirst([Number.NaN, -1, -3])).toBe(3);
  });

  it("takes a completion up to the end mark as exact, and no longer or shorter one", () => {
    const question = { prompt: "The code is", answer: " 4711.", distractors: [], end: "." };
    expect(isExact(" 4711. And then", question)).toBe(true);
    expect(isExact("4711", question)).toBe(true);
    expect(isExact(" 47112.", question)).toBe(false);
    expect(isExact(" 471", question)).toBe(false);
    expect(isExact("", question)).toBe(false);
  });
});

describe("needles", () => {
  const hay = Array.from({ length: 40 }, (_, i) => `Sentence number ${i} stands here for nothing.`);
  const words = (text: string) => text.trim().split(/\s+/).length;

  it.each([
    ["single", "passkey", 1, 1],
    ["single", "uuid", 1, 1],
    ["multi-key", "number", 4, 1],
    ["multi-value", "number", 4, 4],
    ["multi-query", "uuid", 4, 4],
  ] as const)("%s %s: fair questions about what the haystack holds", (task, form, needles, questions) => {
    const set = drawNeedles(task, form as NeedleForm, seeded(7));
    expect(set.statements).toHaveLength(needles);
    expect(set.questions).toHaveLength(questions);
    const haystack = buildHaystack(hay, set.statements, 300, words, seeded(8));
    for (const statement of set.statements) expect(haystack.split(statement)).toHaveLength(2);
    for (const question of set.questions) {
      expectFair(question);
      expect(haystack).toContain(question.answer);
      for (const wrong of question.distractors) expect(haystack).not.toContain(wrong.slice(0, -1));
    }
    expect(drawNeedles(task, form as NeedleForm, seeded(7))).toEqual(set);
    expect(drawNeedles(task, form as NeedleForm, seeded(9))).not.toEqual(set);
  });

  it("multi-value asks one key, multi-query gives the earlier answers", () => {
    const multiValue = drawNeedles("multi-value", "number", seeded(3));
    expect(new Set(multiValue.questions.map(({ prompt }) => prompt)).size).toBe(1);
    const [first, second] = drawNeedles("multi-query", "number", seeded(3)).questions;
    expect(second?.prompt).toContain(`${first?.prompt}${first?.answer}`);
  });

  it("a haystack is as long as asked, within one sentence, and needs room", () => {
    const haystack = buildHaystack(hay, ["A needle."], 200, words, seeded(4));
    expect(words(haystack)).toBeLessThanOrEqual(200);
    expect(words(haystack)).toBeGreaterThan(190);
    expect(() => buildHaystack(hay, ["A needle."], 5, words, seeded(4))).toThrow("expected room");
    expect(() => drawNeedles("multi-key", "passkey", seeded(4))).toThrow("expected task single");
  });

  it("sentences of a text are whole ones", () => {
    expect(sentencesOf("and so on. The old man went home. Why? It was late and very dark.\nNo.")).toEqual([
      "The old man went home.",
      "It was late and very dark.",
    ]);
  });
});

describe("facts", () => {
  const facts = drawFacts(50, seeded(11));

  it("50 of at least 8 forms, fair and unambiguous", () => {
    expect(FACT_FORMS).toBeGreaterThanOrEqual(8);
    expect(facts).toHaveLength(50);
    expect(new Set(facts.map(({ form }) => form)).size).toBe(FACT_FORMS);
    expect(new Set(facts.map(({ prompt }) => prompt)).size).toBe(50);
    for (const fact of facts) {
      expectFair(fact);
      expect(fact.statement).toBe(fact.prompt + fact.answer);
      const sameForm = facts.filter(({ form, prompt }) => form === fact.form && prompt !== fact.prompt);
      expect(new Set(fact.siblings)).toEqual(new Set(sameForm.map(({ answer }) => answer)));
      for (const wrong of [...fact.distractors, ...fact.siblings]) expect(wrong).not.toBe(fact.answer);
      for (const sibling of fact.siblings) expect(fact.distractors).not.toContain(sibling);
    }
  });

  it("follow their seed", () => {
    expect(drawFacts(50, seeded(11))).toEqual(facts);
    expect(drawFacts(50, seeded(12)).map(({ statement }) => statement)).not.toEqual(facts.map((f) => f.statement));
  });

  it("prompts alone give no answer away: no other fact's statement holds it after the same prompt", () => {
    for (const fact of facts) {
      const holders = facts.filter(({ statement }) => statement.startsWith(fact.prompt));
      expect(holders).toEqual([fact]);
    }
  });

  it("refuse more than the lists can give", () => {
    expect(drawFacts(200, seeded(1))).toHaveLength(200);
    expect(() => drawFacts(1000, seeded(1))).toThrow(RangeError);
  });

  it("recall is 1 for who knows them, chance for who guesses, and knowing all values is not being bound to keys", async () => {
    const knows = (scoreOf: (answer: string, prompt: string) => number, says: (i: number) => string) =>
      measureRecall(
        {
          logprobs: async (choices) =>
            choices.map((choice) => choice.candidates.map((candidate) => scoreOf(candidate, choice.prompt))),
          complete: async (questions) => questions.map((_, i) => says(i)),
        },
        facts,
      );
    const truth = new Map(facts.map(({ prompt, answer }) => [prompt, answer]));
    const taught = new Set(truth.values());
    const all = await knows(
      (answer, prompt) => (truth.get(prompt) === answer ? -1 : -9),
      (i) => facts[i]?.answer ?? "",
    );
    expect(all).toEqual({ exact: 1, byScore: 1, rank: 1, bound: 1, nats: -1 });
    const nothing = await knows(
      () => -3,
      () => " something else.",
    );
    expect(nothing).toEqual({ exact: 0, byScore: 0, rank: 10, bound: 0, nats: -3 });
    const unbound = await knows(
      (answer) => (taught.has(answer) ? -1 : -9),
      () => "",
    );
    expect(unbound.byScore).toBeGreaterThan(0.9);
    expect(unbound.bound).toBe(0);
    expect(boundChance(facts)).toBeCloseTo(0.28, 2);
  });
});

describe("bAbI", () => {
  const text = [
    "1 Mary moved to the bathroom.",
    "2 Where is Mary? \tbathroom\t1",
    "3 John went to the hall.",
    "4 Where is John? |hall|3",
    "1 Sandra is in the garden.",
    "2 Where is Sandra?\tgarden\t1",
  ].join("\n");

  it("parses both separators, drops earlier questions, starts stories at line 1", () => {
    const questions = parseBabi(text);
    expect(questions.map(({ answer, storyId }) => [answer, storyId])).toEqual([
      ["bathroom", 0],
      ["hall", 0],
      ["garden", 1],
    ]);
    expect(questions[1]?.story).toBe("Mary moved to the bathroom.\nJohn went to the hall.");
    expect(questions[2]?.story).toBe("Sandra is in the garden.");
    expect(babiExample(questions[2] as never)).toBe(
      "Sandra is in the garden.\nQuestion: Where is Sandra?\nAnswer: garden\n\n",
    );
    expect(() => parseBabi("no number")).toThrow("expected a numbered line");
  });

  it("ranks answers by frequency and splits by story", () => {
    const questions = Array.from({ length: 40 }, (_, i) => ({
      story: `s${i >> 1}`,
      question: "q",
      answer: i % 4 === 0 ? "no" : "yes",
      storyId: i >> 1,
    }));
    expect(answerVocabulary(questions)).toEqual(["yes", "no"]);
    const split = splitBabi(questions, 3, 12, seeded(5));
    expect(split.examples).toHaveLength(3);
    expect(new Set(split.examples.map(({ storyId }) => storyId)).size).toBe(3);
    expect(split.asked).toHaveLength(12);
    const asked = new Set(split.asked.map(({ storyId }) => storyId));
    for (const { storyId } of [...split.examples, ...split.rest]) expect(asked.has(storyId)).toBe(false);
  });
});
