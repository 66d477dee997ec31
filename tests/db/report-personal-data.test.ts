import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { NIL } from "@/lib/domain/figure";
import { plainDate } from "@/lib/domain/plain-date";
import { saveReportCells, saveReportPart } from "@/lib/server/commands/report-edits";
import { enterReportFor, recordSignedPaper, sendReport } from "@/lib/server/commands/report-sendings";
import { finishReport, rejectReport, returnReport, startReport } from "@/lib/server/commands/reports";
import { aWorld, complete, nth, on, ref, run, see, step, type World } from "@/tests/support/report-world";

vi.setConfig({ testTimeout: 60_000 });

const NAME = "Bắt đối tượng Nguyễn Văn Mẫu";
const NUMBER = "số căn cước 044090001234";
const refused = { ok: false, error: "PERSONAL_DATA" };

/** A name is asked about until its writer has looked; a number is never taken. */
async function isGuarded(attempt: (text: string, personalDataChecked?: boolean) => Promise<unknown>): Promise<void> {
  expect(await attempt(NAME)).toEqual(refused);
  expect(await attempt(NAME, false)).toEqual(refused);
  expect(await attempt(NUMBER)).toEqual(refused);
  expect(await attempt(NUMBER, true)).toEqual(refused);
  expect(await attempt("căn cước 044\u00A0090\u00A0001\u00A0234".normalize("NFD"), true)).toEqual(refused);
  expect(await attempt(NAME.normalize("NFD"), true)).toMatchObject({ ok: true });
}

describe("free text of a report holds no persons, whatever sent it", () => {
  let world: World;
  let police: Actor;
  let head: Actor;
  let officer: Actor;
  let report: string;
  beforeAll(async () => {
    world = await aWorld();
    [police, head, officer, report] = [nth(world.police), nth(world.heads), nth(world.officers), nth(world.communeReportIds)];
    await step(police, startReport, report, {});
  });

  it("its parts", async () => {
    const view = await see(police, report);
    const part = nth(view.parts);
    const input = { reportId: report, versionId: view.version?.id ?? "", code: part.code, isDone: false, rowVersion: part.rowVersion };
    await isGuarded((text, personalDataChecked) => run(police, saveReportPart, { ...input, text, personalDataChecked }));
    expect(await run(police, saveReportPart, { ...input, text: "clean", rowVersion: part.rowVersion + 1 })).toMatchObject({ ok: true });
  });

  it("the explanations of its cells", async () => {
    const view = await see(police, report);
    const table = nth(view.tables);
    const { component, rowVersion } = nth(table.cells.filter((cell) => cell.entry.state === "VALUE"));
    const input = { reportId: report, versionId: view.version?.id ?? "" };
    await isGuarded((explanation, personalDataChecked) =>
      run(police, saveReportCells, {
        ...input,
        personalDataChecked,
        cells: [{ unitId: table.unit.id, component, entry: NIL, explanation, rowVersion }],
      }),
    );
  });

  it("why the head gives it back, why it comes late, and why it is returned from above", async () => {
    await complete(police, report);
    await step(police, finishReport, report, {});
    await isGuarded(async (reason, personalDataChecked) =>
      run(head, rejectReport, { ...(await ref(head, report)), reason, personalDataChecked }),
    );
    await step(police, finishReport, report, {});
    await isGuarded(async (lateReason, personalDataChecked) =>
      run(head, sendReport, { ...(await ref(head, report)), lateReason, personalDataChecked }),
    );
    await isGuarded(async (reason, personalDataChecked) =>
      run(officer, returnReport, { ...(await ref(officer, report)), reason, redoDueOn: plainDate(2024, 6, 30), personalDataChecked }),
    );
  });

  it("who signed the paper, and who called from a late body", async () => {
    const [other, reportId] = [nth(world.police, 1), nth(world.communeReportIds, 1)];
    await step(other, startReport, reportId, {});
    await complete(other, reportId);
    await step(other, finishReport, reportId, {});
    const paper = { number: "1/BC", capacity: "NONE" as const, signedOn: plainDate(2024, 6, 14), lateReason: "" };
    await isGuarded(async (signer, personalDataChecked) =>
      run(other, recordSignedPaper, { ...(await ref(other, reportId)), ...paper, signer, personalDataChecked }),
    );

    const [late, owed] = [on(nth(world.officers, 1), plainDate(2024, 6, 25)), nth(world.communeReportIds, 2)];
    await isGuarded(async (caller, personalDataChecked) =>
      run(late, enterReportFor, { ...(await ref(late, owed)), caller, personalDataChecked }),
    );
  });
});
