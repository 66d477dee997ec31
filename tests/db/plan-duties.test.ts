import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import type { CreatePlanInput } from "@/lib/schemas/plan";
import type { DutyInput } from "@/lib/schemas/plan-content";
import { createCampaign } from "@/lib/server/commands/campaigns";
import { recordDuty, reopenDuty, saveDuties } from "@/lib/server/commands/plan-duties";
import { amendPlan, closePlan, createPlan, issuePlan, savePlanContent } from "@/lib/server/commands/plans";
import { findCampaignProposal } from "@/lib/server/queries/campaign-forms";
import { findTwoYears } from "@/lib/server/queries/campaign-outline";
import { findDuty, listDutiesOf } from "@/lib/server/queries/plan-duties";
import { findPlan } from "@/lib/server/queries/plans";
import { listWork } from "@/lib/server/queries/worklist";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, answer, done, eventsOn, versionOf } = world;
const plan = (more: Partial<CreatePlanInput> = {}): CreatePlanInput => ({
  campaignId,
  kind: "ANNUAL",
  number: null,
  notation: "KH-BCĐ",
  issuedOn: null,
  issuer: "committee",
  subject: "plan of 2024",
  signerTitle: "TRƯỞNG BAN",
  bases: ["65/KH-BCĐ ngày 11/5/2021"],
  recipients: ["three"],
  originId: null,
  sections: [],
  ...more,
});
const duty: DutyInput = {
  clause: "V.2",
  taskGroup: 6,
  content: "do it in 2024",
  bodyId: null,
  bodyName: "somebody",
  cooperating: "",
  product: "paper",
  dueText: "before",
  dueOn: plainDate(2024, 6, 5),
  unitIds: [],
};

let campaignId: string;
let heirId: string;
let bodies: Awaited<ReturnType<typeof world.bodiesOfTwoProvinces>>;
let border: Actor;
let court: Actor;
beforeAll(async () => {
  bodies = await world.bodiesOfTwoProvinces();
  campaignId = (
    await done(quangBinh, createCampaign, world.campaignOf(2024, { periods: [world.sixMonthsOf(2024, plainDate(2024, 6, 18))] }))
  ).campaignId;
  const officer = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "DEPARTMENT_OFFICER");
  border = { ...officer, bodyId: bodies.border, bodyKind: "DEPARTMENT" };
  court = {
    ...officer,
    bodyId: await world.aBody({ kind: "DEPARTMENT", name: "court", provinceId: PROVINCE_IDS.quangBinh, isAsked: true }),
    bodyKind: "DEPARTMENT",
  };
});
afterAll(async () => {
  await world.removeCampaign(heirId);
  await world.removeCampaign(campaignId);
});

const work = async (actor: Actor) => (await withScope(actor, (tx) => listWork(tx, actor))).filter((item) => item.kind === "DO_DUTY");
const draft = async (number: number, duties: readonly DutyInput[]) => {
  const { planId } = await done(quangBinh, createPlan, plan({ number, issuedOn: plainDate(2024, 1, 23) }));
  await done(quangBinh, saveDuties, { planId, version: 1, duties: [...duties] });
  return planId;
};

describe("the text of a draft", () => {
  it("is written part by part, once for each version, while it is a draft", async () => {
    const { planId } = await done(quangBinh, createPlan, plan({ sections: [{ title: "GOALS", text: "- one" }] }));
    const save = {
      planId,
      version: 1,
      sections: [
        { title: "", text: "opening" },
        { title: "GOALS", text: "- one\n+ two" },
      ],
    };
    expect(await answer(quangBinh, savePlanContent, { ...save, sections: [...save.sections, { title: "", text: "lost" }] })).toBe(
      "TITLE_REQUIRED",
    );
    const both = await Promise.all([answer(quangBinh, savePlanContent, save), answer(quangBinh, savePlanContent, save)]);
    expect(both.toSorted()).toEqual(["STALE", "ok"]);
    const found = await withScope(quangBinh, (tx) => findPlan(tx, quangBinh, planId));
    expect(found?.content).toEqual([
      { kind: "PARAGRAPH", text: "opening" },
      { kind: "HEADING", level: 1, text: "GOALS" },
      {
        kind: "LIST",
        items: [
          { text: "one", isDeep: false },
          { text: "two", isDeep: true },
        ],
      },
    ]);
    expect(found?.place).toBe("Quảng Bình");
    expect(await answer(quangTri, savePlanContent, { ...save, version: 2 })).toBe("NOT_FOUND");
    expect(await answer(border, savePlanContent, { ...save, version: 2 })).toBe("NOT_FOUND");
    expect(await eventsOn(planId)).toEqual(["createPlan", "savePlanContent"]);
  });
});

describe("what a plan obliges", () => {
  it("names bodies and localities that there are, and is frozen with the issue", async () => {
    const planId = await draft(301, [{ ...duty, bodyId: bodies.border, bodyName: "" }]);
    const save = { planId, version: 2, duties: [duty] };
    expect(await answer(quangBinh, saveDuties, { ...save, duties: [{ ...duty, bodyId: bodies.qtCourt }] })).toBe("BODY_NOT_FOUND");
    expect(await answer(quangBinh, saveDuties, { ...save, duties: [{ ...duty, unitIds: [world.bacLy] }] })).toBe("UNIT_NOT_FOUND");
    expect(await answer(quangBinh, saveDuties, { ...save, version: 1 })).toBe("STALE");
    expect((await withScope(quangBinh, (tx) => listDutiesOf(tx, quangBinh, planId))).map((one) => one.bodyName)).toEqual(["border"]);
    await done(quangBinh, issuePlan, { planId, version: 2 });
    expect(await answer(quangBinh, saveDuties, { ...save, version: 3 })).toBe("ISSUED_ALREADY");
    await expect(asOwner("update plan_duties set content = 'other' where paper_id = $1", [planId])).rejects.toThrow("was issued");
  });

  it("stands in the work of its body until it is recorded, and is never late for a body that is asked", async () => {
    const planId = await draft(302, [
      { ...duty, bodyId: bodies.border },
      { ...duty, bodyId: court.bodyId },
    ]);
    expect(await work(court)).toEqual([]);
    await done(quangBinh, issuePlan, { planId, version: 2 });
    expect((await work(court)).map((item) => [item.reason, item.dueOn])).toEqual([["TO_DO", null]]);
    const [own] = (await work(border)).filter((item) => item.titleData.paper === "302/KH-BCĐ");
    expect(own).toMatchObject({ reason: "OVERDUE", subject: "DUTY" });
    const dutyId = own?.subjectId ?? "";
    const record = { dutyId, version: 1, doneOn: plainDate(2024, 6, 3), note: "12/KH-BP" };
    expect(await answer(court, recordDuty, record)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, recordDuty, record)).toBe("NOT_FOUND");
    expect(await answer(border, recordDuty, { ...record, doneOn: plainDate(2024, 6, 11) })).toBe("DONE_IN_FUTURE");
    expect(await answer(border, recordDuty, { ...record, doneOn: plainDate(2024, 1, 22) })).toBe("DONE_BEFORE_PLAN");
    expect(await answer(border, recordDuty, { ...record, note: "gọi 0912 345 678" })).toBe("PERSONAL_DATA");
    expect(await answer(border, recordDuty, { ...record, version: 2 })).toBe("STALE");
    const both = await Promise.all([answer(border, recordDuty, record), answer(border, recordDuty, record)]);
    expect(both.filter((one) => one === "ok")).toHaveLength(1);
    expect((await work(border)).filter((item) => item.subjectId === dutyId)).toEqual([]);
    expect((await withScope(border, (tx) => findDuty(tx, border, dutyId)))?.doneNote).toBe("12/KH-BP");
    expect(await answer(border, reopenDuty, { dutyId, version: 2 })).toBe("ok");
    expect(await answer(quangBinh, recordDuty, { ...record, version: 3 })).toBe("ok");
    await done(quangBinh, closePlan, { planId, version: 3 });
    expect(await answer(quangBinh, reopenDuty, { dutyId, version: 4 })).toBe("WRONG_STATUS");
    expect(await eventsOn(planId)).toEqual([
      "createPlan",
      "savePlanDuties",
      "issuePlan",
      "recordDuty",
      "reopenDuty",
      "recordDuty",
      "closePlan",
    ]);
  });
});

describe("an issued plan", () => {
  it("is changed by another paper and closed once", async () => {
    const planId = await draft(303, []);
    const step = { planId, version: 2 };
    const amend = { ...step, basis: "303/KH-BCĐ ngày 23/01/2024", subject: "amending" };
    expect(await answer(quangBinh, amendPlan, amend)).toBe("NOT_ISSUED");
    expect(await answer(quangBinh, closePlan, step)).toBe("NOT_ISSUED");
    await done(quangBinh, issuePlan, step);
    expect(await answer(quangBinh, amendPlan, amend)).toBe("STALE");
    const { planId: amending } = await done(quangBinh, amendPlan, { ...amend, version: 3 });
    const found = await withScope(quangBinh, (tx) => findPlan(tx, quangBinh, amending));
    expect(found).toMatchObject({ kind: "AMENDING", status: "DRAFT", bases: [amend.basis], recipients: ["three"] });
    expect(found?.amends?.id).toBe(planId);
    const both = await Promise.all([
      answer(quangBinh, closePlan, { planId, version: 3 }),
      answer(quangBinh, closePlan, { planId, version: 3 }),
    ]);
    expect(both.toSorted()).toEqual(["WRONG_STATUS", "ok"]);
    expect(await answer(quangBinh, amendPlan, { ...amend, version: 4 })).toBe("WRONG_STATUS");
    expect(await versionOf("papers", planId)).toBe(4);
  });
});

describe("next year's campaign from last year's", () => {
  it("takes periods, task groups, plan and duties in one deed, each moved by a year", async () => {
    const planId = await draft(304, [{ ...duty, bodyId: bodies.border, dueText: "trước ngày 16/11/2024", dueOn: plainDate(2024, 11, 15) }]);
    await done(quangBinh, savePlanContent, {
      planId,
      version: 2,
      sections: [{ title: "GOALS 2024", text: "in 2024, by 196/QĐ-BCĐ ngày 29/12/2023" }],
    });
    await done(quangBinh, issuePlan, { planId, version: 3 });
    const proposal = await withScope(quangBinh, (tx) => findCampaignProposal(tx, quangBinh));
    expect(proposal?.facts).toMatchObject({ year: 2025, workFrom: "2025-01-23", figuresTo: "2025-12-14" });
    expect(proposal?.lastYear?.periods.map((period) => [period.dueCommune, period.dueDistrict, period.dueProvince])).toEqual([
      ["2025-06-16", "2025-06-17", "2025-06-24"],
    ]);
    const input = world.campaignOf(2025, {
      lastYearId: campaignId,
      planOriginId: planId,
      periods: [...(proposal?.lastYear?.periods ?? [])],
    });
    expect(await answer(quangBinh, createCampaign, { ...input, planOriginId: campaignId })).toBe("PLAN_NOT_FOUND");
    expect(await asOwner("select 1 from campaigns where year = 2025 and province_id = $1", [PROVINCE_IDS.quangBinh])).toEqual([]);
    heirId = (await done(quangBinh, createCampaign, input)).campaignId;
    const [made] = await asOwner<{ id: string }>("select id::text as id from papers where campaign_id = $1", [heirId]);
    const heir = await withScope(quangBinh, (tx) => findPlan(tx, quangBinh, made?.id ?? ""));
    expect(heir).toMatchObject({
      kind: "ANNUAL",
      status: "DRAFT",
      number: null,
      subject: "plan of 2025",
      bases: ["65/KH-BCĐ ngày 11/5/2021"],
    });
    expect(heir?.origin?.id).toBe(planId);
    expect(heir?.content).toEqual([
      { kind: "HEADING", level: 1, text: "GOALS 2025" },
      { kind: "PARAGRAPH", text: "in 2025, by 196/QĐ-BCĐ ngày 29/12/2023" },
    ]);
    const duties = await withScope(quangBinh, (tx) => listDutiesOf(tx, quangBinh, made?.id ?? ""));
    expect(duties).toMatchObject([{ content: "do it in 2025", dueText: "trước ngày 16/11/2025", dueOn: "2025-11-15", status: "OPEN" }]);
    const years = await withScope(quangBinh, (tx) => findTwoYears(tx, quangBinh, heirId));
    expect(years).toBeNull();
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    expect((await withScope(quangBinh, (tx) => findTwoYears(tx, quangBinh, heirId)))?.last.facts.year).toBe(2024);
  });
});
