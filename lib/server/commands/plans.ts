import "server-only";
import type { CampaignRefusal } from "@/lib/domain/campaign";
import type { IssuePlanRefusal, PlanEntryRefusal } from "@/lib/domain/campaign-refusal";
import { fromDateColumn, toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper } from "@/lib/generated/prisma/client";
import type { CreatePlanInput, EditPlanInput, IssuePlanInput } from "@/lib/schemas/plan";
import { appendEvent, type Command, type CommandContext } from "../command";
import { visiblePlans } from "../queries/plans";
import { takeCampaign } from "./campaign-access";
import { issuePaper } from "./paper-issue";
import { isNumberTaken, lockNumbers } from "./paper-numbers";

type PlanFields = Omit<CreatePlanInput, "campaignId">;

const rowOf = (input: PlanFields) => ({
  kind: input.kind,
  number: input.number,
  notation: input.notation,
  issuedOn: input.issuedOn === null ? null : toDateColumn(input.issuedOn),
  issuer: input.issuer,
  subject: input.subject,
  signerTitle: input.signerTitle,
  bases: input.bases,
  recipients: input.recipients,
});

/** A number belongs to its date, is not given for days to come, and never twice in a year by one issuer and notation. */
async function checkNumber(
  { tx, actor }: CommandContext,
  provinceId: string,
  input: PlanFields,
  exceptId: string | null,
): Promise<Result<null, PlanEntryRefusal>> {
  if (input.issuedOn !== null && input.issuedOn > actor.today) return err("ISSUED_IN_FUTURE");
  if (input.number === null) return ok(null);
  if (input.issuedOn === null) return err("NUMBER_WITHOUT_DATE");
  await lockNumbers(tx, provinceId);
  const paper = { provinceId, issuer: input.issuer, notation: input.notation, number: input.number, issuedOn: input.issuedOn };
  return (await isNumberTaken(tx, paper, exceptId)) ? err("DUPLICATE_NUMBER") : ok(null);
}

async function takePlan(context: CommandContext, planId: string): Promise<Result<Paper, CampaignRefusal | "NOT_FOUND" | "ISSUED_ALREADY">> {
  const where = { AND: [visiblePlans(context.actor), { id: planId }] };
  const found = await context.tx.paper.findFirst({ where, select: { campaignId: true } });
  if (!found) return err("NOT_FOUND");
  const campaign = await takeCampaign(context, found.campaignId, "edit");
  if (!campaign.ok) return campaign;
  const plan = await context.tx.paper.findFirst({ where });
  if (!plan) return err("NOT_FOUND");
  return plan.status === "ISSUED" || plan.status === "CLOSED" ? err("ISSUED_ALREADY") : ok(plan);
}

/** Records the draft of a plan. */
export const createPlan: Command<CreatePlanInput, { planId: string }, PlanEntryRefusal> = async (context, input) => {
  const campaign = await takeCampaign(context, input.campaignId, "edit");
  if (!campaign.ok) return campaign;
  const { provinceId } = campaign.value;
  const number = await checkNumber(context, provinceId, input, null);
  if (!number.ok) return number;
  const [plan] = await context.tx.paper.createManyAndReturn({ data: [{ provinceId, campaignId: input.campaignId, ...rowOf(input) }] });
  if (!plan) throw new Error("A plan was not written");
  await appendEvent(context, {
    provinceId,
    subjectType: "plan",
    subjectId: plan.id,
    action: "createPlan",
    to: "DRAFT",
    data: { kind: input.kind, number: input.number, notation: input.notation, issuedOn: input.issuedOn, subject: input.subject },
  });
  return ok({ planId: plan.id });
};

/** Changes a plan that is not issued. */
export const editPlan: Command<EditPlanInput, { planId: string }, PlanEntryRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId);
  if (!taken.ok) return taken;
  const plan = taken.value;
  const changed = await context.tx.paper.updateMany({
    where: { id: plan.id, version: input.version, status: plan.status },
    data: { version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  const number = await checkNumber(context, plan.provinceId, input, plan.id);
  if (!number.ok) return number;
  await context.tx.paper.updateMany({ where: { id: plan.id }, data: rowOf(input) });
  await appendEvent(context, {
    provinceId: plan.provinceId,
    subjectType: "plan",
    subjectId: plan.id,
    action: "editPlan",
    data: { kind: input.kind, number: input.number, notation: input.notation, issuedOn: input.issuedOn, subject: input.subject },
  });
  return ok({ planId: plan.id });
};

/** Records that the paper was signed and issued under its number and date. From then on only an amending plan changes it. */
export const issuePlan: Command<IssuePlanInput, { planId: string }, IssuePlanRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId);
  if (!taken.ok) return taken;
  const plan = taken.value;
  if (plan.version !== input.version) return err("STALE");
  if (plan.number === null || plan.notation === null || plan.issuedOn === null) return err("NUMBER_REQUIRED");
  const { number, notation } = plan;
  const issued = await issuePaper(context, plan, { number, notation, issuedOn: fromDateColumn(plan.issuedOn) });
  if (!issued.ok) return issued;
  return ok({ planId: plan.id });
};
