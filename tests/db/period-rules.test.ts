import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { parsePlainDate, plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { AddPeriodInput } from "@/lib/schemas/period";
import { addPeriod, editPeriod, openPeriod } from "@/lib/server/commands/periods";
import { requestReport } from "@/lib/server/commands/report-requests";
import { addRegime, editRegime, retireRegime } from "@/lib/server/commands/regimes";
import { findPeriod, previewOpening } from "@/lib/server/queries/periods";
import { findRegime, listRegimes } from "@/lib/server/queries/regimes";
import { listRequestable } from "@/lib/server/queries/report-requests";
import { withScope } from "@/lib/server/scope";
import { PROVINCE_IDS } from "@/prisma/seed/territory";
import * as world from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aSecretary } from "@/tests/support/secretary";

const { quangBinh, quangTri, answer, run, done, eventsOn, sixMonthsOf } = world;
const chair = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "PROVINCE_CHAIR");
const council = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "COUNCIL_CHAIR");
const member = aSecretary(PROVINCE_IDS.quangBinh, world.june2024, "COUNCIL_MEMBER");
const made: string[] = [];
const regimes: string[] = [];

let bodies: Awaited<ReturnType<typeof world.bodiesOfTwoProvinces>>;
beforeAll(async () => {
  bodies = await world.bodiesOfTwoProvinces();
});
afterEach(async () => {
  for (const id of made.splice(0)) await world.removeCampaign(id);
  for (const id of regimes.splice(0)) await asOwner("delete from reporting_regimes where id = $1", [id]);
});

const date = (text: string): PlainDate => {
  const parsed = parsePlainDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};
const days = (count: number) => ({ kind: "WORKING_DAYS_AFTER" as const, days: count });
const UNSET = { kind: "UNSET" as const };

async function aCampaign(): Promise<string> {
  const campaignId = await world.anOpenCampaign(quangBinh, 2024, [world.bacLy, world.vinhNinh]);
  made.push(campaignId);
  return campaignId;
}
const ruled = (over: Partial<AddPeriodInput> = {}) => ({
  ...sixMonthsOf(2024, null),
  dueCommune: null,
  dueDistrict: null,
  dueProvince: null,
  dueRules: { commune: days(1), district: days(2), province: days(7) },
  ...over,
});
const duesOf = async (periodId: string) =>
  (
    await asOwner<{ c: string; d: string | null; p: string }>(
      "select due_commune::text as c, due_district::text as d, due_province::text as p from reporting_periods where id = $1",
      [periodId],
    )
  )[0];

describe("due dates by rule", () => {
  it("are reckoned from the cut-off by the province's own calendar, whatever was sent for them", async () => {
    const campaignId = await aCampaign();
    const { periodId } = await done(quangBinh, addPeriod, { campaignId, ...ruled({ dueCommune: date("2024-06-30") }) });
    expect(await duesOf(periodId)).toEqual({ c: "2024-06-17", d: "2024-06-18", p: "2024-06-25" });
    const record = await withScope(quangBinh, (tx) => findPeriod(tx, quangBinh, periodId));
    expect(record?.period.dueRules?.district).toEqual(days(2));
    expect(record?.period.unset).toEqual([]);
  });

  it("keep to one working day after the cut-off at least, each fault its own", async () => {
    const campaignId = await aCampaign();
    const by = (day: number) => ({ kind: "BY_DAY" as const, day, month: 6 });
    const asked = (commune: ReturnType<typeof by> | ReturnType<typeof days>, province = days(7)) =>
      answer(quangBinh, addPeriod, { campaignId, ...ruled({ dueRules: { commune, district: null, province } }) });
    expect(await asked(by(15))).toBe("DUE_TOO_SOON");
    expect(await asked(by(16))).toBe("DUE_TOO_SOON");
    expect(await asked(days(9))).toBe("DUE_OUT_OF_ORDER");
    expect(await asOwner("select 1 from reporting_periods where campaign_id = $1", [campaignId])).toEqual([]);
  });

  it("may be the cut-off itself where a paper says before which day, as Tây Ninh's does", async () => {
    const campaignId = await aCampaign();
    const before = { kind: "BEFORE_DAY" as const, day: 15, month: 6 };
    const { periodId } = await done(quangBinh, addPeriod, {
      campaignId,
      ...ruled({ dueRules: { commune: before, district: null, province: days(7) } }),
    });
    expect(await duesOf(periodId)).toMatchObject({ c: "2024-06-14" });
    expect((await withScope(quangBinh, (tx) => findPeriod(tx, quangBinh, periodId)))?.faults).toEqual([]);
  });

  it("that are not laid down keep a period from opening until a day is typed", async () => {
    const campaignId = await aCampaign();
    const open = ruled({ dueRules: { commune: UNSET, district: days(2), province: UNSET } });
    const { periodId } = await done(quangBinh, addPeriod, { campaignId, ...open });
    const record = await withScope(quangBinh, (tx) => findPeriod(tx, quangBinh, periodId));
    expect(record?.period.unset).toEqual(["commune", "province"]);
    expect(record?.faults).toEqual([]);
    expect(await withScope(quangBinh, (tx) => previewOpening(tx, quangBinh, periodId))).toEqual({ ok: false, error: "DUE_UNSET" });
    expect(await answer(quangBinh, openPeriod, { periodId, version: 1 })).toBe("DUE_UNSET");
    expect(await asOwner("select 1 from reports where period_id = $1", [periodId])).toEqual([]);

    const typed = { ...open, dueCommune: date("2024-06-17"), dueProvince: date("2024-06-28") };
    expect(await answer(quangBinh, editPeriod, { periodId, version: 1, ...typed, dueCommune: date("2024-06-14") })).toBe(
      "DUE_BEFORE_CUT_OFF",
    );
    await done(quangBinh, editPeriod, { periodId, version: 1, ...typed });
    await done(quangBinh, openPeriod, { periodId, version: 2 });
    expect(await duesOf(periodId)).toEqual({ c: "2024-06-17", d: "2024-06-18", p: "2024-06-28" });
  });
});

const regime = {
  title: "Báo cáo quý (thử)",
  kind: "QUARTER" as const,
  content: "Tiến độ",
  basis: "",
  method: "Trên hệ thống",
  cutOff: { startDay: 16, startMonth: 11 },
  dueRules: { commune: days(3), district: null, province: UNSET },
  tiers: ["COMMUNE" as const],
  formId: null,
};

describe("regimes", () => {
  it("are written, changed, set aside and taken up again by the secretariat", async () => {
    const { regimeId } = await done(quangBinh, addRegime, regime);
    regimes.push(regimeId);
    const found = await withScope(quangBinh, (tx) => findRegime(tx, quangBinh, regimeId));
    expect(found).toMatchObject({ title: regime.title, cutOff: regime.cutOff, dueRules: regime.dueRules, isRetired: false, periods: 0 });
    await done(quangBinh, editRegime, { regimeId, version: 1, ...regime, content: "Tiến độ, vướng mắc" });
    await done(quangBinh, retireRegime, { regimeId, version: 2, isRetired: true });
    expect(await answer(quangBinh, editRegime, { regimeId, version: 3, ...regime })).toBe("RETIRED");
    expect(await answer(quangBinh, retireRegime, { regimeId, version: 3, isRetired: true })).toBe("RETIRED");
    await done(quangBinh, retireRegime, { regimeId, version: 3, isRetired: false });
    expect(await eventsOn(regimeId)).toEqual(["addRegime", "editRegime", "retireRegime", "resumeRegime"]);
  });

  it("are refused for a title that is taken, a form that is none, districts without a rule, another's version or province", async () => {
    const { regimeId } = await done(quangBinh, addRegime, regime);
    regimes.push(regimeId);
    expect(await answer(quangBinh, addRegime, regime)).toBe("DUPLICATE_TITLE");
    expect(await answer(quangBinh, addRegime, { ...regime, title: "Khác", formId: regimeId })).toBe("FORM_NOT_FOUND");
    expect(await answer(quangBinh, addRegime, { ...regime, title: "Khác", tiers: ["DISTRICT"] })).toBe("DISTRICT_RULE_MISSING");
    expect(await answer(quangBinh, editRegime, { regimeId, version: 7, ...regime })).toBe("STALE");
    expect(await answer(chair, addRegime, { ...regime, title: "Khác" })).toBe("ROLE_NOT_ALLOWED");
    const tayNinh = aSecretary(PROVINCE_IDS.tayNinh, world.june2024, "PROVINCE_SECRETARY");
    expect(await answer(tayNinh, editRegime, { regimeId, version: 1, ...regime })).toBe("NOT_FOUND");
    // The successor reads what its predecessor left, and writes nothing of it.
    const successor = { ...quangTri, scope: { ...quangTri.scope, provinceIds: [...quangTri.scope.provinceIds, PROVINCE_IDS.quangBinh] } };
    expect(await answer(successor, editRegime, { regimeId, version: 1, ...regime })).toBe("OUT_OF_SCOPE");
    expect((await withScope(tayNinh, (tx) => listRegimes(tx, tayNinh))).map((row) => row.id)).not.toContain(regimeId);
  });

  it("of two with one title at once keep one", async () => {
    const both = await Promise.all([run(quangBinh, addRegime, regime), run(quangBinh, addRegime, regime)]);
    for (const one of both) if (one.ok) regimes.push(one.value.regimeId);
    expect(both.map((one) => (one.ok ? "ok" : one.error)).toSorted()).toEqual(["DUPLICATE_TITLE", "ok"]);
  });

  it("are named by the periods made by them, at home only", async () => {
    const campaignId = await aCampaign();
    const { regimeId } = await done(quangBinh, addRegime, regime);
    const { periodId } = await done(quangBinh, addPeriod, { campaignId, ...ruled({ regimeId }) });
    const record = await withScope(quangBinh, (tx) => findPeriod(tx, quangBinh, periodId));
    expect(record?.period.regime).toEqual({ id: regimeId, title: regime.title });
    expect(await answer(quangBinh, addPeriod, { campaignId, ...ruled({ title: "Khác", regimeId: campaignId }) })).toBe("REGIME_NOT_FOUND");
    await asOwner("update reporting_periods set regime_id = null where id = $1", [periodId]);
    regimes.push(regimeId);
  });
});

describe("an ad-hoc request", () => {
  // Whose request it is stands with it, so the bodies are real.
  const asAgency = () => ({ ...quangBinh, bodyId: bodies.agency });
  const asCouncil = () => ({ ...council, bodyId: bodies.border });
  const asked = (campaignId: string, addresseeIds: readonly string[]) => ({
    campaignId,
    title: "Báo cáo chuyên đề lừa đảo",
    content: "Nêu số vụ, thủ đoạn, kiến nghị.",
    figuresFrom: plainDate(2023, 12, 15),
    figuresTo: plainDate(2024, 5, 14),
    dueOn: plainDate(2024, 6, 20),
    addresseeIds: [...addresseeIds],
  });

  it("of the council makes one report of each named body, past the district that is not asked", async () => {
    const campaignId = await aCampaign();
    const named = [bodies.commune1, bodies.border];
    const { periodId, reports } = await done(asCouncil(), requestReport, asked(campaignId, named));
    expect(reports).toBe(2);
    const rows = await asOwner<{ body_id: string; receiver_id: string; due: string }>(
      "select body_id, receiver_id, due_on::text as due from reports where period_id = $1",
      [periodId],
    );
    expect(rows.toSorted((a, b) => (a.body_id < b.body_id ? -1 : 1))).toEqual(
      named.toSorted().map((body_id) => ({ body_id, receiver_id: bodies.agency, due: "2024-06-20" })),
    );
    expect(await eventsOn(periodId)).toEqual(["requestReport"]);
    const record = await withScope(quangBinh, (tx) => findPeriod(tx, quangBinh, periodId));
    expect(record?.period).toMatchObject({
      content: "Nêu số vụ, thủ đoạn, kiến nghị.",
      addresseeIds: named,
      openedOn: expect.any(String) as string,
    });
  });

  it("goes through a district that is asked too", async () => {
    const campaignId = await aCampaign();
    const { periodId } = await done(asAgency(), requestReport, asked(campaignId, [bodies.commune1, bodies.district1]));
    const rows = await asOwner<{ receiver_id: string }>("select receiver_id from reports where period_id = $1 and tier = 'COMMUNE'", [
      periodId,
    ]);
    expect(rows).toEqual([{ receiver_id: bodies.district1 }]);
  });

  it("names whom it may ask, and is refused for everything else, with nothing written", async () => {
    const campaignId = await aCampaign();
    const may = await withScope(quangBinh, (tx) => listRequestable(tx, asAgency(), { id: campaignId, provinceId: PROVINCE_IDS.quangBinh }));
    expect(may.map((body) => body.id)).toEqual(expect.arrayContaining([bodies.commune1, bodies.district1, bodies.border]));
    const input = asked(campaignId, [bodies.commune1]);
    const refused = [
      ["ROLE_NOT_ALLOWED", chair, input],
      ["ROLE_NOT_ALLOWED", member, input],
      ["NOT_FOUND", quangTri, input],
      ["BODY_NOT_FOUND", asAgency(), { ...input, addresseeIds: [bodies.qtCommune] }],
      ["DUE_IN_PAST", asAgency(), { ...input, dueOn: plainDate(2024, 6, 1) }],
      ["DUE_BEFORE_CUT_OFF", asAgency(), { ...input, figuresTo: plainDate(2024, 7, 14) }],
      ["FIGURES_NOT_WHOLE_MONTHS", asAgency(), { ...input, figuresTo: plainDate(2024, 5, 20) }],
      ["FIGURES_OUTSIDE_CAMPAIGN", asAgency(), { ...input, figuresFrom: plainDate(2023, 11, 15) }],
      ["PERSONAL_DATA", asAgency(), { ...input, content: "Làm rõ đối tượng CCCD 044088001234" }],
    ] as const;
    for (const [code, actor, one] of refused)
      expect(await answer(actor, requestReport, { ...one, addresseeIds: [...one.addresseeIds] })).toBe(code);
    expect(await asOwner("select 1 from reporting_periods where campaign_id = $1", [campaignId])).toEqual([]);
    await done(asAgency(), requestReport, input);
    expect(await answer(asAgency(), requestReport, input)).toBe("DUPLICATE_PERIOD");
  });

  it("of two with one title at once keeps one", async () => {
    const campaignId = await aCampaign();
    const input = asked(campaignId, [bodies.commune1]);
    const both = await Promise.all([run(asAgency(), requestReport, input), run(asCouncil(), requestReport, input)]);
    expect(both.map((one) => (one.ok ? "ok" : one.error)).toSorted()).toEqual(["DUPLICATE_PERIOD", "ok"]);
    expect(await asOwner("select 1 from reporting_periods where campaign_id = $1", [campaignId])).toHaveLength(1);
  });
});
