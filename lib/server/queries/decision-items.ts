import "server-only";
import { presumedOrigin, type DecisionFacts, type ItemFacts } from "@/lib/domain/decision";
import type { DecisionKind } from "@/lib/domain/paper";
import { fromDateColumn, isDuring, type PlainDate } from "@/lib/domain/plain-date";
import type { DecisionItem, Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

const RESTS_ON = {
  unit: true,
  nomination: true,
  origin: { include: { campaign: { select: { year: true } } } },
} satisfies Prisma.DecisionItemInclude;

/** A line with the unit, the nomination and the earlier record that it rests on. */
type Line = Prisma.DecisionItemGetPayload<{ include: typeof RESTS_ON }>;
export type ItemWithFacts = { readonly row: Line; readonly facts: ItemFacts };

type OfPaper = { readonly id: string; readonly campaignId: string; readonly provinceId: string };

/** The lines of a decision in their order, each with what it rests on as that stands now; two statements. */
export async function listItemsWithFacts(tx: Tx, paper: OfPaper, year: number, day: PlainDate): Promise<ItemWithFacts[]> {
  const items = await tx.decisionItem.findMany({
    relationLoadStrategy: "join",
    where: { paperId: paper.id },
    include: RESTS_ON,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  if (items.length === 0) return [];
  const listed = await tx.designatedLocality.findMany({
    where: {
      campaignId: paper.campaignId,
      unitId: { in: items.map((item) => item.unitId) },
      state: { not: "REMOVED" },
      decision: { status: { in: ["ISSUED", "CLOSED"] }, id: { not: paper.id } },
    },
    select: { unitId: true, listing: true },
  });
  const isOn = (unitId: string, listing: string) => listed.some((row) => row.unitId === unitId && row.listing === listing);
  return items.map((row) => {
    const { unit, nomination, origin } = row;
    const facts: ItemFacts = {
      unitId: row.unitId,
      effect: row.effect,
      types: row.types,
      reason: row.reason,
      followUntil: plain(row.followUntil),
      stands:
        unit.provinceId === paper.provinceId && unit.level === "COMMUNE" && isDuring(day, plain(unit.existsFrom), plain(unit.existsTo)),
      nomination: nomination
        ? { status: nomination.status, fits: nomination.campaignId === paper.campaignId && nomination.unitId === row.unitId }
        : null,
      origin: origin ? { state: origin.state, when: whenOf(paper, year, origin.campaignId, origin.campaign.year) } : null,
      decided: { selected: isOn(row.unitId, "SELECTED"), followed: isOn(row.unitId, "FOLLOWED") },
    };
    return { row, facts };
  });
}

/** The record of a commune that a line with this effect goes on from where its writer names none; null where there is none. */
export async function findPresumedOriginId(
  tx: Tx,
  paper: OfPaper,
  year: number,
  { unitId, effect }: Pick<DecisionItem, "unitId" | "effect">,
): Promise<string | null> {
  const records = await tx.designatedLocality.findMany({
    where: { unitId, provinceId: paper.provinceId },
    include: { campaign: { select: { year: true } } },
    orderBy: [{ campaign: { year: "desc" } }, { listing: "desc" }],
  });
  const known = records.map(({ id, state, campaignId, campaign }) => ({ id, state, when: whenOf(paper, year, campaignId, campaign.year) }));
  return presumedOrigin(effect, known)?.id ?? null;
}

const whenOf = (paper: OfPaper, year: number, campaignId: string, itsYear: number): "EARLIER" | "THIS" | "OTHER" =>
  campaignId === paper.campaignId ? "THIS" : itsYear < year ? "EARLIER" : "OTHER";

/** What decides whether a drafted decision may be issued, beside what holds for every paper. */
export async function findDecisionFacts(
  tx: Tx,
  paper: OfPaper & { readonly kind: DecisionKind },
  items: readonly ItemWithFacts[],
): Promise<DecisionFacts> {
  const selections = await tx.paper.count({
    where: { campaignId: paper.campaignId, kind: "SELECTION", status: { in: ["ISSUED", "CLOSED"] }, id: { not: paper.id } },
  });
  const named = items.flatMap(({ row }) => row.nominationId ?? []);
  const unanswered = await tx.nomination.count({
    where: { campaignId: paper.campaignId, ...UNANSWERED, id: { notIn: named } },
  });
  return { kind: paper.kind, items: items.map((item) => item.facts), hasSelection: selections > 0, unanswered };
}

/** Appraised, and neither the council nor the draft of a decision says why it is not chosen. */
const UNANSWERED = {
  status: "APPRAISED",
  outcomeReason: null,
  OR: [{ councilOpinion: null }, { councilOpinion: { not: "DECLINE" } }],
} satisfies Prisma.NominationWhereInput;
