import { forbidden, redirect } from "next/navigation";
import type { CriteriaVersionView } from "@/lib/domain/criteria-view";
import { idParam } from "@/lib/server/params";
import { findCriteriaVersion } from "@/lib/server/queries/criteria";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viCriteriaPage as vi } from "@/lib/text/vi-criteria-page";

/** A version for those who edit criteria; a page for drafts sends everything else back to the record. */
export async function requireVersion(param: string, isForDrafts: boolean) {
  const actor = await requirePermission("EDIT_CRITERIA");
  const versionId = idParam(param);
  const version = orNotFound(await withScope(actor, (tx) => findCriteriaVersion(tx, actor, versionId)));
  if (!version.canEdit) forbidden();
  if (isForDrafts && version.status !== "DRAFT") redirect(`/criteria/${versionId}`);
  return { actor, version };
}

export const crumbsOf = (version: CriteriaVersionView) => [
  { label: vi.title, href: "/criteria" },
  { label: vi.ofVersion(version.set.title, version.no, version.year), href: `/criteria/${version.id}` },
];
