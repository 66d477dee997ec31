import "server-only";
import { isWritable, type Actor } from "@/lib/domain/access";
import type { DispatchRow, DispatchView, RecipientBody } from "@/lib/domain/dispatch";
import { isIssued, type PaperHead } from "@/lib/domain/paper";
import { keepsOffice } from "@/lib/domain/paper-route";
import { fromDateColumn, toDateColumn, type PlainDate } from "@/lib/domain/plain-date";
import type { BodyKind, Dispatch, Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { readablePapers } from "./readable-papers";

/** Bodies of a province that papers are sent to inside the product on a day. */
export async function listRecipientBodies(
  tx: Tx,
  provinceId: string,
  today: PlainDate,
): Promise<readonly (RecipientBody & { readonly kind: BodyKind })[]> {
  const day = toDateColumn(today);
  return tx.body.findMany({
    where: {
      provinceId,
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gt: day } }] }],
    },
    select: { id: true, name: true, shortName: true, kind: true },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
  });
}

/** What waits to be sent first. */
export const DISPATCH_ORDER = [
  { sentOn: { sort: "asc", nulls: "first" } },
  { recipient: "asc" },
] satisfies Prisma.DispatchOrderByWithRelationInput[];

export const dispatchRow = (row: Dispatch): DispatchRow => ({
  id: row.id,
  recipient: row.recipient,
  isInProduct: row.bodyId !== null,
  channel: row.channel,
  sentOn: row.sentOn === null ? null : fromDateColumn(row.sentOn),
  sentBy: row.sentBy,
  note: row.note,
  readAt: row.readAt,
  readBy: row.readBy,
  version: row.version,
});

/** Who got a paper; null where the actor may not read it. */
export async function findDispatch(
  tx: Tx,
  actor: Actor,
  paperId: string,
): Promise<(DispatchView & { paper: PaperHead; bodies: readonly RecipientBody[] }) | null> {
  const paper = await tx.paper.findFirst({ where: { AND: [readablePapers(actor), { id: paperId }] } });
  if (!paper) return null;
  const rows = await tx.dispatch.findMany({ where: { paperId }, orderBy: DISPATCH_ORDER });
  const canSend = keepsOffice(paper, actor) && isWritable(actor.scope, paper) && isIssued(paper.status);
  return {
    paper: {
      id: paper.id,
      kind: paper.kind,
      status: paper.status,
      number: paper.number,
      notation: paper.notation,
      issuedOn: paper.issuedOn === null ? null : fromDateColumn(paper.issuedOn),
      issuer: paper.issuer,
      subject: paper.subject,
    },
    rows: rows.map(dispatchRow),
    isIssued: isIssued(paper.status),
    canSend,
    bodies: canSend ? await listRecipientBodies(tx, paper.provinceId, actor.today) : [],
  };
}
