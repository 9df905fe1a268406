import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadConfig, usage } from "../src/config.js";

const folder = mkdtempSync(join(tmpdir(), "hope-config-"));
afterAll(() => rmSync(folder, { recursive: true }));

function keyFile(text: string): string {
  const path = join(folder, `keys-${Math.random()}`);
  writeFileSync(path, text);
  return path;
}

describe("loadConfig", () => {
  it("has the documented defaults", () => {
    expect(loadConfig([], {})).toEqual({
      host: "127.0.0.1",
      port: 8080,
      model: "models/hope-small",
      dataDir: "./data",
      device: "auto",
      threads: 0,
      memoryBudget: 2 ** 30,
      retainTokens: 131_072,
      consolidate: "manual",
      sessionTtl: 0,
      logLevel: "info",
      apiKeys: [],
    });
    expect(Object.isFrozen(loadConfig([], {}))).toBe(true);
  });

  it("prefers flags to the environment, and takes empty variables as absent", () => {
    const env = { HOPE_PORT: "1", HOPE_MODEL: "m", HOPE_THREADS: "", HOPE_MEMORY_BUDGET: "3M", HOPE_DEVICE: "avx2" };
    expect(loadConfig(["--port", "2", "--log-level=debug"], env)).toMatchObject({
      port: 2,
      model: "m",
      threads: 0,
      memoryBudget: 3 * 2 ** 20,
      device: "avx2",
      logLevel: "debug",
    });
  });

  it("reads keys, with which it may listen anywhere", () => {
    const path = keyFile("first-key-0123456789\r\nsecond-key-0123456789\n");
    const config = loadConfig(["--host", "0.0.0.0"], { HOPE_API_KEYS_FILE: path });
    expect(config?.apiKeys).toEqual(["first-key-0123456789", "second-key-0123456789"]);
  });

  it.each([
    [["--port", "70000"], 'HOPE_PORT (--port): expected an integer from 0 to 65535, got "70000"'],
    [["--port", "-1"], /port/],
    [["--threads", "1.5"], "HOPE_THREADS (--threads): expected an integer from 0 to 256"],
    [["--device", "cuda:9"], "expected one of auto, cpu, reference, avx2, avx512"],
    [["--log-level", "loud"], "expected one of fatal"],
    [["--memory-budget", "lots"], "expected bytes, or a number with K, M, G or T"],
    [["--memory-budget", "0"], "expected bytes"],
    [["--host", "0.0.0.0"], "HOPE_HOST (--host): expected a loopback address, or API keys in HOPE_API_KEYS_FILE"],
    [["--host", "::"], "expected a loopback address"],
    [["--host", "127.evil.example"], "expected a loopback address"],
    [["--api-keys-file", "/nowhere"], "expected a readable file"],
    [["--colour"], "--colour"],
    [["serve"], "serve"],
  ])("refuses %j", (argv, message) => {
    const error = expect.objectContaining({ code: "INVALID_ARGUMENT" });
    expect(() => loadConfig(argv, {})).toThrowError(error);
    expect(() => loadConfig(argv, {})).toThrowError(message);
  });

  it.each(["", "short\n", "a-long-enough-key with a space\n"])("refuses the key file %j", (text) => {
    expect(() => loadConfig(["--api-keys-file", keyFile(text)], {})).toThrowError(/expected keys of 16 printable/);
  });

  it("tells every setting on --help", () => {
    expect(loadConfig(["--help"], {})).toBeUndefined();
    for (const name of ["--host", "HOPE_PORT", "HOPE_MODEL", "--data-dir", "HOPE_API_KEYS_FILE"]) {
      expect(usage()).toContain(name);
    }
  });
});

describe("main", () => {
  const main = (args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, ["--import", "tsx", "src/main.ts", ...args], (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stdout, stderr });
      });
    });

  it("says what is wrong in one line and exits with 1", async () => {
    const bad = await main(["--port", "x"]);
    expect(bad.code).toBe(1);
    expect(bad.stderr).toBe(
      'hope-server: INVALID_ARGUMENT: HOPE_PORT (--port): expected an integer from 0 to 65535, got "x"\n',
    );
    const none = await main(["--model", join(folder, "none")]);
    expect(none.code).toBe(1);
    expect(none.stderr).toMatch(/^hope-server: IO_FAILED: .*none.tokenizer\.json: .*\n$/);
  });

  it("prints its usage", async () => {
    expect(await main(["--help"])).toMatchObject({ code: 0, stdout: usage() });
  });
});
