import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { enterFiguresForInput } from "@/lib/schemas/figure";
import { findFiguresOverview, listMonths } from "@/lib/server/queries/figure-months";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import {
  BAC_LY,
  HOA_SON,
  QUANG_MINH,
  DONG_THUAN,
  may,
  april,
  sheet,
  enter,
  type Call,
  enterFor,
  confirm,
  view,
  cell,
  eventsOf,
  who,
  openFigureDesk,
  type Sheet,
} from "@/tests/support/figure-desk";

beforeAll(openFigureDesk);

describe("a professional unit", () => {
  it("enters beside the commune, never over it, and the difference shows", async () => {
    const officer = who("pc02");
    const police = who("bacly.congan");
    const held = await cell(police, BAC_LY, april, "CRM_SOLVED");
    const value = (held.counting.value ?? 0) + 1;
    const saved = await enter(officer, sheet(BAC_LY, april, { CRM_SOLVED: String(value) }, { explainLater: true }));
    expect(saved).toMatchObject({ value: { kind: "SAVED" } });
    const now = await cell(police, BAC_LY, april, "CRM_SOLVED");
    expect(now.commune).toEqual(held.commune);
    expect(now.professional?.entry).toEqual({ state: "VALUE", value });
    expect(now).toMatchObject({ differs: true, counting: held.counting });
    const found = await view(officer, BAC_LY, april);
    expect(found?.mode).toBe("PROFESSIONAL");
    expect(
      Object.values(found?.cells ?? {})
        .filter((one) => one.isEditable)
        .map((one) => one.component)
        .sort(),
    ).toEqual(["CRM_GRAVE_UNSOLVED", "CRM_SERIOUS", "CRM_SOLVED", "CRM_SOLVED_SERIOUS"]);
  });
});

describe("entered from above for a late commune", () => {
  it("marks the call, waits for the commune, and is confirmed by it alone", async () => {
    const officer = who("minhhoa.canbo");
    const saved = await enterFor(officer, sheet(HOA_SON, april, { CRM_TOTAL: "2", CRM_SOLVED: "2", LEAD_DOCS: "-" }));
    expect(saved).toMatchObject({ ok: true, value: { kind: "SAVED" } });
    const found = await view(who("hoason.congan"), HOA_SON, april);
    expect(found?.cells.CRM_TOTAL.commune).toMatchObject({
      isEnteredFor: true,
      isConfirmed: false,
      caller: "Trưởng Công an xã; 09:30, 10/06/2024",
    });
    expect(found?.waiting).toHaveLength(3);
    expect(found?.canConfirm).toBe(true);
    expect((await view(officer, HOA_SON, april))?.canConfirm).toBe(false);
    const told = await asOwner<{ username: string }>(
      "select u.username from notifications n join users u on u.id = n.user_id where n.kind = 'FIGURES_ENTERED_FOR' order by 1",
    );
    expect(told.map((row) => row.username)).toEqual(["hoason.chutich", "hoason.congan"]);

    const seen = { unitId: HOA_SON, month: april, cells: [...(found?.waiting ?? [])] };
    expect(await confirm(officer, seen)).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect(await confirm(who("bacly.congan"), seen)).toEqual({ ok: false, error: "NOT_FOUND" });
    expect(await confirm({ ...who("hoason.congan"), userId: officer.userId }, seen)).toEqual({ ok: false, error: "OWN_ENTRY" });
    const results = await Promise.all([confirm(who("hoason.chutich"), seen), confirm(who("hoason.congan"), seen)]);
    expect(results.map((result) => (result.ok ? "OK" : result.error)).sort()).toEqual(["OK", "STALE"]);
    expect((await cell(officer, HOA_SON, april, "CRM_TOTAL")).commune).toMatchObject({ isConfirmed: true, revision: 1 });
    expect((await eventsOf(HOA_SON)).map((event) => event.action)).toEqual(["enterFiguresFor", "confirmFigures"]);
  });

  it("never goes over what the commune entered or confirmed", async () => {
    const officer = who("minhhoa.canbo");
    expect(await enterFor(officer, sheet(HOA_SON, april, { CRM_TOTAL: ["3", 1] }))).toEqual({ ok: false, error: "ALREADY_ENTERED" });
    expect(await enterFor(officer, sheet(HOA_SON, april, { CRM_WANTED: "1" }))).toMatchObject({ ok: true });
    // Not confirmed yet: the level above may still put its own right.
    expect(await enterFor(officer, sheet(HOA_SON, april, { CRM_WANTED: ["-", 1] }))).toMatchObject({ ok: true });
    const stale = { unitId: HOA_SON, month: april, cells: [{ component: "CRM_WANTED" as const, revision: 1 }] };
    expect(await confirm(who("hoason.congan"), stale)).toEqual({ ok: false, error: "STALE" });
  });

  it("is for the level above, after a call that has been", async () => {
    const one = sheet(HOA_SON, may, { LEAD_DOCS: "1" });
    const refusal = async (name: string, input: Sheet, more: Partial<Call> = {}) => {
      const result = await enterFor(who(name), input, more);
      return result.ok ? result.value.kind : result.error;
    };
    expect(await refusal("thuky", one)).toBe("NOT_LEVEL_ABOVE");
    expect(await refusal("minhhoa.truongban", one)).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal("hoason.congan", one)).toBe("ROLE_NOT_ALLOWED");
    expect(await refusal("donghoi.canbo", one)).toBe("NOT_FOUND");
    expect(await refusal("minhhoa.canbo", one, { calledOn: "2024-06-11" })).toBe("CALL_IN_FUTURE");
    const empty = enterFiguresForInput.safeParse({ ...one, caller: " ", calledOn: "", calledAt: "25h" });
    expect(empty.error?.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`)).toEqual(
      expect.arrayContaining(["caller REQUIRED", "calledOn REQUIRED", "calledAt NOT_A_TIME"]),
    );
    const month = plainDate(2026, 10, 15);
    const held = await cell(who("qt.thuky"), DONG_THUAN, month, "HOT_SPOT_EVENTS");
    const twoTiers = await enterFor(who("qt.thuky"), sheet(DONG_THUAN, month, { HOT_SPOT_EVENTS: ["1", 0] }), { calledOn: "2026-11-20" });
    expect(twoTiers).toMatchObject(held.commune ? { error: "ALREADY_ENTERED" } : { value: { kind: "SAVED" } });
  });
});

describe("the overview", () => {
  it("says who has given what, for everyone his own units", async () => {
    const overview = (name: string) =>
      withScope(who(name), (tx) => findFiguresOverview(tx, who(name), { campaignId: undefined, isPriorYear: false }));
    const all = await overview("thuky");
    expect(all?.units).toHaveLength(16);
    expect(all?.months).toHaveLength(12);
    expect(all?.campaign?.year).toBe(2024);
    const quangMinh = all?.units.find((one) => one.unit.id === QUANG_MINH);
    expect(quangMinh?.months.map((one) => one.covered)).toEqual([54, 54, 54, 54, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(quangMinh?.months.map((one) => one.stage)).toEqual([
      ...Array<string>(5).fill("OVER"),
      "RUNNING",
      ...Array<string>(6).fill("NOT_YET"),
    ]);
    expect((await overview("donghoi.canbo"))?.units.map((one) => one.unit.name)).toEqual(["Bắc Lý", "Bắc Nghĩa"]);
    expect((await overview("bacly.bithu"))?.units.map((one) => one.unit.name)).toEqual(["Bắc Lý"]);
    const strange = withScope(who("tn.phuong1.congan"), (tx) =>
      findFiguresOverview(tx, who("tn.phuong1.congan"), { campaignId: all?.campaign?.id, isPriorYear: false }),
    );
    expect(await strange).toBeNull();
    if (!all?.campaign) throw new Error("no campaign");
    const { campaign } = all;
    expect(await withScope(who("quangminh.congan"), (tx) => listMonths(tx, who("quangminh.congan"), BAC_LY, campaign))).toEqual([]);
  });
});
