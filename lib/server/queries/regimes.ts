import "server-only";
import type { Actor } from "@/lib/domain/access";
import { parseCutOff, parseDueRules } from "@/lib/domain/due-rule";
import { defaultDueRules, type RegimeView } from "@/lib/domain/regime";
import { compareVi } from "@/lib/domain/vietnamese-order";
import type { ReportingRegime } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";

const WITH = { form: { select: { id: true, title: true } }, _count: { select: { periods: true } } } as const;

type Row = ReportingRegime & {
  readonly form: { readonly id: string; readonly title: string } | null;
  readonly _count: { readonly periods: number };
};

const regimeView = (row: Row): RegimeView => ({
  id: row.id,
  provinceId: row.provinceId,
  title: row.title,
  kind: row.kind,
  content: row.content,
  basis: row.basis,
  method: row.method,
  cutOff: parseCutOff(row.cutOff),
  dueRules: parseDueRules(row.dueRules) ?? defaultDueRules(false),
  tiers: row.tiers,
  form: row.form,
  isRetired: row.isRetired,
  periods: row._count.periods,
  version: row.version,
});

/** Provinces whose regimes an actor reads. */
const readable = ({ scope }: Actor): { in: string[] } => ({ in: scope.content ? [...scope.provinceIds] : [] });

/** The regimes that the actor reads, of one province where it is named; those in force first. */
export async function listRegimes(tx: Tx, actor: Actor, provinceId?: string): Promise<readonly RegimeView[]> {
  const rows = await tx.reportingRegime.findMany({
    where: { AND: [{ provinceId: readable(actor) }, provinceId === undefined ? {} : { provinceId }] },
    include: WITH,
  });
  return rows
    .map(regimeView)
    .toSorted((left, right) => Number(left.isRetired) - Number(right.isRetired) || compareVi(left.title, right.title));
}

/** One regime; null outside the actor's scope. */
export async function findRegime(tx: Tx, actor: Actor, regimeId: string): Promise<RegimeView | null> {
  const row = await tx.reportingRegime.findFirst({ where: { id: regimeId, provinceId: readable(actor) }, include: WITH });
  return row && regimeView(row);
}

/** Forms that a regime may name: those of the actor's own province that have a published version. */
export async function listRegimeForms(tx: Tx, actor: Actor): Promise<readonly { readonly id: string; readonly title: string }[]> {
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null) return [];
  const forms = await tx.reportForm.findMany({
    where: { provinceId, versions: { some: { status: "PUBLISHED" } } },
    select: { id: true, title: true },
  });
  return forms.toSorted((left, right) => compareVi(left.title, right.title));
}
