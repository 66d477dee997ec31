import "server-only";
import { fitsCapacity, overlap } from "@/lib/domain/delegation";
import type { GiveDelegationRefusal, RevokeDelegationRefusal } from "@/lib/domain/office-refusal";
import { checkPersonalData } from "@/lib/domain/personal-data-check";
import { addDays, toDateColumn } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { err, ok } from "@/lib/domain/result";
import type { GiveDelegationInput, RevokeDelegationInput } from "@/lib/schemas/delegation";
import { appendEvent, type Command } from "../command";
import { headsFor, listStandingSeats, mayRevoke } from "../queries/delegations";
import { delegationFacts } from "../queries/paper-routes";

/**
 * A head lets somebody sign for him: in a capacity, for kinds of papers, from one day to another, with the lines of the signature block. The
 * secretariat may record one that was given on paper, but none to itself who records it.
 */
export const giveDelegation: Command<GiveDelegationInput, { delegationId: string }, GiveDelegationRefusal> = async (context, input) => {
  const { tx, actor, now } = context;
  const provinceId = actor.scope.homeProvinceId;
  if (!can(actor, "DELEGATE") && !can(actor, "MANAGE_ROUTE")) return err("ROLE_NOT_ALLOWED");
  if (provinceId === null) return err("OUT_OF_SCOPE");
  const seats = await listStandingSeats(tx, actor);
  const head = seats.find((seat) => seat.id === input.delegatorId);
  const delegate = seats.find((seat) => seat.id === input.delegateId);
  if (!head || !delegate) return err("NOT_FOUND");
  if (!headsFor(actor, seats).includes(head)) return err("NOT_HEAD");
  if (delegate.userId === actor.userId) return err("OWN_DELEGATION");
  if (!fitsCapacity(input.capacity, head, delegate)) return err("DELEGATE_UNFIT");
  if (input.lastDay < input.validFrom) return err("REVERSED");
  if (input.lastDay < actor.today) return err("OVER_ALREADY");
  if (checkPersonalData([input.block, input.ground].join("\n"), input.personalDataChecked).kind !== "CLEAN") return err("PERSONAL_DATA");
  // Two at once to one person wait for each other, so that the second sees the first.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext(${`delegation:${delegate.id}`}))`;
  const wanted = { kinds: input.kinds, validFrom: input.validFrom, validTo: addDays(input.lastDay, 1), revokedOn: null };
  const held = await tx.delegation.findMany({ where: { delegatorId: head.id, delegateId: delegate.id } });
  if (held.some((row) => overlap(delegationFacts(row), wanted))) return err("OVERLAPS");
  const [given] = await tx.delegation.createManyAndReturn({
    data: [
      {
        provinceId,
        delegatorId: head.id,
        delegateId: delegate.id,
        capacity: input.capacity,
        kinds: input.kinds,
        block: input.block,
        ground: input.ground,
        validFrom: toDateColumn(wanted.validFrom),
        validTo: toDateColumn(wanted.validTo),
      },
    ],
  });
  if (!given) throw new Error("A delegation was not written");
  await appendEvent(context, {
    provinceId,
    subjectType: "delegation",
    subjectId: given.id,
    action: "giveDelegation",
    data: {
      head: head.title,
      delegate: delegate.title,
      capacity: input.capacity,
      kinds: input.kinds,
      validFrom: wanted.validFrom,
      validTo: wanted.validTo,
      ground: input.ground,
    },
  });
  const told = [head, delegate].flatMap(({ userId }) => (userId === actor.userId ? [] : [userId]));
  await tx.notification.createMany({
    data: told.map((userId) => ({
      provinceId,
      userId,
      kind: "DELEGATION_GIVEN",
      subjectType: "delegation",
      subjectId: given.id,
      data: { body: delegate.title },
      createdAt: now,
    })),
  });
  return ok({ delegationId: given.id });
};

/** Takes a delegation back from today on; what was signed under it stands. */
export const revokeDelegation: Command<RevokeDelegationInput, { delegationId: string }, RevokeDelegationRefusal> = async (
  context,
  input,
) => {
  const { tx, actor } = context;
  const row = await tx.delegation.findFirst({
    where: { id: input.delegationId, provinceId: { in: [...actor.scope.provinceIds] } },
    include: { delegate: { select: { title: true } } },
  });
  if (!row) return err("NOT_FOUND");
  if (!can(actor, "DELEGATE") && !can(actor, "MANAGE_ROUTE")) return err("ROLE_NOT_ALLOWED");
  if (row.provinceId !== actor.scope.homeProvinceId) return err("OUT_OF_SCOPE");
  // Another head's delegations are none of his business.
  if (!mayRevoke(actor, row)) return err("NOT_FOUND");
  const facts = delegationFacts(row);
  if (facts.revokedOn !== null) return err("REVOKED_ALREADY");
  if (facts.validTo <= actor.today) return err("OVER_ALREADY");
  const changed = await tx.delegation.updateMany({
    where: { id: row.id, version: input.version, revokedOn: null },
    data: { revokedOn: toDateColumn(actor.today), version: { increment: 1 } },
  });
  if (changed.count === 0) return err("STALE");
  await appendEvent(context, {
    provinceId: row.provinceId,
    subjectType: "delegation",
    subjectId: row.id,
    action: "revokeDelegation",
    data: { delegate: row.delegate.title, capacity: row.capacity, kinds: row.kinds },
  });
  return ok({ delegationId: row.id });
};
