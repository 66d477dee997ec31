import "server-only";
import { isWithin } from "@/lib/domain/access";
import type { CreateLocalPlanRefusal, IssuePlanRefusal, PlanStepRefusal, ReturnPlanRefusal } from "@/lib/domain/campaign-refusal";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { mayDraftUnder, tierOfBody } from "@/lib/domain/plan";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { Paper, Prisma } from "@/lib/generated/prisma/client";
import type { CreateLocalPlanInput, IssueLocalPlanInput, PlanStepInput, ReturnPlanInput } from "@/lib/schemas/plan";
import { appendEvent, notify, type Command, type CommandContext } from "../command";
import { listUnitsToPlan } from "../queries/local-plans";
import { factsOfPlan, visiblePlans } from "../queries/plan-records";
import { claimPlan, takePlan } from "./plan-access";
import { copyDuties } from "./plan-duties";
import { issuePaper } from "./paper-issue";

type Done = { planId: string };

const eventOf = (row: Paper, action: string, more: object = {}) => ({
  provinceId: row.provinceId,
  subjectType: "plan" as const,
  subjectId: row.id,
  action,
  ...more,
});

/** Begins the plan of a district or commune under the province's plan of the year; one a unit and campaign. */
export const createLocalPlan: Command<CreateLocalPlanInput, Done, CreateLocalPlanRefusal> = async (context, input) => {
  const { tx, actor } = context;
  if (!can(actor, "DRAFT_LOCAL_PLAN")) return err("ROLE_NOT_ALLOWED");
  const parent = await tx.paper.findFirst({ where: { AND: [visiblePlans(actor), { id: input.parentId, kind: "ANNUAL" }] } });
  if (!parent || !isWithin(actor.scope, { provinceId: parent.provinceId, unitId: input.unitId })) return err("NOT_FOUND");
  if (!mayDraftUnder(await factsOfPlan(tx, parent, actor.today), actor)) return err("PARENT_NOT_ISSUED");
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`local plan:${parent.campaignId}:${input.unitId}`}))`;
  const tier = tierOfBody(actor.bodyKind) === "DISTRICT" ? ("DISTRICT" as const) : ("COMMUNE" as const);
  const earlier = await tx.paper.count({ where: { campaignId: parent.campaignId, kind: tier, unitId: input.unitId } });
  if (earlier > 0) return err("DUPLICATE_PLAN");
  const unit = (await listUnitsToPlan(tx, actor, parent.campaignId)).find((one) => one.id === input.unitId);
  if (!unit) return err("UNIT_NOT_LISTED");
  const today = toDateColumn(actor.today);
  const valid: Prisma.BodyWhereInput = {
    AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
  };
  const committee = await tx.body.findFirst({
    where: { ...valid, kind: tier === "DISTRICT" ? "DISTRICT_COMMITTEE" : "COMMUNE_COMMITTEE", units: { some: { unitId: unit.id } } },
  });
  if (!committee) return err("NO_COMMITTEE");
  const [plan] = await tx.paper.createManyAndReturn({
    data: [
      {
        provinceId: parent.provinceId,
        campaignId: parent.campaignId,
        kind: tier,
        parentId: parent.id,
        unitId: unit.id,
        issuerId: committee.id,
        issuer: committee.name,
        notation: parent.notation,
        place: unit.name,
        subject: input.subject,
        bases: input.bases,
        recipients: input.recipients,
        preparedById: actor.userId,
      },
    ],
  });
  if (!plan) throw new Error("A plan was not written");
  await appendEvent(
    context,
    eventOf(plan, "createPlan", { to: "DRAFT", data: { kind: tier, subject: input.subject, parentId: parent.id } }),
  );
  return ok({ planId: plan.id });
};

/** Records that the head signed a plan below the province, under the number and date of its own office; it then waits for the level above. */
export const issueLocalPlan: Command<IssueLocalPlanInput, Done, IssuePlanRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "issue");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (row.unitId === null) return err("ROLE_NOT_ALLOWED");
  if (row.version !== input.version) return err("STALE");
  if ((await context.tx.planDuty.count({ where: { paperId: row.id } })) === 0) return err("DUTIES_REQUIRED");
  const { number, notation, issuedOn } = input;
  const issued = await issuePaper(context, row, { number, notation, issuedOn });
  return issued.ok ? ok({ planId: row.id }) : issued;
};

/** Those who wrote the plan learn what the level above did with it. */
async function tellWriters(context: CommandContext, row: Paper, kind: "PLAN_ACCEPTED" | "PLAN_RETURNED"): Promise<void> {
  if (row.issuerId === null) return;
  const bodies = await context.tx.body.findMany({
    where: { OR: [{ id: row.issuerId }, { parentId: row.issuerId, kind: "COMMUNE_POLICE" }] },
    select: { id: true },
  });
  await notify(
    context,
    row.provinceId,
    bodies.map((body) => body.id),
    ["DISTRICT_OFFICER", "DISTRICT_HEAD", "COMMUNE_HEAD", "COMMUNE_POLICE"],
    { kind, subjectType: "plan", subjectId: row.id },
  );
}

/** Takes note of a plan from below. */
export const acceptPlan: Command<PlanStepInput, Done, PlanStepRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "accept");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (!(await claimPlan(context, row, input.version, { acceptedOn: toDateColumn(context.actor.today) }))) return err("STALE");
  await appendEvent(context, eventOf(row, "acceptPlan"));
  await tellWriters(context, row, "PLAN_ACCEPTED");
  return ok({ planId: row.id });
};

/** Sends a plan from below back: it stays what it was, its writers make the next one. */
export const returnPlan: Command<ReturnPlanInput, Done, ReturnPlanRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "return");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  if (checkPersonalData(input.reason, false).kind !== "CLEAN") return err("PERSONAL_DATA");
  if (!(await claimPlan(context, row, input.version, { returnReason: input.reason }))) return err("STALE");
  await appendEvent(context, eventOf(row, "returnPlan", { reason: input.reason }));
  await tellWriters(context, row, "PLAN_RETURNED");
  return ok({ planId: row.id });
};

/** Begins the next one of a plan that came back: its text and what it obliges are taken over. */
export const revisePlan: Command<PlanStepInput, Done, PlanStepRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "revise");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  // The next version of the returned one is taken, so that two at once make one heir.
  if (!(await claimPlan(context, row, input.version))) return err("STALE");
  const { tx } = context;
  if ((await tx.paper.count({ where: { amendsId: row.id } })) > 0) return err("WRONG_STATUS");
  const [plan] = await tx.paper.createManyAndReturn({
    data: [
      {
        provinceId: row.provinceId,
        campaignId: row.campaignId,
        kind: row.kind,
        parentId: row.parentId,
        unitId: row.unitId,
        issuerId: row.issuerId,
        issuer: row.issuer,
        superior: row.superior,
        notation: row.notation,
        place: row.place,
        subject: row.subject,
        signerTitle: row.signerTitle,
        bases: row.bases,
        recipients: row.recipients,
        content: row.content as Prisma.InputJsonValue,
        amendsId: row.id,
        preparedById: context.actor.userId,
      },
    ],
  });
  if (!plan) throw new Error("A plan was not written");
  await copyDuties(context, { from: row.id, to: plan.id, provinceId: row.provinceId, years: [0, 0] });
  await appendEvent(
    context,
    eventOf(plan, "createPlan", { to: "DRAFT", data: { kind: row.kind, subject: row.subject, amendsId: row.id } }),
  );
  return ok({ planId: plan.id });
};
