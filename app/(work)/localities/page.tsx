import * as z from "zod";
import { LocalityStateTag } from "@/components/locality/locality-state-tag";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { Table, Td, Th, Tr } from "@/components/ui/table";
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
      <PageHeader title={vi.title} lead={campaign ? vi.campaignOf(campaign.year, campaign.provinceName) : undefined} />
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

/** In the two groups of the decision: those to be transformed, then those followed after it. */
function LocalityTable({ rows }: { readonly rows: readonly LocalityListRow[] }) {
  const hasDistricts = rows.some((row) => row.district !== null);
  return (
    <Table caption={vi.title} hidesCaption phone="stack">
      <thead>
        <tr>
          <Th>{vi.columns.locality}</Th>
          {hasDistricts && <Th>{vi.columns.district}</Th>}
          <Th>{vi.columns.types}</Th>
          <Th>{vi.columns.state}</Th>
          <Th>{vi.columns.lastUpdate}</Th>
        </tr>
      </thead>
      {LISTINGS.map((listing) => {
        const own = rows.filter((row) => row.listing === listing);
        return (
          own.length > 0 && (
            <tbody key={listing}>
              <Tr kind="group-row">
                <Th scope="rowgroup" colSpan={hasDistricts ? 5 : 4}>
                  {listingText[listing]} <span className="ml-1 font-normal text-ink-3">{own.length}</span>
                </Th>
              </Tr>
              {own.map((row) => (
                <LocalityRow key={row.id} row={row} hasDistricts={hasDistricts} />
              ))}
            </tbody>
          )
        );
      })}
    </Table>
  );
}

function LocalityRow({ row, hasDistricts }: { readonly row: LocalityListRow; readonly hasDistricts: boolean }) {
  return (
    <Tr>
      <Th scope="row">
        <AppLink href={`/localities/${row.id}`} className="font-medium text-ink underline-offset-4 hover:text-accent hover:underline">
          {row.unitKind} {row.unitName}
        </AppLink>
      </Th>
      {hasDistricts && <Td className="text-ink-2">{row.district && `${row.district.kind} ${row.district.name}`}</Td>}
      <Td nowrap label={vi.columns.types}>
        {row.types.map((type) => hotspotTypeShort[type]).join(", ")}
      </Td>
      <Td beside nowrap>
        <LocalityStateTag state={row.state} />
      </Td>
      <Td nowrap label={vi.columns.lastUpdate}>
        {row.lastUpdateOn ? formatDate(row.lastUpdateOn) : <span className="text-ink-3">{vi.noUpdate}</span>}
      </Td>
    </Tr>
  );
}
