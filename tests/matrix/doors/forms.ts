// Doors of forms: who may look at a version, who works on a draft, and which form a period will be opened with.
import { isProvinceWithin, isWritable, type Actor } from "@/lib/domain/access";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import { can } from "@/lib/domain/policy";
import { action, page, place, type Code, type Subject, type Verdict } from "../door";
import type { FormVersionRow, PeriodRow, World } from "../world";
import { codeFor, isAllowed, asVerdict, periods } from "./campaigns";

const versions = (world: World): Subject<FormVersionRow>[] =>
  world.formVersions.map((row) => ({
    label: `form ${row.status}`,
    place: { provinceId: row.provinceId, unitIds: [] },
    breadth: "WIDE",
    row,
  }));

type FormRow = { readonly id: string; readonly versions: readonly FormVersionRow[] };

const forms = (world: World): Subject<FormRow>[] =>
  [...new Set(world.formVersions.map((row) => row.formId))].flatMap((id): Subject<FormRow>[] => {
    const ofForm = world.formVersions.filter((row) => row.formId === id);
    const [first] = ofForm;
    return first
      ? [{ label: "form", place: { provinceId: first.provinceId, unitIds: [] }, breadth: "WIDE", row: { id, versions: ofForm } }]
      : [];
  });

const edits = (actor: Actor, row: FormVersionRow): boolean => can(actor, "OPEN_PERIOD") && isWritable(actor.scope, row);
/** A draft is there only for those who work on it. */
const isThere = (actor: Actor, row: FormVersionRow): boolean =>
  isProvinceWithin(actor.scope, row.provinceId) && (row.status === "PUBLISHED" || edits(actor, row));

const draftPage = (pattern: string) =>
  page<FormVersionRow>(pattern, ["OPEN_PERIOD"], {
    of: versions,
    params: (row) => ({ versionId: row.id }),
    verdict: (actor, row): Verdict => {
      if (!isThere(actor, row)) return "NOT_FOUND";
      if (!edits(actor, row)) return "FORBIDDEN";
      return row.status === "DRAFT" ? "OPEN" : `TO /forms/versions/${row.id}`;
    },
  });

export const FORM_PAGES = [
  place("/forms", ["VIEW_REPORTS"]),
  place("/forms/new", ["OPEN_PERIOD"]),
  page<FormVersionRow>("/forms/versions/[versionId]", ["VIEW_REPORTS"], {
    of: versions,
    params: (row) => ({ versionId: row.id }),
    verdict: (actor, row) => asVerdict(isThere(actor, row)),
  }),
  page<FormRow>("/forms/[formId]", ["VIEW_REPORTS"], {
    of: forms,
    params: (row) => ({ formId: row.id }),
    // Drafts are left out for whoever does not work on them; without any version the form is not there.
    verdict: (actor, row) => asVerdict(row.versions.some((version) => isThere(actor, version))),
  }),
  draftPage("/forms/versions/[versionId]/edit"),
  draftPage("/forms/versions/[versionId]/publish"),
  page<PeriodRow>("/campaigns/[campaignId]/periods/[periodId]/form", ["EDIT_CAMPAIGN"], {
    of: periods,
    params: (row) => ({ campaignId: row.campaignId, periodId: row.id }),
    verdict: (actor, row) => asVerdict(!row.isOpen && isAllowed(actor, row, "edit")),
  }),
];

const FILE = "app/(work)/forms/actions.ts";

/** What a deed on a version answers before it looks at anything else. */
function refusal(actor: Actor, row: FormVersionRow): Code | null {
  if (!isThere(actor, row) || !isWritable(actor.scope, row)) return "NOT_FOUND";
  return can(actor, "OPEN_PERIOD") ? null : "ROLE_NOT_ALLOWED";
}

const onDraft = (name: string, input: object = {}) =>
  action<FormVersionRow>(FILE, name, {
    of: versions,
    id: "versionId",
    version: (row) => row.version,
    code: (actor, row) => refusal(actor, row) ?? (row.status === "DRAFT" ? "STALE" : "NOT_A_DRAFT"),
    input: (row, version) => ({ versionId: row.id, version, ...input }),
  });

export const FORM_ACTIONS = [
  action<FormVersionRow>(FILE, "createFormAction", {
    of: versions,
    id: "fromVersionId",
    first: "OPEN_PERIOD",
    // The title is another form's already.
    code: (actor, row) =>
      can(actor, "OPEN_PERIOD") && actor.scope.homeProvinceId !== null ? (refusal(actor, row) ?? "DUPLICATE_TITLE") : "ROLE_NOT_ALLOWED",
    input: (row) => ({ fromVersionId: row.id, title: row.title, basis: "" }),
  }),
  action<FormVersionRow>(FILE, "draftFormAction", {
    of: versions,
    id: "versionId",
    code: (actor, row) => refusal(actor, row) ?? (row.status === "PUBLISHED" ? "DRAFT_EXISTS" : "NOT_PUBLISHED"),
    input: (row) => ({ versionId: row.id }),
  }),
  onDraft("saveFormAction", { basis: "", definition: STANDARD_FORM }),
  onDraft("publishFormAction"),
  onDraft("removeFormDraftAction"),
  action<PeriodRow>(FILE, "choosePeriodFormAction", {
    of: periods,
    id: "periodId",
    version: (row) => row.version,
    code: (actor, row) => codeFor(actor, row, "edit") ?? (row.isOpen ? "ALREADY_OPEN" : "STALE"),
    input: (row, version) => ({ periodId: row.id, version, formVersionId: null }),
  }),
];
