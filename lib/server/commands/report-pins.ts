import "server-only";
import type { Actor } from "@/lib/domain/access";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { decidePin, decideRaise, isPinVisible, type PinAction, type PinStatus, type PinTarget } from "@/lib/domain/pin";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";
import { err, ok, type Result } from "@/lib/domain/result";
import type { ReportPin } from "@/lib/generated/prisma/client";
import type { AnswerPinInput, PinNoteInput, PinStepInput, RaisePinInput } from "@/lib/schemas/report-review";
import { appendEvent, type Command, type CommandContext } from "../command";
import type { Tx } from "../db";
import { findReportRecord, isCouncil, type ReportRecord } from "../queries/report-records";
import type { FreeText } from "./report-access";

export type Pinned = { readonly pinId: string; readonly status: PinStatus; readonly version: number };
type PinCommand<I> = Command<I, Pinned, ReportCommandRefusal>;

/** Post and body, as a thread names who spoke. */
const labelOf = ({ title, bodyName }: Actor): string => [title, bodyName].filter(Boolean).join(", ");

/** Pins wait for steps of the report, which wait for them: a return takes along exactly what was pinned before it. */
async function findShared({ tx, actor }: CommandContext, reportId: string): Promise<ReportRecord | null> {
  await tx.$executeRaw`select 1 from reports where id = ${reportId}::uuid for share`;
  return findReportRecord(tx, actor, reportId);
}

const isPersonal = ({ texts, isChecked }: FreeText): boolean => checkPersonalData(texts.join("\n"), isChecked ?? false).kind !== "CLEAN";

/** "Ghim": the receiver's request, a draft until he returns the report; a comment where the body's own people work on it. */
export const raisePin: PinCommand<RaisePinInput> = async (context, input) => {
  const { tx, actor, now } = context;
  const record = await findShared(context, input.reportId);
  if (!record) return err("NOT_FOUND");
  const kind = decideRaise(record, actor);
  if (!kind.ok) return err(kind.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : kind.error);
  if (input.versionNo !== record.currentNo) return err("SUPERSEDED");
  if (isPersonal({ texts: [input.text], isChecked: input.personalDataChecked })) return err("PERSONAL_DATA");
  if (!(await isThere(tx, record, input.target))) return err("NO_SUCH_PLACE");
  const [pin] = await tx.reportPin.createManyAndReturn({
    data: [
      {
        provinceId: record.provinceId,
        reportId: record.id,
        kind: kind.value,
        status: kind.value === "REQUEST" ? "DRAFT" : "OPEN",
        versionNo: record.currentNo,
        ...input.target,
        text: input.text,
        authorId: actor.userId,
        bodyId: actor.bodyId,
        authorLabel: labelOf(actor),
        raisedAt: now,
      },
    ],
  });
  if (!pin) throw new Error("A pin was not written");
  await tell(context, record, pin, "raisePin", { place: placeOf(pin) });
  return ok({ pinId: pin.id, status: pin.status, version: pin.version });
};

/** Whether the version in hand has such a cell or part. */
async function isThere(tx: Tx, { versionId }: ReportRecord, target: PinTarget): Promise<boolean> {
  if (versionId === null) return false;
  if (target.place === "REPORT") return true;
  if (target.place === "PART") return (await tx.reportPart.count({ where: { versionId, code: target.partCode } })) > 0;
  const { unitId, component, column } = target;
  return (await tx.reportCell.count({ where: { versionId, unitId, component, column } })) > 0;
}

/** Facts of a pin for the trail. */
const placeOf = (pin: ReportPin) =>
  pin.place === "CELL"
    ? { unitId: pin.unitId ?? "", component: pin.component ?? "" }
    : pin.place === "PART"
      ? { part: pin.partCode ?? "" }
      : {};

const tell = (context: CommandContext, record: ReportRecord, pin: ReportPin, action: string, data: object): Promise<void> =>
  appendEvent(context, {
    provinceId: record.provinceId,
    subjectType: "report",
    subjectId: record.id,
    action,
    data: { versionNo: pin.versionNo, ...placeOf(pin), ...data, pinId: pin.id },
  });

type Held = { readonly record: ReportRecord; readonly pin: ReportPin };

/** The pin that a deed is about, allowed by its procedure; its row is locked until the transaction ends. */
async function takePin(
  context: CommandContext,
  { reportId, pinId, version }: PinStepInput,
  action: PinAction,
  freeText?: FreeText,
): Promise<Result<Held, ReportCommandRefusal>> {
  const { tx, actor } = context;
  const record = await findShared(context, reportId);
  if (!record) return err("NOT_FOUND");
  await tx.$executeRaw`select 1 from report_pins where id = ${pinId}::uuid for update`;
  const pin = await tx.reportPin.findUnique({ where: { id: pinId } });
  if (!pin || pin.reportId !== record.id || !isPinVisible(pin, record, actor, isCouncil(actor.role))) return err("NOT_FOUND");
  const decided = decidePin(pin, record, action, actor);
  if (!decided.ok) {
    if (decided.error === "WRONG_STATUS" && pin.version !== version) return err("STALE");
    return err(decided.error === "OUT_OF_SCOPE" ? "NOT_FOUND" : decided.error);
  }
  if (freeText && isPersonal(freeText)) return err("PERSONAL_DATA");
  return pin.version === version ? ok({ record, pin }) : err("STALE");
}

type Note = { readonly kind: "REMARK" | "FIXED" | "EXPLAINED" | "REOPENED"; readonly text: string };

/** Moves a pin and says so in its thread and in the trail. */
async function movePin(context: CommandContext, { record, pin }: Held, action: string, to: PinStatus, note: Note | null): Promise<Pinned> {
  const { tx, actor, now } = context;
  await tx.reportPin.updateMany({ where: { id: pin.id }, data: { status: to, version: { increment: 1 } } });
  if (note) {
    await tx.pinNote.createMany({
      data: [
        {
          provinceId: pin.provinceId,
          pinId: pin.id,
          ...note,
          authorId: actor.userId,
          bodyId: actor.bodyId,
          authorLabel: labelOf(actor),
          writtenAt: now,
        },
      ],
    });
  }
  await tell(context, record, pin, action, note ? { pinAnswer: note.kind } : {});
  return { pinId: pin.id, status: to, version: pin.version + 1 };
}

/** A draft is taken away again. */
export const discardPin: PinCommand<PinStepInput> = async (context, input) => {
  const held = await takePin(context, input, "discard");
  if (!held.ok) return held;
  const { record, pin } = held.value;
  await context.tx.reportPin.deleteMany({ where: { id: pin.id, status: "DRAFT" } });
  await tell(context, record, pin, "discardPin", {});
  return ok({ pinId: pin.id, status: pin.status, version: pin.version });
};

/** "Đã sửa" or "giải trình". What is said to be mended must differ from what was returned. */
export const answerPin: PinCommand<AnswerPinInput> = async (context, input) => {
  const { answer, text } = input;
  const held = await takePin(context, input, "answer", { texts: [text], isChecked: input.personalDataChecked });
  if (!held.ok) return held;
  if (answer === "EXPLAINED" && text === "") return err("ANSWER_REQUIRED");
  if (answer === "FIXED" && !(await hasChanged(context.tx, held.value))) return err("NOT_CHANGED");
  return ok(await movePin(context, held.value, "answerPin", answer, { kind: answer, text }));
};

/** Whether the place of a pin says something else in hand than in the version it speaks of. */
async function hasChanged(tx: Tx, { record, pin }: Held): Promise<boolean> {
  if (pin.place === "REPORT") return true;
  if (pin.place === "PART") {
    const [row] = await tx.$queryRaw<{ isSame: boolean }[]>`
      select a.text = b.text as "isSame" from report_versions v
      join report_parts a on a.version_id = v.id and a.code = ${pin.partCode}
      join report_parts b on b.version_id = ${record.versionId}::uuid and b.code = a.code
      where v.report_id = ${record.id}::uuid and v.no = ${pin.versionNo}`;
    return row?.isSame !== true;
  }
  const [row] = await tx.$queryRaw<{ isSame: boolean }[]>`
    select (a.state, a.value, a.explanation) is not distinct from (b.state, b.value, b.explanation) as "isSame" from report_versions v
    join report_cells a on a.version_id = v.id and a.unit_id = ${pin.unitId}::uuid and a.component = ${pin.component} and a.form_column = ${pin.column}
    join report_cells b on b.version_id = ${record.versionId}::uuid and b.unit_id = a.unit_id and b.component = a.component
      and b.form_column = a.form_column
    where v.report_id = ${record.id}::uuid and v.no = ${pin.versionNo}`;
  return row?.isSame !== true;
}

/** One more line in the thread. */
export const remarkPin: PinCommand<PinNoteInput> = async (context, input) => {
  const held = await takePin(context, input, "remark", { texts: [input.text], isChecked: input.personalDataChecked });
  if (!held.ok) return held;
  return ok(await movePin(context, held.value, "remarkPin", held.value.pin.status, { kind: "REMARK", text: input.text }));
};

export const closePin: PinCommand<PinStepInput> = async (context, input) => {
  const held = await takePin(context, input, "close");
  if (!held.ok) return held;
  return ok(await movePin(context, held.value, "closePin", "CLOSED", null));
};

/** The answer does not do: it is asked for again, and the report cannot be accepted until it is settled. */
export const reopenPin: PinCommand<PinNoteInput> = async (context, input) => {
  const held = await takePin(context, input, "reopen", { texts: [input.text], isChecked: input.personalDataChecked });
  if (!held.ok) return held;
  return ok(await movePin(context, held.value, "reopenPin", "OPEN", { kind: "REOPENED", text: input.text }));
};
