import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../../src/contracts/generated/error-codes.js";
import { limits } from "../../src/contracts/limits.js";
import { ADDON_PATH, loadBinding } from "../../src/engine/binding.js";
import { BINDING_ABI, bindingKeys } from "../../src/engine/contract.js";

const sorted = (keys: object) => (Array.isArray(keys) ? [...keys] : Object.keys(keys)).sort();
const sortedEach = (groups: Record<string, object>) =>
  Object.fromEntries(Object.entries(groups).map(([name, keys]) => [name, sorted(keys)]));

describe("the binding, as native describes itself and as TypeScript uses it", () => {
  const native = loadBinding().describe();

  it("has the same version", () => expect(native.abi).toBe(BINDING_ABI));

  it("has the same error codes and numbers", () => {
    const numbers = Object.fromEntries(Object.entries(errorCodes).map(([name, { number }]) => [name, number]));
    expect(native.error_codes).toEqual(numbers);
  });

  it.each(["open_options", "token_run", "memory_stats", "level_stats", "model_info"] as const)(
    "has the same keys of %s",
    (part) => expect(sorted(native[part])).toEqual(sorted(bindingKeys[part])),
  );

  it.each(["operations", "events", "structures"] as const)("has the same %s with the same keys", (part) => {
    expect(sortedEach(native[part])).toEqual(sortedEach(bindingKeys[part]));
  });

  it("takes at least what requests may ask for", () => {
    expect(native.limits.max_prompt_tokens).toBeGreaterThanOrEqual(limits.prompt_tokens);
    expect(native.limits.max_learn_tokens).toBeGreaterThanOrEqual(limits.learn_tokens);
    expect(native.limits.max_tokens).toBeGreaterThanOrEqual(limits.max_tokens);
    expect(native.limits.max_stop_strings).toBeGreaterThanOrEqual(limits.stop_strings);
    expect(native.limits.max_top_logprobs).toBeGreaterThanOrEqual(limits.logprobs);
    expect(native.limits.max_logit_bias).toBeGreaterThanOrEqual(limits.logit_bias);
    expect(native.limits.max_continuations).toBeGreaterThanOrEqual(limits.continuations);
    expect(native.limits.max_epochs).toBeGreaterThanOrEqual(limits.epochs);
  });
});

describe("loading the binding", () => {
  it("says what to do when it is not built", () => {
    const load = () => loadBinding(`${ADDON_PATH}.absent`);
    expect(load).toThrow(expect.objectContaining({ code: "IO_FAILED" }));
    expect(load).toThrow(/npm run build:native/);
  });

  it("says what to do when it does not load", async () => {
    const folder = await mkdtemp(join(tmpdir(), "hope-addon-"));
    const path = join(folder, "hope.node");
    await writeFile(path, "not an addon");
    const load = () => loadBinding(path);
    expect(load).toThrow(expect.objectContaining({ code: "IO_FAILED" }));
    expect(load).toThrow(/delete build\/addon/);
    await rm(folder, { recursive: true });
  });
});
