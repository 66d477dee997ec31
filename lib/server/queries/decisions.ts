import "server-only";
import type { Actor } from "@/lib/domain/access";
import { decideCampaign, seesDrafts } from "@/lib/domain/campaign";
import { isDraftedKind, itemFaults } from "@/lib/domain/decision";
import type { DecisionItemView, DecisionListRow, DecisionRecord, PlaceName, UnnamedNomination } from "@/lib/domain/decision-view";
import { campaignDay } from "@/lib/domain/period";
import { DECISION_KINDS, isDecisionKind, isIssued, type DecisionKind, type PaperStatus } from "@/lib/domain/paper";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import type { UnitLevel } from "@/lib/domain/unit";
import { Prisma, type Campaign, type Nomination, type Paper } from "@/lib/generated/prisma/client";
import { storedContent } from "@/lib/schemas/plan-content";
import type { Tx } from "../db";
import { listItemsWithFacts, type ItemWithFacts } from "./decision-items";
import { listNamedByRecords } from "./decision-records";
import { findStandings } from "./decision-targets";
import { listPlaces } from "./places";
import { onTheirDesk } from "./readable-papers";
import { nearestVersion } from "./units";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** An issued decision is read by everyone who reads papers there; a draft by those who see drafts of the campaign, and on its way by whom it passes. */
export const visibleDecisions = (actor: Actor): Prisma.PaperWhereInput => ({
  provinceId: { in: actor.scope.content && can(actor, "VIEW_PAPERS") ? [...actor.scope.provinceIds] : [] },
  kind: { in: [...DECISION_KINDS] },
  ...(seesDrafts(actor) ? {} : { OR: [{ status: { in: ["ISSUED", "CLOSED"] } }, onTheirDesk(actor)] }),
});

type Filter = {
  readonly year?: number | undefined;
  readonly province?: string | undefined;
  readonly kind?: DecisionKind | undefined;
  readonly status?: PaperStatus | undefined;
  readonly campaign?: string | undefined;
};
type Row = Paper & { readonly campaign: Campaign };

const dayOf = (paper: Row, today: PlainDate): PlainDate =>
  plain(paper.issuedOn) ?? campaignDay(fromDateColumn(paper.campaign.workFrom), today);

type Counted = { id: string; communes: number; provinceId: string; level: UnitLevel; code: string; kind: string; name: string };

/** Each with its province by the name of the paper's day and with how many communes it names; one statement for all. */
async function listRows(tx: Tx, papers: readonly Row[], today: PlainDate): Promise<DecisionListRow[]> {
  const ids = papers.map((paper) => paper.id);
  const days = papers.map((paper) => dayOf(paper, today));
  const counted = await tx.$queryRaw<Counted[]>`
    select p.id::text as id, p.province_id::text as "provinceId", v.level::text as level, v.code, v.kind, v.name,
      (select count(distinct coalesce(i.unit_id, l.unit_id, a.unit_id))::int from (select) one
        left join decision_items i on i.paper_id = p.id
        left join designated_localities l on l.decision_id = p.id and i.id is null
        left join lateral (select x.unit_id from assessments s join designated_localities x on x.id = s.locality_id
          where s.decision_id = p.id) a on i.id is null and l.id is null) as communes
    from unnest(${ids}::uuid[], ${days}::date[]) as asked (id, day) join papers p on p.id = asked.id
      cross join lateral (${nearestVersion(Prisma.sql`p.province_id`, Prisma.sql`asked.day`)}) v`;
  const known = new Map(counted.map((row) => [row.id, row]));
  return papers.flatMap((paper): DecisionListRow[] => {
    const { id, kind, status, number, notation, issuer, subject, campaignId } = paper;
    const found = known.get(id);
    if (!found || !isDecisionKind(kind)) return [];
    const { provinceId, communes, ...label } = found;
    const head = { id, campaignId, year: paper.campaign.year, kind, status, number, notation, issuer, subject };
    return [{ ...head, province: { ...label, id: provinceId }, issuedOn: plain(paper.issuedOn), communes }];
  });
}

/** Decisions the actor may read: drafts first, then the newest. */
export async function listDecisions(tx: Tx, actor: Actor, filter: Filter = {}): Promise<readonly DecisionListRow[]> {
  const papers = await tx.paper.findMany({
    where: {
      AND: [
        visibleDecisions(actor),
        filter.year === undefined ? {} : { campaign: { year: filter.year } },
        filter.province === undefined ? {} : { provinceId: filter.province },
        filter.kind === undefined ? {} : { kind: filter.kind },
        filter.status === undefined ? {} : { status: filter.status },
        filter.campaign === undefined ? {} : { campaignId: filter.campaign },
      ],
    },
    include: { campaign: true },
    orderBy: [{ issuedOn: { sort: "desc", nulls: "first" } }, { id: "asc" }],
    take: 500,
  });
  return listRows(tx, papers, actor.today);
}

/** One decision with all it says and does; null where the actor may not read it. */
export async function findDecision(tx: Tx, actor: Actor, paperId: string): Promise<DecisionRecord | null> {
  const paper = await tx.paper.findFirst({
    relationLoadStrategy: "join",
    where: { AND: [visibleDecisions(actor), { id: paperId }] },
    include: { campaign: true, amends: { select: { id: true, number: true, notation: true } } },
  });
  if (!paper) return null;
  const [row] = await listRows(tx, [paper], actor.today);
  if (!row) return null;
  const day = dayOf(paper, actor.today);
  const isDraft = !isIssued(paper.status);
  const lines = await listItemsWithFacts(tx, paper, paper.campaign.year, isDraft ? actor.today : day);
  const open = isDraft ? await listOpenNominations(tx, paper) : [];
  const places = await listPlaces(
    tx,
    [...lines.map((line) => line.row), ...open].map((one) => one.unitId),
    day,
  );
  const items = itemViews(lines, places, isDraft ? actor.today : null);
  const canEdit = isDraft && isDraftedKind(paper.kind) && decideCampaign(paper.campaign, "edit", actor).ok;
  return {
    ...row,
    campaignStatus: paper.campaign.status,
    provinceId: paper.provinceId,
    isOwnBody: paper.issuerId !== null,
    superior: paper.superior,
    place: paper.place,
    signerTitle: paper.signerTitle,
    bases: paper.bases,
    recipients: paper.recipients,
    content: storedContent.parse(paper.content),
    version: paper.version,
    day,
    items: items.length > 0 || isDraft ? items : await listNamedByRecords(tx, paper.id, day),
    unnamed: unnamedViews(open, places),
    ...(await findStandings(
      tx,
      paper.campaign,
      isDraft ? { before: actor.today, adding: items } : { before: plain(paper.issuedOn), adding: [] },
    )),
    amends: paper.amends,
    canEdit: canEdit && paper.status === "DRAFT",
    canIssue: canEdit,
    seesCampaign: can(actor, "VIEW_CAMPAIGN") && (paper.campaign.status !== "DRAFT" || seesDrafts(actor)),
  };
}

type Places = ReadonlyMap<string, PlaceName>;

/** `today` is given for a draft: then each line says what would be refused. */
function itemViews(items: readonly ItemWithFacts[], places: Places, today: PlainDate | null): DecisionItemView[] {
  return items.flatMap((item): DecisionItemView[] => {
    const { row, facts } = item;
    const place = places.get(row.unitId);
    if (!place) return [];
    const { nomination, origin } = row;
    const others = items.filter((other) => other !== item).map((other) => other.facts);
    return [
      {
        id: row.id,
        unitId: row.unitId,
        place,
        effect: row.effect,
        types: row.types,
        flags: row.flags,
        nomination: nomination
          ? { id: nomination.id, score: nomination.score?.toNumber() ?? null, councilScore: nomination.councilScore?.toNumber() ?? null }
          : null,
        origin: origin ? { id: origin.id, year: origin.campaign.year, state: origin.state } : null,
        followUntil: facts.followUntil,
        reason: row.reason,
        faults: today === null ? [] : itemFaults(facts, others, today),
      },
    ];
  });
}

/** Appraised nominations of the campaign that the draft does not name. */
function listOpenNominations(tx: Tx, paper: Row): Promise<Nomination[]> {
  return tx.nomination.findMany({
    where: { campaignId: paper.campaignId, status: "APPRAISED", items: { none: { paperId: paper.id } } },
    orderBy: { id: "asc" },
  });
}

function unnamedViews(rows: readonly Nomination[], places: Places): UnnamedNomination[] {
  return rows.flatMap((row): UnnamedNomination[] => {
    const place = places.get(row.unitId);
    if (!place) return [];
    const reason = row.outcomeReason ?? (row.councilOpinion === "DECLINE" ? row.councilReason : null);
    return [{ id: row.id, unitId: row.unitId, place, types: row.types, flags: row.flags, opinion: row.councilOpinion, reason }];
  });
}
