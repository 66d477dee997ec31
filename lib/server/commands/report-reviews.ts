import "server-only";
import type { BulkOutcome } from "@/lib/domain/review-queue";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";
import { err, ok } from "@/lib/domain/result";
import type { AcceptReportsInput } from "@/lib/schemas/report-review";
import type { Command } from "../command";
import { listReviewQueue } from "../queries/review-queue";
import { acceptReport } from "./reports";

type Refusal = ReportCommandRefusal | "NOT_CLEAN";

/**
 * Accepts several reports at once, each as if it were accepted alone: whole or not at all. Only clean ones: whatever changed since the
 * queue was drawn is left for the reader, with the reason, and holds the others up in nothing. A single one is refused as such.
 */
export const acceptReports: Command<AcceptReportsInput, BulkOutcome, Refusal> = async (context, { reports }) => {
  const { tx, actor } = context;
  const accepted: string[] = [];
  const left: { reportId: string; code: Refusal }[] = [];
  // In one order for everybody, so that two who accept the same reports wait for each other and never in a circle.
  const ordered = reports.toSorted((a, b) => (a.reportId < b.reportId ? -1 : 1));
  for (const input of ordered) {
    await tx.$executeRaw`select 1 from reports where id = ${input.reportId}::uuid for update`;
    const [row] = await listReviewQueue(tx, actor, [input.reportId]);
    if (row && row.rowVersion === input.version && row.reasons.length > 0) {
      left.push({ reportId: input.reportId, code: "NOT_CLEAN" });
      continue;
    }
    const done = await acceptReport(context, input);
    if (done.ok) accepted.push(input.reportId);
    else left.push({ reportId: input.reportId, code: done.error });
  }
  const [only] = left;
  return only && reports.length === 1 ? err(only.code) : ok({ accepted, left });
};
