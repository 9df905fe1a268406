import { readFile } from "node:fs/promises";
import { type Static, Type } from "typebox";
import { HopeError } from "../contracts/errors.js";
import { parser } from "../contracts/validate.js";

/** A role's line: `{content}` stands for the message. */
const Line = Type.String({ pattern: "\\{content\\}", expected: "a text with {content} in it" });

const ChatTemplateFile = Type.Object(
  {
    system: Line,
    user: Line,
    assistant: Line,
    generation_prefix: Type.String({ minLength: 1 }),
    stop: Type.Array(Type.String({ minLength: 1 }), { maxItems: 4 }),
  },
  { additionalProperties: false },
);
const parse = parser(ChatTemplateFile);

export interface ChatTurn {
  role: "system" | "developer" | "user" | "assistant";
  content: string;
}

/** How a model writes dialogue: what its chat_template.json says. */
export class ChatTemplate {
  readonly stop: readonly string[];
  readonly #file: Static<typeof ChatTemplateFile>;

  /** `json` is the parsed chat_template.json. Throws INVALID_ARGUMENT naming the field. */
  constructor(json: unknown) {
    this.#file = parse(json);
    this.stop = this.#file.stop;
  }

  /** The prompt of a dialogue: every turn's line, then the prefix after which the assistant's words follow. */
  render(turns: readonly ChatTurn[]): string {
    const lines = turns.map(({ role, content }) => {
      const line = this.#file[role === "developer" ? "system" : role];
      return line.replace("{content}", () => content);
    });
    return lines.join("") + this.#file.generation_prefix;
  }
}

/** Reads chat_template.json; undefined when the model has none. Throws MODEL_TOKENIZER_INVALID or IO_FAILED. */
export async function loadChatTemplate(path: string): Promise<ChatTemplate | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new HopeError("IO_FAILED", `${path}: ${(error as Error).message}`);
  }
  try {
    return new ChatTemplate(JSON.parse(text));
  } catch (error) {
    throw new HopeError("MODEL_TOKENIZER_INVALID", `${path}: ${(error as Error).message}`);
  }
}
