import { describe, expect, it } from "vitest";
import { ChatTemplate, loadChatTemplate } from "../../src/tokenizer/chat-template.js";
import { loadTokenizer, Tokenizer } from "../../src/tokenizer/tokenizer.js";
import { chatTemplateJson, EOS, tokenizerJson } from "../http/support.js";

describe("Tokenizer", () => {
  const tokenizer = new Tokenizer(tokenizerJson());

  it("merges, and gives back any text", () => {
    expect(Array.from(tokenizer.encode(" the"))).toEqual([259]);
    for (const text of ["", "the then", "naïve 中文 🙂\n\n  x ", "a.  b ,c", "\u0000\u007f\u00ad"]) {
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });

  it("takes a special token in text as text", () => {
    const tokens = Array.from(tokenizer.encode("<|endoftext|>"));
    expect(tokens).not.toContain(EOS);
    expect(tokenizer.decode(tokens)).toBe("<|endoftext|>");
  });

  it("keeps spaces that a clean-up would drop", () => {
    expect(tokenizer.decode(tokenizer.encode("do n't . Yes ?"))).toBe("do n't . Yes ?");
  });

  it("decodes special tokens to nothing and broken UTF-8 to U+FFFD", () => {
    expect(tokenizer.decode([EOS])).toBe("");
    expect(tokenizer.decode([0xe4 + 1, 0xb8 + 1])).toBe("\ufffd");
  });

  it("names tokens", () => {
    expect(tokenizer.name(259)).toBe(" the");
    expect(tokenizer.name(EOS)).toBe("<|endoftext|>");
    expect(tokenizer.name(0xff + 1)).toBe("bytes:\\xff");
    expect(tokenizer.size).toBe(260);
  });

  it("stays fast on one very long word", () => {
    const start = performance.now();
    expect(tokenizer.encode("a".repeat(1 << 17)).length).toBe(1 << 17);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("refuses what is no byte-level BPE, with a code", async () => {
    const json = tokenizerJson();
    delete json.model.vocab.A;
    for (const bad of [null, {}, { added_tokens: [] }, { added_tokens: [], model: { type: "WordPiece" } }, json]) {
      expect(() => new Tokenizer(bad)).toThrowError(expect.objectContaining({ code: "MODEL_TOKENIZER_INVALID" }));
    }
    await expect(loadTokenizer("/nowhere/tokenizer.json")).rejects.toMatchObject({ code: "IO_FAILED" });
    await expect(loadTokenizer(import.meta.filename)).rejects.toMatchObject({ code: "MODEL_TOKENIZER_INVALID" });
  });
});

describe("ChatTemplate", () => {
  it("renders turns and the prefix", () => {
    const text = new ChatTemplate(chatTemplateJson).render([
      { role: "developer", content: "Be brief." },
      { role: "user", content: "Hi $& {content}" },
      { role: "assistant", content: "Hello." },
      { role: "user", content: "Bye" },
    ]);
    expect(text).toBe("Be brief.\nUser: Hi $& {content}\nAssistant: Hello.\nUser: Bye\nAssistant:");
  });

  it("is optional, and refused when malformed", async () => {
    expect(await loadChatTemplate("/nowhere/chat_template.json")).toBeUndefined();
    await expect(loadChatTemplate(import.meta.filename)).rejects.toMatchObject({ code: "MODEL_TOKENIZER_INVALID" });
    expect(() => new ChatTemplate({ ...chatTemplateJson, user: "User:" })).toThrowError(/user: expected a text with/);
    expect(() => new ChatTemplate({ ...chatTemplateJson, more: 1 })).toThrowError(/more: unknown field/);
  });
});
