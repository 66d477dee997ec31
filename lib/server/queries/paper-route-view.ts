import "server-only";
import type { Actor } from "@/lib/domain/access";
import { familyOf, isIssued, type PaperHead } from "@/lib/domain/paper";
import { availableStepDeeds, decideSend, hindranceOf, nextStep } from "@/lib/domain/paper-route";
import type { NumberProposal, PaperOfficeView, PaperRouteView, PaperStepView } from "@/lib/domain/paper-route-view";
import { fromDateColumn, yearOf } from "@/lib/domain/plain-date";
import type { Paper, Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { DISPATCH_ORDER, dispatchRow } from "./dispatches";
import { findIssuer, listHeld, listRouteOf, onRoute } from "./paper-routes";
import { readablePapers } from "./readable-papers";

export function headOf(paper: Paper): PaperHead {
  const { id, kind, status, number, notation, issuer, subject } = paper;
  return { id, kind, status, number, notation, issuer, subject, issuedOn: paper.issuedOn === null ? null : fromDateColumn(paper.issuedOn) };
}

/** What the way of a paper is shown from, in one statement. */
const ON_ITS_WAY = {
  issuerBody: true,
  steps: { include: { delegation: true, body: { select: { shortName: true } } }, orderBy: [{ round: "desc" }, { position: "asc" }] },
} satisfies Prisma.PaperInclude;
type PaperOnItsWay = Prisma.PaperGetPayload<{ include: typeof ON_ITS_WAY }>;

async function viewsOf(tx: Tx, steps: PaperOnItsWay["steps"]): Promise<(PaperStepView & { round: number })[]> {
  const people = steps.flatMap((step) => step.doneById ?? []);
  const users =
    people.length === 0 ? [] : await tx.user.findMany({ where: { id: { in: people } }, select: { id: true, displayName: true } });
  const names = new Map(users.map((user) => [user.id, user.displayName]));
  return steps.map((step) => ({
    id: step.id,
    round: step.round,
    position: step.position,
    kind: step.kind,
    title: step.title,
    role: step.role,
    bodyId: step.bodyId,
    body: step.body.shortName,
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
async function proposalFor(tx: Tx, actor: Actor, bodyId: string, notation: string): Promise<NumberProposal> {
  const register = await tx.numberRegister.findFirst({
    relationLoadStrategy: "join",
    where: { bodyId, year: yearOf(actor.today), notation },
    include: { entries: { where: { status: "RESERVED" }, orderBy: { number: "asc" } } },
  });
  const newest = register ?? (await tx.numberRegister.findFirst({ where: { bodyId }, orderBy: [{ year: "desc" }, { id: "desc" }] }));
  const mode = newest?.mode ?? "INTERNAL";
  const reserved = (register?.entries ?? []).map(({ number, subject }) => ({ number, subject }));
  return { mode, isFirst: !newest, notation, next: mode === "INTERNAL" ? (register?.last ?? 0) + 1 : null, reserved };
}

type NotationOf = (kind: Paper["kind"], symbol: string) => string;

/** The way of a paper to signature, with what the actor may do now; null where he may not read the paper. */
export async function findPaperRoute(tx: Tx, actor: Actor, paperId: string, notationOf: NotationOf): Promise<PaperRouteView | null> {
  const paper = await tx.paper.findFirst({
    relationLoadStrategy: "join",
    where: { AND: [readablePapers(actor), { id: paperId }] },
    include: ON_ITS_WAY,
  });
  return paper && routeOf(tx, actor, paper, notationOf);
}

/** What the office does with a paper, for the page of the paper itself: its way, once it is issued who got it, and whether the actor's body has still to open it. */
export async function findPaperOffice(tx: Tx, actor: Actor, paperId: string, notationOf: NotationOf): Promise<PaperOfficeView | null> {
  const paper = await tx.paper.findFirst({
    relationLoadStrategy: "join",
    where: { AND: [readablePapers(actor), { id: paperId }] },
    include: { ...ON_ITS_WAY, dispatches: { orderBy: DISPATCH_ORDER } },
  });
  if (!paper) return null;
  const isOwn = paper.provinceId === actor.scope.homeProvinceId;
  return {
    route: await routeOf(tx, actor, paper, notationOf),
    dispatch: isIssued(paper.status) ? paper.dispatches.map(dispatchRow) : null,
    isUnread: isOwn && paper.dispatches.some((line) => line.bodyId === actor.bodyId && line.readAt === null),
  };
}

async function routeOf(tx: Tx, actor: Actor, paper: PaperOnItsWay, notationOf: NotationOf): Promise<PaperRouteView> {
  const round = paper.steps.filter((step) => step.round === paper.steps[0]?.round);
  const facts = onRoute(paper, round);
  const isWaiting = paper.status === "AWAITING_SIGNATURE";
  const waiting = isWaiting ? nextStep(round) : null;
  const held = waiting === null ? [] : await listHeld(tx, waiting, actor.assignmentId);
  const deeds = availableStepDeeds(facts, actor, held);
  const views = await viewsOf(tx, paper.steps);
  const rounds = [...new Set(views.map((view) => view.round))].map((no) => ({
    round: no,
    steps: views.filter((view) => view.round === no),
  }));
  const ahead = paper.status === "DRAFT" ? await listRouteOf(tx, paper, actor.today) : [];
  const issuer = deeds.includes("number") ? (paper.issuerBody ?? (await findIssuer(tx, paper, actor.today))) : null;
  const notation = paper.notation ?? notationOf(paper.kind, issuer?.symbol ?? "");
  return {
    paper: { ...headOf(paper), provinceId: paper.provinceId, version: paper.version, returnReason: paper.returnReason },
    family: familyOf(paper.kind),
    rounds,
    ahead: ahead.map(({ kind, title, role, bodyId, body }) => ({ kind, title, role, bodyId, body })),
    next: waiting === null ? null : (views.find((view) => view.id === waiting.id) ?? null),
    canSend: decideSend(facts, actor).ok,
    hindrance: hindranceOf(facts, actor, held),
    deeds,
    numbering: deeds.includes("number") ? await proposalFor(tx, actor, issuer?.id ?? "", notation) : null,
  };
}
