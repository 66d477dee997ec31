import type { Metadata } from "next";
import { cache } from "react";
import { UnitCasesTable } from "@/components/figure/unit-cases-table";
import { PageHeader } from "@/components/ui/page-header";
import { idParam } from "@/lib/server/params";
import { findUnitMonths } from "@/lib/server/queries/unit-months";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnitInText } from "@/lib/text/format-unit";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";

const text = viFigureEntry.overview;

/** Read once a request, for the title and for the page. */
const loadMonths = cache(async (unitId: string) => {
  const actor = await requirePermission("VIEW_FIGURES");
  return orNotFound(await withScope(actor, (tx) => findUnitMonths(tx, actor, idParam(unitId))));
});

export async function generateMetadata({ params }: PageProps<"/figures/[unitId]">): Promise<Metadata> {
  return { title: text.unitTitle(formatUnitInText((await loadMonths((await params).unitId)).unit)) };
}

export default async function UnitFiguresPage({ params }: PageProps<"/figures/[unitId]">) {
  const view = await loadMonths((await params).unitId);
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
