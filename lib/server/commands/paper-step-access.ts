import "server-only";
import { familyOf, type PaperFamily } from "@/lib/domain/paper";
import { decideStep, nextStep, type StepDeed } from "@/lib/domain/paper-route";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper, PaperStep } from "@/lib/generated/prisma/client";
import { notify, type CommandContext } from "../command";
import { listHeld, listRound, onRoute } from "../queries/paper-routes";
import { readablePapers } from "../queries/readable-papers";

export type PaperDone = { paperId: string };

/** The nouns under which papers stand in the trail. */
const SUBJECT = { PLAN: "plan", DECISION: "decision" } as const satisfies Record<PaperFamily, string>;
export const subjectOf = (paper: Pick<Paper, "kind">): (typeof SUBJECT)[PaperFamily] => SUBJECT[familyOf(paper.kind)];

/** The paper a command works on, locked after its campaign, as every other change of papers has it; with the steps of its present round. */
export async function takePaper(
  { tx, actor }: CommandContext,
  paperId: string,
): Promise<Result<{ paper: Paper; steps: readonly PaperStep[] }, "NOT_FOUND">> {
  const where = { AND: [readablePapers(actor), { id: paperId }] };
  const found = await tx.paper.findFirst({ where, select: { campaignId: true } });
  if (!found) return err("NOT_FOUND");
  await tx.$executeRaw`select 1 from campaigns where id = ${found.campaignId}::uuid for update`;
  await tx.$executeRaw`select 1 from papers where id = ${paperId}::uuid for update`;
  const paper = await tx.paper.findFirst({ where });
  return paper ? ok({ paper, steps: await listRound(tx, paper.id) }) : err("NOT_FOUND");
}

type StepInput = { readonly paperId: string; readonly version: number; readonly stepId: string; readonly stepVersion: number };

/** The step of an input, where the actor may do the deed to it now, drawn as it still is. */
export async function takeStep(context: CommandContext, input: StepInput, deed: StepDeed) {
  const taken = await takePaper(context, input.paperId);
  if (!taken.ok) return taken;
  const { paper, steps } = taken.value;
  const { tx, actor } = context;
  const step = await tx.paperStep.findFirst({ where: { id: input.stepId, paperId: paper.id } });
  if (!step) return err("NOT_FOUND");
  const held = await listHeld(tx, step, actor.assignmentId);
  // A step of an earlier round is over, whatever its state was.
  const isPresent = steps.some((one) => one.id === step.id);
  const decided = decideStep(onRoute(paper, steps), isPresent ? step.position : -1, deed, actor, held);
  if (!decided.ok) return decided;
  if (paper.version !== input.version || step.version !== input.stepVersion) return err("STALE");
  return ok({ paper, steps, step, delegation: decided.value });
}

export const isClean = (text: string, isChecked: boolean): boolean => checkPersonalData(text, isChecked).kind === "CLEAN";
export const orNull = (text: string): string | null => (text === "" ? null : text);
/** The document as it stands in events and notices. */
export const dataOf = (paper: Paper) => ({ kind: paper.kind, subject: paper.subject });

/** Tells who holds the next step that it is his turn. */
export async function callNext(context: CommandContext, paper: Paper, after: number): Promise<void> {
  const steps = await listRound(context.tx, paper.id);
  const next = nextStep(steps.filter((step) => step.position > after));
  if (!next) return;
  await notify(context, paper.provinceId, [next.bodyId], [next.role], {
    kind: "PAPER_STEP",
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    data: { subject: paper.subject },
  });
}

type StepRow = Pick<PaperStep, "isOnPaper" | "signerTitle" | "capacity" | "delegationId"> & {
  readonly doneOn: Date;
  readonly opinion: string | null;
  readonly scanNote: string | null;
};

/** Marks a step done; who signs gives the paper its signature block. */
export async function finishStep(
  context: CommandContext,
  paper: Paper,
  step: PaperStep,
  row: StepRow,
  block: string | null,
): Promise<void> {
  const { tx, actor } = context;
  await tx.paperStep.updateMany({
    where: { id: step.id },
    data: { ...row, status: "DONE", doneById: actor.userId, version: { increment: 1 } },
  });
  const isSigning = step.kind === "SIGN";
  await tx.paper.updateMany({
    where: { id: paper.id },
    data: {
      version: { increment: 1 },
      ...(isSigning && block !== null ? { signerTitle: block, signedById: row.isOnPaper ? null : actor.userId } : {}),
    },
  });
}
