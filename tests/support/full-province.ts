import { randomUUID } from "node:crypto";
import type { Row } from "@/prisma/seed/rows";
import { fullPapers } from "./full-papers";
import { fullReporting } from "./full-reporting";
import { campaignOf, campaignRows, periodRow } from "./small-campaign";
import { bodyOf, COMMUNES, idOf, unitOf, type ProvinceKey } from "./small-world";

/** When everything of the full province happened. */
const AT = "2024-06-01T00:00:00Z";

/** A row in every table whose rows belong to a province, in an order that foreign keys allow; what the small world holds already is left out. */
export function fullProvince(province: ProvinceKey): Record<string, readonly Row[]> {
  const id = (table: string) => idOf(`full:${province}:${table}`);
  const provinceId = unitOf(province);
  const unitId = unitOf(COMMUNES[province][0]);
  const bodyId = bodyOf(COMMUNES[province][0]);
  const campaign = { province_id: provinceId, campaign_id: campaignOf(province) };
  const localities = campaignRows(province);
  const somebody = { user_id: idOf(`user:${COMMUNES[province][0]}:COMMUNE_HEAD`), assignment_id: randomUUID(), actor_label: "somebody" };
  return {
    province_clocks: [{ province_id: provinceId, offset_days: 0, version: 1 }],
    ...localities,
    ...fullPapers(province).before,
    task_groups: [{ id: id("task_groups"), ...campaign, number: 1, content: "test" }],
    reporting_periods: [{ ...periodRow(province, `full ${province}`), id: id("reporting_periods") }],
    figure_revisions: [
      {
        id: id("figure_revisions"),
        province_id: provinceId,
        unit_id: unitId,
        month: "2024-05-15",
        component: "CRM_TOTAL",
        source: "COMMUNE",
        revision: 1,
        state: "VALUE",
        value: 1,
        is_entered_for: false,
        entered_at: AT,
        business_date: "2024-06-01",
        ...somebody,
      },
    ],
    progress_updates: [
      {
        id: id("progress_updates"),
        province_id: provinceId,
        unit_id: unitId,
        body_id: bodyId,
        task_group: 1,
        content: "test",
        is_nothing_new: false,
        happened_on: "2024-06-01",
        counts: [],
        posted_at: AT,
        version: 1,
        ...somebody,
      },
    ],
    unit_facts: [
      { id: id("unit_facts"), province_id: provinceId, unit_id: unitId, year: 2024, kind: "POPULATION", value: 1000, created_at: AT },
    ],
    reports: [
      {
        id: id("reports"),
        province_id: provinceId,
        period_id: id("reporting_periods"),
        body_id: bodyId,
        receiver_id: bodyOf(`${province}:committee`),
        tier: "COMMUNE",
        status: "DRAFT",
        due_on: "2024-06-30",
        current_no: 1,
        is_late: false,
        is_entered_for: false,
        version: 1,
      },
    ],
    report_versions: [{ id: id("report_versions"), province_id: provinceId, report_id: id("reports"), no: 1, created_at: AT }],
    report_parts: [
      {
        id: id("report_parts"),
        province_id: provinceId,
        version_id: id("report_versions"),
        code: "LEADERSHIP",
        text: "test",
        is_done: false,
        row_version: 1,
      },
    ],
    report_cells: [
      {
        id: id("report_cells"),
        province_id: provinceId,
        version_id: id("report_versions"),
        unit_id: unitId,
        component: "CRM_TOTAL",
        state: "VALUE",
        value: 1,
        covered: 1,
        expected: 1,
        prior_state: "BLANK",
        is_typed: false,
        row_version: 1,
      },
    ],
    cell_sources: [
      {
        id: id("cell_sources"),
        province_id: provinceId,
        cell_id: id("report_cells"),
        kind: "FIGURE",
        source_id: id("figure_revisions"),
        revision: 1,
      },
    ],
    criteria_sets: [{ id: id("criteria_sets"), province_id: provinceId, kind: "ASSESSMENT", title: "test", is_sample: true }],
    criteria_versions: [
      {
        id: id("criteria_versions"),
        province_id: provinceId,
        set_id: id("criteria_sets"),
        no: 1,
        status: "DRAFT",
        year: 2024,
        pass_mark: 80,
        version: 1,
      },
    ],
    criteria: [
      {
        id: id("criteria"),
        province_id: provinceId,
        version_id: id("criteria_versions"),
        position: 1,
        code: "1",
        name: "test",
        unit: "test",
        weight: 10,
        is_mandatory: false,
        types: [],
        rule: {},
      },
    ],
    assessments: [
      {
        id: id("assessments"),
        province_id: provinceId,
        locality_id: idOf(`locality:${COMMUNES[province][0]}`),
        criteria_version_id: id("criteria_versions"),
        status: "DRAFT",
        figures_from: "2023-12-15",
        figures_to: "2024-12-14",
        version: 1,
      },
    ],
    criterion_scores: [
      { id: id("criterion_scores"), province_id: provinceId, assessment_id: id("assessments"), criterion_id: id("criteria"), computed: {} },
    ],
    ...fullPapers(province).after,
    ...fullReporting(province),
    events: [
      {
        id: id("events"),
        province_id: provinceId,
        sequence: 0,
        subject_type: "report",
        subject_id: id("reports"),
        action: "test",
        data: {},
        capacity: "NONE",
        actor_name: "test",
        actor_title: "test",
        actor_body: "test",
        happened_at: AT,
        business_date: "2024-06-01",
        prev_hash: "",
        hash: "",
      },
    ],
    notifications: [
      {
        id: id("notifications"),
        province_id: provinceId,
        user_id: somebody.user_id,
        kind: "TEST",
        subject_type: "report",
        subject_id: id("reports"),
        data: {},
        created_at: AT,
      },
    ],
  };
}
