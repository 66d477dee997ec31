import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { valueEntry } from "@/lib/domain/figure";
import type { ReportCellView } from "@/lib/domain/report-view";
import { refreshFromSources, saveReportCells } from "@/lib/server/commands/report-edits";
import { startReport } from "@/lib/server/commands/reports";
import { asOwner } from "@/tests/support/database";
import { aWorld, nth, run, see, step } from "@/tests/support/report-world";

vi.setConfig({ testTimeout: 60_000 });

describe("cells are saved each for itself", () => {
  let police: Actor;
  let other: Actor;
  let report: string;
  let versionId: string;
  let unitId: string;
  const cells = new Map<string, ReportCellView>();
  beforeAll(async () => {
    const world = await aWorld();
    police = nth(world.police);
    other = { ...police, displayName: "Another officer" };
    report = nth(world.communeReportIds);
    await step(police, startReport, report, {});
    const view = await see(police, report);
    versionId = view.version?.id ?? "";
    unitId = nth(view.tables).unit.id;
    for (const cell of nth(view.tables).cells) cells.set(cell.component, cell);
  });
  const valueCells = () => [...cells.values()].filter((cell) => cell.entry.state === "VALUE");
  const cellOf = (cell: ReportCellView, value: number, rowVersion = cell.rowVersion) => ({
    unitId,
    component: cell.component,
    entry: valueEntry(value),
    explanation: "counted again",
    rowVersion,
  });
  const save = (actor: Actor, sent: readonly ReturnType<typeof cellOf>[], key: string = randomUUID()) =>
    run(actor, saveReportCells, { reportId: report, versionId, cells: [...sent] }, key);
  const cellNow = async (component: string) => nth((await see(police, report)).tables).cells.find((cell) => cell.component === component);
  const eventCount = async () =>
    (await asOwner("select 1 from events where subject_id = $1 and action = 'saveReportCells'", [report])).length;

  it("keeps disjoint cells of two, tells each what the other did, and names who and when", async () => {
    const [first, second] = [nth(valueCells()), nth(valueCells(), 1)];
    const mine = await save(police, [cellOf(first, 501)]);
    expect(mine).toMatchObject({ ok: true, value: { cells: [{ component: first.component, rowVersion: 2 }], conflicts: [], others: [] } });
    const theirs = await save(other, [cellOf(second, 502)]);
    expect(theirs).toMatchObject({
      ok: true,
      value: { conflicts: [], others: [{ component: first.component, entry: valueEntry(501), by: police.displayName, rowVersion: 2 }] },
    });
    expect(await cellNow(first.component)).toMatchObject({ entry: valueEntry(501), editedBy: police.displayName, rowVersion: 2 });
    expect(await cellNow(second.component)).toMatchObject({ entry: valueEntry(502), editedBy: "Another officer" });
    expect((await cellNow(second.component))?.editedAt?.toISOString()).toBe(theirs.ok ? theirs.value.savedAt : "");
  });

  it("asks about the same cell, saves those beside it, and writes nothing where all are asked about", async () => {
    const [first, third] = [nth(valueCells()), nth(valueCells(), 2)];
    const mixed = await save(other, [cellOf(first, 600), cellOf(third, 503)]);
    expect(mixed).toMatchObject({
      ok: true,
      value: {
        cells: [{ component: third.component, rowVersion: 2 }],
        conflicts: [
          { component: first.component, entry: valueEntry(501), explanation: "counted again", by: police.displayName, rowVersion: 2 },
        ],
      },
    });
    const before = await eventCount();
    expect(await save(other, [cellOf(first, 600)])).toMatchObject({ ok: true, value: { cells: [], conflicts: [{ rowVersion: 2 }] } });
    expect(await eventCount()).toBe(before);
    expect(await cellNow(first.component)).toMatchObject({ entry: valueEntry(501), rowVersion: 2 });
    expect(await save(other, [cellOf(first, 600, 2)])).toMatchObject({ ok: true, value: { cells: [{ rowVersion: 3 }], conflicts: [] } });
  });

  it("is content where the same was typed twice, whatever version it was typed over", async () => {
    const [first] = valueCells();
    if (!first) throw new Error("no cell");
    const before = await eventCount();
    expect(await save(police, [cellOf(first, 600, 1)])).toMatchObject({ ok: true, value: { cells: [{ rowVersion: 3 }], conflicts: [] } });
    expect(await eventCount()).toBe(before);
  });

  it("saves once under one key, however often it is sent and whenever the answer is lost", async () => {
    const fourth = nth(valueCells(), 3);
    const key = randomUUID();
    const before = await eventCount();
    const answers = await Promise.all([1, 2, 3].map(() => save(police, [cellOf(fourth, 700)], key)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await eventCount()).toBe(before + 1);
    expect(await cellNow(fourth.component)).toMatchObject({ entry: valueEntry(700), rowVersion: 2 });
  });

  it("asks for the reason only of what it would save, and keeps who typed over the sources when they are taken over", async () => {
    const first = nth(valueCells());
    const bare = { ...cellOf(first, 800, 1), explanation: "" };
    expect(await save(police, [bare])).toMatchObject({ ok: true, value: { conflicts: [{ component: first.component }] } });
    expect(await save(police, [{ ...bare, rowVersion: 3 }])).toEqual({ ok: false, error: "EXPLANATION_REQUIRED" });
    const blank = [...cells.values()].find((cell) => cell.entry.state === "BLANK");
    if (blank)
      expect(await save(police, [{ ...cellOf(blank, 1), explanation: "" }])).toMatchObject({
        ok: true,
        value: { cells: [{ isTyped: true }] },
      });
    await step(police, refreshFromSources, report, {});
    expect(await cellNow(first.component)).toMatchObject({ entry: valueEntry(600), editedBy: "Another officer" });
  });

  it("asks for no reason for a 0 where all months say that nothing occurred", async () => {
    const nil = nth([...cells.values()].filter((cell) => cell.entry.state === "NIL" && cell.covered === cell.expected));
    const zero = { ...cellOf(nil, 0), explanation: "" };
    expect(await save(police, [zero])).toMatchObject({ ok: true, value: { cells: [{ component: nil.component, isTyped: true }] } });
    expect(await cellNow(nil.component)).toMatchObject({ entry: valueEntry(0), isTyped: true, explanation: null });
    expect(await save(police, [{ ...zero, entry: valueEntry(1), rowVersion: 2 }])).toEqual({ ok: false, error: "EXPLANATION_REQUIRED" });
  });
});
