import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, BodyKind, Role } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import type { IssueLocalPlanInput } from "@/lib/schemas/plan";
import type { DutyInput } from "@/lib/schemas/plan-content";
import { saveCommittee } from "@/lib/server/commands/committees";
import { acceptPlan, createLocalPlan, issueLocalPlan, returnPlan, revisePlan } from "@/lib/server/commands/local-plans";
import { saveDuties } from "@/lib/server/commands/plan-duties";
import { createPlan, issuePlan } from "@/lib/server/commands/plans";
import { findCommittee, listLocalPlans } from "@/lib/server/queries/local-plans";
import { findPlan } from "@/lib/server/queries/plans";
import { listWork } from "@/lib/server/queries/worklist";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, answer, done, eventsOn, versionOf, bacLy, vinhNinh, dongHoi } = world;

let campaignId: string;
let parentId: string;
let police: Actor;
let head: Actor;
let other: Actor;
let district: Actor;
let beside: Actor;
beforeAll(async () => {
  const bodies = await world.bodiesOfTwoProvinces();
  campaignId = await world.anOpenCampaign(quangBinh, 2024, [bacLy, vinhNinh]);
  const as = (role: Role, bodyKind: BodyKind, bodyId: string, unitIds: readonly string[]): Actor => {
    const actor = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, role);
    return { ...actor, bodyId, bodyKind, scope: { ...actor.scope, unitIds } };
  };
  police = as("COMMUNE_POLICE", "COMMUNE_POLICE", bodies.police1, [bacLy]);
  head = as("COMMUNE_HEAD", "COMMUNE_COMMITTEE", bodies.commune1, [bacLy]);
  other = as("COMMUNE_POLICE", "COMMUNE_POLICE", bodies.commune2, [vinhNinh]);
  district = as("DISTRICT_OFFICER", "DISTRICT_COMMITTEE", bodies.district1, [dongHoi, bacLy]);
  beside = as("DISTRICT_OFFICER", "DISTRICT_COMMITTEE", bodies.district2, [vinhNinh]);
  const { planId } = await done(quangBinh, createPlan, {
    campaignId,
    kind: "ANNUAL",
    number: 501,
    notation: "KH-BCĐ",
    issuedOn: plainDate(2024, 1, 23),
    issuer: "committee",
    subject: "plan",
    signerTitle: "",
    bases: ["one"],
    recipients: ["two"],
    originId: null,
    sections: [],
  });
  parentId = planId;
});
afterAll(async () => {
  await asOwner("delete from committee_members where committee_id in (select id from commune_committees where campaign_id = $1)", [
    campaignId,
  ]);
  await asOwner("delete from commune_committees where campaign_id = $1", [campaignId]);
  await world.removeCampaign(campaignId);
});

const create = (unitId: string) => ({
  parentId,
  unitId,
  subject: "commune plan",
  bases: ["501/KH-BCĐ ngày 23/01/2024"],
  recipients: ["committee"],
});
const duty: DutyInput = {
  clause: "II.1",
  taskGroup: 4,
  content: "do it",
  bodyId: null,
  bodyName: "police",
  cooperating: "",
  product: "",
  dueText: "",
  dueOn: null,
  unitIds: [bacLy],
};
const issue = (planId: string, version: number, more: Partial<IssueLocalPlanInput> = {}): IssueLocalPlanInput => ({
  planId,
  version,
  number: 7,
  notation: "KH-BCĐ",
  issuedOn: plainDate(2024, 2, 20),
  ...more,
});
const work = async (actor: Actor) =>
  (await withScope(actor, (tx) => listWork(tx, actor))).filter((item) => item.subject === "PLAN").map((item) => item.kind);
const toWrite = async (actor: Actor) =>
  (await withScope(actor, (tx) => listWork(tx, actor)))
    .filter((item) => item.kind === "WRITE_LOCAL_PLAN" && item.subjectId === parentId)
    .map((item) => item.titleData.paper);
const newest = async () =>
  (await withScope(quangBinh, (tx) => listLocalPlans(tx, quangBinh, campaignId))).find((row) => row.unit.id === bacLy)?.plan;

describe("a commune's plan under the province's", () => {
  it("begins once the province's is issued, for a listed commune of one's own, once", async () => {
    expect(await answer(police, createLocalPlan, create(bacLy))).toBe("NOT_FOUND");
    expect(await toWrite(police)).toEqual([]);
    await done(quangBinh, issuePlan, { planId: parentId, version: 1 });
    // Who writes it is asked to; its head and the levels above are not.
    expect(await toWrite(police)).toEqual(["501/KH-BCĐ"]);
    for (const actor of [quangBinh, head]) expect(await toWrite(actor)).toEqual([]);
    expect(await answer(quangBinh, createLocalPlan, create(bacLy))).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(head, createLocalPlan, create(bacLy))).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(police, createLocalPlan, create(vinhNinh))).toBe("NOT_FOUND");
    expect(await answer({ ...police, scope: { ...police.scope, unitIds: [world.hoaTien] } }, createLocalPlan, create(world.hoaTien))).toBe(
      "UNIT_NOT_LISTED",
    );
    const both = await Promise.all([answer(police, createLocalPlan, create(bacLy)), answer(police, createLocalPlan, create(bacLy))]);
    expect(both.toSorted()).toEqual(["DUPLICATE_PLAN", "ok"]);
    expect(await newest()).toBeNull();
    expect(await toWrite(police)).toEqual([]);
  });

  it("is issued by its head with its tasks, taken note of or sent back by the district, and made anew", async () => {
    const [made] = await asOwner<{ id: string }>("select id::text as id from papers where unit_id = $1 and campaign_id = $2", [
      bacLy,
      campaignId,
    ]);
    const planId = made?.id ?? "";
    expect((await withScope(police, (tx) => findPlan(tx, police, planId)))?.actions).toEqual(["edit"]);
    for (const reader of [quangBinh, district, other]) expect(await withScope(reader, (tx) => findPlan(tx, reader, planId))).toBeNull();
    expect(await answer(head, issueLocalPlan, issue(planId, 1))).toBe("DUTIES_REQUIRED");
    await done(police, saveDuties, { planId, version: 1, duties: [duty] });
    expect(await answer(police, issueLocalPlan, issue(planId, 2))).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(head, issueLocalPlan, issue(planId, 2, { issuedOn: plainDate(2024, 1, 22) }))).toBe("BEFORE_BASIS");
    expect(await answer(head, issueLocalPlan, issue(planId, 2, { issuedOn: plainDate(2024, 6, 11) }))).toBe("ISSUED_IN_FUTURE");
    expect(await answer(head, issueLocalPlan, issue(planId, 1))).toBe("STALE");
    expect(await versionOf("papers", planId)).toBe(2);
    await done(head, issueLocalPlan, issue(planId, 2));
    expect(await newest()).toMatchObject({ id: planId, isIssued: true, acceptedOn: null });

    expect(await work(district)).toEqual(["REVIEW_LOCAL_PLAN"]);
    expect(await work(beside)).toEqual([]);
    const back = { planId, version: 3, reason: "measures missing" };
    expect(await answer(beside, returnPlan, back)).toBe("NOT_FOUND");
    expect(await answer(quangBinh, returnPlan, back)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(district, returnPlan, { ...back, reason: "gọi 0912 345 678" })).toBe("PERSONAL_DATA");
    expect(await answer(district, returnPlan, { ...back, version: 2 })).toBe("STALE");
    await done(district, returnPlan, back);
    expect(await answer(district, acceptPlan, { planId, version: 4 })).toBe("WRONG_STATUS");
    expect(await work(police)).toEqual(["REVISE_LOCAL_PLAN"]);

    const twice = await Promise.all([
      answer(police, revisePlan, { planId, version: 4 }),
      answer(police, revisePlan, { planId, version: 4 }),
    ]);
    expect(twice.toSorted()).toEqual(["STALE", "ok"]);
    expect(await work(police)).toEqual([]);
    const [heir] = await asOwner<{ id: string }>("select id::text as id from papers where amends_id = $1", [planId]);
    const heirId = heir?.id ?? "";
    expect(await answer(head, issueLocalPlan, issue(heirId, 1))).toBe("DUPLICATE_NUMBER");
    await done(head, issueLocalPlan, issue(heirId, 1, { number: 8 }));
    const accepted = await Promise.all([
      answer(district, acceptPlan, { planId: heirId, version: 2 }),
      answer(district, acceptPlan, { planId: heirId, version: 2 }),
    ]);
    expect(accepted.filter((one) => one === "ok")).toHaveLength(1);
    expect(await newest()).toMatchObject({ id: heirId, acceptedOn: "2024-06-10", isReturned: false });
    expect(await eventsOn(planId)).toEqual(["createPlan", "savePlanDuties", "issuePlan", "returnPlan"]);
    await expect(asOwner("update papers set subject = 'other' where id = $1", [planId])).rejects.toThrow("was issued");
  });
});

describe("a commune's committee", () => {
  const committee = (version: number) => ({
    campaignId,
    unitId: bacLy,
    version,
    number: "15/QĐ-UBND",
    datedOn: plainDate(2024, 2, 1),
    issuer: "UBND",
    members: [
      { post: "HEAD" as const, title: "Chủ tịch UBND phường" },
      { post: "MEMBER" as const, title: "Bí thư Đoàn phường" },
    ],
  });
  it("is recorded by its own police, its district or the secretariat, and by nobody else", async () => {
    expect(await answer(other, saveCommittee, committee(0))).toBe("NOT_FOUND");
    expect(await answer(quangTri, saveCommittee, committee(0))).toBe("NOT_FOUND");
    expect(await answer(head, saveCommittee, committee(0))).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(police, saveCommittee, { ...committee(0), unitId: world.hoaTien })).toBe("NOT_FOUND");
    expect(await answer(police, saveCommittee, { ...committee(0), datedOn: plainDate(2024, 6, 11) })).toBe("DECIDED_IN_FUTURE");
    const named = { ...committee(0), members: [{ post: "HEAD" as const, title: "0912 345 678" }] };
    expect(await answer(police, saveCommittee, named)).toBe("PERSONAL_DATA");
    const both = await Promise.all([answer(police, saveCommittee, committee(0)), answer(district, saveCommittee, committee(0))]);
    expect(both.toSorted()).toEqual(["STALE", "ok"]);
    expect(await answer(quangBinh, saveCommittee, committee(1))).toBe("ok");
    expect(await answer(quangBinh, saveCommittee, committee(1))).toBe("STALE");
    const found = await withScope(head, (tx) => findCommittee(tx, head, campaignId, bacLy));
    expect(found).toMatchObject({ version: 2, canEdit: false, decision: { number: "15/QĐ-UBND", datedOn: "2024-02-01" } });
    expect(found?.members).toHaveLength(2);
    expect(await withScope(other, (tx) => findCommittee(tx, other, campaignId, bacLy))).toBeNull();
  });
});
