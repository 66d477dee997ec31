import "server-only";
import type { Actor } from "@/lib/domain/access";
import { DRAFTED_DECISION_KINDS, nextDecisionKind, type DraftedDecisionKind } from "@/lib/domain/decision";
import { proposeItems, type ProposedItem } from "@/lib/domain/decision-proposal";
import type { CommuneOption, DecisionItemChoices } from "@/lib/domain/decision-view";
import { can } from "@/lib/domain/policy";
import { addDays, addMonths, fromDateColumn, isDuring, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { heirsOf } from "@/lib/domain/unit";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { Prisma, type Campaign } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { listLabels, listLine, nearestVersion } from "./units";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** The end of follow-up that a campaign proposes: its verdict day, or so many months of figures. */
function followUntilOf(campaign: Campaign): PlainDate {
  return plain(campaign.followUpVerdictOn) ?? addDays(addMonths(fromDateColumn(campaign.figuresFrom), campaign.followUpMonths), -1);
}

/** What the next decision of a campaign would say: nominations not yet answered, and last year's records that no decision of this campaign names. */
export async function listProposedItems(tx: Tx, campaign: Campaign, today: PlainDate): Promise<readonly ProposedItem[]> {
  const nominations = await tx.nomination.findMany({
    where: { campaignId: campaign.id, status: "APPRAISED" },
    orderBy: [{ councilScore: { sort: "desc", nulls: "last" } }, { id: "asc" }],
  });
  const records = await tx.designatedLocality.findMany({
    where: {
      provinceId: campaign.provinceId,
      campaign: { year: campaign.year - 1 },
      OR: [
        { listing: "SELECTED", state: { in: ["ACHIEVED", "NOT_ACHIEVED"] } },
        { listing: "FOLLOWED", state: "SUSTAINED" },
      ],
      decided: { none: { paper: { campaignId: campaign.id, status: { in: ["ISSUED", "CLOSED"] } } } },
    },
    include: { unit: { select: { existsFrom: true, existsTo: true } } },
    orderBy: { position: "asc" },
  });
  const listed = await tx.designatedLocality.findMany({
    where: { campaignId: campaign.id, decision: { status: { in: ["ISSUED", "CLOSED"] } }, state: { not: "REMOVED" } },
    select: { unitId: true, listing: true },
  });
  const gone = records.filter(({ unit }) => !isDuring(today, plain(unit.existsFrom), plain(unit.existsTo))).map((record) => record.unitId);
  const line = await listLine(tx, gone, "heirs");
  // A unit that was divided among several keeps its name here: which of them goes on is for people to say.
  const heirOf = (unitId: string): string => {
    const heirs = gone.includes(unitId) ? heirsOf(unitId, line, today) : [];
    return heirs.length === 1 ? (heirs[0]?.unitId ?? unitId) : unitId;
  };
  return proposeItems(
    nominations.map(({ id, unitId, types, flags, councilOpinion }) => ({ id, unitId, types, flags, opinion: councilOpinion })),
    records.map(({ id, unitId, listing, state, types, flags }) => ({ id, unitId: heirOf(unitId), listing, state, types, flags })),
    followUntilOf(campaign),
  ).filter((item) => {
    const listing = item.effect === "FOLLOW" ? "FOLLOWED" : "SELECTED";
    return item.effect === "REMOVE" || !listed.some((row) => row.unitId === item.unitId && row.listing === listing);
  });
}

/** `appraised`: how many nominations wait. */
type CampaignToDecide = { readonly id: string; readonly year: number; readonly appraised: number };

/** The newest campaign at home whose appraised nominations wait for a decision that nobody drafts yet; null for who drafts none. */
export async function findCampaignToDecide(tx: Tx, actor: Actor): Promise<CampaignToDecide | null> {
  if (!can(actor, "EDIT_CAMPAIGN") || actor.scope.homeProvinceId === null) return null;
  const found = await tx.campaign.findFirst({
    where: {
      provinceId: actor.scope.homeProvinceId,
      status: { not: "CLOSED" },
      nominations: { some: { status: "APPRAISED" } },
      papers: { none: { kind: { in: [...DRAFTED_DECISION_KINDS] }, status: { in: ["DRAFT", "AWAITING_SIGNATURE"] } } },
    },
    orderBy: { year: "desc" },
    select: { id: true, year: true, _count: { select: { nominations: { where: { status: "APPRAISED" } } } } },
  });
  return found && { id: found.id, year: found.year, appraised: found._count.nominations };
}

export type DecisionProposal = {
  readonly kind: DraftedDecisionKind;
  readonly year: number;
  readonly items: readonly ProposedItem[];
  /** The decision that is being drafted: it is finished before another is begun. */
  readonly draftId: string | null;
  readonly issuer: string;
  readonly symbol: string;
  readonly province: UnitLabel;
  /** Papers of the campaign the new decision would rest on. */
  readonly selection: { readonly number: number; readonly notation: string; readonly issuedOn: PlainDate } | null;
  readonly periodPlan: {
    readonly number: number;
    readonly notation: string;
    readonly issuedOn: PlainDate;
    readonly subject: string;
  } | null;
};

/** What the form of a new decision is filled with; null where the campaign lies outside the actor's own province. */
export async function findDecisionProposal(tx: Tx, actor: Actor, campaignId: string): Promise<DecisionProposal | null> {
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null || !actor.scope.content) return null;
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, provinceId } });
  if (!campaign) return null;
  const issued = { status: { in: ["ISSUED" as const, "CLOSED" as const] } };
  const selection = await tx.paper.findFirst({ where: { campaignId, kind: "SELECTION", ...issued }, orderBy: { issuedOn: "asc" } });
  const period = await tx.paper.findFirst({ where: { provinceId, kind: "PERIOD", ...issued }, orderBy: { issuedOn: "desc" } });
  const draft = await tx.paper.findFirst({
    where: { campaignId, kind: { in: ["SELECTION", "SUPPLEMENTARY"] }, status: { in: ["DRAFT", "AWAITING_SIGNATURE"] } },
    select: { id: true },
  });
  const today = toDateColumn(actor.today);
  const committee = await tx.body.findFirst({
    where: {
      provinceId,
      kind: "PROVINCE_COMMITTEE",
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
    },
  });
  const province = (await listLabels(tx, [provinceId], actor.today)).get(provinceId);
  if (!province) return null;
  const numbered = (paper: typeof selection) =>
    paper && paper.number !== null && paper.notation !== null && paper.issuedOn !== null
      ? { number: paper.number, notation: paper.notation, issuedOn: fromDateColumn(paper.issuedOn), subject: paper.subject }
      : null;
  return {
    kind: nextDecisionKind(selection !== null),
    year: campaign.year,
    items: await listProposedItems(tx, campaign, actor.today),
    draftId: draft?.id ?? null,
    issuer: committee?.name ?? "",
    symbol: committee?.symbol ?? "",
    province,
    selection: numbered(selection),
    periodPlan: numbered(period),
  };
}

/** Communes that can be named, and records of this campaign and the two years before that a line may go on from. */
export async function findItemChoices(
  tx: Tx,
  { campaignId, provinceId, year }: { readonly campaignId: string; readonly provinceId: string; readonly year: number },
  day: PlainDate,
): Promise<DecisionItemChoices> {
  const units = await tx.$queryRaw<Omit<CommuneOption, "listed">[]>`
    select u.id::text as id, v.level::text as level, v.code, v.kind, v.name, v.folded,
      case when p.level = 'DISTRICT' then p.kind || ' ' || p.name end as district
    from units u cross join lateral (${nearestVersion(Prisma.sql`u.id`, day)}) v
      left join lateral (${nearestVersion(Prisma.sql`v.parent_id`, day)}) p on true
    where u.province_id = ${provinceId}::uuid and u.level = 'COMMUNE'
      and (u.exists_from is null or u.exists_from <= ${day}::date) and (u.exists_to is null or u.exists_to > ${day}::date)
    order by v.name collate "vi-x-icu", p.name collate "vi-x-icu"`;
  const rows = await tx.designatedLocality.findMany({
    where: { provinceId, OR: [{ campaignId }, { campaign: { year: { lt: year, gte: year - 2 } } }] },
    include: { campaign: { select: { year: true } } },
    orderBy: [{ campaign: { year: "desc" } }, { listing: "asc" }, { position: "asc" }],
  });
  const labels = await listLabels(tx, [...new Set(rows.map((row) => row.unitId))], day);
  return {
    units: units.map((unit) => ({
      ...unit,
      listed: rows
        .filter((row) => row.campaignId === campaignId && row.unitId === unit.id && row.state !== "REMOVED")
        .map((row) => row.listing),
    })),
    origins: rows.flatMap((row) => {
      const unit = labels.get(row.unitId);
      return unit ? [{ id: row.id, unitId: row.unitId, unit, year: row.campaign.year, state: row.state }] : [];
    }),
  };
}
