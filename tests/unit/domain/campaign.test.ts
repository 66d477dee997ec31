import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { spanOfSixMonths, spanOfYear, VN_CALENDAR } from "@/lib/domain/calendar";
import {
  availableCampaignActions,
  CAMPAIGN_ACTIONS,
  CAMPAIGN_STATUSES,
  checkCampaign,
  checkPeriod,
  decideCampaign,
  type CampaignFault,
  type CampaignSettings,
  type PeriodFault,
  type PeriodSettings,
} from "@/lib/domain/campaign";
import { plainDate } from "@/lib/domain/plain-date";
import { actorOf, scopeOf } from "@/tests/support/actor";

const settings: CampaignSettings = {
  year: 2024,
  work: { from: plainDate(2024, 1, 23), to: plainDate(2024, 12, 14) },
  figures: spanOfYear(2024, 15),
  monthStartDay: 15,
  achievedTarget: 60,
  sustainedTarget: 85,
  followUpMonths: 6,
  followUpVerdictOn: plainDate(2024, 6, 14),
};

describe("settings of a campaign", () => {
  it("those of Quảng Bình 2024 and Tây Ninh 2019 are sound", () => {
    expect(checkCampaign(settings)).toEqual([]);
    expect(
      checkCampaign({ ...settings, year: 2019, figures: spanOfYear(2019, 16, 11), monthStartDay: 16, followUpVerdictOn: null }),
    ).toEqual([]);
  });
  it.each<[CampaignFault, Partial<CampaignSettings>]>([
    ["YEAR_OUT_OF_RANGE", { year: 1999 }],
    ["YEAR_OUT_OF_RANGE", { year: 2101 }],
    ["YEAR_OUT_OF_RANGE", { year: 2024.5 }],
    ["WORK_REVERSED", { work: { from: plainDate(2024, 12, 14), to: plainDate(2024, 12, 13) } }],
    ["FIGURES_REVERSED", { figures: { from: plainDate(2024, 12, 15), to: plainDate(2024, 12, 14) }, followUpVerdictOn: null }],
    ["START_DAY_OUT_OF_RANGE", { monthStartDay: 0 }],
    ["START_DAY_OUT_OF_RANGE", { monthStartDay: 29 }],
    ["FIGURES_NOT_WHOLE_MONTHS", { monthStartDay: 16 }],
    ["FIGURES_NOT_WHOLE_MONTHS", { figures: { from: plainDate(2023, 12, 15), to: plainDate(2024, 12, 15) } }],
    ["TARGET_OUT_OF_RANGE", { achievedTarget: 100.01 }],
    ["TARGET_OUT_OF_RANGE", { sustainedTarget: -1 }],
    ["TARGET_OUT_OF_RANGE", { sustainedTarget: Number.NaN }],
    ["FOLLOW_UP_OUT_OF_RANGE", { followUpMonths: 0 }],
    ["FOLLOW_UP_OUT_OF_RANGE", { followUpMonths: 37 }],
    ["FOLLOW_UP_OUT_OF_RANGE", { followUpMonths: 1.5 }],
    ["VERDICT_OUTSIDE_FIGURES", { followUpVerdictOn: plainDate(2024, 12, 15) }],
    ["VERDICT_OUTSIDE_FIGURES", { followUpVerdictOn: plainDate(2023, 12, 14) }],
  ])("%s: %o", (fault, over) => expect(checkCampaign({ ...settings, ...over })).toEqual([fault]));
  it("takes the ends of what is allowed, and names all faults at once", () => {
    expect(checkCampaign({ ...settings, year: 2000, achievedTarget: 0, sustainedTarget: 100, followUpMonths: 36 })).toEqual([]);
    expect(
      checkCampaign({ ...settings, year: 2100, followUpMonths: 1, work: { from: settings.work.from, to: settings.work.from } }),
    ).toEqual([]);
    expect(checkCampaign({ ...settings, year: 0, monthStartDay: 31, achievedTarget: 101 })).toEqual([
      "YEAR_OUT_OF_RANGE",
      "START_DAY_OUT_OF_RANGE",
      "TARGET_OUT_OF_RANGE",
    ]);
  });
});

describe("settings of a period", () => {
  const period: PeriodSettings = {
    figures: spanOfSixMonths(2024, 15),
    opensOn: plainDate(2024, 6, 1),
    dueCommune: plainDate(2024, 6, 17),
    dueDistrict: plainDate(2024, 6, 18),
    dueProvince: plainDate(2024, 6, 25),
  };
  it("is sound with and without districts, and with all due on one day", () => {
    expect(checkPeriod(period, settings)).toEqual([]);
    expect(checkPeriod({ ...period, dueDistrict: null }, settings)).toEqual([]);
    const { dueCommune } = period;
    expect(checkPeriod({ ...period, opensOn: dueCommune, dueDistrict: dueCommune, dueProvince: dueCommune }, settings)).toEqual([]);
  });
  it.each<[PeriodFault, Partial<PeriodSettings>]>([
    ["FIGURES_REVERSED", { figures: { from: plainDate(2024, 6, 15), to: plainDate(2024, 6, 14) } }],
    ["FIGURES_OUTSIDE_CAMPAIGN", { figures: spanOfSixMonths(2023, 15) }],
    [
      "FIGURES_OUTSIDE_CAMPAIGN",
      {
        figures: { from: plainDate(2024, 12, 15), to: plainDate(2025, 1, 14) },
        dueCommune: plainDate(2025, 1, 15),
        dueDistrict: null,
        dueProvince: plainDate(2025, 1, 15),
      },
    ],
    ["FIGURES_NOT_WHOLE_MONTHS", { figures: { from: plainDate(2024, 1, 1), to: plainDate(2024, 5, 31) } }],
    ["OPENS_AFTER_DUE", { opensOn: plainDate(2024, 6, 18) }],
    ["DUE_BEFORE_CUT_OFF", { dueCommune: plainDate(2024, 6, 14) }],
    ["DUE_OUT_OF_ORDER", { dueDistrict: plainDate(2024, 6, 16) }],
    ["DUE_OUT_OF_ORDER", { dueDistrict: null, dueProvince: plainDate(2024, 6, 16) }],
  ])("%s: %o", (fault, over) => expect(checkPeriod({ ...period, ...over }, settings)).toEqual([fault]));

  it("are due one working day after the cut-off at least, where the days off are known", () => {
    const saturday = { ...period, dueCommune: plainDate(2024, 6, 15) };
    expect(checkPeriod(saturday, settings)).toEqual([]);
    expect(checkPeriod(saturday, settings, VN_CALENDAR)).toEqual(["DUE_TOO_SOON"]);
    expect(checkPeriod(period, settings, VN_CALENDAR)).toEqual([]);
  });

  it("say nothing of a level whose day is still to be typed", () => {
    const none = { ...period, dueCommune: period.figures.to, unset: ["commune"] as const };
    expect(checkPeriod(none, settings, VN_CALENDAR)).toEqual([]);
    expect(checkPeriod({ ...none, unset: [] }, settings, VN_CALENDAR)).toEqual(["DUE_BEFORE_CUT_OFF"]);
  });
});

describe("the procedure of a campaign, cell by cell", () => {
  it("belongs to the secretary of the province, but for what the council asks beside the year's periods", () => {
    const cells = ROLES.flatMap((role) =>
      CAMPAIGN_STATUSES.flatMap((status) =>
        CAMPAIGN_ACTIONS.flatMap((action) => {
          const result = decideCampaign({ status, provinceId: "QB" }, action, actorOf(role));
          return result.ok ? [`${role} ${status} ${action} ${result.value.to}`] : [];
        }),
      ),
    );
    expect(cells).toEqual([
      "PROVINCE_SECRETARY DRAFT edit DRAFT",
      "PROVINCE_SECRETARY DRAFT open OPEN",
      "PROVINCE_SECRETARY OPEN edit OPEN",
      "PROVINCE_SECRETARY OPEN openPeriod OPEN",
      "PROVINCE_SECRETARY OPEN requestReport OPEN",
      "PROVINCE_SECRETARY OPEN close CLOSED",
      "COUNCIL_CHAIR OPEN requestReport OPEN",
      "COUNCIL_SECRETARY OPEN requestReport OPEN",
    ]);
    expect(availableCampaignActions({ status: "OPEN", provinceId: "QB" }, actorOf("PROVINCE_SECRETARY"))).toEqual([
      "edit",
      "openPeriod",
      "requestReport",
      "close",
    ]);
  });
  it("says why not", () => {
    const open = { status: "OPEN", provinceId: "QB" } as const;
    const successor = actorOf("PROVINCE_SECRETARY", {
      scope: { ...scopeOf("PROVINCE_SECRETARY"), provinceIds: ["QB", "QT"], homeProvinceId: "QT" },
    });
    expect(decideCampaign(open, "edit", successor)).toEqual({ ok: false, error: "OUT_OF_SCOPE" });
    expect(decideCampaign({ ...open, provinceId: "TN" }, "edit", actorOf("PROVINCE_SECRETARY"))).toEqual({
      ok: false,
      error: "OUT_OF_SCOPE",
    });
    expect(decideCampaign(open, "edit", actorOf("DISTRICT_OFFICER"))).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect(decideCampaign({ ...open, status: "CLOSED" }, "edit", actorOf("PROVINCE_SECRETARY"))).toEqual({
      ok: false,
      error: "WRONG_STATUS",
    });
  });
});
