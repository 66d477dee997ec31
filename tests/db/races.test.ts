import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import type { CellsSaved } from "@/lib/domain/cell-saving";
import type { Result } from "@/lib/domain/result";
import type { ReportStatus } from "@/lib/domain/report";
import { enterFiguresInput } from "@/lib/schemas/figure";
import { saveReportCellsInput } from "@/lib/schemas/report";
import { runCommand, type Command } from "@/lib/server/command";
import { enterFigures } from "@/lib/server/commands/figures";
import { openPeriod } from "@/lib/server/commands/periods";
import { refreshFromSources, saveReportCells, saveReportPart } from "@/lib/server/commands/report-edits";
import { enterReportFor, sendReport, withdrawReport } from "@/lib/server/commands/report-sendings";
import { acceptReport, finishReport, returnReport, reviseReport, startReport } from "@/lib/server/commands/reports";
import { asOwner } from "@/tests/support/database";
import { campaignRows, makeReports, ofN11, periodRow, type Made } from "@/tests/support/small-campaign";
import { actorAt, IN_2024, idOf, seedSmallWorld, unitOf, writeRows } from "@/tests/support/small-world";

process.env["DATABASE_POOL"] = "16";
const CROWD = 16;

type Step = { readonly reportId: string; readonly version: number };
const at = (report: Made, version = 1): Step => ({ reportId: report.id, version });
const run = <I, T, E extends string>(actor: Actor, command: Command<I, T, E>, input: I) =>
  runCommand(actor, { name: command.name || "deed", key: randomUUID(), input }, command);
const crowd = <T>(deed: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: CROWD }, (_, index) => deed(index)));

async function one(key: string, status: ReportStatus): Promise<Made> {
  const [report] = await makeReports([ofN11(key, status)]);
  if (!report) throw new Error("no report");
  return report;
}

/** Exactly one of many succeeded; the others were told that they came second. */
function expectOneWinner(results: readonly Result<unknown, string>[], told: readonly string[] = ["STALE", "WRONG_STATUS"]): void {
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  for (const result of results) if (!result.ok) expect(told).toContain(result.error);
}

/** Of savings of the same cells exactly one keeps them; the others are told of each what stands there. Which one it was. */
function winnerOf(results: readonly Result<CellsSaved, string>[], cells: number): number {
  const kept = results.map((result) => (result.ok ? [result.value.cells.length, result.value.conflicts.length] : []));
  expect(kept.filter(([saved]) => saved === cells)).toEqual([[cells, 0]]);
  expect(kept.filter(([, asked]) => asked === cells)).toHaveLength(results.length - 1);
  return kept.findIndex(([saved]) => saved === cells);
}

async function stateOf(report: Made) {
  const [state] = await asOwner<{ status: string; version: number; events: number; versions: number[]; open: number[] }>(
    `select status::text, version, (select count(*)::int from events where subject_id = r.id) as events,
      array(select no from report_versions v where v.report_id = r.id order by no) as versions,
      array(select no from report_versions v where v.report_id = r.id and sent_at is null order by no) as open
     from reports r where id = $1`,
    [report.id],
  );
  return state;
}

let head: Actor;
let police: Actor;
let officer: Actor;
let chief: Actor;
let secretary: Actor;

beforeAll(async () => {
  await seedSmallWorld();
  await writeRows(campaignRows("N"));
  head = await actorAt("N11", "COMMUNE_HEAD", IN_2024);
  police = await actorAt("N11:police", "COMMUNE_POLICE", IN_2024);
  officer = await actorAt("N1", "DISTRICT_OFFICER", IN_2024);
  chief = await actorAt("N1", "DISTRICT_HEAD", IN_2024);
  secretary = await actorAt("N:agency", "PROVINCE_SECRETARY", IN_2024);
});

describe("sixteen at once on one report", () => {
  it("start: one first version", async () => {
    const report = await one("race start", "NOT_STARTED");
    expectOneWinner(await crowd(() => run(police, startReport, { reportId: report.id, version: 1 })));
    expect(await stateOf(report)).toEqual({ status: "DRAFT", version: 2, events: 1, versions: [1], open: [1] });
  });

  it("send: sent once", async () => {
    const report = await one("race send", "AWAITING_SIGNATURE");
    expectOneWinner(await crowd((index) => run(head, sendReport, { ...at(report), lateReason: index % 2 === 0 ? "" : "late" })));
    expect(await stateOf(report)).toEqual({ status: "SUBMITTED", version: 2, events: 1, versions: [1], open: [] });
  });

  it("return", async () => {
    const report = await one("race return", "SUBMITTED");
    const results = await crowd((index) =>
      run(index % 2 === 0 ? officer : chief, returnReport, { ...at(report), reason: `reason ${index}`, redoDueOn: plainDate(2024, 6, 30) }),
    );
    expectOneWinner(results);
    expect(await stateOf(report)).toEqual({ status: "RETURNED", version: 2, events: 1, versions: [1], open: [] });
    const winner = results.findIndex((result) => result.ok);
    const [row] = await asOwner<{ reason: string }>("select return_reason as reason from reports where id = $1", [report.id]);
    expect(row?.reason).toBe(`reason ${winner}`);
  });

  it("accept, return and withdraw: one of the three", async () => {
    const report = await one("race of three", "SUBMITTED");
    const deeds = [
      () => run(officer, acceptReport, at(report)),
      () => run(chief, returnReport, { ...at(report), reason: "more", redoDueOn: plainDate(2024, 6, 30) }),
      () => run(head, withdrawReport, at(report)),
    ];
    const results = await crowd((index) => deeds[index % 3]?.() ?? Promise.reject(new Error("no deed")));
    expectOneWinner(results);
    const winner = results.findIndex((result) => result.ok) % 3;
    const expected = [
      { status: "ACCEPTED", version: 2, events: 1, versions: [1], open: [] },
      { status: "RETURNED", version: 2, events: 1, versions: [1], open: [] },
      { status: "DRAFT", version: 2, events: 1, versions: [1, 2], open: [2] },
    ];
    expect(await stateOf(report)).toEqual(expected[winner]);
  });

  it("revise, or entered from above: one next version", async () => {
    const report = await one("race revise", "RETURNED");
    const late = { ...officer, today: plainDate(2024, 7, 2) };
    await asOwner("update reports set first_sent_on = null where id = $1", [report.id]);
    const results = await crowd((index) =>
      index % 2 === 0
        ? run(police, reviseReport, at(report))
        : run(late, enterReportFor, { ...at(report), caller: "the commune's police" }),
    );
    expectOneWinner(results);
    const isRevised = results.findIndex((result) => result.ok) % 2 === 0;
    expect(await stateOf(report)).toEqual({
      status: isRevised ? "DRAFT" : "SUBMITTED",
      version: 2,
      events: 1,
      versions: [1, 2],
      open: isRevised ? [2] : [],
    });
  });

  it("the same part: one text stands, nobody overwrites another", async () => {
    const report = await one("race part", "DRAFT");
    const part = { reportId: report.id, versionId: report.versionId, code: "LEADERSHIP", isDone: true, rowVersion: 1 } as const;
    const results = await crowd((index) => run(police, saveReportPart, { ...part, text: `text ${index}` }));
    // The others get the text that stands, and nothing of theirs is written over it.
    const kinds = results.map((result) => (result.ok ? result.value.kind : result.error));
    expect(kinds.toSorted()).toEqual([...kinds.slice(1).map(() => "CONFLICT"), "SAVED"]);
    const winner = kinds.indexOf("SAVED");
    const theirs = results.flatMap((result) => (result.ok && result.value.kind === "CONFLICT" ? [result.value.theirs.text] : []));
    expect(new Set(theirs)).toEqual(new Set([`text ${winner}`]));
    const rows = await asOwner("select text, row_version from report_parts where version_id = $1 and code = 'LEADERSHIP'", [
      report.versionId,
    ]);
    expect(rows).toEqual([{ text: `text ${winner}`, row_version: 2 }]);
    expect(await stateOf(report)).toMatchObject({ version: 1, events: 1 });
  });

  it("the same cell: one number stands", async () => {
    const report = await one("race cell", "DRAFT");
    const input = (index: number) =>
      saveReportCellsInput.parse({
        reportId: report.id,
        versionId: report.versionId,
        cells: [{ unitId: unitOf("N11"), component: "CRM_TOTAL", text: String(100 + index), explanation: "counted again", rowVersion: 1 }],
      });
    const winner = winnerOf(await crowd((index) => run(police, saveReportCells, input(index))), 1);
    const rows = await asOwner(
      "select value::int, row_version from report_cells where version_id = $1 and component = 'CRM_TOTAL' and unit_id = $2",
      [report.versionId, unitOf("N11")],
    );
    expect(rows).toEqual([{ value: 100 + winner, row_version: 2 }]);
    expect(await stateOf(report)).toMatchObject({ version: 1, events: 1 });
  });

  it("cells in opposite order: one keeps both, the others are asked about both, and no deadlock", async () => {
    const report = await one("race cells", "DRAFT");
    const cell = (component: string, index: number) => ({
      unitId: unitOf("N11"),
      component,
      text: String(100 + index),
      explanation: "again",
      rowVersion: 1,
    });
    const results = await crowd((index) => {
      const cells = [cell("CRM_TOTAL", index), cell("CRM_SOCIAL", index)];
      const input = { reportId: report.id, versionId: report.versionId, cells: index % 2 === 0 ? cells : cells.toReversed() };
      return run(police, saveReportCells, saveReportCellsInput.parse(input));
    });
    const winner = 100 + winnerOf(results, 2);
    const rows = await asOwner("select value::int as value from report_cells where version_id = $1", [report.versionId]);
    expect(rows).toEqual([{ value: winner }, { value: winner }]);
  });

  it("edits while it is finished: finished once, and not a word changes afterwards", async () => {
    const report = await one("race finish", "DRAFT");
    const part = { reportId: report.id, versionId: report.versionId, code: "PREVENTION", isDone: true } as const;
    const results = await crowd(async (index) => {
      if (index % 2 === 0) return { deed: "finish", result: await run(police, finishReport, at(report)) };
      return { deed: "edit", result: await run(police, saveReportPart, { ...part, text: `text ${index}`, rowVersion: 1 }) };
    });
    expectOneWinner(results.filter(({ deed }) => deed === "finish").map(({ result }) => result));
    const isSaved = (value: unknown): boolean => typeof value === "object" && value !== null && "kind" in value && value.kind === "SAVED";
    const edits = results.filter(({ deed, result }) => deed === "edit" && result.ok && isSaved(result.value)).length;
    expect(edits).toBeLessThanOrEqual(1);
    expect(await stateOf(report)).toEqual({ status: "AWAITING_SIGNATURE", version: 2, events: 1 + edits, versions: [1], open: [1] });
    expect(await run(police, saveReportPart, { ...part, text: "after", rowVersion: 1 + edits })).toEqual({
      ok: false,
      error: "WRONG_STATUS",
    });
  });

  it("taken over from the sources: once", async () => {
    const report = await one("race refresh", "DRAFT");
    expectOneWinner(await crowd(() => run(police, refreshFromSources, at(report))));
    expect(await stateOf(report)).toEqual({ status: "DRAFT", version: 2, events: 1, versions: [1], open: [1] });
  });

  it("round after round: versions stay contiguous, each but the last sent", { timeout: 60_000 }, async () => {
    const report = await one("race rounds", "DRAFT");
    let version = 1;
    const contend = async (deed: (step: Step) => Promise<Result<unknown, string>>): Promise<void> => {
      const step = at(report, version);
      expectOneWinner(await Promise.all([deed(step), deed(step), deed(step), deed(step)]));
      version += 1;
    };
    for (let round = 1; round <= 4; round += 1) {
      await contend((step) => run(police, finishReport, step));
      await contend((step) => run(head, sendReport, { ...step, lateReason: "" }));
      if (round % 2 === 0) {
        await contend((step) => run(officer, returnReport, { ...step, reason: "again", redoDueOn: plainDate(2024, 6, 30) }));
        await contend((step) => run(police, reviseReport, step));
      } else {
        await contend((step) => run(head, withdrawReport, step));
      }
    }
    expect(await stateOf(report)).toEqual({ status: "DRAFT", version, events: version - 1, versions: [1, 2, 3, 4, 5], open: [5] });
  });
});

describe("sixteen at once elsewhere", () => {
  it("the same cell of a month: one entry, the others learn which cell has changed", async () => {
    const sheet = (index: number) =>
      enterFiguresInput.parse({
        unitId: unitOf("N11"),
        month: "2024-05-15",
        entries: [{ component: "CRM_TOTAL", text: String(1 + index), baseRevision: 0 }],
        explanations: [],
        explainLater: true,
        personalDataChecked: false,
      });
    const results = await crowd((index) => run(police, enterFigures, sheet(index)));
    const saved = results.filter((result) => result.ok && result.value.kind === "SAVED");
    expect(saved).toHaveLength(1);
    for (const result of results)
      if (!saved.includes(result)) expect(result).toEqual({ ok: true, value: { kind: "STALE", components: ["CRM_TOTAL"] } });
    const winner = results.findIndex((result) => saved.includes(result));
    const rows = await asOwner("select revision, value::int from figure_revisions where unit_id = $1 order by revision", [unitOf("N11")]);
    expect(rows).toEqual([{ revision: 1, value: 1 + winner }]);
  });

  it("different cells of a month: all are taken", async () => {
    const components = ["CRM_SOCIAL", "CRM_ECON", "CRM_ENV", "CRM_DRUG"];
    const results = await Promise.all(
      components.map((component) => {
        const entries = [{ component, text: "2", baseRevision: 0 }];
        const base = { unitId: unitOf("N11"), month: "2024-04-15", explanations: [], explainLater: true, personalDataChecked: false };
        return run(police, enterFigures, enterFiguresInput.parse({ ...base, entries }));
      }),
    );
    for (const result of results) expect(result).toMatchObject({ ok: true, value: { kind: "SAVED" } });
  });

  it("opening a period: once, one report a body", async () => {
    await writeRows({ reporting_periods: [periodRow("N", "race open", null)] });
    const periodId = idOf("period:race open");
    const results = await crowd(() => run(secretary, openPeriod, { periodId, version: 1 }));
    expectOneWinner(results, ["ALREADY_OPEN", "STALE"]);
    const reports = await asOwner<{ body: string }>(
      "select b.name as body from reports r join bodies b on b.id = r.body_id where r.period_id = $1 order by 1",
      [periodId],
    );
    expect(reports.map((row) => row.body)).toEqual(["N1", "N11", "N12", "N2", "N21", "N22", "N:department"]);
    expect(await asOwner("select 1 from events where subject_id = $1", [periodId])).toHaveLength(1);
    const notices = await asOwner<{ n: number }>("select count(*)::int as n from notifications where subject_id = $1 group by user_id", [
      periodId,
    ]);
    expect(new Set(notices.map((row) => row.n))).toEqual(new Set([1]));
  });

  it("after all of it the trail is whole", async () => {
    expect(await asOwner("select * from first_broken_event($1)", [unitOf("N")])).toEqual([]);
  });
});
