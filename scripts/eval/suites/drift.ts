/** What the drift guard sees of sessions that read one kind of text for long: its bound must not be reached by reading. */
import { join } from "node:path";
import { meanLoss, sampleOf } from "../../../src/guards/anchor-loss.js";
import { defaultGuardPolicy } from "../../../src/guards/policy.js";
import { call } from "../../../src/sessions/engine-call.js";
import { loadAnchors } from "../../../src/tokenizer/anchors.js";
import { atMost, numbers } from "../bars.js";
import { ALL_LEVELS, learn, withSession } from "../sessions.js";
import { streamOf } from "../stream.js";
import type { EvalContext, Row, Size, Suite } from "../suite.js";
import { dialogue, longNovel, questions, shakespeare, type Text, utterances, wikitext } from "../texts.js";

const texts = [wikitext, shakespeare, dialogue, longNovel, questions, utterances];

/** Positions, in tokens, at which the session is looked at. */
const looks: Record<Size, number[]> = {
  tiny: [1_024],
  small: [4_096, 16_384],
  full: [8_192, 32_768, 100_000],
};
/** Tokens per request. */
const PIECE = 1_024;

const about = `Each text is read by a session in which all levels learn. "anchors +%": by how much its weights alone, with a fresh recurrent state, predict the drift guard's sample of
the model's anchors worse than the base model does (nats per token). The guard bears ${100 * defaultGuardPolicy.bound} %. A text that ends before is looked at there.`;

export const suite: Suite = {
  name: "drift",
  title: "What the drift guard sees",
  about,
  columns: ["stream", "kind", "tokens", "anchors +%"],
  plots: [],
  bars: (rows) =>
    atMost(
      "reading alone does not set off the drift guard",
      100 * defaultGuardPolicy.bound,
      numbers(rows, "anchors +%"),
      "%",
    ),
  cases: () => texts.map((text) => ({ key: text.name, run: (context) => run(context, text) })),
};

async function run(context: EvalContext, text: Text): Promise<Row[]> {
  const { engine, modelDir, tokenizer, size } = context;
  const { signal } = new AbortController();
  const anchors = await loadAnchors(join(modelDir, "anchors.txt"), tokenizer);
  const sample = sampleOf(anchors, defaultGuardPolicy.sample_tokens);
  const base = await meanLoss(engine, sample, { signal });
  const { tokens } = streamOf(context, text.documents(context), looks[size].at(-1) as number);
  const ends = new Set(looks[size].map((look) => Math.min(look, tokens.length)));
  return withSession(engine, async (session) => {
    const rows: Row[] = [];
    let at = 0;
    for (const end of ends) {
      for (; at < end; at += PIECE) {
        await learn(engine, session, tokens.slice(at, Math.min(at + PIECE, end)), ALL_LEVELS);
        context.progress(at, tokens.length);
      }
      at = end;
      const loss = await withSession(
        engine,
        async (copy) => {
          await call(engine, "forget", { session: copy, levels: 0, titans: true });
          return meanLoss(engine, sample, { session: copy, signal });
        },
        session,
      );
      rows.push({ stream: text.name, kind: text.kind, tokens: end, "anchors +%": 100 * (loss / base - 1) });
    }
    return rows;
  });
}
