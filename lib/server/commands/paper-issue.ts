import "server-only";
import { isDecisionKind, isPlanKind } from "@/lib/domain/paper";
import { checkIssue, type IssueRefusal } from "@/lib/domain/paper-issue";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper } from "@/lib/generated/prisma/client";
import { appendEvent, type CommandContext } from "../command";
import { applyDecision } from "./decision-effects";
import { dispatchPaper } from "./dispatches";
import { tellIssued } from "./paper-notices";
import { isNumberTaken, lockNumbers } from "./paper-numbers";

export type IssuedAs = { readonly number: number; readonly notation: string; readonly issuedOn: PlainDate };

const plain = (value: Date | null | undefined): PlainDate | null => (value ? fromDateColumn(value) : null);

/**
 * Issues a paper of any kind under its number and date, with all that follows from it, in the transaction it is given. `paper` is the
 * row as the caller read it in this transaction: another version or state of it is refused as stale. Whoever calls has asked before
 * whether the actor may; this asks whether the paper can be issued.
 */
export async function issuePaper(
  context: CommandContext,
  paper: Paper,
  { number, notation, issuedOn }: IssuedAs,
): Promise<Result<{ readonly paperId: string }, IssueRefusal>> {
  const { tx, actor } = context;
  const { id, provinceId, campaignId, issuer } = paper;
  await tx.$executeRaw`select 1 from campaigns where id = ${campaignId}::uuid for update`;
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, provinceId } });
  if (!campaign) return err("NOT_FOUND");
  if (campaign.status === "CLOSED") return err("WRONG_STATUS");

  const facts = await issueFactsOf(context, paper);
  const targets = [campaign.achievedTarget.toNumber(), campaign.sustainedTarget.toNumber()] as const;
  const checked = checkIssue({ ...facts, targets }, issuedOn, actor.today);
  if (!checked.ok) return checked;
  await lockNumbers(tx, provinceId);
  if (await isNumberTaken(tx, { provinceId, issuer, notation, number, issuedOn }, id)) return err("DUPLICATE_NUMBER");

  const issued = await tx.paper.updateMany({
    where: { id, version: paper.version, status: paper.status },
    data: { status: "ISSUED", number, notation, issuedOn: toDateColumn(issuedOn), version: { increment: 1 } },
  });
  if (issued.count === 0) return err("STALE");
  const isPlan = isPlanKind(paper.kind);
  await appendEvent(context, {
    provinceId,
    subjectType: isPlan ? "plan" : "decision",
    subjectId: id,
    action: isPlan ? "issuePlan" : "issueDecision",
    from: paper.status,
    to: "ISSUED",
    data: { kind: paper.kind, number, notation, issuedOn },
  });
  const stood = { ...paper, status: "ISSUED" as const, number, notation, issuedOn: toDateColumn(issuedOn) };
  if (isDecisionKind(paper.kind)) {
    const done = await applyDecision(context, { ...stood, kind: paper.kind }, campaign, issuedOn);
    if (!done.ok) return done;
  }
  await dispatchPaper(context, stood);
  await tellIssued(context, stood);
  return ok({ paperId: id });
}

/** What the paper rests on and must not precede. */
async function issueFactsOf({ tx }: CommandContext, paper: Paper) {
  const first = await tx.paper.aggregate({
    where: { campaignId: paper.campaignId, kind: "SELECTION", status: { in: ["ISSUED", "CLOSED"] }, id: { not: paper.id } },
    _min: { issuedOn: true },
  });
  const ids = [paper.amendsId, paper.parentId].flatMap((id) => id ?? []);
  const named = ids.length === 0 ? [] : await tx.paper.findMany({ where: { id: { in: ids } }, select: { id: true, issuedOn: true } });
  const dateOf = (id: string | null) => plain(named.find((one) => one.id === id)?.issuedOn);
  const { kind, status, bases, recipients, amendsId, parentId } = paper;
  return { kind, status, bases, recipients, decidedOn: plain(first._min.issuedOn), amendedOn: dateOf(amendsId), aboveOn: dateOf(parentId) };
}
