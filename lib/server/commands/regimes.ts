import "server-only";
import { decideRegime, type RegimeRefusal } from "@/lib/domain/regime";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { Prisma, type ReportingRegime } from "@/lib/generated/prisma/client";
import type { AddRegimeInput, EditRegimeInput, RetireRegimeInput } from "@/lib/schemas/regime";
import { appendEvent, type Command, type CommandContext } from "../command";

type Fields = AddRegimeInput;

const rowOf = ({ title, kind, content, basis, method, cutOff, dueRules, tiers, formId }: Fields) => ({
  title,
  kind,
  content,
  basis,
  method,
  cutOff: cutOff ?? Prisma.DbNull,
  dueRules,
  tiers,
  formId,
});

const eventData = ({ title, kind, basis, method }: Fields) => ({ title, kind, basis, method });

/** What a regime contradicts beside its own fields. */
async function faultOf(
  { tx }: CommandContext,
  provinceId: string,
  fields: Fields,
  exceptId?: string,
): Promise<"DUPLICATE_TITLE" | "FORM_NOT_FOUND" | "DISTRICT_RULE_MISSING" | null> {
  if (fields.tiers.includes("DISTRICT") && fields.dueRules.district === null) return "DISTRICT_RULE_MISSING";
  if (fields.formId !== null) {
    const form = await tx.reportForm.count({ where: { id: fields.formId, provinceId, versions: { some: { status: "PUBLISHED" } } } });
    if (form === 0) return "FORM_NOT_FOUND";
  }
  const sameTitle = await tx.reportingRegime.count({
    where: { provinceId, title: fields.title, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) },
  });
  return sameTitle > 0 ? "DUPLICATE_TITLE" : null;
}

/** The regime a command works on, locked until the transaction ends. */
async function takeRegime(
  { tx, actor }: CommandContext,
  regimeId: string,
  deed: "edit" | "retire" | "resume",
): Promise<Result<ReportingRegime, RegimeRefusal>> {
  await tx.$executeRaw`select 1 from reporting_regimes where id = ${regimeId}::uuid for update`;
  const regime = await tx.reportingRegime.findFirst({ where: { id: regimeId, provinceId: { in: [...actor.scope.provinceIds] } } });
  if (!regime) return err("NOT_FOUND");
  const step = decideRegime(regime, deed, actor);
  return step.ok ? ok(regime) : step;
}

/** Writes down what is to be reported every so often. Nobody owes anything by it before a period of it is opened. */
export const addRegime: Command<AddRegimeInput, { regimeId: string }, RegimeRefusal> = async (context, input) => {
  const { tx, actor } = context;
  if (!can(actor, "EDIT_CAMPAIGN")) return err("ROLE_NOT_ALLOWED");
  const provinceId = actor.scope.homeProvinceId;
  if (provinceId === null || !actor.scope.content) return err("OUT_OF_SCOPE");
  const fault = await faultOf(context, provinceId, input);
  if (fault !== null) return err(fault);
  // ON CONFLICT DO NOTHING: of two of one title at once one is kept, the other told.
  const [row] = await tx.reportingRegime.createManyAndReturn({ data: [{ provinceId, ...rowOf(input) }], skipDuplicates: true });
  if (!row) return err("DUPLICATE_TITLE");
  await appendEvent(context, { provinceId, subjectType: "regime", subjectId: row.id, action: "addRegime", data: eventData(input) });
  return ok({ regimeId: row.id });
};

/** Changes a regime; periods that were made by it keep their own rules. */
export const editRegime: Command<EditRegimeInput, { regimeId: string }, RegimeRefusal> = async (context, input) => {
  const taken = await takeRegime(context, input.regimeId, "edit");
  if (!taken.ok) return taken;
  const { id, provinceId } = taken.value;
  const changed = await context.tx.reportingRegime.updateMany({
    where: { id, version: input.version },
    data: { version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  const fault = await faultOf(context, provinceId, input, id);
  if (fault !== null) return err(fault);
  await context.tx.reportingRegime.updateMany({ where: { id }, data: rowOf(input) });
  await appendEvent(context, { provinceId, subjectType: "regime", subjectId: id, action: "editRegime", data: eventData(input) });
  return ok({ regimeId: id });
};

/** Sets a regime aside, so that no period is made by it any more, or takes it up again. */
export const retireRegime: Command<RetireRegimeInput, { regimeId: string }, RegimeRefusal> = async (context, input) => {
  const taken = await takeRegime(context, input.regimeId, input.isRetired ? "retire" : "resume");
  if (!taken.ok) return taken;
  const { id, provinceId, title } = taken.value;
  const changed = await context.tx.reportingRegime.updateMany({
    where: { id, version: input.version },
    data: { isRetired: input.isRetired, version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId,
    subjectType: "regime",
    subjectId: id,
    action: input.isRetired ? "retireRegime" : "resumeRegime",
    data: { title },
  });
  return ok({ regimeId: id });
};
