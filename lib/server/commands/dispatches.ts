import "server-only";
import { isWritable, type BodyKind } from "@/lib/domain/access";
import { namesArticle, recipientsOf, type RecipientBody } from "@/lib/domain/dispatch";
import type { AddRecipientsRefusal, DispatchRefusal, NoteDispatchRefusal } from "@/lib/domain/office-refusal";
import { familyOf, isIssued } from "@/lib/domain/paper";
import { keepsOffice } from "@/lib/domain/paper-route";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { fromDateColumn, toDateColumn } from "@/lib/domain/plain-date";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Paper } from "@/lib/generated/prisma/client";
import { RECIPIENT_GROUPS, type AddRecipientsInput, type NoteDispatchInput, type ReadPaperInput } from "@/lib/schemas/dispatch";
import { appendEvent, notify, type Command, type CommandContext } from "../command";
import { listRecipientBodies } from "../queries/dispatches";
import { readablePapers } from "../queries/readable-papers";
import { listNamed } from "./paper-notices";

const READERS = [
  "PROVINCE_CHAIR",
  "PROVINCE_SECRETARY",
  "PROFESSIONAL_OFFICER",
  "CLERK",
  "COUNCIL_CHAIR",
  "COUNCIL_SECRETARY",
  "DISTRICT_OFFICER",
  "DISTRICT_HEAD",
  "COMMUNE_HEAD",
  "COMMUNE_PARTY_SECRETARY",
  "COMMUNE_POLICE",
  "DEPARTMENT_OFFICER",
] as const;

const COMMITTEES: readonly BodyKind[] = ["DISTRICT_COMMITTEE", "COMMUNE_COMMITTEE"];

const subjectOf = (paper: Pick<Paper, "kind">) => (familyOf(paper.kind) === "PLAN" ? ("plan" as const) : ("decision" as const));

/**
 * Sends an issued paper to its recipients, in the transaction that issues it: a body of the product, or each of a group of them, is told at once, for everybody else a
 * line waits in the dispatch log until somebody notes how it went out.
 */
export async function dispatchPaper(context: CommandContext, paper: Paper): Promise<void> {
  const { tx, actor } = context;
  const bodies = await listRecipientBodies(tx, paper.provinceId, actor.today);
  const lines = [...new Set(paper.recipients.map((line) => line.trim()).filter((line) => line !== ""))];
  const named = lines.some(namesArticle) ? await listNamed(context, paper) : [];
  const bound = bodies.filter(({ id, kind }) => named.includes(id) && COMMITTEES.includes(kind));
  const matched = lines.flatMap((line): readonly { readonly recipient: string; readonly body: RecipientBody | null }[] => {
    const meant = namesArticle(line) && bound.length > 0 ? bound : recipientsOf(line, bodies);
    if (meant === null) return [{ recipient: line, body: null }];
    const [one] = meant;
    // A group is sent to body by body; the paper itself keeps the line as it was typed.
    return one && meant.length === 1 ? [{ recipient: line, body: one }] : meant.map((body) => ({ recipient: body.name, body }));
  });
  // One body named twice, or by itself and among a group, gets one line.
  const once = matched.filter(({ body }, index) => body === null || matched.findIndex((one) => one.body?.id === body.id) === index);
  await tx.dispatch.createMany({
    data: once.map(({ recipient, body }) => ({ ...lineOf(context, paper, body), recipient })),
    skipDuplicates: true,
  });
  await tellRecipients(
    context,
    paper,
    // Whom a decision binds is told of its issue already.
    once.flatMap(({ body }) => (body === null || bound.some(({ id }) => id === body.id) ? [] : [body.id])),
  );
}

const lineOf = ({ actor }: CommandContext, paper: Paper, body: RecipientBody | null) => ({
  provinceId: paper.provinceId,
  paperId: paper.id,
  ...(body === null
    ? { channel: "PAPER" as const }
    : { bodyId: body.id, channel: "PRODUCT" as const, sentOn: toDateColumn(actor.today), sentBy: actor.title }),
});

async function tellRecipients(context: CommandContext, paper: Paper, bodyIds: readonly string[]): Promise<void> {
  if (bodyIds.length === 0) return;
  await notify(context, paper.provinceId, bodyIds, READERS, {
    kind: "PAPER_RECEIVED",
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    data: { subject: paper.subject },
  });
}

async function takeIssued(
  context: CommandContext,
  paperId: string,
): Promise<Result<Paper, Exclude<DispatchRefusal, "STALE" | "PERSONAL_DATA">>> {
  const { tx, actor } = context;
  const paper = await tx.paper.findFirst({ where: { AND: [readablePapers(actor), { id: paperId }] } });
  if (!paper) return err("NOT_FOUND");
  if (!isWritable(actor.scope, paper)) return err("OUT_OF_SCOPE");
  if (!keepsOffice(paper, actor)) return err("ROLE_NOT_ALLOWED");
  return isIssued(paper.status) ? ok(paper) : err("WRONG_STATUS");
}

/** Sends an issued paper to more bodies of the product: one, or all of a kind that have not got it yet. */
export const addRecipients: Command<AddRecipientsInput, { paperId: string; added: number }, AddRecipientsRefusal> = async (
  context,
  input,
) => {
  const taken = await takeIssued(context, input.paperId);
  if (!taken.ok) return taken;
  const paper = taken.value;
  const { tx, actor } = context;
  const group = RECIPIENT_GROUPS.find((one) => one === input.to);
  const bodies = await listRecipientBodies(tx, paper.provinceId, actor.today);
  const wanted = bodies.filter((body) => (group === undefined ? body.id === input.to : body.kind === group));
  if (wanted.length === 0) return err(group === undefined ? "NOT_FOUND" : "NOBODY_NEW");
  await tx.$executeRaw`select 1 from papers where id = ${paper.id}::uuid for update`;
  const present = await tx.dispatch.findMany({ where: { paperId: paper.id }, select: { bodyId: true, recipient: true } });
  const fresh = wanted.filter((body) => !present.some((line) => line.bodyId === body.id || line.recipient === body.name));
  if (fresh.length === 0) return err("NOBODY_NEW");
  await tx.dispatch.createMany({ data: fresh.map((body) => ({ ...lineOf(context, paper, body), recipient: body.name })) });
  await tellRecipients(
    context,
    paper,
    fresh.map((body) => body.id),
  );
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    action: "addRecipients",
    data: { subject: paper.subject, recipients: fresh.map((body) => body.name) },
  });
  return ok({ paperId: paper.id, added: fresh.length });
};

/** Notes in the dispatch log how, when and by whom a paper went to a recipient without an account. */
export const noteDispatch: Command<NoteDispatchInput, { paperId: string }, NoteDispatchRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const line = await tx.dispatch.findFirst({ where: { id: input.dispatchId, provinceId: { in: [...actor.scope.provinceIds] } } });
  if (!line) return err("NOT_FOUND");
  const taken = await takeIssued(context, line.paperId);
  if (!taken.ok) return taken;
  const paper = taken.value;
  if (line.sentOn !== null) return err("SENT_ALREADY");
  if (input.sentOn > actor.today) return err("SENT_IN_FUTURE");
  if (paper.issuedOn !== null && input.sentOn < fromDateColumn(paper.issuedOn)) return err("SENT_BEFORE_ISSUE");
  if (checkPersonalData(input.note, input.personalDataChecked).kind !== "CLEAN") return err("PERSONAL_DATA");
  const noted = await tx.dispatch.updateMany({
    where: { id: line.id, version: input.version, sentOn: null },
    data: {
      channel: input.channel,
      sentOn: toDateColumn(input.sentOn),
      sentBy: actor.title,
      note: input.note === "" ? null : input.note,
      version: { increment: 1 },
    },
  });
  if (noted.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    action: "noteDispatch",
    data: { recipient: line.recipient, channel: input.channel, sentOn: input.sentOn, note: input.note },
  });
  return ok({ paperId: paper.id });
};

/** The first opening of a paper by somebody of a body it was sent to. Told to nobody else's list: the sender sees it at the paper. */
export const readPaper: Command<ReadPaperInput, { isFirst: boolean }, "NOT_FOUND"> = async (context, { paperId }) => {
  const { tx, actor, now } = context;
  const paper = await tx.paper.findFirst({ where: { AND: [readablePapers(actor), { id: paperId }] } });
  if (!paper) return err("NOT_FOUND");
  const read = await tx.dispatch.updateMany({
    where: { paperId, bodyId: actor.bodyId, readAt: null },
    data: { readAt: now, readBy: actor.title, version: { increment: 1 } },
  });
  if (read.count === 0) return ok({ isFirst: false });
  await appendEvent(context, {
    provinceId: paper.provinceId,
    subjectType: subjectOf(paper),
    subjectId: paper.id,
    action: "readPaper",
    data: { body: actor.bodyName },
  });
  return ok({ isFirst: true });
};
