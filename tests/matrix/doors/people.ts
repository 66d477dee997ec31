// Doors of accounts, settings and the trail, of what a person changes about himself, and those that are open to anybody.
import { userId } from "@/prisma/seed/demo/people";
import { PASSWORD } from "../../support/demo-password";
import { action, page, place, type ActionLine, type Code, type Standing, type Subject } from "../door";
import { bodyOf, extraId } from "../extra-subjects";
import type { AccountRow, World } from "../world";

const accounts = (world: World): Subject<AccountRow>[] =>
  ["bacly.congan", "matrix.disabled", "quantri"].flatMap((username) =>
    world.accounts
      .filter((row) => row.username === username)
      .map((row) => ({ label: `account ${username}`, place: null, breadth: "WIDE" as const, row })),
  );
const accountPage = (pattern: string) =>
  page<AccountRow>(pattern, ["MANAGE_ACCOUNTS"], { of: accounts, params: (row) => ({ accountId: row.id }) });

export const PEOPLE_PAGES = [
  // The administrator has no work of his own and begins at the accounts.
  page<null>("/", "ACTING", {
    of: () => [{ label: "-", place: null, breadth: "WIDE", row: null }],
    params: () => ({}),
    verdict: ({ role }) => (role === "SYSTEM_ADMIN" ? "TO /admin/accounts" : "OPEN"),
  }),
  place("/account", "SIGNED_IN"),
  place("/account/password", "SIGNED_IN"),
  place("/admin/accounts", ["MANAGE_ACCOUNTS"]),
  place("/admin/accounts/new", ["MANAGE_ACCOUNTS"]),
  accountPage("/admin/accounts/[accountId]"),
  accountPage("/admin/accounts/[accountId]/edit"),
  accountPage("/admin/accounts/[accountId]/assign"),
  place("/admin/clock", ["MANAGE_SETTINGS"]),
  place("/admin/settings", ["MANAGE_SETTINGS"]),
  place("/design", ["MANAGE_SETTINGS"]),
  place("/audit", ["READ_AUDIT_TRAIL"]),
  { ...place("/sign-in", "ANYBODY"), open: (standing: Standing) => (standing === "SIGNED_OUT" ? ("OPEN" as const) : ("TO /" as const)) },
];

const FILE = "app/(work)/admin/accounts/actions.ts";
const onAccount = (name: string, input: object = {}, notOwn = true) =>
  action<AccountRow>(FILE, name, {
    of: accounts,
    id: "accountId",
    first: "MANAGE_ACCOUNTS",
    version: (row) => row.version,
    code: (actor, row) => (notOwn && row.id === actor.userId ? "OWN_ACCOUNT" : "STALE"),
    input: (row, version) => ({ accountId: row.id, version, ...input }),
  });

/** What a person does to himself: everybody who is signed in may, with a seat or without. */
function onOneself(name: string, withoutSeat: (standing: Standing) => Code, cases: ActionLine["cases"]): ActionLine {
  return { name, file: "app/(work)/account/actions.ts", needs: "SIGNED_IN", withoutSeat, cases };
}
const WITHOUT_SEAT = ["matrix.first-password", "matrix.no-seat", "matrix.past-seat"];
const self = { subject: "oneself", place: null, breadth: "WIDE" as const };

export const PEOPLE_ACTIONS = [
  action<null>(FILE, "createAccountAction", {
    of: () => [{ label: "-", place: null, breadth: "WIDE", row: null }],
    first: "MANAGE_ACCOUNTS",
    code: () => "USERNAME_TAKEN",
    input: () => ({ username: "thuky", displayName: "Cán bộ" }),
  }),
  onAccount("resetPasswordAction"),
  onAccount("renameAccountAction", { displayName: "Cán bộ" }, false),
  onAccount("disableAccountAction"),
  onAccount("enableAccountAction", {}, false),
  onAccount("unlockAccountAction", {}, false),
  onAccount("endAccountSessionsAction"),
  action<AccountRow>(FILE, "addAssignmentAction", {
    of: accounts,
    id: "accountId",
    first: "MANAGE_ACCOUNTS",
    code: (actor, row) => (row.id === actor.userId ? "OWN_ACCOUNT" : "ROLE_NOT_OF_BODY"),
    input: (row) => ({
      accountId: row.id,
      bodyId: bodyOf("agency"),
      role: "CLERK",
      title: "Văn thư",
      capacity: "NONE",
      ground: "",
      validFrom: null,
      validTo: null,
    }),
  }),
  action<AccountRow>(FILE, "endAssignmentAction", {
    of: accounts,
    id: "assignmentId",
    first: "MANAGE_ACCOUNTS",
    version: (row) => row.assignmentVersion,
    code: (actor, row) => (row.id === actor.userId ? "OWN_ACCOUNT" : "STALE"),
    input: (row, version) => ({ assignmentId: row.assignmentId, version, validTo: "2030-01-01" }),
  }),
  action<string>("app/(work)/admin/clock/actions.ts", "moveClockAction", {
    of: (world) =>
      [...new Set(world.campaigns.map((row) => row.provinceId))].map((row) => ({ label: "clock", place: null, breadth: "WIDE", row })),
    id: "provinceId",
    first: "MANAGE_SETTINGS",
    code: () => "STALE",
    input: (row, version) => ({ provinceId: row, version, date: "2026-01-01" }),
  }),
  action<null>("app/(work)/admin/settings/actions.ts", "changeSessionLimitsAction", {
    of: () => [{ label: "-", place: null, breadth: "WIDE", row: null }],
    first: "MANAGE_SETTINGS",
    code: () => "STALE",
    input: (_row, version) => ({ idleMinutes: 20, adminIdleMinutes: 10, absoluteHours: 9, version }),
  }),
  action<null>("app/(work)/actions.ts", "readNoticesAction", {
    of: () => [{ label: "-", place: null, breadth: "NARROW", row: null }],
    code: () => "DONE",
    input: () => ({}),
  }),
  // The new one holds the user's name, which is told only to whoever knows the present one; nothing is written.
  onOneself(
    "changePasswordAction",
    () => "GUESSABLE_PASSWORD",
    (world) => [
      {
        ...self,
        breadth: "NARROW",
        code: () => "GUESSABLE_PASSWORD",
        input: (actor) => {
          const name = world.accounts.find((row) => row.id === actor.userId)?.username ?? "";
          const next = `Aa1! ${[...WITHOUT_SEAT, name].join(" ")}`;
          return { current: PASSWORD, next, again: next };
        },
      },
    ],
  ),
  onOneself(
    "switchAssignmentAction",
    (standing) => (standing === "FIRST_PASSWORD" ? "PASSWORD_FIRST" : "NOT_FOUND"),
    (world) => {
      const seatOf = (username: string) => world.accounts.find((row) => row.username === username);
      return [
        {
          ...self,
          subject: "one's own seat",
          breadth: "NARROW",
          code: () => "DONE",
          input: (actor) => ({ assignmentId: actor.assignmentId }),
        },
        ...["thuky", "bacly.congan"].map((username) => ({
          ...self,
          subject: `the seat of ${username}`,
          code: (actor: { readonly userId: string }) => (actor.userId === userId(username) ? "DONE" : "NOT_FOUND"),
          input: () => ({ assignmentId: seatOf(username)?.assignmentId }),
        })),
      ];
    },
  ),
  // Of all sessions in the world only one's own can be ended, and not the one that asks.
  onOneself(
    "endSessionAction",
    () => "SESSION_GONE",
    () => [
      {
        ...self,
        subject: "a session of thuky",
        code: (actor) => (actor.userId === userId("thuky") ? "DONE" : "SESSION_GONE"),
        input: () => ({ sessionId: extraId("another session") }),
      },
    ],
  ),
  onOneself(
    "endOtherSessionsAction",
    () => "DONE",
    () => [{ ...self, breadth: "NARROW", code: () => "DONE", input: () => ({}) }],
  ),
  // The last of all: it ends the session that asks.
  onOneself(
    "signOutAction",
    () => "DONE",
    () => [{ ...self, code: () => "DONE", input: () => ({ everywhere: false }) }],
  ),
];
