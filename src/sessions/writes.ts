import type { Engine } from "../engine/engine.js";
import { type CallOptions, call } from "./engine-call.js";
import type { Loaded, Write } from "./residence.js";
import { sessionNotFound } from "./session-errors.js";
import type { ForgetRequest, GenerateRequest, LearnRequest } from "./types.js";

const ALL_LEVELS = 0xffffffff;

/** Creates the session when it does not exist. */
export function generateWrite(engine: Engine, request: GenerateRequest, options: CallOptions): Write {
  const { idempotency, memory, learn, ...rest } = request;
  const { learn_levels = ALL_LEVELS } = request;
  const modeOf = (loaded: Loaded | undefined) => learn ?? loaded?.record.settings.learn ?? "prompt";
  return {
    kind: "generate",
    seed: request.seed ?? 0,
    epochs: 1,
    idempotency,
    run: (loaded) => call(engine, "generate", { ...rest, memory, learn: modeOf(loaded) }, options),
    runs: (loaded, { tokens }) => {
      const mode = modeOf(loaded);
      const runs = [
        { tokens: request.prompt, learn_levels: mode === "none" ? 0 : learn_levels },
        { tokens, learn_levels: mode === "all" ? learn_levels : 0 },
      ];
      return runs.filter((run) => run.tokens.length > 0);
    },
  };
}

export function learnWrite(engine: Engine, request: LearnRequest, options: CallOptions): Write {
  const { session, tokens, learn_levels = ALL_LEVELS, epochs = 1, idempotency } = request;
  const runs = [{ tokens, learn_levels }];
  return {
    kind: "learn",
    seed: 0,
    epochs,
    idempotency,
    run: (loaded) => {
      if (!loaded) throw sessionNotFound(session);
      return call(engine, "learn", { session, runs, epochs }, options);
    },
    runs: () => runs,
  };
}

export function forgetWrite(engine: Engine, request: ForgetRequest, options: CallOptions): Write {
  const { session, levels, titans, idempotency } = request;
  return {
    kind: "forget",
    seed: 0,
    epochs: 1,
    idempotency,
    forget: { levels, titans },
    run: (loaded) => {
      if (!loaded) throw sessionNotFound(session);
      return call(engine, "forget", { session, levels, titans }, options);
    },
    runs: () => [],
  };
}
