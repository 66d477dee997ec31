import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { NIL, valueEntry } from "@/lib/domain/figure";
import { plainDate } from "@/lib/domain/plain-date";
import type { Result } from "@/lib/domain/result";
import { refreshFromSources, saveReportCells, saveReportPart } from "@/lib/server/commands/report-edits";
import { enterReportFor, recordSignedPaper, sendReport, withdrawReport } from "@/lib/server/commands/report-sendings";
import {
  acceptReport,
  confirmEnteredReport,
  finishReport,
  rejectReport,
  returnReport,
  reviseReport,
  startReport,
} from "@/lib/server/commands/reports";
import { asOwner } from "@/tests/support/database";
import { aBody, anActor } from "@/tests/support/factories";
import { aWorld, bringUp, complete, nth, on, prepare, ref, run, see, step, type World } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

/** Everything a refused deed could have written. */
const everything = async (): Promise<unknown> =>
  asOwner(`select (select count(*) from events) as events, (select count(*) from notifications) as notices, (select count(*) from idempotency_keys) as keys,
    (select md5(string_agg(r::text, '' order by r.id)) from reports r) as reports, (select md5(string_agg(v::text, '' order by v.id)) from report_versions v) as versions,
    (select md5(string_agg(p::text, '' order by p.id)) from report_parts p) as parts, (select md5(string_agg(c::text, '' order by c.id)) from report_cells c) as cells`);

async function refuses<T, E extends string>(code: string, attempt: () => Promise<Result<T, E>>): Promise<void> {
  const before = await everything();
  expect(await attempt()).toEqual({ ok: false, error: code });
  expect(await everything()).toEqual(before);
}

const paper = { number: "1/BC", signer: "Trưởng ban", capacity: "NONE" as const, signedOn: plainDate(2024, 6, 14), lateReason: "" };

describe("a step that is refused writes nothing", () => {
  let world: World;
  let police: Actor;
  let head: Actor;
  let officer: Actor;
  let report: string;
  beforeAll(async () => {
    world = await aWorld();
    [police, head, officer, report] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.communeReportIds)];
  });

  it("where the report is nobody's, another's, or merely read", async () => {
    const auditor = await anActor(
      "AUDITOR",
      { id: await aBody({ kind: "AUDIT", provinceId: null }), kind: "AUDIT", provinceId: null },
      police.today,
    );
    const at = await ref(police, report);
    await refuses("NOT_FOUND", () => run(police, startReport, { reportId: randomUUID(), version: 1 }));
    await refuses("NOT_FOUND", () => run(nth(world.police, 1), startReport, at));
    await refuses("NOT_FOUND", () => run(nth(world.officers, 1), startReport, at));
    await refuses("NOT_FOUND", () => run(auditor, startReport, at));
    const other = await aWorld();
    await refuses("NOT_FOUND", () => run(other.secretary, startReport, at));
  });

  it("before its time: wrong seat, wrong state, too early to be entered from above", async () => {
    const at = await ref(police, report);
    await refuses("ROLE_NOT_ALLOWED", () => run(head, startReport, at));
    await refuses("ROLE_NOT_ALLOWED", () => run(world.secretary, acceptReport, at));
    await refuses("WRONG_STATUS", () => run(police, finishReport, at));
    await refuses("WRONG_STATUS", () => run(police, reviseReport, at));
    await refuses("WRONG_STATUS", () => run(police, refreshFromSources, at));
    await refuses("NOT_OVERDUE", () => run(officer, enterReportFor, { ...at, caller: "police" }));
    await refuses("STALE", () => run(police, startReport, { ...at, version: at.version + 1 }));
  });

  it("while it is in hand: parts and cells that are not as they were, empty, unknown or unexplained", async () => {
    await step(police, startReport, report, {});
    const view = await see(police, report);
    const [versionId, table] = [view.version?.id ?? "", nth(view.tables)];
    const part = nth(view.parts);
    const save = (over: object) =>
      run(police, saveReportPart, {
        reportId: report,
        versionId,
        code: part.code,
        text: "text",
        isDone: false,
        rowVersion: part.rowVersion,
        ...over,
      });
    await refuses("PART_EMPTY", () => save({ text: "", isDone: true }));
    // What stands there already comes back; another text comes back to be chosen from.
    expect(await save({ rowVersion: 7 })).toMatchObject({
      ok: true,
      value: { kind: "CONFLICT", theirs: { text: part.text, rowVersion: part.rowVersion } },
    });
    expect(await save({ rowVersion: 7, text: part.text, isDone: part.isDone })).toEqual({
      ok: true,
      value: { kind: "SAVED", code: part.code, rowVersion: part.rowVersion },
    });
    await refuses("STALE", () => save({ versionId: randomUUID() }));
    await refuses("NOT_FOUND", () => save({ code: "RESULTS" }));
    const value = nth(table.cells.filter((cell) => cell.entry.state === "VALUE"));
    const cell = { unitId: table.unit.id, component: value.component, entry: NIL, explanation: "", rowVersion: value.rowVersion };
    const type = (...cells: (typeof cell)[]) => run(police, saveReportCells, { reportId: report, versionId, cells });
    await refuses("EXPLANATION_REQUIRED", () => type(cell));
    const elsewhere = { ...cell, unitId: nth(world.province.communes, 1).unitId, explanation: "why" };
    await refuses("NOT_FOUND", () => type({ ...cell, explanation: "why" }, elsewhere));
    await refuses("INCOMPLETE", async () => run(police, finishReport, await ref(police, report)));
    await refuses("ROLE_NOT_ALLOWED", () =>
      run(head, saveReportCells, { reportId: report, versionId, cells: [{ ...cell, entry: valueEntry(1), explanation: "why" }] }),
    );
  });

  it("on the head's desk: no reason, no paper, a paper of tomorrow, before the period opens", async () => {
    await complete(police, report);
    await step(police, finishReport, report, {});
    const at = await ref(police, report);
    await refuses("REASON_REQUIRED", () => run(head, rejectReport, { ...at, reason: " " }));
    await refuses("PAPER_REQUIRED", () => run(police, recordSignedPaper, { ...at, ...paper, signer: " " }));
    await refuses("SIGNED_IN_FUTURE", () => run(police, recordSignedPaper, { ...at, ...paper, signedOn: plainDate(2024, 6, 16) }));
    await refuses("NOT_OPEN_YET", () => run(on(head, plainDate(2024, 5, 31)), sendReport, { ...at, lateReason: "" }));
    await refuses("ROLE_NOT_ALLOWED", () => run(police, sendReport, { ...at, lateReason: "" }));
    await refuses("STALE", () => run(head, sendReport, { ...at, version: at.version - 1, lateReason: "" }));
    const view = await see(police, report);
    const part = nth(view.parts);
    const change = {
      reportId: report,
      versionId: view.version?.id ?? "",
      code: part.code,
      text: "x",
      isDone: true,
      rowVersion: part.rowVersion,
    };
    await refuses("WRONG_STATUS", () => run(police, saveReportPart, change));
  });

  it("above: one's own submission, no reason, nothing to confirm, and after acceptance nothing at all", async () => {
    await step(head, sendReport, report, { lateReason: "" });
    const at = await ref(officer, report);
    await refuses("OWN_SUBMISSION", () => run({ ...officer, userId: head.userId }, acceptReport, at));
    await refuses("OWN_SUBMISSION", () =>
      run({ ...officer, userId: police.userId }, returnReport, { ...at, reason: "more", redoDueOn: plainDate(2024, 6, 30) }),
    );
    await refuses("REASON_REQUIRED", () => run(officer, returnReport, { ...at, reason: "", redoDueOn: plainDate(2024, 6, 30) }));
    await refuses("NOT_ENTERED_FOR", () => run(head, confirmEnteredReport, at));
    await step(officer, acceptReport, report, {});
    const after = await ref(officer, report);
    await refuses("WRONG_STATUS", () => run(officer, returnReport, { ...after, reason: "more", redoDueOn: plainDate(2024, 6, 30) }));
    await refuses("WRONG_STATUS", () => run(head, withdrawReport, after));
    await refuses("STALE", () => run(head, withdrawReport, at));
  });
});

describe("at once, and again", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  const losers = ["STALE", "WRONG_STATUS"];

  it("lets exactly one of an acceptance and a return win, and tells the other", async () => {
    const { police, heads, officers, districtHeads, communeReportIds } = world;
    const report = nth(communeReportIds);
    await bringUp(nth(police), nth(heads), report);
    for (let round = 1; round <= 4; round += 1) {
      const at = await ref(nth(officers), report);
      // Connections at hand, so that all three really run at once; the acceptance last, since it ends the rounds.
      await Promise.all([1, 2, 3, 4].map(() => see(nth(officers), report)));
      const results = await Promise.all([
        run(nth(districtHeads), returnReport, { ...at, reason: "more", redoDueOn: plainDate(2024, 6, 30) }),
        run(nth(heads), withdrawReport, at),
        run(nth(officers), acceptReport, at),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      for (const result of results) if (!result.ok) expect(losers).toContain(result.error);
      const { status, currentNo } = await see(nth(officers), report);
      const events = await asOwner(
        "select 1 from events where subject_id = $1 and action in ('acceptReport', 'returnReport', 'withdrawReport')",
        [report],
      );
      expect(events).toHaveLength(round);
      if (status === "ACCEPTED") break;
      if (status === "RETURNED") await step(nth(police), reviseReport, report, {});
      expect((await see(nth(officers), report)).currentNo).toBe(status === "RETURNED" ? currentNo + 1 : currentNo);
      await step(nth(police), finishReport, report, {});
      await step(nth(heads), sendReport, report, { lateReason: "" });
    }
  });

  it("begins one version when two begin it, and keeps one of two texts of one part", async () => {
    const { police, communeReportIds } = world;
    const [officer, report] = [nth(police, 1), nth(communeReportIds, 1)];
    const at = await ref(officer, report);
    const starts = await Promise.all([run(officer, startReport, at), run(officer, startReport, at), run(officer, startReport, at)]);
    expect(starts.filter((result) => result.ok)).toHaveLength(1);
    const view = await see(officer, report);
    expect(view.versions).toHaveLength(1);
    const part = nth(view.parts);
    const write = (text: string) =>
      run(officer, saveReportPart, {
        reportId: report,
        versionId: view.version?.id ?? "",
        code: part.code,
        text,
        isDone: true,
        rowVersion: part.rowVersion,
      });
    const writes = await Promise.all([write("one"), write("two")]);
    const kinds = writes.map((result) => (result.ok ? result.value.kind : result.error));
    expect(kinds.toSorted()).toEqual(["CONFLICT", "SAVED"]);
    const kept = kinds[0] === "SAVED" ? "one" : "two";
    const lost = writes.find((result) => result.ok && result.value.kind === "CONFLICT");
    expect(lost).toMatchObject({ value: { theirs: { text: kept, isDone: true, rowVersion: part.rowVersion + 1 } } });
    expect((await see(officer, report)).parts[0]?.text).toBe(kept);
  });

  it("never sends up a part that was reopened in the same moment", async () => {
    const { police, communeReportIds } = world;
    const [officer, report] = [nth(police, 2), nth(communeReportIds, 2)];
    await step(officer, startReport, report, {});
    for (let round = 0; round < 3; round += 1) {
      await complete(officer, report);
      const view = await see(officer, report);
      const part = nth(view.parts.filter((one) => one.isRequired));
      const reopen = {
        reportId: report,
        versionId: view.version?.id ?? "",
        code: part.code,
        text: "again",
        isDone: false,
        rowVersion: part.rowVersion,
      };
      await Promise.all([run(officer, finishReport, { reportId: report, version: view.rowVersion }), run(officer, saveReportPart, reopen)]);
      const after = await see(officer, report);
      expect(after.status === "AWAITING_SIGNATURE" ? after.missingParts : 0).toBe(0);
      if (after.status === "AWAITING_SIGNATURE") await step(nth(world.heads, 2), rejectReport, report, { reason: "again" });
    }
  });

  it("acts once for one key: the same answer, one event, one version sent", async () => {
    const fresh = await aWorld();
    const [head, report, key] = [nth(fresh.heads), nth(fresh.communeReportIds), randomUUID()];
    await prepare(nth(fresh.police), report);
    const input = { ...(await ref(head, report)), lateReason: "" };
    const answers = await Promise.all([run(head, sendReport, input, key), run(head, sendReport, input, key)]);
    answers.push(await run(head, sendReport, input, key));
    const sent = { ok: true, value: { reportId: report, status: "SUBMITTED", versionNo: 1, isLate: false } };
    expect(answers).toEqual([sent, sent, sent]);
    expect(await asOwner("select 1 from events where subject_id = $1 and action = 'sendReport'", [report])).toHaveLength(1);
    await refuses("KEY_REUSED", () => run(head, sendReport, { ...input, lateReason: "other" }, key));
  });
});
