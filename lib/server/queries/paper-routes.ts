import "server-only";
import type { Actor, Role } from "@/lib/domain/access";
import { familyOf, PAPER_FAMILIES, type PaperKind } from "@/lib/domain/paper";
import { defaultRoute, isLocalKind, type PaperOnRoute, type RouteStepDraft } from "@/lib/domain/paper-route";
import type { RouteConfig, SeatChoice } from "@/lib/domain/paper-route-view";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import type { BodyKind, Delegation, Paper, PaperStep, Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";

/** Bodies and seats that stand on a day. */
const standing = (today: PlainDate) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: toDateColumn(today) } }] },
    { OR: [{ validTo: null }, { validTo: { gt: toDateColumn(today) } }] },
  ],
});

export function delegationFacts(row: Delegation) {
  return {
    id: row.id,
    capacity: row.capacity,
    kinds: row.kinds,
    block: row.block,
    ground: row.ground,
    validFrom: fromDateColumn(row.validFrom),
    validTo: fromDateColumn(row.validTo),
    revokedOn: row.revokedOn === null ? null : fromDateColumn(row.revokedOn),
  };
}

/** Delegations by heads of a seat (a role in a body); to one assignment where it is given. */
export async function listHeld(tx: Tx, seat: { readonly role: Role; readonly bodyId: string }, delegateId: string | undefined) {
  const rows = await tx.delegation.findMany({
    where: { delegator: { role: seat.role, bodyId: seat.bodyId, capacity: "NONE" }, ...(delegateId === undefined ? {} : { delegateId }) },
    orderBy: { validFrom: "asc" },
  });
  return rows.map(delegationFacts);
}

/** Steps of the newest round, in order. */
export async function listRound(tx: Tx, paperId: string): Promise<readonly PaperStep[]> {
  const steps = await tx.paperStep.findMany({ where: { paperId }, orderBy: [{ round: "desc" }, { position: "asc" }] });
  return steps.filter((step) => step.round === steps[0]?.round);
}

export function onRoute(paper: Paper, steps: readonly PaperStep[]): PaperOnRoute {
  const { provinceId, kind, status, unitId, preparedById } = paper;
  return { provinceId, kind, status, unitId, preparedById, steps };
}

type Issuer = { readonly id: string; readonly name: string; readonly shortName: string; readonly symbol: string | null };

/** The body whose paper it is: the recorded one, the local committee, else the province's committee. */
export async function findIssuer(
  tx: Tx,
  paper: Pick<Paper, "issuerId" | "provinceId" | "kind" | "unitId">,
  today: PlainDate,
): Promise<Issuer | null> {
  if (paper.issuerId !== null) return tx.body.findUnique({ where: { id: paper.issuerId } });
  const local = paper.kind === "DISTRICT" ? "DISTRICT_COMMITTEE" : "COMMUNE_COMMITTEE";
  const where: Prisma.BodyWhereInput =
    isLocalKind(paper.kind) && paper.unitId !== null
      ? { kind: local, units: { some: { unitId: paper.unitId } } }
      : { kind: "PROVINCE_COMMITTEE" };
  return tx.body.findFirst({ where: { ...where, provinceId: paper.provinceId, ...standing(today) }, orderBy: { id: "asc" } });
}

type OnItsWay = Pick<Paper, "issuerId" | "provinceId" | "kind" | "unitId">;
type NamedStep = RouteStepDraft & { readonly id: string; readonly body: string };

/** The steps a paper will go through, with the names of their bodies: as set for the province and the family, else the default; none where nobody could issue it. */
export async function listRouteOf(tx: Tx, paper: OnItsWay, today: PlainDate): Promise<readonly NamedStep[]> {
  const { provinceId, kind } = paper;
  if (!isLocalKind(kind)) {
    const steps = await tx.routeStep.findMany({
      relationLoadStrategy: "join",
      where: { provinceId, family: familyOf(kind) },
      include: { body: { select: { shortName: true } } },
      orderBy: { position: "asc" },
    });
    if (steps.length > 0) return steps.map(({ body, ...step }) => ({ ...step, body: body.shortName }));
  }
  const issuer = await findIssuer(tx, paper, today);
  if (issuer === null) return [];
  const bodies = await tx.body.findMany({
    where: { provinceId, kind: { in: ["STANDING_AGENCY", "CLERK_OFFICE", "COMMUNE_POLICE"] }, ...standing(today) },
    select: { id: true, kind: true, parentId: true, shortName: true },
    orderBy: { id: "asc" },
  });
  const idOf = (wanted: BodyKind, isOurs: boolean): string | null =>
    bodies.find((body) => body.kind === wanted && (!isOurs || body.parentId === issuer.id))?.id ?? null;
  const names = new Map([issuer, ...bodies].map((body) => [body.id, body.shortName]));
  const route = defaultRoute(kind, {
    issuer: issuer.id,
    agency: idOf("STANDING_AGENCY", false),
    office: idOf("CLERK_OFFICE", false),
    police: idOf("COMMUNE_POLICE", true),
  });
  return route.map((step) => ({ ...step, id: "", body: names.get(step.bodyId) ?? "" }));
}

const SAMPLE: Readonly<Record<(typeof PAPER_FAMILIES)[number], PaperKind>> = { PLAN: "ANNUAL", DECISION: "SELECTION" };

/** The ways of the actor's own province, one a family. */
export async function listRoutes(tx: Tx, actor: Actor): Promise<readonly RouteConfig[]> {
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null) return [];
  const configs: RouteConfig[] = [];
  for (const family of PAPER_FAMILIES) {
    const steps = await listRouteOf(tx, { issuerId: null, provinceId, kind: SAMPLE[family], unitId: null }, actor.today);
    configs.push({
      family,
      // A default step has no row of its own.
      isConfigured: steps.some((step) => step.id !== ""),
      steps: steps.map(({ id, kind, title, role, bodyId, body }) => ({ id, kind, title, role, bodyId, body })),
    });
  }
  return configs;
}

/** Seats of the province that somebody holds today and that could be given a step. */
export async function listSeats(tx: Tx, actor: Actor): Promise<readonly SeatChoice[]> {
  const rows = await tx.assignment.findMany({
    where: {
      body: { provinceId: actor.scope.homeProvinceId ?? "", kind: { in: ["PROVINCE_COMMITTEE", "STANDING_AGENCY", "CLERK_OFFICE"] } },
      ...standing(actor.today),
    },
    select: { role: true, bodyId: true, body: { select: { shortName: true } } },
    distinct: ["role", "bodyId"],
    orderBy: [{ bodyId: "asc" }, { role: "asc" }],
  });
  return rows.map(({ role, bodyId, body }) => ({ role, bodyId, body: body.shortName }));
}
