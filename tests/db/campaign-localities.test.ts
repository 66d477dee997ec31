import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import type { RecordDecisionInput } from "@/lib/schemas/decision";
import type { EditLocalityInput } from "@/lib/schemas/locality";
import { createCampaign } from "@/lib/server/commands/campaigns";
import { createDecision, issueDecision, recordDecision } from "@/lib/server/commands/decisions";
import { editLocality } from "@/lib/server/commands/localities";
import { openPeriod } from "@/lib/server/commands/periods";
import { findLocalityRecord, listOrigins } from "@/lib/server/queries/campaign-forms";
import { findDecision } from "@/lib/server/queries/decisions";
import { findDecisionProposal, findItemChoices } from "@/lib/server/queries/decision-proposal";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { draftOf } from "@/tests/support/decision-world";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, campaignOf, recordOf, groupOf, listedAs, answer, run, done, eventsOn } = world;
const chair = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "PROVINCE_CHAIR");
const made: string[] = [];

async function aDraft(year = 2024): Promise<string> {
  const { campaignId } = await done(quangBinh, createCampaign, campaignOf(year));
  made.push(campaignId);
  return campaignId;
}
const listOf = (campaignId: string) =>
  asOwner<{ unit_id: string; listing: string; state: string; position: number }>(
    "select unit_id, listing, state, position from designated_localities where campaign_id = $1 order by position",
    [campaignId],
  );
const papersOf = (campaignId: string) =>
  asOwner("select number, kind::text, status::text from papers where campaign_id = $1 order by number", [campaignId]);
/** A later decision of the same campaign, under a number of its own. */
const later = (campaignId: string, groups: RecordDecisionInput["groups"], more: Partial<RecordDecisionInput> = {}) =>
  recordOf(campaignId, 2024, groups, { number: 31, issuedOn: plainDate(2024, 6, 5), ...more });
const editOf = (localityId: string, version: number, more: Partial<EditLocalityInput> = {}): EditLocalityInput => ({
  localityId,
  version,
  types: ["TYPE_4_DRUGS"],
  flags: ["BORDER"],
  originId: null,
  followUntil: null,
  ...more,
});
/** A draft campaign whose decision selects one commune, and its row. */
async function withBacLy(year = 2024): Promise<{ campaignId: string; localityId: string }> {
  const campaignId = await aDraft(year);
  await done(quangBinh, recordDecision, recordOf(campaignId, year, [groupOf([world.bacLy])]));
  return { campaignId, localityId: await listedAs(campaignId, world.bacLy) };
}

let bodies: Awaited<ReturnType<typeof world.bodiesOfTwoProvinces>>;
beforeAll(async () => {
  bodies = await world.bodiesOfTwoProvinces();
});
afterEach(async () => {
  for (const id of made.splice(0).reverse()) await world.removeCampaign(id);
});

describe("recording a decision that was signed on paper", () => {
  it("lists its communes with their types, keeps number, date and lines, and counts on", async () => {
    const campaignId = await aDraft();
    const types = ["TYPE_1_SOCIAL_ORDER", "TYPE_4_DRUGS"] as const;
    const until = plainDate(2024, 6, 1);
    // The follow-up ended before today, and after the day of the decision: on paper it stood.
    const followed = groupOf([world.hoaTien], { effect: "FOLLOW", types: [], followUntil: until });
    const groups = [groupOf([world.bacLy], { types: [...types] }), groupOf([world.vinhNinh]), followed];
    const { paperId } = await done(quangBinh, recordDecision, recordOf(campaignId, 2024, groups));
    expect(await listOf(campaignId)).toEqual([
      { unit_id: world.bacLy, listing: "SELECTED", state: "IN_TRANSFORMATION", position: 1 },
      { unit_id: world.vinhNinh, listing: "SELECTED", state: "IN_TRANSFORMATION", position: 2 },
      { unit_id: world.hoaTien, listing: "FOLLOWED", state: "MONITORED", position: 3 },
    ]);
    expect(await papersOf(campaignId)).toEqual([{ number: 196, kind: "SELECTION", status: "ISSUED" }]);
    const paper = await withScope(quangBinh, (tx) => findDecision(tx, quangBinh, paperId));
    expect([paper?.issuedOn, paper?.content, paper?.items.map((item) => [item.effect, item.reason])]).toEqual([
      "2023-12-29",
      [],
      [
        ["SELECT", "by the signed decision"],
        ["SELECT", "by the signed decision"],
        ["FOLLOW", "by the signed decision"],
      ],
    ]);
    const localityId = await listedAs(campaignId, world.bacLy);
    expect(await eventsOn(localityId)).toEqual(["selectByDecision"]);
    expect(await eventsOn(paperId)).toEqual(["createDecision", "issueDecision"]);
    const record = await withScope(quangBinh, (tx) => findLocalityRecord(tx, quangBinh, campaignId, localityId));
    expect(record).toMatchObject({ types, unitName: "Bắc Lý", decision: { number: 196 } });
  });

  it("lets one unit be selected and followed, each once", async () => {
    const campaignId = await aDraft();
    const followed = groupOf([world.bacLy], { effect: "FOLLOW", followUntil: plainDate(2024, 6, 14) });
    const twice = [groupOf([world.bacLy]), groupOf([world.bacLy], { types: ["TYPE_4_DRUGS"] })];
    expect(await answer(quangBinh, recordDecision, recordOf(campaignId, 2024, twice))).toBe("CONTRADICTS_ITEM");
    expect(await answer(quangBinh, recordDecision, recordOf(campaignId, 2024, [groupOf([world.bacLy]), followed]))).toBe("ok");
    expect(await answer(quangBinh, recordDecision, later(campaignId, [groupOf([world.bacLy])]))).toBe("SELECTED_ALREADY");
    const longer = { ...followed, followUntil: plainDate(2024, 12, 14) };
    expect(await answer(quangBinh, recordDecision, later(campaignId, [longer]))).toBe("FOLLOWED_ALREADY");
    expect(await listOf(campaignId)).toHaveLength(2);
  });

  it("refuses each thing that is wrong and writes nothing", async () => {
    const campaignId = await aDraft();
    const refusal = (more: Partial<RecordDecisionInput>, actor = quangBinh) =>
      answer(actor, recordDecision, recordOf(campaignId, 2024, [groupOf([world.bacLy])], more));
    const naming = (unitId: string, more = {}) => refusal({ groups: [groupOf([unitId], more)] });
    expect(await refusal({}, chair)).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal({}, quangTri)).toBe("NOT_FOUND");
    expect(await refusal({ campaignId: randomUUID() })).toBe("NOT_FOUND");
    expect(await naming(world.dongThuan)).toBe("UNIT_NOT_STANDING");
    expect(await naming(world.dongHoi)).toBe("UNIT_NOT_STANDING");
    expect(await naming(randomUUID())).toBe("UNIT_NOT_STANDING");
    const ended = { groups: [groupOf([world.hoaTien])], issuedOn: plainDate(2024, 12, 5) };
    expect(await refusal(ended, { ...quangBinh, today: plainDate(2024, 12, 6) })).toBe("UNIT_NOT_STANDING");
    expect(await naming(world.bacLy, { types: [] })).toBe("TYPE_REQUIRED");
    expect(await naming(world.bacLy, { effect: "FOLLOW" })).toBe("FOLLOW_UNTIL_REQUIRED");
    expect(await naming(world.bacLy, { effect: "FOLLOW", followUntil: plainDate(2023, 12, 29) })).toBe("FOLLOW_UNTIL_PAST");
    expect(await naming(world.bacLy, { effect: "REMOVE", types: [] })).toBe("UNFIT_ORIGIN");
    expect(await refusal({ reason: "" })).toBe("REASON_REQUIRED");
    expect(await refusal({ reason: "gọi 0912345678" })).toBe("PERSONAL_DATA");
    expect(await refusal({ subject: "gọi 0912345678" })).toBe("PERSONAL_DATA");
    expect(await refusal({ issuedOn: plainDate(2024, 6, 11) })).toBe("ISSUED_IN_FUTURE");
    expect(await refusal({ bases: ["Kế hoạch số 65/KH-BCĐ ngày 30/12/2023"] })).toBe("BEFORE_BASIS");
    expect(await refusal({ bases: [] })).toBe("BASES_REQUIRED");
    expect(await refusal({ recipients: [] })).toBe("RECIPIENTS_REQUIRED");
    expect([await listOf(campaignId), await papersOf(campaignId)]).toEqual([[], []]);
    await done(quangBinh, recordDecision, recordOf(campaignId, 2024, [groupOf([world.vinhNinh])]));
    const again = { number: 196, issuedOn: plainDate(2023, 12, 30) };
    expect(await refusal(again)).toBe("DUPLICATE_NUMBER");
    expect(await refusal({ number: 31, issuedOn: plainDate(2023, 12, 28) })).toBe("BEFORE_DECISION");
    const { paperId } = await done(quangBinh, createDecision, draftOf(campaignId, { takesProposal: false }));
    expect(await refusal({ number: 31 })).toBe("DRAFT_EXISTS");
    expect((await withScope(quangBinh, (tx) => findDecisionProposal(tx, quangBinh, campaignId)))?.draftId).toBe(paperId);
    expect(await answer(quangBinh, issueDecision, { paperId, version: 1, number: 31, issuedOn: world.june2024 })).toBe("EMPTY_DECISION");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await refusal({ number: 31 })).toBe("WRONG_STATUS");
    expect(await listOf(campaignId)).toHaveLength(1);
  });

  it("goes on from what last year came to, and shows what stands on the list already", async () => {
    const last = await withBacLy(2023);
    const campaignId = await aDraft();
    const until = plainDate(2024, 6, 14);
    const followed = recordOf(campaignId, 2024, [groupOf([world.bacLy], { effect: "FOLLOW", types: [], followUntil: until })], {
      reason: "",
    });
    // Nothing has come of it yet: there is no record to go on from, so a reason is asked for.
    expect(await answer(quangBinh, recordDecision, followed)).toBe("REASON_REQUIRED");
    await asOwner("update designated_localities set state = 'ACHIEVED', flags = '{CARRIED_OVER,DIFFICULT}' where id = $1", [
      last.localityId,
    ]);
    expect(await answer(quangBinh, recordDecision, followed)).toBe("ok");
    expect(
      await asOwner(
        "select listing::text, state::text, origin_id, flags::text[], follow_until::text from designated_localities where campaign_id = $1",
        [campaignId],
      ),
    ).toEqual([{ listing: "FOLLOWED", state: "MONITORED", origin_id: last.localityId, flags: ["DIFFICULT"], follow_until: "2024-06-14" }]);
    expect((await withScope(quangBinh, (tx) => listOrigins(tx, quangBinh, 2024))).map((origin) => origin.id)).toEqual([last.localityId]);
    const place = { campaignId, provinceId: PROVINCE_IDS.quangBinh, year: 2024 };
    const { units } = await withScope(quangBinh, (tx) => findItemChoices(tx, place, world.june2024));
    expect(units).toHaveLength(151);
    expect(units.find((unit) => unit.id === world.bacLy)).toMatchObject({
      folded: "phuong bac ly",
      district: "Thành phố Đồng Hới",
      listed: ["FOLLOWED"],
    });
  });

  it("lets one of two win, and acts once per key", async () => {
    const campaignId = await aDraft();
    const input = recordOf(campaignId, 2024, [groupOf([world.bacLy])]);
    const answers = await Promise.all([answer(quangBinh, recordDecision, input), answer(quangBinh, recordDecision, input)]);
    expect(answers.toSorted()).toEqual(["DUPLICATE_NUMBER", "ok"]);
    const key = randomUUID();
    const first = await run(quangBinh, recordDecision, later(campaignId, [groupOf([world.vinhNinh])]), key);
    expect(first.ok).toBe(true);
    expect(await run(quangBinh, recordDecision, later(campaignId, [groupOf([world.vinhNinh])]), key)).toEqual(first);
    expect(await listOf(campaignId)).toHaveLength(2);
  });

  it("makes its committee owe the reports of periods that are already open", async () => {
    const campaignId = await world.anOpenCampaign(quangBinh, 2024, [world.bacLy], [world.sixMonthsOf(2024, plainDate(2024, 6, 18))]);
    made.push(campaignId);
    const [period] = await asOwner<{ id: string }>("select id from reporting_periods where campaign_id = $1", [campaignId]);
    await done(quangBinh, openPeriod, { periodId: period?.id ?? "", version: 1 });
    const owing = async () =>
      (await asOwner<{ body_id: string }>("select body_id from reports where period_id = $1", [period?.id])).map((row) => row.body_id);
    expect(await owing()).not.toContain(bodies.commune2);
    await done(quangBinh, recordDecision, later(campaignId, [groupOf([world.vinhNinh])]));
    expect((await owing()).toSorted()).toEqual(
      [bodies.commune1, bodies.commune2, bodies.district1, bodies.district2, bodies.border].toSorted(),
    );
    expect(await papersOf(campaignId)).toEqual([
      { number: 31, kind: "SUPPLEMENTARY", status: "ISSUED" },
      { number: 196, kind: "SELECTION", status: "ISSUED" },
    ]);
  });
});

describe("editing a locality", () => {
  it("puts types, flags and end of follow-up right; exactly one of two wins", async () => {
    const { localityId } = await withBacLy();
    const answers = await Promise.all([
      answer(quangBinh, editLocality, editOf(localityId, 1)),
      answer(quangBinh, editLocality, editOf(localityId, 1)),
    ]);
    expect(answers.toSorted()).toEqual(["STALE", "ok"]);
    expect(
      await asOwner("select types::text[], flags::text[], version, listing::text from designated_localities where id = $1", [localityId]),
    ).toEqual([{ types: ["TYPE_4_DRUGS"], flags: ["BORDER"], version: 2, listing: "SELECTED" }]);
    expect(await eventsOn(localityId)).toEqual(["selectByDecision", "editLocality"]);
  });

  it("refuses each thing that is wrong, and leaves the decision as it is", async () => {
    const { campaignId, localityId } = await withBacLy();
    const decided = () => asOwner<{ decision_id: string }>("select decision_id from designated_localities where id = $1", [localityId]);
    const before = await decided();
    const refusal = (more: Partial<EditLocalityInput>, actor = quangBinh) => answer(actor, editLocality, editOf(localityId, 1, more));
    expect(await refusal({}, chair)).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal({}, quangTri)).toBe("NOT_FOUND");
    expect(await refusal({ localityId: randomUUID() })).toBe("NOT_FOUND");
    expect(await refusal({ version: 9 })).toBe("STALE");
    expect(await refusal({ types: [] })).toBe("TYPE_REQUIRED");
    expect(await refusal({ originId: localityId })).toBe("UNFIT_ORIGIN");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await refusal({})).toBe("WRONG_STATUS");
    expect(await eventsOn(localityId)).toEqual(["selectByDecision"]);
    expect(await decided()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it("takes an origin of an earlier year only where it fits", async () => {
    const last = await withBacLy(2023);
    const campaignId = await aDraft();
    const followed = groupOf([world.bacLy], { effect: "FOLLOW", types: [], followUntil: plainDate(2024, 6, 14) });
    await done(quangBinh, recordDecision, recordOf(campaignId, 2024, [followed]));
    const localityId = await listedAs(campaignId, world.bacLy, "FOLLOWED");
    const edit = editOf(localityId, 1, { types: [], originId: last.localityId });
    expect(await answer(quangBinh, editLocality, { ...edit, originId: randomUUID() })).toBe("UNFIT_ORIGIN");
    expect(await answer(quangBinh, editLocality, edit)).toBe("UNFIT_ORIGIN");
    await asOwner("update designated_localities set state = 'ACHIEVED' where id = $1", [last.localityId]);
    expect(await answer(quangBinh, editLocality, edit)).toBe("ok");
  });
});

describe("leaving the list", () => {
  it("happens by a decision that says so with a reason, and keeps what rests on the locality", async () => {
    const { campaignId, localityId } = await withBacLy();
    const assessmentId = await world.anAssessment(localityId, PROVINCE_IDS.quangBinh);
    const removal = later(campaignId, [groupOf([world.bacLy], { effect: "REMOVE", types: [] })]);
    expect(await answer(chair, recordDecision, removal)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, recordDecision, removal)).toBe("NOT_FOUND");
    expect(await answer(quangBinh, recordDecision, { ...removal, reason: "" })).toBe("REASON_REQUIRED");
    expect(await answer(quangBinh, recordDecision, { ...removal, issuedOn: plainDate(2023, 12, 28) })).toBe("BEFORE_DECISION");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await answer(quangBinh, recordDecision, removal)).toBe("WRONG_STATUS");
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    const answers = await Promise.all([
      answer(quangBinh, recordDecision, removal),
      answer(quangBinh, recordDecision, { ...removal, number: 32 }),
    ]);
    expect(answers.toSorted()).toEqual(["UNFIT_ORIGIN", "ok"]);
    expect((await listOf(campaignId)).map((row) => row.state)).toEqual(["REMOVED"]);
    expect(await eventsOn(localityId)).toEqual(["selectByDecision", "removeByDecision"]);
    expect(await asOwner("select locality_id from assessments where id = $1", [assessmentId])).toEqual([{ locality_id: localityId }]);
    await asOwner("delete from assessments where id = $1", [assessmentId]);
  });

  it("is for a draft to say where the commune is both selected and followed", async () => {
    const campaignId = await aDraft();
    const followed = groupOf([world.bacLy], { effect: "FOLLOW", followUntil: plainDate(2024, 12, 14) });
    await done(quangBinh, recordDecision, recordOf(campaignId, 2024, [groupOf([world.bacLy]), followed]));
    const removal = later(campaignId, [groupOf([world.bacLy], { effect: "REMOVE", types: [] })]);
    expect(await answer(quangBinh, recordDecision, removal)).toBe("UNFIT_ORIGIN");
  });
});
