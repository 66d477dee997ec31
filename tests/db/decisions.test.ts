import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { addDecisionItem, answerNomination, dropDecisionItem, moveDecisionItem } from "@/lib/server/commands/decision-items";
import { createDecision, editDecision, issueDecision } from "@/lib/server/commands/decisions";
import { createPlan } from "@/lib/server/commands/plans";
import { findCampaignToDecide } from "@/lib/server/queries/decision-proposal";
import { findDecision, listDecisions } from "@/lib/server/queries/decisions";
import { listWork } from "@/lib/server/queries/worklist";
import { withScope } from "@/lib/server/scope";
import { answer, done, eventsOn, run, versionOf } from "@/tests/support/campaign-world";
import { asOwner } from "@/tests/support/database";
import { aDecisionWorld, DECEMBER, draftOf, ISSUED, itemOf, type DecisionWorld } from "@/tests/support/decision-world";

let world: DecisionWorld;
let secretary: Actor;
let nextNumber = 100;
beforeEach(async () => {
  world = await aDecisionWorld();
  ({ secretary } = world);
});

const read = async (actor: Actor, paperId: string) => withScope(actor, (tx) => findDecision(tx, actor, paperId));
const draft = async (more = {}) => (await done(secretary, createDecision, draftOf(world.campaignId, more))).paperId;
const version = (paperId: string) => versionOf("papers", paperId);
const add = async (paperId: string, item: ReturnType<typeof itemOf>) =>
  answer(secretary, addDecisionItem, { paperId, version: await version(paperId), ...item });
const issue = async (paperId: string, issuedOn = ISSUED, actor = secretary) =>
  answer(actor, issueDecision, { paperId, version: await version(paperId), number: (nextNumber += 1), issuedOn });
const localities = () =>
  asOwner<{ unit: string; listing: string; state: string; flags: string[] }>(
    `select unit_id::text as unit, listing::text as listing, state::text as state, flags::text[] as flags from designated_localities
     where campaign_id = $1 order by position`,
    [world.campaignId],
  );
const stateOf = async (id: string) =>
  (await asOwner<{ state: string }>("select state::text from designated_localities where id = $1", [id]))[0]?.state;
const nomination = async (id: string) =>
  (
    await asOwner<{ status: string; decision_id: string | null; outcome_reason: string | null }>(
      "select status::text, decision_id::text, outcome_reason from nominations where id = $1",
      [id],
    )
  )[0];

const seasonWork = async (actor: Actor) =>
  (await withScope(actor, (tx) => listWork(tx, actor)))
    .filter(({ kind }) => kind === "DRAFT_DECISION" || kind === "BEGIN_CAMPAIGN")
    .map(({ kind, subjectId, titleData }) => [kind, subjectId, titleData]);

describe("a drafted decision", () => {
  it("is begun from the appraised nominations and last year's records, and does all it says when it is issued", async () => {
    const chosen = await world.nominate(0);
    const goesOn = await world.nominate(3);
    const declined = await world.nominate(1, { opinion: "DECLINE", reason: "chưa đủ tiêu chí" });
    const paperId = await draft();
    const before = await read(secretary, paperId);
    expect(before?.items.map((item) => [item.effect, item.unitId, item.faults])).toEqual([
      ["SELECT", world.unit(0), []],
      ["CARRY_OVER", world.unit(3), []],
      ["FOLLOW", world.unit(2), []],
      ["REMOVE", world.unit(4), []],
    ]);
    expect(before?.unnamed.map((one) => one.reason)).toEqual(["chưa đủ tiêu chí"]);
    expect([before?.achieved.total, before?.achieved.needed, before?.sustained.total]).toEqual([2, 2, 1]);
    expect(await localities()).toEqual([]);

    expect(await issue(paperId)).toBe("ok");
    expect(await localities()).toEqual([
      { unit: world.unit(0), listing: "SELECTED", state: "IN_TRANSFORMATION", flags: [] },
      { unit: world.unit(3), listing: "SELECTED", state: "IN_TRANSFORMATION", flags: ["CARRIED_OVER"] },
      { unit: world.unit(2), listing: "FOLLOWED", state: "MONITORED", flags: [] },
    ]);
    expect([
      await stateOf(world.records.notAchieved),
      await stateOf(world.records.achieved),
      await stateOf(world.records.sustained),
    ]).toEqual(["CARRIED_OVER", "ACHIEVED", "REMOVED"]);
    expect(await nomination(chosen)).toEqual({ status: "SELECTED", decision_id: paperId, outcome_reason: null });
    expect(await nomination(goesOn)).toEqual({ status: "SELECTED", decision_id: paperId, outcome_reason: null });
    expect(await nomination(declined)).toEqual({ status: "NOT_SELECTED", decision_id: paperId, outcome_reason: "chưa đủ tiêu chí" });
    expect(await eventsOn(paperId)).toEqual(["createDecision", "issueDecision"]);
    expect(await eventsOn(declined)).toEqual(["decideNomination"]);
    expect(await eventsOn(world.records.sustained)).toEqual(["removeByDecision"]);
    const told = await asOwner<{ kind: string }>("select kind from notifications where user_id = any($1)", [
      [world.police.userId, world.chair.userId],
    ]);
    expect(told.map((row) => row.kind)).toEqual(["PAPER_ISSUED", "PAPER_ISSUED"]);
    const sent = await asOwner<{ kind: string | null; channel: string }>(
      "select distinct b.kind::text, d.channel::text from dispatches d left join bodies b on b.id = d.body_id where d.paper_id = $1 order by 1",
      [paperId],
    );
    expect(sent).toEqual(["COMMUNE_COMMITTEE", "DISTRICT_COMMITTEE"].map((kind) => ({ kind, channel: "PRODUCT" })));
    const after = await read(world.police, paperId);
    expect([after?.status, after?.items.length, after?.canEdit, after?.canIssue]).toEqual(["ISSUED", 4, false, false]);
  });

  it("is called for as long as appraised nominations wait and nobody drafts one", async () => {
    const asked = (actor: Actor) => withScope(actor, (tx) => findCampaignToDecide(tx, actor));
    expect(await asked(secretary)).toBeNull();
    await world.nominate(0);
    expect(await asked(secretary)).toEqual({ id: world.campaignId, year: 2024, appraised: 1 });
    expect(await asked(world.chair)).toBeNull();
    expect(await seasonWork(secretary)).toEqual([["DRAFT_DECISION", world.campaignId, { year: 2024, total: 1 }]]);
    expect(await seasonWork(world.chair)).toEqual([]);
    await draft();
    expect(await asked(secretary)).toBeNull();
    expect(await seasonWork(secretary)).toEqual([]);
  });

  it("is followed by a call to begin the campaign, once its list and its plan are out", async () => {
    await world.nominate(0);
    expect(await issue(await draft())).toBe("ok");
    await asOwner(
      `insert into papers (id, province_id, campaign_id, kind, status, number, notation, issued_on, issuer, subject)
       values (gen_random_uuid(), $1, $2, 'ANNUAL', 'ISSUED', 13, 'KH-BCĐ', '2023-12-30', 'Ban Chỉ đạo 138 tỉnh', 'x')`,
      [world.provinceId, world.campaignId],
    );
    expect(await seasonWork(secretary)).toEqual([]);
    await asOwner("update campaigns set status = 'DRAFT' where id = $1", [world.campaignId]);
    expect(await seasonWork(secretary)).toEqual([["BEGIN_CAMPAIGN", world.campaignId, { year: 2024 }]]);
    expect(await seasonWork(world.chair)).toEqual([]);
  });

  it("lends what stands above its committee to the plan of the same committee", async () => {
    await draft({ superior: "Ủy ban nhân dân tỉnh" });
    const superiorOf = async (issuer: string) => {
      const { planId } = await done(secretary, createPlan, {
        campaignId: world.campaignId,
        kind: "ANNUAL",
        number: null,
        notation: "KH-BCĐ",
        issuedOn: null,
        issuer,
        subject: "plan",
        signerTitle: "",
        bases: [],
        recipients: [],
        originId: null,
        sections: [],
      });
      return (await asOwner<{ superior: string }>("select superior from papers where id = $1", [planId]))[0]?.superior;
    };
    expect([await superiorOf("Ban Chỉ đạo 138 tỉnh"), await superiorOf("UBND tỉnh")]).toEqual(["Ủy ban nhân dân tỉnh", ""]);
  });

  it("names a commune nobody nominated only with a reason, and answers every nomination", async () => {
    const late = await world.nominate(1);
    const paperId = await draft({ takesProposal: false });
    expect(await issue(paperId)).toBe("EMPTY_DECISION");
    expect(await add(paperId, itemOf(world.unit(6)))).toBe("REASON_REQUIRED");
    expect(await add(paperId, itemOf(world.unit(6), { reason: "gọi 0912345678" }))).toBe("PERSONAL_DATA");
    expect(await version(paperId)).toBe(1);
    expect(await add(paperId, itemOf(world.unit(6), { reason: "diễn biến phức tạp mới phát sinh" }))).toBe("ok");
    expect(await issue(paperId)).toBe("NOMINATION_UNANSWERED");
    const reason = { paperId, version: await version(paperId), nominationId: late, reason: "để năm sau" };
    expect(await answer(secretary, answerNomination, { ...reason, nominationId: randomUUID() })).toBe("NOT_FOUND");
    expect(await answer(secretary, answerNomination, reason)).toBe("ok");
    expect(await issue(paperId)).toBe("ok");
    expect(await nomination(late)).toEqual({ status: "NOT_SELECTED", decision_id: paperId, outcome_reason: "để năm sau" });
  });

  it("lets go of a nominated commune only with a reason, and names it again", async () => {
    const nominated = await world.nominate(0);
    const paperId = await draft();
    const item = (await read(secretary, paperId))?.items.find((one) => one.nomination?.id === nominated);
    const drop = async (reason: string) =>
      answer(secretary, dropDecisionItem, { itemId: item?.id ?? "", version: await version(paperId), reason });
    expect(await drop("")).toBe("REASON_REQUIRED");
    expect(await drop("đã chuyển biến tốt")).toBe("ok");
    expect((await nomination(nominated))?.outcome_reason).toBe("đã chuyển biến tốt");
    expect(await drop("again")).toBe("NOT_FOUND");
    expect(await add(paperId, itemOf(world.unit(0), { nominationId: nominated }))).toBe("ok");
    expect(await nomination(nominated)).toEqual({ status: "APPRAISED", decision_id: null, outcome_reason: null });
  });

  it("names its communes in the order that the secretariat gives them, also where two move at once", async () => {
    await world.nominate(0);
    const paperId = await draft();
    const order = async () => ((await read(secretary, paperId))?.items ?? []).map((item) => item.unitId);
    const before = await order();
    const [first, second, third] = (await read(secretary, paperId))?.items ?? [];
    const move = (itemId: string | undefined, position: number, at: number, actor = secretary) =>
      answer(actor, moveDecisionItem, { itemId: itemId ?? "", version: at, position });
    expect(before.length).toBeGreaterThanOrEqual(3);
    expect(await move(third?.id, 1, 1)).toBe("ok");
    expect(await order()).toEqual([third?.unitId, first?.unitId, second?.unitId, ...before.slice(3)]);
    // Beyond the last it is the last; on a stale version, by another or of an issued decision nothing moves.
    expect(await move(third?.id, 99, 2)).toBe("ok");
    expect(await order()).toEqual([first?.unitId, second?.unitId, ...before.slice(3), third?.unitId]);
    expect(await move(first?.id, 2, 2)).toBe("STALE");
    expect(await move(first?.id, 2, 3, world.police)).not.toBe("ok");
    const both = await Promise.all([move(first?.id, 2, 3), move(second?.id, 1, 3)]);
    expect(both.toSorted()).toEqual(["STALE", "ok"]);
    expect(await order()).toEqual([second?.unitId, first?.unitId, ...before.slice(3), third?.unitId]);
    expect((await eventsOn(paperId)).filter((one) => one === "moveDecisionItem")).toHaveLength(3);
    const drafted = await withScope(secretary, (tx) => listWork(tx, secretary));
    expect(drafted.filter((item) => item.kind === "FINISH_DECISION" && item.subjectId === paperId)).toHaveLength(1);
    expect(await issue(paperId)).toBe("ok");
    expect(await move(first?.id, 1, await version(paperId))).toBe("ISSUED_ALREADY");
  });

  it("refuses lines that cannot be done, and writes nothing", async () => {
    const paperId = await draft({ takesProposal: false });
    const why = { reason: "lý do" };
    const [{ records }, foreign] = [world, await aDecisionWorld()];
    expect(await add(paperId, itemOf(world.unit(6), { ...why, types: [] }))).toBe("TYPE_REQUIRED");
    expect(await add(paperId, itemOf(foreign.unit(6), why))).toBe("UNIT_NOT_STANDING");
    expect(await add(paperId, itemOf(world.unit(2), { effect: "FOLLOW", originId: records.achieved }))).toBe("FOLLOW_UNTIL_REQUIRED");
    const past = { effect: "FOLLOW", originId: records.achieved, followUntil: DECEMBER };
    expect(await add(paperId, itemOf(world.unit(2), past))).toBe("FOLLOW_UNTIL_PAST");
    expect(await add(paperId, itemOf(world.unit(5), { effect: "CARRY_OVER", originId: records.relapsed }))).toBe("UNFIT_ORIGIN");
    expect(await add(paperId, itemOf(world.unit(5), { effect: "CARRY_OVER", originId: foreign.records.notAchieved }))).toBe("UNFIT_ORIGIN");
    expect(await add(paperId, itemOf(world.unit(6), { nominationId: await world.nominate(0) }))).toBe("UNFIT_NOMINATION");
    expect(await add(paperId, itemOf(world.unit(1), { nominationId: await world.nominate(1, { status: "SUBMITTED" }) }))).toBe(
      "UNFIT_NOMINATION",
    );
    expect(await version(paperId)).toBe(1);
    expect(await add(paperId, itemOf(world.unit(5), { ...why, originId: records.relapsed }))).toBe("ok");
    expect(await add(paperId, itemOf(world.unit(5), why))).toBe("CONTRADICTS_ITEM");
    expect(await add(paperId, itemOf(world.unit(5), { ...why, effect: "REMOVE" }))).toBe("CONTRADICTS_ITEM");
    expect(await asOwner("select count(*)::int from decision_items where paper_id = $1", [paperId])).toEqual([{ count: 1 }]);
    // The unit is merged away before the decision is issued.
    await asOwner("update units set exists_to = '2023-12-29' where id = $1", [world.unit(5)]);
    expect(await issue(paperId)).toBe("UNIT_NOT_STANDING");
    expect(await issue(paperId, plainDate(2023, 12, 28))).toBe("NOMINATION_UNANSWERED");
  });

  it("is refused for its number or date, to those who may not, and twice", async () => {
    const paperId = await draft();
    expect(await issue(paperId, plainDate(2023, 12, 31))).toBe("ISSUED_IN_FUTURE");
    expect(await issue(paperId, plainDate(2021, 5, 10))).toBe("BEFORE_BASIS");
    expect(await issue(paperId, ISSUED, world.chair)).toBe("ROLE_NOT_ALLOWED");
    expect(await issue(paperId, ISSUED, world.police)).toBe("NOT_FOUND");
    const input = { paperId, version: 1, number: 196, issuedOn: ISSUED };
    expect(await answer(secretary, issueDecision, { ...input, version: 9 })).toBe("STALE");
    await asOwner(
      `insert into papers (id, province_id, campaign_id, kind, status, number, notation, issued_on, issuer, subject)
       values (gen_random_uuid(), $1, $2, 'RESULT', 'ISSUED', 196, 'QĐ-BCĐ', '2023-03-01', 'Ban Chỉ đạo 138 tỉnh', 'x')`,
      [world.provinceId, world.campaignId],
    );
    expect(await answer(secretary, issueDecision, input)).toBe("DUPLICATE_NUMBER");
    const both = await Promise.all([1, 2].map((step) => answer(secretary, issueDecision, { ...input, number: 196 + step })));
    expect(both.toSorted()).toEqual(["ISSUED_ALREADY", "ok"]);
    expect(await answer(secretary, editDecision, { ...editOf(paperId), version: 2 })).toBe("ISSUED_ALREADY");
    expect(await localities()).toHaveLength(2);
    await expect(asOwner("delete from decision_items where paper_id = $1", [paperId])).rejects.toThrow(/issued and cannot change/);
  });

  const editOf = (paperId: string) => {
    const { campaignId: _, takesProposal: __, ...texts } = draftOf(world.campaignId);
    return { paperId, version: 1, ...texts };
  };

  it("is one at a time, is changed by one at a time, and stands still on its way to signature", async () => {
    const answers = await Promise.all([1, 2].map(() => answer(secretary, createDecision, draftOf(world.campaignId))));
    expect(answers.toSorted()).toEqual(["DRAFT_EXISTS", "ok"]);
    const [row] = await withScope(secretary, (tx) => listDecisions(tx, secretary, { campaign: world.campaignId }));
    const paperId = row?.id ?? "";
    const edits = await Promise.all([1, 2].map(() => answer(secretary, editDecision, editOf(paperId))));
    expect(edits.toSorted()).toEqual(["STALE", "ok"]);
    expect(await answer(secretary, editDecision, { ...editOf(paperId), version: 2, subject: "gọi 0912345678" })).toBe("PERSONAL_DATA");
    await asOwner("update papers set status = 'AWAITING_SIGNATURE' where id = $1", [paperId]);
    expect(await answer(secretary, editDecision, { ...editOf(paperId), version: 2 })).toBe("UNDER_SIGNATURE");
    expect(await add(paperId, itemOf(world.unit(6), { reason: "why" }))).toBe("UNDER_SIGNATURE");
    expect(await read(world.police, paperId)).toBeNull();
    expect((await read(world.chair, paperId))?.canEdit).toBe(false);
    expect(await issue(paperId)).toBe("ok");
    const key = randomUUID();
    const next = draftOf(world.campaignId);
    const first = await run(secretary, createDecision, next, key);
    expect(await run(secretary, createDecision, next, key)).toEqual(first);
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [world.campaignId]);
    expect(await answer(secretary, createDecision, draftOf(world.campaignId))).toBe("WRONG_STATUS");
  });
});
