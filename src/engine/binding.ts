import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { HopeError } from "../contracts/errors.js";
import { BINDING_ABI, type OpenOptions } from "./contract.js";
import type { EngineEvent, ModelInfo } from "./engine.js";

/** What `describe` says of the addon; the page native/addon/README.md explains each. */
export interface BindingDescription {
  abi: number;
  error_codes: Record<string, number>;
  open_options: string[];
  operations: Record<string, string[]>;
  token_run: string[];
  events: Record<string, string[]>;
  memory_stats: string[];
  level_stats: string[];
  structures: Record<string, string[]>;
  model_info: string[];
  limits: Record<string, number>;
}

export type RawEvent = EngineEvent & { request: number };

/** An open engine; only the binding looks inside. */
export type EngineHandle = object & { readonly brand: unique symbol };

/** The functions of hope.node as they are: they throw plain errors with a `code`. */
export interface Binding {
  describe(): BindingDescription;
  open(options: OpenOptions, onEvents: (events: RawEvent[]) => void): EngineHandle;
  modelInfo(handle: EngineHandle): ModelInfo;
  submit(handle: EngineHandle, operation: string, payload: object): number;
  cancel(handle: EngineHandle, request: number): void;
  close(handle: EngineHandle): Promise<void>;
}

/** Where `npm run build:native` puts the addon; the same from src/ and from dist/. */
export const ADDON_PATH = fileURLToPath(new URL("../../build/addon/Release/hope.node", import.meta.url));

/** Loads the addon. Throws IO_FAILED with what can be done about it. */
export function loadBinding(path = ADDON_PATH): Binding {
  let binding: Binding;
  try {
    binding = createRequire(import.meta.url)(path) as Binding;
  } catch (error) {
    throw new HopeError("IO_FAILED", loadFailure(path, error as NodeJS.ErrnoException));
  }
  const { abi } = binding.describe();
  if (abi === BINDING_ABI) return binding;
  const message = `${path}: expected a binding of version ${BINDING_ABI}, got ${abi}`;
  throw new HopeError("IO_FAILED", `${message}\n- rebuild it: npm run build:native`);
}

function loadFailure(path: string, error: NodeJS.ErrnoException): string {
  const lines = [`the native engine could not be loaded from ${path}: ${error.message.split("\n")[0]}`];
  if (error.code === "MODULE_NOT_FOUND") {
    lines.push("- build it: npm run build:native (needs cmake 3.22 and a C++20 compiler)");
  } else {
    lines.push(
      "- it may have been built on another machine or for another Node: delete build/addon, then npm run build:native",
    );
    lines.push(
      `- this is ${process.platform} ${process.arch}, Node ${process.version} (Node-API ${process.versions.napi})`,
    );
  }
  return lines.join("\n");
}
