import { randomBytes } from "node:crypto";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { BODY_KINDS, CAPACITIES, ROLES } from "@/lib/domain/access";
import { ASSESSMENT_STATUSES } from "@/lib/domain/assessment";
import { DAY_KINDS } from "@/lib/domain/calendar";
import { CAMPAIGN_STATUSES, PERIOD_KINDS } from "@/lib/domain/campaign";
import { COUNCIL_OPINIONS, DOSSIER_ITEM_KINDS, NOMINATION_STATUSES } from "@/lib/domain/nomination";
import {
  COMMITTEE_POSTS,
  DECISION_EFFECTS,
  DISPATCH_CHANNELS,
  DUTY_STATUSES,
  PAPER_FAMILIES,
  PAPER_KINDS,
  PAPER_STATUSES,
  REGISTER_ENTRY_STATUSES,
  REGISTER_MODES,
  STEP_KINDS,
  STEP_STATUSES,
} from "@/lib/domain/paper";
import { ASSESSMENT_RESULTS, CRITERIA_KINDS, CRITERIA_STATUSES } from "@/lib/domain/criteria";
import { FIGURE_SOURCES, FIGURE_STATES } from "@/lib/domain/figure";
import { INSTALLATION_KINDS } from "@/lib/domain/installation";
import { HOTSPOT_TYPES, LISTINGS, LOCALITY_FLAGS, LOCALITY_STATES } from "@/lib/domain/locality";
import { FORM_STATUSES } from "@/lib/domain/form";
import { PIN_KINDS, PIN_NOTE_KINDS, PIN_PLACES, PIN_STATUSES } from "@/lib/domain/pin";
import { BODY_TIERS, REPORT_STATUSES } from "@/lib/domain/report";
import { UNLOCK_ENDINGS } from "@/lib/domain/report-unlock";
import { SUCCESSION_PARTS, UNIT_LEVELS } from "@/lib/domain/unit";
import { isBoundByPolicies } from "@/lib/server/operations/provision";
import { asOwner, testDatabase } from "@/tests/support/database";

/** Every enum of the database and the closed set of the domain that it repeats. */
const CLOSED_SETS: Readonly<Record<string, readonly string[]>> = {
  assessment_result: ASSESSMENT_RESULTS,
  assessment_status: ASSESSMENT_STATUSES,
  body_kind: BODY_KINDS,
  body_tier: BODY_TIERS,
  campaign_status: CAMPAIGN_STATUSES,
  capacity: CAPACITIES,
  // The domain speaks of a source by its row; these are the tables it may be in.
  cell_source_kind: ["FIGURE", "REPORT_CELL", "UPDATE", "TYPED"],
  criteria_kind: CRITERIA_KINDS,
  criteria_status: CRITERIA_STATUSES,
  figure_source: FIGURE_SOURCES,
  figure_state: FIGURE_STATES,
  form_status: FORM_STATUSES,
  hotspot_type: HOTSPOT_TYPES,
  installation_kind: INSTALLATION_KINDS,
  listing: LISTINGS,
  locality_flag: LOCALITY_FLAGS,
  locality_state: LOCALITY_STATES,
  paper_family: PAPER_FAMILIES,
  paper_kind: PAPER_KINDS,
  paper_status: PAPER_STATUSES,
  decision_effect: DECISION_EFFECTS,
  duty_status: DUTY_STATUSES,
  step_kind: STEP_KINDS,
  step_status: STEP_STATUSES,
  register_mode: REGISTER_MODES,
  register_entry_status: REGISTER_ENTRY_STATUSES,
  dispatch_channel: DISPATCH_CHANNELS,
  committee_post: COMMITTEE_POSTS,
  nomination_status: NOMINATION_STATUSES,
  council_opinion: COUNCIL_OPINIONS,
  dossier_item_kind: DOSSIER_ITEM_KINDS,
  day_kind: DAY_KINDS,
  period_kind: PERIOD_KINDS,
  pin_kind: PIN_KINDS,
  pin_note_kind: PIN_NOTE_KINDS,
  pin_place: PIN_PLACES,
  pin_status: PIN_STATUSES,
  report_status: REPORT_STATUSES,
  role: ROLES,
  succession_part: SUCCESSION_PARTS,
  unit_level: UNIT_LEVELS,
  unlock_ending: UNLOCK_ENDINGS,
};

describe("enums", () => {
  it("hold what the closed sets of the domain hold, each of them", async () => {
    const rows = await asOwner<{ name: string; labels: string[] }>(
      `select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as labels from pg_enum e join pg_type t on t.oid = e.enumtypid
       where t.typnamespace = 'public'::regnamespace group by 1`,
    );
    const sorted = (sets: Readonly<Record<string, readonly string[]>>) =>
      Object.fromEntries(Object.entries(sets).map(([name, labels]) => [name, labels.toSorted()]));
    expect(sorted(Object.fromEntries(rows.map((row) => [row.name, row.labels])))).toEqual(sorted(CLOSED_SETS));
  });
});

/** Commands for which a table has no policy, or another than the four of every province's table, and why. */
const OTHERWISE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  units: { SELECT: "read_all", INSERT: "insert_at_home", UPDATE: "update_at_home" },
  bodies: { SELECT: "read_all", INSERT: "insert_at_home", UPDATE: "update_at_home" },
  province_clocks: { SELECT: "read_all", INSERT: "insert_as_administrator", UPDATE: "update_as_administrator" },
  events: { SELECT: "read_in_scope", INSERT: "append_at_home" },
  notifications: { SELECT: "read_own", INSERT: "insert_at_home", UPDATE: "update_own" },
};
const FOUR = { SELECT: "read_in_scope", INSERT: "insert_at_home", UPDATE: "update_at_home", DELETE: "delete_at_home" };

describe("row-level security", () => {
  it("stands on every table with a province, with its policies and no others", async () => {
    const rows = await asOwner<{ name: string; on: boolean; policies: Record<string, string> }>(
      `select c.relname as name, c.relrowsecurity as on,
        (select coalesce(jsonb_object_agg(p.cmd, p.policyname), '{}') from pg_policies p where p.schemaname = 'public' and p.tablename = c.relname) as policies
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'province_id' and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(24);
    for (const { name, on, policies } of rows) {
      expect(on, name).toBe(true);
      expect(policies, name).toEqual(OTHERWISE[name] ?? FOUR);
    }
  });

  it("is not got round by a view, or by a function that runs as its owner and is not known here", async () => {
    expect(await asOwner("select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')")).toEqual([]);
    const definers = await asOwner<{ name: string }>(
      "select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1",
    );
    expect(definers.map((row) => row.name)).toEqual([
      "chain_event",
      "first_broken_event",
      "refuse_criteria_in_force",
      "refuse_decided_scores",
      "refuse_issued_content",
      "refuse_sent_content",
    ]);
    const open = await asOwner(
      "select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and proconfig is null",
    );
    expect(open).toEqual([]);
  });
});

describe("keys and checks", () => {
  it("every foreign key has an index that begins with its columns, and restricts deletion", async () => {
    const bare = await asOwner(
      `select c.conname from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
         select from pg_index i where i.indrelid = c.conrelid and i.indpred is null and i.indisvalid
           and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey)`,
    );
    expect(bare).toEqual([]);
    const cascading = await asOwner(
      "select conname from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and confdeltype <> 'r'",
    );
    expect(cascading).toEqual([]);
  });

  it("what Prisma cannot say is there", async () => {
    const rows = await asOwner<{ name: string }>(
      `select conname as name from pg_constraint where contype in ('c', 'x') and connamespace = 'public'::regnamespace and conrelid <> 0
       union all select tgname from pg_trigger where not tgisinternal order by 1`,
    );
    expect(rows.map((row) => row.name).sort()).toEqual(
      [
        "assessments_decided",
        "assignments_span",
        "body_units_one_at_a_time",
        "campaigns_month_start",
        "campaigns_spans",
        "campaigns_targets",
        "campaigns_year",
        "campaigns_percent_base",
        "cell_sources_frozen",
        "criteria_frozen",
        "criteria_versions_frozen",
        "criterion_scores_frozen",
        "events_append_only",
        "events_chained",
        "events_never_emptied",
        "figure_revisions_append_only",
        "figure_revisions_confirm_only",
        "figure_revisions_entered_for",
        "figure_revisions_not_negative",
        "figure_revisions_value",
        "form_versions_frozen",
        "form_versions_published",
        "installation_is_one",
        "installation_session_limits",
        "papers_issued_has_number",
        "papers_frozen",
        "plan_duties_task_group",
        "plan_duties_done",
        "plan_duties_frozen",
        "decision_items_frozen",
        "delegations_span",
        "delegations_of_two",
        "register_entries_number",
        "register_entries_cancelled",
        "register_entries_never_deleted",
        "incoming_papers_never_deleted",
        "paper_steps_done",
        "paper_steps_returned",
        "paper_steps_on_paper",
        "nominations_drug_class",
        "nominations_score",
        "nominations_decided",
        "nominations_withdrawn",
        "nominations_withdrawn_stay",
        "nomination_submissions_append_only",
        "pin_notes_append_only",
        "progress_updates_task_group",
        "report_cells_frozen",
        "report_cells_prior",
        "report_cells_value",
        "report_corrections_append_only",
        "report_parts_frozen",
        "report_pins_draft",
        "report_pins_place",
        "report_unlocks_end_only",
        "report_unlocks_ended",
        "report_unlocks_hours",
        "report_versions_frozen",
        "reporting_periods_span",
        "reports_entered_for",
        "task_groups_six",
        "unit_successions_of_two",
        "unit_versions_one_at_a_time",
        "unit_versions_one_holder_of_a_code",
        "unit_versions_span",
        "units_province_is_its_own",
        "units_span",
      ].sort(),
    );
    const invalid = await asOwner("select conname from pg_constraint where connamespace = 'public'::regnamespace and not convalidated");
    expect(invalid).toEqual([]);
  });
});

describe("the application's role", () => {
  it("is bound by the policies: no superuser, no BYPASSRLS, owner of nothing", async () => {
    const { url, ownerUrl, jobsUrl } = await testDatabase();
    expect(await isBoundByPolicies({ url, ownerUrl })).toBe(true);
    expect(await isBoundByPolicies({ url: jobsUrl, ownerUrl })).toBe(true);
    const roles = await asOwner(
      "select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('ch138_app', 'ch138_jobs') order by 1",
    );
    const none = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual([
      { rolname: "ch138_app", ...none },
      { rolname: "ch138_jobs", ...none },
    ]);
  });

  it("is refused at the start where it is the owner, a superuser, bypasses policies, or may become one who does", async () => {
    const { url, ownerUrl, name } = await testDatabase();
    const { superuserUrl } = inject("databaseServer");
    const superuser = superuserUrl.replace(/\/[^/]*$/, `/${name}`);
    expect(await isBoundByPolicies({ url: ownerUrl, ownerUrl })).toBe(false);
    expect(await isBoundByPolicies({ url: superuser, ownerUrl })).toBe(false);

    const client = new pg.Client({ connectionString: superuser });
    await client.connect();
    const role = `ch138_test_${randomBytes(4).toString("hex")}`;
    const group = `${role}_group`;
    const asRole = new URL(url);
    asRole.username = role;
    asRole.password = "test";
    const isBound = () => isBoundByPolicies({ url: asRole.href, ownerUrl });
    try {
      await client.query(`create role ${role} login password 'test' nosuperuser nobypassrls`);
      await client.query(`create role ${group} nologin bypassrls`);
      expect(await isBound()).toBe(true);
      const faults: readonly (readonly [fault: string, mend: string])[] = [
        [`alter role ${role} bypassrls`, `alter role ${role} nobypassrls`],
        [`alter role ${role} superuser`, `alter role ${role} nosuperuser`],
        [`grant ch138_owner to ${role}`, `revoke ch138_owner from ${role}`],
        [`grant ${group} to ${role}`, `revoke ${group} from ${role}`],
        [`alter table papers owner to ${role}`, `alter table papers owner to ch138_owner`],
      ];
      for (const [fault, mend] of faults) {
        await client.query(fault);
        expect(await isBound(), fault).toBe(false);
        await client.query(mend);
        expect(await isBound(), mend).toBe(true);
      }
    } finally {
      await client.query(`drop owned by ${role}`);
      await client.query(`drop role ${role}`);
      await client.query(`drop role ${group}`);
      await client.end();
    }
  });
});
