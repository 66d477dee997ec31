import { describe, expect, it } from "vitest";
import { ROLES, type BodyKind } from "@/lib/domain/access";
import {
  availableNominationActions,
  councilGrounds,
  decideNewNomination,
  decideNomination,
  NOMINATION_ACTIONS,
  NOMINATION_STATUSES,
  seesNomination,
  type NewNomination,
  type Nomination,
  type NominationRequest,
} from "@/lib/domain/nomination";
import { nominationWarnings } from "@/lib/domain/nomination-view";
import { actorOf } from "@/tests/support/actor";

const ofDistrict: Nomination = {
  status: "DRAFT",
  provinceId: "QB",
  unitId: "bac-ly",
  nominatorId: "DISTRICT_COMMITTEE",
  nominatorKind: "DISTRICT_COMMITTEE",
  campaignStatus: "DRAFT",
  preparedById: "officer",
  submittedById: "head",
  score: 60,
  grounds: ["POINTS"],
  gaps: [],
};
const by = (kind: BodyKind): Nomination => ({ ...ofDistrict, nominatorId: kind, nominatorKind: kind });
const ofCommune = by("COMMUNE_COMMITTEE");
const ofAgency = by("STANDING_AGENCY");
const given = { reason: "x", appraisal: { opinion: "SELECT", score: 60 } } as const;

function cellsOf(nomination: Nomination): string[] {
  return ROLES.flatMap((role) =>
    NOMINATION_STATUSES.flatMap((status) =>
      NOMINATION_ACTIONS.flatMap((action) => {
        const result = decideNomination({ ...nomination, status }, { action, actor: actorOf(role), ...given });
        return result.ok ? [`${role} ${result.value.from} ${action} ${result.value.to}`] : [];
      }),
    ),
  );
}

const REVIEW = [
  "PROVINCE_SECRETARY SUBMITTED returnToNominator RETURNED",
  "COUNCIL_SECRETARY SUBMITTED appraise APPRAISED",
  "COUNCIL_SECRETARY APPRAISED appraise APPRAISED",
];

describe("the procedure of a nomination, cell by cell: every cell not listed is refused", () => {
  it("proposed by a district: its officer prepares, its head sends, the commune gives its opinion", () => {
    expect(cellsOf(ofDistrict)).toEqual([
      ...REVIEW,
      "DISTRICT_OFFICER DRAFT prepare DRAFT",
      "DISTRICT_OFFICER DRAFT withdraw WITHDRAWN",
      "DISTRICT_OFFICER RETURNED prepare RETURNED",
      "DISTRICT_HEAD DRAFT submit SUBMITTED",
      "DISTRICT_HEAD RETURNED withdraw WITHDRAWN",
      "DISTRICT_HEAD RETURNED submit SUBMITTED",
      "COMMUNE_HEAD SUBMITTED giveOpinion SUBMITTED",
    ]);
  });
  it("proposed by the commune itself: its police prepares, its head sends, and nobody asks its opinion", () => {
    expect(cellsOf(ofCommune)).toEqual([
      ...REVIEW,
      "COMMUNE_HEAD DRAFT submit SUBMITTED",
      "COMMUNE_HEAD RETURNED withdraw WITHDRAWN",
      "COMMUNE_HEAD RETURNED submit SUBMITTED",
      "COMMUNE_POLICE DRAFT prepare DRAFT",
      "COMMUNE_POLICE DRAFT withdraw WITHDRAWN",
      "COMMUNE_POLICE RETURNED prepare RETURNED",
    ]);
  });
  it("proposed by the standing agency: the secretary prepares and sends, the commune gives its opinion", () => {
    expect(cellsOf(ofAgency)).toEqual([
      "PROVINCE_SECRETARY DRAFT prepare DRAFT",
      "PROVINCE_SECRETARY DRAFT withdraw WITHDRAWN",
      "PROVINCE_SECRETARY DRAFT submit SUBMITTED",
      "PROVINCE_SECRETARY SUBMITTED returnToNominator RETURNED",
      "PROVINCE_SECRETARY RETURNED prepare RETURNED",
      "PROVINCE_SECRETARY RETURNED withdraw WITHDRAWN",
      "PROVINCE_SECRETARY RETURNED submit SUBMITTED",
      "COUNCIL_SECRETARY SUBMITTED appraise APPRAISED",
      "COUNCIL_SECRETARY APPRAISED appraise APPRAISED",
      "COMMUNE_HEAD SUBMITTED giveOpinion SUBMITTED",
    ]);
  });
  it("of a closed campaign: none at all", () => {
    for (const nomination of [ofDistrict, ofCommune, ofAgency]) expect(cellsOf({ ...nomination, campaignStatus: "CLOSED" })).toEqual([]);
  });
});

describe("refusals", () => {
  const refusal = (over: Partial<Nomination>, request: NominationRequest) => {
    const result = decideNomination({ ...ofDistrict, ...over }, request);
    return result.ok ? "ALLOWED" : result.error;
  };
  const secretary = actorOf("PROVINCE_SECRETARY");
  const council = actorOf("COUNCIL_SECRETARY");
  const commune = actorOf("COMMUNE_HEAD");
  const submitted = { status: "SUBMITTED" } as const;

  it("does not exist outside one's units, elsewhere than at home, and before it was sent", () => {
    const other = { ...commune, scope: { ...commune.scope, unitIds: ["hoa-tien"] } };
    const successor = { ...secretary, scope: { ...secretary.scope, provinceIds: ["QB", "QT"], homeProvinceId: "QT" } };
    expect(refusal(submitted, { action: "giveOpinion", actor: other, ...given })).toBe("OUT_OF_SCOPE");
    expect(refusal(submitted, { action: "returnToNominator", actor: successor, ...given })).toBe("OUT_OF_SCOPE");
    expect(refusal({}, { action: "giveOpinion", actor: commune, ...given })).toBe("OUT_OF_SCOPE");
    expect(seesNomination(ofDistrict, actorOf("AUDITOR"))).toBe(true);
    expect(seesNomination({ ...ofDistrict, ...submitted }, secretary)).toBe(true);
  });
  it("given up before it was sent stays its nominator's own, given up afterwards is seen by whoever saw it", () => {
    const dropped = { ...ofDistrict, status: "WITHDRAWN" } as const;
    const seers = (submittedById: string | null) => ROLES.filter((role) => seesNomination({ ...dropped, submittedById }, actorOf(role)));
    expect(seers(null)).toEqual(["DISTRICT_OFFICER", "DISTRICT_HEAD", "AUDITOR"]);
    expect(seers("head")).toContain("PROVINCE_SECRETARY");
    expect(refusal({ status: "RETURNED" }, { action: "withdraw", actor: actorOf("DISTRICT_OFFICER"), ...given })).toBe("ROLE_NOT_ALLOWED");
    expect(refusal({}, { action: "withdraw", actor: actorOf("DISTRICT_OFFICER"), reason: " " })).toBe("REASON_REQUIRED");
  });
  it("is edited and sent by its own nominator alone", () => {
    expect(refusal({ status: "RETURNED" }, { action: "prepare", actor: secretary })).toBe("OTHER_NOMINATOR");
    expect(refusal({ status: "RETURNED" }, { action: "submit", actor: commune })).toBe("OTHER_NOMINATOR");
  });
  it("asks nobody's opinion on his own nomination", () => {
    expect(refusal({ ...ofCommune, ...submitted }, { action: "giveOpinion", actor: commune, ...given })).toBe("OWN_NOMINATION");
  });
  it("is sent whole", () => {
    const head = actorOf("DISTRICT_HEAD");
    const gapOf = (gap: Nomination["gaps"][number]) => refusal({ gaps: [gap] }, { action: "submit", actor: head });
    expect([gapOf("TYPES"), gapOf("SITUATION"), gapOf("REASON"), gapOf("SCORES")]).toEqual([
      "TYPES_REQUIRED",
      "SITUATION_REQUIRED",
      "GROUNDS_REQUIRED",
      "SCORES_REQUIRED",
    ]);
  });
  it("is returned and judged in words", () => {
    expect(refusal(submitted, { action: "returnToNominator", actor: secretary, reason: "  " })).toBe("REASON_REQUIRED");
    expect(refusal(submitted, { action: "giveOpinion", actor: commune })).toBe("REASON_REQUIRED");
  });

  const appraise = (over: Partial<Nomination>, appraisal: NominationRequest["appraisal"], reason = "") =>
    refusal({ ...submitted, ...over }, { action: "appraise", actor: council, appraisal, reason });
  it("is not appraised by who prepared or sent it", () => {
    for (const column of ["preparedById", "submittedById"] as const)
      expect(appraise({ [column]: council.userId }, given.appraisal)).toBe("OWN_SUBMISSION");
  });
  it("is appraised with points of 100 and at most two decimals", () => {
    for (const score of [-1, 100.01, 60.123, Number.NaN])
      expect(appraise({}, { opinion: "SELECT", score }, "x")).toBe("SCORE_OUT_OF_RANGE");
    expect(appraise({}, undefined, "x")).toBe("SCORE_OUT_OF_RANGE");
    expect(appraise({}, { opinion: "SELECT", score: 60 })).toBe("ALLOWED");
  });
  it("owes a reason for other points, for declining, for selecting against the rule, and for a second opinion", () => {
    expect(appraise({}, { opinion: "SELECT", score: 59 })).toBe("OVERRIDE_REASON_REQUIRED");
    expect(appraise({}, { opinion: "DECLINE", score: 60 })).toBe("REASON_REQUIRED");
    expect(appraise({ grounds: [] }, { opinion: "SELECT", score: 60 })).toBe("SELECT_REASON_REQUIRED");
    expect(appraise({ status: "APPRAISED" }, { opinion: "SELECT", score: 60 })).toBe("REASON_REQUIRED");
    expect(appraise({ grounds: [] }, { opinion: "DECLINE", score: 10 }, "x")).toBe("ALLOWED");
  });
  it("offers a step while something lacks, so that the page can say what", () => {
    expect(availableNominationActions({ ...ofDistrict, gaps: ["SCORES"] }, actorOf("DISTRICT_HEAD"))).toEqual(["submit"]);
    expect(availableNominationActions({ ...ofDistrict, gaps: ["SCORES"] }, actorOf("DISTRICT_OFFICER"))).toEqual(["prepare", "withdraw"]);
  });
});

describe("a new nomination", () => {
  const proposed: NewNomination = {
    provinceId: "QB",
    unitId: "bac-ly",
    isStanding: true,
    hasDistrict: true,
    campaignStatus: "DRAFT",
    isNominated: false,
    isListed: false,
  };
  const answer = (over: Partial<NewNomination>, role: Parameters<typeof actorOf>[0]) => {
    const result = decideNewNomination({ ...proposed, ...over }, actorOf(role));
    return result.ok ? "ALLOWED" : result.error;
  };
  it("is begun by the district in three tiers, by the commune's police in two, by the standing agency always", () => {
    const may = (hasDistrict: boolean) => ROLES.filter((role) => answer({ hasDistrict }, role) === "ALLOWED");
    expect(may(true)).toEqual(["PROVINCE_SECRETARY", "DISTRICT_OFFICER"]);
    expect(may(false)).toEqual(["PROVINCE_SECRETARY", "DISTRICT_OFFICER", "COMMUNE_POLICE"]);
  });
  it.each([
    [{ hasDistrict: true }, "COMMUNE_POLICE", "DISTRICT_NOMINATES"],
    [{ unitId: "hoa-tien" }, "DISTRICT_OFFICER", "OTHER_UNIT"],
    [{ isStanding: false }, "PROVINCE_SECRETARY", "UNIT_NOT_STANDING"],
    [{ campaignStatus: "CLOSED" }, "PROVINCE_SECRETARY", "CAMPAIGN_CLOSED"],
    [{ isNominated: true }, "PROVINCE_SECRETARY", "ALREADY_NOMINATED"],
    [{ isListed: true }, "PROVINCE_SECRETARY", "ALREADY_LISTED"],
    [{ provinceId: "QT" }, "PROVINCE_SECRETARY", "NOT_FOUND"],
    [{}, "DISTRICT_HEAD", "ROLE_NOT_ALLOWED"],
  ] as const)("%o by %s: %s", (over, role, refused) => {
    expect(answer(over, role)).toBe(refused);
  });
});

describe("what sends a candidate to the council", () => {
  const none = { score: 49.99, passMark: 50, hasOrganisedCrime: false, drugClass: 2 };
  it.each([
    [{}, []],
    [{ score: null }, []],
    [{ score: 50 }, ["POINTS"]],
    [{ hasOrganisedCrime: true }, ["ORGANISED_CRIME"]],
    [{ drugClass: 1 }, ["DRUG_CLASS_ONE"]],
    [{ score: 80, hasOrganisedCrime: true, drugClass: 1 }, ["POINTS", "ORGANISED_CRIME", "DRUG_CLASS_ONE"]],
  ])("%o: %j", (over, grounds) => {
    expect(councilGrounds({ ...none, ...over })).toEqual(grounds);
  });
});

describe("warnings", () => {
  const dossier = (["LETTER", "SITUATION_REPORT", "SCORE_SHEET", "FIGURES", "MINUTES"] as const).map((kind) => ({ kind }));
  const clean = { flags: [], earlier: [], dossier, grounds: ["POINTS"], isScored: true, unitAgrees: null, isProvisional: false } as const;
  const earlier = (year: number, state: "NOT_ACHIEVED" | "RELAPSED" | "MONITORED" | "SUSTAINED") => ({
    year,
    state,
    unitName: "Xã A",
    localityId: `${year}`,
  });
  it.each([
    [{}, []],
    [{ flags: ["NEW_RURAL"] }, ["NEW_RURAL"]],
    [{ flags: ["CARRIED_OVER"] }, ["CARRIED_OVER"]],
    [{ earlier: [earlier(2025, "NOT_ACHIEVED")] }, ["CARRIED_OVER"]],
    [{ earlier: [earlier(2025, "SUSTAINED"), earlier(2024, "NOT_ACHIEVED")] }, []],
    [{ earlier: [earlier(2025, "SUSTAINED"), earlier(2022, "RELAPSED")] }, ["RELAPSED"]],
    [{ earlier: [earlier(2025, "MONITORED")] }, ["STILL_IN_CAMPAIGN"]],
    [{ dossier: dossier.slice(1) }, ["MISSING_DOSSIER"]],
    [{ grounds: [] }, ["BELOW_GROUNDS"]],
    [{ grounds: [], isScored: false }, []],
    [{ unitAgrees: false }, ["UNIT_DISAGREES"]],
    [{ isProvisional: true }, ["PROVISIONAL"]],
  ] as const)("%o: %j", (over, warnings) => {
    expect(nominationWarnings({ ...clean, ...over })).toEqual(warnings);
  });
});
