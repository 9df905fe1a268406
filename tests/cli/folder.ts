import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const NANO = fileURLToPath(new URL("../../models/hope-nano", import.meta.url));

/** Copies of a model folder to be spoiled; removed together. */
export class Folders {
  readonly #made: string[] = [];

  copy(model = NANO): string {
    const folder = mkdtempSync(join(tmpdir(), "hope-model-"));
    this.#made.push(folder);
    cpSync(model, folder, { recursive: true });
    return folder;
  }

  end(): void {
    for (const folder of this.#made) rmSync(folder, { recursive: true });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: files are spoiled, not typed
type Json = any;

/** Changes a JSON file of a folder. */
export function changeJson(folder: string, file: string, change: (json: Json) => void): void {
  const path = join(folder, file);
  const json = JSON.parse(readFileSync(path, "utf8"));
  change(json);
  writeFileSync(path, JSON.stringify(json));
}

/** Changes the header of model.safetensors and the data behind it; `header` keeps the order of the tensors. */
export function changeWeights(folder: string, change: (header: Json, data: Buffer) => Buffer | undefined): void {
  const path = join(folder, "model.safetensors");
  const bytes = readFileSync(path);
  const length = Number(bytes.readBigUInt64LE());
  const header = JSON.parse(bytes.subarray(8, 8 + length).toString("utf8"));
  const data = bytes.subarray(8 + length);
  const changed = change(header, data) ?? data;
  const text = Buffer.from(JSON.stringify(header));
  const size = Buffer.alloc(8);
  size.writeBigUInt64LE(BigInt(text.length));
  writeFileSync(path, Buffer.concat([size, text, changed]));
}
