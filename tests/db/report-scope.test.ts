import { describe, expect, it, vi } from "vitest";
import type { Role } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { isReportVisible } from "@/lib/domain/report";
import { Prisma } from "@/lib/generated/prisma/client";
import { returnReport, reviseReport } from "@/lib/server/commands/reports";
import { listReportRecords } from "@/lib/server/queries/report-records";
import { listReports } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { aBody, anActor } from "@/tests/support/factories";
import { aWorld, bringUp, look, nth, see, step } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

describe("who sees which reports", () => {
  it("is one set in the list and in the procedure, for every role", async () => {
    const [world, other] = [await aWorld(), await aWorld({ tiers: 2 })];
    await bringUp(nth(world.police), nth(world.heads), nth(world.communeReportIds));
    const { provinceId, agencyId, committeeId } = world.province;
    const today = world.secretary.today;
    const council = {
      id: await aBody({ kind: "APPRAISAL_COUNCIL", provinceId, parentId: committeeId }),
      kind: "APPRAISAL_COUNCIL",
      provinceId,
    } as const;
    const agency = { id: agencyId, kind: "STANDING_AGENCY", provinceId } as const;
    const nowhere = { id: await aBody({ kind: "AUDIT", provinceId: null }), kind: "AUDIT", provinceId: null } as const;
    const commune = { id: nth(world.province.communes).committeeId, kind: "COMMUNE_COMMITTEE", provinceId } as const;
    const seats: [Role, typeof council | typeof agency | typeof nowhere | typeof commune][] = [
      ["PROVINCE_CHAIR", agency],
      ["PROFESSIONAL_OFFICER", agency],
      ["CLERK", agency],
      ["COUNCIL_CHAIR", council],
      ["COUNCIL_SECRETARY", council],
      ["COUNCIL_MEMBER", council],
      ["COMMUNE_PARTY_SECRETARY", commune],
      ["CENTRAL_VIEWER", nowhere],
      ["SYSTEM_ADMIN", nowhere],
    ];
    const auditor = await anActor("AUDITOR", nowhere, today);
    const all = await withScope(auditor, (tx) => listReportRecords(tx, auditor, Prisma.sql`true`));
    const [count] = await asOwner<{ n: number }>("select count(*)::int as n from reports");
    expect(all).toHaveLength(count?.n ?? -1);

    const actors = [world, other].flatMap((one) => [
      one.secretary,
      one.department,
      ...one.police,
      ...one.heads,
      ...one.officers,
      ...one.districtHeads,
    ]);
    for (const [role, body] of seats) actors.push(await anActor(role, body, today));
    const sizes = new Map<Role, number>();
    for (const actor of [...actors, auditor]) {
      const expected = all.filter((report) => can(actor, "VIEW_REPORTS") && isReportVisible(report, actor)).map((report) => report.id);
      const listed = await withScope(actor, async (tx) => {
        const ids: string[] = [];
        for (let page = 1; page <= 3; page += 1) ids.push(...(await listReports(tx, actor, { page })).rows.map((row) => row.id));
        return ids;
      });
      expect(listed.toSorted(), actor.role).toEqual(expected.toSorted());
      sizes.set(actor.role, Math.max(listed.length, sizes.get(actor.role) ?? 0));
      const hidden = all.find((report) => !expected.includes(report.id));
      if (hidden) expect(await look(actor, hidden.id)).toBeNull();
    }
    expect(Object.fromEntries(sizes)).toMatchObject({
      PROVINCE_SECRETARY: 6,
      PROVINCE_CHAIR: 6,
      DISTRICT_OFFICER: 3,
      COMMUNE_POLICE: 1,
      COMMUNE_PARTY_SECRETARY: 1,
      COUNCIL_MEMBER: 1,
      DEPARTMENT_OFFICER: 1,
      CLERK: 0,
      PROFESSIONAL_OFFICER: 0,
      CENTRAL_VIEWER: 0,
      SYSTEM_ADMIN: 0,
    });
  });

  it("shows the council the version that was sent while the next is being written", async () => {
    const world = await aWorld();
    const report = nth(world.communeReportIds);
    await bringUp(nth(world.police), nth(world.heads), report);
    await step(nth(world.officers), returnReport, report, { reason: "more", redoDueOn: plainDate(2024, 6, 30) });
    await step(nth(world.police), reviseReport, report, {});
    const { provinceId, committeeId } = world.province;
    const body = {
      id: await aBody({ kind: "APPRAISAL_COUNCIL", provinceId, parentId: committeeId }),
      kind: "APPRAISAL_COUNCIL",
      provinceId,
    } as const;
    const member = await anActor("COUNCIL_MEMBER", body, world.secretary.today);
    const view = await see(member, report);
    expect(view).toMatchObject({ isCurrent: false, currentNo: 2, version: { no: 1 } });
    expect(view.versions.map((version) => version.no)).toEqual([1]);
    expect(await look(member, report, 2)).toBeNull();
  });
});
