import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DoneEvent, Engine, Operations } from "../../src/engine/engine.js";
import { openNativeEngine } from "../../src/engine/native-engine.js";

const model_dir = fileURLToPath(new URL("../../models/hope-nano", import.meta.url));
let engine: Engine;
let snapshot: Uint8Array;

function run<K extends keyof Operations>(operation: K, payload: Operations[K]): Promise<DoneEvent> {
  return new Promise((resolve, reject) => {
    engine.submit(operation, payload, (event) => {
      if (event.type === "done") resolve(event);
      if (event.type === "error") reject(Object.assign(new Error(event.message), { code: event.code }));
    });
  });
}

beforeAll(async () => {
  engine = openNativeEngine({ model_dir, threads: 1 });
  const tokens = Int32Array.from({ length: 150 }, (_, i) => 300 + ((i * 37) % 1000));
  await run("learn", { session: "s", runs: [{ tokens, learn_levels: 0xffffffff }] });
  snapshot = (await run("snapshot", { session: "s" })).snapshot;
});
afterAll(() => engine.close());

describe("a snapshot that is not what the engine wrote", () => {
  const refused = expect.stringMatching(/^SNAPSHOT_(CORRUPT|INCOMPATIBLE)$/);
  const restore = (bytes: Uint8Array) =>
    run("restore", { session: "s", snapshot: bytes }).then(
      () => "restored",
      (error: { code: string }) => error.code,
    );

  /** Byte by byte; vitest's own comparison takes half a minute for megabytes. */
  const unchanged = async () => Buffer.compare((await run("snapshot", { session: "s" })).snapshot, snapshot) === 0;

  it("is refused whatever is wrong with it, and the session stays", { timeout: 120_000 }, async () => {
    const spoiled = fc.oneof(
      fc.record({ at: fc.nat(snapshot.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
        const bytes = Uint8Array.from(snapshot);
        bytes[at] = (bytes[at] as number) ^ (1 << bit);
        return bytes;
      }),
      // The first bytes decide what the rest means.
      fc.record({ at: fc.nat(200), value: fc.nat(255) }).map(({ at, value }) => {
        const bytes = Uint8Array.from(snapshot);
        bytes[at] = bytes[at] === value ? value ^ 1 : value;
        return bytes;
      }),
      fc.nat(snapshot.length - 1).map((length) => snapshot.slice(0, length)),
      fc
        .uint8Array({ minLength: 1, maxLength: 300 })
        .map((extra) => Uint8Array.from([...snapshot.slice(0, 64), ...extra])),
      fc.uint8Array({ maxLength: 300 }),
    );
    const property = fc.asyncProperty(spoiled, async (bytes) => {
      expect(await restore(bytes)).toEqual(refused);
    });
    await fc.assert(property, { numRuns: 150 });
    expect(await restore(Uint8Array.from([...snapshot, 0]))).toEqual(refused);
    expect(await unchanged()).toBe(true);
  });

  it("is told from the one that is", async () => {
    expect(await restore(snapshot)).toBe("restored");
    expect(await unchanged()).toBe(true);
  });
});
