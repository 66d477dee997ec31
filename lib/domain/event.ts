import type { Capacity, Role } from "./access";
import type { PlainDate } from "./plain-date";

/** The nouns whose changes leave events. */
export const EVENT_SUBJECTS = [
  "campaign",
  "plan",
  "decision",
  "nomination",
  "route",
  "delegation",
  "register",
  "incoming",
  "calendar",
  "locality",
  "period",
  "regime",
  "form",
  "report",
  "figure",
  "update",
  "criteria",
  "assessment",
  "unit",
  "account",
  "session",
  "clock",
  "settings",
] as const;
export type EventSubject = (typeof EVENT_SUBJECTS)[number];

/** What stands for the installation's own chain (accounts, sessions, clocks), where a province's chain is named by its id. */
export const INSTALLATION_CHAIN = "00000000-0000-0000-0000-000000000000";

/** An entry of the trail as people read it: who did what, in which capacity, when. */
export type EventEntry = {
  readonly id: string;
  /** Place in its chain, from 1. */
  readonly sequence: number;
  /** Null: the chain of the installation. */
  readonly provinceId: string | null;
  readonly subjectType: string;
  readonly subjectId: string;
  /** Name of the deed: "sendReport". */
  readonly action: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actorName: string;
  readonly actorTitle: string;
  readonly actorBody: string;
  readonly role: Role | null;
  readonly capacity: Capacity;
  /** True time, and the business date of the actor's province then. */
  readonly happenedAt: Date;
  readonly businessDate: PlainDate;
};

/** A page of the trail, newest first. */
export type EventPage = { readonly rows: readonly EventEntry[]; readonly total: number; readonly page: number; readonly pageSize: number };

/** What an auditor learns of a chain: how long it is, and its first broken link, if any. */
export type ChainCheck = { readonly chain: string; readonly length: number; readonly brokenAt: number | null };

const SECRET = /password|secret|token|hash|credential/i;

/** What of an event's data may be shown: nothing that looks like a secret, at any depth, even if a command put it there by mistake. */
export function withoutSecrets(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => !SECRET.test(key))
      .map(([key, value]) => [key, cleaned(value)]),
  );
}

function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleaned);
  return isRecord(value) ? withoutSecrets(value) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
