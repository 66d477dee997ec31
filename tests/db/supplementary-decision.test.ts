import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { addDecisionItem, editDecisionItem } from "@/lib/server/commands/decision-items";
import { createDecision, issueDecision } from "@/lib/server/commands/decisions";
import { findPlanGround } from "@/lib/server/queries/plan-forms";
import { findDecision } from "@/lib/server/queries/decisions";
import { withScope } from "@/lib/server/scope";
import { answer, done, versionOf } from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aDecisionWorld, draftOf, itemOf, type DecisionWorld } from "@/tests/support/decision-world";

let world: DecisionWorld;
let secretary: Actor;
let nextNumber = 100;
beforeEach(async () => {
  world = await aDecisionWorld();
  ({ secretary } = world);
});

const read = async (paperId: string) => withScope(secretary, (tx) => findDecision(tx, secretary, paperId));
const draft = async (more = {}) => (await done(secretary, createDecision, draftOf(world.campaignId, more))).paperId;
const version = (paperId: string) => versionOf("papers", paperId);
const add = async (paperId: string, item: ReturnType<typeof itemOf>) =>
  answer(secretary, addDecisionItem, { paperId, version: await version(paperId), ...item });
const issue = async (paperId: string, issuedOn: PlainDate) =>
  answer(secretary, issueDecision, { paperId, version: await version(paperId), number: (nextNumber += 1), issuedOn });

const states = async () =>
  (
    await asOwner<{ state: string }>("select state::text as state from designated_localities where campaign_id = $1 order by position", [
      world.campaignId,
    ])
  ).map((one) => one.state);

describe("a supplementary decision", () => {
  it("adds to the list, takes off it, and changes the denominator from its day on", async () => {
    await world.nominate(0);
    const selection = await draft();
    expect(await issue(selection, plainDate(2023, 12, 20))).toBe("ok");
    const supplement = await draft({ subject: "Bổ sung" });
    const row = await read(supplement);
    expect([row?.kind, row?.items.length, row?.amends?.id]).toEqual(["SUPPLEMENTARY", 0, selection]);
    const [first] = await asOwner<{ id: string }>("select id::text from designated_localities where campaign_id = $1 and unit_id = $2", [
      world.campaignId,
      world.unit(0),
    ]);
    expect(await add(supplement, itemOf(world.unit(0), { reason: "again" }))).toBe("SELECTED_ALREADY");
    expect(await add(supplement, itemOf(world.unit(0), { effect: "REMOVE", originId: first?.id }))).toBe("REASON_REQUIRED");
    expect(await add(supplement, itemOf(world.unit(0), { effect: "REMOVE", originId: first?.id, reason: "đã sáp nhập" }))).toBe("ok");
    expect(await add(supplement, itemOf(world.unit(6), { reason: "mới phát sinh" }))).toBe("ok");
    expect(await add(supplement, itemOf(world.unit(7), { reason: "mới phát sinh" }))).toBe("ok");
    expect((await read(supplement))?.achieved.total).toBe(3);
    expect(await issue(supplement, plainDate(2023, 12, 19))).toBe("BEFORE_DECISION");
    expect(await issue(supplement, plainDate(2023, 12, 28))).toBe("ok");
    expect(await states()).toEqual(["REMOVED", "IN_TRANSFORMATION", "MONITORED", "IN_TRANSFORMATION", "IN_TRANSFORMATION"]);
    expect([(await read(selection))?.achieved.total, (await read(supplement))?.achieved.total]).toEqual([2, 3]);
    const ground = await withScope(secretary, (tx) => findPlanGround(tx, secretary, world.campaignId));
    expect(ground?.localities.map((row) => row.unitId)).not.toContain(world.unit(0));
    expect(ground?.localities.map((row) => row.unitId)).toContain(world.unit(7));
    expect(ground?.decisions.map((one) => one.id)).toEqual([selection, supplement]);
    const third = await draft();
    expect(await add(third, itemOf(world.unit(0), { effect: "REMOVE", reason: "names no record" }))).toBe("REMOVED_ALREADY");
    expect(await add(third, itemOf(world.unit(0), { effect: "REMOVE", originId: first?.id, reason: "again" }))).toBe("REMOVED_ALREADY");
    expect(await add(third, itemOf(world.unit(4), { effect: "REMOVE", originId: world.records.sustained }))).toBe("REMOVED_ALREADY");
    const item = (await read(third))?.items[0];
    expect(item).toBeUndefined();
    // Without a record it would leave the list by its words alone.
    expect(await add(third, itemOf(world.unit(7), { effect: "REMOVE" }))).toBe("REASON_REQUIRED");
    expect(await add(third, itemOf(world.unit(7), { effect: "REMOVE", reason: "names no record" }))).toBe("ok");
    expect((await read(third))?.achieved.total).toBe(2);
    expect(
      await answer(secretary, editDecisionItem, { itemId: randomUUID(), version: 1, types: [], flags: [], followUntil: null, reason: "" }),
    ).toBe("NOT_FOUND");
  });
});
