import type { Metadata } from "next";
import { UnitCasesTable } from "@/components/figure/unit-cases-table";
import { PageHeader } from "@/components/ui/page-header";
import { idParam } from "@/lib/server/params";
import { findUnitMonths } from "@/lib/server/queries/unit-months";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";

const text = viFigureEntry.overview;

export const metadata: Metadata = { title: viFigureEntry.title };

export default async function UnitFiguresPage({ params }: PageProps<"/figures/[unitId]">) {
  const actor = await requirePermission("VIEW_FIGURES");
  const unitId = idParam((await params).unitId);
  const view = orNotFound(await withScope(actor, (tx) => findUnitMonths(tx, actor, unitId)));
  const { campaign } = view;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viFigureEntry.title, href: `/figures?campaign=${campaign.id}` }]}
        title={text.unitTitle(formatUnitInText(view.unit))}
        lead={text.lead(campaign.year, campaign.province ? formatUnitInText(campaign.province) : "")}
      />
      <UnitCasesTable view={view} />
    </>
  );
}
