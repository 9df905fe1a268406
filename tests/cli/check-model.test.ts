import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkModel } from "../../src/cli/check-model.js";
import { inspectModel, type ModelReport, type Problem } from "../../src/cli/inspect.js";
import { renderReport } from "../../src/cli/render.js";
import { changeJson, changeWeights, Folders, NANO } from "./folder.js";

const SECONDS = 0.01;
const folders = new Folders();
afterAll(() => folders.end());

describe("check-model of a good folder", () => {
  let report: ModelReport;
  beforeAll(async () => {
    report = await inspectModel(NANO, SECONDS);
  });

  it("finds nothing wrong", () => {
    expect(report).toMatchObject({ ok: true, problems: [], warnings: [] });
  });

  it("counts every number once", () => {
    const sum = (pick: (group: NonNullable<ModelReport["tensors"]>[number]) => number) =>
      report.tensors?.reduce((total, group) => total + pick(group), 0) ?? 0;
    expect(sum(({ numbers }) => numbers)).toBe(report.model?.parameters);
    expect(sum(({ bytes }) => bytes)).toBeLessThan(report.model?.file_bytes as number);
    expect(sum(({ bytes }) => bytes)).toBeGreaterThan((report.model?.file_bytes as number) - 20_000);
    const w1 = report.tensors?.find(({ name }) => name === "blocks.*.cms.fast.w1");
    expect(w1).toEqual({ name: w1?.name, tensors: 3, shape: [128, 128], dtype: "BF16", numbers: 49152, bytes: 98304 });
  });

  it("has the levels with what was measured for them", () => {
    expect(report.levels?.map(({ name, chunk }) => [name, chunk])).toEqual([
      ["fast", 16],
      ["mid", 128],
      ["slow", 1024],
    ]);
    for (const { grad_rms } of report.levels ?? []) {
      expect(grad_rms).toHaveLength(report.config?.cms.adaptive_blocks as number);
      for (const value of grad_rms) expect(value).toBeGreaterThan(0);
    }
  });

  it("measures sessions and speed", () => {
    const { fresh, measured, most } = report.session_bytes as NonNullable<ModelReport["session_bytes"]>;
    expect(fresh).toBe(0);
    expect(measured).toBeGreaterThan(100_000);
    expect(most).toBeGreaterThanOrEqual(measured);
    for (const rate of Object.values(report.speed ?? { none: 0 })) expect(rate).toBeGreaterThan(1);
  });

  it("renders the dialogue and names the special tokens", () => {
    expect(report.chat).toBe("You are kind.\nUser: Hello!\nAssistant: Hello.\nUser: How are you?\nAssistant:");
    expect(report.tokenizer).toMatchObject({ size: 2048, bos: "<|endoftext|>", eos: "<|endoftext|>" });
  });

  it("reads well", () => {
    const text = renderReport(report);
    for (const part of [
      report.model?.fingerprint,
      "blocks.*.memory.m0",
      "fast ",
      "at most",
      "tokens/s read",
      "\nOK: ",
    ]) {
      expect(text).toContain(part);
    }
    for (const line of text.split("\n")) expect(line.length).toBeLessThan(160);
  });
});

/** Spoils one thing of a good folder; the problem that must come of it. */
const spoiled: [string, (folder: string) => void, Problem | Partial<Problem>][] = [
  [
    "an unknown key in config.json",
    (folder) => changeJson(folder, "config.json", (config) => Object.assign(config, { rope: 1 })),
    {
      file: "config.json",
      code: "MODEL_CONFIG_INVALID",
      message: expect.stringMatching(/only the keys .* came the key "rope"/),
    },
  ],
  [
    "a wrong type in config.json",
    (folder) => changeJson(folder, "config.json", (config) => Object.assign(config, { d_model: "128" })),
    {
      file: "config.json",
      code: "MODEL_CONFIG_INVALID",
      message: expect.stringContaining('expected an integer in 1..16384, came "128"'),
    },
  ],
  [
    "no config.json",
    (folder) => rmSync(join(folder, "config.json")),
    { file: "config.json", code: "IO_FAILED", message: expect.stringContaining("config.json") },
  ],
  [
    "no model.safetensors",
    (folder) => rmSync(join(folder, "model.safetensors")),
    { file: "model.safetensors", code: "IO_FAILED", message: expect.stringContaining("model.safetensors") },
  ],
  [
    "a truncated model.safetensors",
    (folder) => truncateSync(join(folder, "model.safetensors"), 1_000_000),
    {
      file: "model.safetensors",
      code: "MODEL_WEIGHTS_INVALID",
      message: expect.stringContaining("data_offsets: expected an ordered pair within"),
    },
  ],
  [
    "an empty model.safetensors",
    (folder) => truncateSync(join(folder, "model.safetensors"), 0),
    { file: "model.safetensors", code: "MODEL_WEIGHTS_INVALID" },
  ],
  [
    "a missing tensor",
    (folder) => changeJson(folder, "config.json", (config) => Object.assign(config, { n_blocks: 4 })),
    {
      file: "model.safetensors",
      code: "MODEL_WEIGHTS_INVALID",
      message: expect.stringMatching(/blocks\.\d\.[\w.]+": expected shape \[[\d, ]+\], came no such tensor/),
    },
  ],
  [
    "a tensor too many",
    (folder) => changeJson(folder, "config.json", (config) => Object.assign(config.cms, { adaptive_blocks: 1 })),
    {
      file: "model.safetensors",
      code: "MODEL_WEIGHTS_INVALID",
      message: expect.stringContaining("expected only tensors the config asks for"),
    },
  ],
  [
    "a tensor of another shape",
    (folder) =>
      changeWeights(folder, (header) => {
        header["blocks.0.w_u.weight"].shape.reverse();
        header["blocks.0.mlp.w_gate"].shape.reverse();
        return undefined;
      }),
    {
      file: "model.safetensors",
      code: "MODEL_WEIGHTS_INVALID",
      message: expect.stringContaining("expected shape [320, 128], came [128, 320]"),
    },
  ],
  [
    "a number that is not finite",
    (folder) =>
      changeWeights(folder, (header, data) => {
        data.writeFloatLE(Number.NaN, header["norm_final.weight"].data_offsets[0] + 8);
        return data;
      }),
    {
      file: "model.safetensors",
      code: "MODEL_WEIGHTS_INVALID",
      message: expect.stringMatching(/norm_final.weight": expected finite numbers, came -?nan at index 2/),
    },
  ],
  [
    "a token too few for the tokenizer",
    (folder) =>
      changeJson(folder, "tokenizer.json", ({ model }) => {
        const last = Object.keys(model.vocab).at(-1) as string;
        delete model.vocab[last];
        model.merges.pop();
      }),
    {
      file: "tokenizer.json",
      code: "MODEL_TOKENIZER_INVALID",
      message: expect.stringContaining("vocab_size 2048, came none for 2047"),
    },
  ],
  [
    "a token too many for the model",
    (folder) => changeJson(folder, "tokenizer.json", ({ model }) => Object.assign(model.vocab, { zzzzzzzz: 2048 })),
    {
      file: "tokenizer.json",
      code: "MODEL_TOKENIZER_INVALID",
      message: expect.stringContaining("expected an id from 0 to 2047"),
    },
  ],
  [
    "a tokenizer that loses text",
    (folder) =>
      changeJson(folder, "tokenizer.json", (json) => Object.assign(json, { normalizer: { type: "Lowercase" } })),
    {
      file: "tokenizer.json",
      code: "MODEL_TOKENIZER_INVALID",
      message: expect.stringContaining("expected the sample text back from its tokens"),
    },
  ],
  [
    "a tokenizer.json that is no JSON",
    (folder) => truncateSync(join(folder, "tokenizer.json"), 100),
    { file: "tokenizer.json", code: "MODEL_TOKENIZER_INVALID" },
  ],
  [
    "a template without a place for the words",
    (folder) => changeJson(folder, "chat_template.json", (template) => Object.assign(template, { user: "User:\n" })),
    {
      file: "chat_template.json",
      code: "MODEL_TOKENIZER_INVALID",
      message: expect.stringContaining("user: expected a text with {content} in it"),
    },
  ],
];

describe("check-model of a bad folder", () => {
  it.each(spoiled)("says what is wrong with %s", async (_, spoil, problem) => {
    const folder = folders.copy();
    spoil(folder);
    const report = await inspectModel(folder, SECONDS);
    expect(report.problems).toEqual([expect.objectContaining(problem)]);
    expect(report.ok).toBe(false);
    expect(renderReport(report)).toMatch(/\nNOT OK: .*\n$/);
  });

  it("reports each bad file, not the first alone", async () => {
    const folder = folders.copy();
    changeJson(folder, "config.json", (config) => Object.assign(config, { name: "" }));
    writeFileSync(join(folder, "tokenizer.json"), "{}");
    writeFileSync(join(folder, "chat_template.json"), "[]");
    const { problems } = await inspectModel(folder, SECONDS);
    expect(problems.map(({ file }) => file).sort()).toEqual(["chat_template.json", "config.json", "tokenizer.json"]);
  });

  it("warns of scales that nobody measured", async () => {
    const folder = folders.copy();
    changeWeights(folder, (header, data) => {
      data.writeFloatLE(1, header["blocks.2.cms.mid.grad_rms"].data_offsets[0]);
      return data;
    });
    const { ok, warnings } = await inspectModel(folder, SECONDS);
    expect(ok).toBe(true);
    expect(warnings).toEqual([expect.stringMatching(/level mid: expected a measured grad_rms .* came 1:/)]);
  });

  it("does without a chat template", async () => {
    const folder = folders.copy();
    rmSync(join(folder, "chat_template.json"));
    const report = await inspectModel(folder, SECONDS);
    expect(report).toMatchObject({ ok: true, chat: null });
    expect(renderReport(report)).toContain("no template: /v1/chat/completions is refused");
  });
});

describe("the command", () => {
  const run = async (...argv: string[]) => {
    let out = "";
    const status = await checkModel(argv, (text) => {
      out += text;
    });
    return { status, out };
  };

  it("exits with 0 or 1, as text or as JSON", async () => {
    const folder = folders.copy();
    rmSync(join(folder, "config.json"));
    const bad = await run("--json", folder);
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.out)).toMatchObject({ ok: false, problems: [{ file: "config.json", code: "IO_FAILED" }] });
    expect(await run(folder)).toMatchObject({ status: 1, out: expect.stringContaining("config.json: IO_FAILED: ") });
    expect(await run("--help")).toMatchObject({
      status: 0,
      out: expect.stringContaining("Usage: hope-server check-model"),
    });
  });

  it.each([[[]], [["a", "b"]], [["--fast", "a"]]])("refuses other arguments: %j", async (argv) => {
    await expect(run(...argv)).rejects.toMatchObject({
      code: "INVALID_ARGUMENT",
      message: expect.stringContaining("Usage"),
    });
  });
});
