import "server-only";
import { redirect } from "next/navigation";
import type { NominationAction } from "@/lib/domain/nomination";
import type { NominationRecord } from "@/lib/domain/nomination-view";
import type { Permission } from "@/lib/domain/policy";
import { idParam } from "@/lib/server/params";
import { findNomination } from "@/lib/server/queries/nomination-record";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requireOneOf } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viNomination } from "@/lib/text/vi-nomination";

/** The nomination whose step a page is about; not his turn, or no longer, leads back to the record, which says whose it is. */
export async function requireStep(param: string, action: NominationAction, ...rights: readonly Permission[]): Promise<NominationRecord> {
  const actor = await requireOneOf(rights);
  const nominationId = idParam(param);
  const record = orNotFound(await withScope(actor, (tx) => findNomination(tx, actor, nominationId)));
  if (!record.actions.includes(action)) redirect(`/nominations/${nominationId}`);
  return record;
}

export const crumbsOf = (record: NominationRecord) => [
  { label: viNomination.title, href: `/nominations?campaign=${record.campaignId}` },
  { label: viNomination.name(formatUnitInText(record.unit), record.year), href: `/nominations/${record.id}` },
];
