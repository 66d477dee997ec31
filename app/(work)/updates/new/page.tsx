import type { Metadata } from "next";
import { UpdateForm } from "@/components/update/update-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Receipt } from "@/components/ui/receipt";
import { newUpdateSearchParams } from "@/lib/schemas/update";
import { findUpdate, listPostableUnits } from "@/lib/server/queries/updates";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatUnit } from "@/lib/text/format-unit";
import { viUpdate } from "@/lib/text/vi-update";
import { postUpdateAction } from "./actions";

export const metadata: Metadata = { title: viUpdate.quick };

export default async function NewUpdatePage({ searchParams }: PageProps<"/updates/new">) {
  const actor = await requirePermission("POST_UPDATE");
  const params = newUpdateSearchParams.parse(await searchParams);
  const { sent } = params;
  if (sent !== undefined) {
    const update = orNotFound(await withScope(actor, (tx) => findUpdate(tx, actor, sent)));
    return (
      <Receipt
        title={viUpdate.receipt.title}
        lead={viUpdate.receipt.lead(formatUnit(update.unit), update.postedAt)}
        code={update.id.slice(-8).toUpperCase()}
        next={viUpdate.receipt.next}
        actions={
          <>
            <ButtonLink href="/updates/new" variant="primary">
              {viUpdate.postAnother}
            </ButtonLink>
            <ButtonLink href="/updates">{viUpdate.receipt.toList}</ButtonLink>
          </>
        }
      />
    );
  }
  const units = await withScope(actor, (tx) => listPostableUnits(tx, actor));
  const [first] = units;
  const unit = units.find((one) => one.id === params.unit) ?? first;
  return (
    <>
      <PageHeader
        crumbs={[{ label: viUpdate.title, href: "/updates" }]}
        title={viUpdate.quick}
        lead={units.length === 1 && unit ? formatUnit(unit) : undefined}
      />
      {unit ? (
        <UpdateForm units={units} unitId={unit.id} today={actor.today} action={postUpdateAction} />
      ) : (
        <EmptyState title={viUpdate.list.emptyTitle}>{viUpdate.form.unavailable}</EmptyState>
      )}
    </>
  );
}
