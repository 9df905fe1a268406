import type { FastifyInstance } from "fastify";
import type { TSchema } from "typebox";
import { checker } from "../../contracts/validate.js";

/**
 * Requests are checked against the contracts' schemas without coercion, defaults or removal. A null field counts as
 * absent, as OpenAI's clients send it; that holds for the body and for the fields of chat messages.
 */
export function registerValidation(app: FastifyInstance): void {
  app.setValidatorCompiler(({ schema }) => {
    const check = checker(schema as TSchema);
    return (value: unknown) => {
      const error = check(value);
      return error ? { error } : { value };
    };
  });
  app.addHook("preValidation", async (request) => {
    dropNulls(request.body);
    const messages = (request.body as { messages?: unknown } | undefined)?.messages;
    if (Array.isArray(messages)) for (const message of messages) dropNulls(message);
  });
}

function dropNulls(object: unknown): void {
  if (typeof object !== "object" || object === null || Array.isArray(object) || Buffer.isBuffer(object)) return;
  for (const [key, value] of Object.entries(object)) {
    if (value === null) delete (object as Record<string, unknown>)[key];
  }
}
