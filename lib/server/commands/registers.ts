import "server-only";
import { isWritable, type Actor } from "@/lib/domain/access";
import type {
  CancelNumberRefusal,
  EnterNumberRefusal,
  OpenRegisterRefusal,
  RegisterRefusal,
  ReserveNumberRefusal,
} from "@/lib/domain/office-refusal";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import type { RegisterMode } from "@/lib/domain/paper";
import { fromDateColumn, toDateColumn, yearOf, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { decideNumber, refuseDay, type NumberRefusal } from "@/lib/domain/register";
import { err, ok, type Result } from "@/lib/domain/result";
import type { NumberRegister } from "@/lib/generated/prisma/client";
import type { CancelNumberInput, EnterNumberInput, OpenRegisterInput, ReserveNumberInput } from "@/lib/schemas/register";
import { appendEvent, type Command, type CommandContext } from "../command";

type Tx = CommandContext["tx"];

export type NumberRequest = {
  readonly bodyId: string;
  readonly notation: string;
  readonly issuedOn: PlainDate;
  readonly subject: string;
  /** Null: a paper that was written outside the product. */
  readonly paperId: string | null;
  /** The Office's number in an external register; a reserved one in an internal register; left out: the next one. */
  readonly typed?: number | null;
};

/**
 * Gives a paper its number in the register of a body, a year and a notation, in the caller's transaction: number, entry and paper stand or
 * fall together, so that a transaction cut off in between leaves no gap. The register's row is locked until then. The caller has asked
 * whether the actor may.
 */
export async function takeNumber(
  context: CommandContext,
  request: NumberRequest,
): Promise<Result<{ number: number }, NumberRefusal | "NOT_FOUND">> {
  const { tx, actor } = context;
  const body = await tx.body.findFirst({ where: { id: request.bodyId, provinceId: actor.scope.homeProvinceId ?? "" } });
  if (!body || body.provinceId === null) return err("NOT_FOUND");
  if (request.issuedOn > actor.today) return err("ISSUED_IN_FUTURE");
  // Who types the first number of all has it from the Office.
  const first = (request.typed ?? null) === null ? "INTERNAL" : "EXTERNAL";
  const register = await lockRegister(tx, body.provinceId, body.id, yearOf(request.issuedOn), request.notation, first);
  return giveNumber(context, register, request);
}

/** The register, made on first use in the mode that the body's newest register has, or in `first` where it has none, and locked. */
async function lockRegister(
  tx: Tx,
  provinceId: string,
  bodyId: string,
  year: number,
  notation: string,
  first: RegisterMode,
): Promise<NumberRegister> {
  const where = { bodyId, year, notation };
  const known = await tx.numberRegister.findFirst({ where });
  if (!known) {
    const newest = await tx.numberRegister.findFirst({ where: { bodyId }, orderBy: [{ year: "desc" }, { id: "desc" }] });
    await tx.numberRegister.createMany({ data: [{ provinceId, ...where, mode: newest?.mode ?? first }], skipDuplicates: true });
  }
  await tx.$executeRaw`select 1 from number_registers where body_id = ${bodyId}::uuid and year = ${year}::int and notation = ${notation} for update`;
  const register = await tx.numberRegister.findFirstOrThrow({ where });
  return adoptPapers(tx, register);
}

/** Takes over the papers of the register that were recorded with a number before, or beside it. */
async function adoptPapers(tx: Tx, register: NumberRegister): Promise<NumberRegister> {
  await tx.$executeRaw`
    insert into register_entries (id, province_id, register_id, number, status, dated_on, subject, paper_id, entered_at, entered_by)
    select gen_random_uuid(), p.province_id, ${register.id}::uuid, p.number, 'ISSUED', p.issued_on, p.subject, p.id, now(), ''
    from papers p join bodies b on b.id = ${register.bodyId}::uuid
    where p.province_id = ${register.provinceId}::uuid and p.notation = ${register.notation} and p.number is not null
      and extract(year from p.issued_on) = ${register.year}::int and (p.issuer_id = b.id or (p.issuer_id is null and p.issuer = b.name))
      and not exists (select from register_entries e where e.paper_id = p.id)
    on conflict (register_id, number) do nothing`;
  const highest = await tx.registerEntry.aggregate({ where: { registerId: register.id }, _max: { number: true } });
  const last = Math.max(register.last, highest._max.number ?? 0);
  return { ...register, last };
}

async function neighboursOf(tx: Tx, registerId: string, number: number) {
  const near = async (where: { lt: number } | { gt: number }, order: "asc" | "desc"): Promise<PlainDate | null> => {
    const entry = await tx.registerEntry.findFirst({
      where: { registerId, number: where, status: { not: "CANCELLED" } },
      orderBy: { datedOn: order },
      select: { datedOn: true },
    });
    return entry === null ? null : fromDateColumn(entry.datedOn);
  };
  return { before: await near({ lt: number }, "desc"), after: await near({ gt: number }, "asc") };
}

/** Writes the number into a register that is locked. */
async function giveNumber(
  { tx, actor, now }: CommandContext,
  register: NumberRegister,
  request: Pick<NumberRequest, "issuedOn" | "subject" | "paperId" | "typed"> & { readonly isReserved?: boolean },
): Promise<Result<{ number: number; entryId: string }, NumberRefusal>> {
  const asked = request.typed ?? null;
  const held = asked === null ? null : await tx.registerEntry.findFirst({ where: { registerId: register.id, number: asked } });
  const step = decideNumber(register, asked, held);
  if (!step.ok) return step;
  const { kind, number } = step.value;
  const refusal = refuseDay(register, request.issuedOn, await neighboursOf(tx, register.id, number), actor.today);
  if (refusal !== null) return err(refusal);
  const written = {
    status: request.isReserved ? ("RESERVED" as const) : ("ISSUED" as const),
    datedOn: toDateColumn(request.issuedOn),
    subject: request.subject,
    paperId: request.paperId,
    enteredAt: now,
    enteredBy: actor.title,
  };
  if (kind === "RESERVED") {
    const [entry] = await tx.registerEntry.updateManyAndReturn({
      where: { registerId: register.id, number, status: "RESERVED" },
      data: { ...written, version: { increment: 1 } },
    });
    return entry ? ok({ number, entryId: entry.id }) : err("NUMBER_NOT_RESERVED");
  }
  const [entry] = await tx.registerEntry.createManyAndReturn({
    data: [{ provinceId: register.provinceId, registerId: register.id, number, ...written }],
  });
  if (!entry) throw new Error("An entry of a register was not written");
  await tx.numberRegister.updateMany({
    where: { id: register.id },
    data: { last: Math.max(register.last, number), version: { increment: 1 } },
  });
  return ok({ number, entryId: entry.id });
}

const isLooked = (text: string, isChecked: boolean): boolean => checkPersonalData(text, isChecked).kind === "CLEAN";

async function takeRegister({ tx, actor }: CommandContext, registerId: string): Promise<Result<NumberRegister, RegisterRefusal>> {
  const refused = refuseKeeper(actor);
  if (refused !== null) return err(refused);
  const where = { id: registerId, provinceId: { in: [...actor.scope.provinceIds] } };
  const found = await tx.numberRegister.findFirst({ where });
  if (!found) return err("NOT_FOUND");
  if (!isWritable(actor.scope, found)) return err("OUT_OF_SCOPE");
  return ok(await lockRegister(tx, found.provinceId, found.bodyId, found.year, found.notation, found.mode));
}

const refuseKeeper = (actor: Actor): "ROLE_NOT_ALLOWED" | null => (can(actor, "KEEP_REGISTER") ? null : "ROLE_NOT_ALLOWED");

const registerData = (register: NumberRegister) => ({ year: register.year, notation: register.notation });

/** Opens the register of a body, a year and a notation, and says who gives its numbers. */
export const openRegister: Command<OpenRegisterInput, { registerId: string }, OpenRegisterRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const refused = refuseKeeper(actor);
  if (refused !== null) return err(refused);
  const body = await tx.body.findFirst({ where: { id: input.bodyId, provinceId: actor.scope.homeProvinceId ?? "" } });
  if (!body || body.provinceId === null) return err("NOT_FOUND");
  const where = { bodyId: body.id, year: input.year, notation: input.notation };
  const [opened] = await tx.numberRegister.createManyAndReturn({
    data: [{ provinceId: body.provinceId, ...where, mode: input.mode }],
    skipDuplicates: true,
  });
  if (!opened) return err("DUPLICATE_REGISTER");
  const { last } = await lockRegister(tx, body.provinceId, body.id, input.year, input.notation, input.mode);
  await tx.numberRegister.updateMany({ where: { id: opened.id }, data: { last } });
  await appendEvent(context, {
    provinceId: body.provinceId,
    subjectType: "register",
    subjectId: opened.id,
    action: "openRegister",
    data: { ...registerData(opened), body: body.name, mode: input.mode },
  });
  return ok({ registerId: opened.id });
};

/** Holds the next number back for a paper that is still to be signed today. */
export const reserveNumber: Command<ReserveNumberInput, { registerId: string; number: number }, ReserveNumberRefusal> = async (
  context,
  input,
) => {
  const taken = await takeRegister(context, input.registerId);
  if (!taken.ok) return taken;
  if (taken.value.mode === "EXTERNAL") return err("EXTERNAL_REGISTER");
  if (!isLooked(input.subject, input.personalDataChecked)) return err("PERSONAL_DATA");
  const { today } = context.actor;
  const given = await giveNumber(context, taken.value, { issuedOn: today, subject: input.subject, paperId: null, isReserved: true });
  if (!given.ok) return given;
  await appendEvent(context, {
    provinceId: taken.value.provinceId,
    subjectType: "register",
    subjectId: taken.value.id,
    action: "reserveNumber",
    data: { ...registerData(taken.value), number: given.value.number, subject: input.subject },
  });
  return ok({ registerId: taken.value.id, number: given.value.number });
};

/** Enters a paper that was written outside the product: under the next number, a reserved one, or the Office's. */
export const enterNumber: Command<EnterNumberInput, { registerId: string; number: number }, EnterNumberRefusal> = async (
  context,
  input,
) => {
  const taken = await takeRegister(context, input.registerId);
  if (!taken.ok) return taken;
  if (!isLooked(input.subject, input.personalDataChecked)) return err("PERSONAL_DATA");
  const given = await giveNumber(context, taken.value, {
    issuedOn: input.datedOn,
    subject: input.subject,
    paperId: null,
    typed: input.number,
  });
  if (!given.ok) return given;
  await appendEvent(context, {
    provinceId: taken.value.provinceId,
    subjectType: "register",
    subjectId: taken.value.id,
    action: "enterNumber",
    data: { ...registerData(taken.value), number: given.value.number, issuedOn: input.datedOn, subject: input.subject },
  });
  return ok({ registerId: taken.value.id, number: given.value.number });
};

/** Cancels a number with its reason: it stays in the register and is never given again. That of an issued paper of the product stands. */
export const cancelNumber: Command<CancelNumberInput, { registerId: string }, CancelNumberRefusal> = async (context, input) => {
  const { tx, actor } = context;
  const found = await tx.registerEntry.findFirst({ where: { id: input.entryId, provinceId: { in: [...actor.scope.provinceIds] } } });
  if (!can(actor, "KEEP_REGISTER")) return err("ROLE_NOT_ALLOWED");
  if (!found) return err("NOT_FOUND");
  const taken = await takeRegister(context, found.registerId);
  if (!taken.ok) return taken;
  const entry = await tx.registerEntry.findFirstOrThrow({ where: { id: found.id } });
  if (entry.status === "CANCELLED") return err("CANCELLED_ALREADY");
  if (entry.paperId !== null) return err("PAPER_ISSUED");
  if (!isLooked(input.reason, input.personalDataChecked)) return err("PERSONAL_DATA");
  const changed = await tx.registerEntry.updateMany({
    where: { id: entry.id, version: input.version },
    data: { status: "CANCELLED", reason: input.reason, version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: entry.provinceId,
    subjectType: "register",
    subjectId: entry.registerId,
    action: "cancelNumber",
    reason: input.reason,
    data: { ...registerData(taken.value), number: entry.number, subject: entry.subject },
  });
  return ok({ registerId: entry.registerId });
};
