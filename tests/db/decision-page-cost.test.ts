import pg from "pg";
import { afterEach, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { createDecision } from "@/lib/server/commands/decisions";
import { findDecision } from "@/lib/server/queries/decisions";
import { listEventsOf } from "@/lib/server/queries/events";
import { findPaperOffice } from "@/lib/server/queries/paper-route-view";
import { withScope } from "@/lib/server/scope";
import { done } from "@/tests/support/campaign-world";
import { aDecisionWorld, draftOf } from "@/tests/support/decision-world";

afterEach(() => vi.restoreAllMocks());

const FRAME = /^\s*(begin|commit|rollback|select set_config)/i;

/** What the page of a decision asks the database, without the frame of its transactions. */
async function statementsOf(actor: Actor, paperId: string): Promise<readonly string[]> {
  const sent: string[] = [];
  const send = vi.spyOn(pg.Client.prototype, "query");
  await withScope(actor, (tx) => findDecision(tx, actor, paperId));
  await withScope(actor, (tx) => listEventsOf(tx, "decision", paperId));
  await withScope(actor, (tx) => findPaperOffice(tx, actor, paperId, () => ""));
  for (const [asked] of send.mock.calls as unknown[][]) {
    const text = typeof asked === "string" ? asked : (asked as { readonly text: string }).text;
    if (!FRAME.test(text)) sent.push(text);
  }
  send.mockRestore();
  return sent;
}

it("costs the page of a draft with nominations and earlier records at most 12 statements, however many lines it has", async () => {
  const world = await aDecisionWorld();
  await world.nominate(0);
  await world.nominate(1);
  const { paperId } = await done(world.secretary, createDecision, draftOf(world.campaignId));
  const sent = await statementsOf(world.secretary, paperId);
  expect(sent.length).toBeGreaterThan(5);
  expect(sent.length, sent.join("\n\n")).toBeLessThanOrEqual(12);
});
