import * as z from "zod";
import { IndicatorTable, sharedCoverage } from "@/components/dashboard/indicator-table";
import { LocalityFigures } from "@/components/dashboard/locality-figures";
import { ReportPanel } from "@/components/dashboard/report-panel";
import { TargetPanel, type Tile } from "@/components/dashboard/target-panel";
import { LOCALITY_TONES } from "@/components/locality/locality-state-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isSilent, mostPressing, type Dashboard, type DashboardLocality } from "@/lib/domain/dashboard-view";
import { plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
import type { OwedRow } from "@/lib/domain/report-view";
import { systemClock } from "@/lib/server/clock";
import { findDashboard, listCampaignOptions } from "@/lib/server/queries/dashboard";
import { listOwed } from "@/lib/server/queries/reports";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate, formatSpan } from "@/lib/text/format";
import { viDashboard as vi } from "@/lib/text/vi-dashboard";
import { localityStateText } from "@/lib/text/vi-locality";

export const metadata = { title: vi.title };

const search = z.object({ campaign: z.uuid().optional(), localities: z.literal("all").optional().catch(undefined) });

/** Of more localities than these the tables name those that press; all stand above as tiles, and one click away. */
const NAMED = 12;

export default async function DashboardPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requirePermission("VIEW_DASHBOARD");
  const asked = search.safeParse(await searchParams);
  const { options, dashboard, owed } = await withScope(actor, async (tx) => {
    const options = await listCampaignOptions(tx, actor);
    const campaignId = asked.data?.campaign ?? options[0]?.campaignId;
    const dashboard = campaignId ? await findDashboard(tx, actor, campaignId, plainDateOf(systemClock.now())) : null;
    return { options, dashboard, owed: dashboard?.openPeriod ? await listOwed(tx, actor, dashboard.openPeriod.id) : [] };
  });
  if (options.length === 0) {
    return (
      <>
        <PageHeader title={vi.title} />
        <EmptyState title={vi.noCampaign}>{vi.noCampaignHint}</EmptyState>
      </>
    );
  }
  const shown = orNotFound(dashboard);
  return (
    <>
      <PageHeader
        title={vi.title}
        crumbs={[{ label: vi.campaign(shown.year), href: `/campaigns/${shown.campaignId}` }]}
        hint={coverageText(shown)}
      />
      {options.length > 1 && (
        <div className="no-print mb-5">
          <Views
            label={vi.choose}
            views={options.map((option) => ({
              href: `/dashboard?campaign=${option.campaignId}`,
              label: `${option.provinceName} ${option.year}`,
              isCurrent: option.campaignId === shown.campaignId,
            }))}
          />
        </div>
      )}
      <DashboardView
        dashboard={shown}
        owed={owed}
        today={actor.today}
        isWhole={actor.scope.unitIds === "ALL"}
        showsAll={asked.data?.localities === "all"}
      />
    </>
  );
}

type ViewProps = {
  readonly dashboard: Dashboard;
  readonly owed: readonly OwedRow[];
  readonly today: PlainDate;
  readonly isWhole: boolean;
  readonly showsAll: boolean;
};

function DashboardView({ dashboard, owed, today, isWhole, showsAll }: ViewProps) {
  const rows = dashboard.localities.map((locality) => ({ ...locality, isSilent: isSilent(locality, today) }));
  const selected = rows.filter((row) => row.listing === "SELECTED");
  const followed = rows.filter((row) => row.listing === "FOLLOWED");
  const namedOf = (all: typeof rows) => (showsAll ? all : mostPressing(all, NAMED));
  const allHref = `/dashboard?campaign=${dashboard.campaignId}&localities=all`;
  const { followUpVerdictOn: verdict, openPeriod: period } = dashboard;
  // Until each has its verdict, nobody has relapsed only so far.
  const isProvisional = followed.some((row) => row.state === "MONITORED");
  return (
    <>
      <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
        <TargetPanel title={vi.achieved} isWhole={isWhole} target={dashboard.achieved} tiles={selected.map(tileOf)} />
        {(isWhole || followed.length > 0) && (
          <TargetPanel
            title={vi.sustained}
            isWhole={isWhole}
            target={dashboard.sustained}
            note={verdict === null ? undefined : (isProvisional ? vi.provisional : vi.verdict)(formatDate(verdict))}
            tiles={followed.map(tileOf)}
          />
        )}
      </div>
      {/* The reports stand beside the figures where there is room, and before them on a phone. */}
      <div className={period ? "grid grid-cols-1 gap-x-9 xl:grid-cols-[minmax(0,1fr)_14rem]" : undefined}>
        {period && (
          <aside className="xl:col-start-2 xl:row-start-1">
            <ReportPanel periodId={period.id} title={period.title} rows={owed} />
          </aside>
        )}
        <div className="min-w-0 xl:col-start-1 xl:row-start-1">
          {selected.length > 0 && (
            <Section title={vi.crimes(selected.length)}>
              <LocalityFigures
                caption={vi.crimes(selected.length)}
                rows={selected}
                named={namedOf(selected)}
                allHref={allHref}
                percentBase={dashboard.percentBase}
              />
            </Section>
          )}
          {followed.length > 0 && (
            <Section title={vi.followedCrimes(followed.length)}>
              <LocalityFigures
                caption={vi.followedCrimes(followed.length)}
                rows={followed}
                named={namedOf(followed)}
                allHref={allHref}
                percentBase={dashboard.percentBase}
              />
            </Section>
          )}
          {dashboard.figures && (
            <Section title={vi.indicators} hint={indicatorHint(dashboard)}>
              <IndicatorTable caption={vi.indicators} indicators={dashboard.indicators} percentBase={dashboard.percentBase} />
              <p className="mt-2 text-xs text-ink-3">{vi.judgementNote(dashboard.percentBase)}</p>
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

function tileOf(locality: DashboardLocality & { readonly isSilent: boolean }): Tile {
  // "Phường 2" is nothing without its kind.
  const name = /^\d/.test(locality.bareName) ? locality.unitName : locality.bareName;
  const tile = { href: `/localities/${locality.localityId}`, name };
  if (locality.cases.state === "BLANK") return { ...tile, tone: "plain", word: vi.noFigures };
  if (locality.isSilent) return { ...tile, tone: "attention", word: vi.silent };
  return { ...tile, tone: LOCALITY_TONES[locality.state], word: localityStateText[locality.state] };
}

/** The span of the sums, and on how many localities they all rest where that is the same. */
function indicatorHint({ figures, indicators }: Dashboard): string {
  if (figures === null) return "";
  const [first] = indicators;
  const shared = sharedCoverage(indicators) && first ? `, ${vi.coveredLocalities(first.covered, first.expected)}` : "";
  return formatSpan(figures.from, figures.to) + shared;
}

function coverageText({ figures, localities }: Dashboard): string {
  if (figures === null) return vi.noMonths;
  const full = localities.filter((row) => row.cases.covered === row.cases.expected).length;
  return vi.data(formatSpan(figures.from, figures.to), full, localities.length);
}
