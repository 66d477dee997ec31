import type { Metadata } from "next";
import { OverviewTable, UnitMonthsTable } from "@/components/figure/overview-tables";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterControl, FilterLine, Views } from "@/components/ui/filter-line";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/text-input";
import type { FiguresOverview } from "@/lib/domain/figure-view";
import { figuresSearchParams } from "@/lib/schemas/figure";
import { findFiguresOverview } from "@/lib/server/queries/figure-months";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { capitalize } from "@/lib/text/format";
import { formatUnit, formatUnitInText } from "@/lib/text/format-unit";
import { viFigureEntry } from "@/lib/text/vi-figure-entry";

const text = viFigureEntry.overview;

export const metadata: Metadata = { title: viFigureEntry.title };

export default async function FiguresPage({ searchParams }: PageProps<"/figures">) {
  const actor = await requirePermission("VIEW_FIGURES");
  const params = figuresSearchParams.parse(await searchParams);
  const isPriorYear = params.span === "prior";
  const overview = orNotFound(await withScope(actor, (tx) => findFiguresOverview(tx, actor, { campaignId: params.campaign, isPriorYear })));
  const { campaign, units } = overview;
  const provinceName = (one: NonNullable<typeof campaign>) => (one.province ? formatUnitInText(one.province) : "");
  const [only] = units;
  const hrefOf = (span: string) => `/figures?${new URLSearchParams({ ...(campaign && { campaign: campaign.id }), span })}`;
  return (
    <>
      <PageHeader title={viFigureEntry.title} lead={campaign && text.lead(campaign.year, provinceName(campaign))} />
      {overview.campaigns.length > 1 && (
        <FilterLine action="/figures">
          <FilterControl id="campaign" label={text.campaign}>
            <Select id="campaign" name="campaign" defaultValue={campaign?.id}>
              {overview.campaigns.map((one) => (
                <option key={one.id} value={one.id}>
                  {text.campaignName(one.year, provinceName(one))}
                </option>
              ))}
            </Select>
          </FilterControl>
        </FilterLine>
      )}
      {campaign && units.length > 0 && (
        <div className="no-print mb-4">
          <Views
            label={text.spans}
            views={[
              { href: hrefOf("this"), label: text.thisYear, isCurrent: !isPriorYear },
              { href: hrefOf("prior"), label: text.priorYear, isCurrent: isPriorYear },
            ]}
          />
        </div>
      )}
      {!only ? (
        <EmptyState title={text.emptyTitle}>{text.empty}</EmptyState>
      ) : units.length === 1 ? (
        <>
          <p className="mb-3 text-base font-medium">{formatUnit(only.unit)}</p>
          <UnitMonthsTable row={only} />
        </>
      ) : (
        <div className="print-landscape">
          <Missing overview={overview} />
          <OverviewTable overview={overview} />
        </div>
      )}
    </>
  );
}

/** Who has not filled in the latest month that is over. */
function Missing({ overview: { months, units } }: { readonly overview: FiguresOverview }) {
  const index = months.findLastIndex((_, at) => units.some((row) => row.months[at]?.stage === "OVER"));
  const month = months[index];
  if (!month) return null;
  const missing = units.filter((row) => (row.months[index]?.covered ?? 0) < (row.months[index]?.expected ?? 0));
  if (missing.length === 0) {
    return (
      <Notice tone="achieved" className="mb-4">
        {text.complete(month, units.length)}
      </Notice>
    );
  }
  return (
    <Notice tone="attention" title={text.missing(month, missing.length, units.length)} className="mb-4">
      {capitalize(missing.map((row) => formatUnitInText(row.unit)).join(", "))}
    </Notice>
  );
}
