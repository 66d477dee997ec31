import "server-only";
import type { ClockRefusal } from "@/lib/domain/account";
import { movesClock } from "@/lib/domain/installation";
import { addDays, daysBetween, parsePlainDate, plainDateOf } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { MoveClockInput } from "@/lib/schemas/account";
import { appendEvent, type Command } from "../command";

/** Moves the business date of a province with a committee; refused where people work for real (decision 11). */
export const moveClock: Command<MoveClockInput, { provinceId: string }, ClockRefusal> = async (context, input) => {
  const { actor, tx, now } = context;
  if (!can(actor, "MANAGE_SETTINGS")) return err("ROLE_NOT_ALLOWED");
  const installation = await tx.installation.findFirst();
  if (!movesClock(installation?.kind ?? "PRODUCTION")) return err("NOT_A_DEMO");
  const { provinceId } = input;
  const date = parsePlainDate(input.date);
  const committees = await tx.body.count({ where: { provinceId, kind: "PROVINCE_COMMITTEE" } });
  if (committees === 0 || date === null) return err("NOT_FOUND");

  const real = plainDateOf(now);
  const before = await tx.provinceClock.findUnique({ where: { provinceId } });
  const offsetDays = daysBetween(real, date);
  const moved =
    input.version === 0
      ? await tx.provinceClock.createMany({ data: [{ provinceId, offsetDays }], skipDuplicates: true })
      : await tx.provinceClock.updateMany({
          where: { provinceId, version: input.version },
          data: { offsetDays, version: { increment: 1 } },
        });
  if (moved.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: null,
    subjectType: "clock",
    subjectId: provinceId,
    action: "moveClock",
    from: addDays(real, before?.offsetDays ?? 0),
    to: date,
  });
  return ok({ provinceId });
};
