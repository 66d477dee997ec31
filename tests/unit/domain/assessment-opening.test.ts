import { describe, expect, it } from "vitest";
import { ROLES } from "@/lib/domain/access";
import { assessedMonths, decideOpening, type Opening } from "@/lib/domain/assessment-opening";
import { ASSESSMENT_STATUSES } from "@/lib/domain/assessment";
import { seesScores } from "@/lib/domain/assessment-view";
import { LISTINGS, LOCALITY_STATES } from "@/lib/domain/locality";
import { plainDate } from "@/lib/domain/plain-date";
import { actorOf } from "@/tests/support/actor";

const opening: Opening = {
  provinceId: "QB",
  unitId: "bac-ly",
  listing: "SELECTED",
  state: "IN_TRANSFORMATION",
  campaignStatus: "OPEN",
  hasOpenAssessment: false,
};

describe("beginning a sheet", () => {
  it("is allowed to the commune and the secretariat alone", () => {
    expect(ROLES.filter((role) => decideOpening(opening, actorOf(role)).ok)).toEqual([
      "PROVINCE_SECRETARY",
      "COMMUNE_HEAD",
      "COMMUNE_POLICE",
    ]);
  });

  it("is for localities still to be judged, with the criteria of their listing", () => {
    const actor = actorOf("PROVINCE_SECRETARY");
    const allowed = LISTINGS.flatMap((listing) =>
      LOCALITY_STATES.flatMap((state) => {
        const result = decideOpening({ ...opening, listing, state }, actor);
        return result.ok ? [`${listing} ${state} ${result.value}`] : [];
      }),
    );
    expect(allowed).toEqual([
      "SELECTED IN_TRANSFORMATION ASSESSMENT",
      "SELECTED UNDER_APPRAISAL ASSESSMENT",
      "FOLLOWED MONITORED MONITORING",
    ]);
  });

  it("says why not", () => {
    const actor = actorOf("COMMUNE_POLICE");
    const why = (over: Partial<Opening>) => decideOpening({ ...opening, ...over }, actor);
    expect(why({ unitId: "elsewhere" })).toEqual({ ok: false, error: "OUT_OF_SCOPE" });
    expect(why({ campaignStatus: "DRAFT" })).toEqual({ ok: false, error: "CAMPAIGN_NOT_OPEN" });
    expect(why({ hasOpenAssessment: true })).toEqual({ ok: false, error: "ASSESSMENT_EXISTS" });
    expect(why({ state: "ACHIEVED" })).toEqual({ ok: false, error: "LOCALITY_NOT_OPEN" });
  });
});

describe("the months of a sheet", () => {
  const campaign = { figures: { from: plainDate(2023, 12, 15), to: plainDate(2024, 12, 14) }, monthStartDay: 15 };

  it("are those over; the last day of a month still belongs to it", () => {
    const selected = { listing: "SELECTED", followUntil: null } as const;
    expect(assessedMonths(campaign, selected, plainDate(2024, 6, 14)).months).toHaveLength(5);
    expect(assessedMonths(campaign, selected, plainDate(2024, 6, 15)).months).toHaveLength(6);
    expect(assessedMonths(campaign, selected, plainDate(2024, 6, 15)).isFinal).toBe(false);
    expect(assessedMonths(campaign, selected, plainDate(2024, 12, 15))).toMatchObject({ isFinal: true });
    expect(assessedMonths(campaign, selected, plainDate(2024, 1, 14)).months).toEqual([]);
  });

  it("of a followed locality end with its follow-up", () => {
    const followed = { listing: "FOLLOWED", followUntil: plainDate(2024, 6, 14) } as const;
    const { months, isFinal } = assessedMonths(campaign, followed, plainDate(2024, 12, 15));
    expect(months.at(-1)).toEqual({ from: "2024-05-15", to: "2024-06-14" });
    expect(isFinal).toBe(true);
  });
});

describe("who reads which side", () => {
  const readers = (side: "self" | "council") =>
    ASSESSMENT_STATUSES.map((status) => `${status}: ${ROLES.filter((role) => seesScores(side, role, status)).length}`);

  it("the commune's scores: its own people and the auditor before they are sent, then everybody", () => {
    expect(readers("self")).toEqual(["DRAFT: 4", "SELF_SCORED: 16", "APPRAISED: 16", "DECIDED: 16"]);
    expect(seesScores("self", "COUNCIL_SECRETARY", "DRAFT")).toBe(false);
  });

  it("the council's scores: its secretary and the auditor before the conclusion, then everybody", () => {
    expect(readers("council")).toEqual(["DRAFT: 1", "SELF_SCORED: 2", "APPRAISED: 16", "DECIDED: 16"]);
    expect(seesScores("council", "COUNCIL_MEMBER", "SELF_SCORED")).toBe(false);
  });
});
