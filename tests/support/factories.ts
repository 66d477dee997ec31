// Rows for database tests, written as the owner of the tables. Each factory builds what it is not given, and answers with ids.
import { randomUUID } from "node:crypto";
import type { Actor, BodyKind, Role } from "@/lib/domain/access";
import { STANDARD_COMPONENTS } from "@/lib/domain/form-standard";
import type { Component } from "@/lib/domain/components";
import type { Entry } from "@/lib/domain/figure";
import type { Listing } from "@/lib/domain/locality";
import { addDays, addMonths, plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { BodyTier, ReportStatus } from "@/lib/domain/report";
import type { UnitLevel } from "@/lib/domain/unit";
import { scopeOf } from "@/lib/server/reach";
import { asOwner } from "./database";

/** Inserts rows that all have the columns of the first; columns left out get their defaults. */
export async function insert(table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(", ");
  await asOwner(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

let count = 0;
const next = (): number => (count += 1);

type UnitOver = { level?: UnitLevel; parentId?: string; provinceId?: string; name?: string; existsFrom?: PlainDate; existsTo?: PlainDate };

/** A unit with one name for its whole existence; its code is like no real one. */
export async function aUnit({ level = "COMMUNE", parentId, provinceId, name, existsFrom, existsTo }: UnitOver = {}): Promise<string> {
  const id = randomUUID();
  const no = next();
  const called = name ?? `${level.toLowerCase()} ${no}`;
  const kind = { PROVINCE: "Tỉnh", DISTRICT: "Huyện", COMMUNE: "Xã" }[level];
  const span = { from: existsFrom ?? null, to: existsTo ?? null };
  await insert("units", [{ id, level, province_id: provinceId ?? id, exists_from: span.from, exists_to: span.to, version: 1 }]);
  await insert("unit_versions", [
    {
      id: randomUUID(),
      unit_id: id,
      level,
      code: `T${no}`,
      kind,
      name: called,
      parent_id: parentId ?? provinceId ?? null,
      valid_from: span.from,
      valid_to: span.to,
      basis: "test",
      folded: called.toLowerCase(),
    },
  ]);
  return id;
}

export async function aSuccession(
  predecessorId: string,
  successorId: string,
  effectiveOn: PlainDate,
  part: "FULL" | "PARTIAL",
): Promise<void> {
  const row = { predecessor_id: predecessorId, successor_id: successorId, effective_on: effectiveOn, part, basis: "test" };
  await insert("unit_successions", [{ id: randomUUID(), ...row }]);
}

type BodyOver = { kind: BodyKind; provinceId: string | null; parentId?: string; unitIds?: readonly string[]; isAsked?: boolean };

export async function aBody({ kind, provinceId, parentId, unitIds = [], isAsked = false }: BodyOver): Promise<string> {
  const id = randomUUID();
  const name = `${kind} ${next()}`;
  await insert("bodies", [{ id, province_id: provinceId, kind, name, short_name: name, parent_id: parentId ?? null, is_asked: isAsked }]);
  await insert(
    "body_units",
    unitIds.map((unitId) => ({ id: randomUUID(), body_id: id, unit_id: unitId })),
  );
  return id;
}

/** A person with one assignment, as an actor on a business date, his scope computed as for a real session. */
export async function anActor(
  role: Role,
  body: { id: string; kind: BodyKind; provinceId: string | null },
  today: PlainDate,
): Promise<Actor> {
  const [userId, assignmentId] = [randomUUID(), randomUUID()];
  const username = `${role.toLowerCase()}-${next()}`;
  await insert("users", [{ id: userId, username, display_name: username, password_hash: "-" }]);
  await insert("assignments", [{ id: assignmentId, user_id: userId, body_id: body.id, role, title: role }]);
  return {
    userId,
    sessionId: randomUUID(),
    assignmentId,
    role,
    capacity: "NONE",
    bodyId: body.id,
    bodyKind: body.kind,
    bodyName: body.kind,
    displayName: username,
    title: role,
    scope: await scopeOf({ role, bodyId: body.id, provinceId: body.provinceId }, today),
    today,
  };
}

export type Commune = { unitId: string; committeeId: string; policeId: string };
export type District = { unitId: string; committeeId: string; communes: Commune[] };
export type Province = { provinceId: string; committeeId: string; agencyId: string; districts: District[]; communes: Commune[] };

async function aCommune(provinceId: string, aboveBodyId: string, parentId: string): Promise<Commune> {
  const unitId = await aUnit({ provinceId, parentId });
  const committeeId = await aBody({ kind: "COMMUNE_COMMITTEE", provinceId, parentId: aboveBodyId, unitIds: [unitId] });
  const policeId = await aBody({ kind: "COMMUNE_POLICE", provinceId, parentId: committeeId, unitIds: [unitId] });
  return { unitId, committeeId, policeId };
}

/** A province with its committee and standing agency; `communes` are how many each district has, or with `tiers: 2` how many the province. */
export async function aProvince({ tiers = 3, communes = [2, 1] }: { tiers?: 2 | 3; communes?: readonly number[] } = {}): Promise<Province> {
  const provinceId = await aUnit({ level: "PROVINCE" });
  const committeeId = await aBody({ kind: "PROVINCE_COMMITTEE", provinceId, unitIds: [provinceId] });
  const agencyId = await aBody({ kind: "STANDING_AGENCY", provinceId, parentId: committeeId, unitIds: [provinceId] });
  const province: Province = { provinceId, committeeId, agencyId, districts: [], communes: [] };
  for (const size of communes) {
    const unitId = tiers === 2 ? provinceId : await aUnit({ level: "DISTRICT", provinceId });
    const above =
      tiers === 2 ? committeeId : await aBody({ kind: "DISTRICT_COMMITTEE", provinceId, parentId: committeeId, unitIds: [unitId] });
    const own: Commune[] = [];
    for (let index = 0; index < size; index += 1) own.push(await aCommune(provinceId, above, unitId));
    province.communes.push(...own);
    if (tiers === 3) province.districts.push({ unitId, committeeId: above, communes: own });
  }
  return province;
}

export async function aCampaign(provinceId: string, year = 2024, monthStartDay = 15): Promise<string> {
  const id = randomUUID();
  const from = plainDate(year - 1, 12, monthStartDay);
  await insert("campaigns", [
    {
      id,
      province_id: provinceId,
      year,
      status: "OPEN",
      work_from: plainDate(year, 1, 15),
      work_to: addDays(addMonths(from, 12), -1),
      figures_from: from,
      figures_to: addDays(addMonths(from, 12), -1),
      month_start_day: monthStartDay,
      achieved_target: 60,
      sustained_target: 85,
      follow_up_months: 6,
    },
  ]);
  return id;
}

export async function aLocality(provinceId: string, campaignId: string, unitId: string, listing: Listing = "SELECTED"): Promise<string> {
  const id = randomUUID();
  await insert("designated_localities", [
    {
      id,
      province_id: provinceId,
      campaign_id: campaignId,
      unit_id: unitId,
      listing,
      types: ["TYPE_1_SOCIAL_ORDER"],
      flags: [],
      state: listing === "SELECTED" ? "IN_TRANSFORMATION" : "MONITORED",
      position: next(),
    },
  ]);
  return id;
}

export type Period = { id: string; dueCommune: PlainDate; dueDistrict: PlainDate; dueProvince: PlainDate; figuresFrom: PlainDate };

/** The six-month period of a year: figures to the day before the 15th of June, due on the 17th, 18th and 25th. */
export async function aPeriod(provinceId: string, campaignId: string, year = 2024): Promise<Period> {
  const id = randomUUID();
  const [dueCommune, dueDistrict, dueProvince] = [plainDate(year, 6, 17), plainDate(year, 6, 18), plainDate(year, 6, 25)];
  const figuresFrom = plainDate(year - 1, 12, 15);
  await insert("reporting_periods", [
    {
      id,
      province_id: provinceId,
      campaign_id: campaignId,
      kind: "SIX_MONTH",
      title: `period ${next()}`,
      figures_from: figuresFrom,
      figures_to: plainDate(year, 6, 14),
      opens_on: plainDate(year, 6, 1),
      due_commune: dueCommune,
      due_district: dueDistrict,
      due_province: dueProvince,
      opened_at: `${plainDate(year, 6, 1)}T00:00:00Z`,
    },
  ]);
  return { id, dueCommune, dueDistrict, dueProvince, figuresFrom };
}

type ReportOver = {
  provinceId: string;
  periodId: string;
  bodyId: string;
  receiverId: string;
  tier: BodyTier;
  dueOn: PlainDate;
  status?: ReportStatus;
};

export async function aReport({
  provinceId,
  periodId,
  bodyId,
  receiverId,
  tier,
  dueOn,
  status = "NOT_STARTED",
}: ReportOver): Promise<string> {
  const id = randomUUID();
  const row = { province_id: provinceId, period_id: periodId, body_id: bodyId, receiver_id: receiverId, tier, due_on: dueOn, status };
  await insert("reports", [{ id, ...row }]);
  return id;
}

/** First days of `count` months of figures from `from`. */
export const monthsFrom = (from: PlainDate, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, index) => addMonths(from, index));

type FigureOver = { provinceId: string; unitId: string; month: PlainDate; component: Component; entry: Entry; revision?: number };

export const figureRow = ({ provinceId, unitId, month, component, entry, revision = 1 }: FigureOver) => ({
  id: randomUUID(),
  province_id: provinceId,
  unit_id: unitId,
  month,
  component,
  source: "COMMUNE",
  revision,
  state: entry.state,
  value: entry.value,
  user_id: randomUUID(),
  assignment_id: randomUUID(),
  actor_label: "commune police",
  entered_at: `${addDays(month, 40)}T01:00:00Z`,
  business_date: addDays(month, 40),
});

/** Figures of a unit for all components of the report, `entryFor` saying what each month holds; null leaves it blank. */
export async function someFigures(
  provinceId: string,
  unitId: string,
  months: readonly PlainDate[],
  entryFor: (component: Component, month: PlainDate) => Entry | null,
): Promise<void> {
  const rows = months.flatMap((month) =>
    STANDARD_COMPONENTS.flatMap((component) => {
      const entry = entryFor(component, month);
      return entry ? [figureRow({ provinceId, unitId, month, component, entry })] : [];
    }),
  );
  await insert("figure_revisions", rows);
}

export async function anUpdate(
  provinceId: string,
  unitId: string,
  bodyId: string,
  over: { taskGroup: number; happenedOn: PlainDate; content: string; isWithdrawn?: boolean },
): Promise<void> {
  await insert("progress_updates", [
    {
      id: randomUUID(),
      province_id: provinceId,
      unit_id: unitId,
      body_id: bodyId,
      task_group: over.taskGroup,
      content: over.content,
      happened_on: over.happenedOn,
      user_id: randomUUID(),
      assignment_id: randomUUID(),
      actor_label: "commune police",
      posted_at: `${over.happenedOn}T05:00:00Z`,
      withdrawn_at: over.isWithdrawn ? `${over.happenedOn}T06:00:00Z` : null,
      withdrawn_for: over.isWithdrawn ? "test" : null,
    },
  ]);
}
