import type { Finished, TokenEvent } from "../batch.js";

/** Writes one request's completions in the shapes of its route. Knows the request; keeps what its chunks depend on. */
export interface Renderer {
  /** The body of a reply that is not streamed. */
  reply(finished: readonly Finished[]): object;
  /** The chunk before a choice's first token, if the route has one. */
  opening(index: number): object | undefined;
  /** A token's chunk; undefined when it has nothing to tell. */
  token(index: number, event: TokenEvent): object | undefined;
  /** The chunk that carries a choice's finish_reason and what it did to the memory. */
  closing(finished: Finished): object;
  /** The last chunk of a stream with include_usage. */
  usage(finished: readonly Finished[]): object;
  /** The chunks, usage included if asked for, that say what a stored reply says. */
  replay(stored: string): object[];
}
