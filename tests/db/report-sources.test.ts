import { beforeAll, describe, expect, it, vi } from "vitest";
import { findEntryRow } from "@/lib/domain/form";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { plainDate } from "@/lib/domain/plain-date";
import { sendReport, withdrawReport } from "@/lib/server/commands/report-sendings";
import { finishReport, startReport } from "@/lib/server/commands/reports";
import { refreshFromSources, saveReportCells } from "@/lib/server/commands/report-edits";
import { findCellOrigin } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { figureRow, insert } from "@/tests/support/factories";
import { valueEntry } from "@/lib/domain/figure";
import { aWorld, bringUp, nth, pseudoRandom, run, see, step, type World } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

describe("what stands behind a number", () => {
  let world: World;
  let communeReport: string;
  beforeAll(async () => {
    world = await aWorld();
    communeReport = nth(world.communeReportIds);
    await bringUp(nth(world.police), nth(world.heads), communeReport);
    await step(nth(world.officers), startReport, nth(world.districtReportIds), {});
  });

  it("sums to what its recorded figures hold, for fifty cells taken at random", async () => {
    const view = await see(nth(world.heads), communeReport);
    const cells = nth(view.tables).cells.filter((cell) => cell.entry.state === "VALUE");
    const random = pseudoRandom(50);
    for (let index = 0; index < 50; index += 1) {
      const cell = nth(cells, random(cells.length));
      const sums = await asOwner<{ sum: number; last: number; n: number }>(
        `select sum(f.value)::float8 as sum, (array_agg(f.value order by f.month desc))[1]::float8 as last, count(*)::int as n
         from report_cells c join report_versions v on v.id = c.version_id join cell_sources s on s.cell_id = c.id join figure_revisions f on f.id = s.source_id
         where v.report_id = $1 and c.component = $2`,
        [communeReport, cell.component],
      );
      expect(cell.sourceCount).toBe(sums[0]?.n);
      expect(cell.entry.value).toBe(findEntryRow(STANDARD_FORM, cell.component)?.time === "SUM" ? sums[0]?.sum : sums[0]?.last);
    }
  });

  it("carries the commune's numbers into the district's cells one by one", async () => {
    const [commune, district] = [await see(nth(world.heads), communeReport), await see(nth(world.officers), nth(world.districtReportIds))];
    const below = new Map(nth(commune.tables).cells.map((cell) => [cell.component, cell]));
    const table = nth(district.tables);
    expect(table.cells).toHaveLength(below.size);
    for (const cell of table.cells) {
      const { entry, prior, covered, expected } = below.get(cell.component) ?? {};
      expect(cell).toMatchObject({ entry, prior, covered, expected, sourceCount: 1, isStale: false });
    }
  });

  it("marks as stale what was built on a figure that changed, and takes the change over only when asked", async () => {
    const { province, officers, districtReportIds, police, heads } = world;
    const { unitId } = nth(province.communes);
    const before = nth((await see(nth(heads), communeReport)).tables).cells.find((cell) => cell.component === "CRM_TOTAL");
    const month = plainDate(2024, 1, 15);
    await insert("figure_revisions", [
      figureRow({ provinceId: province.provinceId, unitId, month, component: "CRM_TOTAL", entry: valueEntry(500), revision: 2 }),
    ]);

    const sent = await see(nth(heads), communeReport);
    const stale = nth(sent.tables).cells.filter((cell) => cell.isStale);
    expect(stale.map((cell) => cell.component)).toEqual(["CRM_TOTAL"]);
    expect(stale[0]?.entry).toEqual(before?.entry);
    const origin = await withScope(nth(police), (tx) => findCellOrigin(tx, nth(police), communeReport, unitId, "CRM_TOTAL"));
    expect(origin?.figures).toHaveLength(6);
    expect(origin?.figures.find((row) => row.month === month)?.newer?.entry).toEqual(valueEntry(500));

    await step(nth(heads), withdrawReport, communeReport, {});
    await step(nth(police), refreshFromSources, communeReport, {});
    const draft = nth((await see(nth(police), communeReport)).tables);
    expect(draft.staleCount).toBe(0);
    expect(draft.cells.find((cell) => cell.component === "CRM_TOTAL")?.sourceEntry).toBeNull();

    // Withdrawn: what the district took from it is no longer said by anyone.
    const district = nth((await see(nth(officers), nth(districtReportIds))).tables);
    expect(district.staleCount).toBe(district.cells.length);
    await step(nth(police), finishReport, communeReport, {});
    await step(nth(heads), sendReport, communeReport, { lateReason: "" });
    await step(nth(officers), refreshFromSources, nth(districtReportIds), {});
    const again = nth((await see(nth(officers), nth(districtReportIds))).tables);
    expect(again.staleCount).toBe(0);
    const through = await withScope(nth(officers), (tx) => findCellOrigin(tx, nth(officers), nth(districtReportIds), unitId, "CRM_TOTAL"));
    expect(through?.report).toMatchObject({
      reportId: communeReport,
      versionNo: 2,
      entry: again.cells.find((cell) => cell.component === "CRM_TOTAL")?.entry,
    });
    expect(through?.figures.find((row) => row.month === month)?.used?.entry).toEqual(valueEntry(500));
  });

  it("keeps a number typed over the sources, with its reason, and gives it up when asked", async () => {
    const { police, communeReportIds } = world;
    const report = nth(communeReportIds, 1);
    const officer = nth(police, 1);
    await step(officer, startReport, report, {});
    const view = await see(officer, report);
    const table = nth(view.tables);
    const cell = nth(table.cells.filter((one) => one.entry.state === "VALUE"));
    const save = (entry: typeof cell.entry | null, explanation: string, rowVersion: number) =>
      run(officer, saveReportCells, {
        reportId: report,
        versionId: view.version?.id ?? "",
        cells: [{ unitId: table.unit.id, component: cell.component, entry, explanation, rowVersion }],
      });
    const cellNow = async () => (await see(officer, report)).tables[0]?.cells.find((one) => one.component === cell.component);
    expect(await save(valueEntry(777), "", cell.rowVersion)).toEqual({ ok: false, error: "EXPLANATION_REQUIRED" });
    expect(await save(valueEntry(777), "counted twice", cell.rowVersion)).toMatchObject({
      ok: true,
      value: { cells: [{ isTyped: true, rowVersion: 2 }] },
    });
    await step(officer, refreshFromSources, report, {});
    expect(await cellNow()).toMatchObject({ entry: valueEntry(777), isTyped: true, explanation: "counted twice", sourceEntry: cell.entry });
    expect(await save(null, "", 1)).toMatchObject({
      ok: true,
      value: { cells: [], conflicts: [{ entry: valueEntry(777), rowVersion: 2 }] },
    });
    expect(await cellNow()).toMatchObject({ entry: valueEntry(777) });
    expect(await save(null, "", 2)).toMatchObject({ ok: true });
    expect(await cellNow()).toMatchObject({ entry: cell.entry, isTyped: false, explanation: null, sourceEntry: null });
  });
});
