import type { ModelReport } from "./inspect.js";

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB"];

/** 1536 -> "1.5 KiB". */
function bytes(count: number): string {
  const power = count < 1024 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(count) / 10));
  return `${power === 0 ? count : (count / 1024 ** power).toFixed(1)} ${UNITS[power]}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

/** Rows of cells as aligned columns, the first row their titles. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join("  ")}`.trimEnd(),
  );
}

function modelLines({ model, config }: ModelReport): string[] {
  if (!model || !config) return [];
  const { d_model, n_blocks, n_heads, head_dim, static_hidden, mixer, cms } = config;
  return [
    "",
    `model         ${model.name}, ${number(model.parameters)} parameters`,
    `fingerprint   ${model.fingerprint}, layout ${model.layout_hash}`,
    `shape         ${n_blocks} blocks, width ${d_model}, ${n_heads} heads of ${head_dim}, static MLP ${static_hidden}, vocabulary ${model.vocab_size}`,
    `projections   ${mixer.projections}, written every ${mixer.projection_chunk} tokens, eta at most ${mixer.eta_max}`,
    `weights       ${bytes(model.file_bytes)} on disk, ${bytes(model.weight_bytes)} in memory`,
    `learning      in the last ${cms.adaptive_blocks} of ${n_blocks} blocks, teach signal ${cms.teach ?? "identity"}`,
  ];
}

function levelLines({ levels }: ModelReport): string[] {
  if (!levels || levels.length === 0) return [];
  const title = ["level", "chunk", "hidden", "rank", "optimizer", "rate", "decay", "clip", "cap", "grad_rms"];
  const rows = levels.map((level) => [
    level.name,
    String(level.chunk),
    String(level.hidden),
    level.rank === 0 ? "dense" : String(level.rank),
    level.optimizer.type,
    String(level.rate),
    String(level.decay),
    String(level.clip),
    String(level.max_ratio),
    level.grad_rms.map((value) => value.toPrecision(2)).join(", "),
  ]);
  return ["", ...table([title, ...rows])];
}

function tensorLines({ tensors }: ModelReport): string[] {
  if (!tensors) return [];
  const rows = tensors.map(({ name, tensors: count, shape, dtype, numbers, bytes: size }) => {
    return [name, String(count), `[${shape.join(", ")}]`, dtype, number(numbers), bytes(size)];
  });
  return ["", ...table([["tensor", "count", "shape", "dtype", "numbers", "bytes"], ...rows])];
}

function textLines({ tokenizer, chat }: ModelReport): string[] {
  const lines: string[] = [];
  if (tokenizer) {
    const { size, bos, eos, bytes_per_token } = tokenizer;
    lines.push(
      `tokenizer     ${size} tokens, bos ${bos}, eos ${eos}, ${bytes_per_token.toFixed(2)} bytes per token of the sample, which comes back exactly`,
    );
  }
  if (chat === null) lines.push("chat          no template: /v1/chat/completions is refused");
  else if (chat !== undefined) lines.push(`chat          ${JSON.stringify(chat)}`);
  return lines.length > 0 ? ["", ...lines] : [];
}

function costLines({ session_bytes: session, speed, model }: ModelReport): string[] {
  if (!session || !speed || !model) return [];
  const { fresh, measured, measured_tokens, most } = session;
  return [
    "",
    `session       ${bytes(fresh)} fresh, ${bytes(measured)} after ${number(measured_tokens)} tokens, at most ${bytes(most)}`,
    `speed         ${number(speed.prefill)} tokens/s read, ${number(speed.decode)} generated, ${number(speed.learn)} learned (one session, ${model.isa}, this machine now)`,
  ];
}

/** The report as text for people, ending with the verdict. */
export function renderReport(report: ModelReport): string {
  const lines = [
    report.folder,
    ...modelLines(report),
    ...levelLines(report),
    ...tensorLines(report),
    ...textLines(report),
    ...costLines(report),
    "",
    ...report.warnings.map((warning) => `warning: ${warning}`),
    ...report.problems.map(({ file, code, message }) => `${file}: ${code}: ${message}`),
    report.ok ? "OK: the server can serve this folder" : "NOT OK: the server would refuse this folder",
  ];
  return `${lines.join("\n")}\n`;
}
