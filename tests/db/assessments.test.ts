import { beforeAll, describe, expect, it } from "vitest";
import { NIL, valueEntry } from "@/lib/domain/figure";
import { plainDate } from "@/lib/domain/plain-date";
import { recordResult } from "@/lib/server/commands/assessment-results";
import { createAssessment, refreshComputed, saveSelfScore, submitSelfScore } from "@/lib/server/commands/assessments";
import { appraise, returnToCommune, saveCouncilScore } from "@/lib/server/commands/council-assessments";
import { findOpening } from "@/lib/server/queries/assessment-forms";
import { findAssessment, listAssessments } from "@/lib/server/queries/assessments";
import { withScope } from "@/lib/server/scope";
import {
  aDecision,
  aWorld,
  begin,
  conclude,
  enter,
  run,
  scoresFor,
  send,
  sheetOf,
  stateOf,
  versionOf,
  type World,
} from "@/tests/support/assessment-world";
import { asOwner } from "@/tests/support/database";

const may = plainDate(2024, 5, 15);
const eventsOf = async (id: string) =>
  (
    await asOwner<{ action: string; to_state: string }>("select action, to_state from events where subject_id = $1 order by sequence", [id])
  ).map((event) => `${event.action} ${event.to_state}`);
const noticesTo = async (userId: string) =>
  (await asOwner<{ kind: string }>("select kind from notifications where user_id = $1 order by created_at", [userId])).map(
    (row) => row.kind,
  );

describe("a selected locality", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  it("goes from the figures to Chuyển hóa đạt", async () => {
    const { good, council, secretary } = world;
    const opening = await withScope(good.police, (tx) => findOpening(tx, good.police, good.localityId));
    expect(opening).toMatchObject({ refusal: null, isFinal: false, figures: { from: "2023-12-15", to: "2024-06-14" }, kind: "ASSESSMENT" });

    const assessmentId = await begin(good);
    const begun = await sheetOf(good.police, assessmentId);
    expect(begun.rows.map((row) => [row.code, row.computed.outcome, row.computed.measured, row.computed.weight])).toEqual([
      ["A1", "PASSED", 100, 40],
      ["A2", "PASSED", -25, 30],
      ["A3", "NEEDS_JUDGEMENT", null, 20],
      ["A4", "NIL_PASSED", null, 10],
    ]);
    expect(begun.rows[1]?.computed.inputs).toEqual([
      { measure: "CRM_TOTAL", period: "NOW", state: "VALUE", value: 18 },
      { measure: "CRM_TOTAL", period: "BEFORE", state: "VALUE", value: 24 },
    ]);

    const scores = await scoresFor(good.police, assessmentId);
    expect(await run(good.police, saveSelfScore, scores)).toMatchObject({ ok: true });
    expect(await run(good.head, submitSelfScore, { assessmentId, version: scores.version + 1 })).toMatchObject({ ok: true });
    expect((await stateOf(good.localityId))?.state).toBe("UNDER_APPRAISAL");

    expect(await run(council, saveCouncilScore, await scoresFor(council, assessmentId, ["A4"]))).toMatchObject({ ok: true });
    expect(await run(council, appraise, { assessmentId, version: await versionOf(assessmentId) })).toMatchObject({ ok: true });
    expect(await sheetOf(secretary, assessmentId)).toMatchObject({ status: "APPRAISED", proposed: "PASSED", actions: ["recordResult"] });

    const decision = aDecision();
    const result = { assessmentId, version: await versionOf(assessmentId), result: "PASSED" as const, reason: "", decision };
    expect(await run(secretary, recordResult, result)).toMatchObject({ ok: true });
    expect(await stateOf(good.localityId)).toEqual({ state: "ACHIEVED", reason: null });
    const decided = await sheetOf(good.head, assessmentId);
    expect(decided).toMatchObject({
      status: "DECIDED",
      result: "PASSED",
      decision: { kind: "RESULT", number: decision.number },
      actions: [],
    });

    expect(await eventsOf(assessmentId)).toEqual([
      "createAssessment DRAFT",
      "saveSelfScore DRAFT",
      "submitSelfScore SELF_SCORED",
      "saveCouncilScore SELF_SCORED",
      "appraise APPRAISED",
      "recordResult DECIDED",
    ]);
    expect(await noticesTo(good.head.userId)).toEqual(["ASSESSMENT_OPENED", "RESULT_RECORDED"]);
    expect(await noticesTo(secretary.userId)).toEqual(["ASSESSMENT_SELF_SCORED", "ASSESSMENT_APPRAISED"]);
    const listed = await withScope(secretary, (tx) => listAssessments(tx, secretary, world.campaignId));
    expect(listed.find((row) => row.assessmentId === assessmentId)).toMatchObject({
      selfTotal: 100,
      councilTotal: 90,
      result: "PASSED",
      state: "ACHIEVED",
    });
  });

  it("goes to Chuyển hóa chưa đạt with its reason", async () => {
    const { poor, secretary } = world;
    const assessmentId = await conclude(world, poor, ["A4", "A1"]);
    expect(await sheetOf(secretary, assessmentId)).toMatchObject({ proposed: "FAILED" });
    const input = { assessmentId, version: await versionOf(assessmentId), result: "FAILED" as const, reason: "", decision: aDecision() };
    expect(await run(secretary, recordResult, input)).toEqual({ ok: false, error: "REASON_REQUIRED" });
    expect(await run(secretary, recordResult, { ...input, reason: "tỷ lệ khám phá thấp" })).toMatchObject({ ok: true });
    expect(await stateOf(poor.localityId)).toEqual({ state: "NOT_ACHIEVED", reason: "tỷ lệ khám phá thấp" });
  });
});

describe("a followed locality", () => {
  it("is sustained or relapses, both by one follow-up decision", async () => {
    const world = await aWorld();
    const { followed, relapsed, secretary } = world;
    const kept = await conclude(world, followed);
    const lost = await conclude(world, relapsed, ["M1"]);
    expect((await stateOf(followed.localityId))?.state).toBe("MONITORED");
    const decision = aDecision();
    const passed = { assessmentId: kept, version: await versionOf(kept), result: "PASSED" as const, reason: "", decision };
    const failed = {
      assessmentId: lost,
      version: await versionOf(lost),
      result: "FAILED" as const,
      reason: "phát sinh tụ điểm mới",
      decision,
    };
    expect(await run(secretary, recordResult, passed)).toMatchObject({ ok: true });
    // The same paper for another locality; its number with another date is another paper.
    const otherDay = { ...failed, decision: { ...decision, issuedOn: plainDate(2024, 6, 17) } };
    expect(await run(secretary, recordResult, otherDay)).toEqual({ ok: false, error: "DUPLICATE_NUMBER" });
    expect(await run(secretary, recordResult, failed)).toMatchObject({ ok: true });
    expect(await stateOf(followed.localityId)).toEqual({ state: "SUSTAINED", reason: null });
    expect(await stateOf(relapsed.localityId)).toEqual({ state: "RELAPSED", reason: "phát sinh tụ điểm mới" });
    const papers = await asOwner<{ kind: string }>("select kind::text from papers where province_id = $1", [world.provinceId]);
    expect(papers).toEqual([{ kind: "FOLLOW_UP" }]);

    // A decision on the follow-up cannot also recognise a transformation.
    const selected = await conclude(world, world.good);
    const mixed = { assessmentId: selected, version: await versionOf(selected), result: "PASSED" as const, reason: "", decision };
    expect(await run(secretary, recordResult, mixed)).toEqual({ ok: false, error: "DUPLICATE_NUMBER" });
    expect((await stateOf(world.good.localityId))?.state).toBe("UNDER_APPRAISAL");
  });
});

describe("values", () => {
  it("stay as they were when the sheet was reckoned, until it is reckoned anew as a draft", async () => {
    const { provinceId, poor } = await aWorld();
    const assessmentId = await begin(poor);
    const before = (await sheetOf(poor.police, assessmentId)).rows[0]?.computed;
    expect(before).toMatchObject({ outcome: "FAILED", share: 0 });
    await enter(provinceId, poor.unitId, [may], { CRM_SOLVED: valueEntry(8) }, 2);
    const stale = (await sheetOf(poor.police, assessmentId)).rows;
    expect(stale[0]?.computed).toEqual(before);
    expect(stale.filter((row) => row.isOutdated).map((row) => row.code)).toEqual(["A1"]);

    const version = await versionOf(assessmentId);
    expect(await run(poor.police, refreshComputed, { assessmentId, version })).toMatchObject({ ok: true });
    const refreshed = (await sheetOf(poor.police, assessmentId)).rows;
    expect(refreshed[0]?.computed).toMatchObject({ outcome: "PASSED", share: 100 });
    expect(refreshed.some((row) => row.isOutdated)).toBe(false);

    await run(poor.police, saveSelfScore, await scoresFor(poor.police, assessmentId));
    await run(poor.head, submitSelfScore, { assessmentId, version: await versionOf(assessmentId) });
    await enter(provinceId, poor.unitId, [may], { CRM_SOLVED: valueEntry(0) }, 3);
    expect(await run(poor.police, refreshComputed, { assessmentId, version: await versionOf(assessmentId) })).toEqual({
      ok: false,
      error: "WRONG_STATUS",
    });
    expect((await sheetOf(poor.police, assessmentId)).rows[0]?.computed).toMatchObject({ outcome: "PASSED" });
  });

  it("read nil as passed, a yearly fact as given, a report as late, and keep to the criteria of the types", async () => {
    const { provinceId, good, campaignId } = await aWorld();
    const month = plainDate(2023, 12, 15);
    const all = [month, plainDate(2024, 1, 15), plainDate(2024, 2, 15), plainDate(2024, 3, 15), plainDate(2024, 4, 15), may];
    await enter(provinceId, good.unitId, all, { CRM_TOTAL: NIL, CRM_SOLVED: NIL, ENV_SPOTS_NEW: valueEntry(1) }, 2);
    await asOwner(
      "insert into unit_facts (id, province_id, unit_id, year, kind, value) values (gen_random_uuid(), $1, $2, 2024, 'PLAN_AND_COMMITTEE', 1)",
      [provinceId, good.unitId],
    );
    await asOwner("update designated_localities set types = '{TYPE_3_ENVIRONMENT}' where id = $1", [good.localityId]);
    await asOwner(
      `with period as (insert into reporting_periods (id, province_id, campaign_id, kind, title, figures_from, figures_to, opens_on, due_commune, due_province, opened_at)
         values (gen_random_uuid(), $1, $2, 'AD_HOC', 'x', '2023-12-15', '2024-05-14', '2024-05-15', '2024-06-01', '2024-06-10', now()) returning id)
       insert into reports (id, province_id, period_id, body_id, receiver_id, tier, due_on)
       select gen_random_uuid(), $1, period.id, $3, $3, 'COMMUNE', '2024-06-01' from period`,
      [provinceId, campaignId, good.head.bodyId],
    );
    const assessmentId = await begin(good);
    const sheet = await sheetOf(good.police, assessmentId);
    expect(sheet.rows.map((row) => [row.code, row.computed.outcome, row.computed.share])).toEqual([
      ["A1", "NIL_PASSED", 100],
      ["A2", "PASSED", 100],
      ["A3", "PASSED", 100],
      ["A4", "FAILED", 0],
      ["A5", "FAILED", 0],
    ]);
    expect(sheet.rows[3]?.computed.reports).toEqual({ due: 1, onTime: 0 });
  });

  it("compare with nothing where a divided unit is the past", async () => {
    const { provinceId, good } = await aWorld();
    await asOwner(
      `with old as (insert into units (id, level, province_id, exists_to) values (gen_random_uuid(), 'COMMUNE', $1, '2023-12-01') returning id)
       insert into unit_successions (id, predecessor_id, successor_id, effective_on, part, basis)
       select gen_random_uuid(), old.id, $2, '2023-12-01', 'PARTIAL', 'test' from old`,
      [provinceId, good.unitId],
    );
    const assessmentId = await begin(good);
    const [, change] = (await sheetOf(good.police, assessmentId)).rows;
    expect(change?.computed).toMatchObject({ outcome: "NEEDS_JUDGEMENT", share: null, isPriorComparable: false });
  });
});

describe("who sees what", () => {
  it("keeps a commune's scores to itself until they are sent, and the council's until they are concluded", async () => {
    const world = await aWorld();
    const { good, poor, member, council, secretary, chair } = world;
    const draft = await begin(good);
    await run(good.police, saveSelfScore, await scoresFor(good.police, draft));
    const sides = async (actor: typeof member, id: string) => {
      const [row] = (await sheetOf(actor, id)).rows;
      return [row?.self?.points ?? null, row?.council?.points ?? null];
    };
    expect(await sides(good.head, draft)).toEqual([40, null]);
    for (const actor of [member, council, secretary, chair]) expect(await sides(actor, draft)).toEqual([null, null]);
    const listed = async () =>
      (await withScope(member, (tx) => listAssessments(tx, member, world.campaignId))).find((row) => row.assessmentId === draft);
    expect((await listed())?.selfTotal).toBeNull();

    const sent = await send(poor);
    await run(council, saveCouncilScore, await scoresFor(council, sent));
    for (const actor of [member, secretary, poor.police]) expect(await sides(actor, sent)).toEqual([40, null]);
    expect(await sides(council, sent)).toEqual([40, 40]);
    await run(council, appraise, { assessmentId: sent, version: await versionOf(sent) });
    for (const actor of [member, secretary, poor.police]) expect(await sides(actor, sent)).toEqual([40, 40]);
    expect((await sheetOf(member, sent)).actions).toEqual([]);

    // A neighbour's sheet does not exist, nor does another province's.
    const other = await aWorld();
    for (const actor of [good.police, other.secretary, other.council]) {
      expect(await withScope(actor, (tx) => findAssessment(tx, actor, sent))).toBeNull();
      expect(await withScope(actor, (tx) => findOpening(tx, actor, poor.localityId))).toBeNull();
    }
    expect((await withScope(good.police, (tx) => listAssessments(tx, good.police, world.campaignId))).map((row) => row.localityId)).toEqual(
      [good.localityId],
    );
    expect(await withScope(other.secretary, (tx) => listAssessments(tx, other.secretary, world.campaignId))).toEqual([]);
  });
});

describe("a return", () => {
  it("gives the sheet back with a reason; sent anew, the locality stays under appraisal", async () => {
    const { good, council } = await aWorld();
    const assessmentId = await send(good);
    const back = { assessmentId, version: await versionOf(assessmentId), reason: "bổ sung số liệu" };
    expect(await run(council, returnToCommune, back)).toMatchObject({ ok: true });
    expect(await sheetOf(good.police, assessmentId)).toMatchObject({ status: "DRAFT", actions: ["selfScore"] });
    expect(await noticesTo(good.police.userId)).toContain("ASSESSMENT_RETURNED");
    expect(await run(good.head, submitSelfScore, { assessmentId, version: await versionOf(assessmentId) })).toMatchObject({ ok: true });
    expect((await stateOf(good.localityId))?.state).toBe("UNDER_APPRAISAL");
  });
});

describe("two at once", () => {
  const crowd = <T>(deed: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: 6 }, deed));
  const winners = (results: readonly { readonly ok: boolean }[]): number => results.filter((result) => result.ok).length;
  const told = (results: readonly ({ readonly ok: true } | { readonly ok: false; readonly error: string })[]): string[] => [
    ...new Set(results.flatMap((result) => (result.ok ? [] : [result.error]))),
  ];

  it("one begins, one saves, one sends, one concludes, one records; the others are told", async () => {
    const world = await aWorld();
    const { good, council, secretary } = world;
    const begun = await crowd(() => run(good.police, createAssessment, { localityId: good.localityId }));
    expect(winners(begun)).toBe(1);
    expect(told(begun)).toEqual(["ASSESSMENT_EXISTS"]);
    const [row] = await asOwner<{ id: string }>("select id from assessments where locality_id = $1", [good.localityId]);
    const assessmentId = row?.id ?? "";
    const scores = await scoresFor(good.police, assessmentId);
    const steps = [
      await crowd(() => run(good.police, saveSelfScore, scores)),
      await crowd(() => run(good.head, submitSelfScore, { assessmentId, version: 2 })),
    ];
    const judged = await scoresFor(council, assessmentId);
    steps.push(
      await crowd(() => run(council, saveCouncilScore, judged)),
      await crowd(() => run(council, appraise, { assessmentId, version: 4 })),
    );
    const decision = aDecision();
    const input = { assessmentId, version: 5, result: "PASSED" as const, reason: "", decision };
    steps.push(await crowd(() => run(secretary, recordResult, input)));
    for (const results of steps) {
      expect(winners(results)).toBe(1);
      for (const code of told(results)) expect(["STALE", "WRONG_STATUS"]).toContain(code);
    }
    expect(await eventsOf(assessmentId)).toHaveLength(6);
  });
});
