// Work in the small world: a campaign of a province with its four communes, and reports of them in any state.
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import type { BodyTier, ReportStatus } from "@/lib/domain/report";
import type { Row } from "@/prisma/seed/rows";
import { asOwner } from "./database";
import { bodyOf, COMMUNES, dayOf, idOf, isOfThreeTiers, unitOf, writeRows, type ProvinceKey } from "./small-world";

export const yearOf = (province: ProvinceKey): number => (isOfThreeTiers(province) ? 2024 : 2026);
export const campaignOf = (province: ProvinceKey): string => idOf(`campaign:${province}`);
export const DUE = { 2024: plainDate(2024, 6, 30), 2026: plainDate(2026, 6, 30) } as const;

export function campaignRows(province: ProvinceKey): { campaigns: Row[]; designated_localities: Row[] } {
  const year = yearOf(province);
  return {
    campaigns: [
      {
        id: campaignOf(province),
        province_id: unitOf(province),
        year,
        status: "OPEN",
        work_from: plainDate(year, 1, 15),
        work_to: plainDate(year, 12, 14),
        figures_from: plainDate(year - 1, 12, 15),
        figures_to: plainDate(year, 12, 14),
        month_start_day: 15,
        achieved_target: 60,
        sustained_target: 85,
        follow_up_months: 6,
        is_illustrative: true,
        version: 1,
      },
    ],
    designated_localities: COMMUNES[province].map((commune, index) => ({
      id: idOf(`locality:${commune}`),
      province_id: unitOf(province),
      campaign_id: campaignOf(province),
      unit_id: unitOf(commune),
      listing: "SELECTED",
      types: ["TYPE_1_SOCIAL_ORDER"],
      flags: [],
      state: "IN_TRANSFORMATION",
      position: index + 1,
      version: 1,
    })),
  };
}

/** A period of the first half of the year; unopened unless said otherwise. */
export function periodRow(province: ProvinceKey, key: string, openedAt: string | null = "2024-06-01T01:00:00Z"): Row {
  const year = yearOf(province);
  return {
    id: idOf(`period:${key}`),
    province_id: unitOf(province),
    campaign_id: campaignOf(province),
    kind: "AD_HOC",
    title: key,
    figures_from: plainDate(year - 1, 12, 15),
    figures_to: plainDate(year, 6, 14),
    opens_on: plainDate(year, 6, 1),
    due_commune: year === 2024 ? DUE[2024] : DUE[2026],
    due_district: isOfThreeTiers(province) ? plainDate(year, 7, 3) : null,
    due_province: plainDate(year, 7, 7),
    opened_at: openedAt,
    version: 1,
  };
}

export type Given = {
  readonly key: string;
  readonly province: ProvinceKey;
  /** Key of the body that owes it, and of the one that receives it. */
  readonly body: string;
  readonly receiver: string;
  readonly tier: BodyTier;
  readonly status: ReportStatus;
  /** Communes its table speaks of. */
  readonly units: readonly string[];
};
/** What a report is known by in a test. */
export type Made = { readonly id: string; readonly versionId: string; readonly key: string };

/** Reports in a state, each in a period of its own: all parts done, two cells a commune, version 1 sent where the state says so; no version where it is NOT_STARTED. */
export async function makeReports(given: readonly Given[]): Promise<Made[]> {
  const rows: Record<string, Row[]> = { reporting_periods: [], reports: [], report_versions: [], report_parts: [], report_cells: [] };
  const made = given.map((one) => ({ id: idOf(`report:${one.key}`), versionId: idOf(`version:${one.key}`), key: one.key }));
  const sent: string[] = [];
  for (const one of given) {
    const provinceId = unitOf(one.province);
    const day: PlainDate = dayOf(one.province);
    const versionId = idOf(`version:${one.key}`);
    const isSent = ["SUBMITTED", "RETURNED", "ACCEPTED", "LOCKED"].includes(one.status);
    if (isSent) sent.push(versionId);
    rows["reporting_periods"]?.push(periodRow(one.province, one.key));
    rows["reports"]?.push({
      id: idOf(`report:${one.key}`),
      province_id: provinceId,
      period_id: idOf(`period:${one.key}`),
      body_id: bodyOf(one.body),
      receiver_id: bodyOf(one.receiver),
      tier: one.tier,
      status: one.status,
      due_on: yearOf(one.province) === 2024 ? DUE[2024] : DUE[2026],
      current_no: one.status === "NOT_STARTED" ? 0 : 1,
      prepared_by_id: idOf("somebody"),
      sent_by_id: isSent ? idOf("somebody else") : null,
      sent_at: isSent ? `${day}T02:00:00Z` : null,
      first_sent_on: isSent ? day : null,
      is_late: false,
      is_entered_for: false,
      version: 1,
    });
    if (one.status === "NOT_STARTED") continue;
    rows["report_versions"]?.push({
      id: versionId,
      province_id: provinceId,
      report_id: idOf(`report:${one.key}`),
      no: 1,
      created_at: `${day}T01:00:00Z`,
    });
    for (const code of ["LEADERSHIP", "PREVENTION", "SUPPRESSION"]) {
      const id = idOf(`part:${one.key}:${code}`);
      rows["report_parts"]?.push({ id, province_id: provinceId, version_id: versionId, code, text: code, is_done: true, row_version: 1 });
    }
    for (const unit of one.units) {
      for (const component of ["CRM_TOTAL", "CRM_SOCIAL"]) {
        rows["report_cells"]?.push({
          id: idOf(`cell:${one.key}:${unit}:${component}`),
          province_id: provinceId,
          version_id: versionId,
          unit_id: unitOf(unit),
          component,
          state: "VALUE",
          value: 5,
          covered: 6,
          expected: 6,
          prior_state: "BLANK",
          is_typed: true,
          explanation: "typed",
          row_version: 1,
        });
      }
    }
  }
  await writeRows(rows);
  await asOwner("update report_versions set sent_at = now(), sent_on = current_date where id = any($1::uuid[])", [sent]);
  return made;
}

/** A report of the commune N11, which goes to the district N1. */
export const ofN11 = (key: string, status: ReportStatus): Given => ({
  key,
  province: "N",
  body: "N11",
  receiver: "N1",
  tier: "COMMUNE",
  status,
  units: ["N11"],
});
