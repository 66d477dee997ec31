// A province at the time of its six-month report, with people in every seat: what the tests of reports play in.
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/domain/access";
import { NIL, UNKNOWN, valueEntry, type Entry } from "@/lib/domain/figure";
import { addDays, addMonths, plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { Result } from "@/lib/domain/result";
import type { ReportView } from "@/lib/domain/report-view";
import { runCommand, type Command } from "@/lib/server/command";
import { saveReportCells, saveReportPart } from "@/lib/server/commands/report-edits";
import { sendReport } from "@/lib/server/commands/report-sendings";
import { finishReport, startReport } from "@/lib/server/commands/reports";
import { findReportRecord } from "@/lib/server/queries/report-records";
import { findReport } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import {
  aBody,
  aCampaign,
  aLocality,
  anActor,
  anUpdate,
  aPeriod,
  aProvince,
  aReport,
  monthsFrom,
  someFigures,
  type Commune,
  type Province,
} from "./factories";

export type World = {
  province: Province;
  campaignId: string;
  periodId: string;
  secretary: Actor;
  /** By commune, in the order of the province's. */
  police: Actor[];
  heads: Actor[];
  /** Districts, where there are any. */
  officers: Actor[];
  districtHeads: Actor[];
  department: Actor;
  departmentReportId: string;
  communeReportIds: string[];
  districtReportIds: string[];
};

/** Numbers that look like figures and are the same in every run. */
export function pseudoRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function anEntry(random: (below: number) => number): Entry | null {
  const kind = random(20);
  return kind === 0 ? null : kind === 1 ? UNKNOWN : kind < 5 ? NIL : valueEntry(random(30));
}

export async function aWorld({ tiers = 3, year = 2024 }: { tiers?: 2 | 3; year?: number } = {}): Promise<World> {
  const province = await aProvince({ tiers });
  const { provinceId, agencyId, committeeId, communes, districts } = province;
  const today = plainDate(year, 6, 15);
  const campaignId = await aCampaign(provinceId, year);
  const period = await aPeriod(provinceId, campaignId, year);
  const random = pseudoRandom(138);
  for (const [index, { unitId, policeId }] of communes.entries()) {
    await aLocality(provinceId, campaignId, unitId, index === 1 ? "FOLLOWED" : "SELECTED");
    // In two tiers only the first commune has a past of its own: the others came out of mergers, which a test arranges.
    const past = tiers === 3 || index === 0 ? monthsFrom(addMonths(period.figuresFrom, -12), 6) : [];
    const months = [...monthsFrom(period.figuresFrom, 6), ...past];
    await someFigures(provinceId, unitId, months, () => anEntry(random));
    const post = (taskGroup: number, content: string, isWithdrawn = false) =>
      anUpdate(provinceId, unitId, policeId, { taskGroup, content, isWithdrawn, happenedOn: addDays(period.figuresFrom, 20 * taskGroup) });
    for (const group of [1, 2, 3, 4, 5, 6]) await post(group, `work of group ${group}.`);
    await post(6, "taken back", true);
  }
  const reportOf = (bodyId: string, receiverId: string, tier: "COMMUNE" | "DISTRICT" | "DEPARTMENT", dueOn: PlainDate) =>
    aReport({ provinceId, periodId: period.id, bodyId, receiverId, tier, dueOn });
  const departmentId = await aBody({
    kind: "DEPARTMENT",
    provinceId,
    parentId: committeeId,
    unitIds: communes.slice(0, 1).map((one) => one.unitId),
  });
  const aboveOf = (commune: Commune) => districts.find((district) => district.communes.includes(commune))?.committeeId ?? agencyId;
  const world: World = {
    province,
    campaignId,
    periodId: period.id,
    secretary: await anActor("PROVINCE_SECRETARY", { id: agencyId, kind: "STANDING_AGENCY", provinceId }, today),
    department: await anActor("DEPARTMENT_OFFICER", { id: departmentId, kind: "DEPARTMENT", provinceId }, today),
    departmentReportId: await reportOf(departmentId, agencyId, "DEPARTMENT", period.dueDistrict),
    police: [],
    heads: [],
    officers: [],
    districtHeads: [],
    communeReportIds: [],
    districtReportIds: [],
  };
  for (const commune of communes) {
    world.communeReportIds.push(await reportOf(commune.committeeId, aboveOf(commune), "COMMUNE", period.dueCommune));
    world.police.push(await anActor("COMMUNE_POLICE", { id: commune.policeId, kind: "COMMUNE_POLICE", provinceId }, today));
    world.heads.push(await anActor("COMMUNE_HEAD", { id: commune.committeeId, kind: "COMMUNE_COMMITTEE", provinceId }, today));
  }
  for (const district of districts) {
    const body = { id: district.committeeId, kind: "DISTRICT_COMMITTEE", provinceId } as const;
    world.districtReportIds.push(await reportOf(district.committeeId, agencyId, "DISTRICT", period.dueDistrict));
    world.officers.push(await anActor("DISTRICT_OFFICER", body, today));
    world.districtHeads.push(await anActor("DISTRICT_HEAD", body, today));
  }
  return world;
}

/** The n-th of a list that is known to have it. */
export function nth<T>(list: readonly T[], index = 0): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`No element ${index}`);
  return found;
}

export const on = (actor: Actor, today: PlainDate): Actor => ({ ...actor, today });

/** Runs a command as its action would, once per key. */
export function run<I, T, E extends string>(
  actor: Actor,
  command: Command<I, T, E>,
  input: I,
  key: string = randomUUID(),
): Promise<Result<T, E | "KEY_REUSED">> {
  return runCommand(actor, { name: "test", key, input }, command);
}

export const look = (actor: Actor, reportId: string, versionNo?: number): Promise<ReportView | null> =>
  withScope(actor, (tx) => findReport(tx, actor, reportId, versionNo));

export async function see(actor: Actor, reportId: string): Promise<ReportView> {
  const view = await look(actor, reportId);
  if (!view) throw new Error("The report is not there for this actor");
  return view;
}

/** A reference to a report as a page holds it: its id and row version now. */
export async function ref(actor: Actor, reportId: string): Promise<{ reportId: string; version: number }> {
  const record = await withScope(actor, (tx) => findReportRecord(tx, actor, reportId));
  if (!record) throw new Error("The report is not there for this actor");
  return { reportId, version: record.rowVersion };
}

/** Runs a step with the row version of now; throws where it is refused. */
export async function step<I extends { reportId: string; version: number }, T, E extends string>(
  actor: Actor,
  command: Command<I, T, E>,
  reportId: string,
  more: Omit<I, "reportId" | "version">,
): Promise<T> {
  const result = await run(actor, command, { ...(await ref(actor, reportId)), ...more } as I);
  if (!result.ok) throw new Error(`Refused: ${result.error}`);
  return result.value;
}

/** Does every required part and explains every blank cell of the version in hand. */
export async function complete(actor: Actor, reportId: string): Promise<void> {
  const view = await see(actor, reportId);
  const versionId = view.version?.id ?? "";
  for (const part of view.parts.filter((one) => one.isRequired && !one.isDone)) {
    const text = part.text === "" ? "-" : part.text;
    const saved = await run(actor, saveReportPart, {
      reportId,
      versionId,
      code: part.code,
      text,
      isDone: true,
      rowVersion: part.rowVersion,
    });
    if (!saved.ok) throw new Error(`Refused: ${saved.error}`);
  }
  const cells = view.tables.flatMap(({ unit, cells: row }) =>
    row
      .filter((cell) => cell.entry.state === "BLANK" && cell.explanation === null)
      .map(({ component, rowVersion }) => ({ unitId: unit.id, component, entry: null, explanation: "not held", rowVersion })),
  );
  if (cells.length === 0 || view.tier !== "COMMUNE") return;
  const saved = await run(actor, saveReportCells, { reportId, versionId, cells });
  if (!saved.ok) throw new Error(`Refused: ${saved.error}`);
}

/** From nothing to the head's desk, and up. */
export async function prepare(officer: Actor, reportId: string): Promise<void> {
  await step(officer, startReport, reportId, {});
  await complete(officer, reportId);
  await step(officer, finishReport, reportId, {});
}
export async function bringUp(officer: Actor, head: Actor, reportId: string): Promise<void> {
  await prepare(officer, reportId);
  await step(head, sendReport, reportId, { lateReason: "" });
}
