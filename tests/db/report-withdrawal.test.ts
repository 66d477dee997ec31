import { describe, expect, it, vi } from "vitest";
import { saveReportPart } from "@/lib/server/commands/report-edits";
import { sendReport, withdrawReport } from "@/lib/server/commands/report-sendings";
import { dropReplacement, replaceReport, unlockReport } from "@/lib/server/commands/report-unlocks";
import { acceptReport, finishReport } from "@/lib/server/commands/reports";
import { asOwner } from "@/tests/support/database";
import { aWorld, bringUp, nth, prepare, ref, run, see, step } from "@/tests/support/report-world";

vi.setConfig({ testTimeout: 60_000 });

describe("an unlocked report that went up and is withdrawn", () => {
  it("is opened no wider than it was, and locked again by the same clock", async () => {
    const world = await aWorld();
    const [police, head, officer, report] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.communeReportIds)];
    const unlocks = () =>
      asOwner<{ ending: string | null; scope: unknown; relockAt: Date }>(
        `select ending::text, scope, relock_at as "relockAt" from report_unlocks where report_id = $1 order by ended_at nulls last`,
        [report],
      );
    await bringUp(police, head, report);
    await step(officer, acceptReport, report, {});
    await step(officer, unlockReport, report, { reason: "sót số liệu", hours: 5, isWhole: false, cells: [], parts: ["LEADERSHIP"] });
    await step(police, finishReport, report, {});
    await step(head, sendReport, report, { lateReason: "" });
    await step(head, withdrawReport, report, {});
    expect(await see(police, report)).toMatchObject({
      status: "DRAFT",
      currentNo: 3,
      unlock: { versionNo: 1, scope: { all: false, parts: ["LEADERSHIP"] } },
    });
    const view = await see(police, report);
    const part = nth(view.parts.filter((one) => one.code === "PREVENTION"));
    const input = { code: part.code, text: "viết lại", isDone: true, rowVersion: part.rowVersion };
    expect(await run(police, saveReportPart, { reportId: report, versionId: view.version?.id ?? "", ...input })).toEqual({
      ok: false,
      error: "OUTSIDE_UNLOCK",
    });
    const [sent, running, ...more] = await unlocks();
    expect([sent?.ending, running?.ending, more.length]).toEqual(["SENT", null, 0]);
    expect(running).toMatchObject({ scope: sent?.scope, relockAt: sent?.relockAt });
    await step(police, finishReport, report, {});
    await step(head, sendReport, report, { lateReason: "" });
    expect((await unlocks()).map(({ ending }) => ending)).toEqual(["SENT", "SENT"]);
  });

  it("has none to come back to where none was", async () => {
    const world = await aWorld();
    const report = nth(world.communeReportIds);
    await bringUp(nth(world.police), nth(world.heads), report);
    await step(nth(world.heads), withdrawReport, report, {});
    expect(await see(nth(world.police), report)).toMatchObject({ status: "DRAFT", currentNo: 2, unlock: null });
  });
});

describe("a replacing report that is left", () => {
  it("gives way to what was accepted, as it stood, and its number is not used again", async () => {
    const world = await aWorld();
    const { secretary } = world;
    const [police, head, officer, chief] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.districtHeads)];
    const [report, other, above] = [nth(world.communeReportIds), nth(world.communeReportIds, 1), nth(world.districtReportIds)];
    await bringUp(police, head, report);
    await step(officer, acceptReport, report, {});
    await step(police, replaceReport, report, { reason: "sai" });
    expect(await run(head, dropReplacement, await ref(head, report))).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    const at = await ref(police, report);
    const both = await Promise.all([1, 2].map(() => run(police, dropReplacement, at)));
    expect(both.map((one) => (one.ok ? "OK" : one.error)).toSorted()).toEqual(["OK", "STALE"]);
    expect(await see(police, report)).toMatchObject({ status: "ACCEPTED", currentNo: 1, replacesNo: null, version: { no: 1 } });
    expect(await run(police, dropReplacement, await ref(police, report))).toEqual({ ok: false, error: "WRONG_STATUS" });

    // Summed up above meanwhile, it stands locked, and does so again.
    await bringUp(nth(world.police, 1), nth(world.heads, 1), other);
    await step(officer, acceptReport, other, {});
    await prepare(officer, above);
    await step(chief, sendReport, above, { lateReason: "" });
    await step(secretary, acceptReport, above, {});
    await step(police, replaceReport, report, { reason: "sai" });
    expect((await see(police, report)).currentNo).toBe(3);
    await step(police, dropReplacement, report, {});
    const view = await see(officer, report);
    expect(view).toMatchObject({ status: "LOCKED", currentNo: 1, replacesNo: null });
    expect(view.versions.map(({ no, sentAt, replacesNo }) => [no, sentAt !== null, replacesNo])).toEqual([
      [3, false, 1],
      [2, false, 1],
      [1, true, null],
    ]);
    expect(view.history[0]).toMatchObject({ action: "dropReplacement", from: "DRAFT", to: "LOCKED", versionNo: 3 });
    expect((await see(officer, above)).staleCount).toBe(0);
    expect(await asOwner("select * from first_broken_event($1)", [world.province.provinceId])).toEqual([]);
  });
});
