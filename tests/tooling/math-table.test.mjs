import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repositoryRoot } from "../../scripts/lib/repository.mjs";

const read = (path) => readFileSync(`${repositoryRoot}/${path}`, "utf8");
const places = [...read("docs/MATH.md").matchAll(/`((?:native|training)\/[\w./]+):(\w+)`/g)];

describe("docs/MATH.md", () => {
  it("names where symbols are computed", () => expect(places.length).toBeGreaterThan(20));

  it.each(places.map(([, path, name]) => [path, name]))("%s has %s", (path, name) => {
    expect(read(path)).toMatch(new RegExp(`\\b${name}\\b`));
  });
});
