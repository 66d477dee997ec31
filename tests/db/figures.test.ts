import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import type { Component } from "@/lib/domain/components";
import { addMonths, plainDate } from "@/lib/domain/plain-date";
import { listFigureHistory } from "@/lib/server/queries/figures";
import { withScope } from "@/lib/server/scope";
import { unitId } from "@/prisma/seed/territory";
import { asOwner } from "@/tests/support/database";
import {
  BAC_LY,
  DONG_THUAN,
  TN_PHUONG_1,
  may,
  april,
  sheet,
  enter,
  view,
  cell,
  faults,
  rowCount,
  eventsOf,
  who,
  openFigureDesk,
  type Sheet,
} from "@/tests/support/figure-desk";

beforeAll(openFigureDesk);

describe("a month of a commune", () => {
  it("keeps a number, a typed 0, nil, unknown and blank apart", async () => {
    const police = who("bacly.congan");
    const typed = { CRM_TOTAL: "12", CRM_SOCIAL: "0", CRM_ECON: "-", CRM_ENV: "?", CRM_DAMAGE: "1.234,5", PROP_SESSIONS: "3 buổi" };
    const saved = await enter(police, sheet(BAC_LY, may, typed, { explainLater: true }));
    expect(saved).toMatchObject({ ok: true, value: { kind: "SAVED" } });
    const found = await view(police, BAC_LY, may);
    const entry = (component: Component) => found?.cells[component].commune?.entry;
    expect(entry("CRM_TOTAL")).toEqual({ state: "VALUE", value: 12 });
    expect(entry("CRM_SOCIAL")).toEqual({ state: "VALUE", value: 0 });
    expect(entry("CRM_ECON")).toEqual({ state: "NIL", value: null });
    expect(entry("CRM_ENV")).toEqual({ state: "UNKNOWN", value: null });
    expect(entry("CRM_DAMAGE")).toEqual({ state: "VALUE", value: 1234.5 });
    expect(entry("PROP_SESSIONS")).toEqual({ state: "VALUE", value: 3 });
    expect(found?.cells.CRM_DRUG.commune).toBeNull();
    expect(found?.coverage).toEqual({ covered: 5, expected: 54 });
    expect(found?.cells.CRM_TOTAL.commune?.actorLabel).toBe("Cán bộ Công an phường, Công an phường Bắc Lý");
    expect(await eventsOf(BAC_LY)).toHaveLength(1);
  });

  it("makes revisions of what changed alone, and clearing a cell leaves its history", async () => {
    const police = who("bacly.congan");
    const before = await rowCount();
    const again = { CRM_TOTAL: ["12", 1], CRM_SOCIAL: ["0", 1], CRM_ECON: ["", 1], PROP_SESSIONS: ["4", 1] } as const;
    const saved = await enter(police, sheet(BAC_LY, may, again, { explainLater: true }));
    expect(saved).toMatchObject({ ok: true, value: { kind: "SAVED", components: ["CRM_ECON", "PROP_SESSIONS"] } });
    expect(await rowCount()).toBe(before + 2);
    expect((await cell(police, BAC_LY, may, "CRM_ECON")).commune?.entry.state).toBe("BLANK");
    expect((await cell(police, BAC_LY, may, "CRM_ECON")).counting.state).toBe("BLANK");
    const history = await withScope(police, (tx) => listFigureHistory(tx, police, BAC_LY, may, "CRM_ECON"));
    expect(history?.rows.map((row) => [row.before.state, row.entry.state, row.revision])).toEqual([
      ["NIL", "BLANK", 2],
      ["BLANK", "NIL", 1],
    ]);
    expect(await enter(police, sheet(BAC_LY, may, { PROP_SESSIONS: ["4", 2] }))).toEqual({ ok: false, error: "NO_CHANGE" });
  });

  it("can be filled in backwards as far as the year before, and shows the same month of last year beside", async () => {
    const police = who("bacly.congan");
    const first = plainDate(2022, 12, 15);
    const found = await view(police, BAC_LY, april);
    expect(found?.priorMonth).toEqual({ from: "2023-04-15", to: "2023-05-14" });
    const prior = await cell(police, BAC_LY, plainDate(2023, 4, 15), "CRM_TOTAL");
    expect(found?.cells.CRM_TOTAL.prior).toMatchObject({ state: "VALUE", value: prior.counting.value, covered: 1, expected: 1 });
    const held = await cell(police, BAC_LY, first, "LEAD_DOCS");
    const saved = await enter(police, sheet(BAC_LY, first, { LEAD_DOCS: ["7", held.commune?.revision ?? 0] }));
    expect(saved).toMatchObject({ ok: true, value: { kind: "SAVED" } });
    const outside = sheet(BAC_LY, addMonths(first, -1), { LEAD_DOCS: "7" });
    expect(await enter(police, outside)).toEqual({ ok: false, error: "WRONG_MONTH" });
  });

  it("begins on the 15th, in Tây Ninh on the 16th", async () => {
    expect(await enter(who("bacly.congan"), sheet(BAC_LY, plainDate(2024, 5, 16), { LEAD_DOCS: "1" }))).toMatchObject({
      error: "WRONG_MONTH",
    });
    const police = who("tn.phuong1.congan");
    expect(await enter(police, sheet(TN_PHUONG_1, plainDate(2019, 10, 15), { LEAD_DOCS: "1" }))).toMatchObject({ error: "WRONG_MONTH" });
    expect(await enter(police, sheet(TN_PHUONG_1, plainDate(2019, 10, 16), { LEAD_DOCS: "1" }))).toMatchObject({
      value: { kind: "SAVED" },
    });
  });

  it("sums full predecessors of last year", async () => {
    const police = who("qt.dongthuan.congan");
    const found = await view(police, DONG_THUAN, plainDate(2026, 6, 15));
    expect(found?.prior.kind).toBe("OWN");
    const early = await view(police, DONG_THUAN, plainDate(2025, 12, 15));
    if (early?.prior.kind !== "PREDECESSORS") throw new Error(`expected predecessors, not ${early?.prior.kind}`);
    expect(early.prior.units.map((unit) => unit.name).sort()).toEqual(["Bắc Lý", "Lộc Ninh", "Quang Phú"]);
    const [total] = await asOwner<{ sum: number; n: number }>(
      `select sum(coalesce(value, 0))::float8 as sum, count(*)::int as n from figure_revisions
        where month = '2024-12-15' and component = 'TIP_RECEIVED' and unit_id = any($1::uuid[])`,
      [early.prior.units.map((unit) => unit.id)],
    );
    expect(total?.n).toBeGreaterThan(0);
    expect(early.cells.TIP_RECEIVED.prior).toMatchObject({ state: "VALUE", value: total?.sum, covered: total?.n, expected: 3 });
  });
});

describe("what is refused, with nothing written", () => {
  it("each thing that is wrong in a cell, at the cell", () => {
    const typed = { CRM_TOTAL: "-3", PROP_SESSIONS: "2,5", TIP_RECEIVED: "8.5", LEAD_DOCS: "nhiều", CRM_DRUG: "9999999999" };
    expect(faults(sheet(BAC_LY, may, typed))).toEqual({
      "entries.0.text": "NEGATIVE",
      "entries.1.text": "FRACTION",
      "entries.2.text": "AMBIGUOUS",
      "entries.3.text": "NOT_A_NUMBER",
      "entries.4.text": "TOO_LARGE",
    });
    expect(faults(sheet(BAC_LY, may, { CRM_MURDERS: "1" }))).toEqual({ "entries.0.component": "NOT_A_CHOICE" });
    const twice = sheet(BAC_LY, may, { CRM_TOTAL: "1" });
    expect(faults({ ...twice, entries: [...twice.entries, ...twice.entries] })).toEqual({ entries: "DUPLICATE" });
    expect(faults({ ...twice, unitId: "18859" })).toMatchObject({ unitId: "INVALID" });
    expect(faults({ ...twice, month: "2024-02-30" })).toEqual({ month: "NOT_A_DATE" });
  });

  it("the wrong role, unit, month, source", async () => {
    const before = await rowCount();
    const refusal = async (name: string, input: Sheet) => {
      const result = await enter(who(name), input);
      return result.ok ? result.value.kind : result.error;
    };
    const one = (unit: string, month = may) => sheet(unit, month, { LEAD_DOCS: "1" });
    expect(await refusal("quangminh.congan", one(BAC_LY))).toBe("NOT_FOUND");
    expect(await refusal("tn.phuong1.congan", one(BAC_LY))).toBe("NOT_FOUND");
    expect(await refusal("bacly.congan", one(TN_PHUONG_1))).toBe("NOT_FOUND");
    expect(await refusal("bacly.congan", one(randomUUID()))).toBe("NOT_FOUND");
    expect(await refusal("thuky", one(unitId("2024", "44", "18865")))).toBe("NOT_FOUND");
    expect(await refusal("bacly.chutich", one(BAC_LY))).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal("truongban", one(BAC_LY))).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal("kiemtra", one(BAC_LY))).toBe("NOT_FOUND");
    expect(await refusal("donghoi.canbo", one(BAC_LY))).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal("thuky", one(BAC_LY))).toBe("NOT_LEVEL_ABOVE");
    expect(await refusal("bacly.congan", one(BAC_LY, plainDate(2024, 6, 15)))).toBe("FUTURE_MONTH");
    expect(await refusal("pc02", one(BAC_LY))).toBe("NOT_SUPPLIED_HERE");
    expect(await refusal("qt.dongthuan.congan", sheet(DONG_THUAN, plainDate(2025, 4, 15), { LEAD_DOCS: "1" }))).toBe("UNIT_NOT_STANDING");
    expect(await rowCount()).toBe(before);
  });

  it("a unit of another province does not exist, even with the application's own checks gone", async () => {
    expect(await view(who("thuky"), TN_PHUONG_1, plainDate(2019, 10, 16))).toBeNull();
    expect(await view(who("quangminh.congan"), BAC_LY, may)).toBeNull();
    const stranger = who("tn.phuong1.congan");
    const seen = await withScope(stranger, (tx) => tx.figureRevision.count({ where: { unitId: BAC_LY } }));
    expect(seen).toBe(0);
    const anywhere: Actor = {
      ...stranger,
      scope: { ...stranger.scope, provinceIds: [...who("thuky").scope.provinceIds, ...stranger.scope.provinceIds], unitIds: "ALL" },
    };
    expect(await enter(anywhere, sheet(BAC_LY, may, { LEAD_DOCS: "1" }))).toEqual({ ok: false, error: "NOT_FOUND" });
  });
});

describe("two at once", () => {
  it("one wins, the other is told which cells changed, and writes nothing of his sheet", async () => {
    const police = who("bacly.congan");
    const held = await cell(police, BAC_LY, april, "ADM_VIOLATIONS");
    const base = held.commune?.revision ?? 0;
    const other = (await cell(police, BAC_LY, april, "LEAD_DOCS")).commune?.revision ?? 0;
    const send = (value: string) =>
      enter(police, sheet(BAC_LY, april, { ADM_VIOLATIONS: [value, base], LEAD_DOCS: [value, other] }, { explainLater: true }));
    const results = await Promise.all([send("41"), send("42"), send("43")]);
    const kinds = results.map((result) => (result.ok ? result.value.kind : result.error)).sort();
    expect(kinds).toEqual(["SAVED", "STALE", "STALE"]);
    const stale = results.find((result) => result.ok && result.value.kind === "STALE");
    expect(stale).toMatchObject({ value: { components: ["ADM_VIOLATIONS", "LEAD_DOCS"] } });
    expect((await cell(police, BAC_LY, april, "ADM_VIOLATIONS")).commune?.revision).toBe(base + 1);
    expect((await cell(police, BAC_LY, april, "LEAD_DOCS")).commune?.revision).toBe(other + 1);
  });

  it("a replayed key acts once; with other content it is refused", async () => {
    const police = who("bacly.congan");
    const key = randomUUID();
    const base = (await cell(police, BAC_LY, april, "LEAD_INSPECTIONS")).commune?.revision ?? 0;
    const input = sheet(BAC_LY, april, { LEAD_INSPECTIONS: ["9", base] });
    const first = await enter(police, input, key);
    const written = await rowCount();
    expect(await enter(police, input, key)).toEqual(first);
    expect(await rowCount()).toBe(written);
    expect(await enter(police, sheet(BAC_LY, april, { LEAD_INSPECTIONS: ["8", base] }), key)).toEqual({ ok: false, error: "KEY_REUSED" });
  });
});

describe("figures that contradict each other", () => {
  const march = plainDate(2024, 3, 15);
  it("ask for an explanation once and never block", async () => {
    const police = who("bacly.congan");
    const now = await view(police, BAC_LY, march);
    const base = (component: Component) => now?.cells[component].commune?.revision ?? 0;
    const typed = { TIP_RECEIVED: ["4", base("TIP_RECEIVED")], TIP_RESOLVED: ["6", base("TIP_RESOLVED")] } as const;
    const before = await rowCount();
    const asked = await enter(police, sheet(BAC_LY, march, typed));
    if (!asked.ok || asked.value.kind !== "EXPLANATION_NEEDED") throw new Error("no question");
    expect(asked.value.contradictions).toContainEqual({ code: "RESOLVED_EXCEED_RECEIVED", components: ["TIP_RESOLVED", "TIP_RECEIVED"] });
    expect(await rowCount()).toBe(before);

    const keys = asked.value.contradictions.map((one) => (one.code === "LARGE_CHANGE" ? `${one.code}:${one.components[0]}` : one.code));
    const explanations = keys.map((key) => ({ key, text: "Giải quyết cả tin của tháng trước" }));
    expect(await enter(police, sheet(BAC_LY, march, typed, { explanations }))).toMatchObject({ value: { kind: "SAVED" } });
    expect((await cell(police, BAC_LY, march, "TIP_RESOLVED")).commune?.explanation).toContain("Giải quyết cả tin");
    expect((await view(police, BAC_LY, march))?.contradictions.map((one) => one.code)).toContain("RESOLVED_EXCEED_RECEIVED");
  });

  it("are saved at once with “để giải trình sau”, and explained afterwards", async () => {
    const police = who("bacly.congan");
    const february = plainDate(2024, 2, 15);
    const now = await view(police, BAC_LY, february);
    const typed = {
      MEDIATION_TOTAL: ["2", now?.cells.MEDIATION_TOTAL.commune?.revision ?? 0],
      MEDIATION_SUCCESS: ["3", now?.cells.MEDIATION_SUCCESS.commune?.revision ?? 0],
    } as const;
    expect(await enter(police, sheet(BAC_LY, february, typed, { explainLater: true }))).toMatchObject({ value: { kind: "SAVED" } });
    const explanations = [{ key: "MEDIATED_EXCEED_TOTAL", text: "Có một vụ chuyển từ tháng trước" }];
    expect(await enter(police, sheet(BAC_LY, february, {}, { explanations }))).toMatchObject({
      value: { kind: "SAVED", components: ["MEDIATION_SUCCESS"] },
    });
    expect((await cell(police, BAC_LY, february, "MEDIATION_SUCCESS")).commune).toMatchObject({
      entry: { state: "VALUE", value: 3 },
      explanation: "Có một vụ chuyển từ tháng trước",
    });
  });

  it("take no personal data in an explanation", async () => {
    const police = who("bacly.congan");
    const now = await view(police, BAC_LY, march);
    const typed = {
      REINT_TOTAL: ["1", now?.cells.REINT_TOTAL.commune?.revision ?? 0],
      REINT_REOFFEND: ["2", now?.cells.REINT_REOFFEND.commune?.revision ?? 0],
    } as const;
    const send = (text: string, personalDataChecked = false) =>
      enter(
        police,
        sheet(BAC_LY, march, typed, { explainLater: true, personalDataChecked, explanations: [{ key: "REOFFEND_EXCEED_TOTAL", text }] }),
      );
    expect(await send("số căn cước 044090001234", true)).toMatchObject({ value: { kind: "PERSONAL_DATA", isRefused: true } });
    expect(await send("sinh năm 1990")).toMatchObject({ value: { kind: "PERSONAL_DATA", isRefused: false } });
    expect(await send("sinh năm 1990", true)).toMatchObject({ value: { kind: "SAVED" } });
  });
});
