import type { ConsolidationJobs } from "../consolidation/jobs.js";
import type { SessionManager } from "../sessions/session-manager.js";
import type { PortableForm } from "../sessions/types.js";
import type { Clock } from "../shared/clock.js";
import type { ChatTemplate } from "../tokenizer/chat-template.js";
import type { Encoder } from "../tokenizer/encoder.js";
import type { Tokenizer } from "../tokenizer/tokenizer.js";
import type { EventStreamOptions } from "./event-stream.js";
import type { Metrics } from "./metrics.js";
import type { ApiKeys } from "./plugins/auth.js";
import type { Readiness } from "./plugins/readiness.js";

/** What the wire tells of the model. */
export interface ServedModel {
  name: string;
  fingerprint: string;
  vocab_size: number;
  parameters: number;
  max_session_bytes: number;
  /** CMS level names in the bit order of learn_levels. */
  levels: string[];
}

/** Everything a route may use. */
export interface HttpContext {
  readonly manager: SessionManager;
  readonly jobs: ConsolidationJobs;
  readonly portable: PortableForm;
  readonly model: ServedModel;
  readonly tokenizer: Tokenizer;
  /** Of the same tokenizer, for what requests bring. */
  readonly encoder: Encoder;
  /** Absent: the model has no chat_template.json and answers no chat. */
  readonly chat: ChatTemplate | undefined;
  readonly keys: ApiKeys;
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Bounds of every token stream, SSE and WebSocket. */
  readonly stream: EventStreamOptions;
}
