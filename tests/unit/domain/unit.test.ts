import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { comparability, heirsOf, planCorrection, predecessorsOf, splitUnitName, versionOn, type Succession } from "@/lib/domain/unit";

const december = plainDate(2024, 12, 1);
const july = plainDate(2025, 7, 1);
const before = plainDate(2024, 6, 10);
const between = plainDate(2025, 1, 1);
const after = plainDate(2026, 1, 1);

const row = (predecessorId: string, successorId: string, effectiveOn = july, part: Succession["part"] = "FULL"): Succession => ({
  predecessorId,
  successorId,
  effectiveOn,
  part,
});

// Hóa Tiến and Hóa Thanh → Tân Thành (12/2024) → Tân Thành (7/2025), together with one whole and one divided commune.
const chain = [
  row("hoaTien", "tanThanh24", december),
  row("hoaThanh", "tanThanh24", december),
  row("tanThanh24", "tanThanh25"),
  row("whole", "tanThanh25"),
  row("divided", "east", july, "PARTIAL"),
  row("divided", "west", july, "PARTIAL"),
  row("hamlet", "east"),
];

describe("names of units", () => {
  it.each([
    ["COMMUNE", "Xã Hóa Tiến", "Xã", "Hóa Tiến"],
    ["COMMUNE", "xã Tân An", "Xã", "Tân An"],
    ["COMMUNE", "  Thị trấn  Quy Đạt ", "Thị trấn", "Quy Đạt"],
    ["COMMUNE", "Đặc khu Cồn Cỏ", "Đặc khu", "Cồn Cỏ"],
    ["COMMUNE", "Phường 1", "Phường", "1"],
    ["COMMUNE", "Phường Xã Đàn", "Phường", "Xã Đàn"],
    ["COMMUNE", "Đặc khu Cồn Cỏ".normalize("NFD"), "Đặc khu", "Cồn Cỏ"],
    ["DISTRICT", "Thị xã Ba Đồn", "Thị xã", "Ba Đồn"],
    ["PROVINCE", "Thành phố Huế", "Thành phố", "Huế"],
  ] as const)("splits at level %s the name %s", (level, fullName, kind, name) => {
    expect(splitUnitName(level, fullName)).toEqual({ kind, name });
  });

  it.each([
    ["COMMUNE", "Hóa Tiến"],
    ["COMMUNE", "Xã"],
    ["COMMUNE", "Xã "],
    ["COMMUNE", "Huyện Minh Hóa"],
    ["DISTRICT", "Phường Bắc Lý"],
    ["COMMUNE", "Xãm Lạ"],
    ["COMMUNE", ""],
  ] as const)("finds no kind of level %s in %j", (level, fullName) => {
    expect(splitUnitName(level, fullName)).toBeNull();
  });
});

describe("dated rows", () => {
  const versions = [
    { validFrom: null, validTo: december, name: "first" },
    { validFrom: december, validTo: july, name: "second" },
    { validFrom: july, validTo: null, name: "third" },
  ];

  it.each([
    ["1954-07-21", "first"],
    ["2024-11-30", "first"],
    ["2024-12-01", "second"],
    ["2025-06-30", "second"],
    ["2025-07-01", "third"],
    ["2099-01-01", "third"],
  ])("on %s holds the %s row", (date, name) => {
    const [year, month, day] = date.split("-").map(Number);
    expect(versionOn(versions, plainDate(year ?? 0, month ?? 0, day ?? 0))?.name).toBe(name);
  });

  it("answers null before the start and after the end of a unit", () => {
    const one = [{ validFrom: december, validTo: july }];
    expect(versionOn(one, plainDate(2024, 11, 30))).toBeNull();
    expect(versionOn(one, july)).toBeNull();
  });
});

describe("heirs", () => {
  it("has none while the unit stands", () => {
    expect(heirsOf("hoaTien", chain, before)).toEqual([]);
    expect(heirsOf("hoaTien", chain, plainDate(2024, 11, 30))).toEqual([]);
  });

  it("follows a chain step by step as the days go on", () => {
    expect(heirsOf("hoaTien", chain, december)).toEqual([{ unitId: "tanThanh24", part: "FULL", path: [] }]);
    expect(heirsOf("hoaTien", chain, july)).toEqual([{ unitId: "tanThanh25", part: "FULL", path: ["tanThanh24"] }]);
  });

  it("names every heir of a divided unit, each in part", () => {
    expect(heirsOf("divided", chain, july)).toEqual([
      { unitId: "east", part: "PARTIAL", path: [] },
      { unitId: "west", part: "PARTIAL", path: [] },
    ]);
  });

  it("stays in part once any step divided", () => {
    const rows = [row("a", "b", december, "PARTIAL"), row("a", "c", december, "PARTIAL"), row("b", "d"), row("c", "e")];
    expect(heirsOf("a", rows, july).map((kin) => [kin.unitId, kin.part])).toEqual([
      ["d", "PARTIAL"],
      ["e", "PARTIAL"],
    ]);
    const later = [row("a", "b", december), row("b", "c", july, "PARTIAL"), row("b", "d", july, "PARTIAL")];
    expect(heirsOf("a", later, july).every((kin) => kin.part === "PARTIAL")).toBe(true);
  });

  it("ends on a register that closes a circle", () => {
    const circle = [row("a", "b"), row("b", "c"), row("c", "b"), row("c", "a")];
    expect(() => heirsOf("a", circle, july)).not.toThrow();
  });
});

describe("predecessors", () => {
  it("goes back as far as the day asks", () => {
    const names = (on: typeof july) => predecessorsOf("tanThanh25", chain, on).map((kin) => kin.unitId);
    expect(names(before)).toEqual(["hoaTien", "hoaThanh", "whole"]);
    expect(names(december)).toEqual(["tanThanh24", "whole"]);
    expect(names(between)).toEqual(["tanThanh24", "whole"]);
    expect(names(july)).toEqual([]);
  });

  it("mirrors heirs in any forest of mergers and divisions", () => {
    const link = fc.record({ from: fc.nat(5), to: fc.nat(5), second: fc.boolean(), part: fc.constantFrom("FULL", "PARTIAL") });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), (links) => {
        const rows = new Map<string, Succession>();
        for (const { from, to, second, part } of links) {
          const next = second ? row(`b${from}`, `c${to}`, july, part) : row(`a${from}`, `b${to}`, december, part);
          rows.set(`${next.predecessorId}>${next.successorId}`, next);
        }
        const successions = [...rows.values()];
        for (const id of ["a0", "a1", "a2", "a3", "a4", "a5"]) {
          for (const heir of heirsOf(id, successions, july)) {
            const back = predecessorsOf(heir.unitId, successions, before);
            expect(back.find((kin) => kin.unitId === id)?.part).toBe(heir.part);
          }
        }
      }),
    );
  });
});

describe("comparison with the same period", () => {
  it("compares a unit that stood already with itself", () => {
    expect(comparability({ id: "whole", existsFrom: null }, chain, before)).toEqual({ kind: "COMPARABLE", unitIds: ["whole"] });
    expect(comparability({ id: "tanThanh24", existsFrom: december }, chain, december)).toEqual({
      kind: "COMPARABLE",
      unitIds: ["tanThanh24"],
    });
  });

  it("compares a merged unit with the sum of its full predecessors of that day", () => {
    const unit = { id: "tanThanh25", existsFrom: july };
    expect(comparability(unit, chain, before)).toEqual({ kind: "COMPARABLE", unitIds: ["hoaTien", "hoaThanh", "whole"] });
    expect(comparability(unit, chain, after)).toEqual({ kind: "COMPARABLE", unitIds: ["tanThanh25"] });
  });

  it("refuses where one predecessor was divided, or none is known", () => {
    expect(comparability({ id: "east", existsFrom: july }, chain, before)).toEqual({
      kind: "NOT_COMPARABLE",
      reason: "PARTIAL_PREDECESSOR",
    });
    expect(comparability({ id: "new", existsFrom: july }, chain, before)).toEqual({ kind: "NOT_COMPARABLE", reason: "NO_PREDECESSOR" });
  });
});

describe("corrections", () => {
  const described = { code: "18859", kind: "Phường", name: "Đồng Thuận", parentId: "province" };
  const versions = [
    { ...described, name: "Bắc Lý", validFrom: null, validTo: december },
    { ...described, validFrom: december, validTo: july },
  ];
  const next = { ...described, name: "Đồng Thuận Mới" };

  it("splits the row that holds on the day", () => {
    expect(planCorrection(versions, between, next)).toEqual({
      ok: true,
      value: { kind: "SPLIT", current: versions[1], validFrom: between, validTo: july },
    });
  });

  it("rewrites the row that begins on the day, or before our records", () => {
    expect(planCorrection(versions, december, next)).toEqual({ ok: true, value: { kind: "REPLACE", current: versions[1] } });
    expect(planCorrection(versions, null, next)).toEqual({ ok: true, value: { kind: "REPLACE", current: versions[0] } });
  });

  it("refuses a day on which the unit does not stand", () => {
    expect(planCorrection(versions, july, next)).toEqual({ ok: false, error: "OUTSIDE_EXISTENCE" });
    expect(planCorrection(versions.slice(1), plainDate(2024, 1, 1), next)).toEqual({ ok: false, error: "OUTSIDE_EXISTENCE" });
    expect(planCorrection(versions.slice(1), null, next)).toEqual({ ok: false, error: "OUTSIDE_EXISTENCE" });
  });

  it("refuses a correction that changes nothing", () => {
    expect(planCorrection(versions, between, described)).toEqual({ ok: false, error: "NO_CHANGE" });
  });
});
