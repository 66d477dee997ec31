import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { BLANK, NIL, valueEntry } from "@/lib/domain/figure";
import { editForm } from "@/lib/domain/form-edit";
import { STANDARD_COMPONENTS, STANDARD_FORM } from "@/lib/domain/form-standard";
import { createForm, draftForm, publishForm, removeFormDraft, saveForm } from "@/lib/server/commands/forms";
import { choosePeriodForm } from "@/lib/server/commands/period-forms";
import { sendReport } from "@/lib/server/commands/report-sendings";
import { finishReport, startReport } from "@/lib/server/commands/reports";
import { findForm, findFormVersion, listForms } from "@/lib/server/queries/forms";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { ofForm, published, trials, typeTrials, withTrials } from "@/tests/support/form-world";
import { aWorld, complete, nth, run, see, step, type World } from "@/tests/support/report-world";

// Whole stories, of some sixty transactions each.
vi.setConfig({ testTimeout: 60_000 });

const stateOf = async () =>
  asOwner(
    "select md5(string_agg(v::text, '' order by v.id)) as versions, (select count(*)::int from events) as events from form_versions v",
  );

describe("a form", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  it("begins as the standard one, is changed, published, and goes on in a next version", async () => {
    const { secretary } = world;
    const versionId = await published(world);
    const view = await withScope(secretary, (tx) => findFormVersion(tx, secretary, versionId));
    expect(view).toMatchObject({ status: "PUBLISHED", no: 1, definition: withTrials, canEdit: true });
    const draft = await run(secretary, draftForm, { versionId });
    expect(draft.ok).toBe(true);
    expect(await run(secretary, draftForm, { versionId })).toEqual({ ok: false, error: "DRAFT_EXISTS" });
    const draftId = draft.ok ? draft.value.versionId : "";
    expect((await withScope(secretary, (tx) => findFormVersion(tx, secretary, draftId)))?.before?.no).toBe(1);
    const forms = await withScope(secretary, (tx) => listForms(tx, secretary));
    expect(forms.find((form) => form.versions.some((one) => one.id === versionId))?.versions.map((one) => [one.no, one.status])).toEqual([
      [2, "DRAFT"],
      [1, "PUBLISHED"],
    ]);
    expect((await run(secretary, removeFormDraft, { versionId: draftId, version: 1 })).ok).toBe(true);
    expect((await run(secretary, draftForm, { versionId })).ok).toBe(true);
  });

  it("is shown with its versions, who published each, and the periods and regimes that take it", async () => {
    const { secretary, provinceId } = { ...world, provinceId: world.province.provinceId };
    const versionId = await published(world);
    const [row] = await asOwner<{ formId: string }>('select form_id as "formId" from form_versions where id = $1', [versionId]);
    const formId = row?.formId ?? "";
    const draft = await run(secretary, draftForm, { versionId });
    await asOwner("update reporting_periods set form_version_id = $2 where id = $1", [world.periodId, versionId]);
    await asOwner(
      `insert into reporting_regimes (id, province_id, title, kind, content, basis, method, due_rules, tiers, form_id)
       values (gen_random_uuid(), $1, 'regime', 'SIX_MONTH', '', '', '', '{}', '{COMMUNE}', $2)`,
      [provinceId, formId],
    );
    const see = (actor: Actor) => withScope(actor, (tx) => findForm(tx, actor, formId));
    const own = await see(secretary);
    expect(own).toMatchObject({ canEdit: true, regimes: [{ title: "regime" }] });
    expect(own?.versions).toMatchObject([
      { id: draft.ok ? draft.value.versionId : "", status: "DRAFT", publishedBy: null, usedBy: [] },
      { id: versionId, status: "PUBLISHED", publishedBy: { title: secretary.title }, usedBy: [{ id: world.periodId, isOpen: true }] },
    ]);
    expect((await see(nth(world.heads)))?.versions.map((one) => one.id)).toEqual([versionId]);
    expect(await see((await aWorld()).secretary)).toBeNull();
    await asOwner("update reporting_periods set form_version_id = null where id = $1", [world.periodId]);
  });

  it("never changes once it is published, whoever asks", async () => {
    const versionId = await published(world);
    expect(await run(world.secretary, saveForm, { versionId, version: 3, basis: "", definition: STANDARD_FORM })).toEqual({
      ok: false,
      error: "NOT_A_DRAFT",
    });
    await expect(asOwner("update form_versions set basis = 'x' where id = $1", [versionId])).rejects.toThrow(/published/);
    await expect(asOwner("delete from form_versions where id = $1", [versionId])).rejects.toThrow(/published/);
  });

  it("shows its drafts to nobody else, and lets nobody else work on it", async () => {
    const [head] = world.heads;
    const draftId = await ofForm(world);
    const versionId = await published(world);
    const stranger = (await aWorld({ tiers: 2 })).secretary;
    if (!head) throw new Error("no head");
    expect(await withScope(head, (tx) => findFormVersion(tx, head, draftId))).toBeNull();
    expect((await withScope(head, (tx) => findFormVersion(tx, head, versionId)))?.canEdit).toBe(false);
    expect(await withScope(stranger, (tx) => findFormVersion(tx, stranger, versionId))).toBeNull();
    expect(await run(head, draftForm, { versionId })).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect(await run(head, publishForm, { versionId: draftId, version: 1 })).toEqual({ ok: false, error: "NOT_FOUND" });
    expect(await run(head, createForm, { title: "x", fromVersionId: null, basis: "" })).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect(await run(stranger, draftForm, { versionId })).toEqual({ ok: false, error: "NOT_FOUND" });
    expect(await run(stranger, createForm, { title: "x", fromVersionId: versionId, basis: "" })).toEqual({ ok: false, error: "NOT_FOUND" });
  });

  it("is refused whole where it could not be used, and nothing of it is kept", async () => {
    const { secretary } = world;
    const versionId = await ofForm(world);
    const { title } = (
      await asOwner<{ title: string }>("select f.title from report_forms f join form_versions v on v.form_id = f.id where v.id = $1", [
        versionId,
      ])
    )[0] ?? { title: "" };
    const before = await stateOf();
    const without = editForm(STANDARD_FORM, { kind: "REMOVE", list: "rows", code: "CRM_TOTAL" });
    const named = editForm(STANDARD_FORM, {
      kind: "PUT",
      list: "rows",
      item: { ...trials, label: "Nguyễn Văn Bình, số 0912345678" },
      after: null,
    });
    const tries = [
      run(secretary, saveForm, { versionId, version: 1, basis: "", definition: without }),
      run(secretary, saveForm, { versionId, version: 1, basis: "", definition: named, personalDataChecked: true }),
      run(secretary, saveForm, { versionId, version: 7, basis: "", definition: withTrials }),
      run(secretary, draftForm, { versionId }),
      run(secretary, removeFormDraft, { versionId, version: 1 }),
      run(secretary, createForm, { title, fromVersionId: null, basis: "" }),
      run(secretary, publishForm, { versionId: randomUUID(), version: 1 }),
    ];
    const answers = (await Promise.all(tries)).map((answer) => (answer.ok ? "DONE" : answer.error));
    expect(answers).toEqual(["BAD_FORM", "PERSONAL_DATA", "STALE", "NOT_PUBLISHED", "ONLY_VERSION", "DUPLICATE_TITLE", "NOT_FOUND"]);
    expect(await stateOf()).toEqual(before);
  });

  it("is saved by one of two who work on it at once, and begun once by two", async () => {
    const { secretary } = world;
    const versionId = await ofForm(world);
    const saves = await Promise.all(
      ["a", "b"].map((basis) => run(secretary, saveForm, { versionId, version: 1, basis, definition: withTrials })),
    );
    expect(saves.map((answer) => (answer.ok ? "DONE" : answer.error)).toSorted()).toEqual(["DONE", "STALE"]);
    const other = await published(world);
    const drafts = await Promise.all([1, 2, 3].map(() => run(secretary, draftForm, { versionId: other })));
    expect(drafts.map((answer) => (answer.ok ? "DONE" : answer.error)).toSorted()).toEqual(["DONE", "DRAFT_EXISTS", "DRAFT_EXISTS"]);
  });
});

describe("a period with a form of its own", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
    const versionId = await published(world);
    const closed = await asOwner<{ version: number }>("update reporting_periods set opened_at = null where id = $1 returning version", [
      world.periodId,
    ]);
    const choice = { periodId: world.periodId, version: closed[0]?.version ?? 0, formVersionId: versionId };
    expect(await run(world.secretary, choosePeriodForm, { ...choice, formVersionId: await ofForm(world) })).toEqual({
      ok: false,
      error: "NOT_PUBLISHED",
    });
    expect(await run(world.secretary, choosePeriodForm, { ...choice, version: 99 })).toEqual({ ok: false, error: "STALE" });
    expect(await run(nth(world.heads), choosePeriodForm, choice)).toEqual({ ok: false, error: "ROLE_NOT_ALLOWED" });
    expect((await run(world.secretary, choosePeriodForm, choice)).ok).toBe(true);
    await asOwner("update reporting_periods set opened_at = now() where id = $1", [world.periodId]);
    expect(await run(world.secretary, choosePeriodForm, { ...choice, version: choice.version + 1 })).toEqual({
      ok: false,
      error: "ALREADY_OPEN",
    });
  });

  it("asks what the form asks, keeps a broken hard rule below, and carries the typed number upward", async () => {
    const [police, head, officer] = [nth(world.police), nth(world.heads), nth(world.officers)];
    const reportId = nth(world.communeReportIds);
    await step(police, startReport, reportId, {});
    const first = await see(police, reportId);
    const cellOf = (view: typeof first, column: string) =>
      view.tables[0]?.cells.find((cell) => cell.component === "PHIEN_TOA" && cell.column === column);
    expect(first.form).toEqual(withTrials);
    expect(first.tables[0]?.cells).toHaveLength((STANDARD_COMPONENTS.length + 1) * 2);
    expect(cellOf(first, "NOW")).toMatchObject({ entry: BLANK, isTyped: false, isStale: false, sourceEntry: null });

    expect((await typeTrials(police, reportId, [{ entry: valueEntry(2) }, { column: "BAN_DEM", entry: valueEntry(5) }])).ok).toBe(true);
    expect(await typeTrials(police, reportId, [{ entry: valueEntry(1.5) }])).toEqual({ ok: false, error: "STALE" });
    expect(await typeTrials(police, reportId, [{ column: "KHONG_CO", entry: valueEntry(1) }])).toEqual({ ok: false, error: "NOT_FOUND" });
    await complete(police, reportId);
    const broken = await see(police, reportId);
    // Blank cells of the column that may stay empty are not missing.
    expect(broken.missingParts).toBe(0);
    expect(broken.tables[0]?.warnings.filter((one) => one.effect === "HARD")).toMatchObject([
      {
        code: "QT",
        places: [
          { row: "PHIEN_TOA", column: "BAN_DEM" },
          { row: "PHIEN_TOA", column: "NOW" },
        ],
      },
    ]);
    expect(await run(police, finishReport, { reportId, version: broken.rowVersion })).toEqual({ ok: false, error: "RULE_BROKEN" });
    expect((await see(police, reportId)).status).toBe("DRAFT");

    expect((await typeTrials(police, reportId, [{ column: "BAN_DEM", entry: NIL }])).ok).toBe(true);
    await step(police, finishReport, reportId, {});
    await step(head, sendReport, reportId, { lateReason: "" });

    const above = nth(world.districtReportIds);
    await step(officer, startReport, above, {});
    const district = await see(officer, above);
    const unitId = broken.tables[0]?.unit.id;
    const carried = district.tables.find((table) => table.unit.id === unitId)?.cells.filter((cell) => cell.component === "PHIEN_TOA");
    expect(carried).toMatchObject([
      { column: "NOW", entry: valueEntry(2), sourceCount: 1 },
      { column: "BAN_DEM", entry: NIL, sourceCount: 1 },
    ]);
    expect(
      district.totals.flatMap((total) => total.cells).find((cell) => cell.component === "PHIEN_TOA" && cell.column === "NOW")?.total,
    ).toMatchObject(valueEntry(2));
  });

  it("leaves the reports of another period as they were", async () => {
    const other = await aWorld();
    const reportId = nth(other.communeReportIds);
    await step(nth(other.police), startReport, reportId, {});
    const view = await see(nth(other.police), reportId);
    expect(view.form).toEqual(STANDARD_FORM);
    expect(view.tables[0]?.cells.map((cell) => cell.component)).toEqual(STANDARD_COMPONENTS);
  });
});
