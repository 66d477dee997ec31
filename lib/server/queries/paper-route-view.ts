import "server-only";
import type { Actor } from "@/lib/domain/access";
import { familyOf, type PaperHead } from "@/lib/domain/paper";
import { availableStepDeeds, decideSend, nextStep } from "@/lib/domain/paper-route";
import type { NumberProposal, PaperRouteView, PaperStepView } from "@/lib/domain/paper-route-view";
import { fromDateColumn, yearOf } from "@/lib/domain/plain-date";
import type { Paper, Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { findIssuer, listHeld, listRound, listRouteOf, onRoute, withNames } from "./paper-routes";
import { readablePapers } from "./readable-papers";

export function headOf(paper: Paper): PaperHead {
  const { id, kind, status, number, notation, issuer, subject } = paper;
  return { id, kind, status, number, notation, issuer, subject, issuedOn: paper.issuedOn === null ? null : fromDateColumn(paper.issuedOn) };
}

type StepRow = Prisma.PaperStepGetPayload<{ include: { delegation: true } }>;

async function viewsOf(tx: Tx, steps: readonly StepRow[]): Promise<(PaperStepView & { round: number })[]> {
  const users = await tx.user.findMany({
    where: { id: { in: steps.flatMap((step) => step.doneById ?? []) } },
    select: { id: true, displayName: true },
  });
  const names = new Map(users.map((user) => [user.id, user.displayName]));
  return (await withNames(tx, steps)).map((step) => ({
    id: step.id,
    round: step.round,
    position: step.position,
    kind: step.kind,
    title: step.title,
    role: step.role,
    bodyId: step.bodyId,
    body: step.body,
    status: step.status,
    opinion: step.opinion,
    isOnPaper: step.isOnPaper,
    signerTitle: step.signerTitle,
    capacity: step.capacity,
    scanNote: step.scanNote,
    doneOn: step.doneOn === null ? null : fromDateColumn(step.doneOn),
    doneBy: step.doneById === null ? null : (names.get(step.doneById) ?? null),
    ground: step.delegation?.ground ?? null,
    version: step.version,
  }));
}

/** What the register of the paper's body would give it today. `notation` is what a paper of its kind bears where it has none yet. */
async function proposalFor(tx: Tx, actor: Actor, paper: Paper, notation: string): Promise<NumberProposal> {
  const issuer = await findIssuer(tx, paper, actor.today);
  const bodyId = issuer?.id ?? "";
  const register = await tx.numberRegister.findFirst({
    where: { bodyId, year: yearOf(actor.today), notation },
    include: { entries: { where: { status: "RESERVED" }, orderBy: { number: "asc" } } },
  });
  const newest = register ?? (await tx.numberRegister.findFirst({ where: { bodyId }, orderBy: [{ year: "desc" }, { id: "desc" }] }));
  const mode = newest?.mode ?? "INTERNAL";
  const reserved = (register?.entries ?? []).map(({ number, subject }) => ({ number, subject }));
  return { mode, isFirst: !newest, notation, next: mode === "INTERNAL" ? (register?.last ?? 0) + 1 : null, reserved };
}

/** The way of a paper to signature, with what the actor may do now; null where he may not read the paper. */
export async function findPaperRoute(
  tx: Tx,
  actor: Actor,
  paperId: string,
  notationOf: (kind: Paper["kind"], symbol: string) => string,
): Promise<PaperRouteView | null> {
  const paper = await tx.paper.findFirst({ where: { AND: [readablePapers(actor), { id: paperId }] } });
  if (!paper) return null;
  const round = await listRound(tx, paperId);
  const facts = onRoute(paper, round);
  const isWaiting = paper.status === "AWAITING_SIGNATURE";
  const waiting = isWaiting ? nextStep(round) : null;
  const held = waiting === null ? [] : await listHeld(tx, waiting, actor.assignmentId);
  const deeds = availableStepDeeds(facts, actor, held);
  const rows = await tx.paperStep.findMany({
    where: { paperId },
    include: { delegation: true },
    orderBy: [{ round: "desc" }, { position: "asc" }],
  });
  const views = await viewsOf(tx, rows);
  const rounds = [...new Set(views.map((view) => view.round))].map((no) => ({
    round: no,
    steps: views.filter((view) => view.round === no),
  }));
  const ahead = paper.status === "DRAFT" ? await withNames(tx, await listRouteOf(tx, paper, actor.today)) : [];
  const symbol = (await findIssuer(tx, paper, actor.today))?.symbol ?? "";
  return {
    paper: { ...headOf(paper), provinceId: paper.provinceId, version: paper.version, returnReason: paper.returnReason },
    family: familyOf(paper.kind),
    rounds,
    ahead: ahead.map(({ kind, title, role, bodyId, body }) => ({ kind, title, role, bodyId, body })),
    next: waiting === null ? null : (views.find((view) => view.id === waiting.id) ?? null),
    canSend: decideSend(facts, actor).ok,
    deeds,
    numbering: deeds.includes("number") ? await proposalFor(tx, actor, paper, paper.notation ?? notationOf(paper.kind, symbol)) : null,
  };
}
