import "server-only";
import type { Actor } from "@/lib/domain/access";
import type { CriteriaKind } from "@/lib/domain/criteria";
import { HOTSPOT_TYPES } from "@/lib/domain/locality";
import { OVER_NOMINATION_STATUSES } from "@/lib/domain/nomination";
import { twelveMonthsBefore } from "@/lib/domain/nomination-score";
import type { NominationChoices, NominationForm, NominationUnit } from "@/lib/domain/nomination-view";
import { listingDay } from "@/lib/domain/period";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { Prisma } from "@/lib/generated/prisma/client";
import { storedNominationScore } from "@/lib/schemas/nomination";
import type { Tx } from "../db";
import { criterionOf } from "./criteria";
import { computeSelection, findNomination } from "./nomination-record";
import { findNominationRow } from "./nominations";
import { nearestVersion } from "./units";

/** The version that judges candidates of a year: the year's own, else the newest in force of an earlier year; null where there is none. */
export async function findSelectionVersion(tx: Tx, provinceId: string, year: number) {
  const kind: CriteriaKind = "SELECTION";
  return tx.criteriaVersion.findFirst({
    where: { provinceId, year: { lte: year }, status: "IN_FORCE", set: { kind } },
    include: { set: true, criteria: { orderBy: { position: "asc" } } },
    orderBy: [{ year: "desc" }, { id: "desc" }],
  });
}

type CandidateRow = Omit<NominationUnit, "isNominated" | "draftedBy" | "isListed">;

/** Communes of the actor's own units that stand on a day. */
async function listCandidates(tx: Tx, actor: Actor, provinceId: string, day: PlainDate): Promise<CandidateRow[]> {
  const { unitIds } = actor.scope;
  return tx.$queryRaw<CandidateRow[]>`
    select u.id::text as id, v.level::text as level, v.code, v.kind, v.name, v.folded,
      case when p.level = 'DISTRICT' then p.kind || ' ' || p.name end as district
    from units u cross join lateral (${nearestVersion(Prisma.sql`u.id`, day)}) v
      left join lateral (${nearestVersion(Prisma.sql`v.parent_id`, day)}) p on true
    where u.province_id = ${provinceId}::uuid and u.level = 'COMMUNE'
      and (${unitIds === "ALL"} or u.id = any(${unitIds === "ALL" ? [] : [...unitIds]}::uuid[]))
      and (u.exists_from is null or u.exists_from <= ${day}::date) and (u.exists_to is null or u.exists_to > ${day}::date)
    order by v.name collate "vi-x-icu", p.name collate "vi-x-icu"`;
}

/** Communes in hand or listed as selected in a campaign: they cannot be proposed for it again. */
export async function findTaken(tx: Tx, campaignId: string) {
  const nominated = await tx.nomination.findMany({
    where: { campaignId, status: { notIn: [...OVER_NOMINATION_STATUSES] } },
    select: { unitId: true, status: true, nominator: { select: { shortName: true } } },
  });
  const listed = await tx.designatedLocality.findMany({ where: { campaignId, listing: "SELECTED" }, select: { unitId: true } });
  const drafts = nominated.filter((row) => row.status === "DRAFT").map((row) => [row.unitId, row.nominator.shortName] as const);
  return {
    nominated: new Set(nominated.map((row) => row.unitId)),
    drafts: new Map(drafts),
    listed: new Set(listed.map((row) => row.unitId)),
  };
}

/** What the form of a new nomination offers: campaigns still open for it, and communes of the actor's own; null where he has no province of his own, or names a campaign that is not there. */
export async function findNominationChoices(tx: Tx, actor: Actor, campaignId: string | undefined): Promise<NominationChoices | null> {
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null || !actor.scope.content) return null;
  const campaigns = await tx.campaign.findMany({ where: { provinceId }, orderBy: { year: "desc" } });
  const open = campaigns.filter((one) => one.status !== "CLOSED");
  const campaign = campaignId === undefined ? (open[0] ?? null) : campaigns.find((one) => one.id === campaignId);
  if (campaign === undefined) return null;
  const options = open.map(({ id, year, status }) => ({ id, year, status }));
  if (campaign === null) return { campaigns: options, campaign, day: actor.today, units: [], isDistricts: false, hasCriteria: false };
  const day = listingDay(fromDateColumn(campaign.workTo), actor.today);
  const units = await listCandidates(tx, actor, provinceId, day);
  const taken = await findTaken(tx, campaign.id);
  return {
    campaigns: options,
    campaign: { id: campaign.id, year: campaign.year, status: campaign.status },
    day,
    units: units.map((unit) => ({
      ...unit,
      isNominated: taken.nominated.has(unit.id),
      draftedBy: taken.drafts.get(unit.id) ?? null,
      isListed: taken.listed.has(unit.id),
    })),
    isDistricts: actor.role === "COMMUNE_POLICE" && units.some((unit) => unit.district !== null),
    hasCriteria: (await findSelectionVersion(tx, provinceId, campaign.year)) !== null,
  };
}

async function findKnownCounts(tx: Tx, unitId: string, months: readonly { readonly from: PlainDate }[]) {
  const population = await tx.unitFact.findFirst({ where: { unitId, kind: "POPULATION" }, orderBy: { year: "desc" } });
  const from = months[0]?.from;
  const [addicts] = await tx.$queryRaw<{ value: number | null }[]>`
    select value::float8 as value from figure_revisions
    where unit_id = ${unitId}::uuid and component = 'DRUG_ADDICTS_COMMUNITY' and month >= ${from ?? "2000-01-01"}::date
    order by month desc, revision desc limit 1`;
  return { population: population?.value.toNumber() ?? null, users: addicts?.value ?? null };
}

/** A nomination as its form fills it in: every criterion with what the newest figures say. Null where the actor does not see it. */
export async function findNominationForm(tx: Tx, actor: Actor, nominationId: string): Promise<NominationForm | null> {
  const record = await findNomination(tx, actor, nominationId);
  const row = record && (await findNominationRow(tx, actor, nominationId));
  if (!record || !row) return null;
  const criteria = await tx.criterion.findMany({ where: { versionId: row.criteriaVersionId }, orderBy: { position: "asc" } });
  const months = twelveMonthsBefore(actor.today, row.campaign.monthStartDay);
  const computed = await computeSelection(tx, row, row.campaign, criteria.map(criterionOf), HOTSPOT_TYPES, actor.today);
  const [first, last] = [months[0], months.at(-1)];
  return {
    record,
    criteria: computed.map((one) => {
      const score = row.scores.find((kept) => kept.criterionId === one.id);
      return { ...one, judged: score ? storedNominationScore.parse(score.computed).judged : null, note: score?.note ?? "" };
    }),
    figures: first && last ? { from: first.from, to: last.to } : null,
    known: await findKnownCounts(tx, row.unitId, months),
  };
}
