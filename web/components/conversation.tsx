import { useRef, useState } from "preact/hooks";
import type { Ask, ChatMessage, Memory, Piece, Sampling } from "../api.js";
import { Tokens } from "./tokens.js";
import type { PanelProps } from "./types.js";

interface Turn {
  asked: string;
  answer: Piece[];
  /** The same question with memory off; undefined: not asked. */
  without: Piece[] | undefined;
}

interface Props extends Omit<PanelProps, "session"> {
  session: string | undefined;
}

/** Chat or completion, streamed; on request beside the answer of the model without the session's memory. */
export function Conversation({ api, session, refresh, attempt }: Props) {
  const [mode, setMode] = useState<"chat" | "complete">("chat");
  const [memory, setMemory] = useState<Memory["memory"]>("write");
  const [compare, setCompare] = useState(false);
  const [sampling, setSampling] = useState<Sampling>({ max_tokens: 60, temperature: 0.7 });
  const [text, setText] = useState("");
  const [turns, setTurns] = useState<Turn[]>([]);
  const [running, setRunning] = useState<AbortController>();
  const input = useRef<HTMLTextAreaElement>(null);

  /** Changes the last turn. */
  const grow = (change: (turn: Turn) => Turn) =>
    setTurns((all) => all.map((turn, index) => (index === all.length - 1 ? change(turn) : turn)));

  const send = async (event: Event) => {
    event.preventDefault();
    if (running || text.trim() === "") return;
    const controller = new AbortController();
    setRunning(controller);
    setTurns((all) => [...all, { asked: text, answer: [], without: compare ? [] : undefined }]);
    setText("");
    const generate = (ask: Ask, used: Partial<Memory>, onPiece: (piece: Piece) => void) =>
      api.generate(ask, { ...sampling, ...used }, onPiece, controller.signal);
    const alone = () => (mode === "chat" ? { messages: dialogue(turns, text) } : { prompt: text });
    // A session has heard the earlier turns.
    const inSession = () =>
      mode === "chat" ? { messages: [{ role: "user" as const, content: text }] } : { prompt: text };
    await attempt(async () => {
      const used = session === undefined ? {} : { session, memory };
      await Promise.all([
        generate(session === undefined ? alone() : inSession(), used, (piece) =>
          grow((turn) => ({ ...turn, answer: [...turn.answer, piece] })),
        ),
        compare &&
          generate(alone(), {}, (piece) => grow((turn) => ({ ...turn, without: [...(turn.without ?? []), piece] }))),
      ]);
    });
    setRunning(undefined);
    await attempt(refresh);
    input.current?.focus();
  };

  return (
    <section aria-label="Conversation" class="conversation">
      <div role="log" aria-live="polite" aria-busy={running !== undefined}>
        {turns.map((turn, index) => (
          <Exchange key={index} turn={turn} />
        ))}
      </div>
      <form onSubmit={send}>
        <textarea
          ref={input}
          aria-label="Your text"
          rows={3}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey) send(event);
          }}
        />
        {running ? (
          <button type="button" onClick={() => running.abort()}>
            Stop
          </button>
        ) : (
          <button type="submit">Send</button>
        )}
        <fieldset class="options">
          <legend>Options</legend>
          <Choice label="Mode" value={mode} options={["chat", "complete"]} onChange={(chosen) => setMode(chosen)} />
          {session !== undefined && (
            <Choice
              label="Memory"
              value={memory}
              options={["write", "read"]}
              onChange={(chosen) => setMemory(chosen)}
            />
          )}
          <Amount
            label="Tokens"
            value={sampling.max_tokens}
            min={1}
            max={8192}
            step={1}
            onChange={(max_tokens) => setSampling({ ...sampling, max_tokens })}
          />
          <Amount
            label="Temperature"
            value={sampling.temperature}
            min={0}
            max={2}
            step={0.1}
            onChange={(temperature) => setSampling({ ...sampling, temperature })}
          />
          {session !== undefined && (
            <label>
              <input type="checkbox" checked={compare} onChange={(event) => setCompare(event.currentTarget.checked)} />{" "}
              beside memory off
            </label>
          )}
        </fieldset>
      </form>
    </section>
  );
}

function Exchange({ turn: { asked, answer, without } }: { turn: Turn }) {
  return (
    <div class="turn">
      <p class="asked">{asked}</p>
      <div class="answers">
        <p class="answer">
          <Tokens pieces={answer} />
        </p>
        {without && (
          <p class="answer without">
            <span class="caption">memory off</span> <Tokens pieces={without} />
          </p>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly Value[];
  onChange(value: Value): void;
}
function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}

interface AmountProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange(value: number): void;
}
function Amount({ label, onChange, ...rest }: AmountProps) {
  return (
    <label>
      {label}{" "}
      <input type="number" required {...rest} onChange={(event) => onChange(event.currentTarget.valueAsNumber)} />
    </label>
  );
}

/** What was said so far, and the new question. */
function dialogue(turns: readonly Turn[], text: string): ChatMessage[] {
  const said = turns.flatMap(({ asked, answer }): ChatMessage[] => [
    { role: "user", content: asked },
    { role: "assistant", content: answer.map((piece) => piece.text).join("") },
  ]);
  return [...said, { role: "user", content: text }];
}
