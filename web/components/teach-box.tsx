import { useState } from "preact/hooks";
import type { LearnReply } from "../api.js";
import type { PanelProps } from "./types.js";

/** Teaches the session a text without generating. */
export function TeachBox({ api, session, refresh, attempt }: PanelProps) {
  const [text, setText] = useState("");
  const [epochs, setEpochs] = useState(1);
  const [share, setShare] = useState<number>();
  const [learned, setLearned] = useState<LearnReply>();

  const teach = async (event: Event) => {
    event.preventDefault();
    if (text === "" || share !== undefined) return;
    setShare(0);
    setLearned(undefined);
    const done = await attempt(async () => setLearned(await api.learn(session, text, epochs, setShare)));
    setShare(undefined);
    if (done) setText("");
    await attempt(refresh);
  };

  return (
    <section aria-label="Teach">
      <h2>Teach</h2>
      <form onSubmit={teach}>
        <textarea
          aria-label="Text to learn"
          rows={4}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label>
          Times{" "}
          <input
            type="number"
            min={1}
            max={64}
            required
            value={epochs}
            onChange={(event) => setEpochs(event.currentTarget.valueAsNumber)}
          />
        </label>
        <button type="submit" disabled={share !== undefined}>
          Teach
        </button>
      </form>
      {share !== undefined && <progress aria-label="Learning" value={share} />}
      <p role="status">
        {learned &&
          `Learned ${learned.memory.learned_tokens} tokens; it took ${learned.bits_per_byte.toFixed(3)} bits per byte before it was learned.`}
      </p>
    </section>
  );
}
