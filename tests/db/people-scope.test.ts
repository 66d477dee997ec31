import { beforeAll, describe, expect, it } from "vitest";
import { isWithin } from "@/lib/domain/access";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { aCast, castActor, STORIES } from "@/tests/support/cast";

beforeAll(() => aCast());

describe("scope", () => {
  const PEOPLE = ["thuky", "truongban", "pc02", "vanthu", "hoidong2", "donghoi.canbo", "quangtrach.truongban", "bacly.congan", "bacly.chutich", "bienphong", "qt.thuky", "qt.dongthuan.congan", "tn.thuky", "kiemtra", "v01", "quantri"]; // prettier-ignore

  it.each(PEOPLE)("of %s: what the database shows and what the predicate says are the same rows", async (username) => {
    const { scope, ...actor } = await castActor(username);
    const all = await asOwner<{ id: string; provinceId: string; unitId: string }>(
      'select id::text, province_id::text as "provinceId", unit_id::text as "unitId" from designated_localities',
    );
    expect(all.length).toBeGreaterThan(20);
    const shown = await withScope({ ...actor, scope }, (tx) =>
      tx.designatedLocality.findMany({
        where: scope.unitIds === "ALL" ? {} : { unitId: { in: [...scope.unitIds] } },
        select: { id: true },
      }),
    );
    const predicted = all.filter((row) => isWithin(scope, row));
    expect(shown.map((row) => row.id).sort()).toEqual(predicted.map((row) => row.id).sort());
  });

  it.each(PEOPLE)("of %s: row-level security alone shows nothing of a province outside it", async (username) => {
    const actor = await castActor(username);
    const shown = await withScope(actor, (tx) =>
      tx.designatedLocality.findMany({ distinct: ["provinceId"], select: { provinceId: true } }),
    );
    const allowed = actor.scope.content ? actor.scope.provinceIds : [];
    expect(shown.filter((row) => !allowed.includes(row.provinceId))).toEqual([]);
  });

  it("is what the procedures say: one commune, a district's communes, the predecessors of a new province, no content for the administrator", async () => {
    const localities = STORIES.quangBinh.localities;
    const unitsOf = async (username: string) => (await castActor(username)).scope.unitIds;
    const bacLy = localities.find((one) => one.key === "bacly");
    expect(await unitsOf("bacly.congan")).toEqual([bacLy?.unitId]);
    const inDongHoi = localities.filter((one) => one.district === "donghoi").map((one) => one.unitId);
    expect(inDongHoi.length).toBeGreaterThan(0);
    expect(await unitsOf("donghoi.canbo")).toEqual(expect.arrayContaining(inDongHoi));
    const reached = await unitsOf("donghoi.canbo");
    const elsewhere = localities.filter((one) => one.district !== "donghoi").map((one) => one.unitId);
    expect(elsewhere.filter((unit) => reached.includes(unit))).toEqual([]);
    const successor = (await castActor("qt.thuky")).scope;
    expect(successor.homeProvinceId).toBe(STORIES.quangTri.provinceId);
    expect(successor.provinceIds).toContain(STORIES.quangBinh.provinceId);
    expect(successor.provinceIds).not.toContain(STORIES.tayNinh.provinceId);
    expect((await castActor("thuky")).scope.provinceIds).toEqual([STORIES.quangBinh.provinceId]);
    expect((await castActor("quantri")).scope).toEqual({ provinceIds: [], homeProvinceId: null, unitIds: [], content: false });
  });
});
