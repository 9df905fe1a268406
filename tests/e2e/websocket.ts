import { WebSocket } from "ws";
import { hope } from "../../src/contracts/generated/stream.js";

// biome-ignore lint/suspicious/noExplicitAny: messages are compared, not typed
type Message = any;
export type Subprotocol = "hope.v1.proto" | "hope.v1.json";

/** One connection of either subprotocol; messages are the same plain objects in both. */
export class StreamClient {
  readonly #socket: WebSocket;
  readonly #subprotocol: Subprotocol;
  readonly #received: Message[] = [];
  #wake: () => void = () => {};

  private constructor(socket: WebSocket, subprotocol: Subprotocol) {
    this.#socket = socket;
    this.#subprotocol = subprotocol;
    socket.on("message", (data: Buffer, binary: boolean) => {
      if (binary !== (subprotocol === "hope.v1.proto")) throw new Error("a frame of the other subprotocol");
      this.#received.push(binary ? decode(data) : JSON.parse(data.toString()));
      this.#wake();
    });
    socket.on("close", () => this.#wake());
  }

  static async open(url: string, subprotocol: Subprotocol): Promise<StreamClient> {
    const socket = new WebSocket(`${url.replace("http", "ws")}/v1/stream`, subprotocol);
    const client = new StreamClient(socket, subprotocol);
    await new Promise<void>((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    return client;
  }

  send(message: Message): void {
    if (this.#subprotocol === "hope.v1.json") {
      this.#socket.send(JSON.stringify(message));
    } else {
      this.#socket.send(hope.v1.ClientMessage.encode(hope.v1.ClientMessage.fromObject(message)).finish());
    }
  }

  /** The next message that answers the request `id`; messages of others stay for their readers. */
  async next(id: string): Promise<Message> {
    for (;;) {
      const at = this.#received.findIndex((message) => (Object.values(message)[0] as Message).id === id);
      if (at >= 0) return this.#received.splice(at, 1)[0];
      if (this.#socket.readyState !== WebSocket.OPEN) throw new Error("the connection closed");
      await new Promise<void>((resolve) => {
        const before = this.#wake;
        this.#wake = () => {
          before();
          resolve();
        };
      });
    }
  }

  /** Every token of a request, and its last message. */
  async finish(id: string): Promise<{ tokens: Message[]; end: Message }> {
    const tokens: Message[] = [];
    for (;;) {
      const message = await this.next(id);
      if (message.token) tokens.push(message.token);
      else if (message.done || message.error) return { tokens, end: message };
    }
  }

  close(): void {
    this.#socket.terminate();
  }
}

function decode(data: Buffer): Message {
  const message = hope.v1.ServerMessage.decode(data);
  return hope.v1.ServerMessage.toObject(message, { longs: Number, defaults: true, enums: String });
}
