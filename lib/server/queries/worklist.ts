import "server-only";
import type { Actor } from "@/lib/domain/access";
import { can } from "@/lib/domain/policy";
import type { PlainDate } from "@/lib/domain/plain-date";
import { reasonFor, reasonForAssessment, type WorkItem, type WorkKind, type WorkSubject } from "@/lib/domain/worklist";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "../db";
import { factsOf } from "./assessments";
import { findFiguresOverview } from "./figure-months";
import { listPaperWork } from "./paper-work";
import { listReportRecords, type ReportRecord } from "./report-records";
import { listPlanWork } from "./plan-work";
import { listNominationWork } from "./nomination-work";
import { listSeasonWork } from "./season-work";
import { listLabels } from "./units";

const SHOWN_NOTICES = 20;

/** Everything that waits for the actor today, each with its reason; the page groups and sorts. */
export async function listWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  return [
    ...(await listReportWork(tx, actor)),
    ...(await listFigureWork(tx, actor)),
    ...(await listAssessmentWork(tx, actor)),
    ...(await listPlanWork(tx, actor)),
    ...(await listNominationWork(tx, actor)),
    ...(await listSeasonWork(tx, actor)),
    ...(await listPaperWork(tx, actor)),
    ...(await listNotices(tx, actor)),
  ];
}

async function listReportWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!can(actor, "VIEW_REPORTS")) return [];
  const records = await listReportRecords(tx, actor, Prisma.sql`r.status <> 'LOCKED'`);
  return records.flatMap((record): WorkItem[] => {
    const work = reasonFor(record, actor, actor.today);
    if (!work) return [];
    return [
      {
        ...work,
        subject: "REPORT",
        subjectId: record.id,
        titleData: {
          period: record.period.title,
          body: record.body.shortName,
          ...(record.isAsked ? { askedFor: record.dueOn } : {}),
          ...(work.kind === "REVISE_REPORT" && record.returnReason !== null ? { note: record.returnReason } : {}),
        },
        dueOn: dueOf(record, work.kind),
      },
    ];
  });
}

/** Until when a report's work is to be done: what was returned has a day of its own; what was accepted once has none. */
function dueOf(record: ReportRecord, kind: WorkKind): PlainDate | null {
  if (kind === "REVISE_REPORT" && record.redoDueOn !== null) return record.redoDueOn;
  return !record.isAsked && (record.firstSentOn === null || kind === "REVISE_REPORT") ? record.dueOn : null;
}

/** Months that are over and lack figures, and figures entered for the body that it has not confirmed. */
async function listFigureWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!can(actor, "CONFIRM_FIGURES")) return [];
  const overview = await findFiguresOverview(tx, actor, { campaignId: undefined, isPriorYear: false });
  return (overview?.units ?? []).flatMap(({ unit, months }) =>
    months.flatMap((month): WorkItem[] => {
      const item = { subject: "FIGURES" as const, subjectId: unit.id, dueOn: null };
      const titleData = { unit: `${unit.kind} ${unit.name}`, month: month.month.from, done: month.covered, total: month.expected };
      const isMissing = month.stage === "OVER" && month.covered + month.unknown === 0;
      return [
        ...(isMissing && can(actor, "ENTER_FIGURES")
          ? [{ ...item, titleData, reason: "TO_DO" as const, kind: "ENTER_FIGURES" as const }]
          : []),
        ...(month.waiting > 0 ? [{ ...item, titleData, reason: "TO_DO" as const, kind: "CONFIRM_FIGURES" as const }] : []),
      ];
    }),
  );
}

/** Sheets of criteria that wait for this seat. */
async function listAssessmentWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!can(actor, "VIEW_ASSESSMENT") || !actor.scope.content) return [];
  const { provinceIds, unitIds } = actor.scope;
  const rows = await tx.assessment.findMany({
    where: {
      status: { not: "DECIDED" },
      provinceId: { in: [...provinceIds] },
      ...(unitIds === "ALL" ? {} : { locality: { unitId: { in: [...unitIds] } } }),
    },
    include: { locality: true, scores: true },
  });
  const labels = await listLabels(tx, [...new Set(rows.map((row) => row.locality.unitId))], actor.today);
  return rows.flatMap((row): WorkItem[] => {
    const work = reasonForAssessment(factsOf(row), actor, actor.today);
    const unit = labels.get(row.locality.unitId);
    if (!work || !unit) return [];
    return [
      { ...work, subject: "ASSESSMENT", subjectId: row.id, titleData: { unit: `${unit.kind.toLowerCase()} ${unit.name}` }, dueOn: null },
    ];
  });
}

/** Notices that tell something and ask for nothing; those that ask stand above as work. */
const TELLS = [
  "REPORT_ACCEPTED",
  "REPORT_WITHDRAWN",
  "REPORT_CONFIRMED",
  "REPORT_RECALLED",
  "REPORT_CORRECTED",
  "RESULT_RECORDED",
  "NOMINATION_OPINION",
  "NOMINATION_APPRAISED",
  "NOMINATION_WITHDRAWN",
  "PAPER_ISSUED",
  "PLAN_ACCEPTED",
  "PAPER_RECEIVED",
  "DELEGATION_GIVEN",
] as const;
/** For others it is work, and stands above. */
const TELLS_SECRETARIAT = ["NOMINATION_SUBMITTED"] as const;
const SUBJECTS: Readonly<Record<string, WorkSubject>> = {
  report: "REPORT",
  assessment: "ASSESSMENT",
  nomination: "NOMINATION",
  locality: "LOCALITY",
  campaign: "CAMPAIGN",
  period: "CAMPAIGN",
  plan: "PLAN",
  decision: "DECISION",
  delegation: "DELEGATION",
};

async function listNotices(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const rows = await tx.notification.findMany({
    where: { userId: actor.userId, readAt: null, kind: { in: [...TELLS, ...(can(actor, "EDIT_CAMPAIGN") ? TELLS_SECRETARIAT : [])] } },
    orderBy: { createdAt: "desc" },
    take: SHOWN_NOTICES,
  });
  return rows.flatMap((row): WorkItem[] => {
    const subject = SUBJECTS[row.subjectType];
    if (!subject) return [];
    return [
      {
        reason: "FOR_INFORMATION",
        kind: "NOTICE",
        subject,
        subjectId: row.subjectId,
        titleData: { note: row.kind, ...textsOf(row.data) },
        dueOn: null,
      },
    ];
  });
}

/** What a notice carries as words: a period's title, a body's name, a unit's, a paper's number and what it is about. */
function textsOf(data: Prisma.JsonValue): { period?: string; body?: string; unit?: string; paper?: string; about?: string } {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  const { period, body, unit, paper, subject } = data;
  return {
    ...(typeof period === "string" ? { period } : {}),
    ...(typeof body === "string" ? { body } : {}),
    ...(typeof unit === "string" ? { unit } : {}),
    ...(typeof paper === "string" ? { paper } : {}),
    ...(typeof subject === "string" ? { about: subject } : {}),
  };
}
