import type { Static, TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { HopeError } from "./errors.js";

/** The part of a validation error of TypeBox that the message is made from. */
interface Violation {
  keyword: string;
  schemaPath: string;
  instancePath: string;
  params: object;
  message: string;
}

/** Returns undefined for a value that fits, and otherwise an INVALID_ARGUMENT naming the field, what was expected and what came. */
export type Check = (value: unknown) => HopeError | undefined;

/** Compiles a schema once; the check never coerces, fills in or removes anything. */
export function checker(schema: TSchema): Check {
  const compiled = Compile(schema);
  return (value) => {
    if (compiled.Check(value)) return undefined;
    const violations = compiled.Errors(value) as Violation[];
    return describe(
      schema,
      value,
      violations.find((v) => v.keyword !== "boolean" && v.keyword !== "not"),
    );
  };
}

/** Like checker, but throws the error and returns the value typed. */
export function parser<Schema extends TSchema>(schema: Schema): (value: unknown) => Static<Schema> {
  const check = checker(schema);
  return (value) => {
    const error = check(value);
    if (error) throw error;
    return value as Static<Schema>;
  };
}

/** Names a value in an error message: short scalars as they are, anything else by kind. */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "string")
    return value.length > 40 ? `a string of ${value.length} characters` : JSON.stringify(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

function describe(schema: TSchema, root: unknown, violation: Violation | undefined): HopeError {
  if (!violation) return new HopeError("INVALID_ARGUMENT", "the value does not fit its schema");
  const path = segments(violation.instancePath);
  if (violation.keyword === "additionalProperties") {
    const [name] = (violation.params as { additionalProperties: string[] }).additionalProperties;
    const param = [...path, String(name).slice(0, 64)].join(".");
    return new HopeError("INVALID_ARGUMENT", `${param}: unknown field`, param);
  }
  if (violation.keyword === "required") {
    const [name] = (violation.params as { requiredProperties: string[] }).requiredProperties;
    const param = [...path, name].join(".");
    return new HopeError("INVALID_ARGUMENT", `${param}: required, but missing`, param);
  }
  const { expected, depth } = expectation(schema, violation);
  const at = path.slice(0, depth);
  const param = at.join(".");
  const came = show(valueAt(root, at));
  return new HopeError("INVALID_ARGUMENT", `${param || "body"}: ${expected}, got ${came}`, param || undefined);
}

/**
 * What the schema asked for, and how many steps into the value. The outermost schema on the way with an `expected`
 * annotation speaks: alternatives (anyOf) fail once per branch, and only their parent can say what all of them are.
 */
function expectation(schema: TSchema, violation: Violation): { expected: string; depth: number } {
  let node: unknown = schema;
  let depth = 0;
  const path = violation.schemaPath.split("/").slice(1);
  for (let i = 0; i <= path.length; i++) {
    const expected = (node as { expected?: string }).expected;
    if (expected !== undefined) return { expected: `expected ${expected}`, depth };
    const key = path[i];
    if (key === undefined) break;
    node = (node as Record<string, unknown>)[key];
    if (key === "items") depth++;
    if (key === "properties" || key === "patternProperties") {
      node = (node as Record<string, unknown>)[path[++i] as string];
      depth++;
    }
  }
  return { expected: violation.message, depth: segments(violation.instancePath).length };
}

function segments(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function valueAt(root: unknown, path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
}
