import { beforeAll, describe, expect, it, vi } from "vitest";
import { definitionOf } from "@/lib/domain/components";
import { plainDate } from "@/lib/domain/plain-date";
import { digestVersion } from "@/lib/server/commands/report-versions";
import { recordSignedPaper, sendReport, enterReportFor } from "@/lib/server/commands/report-sendings";
import {
  acceptReport,
  confirmEnteredReport,
  finishReport,
  rejectReport,
  returnReport,
  reviseReport,
  startReport,
} from "@/lib/server/commands/reports";
import { saveReportCells } from "@/lib/server/commands/report-edits";
import { listOwed } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { aSuccession, aUnit, monthsFrom, someFigures } from "@/tests/support/factories";
import { valueEntry } from "@/lib/domain/figure";
import { aWorld, bringUp, complete, look, nth, on, prepare, run, see, step, type World } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

const eventsOf = async (reportId: string): Promise<string[]> =>
  (await asOwner<{ action: string }>("select action from events where subject_id = $1 order by sequence", [reportId])).map(
    (row) => row.action,
  );
const deedsOf = async (reportId: string) => (await eventsOf(reportId)).filter((action) => !action.startsWith("save"));
const noticesFor = async (userId: string): Promise<string[]> =>
  (await asOwner<{ kind: string }>("select kind from notifications where user_id = $1 order by created_at, id", [userId])).map(
    (row) => row.kind,
  );

describe("the route in three tiers", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  it("goes from the police to the commune's head, the district and the province, comes back, and is accepted and locked", async () => {
    const { police, heads, officers, districtHeads, secretary, communeReportIds, districtReportIds } = world;
    const [officer, head] = [nth(officers), nth(districtHeads)];
    const districtReport = nth(districtReportIds);

    await bringUp(nth(police), nth(heads), nth(communeReportIds));
    expect((await see(officer, nth(communeReportIds))).status).toBe("SUBMITTED");
    expect(await noticesFor(officer.userId)).toContain("REPORT_SENT");
    await bringUp(nth(police, 1), nth(heads, 1), nth(communeReportIds, 1));
    await step(officer, acceptReport, nth(communeReportIds), {});
    await step(head, acceptReport, nth(communeReportIds, 1), {});

    await prepare(officer, districtReport);
    await step(head, rejectReport, districtReport, { reason: "too short" });
    expect((await see(officer, districtReport)).rejectReason).toBe("too short");
    await step(officer, finishReport, districtReport, {});
    expect((await see(officer, districtReport)).rejectReason).toBeNull();
    await step(head, sendReport, districtReport, { lateReason: "" });
    await step(secretary, returnReport, districtReport, { reason: "explain line 1", redoDueOn: plainDate(2024, 6, 30) });
    expect((await see(officer, districtReport)).returnReason).toBe("explain line 1");
    expect(await noticesFor(officer.userId)).toContain("REPORT_RETURNED");

    await step(officer, reviseReport, districtReport, {});
    const draft = await see(officer, districtReport);
    const [table] = draft.tables;
    const cell = table?.cells.find((one) => one.entry.state === "VALUE");
    expect(draft.version?.no).toBe(2);
    const saved = await run(officer, saveReportCells, {
      reportId: districtReport,
      versionId: draft.version?.id ?? "",
      cells: [
        {
          unitId: table?.unit.id ?? "",
          component: cell?.component ?? "CRM_TOTAL",
          entry: valueEntry(999),
          explanation: "counted again",
          rowVersion: cell?.rowVersion ?? 0,
        },
      ],
    });
    expect(saved.ok).toBe(true);
    await step(officer, finishReport, districtReport, {});
    await step(head, sendReport, districtReport, { lateReason: "" });
    const review = await see(secretary, districtReport);
    expect(review.changes?.cells).toMatchObject([{ component: cell?.component, from: cell?.entry, to: valueEntry(999) }]);
    expect(review.availableActions).toEqual(["return", "accept"]);

    await step(secretary, acceptReport, districtReport, {});
    expect((await see(secretary, districtReport)).status).toBe("ACCEPTED");
    expect((await see(officer, nth(communeReportIds))).status).toBe("LOCKED");
    expect((await see(officer, nth(communeReportIds, 1))).status).toBe("LOCKED");
    expect(await deedsOf(districtReport)).toEqual([
      "startReport",
      "finishReport",
      "rejectReport",
      "finishReport",
      "sendReport",
      "returnReport",
      "reviseReport",
      "finishReport",
      "sendReport",
      "acceptReport",
    ]);
    expect(await deedsOf(nth(communeReportIds))).toEqual(["startReport", "finishReport", "sendReport", "acceptReport", "lockReport"]);
    const broken = await asOwner("select * from first_broken_event($1)", [world.province.provinceId]);
    expect(broken).toEqual([]);
  });

  it("leaves a commune that has not sent as awaited, without holding the district up", async () => {
    const { officers, districtReportIds, province } = world;
    await prepare(nth(officers, 1), nth(districtReportIds, 1));
    const view = await see(nth(officers, 1), nth(districtReportIds, 1));
    expect(view.status).toBe("AWAITING_SIGNATURE");
    expect(view.tables.map((table) => [table.unit.id, table.isAwaited, table.below?.status])).toEqual([
      [nth(province.communes, 2).unitId, true, "NOT_STARTED"],
    ]);
    expect(view.totals).toMatchObject([{ listing: "SELECTED", unitCount: 1, reportedCount: 0 }]);
    expect(view.totals[0]?.cells[0]?.total).toMatchObject({ state: "BLANK", covered: 0, expected: 1 });
  });

  it("gives the districts' table of followed localities its own total and its own part of the text", async () => {
    const view = await see(world.secretary, nth(world.districtReportIds));
    expect(view.totals.map((total) => [total.listing, total.unitCount, total.reportedCount])).toEqual([
      ["SELECTED", 1, 1],
      ["FOLLOWED", 1, 1],
    ]);
    expect(view.parts.map((part) => part.code)).toContain("FOLLOW_UP");
    expect(view.parts.find((part) => part.code === "SUPPRESSION")?.text).toContain("- work of group 6 (13/04/2024)");
  });
});

describe("the route in two tiers", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld({ tiers: 2, year: 2026 });
  });

  it("goes from the commune straight to the province, on paper", async () => {
    const { police, secretary, communeReportIds } = world;
    const report = nth(communeReportIds);
    await prepare(nth(police), report);
    const paper = { number: "15/BC-BCĐ", signer: "Phó Trưởng ban", capacity: "KT" as const, signedOn: plainDate(2026, 6, 14) };
    await step(nth(police), recordSignedPaper, report, { ...paper, lateReason: "" });
    const view = await see(secretary, report);
    expect(view).toMatchObject({ status: "SUBMITTED", receivedBy: "PROVINCE", isLate: false, version: { paper } });
    await step(secretary, acceptReport, report, {});
    expect((await see(secretary, report)).status).toBe("ACCEPTED");
  });

  it("takes a department's own report, without a table", async () => {
    const { department, departmentReportId, secretary } = world;
    await prepare(department, departmentReportId);
    expect((await see(department, departmentReportId)).tables).toEqual([]);
    const paper = { number: "3/BC", signer: "Giám đốc", capacity: "NONE" as const, signedOn: plainDate(2026, 6, 14) };
    await step(department, recordSignedPaper, departmentReportId, { ...paper, lateReason: "" });
    await step(secretary, returnReport, departmentReportId, { reason: "more", redoDueOn: plainDate(2026, 6, 30) });
    await step(department, reviseReport, departmentReportId, {});
    expect((await see(department, departmentReportId)).version?.no).toBe(2);
  });

  it("sets the sum of whole predecessors beside a merged commune, and nothing beside one that came from a divided one", async () => {
    const { province, police, communeReportIds } = world;
    const { provinceId } = province;
    const [merged, divided] = [nth(province.communes, 1).unitId, nth(province.communes, 2).unitId];
    const mergedOn = plainDate(2025, 3, 1);
    const months = monthsFrom(plainDate(2024, 12, 15), 6);
    for (const heir of [merged, divided]) await someFigures(provinceId, heir, months.slice(3), () => valueEntry(5));
    for (const [heir, part] of [
      [merged, "FULL"],
      [merged, "FULL"],
      [divided, "PARTIAL"],
    ] as const) {
      const old = await aUnit({ provinceId, existsTo: mergedOn });
      await aSuccession(old, heir, mergedOn, part);
      await someFigures(provinceId, old, months.slice(0, 3), () => valueEntry(2));
    }
    await step(nth(police, 1), startReport, nth(communeReportIds, 1), {});
    await step(nth(police, 2), startReport, nth(communeReportIds, 2), {});
    const [table] = (await see(nth(police, 1), nth(communeReportIds, 1))).tables;
    expect(table?.isComparable).toBe(true);
    const priorOf = (component: string) => table?.cells.find((cell) => cell.component === component)?.prior;
    expect(priorOf("CRM_TOTAL")).toEqual(valueEntry(27));
    expect(definitionOf("MODEL_TOTAL").time).toBe("LAST");
    expect(priorOf("MODEL_TOTAL")).toEqual(valueEntry(5));
    const [other] = (await see(nth(police, 2), nth(communeReportIds, 2))).tables;
    expect(other?.isComparable).toBe(false);
    expect(other?.cells.every((cell) => cell.prior.state === "BLANK")).toBe(true);
  });
});

describe("a version that was sent", () => {
  it("never changes, whoever tries at the database, and its content answers to the digest of its event", async () => {
    const world = await aWorld();
    const report = nth(world.communeReportIds);
    await bringUp(nth(world.police), nth(world.heads), report);
    const versionId = (await see(nth(world.heads), report)).version?.id ?? "";
    const frozen = /was sent and cannot change/;
    const attempts = [
      "update report_versions set paper_number = 'x' where id = $1",
      "update report_parts set text = 'x' where version_id = $1",
      "delete from report_parts where version_id = $1",
      "update report_cells set explanation = 'x' where version_id = $1",
      "delete from cell_sources where cell_id in (select id from report_cells where version_id = $1)",
      "insert into report_parts (id, province_id, version_id, code, text) select gen_random_uuid(), province_id, id, 'X', '' from report_versions where id = $1",
    ];
    for (const sql of attempts) await expect(asOwner(sql, [versionId])).rejects.toThrow(frozen);
    const [event] = await asOwner<{ data: { digest: string; bytes: number } }>(
      "select data from events where subject_id = $1 and action = 'sendReport'",
      [report],
    );
    const digest = await withScope(nth(world.heads), (tx) => digestVersion(tx, versionId));
    expect(event?.data).toMatchObject(digest);
  });
});

describe("time", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  const late = plainDate(2024, 6, 19);

  it("keeps late what was late, through return, sending again and acceptance", async () => {
    const { police, heads, officers, communeReportIds } = world;
    const report = nth(communeReportIds);
    await prepare(nth(police), report);
    await step(on(nth(heads), late), sendReport, report, { lateReason: "flood" });
    expect(await see(nth(officers), report)).toMatchObject({ isLate: true, lateReason: "flood", firstSentOn: late, standing: "LATE" });
    await step(nth(officers), returnReport, report, { reason: "more", redoDueOn: plainDate(2024, 6, 30) });
    await step(nth(police), reviseReport, report, {});
    await step(nth(police), finishReport, report, {});
    await step(nth(heads), sendReport, report, { lateReason: "" });
    await step(nth(officers), acceptReport, report, {});
    expect(await see(nth(officers), report)).toMatchObject({ isLate: true, lateReason: "flood", firstSentOn: late, status: "ACCEPTED" });
  });

  it("does not make late what first came in time", async () => {
    const { police, heads, officers, communeReportIds } = world;
    const report = nth(communeReportIds, 1);
    await bringUp(nth(police, 1), nth(heads, 1), report);
    await step(nth(officers), returnReport, report, { reason: "more", redoDueOn: plainDate(2024, 6, 30) });
    await step(on(nth(police, 1), late), reviseReport, report, {});
    await step(on(nth(police, 1), late), finishReport, report, {});
    await step(on(nth(heads, 1), late), sendReport, report, { lateReason: "" });
    expect(await see(nth(officers), report)).toMatchObject({ isLate: false, firstSentOn: plainDate(2024, 6, 15) });
  });

  it("lets the level above enter a late body's report, marked, until the body confirms it or takes it over", async () => {
    const { officers, heads, communeReportIds, districtReportIds } = world;
    const report = nth(communeReportIds, 2);
    const officer = on(nth(officers, 1), late);
    await step(officer, enterReportFor, report, { caller: "commune police, by telephone" });
    const entered = await see(officer, report);
    expect(entered).toMatchObject({
      status: "SUBMITTED",
      isEnteredFor: true,
      caller: "commune police, by telephone",
      isLate: true,
      confirmedAt: null,
    });
    expect(nth(entered.tables).cells.length).toBeGreaterThan(50);
    expect(entered.version?.sentOn).toBe(late);
    expect(await noticesFor(nth(heads, 2).userId)).toEqual(["REPORT_ENTERED_FOR"]);
    expect(await run(officer, acceptReport, { reportId: report, version: entered.rowVersion })).toEqual({
      ok: false,
      error: "OWN_SUBMISSION",
    });
    await step(nth(heads, 2), confirmEnteredReport, report, {});
    expect((await see(officer, report)).confirmedAt).not.toBeNull();
    const owed = await withScope(world.secretary, (tx) => listOwed(tx, on(world.secretary, late), world.periodId));
    expect(owed.find((row) => row.reportId === report)).toMatchObject({ standing: "LATE", isEnteredFor: true });
    expect(owed.find((row) => row.reportId === nth(districtReportIds))).toMatchObject({ standing: "OVERDUE" });
    await step(nth(world.districtHeads, 1), returnReport, report, { reason: "more", redoDueOn: plainDate(2024, 6, 30) });
    await step(nth(world.police, 2), reviseReport, report, {});
    await complete(nth(world.police, 2), report);
    expect(await see(officer, report)).toMatchObject({ isEnteredFor: false, caller: null, confirmedAt: null, currentNo: 2 });
  });

  it("shows nobody a version that is not there", async () => {
    expect(await look(world.secretary, nth(world.communeReportIds), 9)).toBeNull();
  });
});
