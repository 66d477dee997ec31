import * as z from "zod";
import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { CellNote, Table, Td, Th, Tr } from "@/components/ui/table";
import { Select, TextInput } from "@/components/ui/text-input";
import { LISTINGS, LOCALITY_STATES } from "@/lib/domain/locality";
import { matchesLocality, type LocalityListRow } from "@/lib/domain/locality-view";
import { searchText } from "@/lib/schemas/field-error";
import { listLocalities } from "@/lib/server/queries/localities";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatDate } from "@/lib/text/format";
import { hotspotTypeShort, listingText, localityStateText, viLocality as vi } from "@/lib/text/vi-locality";

export const metadata = { title: vi.title };

const search = z.object({
  campaign: z.uuid().optional().catch(undefined),
  listing: z.enum(LISTINGS).optional().catch(undefined),
  state: z.enum(LOCALITY_STATES).optional().catch(undefined),
  q: searchText,
});

export default async function LocalitiesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requirePermission("VIEW_LOCALITIES");
  const filter = search.parse(await searchParams);
  const { campaigns, campaign, rows } = orNotFound(await withScope(actor, (tx) => listLocalities(tx, actor, filter.campaign)));
  const shown = rows.filter((row) => matchesLocality(row, { ...filter, search: filter.q }));
  const isFiltered = filter.listing !== undefined || filter.state !== undefined || filter.q !== "";
  return (
    <>
      <PageHeader title={vi.title} hint={campaign ? vi.campaignOf(campaign.year, campaign.provinceName) : undefined} />
      {rows.length === 0 && campaigns.length < 2 ? (
        <EmptyState title={vi.none}>{vi.noneHint}</EmptyState>
      ) : (
        <>
          <FilterLine action="/localities" clearHref={isFiltered ? "/localities" : undefined} count={vi.count(shown.length, rows.length)}>
            {campaigns.length > 1 && (
              <FilterControl id="campaign" label={vi.campaign}>
                <Select id="campaign" name="campaign" defaultValue={campaign?.campaignId}>
                  {campaigns.map((option) => (
                    <option key={option.campaignId} value={option.campaignId}>
                      {vi.campaignOf(option.year, option.provinceName)}
                    </option>
                  ))}
                </Select>
              </FilterControl>
            )}
            <FilterControl id="listing" label={vi.listing}>
              <Select id="listing" name="listing" defaultValue={filter.listing ?? ""}>
                <option value="">{vi.all}</option>
                {LISTINGS.map((listing) => (
                  <option key={listing} value={listing}>
                    {listingText[listing]}
                  </option>
                ))}
              </Select>
            </FilterControl>
            <FilterControl id="state" label={vi.state}>
              <Select id="state" name="state" defaultValue={filter.state ?? ""}>
                <option value="">{vi.all}</option>
                {LOCALITY_STATES.map((state) => (
                  <option key={state} value={state}>
                    {localityStateText[state]}
                  </option>
                ))}
              </Select>
            </FilterControl>
            <FilterControl id="q" label={vi.search}>
              <TextInput id="q" name="q" type="search" defaultValue={filter.q} />
            </FilterControl>
          </FilterLine>
          {shown.length === 0 ? <EmptyState title={vi.noMatch}>{vi.noMatchHint}</EmptyState> : <LocalityTable rows={shown} />}
        </>
      )}
    </>
  );
}

function LocalityTable({ rows }: { readonly rows: readonly LocalityListRow[] }) {
  return (
    <Table caption={vi.title} hidesCaption>
      <thead>
        <tr>
          <Th>{vi.columns.locality}</Th>
          <Th>{vi.columns.listing}</Th>
          <Th>{vi.columns.types}</Th>
          <Th>{vi.columns.state}</Th>
          <Th>{vi.columns.lastUpdate}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Tr key={row.id}>
            <Th scope="row" nowrap>
              <AppLink href={`/localities/${row.id}`} className="font-medium text-ink underline-offset-4 hover:text-accent hover:underline">
                {row.unitKind} {row.unitName}
              </AppLink>
              {row.district && (
                <CellNote>
                  {row.district.kind} {row.district.name}
                </CellNote>
              )}
            </Th>
            <Td>{listingText[row.listing]}</Td>
            <Td>{row.types.map((type) => hotspotTypeShort[type]).join(", ")}</Td>
            <Td nowrap>
              <LocalityStateTag state={row.state} />
            </Td>
            <Td nowrap>{row.lastUpdateOn ? formatDate(row.lastUpdateOn) : <span className="text-ink-3">{vi.noUpdate}</span>}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
