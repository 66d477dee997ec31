import { describe, expect, it, vi } from "vitest";
import { saveReportPart } from "@/lib/server/commands/report-edits";
import { sendReport, withdrawReport } from "@/lib/server/commands/report-sendings";
import { unlockReport } from "@/lib/server/commands/report-unlocks";
import { acceptReport, finishReport } from "@/lib/server/commands/reports";
import { asOwner } from "@/tests/support/database";
import { aWorld, bringUp, nth, run, see, step } from "@/tests/support/report-world";

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
