import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { DelegationForm } from "@/components/office/delegation-form";
import { PageHeader } from "@/components/ui/page-header";
import { PAPER_KINDS } from "@/lib/domain/paper";
import { isLocalKind } from "@/lib/domain/paper-route";
import { can } from "@/lib/domain/policy";
import { findDelegationChoices } from "@/lib/server/queries/delegations";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { viDelegation } from "@/lib/text/vi-delegation";
import { giveDelegationAction } from "../actions";

export const metadata: Metadata = { title: viDelegation.form.title };

export default async function NewDelegationPage() {
  const actor = await requirePermission("VIEW_PAPERS");
  if (!can(actor, "MANAGE_ROUTE") && !(can(actor, "DELEGATE") && actor.capacity === "NONE")) forbidden();
  const { heads, delegates } = await withScope(actor, (tx) => findDelegationChoices(tx, actor));
  const local = actor.role === "DISTRICT_HEAD" ? "DISTRICT" : actor.role === "COMMUNE_HEAD" ? "COMMUNE" : null;
  const kinds = PAPER_KINDS.filter((kind) => (local === null ? !isLocalKind(kind) : kind === local));
  return (
    <>
      <PageHeader
        crumbs={[{ label: viDelegation.title, href: "/delegations" }]}
        title={viDelegation.form.title}
        hint={viDelegation.form.lead}
      />
      <DelegationForm heads={heads} delegates={delegates} kinds={kinds} today={actor.today} action={giveDelegationAction} />
    </>
  );
}
