import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprint, post, send } from "../e2e/client.js";
import { type ServerProcess, Servers } from "../e2e/server.js";

const SESSIONS = ["a", "b", "c", "d"];
const ROUNDS = 5;
const servers = new Servers();
afterAll(() => servers.end());

/** The i-th write of a session; a pure function, so that it can be retried and replayed. */
interface Write {
  path: string;
  body: Record<string, unknown>;
  headers: Record<string, string>;
}
function writeOf(session: string, i: number): Write {
  const headers = { "idempotency-key": `${session} ${i}` };
  const text = `Sentence ${i} of ${session}: the ${["red", "old", "tall"][i % 3]} door is open, and number ${i * 17} waits. `;
  if (i % 7 === 5) return { path: `/v1/sessions/${session}/rollback`, body: { version: 0 }, headers };
  if (i % 3 === 1)
    return { path: `/v1/sessions/${session}/learn`, body: { text: text.repeat(4), epochs: 1 + (i % 2) }, headers };
  const sampling = { max_tokens: 1 + (i % 7), temperature: 1, seed: i };
  return {
    path: "/v1/completions",
    body: { session, prompt: text, learn: i % 2 ? "all" : "prompt", ...sampling },
    headers,
  };
}

/** Sessions with a version to go back to. */
async function prepare(url: string): Promise<void> {
  for (const id of SESSIONS) {
    await post(url, "/v1/sessions", { id });
    await post(url, `/v1/sessions/${id}/versions`, { name: "untouched" });
  }
}

/** How many writes of each session were acknowledged. */
type Acknowledged = Map<string, number>;

/** Writes to every session, each as fast as it is answered, until the server is gone. */
async function writeUntilKilled(server: ServerProcess, acknowledged: Acknowledged, delay: number): Promise<void> {
  const write = async (session: string) => {
    for (;;) {
      const next = acknowledged.get(session) ?? 0;
      const { path, body, headers } = writeOf(session, next);
      const sent = await post(server.url, path, body, headers).catch((error: Error) => error);
      // fetch failed: the connection went with the server. Anything else is an answer that should not have come.
      if (sent instanceof TypeError) return;
      if (sent instanceof Error) throw sent;
      acknowledged.set(session, next + 1);
    }
  };
  const writers = SESSIONS.map(write);
  await new Promise((resolve) => setTimeout(resolve, delay));
  await server.kill();
  await Promise.all(writers);
}

/** What was acknowledged is there, and at most the one write per session that was under way besides. */
async function expectNothingLost(url: string, acknowledged: Acknowledged): Promise<void> {
  for (const session of SESSIONS) {
    const { version } = (await send(url, "GET", `/v1/sessions/${session}`)).body;
    const count = acknowledged.get(session) ?? 0;
    expect([count, count + 1]).toContain(version);
  }
}

/** The client tries again what it got no answer to: it must count once, whether it had been committed or not. */
async function retry(url: string, acknowledged: Acknowledged): Promise<void> {
  for (const session of SESSIONS) {
    const count = acknowledged.get(session) ?? 0;
    const { path, body, headers } = writeOf(session, count);
    await post(url, path, body, headers);
    acknowledged.set(session, count + 1);
    const { version } = (await send(url, "GET", `/v1/sessions/${session}`)).body;
    expect({ session, version }).toEqual({ session, version: count + 1 });
  }
}

describe("kill -9 at any moment of writing", () => {
  it("loses nothing that was acknowledged and keeps nothing else", { timeout: 300_000 }, async () => {
    const folder = await servers.newFolder();
    const acknowledged: Acknowledged = new Map();
    const delays = fc.sample(fc.integer({ min: 0, max: 1500 }), ROUNDS);
    // A budget of two sessions or so keeps evictions, snapshots and restores going meanwhile.
    const settings = { HOPE_MEMORY_BUDGET: "2000000" };
    const first = await servers.start(folder, settings);
    await prepare(first.url);
    await first.kill();
    for (const delay of delays) {
      const server = await servers.start(folder, settings);
      await expectNothingLost(server.url, acknowledged);
      if (delay % 2) await retry(server.url, acknowledged);
      await writeUntilKilled(server, acknowledged, delay);
    }
    const last = await servers.start(folder, settings);
    await expectNothingLost(last.url, acknowledged);
    await retry(last.url, acknowledged);

    const reference = await servers.start(await servers.newFolder());
    await prepare(reference.url);
    for (const session of SESSIONS) {
      for (let i = 0; i < (acknowledged.get(session) ?? 0); i++) {
        const { path, body, headers } = writeOf(session, i);
        await post(reference.url, path, body, headers);
      }
      expect(await fingerprint(last.url, session)).toEqual(await fingerprint(reference.url, session));
    }
  });
});
