import { beforeAll, describe, expect, it } from "vitest";
import type { Component } from "@/lib/domain/components";
import type { DashboardLocality } from "@/lib/domain/dashboard-view";
import { NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { findDashboard } from "@/lib/server/queries/dashboard";
import { withScope } from "@/lib/server/scope";
import { aBody, aCampaign, aLocality, anActor, aProvince, aSuccession, aUnit, figureRow, insert } from "@/tests/support/factories";

const TODAY = plainDate(2024, 3, 20);
const THIS_YEAR = [plainDate(2023, 12, 15), plainDate(2024, 1, 15), plainDate(2024, 2, 15)];
const LAST_YEAR = [plainDate(2022, 12, 15), plainDate(2023, 1, 15), plainDate(2023, 2, 15)];

type Given = readonly [month: PlainDate, entry: Entry, over?: { revision?: number; source?: string; component?: Component }];

/** Figures of a unit, of its criminal cases unless said otherwise. */
const give = (provinceId: string, unitId: string, given: readonly Given[]) =>
  insert(
    "figure_revisions",
    given.map(([month, entry, over]) => ({
      ...figureRow({ provinceId, unitId, month, component: over?.component ?? "CRM_TOTAL", entry, revision: over?.revision ?? 1 }),
      source: over?.source ?? "COMMUNE",
    })),
  );

describe("the sums of the dashboard", () => {
  const rows = new Map<string, DashboardLocality>();
  let units: Record<"plain" | "heir" | "empty", string>;

  beforeAll(async () => {
    const province = await aProvince({ tiers: 2, communes: [3] });
    const { provinceId } = province;
    const [plain, heir, empty] = province.communes.map((commune) => commune.unitId);
    if (!plain || !heir || !empty) throw new Error("three communes were asked for");
    units = { plain, heir, empty };
    const campaignId = await aCampaign(provinceId);
    for (const unitId of [plain, heir, empty]) await aLocality(provinceId, campaignId, unitId);

    await give(provinceId, plain, [
      [THIS_YEAR[0] ?? TODAY, valueEntry(7)],
      // Corrected since: only the newest counts.
      [THIS_YEAR[0] ?? TODAY, valueEntry(4), { revision: 2 }],
      // The commune's own stands before the professional unit's, which fills where it gave none.
      [THIS_YEAR[1] ?? TODAY, valueEntry(3)],
      [THIS_YEAR[1] ?? TODAY, valueEntry(50), { source: "PROFESSIONAL" }],
      [THIS_YEAR[2] ?? TODAY, valueEntry(2), { source: "PROFESSIONAL" }],
      // Neither a month that is not over nor another component.
      [plainDate(2024, 3, 15), valueEntry(100)],
      [THIS_YEAR[0] ?? TODAY, valueEntry(100), { component: "CRM_SOLVED" }],
      [LAST_YEAR[0] ?? TODAY, NIL],
      [LAST_YEAR[1] ?? TODAY, UNKNOWN],
    ]);
    // Two communes wholly became one: their past is its past, and was not divided.
    for (const cases of [5, 6]) {
      const before = await aUnit({ provinceId, existsTo: plainDate(2023, 7, 1) });
      await aSuccession(before, heir, plainDate(2023, 7, 1), "FULL");
      await give(provinceId, before, [[LAST_YEAR[0] ?? TODAY, valueEntry(cases)]]);
    }
    await give(provinceId, heir, [[THIS_YEAR[0] ?? TODAY, valueEntry(9)]]);

    const body = await aBody({ kind: "STANDING_AGENCY", provinceId });
    const actor = await anActor("PROVINCE_SECRETARY", { id: body, kind: "STANDING_AGENCY", provinceId }, TODAY);
    const dashboard = await withScope(actor, (tx) => findDashboard(tx, actor, campaignId, TODAY));
    for (const row of dashboard?.localities ?? []) rows.set(row.unitId, row);
  });

  it("take of each month the newest revision, the commune's before the professional unit's", () => {
    expect(rows.get(units.plain)?.cases).toEqual({ state: "VALUE", value: 9, covered: 3, expected: 3 });
  });

  it("count nil as given and unknown as not, and say nil where there is no number", () => {
    expect(rows.get(units.plain)?.priorCases).toMatchObject({ state: "NIL", covered: 1, expected: 3 });
  });

  it("add up what wholly went into a commune, a month being one month", () => {
    expect(rows.get(units.heir)?.cases).toEqual({ state: "VALUE", value: 9, covered: 1, expected: 3 });
    expect(rows.get(units.heir)?.priorCases).toEqual({ state: "VALUE", value: 11, covered: 1, expected: 3 });
  });

  it("are blank where nobody gave anything", () => {
    expect(rows.get(units.empty)?.cases).toMatchObject({ state: "BLANK", covered: 0, expected: 3 });
  });

  it("rate the cases solved of this year's alone", () => {
    expect(rows.get(units.plain)?.clearance).toMatchObject({ kind: "VALUE" });
  });
});
