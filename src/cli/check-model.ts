import { parseArgs } from "node:util";
import { HopeError } from "../contracts/errors.js";
import { inspectModel } from "./inspect.js";
import { renderReport } from "./render.js";

const USAGE = `Usage: hope-server check-model [--json] DIR

Opens a model folder as the server does and says what is in it, what it costs and how fast it is here (a few seconds).
  --json   the report as one JSON object
Exit status: 0 the server can serve it, 1 it would refuse it.
`;
/** About this long for each of reading, generating and learning. */
const SECONDS = 1;

/**
 * The subcommand check-model: writes the report of the folder that `argv` names to `write`; returns the exit status.
 * Throws INVALID_ARGUMENT for other arguments.
 */
export async function checkModel(argv: readonly string[], write: (text: string) => void): Promise<number> {
  const { values, positionals } = parse(argv);
  if (values.help) {
    write(USAGE);
    return 0;
  }
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) {
    throw new HopeError("INVALID_ARGUMENT", `expected one folder, got ${positionals.length}\n${USAGE}`);
  }
  const report = await inspectModel(folder, SECONDS);
  write(values.json ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report));
  return report.ok ? 0 : 1;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean" } },
    });
  } catch (error) {
    throw new HopeError("INVALID_ARGUMENT", `${(error as Error).message}\n${USAGE}`);
  }
}
