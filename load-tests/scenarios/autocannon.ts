import autocannon from "autocannon";
import { completionBody, type Load, type Measurement, type Scenario } from "../scenario.js";

/** Long enough for the slowest answer at the largest number of connections. */
const timeoutSeconds = 300;

/** completion_tokens of a JSON reply, or of the usage chunk of an event stream. */
function completionTokens(body: string): number {
  return Number(/"completion_tokens":\s*(\d+)/.exec(body)?.[1] ?? 0);
}

/** Drives POST /v1/completions with autocannon, which measures whole answers. */
async function run(load: Load, stream: boolean): Promise<Measurement> {
  let tokens = 0;
  let index = 0;
  const started = performance.now();
  let lastAnswer = started; // autocannon's own duration is rounded up to whole seconds
  const result = await autocannon({
    url: `${load.url}/v1/completions`,
    connections: load.connections,
    amount: load.connections * load.requestsPerConnection,
    timeout: timeoutSeconds,
    requests: [
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(completionBody(load, index++, stream)) }),
        onResponse: (status, body) => {
          lastAnswer = performance.now();
          if (status === 200) tokens += completionTokens(body);
        },
      },
    ],
  });
  return {
    requests: result["2xx"],
    tokens,
    seconds: (lastAnswer - started) / 1000,
    errors: result.errors + result.non2xx,
    latency: { p50: result.latency.p50, p99: result.latency.p99 },
  };
}

export const completionsJson: Scenario = { name: "completions JSON (autocannon)", run: (load) => run(load, false) };
export const completionsSse: Scenario = { name: "completions SSE (autocannon)", run: (load) => run(load, true) };
