import type { Metadata } from "next";
import { RenameAccountForm } from "@/components/account/rename-account-form";
import { PageHeader } from "@/components/ui/page-header";
import { id } from "@/lib/schemas/field-error";
import { findAccount } from "@/lib/server/queries/accounts";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viPeople } from "@/lib/text/vi-people";
import { renameAccountAction } from "../../actions";

export const metadata: Metadata = { title: viPeople.account.edit };

export default async function EditAccountPage({ params }: PageProps<"/admin/accounts/[accountId]/edit">) {
  const actor = await requirePermission("MANAGE_ACCOUNTS");
  const accountId = orNotFound(id.safeParse((await params).accountId).data ?? null);
  const account = orNotFound(await withScope(actor, (tx) => findAccount(tx, accountId, new Date())));
  return (
    <>
      <PageHeader
        crumbs={[
          { label: viPeople.accounts.title, href: "/admin/accounts" },
          { label: account.displayName, href: `/admin/accounts/${account.id}` },
        ]}
        title={viPeople.account.edit}
      />
      <RenameAccountForm account={account} action={renameAccountAction} />
    </>
  );
}
