import "server-only";
import type { BodyKind, Role } from "@/lib/domain/access";
import { toDateColumn } from "@/lib/domain/plain-date";
import type { CommandContext } from "../command";

/** Whom a notice about a commune goes to: bodies of the province, or, `ofUnit`, those of the commune alone. */
export type Addressees = { readonly kinds: readonly BodyKind[]; readonly roles: readonly Role[]; readonly ofUnit: boolean };

export const SECRETARIAT: Addressees = { kinds: ["STANDING_AGENCY"], roles: ["PROVINCE_SECRETARY"], ofUnit: false };
export const COUNCIL: Addressees = { kinds: ["APPRAISAL_COUNCIL"], roles: ["COUNCIL_SECRETARY"], ofUnit: false };

/** The addressed bodies that stand today. */
export async function listAddressed(
  { tx, actor }: CommandContext,
  { provinceId, unitId }: { readonly provinceId: string; readonly unitId: string },
  { kinds, ofUnit }: Addressees,
): Promise<readonly string[]> {
  const today = toDateColumn(actor.today);
  const isValid = {
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
  };
  const bodies = await tx.body.findMany({
    where: { provinceId, kind: { in: [...kinds] }, ...isValid, ...(ofUnit ? { units: { some: { unitId, ...isValid } } } : {}) },
    select: { id: true },
  });
  return bodies.map((body) => body.id);
}
