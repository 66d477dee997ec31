// The way of a paper to signature: in its turn, by whose turn it is, never by who prepared it; on the screen or on paper with one trail.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { numberPaper, recordStep } from "@/lib/server/commands/paper-office";
import { editPlan } from "@/lib/server/commands/plans";
import { saveRoute } from "@/lib/server/commands/paper-routes";
import { approveStep, returnPaper } from "@/lib/server/commands/paper-steps";
import { findPaperRoute } from "@/lib/server/queries/paper-route-view";
import { withScope } from "@/lib/server/scope";
import { answer, eventsOn, quangTri } from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { approve, approving, at, looked, numbering, paperDesk, recording, stateOf, workOf } from "@/tests/support/paper-desk";

let world: Awaited<ReturnType<typeof paperDesk>>;
beforeAll(async () => {
  world = await paperDesk();
});

describe("the way to signature", () => {
  it("leads a draft through its five steps to a number, and each has it on his list in his turn", async () => {
    const paperId = await world.draft();
    expect(await workOf(world.commander)).not.toContain(`REVIEW_PAPER ${paperId}`);
    expect(await world.send(paperId)).toBe("ok");
    expect(await workOf(world.commander)).toContain(`REVIEW_PAPER ${paperId}`);
    expect(await approve(world.commander, paperId)).toBe("ok");
    expect(await workOf(world.clerk)).toContain(`REVIEW_PAPER ${paperId}`);
    expect(await approve(world.clerk, paperId)).toBe("ok");
    expect(await workOf(world.chair)).toContain(`SIGN_PAPER ${paperId}`);
    expect(await approve(world.chair, paperId)).toBe("ok");
    expect(await workOf(world.clerk)).toContain(`NUMBER_PAPER ${paperId}`);
    expect(await answer(world.clerk, numberPaper, await numbering(paperId))).toBe("ok");
    expect(await stateOf(paperId)).toMatchObject({ status: "ISSUED", number: 1, signer: "TRƯỞNG BAN" });
    expect(await eventsOn(paperId)).toEqual(["createPlan", "sendPaper", "approveStep", "approveStep", "signPaper", "issuePlan"]);
    expect(await asOwner("select e.number, e.status::text from register_entries e where e.paper_id = $1", [paperId])).toEqual([
      { number: 1, status: "ISSUED" },
    ]);
    expect(await answer(world.clerk, numberPaper, { ...(await numbering(paperId)), stepId: randomUUID() })).toBe("NOT_FOUND");
  });

  it("refuses a step before its turn, by another, by who prepared it, on a version that is over, and twice", async () => {
    const paperId = await world.draft();
    expect(await world.send(paperId)).toBe("ok");
    expect(await world.send(paperId)).toBe("WRONG_STATUS");
    const [sign] = await asOwner<{ id: string }>("select id::text from paper_steps where paper_id = $1 and kind = 'SIGN'", [paperId]);
    expect(await answer(world.chair, approveStep, { ...(await approving(paperId)), stepId: sign?.id ?? "" })).toBe("OUT_OF_ORDER");
    expect(await approve(world.chair, paperId)).toBe("NOT_YOUR_STEP");
    expect(await approve(world.secretary, paperId)).toBe("OWN_PAPER");
    const stale = await approving(paperId);
    expect(await answer(world.commander, approveStep, { ...stale, version: stale.version - 1 })).toBe("STALE");
    expect(await answer(world.commander, approveStep, { ...stale, stepVersion: 9 })).toBe("STALE");
    const twice = await Promise.all([answer(world.commander, approveStep, stale), answer(world.commander, approveStep, stale)]);
    expect(twice.toSorted()).toEqual(["STEP_DONE", "ok"]);
    expect(await answer(quangTri, approveStep, await approving(paperId))).toBe("NOT_FOUND");
    const heir = { ...quangTri, scope: { ...quangTri.scope, provinceIds: world.chair.scope.provinceIds } };
    expect(await answer(heir, approveStep, await approving(paperId))).toBe("OUT_OF_SCOPE");
    expect(await answer(world.clerk, numberPaper, await numbering(paperId))).toBe("WRONG_STEP");
    expect(await answer(world.clerk, approveStep, { ...(await approving(paperId)), opinion: "CCCD 044203001234" })).toBe("PERSONAL_DATA");
    expect(await answer(world.borderOfficer, approveStep, await approving(paperId))).toBe("NOT_FOUND");
    expect((await stateOf(paperId))?.status).toBe("AWAITING_SIGNATURE");
  });

  it("keeps back what could not be issued in the end, and tells who holds a step why it is not his to approve", async () => {
    const paperId = await world.draft();
    const without = async (column: string) => {
      await asOwner(`update papers set ${column} = '{}' where id = $1`, [paperId]);
      const refused = await world.send(paperId);
      await asOwner(`update papers set ${column} = '{one}' where id = $1`, [paperId]);
      return refused;
    };
    expect([await without("bases"), await without("recipients")]).toEqual(["BASES_REQUIRED", "RECIPIENTS_REQUIRED"]);
    expect((await stateOf(paperId))?.status).toBe("DRAFT");
    expect(await world.send(paperId)).toBe("ok");
    const hindrance = async (actor: Actor) =>
      (await withScope(actor, (tx) => findPaperRoute(tx, actor, paperId, () => "")))?.hindrance ?? "none";
    expect([await hindrance(world.secretary), await hindrance(world.commander), await hindrance(world.clerk)]).toEqual([
      "OWN_PAPER",
      "none",
      "none",
    ]);
  });

  it("takes a paper back to its draft with the reason, and begins a new round that keeps the old one", async () => {
    const paperId = await world.atSignature();
    const returning = { ...(await at(paperId)), reason: "targets are missing", ...looked };
    expect(await answer(world.borderOfficer, returnPaper, returning)).toBe("NOT_FOUND");
    expect(await answer(world.commander, returnPaper, returning)).toBe("ok");
    expect(await stateOf(paperId)).toMatchObject({ status: "DRAFT", reason: "targets are missing" });
    expect(await workOf(world.secretary)).toContain(`REVISE_PAPER ${paperId}`);
    expect(await answer(world.chair, approveStep, { ...(await approving(paperId)), stepId: returning.stepId })).toBe("NOT_FOUND");
    expect(await world.send(paperId)).toBe("ok");
    expect(await stateOf(paperId)).toMatchObject({ status: "AWAITING_SIGNATURE", reason: null });
    const rounds = await asOwner("select round, count(*)::int from paper_steps where paper_id = $1 group by 1 order by 1", [paperId]);
    expect(rounds).toEqual([
      { round: 1, count: 5 },
      { round: 2, count: 5 },
    ]);
    expect(await answer(world.chair, approveStep, { ...(await approving(paperId)), stepId: returning.stepId })).toBe("STEP_DONE");
  });

  it("lets nobody change the text while it is being signed", async () => {
    const paperId = await world.draft();
    expect(await world.send(paperId)).toBe("ok");
    const { version } = await at(paperId);
    const edited = {
      planId: paperId,
      originId: null,
      sections: [],
      version,
      kind: "ANNUAL" as const,
      number: null,
      notation: "KH-BCĐ",
      issuedOn: null,
      issuer: "committee",
      subject: "changed",
      signerTitle: "",
      bases: [],
      recipients: [],
    };
    expect(await answer(world.secretary, editPlan, edited)).toBe("UNDER_SIGNATURE");
    expect(await asOwner("select subject from papers where id = $1", [paperId])).toEqual([{ subject: "plan" }]);
  });

  it("keeps the block of the draft where it names the office of who signs", async () => {
    const drafted = "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH";
    const paperId = await world.draft(undefined, drafted);
    expect(await world.send(paperId)).toBe("ok");
    for (const actor of [world.commander, world.clerk, world.chair]) expect(await approve(actor, paperId)).toBe("ok");
    expect(await stateOf(paperId)).toMatchObject({ signer: drafted });
  });

  it("has the same trail for what was signed on paper", async () => {
    const paperId = await world.atSignature();
    expect(await answer(world.clerk, recordStep, await recording(paperId, { signedOn: plainDate(2024, 6, 11) }))).toBe("SIGNED_IN_FUTURE");
    expect(await answer(world.chair, recordStep, await recording(paperId))).toBe("NOT_YOUR_STEP");
    expect(await answer(world.secretary, recordStep, await recording(paperId, { signedOn: plainDate(2024, 6, 7) }))).toBe("ok");
    expect(await stateOf(paperId)).toMatchObject({ signer: "TRƯỞNG BAN" });
    expect(await answer(world.clerk, numberPaper, await numbering(paperId, { issuedOn: plainDate(2024, 6, 6) }))).toBe(
      "ISSUED_BEFORE_SIGNED",
    );
    expect(await answer(world.clerk, numberPaper, await numbering(paperId))).toBe("ok");
    expect(await eventsOn(paperId)).toEqual(["createPlan", "sendPaper", "approveStep", "approveStep", "recordStep", "issuePlan"]);
    const steps = await asOwner(
      `select kind::text, status::text, is_on_paper as paper, signer_title as signer, done_on::text as on, scan_note as scan from paper_steps where paper_id = $1 and kind = 'SIGN'`,
      [paperId],
    );
    expect(steps).toEqual([{ kind: "SIGN", status: "DONE", paper: true, signer: "TRƯỞNG BAN", on: "2024-06-07", scan: "file 13" }]);
  });

  it("keeps number, entry and paper together where the paper cannot be issued", async () => {
    const paperId = await world.draft();
    expect(await world.send(paperId)).toBe("ok");
    // As a paper stood that was sent before the sending asked for its recipients.
    await asOwner("update papers set recipients = '{}' where id = $1", [paperId]);
    for (const actor of [world.commander, world.clerk, world.chair]) expect(await approve(actor, paperId)).toBe("ok");
    const before = await asOwner("select last from number_registers where notation = 'KH-BCĐ' and year = 2024");
    expect(await answer(world.clerk, numberPaper, await numbering(paperId))).toBe("RECIPIENTS_REQUIRED");
    expect(await asOwner("select last from number_registers where notation = 'KH-BCĐ' and year = 2024")).toEqual(before);
    expect(await asOwner("select 1 from register_entries where paper_id = $1", [paperId])).toEqual([]);
    expect((await stateOf(paperId))?.status).toBe("AWAITING_SIGNATURE");
  });
});

describe("the route of a family", () => {
  const steps = () => [
    { kind: "PREPARE" as const, title: "", role: "PROVINCE_SECRETARY" as const, bodyId: world.agency },
    { kind: "SIGN" as const, title: "", role: "PROVINCE_CHAIR" as const, bodyId: world.committee },
    { kind: "NUMBER" as const, title: "", role: "CLERK" as const, bodyId: world.clerks },
  ];

  it("is set by the secretariat, must make sense, and papers on their way keep theirs", async () => {
    const before = await world.draft();
    expect(await world.send(before)).toBe("ok");
    const saving = { family: "PLAN" as const, steps: steps(), seen: [] };
    expect(await answer(world.chair, saveRoute, saving)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(world.secretary, saveRoute, { ...saving, seen: [randomUUID()] })).toBe("STALE");
    expect(await answer(world.secretary, saveRoute, { ...saving, steps: steps().slice(1) })).toBe("NO_PREPARE");
    expect(await answer(world.secretary, saveRoute, { ...saving, steps: steps().toReversed() })).toBe("OUT_OF_ORDER");
    const [first, sign, last] = steps();
    if (!first || !sign || !last) throw new Error("three steps");
    expect(
      await answer(world.secretary, saveRoute, { ...saving, steps: [first, { ...sign, role: "CLERK", bodyId: world.clerks }, last] }),
    ).toBe("ROLE_UNFIT");
    expect(await answer(world.secretary, saveRoute, { ...saving, steps: [first, { ...sign, bodyId: randomUUID() }, last] })).toBe(
      "SEAT_UNKNOWN",
    );
    const both = await Promise.all([answer(world.secretary, saveRoute, saving), answer(world.commander, saveRoute, saving)]);
    expect(both.toSorted()).toEqual(["STALE", "ok"]);
    const after = await world.draft();
    expect(await world.send(after)).toBe("ok");
    const counts = await asOwner(
      "select paper_id = $1 as before, count(*)::int from paper_steps where paper_id in ($1, $2) group by 1 order by 1",
      [before, after],
    );
    expect(counts).toEqual([
      { before: false, count: 3 },
      { before: true, count: 5 },
    ]);
  });
});
