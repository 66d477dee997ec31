import { describe, expect, it } from "vitest";
import { isSilent, mostPressing } from "@/lib/domain/dashboard-view";
import { valueEntry } from "@/lib/domain/figure";
import type { LocalityState } from "@/lib/domain/locality";
import { plainDate } from "@/lib/domain/plain-date";

const total = (value: number) => ({ ...valueEntry(value), covered: 1, expected: 1 });
const row = (name: string, now: number, before: number, over: { state?: LocalityState; isSilent?: boolean } = {}) => ({
  name,
  state: over.state ?? ("IN_TRANSFORMATION" as const),
  isSilent: over.isSilent ?? false,
  cases: total(now),
  priorCases: total(before),
});
const names = (rows: readonly { name: string }[]) => rows.map((one) => one.name).join(" ");

describe("mostPressing", () => {
  const quiet = Array.from({ length: 6 }, (_, index) => row(`quiet${index}`, 1, 5));

  it("names all where they are not many more than asked for", () => {
    expect(mostPressing(quiet, 2)).toBe(quiet);
  });

  it("names who fell back, then who is silent, then where cases rose the most, in the order of the list", () => {
    const rows = [row("risen", 9, 2), ...quiet, row("silent", 0, 5, { isSilent: true }), row("fallen", 0, 9, { state: "RELAPSED" })];
    expect(names(mostPressing(rows, 1))).toBe("fallen");
    expect(names(mostPressing(rows, 2))).toBe("silent fallen");
    expect(names(mostPressing(rows, 3))).toBe("risen silent fallen");
  });
});

describe("isSilent", () => {
  const today = plainDate(2024, 6, 20);

  it("holds of a locality at work without an update for more than thirty days", () => {
    expect(isSilent({ state: "IN_TRANSFORMATION", lastUpdateOn: null }, today)).toBe(true);
    expect(isSilent({ state: "IN_TRANSFORMATION", lastUpdateOn: plainDate(2024, 5, 20) }, today)).toBe(true);
    expect(isSilent({ state: "IN_TRANSFORMATION", lastUpdateOn: plainDate(2024, 5, 21) }, today)).toBe(false);
    expect(isSilent({ state: "MONITORED", lastUpdateOn: null }, today)).toBe(false);
  });
});
