import { closedLoop, type RequestTimer } from "../recorder.js";
import { completionBody, type Load, type Scenario } from "../scenario.js";

interface Chunk {
  error?: { message: string };
  choices: { text: string }[];
  usage?: { completion_tokens: number } | null;
}

/** Feeds one event's data to the timer; returns the tokens of the usage chunk, 0 for others. */
function take(data: string, timer: RequestTimer): number {
  if (data === "[DONE]") return 0;
  const chunk = JSON.parse(data) as Chunk;
  if (chunk.error !== undefined) throw new Error(chunk.error.message);
  if (chunk.choices.some((choice) => choice.text !== "")) timer.token();
  return chunk.usage?.completion_tokens ?? 0;
}

/** Reads an event stream to its end; returns the number of tokens that it reports. */
async function readEvents(body: ReadableStream<Uint8Array>, timer: RequestTimer): Promise<number> {
  let tokens = 0;
  let rest = "";
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + text).split("\n\n");
    rest = events.pop() ?? "";
    for (const event of events) {
      if (event.startsWith("data: ")) tokens += take(event.slice("data: ".length), timer);
    }
  }
  return tokens;
}

/** POST /v1/completions as server-sent events, read chunk by chunk: what autocannon cannot time. */
export const sseTokens: Scenario = {
  name: "completions SSE (token times)",
  run: (load: Load) =>
    closedLoop(load, async (recorder) => ({
      async request(index) {
        const timer = recorder.send();
        const reply = await fetch(`${load.url}/v1/completions`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify(completionBody(load, index, true)),
        });
        if (reply.status !== 200 || reply.body === null)
          throw new Error(`status ${reply.status}: ${await reply.text()}`);
        timer.done(await readEvents(reply.body, timer));
      },
      close() {},
    })),
};
