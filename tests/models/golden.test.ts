import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Golden, goldenOf, modelFolders } from "./golden.js";

const regenerate = "expected the golden texts of these weights; after changing a model run: npm run golden";
const kept = (file: string): Golden => JSON.parse(readFileSync(file, "utf8"));

describe.each(modelFolders())("the golden texts of $name", ({ folder, file }) => {
  it("are what it says", async () => {
    expect(existsSync(file), regenerate).toBe(true);
    const golden = await goldenOf(folder);
    expect(golden.fingerprint, regenerate).toBe(kept(file).fingerprint);
    expect(golden).toEqual(kept(file));
    expect(golden.score.after_learning.logprob).toBeGreaterThan(golden.score.logprob);
  });
});

describe("the golden texts of hope-nano", () => {
  it("are the same without vector instructions, on one thread", async () => {
    const { folder, file } = modelFolders().find(({ name }) => name === "hope-nano") ?? { folder: "", file: "" };
    expect(await goldenOf(folder, "reference", 1)).toEqual(kept(file));
  });
});
