import type { Metadata } from "next";
import { IncomingTable } from "@/components/office/register-table";
import { OfficeYearFilter } from "@/components/office/year-filter";
import { PrintButton } from "@/components/report/print-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/domain/policy";
import { registerSearchParams } from "@/lib/schemas/register";
import { listIncoming } from "@/lib/server/queries/registers";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viRegister } from "@/lib/text/vi-register";

const words = viRegister.incomingPage;
export const metadata: Metadata = { title: words.title };

export default async function IncomingPage({ searchParams }: PageProps<"/registers/incoming">) {
  const actor = await requirePermission("VIEW_REGISTER");
  const { year } = registerSearchParams.parse(await searchParams);
  const all = await withScope(actor, (tx) => listIncoming(tx, actor));
  const rows = all.filter((row) => year === undefined || row.year === year);
  return (
    <>
      <PageHeader
        crumbs={[{ label: viRegister.title, href: "/registers" }]}
        title={words.title}
        hint={words.lead}
        actions={
          <>
            {can(actor, "KEEP_REGISTER") && (
              <ButtonLink href="/registers/incoming/new" variant="primary">
                {words.add}
              </ButtonLink>
            )}
            {rows.length > 0 && <PrintButton />}
          </>
        }
      />
      {all.length > 0 && (
        <OfficeYearFilter
          action="/registers/incoming"
          years={[...new Set(all.map((row) => row.year))]}
          year={year}
          count={words.count(rows.length)}
        />
      )}
      {rows.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : <IncomingTable rows={rows} />}
    </>
  );
}
