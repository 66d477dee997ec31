import "server-only";
import type { Role } from "@/lib/domain/access";
import {
  decideNomination,
  type Appraisal,
  type NominationAction,
  type NominationRefusal,
  type NominationStep,
} from "@/lib/domain/nomination";
import type { NominationNotice } from "@/lib/domain/nomination-view";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { notify, type CommandContext } from "../command";
import { factsOf, findNominationRow, type NominationRow } from "../queries/nominations";
import { listLabels } from "../queries/units";
import { listAddressed, type Addressees } from "./addressees";

type Asked = { readonly nominationId: string; readonly version: number };
type Given = { readonly reason?: string | undefined; readonly appraisal?: Appraisal | undefined };
export type Taken = { readonly row: NominationRow; readonly step: NominationStep };
export type TakeRefusal = NominationRefusal | "NOT_FOUND" | "STALE";

/** The nomination a command works on, allowed by its procedure and taken: from here on the row is this transaction's, and whoever read it before is stale. */
export async function takeNomination(
  context: CommandContext,
  { nominationId, version }: Asked,
  action: NominationAction,
  given: Given = {},
): Promise<Result<Taken, TakeRefusal>> {
  const { tx, actor } = context;
  const row = await findNominationRow(tx, actor, nominationId);
  if (!row) return err("NOT_FOUND");
  const step = decideNomination(factsOf(row), { action, actor, ...given });
  if (!step.ok) return err(step.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : step.error);
  if (row.version !== version) return err("STALE");
  const claimed = await tx.nomination.updateMany({
    where: { id: row.id, version, status: row.status },
    data: { version: { increment: 1 } },
  });
  return claimed.count === 1 ? ok({ row, step: step.value }) : err("STALE");
}

export const COMMUNE: Addressees = {
  kinds: ["COMMUNE_POLICE", "COMMUNE_COMMITTEE"],
  roles: ["COMMUNE_POLICE", "COMMUNE_HEAD"],
  ofUnit: true,
};

type Told = { readonly kind: NominationNotice; readonly data?: Prisma.InputJsonObject };

/** Tells those who have to do with the nomination: bodies of the commune, or of the province. */
export async function tell(context: CommandContext, row: NominationRow, to: Addressees, told: Told): Promise<void> {
  await tellBodies(context, row, await listAddressed(context, row, to), to.roles, told);
}

/** Tells the body that proposed; of a commune its police as well, who prepared it. */
export async function tellNominator(context: CommandContext, row: NominationRow, told: Told): Promise<void> {
  if (row.nominator.kind === "COMMUNE_COMMITTEE") return tell(context, row, COMMUNE, told);
  await tellBodies(context, row, [row.nominatorId], ["DISTRICT_OFFICER", "DISTRICT_HEAD", "PROVINCE_SECRETARY"], told);
}

async function tellBodies(
  context: CommandContext,
  row: NominationRow,
  bodyIds: readonly string[],
  roles: readonly Role[],
  { kind, data }: Told,
): Promise<void> {
  // What a list of notices says of it, by the name of its own day.
  const label = (await listLabels(context.tx, [row.unitId], context.actor.today)).get(row.unitId);
  const unit = label ? { unit: `${label.kind.toLowerCase()} ${label.name}` } : {};
  await notify(context, row.provinceId, bodyIds, roles, {
    kind,
    subjectType: "nomination",
    subjectId: row.id,
    data: { unitId: row.unitId, ...unit, ...data },
  });
}
