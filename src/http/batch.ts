import type { Completed, GenerateRequest, Handle, Replayed, RequestEvent } from "../sessions/types.js";
import type { HttpContext } from "./context.js";

export type TokenEvent = Extract<RequestEvent, { type: "token" }>;

/** One completion that ended well. */
export interface Finished {
  replayed: false;
  /** Of the choice, counted over the whole request. */
  index: number;
  prompt: Int32Array;
  tokens: TokenEvent[];
  text: string;
  done: Completed;
}

/** Lets a retry of a written request get the same answer; for a batch of one. */
export interface Keyed {
  key: string;
  digest: string;
  render(finished: Finished): string;
}

/** The completions of one request: started together, cancelled together. */
export interface Batch {
  /** In the order of the requests; each rejects with a HopeError. */
  outcomes: Promise<Finished | Replayed>[];
  cancel(): void;
}

/** Starts every request. `onToken` is called as tokens arrive, in order within a choice. */
export function startBatch(
  context: HttpContext,
  requests: readonly GenerateRequest[],
  onToken: (index: number, event: TokenEvent) => void,
  keyed?: Keyed,
): Batch {
  const handles: Handle[] = [];
  const cancel = () => {
    for (const handle of handles) handle.cancel();
  };
  const outcomes: Promise<Finished | Replayed>[] = [];
  for (const [index, request] of requests.entries()) {
    try {
      const { handle, outcome } = startOne(context, index, request, onToken, keyed);
      handles.push(handle);
      outcomes.push(outcome);
    } catch (error) {
      outcomes.push(Promise.reject(error));
      break;
    }
  }
  // One failure ends the request, so the others need not run on; nobody may be listening to each of them.
  for (const outcome of outcomes) outcome.catch(cancel);
  return { outcomes, cancel };
}

function startOne(
  { manager, metrics }: HttpContext,
  index: number,
  request: GenerateRequest,
  onToken: (index: number, event: TokenEvent) => void,
  keyed: Keyed | undefined,
): { handle: Handle; outcome: Promise<Finished | Replayed> } {
  const tokens: TokenEvent[] = [];
  const finish = (done: Completed): Finished => ({
    replayed: false,
    index,
    prompt: request.prompt,
    tokens,
    text: tokens.map((event) => event.text).join("") + done.event.text,
    done,
  });
  const idempotency = keyed && {
    key: keyed.key,
    request: keyed.digest,
    reply: (done: Completed) => keyed.render(finish(done)),
  };
  let last = performance.now();
  const handle = manager.generate(idempotency ? { ...request, idempotency } : request, (event) => {
    if (event.type !== "token") return;
    const now = performance.now();
    (tokens.length === 0 ? metrics.firstToken : metrics.interToken).observe((now - last) / 1000);
    last = now;
    tokens.push(event);
    onToken(index, event);
  });
  const outcome = handle.done.then((result) => {
    if (result.replayed) return result;
    const { prompt_tokens, completion_tokens, memory } = result.event;
    metrics.tokens.inc({ kind: "prompt" }, prompt_tokens);
    metrics.tokens.inc({ kind: "completion" }, completion_tokens);
    metrics.tokens.inc({ kind: "learned" }, memory.learned_tokens);
    return finish(result);
  });
  return { handle, outcome };
}
