import "server-only";
import type { IncomingRefusal } from "@/lib/domain/office-refusal";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn, yearOf } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { EnterIncomingInput } from "@/lib/schemas/register";
import { appendEvent, type Command } from "../command";

/** Enters a paper that came in under the next number of arrival of its body and year; the same paper of the same issuer only once. */
export const enterIncoming: Command<EnterIncomingInput, { arrival: number }, IncomingRefusal> = async (context, input) => {
  const { tx, actor } = context;
  if (!can(actor, "KEEP_REGISTER")) return err("ROLE_NOT_ALLOWED");
  const body = await tx.body.findFirst({ where: { id: input.bodyId, provinceId: actor.scope.homeProvinceId ?? "" } });
  if (!body || body.provinceId === null) return err("NOT_FOUND");
  if (input.arrivedOn > actor.today) return err("ARRIVED_IN_FUTURE");
  if (input.datedOn > input.arrivedOn) return err("DATED_AFTER_ARRIVAL");
  const texts = [input.number, input.issuer, input.subject].join("\n");
  if (checkPersonalData(texts, input.personalDataChecked).kind !== "CLEAN") return err("PERSONAL_DATA");
  const year = yearOf(input.arrivedOn);
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`incoming:${body.id}:${year}`}))`;
  const same = { bodyId: body.id, number: input.number, issuer: input.issuer, datedOn: toDateColumn(input.datedOn) };
  if ((await tx.incomingPaper.count({ where: same })) > 0) return err("DUPLICATE_INCOMING");
  const highest = await tx.incomingPaper.aggregate({ where: { bodyId: body.id, year }, _max: { arrival: true } });
  const arrival = (highest._max.arrival ?? 0) + 1;
  const [entered] = await tx.incomingPaper.createManyAndReturn({
    data: [
      {
        ...same,
        provinceId: body.provinceId,
        year,
        arrival,
        arrivedOn: toDateColumn(input.arrivedOn),
        subject: input.subject,
        enteredBy: actor.title,
      },
    ],
  });
  if (!entered) throw new Error("An incoming paper was not written");
  await appendEvent(context, {
    provinceId: body.provinceId,
    subjectType: "incoming",
    subjectId: entered.id,
    action: "enterIncoming",
    data: { number: input.number, issuedOn: input.datedOn, subject: input.subject, arrival },
  });
  return ok({ arrival });
};
