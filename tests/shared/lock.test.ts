import { describe, expect, it } from "vitest";
import { Lock } from "../../src/shared/lock.js";

describe("Lock", () => {
  it("is held by one at a time, in the order of asking", async () => {
    const lock = new Lock();
    const order: string[] = [];
    let inside = 0;
    const use = async (name: string) => {
      const release = await lock.acquire();
      expect(++inside).toBe(1);
      order.push(name);
      await new Promise((resolve) => setImmediate(resolve));
      inside--;
      release();
      release(); // a second time means nothing
    };
    await Promise.all(["a", "b", "c"].map(use));
    expect(order).toEqual(["a", "b", "c"]);
    expect(lock.idle).toBe(true);
  });

  it("lets a waiter go, and passes to the next", async () => {
    const lock = new Lock();
    const release = await lock.acquire();
    const leaver = new AbortController();
    const left = lock.acquire(leaver.signal);
    const next = lock.acquire();
    leaver.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    expect(lock.wanted).toBe(true);
    release();
    (await next)();
    expect(lock.idle).toBe(true);
    await expect(lock.acquire(leaver.signal)).rejects.toThrow("gone");
    expect(lock.idle).toBe(true);
  });
});
