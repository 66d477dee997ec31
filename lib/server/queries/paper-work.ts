import "server-only";
import type { Actor } from "@/lib/domain/access";
import { DRAFTED_DECISION_KINDS } from "@/lib/domain/decision";
import type { StepKind } from "@/lib/domain/paper";
import { availableStepDeeds, nextStep } from "@/lib/domain/paper-route";
import { can } from "@/lib/domain/policy";
import type { WorkItem, WorkKind } from "@/lib/domain/worklist";
import type { Tx } from "../db";
import { listHeld, onRoute } from "./paper-routes";
import { onTheirDesk, readablePapers } from "./readable-papers";

const KINDS = {
  PREPARE: "REVIEW_PAPER",
  REVIEW: "REVIEW_PAPER",
  OFFICE: "REVIEW_PAPER",
  SIGN: "SIGN_PAPER",
  NUMBER: "NUMBER_PAPER",
} as const satisfies Record<StepKind, WorkKind>;

/** Papers whose next step is the actor's, drafts that came back to him, and recipients to whom a paper still has to go. */
export async function listPaperWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const home = actor.scope.homeProvinceId;
  if (!can(actor, "VIEW_PAPERS") || home === null) return [];
  return [
    ...(await listStepWork(tx, actor, home)),
    ...(await listReturned(tx, actor, home)),
    ...(can(actor, "EDIT_CAMPAIGN") ? await listDraftedDecisions(tx, home) : []),
    ...(can(actor, "KEEP_REGISTER") ? await listUnsent(tx, actor, home) : []),
  ];
}

async function listStepWork(tx: Tx, actor: Actor, provinceId: string): Promise<WorkItem[]> {
  const papers = await tx.paper.findMany({
    where: { AND: [onTheirDesk(actor), { provinceId }] },
    include: { steps: { orderBy: [{ round: "desc" }, { position: "asc" }] } },
    take: 100,
  });
  const items: WorkItem[] = [];
  for (const { steps, ...paper } of papers) {
    const round = steps.filter((step) => step.round === steps[0]?.round);
    const next = nextStep(round);
    if (next === null) continue;
    const held = next.kind === "SIGN" ? await listHeld(tx, next, actor.assignmentId) : [];
    const deeds = availableStepDeeds(onRoute(paper, round), actor, held);
    if (!deeds.includes("approve") && !deeds.includes("number")) continue;
    const reason = next.kind === "NUMBER" ? ("TO_DO" as const) : ("AWAITING_MY_APPROVAL" as const);
    items.push({
      reason,
      kind: KINDS[next.kind],
      subject: "PAPER_ROUTE",
      subjectId: paper.id,
      titleData: { about: paper.subject },
      dueOn: null,
    });
  }
  return items;
}

async function listReturned(tx: Tx, actor: Actor, provinceId: string): Promise<WorkItem[]> {
  const papers = await tx.paper.findMany({
    where: {
      provinceId,
      status: "DRAFT",
      preparedById: actor.userId,
      returnReason: { not: null },
      steps: { some: { status: "RETURNED" } },
    },
    select: { id: true, subject: true, returnReason: true },
    take: 100,
  });
  return papers.map((paper) => ({
    reason: "RETURNED_TO_ME",
    kind: "REVISE_PAPER",
    subject: "PAPER_ROUTE",
    subjectId: paper.id,
    titleData: { about: paper.subject, note: paper.returnReason ?? "" },
    dueOn: null,
  }));
}

/** Drafts of decisions that did not come back: whoever keeps the campaign has begun them and has to end them. */
async function listDraftedDecisions(tx: Tx, provinceId: string): Promise<WorkItem[]> {
  const papers = await tx.paper.findMany({
    where: { provinceId, status: "DRAFT", kind: { in: [...DRAFTED_DECISION_KINDS] }, returnReason: null },
    select: { id: true, subject: true },
    take: 100,
  });
  return papers.map(({ id, subject }) => ({
    reason: "TO_DO",
    kind: "FINISH_DECISION",
    subject: "DECISION",
    subjectId: id,
    titleData: { about: subject },
    dueOn: null,
  }));
}

async function listUnsent(tx: Tx, actor: Actor, provinceId: string): Promise<WorkItem[]> {
  const papers = await tx.paper.findMany({
    where: {
      AND: [readablePapers(actor), { provinceId, kind: { notIn: ["DISTRICT", "COMMUNE"] }, dispatches: { some: { sentOn: null } } }],
    },
    select: { id: true, subject: true, dispatches: { select: { sentOn: true } } },
    take: 100,
  });
  return papers.map((paper) => ({
    reason: "TO_DO",
    kind: "DISPATCH_PAPER",
    subject: "PAPER_DISPATCH",
    subjectId: paper.id,
    titleData: {
      about: paper.subject,
      done: paper.dispatches.filter((line) => line.sentOn !== null).length,
      total: paper.dispatches.length,
    },
    dueOn: null,
  }));
}
