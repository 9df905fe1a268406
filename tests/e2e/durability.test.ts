import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fingerprint, post, send } from "./client.js";
import { type ServerProcess, Servers } from "./server.js";

const servers = new Servers();
afterAll(() => servers.end());

const text = (i: number) =>
  `Lesson ${i}. The captain of the ship is called Orvo ${i} and his parrot speaks ${i} languages. `.repeat(6);

/** Teaches and talks: every kind of write, long enough for the fast levels to update. */
async function teach(url: string, session: string): Promise<void> {
  await post(url, "/v1/sessions", { id: session, settings: { learn: "all" } });
  await post(url, `/v1/sessions/${session}/learn`, { text: text(1), epochs: 2 });
  await post(url, "/v1/completions", { session, prompt: text(2), max_tokens: 30, temperature: 1, seed: 7 });
  await post(url, `/v1/sessions/${session}/learn`, { text: text(3), levels: ["fast"] });
  await post(url, "/v1/completions", { session, prompt: text(4), max_tokens: 5, temperature: 0, learn: "none" });
}

async function continueWriting(url: string, session: string): Promise<unknown> {
  return (await post(url, "/v1/completions", { session, prompt: " And", max_tokens: 20, temperature: 0, logprobs: 3 }))
    .choices;
}

describe("kill -9 and start again", () => {
  let twin: ServerProcess;
  let reference: unknown;
  beforeAll(async () => {
    twin = await servers.start(await servers.newFolder());
    await teach(twin.url, "taught");
    reference = await fingerprint(twin.url, "taught");
    const { levels } = (await send(twin.url, "GET", "/v1/sessions/taught")).body;
    // Without updates of more than one level the comparisons below would say little.
    for (const { name, updates, delta_norm } of levels.slice(0, 2)) {
      expect({ name, updated: updates > 0 && delta_norm > 0 }).toEqual({ name, updated: true });
    }
  });

  it("leaves every session and the base model bit-identical", { timeout: 120_000 }, async () => {
    const folder = await servers.newFolder();
    const first = await servers.start(folder);
    await post(first.url, "/v1/sessions", { id: "bystander" });
    await post(first.url, "/v1/sessions/bystander/learn", { text: text(9) });
    const bystander = await fingerprint(first.url, "bystander");
    const base = await fingerprint(first.url, undefined);
    await teach(first.url, "taught");
    expect(await fingerprint(first.url, "taught")).toEqual(reference);
    expect(await fingerprint(first.url, "bystander")).toEqual(bystander);
    await first.kill();

    const second = await servers.start(folder);
    expect(await fingerprint(second.url, "taught")).toEqual(reference);
    expect(await fingerprint(second.url, "bystander")).toEqual(bystander);
    expect(await fingerprint(second.url, undefined)).toEqual(base);
    expect(reference).not.toEqual(base);
    const next = await continueWriting(second.url, "taught");
    expect(next).toEqual(await continueWriting(twin.url, "taught"));
    const after = await fingerprint(twin.url, "taught");

    // A graceful stop leaves a snapshot; what follows is a journal on top of it.
    expect(await second.stop()).toBe(0);
    const third = await servers.start(folder);
    expect(await fingerprint(third.url, "taught")).toEqual(after);
    await post(third.url, "/v1/sessions/taught/learn", { text: text(5) });
    await third.kill();
    await post(twin.url, "/v1/sessions/taught/learn", { text: text(5) });
    const fourth = await servers.start(folder);
    expect(await fingerprint(fourth.url, "taught")).toEqual(await fingerprint(twin.url, "taught"));
    await fourth.kill();
  });

  it("imports elsewhere what was exported here, bit for bit", { timeout: 120_000 }, async () => {
    const folder = await servers.newFolder();
    const there = await servers.start(folder);
    const bytes = await (await fetch(`${twin.url}/v1/sessions/taught/export`)).arrayBuffer();
    const headers = { "content-type": "application/octet-stream" };
    const reply = await fetch(`${there.url}/v1/sessions/import?id=moved`, { method: "POST", headers, body: bytes });
    expect(reply.status).toBe(201);
    const before = await fingerprint(twin.url, "taught");
    expect(await fingerprint(there.url, "moved")).toEqual(before);
    await there.kill();
    const again = await servers.start(folder);
    expect(await fingerprint(again.url, "moved")).toEqual(before);
    await post(again.url, "/v1/sessions/moved/learn", { text: text(6) });
    await post(twin.url, "/v1/sessions/taught/learn", { text: text(6) });
    expect(await fingerprint(again.url, "moved")).toEqual(await fingerprint(twin.url, "taught"));
    await again.kill();
  });

  it("gives a retry the stored answer and does not learn it twice", { timeout: 60_000 }, async () => {
    const folder = await servers.newFolder();
    const first = await servers.start(folder);
    const request = { session: "s", prompt: "Hello there", max_tokens: 8, temperature: 1, seed: 3 };
    const key = { "idempotency-key": "once" };
    const answer = await post(first.url, "/v1/completions", request, key);
    await first.kill();
    const second = await servers.start(folder);
    expect(await post(second.url, "/v1/completions", request, key)).toEqual(answer);
    const info = await send(second.url, "GET", "/v1/sessions/s");
    expect(info.body.version).toBe(1);
    const other = await send(second.url, "POST", "/v1/completions", { ...request, seed: 4 }, key);
    expect(other).toMatchObject({ status: 409, body: { error: { code: "IDEMPOTENCY_CONFLICT" } } });
    await second.kill();
  });

  it("with a budget below one session, sessions come back from the store", { timeout: 60_000 }, async () => {
    const server = await servers.start(await servers.newFolder(), { HOPE_MEMORY_BUDGET: "1" });
    await teach(server.url, "taught");
    await teach(server.url, "another");
    expect(await fingerprint(server.url, "taught")).toEqual(reference);
    expect(await fingerprint(server.url, "another")).toEqual(reference);
    await server.kill();
  });

  it("forgets and forks durably", { timeout: 120_000 }, async () => {
    const forget = (url: string, id: string, query = "") => send(url, "DELETE", `/v1/sessions/${id}/memory${query}`);
    const folder = await servers.newFolder();
    const first = await servers.start(folder);
    await teach(first.url, "taught");
    for (const id of ["fork", "weights", "level", "nothing"]) await post(first.url, "/v1/sessions/taught/fork", { id });
    expect((await forget(first.url, "weights", "?level=titans")).body).toMatchObject({ forgotten: ["titans"] });
    await forget(first.url, "level", "?level=fast");
    await post(first.url, "/v1/sessions/level/learn", { text: text(6) });
    expect((await forget(first.url, "nothing")).body).toMatchObject({ position: 0, bytes: 0 });
    const ids = ["taught", "fork", "weights", "level", "nothing"];
    const answersOf = async (url: string) => {
      const answers = [];
      for (const id of ids) {
        const { bytes: _, ...memory } = (await send(url, "GET", `/v1/sessions/${id}/memory`)).body;
        answers.push({ memory, ...(await fingerprint(url, id)) });
      }
      return answers;
    };
    const before = await answersOf(first.url);
    await first.kill();

    const second = await servers.start(folder);
    expect(await answersOf(second.url)).toEqual(before);
    const choices = before.map((answer) => JSON.stringify(answer.choices));
    expect(new Set([choices[0], choices[2], choices[3], choices[4]]).size).toBe(4);
    expect(choices[1]).toBe(choices[0]);
    expect(choices[4]).toBe(JSON.stringify((await fingerprint(second.url, undefined)).choices));
    // What the levels hold is still there without the recurrent state, and counts.
    const [, , weights] = before;
    expect(weights?.memory.titans.bytes).toBe(0);
    expect(weights?.memory.levels[0].blocks.every((block: { delta_norm: number }) => block.delta_norm > 0)).toBe(true);
    await post(second.url, "/v1/sessions/fork/learn", { text: text(7) });
    expect(await fingerprint(second.url, "taught")).toEqual(reference);
    await second.kill();
  });

  it("rolls back to a kept version to the last digit", { timeout: 120_000 }, async () => {
    const folder = await servers.newFolder();
    const first = await servers.start(folder);
    await post(first.url, "/v1/sessions", { id: "s" });
    await post(first.url, "/v1/sessions/s/versions", { name: "untouched" });
    await post(first.url, "/v1/sessions/s/learn", { text: text(1), epochs: 2 });
    const afterA = await fingerprint(first.url, "s");
    expect(await post(first.url, "/v1/sessions/s/versions", { name: "A" })).toMatchObject({ version: 1, name: "A" });
    await post(first.url, "/v1/sessions/s/learn", { text: text(2), epochs: 2 });
    const afterB = await fingerprint(first.url, "s");
    expect(afterB).not.toEqual(afterA);
    const moved = (await send(first.url, "GET", "/v1/sessions/s/diff?from=1")).body;
    for (const { distance, from_norm, to_norm, cosine } of moved.levels[0].blocks) {
      const law = from_norm ** 2 + to_norm ** 2 - 2 * from_norm * to_norm * cosine;
      expect(distance).toBeGreaterThan(0);
      expect(distance ** 2).toBeCloseTo(law, 4);
    }
    expect(await post(first.url, "/v1/sessions/s/rollback", { version: 1 })).toMatchObject({ version: 3, before: 2 });
    expect(await fingerprint(first.url, "s")).toEqual(afterA);
    await first.kill();

    const second = await servers.start(folder);
    expect(await fingerprint(second.url, "s")).toEqual(afterA);
    const still = (await send(second.url, "GET", "/v1/sessions/s/diff?from=1")).body;
    expect(still.levels[0].blocks.every(({ distance }: { distance: number }) => distance === 0)).toBe(true);
    const versions = (await send(second.url, "GET", "/v1/sessions/s/versions")).body.data;
    expect(versions.map(({ reason }: { reason: string }) => reason)).toEqual(["named", "named", "before rollback"]);
    await post(second.url, "/v1/sessions/s/rollback", { version: 2 });
    expect(await fingerprint(second.url, "s")).toEqual(afterB);
    await post(second.url, "/v1/sessions/s/rollback", { version: 0 });
    const { choices } = await fingerprint(second.url, "s");
    expect(choices).toEqual((await fingerprint(second.url, undefined)).choices);
    await second.kill();
  });

  it("a deleted session is gone for good, and so is what it learned", { timeout: 60_000 }, async () => {
    const folder = await servers.newFolder();
    const first = await servers.start(folder);
    await teach(first.url, "taught");
    expect((await send(first.url, "DELETE", "/v1/sessions/taught")).status).toBe(200);
    await first.kill();
    const second = await servers.start(folder);
    expect((await send(second.url, "GET", "/v1/sessions/taught")).status).toBe(404);
    await post(second.url, "/v1/sessions", { id: "taught" });
    const { choices } = await fingerprint(second.url, "taught");
    expect(choices).toEqual((await fingerprint(second.url, undefined)).choices);
    await second.kill();
  });
});

describe("a second server by mistake", () => {
  it("ends before it has touched the data of the one that has the address", { timeout: 60_000 }, async () => {
    const folder = await servers.newFolder();
    const first = await servers.start(folder);
    await post(first.url, "/v1/sessions", { id: "mine" });
    const same = { HOPE_PORT: new URL(first.url).port };
    await expect(servers.start(folder, same)).rejects.toThrow(/ended with 1:.*IO_FAILED: .*EADDRINUSE/s);
    await post(first.url, "/v1/sessions/mine/learn", { text: text(1) });
  });
});
