import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ServerProcess, Servers } from "../e2e/server.js";

const CHROMIUM = "/usr/bin/chromium";
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
];

const json = (body: object) => ({ headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

if (!existsSync(CHROMIUM)) console.warn(`SKIPPED: the playground's tests need ${CHROMIUM} (Debian: chromium)`);

/** The page at `/`, in a browser, on the real engine. */
describe.skipIf(!existsSync(CHROMIUM))("the playground", () => {
  const servers = new Servers();
  let server: ServerProcess;
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    server = await servers.start(await servers.newFolder());
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
  });
  afterAll(async () => {
    await browser?.close();
    await servers.end();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    complaints = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (!/^(blob:|data:)/.test(request.url()) && !request.url().startsWith(server.url))
        complaints.push(request.url());
    });
    await page.goto(server.url);
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });
  const status = (panel: string) => page.getByLabel(panel, { exact: true }).getByRole("status");
  const version = (number: number) => page.getByText(new RegExp(`^version ${number},`)).waitFor();
  async function create(id: string): Promise<void> {
    await page.getByLabel("New session").fill(id);
    await button("Create").click();
    await version(0);
  }
  async function teach(text: string): Promise<void> {
    await page.getByLabel("Text to learn").fill(text);
    await button("Teach").click();
    await status("Teach")
      .getByText(/^Learned \d+ tokens/)
      .waitFor();
  }
  const chosen = () => page.getByLabel("Session", { exact: true }).getByRole("combobox").first().inputValue();
  const shades = (where = ".answer:not(.without)") => page.locator(`${where} [data-surprise]`);

  it("chats without a session, each token shaded by its surprise", async () => {
    await page.getByText("hope-nano").waitFor();
    await page.getByLabel("Temperature").fill("0");
    await page.getByLabel("Tokens").fill("12");
    await page.getByLabel("Your text").fill("Tell me a story.");
    await page.keyboard.press("Enter");
    await button("Send").waitFor();
    const reply = await fetch(`${server.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        ...{
          messages: [{ role: "user", content: "Tell me a story." }],
          max_tokens: 12,
          temperature: 0,
          surprise: true,
        },
      }),
    });
    const [choice] = ((await reply.json()) as { choices: { message: { content: string }; surprise: number[] }[] })
      .choices;
    expect(await page.locator(".answer").innerText()).toBe(choice?.message.content);
    const shown = await shades().evaluateAll((tokens) => tokens.map((token) => token.getAttribute("data-surprise")));
    expect(shown).toEqual(choice?.surprise.map((nats) => nats.toFixed(2)));
  });

  it("teaches a session, shows what its levels became, and answers beside memory off", async () => {
    await create("ada");
    await teach("Ada's cat is called Oolong. ".repeat(20));
    await version(1);
    const fast = page.getByRole("row", { name: /^fast/ });
    expect(Number(await fast.getByRole("cell").nth(0).innerText())).toBeGreaterThan(0);
    expect(Number(await fast.getByRole("cell").nth(1).innerText())).toBeGreaterThan(0);
    await page.getByRole("img", { name: "Norm of each level over 2 versions" }).waitFor();
    await page.getByLabel("Mode").selectOption("complete");
    await page.getByLabel("beside memory off").check();
    await page.getByLabel("Temperature").fill("0");
    await page.getByLabel("Tokens").fill("8");
    await page.getByLabel("Your text").fill("Ada's cat is called");
    await button("Send").click();
    await version(2);
    expect(await page.locator(".answer:not(.without)").innerText()).toContain("Oolong");
    expect(await page.locator(".answer.without").innerText()).not.toContain("Oolong");
    expect(await shades().count()).toBe(8);
    expect(await shades(".without").count()).toBe(8);
  });

  it("keeps a version, forgets, rolls back, forks, exports, imports and erases", async () => {
    await create("bob");
    await teach("Bob keeps bees in seven blue hives. ".repeat(10));
    await version(1);
    await page.getByLabel("Name").fill("bees");
    await button("Keep version 1").click();
    await button("Roll back to 1").waitFor();
    const norm = () => page.getByRole("row", { name: /^fast/ }).getByRole("cell").nth(1).innerText();
    const learned = await norm();
    await button("Forget").click();
    await version(2);
    expect(await norm()).toBe("0.000");
    await button("Roll back to 1").click();
    await version(3);
    expect(await norm()).toBe(learned);
    await button("Fork").click();
    await expect.poll(() => chosen()).toMatch(/^sess_/);
    const fork = await chosen();
    const [download] = await Promise.all([page.waitForEvent("download"), button("Export").click()]);
    const folder = await mkdtemp(join(tmpdir(), "hope-export-"));
    const file = join(folder, "fork.hope");
    await download.saveAs(file);
    expect((await readFile(file)).length).toBeGreaterThan(10_000);
    await page.getByLabel("Exported session").setInputFiles(file);
    await expect.poll(() => chosen()).not.toBe(fork);
    expect(await chosen()).toMatch(/^sess_/);
    expect(await norm()).toBe(learned);
    await rm(folder, { recursive: true });
    page.once("dialog", (dialog) => dialog.accept());
    await button("Erase").click();
    await page.getByText("Without a session nothing is remembered.").waitFor();
  });

  it("consolidates and tells the verdict", async () => {
    await create("carl");
    await teach("Carl's boat is painted green and its name is Marigold. ".repeat(12));
    await button("Consolidate").click();
    await status("Consolidate")
      .getByText(/^(Committed as version 2|rolled back): .*nats/)
      .waitFor({ timeout: 60_000 });
  });

  it("says what the server refused, and goes on", async () => {
    await create("dora");
    await page.getByLabel("New session").fill("dora");
    await button("Create").click();
    await page.getByRole("alert").getByText("SESSION_EXISTS").waitFor();
    // Chromium reports every failed request on its console.
    complaints = complaints.filter((text) => !text.includes("409"));
    await teach("It goes on.");
    expect(await page.getByRole("alert").innerText()).toBe("");
  });

  it("shows the chosen session, also where there are more than it lists", async () => {
    const make = (id: string) => fetch(`${server.url}/v1/sessions`, { method: "POST", ...json({ id }) });
    await Promise.all(Array.from({ length: 100 }, (_, number) => make(`a-${number}`)));
    await create("zoe");
    expect(await chosen()).toBe("zoe");
  });

  it("has the routes' description beside it", async () => {
    await page.goto(`${server.url}/docs`);
    await page.getByText("/v1/sessions/{id}/consolidate", { exact: true }).waitFor();
  });

  it("asks for the key that a server needs", async () => {
    const keys = join(await servers.newFolder(), "keys");
    await writeFile(keys, "a-key-of-the-playground-test\n");
    const closed = await servers.start(await servers.newFolder(), { HOPE_API_KEYS_FILE: keys });
    server = { ...server, url: closed.url };
    complaints = [];
    await page.goto(closed.url);
    await page.getByRole("alert").getByText("UNAUTHORIZED").waitFor();
    await page.getByLabel("API key").fill("a-key-of-the-playground-test");
    await page.getByLabel("API key").press("Enter");
    await page.getByText("hope-nano").waitFor();
    await create("eve");
    complaints = complaints.filter((text) => !text.includes("401"));
  });
});
