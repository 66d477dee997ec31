import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import type { AddLocalityInput, EditLocalityInput } from "@/lib/schemas/locality";
import { createCampaign } from "@/lib/server/commands/campaigns";
import { addLocality, editLocality, removeLocality } from "@/lib/server/commands/localities";
import { openPeriod } from "@/lib/server/commands/periods";
import { findLocalityChoices, findLocalityRecord } from "@/lib/server/queries/campaign-forms";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, campaignOf, localityOf, answer, run, done, eventsOn } = world;
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
const editOf = (localityId: string, version: number, more: Partial<EditLocalityInput> = {}): EditLocalityInput => ({
  localityId,
  version,
  types: ["TYPE_4_DRUGS"],
  flags: ["BORDER"],
  originId: null,
  followUntil: null,
  decision: world.decisionOf(2024),
  ...more,
});

let bodies: Awaited<ReturnType<typeof world.bodiesOfTwoProvinces>>;
beforeAll(async () => {
  bodies = await world.bodiesOfTwoProvinces();
});
afterEach(async () => {
  for (const id of made.splice(0).reverse()) await world.removeCampaign(id);
});

describe("listing a locality", () => {
  it("takes several types and flags, records the decision once, and counts on", async () => {
    const campaignId = await aDraft();
    const types = ["TYPE_1_SOCIAL_ORDER", "TYPE_4_DRUGS"] as const;
    const { localityId } = await done(
      quangBinh,
      addLocality,
      localityOf(campaignId, world.bacLy, { types: [...types], flags: ["DIFFICULT"] }),
    );
    await done(quangBinh, addLocality, localityOf(campaignId, world.vinhNinh));
    await done(quangBinh, addLocality, localityOf(campaignId, world.hoaTien, { listing: "FOLLOWED", types: [], decision: null }));
    expect(await listOf(campaignId)).toEqual([
      { unit_id: world.bacLy, listing: "SELECTED", state: "IN_TRANSFORMATION", position: 1 },
      { unit_id: world.vinhNinh, listing: "SELECTED", state: "IN_TRANSFORMATION", position: 2 },
      { unit_id: world.hoaTien, listing: "FOLLOWED", state: "MONITORED", position: 3 },
    ]);
    expect(await asOwner("select number, kind from papers where campaign_id = $1", [campaignId])).toEqual([
      { number: 196, kind: "SELECTION" },
    ]);
    expect(await eventsOn(localityId)).toEqual(["addLocality"]);
    const record = await withScope(quangBinh, (tx) => findLocalityRecord(tx, quangBinh, campaignId, localityId));
    expect(record).toMatchObject({ types, flags: ["DIFFICULT"], unitName: "Bắc Lý", decision: { number: 196 } });
  });

  it("lets one unit be selected and followed, each once", async () => {
    const campaignId = await aDraft();
    await done(quangBinh, addLocality, localityOf(campaignId, world.bacLy));
    expect(await answer(quangBinh, addLocality, localityOf(campaignId, world.bacLy, { listing: "FOLLOWED" }))).toBe("ok");
    expect(await answer(quangBinh, addLocality, localityOf(campaignId, world.bacLy))).toBe("DUPLICATE_LOCALITY");
  });

  it("refuses each thing that is wrong and writes nothing", async () => {
    const campaignId = await aDraft();
    const refusal = (more: Partial<AddLocalityInput>, actor = quangBinh) =>
      answer(actor, addLocality, { ...localityOf(campaignId, world.bacLy), ...more });
    expect(await refusal({}, chair)).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal({}, quangTri)).toBe("NOT_FOUND");
    expect(await refusal({ campaignId: randomUUID() })).toBe("NOT_FOUND");
    expect(await refusal({ unitId: world.dongThuan })).toBe("UNIT_NOT_STANDING");
    expect(await refusal({ unitId: world.dongHoi })).toBe("UNIT_NOT_STANDING");
    expect(await refusal({ unitId: randomUUID() })).toBe("UNIT_NOT_STANDING");
    expect(await answer({ ...quangBinh, today: plainDate(2024, 12, 5) }, addLocality, localityOf(campaignId, world.hoaTien))).toBe(
      "UNIT_NOT_STANDING",
    );
    expect(await refusal({ types: [] })).toBe("TYPE_REQUIRED");
    expect(await refusal({ decision: { ...world.decisionOf(2024), issuedOn: plainDate(2024, 6, 11) } })).toBe("DECIDED_IN_FUTURE");
    expect(await refusal({ originId: randomUUID() })).toBe("UNFIT_ORIGIN");
    await done(quangBinh, addLocality, localityOf(campaignId, world.vinhNinh));
    expect(await refusal({ decision: { ...world.decisionOf(2024), issuedOn: plainDate(2023, 12, 30) } })).toBe("DUPLICATE_NUMBER");
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    expect(await refusal({ decision: null })).toBe("DECISION_REQUIRED");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await refusal({})).toBe("WRONG_STATUS");
    expect(await listOf(campaignId)).toHaveLength(1);
  });

  it("takes an origin of an earlier year only where it fits", async () => {
    const last = await aDraft(2023);
    const { localityId } = await done(quangBinh, addLocality, localityOf(last, world.bacLy, { decision: null }));
    const campaignId = await aDraft();
    const followed = localityOf(campaignId, world.bacLy, { listing: "FOLLOWED", originId: localityId });
    expect(await answer(quangBinh, addLocality, followed)).toBe("UNFIT_ORIGIN");
    await asOwner("update designated_localities set state = 'ACHIEVED' where id = $1", [localityId]);
    expect(await answer(quangBinh, addLocality, followed)).toBe("ok");
    const choices = await withScope(quangBinh, (tx) => findLocalityChoices(tx, quangBinh, campaignId));
    expect(choices?.origins.map((origin) => origin.id)).toEqual([localityId]);
    expect(choices?.units).toHaveLength(151);
    expect(choices?.units.find((unit) => unit.id === world.bacLy)).toMatchObject({
      folded: "phuong bac ly",
      district: "Thành phố Đồng Hới",
      listed: ["FOLLOWED"],
    });
  });

  it("lets one of two win, and acts once per key", async () => {
    const campaignId = await aDraft();
    const input = localityOf(campaignId, world.bacLy);
    const answers = await Promise.all([answer(quangBinh, addLocality, input), answer(quangBinh, addLocality, input)]);
    expect(answers.toSorted()).toEqual(["DUPLICATE_LOCALITY", "ok"]);
    const key = randomUUID();
    const first = await run(quangBinh, addLocality, localityOf(campaignId, world.vinhNinh), key);
    expect(await run(quangBinh, addLocality, localityOf(campaignId, world.vinhNinh), key)).toEqual(first);
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
    await done(quangBinh, addLocality, localityOf(campaignId, world.vinhNinh));
    expect((await owing()).toSorted()).toEqual(
      [bodies.commune1, bodies.commune2, bodies.district1, bodies.district2, bodies.border].toSorted(),
    );
  });
});

describe("editing and removing a locality", () => {
  it("puts types, flags and decision right; exactly one of two wins", async () => {
    const campaignId = await aDraft();
    const { localityId } = await done(quangBinh, addLocality, localityOf(campaignId, world.bacLy));
    const answers = await Promise.all([
      answer(quangBinh, editLocality, editOf(localityId, 1)),
      answer(quangBinh, editLocality, editOf(localityId, 1)),
    ]);
    expect(answers.toSorted()).toEqual(["STALE", "ok"]);
    expect(await asOwner("select types::text[], flags::text[], version from designated_localities where id = $1", [localityId])).toEqual([
      { types: ["TYPE_4_DRUGS"], flags: ["BORDER"], version: 2 },
    ]);
    expect(await eventsOn(localityId)).toEqual(["addLocality", "editLocality"]);
  });

  it("refuses each thing that is wrong", async () => {
    const campaignId = await aDraft();
    const { localityId } = await done(quangBinh, addLocality, localityOf(campaignId, world.bacLy));
    const refusal = (more: Partial<EditLocalityInput>, actor = quangBinh) => answer(actor, editLocality, editOf(localityId, 1, more));
    expect(await refusal({}, chair)).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal({}, quangTri)).toBe("NOT_FOUND");
    expect(await refusal({ localityId: randomUUID() })).toBe("NOT_FOUND");
    expect(await refusal({ version: 9 })).toBe("STALE");
    expect(await refusal({ types: [] })).toBe("TYPE_REQUIRED");
    expect(await refusal({ originId: localityId })).toBe("UNFIT_ORIGIN");
    expect(await refusal({ decision: { ...world.decisionOf(2024), issuedOn: plainDate(2025, 1, 1) } })).toBe("DECIDED_IN_FUTURE");
    expect(await refusal({ decision: { ...world.decisionOf(2024), issuedOn: plainDate(2023, 12, 1) } })).toBe("DUPLICATE_NUMBER");
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    expect(await refusal({ decision: null })).toBe("DECISION_REQUIRED");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await refusal({})).toBe("WRONG_STATUS");
    expect(await eventsOn(localityId)).toEqual(["addLocality"]);
  });

  it("comes off the list only while the campaign is a draft and nothing rests on it", async () => {
    const campaignId = await aDraft();
    const { localityId } = await done(quangBinh, addLocality, localityOf(campaignId, world.bacLy));
    expect(await answer(chair, removeLocality, { localityId, version: 1 })).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, removeLocality, { localityId, version: 1 })).toBe("NOT_FOUND");
    expect(await answer(quangBinh, removeLocality, { localityId, version: 9 })).toBe("STALE");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await answer(quangBinh, removeLocality, { localityId, version: 1 })).toBe("WRONG_STATUS");
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    expect(await answer(quangBinh, removeLocality, { localityId, version: 1 })).toBe("NOT_A_DRAFT");
    await asOwner("update campaigns set status = 'DRAFT' where id = $1", [campaignId]);
    const assessmentId = await world.anAssessment(localityId, PROVINCE_IDS.quangBinh);
    expect(await answer(quangBinh, removeLocality, { localityId, version: 1 })).toBe("IN_USE");
    await asOwner("delete from assessments where id = $1", [assessmentId]);
    const answers = await Promise.all([
      answer(quangBinh, removeLocality, { localityId, version: 1 }),
      answer(quangBinh, removeLocality, { localityId, version: 1 }),
    ]);
    expect(answers.toSorted()).toEqual(["NOT_FOUND", "ok"]);
    expect(await listOf(campaignId)).toEqual([]);
    expect(await eventsOn(localityId)).toEqual(["addLocality", "removeLocality"]);
  });
});
