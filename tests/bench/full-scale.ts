// One province as large as provinces are: Thanh Hoá with 150 of its communes, two tiers, in a year of its own. Written in bulk, as the owner.
import pg from "pg";
import { DASHBOARD_COMPONENTS } from "@/lib/domain/dashboard-view";
import { plainDate } from "@/lib/domain/plain-date";
import { STANDARD_COMPONENTS } from "@/lib/domain/form-standard";
import { REQUIRED_PARTS } from "@/lib/domain/report-outline";
import { SAMPLE_CRITERIA } from "@/lib/domain/sample-criteria";
import { hashPassword } from "@/lib/server/password";

export const COMMUNES = 150;
export const MONTHS = 24;
/** What a commune gives each month: what the dashboard sums, and others of the report up to fifty. */
const ASKED = [...new Set([...DASHBOARD_COMPONENTS, ...STANDARD_COMPONENTS])].slice(0, 50);
export const COMPONENTS = ASKED.length;

/** How many localities a campaign of a large province has: fifty in all, as a decision of 2022 lists them (domain.md, section 5). */
export const SELECTED = 30;
export const FOLLOWED = 20;

/** After the reform of 2025, so that all 24 months belong to the communes of today; the province's clock is moved there. */
export const TODAY = plainDate(2028, 11, 22);
export const PASSWORD = "full-scale-bench-138";
export const SECRETARY = "bench.thuky";
export const CHAIR = "bench.lanhdao";

const SQL = {
  world: `
    create temp table place on commit drop as
      select u.id as province, v.name from units u join unit_versions v on v.unit_id = u.id
      where u.level = 'PROVINCE' and v.name = 'Thanh Hoá' and v.valid_to is null;
    create temp table commune on commit drop as
      select v.unit_id as unit, v.kind || ' ' || v.name as name, row_number() over (order by v.code)::int as no,
        uuidv7() as committee, uuidv7() as police, uuidv7() as member
      from unit_versions v join place on v.parent_id = place.province where v.level = 'COMMUNE' and v.valid_to is null
      order by v.code limit ${COMMUNES};
    create temp table body on commit drop as select uuidv7() as committee, uuidv7() as agency, uuidv7() as central, uuidv7() as council;
    create temp table campaign on commit drop as select uuidv7() as id`,
  clock: `insert into province_clocks (province_id, offset_days)
    select province, $1::date - (now() at time zone 'Asia/Ho_Chi_Minh')::date from place`,
  bodies: `
    insert into bodies (id, province_id, kind, name, short_name, parent_id)
      select committee, province, 'PROVINCE_COMMITTEE'::body_kind, 'Ban Chỉ đạo 138 tỉnh Thanh Hoá', 'BCĐ 138 tỉnh Thanh Hoá', null::uuid from body, place
      union all select agency, province, 'STANDING_AGENCY', 'Cơ quan Thường trực Ban Chỉ đạo 138 tỉnh Thanh Hoá', 'CQTT tỉnh Thanh Hoá', committee from body, place
      union all select council, province, 'APPRAISAL_COUNCIL', 'Hội đồng thẩm định tỉnh Thanh Hoá', 'HĐTĐ tỉnh Thanh Hoá', committee from body, place;
    insert into bodies (id, province_id, kind, name, short_name, parent_id)
      select commune.committee, province, 'COMMUNE_COMMITTEE', 'Ban Chỉ đạo 138 ' || commune.name, 'BCĐ 138 ' || commune.name, body.committee from commune, body, place;
    insert into bodies (id, province_id, kind, name, short_name, parent_id)
      select police, province, 'COMMUNE_POLICE', 'Công an ' || commune.name, 'CA ' || commune.name, commune.committee from commune, place;
    insert into body_units (id, body_id, unit_id) select uuidv7(), committee, unit from commune union all select uuidv7(), police, unit from commune`,
  people: `
    insert into users (id, username, display_name, password_hash, must_change_password, is_demo)
      values (uuidv7(), '${SECRETARY}', 'Cán bộ Cơ quan Thường trực', $1, false, true), (uuidv7(), '${CHAIR}', 'Trưởng Ban Chỉ đạo', $1, false, true)`,
  seats: `
    insert into assignments (id, user_id, body_id, role, title)
      select uuidv7(), u.id, agency, 'PROVINCE_SECRETARY'::role, 'Cán bộ tổng hợp' from users u, body where u.username = '${SECRETARY}'
      union all select uuidv7(), u.id, committee, 'PROVINCE_CHAIR', 'Trưởng Ban Chỉ đạo' from users u, body where u.username = '${CHAIR}';
    insert into users (id, username, display_name, password_hash, must_change_password, is_demo)
      select member, 'bench.xa' || no, 'Cán bộ Công an ' || name, '-', false, true from commune;
    insert into assignments (id, user_id, body_id, role, title)
      select uuidv7(), member, police, 'COMMUNE_POLICE', 'Cán bộ tổng hợp' from commune`,
  campaign: `
    insert into campaigns (id, province_id, year, status, work_from, work_to, figures_from, figures_to, month_start_day,
        achieved_target, sustained_target, follow_up_months, follow_up_verdict_on, is_illustrative)
      select id, province, 2028, 'OPEN', '2028-01-15', '2028-12-14', '2027-12-15', '2028-12-14', 15, 60, 85, 6, '2028-06-15', true from campaign, place;
    insert into task_groups (id, province_id, campaign_id, number, content)
      select uuidv7(), province, campaign.id, n, 'Nhóm nhiệm vụ ' || n from campaign, place, generate_series(1, 6) n;
    insert into designated_localities (id, province_id, campaign_id, unit_id, listing, types, flags, state, position)
      select uuidv7(), province, campaign.id, unit,
        (case when no <= ${SELECTED} then 'SELECTED' else 'FOLLOWED' end)::listing,
        array[(array['TYPE_1_SOCIAL_ORDER', 'TYPE_4_DRUGS', 'TYPE_2_ECONOMIC'])[1 + no % 3]]::hotspot_type[], array[]::locality_flag[],
        (case when no > ${SELECTED} then (array['MONITORED', 'SUSTAINED'])[1 + no % 2] else (array['IN_TRANSFORMATION', 'UNDER_APPRAISAL', 'IN_TRANSFORMATION'])[1 + no % 3] end)::locality_state,
        no
      from commune, campaign, place where no <= ${SELECTED + FOLLOWED}`,
  periods: `
    insert into reporting_periods (id, province_id, campaign_id, kind, title, figures_from, figures_to, opens_on, due_commune, due_province, opened_at)
      select uuidv7(), province, campaign.id, 'SIX_MONTH'::period_kind, '6 tháng đầu năm 2028', '2027-12-15'::date, '2028-06-14'::date, '2028-06-01'::date, '2028-06-17'::date, '2028-06-25'::date, '2028-06-01T01:00:00Z'::timestamptz
        from campaign, place
      union all select uuidv7(), province, campaign.id, 'AD_HOC', '11 tháng năm 2028', '2027-12-15', '2028-11-14', '2028-11-10', '2028-11-20', '2028-11-25', '2028-11-10T01:00:00Z' from campaign, place`,
  // Nine tenths have entered each figure once, a tenth has corrected it; some say nil or unknown.
  figures: `
    insert into figure_revisions (id, province_id, unit_id, month, component, source, revision, state, value, user_id, assignment_id, actor_label, entered_at, business_date)
      select uuidv7(), province, unit, month, component, 'COMMUNE'::figure_source, revision, state::figure_state,
        case when state = 'VALUE' then (hashint4(no * 7 + position::int * 31 + extract(month from month)::int * 101) & 15) + revision end,
        member, member, 'Cán bộ Công an ' || commune.name, month + interval '40 days', month + 40
      from (select generate_series('2026-12-15'::date, '2026-12-15'::date + interval '${MONTHS - 1} months', '1 month')::date as month) months,
        place, commune, unnest($1::text[]) with ordinality as asked(component, position),
        lateral (select generate_series(1, case when (no + position) % 10 = 0 then 2 else 1 end) as revision) r,
        lateral (select case (no + position * 3 + extract(month from month)::int) % 40 when 0 then 'UNKNOWN' when 1 then 'NIL' else 'VALUE' end as state) s
      where not (no % 9 = 0 and month = '2028-10-15')`,
  updates: `
    insert into progress_updates (id, province_id, unit_id, body_id, task_group, content, happened_on, user_id, assignment_id, actor_label, posted_at)
      select uuidv7(), province, unit, police, 1 + (no + n) % 6, 'Tổ chức tuần tra, tuyên truyền và gọi hỏi răn đe trên địa bàn, lần ' || n,
        '2026-12-20'::date + n * 14 - no % 7, member, member, 'Cán bộ Công an ' || commune.name, '2026-12-20'::date + n * 14
      from commune, place, generate_series(0, 48) n`,
  reports: `
    insert into reports (id, province_id, period_id, body_id, receiver_id, tier, status, due_on, current_no, first_sent_on, sent_at, accepted_at, is_late, prepared_by_id, sent_by_id)
      select uuidv7(), province, p.id, commune.committee, body.committee, 'COMMUNE', status::report_status, p.due_commune, case when status = 'NOT_STARTED' then 0 else 1 end,
        case when status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED') then p.due_commune - no % 5 + 2 end,
        case when status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED') then (p.due_commune - no % 5 + 2)::timestamptz end,
        case when status in ('ACCEPTED', 'LOCKED') then (p.due_commune + 3)::timestamptz end,
        no % 5 < 2 and status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED'), member, member
      from commune, body, place, reporting_periods p,
        lateral (select case when p.kind = 'SIX_MONTH' then 'LOCKED'
          else (array['ACCEPTED', 'ACCEPTED', 'SUBMITTED', 'DRAFT', 'NOT_STARTED', 'ACCEPTED', 'RETURNED', 'DRAFT'])[1 + no % 8] end as status) s
      where p.province_id = place.province`,
  versions: `
    insert into report_versions (id, province_id, report_id, no, created_at)
      select uuidv7(), r.province_id, r.id, 1, r.due_on from reports r join place on place.province = r.province_id where r.current_no = 1`,
  contents: `
    insert into report_parts (id, province_id, version_id, code, text, is_done)
      select uuidv7(), v.province_id, v.id, code, repeat('Đã triển khai kế hoạch chuyển hóa địa bàn. ', 8), r.status <> 'DRAFT' or n < 3
      from report_versions v join place on place.province = v.province_id join reports r on r.id = v.report_id, unnest($1::text[]) with ordinality as part(code, n)`,
  cells: `
    insert into report_cells (id, province_id, version_id, unit_id, component, state, value, covered, expected, prior_state, prior_value)
      select uuidv7(), v.province_id, v.id, commune.unit, component, 'VALUE', (hashint4(commune.no * 7 + position::int) & 63), 6, 6, 'VALUE', (hashint4(commune.no * 11 + position::int) & 63)
      from report_versions v join reports r on r.id = v.report_id join commune on commune.committee = r.body_id, unnest($1::text[]) with ordinality as asked(component, position)`,
  sources: `
    insert into cell_sources (id, province_id, cell_id, kind, source_id, revision)
      select uuidv7(), c.province_id, c.id, 'FIGURE'::cell_source_kind, f.id, f.revision from report_cells c join place on place.province = c.province_id
        join figure_revisions f on f.unit_id = c.unit_id and f.component = c.component and f.month = '2028-05-15'`,
  sent: `
    update report_versions v set sent_at = r.sent_at, sent_on = r.first_sent_on from reports r, place
      where r.id = v.report_id and r.province_id = place.province and r.sent_at is not null`,
  criteria: `
    insert into criteria_sets (id, province_id, kind, title, is_sample) select uuidv7(), province, 'ASSESSMENT'::criteria_kind, 'Bộ tiêu chí đánh giá', true from place;
    insert into criteria_versions (id, province_id, set_id, no, status, year, pass_mark) select uuidv7(), s.province_id, s.id, 1, 'DRAFT', 2028, 80 from criteria_sets s join place on place.province = s.province_id`,
  criterion: `
    insert into criteria (id, province_id, version_id, position, code, name, unit, weight, is_mandatory, types, rule)
      select uuidv7(), v.province_id, v.id, n, c->>'code', 'Tiêu chí ' || n, '', (c->>'weight')::numeric, (c->>'isMandatory')::boolean,
        array(select jsonb_array_elements_text(c->'types'))::hotspot_type[], c->'rule'
      from criteria_versions v join place on place.province = v.province_id, jsonb_array_elements($1::jsonb) with ordinality as one(c, n)`,
  assessments: `
    update criteria_versions v set status = 'IN_FORCE' from place where place.province = v.province_id;
    insert into assessments (id, province_id, locality_id, criteria_version_id, status, figures_from, figures_to)
      select uuidv7(), l.province_id, l.id, v.id, (case when l.position % 2 = 0 then 'SELF_SCORED' else 'DRAFT' end)::assessment_status, '2027-12-15', '2028-12-14'
      from designated_localities l join place on place.province = l.province_id join criteria_versions v on v.province_id = l.province_id where l.listing = 'SELECTED';
    insert into criterion_scores (id, province_id, assessment_id, criterion_id, computed)
      select uuidv7(), a.province_id, a.id, c.id, jsonb_build_object('outcome', 'NO_DATA', 'measured', null, 'share', null, 'isProvisional', true, 'inputs', '[]'::jsonb, 'weight', c.weight, 'reports', null, 'isPriorComparable', true) from assessments a join place on place.province = a.province_id join criteria c on c.version_id = a.criteria_version_id`,
  trail: `
    insert into notifications (id, province_id, user_id, kind, subject_type, subject_id, data, created_at)
      select uuidv7(), r.province_id, u.id, 'REPORT_CONFIRMED', 'report', r.id, jsonb_build_object('body', b.short_name, 'period', p.title), r.due_on
      from reports r join place on place.province = r.province_id join bodies b on b.id = r.body_id join reporting_periods p on p.id = r.period_id, users u
      where u.username = '${SECRETARY}' and r.status = 'ACCEPTED' limit 12;
    insert into events (id, province_id, subject_type, subject_id, action, actor_name, actor_title, actor_body, happened_at, business_date)
      select uuidv7(), r.province_id, 'report', r.id, 'report.sent', '-', '-', '-', r.sent_at, r.first_sent_on
      from reports r join place on place.province = r.province_id where r.sent_at is not null`,
} as const;

const BULK: readonly string[] = ["figures", "updates", "cells", "sources"];

const parameters = (passwordHash: string): ReadonlyMap<string, readonly unknown[]> =>
  new Map<string, readonly unknown[]>([
    ["clock", [TODAY]],
    ["people", [passwordHash]],
    ["figures", [ASKED]],
    ["contents", [REQUIRED_PARTS]],
    ["cells", [STANDARD_COMPONENTS]],
    ["criterion", [JSON.stringify(SAMPLE_CRITERIA.ASSESSMENT.criteria)]],
  ]);

export type Scale = Readonly<Record<"figures" | "reports" | "cells" | "updates" | "localities", number>>;

/** Adds the province to a database that holds the demo, in one transaction, then statistics for the planner. Needs the superuser's connection. */
export async function seedFullScale(superuserUrl: string): Promise<Scale> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const given = parameters(await hashPassword(PASSWORD));
    await client.query("begin");
    for (const [name, text] of Object.entries(SQL)) {
      // Two hundred thousand rows of our own making need no foreign key looked up for each.
      await client.query(`set local session_replication_role = ${BULK.includes(name) ? "replica" : "origin"}`);
      const values = given.get(name);
      await (values ? client.query(text, [...values]) : client.query(text));
    }
    await client.query("commit");
    await client.query("vacuum analyze");
    const { rows } =
      await client.query<Scale>(`select (select count(*)::int from figure_revisions) as figures, (select count(*)::int from reports) as reports,
      (select count(*)::int from report_cells) as cells, (select count(*)::int from progress_updates) as updates,
      (select count(*)::int from designated_localities) as localities`);
    const [scale] = rows;
    if (!scale) throw new Error("nothing was counted");
    return scale;
  } finally {
    await client.end();
  }
}
