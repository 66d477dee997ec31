import type { Metadata } from "next";
import { FigureTimeline } from "@/components/figure/figure-timeline";
import { sheetHref } from "@/components/figure/figure-href";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { isComponent } from "@/lib/domain/components";
import { cellParams } from "@/lib/schemas/figure";
import { listFigureHistory } from "@/lib/server/queries/figures";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnit } from "@/lib/text/format-unit";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";
import { componentLabel } from "@/lib/text/vi-figures";

export const metadata: Metadata = { title: viFigureEntry.history.title };

export default async function FigureHistoryPage({ params }: PageProps<"/figures/[unitId]/[month]/[component]">) {
  const actor = await requirePermission("VIEW_FIGURES");
  const { unitId, month, component } = orNotFound(cellParams.safeParse(await params).data ?? null);
  if (!isComponent(component)) return orNotFound(null);
  const history = orNotFound(await withScope(actor, (tx) => listFigureHistory(tx, actor, unitId, month, component)));
  const sheet = `${formatUnit(history.unit)}: ${viFigureEntry.monthShort(history.month)}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viFigureEntry.title, href: "/figures" },
          { label: sheet, href: sheetHref(unitId, month) },
        ]}
        title={componentLabel[component]}
        hint={viFigureEntry.history.title}
      />
      {history.rows.length === 0 ? (
        <EmptyState title={viFigureEntry.history.emptyTitle}>{viFigureEntry.history.empty}</EmptyState>
      ) : (
        <FigureTimeline history={history} />
      )}
    </>
  );
}
