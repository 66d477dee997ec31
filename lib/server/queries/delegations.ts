import "server-only";
import type { Actor } from "@/lib/domain/access";
import { standingOn, type SeatFacts } from "@/lib/domain/delegation";
import type { DelegationChoice, DelegationRow, DelegationView } from "@/lib/domain/paper-route-view";
import { addDays, fromDateColumn, toDateColumn } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { delegationFacts } from "./paper-routes";

const withSeats = {
  delegator: { include: { body: { select: { name: true, shortName: true } } } },
  delegate: { include: { body: { select: { name: true, shortName: true } } } },
  _count: { select: { steps: true } },
} as const;
type Row = Prisma.DelegationGetPayload<{ include: typeof withSeats }>;

/** A head sees what his body gave, whoever holds something sees it, and the secretariat and the auditor all of the province. */
const visible = (actor: Actor): Prisma.DelegationWhereInput => ({
  provinceId: { in: actor.scope.content ? [...actor.scope.provinceIds] : [] },
  ...(can(actor, "MANAGE_ROUTE") || actor.role === "AUDITOR"
    ? {}
    : { OR: [{ delegator: { bodyId: actor.bodyId } }, { delegateId: actor.assignmentId }] }),
});

/** Who may take a delegation back: its head, and the secretariat that keeps the papers. */
export const mayRevoke = (actor: Actor, row: { readonly delegatorId: string; readonly provinceId: string }): boolean =>
  actor.scope.homeProvinceId === row.provinceId && (row.delegatorId === actor.assignmentId || can(actor, "MANAGE_ROUTE"));

function rowOf(row: Row, actor: Actor): DelegationRow {
  const facts = delegationFacts(row);
  const standing = standingOn(facts, actor.today);
  return {
    id: row.id,
    delegator: row.delegator.title,
    delegate: `${row.delegate.title}, ${row.delegate.body.shortName}`,
    body: row.delegator.body.name,
    capacity: row.capacity,
    kinds: row.kinds,
    block: row.block,
    ground: row.ground,
    validFrom: facts.validFrom,
    lastDay: addDays(facts.validTo, -1),
    revokedOn: facts.revokedOn,
    standing,
    used: row._count.steps,
    canRevoke: (standing === "IN_FORCE" || standing === "NOT_YET") && mayRevoke(actor, row),
    version: row.version,
  };
}

export async function listDelegations(tx: Tx, actor: Actor): Promise<readonly DelegationRow[]> {
  const rows = await tx.delegation.findMany({
    where: visible(actor),
    include: withSeats,
    orderBy: [{ validFrom: "desc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map((row) => rowOf(row, actor));
}

/** One delegation with everything that was signed under it; null where the actor may not see it. */
export async function findDelegation(tx: Tx, actor: Actor, delegationId: string): Promise<DelegationView | null> {
  const row = await tx.delegation.findFirst({ where: { AND: [visible(actor), { id: delegationId }] }, include: withSeats });
  if (!row) return null;
  const steps = await tx.paperStep.findMany({
    where: { delegationId },
    include: { paper: true },
    orderBy: [{ doneOn: "desc" }, { id: "asc" }],
    take: 200,
  });
  return {
    ...rowOf(row, actor),
    deeds: steps.map(({ paper, doneOn, opinion, isOnPaper }) => ({
      paper: {
        id: paper.id,
        kind: paper.kind,
        status: paper.status,
        number: paper.number,
        notation: paper.notation,
        issuedOn: paper.issuedOn === null ? null : fromDateColumn(paper.issuedOn),
        issuer: paper.issuer,
        subject: paper.subject,
      },
      doneOn: doneOn === null ? null : fromDateColumn(doneOn),
      opinion,
      isOnPaper,
    })),
  };
}

/** Seats of the actor's province that stand today. */
export async function listStandingSeats(tx: Tx, actor: Actor): Promise<readonly (SeatFacts & { title: string; body: string })[]> {
  const today = toDateColumn(actor.today);
  const during = {
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
  };
  const rows = await tx.assignment.findMany({
    where: { ...during, user: { disabledAt: null }, body: { provinceId: actor.scope.homeProvinceId ?? "", ...during } },
    include: { body: { select: { shortName: true, provinceId: true } } },
    orderBy: [{ bodyId: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, userId, role, bodyId, capacity, title, body }) => ({
    id,
    userId,
    role,
    bodyId,
    capacity,
    title,
    provinceId: body.provinceId,
    body: body.shortName,
  }));
}

/** Heads the actor may give a delegation for: himself, or, for the secretariat, those of the province's committee. */
export const headsFor = <Seat extends SeatFacts>(actor: Actor, seats: readonly Seat[]): readonly Seat[] =>
  seats.filter(
    (seat) =>
      seat.capacity === "NONE" &&
      can(seat.role, "DELEGATE") &&
      (seat.id === actor.assignmentId || (can(actor, "MANAGE_ROUTE") && seat.role === "PROVINCE_CHAIR")),
  );

/** What the form of a delegation offers; no heads: the actor has none to give. */
export async function findDelegationChoices(tx: Tx, actor: Actor): Promise<{ heads: DelegationChoice[]; delegates: DelegationChoice[] }> {
  const seats = await listStandingSeats(tx, actor);
  const heads = headsFor(actor, seats);
  const choiceOf = ({ id, title, body }: (typeof seats)[number]): DelegationChoice => ({ id, label: `${title}, ${body}` });
  // A head of a commune delegates within his committee; the province's among its offices, deputies first.
  const near = seats.filter(
    (seat) =>
      seat.userId !== actor.userId &&
      heads.some(
        (head) =>
          seat.id !== head.id && (head.role === "PROVINCE_CHAIR" ? PROVINCE_ROLES.includes(seat.role) : seat.bodyId === head.bodyId),
      ),
  );
  near.sort((a, b) => PROVINCE_ROLES.indexOf(a.role) - PROVINCE_ROLES.indexOf(b.role));
  return { heads: heads.map(choiceOf), delegates: near.map(choiceOf) };
}

const PROVINCE_ROLES: readonly SeatFacts["role"][] = ["PROVINCE_CHAIR", "PROVINCE_SECRETARY", "CLERK"];
