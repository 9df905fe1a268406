import { afterAll, describe, expect, it } from "vitest";
import { Encoder } from "../../src/tokenizer/encoder.js";
import { Tokenizer } from "../../src/tokenizer/tokenizer.js";
import { tokenizerJson } from "../http/support.js";

describe("Encoder", () => {
  const tokenizer = new Tokenizer(tokenizerJson());
  const encoder = new Encoder(tokenizer);
  afterAll(() => encoder.close());

  it("gives the tokenizer's tokens, in the order of the texts, of short texts and long ones", async () => {
    const short = ["the then", "", "naïve 中文 🙂"];
    const long = [...short, "the then ".repeat(2000), "\ud800 and a lone surrogate"];
    for (const texts of [[], short, long]) {
      expect(await encoder.encode(texts)).toEqual(texts.map((text) => tokenizer.encode(text)));
    }
  });

  it("leaves the event loop free while it encodes many texts that are short each", async () => {
    const texts = Array<string>(256).fill("the then ".repeat(400));
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await encoder.encode(texts);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it("rejects what is left when it closes", async () => {
    const closing = new Encoder(tokenizer);
    const encoded = closing.encode(["the then ".repeat(20_000)]);
    const rejected = expect(encoded).rejects.toThrow();
    await closing.close();
    await rejected;
  });
});
