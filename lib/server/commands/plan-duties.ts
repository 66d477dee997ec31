import "server-only";
import type { RecordDutyRefusal, SaveDutiesRefusal } from "@/lib/domain/campaign-refusal";
import { isPlanKind } from "@/lib/domain/paper";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { addMonths, fromDateColumn, toDateColumn } from "@/lib/domain/plain-date";
import { decideDuty, type DutyAction } from "@/lib/domain/plan";
import { shiftYears } from "@/lib/domain/plan-content";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper, PlanDuty } from "@/lib/generated/prisma/client";
import type { RecordDutyInput, ReopenDutyInput, SaveDutiesInput } from "@/lib/schemas/plan-content";
import { appendEvent, type Command, type CommandContext } from "../command";
import { visiblePlans } from "../queries/plan-records";
import { claimPlan, columnOrNull, dayOrNull, takePlan } from "./plan-access";

type Copy = {
  readonly from: string;
  readonly to: string;
  readonly provinceId: string;
  /** The year the duties were for, and the one they are for now. */
  readonly years: readonly [number, number];
};

/** What one plan obliges, for another: undone, and moved by the years between them. */
export async function copyDuties({ tx }: CommandContext, { from, to, provinceId, years: [last, now] }: Copy): Promise<number> {
  const duties = await tx.planDuty.findMany({ where: { paperId: from }, orderBy: { position: "asc" } });
  await tx.planDuty.createMany({
    data: duties.map((duty) => ({
      provinceId,
      paperId: to,
      position: duty.position,
      clause: duty.clause,
      taskGroup: duty.taskGroup,
      content: shiftYears(duty.content, last, now),
      bodyId: duty.bodyId,
      bodyName: duty.bodyName,
      cooperating: duty.cooperating,
      product: shiftYears(duty.product, last, now),
      dueText: shiftYears(duty.dueText, last, now),
      dueOn: duty.dueOn === null ? null : toDateColumn(addMonths(fromDateColumn(duty.dueOn), (now - last) * 12)),
      unitIds: duty.unitIds,
      isAsked: duty.isAsked,
    })),
  });
  return duties.length;
}

/** Writes everything a draft obliges anew. Whether a body is asked or ordered is the body's, not the writer's to say. */
export const saveDuties: Command<SaveDutiesInput, { planId: string }, SaveDutiesRefusal> = async (context, input) => {
  const taken = await takePlan(context, input.planId, "edit");
  if (!taken.ok) return taken;
  const { row } = taken.value;
  const { tx } = context;
  const bodyIds = [...new Set(input.duties.flatMap((duty) => duty.bodyId ?? []))];
  const bodies = await tx.body.findMany({ where: { id: { in: bodyIds }, provinceId: row.provinceId } });
  if (bodies.length < bodyIds.length) return err("BODY_NOT_FOUND");
  const unitIds = [...new Set(input.duties.flatMap((duty) => duty.unitIds))];
  const units = await tx.designatedLocality.findMany({
    where: { campaignId: row.campaignId, unitId: { in: unitIds } },
    select: { unitId: true },
  });
  if (new Set(units.map((unit) => unit.unitId)).size < unitIds.length) return err("UNIT_NOT_FOUND");
  if (!(await claimPlan(context, row, input.version))) return err("STALE");
  await tx.planDuty.deleteMany({ where: { paperId: row.id } });
  await tx.planDuty.createMany({
    data: input.duties.map((duty, index) => {
      const body = bodies.find((one) => one.id === duty.bodyId);
      return {
        provinceId: row.provinceId,
        paperId: row.id,
        position: index + 1,
        clause: duty.clause,
        taskGroup: duty.taskGroup,
        content: duty.content,
        bodyId: duty.bodyId,
        bodyName: body?.name ?? duty.bodyName,
        cooperating: duty.cooperating,
        product: duty.product,
        dueText: duty.dueText,
        dueOn: columnOrNull(duty.dueOn),
        unitIds: duty.unitIds,
        isAsked: body?.isAsked ?? false,
      };
    }),
  });
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "plan",
    subjectId: row.id,
    action: "savePlanDuties",
    data: { duties: input.duties.length },
  });
  return ok({ planId: row.id });
};

type TakenDuty = PlanDuty & { readonly paper: Paper };

/** The duty a command works on: of a plan the actor sees, and his to record. */
async function takeDuty(
  { tx, actor }: CommandContext,
  dutyId: string,
  action: DutyAction,
): Promise<Result<TakenDuty, Exclude<RecordDutyRefusal, "STALE" | "DONE_IN_FUTURE" | "DONE_BEFORE_PLAN" | "PERSONAL_DATA">>> {
  const duty = await tx.planDuty.findFirst({ where: { id: dutyId, paper: visiblePlans(actor) }, include: { paper: true } });
  if (!duty || !isPlanKind(duty.paper.kind)) return err("NOT_FOUND");
  const below =
    duty.bodyId === null ? [] : await tx.body.findMany({ where: { parentId: duty.bodyId, kind: "COMMUNE_POLICE" }, select: { id: true } });
  const step = decideDuty(
    {
      provinceId: duty.provinceId,
      paper: { kind: duty.paper.kind, status: duty.paper.status, unitId: duty.paper.unitId },
      bodyIds: [...(duty.bodyId === null ? [] : [duty.bodyId]), ...below.map((body) => body.id)],
      status: duty.status,
    },
    action,
    actor,
  );
  return step.ok ? ok(duty) : step;
}

async function setDuty(
  context: CommandContext,
  duty: TakenDuty,
  version: number,
  done: { on: Date; note: string } | null,
): Promise<boolean> {
  const changed = await context.tx.planDuty.updateMany({
    where: { id: duty.id, version },
    data: {
      status: done ? "DONE" : "OPEN",
      doneOn: done?.on ?? null,
      doneNote: done?.note ?? null,
      doneById: done ? context.actor.userId : null,
      version: { increment: 1 },
    },
  });
  return changed.count === 1;
}

/** Notes that a duty was done, on which day, with what came of it. */
export const recordDuty: Command<RecordDutyInput, { planId: string }, RecordDutyRefusal> = async (context, input) => {
  const taken = await takeDuty(context, input.dutyId, "record");
  if (!taken.ok) return taken;
  const duty = taken.value;
  if (input.doneOn > context.actor.today) return err("DONE_IN_FUTURE");
  const issuedOn = dayOrNull(duty.paper.issuedOn);
  if (issuedOn !== null && input.doneOn < issuedOn) return err("DONE_BEFORE_PLAN");
  if (checkPersonalData(input.note, false).kind !== "CLEAN") return err("PERSONAL_DATA");
  if (!(await setDuty(context, duty, input.version, { on: toDateColumn(input.doneOn), note: input.note }))) return err("STALE");
  await appendEvent(context, {
    provinceId: duty.provinceId,
    subjectType: "plan",
    subjectId: duty.paperId,
    action: "recordDuty",
    data: { clause: duty.clause, doneOn: input.doneOn, note: input.note },
  });
  return ok({ planId: duty.paperId });
};

/** Takes a recording back. */
export const reopenDuty: Command<ReopenDutyInput, { planId: string }, RecordDutyRefusal> = async (context, input) => {
  const taken = await takeDuty(context, input.dutyId, "reopen");
  if (!taken.ok) return taken;
  const duty = taken.value;
  if (!(await setDuty(context, duty, input.version, null))) return err("STALE");
  await appendEvent(context, {
    provinceId: duty.provinceId,
    subjectType: "plan",
    subjectId: duty.paperId,
    action: "reopenDuty",
    data: { clause: duty.clause },
  });
  return ok({ planId: duty.paperId });
};
