import { beforeAll, describe, expect, it } from "vitest";
import { copyVersion, putInForce, saveVersion } from "@/lib/server/commands/criteria";
import { findCriteriaVersion, listCriteriaSets } from "@/lib/server/queries/criteria";
import { withScope } from "@/lib/server/scope";
import type { SaveVersionInput } from "@/lib/schemas/criteria";
import { ASSESSMENT_SET, aVersion, aWorld, begin, run, sheetOf, type World } from "@/tests/support/assessment-world";
import { asOwner } from "@/tests/support/database";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const versionView = async (versionId: string) => {
  const view = await withScope(world.secretary, (tx) => findCriteriaVersion(tx, world.secretary, versionId));
  if (!view) throw new Error("no version");
  return view;
};

async function aDraft(title?: string, year = 2024): Promise<string> {
  const source = await versionView(world.versionId);
  const copied = await run(world.secretary, copyVersion, { versionId: world.versionId, title: title ?? source.set.title, year });
  if (!copied.ok) throw new Error(copied.error);
  return copied.value.versionId;
}

async function asSaved(versionId: string): Promise<SaveVersionInput> {
  const view = await versionView(versionId);
  return {
    versionId,
    version: view.version,
    year: view.year,
    passMark: view.passMark,
    criteria: view.criteria.map(({ id, name, weight, isMandatory, types, rule }) => ({
      id,
      name,
      weight,
      isMandatory,
      types: [...types],
      rule: editOf(rule),
    })),
  };
}

function editOf(rule: Awaited<ReturnType<typeof versionView>>["criteria"][number]["rule"]): SaveVersionInput["criteria"][number]["rule"] {
  switch (rule.kind) {
    case "THRESHOLD":
      return { kind: rule.kind, is: rule.is, value: rule.value, ifNil: rule.ifNil };
    case "GRADED":
      return { kind: rule.kind, steps: [...rule.steps], ifNil: rule.ifNil };
    default:
      return rule;
  }
}

describe("versions of criteria", () => {
  it("are copied into a draft, changed, put in force, and replace the one of their year", async () => {
    const assessmentId = await begin(world.good);
    const draftId = await aDraft();
    const draft = await versionView(draftId);
    expect(draft).toMatchObject({ status: "DRAFT", no: 2, replaces: { id: world.versionId } });
    expect(draft.criteria.map((one) => [one.code, one.weight, one.rule])).toEqual(
      ASSESSMENT_SET.map((one) => [one.code, one.weight, one.rule]),
    );

    const input = await asSaved(draftId);
    const change = (index: number, over: Partial<SaveVersionInput["criteria"][number]>) => ({
      ...input,
      criteria: input.criteria.map((one, at) => (at === index ? { ...one, ...over } : one)),
    });
    const wider = change(0, { weight: 30, rule: { kind: "THRESHOLD", is: "AT_LEAST", value: 82.5, ifNil: "PASSED" } });
    expect(await run(world.secretary, saveVersion, wider)).toMatchObject({ ok: true });
    expect(await run(world.secretary, saveVersion, input)).toEqual({ ok: false, error: "STALE" });
    const version = (await versionView(draftId)).version;
    expect(await run(world.secretary, putInForce, { versionId: draftId, version })).toEqual({ ok: false, error: "WEIGHTS_NOT_100" });
    const whole = { ...wider, version, criteria: wider.criteria.map((one, index) => (index === 1 ? { ...one, weight: 40 } : one)) };
    expect(await run(world.secretary, saveVersion, whole)).toMatchObject({ ok: true });
    expect(await run(world.secretary, putInForce, { versionId: draftId, version: version + 1 })).toMatchObject({ ok: true });

    expect(await versionView(draftId)).toMatchObject({
      status: "IN_FORCE",
      criteria: [{ weight: 30, rule: { value: 82.5 } }, { weight: 40 }, {}, {}, {}],
    });
    expect((await versionView(world.versionId)).status).toBe("REPLACED");
    // The sheet made before keeps its version; the next one gets the new.
    expect((await sheetOf(world.good.police, assessmentId)).criteria.versionId).toBe(world.versionId);
    expect((await sheetOf(world.poor.police, await begin(world.poor))).criteria.versionId).toBe(draftId);
    expect(await run(world.secretary, saveVersion, { ...whole, version: version + 2 })).toEqual({ ok: false, error: "NOT_A_DRAFT" });
    expect(await run(world.secretary, putInForce, { versionId: draftId, version: version + 2 })).toEqual({
      ok: false,
      error: "NOT_A_DRAFT",
    });
  });

  it("under another title begin a set of their own, and one title belongs to one set", async () => {
    const draft = await versionView(await aDraft("own set", 2025));
    expect(draft).toMatchObject({ no: 1, year: 2025, set: { title: "own set", isSample: false } });
    const again = await run(world.secretary, copyVersion, { versionId: world.versionId, title: "own set", year: 2025 });
    expect(again).toEqual({ ok: false, error: "DUPLICATE_TITLE" });
    const sets = await withScope(world.secretary, (tx) => listCriteriaSets(tx, world.secretary));
    expect(sets.map((set) => set.kind)).toEqual(["ASSESSMENT", "ASSESSMENT", "MONITORING"]);
  });

  it("refuse what is no rule, what belongs to another, and everybody but the secretariat", async () => {
    const draftId = await aDraft("refusals", 2026);
    const input = await asSaved(draftId);
    const withRule = (rule: SaveVersionInput["criteria"][number]["rule"]) => ({
      ...input,
      criteria: input.criteria.map((one, index) => (index === 0 ? { ...one, rule } : one)),
    });
    const save = (given: SaveVersionInput) => run(world.secretary, saveVersion, given);
    expect(await save(withRule({ kind: "YES_NO", expected: true }))).toEqual({ ok: false, error: "BAD_RULE" });
    expect(await save(withRule({ kind: "THRESHOLD", is: "AT_LEAST", value: 80, ifNil: "ZERO" }))).toEqual({ ok: false, error: "BAD_RULE" });
    expect(await save({ ...input, criteria: input.criteria.slice(1) })).toEqual({ ok: false, error: "INCOMPLETE" });
    const foreign = (await versionView(world.versionId)).criteria[0]?.id ?? "";
    expect(await save({ ...input, criteria: input.criteria.map((one, index) => (index === 0 ? { ...one, id: foreign } : one)) })).toEqual({
      ok: false,
      error: "NOT_FOUND",
    });
    for (const actor of [world.council, world.chair, world.good.police]) {
      expect(await run(actor, saveVersion, input)).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    }
    const other = await aWorld();
    expect(await run(other.secretary, saveVersion, input)).toEqual({ ok: false, error: "NOT_FOUND" });
    expect(await withScope(other.secretary, (tx) => findCriteriaVersion(tx, other.secretary, draftId))).toBeNull();
    expect((await asSaved(draftId)).criteria).toEqual(input.criteria);
  });

  it("in force are frozen by the database itself", async () => {
    const frozen = await aVersion(world.provinceId, "SELECTION", ASSESSMENT_SET);
    await expect(asOwner("update criteria set weight = 1 where version_id = $1", [frozen])).rejects.toThrow(/cannot change/);
    await expect(asOwner("update criteria set rule = '{}' where version_id = $1", [frozen])).rejects.toThrow(/cannot change/);
    await expect(asOwner("delete from criteria where version_id = $1", [frozen])).rejects.toThrow(/cannot change/);
    await asOwner("update criteria_versions set status = 'REPLACED' where id = $1", [frozen]);
    await expect(asOwner("update criteria set name = 'x' where version_id = $1", [frozen])).rejects.toThrow(/cannot change/);
  });

  it("of one kind and year: of two drafts put in force at once, one stands in force", async () => {
    const [first, second] = [await aDraft("race 1", 2030), await aDraft("race 2", 2030)];
    const results = await Promise.all([first, second].map((versionId) => run(world.secretary, putInForce, { versionId, version: 1 })));
    expect(results.every((result) => result.ok)).toBe(true);
    const rows = await asOwner<{ status: string }>("select status::text from criteria_versions where id = any($1) order by status", [
      [first, second],
    ]);
    expect(rows.map((row) => row.status)).toEqual(["IN_FORCE", "REPLACED"]);
    const same = await aDraft("race 3", 2031);
    const crowd = await Promise.all(Array.from({ length: 6 }, () => run(world.secretary, putInForce, { versionId: same, version: 1 })));
    expect(crowd.filter((result) => result.ok)).toHaveLength(1);
  });
});
