import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { valueEntry } from "@/lib/domain/figure";
import { plainDate } from "@/lib/domain/plain-date";
import type { PinTarget } from "@/lib/domain/pin";
import { saveReportCells } from "@/lib/server/commands/report-edits";
import { answerPin, closePin, discardPin, raisePin, remarkPin, reopenPin } from "@/lib/server/commands/report-pins";
import { sendReport, withdrawReport } from "@/lib/server/commands/report-sendings";
import { acceptReport, finishReport, returnReport, reviseReport } from "@/lib/server/commands/reports";
import { findReportReview } from "@/lib/server/queries/report-review";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { aWorld, bringUp, nth, ref, run, see, step, type World } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

const redoDueOn = plainDate(2024, 6, 20);

/** Everything a refused deed could have written. */
const everything = async (): Promise<unknown> =>
  asOwner(`select (select count(*) from events) as events, (select md5(string_agg(r::text, '' order by r.id)) from reports r) as reports,
    (select md5(string_agg(p::text, '' order by p.id)) from report_pins p) as pins, (select count(*) from pin_notes) as notes`);

async function refuses(code: string, attempt: () => Promise<unknown>): Promise<void> {
  const before = await everything();
  expect(await attempt()).toEqual({ ok: false, error: code });
  expect(await everything()).toEqual(before);
}

const review = async (actor: Actor, reportId: string) => {
  const found = await withScope(actor, (tx) => findReportReview(tx, actor, reportId));
  if (!found) throw new Error("The report is not there for this actor");
  return found;
};

describe("a report returned with pins", () => {
  let world: World;
  let police: Actor;
  let head: Actor;
  let officer: Actor;
  let report: string;
  let cell: PinTarget & { place: "CELL" };
  const pinOf = async (actor: Actor, index = 0) => {
    const pin = nth((await review(actor, report)).pins, index);
    return { reportId: report, pinId: pin.id, version: pin.version };
  };

  beforeAll(async () => {
    world = await aWorld();
    [police, head, officer, report] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.communeReportIds)];
    await bringUp(police, head, report);
    const table = nth((await see(officer, report)).tables);
    const value = nth(table.cells.filter((one) => one.entry.state === "VALUE"));
    cell = { place: "CELL", unitId: table.unit.id, component: value.component, column: "NOW" };
  });

  it("is pinned by its receiver while he reads, at places that there are, of the version in hand", async () => {
    const pin = (actor: Actor, over: object = {}) =>
      run(actor, raisePin, { reportId: report, versionNo: 1, target: cell, text: "Đối chiếu lại.", ...over });
    await refuses("ROLE_NOT_ALLOWED", () => pin(world.secretary));
    await refuses("WRONG_STATUS", () => pin(police));
    await refuses("NOT_FOUND", () => pin(nth(world.police, 1)));
    await refuses("SUPERSEDED", () => pin(officer, { versionNo: 2 }));
    await refuses("NO_SUCH_PLACE", () => pin(officer, { target: { ...cell, component: "NO_SUCH" } }));
    await refuses("NO_SUCH_PLACE", () => pin(officer, { target: { place: "PART", partCode: "RESULTS", quote: null } }));
    await refuses("PERSONAL_DATA", () => pin(officer, { text: "Hỏi lại theo số điện thoại 0912345678" }));
    expect(await pin(officer)).toMatchObject({ ok: true, value: { status: "DRAFT" } });
    expect(await pin(officer, { target: { place: "PART", partCode: "LEADERSHIP", quote: "đoạn này" } })).toMatchObject({ ok: true });
    expect(await pin(nth(world.districtHeads), { target: { place: "REPORT" } })).toMatchObject({ ok: true });
  });

  it("shows its drafts to the receiver alone, and is neither accepted with them nor without sending them", async () => {
    expect((await review(officer, report)).pins.map((pin) => [pin.place, pin.status, pin.availableActions])).toEqual([
      ["CELL", "DRAFT", ["discard"]],
      ["PART", "DRAFT", ["discard"]],
      ["REPORT", "DRAFT", ["discard"]],
    ]);
    for (const other of [police, head, world.secretary]) expect((await review(other, report)).pins).toEqual([]);
    await refuses("NOT_FOUND", async () => run(head, discardPin, await pinOf(officer)));
    await refuses("PINS_PENDING", async () => run(officer, acceptReport, await ref(officer, report)));
    expect(await run(officer, discardPin, await pinOf(officer, 2))).toMatchObject({ ok: true });
    expect((await review(officer, report)).pins).toHaveLength(2);
  });

  it("goes back with a reason and a day, and the pins become the body's to answer", async () => {
    const at = await ref(officer, report);
    await refuses("SUPERSEDED", () => run(officer, returnReport, { ...at, reason: "more", redoDueOn, versionNo: 3 }));
    await refuses("DUE_IN_PAST", () => run(officer, returnReport, { ...at, reason: "more", redoDueOn: plainDate(2024, 6, 14) }));
    await refuses("REASON_REQUIRED", () => run(officer, returnReport, { ...at, reason: " ", redoDueOn }));
    await step(officer, returnReport, report, { reason: "more", redoDueOn, versionNo: 1 });
    const view = await see(police, report);
    expect(view).toMatchObject({ status: "RETURNED", returnReason: "more", redoDueOn, openPins: 2, draftPins: 0 });
    const [event] = await asOwner<{ data: object }>("select data from events where subject_id = $1 and action = 'returnReport'", [report]);
    expect(event?.data).toMatchObject({ redoDueOn, pins: 2, versionNo: 1 });
    expect((await review(police, report)).pins.map((pin) => pin.status)).toEqual(["OPEN", "OPEN"]);
    // Nothing is mended yet: answers come with the next version.
    await refuses("WRONG_STATUS", async () => run(police, answerPin, { ...(await pinOf(police)), answer: "EXPLAINED", text: "vì" }));
  });

  it("does not go up again while a pin is open; what is said to be mended must differ, and an explanation has words", async () => {
    await step(police, reviseReport, report, {});
    await refuses("PINS_OPEN", async () => run(police, finishReport, await ref(police, report)));
    await refuses("ANSWER_REQUIRED", async () => run(police, answerPin, { ...(await pinOf(police)), answer: "EXPLAINED", text: "" }));
    await refuses("NOT_CHANGED", async () => run(police, answerPin, { ...(await pinOf(police)), answer: "FIXED", text: "" }));
    await refuses("NOT_CHANGED", async () => run(police, answerPin, { ...(await pinOf(police, 1)), answer: "FIXED", text: "đã viết lại" }));
    await refuses("ROLE_NOT_ALLOWED", async () => run(officer, answerPin, { ...(await pinOf(officer)), answer: "FIXED", text: "" }));
    await refuses("STALE", async () => run(police, answerPin, { ...(await pinOf(police)), version: 99, answer: "EXPLAINED", text: "vì" }));

    const view = await see(police, report);
    const held = nth(nth(view.tables).cells.filter((one) => one.component === cell.component));
    const saved = await run(police, saveReportCells, {
      reportId: report,
      versionId: view.version?.id ?? "",
      cells: [
        { unitId: cell.unitId, component: held.component, entry: valueEntry(77), explanation: "đếm lại", rowVersion: held.rowVersion },
      ],
    });
    expect(saved.ok).toBe(true);
    expect(await run(police, answerPin, { ...(await pinOf(police)), answer: "FIXED", text: "" })).toMatchObject({ ok: true });
    await refuses("PINS_OPEN", async () => run(police, finishReport, await ref(police, report)));
    expect(await run(head, remarkPin, { ...(await pinOf(head, 1)), text: "Xem lại giúp." })).toMatchObject({ ok: true });
    const answer = await pinOf(police, 1);
    // Two who answer at once: one is told that it has changed.
    const both = await Promise.all(
      [1, 2].map(() => run(police, answerPin, { ...answer, answer: "EXPLAINED", text: "Giữ nguyên vì đúng kế hoạch." })),
    );
    expect(both.map((one) => (one.ok ? "OK" : one.error)).toSorted()).toEqual(["OK", "STALE"]);
    await step(police, finishReport, report, {});
    await step(head, sendReport, report, { lateReason: "" });
    expect((await see(officer, report)).redoDueOn).toBeNull();
  });

  it("comes back for an answer that does not do, and is accepted once everything is settled", async () => {
    expect((await review(officer, report)).pins.map((pin) => [pin.status, ...pin.notes.map((note) => note.kind)])).toEqual([
      ["FIXED", "FIXED"],
      ["EXPLAINED", "REMARK", "EXPLAINED"],
    ]);
    await refuses("ROLE_NOT_ALLOWED", async () => run(police, reopenPin, { ...(await pinOf(police, 1)), text: "nữa" }));
    expect(await run(officer, reopenPin, { ...(await pinOf(officer, 1)), text: "Chưa rõ." })).toMatchObject({
      ok: true,
      value: { status: "OPEN" },
    });
    await refuses("PINS_PENDING", async () => run(officer, acceptReport, await ref(officer, report)));
    expect(await run(officer, closePin, await pinOf(officer, 1))).toMatchObject({ ok: true, value: { status: "CLOSED" } });
    await refuses("SUPERSEDED", async () => run(officer, acceptReport, { ...(await ref(officer, report)), versionNo: 1 }));
    await step(officer, acceptReport, report, { versionNo: 2 });
    expect((await review(police, report)).pins.map((pin) => pin.status)).toEqual(["CLOSED", "CLOSED"]);
    const changed = (await see(officer, report)).changes;
    expect([changed?.cells.length, changed?.sinceNo]).toEqual([1, 1]);
    expect(await asOwner("select * from first_broken_event($1)", [world.province.provinceId])).toEqual([]);
  });
});

describe("comments of the body's own people", () => {
  it("stay among them and hold nothing up", async () => {
    const world = await aWorld();
    const [police, head, officer, report] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.communeReportIds)];
    await bringUp(police, head, report);
    await step(head, withdrawReport, report, {});
    const raised = await run(head, raisePin, {
      reportId: report,
      versionNo: 2,
      target: { place: "REPORT" },
      text: "Bổ sung số liệu tháng 6.",
    });
    expect(raised).toMatchObject({ ok: true, value: { status: "OPEN" } });
    expect((await review(police, report)).pins.map((pin) => [pin.kind, pin.availableActions])).toEqual([["COMMENT", ["remark", "close"]]]);
    expect((await review(officer, report)).pins).toEqual([]);
    await step(police, finishReport, report, {});
    await step(head, sendReport, report, { lateReason: "" });
    const pin = nth((await review(police, report)).pins);
    await refuses("NOT_FOUND", () => run(officer, closePin, { reportId: report, pinId: pin.id, version: pin.version }));
    expect(await run(police, closePin, { reportId: report, pinId: pin.id, version: pin.version })).toMatchObject({ ok: true });
    await step(officer, acceptReport, report, {});
  });
});
