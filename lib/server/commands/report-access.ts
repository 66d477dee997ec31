import "server-only";
import type { PlainDate } from "@/lib/domain/plain-date";
import { decide, seatRoles, type ReportAction, type ReportStatus, type ReportStep, type SignedPaper } from "@/lib/domain/report";
import type { ReportCommandRefusal, ReportEventCode, ReportNotice } from "@/lib/domain/report-view";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { appendEvent, notify, type Command, type CommandContext } from "../command";
import { findFormDefinition } from "../queries/form-definitions";
import { countBrokenRules } from "../queries/report-cells";
import { findReportRecord, type ReportRecord } from "../queries/report-records";
import { settleUnlock } from "./report-relock";

export type Taken = { readonly record: ReportRecord; readonly step: ReportStep };

/** What a command answers: where the report stands now. */
export type Moved = { readonly reportId: string; readonly status: ReportStatus; readonly versionNo: number; readonly isLate: boolean };

export type ReportCommand<I> = Command<I, Moved, ReportCommandRefusal>;

export const movedOf = ({ record, step }: Taken, versionNo = record.currentNo): Moved => ({
  reportId: record.id,
  status: step.to,
  versionNo,
  isLate: step.isLate,
});

type Asked = {
  readonly reason?: string;
  readonly paper?: SignedPaper;
  readonly redoDueOn?: PlainDate | undefined;
  readonly versionNo?: number | undefined;
};

/** What people write freely beside a deed; whether its writer has looked at what seemed to be a name. */
export type FreeText = { readonly texts: readonly string[]; readonly isChecked: boolean | undefined };

type TakeOptions = { readonly lock?: "update" | "share"; readonly version?: number; readonly freeText?: FreeText };

/**
 * The report a command works on, allowed by its procedure. Its row is locked until the transaction ends: steps wait for each other and
 * for edits of its parts and cells ("share"), which wait for steps only.
 */
export async function takeReport(
  context: CommandContext,
  reportId: string,
  action: ReportAction,
  { lock = "update", version, freeText, ...asked }: Asked & TakeOptions = {},
): Promise<Result<Taken, ReportCommandRefusal>> {
  const { tx, actor } = context;
  if (lock === "share") await tx.$executeRaw`select 1 from reports where id = ${reportId}::uuid for share`;
  else await tx.$executeRaw`select 1 from reports where id = ${reportId}::uuid for update`;
  // Edits wait for steps only and are refused once the time is over; a step first writes down what the clock has done.
  if (lock === "update") await settleUnlock(context, reportId);
  const record = await findReportRecord(tx, actor, reportId);
  if (!record) return err("NOT_FOUND");
  const step = decide(record, { action, actor, today: actor.today, ...asked });
  if (!step.ok) {
    // What another did in the meantime is told as such, not as a wrong state.
    if (step.error === "WRONG_STATUS" && version !== undefined && version !== record.rowVersion) return err("STALE");
    return err(step.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : step.error);
  }
  if (freeText && checkPersonalData(freeText.texts.join("\n"), freeText.isChecked ?? false).kind !== "CLEAN") return err("PERSONAL_DATA");
  return ok({ record, step: step.value });
}

type Change = Omit<Prisma.ReportUncheckedUpdateManyInput, "status" | "version">;

/** Takes a report and moves it by compare-and-set: exactly what the step says is written, with what else changes. */
export async function moveReport(
  context: CommandContext,
  input: { readonly reportId: string; readonly version: number },
  action: ReportAction,
  { change, ...asked }: Asked & Pick<TakeOptions, "freeText"> & { readonly change?: (taken: Taken) => Change } = {},
): Promise<Result<Taken, ReportCommandRefusal>> {
  const taken = await takeReport(context, input.reportId, action, { ...asked, version: input.version });
  if (!taken.ok) return taken;
  const { step } = taken.value;
  const moved = await context.tx.report.updateManyAndReturn({
    where: { id: input.reportId, version: input.version, status: step.from },
    data: {
      status: step.to,
      version: { increment: 1 },
      isLate: step.isLate,
      firstSentOn: step.firstSentOn === null ? null : toDateColumn(step.firstSentOn),
      isEnteredFor: step.isEnteredFor,
      ...(step.isEnteredFor ? {} : { caller: null }),
      ...(step.isConfirmed ? {} : { confirmedAt: null }),
      ...change?.(taken.value),
    },
    select: { id: true },
  });
  return moved.length === 1 ? taken : err("STALE");
}

/** The one event of a step. */
export async function appendReportEvent(
  context: CommandContext,
  { record, step }: Taken,
  action: ReportEventCode,
  { reason, ...data }: { readonly reason?: string; readonly versionNo: number } & Prisma.InputJsonObject,
): Promise<void> {
  await appendEvent(context, {
    provinceId: record.provinceId,
    subjectType: "report",
    subjectId: record.id,
    action,
    from: step.from,
    to: step.to,
    reason: reason ?? null,
    data,
  });
}

/** Tells those who hold the seats of a report what became of it. */
export async function tellSeats(
  context: CommandContext,
  record: ReportRecord,
  seats: readonly ("PREPARER" | "HEAD" | "RECEIVER")[],
  kind: ReportNotice,
  data: { readonly versionNo: number; readonly reason?: string; readonly dueOn?: PlainDate; readonly replacesNo?: number },
): Promise<void> {
  const bodies = (seat: (typeof seats)[number]): readonly string[] =>
    seat === "RECEIVER" ? record.receiverBodyIds : seat === "HEAD" ? [record.bodyId] : [record.bodyId, ...record.preparerBodyIds];
  const bodyIds = [...new Set(seats.flatMap(bodies))];
  const roles = [...new Set(seats.flatMap((seat) => seatRoles(record, seat)))];
  await notify(context, record.provinceId, bodyIds, roles, {
    kind,
    subjectType: "report",
    subjectId: record.id,
    data: { period: record.period.title, body: record.body.shortName, ...data },
  });
}

/** A version goes up only where no hard rule of its form is broken; a soft one asks for an explanation and never blocks. */
export async function checkHardRules({ tx }: CommandContext, record: ReportRecord): Promise<Result<null, "RULE_BROKEN">> {
  if (record.formVersionId === null || record.versionId === null) return ok(null);
  const form = await findFormDefinition(tx, record.formVersionId);
  return (await countBrokenRules(tx, form, record.tier, record.versionId)) === 0 ? ok(null) : err("RULE_BROKEN");
}

/** Whether what a page was drawn from is still the version in hand. */
export function checkInHand(record: ReportRecord, versionId: string): Result<string, "STALE"> {
  return record.versionId === versionId ? ok(versionId) : err("STALE");
}
