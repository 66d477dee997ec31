// Every door of the product: the whole policy as it should be, line by line.
import { ASSESSMENT_ACTIONS, ASSESSMENT_PAGES } from "./doors/assessments";
import { CAMPAIGN_ACTIONS, CAMPAIGN_PAGES } from "./doors/campaigns";
import { DECISION_ACTIONS, DECISION_PAGES } from "./doors/decisions";
import { FIGURE_ACTIONS, FIGURE_PAGES } from "./doors/figures";
import { FORM_ACTIONS, FORM_PAGES } from "./doors/forms";
import { NOMINATION_ACTIONS, NOMINATION_PAGES } from "./doors/nominations";
import { LOCAL_PLAN_ACTIONS, LOCAL_PLAN_PAGES } from "./doors/local-plans";
import { OFFICE_ACTIONS, OFFICE_PAGES } from "./doors/office";
import { PEOPLE_ACTIONS, PEOPLE_PAGES } from "./doors/people";
import { PLAN_ACTIONS, PLAN_PAGES } from "./doors/plans";
import { REGIME_ACTIONS, REGIME_PAGES } from "./doors/regimes";
import { REVIEW_ACTIONS, REVIEW_PAGES } from "./doors/report-reviews";
import { REPORT_ACTIONS, REPORT_PAGES } from "./doors/reports";
import type { ActionLine, PageLine } from "./door";

export const PAGE_LINES: readonly PageLine[] = [
  ...CAMPAIGN_PAGES,
  ...REGIME_PAGES,
  ...PLAN_PAGES,
  ...NOMINATION_PAGES,
  ...DECISION_PAGES,
  ...LOCAL_PLAN_PAGES,
  ...REPORT_PAGES,
  ...REVIEW_PAGES,
  ...FORM_PAGES,
  ...ASSESSMENT_PAGES,
  ...FIGURE_PAGES,
  ...OFFICE_PAGES,
  ...PEOPLE_PAGES,
];

export const ACTION_LINES: readonly ActionLine[] = [
  ...CAMPAIGN_ACTIONS,
  ...REGIME_ACTIONS,
  ...PLAN_ACTIONS,
  ...NOMINATION_ACTIONS,
  ...DECISION_ACTIONS,
  ...LOCAL_PLAN_ACTIONS,
  ...REPORT_ACTIONS,
  ...REVIEW_ACTIONS,
  ...FORM_ACTIONS,
  ...ASSESSMENT_ACTIONS,
  ...FIGURE_ACTIONS,
  ...OFFICE_ACTIONS,
  ...PEOPLE_ACTIONS,
];

/** Addresses that are no pages: open to anybody, with what each answers to somebody who is nobody. */
export type RouteLine = {
  readonly pattern: string;
  readonly methods: readonly string[];
  readonly cases: readonly { readonly method: string; readonly path: string; readonly status: number }[];
};

export const ROUTE_LINES: readonly RouteLine[] = [
  {
    pattern: "/api/auth/[...nextauth]",
    methods: ["GET", "POST"],
    cases: [
      { method: "GET", path: "/api/auth/csrf", status: 200 },
      { method: "GET", path: "/api/auth/session", status: 404 },
      { method: "GET", path: "/api/auth/providers", status: 404 },
      { method: "GET", path: "/api/auth/signin", status: 404 },
      { method: "GET", path: "/api/auth/signout", status: 404 },
      { method: "GET", path: "/api/auth/callback/credentials", status: 404 },
      { method: "POST", path: "/api/auth/session", status: 404 },
      { method: "POST", path: "/api/auth/signout", status: 404 },
      { method: "POST", path: "/api/auth/signin/credentials", status: 404 },
    ],
  },
  { pattern: "/icon.svg", methods: ["GET"], cases: [{ method: "GET", path: "/icon.svg", status: 200 }] },
];
