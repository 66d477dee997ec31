import "server-only";
import { isWithin, type Actor } from "@/lib/domain/access";
import {
  councilGrounds,
  seesNomination,
  type CouncilGround,
  type Nomination,
  type NominationGap,
  type NominationStatus,
} from "@/lib/domain/nomination";
import type { CouncilView, NominationListRow } from "@/lib/domain/nomination-view";
import type { HotspotType } from "@/lib/domain/locality";
import { campaignDay } from "@/lib/domain/period";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { fold } from "@/lib/domain/fold";
import { Prisma } from "@/lib/generated/prisma/client";
import { storedNominationScore } from "@/lib/schemas/nomination";
import type { Tx } from "../db";
import { listLabels, nearestVersion } from "./units";

const LONGEST_LIST = 500;

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));
const number = (value: Prisma.Decimal | null): number | null => value?.toNumber() ?? null;

export const NOMINATION_CONTENT = {
  campaign: true,
  nominator: true,
  criteriaVersion: { select: { id: true, no: true, year: true, passMark: true, set: true } },
  scores: { include: { criterion: true }, orderBy: { criterion: { position: "asc" } } },
} as const satisfies Prisma.NominationInclude;

export type NominationRow = Prisma.NominationGetPayload<{ include: typeof NOMINATION_CONTENT }>;

/** Nominations within the actor's provinces and units; what he sees of them is seesNomination's to say. */
const within = ({ scope }: Actor): Prisma.NominationWhereInput => ({
  provinceId: { in: scope.content ? [...scope.provinceIds] : [] },
  ...(scope.unitIds === "ALL" ? {} : { unitId: { in: [...scope.unitIds] } }),
});

const placeOf = (row: NominationRow) => ({
  status: row.status,
  provinceId: row.provinceId,
  unitId: row.unitId,
  nominatorId: row.nominatorId,
  nominatorKind: row.nominator.kind,
  submittedById: row.submittedById,
});

/** A nomination with its scores, as far as the actor sees it; for the page and for every command. */
export async function findNominationRow(tx: Tx, actor: Actor, nominationId: string): Promise<NominationRow | null> {
  const row = await tx.nomination.findFirst({ where: { AND: [within(actor), { id: nominationId }] }, include: NOMINATION_CONTENT });
  return row && isWithin(actor.scope, row) && seesNomination(placeOf(row), actor) ? row : null;
}

/** What still lacks before it can be sent. */
function gapsOf(row: NominationRow): readonly NominationGap[] {
  const isOpen = ({ computed, points, note }: NominationRow["scores"][number]) =>
    points === null || (storedNominationScore.parse(computed).share === null && (note ?? "").trim() === "");
  const lacks: Record<NominationGap, boolean> = {
    TYPES: row.types.length === 0,
    SITUATION: row.situation.trim() === "",
    REASON: row.reason.trim() === "",
    SCORES: row.scores.length === 0 || row.scores.some(isOpen),
  };
  return (["TYPES", "SITUATION", "REASON", "SCORES"] as const).filter((gap) => lacks[gap]);
}

/** The nomination as its procedure knows it. */
export function factsOf(row: NominationRow): Nomination {
  return {
    ...placeOf(row),
    campaignStatus: row.campaign.status,
    preparedById: row.preparedById,
    score: number(row.score),
    grounds: groundsOf(row),
    gaps: gapsOf(row),
  };
}

const ORGANISED_CRIME = "SEL-04";

/** Why it goes to the council; none while its sheet is open. */
export function groundsOf(row: NominationRow): readonly CouncilGround[] {
  const signs = row.scores.find((score) => score.criterion.code === ORGANISED_CRIME);
  return councilGrounds({
    score: number(row.score),
    passMark: row.criteriaVersion.passMark.toNumber(),
    hasOrganisedCrime: signs !== undefined && (number(signs.points) ?? 0) > 0,
    drugClass: row.drugClass,
  });
}

function councilOf(row: NominationRow): CouncilView | null {
  if (row.councilOpinion === null || row.councilScore === null || row.appraisedOn === null) return null;
  return {
    opinion: row.councilOpinion,
    score: row.councilScore.toNumber(),
    reason: row.councilReason ?? "",
    on: fromDateColumn(row.appraisedOn),
  };
}

/** Rows as lists show them, units and districts by the names of the campaign's own day. */
export async function listRowsOf(tx: Tx, rows: readonly NominationRow[], today: PlainDate): Promise<NominationListRow[]> {
  const listed = new Map<string, NominationListRow>();
  for (const day of new Set(rows.map((row) => campaignDay(fromDateColumn(row.campaign.workFrom), today)))) {
    const ofDay = rows.filter((row) => campaignDay(fromDateColumn(row.campaign.workFrom), today) === day);
    const unitIds = ofDay.map((row) => row.unitId);
    const parents = await tx.$queryRaw<{ unitId: string; parentId: string }[]>`
      select u.id::text as "unitId", v.parent_id::text as "parentId" from unnest(${unitIds}::uuid[]) as u(id)
        cross join lateral (${nearestVersion(Prisma.sql`u.id`, day)}) v where v.parent_id is not null`;
    const labels = await listLabels(tx, [...new Set([...unitIds, ...parents.map((row) => row.parentId)])], day);
    for (const row of ofDay) {
      const unit = labels.get(row.unitId);
      if (!unit) throw new Error(`Unit ${row.unitId} has no name`);
      const above = labels.get(parents.find((one) => one.unitId === row.unitId)?.parentId ?? "");
      const { id, kind, name, shortName } = row.nominator;
      listed.set(row.id, {
        id: row.id,
        campaignId: row.campaignId,
        year: row.campaign.year,
        status: row.status,
        unit,
        district: above?.level === "DISTRICT" ? above : null,
        nominator: { id, kind, name, shortName },
        types: row.types,
        flags: row.flags,
        score: number(row.score),
        drugClass: row.drugClass,
        grounds: groundsOf(row),
        submittedOn: plain(row.submittedOn),
        unitAgrees: row.unitAgrees,
        council: councilOf(row),
      });
    }
  }
  return rows.flatMap((row) => listed.get(row.id) ?? []);
}

export type NominationFilter = {
  readonly campaign?: string | undefined;
  readonly year?: number | undefined;
  readonly status?: NominationStatus | undefined;
  readonly type?: HotspotType | undefined;
  readonly q: string;
};

export type NominationList = { readonly rows: readonly NominationListRow[]; readonly total: number; readonly years: readonly number[] };

/** What the actor sees, newest campaign first and the most points first in it; `total` before the filter. */
export async function listNominations(tx: Tx, actor: Actor, filter: NominationFilter): Promise<NominationList> {
  const found = await tx.nomination.findMany({
    where: within(actor),
    include: NOMINATION_CONTENT,
    orderBy: [{ campaign: { year: "desc" } }, { score: { sort: "desc", nulls: "last" } }, { id: "asc" }],
    take: LONGEST_LIST,
  });
  const seen = found.filter((row) => seesNomination(placeOf(row), actor));
  const kept = seen.filter(
    (row) =>
      // What was given up is kept, and shown to who asks for it.
      (filter.status !== undefined || row.status !== "WITHDRAWN") &&
      (filter.campaign === undefined || row.campaignId === filter.campaign) &&
      (filter.year === undefined || row.campaign.year === filter.year) &&
      (filter.status === undefined || row.status === filter.status) &&
      (filter.type === undefined || row.types.includes(filter.type)),
  );
  const term = fold(filter.q);
  const rows = (await listRowsOf(tx, kept, actor.today)).filter(
    (row) => term === "" || fold(`${row.unit.kind} ${row.unit.name} ${row.district?.name ?? ""}`).includes(term),
  );
  return { rows, total: seen.length, years: [...new Set(seen.map((row) => row.campaign.year))] };
}

/** What waits for a decision in a campaign: appraised and not decided yet, the most points first. For whoever drafts the decision. */
export async function listAppraisedNominations(tx: Tx, actor: Actor, campaignId: string): Promise<readonly NominationListRow[]> {
  const rows = await tx.nomination.findMany({
    where: { AND: [within(actor), { campaignId, status: "APPRAISED" }] },
    include: NOMINATION_CONTENT,
    orderBy: [{ councilScore: { sort: "desc", nulls: "last" } }, { score: { sort: "desc", nulls: "last" } }, { id: "asc" }],
  });
  return listRowsOf(tx, rows, actor.today);
}

/** Nominations not appraised yet, of campaigns still open for them. */
export async function listWaitingRows(tx: Tx, actor: Actor): Promise<NominationRow[]> {
  const rows = await tx.nomination.findMany({
    where: { AND: [within(actor), { status: { in: ["DRAFT", "RETURNED", "SUBMITTED"] }, campaign: { status: { not: "CLOSED" } } }] },
    include: NOMINATION_CONTENT,
    orderBy: { id: "asc" },
  });
  return rows.filter((row) => seesNomination(placeOf(row), actor));
}

/** How many nominations of a campaign the actor sees that were not given up; for links that name a number. */
export async function countNominations(tx: Tx, actor: Actor, campaignId: string): Promise<number> {
  const rows = await tx.nomination.findMany({
    where: { AND: [within(actor), { campaignId, status: { not: "WITHDRAWN" } }] },
    select: { status: true, provinceId: true, unitId: true, nominatorId: true, submittedById: true, nominator: { select: { kind: true } } },
  });
  return rows.filter((row) => seesNomination({ ...row, nominatorKind: row.nominator.kind }, actor)).length;
}
