import type { ActionResult } from "@/lib/domain/action-result";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";

/** A server action on a report, as a form is given it. */
export type ReportDeed<Input, Value = unknown> = (request: {
  key: string;
  input: Input;
  /** Whom the page was drawn for. */
  as?: { userId: string; seatId: string | null };
}) => Promise<ActionResult<Value, ReportCommandRefusal>>;

/** What every step is told: the report and the row version its page was drawn from; a judgement also which version was read. */
export type ReportStepRef = { readonly reportId: string; readonly version: number; readonly versionNo?: number | undefined };
