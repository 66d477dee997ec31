import "server-only";
import { isWritable } from "@/lib/domain/access";
import { FULL_POINTS } from "@/lib/domain/criteria";
import type { CriteriaRefusal } from "@/lib/domain/criteria-view";
import { exactSum } from "@/lib/domain/exact";
import { can } from "@/lib/domain/policy";
import { err, ok, type Result } from "@/lib/domain/result";
import { parseRule } from "@/lib/domain/rule";
import { Prisma } from "@/lib/generated/prisma/client";
import type { CopyVersionInput, PutInForceInput, SaveVersionInput } from "@/lib/schemas/criteria";
import { appendEvent, type Command, type CommandContext } from "../command";
import { criterionOf, findVersionInForce } from "../queries/criteria";

type Deed<I> = Command<I, { readonly versionId: string }, CriteriaRefusal>;

const CONTENT = { set: true, criteria: { orderBy: { position: "asc" } } } as const satisfies Prisma.CriteriaVersionInclude;
type VersionRow = Prisma.CriteriaVersionGetPayload<{ include: typeof CONTENT }>;

async function takeVersion(
  { tx, actor }: CommandContext,
  versionId: string,
): Promise<Result<VersionRow, "NOT_FOUND" | "ROLE_NOT_ALLOWED">> {
  const row = await tx.criteriaVersion.findFirst({
    where: { id: versionId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: CONTENT,
  });
  if (!row || !isWritable(actor.scope, row)) return err("NOT_FOUND");
  return can(actor, "EDIT_CRITERIA") ? ok(row) : err("ROLE_NOT_ALLOWED");
}

/** The draft a command works on, claimed by its row version. */
async function claimDraft(context: CommandContext, versionId: string, version: number): Promise<Result<VersionRow, CriteriaRefusal>> {
  const taken = await takeVersion(context, versionId);
  if (!taken.ok) return taken;
  if (taken.value.status !== "DRAFT") return err("NOT_A_DRAFT");
  if (taken.value.version !== version) return err("STALE");
  const claimed = await context.tx.criteriaVersion.updateMany({
    where: { id: versionId, version, status: "DRAFT" },
    data: { version: { increment: 1 } },
  });
  return claimed.count === 1 ? taken : err("STALE");
}

/** Copies a version into a draft: the next of its set, or the first of a set of the province's own under a new title. */
export const copyVersion: Deed<CopyVersionInput> = async (context, { versionId, title, year }) => {
  const { tx } = context;
  const taken = await takeVersion(context, versionId);
  if (!taken.ok) return taken;
  const { set, provinceId, criteria, passMark } = taken.value;
  let setId = set.id;
  if (title !== set.title) {
    const [own] = await tx.criteriaSet.createManyAndReturn({ data: [{ provinceId, kind: set.kind, title }], skipDuplicates: true });
    if (!own) return err("DUPLICATE_TITLE");
    setId = own.id;
  }
  // Numbers of a set are given one after another.
  await tx.$executeRaw`select 1 from criteria_sets where id = ${setId}::uuid for update`;
  const last = await tx.criteriaVersion.aggregate({ where: { setId }, _max: { no: true } });
  const no = (last._max.no ?? 0) + 1;
  const [draft] = await tx.criteriaVersion.createManyAndReturn({ data: [{ provinceId, setId, no, year, passMark }] });
  if (!draft) throw new Error("A version was not written");
  await tx.criterion.createMany({
    data: criteria.map(({ position, code, name, unit, weight, isMandatory, types, rule }) => ({
      provinceId,
      versionId: draft.id,
      position,
      code,
      name,
      unit,
      weight,
      isMandatory,
      types,
      rule: rule === null ? Prisma.JsonNull : rule,
    })),
  });
  await appendEvent(context, {
    provinceId,
    subjectType: "criteria",
    subjectId: draft.id,
    action: "copyCriteria",
    to: "DRAFT",
    data: { fromVersionId: versionId, setId, title, no, year },
  });
  return ok({ versionId: draft.id });
};

/** Changes a draft: names, weights, conditions, types and the parameters of its rules; what a rule measures stays. */
export const saveVersion: Deed<SaveVersionInput> = async (context, input) => {
  const { tx } = context;
  const claimed = await claimDraft(context, input.versionId, input.version);
  if (!claimed.ok) return claimed;
  const { provinceId, criteria } = claimed.value;
  if (input.criteria.length !== criteria.length) return err("INCOMPLETE");
  const changed: string[] = [];
  for (const given of input.criteria) {
    const row = criteria.find((one) => one.id === given.id);
    if (!row) return err("NOT_FOUND");
    const before = criterionOf(row);
    if (before.rule.kind !== given.rule.kind) return err("BAD_RULE");
    const rule = parseRule({ ...before.rule, ...given.rule });
    if (!rule.ok) return err("BAD_RULE");
    const { name, weight, isMandatory, types } = given;
    await tx.criterion.updateMany({ where: { id: row.id }, data: { name, weight, isMandatory, types, rule: rule.value } });
    const after = JSON.stringify([name, weight, isMandatory, types, rule.value]);
    if (after !== JSON.stringify([before.name, before.weight, before.isMandatory, before.types, before.rule])) changed.push(row.code);
  }
  await tx.criteriaVersion.updateMany({ where: { id: input.versionId }, data: { year: input.year, passMark: input.passMark } });
  await appendEvent(context, {
    provinceId,
    subjectType: "criteria",
    subjectId: input.versionId,
    action: "editCriteria",
    from: "DRAFT",
    to: "DRAFT",
    data: { year: input.year, passMark: input.passMark, total: exactSum(input.criteria.map((one) => one.weight)), changed },
  });
  return ok({ versionId: input.versionId });
};

/** Puts a draft in force for its year: from then on it never changes, and the version of the same kind and year is replaced. */
export const putInForce: Deed<PutInForceInput> = async (context, { versionId, version }) => {
  const { tx } = context;
  const claimed = await claimDraft(context, versionId, version);
  if (!claimed.ok) return claimed;
  const { provinceId, criteria, set, year } = claimed.value;
  if (exactSum(criteria.map((one) => one.weight.toNumber())) !== FULL_POINTS) return err("WEIGHTS_NOT_100");
  // Two drafts of one kind and year must not both come into force.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`criteria:${provinceId}:${set.kind}:${year}`}))`;
  const replaced = await findVersionInForce(tx, provinceId, set.kind, year);
  await tx.criteriaVersion.updateMany({
    where: { provinceId, year, status: "IN_FORCE", set: { kind: set.kind } },
    data: { status: "REPLACED", version: { increment: 1 } },
  });
  await tx.criteriaVersion.updateMany({ where: { id: versionId }, data: { status: "IN_FORCE" } });
  await appendEvent(context, {
    provinceId,
    subjectType: "criteria",
    subjectId: versionId,
    action: "putCriteriaInForce",
    from: "DRAFT",
    to: "IN_FORCE",
    data: { kind: set.kind, year, replacedVersionId: replaced?.id ?? null },
  });
  return ok({ versionId });
};
