/** Signs of the phone's bottom bar; the words are the entry's label. */
export const NAVIGATION_ICONS = [
  "WORK",
  "DASHBOARD",
  "NOMINATION",
  "LOCALITY",
  "UPDATE",
  "FIGURES",
  "REPORT",
  "CAMPAIGN",
  "DECISION",
  "PLAN",
  "PAPER",
  "REGISTER",
  "DELEGATION",
  "ROUTE",
  "CALENDAR",
  "CRITERIA",
  "FORM",
  "APPRAISAL",
  "TERRITORY",
  "PEOPLE",
  "AUDIT",
  "SETTINGS",
  "CLOCK",
] as const;
export type NavigationIcon = (typeof NAVIGATION_ICONS)[number];

/** An entry of the navigation, computed from what the person may do: one that leads nowhere for him is not in the list. */
export type NavigationEntry = {
  readonly href: string;
  readonly label: string;
  /** For the bottom bar of a phone, where the label is too long. */
  readonly shortLabel?: string | undefined;
  /** A gap stands above it in the list beside the page. */
  readonly startsGroup?: boolean;
  readonly icon?: NavigationIcon | undefined;
  /** Work that waits there. */
  readonly count?: number | undefined;
  /** Given where the address alone does not tell; otherwise the address decides. */
  readonly isCurrent?: boolean | undefined;
};

/** Whether `pathname` is the entry's page or lies below it; the first page only itself. */
export function isCurrentEntry(entry: { readonly href: string }, pathname: string): boolean {
  return pathname === entry.href || (entry.href !== "/" && pathname.startsWith(`${entry.href}/`));
}
