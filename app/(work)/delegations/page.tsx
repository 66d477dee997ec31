import type { Metadata } from "next";
import { DelegationTable } from "@/components/office/delegation-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/domain/policy";
import { listDelegations } from "@/lib/server/queries/delegations";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viDelegation } from "@/lib/text/vi-delegation";

export const metadata: Metadata = { title: viDelegation.title };

export default async function DelegationsPage() {
  const actor = await requirePermission("VIEW_PAPERS");
  const rows = await withScope(actor, (tx) => listDelegations(tx, actor));
  // A deputy signs for the head and gives nothing on.
  const canGive = can(actor, "MANAGE_ROUTE") || (can(actor, "DELEGATE") && actor.capacity === "NONE");
  return (
    <>
      <PageHeader
        title={viDelegation.title}
        hint={viDelegation.lead}
        actions={
          canGive && (
            <ButtonLink href="/delegations/new" variant="primary">
              {viDelegation.add}
            </ButtonLink>
          )
        }
      />
      {rows.length === 0 ? <EmptyState title={viDelegation.emptyTitle}>{viDelegation.empty}</EmptyState> : <DelegationTable rows={rows} />}
    </>
  );
}
