import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { valueEntry } from "@/lib/domain/figure";
import { addDays } from "@/lib/domain/plain-date";
import { runCommand } from "@/lib/server/command";
import { saveReportCells, saveReportPart } from "@/lib/server/commands/report-edits";
import { relockReport } from "@/lib/server/commands/report-relock";
import { enterReportFor, sendReport } from "@/lib/server/commands/report-sendings";
import { correctReport, replaceReport, unlockReport } from "@/lib/server/commands/report-unlocks";
import { acceptReport, finishReport } from "@/lib/server/commands/reports";
import { findReportReview } from "@/lib/server/queries/report-review";
import { listReports } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { aWorld, bringUp, complete, nth, on, prepare, ref, run, see, step, type World } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

const everything = async (): Promise<unknown> =>
  asOwner(`select (select count(*) from events) as events, (select md5(string_agg(r::text, '' order by r.id)) from reports r) as reports,
    (select md5(string_agg(u::text, '' order by u.id)) from report_unlocks u) as unlocks, (select count(*) from report_versions) as versions,
    (select count(*) from report_corrections) as corrections, (select md5(string_agg(p::text, '' order by p.id)) from report_parts p) as parts`);

async function refuses(code: string, attempt: () => Promise<unknown>): Promise<void> {
  const before = await everything();
  expect(await attempt()).toEqual({ ok: false, error: code });
  expect(await everything()).toEqual(before);
}

const noticesFor = async (userId: string, subjectId: string): Promise<string[]> =>
  (
    await asOwner<{ kind: string }>("select kind from notifications where user_id = $1 and subject_id = $2 order by created_at, id", [
      userId,
      subjectId,
    ])
  ).map((row) => row.kind);

const whole = { isWhole: true, cells: [], parts: [] };

/** Changes the first number of the first table in hand, with a reason. */
async function change(actor: Actor, reportId: string, value: number) {
  const view = await see(actor, reportId);
  const table = nth(view.tables);
  const cell = nth(table.cells.filter((one) => one.entry.state === "VALUE"));
  const input = {
    unitId: table.unit.id,
    component: cell.component,
    entry: valueEntry(value),
    explanation: "đếm lại",
    rowVersion: cell.rowVersion,
  };
  const saved = await run(actor, saveReportCells, { reportId, versionId: view.version?.id ?? "", cells: [input] });
  return { saved, component: cell.component, before: cell.entry };
}

describe("an unlocked report", () => {
  let world: World;
  let [police, head, officer]: Actor[] = [];
  let report = "";
  const who = () => {
    if (!police || !head || !officer) throw new Error("no world");
    return { police, head, officer };
  };

  beforeAll(async () => {
    world = await aWorld();
    [police, head, officer, report] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.communeReportIds)];
    await bringUp(police, head, report);
    await step(officer, acceptReport, report, {});
  });

  it("is opened by its receiver with a reason, at places that there are, once", async () => {
    const at = await ref(who().officer, report);
    const input = { ...at, reason: "sót số liệu", hours: 5, ...whole };
    await refuses("ROLE_NOT_ALLOWED", () => run(who().police, unlockReport, input));
    await refuses("NOT_FOUND", () => run(nth(world.officers, 1), unlockReport, input));
    await refuses("REASON_REQUIRED", () => run(who().officer, unlockReport, { ...input, reason: " " }));
    await refuses("NO_SUCH_PLACE", () => run(who().officer, unlockReport, { ...input, isWhole: false }));
    await refuses("NO_SUCH_PLACE", () => run(who().officer, unlockReport, { ...input, isWhole: false, parts: ["RESULTS"] }));
    await refuses("STALE", () => run(who().officer, unlockReport, { ...input, version: at.version + 1 }));
    const both = await Promise.all([1, 2].map(() => run(who().officer, unlockReport, { ...input, isWhole: false, parts: ["LEADERSHIP"] })));
    expect(both.map((one) => (one.ok ? "OK" : one.error)).toSorted()).toEqual(["OK", "STALE"]);
    const view = await see(who().police, report);
    expect(view).toMatchObject({ status: "DRAFT", currentNo: 2, unlock: { versionNo: 1, scope: { all: false, parts: ["LEADERSHIP"] } } });
    expect(await noticesFor(who().police.userId, report)).toContain("REPORT_UNLOCKED");
  });

  it("is changed within its scope alone, and is not entered from above", async () => {
    const view = await see(who().police, report);
    const save = (code: "LEADERSHIP" | "PREVENTION") => {
      const part = nth(view.parts.filter((one) => one.code === code));
      return run(who().police, saveReportPart, {
        reportId: report,
        versionId: view.version?.id ?? "",
        code,
        text: "viết lại",
        isDone: true,
        rowVersion: part.rowVersion,
      });
    };
    await refuses("OUTSIDE_UNLOCK", () => save("PREVENTION"));
    expect((await change(who().police, report, 5)).saved).toEqual({ ok: false, error: "OUTSIDE_UNLOCK" });
    expect((await save("LEADERSHIP")).ok).toBe(true);
    const late = on(who().officer, addDays(who().officer.today, 60));
    await refuses("NOT_OVERDUE", async () => run(late, enterReportFor, { ...(await ref(late, report)), caller: "trực ban" }));
  });

  it("goes up as the next version and is judged again; the accepted one stands meanwhile for whoever gathers it", async () => {
    const district = nth(world.districtReportIds);
    await prepare(who().officer, district);
    expect((await see(who().officer, district)).tables.map((table) => [table.isAwaited, table.below?.versionNo])).toContainEqual([
      false,
      1,
    ]);
    await step(who().police, finishReport, report, {});
    await step(who().head, sendReport, report, { lateReason: "" });
    const [unlock] = await asOwner<{ ending: string }>("select ending::text from report_unlocks where report_id = $1", [report]);
    expect(unlock?.ending).toBe("SENT");
    expect(await see(who().officer, report)).toMatchObject({
      status: "SUBMITTED",
      currentNo: 2,
      unlock: null,
      changes: { cells: [], sinceNo: 1 },
    });
    // Only words were written anew: no number above is stale.
    const above = await see(who().officer, district);
    expect(above.tables.find((table) => table.below?.reportId === report)?.staleCount).toBe(0);
    await step(who().officer, acceptReport, report, { versionNo: 2 });
  });

  it("is locked again by the clock: at once for whoever looks, and in the books with the first page", async () => {
    const { officer: opener } = who();
    const before = { now: () => new Date(Date.now() - 3 * 3_600_000) };
    const input = { ...(await ref(opener, report)), reason: "sót", hours: 2, ...whole };
    expect(await runCommand(opener, { name: "test", key: randomUUID(), input }, unlockReport, before)).toMatchObject({ ok: true });
    const [row] = await asOwner<{ status: string }>("select status::text from reports where id = $1", [report]);
    expect(row?.status).toBe("DRAFT");
    const seen = await see(who().police, report);
    expect(seen).toMatchObject({ status: "ACCEPTED", currentNo: 2, isRelockDue: true, unlock: null, isCurrent: true, version: { no: 2 } });
    const listed = await withScope(opener, (tx) => listReports(tx, opener, { status: "ACCEPTED" }));
    expect(listed.rows.map((one) => one.id)).toContain(report);
    expect((await withScope(opener, (tx) => listReports(tx, opener, { status: "DRAFT" }))).rows.map((one) => one.id)).not.toContain(report);
    const part = nth(seen.parts);
    await refuses("UNLOCK_ENDED", () =>
      run(who().police, saveReportPart, {
        reportId: report,
        versionId: seen.version?.id ?? "",
        code: part.code,
        text: "x",
        isDone: false,
        rowVersion: part.rowVersion,
      }),
    );
    const both = await Promise.all([1, 2].map(() => run(who().police, relockReport, { reportId: report })));
    expect(both.map((one) => one.ok && one.value.isRelocked).toSorted()).toEqual([false, true]);
    expect(await asOwner("select status::text, current_no as no from reports where id = $1", [report])).toEqual([
      { status: "ACCEPTED", no: 2 },
    ]);
    const [event] = (await see(opener, report)).history;
    expect(event).toMatchObject({ action: "relockReport", actorName: opener.displayName, from: "DRAFT", to: "ACCEPTED" });
    await refuses("UNLOCK_ENDED", async () => run(who().police, finishReport, await ref(who().police, report)));
    expect(await asOwner("select * from first_broken_event($1)", [world.province.provinceId])).toEqual([]);
  });

  it("takes the next number after one that was left, and names the version before it rightly", async () => {
    await step(who().officer, unlockReport, report, { reason: "sót", hours: 2, ...whole });
    expect((await see(who().police, report)).currentNo).toBe(4);
    const { component, before, saved } = await change(who().police, report, 88);
    expect(saved.ok).toBe(true);
    await complete(who().police, report);
    await step(who().police, finishReport, report, {});
    await step(who().head, sendReport, report, { lateReason: "" });
    // One number was: it is stale where it was summed up.
    const above = await see(who().officer, nth(world.districtReportIds));
    expect(above.tables.find((table) => table.below?.reportId === report)?.staleCount).toBe(1);
    const { changes, versions } = await see(who().officer, report);
    expect(changes).toMatchObject({ sinceNo: 2, cells: [{ component, from: before, to: valueEntry(88) }], parts: [] });
    expect(versions.map((version) => [version.no, version.sentAt !== null])).toEqual([
      [4, true],
      [3, false],
      [2, true],
      [1, true],
    ]);
  });

  it("makes pages drawn before it stale, and is written down before the body goes on", async () => {
    await step(who().officer, acceptReport, report, { versionNo: 4 });
    const before = { now: () => new Date(Date.now() - 3 * 3_600_000) };
    const input = { ...(await ref(who().officer, report)), reason: "sót", hours: 1, ...whole };
    expect(await runCommand(who().officer, { name: "test", key: randomUUID(), input }, unlockReport, before)).toMatchObject({ ok: true });
    const at = await ref(who().police, report);
    await refuses("STALE", () => run(who().police, replaceReport, { ...at, reason: "sai" }));
    expect(await run(who().police, relockReport, { reportId: report })).toMatchObject({ ok: true });
    await step(who().police, replaceReport, report, { reason: "sai" });
    expect((await see(who().police, report)).replacesNo).toBe(4);
  });
});

describe("a replacing report", () => {
  it("recalls what was accepted once it goes up, upwards too, and marks stale what was built on it", async () => {
    const world = await aWorld();
    const { secretary, communeReportIds, districtReportIds } = world;
    const [police, head, officer, chief] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.districtHeads)];
    const [report, other, above] = [nth(communeReportIds), nth(communeReportIds, 1), nth(districtReportIds)];
    await bringUp(police, head, report);
    await step(officer, acceptReport, report, {});
    await bringUp(nth(world.police, 1), nth(world.heads, 1), other);
    await step(officer, acceptReport, other, {});
    await prepare(officer, above);
    await step(chief, sendReport, above, { lateReason: "" });
    await step(secretary, acceptReport, above, {});
    expect((await see(officer, report)).status).toBe("LOCKED");

    const at = await ref(police, report);
    await refuses("ROLE_NOT_ALLOWED", () => run(head, replaceReport, { ...at, reason: "sai" }));
    await refuses("REASON_REQUIRED", () => run(police, replaceReport, { ...at, reason: " " }));
    await refuses("PERSONAL_DATA", () => run(police, replaceReport, { ...at, reason: "gọi 0912345678" }));
    await step(police, replaceReport, report, { reason: "Sai số vụ tháng 4." });
    expect(await see(officer, report)).toMatchObject({ status: "DRAFT", replacesNo: 1, replaceReason: "Sai số vụ tháng 4." });
    // Nothing is recalled before the new one goes up.
    expect((await see(officer, above)).staleCount).toBe(0);
    await change(police, report, 91);
    await step(police, finishReport, report, {});
    await step(head, sendReport, report, { lateReason: "" });

    expect(await noticesFor(officer.userId, report)).toContain("REPORT_RECALLED");
    expect(await noticesFor(chief.userId, above)).toContain("REPORT_RECALLED");
    expect(await noticesFor(secretary.userId, above)).toContain("REPORT_RECALLED");
    expect((await see(secretary, above)).staleCount).toBeGreaterThan(0);
    const [event] = await asOwner<{ data: object }>(
      "select data from events where subject_id = $1 and action = 'sendReport' order by sequence desc limit 1",
      [report],
    );
    expect(event?.data).toMatchObject({ versionNo: 2, replacesNo: 1 });
    const view = await see(officer, report);
    expect(view.versions[0]).toMatchObject({ no: 2, replacesNo: 1, replaceReason: "Sai số vụ tháng 4." });
    expect(view.changes?.cells).toHaveLength(1);
    // Both versions stay.
    expect(await asOwner("select no from report_versions where report_id = $1 and sent_at is not null order by no", [report])).toEqual([
      { no: 1 },
      { no: 2 },
    ]);
  });
});

describe("a correction", () => {
  it("is of form alone, stands beside its version, and changes nothing in it", async () => {
    const world = await aWorld();
    const [police, head, officer, report] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.communeReportIds)];
    await bringUp(police, head, report);
    const at = async () => ref(police, report);
    const correct = async (over: object = {}) =>
      run(police, correctReport, { ...(await at()), place: "SPELLING" as const, wrong: "phòng chóng", right: "phòng chống", ...over });
    await refuses("CONTENT_CORRECTION", () => correct({ wrong: "12 vụ", right: "21 vụ" }));
    await refuses("NOTHING_CORRECTED", () => correct({ right: "phòng chóng" }));
    await refuses("PERSONAL_DATA", () => correct({ right: "gọi 0912345678", wrong: "gọi 0912345679" }));
    await refuses("ROLE_NOT_ALLOWED", async () =>
      run(officer, correctReport, { ...(await ref(officer, report)), place: "NUMBER", wrong: "15/BC", right: "51/BC" }),
    );
    const versionOf = () => asOwner("select v.* from report_versions v where report_id = $1", [report]);
    const before = await versionOf();
    expect(await correct()).toMatchObject({ ok: true, value: { status: "SUBMITTED", versionNo: 1 } });
    expect(await versionOf()).toEqual(before);
    expect(await noticesFor(officer.userId, report)).toContain("REPORT_CORRECTED");
    const review = await withScope(officer, (tx) => findReportReview(tx, officer, report));
    expect(review?.corrections).toMatchObject([{ versionNo: 1, place: "SPELLING", wrong: "phòng chóng", right: "phòng chống" }]);
  });
});
