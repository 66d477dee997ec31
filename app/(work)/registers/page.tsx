import type { Metadata } from "next";
import { RegisterTable } from "@/components/office/register-table";
import { OfficeYearFilter } from "@/components/office/year-filter";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/domain/policy";
import { registerSearchParams } from "@/lib/schemas/register";
import { listRegisters } from "@/lib/server/queries/registers";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viRegister } from "@/lib/text/vi-register";

export const metadata: Metadata = { title: viRegister.title };

export default async function RegistersPage({ searchParams }: PageProps<"/registers">) {
  const actor = await requirePermission("VIEW_REGISTER");
  const { year } = registerSearchParams.parse(await searchParams);
  const all = await withScope(actor, (tx) => listRegisters(tx, actor));
  const rows = all.filter((row) => year === undefined || row.year === year);
  return (
    <>
      <PageHeader
        title={viRegister.title}
        hint={viRegister.lead}
        actions={
          <>
            <ButtonLink href="/registers/incoming">{viRegister.incoming}</ButtonLink>
            {can(actor, "KEEP_REGISTER") && (
              <ButtonLink href="/registers/new" variant="primary">
                {viRegister.open.title}
              </ButtonLink>
            )}
          </>
        }
      />
      {all.length > 0 && (
        <OfficeYearFilter
          action="/registers"
          years={[...new Set(all.map((row) => row.year))]}
          year={year}
          count={viRegister.count(rows.length)}
        />
      )}
      {rows.length === 0 ? <EmptyState title={viRegister.emptyTitle}>{viRegister.empty}</EmptyState> : <RegisterTable rows={rows} />}
    </>
  );
}
