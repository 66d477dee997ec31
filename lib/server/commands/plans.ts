import "server-only";
import type { IssuePlanRefusal, PlanEntryRefusal, PlanStepRefusal, SaveContentRefusal } from "@/lib/domain/campaign-refusal";
import { blocksOf, contentOf } from "@/lib/domain/plan-content";
import { RECORDED_PLAN_KINDS, type PaperKind } from "@/lib/domain/paper";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { CreatePlanInput, EditPlanInput, IssuePlanInput, PlanStepInput } from "@/lib/schemas/plan";
import type { SaveContentInput, TypedSection } from "@/lib/schemas/plan-content";
import { appendEvent, type Command, type CommandContext } from "../command";
import { listLabels } from "../queries/units";
import { takeCampaign } from "./campaign-access";
import { issuePaper } from "./paper-issue";
import { isNumberTaken, lockNumbers } from "./paper-numbers";
import { claimPlan, columnOrNull, dayOrNull, takePlan } from "./plan-access";
import { copyDuties } from "./plan-duties";

type PlanFields = Omit<CreatePlanInput, "campaignId" | "originId" | "sections" | "kind">;

const rowOf = (input: PlanFields) => ({
  number: input.number,
  notation: input.notation,
  issuedOn: columnOrNull(input.issuedOn),
  issuer: input.issuer,
  subject: input.subject,
  signerTitle: input.signerTitle,
  bases: input.bases,
  recipients: input.recipients,
});

const isRecorded = (kind: PaperKind): boolean => (RECORDED_PLAN_KINDS as readonly PaperKind[]).includes(kind);

/** The body of a paper from its parts as they were typed. */
const contentFrom = (sections: readonly TypedSection[]): Prisma.InputJsonArray =>
  contentOf(sections.map(({ title, text }) => ({ title, blocks: blocksOf(text) }))).map((block) => ({ ...block })) as Prisma.InputJsonArray;

/** Whether a part that says something has a heading; only the first may have none. */
const lacksTitle = (sections: readonly TypedSection[]): boolean =>
  sections.some((section, index) => index > 0 && section.title === "" && section.text !== "");

/** A number belongs to its date, is not given for days to come, and never twice in a year by one issuer and notation. */
async function checkNumber(
  context: CommandContext,
  provinceId: string,
  input: PlanFields,
  exceptId: string | null,
): Promise<Result<null, PlanEntryRefusal>> {
  if (input.issuedOn !== null && input.issuedOn > context.actor.today) return err("ISSUED_IN_FUTURE");
  if (input.number === null) return ok(null);
  if (input.issuedOn === null) return err("NUMBER_WITHOUT_DATE");
  await lockNumbers(context.tx, provinceId);
  const paper = { provinceId, issuer: input.issuer, notation: input.notation, number: input.number, issuedOn: input.issuedOn };
  return (await isNumberTaken(context.tx, paper, exceptId)) ? err("DUPLICATE_NUMBER") : ok(null);
}

const recorded = (kind: PaperKind, input: PlanFields): Prisma.InputJsonObject => ({
  kind,
  number: input.number,
  notation: input.notation,
  issuedOn: input.issuedOn,
  subject: input.subject,
});

/** Makes the draft of a plan: of a paper that is only recorded, or with its text, from last year's with what that one obliges. */
export const createPlan: Command<CreatePlanInput, { planId: string }, PlanEntryRefusal> = async (context, input) => {
  const campaign = await takeCampaign(context, input.campaignId, "edit");
  if (!campaign.ok) return campaign;
  const { tx, actor } = context;
  const { provinceId } = campaign.value;
  const number = await checkNumber(context, provinceId, input, null);
  if (!number.ok) return number;
  if (lacksTitle(input.sections)) return err("TITLE_REQUIRED");
  const origin =
    input.originId === null
      ? null
      : await tx.paper.findFirst({
          where: { id: input.originId, provinceId, kind: "ANNUAL" },
          include: { campaign: { select: { year: true } } },
        });
  if (input.originId !== null && !origin) return err("NOT_FOUND");
  const province = (await listLabels(tx, [provinceId], actor.today)).get(provinceId);
  // The decisions of its committee say what stands above it; the form of a plan does not ask again.
  const decision = await tx.paper.findFirst({
    where: { provinceId, kind: { in: ["SELECTION", "SUPPLEMENTARY"] }, issuer: input.issuer, superior: { not: "" } },
    orderBy: { id: "desc" },
    select: { superior: true },
  });
  const [plan] = await tx.paper.createManyAndReturn({
    data: [
      {
        provinceId,
        campaignId: input.campaignId,
        kind: input.kind,
        ...rowOf(input),
        superior: decision?.superior ?? origin?.superior ?? "",
        place: province?.name ?? "",
        content: contentFrom(input.sections),
        originId: input.originId,
        preparedById: actor.userId,
      },
    ],
  });
  if (!plan) throw new Error("A plan was not written");
  if (origin) await copyDuties(context, { from: origin.id, to: plan.id, provinceId, years: [origin.campaign.year, campaign.value.year] });
  await appendEvent(context, {
    provinceId,
    subjectType: "plan",
    subjectId: plan.id,
    action: "createPlan",
    to: "DRAFT",
    data: { ...recorded(input.kind, input), originId: input.originId },
  });
  return ok({ planId: plan.id });
};

/** Changes the head of a plan that is not issued. Amending plans and those below the province stay of their kind. */
export const editPlan: Command<EditPlanInput, { planId: string }, PlanEntryRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "edit");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (!(await claimPlan(context, row, input.version))) return err("STALE");
  const number = await checkNumber(context, row.provinceId, input, row.id);
  if (!number.ok) return number;
  const kind = isRecorded(row.kind) && isRecorded(input.kind) ? input.kind : row.kind;
  await context.tx.paper.updateMany({ where: { id: row.id }, data: { kind, ...rowOf(input) } });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "plan",
    subjectId: row.id,
    action: "editPlan",
    data: recorded(kind, input),
  });
  return ok({ planId: row.id });
};

/** Writes the text of a plan that is not issued, part by part. */
export const savePlanContent: Command<SaveContentInput, { planId: string }, SaveContentRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "edit");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (lacksTitle(input.sections)) return err("TITLE_REQUIRED");
  if (!(await claimPlan(context, row, input.version, { content: contentFrom(input.sections) }))) return err("STALE");
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "plan",
    subjectId: row.id,
    action: "savePlanContent",
    data: { characters: input.sections.reduce((sum, section) => sum + section.text.length, 0) },
  });
  return ok({ planId: row.id });
};

/** Records that the paper was signed and issued under its number and date. From then on only an amending plan changes it. */
export const issuePlan: Command<IssuePlanInput, { planId: string }, IssuePlanRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "issue");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (row.version !== input.version) return err("STALE");
  const { number, notation } = row;
  const issuedOn = dayOrNull(row.issuedOn);
  if (number === null || notation === null || issuedOn === null) return err("NUMBER_REQUIRED");
  const issued = await issuePaper(context, row, { number, notation, issuedOn });
  return issued.ok ? ok({ planId: row.id }) : issued;
};

/** Ends an issued plan: what it obliges is recorded no more. */
export const closePlan: Command<PlanStepInput, { planId: string }, PlanStepRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "close");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (!(await claimPlan(context, row, input.version, { status: "CLOSED" }))) return err("STALE");
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "plan",
    subjectId: row.id,
    action: "closePlan",
    from: "ISSUED",
    to: "CLOSED",
  });
  return ok({ planId: row.id });
};

/** Begins the plan that changes an issued one; its first basis is what it changes. */
export const amendPlan: Command<
  PlanStepInput & { readonly basis: string; readonly subject: string },
  { planId: string },
  PlanStepRefusal
> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "amend");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (row.version !== input.version) return err("STALE");
  const [plan] = await context.tx.paper.createManyAndReturn({
    data: [
      {
        provinceId: row.provinceId,
        campaignId: row.campaignId,
        kind: "AMENDING" as const,
        issuerId: row.issuerId,
        issuer: row.issuer,
        superior: row.superior,
        notation: row.notation,
        place: row.place,
        subject: input.subject,
        signerTitle: row.signerTitle,
        bases: [input.basis],
        recipients: row.recipients,
        amendsId: row.id,
        preparedById: context.actor.userId,
      },
    ],
  });
  if (!plan) throw new Error("A plan was not written");
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "plan",
    subjectId: plan.id,
    action: "amendPlan",
    to: "DRAFT",
    data: { kind: "AMENDING", subject: input.subject, amendsId: row.id },
  });
  return ok({ planId: plan.id });
};
