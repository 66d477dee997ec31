import "server-only";
import type { Actor } from "@/lib/domain/access";
import { isPlanKind } from "@/lib/domain/paper";
import { fromDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { decideDuty } from "@/lib/domain/plan";
import type { DutyBody, DutyView, PlanReference } from "@/lib/domain/plan-view";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import type { UnitLabel } from "@/lib/domain/unit-view";
import { visiblePlans } from "./plan-records";
import { listLabels } from "./units";

const plain = (value: Date | null): PlainDate | null => (value === null ? null : fromDateColumn(value));

/** Duties of plans the actor reads, in the order of their papers, with what he may record. */
async function listDuties(tx: Tx, actor: Actor, where: Prisma.PlanDutyWhereInput): Promise<readonly DutyView[]> {
  const rows = await tx.planDuty.findMany({
    where: { AND: [{ paper: visiblePlans(actor) }, where] },
    include: { paper: true, body: { select: { children: { where: { kind: "COMMUNE_POLICE" }, select: { id: true } } } } },
    orderBy: [{ paperId: "asc" }, { position: "asc" }],
    take: 500,
  });
  const labels = await listLabels(tx, [...new Set(rows.flatMap((row) => row.unitIds))], actor.today);
  return rows.flatMap((row): DutyView[] => {
    const { paper } = row;
    if (!isPlanKind(paper.kind)) return [];
    const bodyIds = row.bodyId === null ? [] : [row.bodyId, ...(row.body?.children.map((child) => child.id) ?? [])];
    const facts = {
      provinceId: row.provinceId,
      paper: { kind: paper.kind, status: paper.status, unitId: paper.unitId },
      bodyIds,
      status: row.status,
    };
    const plan: PlanReference = {
      id: paper.id,
      number: paper.number,
      notation: paper.notation,
      issuedOn: plain(paper.issuedOn),
      subject: paper.subject,
    };
    return [
      {
        id: row.id,
        plan,
        position: row.position,
        clause: row.clause,
        taskGroup: row.taskGroup,
        content: row.content,
        bodyId: row.bodyId,
        bodyName: row.bodyName,
        cooperating: row.cooperating,
        product: row.product,
        dueText: row.dueText,
        dueOn: plain(row.dueOn),
        units: row.unitIds.flatMap((id) => labels.get(id) ?? []),
        isAsked: row.isAsked,
        status: row.status,
        doneOn: plain(row.doneOn),
        doneNote: row.doneNote,
        version: row.version,
        isOwn: bodyIds.includes(actor.bodyId),
        canRecord: decideDuty(facts, "record", actor).ok,
        canReopen: decideDuty(facts, "reopen", actor).ok,
      },
    ];
  });
}

export function listDutiesOf(tx: Tx, actor: Actor, planId: string): Promise<readonly DutyView[]> {
  return listDuties(tx, actor, { paperId: planId });
}

/** One duty; null where the actor does not read its plan. */
export async function findDuty(tx: Tx, actor: Actor, dutyId: string): Promise<DutyView | null> {
  const [duty] = await listDuties(tx, actor, { id: dutyId });
  return duty ?? null;
}

/** What the actor's own body still owes of issued plans. */
export async function listOwnDuties(tx: Tx, actor: Actor): Promise<readonly DutyView[]> {
  const parents = await tx.body.findMany({
    where: { children: { some: { id: actor.bodyId, kind: "COMMUNE_POLICE" } } },
    select: { id: true },
  });
  const bodyIds = [actor.bodyId, ...parents.map((body) => body.id)];
  const duties = await listDuties(tx, actor, { status: "OPEN", bodyId: { in: bodyIds }, paper: { status: "ISSUED" } });
  return duties.filter((duty) => duty.canRecord);
}

/** Bodies of a province that a plan can oblige on the actor's day. */
export async function listDutyBodies(tx: Tx, actor: Actor, provinceId: string): Promise<readonly DutyBody[]> {
  const today = new Date(`${actor.today}T00:00:00Z`);
  return tx.body.findMany({
    where: {
      provinceId,
      kind: { not: "CLERK_OFFICE" },
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
      ...(actor.scope.unitIds === "ALL"
        ? {}
        : { OR: [{ kind: { in: ["DEPARTMENT", "STANDING_AGENCY"] } }, { units: { some: { unitId: { in: [...actor.scope.unitIds] } } } }] }),
    },
    select: { id: true, name: true, isAsked: true },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
  });
}

/** Localities of a campaign that can share a measure: those the actor reaches. */
export async function listDutyUnits(tx: Tx, actor: Actor, campaignId: string): Promise<readonly UnitLabel[]> {
  const { unitIds } = actor.scope;
  const rows = await tx.designatedLocality.findMany({
    where: { campaignId, ...(unitIds === "ALL" ? {} : { unitId: { in: [...unitIds] } }) },
    select: { unitId: true },
    orderBy: [{ listing: "asc" }, { position: "asc" }],
  });
  const ids = [...new Set(rows.map((row) => row.unitId))];
  const labels = await listLabels(tx, ids, actor.today);
  return ids.flatMap((id) => labels.get(id) ?? []);
}
