import type { Metadata } from "next";
import { AccountTable } from "@/components/account/account-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterControl, FilterLine } from "@/components/ui/filter-line";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Select, TextInput } from "@/components/ui/text-input";
import { ACCOUNT_STATES } from "@/lib/domain/account";
import { accountSearchParams } from "@/lib/schemas/account";
import { listAccounts } from "@/lib/server/queries/accounts";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viPeople } from "@/lib/text/vi-people";

export const metadata: Metadata = { title: viPeople.accounts.title };

export default async function AccountsPage({ searchParams }: PageProps<"/admin/accounts">) {
  const actor = await requirePermission("MANAGE_ACCOUNTS");
  const { q, state, page } = accountSearchParams.parse(await searchParams);
  const accounts = await withScope(actor, (tx) => listAccounts(tx, { search: q, state, page }, new Date()));
  const text = viPeople.accounts;

  const hrefOf = (next: number): string => {
    const query = new URLSearchParams({ page: String(next) });
    if (q !== "") query.set("q", q);
    if (state) query.set("state", state);
    return `/admin/accounts?${query}`;
  };

  return (
    <>
      <PageHeader
        title={text.title}
        hint={text.lead}
        actions={
          <ButtonLink href="/admin/accounts/new" variant="primary">
            {text.add}
          </ButtonLink>
        }
      />
      <FilterLine action="/admin/accounts" clearHref={q !== "" || state ? "/admin/accounts" : undefined} count={text.count(accounts.total)}>
        <FilterControl id="q" label={text.search}>
          <TextInput id="q" name="q" type="search" defaultValue={q} maxLength={100} />
        </FilterControl>
        <FilterControl id="state" label={viPeople.fields.state}>
          <Select id="state" name="state" defaultValue={state ?? ""}>
            <option value="">{text.anyState}</option>
            {ACCOUNT_STATES.map((one) => (
              <option key={one} value={one}>
                {viPeople.state[one]}
              </option>
            ))}
          </Select>
        </FilterControl>
      </FilterLine>
      {accounts.rows.length === 0 ? <EmptyState title={text.empty} /> : <AccountTable rows={accounts.rows} />}
      <Pager page={accounts.page} pageSize={accounts.pageSize} total={accounts.total} hrefOf={hrefOf} />
    </>
  );
}
