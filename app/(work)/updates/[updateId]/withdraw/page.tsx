import type { Metadata } from "next";
import { UpdateList } from "@/components/update/update-list";
import { WithdrawForm } from "@/components/update/withdraw-form";
import { PageHeader } from "@/components/ui/page-header";
import { id } from "@/lib/schemas/field-error";
import { findUpdate } from "@/lib/server/queries/updates";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { viUpdate } from "@/lib/text/vi-update";
import { withdrawUpdateAction } from "./actions";

export const metadata: Metadata = { title: viUpdate.withdraw.title };

export default async function WithdrawUpdatePage({ params }: PageProps<"/updates/[updateId]/withdraw">) {
  const actor = await requirePermission("POST_UPDATE");
  const updateId = orNotFound(id.safeParse((await params).updateId).data ?? null);
  const update = orNotFound(await withScope(actor, (tx) => findUpdate(tx, actor, updateId)));
  if (!update.canWithdraw) orNotFound(null);
  return (
    <>
      <PageHeader crumbs={[{ label: viUpdate.title, href: "/updates" }]} title={viUpdate.withdraw.title} />
      <div className="mb-6">
        <UpdateList rows={[{ ...update, canWithdraw: false }]} />
      </div>
      <WithdrawForm update={update} action={withdrawUpdateAction} />
    </>
  );
}
