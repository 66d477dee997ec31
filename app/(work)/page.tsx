import { redirect } from "next/navigation";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { StateTag } from "@/components/ui/state-tag";
import { WorkGroup, WorkRow } from "@/components/ui/work-list";
import { ReadNoticesButton } from "@/components/worklist/read-notices-button";
import { homeOf } from "@/lib/domain/navigation";
import type { PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { groupWork, hrefOf, type WorkItem } from "@/lib/domain/worklist";
import type { Role } from "@/lib/domain/access";
import { listWork } from "@/lib/server/queries/worklist";
import { withScope } from "@/lib/server/scope";
import { requireActor, requirePermission } from "@/lib/server/session";
import { formatDate, formatDaysLeft } from "@/lib/text/format";
import { emptyHint, viWorklist as vi, workDeed, workDetail, workReasonText, workTitle } from "@/lib/text/vi-worklist";
import { readNoticesAction } from "./actions";

export const metadata = { title: vi.title };

export default async function WorklistPage() {
  const home = homeOf((await requireActor()).role);
  if (home !== "/") redirect(home);
  const actor = await requirePermission("VIEW_WORKLIST");
  const items = await withScope(actor, (tx) => listWork(tx, actor));
  const waiting = items.filter((item) => item.reason !== "FOR_INFORMATION");
  return (
    <>
      <PageHeader title={vi.title} hint={items.length === 0 ? undefined : vi.count(waiting.length)} />
      {items.length === 0 && (
        <EmptyState title={vi.empty} action={can(actor, "VIEW_DASHBOARD") && <ButtonLink href="/dashboard">{vi.toDashboard}</ButtonLink>}>
          {emptyHint[kindOfReader(actor.role)]}
        </EmptyState>
      )}
      {groupWork(items).map((group) => (
        <WorkGroup key={group.reason} title={workReasonText[group.reason]} count={group.items.length}>
          {group.items.map((item) => (
            <WorkRow
              key={`${item.kind}:${item.subjectId}:${item.titleData.month ?? item.titleData.note ?? ""}`}
              href={hrefOf(item)}
              title={workTitle(item)}
              detail={workDetail(item)}
              due={<Due item={item} today={actor.today} />}
              deed={workDeed(item)}
            />
          ))}
        </WorkGroup>
      ))}
      {items.some((item) => item.kind === "NOTICE") && <ReadNoticesButton label={vi.markRead} action={readNoticesAction} />}
    </>
  );
}

function Due({ item, today }: { readonly item: WorkItem; readonly today: PlainDate }) {
  if (item.dueOn === null) return null;
  const left = formatDaysLeft(item.dueOn, today);
  return (
    <>
      {vi.due(formatDate(item.dueOn))}
      <span className="block text-xs text-ink-3">{item.reason === "OVERDUE" ? <StateTag tone="alert">{left}</StateTag> : left}</span>
    </>
  );
}

function kindOfReader(role: Role): keyof typeof emptyHint {
  if (can(role, "PREPARE_REPORT")) return "PREPARES";
  if (can(role, "SEND_REPORT")) return "SIGNS";
  return can(role, "REVIEW_REPORT") ? "REVIEWS" : "READS";
}
