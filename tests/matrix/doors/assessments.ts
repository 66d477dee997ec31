// Doors of criteria and of the sheets that judge localities by them.
import { isProvinceWithin, isWithin, isWritable, type Actor } from "@/lib/domain/access";
import { decideAssessment, type AssessmentAction } from "@/lib/domain/assessment";
import { decideOpening } from "@/lib/domain/assessment-opening";
import { can } from "@/lib/domain/policy";
import { action, page, place, type Code, type Subject, type Verdict } from "../door";
import { bodyOf, extraId } from "../extra-subjects";
import type { AssessmentRow, CriteriaRow, LocalityRow, World } from "../world";
import { localities, seesCampaign } from "./campaigns";

const criteria = (world: World): Subject<CriteriaRow>[] =>
  world.criteria.map((row) => ({
    label: `criteria ${row.status}`,
    place: { provinceId: row.provinceId, unitIds: [] },
    breadth: row.status === "REPLACED" ? "NARROW" : "WIDE",
    row,
  }));
const sheets = (world: World): Subject<AssessmentRow>[] => {
  const atHome = world.territory.answersFor.find((row) => row.bodyId === bodyOf("commune:bacly"))?.unitId;
  return world.assessments.map((row) => ({
    label: `sheet ${row.status}`,
    place: { provinceId: row.provinceId, unitIds: [row.unitId] },
    breadth: row.unitId !== atHome || row.status === "SELF_SCORED" ? "WIDE" : "NARROW",
    row,
  }));
};

const given = (actor: Actor) => ({ reason: "-", decision: { result: "FAILED", number: 1, issuedOn: actor.today } }) as const;
const canTake = (actor: Actor, row: AssessmentRow, step: AssessmentAction): boolean =>
  decideAssessment(row, { action: step, actor, today: actor.today, ...given(actor) }).ok;
const backTo = (row: { readonly id: string }, noun: "assessments" | "criteria"): Verdict => `TO /${noun}/${row.id}`;

/** Who may write a version of criteria finds the form of a draft; who may only read it is refused, and what is no draft leads back to the record. */
const versionPage = (pattern: string, isForDrafts: boolean) =>
  page<CriteriaRow>(pattern, ["EDIT_CRITERIA"], {
    of: criteria,
    params: (row) => ({ versionId: row.id }),
    verdict: (actor, row) => {
      if (!isProvinceWithin(actor.scope, row.provinceId)) return "NOT_FOUND";
      if (!isWritable(actor.scope, row)) return "FORBIDDEN";
      return isForDrafts && row.status !== "DRAFT" ? backTo(row, "criteria") : "OPEN";
    },
  });

export const ASSESSMENT_PAGES = [
  place("/criteria", ["VIEW_CRITERIA"]),
  page<CriteriaRow>("/criteria/[versionId]", ["VIEW_CRITERIA"], {
    of: criteria,
    params: (row) => ({ versionId: row.id }),
    verdict: (actor, row) => (isProvinceWithin(actor.scope, row.provinceId) ? "OPEN" : "NOT_FOUND"),
  }),
  versionPage("/criteria/[versionId]/edit", true),
  versionPage("/criteria/[versionId]/in-force", true),
  versionPage("/criteria/[versionId]/copy", false),
  page<LocalityRow>("/assessments/new", ["VIEW_ASSESSMENT"], {
    of: localities,
    params: (row) => ({ "?": `locality=${row.id}` }),
    verdict: (actor, row) => {
      const decided = opening(actor, row);
      if (decided === "NOT_FOUND") return decided;
      return decided === "ROLE_NOT_ALLOWED" || decided === "OUT_OF_SCOPE" ? "FORBIDDEN" : "OPEN";
    },
    offers: { createAssessmentAction: (actor, row) => opening(actor, row) === "DONE" },
  }),
  page<AssessmentRow>("/assessments/[assessmentId]", ["VIEW_ASSESSMENT"], {
    of: sheets,
    params: (row) => ({ assessmentId: row.id }),
    verdict: (actor, row) => (isWithin(actor.scope, row) ? "OPEN" : "NOT_FOUND"),
  }),
  page<AssessmentRow>("/assessments/[assessmentId]/score", ["VIEW_ASSESSMENT"], {
    of: sheets,
    params: (row) => ({ assessmentId: row.id }),
    verdict: (actor, row) => {
      if (!isWithin(actor.scope, row)) return "NOT_FOUND";
      return canTake(actor, row, "selfScore") || canTake(actor, row, "councilScore") ? "OPEN" : backTo(row, "assessments");
    },
    offers: {
      saveSelfScoreAction: (actor, row) => canTake(actor, row, "selfScore"),
      saveCouncilScoreAction: (actor, row) => canTake(actor, row, "councilScore"),
    },
  }),
  page<AssessmentRow>("/assessments/[assessmentId]/result", ["VIEW_ASSESSMENT"], {
    of: sheets,
    params: (row) => ({ assessmentId: row.id }),
    verdict: (actor, row) => {
      if (!isWithin(actor.scope, row)) return "NOT_FOUND";
      if (!can(actor, "RECORD_RESULT")) return "FORBIDDEN";
      return canTake(actor, row, "recordResult") ? "OPEN" : backTo(row, "assessments");
    },
  }),
];

/** What comes of beginning a sheet: DONE where nothing stands in the way; outside one's units there is no locality, elsewhere than at home one only reads. */
function opening(actor: Actor, row: LocalityRow): Code {
  if (!isWithin(actor.scope, row) || !seesCampaign(actor, row)) return "NOT_FOUND";
  const decided = decideOpening({ ...row, campaignStatus: row.campaign }, actor);
  if (!decided.ok) return decided.error;
  return row.hasCriteria ? "DONE" : "NO_CRITERIA";
}

const FILE = "app/(work)/assessments/actions.ts";
const CRITERIA_FILE = "app/(work)/criteria/actions.ts";

const onSheet = (name: string, code: (actor: Actor, row: AssessmentRow) => Code, more: (actor: Actor) => object = () => ({})) =>
  action<AssessmentRow>(FILE, name, {
    of: sheets,
    id: "assessmentId",
    version: (row) => row.version,
    code,
    input: (row, version, actor) => ({ assessmentId: row.id, version, ...more(actor) }),
  });
const byStep =
  (step: AssessmentAction) =>
  (actor: Actor, row: AssessmentRow): Code => {
    const decided = decideAssessment(row, { action: step, actor, today: actor.today, ...given(actor) });
    if (decided.ok) return "STALE";
    return decided.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : decided.error;
  };
const SCORES = () => ({
  personalDataChecked: false,
  scores: [{ criterionId: extraId("no criterion"), points: 1, passed: true, note: "" }],
});

const onVersion = (name: string, input: object, isForDrafts: boolean) =>
  action<CriteriaRow>(CRITERIA_FILE, name, {
    of: criteria,
    id: "versionId",
    version: (row) => row.version,
    code: (actor, row) => {
      if (!isWritable(actor.scope, row)) return "NOT_FOUND";
      if (!can(actor, "EDIT_CRITERIA")) return "ROLE_NOT_ALLOWED";
      if (!isForDrafts) return "DUPLICATE_TITLE";
      return row.status === "DRAFT" ? "STALE" : "NOT_A_DRAFT";
    },
    input: (row, version) => ({ versionId: row.id, version, ...input }),
  });

export const ASSESSMENT_ACTIONS = [
  action<LocalityRow>(FILE, "createAssessmentAction", {
    of: localities,
    id: "localityId",
    code: (actor, row) => {
      const decided = opening(actor, row);
      return decided === "OUT_OF_SCOPE" ? "NOT_FOUND" : decided;
    },
    input: (row) => ({ localityId: row.id }),
  }),
  onSheet("refreshComputedAction", (actor, row) => {
    if (!isWithin(actor.scope, row) || !isWritable(actor.scope, row)) return "NOT_FOUND";
    if (!can(actor, "SELF_SCORE") && !can(actor, "RECORD_RESULT")) return "ROLE_NOT_ALLOWED";
    return row.status === "DRAFT" ? "STALE" : "WRONG_STATUS";
  }),
  onSheet("saveSelfScoreAction", byStep("selfScore"), SCORES),
  onSheet("submitSelfScoreAction", byStep("submitSelfScore")),
  onSheet("saveCouncilScoreAction", byStep("councilScore"), SCORES),
  onSheet("appraiseAction", byStep("appraise")),
  onSheet("returnToCommuneAction", byStep("returnToCommune"), () => ({ reason: "Lý do" })),
  onSheet("recordResultAction", byStep("recordResult"), (actor) => ({
    result: "FAILED",
    reason: "Lý do",
    decision: { number: 1, notation: "QĐ-BCĐ", issuedOn: actor.today, issuer: "BCĐ", subject: "Quyết định" },
  })),
  // The title is another set's already.
  onVersion("copyVersionAction", { title: "Matrix", year: 2030 }, false),
  onVersion(
    "saveVersionAction",
    {
      year: 2030,
      passMark: 70,
      criteria: [
        { id: extraId("no criterion"), name: "Tên", weight: 100, isMandatory: false, types: [], rule: { kind: "YES_NO", expected: true } },
      ],
    },
    true,
  ),
  onVersion("putInForceAction", {}, true),
];
