import "server-only";
import type { Actor, BodyKind } from "@/lib/domain/access";
import { seesDrafts } from "@/lib/domain/campaign";
import { DECISION_KINDS } from "@/lib/domain/paper";
import { toDateColumn } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import type { PaperKind, Prisma } from "@/lib/generated/prisma/client";

const LOCAL: PaperKind[] = ["DISTRICT", "COMMUNE"];
const OWN: Readonly<Partial<Record<BodyKind, PaperKind>>> = {
  DISTRICT_COMMITTEE: "DISTRICT",
  COMMUNE_COMMITTEE: "COMMUNE",
  COMMUNE_POLICE: "COMMUNE",
};

/** Papers on their way to signature that pass the actor's seat, or that of a head who lets him sign today: he reads them, whatever else he reads. */
export function onTheirDesk(actor: Actor): Prisma.PaperWhereInput {
  const today = toDateColumn(actor.today);
  const lets: Prisma.DelegationWhereInput = {
    delegateId: actor.assignmentId,
    revokedOn: null,
    validFrom: { lte: today },
    validTo: { gt: today },
  };
  return {
    provinceId: { in: actor.scope.content ? [...actor.scope.provinceIds] : [] },
    status: "AWAITING_SIGNATURE",
    steps: {
      some: {
        OR: [
          { role: actor.role, bodyId: actor.bodyId },
          { kind: "SIGN", body: { assignments: { some: { capacity: "NONE", gave: { some: lets } } } } },
        ],
      },
    },
  };
}

/**
 * Papers that the actor may read: issued ones of the province, and local plans of his units; drafts by those who write them or look on; and
 * what stands on his desk.
 */
export function readablePapers(actor: Actor): Prisma.PaperWhereInput {
  const { content, provinceIds, unitIds } = actor.scope;
  const ofUnit: Prisma.PaperWhereInput = unitIds === "ALL" ? {} : { unitId: { in: [...unitIds] } };
  const issued: Prisma.PaperWhereInput = { status: { in: ["ISSUED", "CLOSED"] } };
  const own = OWN[actor.bodyKind];
  return {
    provinceId: { in: content && can(actor, "VIEW_PAPERS") ? [...provinceIds] : [] },
    OR: [
      { kind: { notIn: LOCAL }, ...(can(actor, "EDIT_CAMPAIGN") ? {} : issued) },
      { kind: { in: LOCAL }, ...issued, ...ofUnit },
      ...(seesDrafts(actor) ? [{ kind: { in: [...DECISION_KINDS] } }] : []),
      ...(own === undefined ? [] : [{ kind: own, ...ofUnit }]),
      onTheirDesk(actor),
    ],
  };
}
