import type { ConsolidateSettings } from "../engine/engine.js";
import { chooseReplay } from "./replay-choice.js";
import { engineSettings, type JobSettings, totalOf, withDefaults } from "./settings.js";

/** What a consolidation is to replay, and by which settings. */
export interface Plan {
  /** Sequences of tokens; none: the session dreams. */
  replay: Int32Array[];
  settings: ConsolidateSettings;
}

/**
 * The plan for a session that retained `experiences` (oldest first), on a model with these levels and so many anchors. `learned`: tokens since
 * its last consolidation; undefined: what that left is not kept. INVALID_ARGUMENT as engineSettings.
 */
export function planOf(
  given: JobSettings,
  experiences: readonly Int32Array[],
  { levels, anchors, learned }: { levels: readonly string[]; anchors: number; learned: number | undefined },
): Plan {
  const { asked, replay } = withDefaults(given, experiences, (tokens) => chooseReplay(experiences, tokens));
  // Only what can be replayed may be undone.
  const retained = learned === undefined ? 0 : Math.min(1, totalOf(experiences) / Math.max(1, learned));
  return { replay, settings: engineSettings(asked, { levels, replay: replay.length, anchors, retained }) };
}
