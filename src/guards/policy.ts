/** When the drift guard looks at a session, and what it bears. */
export interface GuardPolicy {
  /** The session has learned so many tokens since the last look. */
  tokens: number;
  /** It waits so long for a moment without requests, then looks all the same. */
  patience_ms: number;
  /** Of the anchors, what is scored. */
  sample_tokens: number;
  /** The loss on the sample may exceed the base model's by this, relative. */
  bound: number;
}

/**
 * A guard against a ruined memory, no gate of quality: reading 100,000 tokens of one kind of text was measured to raise this loss by
 * 3 to 18 % (hope-small, eval suite "drift"); rates two hundred times too large go beyond the bound at once
 * (tests/guards/real-engine.test.ts). 512 tokens tell the two apart, and are a sixteenth of what the session has learned meanwhile.
 */
export const defaultGuardPolicy: GuardPolicy = {
  tokens: 8192,
  patience_ms: 30_000,
  sample_tokens: 512,
  bound: 0.25,
};
