import { once } from "node:events";
import { WebSocket } from "ws";
import { hope } from "../../src/contracts/generated/stream.js";
import { closedLoop, type Recorder } from "../recorder.js";
import { type Load, promptOf, type Scenario } from "../scenario.js";

const { ClientMessage, ServerMessage } = hope.v1;

/** Sends one Generate and resolves when its Done has come; rejects on Error or when the connection closes. */
function generate(socket: WebSocket, load: Load, index: number, recorder: Recorder): Promise<void> {
  const timer = recorder.send();
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void) => {
      socket.off("message", onMessage).off("close", onClose);
      settle();
    };
    const onClose = (code: number) => finish(() => reject(new Error(`connection closed with ${code}`)));
    const onMessage = (frame: Buffer) => {
      const { token, done, error } = ServerMessage.decode(frame);
      if (token) timer.token();
      if (error) finish(() => reject(new Error(`${error.code}: ${error.message}`)));
      if (done) {
        timer.done(done.usage?.completion_tokens ?? 0);
        finish(resolve);
      }
    };
    socket.on("message", onMessage).on("close", onClose);
    const message = {
      id: String(index),
      prompt: promptOf(index),
      max_tokens: load.maxTokens,
      temperature: 0,
      memory: "off",
    };
    socket.send(ClientMessage.encode({ generate: message }).finish());
  });
}

/** GET /v1/stream with protobuf frames, one request at a time on each connection. */
export const websocketTokens: Scenario = {
  name: "WebSocket protobuf (token times)",
  run: (load) =>
    closedLoop(load, async (recorder) => {
      const socket = new WebSocket(`${load.url.replace(/^http/, "ws")}/v1/stream`, ["hope.v1.proto"]);
      await once(socket, "open");
      return {
        request: (index) => generate(socket, load, index, recorder),
        close: () => socket.close(),
      };
    }),
};
