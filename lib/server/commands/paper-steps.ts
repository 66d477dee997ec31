import "server-only";
import { isDraftedKind } from "@/lib/domain/decision";
import { ownBlock } from "@/lib/domain/delegation";
import type { SendPaperRefusal, StepDeedRefusal } from "@/lib/domain/office-refusal";
import { lackOf, type IssueLack } from "@/lib/domain/paper-issue";
import { decideSend, faultsOfRoute } from "@/lib/domain/paper-route";
import { toDateColumn } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import type { Paper } from "@/lib/generated/prisma/client";
import type { ApproveStepInput, ReturnPaperInput, SendPaperInput } from "@/lib/schemas/paper-route";
import { appendEvent, notify, type Command, type CommandContext } from "../command";
import { findIssuer, listRouteOf, onRoute } from "../queries/paper-routes";
import { callNext, dataOf, finishStep, isClean, orNull, subjectOf, takePaper, takeStep, type PaperDone } from "./paper-step-access";

/** What the clerk would have to send back at the very end, after everybody has signed. */
async function findLack({ tx }: CommandContext, paper: Paper): Promise<IssueLack | "EMPTY_DECISION" | null> {
  const { kind, bases, recipients, campaignId } = paper;
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  const lack = lackOf({ kind, bases, recipients, targets: [campaign.achievedTarget.toNumber(), campaign.sustainedTarget.toNumber()] });
  if (lack !== null || !isDraftedKind(kind)) return lack;
  return (await tx.decisionItem.count({ where: { paperId: paper.id } })) === 0 ? "EMPTY_DECISION" : null;
}

/** Sends a draft to signature: a new round of the way begins, its first step is the sending itself. */
export const sendPaper: Command<SendPaperInput, PaperDone, SendPaperRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const taken = await takePaper(context, input.paperId);
  if (!taken.ok) return taken;
  const { paper, steps } = taken.value;
  const decided = decideSend(onRoute(paper, steps), actor);
  if (!decided.ok) return decided;
  if (paper.version !== input.version) return err("STALE");
  if (!isClean(input.opinion, input.personalDataChecked)) return err("PERSONAL_DATA");
  const lack = await findLack(context, paper);
  if (lack !== null) return err(lack);
  const route = await listRouteOf(tx, paper, actor.today);
  if (faultsOfRoute(route).length > 0) return err("NO_ROUTE");
  const issuer = await findIssuer(tx, paper, actor.today);
  const round = (steps[0]?.round ?? 0) + 1;
  await tx.paperStep.createMany({
    data: route.map(({ kind, title, role, bodyId }, position) => ({
      provinceId: paper.provinceId,
      paperId: paper.id,
      round,
      position,
      kind,
      title,
      role,
      bodyId,
      ...(position === 0
        ? {
            status: "DONE" as const,
            opinion: orNull(input.opinion),
            signerTitle: actor.title,
            capacity: actor.capacity,
            doneOn: toDateColumn(actor.today),
            doneById: actor.userId,
          }
        : {}),
    })),
  });
  await tx.paper.updateMany({
    where: { id: paper.id },
    data: {
      status: "AWAITING_SIGNATURE",
      preparedById: actor.userId,
      returnReason: null,
      signedById: null,
      issuerId: paper.issuerId ?? issuer?.id ?? null,
      version: { increment: 1 },
    },
  });
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    action: "sendPaper",
    from: paper.status,
    to: "AWAITING_SIGNATURE",
    data: { ...dataOf(paper), round, opinion: input.opinion },
  });
  await callNext(context, paper, 0);
  return ok({ paperId: paper.id });
};

/** "Duyệt" on the screen; where the step is the signature, the paper gets the signer's block. Nothing here is a signature in law. */
export const approveStep: Command<ApproveStepInput, PaperDone, StepDeedRefusal> = async (context, input) => {
  const taken = await takeStep(context, input, "approve");
  if (!taken.ok) return taken;
  const { actor } = context;
  const { paper, step, delegation } = taken.value;
  if (!isClean(input.opinion, input.personalDataChecked)) return err("PERSONAL_DATA");
  const block = delegation?.block ?? ownBlock(paper.signerTitle, actor.title);
  const row = {
    isOnPaper: false,
    signerTitle: step.kind === "SIGN" ? block : actor.title,
    capacity: delegation?.capacity ?? actor.capacity,
    delegationId: delegation?.id ?? null,
    doneOn: toDateColumn(actor.today),
    opinion: orNull(input.opinion),
    scanNote: null,
  };
  await finishStep(context, paper, step, row, block);
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    action: step.kind === "SIGN" ? "signPaper" : "approveStep",
    data: {
      ...dataOf(paper),
      step: step.kind,
      capacity: row.capacity,
      signer: row.signerTitle,
      opinion: input.opinion,
      ground: delegation?.ground ?? "",
    },
  });
  await callNext(context, paper, step.position);
  return ok({ paperId: paper.id });
};

/** Sends a paper back to its draft with the reason; the round stays as it was. */
export const returnPaper: Command<ReturnPaperInput, PaperDone, StepDeedRefusal> = async (context, input) => {
  const taken = await takeStep(context, input, "return");
  if (!taken.ok) return taken;
  const { tx, actor } = context;
  const { paper, step, steps, delegation } = taken.value;
  if (!isClean(input.reason, input.personalDataChecked)) return err("PERSONAL_DATA");
  await tx.paperStep.updateMany({
    where: { id: step.id },
    data: {
      status: "RETURNED",
      opinion: input.reason,
      signerTitle: actor.title,
      capacity: delegation?.capacity ?? actor.capacity,
      delegationId: delegation?.id ?? null,
      doneOn: toDateColumn(actor.today),
      doneById: actor.userId,
      version: { increment: 1 },
    },
  });
  await tx.paper.updateMany({
    where: { id: paper.id },
    data: { status: "DRAFT", returnReason: input.reason, signedById: null, version: { increment: 1 } },
  });
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    action: "returnPaper",
    from: paper.status,
    to: "DRAFT",
    reason: input.reason,
    data: { ...dataOf(paper), step: step.kind },
  });
  const first = steps[0];
  if (first) {
    await notify(context, paper.provinceId, [first.bodyId], [first.role], {
      kind: "PAPER_RETURNED",
      subjectType: subjectOf(paper),
      subjectId: paper.id,
      data: { subject: paper.subject },
    });
  }
  return ok({ paperId: paper.id });
};
