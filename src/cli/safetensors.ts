import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { HopeError } from "../contracts/errors.js";

/** One tensor of a .safetensors file as its header describes it. */
export interface TensorEntry {
  name: string;
  dtype: string;
  shape: number[];
  /** Bytes of the data from the start of the file. */
  begin: number;
  end: number;
}

const LENGTH_BYTES = 8;

/** Runs `action` on an open file. Throws IO_FAILED. */
function withFile<T>(path: string, action: (file: number) => T): T {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    throw new HopeError("IO_FAILED", (error as Error).message);
  }
  try {
    return action(file);
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, begin: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  if (readSync(file, bytes, 0, length, begin) === length) return bytes;
  throw new HopeError("IO_FAILED", `expected ${length} bytes at ${begin}, came the end of the file`);
}

/** The tensors of a file that the engine has accepted, so that its header is known to be true. Throws IO_FAILED. */
export function readTensors(path: string): TensorEntry[] {
  return withFile(path, (file) => {
    const length = Number(bytesAt(file, 0, LENGTH_BYTES).readBigUInt64LE());
    const header = JSON.parse(bytesAt(file, LENGTH_BYTES, length).toString("utf8")) as Record<
      string,
      { dtype: string; shape: number[]; data_offsets: [number, number] }
    >;
    const data = LENGTH_BYTES + length;
    return Object.entries(header)
      .filter(([name]) => name !== "__metadata__")
      .map(
        ([
          name,
          {
            dtype,
            shape,
            data_offsets: [begin, end],
          },
        ]) => {
          return { name, dtype, shape, begin: data + begin, end: data + end };
        },
      );
  });
}

/** The number in a tensor of one element, BF16 or F32. Throws IO_FAILED. */
export function readScalar(path: string, { dtype, begin, end }: TensorEntry): number {
  const bytes = withFile(path, (file) => bytesAt(file, begin, end - begin));
  // BF16 is the upper half of F32.
  return (dtype === "BF16" ? Buffer.concat([Buffer.alloc(2), bytes]) : bytes).readFloatLE();
}

/** Bytes of a file. Throws IO_FAILED. */
export function fileBytes(path: string): number {
  return withFile(path, (file) => fstatSync(file).size);
}
