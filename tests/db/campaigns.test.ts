import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { closeCampaign, createCampaign, editCampaign, openCampaign, saveTaskGroups } from "@/lib/server/commands/campaigns";
import { createDecision, issueDecision, recordDecision } from "@/lib/server/commands/decisions";
import { findCampaign, listCampaigns } from "@/lib/server/queries/campaigns";
import { findCampaignProposal } from "@/lib/server/queries/campaign-forms";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { draftOf } from "@/tests/support/decision-world";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, campaignOf, recordOf, groupOf, listedAs, answer, run, done, versionOf, eventsOn } = world;
const chair = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "PROVINCE_CHAIR");
const contents = ["1", "2", "3", "4", "5", "6"];
const made: string[] = [];

async function aDraft(year = 2024, more = {}): Promise<string> {
  const { campaignId } = await done(quangBinh, createCampaign, campaignOf(year, more));
  made.push(campaignId);
  return campaignId;
}
/** A row that no decision put on the list, as the product no longer makes any. */
async function aListedRow(campaignId: string, unit: string): Promise<string> {
  const id = randomUUID();
  await asOwner(
    `insert into designated_localities (id, province_id, campaign_id, unit_id, listing, types, flags, state, position)
     values ($1, $2, $3, $4, 'SELECTED', '{TYPE_4_DRUGS}', '{}', 'IN_TRANSFORMATION', 9)`,
    [id, PROVINCE_IDS.quangBinh, campaignId, unit],
  );
  return id;
}
async function rowOf(campaignId: string) {
  const [row] = await asOwner<{ status: string; version: number; work_to: string }>(
    "select status, version, work_to::text from campaigns where id = $1",
    [campaignId],
  );
  return row;
}

beforeAll(async () => {
  await world.bodiesOfTwoProvinces();
});
afterEach(async () => {
  for (const id of made.splice(0).reverse()) await world.removeCampaign(id);
});

describe("making a campaign", () => {
  it("makes a draft with its periods and one event", async () => {
    const campaignId = await aDraft(2024, { periods: [world.sixMonthsOf(2024, plainDate(2024, 6, 18))] });
    expect(await rowOf(campaignId)).toMatchObject({ status: "DRAFT", version: 1, work_to: "2024-12-14" });
    expect(await asOwner("select title from reporting_periods where campaign_id = $1 and opened_at is null", [campaignId])).toEqual([
      { title: "six months 2024" },
    ]);
    expect(await eventsOn(campaignId)).toEqual(["createCampaign"]);
  });

  it("refuses a second one of the year, other roles, another's last year and unsound periods", async () => {
    await aDraft();
    expect(await answer(quangBinh, createCampaign, campaignOf(2024))).toBe("DUPLICATE_YEAR");
    expect(await answer(chair, createCampaign, campaignOf(2025))).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(aSecretary(null, world.june2024), createCampaign, campaignOf(2025))).toBe("OUT_OF_SCOPE");
    expect(await answer(quangBinh, createCampaign, campaignOf(2025, { lastYearId: randomUUID() }))).toBe("NOT_FOUND");
    const late = { ...world.sixMonthsOf(2025, null), dueCommune: plainDate(2025, 6, 14) };
    expect(await answer(quangBinh, createCampaign, campaignOf(2025, { periods: [late] }))).toBe("PERIOD_UNSOUND");
    expect(await asOwner("select year from campaigns")).toEqual([{ year: 2024 }]);
  });

  it("lets one of two win, and acts once per key", async () => {
    const both = await Promise.all([run(quangBinh, createCampaign, campaignOf(2024)), run(quangBinh, createCampaign, campaignOf(2024))]);
    const winners = both.flatMap((result) => (result.ok ? [result.value.campaignId] : []));
    made.push(...winners);
    expect(winners).toHaveLength(1);
    expect(both.flatMap((result) => (result.ok ? [] : [result.error]))).toEqual(["DUPLICATE_YEAR"]);

    const key = randomUUID();
    const first = await run(quangBinh, createCampaign, campaignOf(2030), key);
    const again = await run(quangBinh, createCampaign, campaignOf(2030), key);
    if (first.ok) made.push(first.value.campaignId);
    expect(first.ok).toBe(true);
    expect(again).toEqual(first);
    expect(await run(quangBinh, createCampaign, campaignOf(2031), key)).toEqual({ ok: false, error: "KEY_REUSED" });
  });

  it("takes over task groups, and leaves what was achieved last year for the decision to follow", async () => {
    const last = await aDraft(2023);
    await done(quangBinh, saveTaskGroups, { campaignId: last, version: 1, contents });
    const both = [groupOf([world.bacLy], { types: ["TYPE_4_DRUGS"] }), groupOf([world.vinhNinh])];
    await done(quangBinh, recordDecision, recordOf(last, 2023, both));
    const localityId = await listedAs(last, world.bacLy);
    await asOwner("update designated_localities set state = 'ACHIEVED', flags = '{CARRIED_OVER,DIFFICULT}' where id = $1", [localityId]);
    const proposal = await withScope(quangBinh, (tx) => findCampaignProposal(tx, quangBinh));
    expect(proposal?.facts).toMatchObject({
      year: 2024,
      figuresFrom: "2023-12-15",
      figuresTo: "2024-12-14",
      followUpVerdictOn: "2024-06-14",
    });
    expect(proposal?.districts).toEqual({ validFrom: null, validTo: "2025-07-01" });

    const next = await aDraft(2024, { lastYearId: last, takesTaskGroups: true });
    expect(await asOwner("select count(*)::int from designated_localities where campaign_id = $1", [next])).toEqual([{ count: 0 }]);
    const { paperId } = await done(quangBinh, createDecision, draftOf(next));
    await done(quangBinh, issueDecision, { paperId, version: 1, number: 197, issuedOn: plainDate(2023, 12, 29) });
    expect(
      await asOwner(
        "select unit_id, listing, state, origin_id, types::text[], flags::text[], follow_until::text from designated_localities where campaign_id = $1",
        [next],
      ),
    ).toEqual([
      {
        unit_id: world.bacLy,
        listing: "FOLLOWED",
        state: "MONITORED",
        origin_id: localityId,
        types: ["TYPE_4_DRUGS"],
        flags: ["DIFFICULT"],
        follow_until: "2024-06-14",
      },
    ]);
    expect(await asOwner("select count(*)::int from task_groups where campaign_id = $1", [next])).toEqual([{ count: 6 }]);
  });
});

describe("editing a campaign", () => {
  const edit = (campaignId: string, version: number, more = {}) => ({
    campaignId,
    version,
    ...campaignOf(2024, { workTo: plainDate(2024, 12, 20), ...more }),
  });

  it("changes the facts and leaves one event", async () => {
    const campaignId = await aDraft();
    expect(await answer(quangBinh, editCampaign, edit(campaignId, 1))).toBe("ok");
    expect(await rowOf(campaignId)).toMatchObject({ work_to: "2024-12-20", version: 2 });
    expect(await eventsOn(campaignId)).toEqual(["createCampaign", "editCampaign"]);
  });

  it("refuses each thing that is wrong and writes nothing", async () => {
    const campaignId = await aDraft(2024, { periods: [world.sixMonthsOf(2024, null)] });
    const before = await rowOf(campaignId);
    expect(await answer(chair, editCampaign, edit(campaignId, 1))).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, editCampaign, edit(campaignId, 1))).toBe("NOT_FOUND");
    expect(await answer(quangBinh, editCampaign, edit(randomUUID(), 1))).toBe("NOT_FOUND");
    // A successor reads what its predecessor left, and writes none of it.
    const heir = { ...quangTri, scope: { ...quangTri.scope, provinceIds: [PROVINCE_IDS.quangTri, PROVINCE_IDS.quangBinh] } };
    expect(await answer(heir, editCampaign, edit(campaignId, 1))).toBe("OUT_OF_SCOPE");
    expect(await answer(quangBinh, editCampaign, edit(campaignId, 7))).toBe("STALE");
    expect(await answer(quangBinh, editCampaign, edit(campaignId, 1, { year: 2025 }))).toBe("YEAR_FIXED");
    expect(await answer(quangBinh, editCampaign, edit(campaignId, 1, { figuresTo: plainDate(2024, 5, 14) }))).toBe("PERIODS_OUTSIDE");
    expect(await answer(quangBinh, editCampaign, edit(campaignId, 1, { monthStartDay: 16, figuresFrom: plainDate(2023, 11, 16) }))).toBe(
      "PERIODS_OUTSIDE",
    );
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await answer(quangBinh, editCampaign, edit(campaignId, 1))).toBe("WRONG_STATUS");
    expect(await rowOf(campaignId)).toEqual({ ...before, status: "CLOSED" });
    expect(await eventsOn(campaignId)).toEqual(["createCampaign"]);
  });

  it("lets exactly one of two simultaneous edits through and tells the other", async () => {
    const campaignId = await aDraft();
    const answers = await Promise.all([
      answer(quangBinh, editCampaign, edit(campaignId, 1)),
      answer(quangBinh, editCampaign, edit(campaignId, 1)),
    ]);
    expect(answers.toSorted()).toEqual(["STALE", "ok"]);
    expect(await eventsOn(campaignId)).toEqual(["createCampaign", "editCampaign"]);
  });
});

describe("task groups", () => {
  it("are written, and rewritten, by their number", async () => {
    const campaignId = await aDraft();
    await done(quangBinh, saveTaskGroups, { campaignId, version: 1, contents });
    expect(await answer(quangBinh, saveTaskGroups, { campaignId, version: 1, contents })).toBe("STALE");
    await done(quangBinh, saveTaskGroups, { campaignId, version: 2, contents: ["one", ...contents.slice(1)] });
    expect(await asOwner("select number, content from task_groups where campaign_id = $1 order by number limit 2", [campaignId])).toEqual([
      { number: 1, content: "one" },
      { number: 2, content: "2" },
    ]);
    expect(await answer(chair, saveTaskGroups, { campaignId, version: 3, contents })).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, saveTaskGroups, { campaignId, version: 3, contents })).toBe("NOT_FOUND");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await answer(quangBinh, saveTaskGroups, { campaignId, version: 3, contents })).toBe("WRONG_STATUS");
  });
});

describe("beginning and ending a campaign", () => {
  it("needs an issued decision for all that is listed, and six task groups", async () => {
    const campaignId = await aDraft();
    const step = async () => ({ campaignId, version: await versionOf("campaigns", campaignId) });
    expect(await answer(quangBinh, openCampaign, await step())).toBe("DECISION_REQUIRED");
    // Neither a row without a decision nor a decision that names nobody is enough.
    const bare = await aListedRow(campaignId, world.bacLy);
    expect(await answer(quangBinh, openCampaign, await step())).toBe("DECISION_REQUIRED");
    await asOwner("delete from designated_localities where id = $1", [bare]);
    await done(quangBinh, recordDecision, recordOf(campaignId, 2024, [groupOf([world.bacLy])]));
    const undecided = await aListedRow(campaignId, world.vinhNinh);
    expect(await answer(quangBinh, openCampaign, await step())).toBe("DECISION_REQUIRED");
    await asOwner("delete from designated_localities where id = $1", [undecided]);
    await asOwner("update designated_localities set state = 'REMOVED' where campaign_id = $1", [campaignId]);
    expect(await answer(quangBinh, openCampaign, await step())).toBe("NO_LOCALITIES");
    await asOwner("update designated_localities set state = 'IN_TRANSFORMATION' where campaign_id = $1", [campaignId]);
    expect(await answer(quangBinh, openCampaign, await step())).toBe("TASK_GROUPS_MISSING");
    await done(quangBinh, saveTaskGroups, { ...(await step()), contents });
    expect(await answer(chair, openCampaign, await step())).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, openCampaign, await step())).toBe("NOT_FOUND");
    expect(await answer(quangBinh, openCampaign, { campaignId, version: 99 })).toBe("STALE");
    const version = await versionOf("campaigns", campaignId);
    const answers = await Promise.all([
      answer(quangBinh, openCampaign, { campaignId, version }),
      answer(quangBinh, openCampaign, { campaignId, version }),
    ]);
    expect(answers.toSorted()).toEqual(["WRONG_STATUS", "ok"]);
    expect(await rowOf(campaignId)).toMatchObject({ status: "OPEN" });
  });

  it("ends once every selected locality has its result, and for good", async () => {
    const campaignId = await world.anOpenCampaign(quangBinh, 2024, [world.bacLy]);
    made.push(campaignId);
    const step = async () => ({ campaignId, version: await versionOf("campaigns", campaignId) });
    expect(await answer(quangBinh, closeCampaign, await step())).toBe("LOCALITIES_UNDECIDED");
    await asOwner("update designated_localities set state = 'NOT_ACHIEVED' where campaign_id = $1", [campaignId]);
    expect(await answer(chair, closeCampaign, await step())).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, closeCampaign, await step())).toBe("NOT_FOUND");
    expect(await answer(quangBinh, closeCampaign, { campaignId, version: 99 })).toBe("STALE");
    expect(await answer(quangBinh, closeCampaign, await step())).toBe("ok");
    expect(await answer(quangBinh, closeCampaign, await step())).toBe("WRONG_STATUS");
    expect(await answer(quangBinh, openCampaign, await step())).toBe("WRONG_STATUS");
    expect((await eventsOn(campaignId)).slice(-2)).toEqual(["openCampaign", "closeCampaign"]);
  });
});

describe("reading campaigns", () => {
  it("shows units by the names of the campaign's day, and to each only his own", async () => {
    const campaignId = await world.anOpenCampaign(quangBinh, 2024, [world.bacLy, world.hoaTien]);
    made.push(campaignId);
    const read = (actor: typeof quangBinh) => withScope(actor, (tx) => findCampaign(tx, actor, campaignId));
    const later = { ...quangBinh, today: world.november2026 };
    const seen = await read(later);
    expect(seen?.day).toBe("2024-01-23");
    expect(seen?.localities.map((row) => `${row.unitKind} ${row.unitName}, ${row.district?.kind} ${row.district?.name}`)).toEqual([
      "Phường Bắc Lý, Thành phố Đồng Hới",
      "Xã Hóa Tiến, Huyện Minh Hóa",
    ]);
    expect(seen?.isWhole).toBe(true);
    const police = { ...quangBinh, role: "COMMUNE_POLICE" as const, scope: { ...quangBinh.scope, unitIds: [world.bacLy] } };
    const own = await read(police);
    expect(own?.localities.map((row) => row.unitId)).toEqual([world.bacLy]);
    expect(own?.isWhole).toBe(false);
    expect(own?.actions).toEqual([]);
    expect(await read(quangTri)).toBeNull();
    expect(await withScope(quangTri, (tx) => listCampaigns(tx, quangTri))).toEqual([]);
    expect(await read({ ...quangBinh, scope: { ...quangBinh.scope, content: false } })).toBeNull();
  });

  it("keeps a draft to the secretariat, its chair and the auditor", async () => {
    const campaignId = await aDraft();
    const sees = async (role: typeof quangBinh.role) => {
      const actor = { ...quangBinh, role };
      const rows = await withScope(actor, (tx) => listCampaigns(tx, actor));
      const one = await withScope(actor, (tx) => findCampaign(tx, actor, campaignId));
      return [rows.length, one === null];
    };
    for (const role of ["PROVINCE_SECRETARY", "PROVINCE_CHAIR", "AUDITOR"] as const) expect(await sees(role)).toEqual([1, false]);
    for (const role of ["DISTRICT_OFFICER", "COMMUNE_HEAD", "PROFESSIONAL_OFFICER"] as const) expect(await sees(role)).toEqual([0, true]);
  });
});
