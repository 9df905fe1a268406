import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, without declarations
import { pythonWithTorch } from "../../scripts/lib/tools.mjs";
import { inspectModel, type ModelReport } from "../../src/cli/inspect.js";
import { post } from "../e2e/client.js";
import { Servers } from "../e2e/server.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const python = pythonWithTorch();
const work = mkdtempSync(join(tmpdir(), "hope-mine-"));
const servers = new Servers();
afterAll(async () => {
  await servers.end();
  rmSync(work, { recursive: true });
});

/** The commands of the worked example in docs/reference/model-folder.md, from its first line to the export. */
function exampleCommands(): string {
  const page = readFileSync(join(root, "docs/reference/model-folder.md"), "utf8");
  const block = /<!-- example: tests\/models\/bring-your-own\.test\.ts -->\n```sh\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  const [first, ...rest] = block.trimEnd().split("\n");
  expect(first).toBe("WORK=$(mktemp -d)");
  expect(rest.splice(-2)).toEqual(['npm run check-model -- "$WORK/mine"', 'HOPE_MODEL="$WORK/mine" npm start']);
  return rest.join("\n");
}

function runExample(): void {
  // `python3` of the example is the one that has torch.
  writeFileSync(join(work, "python3"), `#!/bin/sh\nPATH="$OUTER_PATH" exec ${python} "$@"\n`, { mode: 0o755 });
  const env = {
    ...process.env,
    WORK: work,
    PATH: `${work}:${process.env.PATH}`,
    OUTER_PATH: process.env.PATH,
    HOPE_CACHE: join(work, "cache"),
    OPENBLAS_NUM_THREADS: "1",
  };
  execFileSync("bash", ["-euo", "pipefail", "-c", exampleCommands()], { cwd: root, env, stdio: "pipe" });
}

describe.skipIf(python === undefined)("a model of one's own, as docs/reference/model-folder.md makes it", () => {
  const mine = join(work, "mine");
  let report: ModelReport;
  beforeAll(async () => {
    runExample();
    report = await inspectModel(mine, 0.01);
  }, 300_000);

  it("is trained and converted into a folder that passes check-model", () => {
    expect(existsSync(join(work, "run/loss.csv"))).toBe(true);
    expect(report).toMatchObject({ ok: true, problems: [], warnings: [], model: { name: "mine" } });
    expect(report.levels?.[0]?.grad_rms).toHaveLength(1);
    expect(report.tensors?.find(({ name }) => name.endsWith("w_u.weight"))?.dtype).toBe("BF16");
  });

  it("is served", async () => {
    const { url } = await servers.start(await servers.newFolder(), { HOPE_MODEL: mine });
    const completion = await post(url, "/v1/completions", {
      model: "mine",
      prompt: "Hello",
      max_tokens: 4,
      temperature: 0,
    });
    expect(completion.usage).toMatchObject({ completion_tokens: 4 });
    const messages = [{ role: "user", content: "Hello" }];
    const chat = await post(url, "/v1/chat/completions", { model: "mine", messages, max_tokens: 4 });
    expect(chat.choices[0].message.role).toBe("assistant");
  });

  /** Runs the converter with other arguments; what it says when it ends. */
  const convert = (...argv: string[]): { status: number; said: string } => {
    const common = [
      "training/export.py",
      "--mix",
      join(work, "mix.json"),
      "--tokenizer",
      "models/hope-nano/tokenizer.json",
    ];
    const env = { ...process.env, HOPE_CACHE: join(work, "cache"), OPENBLAS_NUM_THREADS: "1" };
    try {
      const said = execFileSync(python as string, [...common, ...argv], {
        cwd: root,
        env,
        encoding: "utf8",
        stdio: "pipe",
      });
      return { status: 0, said };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: string };
      return { status, said: stderr };
    }
  };

  it("takes weights from elsewhere, and keeps F32 where that is asked for", async () => {
    const [bare, out] = [join(work, "bare.pt"), join(work, "f32")];
    const whole = join(work, "run/checkpoints/step-00000005.pt");
    const code = `import torch; c = torch.load("${whole}"); torch.save({k: c[k] for k in ("step", "weights", "config")}, "${bare}")`;
    execFileSync(python as string, ["-c", code], { stdio: "pipe" });
    const { status, said } = convert("--checkpoint", bare, "--dtype", "f32", "--out", out);
    expect(said).toContain("OK: the server can serve this folder");
    expect(status).toBe(0);
    const { tensors } = await inspectModel(out, 0.01);
    expect(new Set(tensors?.map(({ dtype }) => dtype))).toEqual(new Set(["F32"]));
  });

  it("says what does not fit", () => {
    const out = join(work, "refused");
    const other = convert("--run", join(work, "run"), "--config", "training/configs/hope-nano.json", "--out", out);
    expect(other).toMatchObject({ status: 1, said: expect.stringMatching(/expected shape .*, got .* tensors differ/) });
    const text = convert("--checkpoint", "training/README.md", "--out", out);
    expect(text).toMatchObject({
      status: 1,
      said: expect.stringContaining("expected a checkpoint of training/train.py"),
    });
    const none = convert("--run", join(work, "cache"), "--out", out);
    expect(none).toMatchObject({ status: 1, said: expect.stringContaining("found none") });
  });
});
