import "server-only";
import type { BodyKind, Role } from "@/lib/domain/access";
import { isPlanKind } from "@/lib/domain/paper";
import { toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import type { Paper, Prisma } from "@/lib/generated/prisma/client";
import { notify, type CommandContext } from "../command";

const OF_PROVINCE: readonly BodyKind[] = ["STANDING_AGENCY", "PROVINCE_COMMITTEE"];
const OF_COMMUNE: readonly BodyKind[] = ["COMMUNE_COMMITTEE", "COMMUNE_POLICE"];
const ROLES: readonly Role[] = [
  "PROVINCE_SECRETARY",
  "PROVINCE_CHAIR",
  "DISTRICT_OFFICER",
  "DISTRICT_HEAD",
  "COMMUNE_HEAD",
  "COMMUNE_PARTY_SECRETARY",
  "COMMUNE_POLICE",
];

function validOn(day: PlainDate) {
  const today = toDateColumn(day);
  return {
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
  } satisfies Prisma.BodyWhereInput & Prisma.BodyUnitWhereInput;
}

/** The committees and police of the communes that a decision names, each with the body above it; nobody for a plan. */
export async function listNamed({ tx, actor }: CommandContext, paper: Pick<Paper, "id" | "provinceId">): Promise<readonly string[]> {
  const isValid = validOn(actor.today);
  const items = await tx.decisionItem.findMany({ where: { paperId: paper.id }, select: { unitId: true } });
  const unitIds = items.map((item) => item.unitId);
  const communes = await tx.body.findMany({
    where: {
      provinceId: paper.provinceId,
      kind: { in: [...OF_COMMUNE] },
      ...isValid,
      units: { some: { unitId: { in: unitIds }, ...isValid } },
    },
    select: { id: true, parentId: true },
  });
  return communes.flatMap((body) => [body.id, ...(body.parentId === null ? [] : [body.parentId])]);
}

/** The secretariat and the chair learn that a paper was issued; of a decision also the communes it names and the district above them. */
export async function tellIssued(context: CommandContext, paper: Paper): Promise<void> {
  const { tx, actor } = context;
  const isValid = validOn(actor.today);
  const province = await tx.body.findMany({
    where: { provinceId: paper.provinceId, kind: { in: [...OF_PROVINCE] }, ...isValid },
    select: { id: true },
  });
  const bodyIds = new Set([...province.map((body) => body.id), ...(await listNamed(context, paper))]);
  await notify(context, paper.provinceId, [...bodyIds], ROLES, {
    kind: "PAPER_ISSUED",
    subjectType: isPlanKind(paper.kind) ? "plan" : "decision",
    subjectId: paper.id,
    data: { paper: `${paper.number}/${paper.notation}` },
  });
}
