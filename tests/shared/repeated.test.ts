import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Repeated } from "../../src/shared/repeated.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a repeated action", () => {
  it("happens after each pause, never twice at once, failures or not", async () => {
    const failures: unknown[] = [];
    let begun = 0;
    let end = () => {};
    const repeated = new Repeated(
      10,
      async () => {
        if (++begun === 2) throw new Error("second");
        if (begun === 3) await new Promise<void>((resolve) => (end = resolve));
      },
      (error) => failures.push(error),
    );
    await vi.advanceTimersByTimeAsync(50);
    expect(begun).toBe(0);
    repeated.start();
    await vi.advanceTimersByTimeAsync(10);
    expect(begun).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(begun).toBe(3);
    expect(failures).toMatchObject([{ message: "second" }]);
    end();
    await vi.advanceTimersByTimeAsync(10);
    expect(begun).toBe(4);
    await repeated.stop();
  });

  it("stops when the one under way is over, and tells its failure to nobody", async () => {
    let fail = (_: Error) => {};
    let stopped = false;
    const repeated = new Repeated(
      10,
      () => new Promise<void>((_, reject) => (fail = reject)),
      () => expect.unreachable(),
    );
    repeated.start();
    await vi.advanceTimersByTimeAsync(10);
    const stopping = repeated.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(stopped).toBe(false);
    fail(new Error("given up"));
    await stopping;
    await vi.advanceTimersByTimeAsync(100);
    expect(vi.getTimerCount()).toBe(0);
  });
});
