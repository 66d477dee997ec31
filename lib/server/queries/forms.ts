import "server-only";
import { isWritable, type Actor } from "@/lib/domain/access";
import type { FormChoice, FormRecord, FormUse, FormVersionRow, FormVersionView, FormView } from "@/lib/domain/form-view";
import { plainDateOf } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { compareVi } from "@/lib/domain/vietnamese-order";
import type { Prisma } from "@/lib/generated/prisma/client";
import { formDefinition } from "@/lib/schemas/form-definition";
import type { Tx } from "../db";

const mayEdit = (actor: Actor, row: { readonly provinceId: string }): boolean => can(actor, "OPEN_PERIOD") && isWritable(actor.scope, row);

const COUNTED = { _count: { select: { periods: true } } } as const;
type Counted = Prisma.FormVersionGetPayload<{ omit: { definition: true }; include: typeof COUNTED }>;

const PERIODS = { include: { campaign: { select: { year: true } } }, orderBy: { dueCommune: "asc" } } as const;
type Period = Prisma.ReportingPeriodGetPayload<{ include: { campaign: { select: { year: true } } } }>;

const useOf = ({ id, campaignId, title, campaign, openedAt }: Period): FormUse => ({
  id,
  campaignId,
  title,
  year: campaign.year,
  isOpen: openedAt !== null,
});

const rowOf = (row: Counted): FormVersionRow => ({
  id: row.id,
  no: row.no,
  status: row.status,
  basis: row.basis,
  publishedOn: row.publishedAt === null ? null : plainDateOf(row.publishedAt),
  periods: row._count.periods,
});

/** The forms of the provinces an actor sees; drafts only for those who work on them. */
export async function listForms(tx: Tx, actor: Actor): Promise<FormView[]> {
  if (!actor.scope.content) return [];
  const forms = await tx.reportForm.findMany({
    where: { provinceId: { in: [...actor.scope.provinceIds] } },
    include: { versions: { omit: { definition: true }, include: COUNTED, orderBy: { no: "desc" } } },
    orderBy: { id: "asc" },
  });
  return forms
    .toSorted((left, right) => compareVi(left.title, right.title))
    .map((form) => {
      const canEdit = mayEdit(actor, form);
      return {
        id: form.id,
        title: form.title,
        canEdit,
        versions: form.versions.filter((one) => canEdit || one.status === "PUBLISHED").map(rowOf),
      };
    })
    .filter((form) => form.versions.length > 0);
}

/** A form with its versions and who published each; null outside the actor's scope, or where there is nothing but another's draft. */
export async function findForm(tx: Tx, actor: Actor, formId: string): Promise<FormRecord | null> {
  if (!actor.scope.content) return null;
  const form = await tx.reportForm.findFirst({
    where: { id: formId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: {
      versions: { include: { ...COUNTED, periods: PERIODS }, orderBy: { no: "desc" } },
      regimes: { where: { isRetired: false }, select: { id: true, title: true } },
    },
  });
  if (!form) return null;
  const canEdit = mayEdit(actor, form);
  const versions = form.versions.filter((one) => canEdit || one.status === "PUBLISHED");
  if (versions.length === 0) return null;
  const publishers = await tx.$queryRaw<{ versionId: string; title: string; body: string }[]>`
    select e.subject_id::text as "versionId", e.actor_title as title, e.actor_body as body from events e
    where e.subject_type = 'form' and e.action = 'publishForm' and e.subject_id = any(${versions.map((one) => one.id)}::uuid[])`;
  return {
    id: form.id,
    title: form.title,
    canEdit,
    versions: versions.map((one) => {
      const publisher = publishers.find(({ versionId }) => versionId === one.id);
      return {
        ...rowOf(one),
        definition: formDefinition.parse(one.definition),
        publishedBy: publisher ? { title: publisher.title, body: publisher.body } : null,
        usedBy: one.periods.map(useOf),
      };
    }),
    regimes: form.regimes.toSorted((left, right) => compareVi(left.title, right.title)),
  };
}

/** One version of a form with what it changes against the version before; null outside the actor's scope. */
export async function findFormVersion(tx: Tx, actor: Actor, versionId: string): Promise<FormVersionView | null> {
  if (!actor.scope.content) return null;
  const row = await tx.formVersion.findFirst({
    where: { id: versionId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: { ...COUNTED, form: true, periods: PERIODS },
  });
  if (!row) return null;
  const canEdit = mayEdit(actor, row);
  if (row.status === "DRAFT" && !canEdit) return null;
  const before = await tx.formVersion.findFirst({ where: { formId: row.formId, no: { lt: row.no } }, orderBy: { no: "desc" } });
  const draft = await tx.formVersion.findFirst({
    where: { formId: row.formId, status: "DRAFT", id: { not: row.id } },
    select: { id: true },
  });
  return {
    ...rowOf(row),
    form: { id: row.form.id, title: row.form.title },
    version: row.version,
    definition: formDefinition.parse(row.definition),
    before: before && { no: before.no, definition: formDefinition.parse(before.definition) },
    usedBy: row.periods.map(useOf),
    canEdit,
    otherDraftId: canEdit ? (draft?.id ?? null) : null,
  };
}

/** The published versions of a province, newest of each form first. */
export async function listFormChoices(tx: Tx, provinceId: string): Promise<FormChoice[]> {
  const rows = await tx.formVersion.findMany({
    where: { provinceId, status: "PUBLISHED" },
    omit: { definition: true },
    include: { form: true },
    orderBy: { no: "desc" },
  });
  return rows
    .toSorted((left, right) => compareVi(left.form.title, right.form.title))
    .map((row) => ({
      id: row.id,
      title: row.form.title,
      no: row.no,
      publishedOn: row.publishedAt === null ? null : plainDateOf(row.publishedAt),
    }));
}

/** The form a period asks, by name; null: the standard form. */
export async function findPeriodForm(tx: Tx, periodId: string): Promise<FormChoice | null> {
  const row = await tx.reportingPeriod.findFirst({
    where: { id: periodId },
    select: { formVersion: { omit: { definition: true }, include: { form: true } } },
  });
  const version = row?.formVersion;
  if (!version) return null;
  return {
    id: version.id,
    title: version.form.title,
    no: version.no,
    publishedOn: version.publishedAt === null ? null : plainDateOf(version.publishedAt),
  };
}
