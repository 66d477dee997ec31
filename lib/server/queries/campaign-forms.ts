import "server-only";
import type { Actor } from "@/lib/domain/access";
import { spanOfYear } from "@/lib/domain/calendar";
import { heirOfFacts, heirOfPeriod } from "@/lib/domain/campaign-heir";
import type { CampaignFacts, CampaignProposal, LocalityRecord, OriginOption } from "@/lib/domain/campaign-view";
import { campaignDay } from "@/lib/domain/period";
import { addDays, addMonths, fromDateColumn, parsePlainDate, plainDate, yearOf, type PlainDate } from "@/lib/domain/plain-date";
import type { Dated } from "@/lib/domain/unit";
import type { Tx } from "../db";
import { findWorkCalendar } from "./calendars";
import { decisionView, factsOf, listCampaignLocalities } from "./campaigns";
import { outlineOf } from "./campaign-outline";
import { listLabels } from "./units";

/** The facts a new campaign begins with: last year's, a year later, or those of the plan of 2024. */
function proposedFacts(year: number, last: CampaignFacts | null, today: PlainDate): CampaignFacts {
  if (last) return heirOfFacts(last, year);
  const figures = spanOfYear(year, 15);
  const newYear = plainDate(year, 1, 1);
  return {
    year,
    workFrom: today > newYear && today < figures.to ? today : newYear,
    workTo: figures.to,
    figuresFrom: figures.from,
    figuresTo: figures.to,
    monthStartDay: 15,
    achievedTarget: 60,
    sustainedTarget: 85,
    followUpMonths: 6,
    percentBase: 10,
    followUpVerdictOn: addDays(addMonths(figures.from, 6), -1),
  };
}

/** From the first that stood to the last; null where there are none. */
function spanOf(units: readonly { readonly existsFrom: Date | null; readonly existsTo: Date | null }[]): Dated | null {
  if (units.length === 0) return null;
  const from = units.map((unit) => (unit.existsFrom === null ? "" : fromDateColumn(unit.existsFrom))).toSorted()[0];
  const to = units
    .map((unit) => (unit.existsTo === null ? "9999" : fromDateColumn(unit.existsTo)))
    .toSorted()
    .at(-1);
  return { validFrom: parsePlainDate(from ?? ""), validTo: parsePlainDate(to ?? "") };
}

/** What the form of a new campaign is filled with; null where the actor has no province of his own. */
export async function findCampaignProposal(tx: Tx, actor: Actor): Promise<CampaignProposal | null> {
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null) return null;
  const last = await tx.campaign.findFirst({
    where: { provinceId },
    orderBy: { year: "desc" },
    include: {
      taskGroups: { orderBy: { number: "asc" } },
      papers: {
        where: { kind: "ANNUAL", status: { in: ["ISSUED", "CLOSED"] } },
        orderBy: { issuedOn: "desc" },
        take: 1,
        select: { id: true, number: true, notation: true, issuedOn: true, subject: true },
      },
    },
  });
  const year = last ? last.year + 1 : yearOf(addDays(actor.today, 17));
  const facts = proposedFacts(year, last ? factsOf(last) : null, actor.today);
  const districts = await tx.unit.findMany({ where: { provinceId, level: "DISTRICT" }, select: { existsFrom: true, existsTo: true } });
  const standing = spanOf(districts);
  const calendar = await findWorkCalendar(tx, provinceId);
  const outline = last && (await outlineOf(tx, last));
  const [plan] = last?.papers ?? [];
  return {
    facts,
    lastYear: last &&
      outline && {
        id: last.id,
        year: last.year,
        taskGroups: last.taskGroups.map((group) => group.content),
        outline,
        periods: outline.periods.map((period) => heirOfPeriod(period, { from: last.year, to: year }, standing, calendar)),
        plan: plan ? { ...plan, issuedOn: plan.issuedOn === null ? null : fromDateColumn(plan.issuedOn) } : null,
      },
    districts: standing,
    calendar,
  };
}

/** Records of the two years before in the actor's provinces, those it succeeded included. */
export async function listOrigins(tx: Tx, actor: Actor, year: number): Promise<readonly OriginOption[]> {
  const rows = await tx.designatedLocality.findMany({
    where: { provinceId: { in: [...actor.scope.provinceIds] }, campaign: { year: { lt: year, gte: year - 2 } } },
    include: { campaign: { select: { year: true, workFrom: true } } },
    orderBy: [{ campaign: { year: "desc" } }, { listing: "asc" }, { position: "asc" }],
  });
  const options: OriginOption[] = [];
  for (const day of new Set(rows.map((row) => fromDateColumn(row.campaign.workFrom)))) {
    const ofDay = rows.filter((row) => fromDateColumn(row.campaign.workFrom) === day);
    const labels = await listLabels(
      tx,
      ofDay.map((row) => row.unitId),
      day,
    );
    for (const row of ofDay) {
      const unit = labels.get(row.unitId);
      if (unit) options.push({ id: row.id, year: row.campaign.year, unitId: row.unitId, unit, state: row.state });
    }
  }
  return options;
}

/** One locality as its form needs it; null outside the actor's scope. */
export async function findLocalityRecord(tx: Tx, actor: Actor, campaignId: string, localityId: string): Promise<LocalityRecord | null> {
  const row = await tx.designatedLocality.findFirst({
    where: { id: localityId, campaignId, provinceId: { in: actor.scope.content ? [...actor.scope.provinceIds] : [] } },
    include: { campaign: true, decision: true },
  });
  if (!row) return null;
  const day = campaignDay(fromDateColumn(row.campaign.workFrom), actor.today);
  const locality = (await listCampaignLocalities(tx, actor, row.campaign, day)).find((one) => one.id === localityId);
  return locality ? { ...locality, originId: row.originId, decision: row.decision === null ? null : decisionView(row.decision) } : null;
}
