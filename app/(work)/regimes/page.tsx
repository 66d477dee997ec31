import type { Metadata } from "next";
import { RegimeTable } from "@/components/regime/regime-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/domain/policy";
import { listRegimes } from "@/lib/server/queries/regimes";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viRegime } from "@/lib/text/vi-regime";

export const metadata: Metadata = { title: viRegime.title };

export default async function RegimesPage() {
  const actor = await requirePermission("VIEW_CAMPAIGN");
  const regimes = await withScope(actor, (tx) => listRegimes(tx, actor));
  const canAdd = can(actor, "EDIT_CAMPAIGN") && actor.scope.homeProvinceId !== null;
  return (
    <>
      <PageHeader
        title={viRegime.title}
        lead={viRegime.lead}
        hint={viRegime.hint}
        actions={
          canAdd && (
            <ButtonLink href="/regimes/new" variant="primary">
              {viRegime.add}
            </ButtonLink>
          )
        }
      />
      {regimes.length === 0 ? <EmptyState title={viRegime.empty}>{viRegime.emptyHint}</EmptyState> : <RegimeTable regimes={regimes} />}
    </>
  );
}
