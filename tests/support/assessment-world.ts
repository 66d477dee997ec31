// A province with two communes to be judged and one that is followed, a council, figures of half a year, and two small sets of criteria.
import { randomUUID } from "node:crypto";
import type { Actor, BodyKind, Role } from "@/lib/domain/access";
import type { Component } from "@/lib/domain/components";
import type { CriteriaKind, CriteriaStatus } from "@/lib/domain/criteria";
import { NIL, valueEntry, type Entry } from "@/lib/domain/figure";
import type { HotspotType } from "@/lib/domain/locality";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { Rule } from "@/lib/domain/rule";
import { runCommand, type Command } from "@/lib/server/command";
import { createAssessment, saveSelfScore, submitSelfScore } from "@/lib/server/commands/assessments";
import { appraise, saveCouncilScore } from "@/lib/server/commands/council-assessments";
import { findAssessment } from "@/lib/server/queries/assessments";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "./database";
import { aBody, aCampaign, aLocality, anActor, aProvince, figureRow, insert, monthsFrom, type Commune } from "./factories";

/** Six months of figures are over. */
export const TODAY = plainDate(2024, 6, 20);
const MONTHS = monthsFrom(plainDate(2023, 12, 15), 6);
const PRIOR_MONTHS = monthsFrom(plainDate(2022, 12, 15), 6);

export const run = <I, T, E extends string>(actor: Actor, command: Command<I, T, E>, input: I) =>
  runCommand(actor, { name: command.name || "deed", key: randomUUID(), input }, command);

type Drafted = {
  readonly code: string;
  readonly weight: number;
  readonly rule: Rule;
  readonly isMandatory?: boolean;
  readonly types?: readonly HotspotType[];
};

const ratio: Rule = {
  kind: "THRESHOLD",
  quantity: { kind: "RATIO", numerator: ["CRM_SOLVED"], denominator: ["CRM_TOTAL"] },
  is: "AT_LEAST",
  value: 80,
  ifNil: "PASSED",
};
const fall: Rule = { kind: "THRESHOLD", quantity: { kind: "CHANGE", of: ["CRM_TOTAL"] }, is: "AT_MOST", value: -5, ifNil: "PASSED" };
const none = (component: Component): Rule => ({
  kind: "THRESHOLD",
  quantity: { kind: "COUNT", of: [component] },
  is: "AT_MOST",
  value: 0,
  ifNil: "ZERO",
});

export const ASSESSMENT_SET: readonly Drafted[] = [
  { code: "A1", weight: 40, rule: ratio, isMandatory: true },
  { code: "A2", weight: 30, rule: fall },
  { code: "A3", weight: 20, rule: { kind: "YES_NO", fact: "PLAN_AND_COMMITTEE", expected: true } },
  { code: "A4", weight: 10, rule: { kind: "REPORTS_ON_TIME", percent: 100 } },
  { code: "A5", weight: 0, rule: none("ENV_SPOTS_NEW"), types: ["TYPE_3_ENVIRONMENT"] },
];
const MONITORING_SET: readonly Drafted[] = [
  { code: "M1", weight: 60, rule: none("SPOT_NEW"), isMandatory: true },
  { code: "M2", weight: 40, rule: ratio },
];

export async function aVersion(
  provinceId: string,
  kind: CriteriaKind,
  criteria: readonly Drafted[],
  { status = "IN_FORCE", year = 2024 }: { status?: CriteriaStatus; year?: number } = {},
): Promise<string> {
  const [setId, versionId] = [randomUUID(), randomUUID()];
  await insert("criteria_sets", [{ id: setId, province_id: provinceId, kind, title: `set ${setId}` }]);
  await insert("criteria_versions", [
    { id: versionId, province_id: provinceId, set_id: setId, no: 1, status: "DRAFT", year, pass_mark: 80 },
  ]);
  await insert(
    "criteria",
    criteria.map(({ code, weight, rule, isMandatory = false, types = [] }, index) => ({
      id: randomUUID(),
      province_id: provinceId,
      version_id: versionId,
      position: index + 1,
      code,
      name: code,
      unit: "%",
      weight,
      is_mandatory: isMandatory,
      types,
      rule,
    })),
  );
  // Criteria can be written into a draft only.
  await asOwner("update criteria_versions set status = $2::criteria_status where id = $1", [versionId, status]);
  return versionId;
}

/** The same entry for every month. */
export async function enter(
  provinceId: string,
  unitId: string,
  months: readonly PlainDate[],
  entries: Partial<Record<Component, Entry>>,
  revision = 1,
): Promise<void> {
  const rows = months.flatMap((month) =>
    Object.entries(entries).map(([component, entry]) =>
      // Keys of a record of components.
      figureRow({ provinceId, unitId, month, component: component as Component, entry, revision }),
    ),
  );
  await insert("figure_revisions", rows);
}

export type People = { readonly police: Actor; readonly head: Actor; readonly unitId: string; readonly localityId: string };
export type World = Awaited<ReturnType<typeof aWorld>>;

/** 2 of 3 cases solved a month, 3 against 4 of last year: A1 fails at 66,7 %, A2 passes; with `good` all are solved. */
async function aJudged(
  provinceId: string,
  campaignId: string,
  commune: Commune,
  good: boolean,
  listing: "SELECTED" | "FOLLOWED",
): Promise<People> {
  const { unitId, policeId, committeeId } = commune;
  const localityId = await aLocality(provinceId, campaignId, unitId, listing);
  await enter(provinceId, unitId, MONTHS, {
    CRM_TOTAL: valueEntry(3),
    CRM_SOLVED: valueEntry(good ? 3 : 2),
    SPOT_NEW: NIL,
  });
  await enter(provinceId, unitId, PRIOR_MONTHS, { CRM_TOTAL: valueEntry(4) });
  const police = await anActor("COMMUNE_POLICE", { id: policeId, kind: "COMMUNE_POLICE", provinceId }, TODAY);
  const head = await anActor("COMMUNE_HEAD", { id: committeeId, kind: "COMMUNE_COMMITTEE", provinceId }, TODAY);
  return { police, head, unitId, localityId };
}

export async function aWorld() {
  const province = await aProvince({ communes: [2, 2] });
  const { provinceId, agencyId, committeeId } = province;
  const campaignId = await aCampaign(provinceId);
  const versionId = await aVersion(provinceId, "ASSESSMENT", ASSESSMENT_SET);
  await aVersion(provinceId, "MONITORING", MONITORING_SET);
  const councilId = await aBody({ kind: "APPRAISAL_COUNCIL", provinceId, parentId: committeeId });
  const seat = (role: Role, id: string, kind: BodyKind) => anActor(role, { id, kind, provinceId }, TODAY);
  const [first, second, third, fourth] = province.communes;
  if (!first || !second || !third || !fourth) throw new Error("four communes");
  return {
    provinceId,
    campaignId,
    versionId,
    good: await aJudged(provinceId, campaignId, first, true, "SELECTED"),
    poor: await aJudged(provinceId, campaignId, second, false, "SELECTED"),
    followed: await aJudged(provinceId, campaignId, third, true, "FOLLOWED"),
    relapsed: await aJudged(provinceId, campaignId, fourth, true, "FOLLOWED"),
    secretary: await seat("PROVINCE_SECRETARY", agencyId, "STANDING_AGENCY"),
    council: await seat("COUNCIL_SECRETARY", councilId, "APPRAISAL_COUNCIL"),
    member: await seat("COUNCIL_MEMBER", councilId, "APPRAISAL_COUNCIL"),
    chair: await seat("PROVINCE_CHAIR", committeeId, "PROVINCE_COMMITTEE"),
  };
}

export async function sheetOf(actor: Actor, assessmentId: string) {
  const sheet = await withScope(actor, (tx) => findAssessment(tx, actor, assessmentId));
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

export const versionOf = async (assessmentId: string): Promise<number> => {
  const [row] = await asOwner<{ version: number }>("select version from assessments where id = $1", [assessmentId]);
  return row?.version ?? -1;
};

export const stateOf = async (localityId: string) => {
  const [row] = await asOwner<{ state: string; reason: string | null }>(
    "select state::text, reason from designated_localities where id = $1",
    [localityId],
  );
  return row;
};

/** Full points everywhere but for the codes given, which fail with none. */
export async function scoresFor(actor: Actor, assessmentId: string, failing: readonly string[] = []) {
  const sheet = await sheetOf(actor, assessmentId);
  return {
    assessmentId,
    version: sheet.version,
    personalDataChecked: false,
    scores: sheet.rows.map((row) => ({
      criterionId: row.criterionId,
      points: failing.includes(row.code) ? 0 : row.computed.weight,
      passed: !failing.includes(row.code),
      note: failing.includes(row.code) ? "chưa bảo đảm" : "",
    })),
  };
}

export async function begin({ police, localityId }: People): Promise<string> {
  const begun = await run(police, createAssessment, { localityId });
  if (!begun.ok) throw new Error(begun.error);
  return begun.value.assessmentId;
}

const must = async (step: Promise<{ readonly ok: boolean; readonly error?: string }>): Promise<void> => {
  const result = await step;
  if (!result.ok) throw new Error(result.error);
};

/** Through to the council: begun, scored and sent by the commune. */
export async function send(people: People, failing: readonly string[] = []): Promise<string> {
  const assessmentId = await begin(people);
  await must(run(people.police, saveSelfScore, await scoresFor(people.police, assessmentId, failing)));
  await must(run(people.head, submitSelfScore, { assessmentId, version: await versionOf(assessmentId) }));
  return assessmentId;
}

/** Through to the decision: the council's scores and conclusion too. */
export async function conclude(world: World, people: People, failing: readonly string[] = []): Promise<string> {
  const assessmentId = await send(people, failing);
  await must(run(world.council, saveCouncilScore, await scoresFor(world.council, assessmentId, failing)));
  await must(run(world.council, appraise, { assessmentId, version: await versionOf(assessmentId) }));
  return assessmentId;
}

let number = 100;
/** A decision that no test has used yet. */
export const aDecision = (over: Partial<{ number: number; notation: string; issuedOn: PlainDate }> = {}) => ({
  number: (number += 1),
  notation: "QĐ-BCĐ",
  issuedOn: plainDate(2024, 6, 18),
  issuer: "committee",
  subject: "results",
  ...over,
});
