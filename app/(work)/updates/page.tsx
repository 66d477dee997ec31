import type { Metadata } from "next";
import { UpdateFilter } from "@/components/update/update-filter";
import { UpdateList } from "@/components/update/update-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { can } from "@/lib/domain/policy";
import { updateSearchParams } from "@/lib/schemas/update";
import { listUpdates } from "@/lib/server/queries/updates";
import { withScope } from "@/lib/server/scope";
import { requirePermission } from "@/lib/server/session";
import { parseDate } from "@/lib/text/format";
import { vi } from "@/lib/text/vi";
import { viUpdate } from "@/lib/text/vi-update";

export const metadata: Metadata = { title: viUpdate.title };

export default async function UpdatesPage({ searchParams }: PageProps<"/updates">) {
  const actor = await requirePermission("VIEW_UPDATES");
  const params = updateSearchParams.parse(await searchParams);
  const [from, to] = [parseDate(params.from), parseDate(params.to)];
  const isDateWrong = (params.from.trim() !== "" && from === null) || (params.to.trim() !== "" && to === null);
  const page = await withScope(actor, (tx) =>
    listUpdates(tx, actor, { unitId: params.unit, taskGroup: params.group, from, to, page: params.page }),
  );
  const isFiltered = Boolean(params.unit ?? params.group ?? (params.from || params.to));

  const hrefOf = (number: number): string => {
    const query = new URLSearchParams();
    if (params.unit) query.set("unit", params.unit);
    if (params.group) query.set("group", String(params.group));
    if (from) query.set("from", from);
    if (to) query.set("to", to);
    query.set("page", String(number));
    return `/updates?${query}`;
  };

  return (
    <>
      <PageHeader
        title={viUpdate.title}
        hint={viUpdate.list.lead}
        actions={
          can(actor, "POST_UPDATE") && (
            <ButtonLink href="/updates/new" variant="primary">
              {viUpdate.post}
            </ButtonLink>
          )
        }
      />
      <UpdateFilter page={page} chosen={params} isFiltered={isFiltered} />
      {isDateWrong && (
        <Notice tone="attention" className="mb-3">
          {viUpdate.filter.notADate}
        </Notice>
      )}
      {page.rows.length > 0 ? (
        <UpdateList rows={page.rows} />
      ) : isFiltered || page.total > 0 ? (
        <EmptyState title={viUpdate.list.emptyFiltered} action={<ButtonLink href="/updates">{vi.action.clearFilter}</ButtonLink>} />
      ) : (
        <EmptyState title={viUpdate.list.emptyTitle}>{viUpdate.list.empty}</EmptyState>
      )}
      <Pager page={page.page} pageSize={page.pageSize} total={page.total} hrefOf={hrefOf} />
    </>
  );
}
