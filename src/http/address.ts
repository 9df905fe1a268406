import { once } from "node:events";
import { createServer } from "node:net";
import { HopeError } from "../contracts/errors.js";

/**
 * Binds the address for a moment. IO_FAILED when another process has it: most likely a server on the same data, which opening the store
 * would fence off.
 */
export async function assertFree(host: string, port: number): Promise<void> {
  const server = createServer((socket) => socket.destroy()).listen({ host, port, exclusive: true });
  try {
    await once(server, "listening");
  } catch (error) {
    throw new HopeError("IO_FAILED", (error as Error).message);
  }
  server.close();
  await once(server, "close");
}
