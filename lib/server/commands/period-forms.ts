import "server-only";
import type { PeriodFormRefusal } from "@/lib/domain/campaign-refusal";
import { err, ok } from "@/lib/domain/result";
import type { ChoosePeriodFormInput } from "@/lib/schemas/form";
import { appendEvent, type Command } from "../command";
import { takePeriod } from "./periods";

/** Chooses the form that a period will be opened with: a published version, or the standard form. Once it is open its reports are bound to it. */
export const choosePeriodForm: Command<ChoosePeriodFormInput, { campaignId: string; periodId: string }, PeriodFormRefusal> = async (
  context,
  input,
) => {
  const taken = await takePeriod(context, input.periodId, "edit");
  if (!taken.ok) return taken;
  const { period, campaign } = taken.value;
  const { formVersionId } = input;
  const chosen =
    formVersionId === null
      ? null
      : await context.tx.formVersion.findFirst({
          where: { id: formVersionId, provinceId: campaign.provinceId, status: "PUBLISHED" },
          include: { form: true },
        });
  if (formVersionId !== null && chosen === null) return err("NOT_PUBLISHED");
  const changed = await context.tx.reportingPeriod.updateMany({
    where: { id: period.id, version: input.version, openedAt: null },
    data: { formVersionId, version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: campaign.provinceId,
    subjectType: "period",
    subjectId: period.id,
    action: "choosePeriodForm",
    data: { title: period.title, form: chosen?.form.title ?? null, no: chosen?.no ?? null },
  });
  return ok({ campaignId: campaign.id, periodId: period.id });
};
