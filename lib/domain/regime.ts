import { isWritable, type Actor } from "./access";
import type { Span } from "./calendar";
import { isWholeMonths } from "./calendar";
import type { PeriodKind } from "./campaign";
import { spansOfKind, type CutOff, type DueRules, type OrdinalSpan } from "./due-rule";
import { monthOf, plainDate, yearOf, type PlainDate } from "./plain-date";
import { can } from "./policy";
import type { BodyTier } from "./report";
import { err, ok, type Result } from "./result";

/** How often: every kind of period but the one that is asked as the need arises. */
export const REGIME_KINDS = ["MONTH", "QUARTER", "SIX_MONTH", "YEAR"] as const satisfies readonly PeriodKind[];
export type RegimeKind = (typeof REGIME_KINDS)[number];

/** Who may be asked to report every so often; the province's own report goes to BCĐ 138/CP. */
export const REGIME_TIERS = ["COMMUNE", "DISTRICT", "DEPARTMENT", "PROVINCE"] as const satisfies readonly BodyTier[];

/** "Chế độ báo cáo" with what Nghị định 09/2019, Điều 7 asks of one. */
export type RegimeView = {
  readonly id: string;
  readonly provinceId: string;
  readonly title: string;
  readonly kind: PeriodKind;
  readonly content: string;
  readonly basis: string;
  readonly method: string;
  /** Null: as the campaign's year of figures. */
  readonly cutOff: CutOff | null;
  readonly dueRules: DueRules;
  readonly tiers: readonly BodyTier[];
  readonly form: { readonly id: string; readonly title: string } | null;
  readonly isRetired: boolean;
  /** Periods that were made by it. */
  readonly periods: number;
  readonly version: number;
};

export type RegimeDeedRefusal = "OUT_OF_SCOPE" | "ROLE_NOT_ALLOWED" | "RETIRED";
export type RegimeRefusal = RegimeDeedRefusal | "NOT_FOUND" | "STALE" | "DUPLICATE_TITLE" | "FORM_NOT_FOUND" | "DISTRICT_RULE_MISSING";

/** Whether the secretariat may change a regime of its province; one that was set aside is only taken up again. */
export function decideRegime(
  regime: { readonly provinceId: string; readonly isRetired: boolean },
  action: "edit" | "retire" | "resume",
  actor: Actor,
): Result<null, RegimeDeedRefusal> {
  if (!isWritable(actor.scope, regime)) return err("OUT_OF_SCOPE");
  if (!can(actor, "EDIT_CAMPAIGN")) return err("ROLE_NOT_ALLOWED");
  return regime.isRetired === (action === "resume") ? ok(null) : err("RETIRED");
}

/** Proposed due dates (decision 12: +1, +2, +7 working days); districts only where they stand. */
export const defaultDueRules = (hasDistricts: boolean): DueRules => ({
  commune: { kind: "WORKING_DAYS_AFTER", days: 1 },
  district: hasDistricts ? { kind: "WORKING_DAYS_AFTER", days: 2 } : null,
  province: { kind: "WORKING_DAYS_AFTER", days: 7 },
});

/** A period that one click fills in: one of a regime's, or one that every campaign may have. */
export type PeriodPreset = {
  readonly id: string;
  readonly regime: { readonly id: string; readonly title: string } | null;
  readonly kind: PeriodKind;
  readonly span: OrdinalSpan;
  /** The first day of the month of the cut-off. */
  readonly opensOn: PlainDate;
  readonly dueRules: DueRules;
};

type PresetCampaign = { readonly year: number; readonly figures: Span; readonly monthStartDay: number };

/** Where the year of figures of a campaign begins. */
export const cutOffOf = ({ figures, monthStartDay }: Pick<PresetCampaign, "figures" | "monthStartDay">): CutOff => ({
  startDay: monthStartDay,
  startMonth: monthOf(figures.from),
});

/** What may be chosen for a period of a campaign: the spans of its regimes, then those of Nghị định 09; only whole months within its figures. */
export function presetsOf(
  campaign: PresetCampaign,
  regimes: readonly Pick<RegimeView, "id" | "title" | "kind" | "cutOff" | "dueRules" | "isRetired">[],
  hasDistricts: boolean,
): readonly PeriodPreset[] {
  const { year, figures, monthStartDay } = campaign;
  const own = cutOffOf(campaign);
  const fits = (span: Span) => span.from >= figures.from && span.to <= figures.to && isWholeMonths(span, monthStartDay);
  const of = (kind: PeriodKind, cutOff: CutOff, rest: Pick<PeriodPreset, "regime" | "dueRules">): PeriodPreset[] =>
    spansOfKind(kind, year, cutOff)
      .filter(fits)
      .map((span) => ({
        id: `${rest.regime?.id ?? "-"} ${kind} ${span.ordinal}`,
        kind,
        span,
        opensOn: plainDate(yearOf(span.to), monthOf(span.to), 1),
        ...rest,
      }));
  return [
    ...regimes
      .filter((regime) => !regime.isRetired)
      .flatMap(({ id, title, kind, cutOff, dueRules }) =>
        of(kind, cutOff ?? own, { regime: { id, title }, dueRules: hasDistricts ? dueRules : { ...dueRules, district: null } }),
      ),
    ...(["SIX_MONTH", "YEAR", "QUARTER", "MONTH"] as const).flatMap((kind) =>
      of(kind, own, { regime: null, dueRules: defaultDueRules(hasDistricts) }),
    ),
  ];
}
