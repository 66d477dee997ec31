import type { Role } from "./access";
import { can, type Permission } from "./policy";

type Entry = { readonly key: string; readonly href: string; readonly permission: Permission };

/** The places of work in the order of the navigation, each with the right without which it leads nowhere. */
export const NAVIGATION = [
  { key: "WORK", href: "/", permission: "VIEW_WORKLIST" },
  { key: "DASHBOARD", href: "/dashboard", permission: "VIEW_DASHBOARD" },
  { key: "CAMPAIGN", href: "/campaigns", permission: "VIEW_CAMPAIGN" },
  { key: "NOMINATION", href: "/nominations", permission: "VIEW_NOMINATIONS" },
  { key: "LOCALITY", href: "/localities", permission: "VIEW_LOCALITIES" },
  { key: "UPDATE", href: "/updates", permission: "VIEW_UPDATES" },
  { key: "FIGURES", href: "/figures", permission: "VIEW_FIGURES" },
  { key: "REPORT", href: "/reports", permission: "VIEW_REPORTS" },
  { key: "APPRAISAL", href: "/assessments", permission: "VIEW_ASSESSMENT" },
  { key: "DECISION", href: "/decisions", permission: "VIEW_PAPERS" },
  { key: "PLAN", href: "/plans", permission: "VIEW_PAPERS" },
  { key: "REGISTER", href: "/registers", permission: "VIEW_REGISTER" },
  { key: "DELEGATION", href: "/delegations", permission: "DELEGATE" },
  { key: "ROUTE", href: "/papers/route", permission: "MANAGE_ROUTE" },
  { key: "TERRITORY", href: "/units", permission: "VIEW_UNITS" },
  { key: "CRITERIA", href: "/criteria", permission: "VIEW_CRITERIA" },
  { key: "FORM", href: "/forms", permission: "OPEN_PERIOD" },
  { key: "CALENDAR", href: "/calendar", permission: "EDIT_CALENDAR" },
  { key: "PEOPLE", href: "/admin/accounts", permission: "MANAGE_ACCOUNTS" },
  { key: "SETTINGS", href: "/admin/settings", permission: "MANAGE_SETTINGS" },
  { key: "CLOCK", href: "/admin/clock", permission: "MANAGE_SETTINGS" },
  { key: "AUDIT", href: "/audit", permission: "READ_AUDIT_TRAIL" },
] as const satisfies readonly Entry[];

export type NavigationKey = (typeof NAVIGATION)[number]["key"];
export type NavigationPlace = (typeof NAVIGATION)[number];

/** Where a role can go. The clock is a place only where it can be moved, in demo and practice installations. */
export function navigationOf(role: Role, installation: { readonly movesClock: boolean }): readonly NavigationPlace[] {
  return NAVIGATION.filter((place) => can(role, place.permission) && (place.key !== "CLOCK" || installation.movesClock));
}

/** The places that begin a group: the year's work, papers, what everything rests on. */
const GROUP_STARTS: readonly NavigationKey[] = ["CAMPAIGN", "DECISION", "TERRITORY"];

/** Whether a gap stands above a place in the list beside the page. */
export function startsGroup({ key }: { readonly key: NavigationKey }): boolean {
  return GROUP_STARTS.includes(key);
}

/** The places in the order of a phone: first what a role itself does there, since only the first few are one tap away. */
export function phoneOrderOf<Place extends { readonly key: NavigationKey }>(role: Role, places: readonly Place[]): readonly Place[] {
  const deeds: readonly (readonly [NavigationKey, boolean])[] = [
    ["WORK", true],
    ["UPDATE", can(role, "POST_UPDATE")],
    ["FIGURES", can(role, "ENTER_FIGURES")],
    ["REPORT", can(role, "PREPARE_REPORT") || can(role, "SEND_REPORT") || can(role, "REVIEW_REPORT")],
  ];
  const first = deeds.flatMap(([key, isOwn]) => (isOwn ? [key] : []));
  return [...first.flatMap((key) => places.filter((place) => place.key === key)), ...places.filter((place) => !first.includes(place.key))];
}

/** The first page of a role: his work; the administrator has none and begins at the accounts. */
export function homeOf(role: Role): "/" | "/admin/accounts" {
  return can(role, "VIEW_WORKLIST") ? "/" : "/admin/accounts";
}

const LONGEST_PATH = 500;

/** Where to go after sign-in: the wanted path if it is one of this site, else "/". Nothing that a browser could read as another host. */
export function pathAfterSignIn(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > LONGEST_PATH) return "/";
  const isOwn = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted);
  return isOwn && !/^\/(sign-in|api)(?=[/?#]|$)/.test(wanted) ? wanted : "/";
}

/** What the check of a password answers where the server failed, as against a wrong name or password. */
export const SIGN_IN_FAULT = "UNEXPECTED";
