import type { Metadata } from "next";
import { NominationTable } from "@/components/nomination/nomination-table";
import { PrintButton } from "@/components/report/print-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { Select, TextInput } from "@/components/ui/text-input";
import { HOTSPOT_TYPES } from "@/lib/domain/locality";
import { NOMINATION_STATUSES } from "@/lib/domain/nomination";
import { can } from "@/lib/domain/policy";
import { nominationSearchParams } from "@/lib/schemas/nomination";
import { findCampaignToDecide } from "@/lib/server/queries/decision-proposal";
import { listNominations } from "@/lib/server/queries/nominations";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viDecision } from "@/lib/text/vi-decision";
import { hotspotTypeShort } from "@/lib/text/vi-locality";
import { nominationStatusText, viNomination as vi } from "@/lib/text/vi-nomination";

export const metadata: Metadata = { title: vi.title };

export default async function NominationsPage({ searchParams }: PageProps<"/nominations">) {
  const actor = await requirePermission("VIEW_NOMINATIONS");
  const filter = nominationSearchParams.parse(await searchParams);
  const { rows, total, years, toDecide } = await withScope(actor, async (tx) => ({
    ...(await listNominations(tx, actor, filter)),
    toDecide: await findCampaignToDecide(tx, actor),
  }));
  const isFiltered =
    filter.campaign !== undefined ||
    filter.year !== undefined ||
    filter.status !== undefined ||
    filter.type !== undefined ||
    filter.q !== "";
  const canNominate = can(actor, "NOMINATE") && actor.scope.homeProvinceId !== null;
  const newHref = filter.campaign === undefined ? "/nominations/new" : `/nominations/new?campaign=${filter.campaign}`;
  return (
    <>
      <PageHeader
        title={vi.title}
        lead={vi.lead}
        actions={
          <>
            {rows.length > 0 && <PrintButton />}
            {toDecide && <ButtonLink href={`/decisions/new?campaign=${toDecide.id}`}>{viDecision.add}</ButtonLink>}
            {canNominate && (
              <ButtonLink href={newHref} variant="primary">
                {vi.new}
              </ButtonLink>
            )}
          </>
        }
      />
      {total === 0 ? (
        <EmptyState title={vi.none}>{vi.noneHint}</EmptyState>
      ) : (
        <>
          <FilterLine action="/nominations" clearHref={isFiltered ? "/nominations" : undefined} count={vi.count(rows.length, total)}>
            <FilterControl id="year" label={vi.filter.year}>
              <Select id="year" name="year" defaultValue={filter.year ?? ""}>
                <option value="">{vi.filter.all}</option>
                {years.map((year) => (
                  <option key={year} value={year}>
                    {year}
                  </option>
                ))}
              </Select>
            </FilterControl>
            <FilterControl id="status" label={vi.filter.status}>
              <Select id="status" name="status" defaultValue={filter.status ?? ""}>
                <option value="">{vi.filter.all}</option>
                {NOMINATION_STATUSES.map((status) => (
                  <option key={status} value={status}>
                    {nominationStatusText[status]}
                  </option>
                ))}
              </Select>
            </FilterControl>
            <FilterControl id="type" label={vi.filter.type}>
              <Select id="type" name="type" defaultValue={filter.type ?? ""}>
                <option value="">{vi.filter.all}</option>
                {HOTSPOT_TYPES.map((type) => (
                  <option key={type} value={type}>
                    {hotspotTypeShort[type]}
                  </option>
                ))}
              </Select>
            </FilterControl>
            <FilterControl id="q" label={vi.filter.search}>
              <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
            </FilterControl>
          </FilterLine>
          {rows.length === 0 ? (
            <EmptyState title={isFiltered ? vi.noMatch : vi.noneLeft}>{isFiltered ? vi.noMatchHint : vi.noneLeftHint}</EmptyState>
          ) : (
            <NominationTable rows={rows} caption={vi.title} />
          )}
        </>
      )}
    </>
  );
}
