import type { Actor } from "@/lib/domain/access";
import type { PinTarget } from "@/lib/domain/pin";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { Result } from "@/lib/domain/result";
import type { CommandContext } from "@/lib/server/command";
import { saveReportPart } from "@/lib/server/commands/report-edits";
import { raisePin } from "@/lib/server/commands/report-pins";
import { finishReport, returnReport, startReport } from "@/lib/server/commands/reports";
import { sendReport } from "@/lib/server/commands/report-sendings";
import { findReport } from "@/lib/server/queries/report-detail";

export type Run = <T, E extends string>(actor: Actor, deed: (context: CommandContext) => Promise<Result<T, E>>) => Promise<T>;

/** Words for the parts that no update prefills; the same for all, as an illustration. */
const TEXTS: Readonly<Record<string, string>> = {
  LEADERSHIP: "- Ban Chỉ đạo họp giao ban hằng tháng, phân công thành viên phụ trách địa bàn.",
  PREVENTION: "- Duy trì tuyên truyền, vận động; quản lý người thuộc diện tại địa bàn.",
  SUPPRESSION: "- Tiếp nhận, giải quyết kịp thời các tin báo, tố giác về tội phạm.",
  FOLLOW_UP: "- Tình hình ổn định, chưa có dấu hiệu phức tạp trở lại.",
  DIFFICULTIES: "- Lực lượng mỏng, kinh phí hỗ trợ mô hình tự quản còn hạn chế.",
  PROPOSALS: "- Đề nghị hỗ trợ kinh phí duy trì camera an ninh và tập huấn cho lực lượng cơ sở.",
};

/** Reads the report as the page would; its version is what a form sends back. */
async function read(context: CommandContext, reportId: string) {
  const report = await findReport(context.tx, context.actor, reportId);
  if (!report) throw new Error(`the demo's ${context.actor.displayName} does not see report ${reportId}`);
  return report;
}

/** Finds the actor's own report for a period. */
export async function ownReportId(context: CommandContext, periodId: string, bodyId: string): Promise<string> {
  const row = await context.tx.report.findUniqueOrThrow({ where: { periodId_bodyId: { periodId, bodyId } } });
  return row.id;
}

export async function startOne(run: Run, actor: Actor, reportId: string): Promise<void> {
  await run(actor, async (context) => startReport(context, { reportId, version: (await read(context, reportId)).rowVersion }));
}

/** From nothing to the head's desk: start, fill every part, finish. */
export async function prepareOne(run: Run, actor: Actor, reportId: string): Promise<void> {
  await startOne(run, actor, reportId);
  const codes = await run(actor, async (context) => ({
    ok: true as const,
    value: (await read(context, reportId)).parts.map((part) => part.code),
  }));
  for (const code of codes) {
    await run(actor, async (context) => {
      const report = await read(context, reportId);
      const part = report.parts.find((candidate) => candidate.code === code);
      if (!part || report.version === null) throw new Error(`report ${reportId} has no part ${code}`);
      const text = part.text.trim() === "" ? (TEXTS[code] ?? "- Thực hiện theo kế hoạch.") : part.text;
      return saveReportPart(context, { reportId, versionId: report.version.id, code, text, isDone: true, rowVersion: part.rowVersion });
    });
  }
  await run(actor, async (context) => finishReport(context, { reportId, version: (await read(context, reportId)).rowVersion }));
}

export async function sendOne(run: Run, head: Actor, reportId: string): Promise<void> {
  await run(head, async (context) =>
    sendReport(context, { reportId, version: (await read(context, reportId)).rowVersion, lateReason: "" }),
  );
}

/** One step of the receiver or the head that needs nothing but the row's version. */
export async function stepOne(
  run: Run,
  actor: Actor,
  reportId: string,
  deed: (context: CommandContext, input: { reportId: string; version: number }) => Promise<Result<unknown, string>>,
): Promise<void> {
  await run(actor, async (context) => deed(context, { reportId, version: (await read(context, reportId)).rowVersion }));
}

type Return = {
  readonly reason: string;
  readonly redoDueOn: PlainDate;
  /** Of the first locality's table, or of a part of the text. */
  readonly pins: readonly { readonly component?: string; readonly part?: string; readonly text: string }[];
};

/** Returned from above with what was pinned to it: the requests wait for the body's answers. */
export async function returnWithPins(run: Run, actor: Actor, reportId: string, { reason, redoDueOn, pins }: Return): Promise<void> {
  for (const { component, part, text } of pins) {
    await run(actor, async (context) => {
      const report = await read(context, reportId);
      const unitId = report.tables[0]?.unit.id ?? "";
      const target: PinTarget = component
        ? { place: "CELL", unitId, component, column: "NOW" }
        : { place: "PART", partCode: part ?? "", quote: null };
      return raisePin(context, { reportId, versionNo: report.currentNo, target, text });
    });
  }
  await run(actor, async (context) =>
    returnReport(context, { reportId, version: (await read(context, reportId)).rowVersion, reason, redoDueOn }),
  );
}
