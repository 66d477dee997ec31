import type { Actor } from "@/lib/domain/access";
import { findPeriod, type PeriodRecord } from "@/lib/server/queries/periods";
import type { Tx } from "@/lib/server/db";
import { idParam } from "@/lib/server/params";
import { orNotFound } from "@/lib/server/session";
import { crumbsOf } from "../../campaign-to-edit";

/** The period of an address; none where it hangs on another campaign than the address says. */
export async function findPeriodOnPage(
  tx: Tx,
  actor: Actor,
  address: { readonly campaignId: string; readonly periodId: string },
): Promise<PeriodRecord> {
  const record = await findPeriod(tx, actor, idParam(address.periodId));
  return orNotFound(record?.campaign.id === address.campaignId ? record : null);
}

export function periodCrumbs({ campaign, period }: PeriodRecord) {
  return [...crumbsOf(campaign), { label: period.title, href: `/campaigns/${campaign.id}/periods/${period.id}` }];
}
