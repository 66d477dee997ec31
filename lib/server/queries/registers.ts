import "server-only";
import { isWritable, type Actor } from "@/lib/domain/access";
import type { IncomingRow, RegisterBody, RegisterEntryRow, RegisterRow, RegisterView } from "@/lib/domain/register-view";
import { gapsOf } from "@/lib/domain/register";
import { fromDateColumn, toDateColumn } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { readablePapers } from "./readable-papers";

const inScope = (actor: Actor) => ({ provinceId: { in: actor.scope.content ? [...actor.scope.provinceIds] : [] } });

/** Registers of the actor's provinces, newest year first. */
export async function listRegisters(tx: Tx, actor: Actor): Promise<readonly RegisterRow[]> {
  const rows = await tx.numberRegister.findMany({
    where: inScope(actor),
    include: { body: { select: { name: true } }, _count: { select: { entries: true } } },
    orderBy: [{ year: "desc" }, { body: { name: "asc" } }, { notation: "asc" }],
    take: 500,
  });
  const newest = await tx.registerEntry.groupBy({
    by: ["registerId"],
    where: { registerId: { in: rows.map((row) => row.id) } },
    _max: { number: true, datedOn: true },
  });
  const byId = new Map(newest.map((one) => [one.registerId, one._max]));
  return rows.map((row) => {
    const last = byId.get(row.id);
    return {
      id: row.id,
      body: row.body.name,
      year: row.year,
      notation: row.notation,
      mode: row.mode,
      entries: row._count.entries,
      last: last?.number ?? null,
      lastOn: last?.datedOn ? fromDateColumn(last.datedOn) : null,
    };
  });
}

/** Bodies of the actor's own province that issue papers. */
export async function listIssuingBodies(tx: Tx, actor: Actor): Promise<readonly RegisterBody[]> {
  const today = toDateColumn(actor.today);
  const rows = await tx.body.findMany({
    where: {
      provinceId: actor.scope.homeProvinceId ?? "",
      kind: { in: ["PROVINCE_COMMITTEE", "STANDING_AGENCY", "APPRAISAL_COUNCIL"] },
      AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: today } }] }, { OR: [{ validTo: null }, { validTo: { gt: today } }] }],
    },
    orderBy: [{ kind: "asc" }, { id: "asc" }],
    select: { id: true, name: true, symbol: true },
  });
  return rows;
}

type EntryWithPaper = Prisma.RegisterEntryGetPayload<{ include: { paper: true } }>;

function entryOf(row: EntryWithPaper, readable: ReadonlySet<string>): RegisterEntryRow {
  const { paper } = row;
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    datedOn: fromDateColumn(row.datedOn),
    subject: row.subject,
    reason: row.reason,
    signer: paper?.signerTitle ?? "",
    recipients: paper?.recipients ?? [],
    paper: paper !== null && readable.has(paper.id) ? { id: paper.id, kind: paper.kind } : null,
    isOfPaper: row.paperId !== null,
    enteredBy: row.enteredBy,
    version: row.version,
  };
}

/** One register with all its numbers, cancelled ones included; null where the actor may not read it. */
export async function findRegister(tx: Tx, actor: Actor, registerId: string): Promise<RegisterView | null> {
  const register = await tx.numberRegister.findFirst({ where: { id: registerId, ...inScope(actor) }, include: { body: true } });
  if (!register) return null;
  const entries = await tx.registerEntry.findMany({
    where: { registerId },
    include: { paper: true },
    orderBy: { number: "asc" },
    take: 2_000,
  });
  const ids = entries.flatMap((entry) => entry.paperId ?? []);
  const papers = can(actor, "VIEW_PAPERS")
    ? await tx.paper.findMany({ where: { AND: [readablePapers(actor), { id: { in: ids } }] }, select: { id: true } })
    : [];
  const known = new Set(papers.map((paper) => paper.id));
  const numbers = entries.map((entry) => entry.number);
  return {
    id: register.id,
    body: register.body.name,
    year: register.year,
    notation: register.notation,
    mode: register.mode,
    entries: entries.map((entry) => entryOf(entry, known)),
    gaps: register.mode === "INTERNAL" ? gapsOf(numbers) : [],
    next: register.mode === "INTERNAL" ? Math.max(register.last, ...numbers, 0) + 1 : null,
    canKeep: can(actor, "KEEP_REGISTER") && isWritable(actor.scope, register),
  };
}

/** Papers that came in, the newest first. */
export async function listIncoming(tx: Tx, actor: Actor): Promise<readonly IncomingRow[]> {
  const rows = await tx.incomingPaper.findMany({
    where: inScope(actor),
    include: { body: { select: { name: true } } },
    orderBy: [{ year: "desc" }, { arrival: "desc" }],
    take: 500,
  });
  return rows.map((row) => ({
    id: row.id,
    body: row.body.name,
    year: row.year,
    arrival: row.arrival,
    arrivedOn: fromDateColumn(row.arrivedOn),
    number: row.number,
    datedOn: fromDateColumn(row.datedOn),
    issuer: row.issuer,
    subject: row.subject,
  }));
}
