import { afterEach, describe, expect, it } from "vitest";
import type { DoneEvent, EngineEvent, Operations } from "../../src/engine/engine.js";
import { FakeEngine } from "../../src/engine/fake-engine.js";

const engines: FakeEngine[] = [];
function newEngine(...args: ConstructorParameters<typeof FakeEngine>): FakeEngine {
  const engine = new FakeEngine(...args);
  engines.push(engine);
  return engine;
}
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

function run<K extends keyof Operations>(engine: FakeEngine, operation: K, payload: Operations[K]): Promise<DoneEvent> {
  return new Promise((resolve, reject) => {
    engine.submit(operation, payload, (event: EngineEvent) => {
      if (event.type === "done") resolve(event);
      if (event.type === "error") reject(Object.assign(new Error(event.message), { code: event.code }));
    });
  });
}

const ids = (...tokens: number[]) => Int32Array.from(tokens);
const greedy = { temperature: 0, max_tokens: 5 };

describe("FakeEngine", () => {
  it("gives the same state however a stream is divided", async () => {
    const engine = newEngine();
    const tokens = Array.from({ length: 300 }, (_, i) => (i * 7) % 256);
    await run(engine, "learn", { session: "whole", runs: [{ tokens: ids(...tokens), learn_levels: 7 }] });
    for (let at = 0; at < tokens.length; at += 41) {
      const part = { tokens: ids(...tokens.slice(at, at + 41)), learn_levels: 7 };
      await run(engine, "learn", { session: "parts", runs: [part] });
    }
    const [whole, parts] = await Promise.all(["whole", "parts"].map((session) => run(engine, "snapshot", { session })));
    expect(parts?.snapshot).toEqual(whole?.snapshot);
    expect(whole?.memory.levels[0]?.updates).toBe(18);
  });

  it("ends a written generate in the state of its prompt and its tokens", async () => {
    const engine = newEngine();
    const done = await run(engine, "generate", { session: "a", memory: "write", prompt: ids(1, 2), ...greedy });
    await run(engine, "learn", {
      session: "b",
      runs: [
        { tokens: ids(1, 2), learn_levels: 0xffffffff },
        { tokens: done.tokens, learn_levels: 0 },
      ],
    });
    const [a, b] = await Promise.all(["a", "b"].map((session) => run(engine, "snapshot", { session })));
    expect(b?.snapshot).toEqual(a?.snapshot);
  });

  it("leaves a session alone when it is read, and when memory is off", async () => {
    const engine = newEngine();
    await run(engine, "learn", { session: "a", runs: [{ tokens: ids(5, 6, 7), learn_levels: 7 }] });
    const before = await run(engine, "snapshot", { session: "a" });
    const read = await run(engine, "generate", { session: "a", memory: "read", prompt: ids(1), ...greedy });
    const off = await run(engine, "generate", { session: "a", memory: "off", prompt: ids(1), ...greedy });
    const base = await run(engine, "generate", { prompt: ids(1), ...greedy });
    await run(engine, "score", { session: "a", context: ids(1, 2) });
    expect((await run(engine, "snapshot", { session: "a" })).snapshot).toEqual(before.snapshot);
    expect(off.tokens).toEqual(base.tokens);
    expect(read.tokens).not.toEqual(base.tokens);
  });

  it("puts a cancelled session back", async () => {
    const engine = newEngine();
    await run(engine, "learn", { session: "a", runs: [{ tokens: ids(5), learn_levels: 7 }] });
    const before = await run(engine, "snapshot", { session: "a" });
    const end = await new Promise<EngineEvent>((resolve) => {
      const payload = { session: "a", memory: "write" as const, prompt: ids(1), max_tokens: 1000, temperature: 0 };
      const id = engine.submit("generate", payload, (event) => {
        if (event.type === "token" && event.index === 3) engine.cancel(id);
        if (event.type === "error" || event.type === "done") resolve(event);
      });
    });
    expect(end).toMatchObject({ type: "error", code: "CANCELLED" });
    expect((await run(engine, "snapshot", { session: "a" })).snapshot).toEqual(before.snapshot);
  });

  it("withholds stop strings", async () => {
    const engine = newEngine({ vocab_size: 256, text: (token) => (token % 2 ? "ab" : "cd") });
    let text = "";
    const done = await new Promise<DoneEvent>((resolve) => {
      const payload = { prompt: ids(1), max_tokens: 100, temperature: 0, stop: ["bc"], ignore_eos: true };
      engine.submit("generate", payload, (event) => {
        if (event.type === "token" || event.type === "done") text += event.text;
        if (event.type === "done") resolve(event);
      });
    });
    expect(done.finish_reason).toBe("stop");
    expect(text).not.toContain("bc");
    expect(text).toMatch(/a$/);
  });

  it("refuses what it does not know, and more than its queue holds", async () => {
    const engine = newEngine({ max_queue: 1 });
    const submit = (payload: object) => () => engine.submit("generate", payload as Operations["generate"], () => {});
    expect(submit({ prompt: ids(1), max_tokens: 1, nonsense: 1 })).toThrow(
      expect.objectContaining({ code: "UNKNOWN_OPTION" }),
    );
    expect(submit({ prompt: ids(9999), max_tokens: 1 })).toThrow(
      expect.objectContaining({ code: "TOKEN_OUT_OF_RANGE" }),
    );
    expect(submit({ prompt: ids(), max_tokens: 1 })).toThrow(expect.objectContaining({ code: "EMPTY_PROMPT" }));
    submit({ prompt: ids(1), max_tokens: 1 })();
    expect(submit({ prompt: ids(1), max_tokens: 1 })).toThrow(expect.objectContaining({ code: "QUEUE_FULL" }));
  });

  it("refuses snapshots of another model and damaged ones", async () => {
    const engine = newEngine();
    await run(engine, "learn", { session: "a", runs: [] });
    const { snapshot } = await run(engine, "snapshot", { session: "a" });
    const other = newEngine({ fingerprint: "another" });
    await expect(run(other, "restore", { session: "a", snapshot })).rejects.toMatchObject({
      code: "SNAPSHOT_INCOMPATIBLE",
    });
    await expect(run(engine, "restore", { session: "a", snapshot: snapshot.slice(3) })).rejects.toMatchObject({
      code: "SNAPSHOT_CORRUPT",
    });
  });
});
