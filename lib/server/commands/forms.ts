import "server-only";
import { isWritable } from "@/lib/domain/access";
import type { FormDefinition } from "@/lib/domain/form";
import { checkForm } from "@/lib/domain/form-check";
import { formDifferences } from "@/lib/domain/form-difference";
import { FORM_LISTS } from "@/lib/domain/form-edit";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import type { FormRefusal } from "@/lib/domain/form-view";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { formDefinition } from "@/lib/schemas/form-definition";
import type { CreateFormInput, DraftFormInput, FormStepInput, SaveFormInput } from "@/lib/schemas/form";
import { appendEvent, type Command, type CommandContext } from "../command";

type Deed<I> = Command<I, { readonly versionId: string }, FormRefusal>;
type VersionRow = Prisma.FormVersionGetPayload<{ include: { form: true } }>;

const stored = (definition: FormDefinition): Prisma.InputJsonValue => JSON.parse(JSON.stringify(definition)) as Prisma.InputJsonValue;

const wordsOf = (definition: FormDefinition): string[] => FORM_LISTS.flatMap((list) => definition[list].flatMap((one) => one.label ?? []));

async function takeVersion(
  { tx, actor }: CommandContext,
  versionId: string,
): Promise<Result<VersionRow, "NOT_FOUND" | "ROLE_NOT_ALLOWED">> {
  const row = await tx.formVersion.findFirst({
    where: { id: versionId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: { form: true },
  });
  if (!row || !isWritable(actor.scope, row) || (row.status === "DRAFT" && !can(actor, "OPEN_PERIOD"))) return err("NOT_FOUND");
  return can(actor, "OPEN_PERIOD") ? ok(row) : err("ROLE_NOT_ALLOWED");
}

/** The draft a command works on, claimed by its row version. */
async function claimDraft(context: CommandContext, { versionId, version }: FormStepInput): Promise<Result<VersionRow, FormRefusal>> {
  const taken = await takeVersion(context, versionId);
  if (!taken.ok) return taken;
  if (taken.value.status !== "DRAFT") return err("NOT_A_DRAFT");
  const claimed = await context.tx.formVersion.updateMany({
    where: { id: versionId, version, status: "DRAFT" },
    data: { version: { increment: 1 } },
  });
  return claimed.count === 1 ? taken : err("STALE");
}

async function insertDraft(
  { tx }: CommandContext,
  form: { readonly id: string; readonly provinceId: string },
  no: number,
  definition: Prisma.InputJsonValue,
  basis: string,
): Promise<string> {
  const [row] = await tx.formVersion.createManyAndReturn({
    data: [{ provinceId: form.provinceId, formId: form.id, no, definition, basis }],
    select: { id: true },
  });
  if (!row) throw new Error("A version of a form was not written");
  return row.id;
}

/** Begins a form of the province: a first draft, copied from a version or from the standard form. */
export const createForm: Deed<CreateFormInput> = async (context, { title, fromVersionId, basis, personalDataChecked }) => {
  const { tx, actor } = context;
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null || !can(actor, "OPEN_PERIOD")) return err("ROLE_NOT_ALLOWED");
  if (checkPersonalData([title, basis].join("\n"), personalDataChecked ?? false).kind !== "CLEAN") return err("PERSONAL_DATA");
  const from = fromVersionId === null ? null : await takeVersion(context, fromVersionId);
  if (from !== null && !from.ok) return from;
  const [form] = await tx.reportForm.createManyAndReturn({ data: [{ provinceId, title }], skipDuplicates: true });
  if (!form) return err("DUPLICATE_TITLE");
  const definition = from === null ? stored(STANDARD_FORM) : (from.value.definition as Prisma.InputJsonValue);
  const versionId = await insertDraft(context, form, 1, definition, basis);
  await appendEvent(context, {
    provinceId,
    subjectType: "form",
    subjectId: versionId,
    action: "createForm",
    to: "DRAFT",
    data: { form: title, no: 1 },
  });
  return ok({ versionId });
};

/** The next draft of a form, copied from one of its published versions; one draft at a time. */
export const draftForm: Deed<DraftFormInput> = async (context, { versionId }) => {
  const { tx } = context;
  const taken = await takeVersion(context, versionId);
  if (!taken.ok) return taken;
  const { form, status, definition } = taken.value;
  if (status !== "PUBLISHED") return err("NOT_PUBLISHED");
  // Numbers of a form are given one after another.
  await tx.$executeRaw`select 1 from report_forms where id = ${form.id}::uuid for update`;
  if ((await tx.formVersion.count({ where: { formId: form.id, status: "DRAFT" } })) > 0) return err("DRAFT_EXISTS");
  const last = await tx.formVersion.aggregate({ where: { formId: form.id }, _max: { no: true } });
  const no = (last._max.no ?? 0) + 1;
  const draftId = await insertDraft(context, form, no, definition as Prisma.InputJsonValue, "");
  await appendEvent(context, {
    provinceId: form.provinceId,
    subjectType: "form",
    subjectId: draftId,
    action: "draftForm",
    to: "DRAFT",
    data: { form: form.title, no, fromVersionId: versionId },
  });
  return ok({ versionId: draftId });
};

/** Saves a draft whole. A form that could not be used is refused, and nothing of it is kept. */
export const saveForm: Deed<SaveFormInput> = async (context, input) => {
  const { definition, basis } = input;
  const claimed = await claimDraft(context, input);
  if (!claimed.ok) return claimed;
  if (checkForm(definition).length > 0) return err("BAD_FORM");
  const texts = [basis, ...wordsOf(definition)].join("\n");
  if (checkPersonalData(texts, input.personalDataChecked ?? false).kind !== "CLEAN") return err("PERSONAL_DATA");
  const { provinceId, form, no } = claimed.value;
  const changes = formDifferences(formDefinition.parse(claimed.value.definition), definition);
  await context.tx.formVersion.updateMany({ where: { id: input.versionId }, data: { definition: stored(definition), basis } });
  await appendEvent(context, {
    provinceId,
    subjectType: "form",
    subjectId: input.versionId,
    action: "saveForm",
    from: "DRAFT",
    to: "DRAFT",
    data: { form: form.title, no, changed: changes.map((one) => one.item.label ?? one.item.code) },
  });
  return ok({ versionId: input.versionId });
};

/** Publishes a draft: from then on it never changes (trigger), and periods may be opened with it. */
export const publishForm: Deed<FormStepInput> = async (context, input) => {
  const claimed = await claimDraft(context, input);
  if (!claimed.ok) return claimed;
  const { provinceId, form, no, definition } = claimed.value;
  if (checkForm(formDefinition.parse(definition)).length > 0) return err("BAD_FORM");
  await context.tx.formVersion.updateMany({ where: { id: input.versionId }, data: { status: "PUBLISHED", publishedAt: context.now } });
  await appendEvent(context, {
    provinceId,
    subjectType: "form",
    subjectId: input.versionId,
    action: "publishForm",
    from: "DRAFT",
    to: "PUBLISHED",
    data: { form: form.title, no },
  });
  return ok({ versionId: input.versionId });
};

/** Takes a draft away; the first version of a form stays, since a form without one would say nothing. */
export const removeFormDraft: Deed<FormStepInput> = async (context, input) => {
  const claimed = await claimDraft(context, input);
  if (!claimed.ok) return claimed;
  const { provinceId, form, no, formId } = claimed.value;
  if ((await context.tx.formVersion.count({ where: { formId } })) === 1) return err("ONLY_VERSION");
  await context.tx.formVersion.deleteMany({ where: { id: input.versionId } });
  await appendEvent(context, {
    provinceId,
    subjectType: "form",
    subjectId: input.versionId,
    action: "removeFormDraft",
    from: "DRAFT",
    data: { form: form.title, no },
  });
  return ok({ versionId: input.versionId });
};
