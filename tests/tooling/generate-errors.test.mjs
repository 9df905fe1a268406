import { describe, expect, test } from "vitest";
import { parseErrorCodes, renderCpp, renderTypeScript } from "../../scripts/generate-errors.mjs";

const proto = (values) => `syntax = "proto3";\nenum ErrorCode {\n  OK = 0;\n${values}\n}\n`;

describe("error code generator", () => {
  test("reads status, type and description, also over two comment lines", () => {
    const codes = parseErrorCodes(proto("  // 429 rate_limit_error: the queue\n  // is full.\n  QUEUE_FULL = 1;"));
    expect(codes[1]).toEqual({
      name: "QUEUE_FULL",
      number: 1,
      status: 429,
      type: "rate_limit_error",
      description: "the queue is full",
    });
    expect(renderCpp(codes)).toContain("kQueueFull = 1,");
    expect(renderTypeScript(codes)).toContain("QUEUE_FULL: { number: 1, status: 429,");
  });

  test.each([
    ["an undocumented value", "  QUEUE_FULL = 1;", /QUEUE_FULL/],
    ["a comment of another form", "  // full\n  QUEUE_FULL = 1;", /"full"/],
    ["a gap in the numbers", "  // 429 rate_limit_error: full.\n  QUEUE_FULL = 2;", /number 2, expected 1/],
    ["a line it does not know", "  reserved 4;", /reserved 4/],
  ])("refuses %s", (_what, values, message) => {
    expect(() => parseErrorCodes(proto(values))).toThrow(message);
  });
});
