import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { formDifferences } from "@/lib/domain/form-difference";
import { STANDARD_FORM } from "@/lib/domain/form-standard";
import type { FormVersionView } from "@/lib/domain/form-view";
import { can } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { listEventsOf } from "@/lib/server/queries/events";
import { findFormVersion } from "@/lib/server/queries/forms";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viForms } from "@/lib/text/vi-forms";

/** Read once a request, for the title and for the page. */
export const loadVersion = cache(async (param: string) => {
  const actor = await requirePermission("VIEW_REPORTS");
  const versionId = idParam(param);
  return withScope(actor, async (tx) => ({
    version: orNotFound(await findFormVersion(tx, actor, versionId)),
    events: await listEventsOf(tx, "form", versionId),
    canOpen: can(actor, "VIEW_CAMPAIGN"),
  }));
});

/** A draft for those who work on forms; what is published leads back to its record. */
export async function requireDraft(param: string): Promise<FormVersionView> {
  const actor = await requirePermission("OPEN_PERIOD");
  const versionId = idParam(param);
  const version = orNotFound(await withScope(actor, (tx) => findFormVersion(tx, actor, versionId)));
  if (!version.canEdit) forbidden();
  if (version.status !== "DRAFT") redirect(`/forms/versions/${versionId}`);
  return version;
}

export const versionName = ({ form, no }: FormVersionView): string => viForms.ofVersion(form.title, no);

export const formCrumbs = ({ form }: FormVersionView) => [
  { label: viForms.title, href: "/forms" },
  { label: form.title, href: `/forms/${form.id}` },
];

export const draftCrumbs = (version: FormVersionView) => [
  ...formCrumbs(version),
  { label: viForms.version(version.no), href: `/forms/versions/${version.id}` },
];

/** What a version changes against the one before it, or against the standard form. */
export const differencesOf = ({ before, definition }: FormVersionView) => formDifferences(before?.definition ?? STANDARD_FORM, definition);
