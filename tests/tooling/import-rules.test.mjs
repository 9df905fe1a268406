import { describe, expect, test } from "vitest";
import { checkFile } from "../../scripts/lib/import-rules.mjs";

const forbidden = [
  ["a store in a route", "src/http/routes/chat.ts", 'import { LmdbStore } from "../../stores/lmdb-store.js";'],
  ["an adapter in sessions", "src/sessions/session.ts", 'import { NativeEngine } from "../engine/native-engine.js";'],
  ["a port in http", "src/http/encode.ts", 'export type { Engine } from "../engine/engine.js";'],
  ["a dynamic import", "src/sessions/session.ts", 'const lmdb = await import("lmdb");'],
  ["a require", "src/contracts/chat.ts", 'const x = require("fastify");'],
  ["an unlisted package", "src/shared/ids.ts", 'import { nanoid } from "nanoid";'],
  ["a package in a multi-line import", "src/shared/ids.ts", 'import {\n  a,\n  b,\n} from "fastify";'],
  ["a node module without its prefix", "src/shared/ids.ts", 'import { join } from "path";'],
  ["a path out of src", "src/shared/ids.ts", 'import "../../scripts/build.mjs";'],
  ["a folder without a rule", "src/misc/x.ts", 'import "node:fs";'],
  ["main reaching past app", "src/main.ts", 'import { LmdbStore } from "./stores/lmdb-store.js";'],
  ["an upward include", "native/core/status.h", '#include "engine/engine.h"'],
  ["a sideways include", "native/text/utf8.cc", '#include "backend/kernels.h"'],
  ["the engine's API below it", "native/scheduler/tick.cc", '#include "hope/engine.h"'],
  ["napi outside addon", "native/engine/engine.cc", "#include <napi.h>"],
  ["CUDA outside its backend", "native/backend/cpu/gemm.cc", "#include <cuda_runtime.h>"],
  ["CUDA in the addon", "native/addon/module.cc", "#include <cub/cub.cuh>"],
  ["intrinsics outside the CPU backend", "native/model/forward.cc", "#include <immintrin.h>"],
  ["one backend in another", "native/backend/cuda/gemm.cu", '#include "backend/cpu/gemm.h"'],
  ["an include without its folder", "native/core/arena.h", '#include "status.h"'],
  ["an unlisted system header", "native/core/arena.h", "#include <boost/any.hpp>"],
];

const allowed = [
  ["a port in sessions", "src/sessions/session.ts", 'import type { Engine } from "../engine/engine.js";'],
  ["a driver in stores", "src/stores/lmdb-store.ts", 'import { open } from "lmdb";'],
  ["an adapter in app", "src/app.ts", 'import { LmdbStore } from "./stores/lmdb-store.js";'],
  ["fastify plugins in http", "src/http/plugins/docs.ts", 'import swagger from "@fastify/swagger";'],
  ["a text that ends like an import", "src/http/routes/x.ts", 'app.post("/v1/sessions/import", { a: "b" });'],
  ["a commented-out import", "src/shared/ids.ts", '// import x from "fastify";\nimport { join } from "node:path";'],
  [
    "a downward include",
    "native/engine/engine.cc",
    '#include "model/forward.h"\n#include <vector>\n#include <sys/mman.h>',
  ],
  ["napi in addon", "native/addon/module.cc", '#include <napi.h>\n#include "hope/engine.h"'],
  ["the registry naming backends", "native/backend/registry.cc", '#include "backend/cpu/cpu.h"'],
  ["intrinsics in the CPU backend", "native/backend/cpu/gemm_avx2.cc", "#include <immintrin.h>"],
];

describe("import rules", () => {
  test.each(forbidden)("refuse %s", (_what, path, text) => {
    expect(checkFile(path, text)).toHaveLength(1);
  });

  test.each(allowed)("accept %s", (_what, path, text) => {
    expect(checkFile(path, text)).toEqual([]);
  });
});
