import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/domain/access";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { CreateCampaignInput } from "@/lib/schemas/campaign";
import type { RecordDecisionInput } from "@/lib/schemas/decision";
import { runCommand, type Command } from "@/lib/server/command";
import { createCampaign, openCampaign, saveTaskGroups } from "@/lib/server/commands/campaigns";
import { recordDecision } from "@/lib/server/commands/decisions";
import { PROVINCE_IDS, unitId } from "@/prisma/seed/territory";
import { asOwner } from "./database";
import { aSecretary } from "./secretary";

export const june2024 = plainDate(2024, 6, 10);
export const merged = plainDate(2025, 7, 1);
export const november2026 = plainDate(2026, 11, 22);

export const quangBinh = aSecretary(PROVINCE_IDS.quangBinh, june2024);
export const quangTri = aSecretary(PROVINCE_IDS.quangTri, november2026);

export const bacLy = unitId("2024", "44", "18859");
export const vinhNinh = unitId("2024", "44", "19210");
/** Ended on 1/12/2024. */
export const hoaTien = unitId("2024", "44", "18919");
export const dongHoi = unitId("2024", "44", "450");
const quangNinh = unitId("2024", "44", "456");
export const dongThuan = unitId("2025", "44", "18859");

type BodySpec = {
  kind: string;
  name: string;
  provinceId: string;
  parentId?: string;
  units?: readonly string[];
  from?: PlainDate;
  to?: PlainDate;
  isAsked?: boolean;
};

export async function aBody({ kind, name, provinceId, parentId, units = [], from, to, isAsked = false }: BodySpec): Promise<string> {
  const id = randomUUID();
  await asOwner(
    `insert into bodies (id, province_id, kind, name, short_name, parent_id, valid_from, valid_to, is_asked) values ($1, $2, $3::body_kind, $4, $4, $5, $6, $7, $8)`,
    [id, provinceId, kind, name, parentId ?? null, from ?? null, to ?? null, isAsked],
  );
  if (units.length > 0) {
    await asOwner(
      `insert into body_units (id, body_id, unit_id, valid_from, valid_to) select gen_random_uuid(), $1, unnest($2::uuid[]), $3, $4`,
      [id, units, from ?? null, to ?? null],
    );
  }
  return id;
}

/** Somebody who holds a role in a body; the id of his account. */
export async function aHolder(bodyId: string, role: Role): Promise<string> {
  const userId = randomUUID();
  await asOwner(`insert into users (id, username, display_name, password_hash) values ($1, $2, $2, '-')`, [userId, `user-${userId}`]);
  await asOwner(`insert into assignments (id, user_id, body_id, role, title) values ($1, $2, $3, $4::role, 'holder')`, [
    randomUUID(),
    userId,
    bodyId,
    role,
  ]);
  return userId;
}

/** Quảng Bình in three tiers (two districts, three communes, two departments) and Quảng Trị in two, with who prepares reports. */
export async function bodiesOfTwoProvinces() {
  const qb = { provinceId: PROVINCE_IDS.quangBinh, to: merged };
  const committee = await aBody({ ...qb, kind: "PROVINCE_COMMITTEE", name: "qb committee" });
  const agency = await aBody({ ...qb, kind: "STANDING_AGENCY", name: "qb agency", parentId: committee });
  const district1 = await aBody({ ...qb, kind: "DISTRICT_COMMITTEE", name: "dong hoi", parentId: committee, units: [dongHoi] });
  const district2 = await aBody({ ...qb, kind: "DISTRICT_COMMITTEE", name: "quang ninh", parentId: committee, units: [quangNinh] });
  const commune1 = await aBody({ ...qb, kind: "COMMUNE_COMMITTEE", name: "bac ly", parentId: district1, units: [bacLy] });
  const police1 = await aBody({ ...qb, kind: "COMMUNE_POLICE", name: "bac ly police", parentId: commune1, units: [bacLy] });
  const commune2 = await aBody({ ...qb, kind: "COMMUNE_COMMITTEE", name: "vinh ninh", parentId: district2, units: [vinhNinh] });
  const ended = await aBody({
    ...qb,
    kind: "COMMUNE_COMMITTEE",
    name: "hoa tien",
    parentId: district2,
    units: [hoaTien],
    to: plainDate(2024, 12, 1),
  });
  const border = await aBody({ ...qb, kind: "DEPARTMENT", name: "border", parentId: committee, units: [vinhNinh] });
  const closed = await aBody({ ...qb, kind: "DEPARTMENT", name: "closed department", parentId: committee, to: plainDate(2024, 1, 1) });
  const qt = { provinceId: PROVINCE_IDS.quangTri, from: merged };
  const qtCommittee = await aBody({ ...qt, kind: "PROVINCE_COMMITTEE", name: "qt committee" });
  const qtAgency = await aBody({ ...qt, kind: "STANDING_AGENCY", name: "qt agency", parentId: qtCommittee });
  const qtCommune = await aBody({ ...qt, kind: "COMMUNE_COMMITTEE", name: "dong thuan", parentId: qtCommittee, units: [dongThuan] });
  const qtCourt = await aBody({ ...qt, kind: "DEPARTMENT", name: "procuracy", parentId: qtCommittee, isAsked: true });
  return {
    committee,
    agency,
    district1,
    district2,
    commune1,
    police1,
    commune2,
    ended,
    border,
    closed,
    qtCommittee,
    qtAgency,
    qtCommune,
    qtCourt,
  };
}

export function run<I, T, E extends string>(actor: Actor, command: Command<I, T, E>, input: I, key: string = randomUUID()) {
  return runCommand(actor, { name: command.name, key, input }, command);
}

/** "ok", or why nothing came of it. */
export async function answer<I, T, E extends string>(actor: Actor, command: Command<I, T, E>, input: I): Promise<string> {
  const result = await run(actor, command, input);
  return result.ok ? "ok" : result.error;
}

export function campaignOf(year: number, more: Partial<CreateCampaignInput> = {}): CreateCampaignInput {
  return {
    year,
    workFrom: plainDate(year, 1, 23),
    workTo: plainDate(year, 12, 14),
    figuresFrom: plainDate(year - 1, 12, 15),
    figuresTo: plainDate(year, 12, 14),
    monthStartDay: 15,
    achievedTarget: 60,
    sustainedTarget: 85,
    followUpMonths: 6,
    percentBase: 10,
    followUpVerdictOn: plainDate(year, 6, 14),
    lastYearId: null,
    takesTaskGroups: false,
    planOriginId: null,
    periods: [],
    ...more,
  };
}

export const sixMonthsOf = (year: number, dueDistrict: PlainDate | null): CreateCampaignInput["periods"][number] => ({
  kind: "SIX_MONTH",
  title: `six months ${year}`,
  figuresFrom: plainDate(year - 1, 12, 15),
  figuresTo: plainDate(year, 6, 14),
  opensOn: plainDate(year, 6, 1),
  dueCommune: plainDate(year, 6, 17),
  dueDistrict,
  dueProvince: plainDate(year, 6, 25),
});

type Group = RecordDecisionInput["groups"][number];

/** Communes that a decision selects, unless it says otherwise. */
export const groupOf = (unitIds: readonly string[], more: Partial<Group> = {}): Group => ({
  effect: "SELECT",
  types: ["TYPE_1_SOCIAL_ORDER"],
  followUntil: null,
  unitIds: [...unitIds],
  ...more,
});

/** Decision 196 of the year, or another, signed on paper on the 29th of December before. */
export const recordOf = (
  campaignId: string,
  year: number,
  groups: readonly Group[],
  more: Partial<RecordDecisionInput> = {},
): RecordDecisionInput => ({
  campaignId,
  issuerKind: "COMMITTEE",
  issuer: "committee",
  superior: "",
  notation: "QĐ-BCĐ",
  place: "place",
  subject: "selection",
  signerTitle: "",
  bases: ["basis"],
  recipients: ["Lưu: VT"],
  number: 196,
  issuedOn: plainDate(year - 1, 12, 29),
  groups: [...groups],
  reason: "by the signed decision",
  ...more,
});

/** The row of a commune in a campaign; "" where it stands on no such list. */
export const listedAs = async (campaignId: string, unit: string, listing: "SELECTED" | "FOLLOWED" = "SELECTED"): Promise<string> => {
  const [row] = await asOwner<{ id: string }>(
    "select id from designated_localities where campaign_id = $1 and unit_id = $2 and listing = $3::listing",
    [campaignId, unit, listing],
  );
  return row?.id ?? "";
};

/** The value of a command that must succeed. */
export async function done<I, T, E extends string>(actor: Actor, command: Command<I, T, E>, input: I): Promise<T> {
  const result = await run(actor, command, input);
  if (!result.ok) throw new Error(`${command.name} was refused: ${result.error}`);
  return result.value;
}

export const versionOf = async (
  table: "campaigns" | "papers" | "designated_localities" | "reporting_periods",
  id: string,
): Promise<number> => {
  const [row] = await asOwner<{ version: number }>(`select version from ${table} where id = $1`, [id]);
  return row?.version ?? -1;
};

export const eventsOn = async (subjectId: string): Promise<string[]> =>
  (await asOwner<{ action: string }>("select action from events where subject_id = $1 order by sequence", [subjectId])).map(
    (row) => row.action,
  );

/** An open campaign with the given communes selected, by one decision. */
export async function anOpenCampaign(
  actor: Actor,
  year: number,
  units: readonly string[],
  periods: CreateCampaignInput["periods"] = [],
): Promise<string> {
  const { campaignId } = await done(actor, createCampaign, campaignOf(year, { periods }));
  await done(actor, recordDecision, recordOf(campaignId, year, [groupOf(units)]));
  await done(actor, saveTaskGroups, { campaignId, version: 1, contents: ["1", "2", "3", "4", "5", "6"] });
  await done(actor, openCampaign, { campaignId, version: 2 });
  return campaignId;
}

/** Undoes a campaign with what hangs on it, so that the year is free again. */
export async function removeCampaign(campaignId: string): Promise<void> {
  await asOwner("delete from reports where period_id in (select id from reporting_periods where campaign_id = $1)", [campaignId]);
  // What was issued never goes away in the product: here its guards step aside.
  for (const table of ["decision_items", "plan_duties", "papers"]) await asOwner(`alter table ${table} disable trigger user`);
  for (const table of ["decision_items", "plan_duties", "dispatches", "paper_steps"]) {
    await asOwner(`delete from ${table} where paper_id in (select id from papers where campaign_id = $1)`, [campaignId]);
  }
  for (const table of ["designated_localities", "reporting_periods", "papers", "task_groups"]) {
    await asOwner(`delete from ${table} where campaign_id = $1`, [campaignId]);
  }
  for (const table of ["decision_items", "plan_duties", "papers"]) await asOwner(`alter table ${table} enable trigger user`);
  await asOwner("delete from campaigns where id = $1", [campaignId]);
}

/** A draft assessment of a locality, by a set of criteria of its own. */
export async function anAssessment(localityId: string, provinceId: string): Promise<string> {
  const [set, version, assessment] = [randomUUID(), randomUUID(), randomUUID()];
  await asOwner("insert into criteria_sets (id, province_id, kind, title) values ($1, $2, 'ASSESSMENT', 'set')", [set, provinceId]);
  await asOwner("insert into criteria_versions (id, province_id, set_id, no, year, pass_mark) values ($1, $2, $3, 1, 2024, 70)", [
    version,
    provinceId,
    set,
  ]);
  await asOwner(
    "insert into assessments (id, province_id, locality_id, criteria_version_id, figures_from, figures_to) values ($1, $2, $3, $4, '2023-12-15', '2024-12-14')",
    [assessment, provinceId, localityId, version],
  );
  return assessment;
}
