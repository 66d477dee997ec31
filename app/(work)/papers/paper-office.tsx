import { DispatchSummary } from "@/components/office/dispatch-summary";
import { PaperOpened } from "@/components/office/paper-opened";
import { PaperRoute } from "@/components/office/paper-route";
import type { Actor } from "@/lib/domain/access";
import { findDispatch, isUnread } from "@/lib/server/queries/dispatches";
import { findPaperRoute } from "@/lib/server/queries/paper-route-view";
import { withScope } from "@/lib/server/scope";
import { proposedNotation } from "@/lib/text/vi-paper-route";
import { readPaperAction } from "./actions";

/** What the office does with a paper, on the page of the paper itself: its way to signature, who got it, and that it was opened. */
export async function PaperOffice({ actor, paperId }: { readonly actor: Actor; readonly paperId: string }) {
  const { route, dispatch, unread } = await withScope(actor, async (tx) => ({
    route: await findPaperRoute(tx, actor, paperId, proposedNotation),
    dispatch: await findDispatch(tx, actor, paperId),
    unread: await isUnread(tx, actor, paperId),
  }));
  return (
    <>
      {route && <PaperRoute route={route} />}
      {dispatch && dispatch.isIssued && <DispatchSummary paperId={paperId} rows={dispatch.rows} />}
      {unread && <PaperOpened paperId={paperId} action={readPaperAction} />}
    </>
  );
}
