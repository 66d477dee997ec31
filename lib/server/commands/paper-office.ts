import "server-only";
import { covers } from "@/lib/domain/delegation";
import type { NumberPaperRefusal, RecordStepRefusal } from "@/lib/domain/office-refusal";
import { refuseSignedDay } from "@/lib/domain/paper-route";
import { fromDateColumn, toDateColumn } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import type { NumberPaperInput, RecordStepInput } from "@/lib/schemas/paper-route";
import { appendEvent, type Command } from "../command";
import { findIssuer, listHeld } from "../queries/paper-routes";
import { issuePaper } from "./paper-issue";
import { callNext, dataOf, finishStep, isClean, orNull, subjectOf, takeStep, type PaperDone } from "./paper-step-access";
import { takeNumber } from "./registers";

/** "Đã ký bản giấy": what was done on paper, with who signed, in which capacity and when; the trail is the same as on the screen. */
export const recordStep: Command<RecordStepInput, PaperDone, RecordStepRefusal> = async (context, input) => {
  const taken = await takeStep(context, input, "record");
  if (!taken.ok) return taken;
  const { tx, actor } = context;
  const { paper, step } = taken.value;
  const refusal = refuseSignedDay(input.signedOn, actor.today);
  if (refusal !== null) return err(refusal);
  if (!isClean([input.signerTitle, input.scanNote, input.opinion].join("\n"), input.personalDataChecked)) return err("PERSONAL_DATA");
  const isDelegated = step.kind === "SIGN" && input.capacity !== "NONE";
  const held = isDelegated ? (await listHeld(tx, step, undefined)).filter((one) => one.capacity === input.capacity) : [];
  const delegation = held.find((one) => covers(one, paper.kind, input.signedOn)) ?? null;
  if (isDelegated && delegation === null) return err(held.length > 0 ? "DELEGATION_OUTSIDE" : "DELEGATION_MISSING");
  const row = {
    isOnPaper: true,
    signerTitle: input.signerTitle,
    capacity: input.capacity,
    delegationId: delegation?.id ?? null,
    doneOn: toDateColumn(input.signedOn),
    opinion: orNull(input.opinion),
    scanNote: orNull(input.scanNote),
  };
  await finishStep(context, paper, step, row, input.signerTitle);
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    action: "recordStep",
    data: {
      ...dataOf(paper),
      step: step.kind,
      capacity: input.capacity,
      signer: input.signerTitle,
      signedOn: input.signedOn,
      scan: input.scanNote,
      opinion: input.opinion,
      ground: delegation?.ground ?? "",
    },
  });
  await callNext(context, paper, step.position);
  return ok({ paperId: paper.id });
};

/** The last step: the paper gets its number and day in the register of its body, and is issued, in one transaction. */
export const numberPaper: Command<NumberPaperInput, PaperDone, NumberPaperRefusal> = async (context, input) => {
  const taken = await takeStep(context, input, "number");
  if (!taken.ok) return taken;
  const { tx, actor } = context;
  const { paper, step, steps } = taken.value;
  const signedOn = steps.find((one) => one.kind === "SIGN")?.doneOn;
  if (signedOn && input.issuedOn < fromDateColumn(signedOn)) return err("ISSUED_BEFORE_SIGNED");
  const issuer = await findIssuer(tx, paper, actor.today);
  if (!issuer) return err("NOT_FOUND");
  const { notation, issuedOn } = input;
  const given = await takeNumber(context, {
    bodyId: issuer.id,
    notation,
    issuedOn,
    subject: paper.subject,
    paperId: paper.id,
    typed: input.number,
  });
  if (!given.ok) return given;
  await tx.paperStep.updateMany({
    where: { id: step.id },
    data: {
      status: "DONE",
      signerTitle: actor.title,
      capacity: actor.capacity,
      doneOn: toDateColumn(actor.today),
      doneById: actor.userId,
      version: { increment: 1 },
    },
  });
  return issuePaper(context, paper, { number: given.value.number, notation, issuedOn });
};
