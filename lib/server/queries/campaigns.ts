import "server-only";
import type { Actor } from "@/lib/domain/access";
import { availableCampaignActions, seesDrafts, type CampaignStatus } from "@/lib/domain/campaign";
import type { CampaignFacts, CampaignListRow, CampaignView, DecisionView } from "@/lib/domain/campaign-view";
import type { HotspotType, Listing, LocalityFlag, LocalityRow, LocalityState } from "@/lib/domain/locality";
import { campaignDay } from "@/lib/domain/period";
import { DECISION_KINDS, isDecisionKind } from "@/lib/domain/paper";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { Prisma, type Campaign, type Paper } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { isListedOn } from "./listed-on";
import { listPeriods } from "./periods";
import { findWorkCalendar } from "./calendars";
import { listPlansOf } from "./plans";
import { listLabels, nearestVersion } from "./units";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** The actor's units as a condition on a column of unit ids. */
const reached = ({ scope }: Actor, column: Prisma.Sql) =>
  scope.unitIds === "ALL" ? Prisma.sql`true` : Prisma.sql`${column} = any(${[...scope.unitIds]}::uuid[])`;

type ListedCampaign = {
  readonly id: string;
  readonly provinceId: string;
  readonly year: number;
  readonly status: CampaignStatus;
  readonly isIllustrative: boolean;
  readonly workFrom: Date;
  readonly workTo: Date;
  readonly selected: number;
  readonly followed: number;
  readonly openPeriods: number;
  readonly provinceKind: string;
  readonly provinceName: string;
  readonly provinceCode: string;
};

/** Campaigns of the actor's provinces, newest year first. Drafts only for those who see them. */
export async function listCampaigns(
  tx: Tx,
  actor: Actor,
  filter: { readonly year?: number | undefined; readonly province?: string | undefined } = {},
): Promise<readonly CampaignListRow[]> {
  if (!actor.scope.content) return [];
  const rows = await tx.$queryRaw<ListedCampaign[]>`
    select c.id::text as id, c.province_id::text as "provinceId", c.year, c.status::text as status, c.is_illustrative as "isIllustrative",
      c.work_from as "workFrom", c.work_to as "workTo", v.kind as "provinceKind", v.name as "provinceName", v.code as "provinceCode",
      (select count(*)::int from designated_localities l where l.campaign_id = c.id and l.listing = 'SELECTED' and ${isListedOn(actor.today)} and ${reached(actor, Prisma.sql`l.unit_id`)}) as selected,
      (select count(*)::int from designated_localities l where l.campaign_id = c.id and l.listing = 'FOLLOWED' and ${isListedOn(actor.today)} and ${reached(actor, Prisma.sql`l.unit_id`)}) as followed,
      (select count(*)::int from reporting_periods p where p.campaign_id = c.id and p.opened_at is not null) as "openPeriods"
    from campaigns c cross join lateral (
      select near.* from unit_versions near where near.unit_id = c.province_id
      order by (near.valid_from is null or near.valid_from <= c.work_from) and (near.valid_to is null or near.valid_to > c.work_from) desc limit 1) v
    where c.province_id = any(${[...actor.scope.provinceIds]}::uuid[])
      and ${filter.year === undefined ? Prisma.sql`true` : Prisma.sql`c.year = ${filter.year}::int`}
      and ${filter.province === undefined ? Prisma.sql`true` : Prisma.sql`c.province_id = ${filter.province}::uuid`}
      and ${seesDrafts(actor) ? Prisma.sql`true` : Prisma.sql`c.status <> 'DRAFT'`}
    order by c.year desc, v.name collate "vi-x-icu"`;
  return rows.map(({ provinceKind, provinceName, provinceCode, provinceId, ...row }) => ({
    ...row,
    province: { id: provinceId, level: "PROVINCE", kind: provinceKind, name: provinceName, code: provinceCode },
    workFrom: fromDateColumn(row.workFrom),
    workTo: fromDateColumn(row.workTo),
  }));
}

export function factsOf(campaign: Campaign): CampaignFacts {
  return {
    year: campaign.year,
    workFrom: fromDateColumn(campaign.workFrom),
    workTo: fromDateColumn(campaign.workTo),
    figuresFrom: fromDateColumn(campaign.figuresFrom),
    figuresTo: fromDateColumn(campaign.figuresTo),
    monthStartDay: campaign.monthStartDay,
    achievedTarget: campaign.achievedTarget.toNumber(),
    sustainedTarget: campaign.sustainedTarget.toNumber(),
    followUpMonths: campaign.followUpMonths,
    followUpVerdictOn: plain(campaign.followUpVerdictOn),
    percentBase: campaign.percentBase,
  };
}

/** Decisions that stand; drafts are looked for where papers are drafted. */
export const issuedDecisions = { kind: { in: [...DECISION_KINDS] }, status: { in: ["ISSUED", "CLOSED"] } } satisfies Prisma.PaperWhereInput;

/** An issued decision. Throws where the paper is none: the database gives every issued paper its number and date. */
export function decisionView({ id, kind, number, notation, issuedOn, issuer, subject }: Paper): DecisionView {
  if (!isDecisionKind(kind) || number === null || notation === null || issuedOn === null)
    throw new Error(`Paper ${id} is no issued decision`);
  return { id, kind, number, notation, issuedOn: fromDateColumn(issuedOn), issuer, subject };
}

/** One campaign with all that hangs on it, by the names of its own day; null outside the actor's scope. */
export async function findCampaign(tx: Tx, actor: Actor, campaignId: string): Promise<CampaignView | null> {
  if (!actor.scope.content) return null;
  const campaign = await tx.campaign.findFirst({
    where: {
      id: campaignId,
      provinceId: { in: [...actor.scope.provinceIds] },
      ...(seesDrafts(actor) ? {} : { status: { not: "DRAFT" } }),
    },
    include: {
      papers: { where: issuedDecisions, orderBy: [{ issuedOn: "asc" }, { number: "asc" }] },
      taskGroups: { orderBy: { number: "asc" } },
    },
  });
  if (!campaign) return null;
  const facts = factsOf(campaign);
  const day = campaignDay(facts.workFrom, actor.today);
  const province = (await listLabels(tx, [campaign.provinceId], day)).get(campaign.provinceId);
  if (!province) return null;
  return {
    ...facts,
    id: campaign.id,
    provinceId: campaign.provinceId,
    province,
    status: campaign.status,
    isIllustrative: campaign.isIllustrative,
    version: campaign.version,
    day,
    localities: await listCampaignLocalities(tx, actor, campaign, day),
    isWhole: actor.scope.unitIds === "ALL",
    periods: await listPeriods(tx, actor, campaign.id),
    plans: await listPlansOf(tx, actor, campaign.id),
    decisions: campaign.papers.map(decisionView),
    taskGroups: campaign.taskGroups.map(({ number, content }) => ({ number, content })),
    actions: availableCampaignActions(campaign, actor),
    calendar: await findWorkCalendar(tx, campaign.provinceId),
  };
}

type ListedLocality = {
  readonly id: string;
  readonly unitId: string;
  readonly unitKind: string;
  readonly unitName: string;
  readonly unitCode: string;
  readonly districtId: string | null;
  readonly districtKind: string | null;
  readonly districtName: string | null;
  readonly listing: Listing;
  readonly types: HotspotType[];
  readonly flags: LocalityFlag[];
  readonly state: LocalityState;
  readonly followUntil: Date | null;
  readonly reason: string | null;
  readonly position: number;
  readonly version: number;
  readonly isListed: boolean;
};

/** The localities of a campaign that the actor reaches, in the order of the plan. */
export async function listCampaignLocalities(
  tx: Tx,
  actor: Actor,
  campaign: { readonly id: string; readonly year: number; readonly provinceId: string },
  day: PlainDate,
): Promise<readonly LocalityRow[]> {
  const rows = await tx.$queryRaw<ListedLocality[]>`
    select l.id::text as id, l.unit_id::text as "unitId", v.kind as "unitKind", v.name as "unitName", v.code as "unitCode",
      p.unit_id::text as "districtId", p.kind as "districtKind", p.name as "districtName",
      l.listing::text as listing, l.types::text[] as types, l.flags::text[] as flags, l.state::text as state,
      l.follow_until as "followUntil", l.reason, l.position, l.version, ${isListedOn(actor.today)} as "isListed"
    from designated_localities l
      cross join lateral (${nearestVersion(Prisma.sql`l.unit_id`, day)}) v
      left join lateral (select d.* from (${nearestVersion(Prisma.sql`v.parent_id`, day)}) d where d.level = 'DISTRICT') p on true
    where l.campaign_id = ${campaign.id}::uuid and l.province_id = any(${[...actor.scope.provinceIds]}::uuid[])
      and ${reached(actor, Prisma.sql`l.unit_id`)}
    order by l.listing, l.position, v.name collate "vi-x-icu"`;
  return rows.map(({ districtId, districtKind, districtName, followUntil, ...row }) => ({
    ...row,
    campaignId: campaign.id,
    year: campaign.year,
    provinceId: campaign.provinceId,
    district: districtId === null ? null : { unitId: districtId, kind: districtKind ?? "", name: districtName ?? "" },
    followUntil: plain(followUntil),
  }));
}
