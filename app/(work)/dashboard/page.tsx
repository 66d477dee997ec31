import * as z from "zod";
import { IndicatorTable } from "@/components/dashboard/indicator-table";
import { LocalityFigures } from "@/components/dashboard/locality-figures";
import { ReportPanel } from "@/components/dashboard/report-panel";
import { TargetPanel, type Tile } from "@/components/dashboard/target-panel";
import { LOCALITY_TONES } from "@/components/locality/locality-state-tag";
import { EmptyState } from "@/components/ui/empty-state";
import { Views } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SILENT_AFTER_DAYS, type Dashboard, type DashboardLocality } from "@/lib/domain/dashboard-view";
import { daysBetween, plainDateOf, type PlainDate } from "@/lib/domain/plain-date";
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

const search = z.object({ campaign: z.uuid().optional() });

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
        <Views
          label={vi.choose}
          views={options.map((option) => ({
            href: `/dashboard?campaign=${option.campaignId}`,
            label: `${option.provinceName} ${option.year}`,
            isCurrent: option.campaignId === shown.campaignId,
          }))}
        />
      )}
      <DashboardView dashboard={shown} owed={owed} today={actor.today} isWhole={actor.scope.unitIds === "ALL"} />
    </>
  );
}

type ViewProps = { readonly dashboard: Dashboard; readonly owed: readonly OwedRow[]; readonly today: PlainDate; readonly isWhole: boolean };

function DashboardView({ dashboard, owed, today, isWhole }: ViewProps) {
  const rows = dashboard.localities.map((locality) => ({ ...locality, isSilent: isSilent(locality, today) }));
  const selected = rows.filter((row) => row.listing === "SELECTED");
  const followed = rows.filter((row) => row.listing === "FOLLOWED");
  const verdict = dashboard.followUpVerdictOn;
  // Until each has its verdict, nobody has relapsed only so far.
  const isProvisional = followed.some((row) => row.state === "MONITORED");
  return (
    <>
      <div className="mt-6 grid gap-x-10 gap-y-8 md:grid-cols-2">
        <TargetPanel title={vi.achieved} isWhole={isWhole} target={dashboard.achieved} tiles={selected.map(tileOf)} />
        <TargetPanel
          title={vi.sustained}
          isWhole={isWhole}
          target={dashboard.sustained}
          note={verdict === null ? undefined : (isProvisional ? vi.provisional : vi.verdict)(formatDate(verdict))}
          tiles={followed.map(tileOf)}
        />
      </div>
      {selected.length > 0 && (
        <Section title={vi.crimes(selected.length)}>
          <LocalityFigures caption={vi.crimes(selected.length)} rows={selected} />
        </Section>
      )}
      {dashboard.openPeriod && <ReportPanel title={dashboard.openPeriod.title} rows={owed} />}
      {followed.length > 0 && (
        <Section title={vi.followedCrimes(followed.length)}>
          <LocalityFigures caption={vi.followedCrimes(followed.length)} rows={followed} />
        </Section>
      )}
      {dashboard.figures && (
        <Section title={vi.indicators} hint={formatSpan(dashboard.figures.from, dashboard.figures.to)}>
          <IndicatorTable caption={vi.indicators} indicators={dashboard.indicators} />
          <p className="mt-2 text-xs text-ink-3">{vi.judgementNote}</p>
        </Section>
      )}
    </>
  );
}

function isSilent(locality: DashboardLocality, today: PlainDate): boolean {
  return (
    locality.state === "IN_TRANSFORMATION" &&
    (locality.lastUpdateOn === null || daysBetween(locality.lastUpdateOn, today) > SILENT_AFTER_DAYS)
  );
}

function tileOf(locality: DashboardLocality & { readonly isSilent: boolean }): Tile {
  const tile = { href: `/localities/${locality.localityId}`, name: locality.unitName.replace(/^(Xã|Phường|Thị trấn|Đặc khu) (?=\D)/u, "") };
  if (locality.cases.state === "BLANK") return { ...tile, tone: "plain", word: vi.noFigures };
  if (locality.isSilent) return { ...tile, tone: "attention", word: vi.silent };
  return { ...tile, tone: LOCALITY_TONES[locality.state], word: localityStateText[locality.state] };
}

function coverageText({ figures, localities }: Dashboard): string {
  if (figures === null) return vi.noMonths;
  const full = localities.filter((row) => row.cases.covered === row.cases.expected).length;
  return vi.data(formatSpan(figures.from, figures.to), full, localities.length);
}
