/** How large a level's Delta may become: max_ratio * ||W2||_F (docs/MATH.md, Learning while reading). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTensors, type TensorEntry } from "../../src/cli/safetensors.js";

interface Config {
  n_blocks: number;
  cms: { adaptive_blocks: number; levels: { name: string; max_ratio: number }[] };
}

/**
 * The largest `delta_norm` that a session's statistics may show, per level name: the norm over the last adaptive_blocks blocks when
 * each is at its cap, so max_ratio * sqrt(sum of ||W2||^2). Reads config.json and model.safetensors of a folder that an engine has accepted.
 */
export function normCaps(modelDir: string): Map<string, number> {
  const { n_blocks, cms } = JSON.parse(readFileSync(join(modelDir, "config.json"), "utf8")) as Config;
  const weights = join(modelDir, "model.safetensors");
  const file = readFileSync(weights);
  const tensors = new Map(readTensors(weights).map((entry) => [entry.name, entry]));
  return new Map(
    cms.levels.map(({ name, max_ratio }) => {
      let squares = 0;
      for (let block = n_blocks - cms.adaptive_blocks; block < n_blocks; block++) {
        squares += squaresOf(file, tensors.get(`blocks.${block}.cms.${name}.w2`));
      }
      return [name, max_ratio * Math.sqrt(squares)];
    }),
  );
}

/** The sum of squares of a tensor, BF16 or F32. */
function squaresOf(file: Buffer, entry: TensorEntry | undefined): number {
  if (entry === undefined) throw new Error("expected a w2 for every level and block, came a folder without one");
  const width = entry.dtype === "BF16" ? 2 : 4;
  const bits = Buffer.alloc(4);
  let sum = 0;
  for (let at = entry.begin; at < entry.end; at += width) {
    // BF16 is the upper half of F32.
    file.copy(bits, 4 - width, at, at + width);
    sum += bits.readFloatLE() ** 2;
  }
  return sum;
}
