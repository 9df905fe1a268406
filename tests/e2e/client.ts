/** The least client that speaks to the server over fetch; everything it returns is as it came. */

type Json = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: replies are compared, not typed
type Reply = any;

export interface HttpReply {
  status: number;
  body: Reply;
}

export async function send(url: string, method: string, path: string, body?: Json, headers = {}): Promise<HttpReply> {
  const init = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const response = await fetch(url + path, { method, headers: { ...type, ...headers }, ...init });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

/** Posts and returns the body; any other status than 2xx is an error with what came. */
export async function post(url: string, path: string, body: Json, headers = {}): Promise<Reply> {
  const reply = await send(url, "POST", path, body, headers);
  if (reply.status < 200 || reply.status > 299) {
    throw new Error(`POST ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
  return reply.body;
}

/** Posts with `stream` and yields the parsed events up to [DONE], which must come. */
export async function* stream(url: string, path: string, body: Json, signal?: AbortSignal): AsyncGenerator<Reply> {
  const response = await fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, stream: true }),
    ...(signal && { signal }),
  });
  if (!response.ok || !response.body) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  let buffered = "";
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    buffered += chunk;
    for (let end = buffered.indexOf("\n\n"); end >= 0; end = buffered.indexOf("\n\n")) {
      const event = buffered.slice(0, end);
      buffered = buffered.slice(end + 2);
      if (!event.startsWith("data: ")) continue;
      if (event === "data: [DONE]") return;
      yield JSON.parse(event.slice(6));
    }
  }
  throw new Error("the stream ended without [DONE]");
}

/** A completion's text and log-probabilities. */
export interface Completion {
  text: string;
  tokens: string[];
  token_logprobs: number[];
  finish_reason: string;
}

export function completionOf(reply: Reply): Completion {
  const [{ text, logprobs, finish_reason }] = reply.choices;
  return { text, tokens: logprobs.tokens, token_logprobs: logprobs.token_logprobs, finish_reason };
}

/** What a session answers next, without moving it: as exact as the wire is. */
export async function fingerprint(url: string, session: string | undefined): Promise<Reply> {
  const memory = session === undefined ? { memory: "off" } : { session, memory: "read" };
  const request = { prompt: " The", max_tokens: 12, temperature: 0, logprobs: 5, ...memory };
  const { choices } = await post(url, "/v1/completions", request);
  const path = session === undefined ? "/v1/score" : `/v1/sessions/${session}/score`;
  const score = await post(url, path, { text: "The cat sat on the mat and looked at the moon." });
  return { choices, score };
}
