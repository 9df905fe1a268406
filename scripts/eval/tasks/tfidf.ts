/** Bag-of-words baselines of intent classification: an online softmax regression and nearest neighbours, both on TF-IDF. */
import type { Example } from "./intents.js";

type Vector = Map<string, number>;

/** Words and pairs of neighbours, in lower case. */
function terms(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return [...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)];
}

/** Document frequencies of the texts seen so far. */
class TfIdf {
  readonly #documents = new Map<string, number>();
  #count = 0;

  /** Counts a text in. */
  see(text: string): void {
    this.#count += 1;
    for (const term of new Set(terms(text))) this.#documents.set(term, (this.#documents.get(term) ?? 0) + 1);
  }

  /** Unit length; idf = ln((1 + n) / (1 + df)) + 1. Terms never seen are left out. */
  vector(text: string): Vector {
    const weights: Vector = new Map();
    for (const term of terms(text)) {
      const documents = this.#documents.get(term);
      if (documents === undefined) continue;
      const idf = Math.log((1 + this.#count) / (1 + documents)) + 1;
      weights.set(term, (weights.get(term) ?? 0) + idf);
    }
    const norm = Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0));
    for (const [term, weight] of weights) weights.set(term, weight / norm);
    return weights;
  }
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

/**
 * Softmax regression by plain SGD, one example at a time, each seen once, in the order of the stream. Classes and terms appear
 * when they are first seen.
 */
export class OnlineSoftmax {
  readonly #features = new TfIdf();
  readonly #weights = new Map<string, Vector>();
  readonly #rate: number;

  constructor(rate: number) {
    this.#rate = rate;
  }

  learn({ text, label }: Example): void {
    this.#features.see(text);
    if (!this.#weights.has(label)) this.#weights.set(label, new Map());
    const x = this.#features.vector(text);
    for (const [other, probability] of this.#probabilities(x)) {
      const step = this.#rate * ((other === label ? 1 : 0) - probability);
      const weights = this.#weights.get(other) as Vector;
      for (const [term, value] of x) weights.set(term, (weights.get(term) ?? 0) + step * value);
    }
  }

  /** The most probable label among those seen. Undefined before the first. */
  predict(text: string): string | undefined {
    const ranked = [...this.#probabilities(this.#features.vector(text))].sort(([, a], [, b]) => b - a);
    return ranked[0]?.[0];
  }

  #probabilities(x: Vector): Map<string, number> {
    const scores = [...this.#weights].map(([label, weights]) => [label, dot(x, weights)] as const);
    const highest = Math.max(...scores.map(([, score]) => score));
    const powers = scores.map(([label, score]) => [label, Math.exp(score - highest)] as const);
    const total = powers.reduce((sum, [, power]) => sum + power, 0);
    return new Map(powers.map(([label, power]) => [label, power / total]));
  }
}

/** Examples to be found again by the cosine of their TF-IDF with a text. */
export class NearestExamples {
  readonly #features = new TfIdf();
  readonly #examples: readonly { example: Example; vector: Vector }[];

  constructor(examples: readonly Example[]) {
    for (const { text } of examples) this.#features.see(text);
    this.#examples = examples.map((example) => ({ example, vector: this.#features.vector(example.text) }));
  }

  /** The `count` nearest, the very nearest last: next to the question. */
  find(text: string, count: number): Example[] {
    const x = this.#features.vector(text);
    return this.#examples
      .map(({ example, vector }) => ({ example, similarity: dot(x, vector) }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, count)
      .map(({ example }) => example)
      .reverse();
  }
}
