import type { Api } from "../api.js";

/** What every panel of a session gets. */
export interface PanelProps {
  api: Api;
  session: string;
  /** Reads the session anew after something was done with it. */
  refresh(): Promise<void>;
  /** Runs what a person asked for and shows what went wrong; true when nothing did. */
  attempt(work: () => Promise<unknown>): Promise<boolean>;
}
