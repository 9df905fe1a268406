import { describe, expect, it } from "vitest";
import { isSnapshotDue } from "../../src/sessions/checkpoint-policy.js";
import { chooseEvictions } from "../../src/sessions/eviction-policy.js";
import { surplusVersions } from "../../src/sessions/version-policy.js";

describe("checkpoint policy", () => {
  it.each([
    [{ records: 2, tokens: 99, forgets: 0, patches: 0 }, false],
    [{ records: 3, tokens: 0, forgets: 0, patches: 0 }, true],
    [{ records: 0, tokens: 100, forgets: 0, patches: 0 }, true],
    [{ records: 1, tokens: 0, forgets: 1, patches: 0 }, true],
    [{ records: 2, tokens: 0, forgets: 0, patches: 3 }, false],
    [{ records: 2, tokens: 0, forgets: 0, patches: 4 }, true],
  ])("%j: %s", (journal, due) => {
    expect(isSnapshotDue(journal, { max_records: 3, max_tokens: 100 })).toBe(due);
  });
});

describe("version policy", () => {
  const left = "before rollback" as const;
  const versions = [
    { seq: 1, reason: left },
    { seq: 2, reason: "named" as const },
    { seq: 4, reason: left },
    { seq: 5, reason: "created" as const },
    { seq: 7, reason: left },
  ];

  it.each([
    [8, []],
    [3, []],
    [2, [1]],
    [0, [1, 4, 7]],
  ])("keeping %d automatic ones drops %j", (automatic, dropped) => {
    expect(surplusVersions(versions, { automatic, asked: 1 })).toEqual(dropped);
  });
});

describe("eviction policy", () => {
  const residents = [
    { id: "oldest", bytes: 10, busy: false },
    { id: "busy", bytes: 100, busy: true },
    { id: "older", bytes: 20, busy: false },
    { id: "newest", bytes: 30, busy: false },
  ];

  it.each([
    [0, []],
    [-5, []],
    [1, ["oldest"]],
    [10, ["oldest"]],
    [11, ["oldest", "older"]],
    [1000, ["oldest", "older", "newest"]],
  ])("an excess of %d bytes: %j", (excess, evicted) => {
    expect(chooseEvictions(residents, excess)).toEqual(evicted);
  });

  it("looks no further than it must", () => {
    function* endless() {
      for (let i = 0; ; i++) yield { id: `s${i}`, bytes: 1, busy: i % 2 === 0 };
    }
    expect(chooseEvictions(endless(), 2)).toEqual(["s1", "s3"]);
  });
});
