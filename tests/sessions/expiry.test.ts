import { afterEach, describe, expect, it } from "vitest";
import { Expiry } from "../../src/sessions/expiry.js";
import { silentLogger } from "../../src/shared/logger.js";
import { code, completed, ids, newServer, run, type Server, type ServerOptions } from "./harness.js";

let now = 1_000_000;
const clock = { now: () => now };
const servers: Server[] = [];
async function serve(options: ServerOptions = {}): Promise<Server & { expiry: Expiry }> {
  const server = await newServer({ ...options, clock });
  servers.push(server);
  return { ...server, expiry: new Expiry({ manager: server.manager, clock, logger: silentLogger }) };
}
afterEach(async () => {
  for (const { manager } of servers.splice(0)) await manager.close();
});

const learn = async ({ manager }: Server, session: string, ...tokens: number[]) =>
  completed(await manager.learn({ session, tokens: ids(...tokens) }).done);
const names = async ({ manager }: Server) => (await manager.list({ limit: 1000 })).map(({ id }) => id);

describe("a session with a ttl", () => {
  it("is erased, from the engine too, when nobody has written to it for so long", async () => {
    const server = await serve();
    await server.manager.create({ id: "brief", settings: { ttl: 60 } });
    await server.manager.create({ id: "stays" });
    for (const id of ["brief", "stays"]) await learn(server, id, 1, 2, 3);
    now += 59_000;
    await learn(server, "brief", 4);
    now += 59_999;
    await server.manager.score({ session: "brief", context: ids(1) }).done; // a reader is no writer
    await server.expiry.look();
    expect(await names(server)).toEqual(["brief", "stays"]);
    expect((await server.manager.get("brief")).expires).toBe(now + 1);
    now += 1;
    await server.expiry.look();
    expect(await names(server)).toEqual(["stays"]);
    expect((await run(server.engine, "stats", {})).sessions).toBe(1);
    await expect(learn(server, "brief", 1)).rejects.toMatchObject(code("SESSION_NOT_FOUND"));
  });

  it("has the server's where its settings have none, never used ones too", async () => {
    const server = await serve({ ttl: 10 });
    await server.manager.create({ id: "a" });
    await server.manager.create({ id: "long", settings: { ttl: 100 } });
    now += 10_000;
    await server.expiry.look();
    expect(await names(server)).toEqual(["long"]);
  });

  it("stays while somebody waits to write to it, or it is being consolidated", async () => {
    const server = await serve({ ttl: 10 });
    await server.manager.create({ id: "a" });
    await learn(server, "a", ...Array(40).keys());
    now += 10_000;
    const consolidating = await server.manager.beginConsolidation("a", new AbortController());
    await server.expiry.look();
    consolidating.release();
    const [, done] = await Promise.all([server.expiry.look(), learn(server, "a", 1)]);
    expect(done.version).toBe(2);
    expect(await names(server)).toEqual(["a"]);
  });

  it("is found among many", async () => {
    const server = await serve();
    for (let i = 0; i < 600; i++) {
      await server.manager.create({ id: `s${i}`, settings: i % 7 === 0 ? { ttl: 1 } : {} });
    }
    now += 1000;
    await server.expiry.look();
    expect((await names(server)).length).toBe(600 - Math.ceil(600 / 7));
  });
});
