import type { Metadata } from "next";
import { ChainVerdict } from "@/components/event/chain-verdict";
import { EventTable } from "@/components/event/event-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { DateInput, Select, TextInput } from "@/components/ui/text-input";
import { EVENT_SUBJECTS, INSTALLATION_CHAIN } from "@/lib/domain/event";
import { compareVi } from "@/lib/domain/vietnamese-order";
import { eventSearchParams } from "@/lib/schemas/event";
import { findChainCheck, listEventProvinceIds, listEvents } from "@/lib/server/queries/events";
import { listLabels } from "@/lib/server/queries/units";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { formatDate, formatNumber, parseDate } from "@/lib/text/format";
import { viEvent } from "@/lib/text/vi-event";

export const metadata: Metadata = { title: viEvent.title };

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const actor = await requirePermission("READ_AUDIT_TRAIL");
  const asked = eventSearchParams.parse(await searchParams);
  const from = parseDate(asked.from ?? "");
  const to = parseDate(asked.to ?? "");
  const { events, labels, check } = await withScope(actor, async (tx) => ({
    events: await listEvents(tx, actor, { chain: asked.chain, subject: asked.subject, from, to, search: asked.q, page: asked.page }),
    labels: await listLabels(tx, await listEventProvinceIds(tx, actor), actor.today),
    check: asked.verify ? await findChainCheck(tx, actor, asked.verify) : null,
  }));
  const chainName = (chain: string | null) =>
    chain === null || chain === INSTALLATION_CHAIN ? viEvent.installation : (labels.get(chain)?.name ?? chain);
  const provinces = [...labels.values()].sort((a, b) => compareVi(a.name, b.name));
  const chains = [...provinces.map((province) => province.id), INSTALLATION_CHAIN];
  const isFiltered = [asked.chain, asked.subject, from, to, asked.q || null].some((value) => value !== undefined && value !== null);

  const hrefOf = (page: number): string => {
    const query = new URLSearchParams({ page: String(page) });
    if (asked.chain) query.set("chain", asked.chain);
    if (asked.subject) query.set("subject", asked.subject);
    if (from) query.set("from", from);
    if (to) query.set("to", to);
    if (asked.q !== "") query.set("q", asked.q);
    return `/audit?${query}`;
  };
  const dateValue = (typed: string | undefined, read: typeof from) => (read ? formatDate(read) : (typed ?? ""));
  const isDateWrong = (typed: string | undefined, read: typeof from) => (typed ?? "").trim() !== "" && read === null;

  return (
    <>
      <PageHeader title={viEvent.title} hint={viEvent.lead} />
      {check && <ChainVerdict check={check} name={chainName(check.chain)} />}
      <FilterLine
        action="/audit"
        clearHref={isFiltered ? "/audit" : undefined}
        count={
          <>
            {viEvent.count(formatNumber(events.total))}
            {(isDateWrong(asked.from, from) || isDateWrong(asked.to, to)) && <span className="text-alert"> · {viEvent.wrongDate}</span>}
          </>
        }
      >
        <FilterControl id="chain" label={viEvent.chain}>
          <Select id="chain" name="chain" defaultValue={asked.chain ?? ""}>
            <option value="">{viEvent.allChains}</option>
            {chains.map((chain) => (
              <option key={chain} value={chain}>
                {chainName(chain)}
              </option>
            ))}
          </Select>
        </FilterControl>
        <FilterControl id="subject" label={viEvent.subjectLabel}>
          <Select id="subject" name="subject" defaultValue={asked.subject ?? ""}>
            <option value="">{viEvent.anySubject}</option>
            {EVENT_SUBJECTS.map((subject) => (
              <option key={subject} value={subject}>
                {viEvent.subject[subject]}
              </option>
            ))}
          </Select>
        </FilterControl>
        <FilterControl id="from" label={viEvent.from}>
          <DateInput id="from" name="from" defaultValue={dateValue(asked.from, from)} aria-invalid={isDateWrong(asked.from, from)} />
        </FilterControl>
        <FilterControl id="to" label={viEvent.to}>
          <DateInput id="to" name="to" defaultValue={dateValue(asked.to, to)} aria-invalid={isDateWrong(asked.to, to)} />
        </FilterControl>
        <FilterControl id="q" label={viEvent.actor}>
          <TextInput id="q" name="q" type="search" defaultValue={asked.q} maxLength={100} />
        </FilterControl>
      </FilterLine>
      {events.rows.length === 0 ? <EmptyState title={viEvent.empty} /> : <EventTable events={events.rows} chainName={chainName} />}
      <Pager page={events.page} pageSize={events.pageSize} total={events.total} hrefOf={hrefOf} />

      <Section title={viEvent.verify.title} hint={viEvent.verify.lead} className="no-print">
        <form action="/audit" method="get" className="flex flex-wrap items-end gap-3">
          <FilterControl id="verify" label={viEvent.chain}>
            <Select id="verify" name="verify" defaultValue={asked.verify ?? asked.chain ?? INSTALLATION_CHAIN}>
              {chains.map((chain) => (
                <option key={chain} value={chain}>
                  {chainName(chain)}
                </option>
              ))}
            </Select>
          </FilterControl>
          <Button type="submit" size="small" className="md:min-h-9">
            {viEvent.verify.submit}
          </Button>
        </form>
      </Section>
    </>
  );
}
