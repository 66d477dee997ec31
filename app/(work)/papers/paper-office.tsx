import { DispatchSummary } from "@/components/office/dispatch-summary";
import { PaperOpened } from "@/components/office/paper-opened";
import { PaperRoute } from "@/components/office/paper-route";
import type { Actor } from "@/lib/domain/access";
import { findPaperOffice } from "@/lib/server/queries/paper-route-view";
import { withScope } from "@/lib/server/scope";
import { proposedNotation } from "@/lib/text/vi-paper-route";
import { readPaperAction } from "./actions";

/** What the office does with a paper, on the page of the paper itself: its way to signature, who got it, and that it was opened. */
export async function PaperOffice({ actor, paperId }: { readonly actor: Actor; readonly paperId: string }) {
  const office = await withScope(actor, (tx) => findPaperOffice(tx, actor, paperId, proposedNotation));
  if (office === null) return null;
  const { route, dispatch, isUnread } = office;
  return (
    <>
      <PaperRoute route={route} />
      {dispatch && <DispatchSummary paperId={paperId} rows={dispatch} />}
      {isUnread && <PaperOpened paperId={paperId} action={readPaperAction} />}
    </>
  );
}
