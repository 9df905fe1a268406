/** What a restart would have to replay on the last snapshot. */
export interface JournalSize {
  records: number;
  /** Epochs counted. */
  tokens: number;
  /** Records of kind forget. */
  forgets: number;
  /** Records of kind patch. */
  patches: number;
}

/** Of a session that was just saved. */
export const emptyJournal: JournalSize = { records: 0, tokens: 0, forgets: 0, patches: 0 };

export interface CheckpointPolicy {
  max_records: number;
  max_tokens: number;
}

/** A patch is quickly applied, and as large as the levels that it changes. */
const MAX_PATCHES = 4;

/** Replaying 4096 tokens takes a second or two on one core; a snapshot is a few megabytes and one fsync. */
export const defaultCheckpointPolicy: CheckpointPolicy = { max_records: 512, max_tokens: 4096 };

/** Whether the journal has grown enough to be replaced by a snapshot, or still holds text that was to be forgotten. */
export function isSnapshotDue(journal: JournalSize, policy: CheckpointPolicy): boolean {
  if (journal.forgets > 0 || journal.patches >= MAX_PATCHES) return true;
  return journal.records >= policy.max_records || journal.tokens >= policy.max_tokens;
}
