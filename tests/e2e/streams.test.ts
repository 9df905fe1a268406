import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fingerprint, post, send, stream } from "./client.js";
import { type ServerProcess, Servers } from "./server.js";
import { StreamClient } from "./websocket.js";

const servers = new Servers();
let server: ServerProcess;
beforeAll(async () => {
  server = await servers.start(await servers.newFolder());
});
afterAll(() => servers.end());

const request = (session: string, i: number) => ({
  ...{ session, prompt: `Story number ${i}: once there was a ${["fox", "king", "ship", "tree"][i % 4]}`, logprobs: 2 },
  ...{ max_tokens: 24 + i, temperature: 0.8, seed: i, learn: "all" as const },
});

async function collect(url: string, body: Record<string, unknown>): Promise<unknown[]> {
  const choices: unknown[] = [];
  for await (const chunk of stream(url, "/v1/completions", body)) choices.push(...chunk.choices);
  return choices;
}

/** Requests that have not ended, as the server counts them. */
async function pending(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^hope_requests_pending (\d+)$/m.exec(metrics)?.[1]);
}

async function until(condition: () => Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe("streams", () => {
  it("of 16 sessions at a time are those of each alone, bit for bit", { timeout: 180_000 }, async () => {
    const numbers = Array.from({ length: 16 }, (_, i) => i);
    const together = await Promise.all(numbers.map((i) => collect(server.url, request(`together-${i}`, i))));
    for (const i of numbers) {
      expect(together[i]).toEqual(await collect(server.url, request(`alone-${i}`, i)));
      expect(await fingerprint(server.url, `together-${i}`)).toEqual(await fingerprint(server.url, `alone-${i}`));
    }
  });

  it("end when an SSE client goes, and leave its session as it was", { timeout: 60_000 }, async () => {
    await post(server.url, "/v1/completions", request("leaver", 1));
    const before = await fingerprint(server.url, "leaver");
    const gone = new AbortController();
    const endless = { ...request("leaver", 2), max_tokens: 8000, logit_bias: { 0: -100 } };
    let chunks = 0;
    const reading = (async () => {
      for await (const _ of stream(server.url, "/v1/completions", endless, gone.signal)) {
        if (++chunks === 5) gone.abort();
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(chunks).toBeLessThan(8000); // some more than 5 had arrived
    await until(async () => (await pending(server.url)) === 0, 5000);
    expect((await send(server.url, "GET", "/v1/sessions/leaver")).body.version).toBe(1);
    expect(await fingerprint(server.url, "leaver")).toEqual(before);
  });

  it("end when a WebSocket client cancels or goes", { timeout: 60_000 }, async () => {
    const client = await StreamClient.open(server.url, "hope.v1.proto");
    const endless = {
      prompt: "Long ago",
      max_tokens: 8000,
      logit_bias: { 0: -100 },
      session: "socket",
      memory: "write",
    };
    client.send({ generate: { id: "one", ...endless } });
    client.send({ generate: { id: "two", ...endless, session: "socket2" } });
    for (const id of ["one", "two"]) {
      expect((await client.next(id)).accepted).toBeDefined();
      expect((await client.next(id)).token).toBeDefined();
    }
    client.send({ cancel: { id: "one" } });
    expect((await client.finish("one")).end.error).toMatchObject({ code: "CANCELLED" });
    client.close();
    await until(async () => (await pending(server.url)) === 0, 5000);
    for (const id of ["socket", "socket2"]) {
      expect((await send(server.url, "GET", `/v1/sessions/${id}`)).status).toBe(404);
    }
  });

  it("of many requests on one connection keep apart", { timeout: 60_000 }, async () => {
    const client = await StreamClient.open(server.url, "hope.v1.json");
    const asked = Array.from({ length: 8 }, (_, i) => ({
      id: `r${i}`,
      prompt: `Number ${i}`,
      max_tokens: 10,
      temperature: 0,
    }));
    for (const generate of asked) client.send({ generate });
    for (const { id, ...body } of asked) {
      const { tokens, end } = await client.finish(id);
      const { choices } = await post(server.url, "/v1/completions", body);
      expect(tokens.map(({ text }) => text).join("") + end.done.text).toBe(choices[0].text);
    }
    client.close();
  });
});
