/** Why the defaults of a consolidation are what they are: the recall benchmark's first night by others. */
import type { JobSettings } from "../../../src/consolidation/settings.js";
import type { Engine } from "../../../src/engine/engine.js";
import type { EvalContext, Row, Suite } from "../suite.js";
import { type Lesson, type Night, recallConsolidated } from "../tasks/facts-trial.js";
import { driftOf, lessonsOf } from "../tasks/lessons.js";

const about = `Facts, one learn request each, then other text, as in the recall benchmark; one consolidation by the server's defaults but for one setting; asked from weights alone, after
a restart. "exact": greedy completion gives the value. "base bits +%": held-out text of six corpora under these weights, against the base model. "anchors +%": the anchors' loss, by the verdict.
Not committed: both as they were before. "computing": seconds of the one thread.`;

export const suite: Suite = {
  name: "consolidation-settings",
  title: "The settings of a consolidation",
  about,
  columns: ["setting", "facts", "exact", "base bits +%", "committed", "anchors +%", "steps", "computing"],
  plots: [],
  cases: ({ engine }) =>
    settingsOf(engine).map((settings) => {
      const key =
        Object.entries(settings)
          .map(([name, value]) => `${name} ${value}`)
          .join(", ") || "defaults";
      return { key, run: (context: EvalContext) => run(context, key, settings) };
    }),
};

function settingsOf({ model }: Engine): JobSettings[] {
  return [
    {},
    ...[0.0035, 0.01, 0.014, 0.028].map((rate) => ({ rate })),
    ...[10, 20].map((epochs) => ({ epochs })),
    ...[0, 1, 4].map((kl_weight) => ({ kl_weight })),
    ...[512, 8192].map((replay_tokens) => ({ replay_tokens })),
    { levels: model.levels.slice(-1) },
    { levels: [...model.levels] },
    ...[0, 0.5].map((rewind) => ({ rewind })),
    { transfer: 0 },
  ];
}

async function run(context: EvalContext, setting: string, settings: JobSettings): Promise<Row[]> {
  const [lesson] = lessonsOf(context);
  const nights = await recallConsolidated(context, [lesson as Lesson], await driftOf(context), settings);
  const { report, restarted } = nights[0] as Night;
  const [recall] = restarted.recalls;
  const rise = 100 * (report.after.anchor_nll / report.base.anchor_nll - 1);
  return [
    {
      setting,
      facts: lesson.facts.length,
      exact: recall?.exact ?? 0,
      "base bits +%": restarted.drift,
      committed: report.commit ? "yes" : "no",
      "anchors +%": report.commit ? rise : "",
      steps: report.steps,
      computing: report.seconds,
    },
  ];
}
