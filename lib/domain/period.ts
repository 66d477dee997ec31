import type { BodyKind } from "./access";
import { addWorkingDays, isWholeMonths, type Span, type WorkCalendar, defaultDueDates } from "./calendar";
import type { PeriodSettings } from "./campaign";
import { addDays, addMonths, isDuring, monthOf, plainDate, yearOf, type PlainDate } from "./plain-date";
import type { BodyTier } from "./report";
import { err, ok, type Result } from "./result";
import { routeOf, type RouteBody } from "./route";
import type { Dated } from "./unit";

export type PeriodDues = Pick<PeriodSettings, "dueCommune" | "dueDistrict" | "dueProvince">;

/** That a body answers for a unit, over a half-open span. */
export type Answering = Dated & { readonly bodyId: string; readonly unitId: string };

/** A unit in the campaign, and what stands in its place on the due date: itself, or its heirs after a merger. */
type ReportedPlace = { readonly unitId: string; readonly standingIds: readonly string[] };

/** One report that will be owed: by whom, to whom, until when. */
type OwedReport = { readonly bodyId: string; readonly tier: BodyTier; readonly receiverId: string; readonly dueOn: PlainDate };

export type ReportPlan = {
  readonly reports: readonly OwedReport[];
  /** Units of the campaign for which no committee answers on the due date. */
  readonly unansweredUnitIds: readonly string[];
};

export type ReportPlanRefusal = "NO_REPORTING_BODY" | "DISTRICT_DUE_MISSING" | "NO_RECEIVER";

/** Departments report to the province beside whoever stands directly below it (the plan 13/KH-BCĐ, V.6): with the districts, in two tiers with the communes. */
function dueOfTier(tier: BodyTier, dues: PeriodDues): PlainDate | null {
  switch (tier) {
    case "COMMUNE":
      return dues.dueCommune;
    case "DISTRICT":
      return dues.dueDistrict;
    case "DEPARTMENT":
      return dues.dueDistrict ?? dues.dueCommune;
    case "PROVINCE":
      return dues.dueProvince;
  }
}

/**
 * Who will owe a report for a period, to whom and until when, by the bodies valid on each due date: committees of the communes in
 * the campaign, the district committees above them, departments of the province (procedures.md, "The route of a report"). Where bodies
 * are named (an ad-hoc request) only these, past whoever is not asked.
 */
export function planReports(
  dues: PeriodDues,
  places: readonly ReportedPlace[],
  territory: {
    readonly provinceId: string;
    readonly bodies: readonly RouteBody[];
    readonly answering: readonly Answering[];
    readonly addresseeIds?: readonly string[];
  },
): Result<ReportPlan, ReportPlanRefusal> {
  const { bodies, answering, provinceId, addresseeIds = [] } = territory;
  const isNamed = (bodyId: string): boolean => addresseeIds.length === 0 || addresseeIds.includes(bodyId);
  const openOn = (kind: BodyKind, day: PlainDate) =>
    bodies.filter((body) => body.kind === kind && isDuring(day, body.validFrom, body.validTo));
  const committees = new Set(openOn("COMMUNE_COMMITTEE", dues.dueCommune).map((body) => body.id));
  const answered = answering.filter((row) => committees.has(row.bodyId) && isDuring(dues.dueCommune, row.validFrom, row.validTo));

  const communeIds = new Set<string>();
  const unansweredUnitIds: string[] = [];
  for (const place of places) {
    const found = answered.filter((row) => place.standingIds.includes(row.unitId));
    if (found.length === 0) unansweredUnitIds.push(place.unitId);
    for (const row of found) communeIds.add(row.bodyId);
  }
  if (communeIds.size === 0) return err("NO_REPORTING_BODY");

  const districtIds = new Set(
    [...communeIds].flatMap((id) =>
      routeOf(id, bodies, dues.dueCommune)
        .filter((stop) => stop.tier === "DISTRICT")
        .map((stop) => stop.bodyId),
    ),
  );
  if (districtIds.size > 0 && dues.dueDistrict === null) return err("DISTRICT_DUE_MISSING");
  const { dueDistrict } = dues;
  const owing: readonly (readonly [BodyTier, readonly string[]])[] = [
    ["COMMUNE", [...communeIds]],
    // A district that closes between the two dates owes nothing any more.
    [
      "DISTRICT",
      dueDistrict === null
        ? []
        : openOn("DISTRICT_COMMITTEE", dueDistrict)
            .map((body) => body.id)
            .filter((id) => districtIds.has(id)),
    ],
    [
      "DEPARTMENT",
      openOn("DEPARTMENT", dueDistrict ?? dues.dueCommune)
        .filter((body) => body.provinceId === provinceId)
        .map((body) => body.id),
    ],
  ];
  const reports: OwedReport[] = [];
  for (const [tier, ids] of owing) {
    const dueOn = dueOfTier(tier, dues);
    for (const bodyId of dueOn === null ? [] : ids.filter(isNamed)) {
      const receiver =
        dueOn === null ? undefined : routeOf(bodyId, bodies, dueOn).find((stop) => stop.tier === "PROVINCE" || isNamed(stop.bodyId));
      if (dueOn === null || !receiver) return err("NO_RECEIVER");
      reports.push({ bodyId, tier, receiverId: receiver.bodyId, dueOn });
    }
  }
  if (reports.length === 0) return err("NO_REPORTING_BODY");
  return ok({ reports, unansweredUnitIds: addresseeIds.length === 0 ? unansweredUnitIds : [] });
}

type ProposedPeriod = PeriodSettings & { readonly kind: "SIX_MONTH" | "YEAR" };

/**
 * The two periods of every year, after a year of figures: its first half and the whole, due by decision 12, open from the first day
 * of the month of the cut-off. `districts` is the span in which districts stand. Empty where the span is not twelve whole months.
 */
export function proposePeriods(
  figures: Span,
  startDay: number,
  districts: Dated | null,
  calendar: WorkCalendar,
): readonly ProposedPeriod[] {
  if (!isWholeMonths(figures, startDay) || addDays(addMonths(figures.from, 12), -1) !== figures.to) return [];
  const half: Span = { from: figures.from, to: addDays(addMonths(figures.from, 6), -1) };
  const period = (kind: ProposedPeriod["kind"], span: Span): ProposedPeriod => {
    const due = defaultDueDates(span.to, calendar);
    return {
      kind,
      figures: span,
      opensOn: plainDate(yearOf(span.to), monthOf(span.to), 1),
      dueCommune: due.commune,
      dueDistrict: districts !== null && isDuring(due.district, districts.validFrom, districts.validTo) ? due.district : null,
      dueProvince: due.province,
    };
  };
  return [period("SIX_MONTH", half), period("YEAR", figures)];
}

const LONGEST_RULE = 30;

/** How many working days after `from` the day `to` is, so that a date can be said as the rule it came from; null where it is none, or more than 30. */
export function workingDaysAfter(from: PlainDate, to: PlainDate, calendar: WorkCalendar): number | null {
  for (let count = 1; count <= LONGEST_RULE; count += 1) {
    const day = addWorkingDays(from, count, calendar);
    if (day === to) return count;
    if (day > to) return null;
  }
  return null;
}

/** The day by whose names a campaign is shown: its first day of work, or today where that is still to come. */
export function campaignDay(workFrom: PlainDate, today: PlainDate): PlainDate {
  return today < workFrom ? today : workFrom;
}

/** The day on which a unit must stand to be listed: today, or the last day of work once that is past. */
export function listingDay(workTo: PlainDate, today: PlainDate): PlainDate {
  return today < workTo ? today : workTo;
}
