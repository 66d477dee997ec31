import "server-only";
import type { Actor, Role } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import type { Report } from "@/lib/domain/report";
import { REQUIRED_PARTS } from "@/lib/domain/report-outline";
import { parseUnlockScope } from "@/lib/domain/report-unlock";
import type { BodyLabel, PeriodLabel } from "@/lib/domain/report-view";
import type { PlainDate } from "@/lib/domain/plain-date";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";

/** A report as the procedure knows it, with what lists and pages say of it. */
export type ReportRecord = Report & {
  readonly id: string;
  readonly rowVersion: number;
  /** The number that the next version takes: one that the clock ended before it was sent keeps its own. */
  readonly nextNo: number;
  /** Of the version in hand; null before the first. */
  readonly versionId: string | null;
  readonly period: PeriodLabel;
  /** Of the form that the period asks; null: the standard one. */
  readonly formVersionId: string | null;
  readonly monthStartDay: number;
  readonly body: BodyLabel;
  readonly receiver: BodyLabel;
  readonly sentAt: Date | null;
  readonly lateReason: string | null;
  readonly returnReason: string | null;
  readonly acceptedAt: Date | null;
  readonly caller: string | null;
  readonly confirmedAt: Date | null;
  /** Until when what was returned is to come again. */
  readonly redoDueOn: PlainDate | null;
  /** Why a replacing report in hand is made. */
  readonly replaceReason: string | null;
  /** An unlock whose time is over, and which nobody has ended in the books yet. */
  readonly isRelockDue: boolean;
};

type Row = Omit<ReportRecord, "period" | "body" | "receiver" | "unlock"> & {
  unlockNo: number | null;
  unlockScope: unknown;
  relockAt: Date | null;
  periodId: string;
  campaignId: string;
  year: number;
  kind: PeriodLabel["kind"];
  title: string;
  figuresFrom: PlainDate;
  figuresTo: PlainDate;
  percentBase: number;
  bodyName: string;
  bodyShortName: string;
  receiverId: string;
  receiverName: string;
  receiverShortName: string;
};

const validOn = (alias: string, day: Prisma.Sql) => {
  const row = Prisma.raw(alias);
  return Prisma.sql`(${row}.valid_from is null or ${row}.valid_from <= ${day}) and (${row}.valid_to is null or ${row}.valid_to > ${day})`;
};

const DUE = Prisma.sql`r.due_on`;
const POLICE = Prisma.sql`select q.id from bodies q where q.parent_id = r.body_id and q.kind = 'COMMUNE_POLICE' and ${validOn("q", DUE)}`;
const UNITS = Prisma.sql`select u.unit_id from body_units u where u.body_id = r.body_id and ${validOn("u", DUE)}`;
/** The receiver, and the standing agency that works for a receiving provincial committee. */
const RECEIVERS = Prisma.sql`select r.receiver_id union all
  select a.id from bodies a where rb.kind = 'PROVINCE_COMMITTEE' and a.parent_id = rb.id and a.kind = 'STANDING_AGENCY'`;

export const REPORT_TABLES = Prisma.sql`reports r
  join reporting_periods p on p.id = r.period_id
  join campaigns c on c.id = p.campaign_id
  join bodies b on b.id = r.body_id
  join bodies rb on rb.id = r.receiver_id
  left join report_unlocks k on k.report_id = r.id and k.ended_at is null
  left join report_versions v on v.report_id = r.id and v.no = case when k.relock_at <= now() then k.version_no else r.current_no end
  left join form_versions f on f.id = p.form_version_id`;

/**
 * How a report stands: where the time of an unlock is over it is locked again, whether or not anybody has written that down yet.
 * True time, as the database's clock has it: the server's own.
 */
export const EFFECTIVE_STATUS = Prisma.sql`(case when k.relock_at <= now() then k.from_status else r.status end)`;
const CURRENT_NO = Prisma.sql`(case when k.relock_at <= now() then k.version_no else r.current_no end)`;
const IS_RELOCKED = Prisma.sql`(coalesce(k.relock_at <= now(), false) or exists (select from report_unlocks e
  where e.report_id = r.id and e.ending = 'RELOCKED' and e.version_no = r.current_no and k.id is null))`;
const pinsOf = (status: "DRAFT" | "OPEN") =>
  Prisma.sql`(select count(*)::int from report_pins n where n.report_id = r.id and n.kind = 'REQUEST' and n.status = ${status}::pin_status)`;

/** Whether the period's own form says of `list` ("rows", "columns", "outline") that a code of it may stay empty. */
const isOptional = (list: "rows" | "columns" | "outline", code: string): Prisma.Sql => Prisma.sql`exists (
  select from jsonb_to_recordset(f.definition->${list}) as d(code text, "isRequired" boolean) where d.code = ${Prisma.raw(code)} and not d."isRequired")`;

const MISSING = Prisma.sql`(select count(*) from report_parts x where x.version_id = v.id and not x.is_done
    and case when f.id is null then x.code = any(${[...REQUIRED_PARTS]}::text[]) else not ${isOptional("outline", "x.code")} end)
  + (select count(*) from report_cells x where r.tier = 'COMMUNE' and x.version_id = v.id and x.state = 'BLANK' and coalesce(x.explanation, '') = ''
    and (f.id is null or not (${isOptional("rows", "x.component")} or ${isOptional("columns", "x.form_column")})))`;

export const REPORT_COLUMNS = Prisma.sql`r.id::text as id, r.version as "rowVersion", ${CURRENT_NO} as "currentNo", v.id::text as "versionId",
  ${EFFECTIVE_STATUS}::text as status, r.province_id::text as "provinceId", r.tier::text as tier, r.body_id::text as "bodyId",
  array(select unit_id::text from (${UNITS}) s) as "unitIds", array(select id::text from (${POLICE}) s) as "preparerBodyIds",
  case rb.kind when 'DISTRICT_COMMITTEE' then 'DISTRICT' else 'PROVINCE' end as "receivedBy",
  array(select s.id::text from (${RECEIVERS}) s(id)) as "receiverBodyIds",
  r.prepared_by_id::text as "preparedById", r.sent_by_id::text as "sentById", r.first_sent_on::text as "firstSentOn", r.is_late as "isLate",
  r.is_entered_for as "isEnteredFor", r.confirmed_at is not null as "isConfirmed", b.is_asked as "isAsked", p.opens_on::text as "opensOn",
  r.due_on::text as "dueOn", (${MISSING})::int as "missingParts",
  ${pinsOf("DRAFT")} as "draftPins", ${pinsOf("OPEN")} as "openPins", ${IS_RELOCKED} as "isRelocked",
  coalesce(k.relock_at <= now(), false) as "isRelockDue", k.version_no as "unlockNo", k.scope as "unlockScope", k.relock_at as "relockAt",
  case when v.sent_at is null then v.replaces_no end as "replacesNo", case when v.sent_at is null then v.replace_reason end as "replaceReason",
  (select coalesce(max(x.no), 0) + 1 from report_versions x where x.report_id = r.id) as "nextNo", r.redo_due_on::text as "redoDueOn",
  r.sent_at as "sentAt", r.late_reason as "lateReason", r.return_reason as "returnReason", r.accepted_at as "acceptedAt", r.caller,
  r.confirmed_at as "confirmedAt", p.id::text as "periodId", p.campaign_id::text as "campaignId", c.year, p.kind::text as kind, p.title,
  p.form_version_id::text as "formVersionId", p.figures_from::text as "figuresFrom", p.figures_to::text as "figuresTo", c.month_start_day as "monthStartDay", c.percent_base as "percentBase",
  b.name as "bodyName", b.short_name as "bodyShortName", rb.id::text as "receiverId", rb.name as "receiverName", rb.short_name as "receiverShortName"`;

/** The council sees what was sent, and nothing of the work on it. */
export function isCouncil(role: Role): boolean {
  return role === "COUNCIL_CHAIR" || role === "COUNCIL_SECRETARY" || role === "COUNCIL_MEMBER";
}

/** isReportVisible() as a where over REPORT_TABLES; a test holds the two to the same set for every role. */
export function visibleReports({ role, bodyId, scope }: Actor): Prisma.Sql {
  if (!scope.content || !can(role, "VIEW_REPORTS")) return Prisma.sql`false`;
  const inProvince = Prisma.sql`r.province_id = any(${[...scope.provinceIds]}::uuid[])`;
  const own = Prisma.sql`r.body_id = ${bodyId}::uuid or ${bodyId}::uuid in (${POLICE})`;
  const received = Prisma.sql`${bodyId}::uuid in (${RECEIVERS})`;
  if (role === "DEPARTMENT_OFFICER") return Prisma.sql`${inProvince} and (${own} or ${received})`;
  const sent = isCouncil(role) ? Prisma.sql`r.first_sent_on is not null` : Prisma.sql`true`;
  const reached =
    scope.unitIds === "ALL"
      ? Prisma.sql`true`
      : Prisma.sql`r.tier <> 'DEPARTMENT' and exists (${UNITS}) and not exists (select from (${UNITS}) s where s.unit_id <> all(${[...scope.unitIds]}::uuid[]))`;
  return Prisma.sql`${inProvince} and (${own} or ${received} or (${sent} and ${reached}))`;
}

export function recordOf(row: Row): ReportRecord {
  const { periodId, campaignId, year, kind, title, figuresFrom, figuresTo, bodyName, bodyShortName, receiverId, receiverName, ...rest } =
    row;
  const { receiverShortName, unlockNo, unlockScope, relockAt, percentBase, ...report } = rest;
  const isRunning = unlockNo !== null && relockAt !== null && !report.isRelockDue;
  return {
    ...report,
    unlock: isRunning ? { versionNo: unlockNo, relockAt, scope: parseUnlockScope(unlockScope) } : null,
    period: { id: periodId, campaignId, year, kind, title, figuresFrom, figuresTo, opensOn: report.opensOn, percentBase },
    body: { id: report.bodyId, name: bodyName, shortName: bodyShortName },
    receiver: { id: receiverId, name: receiverName, shortName: receiverShortName },
  };
}

/** What lists say of a report: all that standing, lateness and a line need, none of what only the procedure asks. */
export type ReportBrief = Pick<
  ReportRecord,
  | "id"
  | "rowVersion"
  | "currentNo"
  | "status"
  | "tier"
  | "dueOn"
  | "firstSentOn"
  | "sentAt"
  | "isLate"
  | "isEnteredFor"
  | "isConfirmed"
  | "isAsked"
  | "lateReason"
  | "redoDueOn"
  | "body"
  | "receiver"
>;

const BRIEF = Prisma.sql`'id', r.id, 'rowVersion', r.version, 'currentNo', ${CURRENT_NO}, 'status', ${EFFECTIVE_STATUS}, 'tier', r.tier,
  'dueOn', r.due_on, 'firstSentOn', r.first_sent_on, 'sentAt', r.sent_at, 'isLate', r.is_late, 'isEnteredFor', r.is_entered_for,
  'isConfirmed', r.confirmed_at is not null, 'isAsked', b.is_asked, 'lateReason', r.late_reason, 'redoDueOn', r.redo_due_on,
  'body', json_build_object('id', b.id, 'name', b.name, 'shortName', b.short_name),
  'receiver', json_build_object('id', rb.id, 'name', rb.name, 'shortName', rb.short_name)`;

const PERIOD = Prisma.sql`json_build_object('id', p.id, 'campaignId', p.campaign_id, 'year', c.year, 'kind', p.kind, 'title', p.title,
  'figuresFrom', p.figures_from, 'figuresTo', p.figures_to, 'opensOn', p.opens_on, 'percentBase', c.percent_base)`;

/** The same reports in brief, without their period where all are of one. One value of JSON: a hundred and fifty rows cost the driver more than the database. */
export async function listReportBriefs(tx: Tx, actor: Actor, where: Prisma.Sql, tail: Prisma.Sql): Promise<ReportBrief[]> {
  return listInBrief<ReportBrief>(tx, actor, Prisma.sql`json_build_object(${BRIEF})`, Prisma.sql`${where} ${tail}`);
}

/** The same with the period of each, and when its body ended. */
export async function listReportsInBrief(
  tx: Tx,
  actor: Actor,
  where: Prisma.Sql,
  tail: Prisma.Sql,
): Promise<(ReportBrief & { readonly period: PeriodLabel; readonly bodyEndedOn: PlainDate | null })[]> {
  const brief = Prisma.sql`json_build_object(${BRIEF}, 'period', ${PERIOD}, 'bodyEndedOn', b.valid_to)`;
  return listInBrief(tx, actor, brief, Prisma.sql`${where} ${tail}`);
}

async function listInBrief<T extends ReportBrief>(tx: Tx, actor: Actor, brief: Prisma.Sql, rest: Prisma.Sql): Promise<T[]> {
  const [found] = await tx.$queryRaw<{ rows: (T & { sentAt: string | null })[] }[]>`
    select coalesce(json_agg(brief), '[]') as rows from (
      select ${brief} as brief from ${REPORT_TABLES} where ${visibleReports(actor)} and ${rest}) briefs`;
  return (found?.rows ?? []).map((row) => ({ ...row, sentAt: row.sentAt === null ? null : new Date(row.sentAt) }));
}

/** Reports the actor may see, narrowed by `where` over the aliases r (report), p (period), b (body). */
export async function listReportRecords(tx: Tx, actor: Actor, where: Prisma.Sql, tail: Prisma.Sql = Prisma.empty): Promise<ReportRecord[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select ${REPORT_COLUMNS} from ${REPORT_TABLES} where ${visibleReports(actor)} and ${where} ${tail}`;
  return rows.map(recordOf);
}

/** One report the actor may see, as the procedure knows it; null where there is none for him. */
export async function findReportRecord(tx: Tx, actor: Actor, reportId: string): Promise<ReportRecord | null> {
  const [record] = await listReportRecords(tx, actor, Prisma.sql`r.id = ${reportId}::uuid`);
  return record ?? null;
}
