import type { Metadata } from "next";
import { choicesOf } from "@/components/campaign/year-filter";
import { DecisionFilter } from "@/components/decision/decision-filter";
import { PaperTable } from "@/components/campaign/paper-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { decisionSearchParams } from "@/lib/schemas/decision";
import { findCampaignToDecide } from "@/lib/server/queries/decision-proposal";
import { listDecisions } from "@/lib/server/queries/decisions";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viDecision } from "@/lib/text/vi-decision";

export const metadata: Metadata = { title: viDecision.title };

export default async function DecisionsPage({ searchParams }: PageProps<"/decisions">) {
  const actor = await requirePermission("VIEW_PAPERS");
  const { year, province, kind, status } = decisionSearchParams.parse(await searchParams);
  const { all, toDecide } = await withScope(actor, async (tx) => ({
    all: await listDecisions(tx, actor),
    toDecide: await findCampaignToDecide(tx, actor),
  }));
  const rows = all.filter(
    (row) =>
      (year === undefined || row.year === year) &&
      (province === undefined || row.province.id === province) &&
      (kind === undefined || row.kind === kind) &&
      (status === undefined || row.status === status),
  );
  const choices = choicesOf(all);
  return (
    <>
      <PageHeader
        title={viDecision.title}
        hint={viDecision.lead}
        actions={
          toDecide && (
            <ButtonLink href={`/decisions/new?campaign=${toDecide.id}`} variant="primary">
              {viDecision.add}
            </ButtonLink>
          )
        }
      />
      {all.length > 0 && <DecisionFilter values={{ year, province, kind, status }} {...choices} count={viDecision.count(rows.length)} />}
      {rows.length === 0 ? (
        <EmptyState title={viDecision.emptyTitle}>{viDecision.empty}</EmptyState>
      ) : (
        <PaperTable of="decisions" rows={rows} showsProvince={choices.provinces.length > 1} />
      )}
    </>
  );
}
