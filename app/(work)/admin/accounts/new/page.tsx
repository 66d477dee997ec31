import type { Metadata } from "next";
import { CreateAccountForm } from "@/components/account/create-account-form";
import { PageHeader } from "@/components/ui/page-header";
import { requirePermission } from "@/lib/server/session";
import { viPeople } from "@/lib/text/vi-people";
import { createAccountAction } from "../actions";

export const metadata: Metadata = { title: viPeople.account.create };

export default async function NewAccountPage() {
  await requirePermission("MANAGE_ACCOUNTS");
  return (
    <>
      <PageHeader
        crumbs={[{ label: viPeople.accounts.title, href: "/admin/accounts" }]}
        title={viPeople.account.create}
        hint={viPeople.account.createLead}
      />
      <CreateAccountForm action={createAccountAction} />
    </>
  );
}
