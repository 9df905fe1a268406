#!/usr/bin/env node
import closeWithGrace from "close-with-grace";
import { openApp } from "./app.js";
import { checkModel } from "./cli/check-model.js";
import { loadConfig, usage } from "./config.js";
import { HopeError } from "./contracts/errors.js";

/** Longer than the manager lets running requests finish, shorter than orchestrators wait before they kill. */
const CLOSE_MS = 25_000;

async function main(): Promise<void> {
  if (process.argv[2] === "check-model") {
    process.exitCode = await checkModel(process.argv.slice(3), (text) => process.stdout.write(text));
    return;
  }
  const config = loadConfig(process.argv.slice(2), process.env);
  if (!config) {
    process.stdout.write(usage());
    return;
  }
  const { app, context, close } = await openApp(config);
  const address = await app.listen({ host: config.host, port: config.port }).catch(async (error: Error) => {
    await close();
    throw new HopeError("IO_FAILED", error.message);
  });
  // Only now: a process that never listened has nothing to close with grace, and must keep its exit code.
  closeWithGrace(
    { delay: CLOSE_MS, logger: { error: (message) => app.log.error(message) } },
    async ({ signal, err }) => {
      if (err) app.log.fatal({ err }, "closing after an unexpected failure");
      else app.log.info({ signal }, "closing");
      await close();
    },
  );
  process.stdout.write(`hope-server: model ${context.model.name}, listening on ${address}\n`);
}

main().catch((error: unknown) => {
  const text =
    error instanceof HopeError ? `${error.code}: ${error.message}` : String((error as Error)?.stack ?? error);
  process.stderr.write(`hope-server: ${text}\n`);
  process.exitCode = 1;
});
