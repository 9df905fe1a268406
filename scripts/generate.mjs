// Writes every generated file: error codes from error.proto, and protobufjs static modules (with types) from the messages.
// Usage: node scripts/generate.mjs [output root]; the root defaults to the repository, check-generated.mjs gives another.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseErrorCodes, renderCpp, renderMarkdown, renderTypeScript } from "./generate-errors.mjs";
import { repositoryRoot } from "./lib/repository.mjs";

const protoFolder = "proto/hope/v1";
const generatedFolder = "src/contracts/generated";

/** Protos with messages (all but the error codes): each becomes <name>.js and <name>.d.ts. */
const messageProtos = readdirSync(join(repositoryRoot, protoFolder))
  .filter((file) => file.endsWith(".proto") && file !== "error.proto")
  .map((file) => file.slice(0, -".proto".length))
  .sort();

function write(root, path, text) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  // An unchanged file keeps its time, so that nothing is rebuilt for it.
  if (!existsSync(target) || readFileSync(target, "utf8") !== text) writeFileSync(target, text);
}

function generateErrors(root) {
  const codes = parseErrorCodes(readFileSync(join(repositoryRoot, protoFolder, "error.proto"), "utf8"));
  write(root, "native/core/error_code.h", renderCpp(codes));
  write(root, `${generatedFolder}/error-codes.ts`, renderTypeScript(codes));
  write(root, "docs/reference/errors.md", renderMarkdown(codes));
}

/** Runs one of protobufjs-cli's programs and returns what it prints. */
function protobufCli(program, args) {
  const require = createRequire(import.meta.url);
  const script = join(dirname(require.resolve("protobufjs-cli/package.json")), "bin", program);
  return execFileSync(process.execPath, [script, ...args], {
    cwd: repositoryRoot,
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
}

/** Static code without reflection; field names stay as the proto spells them, as everywhere on the wire. */
function generateMessages(root, name) {
  const code = protobufCli("pbjs", [
    ...["--target", "static-module", "--wrap", "esm", "--keep-case", "--no-service", "--no-typeurl"],
    ...["--path", "proto", "--root", `hope-${name}`, `${protoFolder}/${name}.proto`],
  ]);
  const target = `${generatedFolder}/${name}`;
  write(root, `${target}.js`, code);
  write(root, `${target}.d.ts`, protobufCli("pbts", [join(root, `${target}.js`)]));
}

const root = process.argv[2] ?? repositoryRoot;
generateErrors(root);
for (const name of messageProtos) generateMessages(root, name);
