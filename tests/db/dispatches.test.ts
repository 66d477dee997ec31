// Sending: bodies of the product are told and their first reading is seen, the others stand in the dispatch log.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { plainDate } from "@/lib/domain/plain-date";
import { addRecipients, noteDispatch, readPaper } from "@/lib/server/commands/dispatches";
import { numberPaper } from "@/lib/server/commands/paper-office";
import { findDispatch } from "@/lib/server/queries/dispatches";
import { withScope } from "@/lib/server/scope";
import { answer, done, june2024 } from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { approve, looked, numbering, paperDesk, workOf } from "@/tests/support/paper-desk";

let world: Awaited<ReturnType<typeof paperDesk>>;
beforeAll(async () => {
  world = await paperDesk();
});

describe("sending", () => {
  it("tells bodies of the product, marks who opened the paper first, and keeps a log of the others", async () => {
    const paperId = await world.atSignature();
    expect(await approve(world.chair, paperId)).toBe("ok");
    expect(await answer(world.clerk, numberPaper, await numbering(paperId))).toBe("ok");
    const notices = await asOwner("select kind from notifications where user_id = $1 and subject_id = $2", [
      world.borderOfficer.userId,
      paperId,
    ]);
    expect(notices).toEqual([{ kind: "PAPER_RECEIVED" }]);
    const lines = async () => (await withScope(world.clerk, (tx) => findDispatch(tx, world.clerk, paperId)))?.rows ?? [];
    expect((await lines()).map((row) => [row.recipient, row.isInProduct, row.sentOn, row.readBy])).toEqual([
      ["Lưu: VT", false, null, null],
      ["- border guard;", true, june2024, null],
    ]);
    const opened = await Promise.all([
      done(world.borderOfficer, readPaper, { paperId }),
      done(world.borderOfficer, readPaper, { paperId }),
    ]);
    expect(opened.map((one) => one.isFirst).toSorted()).toEqual([false, true]);
    expect((await lines()).find((row) => row.isInProduct)?.readBy).toBe("border officer");

    const [archive] = await lines();
    const noting = { dispatchId: archive?.id ?? "", version: 1, channel: "HAND" as const, sentOn: june2024, note: "", ...looked };
    expect(await workOf(world.clerk)).toContain(`DISPATCH_PAPER ${paperId}`);
    expect(await answer(world.chair, noteDispatch, noting)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(world.clerk, noteDispatch, { ...noting, sentOn: plainDate(2024, 6, 11) })).toBe("SENT_IN_FUTURE");
    expect(await answer(world.clerk, noteDispatch, { ...noting, sentOn: plainDate(2024, 6, 9) })).toBe("SENT_BEFORE_ISSUE");
    const twice = await Promise.all([answer(world.clerk, noteDispatch, noting), answer(world.clerk, noteDispatch, noting)]);
    expect(twice.every((one) => ["ok", "STALE", "SENT_ALREADY"].includes(one)) && twice.includes("ok")).toBe(true);
    expect(twice.filter((one) => one === "ok")).toHaveLength(1);
    expect(await workOf(world.clerk)).not.toContain(`DISPATCH_PAPER ${paperId}`);

    expect(await answer(world.clerk, addRecipients, { paperId, to: world.border })).toBe("NOBODY_NEW");
    expect(await answer(world.clerk, addRecipients, { paperId, to: "DISTRICT_COMMITTEE" })).toBe("NOBODY_NEW");
    expect(await answer(world.clerk, addRecipients, { paperId, to: randomUUID() })).toBe("NOT_FOUND");
    expect(await answer(world.borderOfficer, addRecipients, { paperId, to: world.agency })).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(world.clerk, addRecipients, { paperId, to: world.agency })).toBe("ok");
    expect(await lines()).toHaveLength(3);
  });
});
