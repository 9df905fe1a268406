import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { openNativeEngine } from "../../src/engine/native-engine.js";

/** One case of the table that training/tests/test_config.py reads too; its form is explained there, in `comment`. */
interface Case {
  text?: string;
  path?: (string | number)[];
  value?: unknown;
  error?: string;
}
const table: { base: object; cases: Case[] } = JSON.parse(
  readFileSync(fileURLToPath(new URL("../fixtures/bad-configs.json", import.meta.url)), "utf8"),
);
const model_dir = mkdtempSync(join(tmpdir(), "hope-config-"));
afterAll(() => rmSync(model_dir, { recursive: true }));

function textOf({ text, path = [], ...change }: Case): string {
  if (text !== undefined) return text;
  const config = structuredClone(table.base);
  const last = path.at(-1);
  // biome-ignore lint/suspicious/noExplicitAny: any path of any config
  const place = path.slice(0, -1).reduce((part: any, key) => part[key], config);
  if (last !== undefined && "value" in change) place[last] = change.value;
  else if (last !== undefined) delete place[last];
  return JSON.stringify(config);
}

describe("config.json, as the engine reads it", () => {
  it.each(table.cases.map((one) => [JSON.stringify({ ...one, error: undefined }), one] as const))("%s", (_, one) => {
    writeFileSync(join(model_dir, "config.json"), textOf(one));
    const opened = expect.objectContaining(
      one.error === undefined
        ? { code: "IO_FAILED", message: expect.stringContaining("model.safetensors") } // the config was accepted
        : { code: "MODEL_CONFIG_INVALID", message: expect.stringContaining(one.error) },
    );
    expect(() => openNativeEngine({ model_dir })).toThrow(opened);
  });
});
