import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { portableForm } from "../../src/stores/portable-form.js";
import type { PortableSession } from "../../src/stores/session-store.js";

const levels = [{ name: "fast", updates: 3, delta_norm: 0.5 }];
const summary = { position: 4, levels, unconsolidated: { tokens: 3, surprise: 9.5 }, unchecked: 2, consolidated: 1 };
const snapshot = {
  ...{ seq: 2, model_fingerprint: "model", layout_hash: "layout", payload: Uint8Array.of(1, 2, 3) },
  retained: [Int32Array.of(5, 6), Int32Array.of(7)],
};
const session: PortableSession = {
  metadata: { name: "Ada", "with\nbreak": "x" },
  settings: { learn: "all", retain_tokens: 100, consolidate: "manual" },
  model_fingerprint: "model",
  origin: { summary, snapshot, quarantine: { reason: "ruined", seq: 2, time: 1_700_000_000_000 } },
};
const bytes = portableForm.encode(session);
const refusal = (spoiled: Uint8Array) => {
  try {
    portableForm.decode(spoiled);
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
};
/** As somebody writes it who knows the format and sets the checksum right. */
const forged = (changes: object, origin: object = {}) =>
  portableForm.encode({ ...session, ...changes, origin: { ...session.origin, ...origin } } as PortableSession);

describe("a portable session", () => {
  it("comes back as it was", () => {
    expect(portableForm.decode(bytes)).toEqual(session);
    const { origin: _, ...unused } = session;
    expect(portableForm.decode(portableForm.encode(unused))).toEqual(unused);
    expect(portableForm.decode(portableForm.encode({ ...unused, metadata: {}, settings: {} }))).toMatchObject({
      ...{ metadata: {}, settings: {} },
    });
  });

  it("is refused with a code whatever is damaged, and nothing else is thrown", () => {
    const damaged = fc.oneof(
      fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
        const copy = Uint8Array.from(bytes);
        copy[at] = (copy[at] as number) ^ (1 << bit);
        return copy;
      }),
      fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length)),
      fc.uint8Array({ maxLength: 200 }),
    );
    fc.assert(
      fc.property(damaged, (spoiled) => {
        expect(refusal(spoiled)).toMatch(/^SNAPSHOT_(CORRUPT|INCOMPATIBLE)$/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["metadata beyond their limit", forged({ metadata: { k: "v".repeat(513) } })],
    ["a setting that is none", forged({ settings: { learn: "everything" } })],
    ["too many retained tokens", forged({ settings: { retain_tokens: 1 << 30 } })],
    ["a norm that is no number", forged({}, { summary: { ...summary, levels: [{ ...levels[0], delta_norm: NaN }] } })],
    ["a negative surprise", forged({}, { summary: { ...summary, unconsolidated: { tokens: 1, surprise: -1 } } })],
    ["a version beyond 2^53", forged({}, { snapshot: { ...snapshot, seq: 2 ** 60 } })],
  ])("is refused with %s, though its checksum is right", (_, spoiled) => {
    expect(refusal(spoiled)).toBe("SNAPSHOT_CORRUPT");
  });
});
