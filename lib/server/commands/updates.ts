import "server-only";
import { addDays, toDateColumn } from "@/lib/domain/plain-date";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import { mayPost, UPDATE_DAYS_BACK, type UpdatePosting, type UpdateRefusal } from "@/lib/domain/update";
import type { PostUpdateInput, WithdrawUpdateInput } from "@/lib/schemas/update";
import { appendEvent, type Command } from "../command";
import { findKnownUnit } from "../queries/figure-units";

/** Tells what happened in a locality in one of the six task groups. What seems to name a person is asked about first; numbers of persons are refused. */
export const postUpdate: Command<PostUpdateInput, UpdatePosting, UpdateRefusal> = async (context, input) => {
  const { tx, actor, now } = context;
  const unit = await findKnownUnit(tx, actor, input.unitId);
  if (!unit) return err("NOT_FOUND");
  const allowed = mayPost(actor, unit);
  if (!allowed.ok) return allowed;
  if (actor.today < input.happenedOn) return err("FUTURE_DAY");
  if (input.happenedOn < addDays(actor.today, -UPDATE_DAYS_BACK)) return err("TOO_OLD");
  const personal = checkPersonalData(input.content, input.personalDataChecked);
  if (personal.kind !== "CLEAN") return ok({ kind: "PERSONAL_DATA", isRefused: personal.kind === "REFUSED", found: personal.found });

  const update = await tx.progressUpdate.create({
    data: {
      provinceId: unit.provinceId,
      unitId: input.unitId,
      bodyId: actor.bodyId,
      taskGroup: input.taskGroup,
      content: input.content,
      isNothingNew: input.isNothingNew,
      happenedOn: toDateColumn(input.happenedOn),
      counts: input.counts,
      userId: actor.userId,
      assignmentId: actor.assignmentId,
      actorLabel: `${actor.title}, ${actor.bodyName}`,
      postedAt: now,
    },
    select: { id: true },
  });
  await appendEvent(context, {
    provinceId: unit.provinceId,
    subjectType: "update",
    subjectId: update.id,
    action: "postUpdate",
    data: {
      unitId: input.unitId,
      happenedOn: input.happenedOn,
      ...(input.isNothingNew ? { isNothingNew: true } : { taskGroup: input.taskGroup }),
    },
  });
  return ok({ kind: "POSTED", updateId: update.id });
};

/** Takes an update back with a reason; it stays readable, and counts no more. Only its own body can. */
export const withdrawUpdate: Command<WithdrawUpdateInput, { readonly updateId: string }, UpdateRefusal | "PERSONAL_DATA"> = async (
  context,
  input,
) => {
  const { tx, actor, now } = context;
  const { scope } = actor;
  const update = await tx.progressUpdate.findFirst({
    where: {
      id: input.updateId,
      provinceId: { in: [...scope.provinceIds] },
      ...(scope.unitIds === "ALL" ? {} : { unitId: { in: [...scope.unitIds] } }),
    },
  });
  if (!scope.content || !update || update.provinceId !== scope.homeProvinceId) return err("NOT_FOUND");
  if (!can(actor.role, "POST_UPDATE") || update.bodyId !== actor.bodyId) return err("ROLE_NOT_ALLOWED");
  if (update.withdrawnAt !== null) return err("WRONG_STATUS");
  if (checkPersonalData(input.reason, false).kind !== "CLEAN") return err("PERSONAL_DATA");
  const written = await tx.progressUpdate.updateMany({
    where: { id: update.id, version: input.version, withdrawnAt: null },
    data: { withdrawnAt: now, withdrawnFor: input.reason, version: { increment: 1 } },
  });
  if (written.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: update.provinceId,
    subjectType: "update",
    subjectId: update.id,
    action: "withdrawUpdate",
    reason: input.reason,
    data: { unitId: update.unitId },
  });
  return ok({ updateId: update.id });
};
