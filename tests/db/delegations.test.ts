// Who may sign for whom: in a capacity, for kinds of papers, from one day to another.
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { giveDelegation, revokeDelegation } from "@/lib/server/commands/delegations";
import { recordStep } from "@/lib/server/commands/paper-office";
import { findDelegation } from "@/lib/server/queries/delegations";
import { withScope } from "@/lib/server/scope";
import { answer, done, quangTri } from "@/tests/support/campaign-world";
import { approve, looked, paperDesk, recording, stateOf, workOf } from "@/tests/support/paper-desk";

let world: Awaited<ReturnType<typeof paperDesk>>;
beforeAll(async () => {
  world = await paperDesk();
});

describe("a delegation", () => {
  const giving = (more: object = {}) => ({
    delegatorId: world.chair.assignmentId,
    delegateId: world.deputy.assignmentId,
    capacity: "KT" as const,
    kinds: ["ANNUAL" as const],
    block: "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN",
    ground: "notice 12",
    validFrom: plainDate(2024, 6, 5),
    lastDay: plainDate(2024, 6, 20),
    ...looked,
    ...more,
  });

  it("lets a deputy sign KT. within its dates and not outside them, and its head sees what was signed", async () => {
    const paperId = await world.atSignature();
    expect(await approve(world.deputy, paperId)).toBe("DELEGATION_MISSING");
    expect(await answer(world.clerk, recordStep, await recording(paperId, { capacity: "KT" }))).toBe("DELEGATION_MISSING");
    const { delegationId } = await done(world.chair, giveDelegation, giving());
    const on = (day: number): Actor => ({ ...world.deputy, today: plainDate(2024, 6, day) });
    expect(await approve(on(4), paperId)).toBe("DELEGATION_OUTSIDE");
    expect(await approve(on(21), paperId)).toBe("DELEGATION_OUTSIDE");
    expect(await answer(world.clerk, recordStep, await recording(paperId, { capacity: "KT", signedOn: plainDate(2024, 6, 4) }))).toBe(
      "DELEGATION_OUTSIDE",
    );
    expect(await workOf(on(20))).toContain(`SIGN_PAPER ${paperId}`);
    expect(await workOf(on(21))).not.toContain(`SIGN_PAPER ${paperId}`);
    expect(await approve(on(20), paperId)).toBe("ok");
    expect(await stateOf(paperId)).toMatchObject({ signer: "KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN" });
    const onPaper = await world.atSignature();
    expect(await answer(world.clerk, recordStep, await recording(onPaper, { capacity: "KT", signerTitle: "KT. TRƯỞNG BAN" }))).toBe("ok");
    const seen = await withScope(world.chair, (tx) => findDelegation(tx, world.chair, delegationId));
    expect(seen?.deeds.map((deed) => [deed.paper.id, deed.isOnPaper]).toSorted()).toEqual(
      [
        [paperId, false],
        [onPaper, true],
      ].toSorted(),
    );
    expect(await withScope(world.clerk, (tx) => findDelegation(tx, world.clerk, delegationId))).toBeNull();
    expect(await withScope(world.deputy, (tx) => findDelegation(tx, world.deputy, delegationId))).not.toBeNull();

    const revoking = { delegationId, version: 1 };
    expect(await answer(world.clerk, revokeDelegation, revoking)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(world.deputy, revokeDelegation, revoking)).toBe("NOT_FOUND");
    expect(await answer(world.chair, revokeDelegation, { ...revoking, version: 9 })).toBe("STALE");
    const answers = await Promise.all([answer(world.chair, revokeDelegation, revoking), answer(world.chair, revokeDelegation, revoking)]);
    expect(answers.filter((one) => one === "ok")).toHaveLength(1);
    expect(["STALE", "REVOKED_ALREADY"]).toContain(answers.find((one) => one !== "ok"));
    expect(await answer(world.chair, revokeDelegation, { ...revoking, version: 2 })).toBe("REVOKED_ALREADY");
    expect(await approve(world.deputy, await world.atSignature())).toBe("DELEGATION_OUTSIDE");
  });

  it("lets somebody of another office sign TUQ. who holds no seat of the way", async () => {
    await done(
      world.chair,
      giveDelegation,
      giving({ capacity: "TUQ", delegateId: world.commander.assignmentId, block: "TUQ. TRƯỞNG BAN" }),
    );
    const paperId = await world.atSignature();
    expect(await workOf(world.commander)).toContain(`SIGN_PAPER ${paperId}`);
    expect(await approve(world.commander, paperId)).toBe("ok");
    expect(await stateOf(paperId)).toMatchObject({ signer: "TUQ. TRƯỞNG BAN" });
  });

  it("is given by a head alone, to somebody fit, for days to come, once; the secretariat records one for him and none for itself", async () => {
    const other = { validFrom: plainDate(2024, 7, 1), lastDay: plainDate(2024, 7, 31) };
    expect(await answer(world.clerk, giveDelegation, giving(other))).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(world.deputy, giveDelegation, giving(other))).toBe("NOT_HEAD");
    expect(await answer(quangTri, giveDelegation, giving(other))).toBe("NOT_FOUND");
    expect(await answer(world.chair, giveDelegation, giving({ ...other, delegateId: world.chair.assignmentId }))).toBe("OWN_DELEGATION");
    expect(await answer(world.chair, giveDelegation, giving({ ...other, delegateId: world.clerk.assignmentId }))).toBe("DELEGATE_UNFIT");
    expect(await answer(world.chair, giveDelegation, giving({ ...other, lastDay: plainDate(2024, 6, 30) }))).toBe("REVERSED");
    expect(await answer(world.chair, giveDelegation, giving({ validFrom: plainDate(2024, 5, 1), lastDay: plainDate(2024, 6, 9) }))).toBe(
      "OVER_ALREADY",
    );
    const own = giving({ ...other, capacity: "TL", delegateId: world.secretary.assignmentId });
    expect(await answer(world.secretary, giveDelegation, own)).toBe("OWN_DELEGATION");
    const both = await Promise.all([
      answer(world.secretary, giveDelegation, giving(other)),
      answer(world.chair, giveDelegation, giving(other)),
    ]);
    expect(both.toSorted()).toEqual(["OVERLAPS", "ok"]);
  });
});
