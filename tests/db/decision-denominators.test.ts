import { describe, expect, it, vi } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { addDecisionItem } from "@/lib/server/commands/decision-items";
import { createDecision, issueDecision } from "@/lib/server/commands/decisions";
import { findDashboard } from "@/lib/server/queries/dashboard";
import { findReportRecord } from "@/lib/server/queries/report-records";
import { listReportPlaces } from "@/lib/server/queries/report-sources";
import { withScope } from "@/lib/server/scope";
import { done, versionOf } from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { draftOf, itemOf } from "@/tests/support/decision-world";
import { aWorld, bringUp, nth, see, type World } from "@/tests/support/report-world";

vi.setConfig({ testTimeout: 60_000 });

const SENT = plainDate(2024, 6, 15);

/** A decision of the standing agency with one line, issued on a day. */
async function decide({ secretary, campaignId }: World, issuedOn: typeof SENT, item: ReturnType<typeof itemOf>, number: number) {
  const { paperId } = await done(secretary, createDecision, draftOf(campaignId, { takesProposal: false }));
  await done(secretary, addDecisionItem, { paperId, version: 1, ...item });
  await done(secretary, issueDecision, { paperId, version: await versionOf("papers", paperId), number, issuedOn });
}

describe("the denominator of a report", () => {
  it("stays as it was sent, while that of the dashboard and of what is still to be sent follows the decisions", async () => {
    const world = await aWorld();
    const { province, campaignId, secretary, officers, districtHeads, districtReportIds, police, heads, communeReportIds } = world;
    const [first, second] = [nth(province.communes), nth(province.communes, 1)];
    await asOwner("delete from designated_localities where campaign_id = $1 and unit_id = $2", [campaignId, second.unitId]);
    const reportId = nth(districtReportIds);
    const listed = async () => (await see(nth(districtHeads), reportId)).tables.map((table) => [table.unit.id, ...table.listings]);
    const asItStands = () =>
      withScope(nth(officers), async (tx) => {
        const record = await findReportRecord(tx, nth(officers), reportId);
        return record ? (await listReportPlaces(tx, record)).map((place) => [place.unitId, ...place.listings]) : [];
      });
    const totals = async (today = SENT) => {
      const dashboard = await withScope(secretary, (tx) => findDashboard(tx, secretary, campaignId, today));
      return [dashboard?.achieved.total, dashboard?.achieved.needed, dashboard?.sustained.total];
    };
    await bringUp(nth(police), nth(heads), nth(communeReportIds));
    await bringUp(nth(officers), nth(districtHeads), reportId);
    expect(await listed()).toEqual([[first.unitId, "SELECTED"]]);
    expect(await totals()).toEqual([2, 2, 0]);

    // On the same day, but after it was sent.
    await decide(world, SENT, itemOf(second.unitId, { reason: "mới phát sinh" }), 1);
    expect(await listed()).toEqual([[first.unitId, "SELECTED"]]);
    // The decision's own lines stand first.
    expect(await asItStands()).toEqual([
      [second.unitId, "SELECTED"],
      [first.unitId, "SELECTED"],
    ]);
    expect(await totals()).toEqual([3, 2, 0]);
    expect(await totals(plainDate(2024, 6, 14))).toEqual([2, 2, 0]);

    const [locality] = await asOwner<{ id: string }>("select id::text from designated_localities where campaign_id = $1 and unit_id = $2", [
      campaignId,
      first.unitId,
    ]);
    const leaves = { effect: "REMOVE" as const, originId: locality?.id ?? null, reason: "đã sáp nhập" };
    const tomorrow = { ...world, secretary: { ...secretary, today: plainDate(2024, 6, 16) } };
    await decide(tomorrow, plainDate(2024, 6, 16), itemOf(first.unitId, leaves), 2);
    expect(await listed()).toEqual([[first.unitId, "SELECTED"]]);
    expect(await asItStands()).toEqual([[second.unitId, "SELECTED"]]);
    expect(await totals(plainDate(2024, 6, 16))).toEqual([2, 2, 0]);
    expect(await totals()).toEqual([3, 2, 0]);
  });
});
