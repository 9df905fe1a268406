import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsOf } from "../../web/events.js";

/** A body that arrives in pieces of these sizes, the rest at once. */
function bodyOf(text: string, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      for (const size of [...sizes, bytes.length]) {
        controller.enqueue(bytes.slice(0, size));
        bytes = bytes.slice(size);
      }
      controller.close();
    },
  });
}

async function read(text: string, sizes: readonly number[] = []): Promise<unknown[]> {
  const events: unknown[] = [];
  for await (const event of eventsOf(bodyOf(text, sizes))) events.push(event);
  return events;
}

describe("eventsOf", () => {
  it("gives the same events however the body is cut into pieces", async () => {
    const sent = [{ text: "naïve 🙂" }, { text: "\n\ndata: x" }, 7];
    const body = `: ping\n\n${sent.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(": ping\n\n")}data: [DONE]\n\n`;
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(cuts, async (sizes) => {
        expect(await read(body, sizes)).toEqual(sent);
      }),
    );
  });

  it("ends at [DONE] or with the body, and gives no event that is cut off", async () => {
    expect(await read("data: 1\n\ndata: [DONE]\n\ndata: 2\n\n")).toEqual([1]);
    expect(await read("data: 1\n\ndata: 2")).toEqual([1]);
    expect(await read("")).toEqual([]);
  });
});
