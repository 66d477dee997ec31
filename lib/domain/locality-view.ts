import type { CampaignOption } from "./dashboard-view";
import type { DecisionView } from "./campaign-view";
import { fold } from "./fold";
import type { Entry } from "./figure";
import type { Listing, LocalityRow, LocalityState } from "./locality";
import type { PlainDate } from "./plain-date";
import type { BodyTier, ReportStatus } from "./report";
import type { UnitLabel } from "./unit-view";

export type LocalityListRow = LocalityRow & { readonly lastUpdateOn: PlainDate | null };

export type LocalityList = {
  readonly campaigns: readonly CampaignOption[];
  readonly campaign: CampaignOption | null;
  readonly rows: readonly LocalityListRow[];
};

export type LocalityFilter = {
  readonly listing?: Listing | undefined;
  readonly state?: LocalityState | undefined;
  readonly search: string;
};

/** Whether a locality answers the filter; the search knows no marks and finds unit and district. */
export function matchesLocality(row: LocalityRow, { listing, state, search }: LocalityFilter): boolean {
  const words = fold(`${row.unitKind} ${row.unitName} ${row.district?.kind ?? ""} ${row.district?.name ?? ""}`);
  return (listing === undefined || row.listing === listing) && (state === undefined || row.state === state) && words.includes(fold(search));
}

/** Another record of the same ground: another year or listing, or of a unit it came from or went into. */
export type RelatedLocality = {
  readonly id: string;
  readonly year: number;
  readonly unitName: string;
  readonly listing: Listing;
  readonly state: LocalityState;
};

/** Criminal cases of one month beside the same month of last year. */
export type MonthlyCases = { readonly month: PlainDate; readonly now: Entry; readonly prior: Entry };

export type LocalityRecord = LocalityRow & {
  readonly provinceName: string;
  readonly province: UnitLabel | null;
  /** What stands there on the reader's day, where that is another unit. */
  readonly heirs: readonly UnitLabel[];
  readonly decision: DecisionView | null;
  readonly months: readonly MonthlyCases[];
  readonly updates: readonly {
    readonly id: string;
    readonly taskGroup: number;
    readonly content: string;
    readonly happenedOn: PlainDate;
    readonly by: string;
  }[];
  readonly updateCount: number;
  readonly reports: readonly {
    readonly id: string;
    readonly title: string;
    readonly tier: BodyTier;
    readonly status: ReportStatus;
    readonly dueOn: PlainDate;
    readonly isLate: boolean;
  }[];
  readonly assessments: readonly { readonly id: string; readonly title: string }[];
  readonly related: readonly RelatedLocality[];
};
