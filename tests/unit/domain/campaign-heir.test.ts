import { describe, expect, it } from "vitest";
import { VN_CALENDAR } from "@/lib/domain/calendar";
import { compareOutlines, heirOfFacts, heirOfPeriod, type CampaignOutline, type PeriodFacts } from "@/lib/domain/campaign-heir";
import type { CampaignFacts } from "@/lib/domain/campaign-view";
import { plainDate } from "@/lib/domain/plain-date";

const facts: CampaignFacts = {
  year: 2024,
  workFrom: plainDate(2024, 1, 23),
  workTo: plainDate(2024, 12, 14),
  figuresFrom: plainDate(2023, 12, 15),
  figuresTo: plainDate(2024, 12, 14),
  monthStartDay: 15,
  achievedTarget: 60,
  sustainedTarget: 85,
  followUpMonths: 6,
  percentBase: 10,
  followUpVerdictOn: plainDate(2024, 6, 14),
};
const sixMonths: PeriodFacts = {
  kind: "SIX_MONTH",
  title: "6/2024",
  figuresFrom: plainDate(2023, 12, 15),
  figuresTo: plainDate(2024, 6, 14),
  opensOn: plainDate(2024, 6, 1),
  dueCommune: plainDate(2024, 6, 17),
  dueDistrict: plainDate(2024, 6, 18),
  dueProvince: plainDate(2024, 6, 25),
};
const districts = { validFrom: null, validTo: plainDate(2025, 7, 1) };
const years = { from: 2024, to: 2025 };

describe("next year after last", () => {
  it("moves spans and days by a year, leap years included, and keeps targets", () => {
    expect(heirOfFacts(facts, 2025)).toEqual({
      ...facts,
      year: 2025,
      workFrom: "2025-01-23",
      workTo: "2025-12-14",
      figuresFrom: "2024-12-15",
      figuresTo: "2025-12-14",
      followUpVerdictOn: "2025-06-14",
    });
    expect(heirOfFacts({ ...facts, workTo: plainDate(2024, 2, 29) }, 2025).workTo).toBe("2025-02-28");
  });
  it("reckons dues in working days anew: 14/6/2025 is a Saturday", () => {
    expect(heirOfPeriod(sixMonths, years, districts, VN_CALENDAR)).toEqual({
      kind: "SIX_MONTH",
      title: "6/2025",
      figuresFrom: "2024-12-15",
      figuresTo: "2025-06-14",
      opensOn: "2025-06-01",
      dueCommune: "2025-06-16",
      dueDistrict: "2025-06-17",
      dueProvince: "2025-06-24",
    });
  });
  it("asks no district that no longer stands, and keeps a day that follows no rule on a working day", () => {
    expect(heirOfPeriod(sixMonths, years, null, VN_CALENDAR).dueDistrict).toBeNull();
    expect(heirOfPeriod(sixMonths, years, { validFrom: null, validTo: plainDate(2025, 6, 17) }, VN_CALENDAR).dueDistrict).toBeNull();
    const far = heirOfPeriod({ ...sixMonths, dueProvince: plainDate(2024, 9, 20) }, years, districts, VN_CALENDAR);
    expect(far.dueProvince).toBe("2025-09-22");
  });
});

describe("two years side by side", () => {
  const last: CampaignOutline = { facts, periods: [sixMonths], taskGroups: ["a", "b"], selected: 8, followed: 8 };
  const heir: CampaignOutline = {
    facts: heirOfFacts(facts, 2025),
    periods: [heirOfPeriod(sixMonths, years, districts, VN_CALENDAR)],
    taskGroups: ["a", "b"],
    selected: 8,
    followed: 5,
  };
  const changes = (now: CampaignOutline) =>
    compareOutlines(last, now, VN_CALENDAR)
      .filter((row) => row.change !== "SAME")
      .map((row) => `${row.item} ${row.of} ${row.change}`);
  it("tells what was merely moved from what is not as it was", () => {
    expect(changes(heir)).toEqual([
      "work  SHIFTED",
      "figures  SHIFTED",
      "followUpVerdictOn  SHIFTED",
      "periodFigures 6/2025 SHIFTED",
      "dueCommune 6/2025 SHIFTED",
      "dueDistrict 6/2025 SHIFTED",
      "dueProvince 6/2025 SHIFTED",
      "followed  CHANGED",
    ]);
    const [period] = heir.periods;
    const changed = {
      ...heir,
      facts: { ...heir.facts, achievedTarget: 65, followUpVerdictOn: null },
      periods: period ? [{ ...period, dueProvince: plainDate(2025, 6, 26) }] : [],
      taskGroups: ["a", "c", "d"],
    };
    const found = changes(changed);
    for (const row of [
      "achievedTarget  CHANGED",
      "followUpVerdictOn  DROPPED",
      "dueProvince 6/2025 CHANGED",
      "taskGroup 2 CHANGED",
      "taskGroup 3 ADDED",
    ])
      expect(found).toContain(row);
  });
  it("names a period that is gone and one that came", () => {
    expect(changes({ ...heir, periods: [] })).toContain("periodFigures 6/2024 DROPPED");
    expect(changes({ ...heir, periods: [...heir.periods, { ...sixMonths, kind: "AD_HOC", title: "new" }] })).toContain(
      "periodFigures new ADDED",
    );
  });
});
