// What the seeded database holds, read past row-level security: the ground on which the lines say what should come of each request.
import type pg from "pg";
import type { Assessment } from "@/lib/domain/assessment";
import type { CampaignStatus } from "@/lib/domain/campaign";
import type { Role } from "@/lib/domain/access";
import type { PaperStatus } from "@/lib/domain/paper";
import type { CriteriaStatus } from "@/lib/domain/criteria";
import type { FormStatus } from "@/lib/domain/form";
import type { FigureUnit } from "@/lib/domain/figure-entry";
import type { Listing, LocalityState } from "@/lib/domain/locality";
import type { Pin } from "@/lib/domain/pin";
import type { Report } from "@/lib/domain/report";
import type { Nomination } from "@/lib/domain/nomination";
import { REQUIRED_PARTS } from "@/lib/domain/report-outline";
import { readOffice, SEATS, type OfficeWorld } from "./office-world";
import { listDuties, listLocalPlans, type DutyRow, type LocalPlanRow } from "./plan-world";
import type { Territory } from "./reach";

export type CampaignRow = {
  readonly id: string;
  readonly provinceId: string;
  readonly year: number;
  readonly status: CampaignStatus;
  readonly version: number;
};
type OfCampaign = {
  readonly id: string;
  readonly provinceId: string;
  readonly campaignId: string;
  readonly campaign: CampaignStatus;
  readonly version: number;
};
export type PeriodRow = OfCampaign & { readonly isOpen: boolean; readonly title: string };
export type RegimeRow = { readonly id: string; readonly provinceId: string; readonly isRetired: boolean; readonly version: number };
export type PlanRow = OfCampaign & {
  readonly status: PaperStatus;
  readonly number: number | null;
  readonly isOfYear: boolean;
  readonly hasOrigin: boolean;
  readonly seats: readonly { readonly role: Role; readonly bodyId: string }[];
};
export type DecisionRow = OfCampaign & {
  readonly status: PaperStatus;
  readonly anItem: string | null;
  /** One that was appraised and that the decision does not name. */
  readonly aNomination: string | null;
};
export type LocalityRow = OfCampaign & {
  readonly unitId: string;
  readonly listing: Listing;
  readonly state: LocalityState;
  readonly hasOpenAssessment: boolean;
  readonly hasCriteria: boolean;
};
export type ReportRow = Report & {
  readonly id: string;
  readonly version: number;
  readonly versionId: string | null;
  readonly title: string;
  readonly aUnitId: string | null;
  readonly aPart: string | null;
  readonly aCell: { readonly unitId: string; readonly component: string } | null;
  readonly wasSent: boolean;
  readonly pins: readonly (Pin & { readonly id: string; readonly version: number })[] | null;
};
export type FormVersionRow = {
  readonly id: string;
  readonly provinceId: string;
  readonly status: FormStatus;
  readonly version: number;
  readonly formId: string;
  readonly title: string;
};
export type CriteriaRow = { readonly id: string; readonly provinceId: string; readonly status: CriteriaStatus; readonly version: number };
export type AssessmentRow = Assessment & { readonly id: string; readonly version: number; readonly localityId: string };
export type NominationRow = Nomination & {
  readonly id: string;
  readonly version: number;
  readonly campaignId: string;
  readonly hasDistrict: boolean;
  readonly isListed: boolean;
  /** Made for the matrix. */
  readonly isExtra: boolean;
};
export type UpdateRow = {
  readonly id: string;
  readonly provinceId: string;
  readonly unitId: string;
  readonly bodyId: string;
  readonly isWithdrawn: boolean;
  readonly version: number;
};
export type UnitRow = FigureUnit & {
  readonly id: string;
  readonly version: number;
  readonly isListed: boolean;
  readonly isListedOpenly: boolean;
};
export type AccountRow = {
  readonly id: string;
  readonly username: string;
  readonly version: number;
  readonly isDisabled: boolean;
  readonly assignmentId: string | null;
  readonly assignmentVersion: number;
};

export type World = OfficeWorld & {
  readonly campaigns: readonly CampaignRow[];
  readonly periods: readonly PeriodRow[];
  readonly regimes: readonly RegimeRow[];
  readonly plans: readonly PlanRow[];
  readonly localPlans: readonly LocalPlanRow[];
  readonly duties: readonly DutyRow[];
  readonly decisions: readonly DecisionRow[];
  readonly localities: readonly LocalityRow[];
  readonly reports: readonly ReportRow[];
  readonly criteria: readonly CriteriaRow[];
  readonly formVersions: readonly FormVersionRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly nominations: readonly NominationRow[];
  readonly updates: readonly UpdateRow[];
  readonly units: readonly UnitRow[];
  readonly accounts: readonly AccountRow[];
  readonly territory: Territory;
};

export const list = async <Row extends pg.QueryResultRow>(client: pg.Client, sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query<Row>(sql, values)).rows;

const OF_CAMPAIGN = `x.id::text as id, x.province_id::text as "provinceId", x.campaign_id::text as "campaignId", c.status::text as campaign, x.version`;
const valid = (alias: string, day: string) =>
  `(${alias}.valid_from is null or ${alias}.valid_from <= ${day}) and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`;

const listReports = (client: pg.Client) =>
  list<ReportRow>(
    client,
    `select r.id::text as id, r.version, r.status::text as status, r.province_id::text as "provinceId", r.tier::text as tier, r.body_id::text as "bodyId", p.title,
      array(select u.unit_id::text from body_units u where u.body_id = r.body_id and ${valid("u", "r.due_on")}) as "unitIds",
      array(select q.id::text from bodies q where q.parent_id = r.body_id and q.kind = 'COMMUNE_POLICE' and ${valid("q", "r.due_on")}) as "preparerBodyIds",
      case rb.kind when 'DISTRICT_COMMITTEE' then 'DISTRICT' else 'PROVINCE' end as "receivedBy",
      array(select rb.id::text union select a.id::text from bodies a where rb.kind = 'PROVINCE_COMMITTEE' and a.parent_id = rb.id and a.kind = 'STANDING_AGENCY') as "receiverBodyIds",
      r.prepared_by_id::text as "preparedById", r.sent_by_id::text as "sentById", r.first_sent_on::text as "firstSentOn", r.is_late as "isLate",
      r.is_entered_for as "isEnteredFor", r.confirmed_at is not null as "isConfirmed", b.is_asked as "isAsked", p.opens_on::text as "opensOn", r.due_on::text as "dueOn",
      ((select count(*) from report_parts y where y.version_id = v.id and not y.is_done and y.code = any($1::text[]))
        + (select count(*) from report_cells y where r.tier = 'COMMUNE' and y.version_id = v.id and y.state = 'BLANK' and coalesce(y.explanation, '') = ''))::int as "missingParts",
      r.current_no as "currentNo", null as unlock, false as "isRelocked", case when v.sent_at is null then v.replaces_no end as "replacesNo",
      (select count(*) from report_pins y where y.report_id = r.id and y.kind = 'REQUEST' and y.status = 'DRAFT')::int as "draftPins",
      (select count(*) from report_pins y where y.report_id = r.id and y.kind = 'REQUEST' and y.status = 'OPEN')::int as "openPins",
      (select jsonb_agg(jsonb_build_object('id', y.id, 'kind', y.kind, 'status', y.status, 'version', y.version)) from report_pins y where y.report_id = r.id) as pins,
      v.id::text as "versionId", (select y.unit_id::text from report_cells y where y.version_id = v.id order by 1 limit 1) as "aUnitId",
      (select y.code from report_parts y where y.version_id = v.id order by 1 limit 1) as "aPart",
      (select jsonb_build_object('unitId', y.unit_id, 'component', y.component) from report_cells y where y.version_id = v.id order by y.unit_id, y.component limit 1) as "aCell",
      exists (select from report_versions y where y.report_id = r.id and y.sent_at is not null) as "wasSent"
    from reports r join reporting_periods p on p.id = r.period_id join bodies b on b.id = r.body_id join bodies rb on rb.id = r.receiver_id
      left join report_versions v on v.report_id = r.id and v.no = r.current_no order by p.title, r.id`,
    [[...REQUIRED_PARTS]],
  );

const listAssessments = (client: pg.Client) =>
  list<AssessmentRow>(
    client,
    `select a.id::text as id, a.version, a.locality_id::text as "localityId", a.status::text as status, a.province_id::text as "provinceId", l.unit_id::text as "unitId",
      (select count(*)::int from criterion_scores s where s.assessment_id = a.id and (s.self_points is null or s.self_passed is null)) as "missingSelf",
      (select count(*)::int from criterion_scores s where s.assessment_id = a.id and (s.council_points is null or s.council_passed is null)) as "missingCouncil",
      a.proposed::text as proposed, a.self_scored_by_id::text as "selfScoredById", a.appraised_by_id::text as "appraisedById"
    from assessments a join designated_localities l on l.id = a.locality_id order by a.id`,
  );

/** As the procedure knows them; the grounds play no part where a reason is given. */
const listNominations = (client: pg.Client) =>
  list<NominationRow>(
    client,
    `select n.id::text as id, n.version, n.status::text as status, n.province_id::text as "provinceId", n.campaign_id::text as "campaignId", n.unit_id::text as "unitId",
      n.nominator_id::text as "nominatorId", b.kind::text as "nominatorKind", c.status::text as "campaignStatus", n.prepared_by_id::text as "preparedById",
      n.submitted_by_id::text as "submittedById", n.score::float8 as score, '{}'::text[] as grounds,
      array_remove(array[case when cardinality(n.types) = 0 then 'TYPES' end, case when n.situation = '' then 'SITUATION' end, case when n.reason = '' then 'REASON' end,
        case when not exists (select from nomination_scores s where s.nomination_id = n.id) or exists (select from nomination_scores s where s.nomination_id = n.id
          and (s.points is null or (s.computed ->> 'share' is null and coalesce(s.note, '') = ''))) then 'SCORES' end], null) as gaps,
      n.return_reason = 'Matrix' as "isExtra", c.year < 2026 as "hasDistrict",
      exists (select from designated_localities l where l.campaign_id = c.id and l.unit_id = n.unit_id and l.listing = 'SELECTED') as "isListed"
    from nominations n join bodies b on b.id = n.nominator_id join campaigns c on c.id = n.campaign_id order by n.id`,
  );

const listLocalities = (client: pg.Client) =>
  list<LocalityRow>(
    client,
    `select ${OF_CAMPAIGN}, x.unit_id::text as "unitId", x.listing::text as listing, x.state::text as state,
      exists (select from assessments a where a.locality_id = x.id and a.status <> 'DECIDED') as "hasOpenAssessment",
      exists (select from criteria_versions v join criteria_sets s on s.id = v.set_id where v.province_id = x.province_id and v.year = c.year and v.status = 'IN_FORCE'
        and s.kind = (case x.listing when 'SELECTED' then 'ASSESSMENT' else 'MONITORING' end)::criteria_kind) as "hasCriteria"
    from designated_localities x join campaigns c on c.id = x.campaign_id order by c.year, x.position`,
  );

/** Every unit by its nearest parent; listed: it, or what it came from or went into, is in some campaign. */
const listUnits = (client: pg.Client) =>
  list<UnitRow>(
    client,
    `with recursive kin as (
      select unit_id as origin, unit_id as id, campaign_id from designated_localities
      union select k.origin, s.successor_id, k.campaign_id from kin k join unit_successions s on s.predecessor_id = k.id
    ), back as (
      select unit_id as origin, unit_id as id, campaign_id from designated_localities
      union select k.origin, s.predecessor_id, k.campaign_id from back k join unit_successions s on s.successor_id = k.id
    ), family as (select id, campaign_id from kin union select id, campaign_id from back)
    select u.id::text as id, u.id::text as "unitId", u.province_id::text as "provinceId", u.level::text as level, p.level::text as "parentLevel",
      u.exists_from::text as "existsFrom", u.exists_to::text as "existsTo", u.version,
      exists (select from family f where f.id = u.id) as "isListed",
      exists (select from designated_localities l join campaigns c on c.id = l.campaign_id where l.unit_id = u.id and c.status <> 'DRAFT') as "isListedOpenly"
    from units u left join lateral (select parent_id from unit_versions v where v.unit_id = u.id order by v.valid_to desc nulls first limit 1) v on true
      left join units p on p.id = v.parent_id`,
  );

async function readTerritory(client: pg.Client): Promise<Territory> {
  const span = `valid_from::text as "validFrom", valid_to::text as "validTo"`;
  const provinces = await list<{ id: string }>(client, "select id::text as id from units where level = 'PROVINCE' order by id");
  return {
    provinceIds: provinces.map((row) => row.id),
    parents: await list(
      client,
      `select unit_id::text as "unitId", parent_id::text as "parentId", ${span} from unit_versions where parent_id is not null`,
    ),
    successions: await list(
      client,
      `select predecessor_id::text as "predecessorId", successor_id::text as "successorId", part::text as part, effective_on::text as "effectiveOn" from unit_successions`,
    ),
    answersFor: await list(client, `select body_id::text as "bodyId", unit_id::text as "unitId", ${span} from body_units`),
  };
}

export async function readWorld(client: pg.Client): Promise<World> {
  return {
    campaigns: await list(
      client,
      `select id::text as id, province_id::text as "provinceId", year, status::text as status, version from campaigns order by year`,
    ),
    periods: await list(
      client,
      `select ${OF_CAMPAIGN}, x.opened_at is not null as "isOpen", x.title from reporting_periods x join campaigns c on c.id = x.campaign_id order by x.title`,
    ),
    regimes: await list(
      client,
      `select id::text as id, province_id::text as "provinceId", is_retired as "isRetired", version from reporting_regimes where kind = 'YEAR' order by id`,
    ),
    plans: await list(
      client,
      `select ${OF_CAMPAIGN}, x.status::text as status, x.number, x.kind = 'ANNUAL' as "isOfYear", x.origin_id is not null as "hasOrigin", ${SEATS} as seats
      from papers x join campaigns c on c.id = x.campaign_id where x.kind in ('PERIOD', 'ANNUAL', 'REVIEW') order by x.id`,
    ),
    localPlans: await listLocalPlans(client),
    duties: await listDuties(client),
    decisions: await list(
      client,
      `select ${OF_CAMPAIGN}, x.status::text as status, (select i.id::text from decision_items i where i.paper_id = x.id order by i.position limit 1) as "anItem",
        (select n.id::text from nominations n where n.campaign_id = x.campaign_id and n.status = 'APPRAISED' and x.status in ('DRAFT', 'AWAITING_SIGNATURE')
          and not exists (select from decision_items i where i.paper_id = x.id and i.nomination_id = n.id) order by n.id limit 1) as "aNomination"
      from papers x join campaigns c on c.id = x.campaign_id where x.kind in ('SELECTION', 'SUPPLEMENTARY') order by x.id`,
    ),
    localities: await listLocalities(client),
    reports: await listReports(client),
    criteria: await list(
      client,
      `select v.id::text as id, v.province_id::text as "provinceId", v.status::text as status, v.version from criteria_versions v join criteria_sets s on s.id = v.set_id
      where s.kind = 'ASSESSMENT' order by v.id`,
    ),
    formVersions: await list(
      client,
      `select v.id::text as id, v.province_id::text as "provinceId", v.status::text as status, v.version, f.id::text as "formId", f.title
      from form_versions v join report_forms f on f.id = v.form_id order by v.id`,
    ),
    assessments: await listAssessments(client),
    nominations: await listNominations(client),
    updates: await list(
      client,
      `select id::text as id, province_id::text as "provinceId", unit_id::text as "unitId", body_id::text as "bodyId", withdrawn_at is not null as "isWithdrawn", version
      from progress_updates order by id`,
    ),
    units: await listUnits(client),
    accounts: await list(
      client,
      `select u.id::text as id, u.username, u.version, u.disabled_at is not null as "isDisabled", a.id::text as "assignmentId", coalesce(a.version, 0) as "assignmentVersion"
      from users u left join lateral (select id, version from assignments where user_id = u.id order by id limit 1) a on true order by u.username`,
    ),
    ...(await readOffice(client)),
    territory: await readTerritory(client),
  };
}

/** Business date of a province, as its clock says. */
export async function readOffsets(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const rows = await list<{ id: string; days: number }>(client, "select province_id::text as id, offset_days as days from province_clocks");
  return new Map(rows.map((row) => [row.id, row.days]));
}
