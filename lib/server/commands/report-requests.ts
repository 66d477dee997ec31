import "server-only";
import { checkPeriod } from "@/lib/domain/campaign";
import type { RequestReportRefusal } from "@/lib/domain/campaign-refusal";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import type { RequestReportInput } from "@/lib/schemas/report-request";
import { appendEvent, type Command } from "../command";
import { findWorkCalendar } from "../queries/calendars";
import { findReportPlan } from "../queries/report-plans";
import { takeCampaign } from "./campaign-access";
import { createMissingReports } from "./period-reports";

type Done = { campaignId: string; periodId: string; reports: number };

/**
 * Asks named bodies for a report beside the periods of the year: a period of their own that stands open at once. It goes to the
 * province directly, or through a district that is asked too.
 */
export const requestReport: Command<RequestReportInput, Done, RequestReportRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const taken = await takeCampaign(context, input.campaignId, "requestReport");
  if (!taken.ok) return taken;
  const campaign = taken.value;
  const { provinceId } = campaign;
  const { title, content, figuresFrom, figuresTo, dueOn } = input;
  if (dueOn < actor.today) return err("DUE_IN_PAST");
  const dues = { dueCommune: dueOn, dueDistrict: dueOn, dueProvince: dueOn };
  const calendar = await findWorkCalendar(tx, provinceId);
  const faults = checkPeriod({ ...dues, figures: { from: figuresFrom, to: figuresTo }, opensOn: actor.today }, campaign, calendar);
  const fault = faults.find((one) => one !== "OPENS_AFTER_DUE" && one !== "DUE_OUT_OF_ORDER");
  if (fault) return err(fault);
  if (checkPersonalData([title, content].join("\n"), input.personalDataChecked ?? false).kind !== "CLEAN") return err("PERSONAL_DATA");
  if ((await tx.reportingPeriod.count({ where: { campaignId: campaign.id, kind: "AD_HOC", title } })) > 0) return err("DUPLICATE_PERIOD");
  const plan = await findReportPlan(tx, { ...dues, campaignId: campaign.id, provinceId });
  if (!plan.ok) return plan;
  const asked = plan.value.reports.filter((report) => input.addresseeIds.includes(report.bodyId));
  if (asked.length !== input.addresseeIds.length) return err("BODY_NOT_FOUND");
  const [period] = await tx.reportingPeriod.createManyAndReturn({
    data: [
      {
        provinceId,
        campaignId: campaign.id,
        kind: "AD_HOC",
        title,
        content,
        figuresFrom: toDateColumn(figuresFrom),
        figuresTo: toDateColumn(figuresTo),
        opensOn: toDateColumn(actor.today),
        dueCommune: toDateColumn(dueOn),
        dueDistrict: plan.value.reports.some((report) => report.tier === "DISTRICT") ? toDateColumn(dueOn) : null,
        dueProvince: toDateColumn(dueOn),
        requesterId: actor.bodyId,
        addresseeIds: [...input.addresseeIds],
        openedAt: context.now,
      },
    ],
  });
  if (!period) throw new Error("A period was not written");
  const reports = await createMissingReports(context, period);
  if (!reports.ok) return reports;
  await appendEvent(context, {
    provinceId,
    subjectType: "period",
    subjectId: period.id,
    action: "requestReport",
    to: "OPEN",
    data: { title, content, figuresFrom, figuresTo, dueCommune: dueOn, addressees: asked.length },
  });
  return ok({ campaignId: campaign.id, periodId: period.id, reports: reports.value });
};
