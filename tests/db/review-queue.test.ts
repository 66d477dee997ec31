import { describe, expect, it, vi } from "vitest";
import { findOwedMatrix } from "@/lib/server/queries/owed";
import { listReviewQueue } from "@/lib/server/queries/review-queue";
import { addDays, plainDate } from "@/lib/domain/plain-date";
import type { QueueRow } from "@/lib/domain/review-queue";
import { raisePin } from "@/lib/server/commands/report-pins";
import { acceptReports } from "@/lib/server/commands/report-reviews";
import { enterReportFor, withdrawReport } from "@/lib/server/commands/report-sendings";
import { returnReport } from "@/lib/server/commands/reports";
import { withScope } from "@/lib/server/scope";
import type { Actor } from "@/lib/domain/access";
import { asOwner } from "@/tests/support/database";
import { aWorld, bringUp, nth, on, run, see, step } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

const queueOf = (actor: Actor): Promise<QueueRow[]> => withScope(actor, (tx) => listReviewQueue(tx, actor));
const refOf = (row: QueueRow) => ({ reportId: row.id, version: row.rowVersion, versionNo: row.versionNo });
/** Explains away whatever the made-up figures contradict; what is sent is frozen, so its trigger rests meanwhile. */
async function explainAll(reportId: string): Promise<void> {
  await asOwner("alter table report_cells disable trigger user");
  await asOwner(
    "update report_cells set explanation = 'explained' where version_id in (select id from report_versions where report_id = $1)",
    [reportId],
  );
  await asOwner("alter table report_cells enable trigger user");
}

describe("the queue of whoever receives", () => {
  it("stands oldest first, says why each may not be accepted unread, and takes the clean ones in at once", async () => {
    const world = await aWorld();
    const [officer, one, two] = [nth(world.officers), nth(world.communeReportIds), nth(world.communeReportIds, 1)];
    await bringUp(nth(world.police, 1), nth(world.heads, 1), two);
    await bringUp(nth(world.police), nth(world.heads), one);
    expect((await queueOf(officer)).map((row) => row.id)).toEqual([two, one]);
    expect(await queueOf(world.secretary)).toEqual([]);
    expect(await queueOf(nth(world.police))).toEqual([]);

    await explainAll(one);
    await explainAll(two);
    await run(officer, raisePin, { reportId: two, versionNo: 1, target: { place: "REPORT" }, text: "Xem lại." });
    const rows = await queueOf(officer);
    expect(rows.map((row) => [row.id, row.reasons, row.changes])).toEqual([
      [two, [{ code: "PINS_OPEN", count: 1 }], null],
      [one, [], null],
    ]);
    const outcome = await run(officer, acceptReports, { reports: rows.map(refOf) });
    expect(outcome).toEqual({ ok: true, value: { accepted: [one], left: [{ reportId: two, code: "NOT_CLEAN" }] } });
    expect((await see(officer, one)).status).toBe("ACCEPTED");
    expect((await see(officer, two)).status).toBe("SUBMITTED");
    expect(await run(officer, acceptReports, { reports: rows.slice(0, 1).map(refOf) })).toEqual({ ok: false, error: "NOT_CLEAN" });
    const [accepted] = await asOwner<{ count: number }>(
      "select count(*)::int as count from events where action = 'acceptReport' and subject_id = $1",
      [one],
    );
    expect(accepted?.count).toBe(1);
    // Again, as by somebody with an old page: nothing twice.
    expect(await run(officer, acceptReports, { reports: rows.slice(1).map(refOf) })).toMatchObject({ ok: false, error: "STALE" });
  });

  it("counts contradictions without an explanation, and what was entered for a body", async () => {
    const world = await aWorld();
    const [officer, report, other] = [nth(world.officers), nth(world.communeReportIds), nth(world.communeReportIds, 1)];
    await bringUp(nth(world.police), nth(world.heads), report);
    const warnings = (await see(officer, report)).tables
      .flatMap((table) => table.warnings)
      .filter((warning) => !warning.isExplained).length;
    expect(warnings).toBeGreaterThan(0);
    const late = on(nth(world.districtHeads), addDays(officer.today, 30));
    await step(late, enterReportFor, other, { caller: "trực ban" });
    const rows = await queueOf(officer);
    expect(rows.find((row) => row.id === report)?.reasons).toEqual([{ code: "WARNINGS", count: warnings }]);
    expect(rows.find((row) => row.id === other)?.reasons).toContainEqual({ code: "ENTERED_FOR", count: 1 });
    expect((await queueOf(late)).find((row) => row.id === other)?.reasons).toContainEqual({ code: "OWN_SUBMISSION", count: 1 });
  });

  it("does not accept what was taken back and sent anew since it was read", async () => {
    const world = await aWorld();
    const [officer, police, head, report] = [nth(world.officers), nth(world.police), nth(world.heads), nth(world.communeReportIds)];
    await bringUp(police, head, report);
    await explainAll(report);
    const read = nth(await queueOf(officer));
    await step(head, withdrawReport, report, {});
    expect(await run(officer, acceptReports, { reports: [refOf(read)] })).toEqual({ ok: false, error: "SUPERSEDED" });
  });
});

describe("who owes what", () => {
  it("shows bodies against periods with the day of a redo, and whom to remind", async () => {
    const world = await aWorld();
    const [officer, report, other] = [nth(world.officers), nth(world.communeReportIds), nth(world.communeReportIds, 1)];
    await bringUp(nth(world.police), nth(world.heads), report);
    await step(officer, returnReport, report, { reason: "more", redoDueOn: plainDate(2024, 6, 20) });
    const at = async (day: number) => {
      const actor = on(officer, plainDate(2024, 6, day));
      return withScope(actor, (tx) => findOwedMatrix(tx, actor, { tier: "COMMUNE" }));
    };
    const standings = (matrix: Awaited<ReturnType<typeof at>>) =>
      new Map(matrix.rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [[cell.reportId, cell.standing] as const] : []))));
    const early = await at(16);
    expect([standings(early).get(report), standings(early).get(other)]).toEqual(["RETURNED", "NOT_STARTED"]);
    expect(early.reminders.map((one) => [one.reportId, one.reason.code])).toEqual(
      expect.arrayContaining([
        [report, "RETURNED"],
        [other, "DUE_SOON"],
      ]),
    );
    const later = await at(25);
    expect([standings(later).get(report), standings(later).get(other)]).toEqual(["REDO_OVERDUE", "OVERDUE"]);
    expect(later.reminders.map((one) => one.reason.code)).toEqual([...later.reminders.map((one) => one.reason.code)].toSorted());
    expect(later.next).toEqual([]);
    const own = await withScope(nth(world.police), (tx) => findOwedMatrix(tx, nth(world.police), {}));
    expect(own.rows.map((row) => row.cells.length)).toEqual([1]);
  });
});
