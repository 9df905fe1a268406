import type { ChatMessage } from "../../contracts/chat.js";
import { HopeError } from "../../contracts/errors.js";
import type { ChatTurn } from "../../tokenizer/chat-template.js";
import type { HttpContext } from "../context.js";
import { encodePrompt } from "../prompts.js";

/** A dialogue as the model's template writes it, with the stop strings that end a turn. Rejects with INVALID_ARGUMENT without a template. */
export async function renderChat(context: HttpContext, messages: readonly ChatMessage[], stop: readonly string[]) {
  const template = context.chat;
  if (!template) throw new HopeError("INVALID_ARGUMENT", "messages: the served model has no chat template", "messages");
  const text = template.render(messages.map(turnOf));
  return { prompt: await encodePrompt(context, text, "messages"), stop: [...new Set([...template.stop, ...stop])] };
}

function turnOf({ role, content }: ChatMessage): ChatTurn {
  return { role, content: typeof content === "string" ? content : content.map(({ text }) => text).join("") };
}
