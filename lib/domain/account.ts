import type { BodyKind, Capacity, Role } from "./access";
import type { AssignmentTime } from "./assignment";
import type { PlainDate } from "./plain-date";
import type { SessionLimits } from "./session";

export const ACCOUNT_STATES = ["ACTIVE", "NEW", "LOCKED", "DISABLED"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** The state of an account at an instant; NEW: the first password has not been changed yet. */
export function accountState(
  account: { readonly disabledAt: Date | null; readonly lockedUntil: Date | null; readonly mustChangePassword: boolean },
  now: Date,
): AccountState {
  if (account.disabledAt !== null) return "DISABLED";
  if (account.lockedUntil !== null && account.lockedUntil > now) return "LOCKED";
  return account.mustChangePassword ? "NEW" : "ACTIVE";
}

export type AccountListRow = {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly state: AccountState;
  readonly isDemo: boolean;
  /** Present seats: post and body, at most three; `seatCount` counts all present ones. */
  readonly seats: readonly { readonly title: string; readonly bodyName: string }[];
  readonly seatCount: number;
};

export type AccountPage = {
  readonly rows: readonly AccountListRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

export type AssignmentView = {
  readonly id: string;
  readonly version: number;
  readonly role: Role;
  readonly title: string;
  readonly capacity: Capacity;
  readonly ground: string | null;
  readonly bodyName: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** On the business date of the body's province. */
  readonly time: AssignmentTime;
  readonly today: PlainDate;
};

export type AccountDetail = {
  readonly id: string;
  readonly version: number;
  readonly username: string;
  readonly displayName: string;
  readonly state: AccountState;
  readonly isDemo: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  readonly lockedUntil: Date | null;
  readonly assignments: readonly AssignmentView[];
  readonly liveSessions: number;
};

/** A body that somebody can be assigned to, with the day it is there. */
export type BodyChoice = {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly provinceName: string | null;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly today: PlainDate;
};

/** A signed-in browser of the reader's own. */
export type OwnSession = {
  readonly id: string;
  readonly isThisOne: boolean;
  readonly device: Device;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

export type OwnAccount = {
  readonly username: string;
  readonly displayName: string;
  readonly isDemo: boolean;
  readonly assignments: readonly AssignmentView[];
  readonly sessions: readonly OwnSession[];
  /** When these sessions end by themselves. */
  readonly limits: SessionLimits;
  readonly isAdministrator: boolean;
};

/** Empty where the browser does not say. */
export type Device = { readonly browser: string; readonly system: string };

const BROWSERS = [["coc_coc_browser", "Cốc Cốc"], ["Edg", "Edge"], ["OPR", "Opera"], ["SamsungBrowser", "Samsung Internet"], ["Firefox", "Firefox"], ["Chrome", "Chrome"], ["CriOS", "Chrome"], ["Safari", "Safari"]] as const; // prettier-ignore
const SYSTEMS = [["Windows", "Windows"], ["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Mac OS", "macOS"], ["Linux", "Linux"]] as const; // prettier-ignore

/** Browser and system by the marks in a User-Agent header: enough to recognise one's own machine, nothing to rely on. */
export function deviceOf(userAgent: string): Device {
  const named = (marks: readonly (readonly [string, string])[]) => marks.find(([mark]) => userAgent.includes(mark))?.[1] ?? "";
  return { browser: named(BROWSERS), system: named(SYSTEMS) };
}

export const ACCOUNT_REFUSALS = ["NOT_FOUND", "ROLE_NOT_ALLOWED", "STALE", "OWN_ACCOUNT", "USERNAME_TAKEN", "WRONG_STATUS"] as const;
export type AccountRefusal = (typeof ACCOUNT_REFUSALS)[number];

/** What a person changes about himself. */
export const OWN_ACCOUNT_REFUSALS = [
  "WRONG_PASSWORD",
  "GUESSABLE_PASSWORD",
  "SAME_PASSWORD",
  "STALE",
  "NOT_FOUND",
  "PASSWORD_FIRST",
  "SESSION_GONE",
] as const;
export type OwnAccountRefusal = (typeof OWN_ACCOUNT_REFUSALS)[number];

export const CLOCK_REFUSALS = ["ROLE_NOT_ALLOWED", "NOT_A_DEMO", "NOT_FOUND", "STALE"] as const;
export type ClockRefusal = (typeof CLOCK_REFUSALS)[number];

/** The business date of a province with a committee; `version` 0 while its clock was never moved. */
export type ClockRow = { readonly provinceId: string; readonly provinceName: string; readonly today: PlainDate; readonly version: number };
