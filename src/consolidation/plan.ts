import type { ConsolidateSettings } from "../engine/engine.js";
import { chooseReplay } from "./replay-choice.js";
import { engineSettings, type JobSettings, withDefaults } from "./settings.js";

/** What a consolidation is to replay, and by which settings. */
export interface Plan {
  /** Sequences of tokens; none: the session dreams. */
  replay: Int32Array[];
  settings: ConsolidateSettings;
}

/**
 * The plan for a session that retained `experiences` (oldest first), on a model with these levels and so many anchors. INVALID_ARGUMENT as
 * engineSettings.
 */
export function planOf(
  given: JobSettings,
  experiences: readonly Int32Array[],
  { levels, anchors }: { levels: readonly string[]; anchors: number },
): Plan {
  const { asked, replay } = withDefaults(given, experiences, (tokens) => chooseReplay(experiences, tokens));
  return { replay, settings: engineSettings(asked, { levels, replay: replay.length, anchors }) };
}
