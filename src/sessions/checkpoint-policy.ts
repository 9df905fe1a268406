/** What a restart would have to replay on the last snapshot. */
export interface JournalSize {
  records: number;
  /** Epochs counted. */
  tokens: number;
  /** Records of kind forget. */
  forgets: number;
}

/** Of a session that was just saved. */
export const emptyJournal: JournalSize = { records: 0, tokens: 0, forgets: 0 };

export interface CheckpointPolicy {
  max_records: number;
  max_tokens: number;
}

/** Replaying 4096 tokens takes a second or two on one core; a snapshot is a few megabytes and one fsync. */
export const defaultCheckpointPolicy: CheckpointPolicy = { max_records: 512, max_tokens: 4096 };

/** Whether the journal has grown enough to be replaced by a snapshot, or still holds text that was to be forgotten. */
export function isSnapshotDue(journal: JournalSize, policy: CheckpointPolicy): boolean {
  return journal.forgets > 0 || journal.records >= policy.max_records || journal.tokens >= policy.max_tokens;
}
