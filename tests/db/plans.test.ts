import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import type { CreatePlanInput } from "@/lib/schemas/plan";
import { createCampaign } from "@/lib/server/commands/campaigns";
import { createPlan, editPlan, issuePlan } from "@/lib/server/commands/plans";
import { findPlan, listPlans } from "@/lib/server/queries/plans";
import { scopeOf } from "@/lib/server/reach";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, answer, run, done, eventsOn, versionOf } = world;
const chair = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "PROVINCE_CHAIR");

let campaignId: string;
let nextNumber = 100;
beforeAll(async () => {
  campaignId = (await done(quangBinh, createCampaign, world.campaignOf(2024))).campaignId;
});
afterAll(() => world.removeCampaign(campaignId));

function planOf(more: Partial<CreatePlanInput> = {}): CreatePlanInput {
  nextNumber += 1;
  return {
    campaignId,
    kind: "ANNUAL",
    number: nextNumber,
    notation: "KH-BCĐ",
    issuedOn: plainDate(2024, 1, 23),
    issuer: "committee",
    subject: "plan",
    signerTitle: "TRƯỞNG BAN",
    bases: ["one", "two"],
    recipients: ["three"],
    originId: null,
    sections: [],
    ...more,
  };
}
/** The same as an edit. */
function editOf(planId: string, version: number, input: CreatePlanInput) {
  const { campaignId: _, originId: _origin, sections: _sections, ...fields } = input;
  return { planId, version, ...fields };
}

describe("recording a plan", () => {
  it("keeps a draft that can be changed until it is issued, and then no more", async () => {
    const { planId } = await done(quangBinh, createPlan, planOf({ number: null, issuedOn: null }));
    expect(await answer(quangBinh, issuePlan, { planId, version: 1 })).toBe("NUMBER_REQUIRED");
    const input = planOf({ bases: ["first"] });
    await done(quangBinh, editPlan, editOf(planId, 1, input));
    const answers = await Promise.all([
      answer(quangBinh, issuePlan, { planId, version: 2 }),
      answer(quangBinh, issuePlan, { planId, version: 2 }),
    ]);
    expect(answers.toSorted()).toEqual(["ISSUED_ALREADY", "ok"]);
    expect(await answer(quangBinh, editPlan, editOf(planId, 3, input))).toBe("ISSUED_ALREADY");
    expect(await asOwner("select status, number, bases from papers where id = $1", [planId])).toEqual([
      { status: "ISSUED", number: input.number, bases: ["first"] },
    ]);
    expect(await eventsOn(planId)).toEqual(["createPlan", "editPlan", "issuePlan"]);
  });

  it("refuses a number twice for one issuer, notation and year", async () => {
    const first = planOf();
    await done(quangBinh, createPlan, first);
    expect(await answer(quangBinh, createPlan, planOf({ number: first.number, issuedOn: plainDate(2024, 2, 1) }))).toBe("DUPLICATE_NUMBER");
    expect(await answer(quangBinh, createPlan, planOf({ number: first.number, issuedOn: plainDate(2023, 2, 1) }))).toBe("ok");
    expect(await answer(quangBinh, createPlan, planOf({ number: first.number, notation: "KH-UBND" }))).toBe("ok");
    const { planId } = await done(quangBinh, createPlan, planOf());
    expect(await answer(quangBinh, editPlan, editOf(planId, 1, planOf({ number: first.number })))).toBe("DUPLICATE_NUMBER");
    expect(await versionOf("papers", planId)).toBe(1);
    const twice = planOf();
    const answers = await Promise.all([answer(quangBinh, createPlan, twice), answer(quangBinh, createPlan, twice)]);
    expect(answers.toSorted()).toEqual(["DUPLICATE_NUMBER", "ok"]);
  });

  it("refuses days to come, numbers without a day, and what is another's or stale", async () => {
    expect(await answer(quangBinh, createPlan, planOf({ issuedOn: plainDate(2024, 6, 11) }))).toBe("ISSUED_IN_FUTURE");
    expect(await answer(quangBinh, createPlan, planOf({ issuedOn: null }))).toBe("NUMBER_WITHOUT_DATE");
    expect(await answer(chair, createPlan, planOf())).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, createPlan, planOf())).toBe("NOT_FOUND");
    expect(await answer(quangBinh, createPlan, planOf({ campaignId: randomUUID() }))).toBe("NOT_FOUND");
    const { planId } = await done(quangBinh, createPlan, planOf());
    const edit = editOf(planId, 1, planOf());
    expect(await answer(quangBinh, editPlan, { ...edit, issuedOn: plainDate(2024, 6, 11) })).toBe("ISSUED_IN_FUTURE");
    expect(await answer(quangBinh, editPlan, { ...edit, issuedOn: null })).toBe("NUMBER_WITHOUT_DATE");
    expect(await answer(chair, editPlan, edit)).toBe("NOT_FOUND");
    expect(await answer(quangTri, editPlan, edit)).toBe("NOT_FOUND");
    expect(await answer(quangBinh, editPlan, { ...edit, version: 9 })).toBe("STALE");
    expect(await answer(chair, issuePlan, { planId, version: 1 })).toBe("NOT_FOUND");
    expect(await answer(quangTri, issuePlan, { planId, version: 1 })).toBe("NOT_FOUND");
    expect(await answer(quangBinh, issuePlan, { planId, version: 9 })).toBe("STALE");
    const answers = await Promise.all([answer(quangBinh, editPlan, edit), answer(quangBinh, editPlan, edit)]);
    expect(answers.toSorted()).toEqual(["STALE", "ok"]);
    const heir = { ...quangTri, scope: { ...quangTri.scope, provinceIds: [PROVINCE_IDS.quangTri, PROVINCE_IDS.quangBinh] } };
    expect(await answer(heir, editPlan, { ...edit, version: 2 })).toBe("OUT_OF_SCOPE");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await answer(quangBinh, createPlan, planOf())).toBe("WRONG_STATUS");
    expect(await answer(quangBinh, editPlan, { ...edit, version: 2 })).toBe("WRONG_STATUS");
    expect(await answer(quangBinh, issuePlan, { planId, version: 2 })).toBe("WRONG_STATUS");
    await asOwner("update campaigns set status = 'DRAFT' where id = $1", [campaignId]);
  });

  it("is issued with bases and recipients, and not before what it rests on", async () => {
    const draft = async (more: Partial<CreatePlanInput>) => (await done(quangBinh, createPlan, planOf(more))).planId;
    const issue = async (more: Partial<CreatePlanInput>) => answer(quangBinh, issuePlan, { planId: await draft(more), version: 1 });
    expect(await issue({ bases: [] })).toBe("BASES_REQUIRED");
    expect(await issue({ recipients: [] })).toBe("RECIPIENTS_REQUIRED");
    expect(await issue({ bases: ["Quyết định số 1/QĐ-BCĐ ngày 24/01/2024"] })).toBe("BEFORE_BASIS");
    const planId = await draft({});
    expect(await versionOf("papers", planId)).toBe(1);
    await asOwner("update campaigns set achieved_target = 0 where id = $1", [campaignId]);
    expect(await answer(quangBinh, issuePlan, { planId, version: 1 })).toBe("TARGETS_REQUIRED");
    await asOwner("update campaigns set achieved_target = 60 where id = $1", [campaignId]);
    expect(await versionOf("papers", planId)).toBe(1);
  });

  it("acts once per key", async () => {
    const key = randomUUID();
    const input = planOf();
    const first = await run(quangBinh, createPlan, input, key);
    expect(await run(quangBinh, createPlan, input, key)).toEqual(first);
    expect(await asOwner("select count(*)::int from papers where number = $1", [input.number])).toEqual([{ count: 1 }]);
  });
});

describe("reading plans", () => {
  it("shows drafts to the secretariat alone, issued ones to whoever reads plans there, the centre of every province", async () => {
    const draft = (await done(quangBinh, createPlan, planOf())).planId;
    const issued = (await done(quangBinh, createPlan, planOf())).planId;
    await done(quangBinh, issuePlan, { planId: issued, version: 1 });
    const sees = async (actor: typeof quangBinh) => {
      const rows = await withScope(actor, (tx) => listPlans(tx, actor));
      const found = await withScope(actor, async (tx) => [await findPlan(tx, actor, draft), await findPlan(tx, actor, issued)]);
      const ids = rows.map((row) => row.id);
      expect(found.map((plan) => plan !== null)).toEqual([ids.includes(draft), ids.includes(issued)]);
      return [ids.includes(draft), ids.includes(issued)];
    };
    expect(await sees(quangBinh)).toEqual([true, true]);
    for (const role of [
      "PROVINCE_CHAIR",
      "CLERK",
      "DEPARTMENT_OFFICER",
      "COMMUNE_POLICE",
      "DISTRICT_HEAD",
    ] as const satisfies readonly Role[]) {
      expect(await sees({ ...quangBinh, role })).toEqual([false, true]);
    }
    const centre = {
      ...quangBinh,
      role: "CENTRAL_VIEWER" as const,
      scope: await scopeOf({ role: "CENTRAL_VIEWER", bodyId: randomUUID(), provinceId: null }, world.june2024),
    };
    expect(await sees(centre)).toEqual([false, true]);
    expect(await sees(quangTri)).toEqual([false, false]);
    const operator = { ...quangBinh, role: "SYSTEM_ADMIN" as const, scope: { ...quangBinh.scope, content: false } };
    expect(await sees(operator)).toEqual([false, false]);
  });
});
