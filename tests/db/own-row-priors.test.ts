import { describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { BLANK, valueEntry, type Entry } from "@/lib/domain/figure";
import type { FormDefinition } from "@/lib/domain/form";
import { editForm } from "@/lib/domain/form-edit";
import { sendReport } from "@/lib/server/commands/report-sendings";
import { finishReport, startReport } from "@/lib/server/commands/reports";
import { asOwner } from "@/tests/support/database";
import { aCampaign, aLocality, aPeriod, aReport } from "@/tests/support/factories";
import { published, trials, typeTrials, withTrials } from "@/tests/support/form-world";
import { aWorld, complete, nth, see, step } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

describe("the same period of a row that a form brings itself", () => {
  it("is what last year's reports said there, and blank where it was counted otherwise", async () => {
    const now = await aWorld({ year: 2025 });
    const { provinceId, agencyId } = now.province;
    const former = async (definition: FormDefinition, communeAt: number, entry: Entry): Promise<void> => {
      const [commune, police, head] = [nth(now.province.communes, communeAt), nth(now.police, communeAt), nth(now.heads, communeAt)];
      const campaignId = await aCampaign(provinceId, 2024 - communeAt * 10);
      await aLocality(provinceId, campaignId, commune.unitId, "SELECTED");
      const period = await aPeriod(provinceId, campaignId, 2024);
      await asOwner("update reporting_periods set form_version_id = $2 where id = $1", [period.id, await published(now, definition)]);
      const owed = { provinceId, periodId: period.id, bodyId: commune.committeeId, receiverId: agencyId, dueOn: period.dueCommune };
      const reportId = await aReport({ ...owed, tier: "COMMUNE" });
      await step(police, startReport, reportId, {});
      expect((await typeTrials(police, reportId, [{ entry }])).ok).toBe(true);
      await complete(police, reportId);
      await step(police, finishReport, reportId, {});
      await step(head, sendReport, reportId, { lateReason: "" });
    };
    const asCases = editForm(withTrials, { kind: "PUT", list: "rows", item: { ...trials, unit: "CASE" }, after: null });
    await former(withTrials, 0, valueEntry(12));
    await former(asCases, 1, valueEntry(40));
    await asOwner("update reporting_periods set form_version_id = $2 where id = $1", [now.periodId, await published(now)]);

    const priors = async (actor: Actor, reportId: string) =>
      (await see(actor, reportId)).tables.map(
        (table) => table.cells.find((cell) => cell.component === "PHIEN_TOA" && cell.column === "NOW")?.prior,
      );
    const [first, second] = [nth(now.communeReportIds), nth(now.communeReportIds, 1)];
    await step(nth(now.police), startReport, first, {});
    await step(nth(now.police, 1), startReport, second, {});
    expect(await priors(nth(now.police), first)).toEqual([valueEntry(12)]);
    expect(await priors(nth(now.police, 1), second)).toEqual([BLANK]);

    await typeTrials(nth(now.police), first, [{ entry: valueEntry(9) }]);
    await complete(nth(now.police), first);
    await step(nth(now.police), finishReport, first, {});
    await step(nth(now.heads), sendReport, first, { lateReason: "" });
    await step(nth(now.officers), startReport, nth(now.districtReportIds), {});
    expect(await priors(nth(now.officers), nth(now.districtReportIds))).toContainEqual(valueEntry(12));
  });
});
