import type { Metadata } from "next";
import { cache } from "react";
import { AddRecipientsForm, NoteDispatchForm } from "@/components/office/opened-forms";
import { DispatchTable } from "@/components/office/dispatch-table";
import { PrintButton } from "@/components/report/print-button";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { paperHref } from "@/lib/domain/paper-route";
import { idParam } from "@/lib/server/params";
import { findDispatch } from "@/lib/server/queries/dispatches";
import { withScope } from "@/lib/server/scope";
import { orNotFound, requirePermission } from "@/lib/server/session";
import { formatPaperNumber } from "@/lib/text/vi-campaign";
import { viDispatch } from "@/lib/text/vi-dispatch";
import { paperKindText } from "@/lib/text/vi-paper-route";
import { addRecipientsAction, noteDispatchAction } from "../../actions";

const words = viDispatch;
const loadDispatch = cache(async (paperId: string) => {
  const actor = await requirePermission("VIEW_PAPERS");
  return { actor, dispatch: orNotFound(await withScope(actor, (tx) => findDispatch(tx, actor, idParam(paperId)))) };
});

export async function generateMetadata({ params }: PageProps<"/papers/[paperId]/dispatch">): Promise<Metadata> {
  const { dispatch } = await loadDispatch((await params).paperId);
  return { title: words.pageTitle(dispatch.paper.subject) };
}

export default async function DispatchPage({ params, searchParams }: PageProps<"/papers/[paperId]/dispatch">) {
  const { actor, dispatch } = await loadDispatch((await params).paperId);
  const { line, deed } = await searchParams;
  const { paper, rows, canSend, isIssued, bodies } = dispatch;
  const noted = canSend ? rows.find((row) => row.id === line && row.sentOn === null) : undefined;
  const isAdding = canSend && deed === "add";
  return (
    <>
      <PageHeader
        crumbs={[{ label: `${paperKindText[paper.kind]} ${formatPaperNumber(paper)}`, href: paperHref(paper.kind, paper.id) }]}
        title={words.pageTitle(paper.subject)}
        actions={
          <>
            {canSend && !isAdding && <ButtonLink href={`/papers/${paper.id}/dispatch?deed=add`}>{words.add}</ButtonLink>}
            {rows.length > 0 && <PrintButton />}
          </>
        }
      />
      {noted && (
        <Section title={words.noteTitle(noted.recipient)}>
          <NoteDispatchForm paperId={paper.id} line={noted} today={actor.today} action={noteDispatchAction} />
        </Section>
      )}
      {isAdding && (
        <Section title={words.add}>
          <AddRecipientsForm paperId={paper.id} bodies={bodies} action={addRecipientsAction} />
        </Section>
      )}
      {rows.length === 0 ? (
        <p className="text-ink-2">{isIssued ? words.none : words.notIssued}</p>
      ) : (
        <DispatchTable paperId={paper.id} rows={rows} canSend={canSend} />
      )}
    </>
  );
}
