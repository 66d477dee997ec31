import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import type { EditPeriodInput } from "@/lib/schemas/period";
import { addPeriod, editPeriod, openPeriod, removePeriod } from "@/lib/server/commands/periods";
import { findPeriod, previewOpening } from "@/lib/server/queries/periods";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, answer, run, done, eventsOn, versionOf, sixMonthsOf } = world;
const chair = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "PROVINCE_CHAIR");
const inThreeTiers = sixMonthsOf(2024, plainDate(2024, 6, 18));
const made: string[] = [];

/** An open campaign of Quảng Bình 2024 and its period. */
async function aPeriod(
  fields = inThreeTiers,
  units: readonly string[] = [world.bacLy, world.vinhNinh],
): Promise<{ campaignId: string; periodId: string }> {
  const campaignId = await world.anOpenCampaign(quangBinh, 2024, units);
  made.push(campaignId);
  return done(quangBinh, addPeriod, { campaignId, ...fields });
}
type ReportRow = { body_id: string; receiver_id: string; tier: string; status: string; due: string };
const reportsOf = (periodId: string) =>
  asOwner<ReportRow>("select body_id, receiver_id, tier::text, status::text, due_on::text as due from reports where period_id = $1", [
    periodId,
  ]);
const byBody = (rows: readonly ReportRow[]) => rows.toSorted((a, b) => (a.body_id < b.body_id ? -1 : 1));

let bodies: Awaited<ReturnType<typeof world.bodiesOfTwoProvinces>>;
beforeAll(async () => {
  bodies = await world.bodiesOfTwoProvinces();
});
afterEach(async () => {
  for (const id of made.splice(0)) await world.removeCampaign(id);
});

describe("opening a period", () => {
  it("in three tiers of 2024 makes one report for each commune, district and department, due and received by tier", async () => {
    const preparers = [
      await world.aHolder(bodies.police1, "COMMUNE_POLICE"),
      await world.aHolder(bodies.district1, "DISTRICT_OFFICER"),
      await world.aHolder(bodies.border, "DEPARTMENT_OFFICER"),
    ];
    const head = await world.aHolder(bodies.commune1, "COMMUNE_HEAD");
    const { periodId } = await aPeriod();
    const preview = await withScope(quangBinh, (tx) => previewOpening(tx, quangBinh, periodId));
    const result = await run(quangBinh, openPeriod, { periodId, version: 1 });
    expect(result).toMatchObject({ ok: true, value: { periodId, reports: 5 } });
    const row = (body_id: string, receiver_id: string, tier: string, due: string) => ({
      body_id,
      receiver_id,
      tier,
      status: "NOT_STARTED",
      due,
    });
    expect(byBody(await reportsOf(periodId))).toEqual(
      byBody([
        row(bodies.commune1, bodies.district1, "COMMUNE", "2024-06-17"),
        row(bodies.commune2, bodies.district2, "COMMUNE", "2024-06-17"),
        row(bodies.district1, bodies.agency, "DISTRICT", "2024-06-18"),
        row(bodies.district2, bodies.agency, "DISTRICT", "2024-06-18"),
        row(bodies.border, bodies.agency, "DEPARTMENT", "2024-06-18"),
      ]),
    );
    expect(preview?.ok && preview.value.rows.map((one) => `${one.body} > ${one.receiver} ${one.dueOn}`)).toEqual([
      "bac ly > dong hoi 2024-06-17",
      "vinh ninh > quang ninh 2024-06-17",
      "dong hoi > qb agency 2024-06-18",
      "quang ninh > qb agency 2024-06-18",
      "border > qb agency 2024-06-18",
    ]);
    const told = await asOwner<{ user_id: string }>("select user_id from notifications where subject_id = $1", [periodId]);
    expect(told.map((one) => one.user_id).toSorted()).toEqual(preparers.toSorted());
    expect(told.map((one) => one.user_id)).not.toContain(head);
    expect(await asOwner("select opened_at is not null as open, version from reporting_periods where id = $1", [periodId])).toEqual([
      { open: true, version: 2 },
    ]);
    expect(await eventsOn(periodId)).toEqual(["addPeriod", "openPeriod"]);
    const record = await withScope(quangBinh, (tx) => findPeriod(tx, quangBinh, periodId));
    expect(record?.reports).toHaveLength(5);
    const police = {
      ...quangBinh,
      role: "COMMUNE_POLICE" as const,
      bodyId: bodies.police1,
      scope: { ...quangBinh.scope, unitIds: [world.bacLy] },
    };
    const own = await withScope(police, (tx) => findPeriod(tx, police, periodId));
    expect(own?.reports.map((report) => report.body)).toEqual(["bac ly"]);
  });

  it("in two tiers of 2026 sends the communes straight to the province, departments with them", async () => {
    const campaignId = await world.anOpenCampaign(quangTri, 2026, [world.dongThuan]);
    made.push(campaignId);
    const { periodId } = await done(quangTri, addPeriod, { campaignId, ...sixMonthsOf(2026, null) });
    await done(quangTri, openPeriod, { periodId, version: 1 });
    const row = (body_id: string, tier: string) => ({
      body_id,
      receiver_id: bodies.qtAgency,
      tier,
      status: "NOT_STARTED",
      due: "2026-06-17",
    });
    expect(byBody(await reportsOf(periodId))).toEqual(byBody([row(bodies.qtCommune, "COMMUNE"), row(bodies.qtCourt, "DEPARTMENT")]));
  });

  it("says for which localities nobody will answer on the due date", async () => {
    const year = {
      ...inThreeTiers,
      kind: "YEAR" as const,
      figuresTo: plainDate(2024, 12, 14),
      dueCommune: plainDate(2024, 12, 16),
      dueDistrict: plainDate(2024, 12, 17),
      dueProvince: plainDate(2024, 12, 24),
    };
    const { periodId } = await aPeriod(year, [world.bacLy, world.hoaTien]);
    const preview = await withScope(quangBinh, (tx) => previewOpening(tx, quangBinh, periodId));
    expect(preview?.ok && preview.value.unanswered.map((unit) => unit.name)).toEqual(["Hóa Tiến"]);
    expect(preview?.ok && preview.value.rows.map((one) => one.body)).toEqual(["bac ly", "dong hoi", "border"]);
  });

  it("refuses each thing that is wrong and makes no report", async () => {
    const { campaignId, periodId } = await aPeriod(sixMonthsOf(2024, null));
    const step = { periodId, version: 1 };
    expect(await answer(quangBinh, openPeriod, step)).toBe("DISTRICT_DUE_MISSING");
    await asOwner("update reporting_periods set due_district = '2024-06-18' where id = $1", [periodId]);
    expect(await answer(chair, openPeriod, step)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, openPeriod, step)).toBe("NOT_FOUND");
    expect(await answer(quangBinh, openPeriod, { periodId: randomUUID(), version: 1 })).toBe("NOT_FOUND");
    expect(await answer(quangBinh, openPeriod, { periodId, version: 9 })).toBe("STALE");
    await asOwner("update bodies set parent_id = null where id = $1", [bodies.border]);
    expect(await answer(quangBinh, openPeriod, step)).toBe("NO_RECEIVER");
    await asOwner("update bodies set parent_id = $2 where id = $1", [bodies.border, bodies.committee]);
    for (const status of ["DRAFT", "CLOSED"]) {
      await asOwner("update campaigns set status = $2::campaign_status where id = $1", [campaignId, status]);
      expect(await answer(quangBinh, openPeriod, step)).toBe("WRONG_STATUS");
    }
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    await asOwner("delete from designated_localities where campaign_id = $1", [campaignId]);
    expect(await answer(quangBinh, openPeriod, step)).toBe("NO_REPORTING_BODY");
    expect(await reportsOf(periodId)).toEqual([]);
    expect(await eventsOn(periodId)).toEqual(["addPeriod"]);
  });

  it("happens once: of two at once one wins, a replay gets the first answer, a later try is told", async () => {
    const { periodId } = await aPeriod();
    const key = randomUUID();
    const both = await Promise.all([
      run(quangBinh, openPeriod, { periodId, version: 1 }, key),
      run(quangBinh, openPeriod, { periodId, version: 1 }),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.flatMap((result) => (result.ok ? [] : [result.error]))).toEqual(["ALREADY_OPEN"]);
    const again = await run(quangBinh, openPeriod, { periodId, version: 1 }, key);
    expect(again).toEqual(both[0]?.ok ? both[0] : { ok: false, error: "ALREADY_OPEN" });
    expect(await answer(quangBinh, openPeriod, { periodId, version: 2 })).toBe("ALREADY_OPEN");
    expect(await reportsOf(periodId)).toHaveLength(5);
    expect(await eventsOn(periodId)).toEqual(["addPeriod", "openPeriod"]);
  });
});

describe("entering a period", () => {
  const edit = (periodId: string, version: number, more: Partial<EditPeriodInput> = {}): EditPeriodInput => ({
    periodId,
    version,
    ...inThreeTiers,
    ...more,
  });
  const FAULTS = [
    ["FIGURES_REVERSED", { figuresTo: plainDate(2023, 12, 1) }],
    ["FIGURES_OUTSIDE_CAMPAIGN", { figuresFrom: plainDate(2023, 11, 15) }],
    ["FIGURES_NOT_WHOLE_MONTHS", { figuresTo: plainDate(2024, 6, 10) }],
    ["OPENS_AFTER_DUE", { opensOn: plainDate(2024, 6, 18) }],
    ["DUE_BEFORE_CUT_OFF", { dueCommune: plainDate(2024, 6, 14) }],
    ["DUE_OUT_OF_ORDER", { dueProvince: plainDate(2024, 6, 17) }],
  ] as const;

  it("adds, changes and removes what is not open; refuses what contradicts itself", async () => {
    const { campaignId, periodId } = await aPeriod();
    for (const [fault, more] of FAULTS) {
      expect(await answer(quangBinh, addPeriod, { campaignId, ...inThreeTiers, title: fault, ...more })).toBe(fault);
      expect(await answer(quangBinh, editPeriod, edit(periodId, 1, more))).toBe(fault);
    }
    expect(await answer(quangBinh, addPeriod, { campaignId, ...inThreeTiers })).toBe("DUPLICATE_PERIOD");
    const other = await done(quangBinh, addPeriod, { campaignId, ...inThreeTiers, title: "other" });
    expect(await answer(quangBinh, editPeriod, edit(other.periodId, 1))).toBe("DUPLICATE_PERIOD");
    const answers = await Promise.all([
      answer(quangBinh, editPeriod, edit(periodId, 1, { dueProvince: plainDate(2024, 6, 26) })),
      answer(quangBinh, editPeriod, edit(periodId, 1, { dueProvince: plainDate(2024, 6, 27) })),
    ]);
    expect(answers.toSorted()).toEqual(["STALE", "ok"]);
    expect(await versionOf("reporting_periods", periodId)).toBe(2);
    expect(await answer(quangBinh, removePeriod, { periodId: other.periodId, version: 9 })).toBe("STALE");
    expect(await answer(quangBinh, removePeriod, { periodId: other.periodId, version: 1 })).toBe("ok");
    expect(await eventsOn(other.periodId)).toEqual(["addPeriod", "removePeriod"]);
  });

  it("is the secretariat's at home, while the campaign is not closed and the period not open", async () => {
    const { campaignId, periodId } = await aPeriod();
    const steps = (actor: typeof quangBinh) =>
      Promise.all([
        answer(actor, addPeriod, { campaignId, ...inThreeTiers, title: "more" }),
        answer(actor, editPeriod, edit(periodId, 1)),
        answer(actor, removePeriod, { periodId, version: 1 }),
      ]);
    expect(await steps(chair)).toEqual(["ROLE_NOT_ALLOWED", "ROLE_NOT_ALLOWED", "ROLE_NOT_ALLOWED"]);
    expect(await steps(quangTri)).toEqual(["NOT_FOUND", "NOT_FOUND", "NOT_FOUND"]);
    const heir = { ...quangTri, scope: { ...quangTri.scope, provinceIds: [PROVINCE_IDS.quangTri, PROVINCE_IDS.quangBinh] } };
    expect(await steps(heir)).toEqual(["OUT_OF_SCOPE", "OUT_OF_SCOPE", "OUT_OF_SCOPE"]);
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await steps(quangBinh)).toEqual(["WRONG_STATUS", "WRONG_STATUS", "WRONG_STATUS"]);
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    await done(quangBinh, openPeriod, { periodId, version: 1 });
    expect(await answer(quangBinh, editPeriod, edit(periodId, 2))).toBe("ALREADY_OPEN");
    expect(await answer(quangBinh, removePeriod, { periodId, version: 2 })).toBe("ALREADY_OPEN");
  });
});
