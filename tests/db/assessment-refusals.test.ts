import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { recordResultInput, saveScoresInput } from "@/lib/schemas/assessment";
import { recordResult } from "@/lib/server/commands/assessment-results";
import { createAssessment, refreshComputed, saveSelfScore, submitSelfScore } from "@/lib/server/commands/assessments";
import { appraise, returnToCommune, saveCouncilScore } from "@/lib/server/commands/council-assessments";
import {
  aDecision,
  aWorld,
  begin,
  conclude,
  run,
  scoresFor,
  send,
  stateOf,
  TODAY,
  versionOf,
  type World,
} from "@/tests/support/assessment-world";
import { asOwner } from "@/tests/support/database";

const refused = (error: string) => ({ ok: false, error });

describe("beginning a sheet", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  const open = (actor: Actor, localityId: string) => run(actor, createAssessment, { localityId });

  it("is the commune's or the secretariat's, inside their scope", async () => {
    const { good, poor, council, chair } = world;
    expect(await open(council, good.localityId)).toEqual(refused("ROLE_NOT_ALLOWED"));
    expect(await open(chair, good.localityId)).toEqual(refused("ROLE_NOT_ALLOWED"));
    expect(await open(poor.police, good.localityId)).toEqual(refused("NOT_FOUND"));
    const other = await aWorld();
    expect(await open(other.secretary, good.localityId)).toEqual(refused("NOT_FOUND"));
    expect(await open(world.secretary, poor.localityId)).toMatchObject({ ok: true });
    expect(await open(poor.police, poor.localityId)).toEqual(refused("ASSESSMENT_EXISTS"));
  });

  it("needs an open campaign, a locality still to be judged, criteria in force and a month that is over", async () => {
    const { good, campaignId, provinceId } = world;
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [campaignId]);
    expect(await open(good.police, good.localityId)).toEqual(refused("CAMPAIGN_NOT_OPEN"));
    await asOwner("update campaigns set status = 'OPEN' where id = $1", [campaignId]);
    await asOwner("update designated_localities set state = 'ACHIEVED' where id = $1", [good.localityId]);
    expect(await open(good.police, good.localityId)).toEqual(refused("LOCALITY_NOT_OPEN"));
    await asOwner("update designated_localities set state = 'IN_TRANSFORMATION' where id = $1", [good.localityId]);
    const early: Actor = { ...good.police, today: plainDate(2024, 1, 14) };
    expect(await open(early, good.localityId)).toEqual(refused("NO_MONTH_OVER"));
    await asOwner("update criteria_versions set status = 'REPLACED' where province_id = $1", [provinceId]);
    expect(await open(good.police, good.localityId)).toEqual(refused("NO_CRITERIA"));
    await asOwner("update criteria_versions set status = 'IN_FORCE' where province_id = $1", [provinceId]);
    const [count] = await asOwner<{ n: number }>("select count(*)::int as n from assessments where locality_id = $1", [good.localityId]);
    expect(count?.n).toBe(0);
  });
});

describe("scoring", () => {
  it("belongs to the commune police in a draft, whole only when it is sent", async () => {
    const { good, council, secretary } = await aWorld();
    const assessmentId = await begin(good);
    const scores = await scoresFor(good.police, assessmentId);
    for (const actor of [good.head, council, secretary])
      expect(await run(actor, saveSelfScore, scores)).toEqual(refused("ROLE_NOT_ALLOWED"));
    expect(await run(council, saveCouncilScore, scores)).toEqual(refused("WRONG_STATUS"));
    const step = { assessmentId, version: scores.version };
    expect(await run(good.head, submitSelfScore, step)).toEqual(refused("INCOMPLETE"));
    expect(await run(good.police, submitSelfScore, step)).toEqual(refused("ROLE_NOT_ALLOWED"));
    const open = { ...scores, scores: scores.scores.map((one, index) => (index === 0 ? { ...one, passed: null } : one)) };
    expect(await run(good.police, saveSelfScore, open)).toMatchObject({ ok: true });
    expect(await run(good.head, submitSelfScore, { assessmentId, version: scores.version + 1 })).toEqual(refused("INCOMPLETE"));
    expect(await run(good.police, saveSelfScore, scores)).toEqual(refused("STALE"));
    expect(await run(good.police, refreshComputed, step)).toEqual(refused("STALE"));
    expect(await run(council, refreshComputed, { assessmentId, version: 2 })).toEqual(refused("ROLE_NOT_ALLOWED"));
  });

  it("keeps to the weight and to the sheet, and names nobody", async () => {
    const { good, poor } = await aWorld();
    const assessmentId = await begin(good);
    const scores = await scoresFor(good.police, assessmentId);
    const [first] = scores.scores;
    if (!first) throw new Error("no criterion");
    const save = (change: Partial<typeof first>, checked = false) =>
      run(good.police, saveSelfScore, { ...scores, personalDataChecked: checked, scores: [{ ...first, ...change }] });
    expect(await save({ points: 40.01 })).toEqual(refused("BAD_POINTS"));
    expect(await save({ criterionId: good.localityId })).toEqual(refused("NOT_FOUND"));
    expect(await save({ note: "số căn cước 044095001234" }, true)).toEqual(refused("PERSONAL_DATA"));
    expect(await save({ note: "đối tượng Nguyễn Văn A, sinh năm 1990" })).toEqual(refused("PERSONAL_DATA"));
    expect(await run(poor.police, saveSelfScore, scores)).toEqual(refused("NOT_FOUND"));
    const shape = (points: unknown) => saveScoresInput.safeParse({ ...scores, scores: [{ ...first, points }] }).error?.issues[0]?.message;
    expect([shape(-1), shape(1.234), shape("8"), shape(Number.NaN), shape(101)]).toEqual([
      "TOO_SMALL 0",
      "TOO_FINE",
      "NOT_A_NUMBER",
      "NOT_A_NUMBER",
      "TOO_LARGE 100",
    ]);
    expect(shape(8.25)).toBeUndefined();
    const [written] = await asOwner<{ n: number }>("select count(self_points)::int as n from criterion_scores where assessment_id = $1", [
      assessmentId,
    ]);
    expect(written?.n).toBe(0);
  });
});

describe("the appraisal", () => {
  it("is the council secretary's, never whoever sent the sheet, and whole", async () => {
    const world = await aWorld();
    const { good, council, member, secretary } = world;
    const assessmentId = await send(good);
    const version = await versionOf(assessmentId);
    const step = { assessmentId, version };
    for (const actor of [member, secretary, good.head]) expect(await run(actor, appraise, step)).toEqual(refused("ROLE_NOT_ALLOWED"));
    expect(await run(council, appraise, step)).toEqual(refused("INCOMPLETE"));
    const same: Actor = { ...council, userId: good.head.userId };
    expect(await run(same, appraise, step)).toEqual(refused("OWN_SUBMISSION"));
    expect(await run(same, returnToCommune, { ...step, reason: "x" })).toEqual(refused("OWN_SUBMISSION"));
    expect(await run(council, returnToCommune, { ...step, reason: " " })).toEqual(refused("REASON_REQUIRED"));
    expect(await run(council, returnToCommune, { ...step, reason: "gọi 0912345678" })).toEqual(refused("PERSONAL_DATA"));
    expect(await run(council, returnToCommune, { ...step, version: version - 1, reason: "x" })).toEqual(refused("STALE"));
    expect(await run(good.police, saveSelfScore, await scoresFor(good.police, assessmentId))).toEqual(refused("WRONG_STATUS"));
    await run(council, saveCouncilScore, await scoresFor(council, assessmentId));
    await run(council, appraise, { assessmentId, version: version + 1 });
    expect(await run(council, saveCouncilScore, await scoresFor(council, assessmentId))).toEqual(refused("WRONG_STATUS"));
  });
});

describe("the result", () => {
  it("is the secretariat's, by a signed decision that is not dated ahead, with a reason where it departs", async () => {
    const world = await aWorld();
    const { good, council, secretary } = world;
    const assessmentId = await conclude(world, good);
    const version = await versionOf(assessmentId);
    const decision = aDecision();
    const input = { assessmentId, version, result: "PASSED" as const, reason: "", decision };
    expect(await run(council, recordResult, input)).toEqual(refused("ROLE_NOT_ALLOWED"));
    expect(await run({ ...secretary, userId: council.userId }, recordResult, input)).toEqual(refused("OWN_SUBMISSION"));
    expect(await run(secretary, recordResult, { ...input, decision: { ...decision, issuedOn: plainDate(2024, 6, 21) } })).toEqual(
      refused("DATED_IN_FUTURE"),
    );
    expect(await run(secretary, recordResult, { ...input, decision: { ...decision, number: 0 } })).toEqual(refused("DECISION_REQUIRED"));
    expect(await run(secretary, recordResult, { ...input, result: "FAILED" })).toEqual(refused("REASON_REQUIRED"));
    expect(await run(secretary, recordResult, { ...input, version: version - 1 })).toEqual(refused("STALE"));
    expect(await run(secretary, recordResult, { ...input, reason: "gọi 0912345678" })).toEqual(refused("PERSONAL_DATA"));
    const other = await aWorld();
    expect(await run(other.secretary, recordResult, input)).toEqual(refused("NOT_FOUND"));

    await asOwner("update designated_localities set state = 'REMOVED' where id = $1", [good.localityId]);
    expect(await run(secretary, recordResult, input)).toEqual(refused("LOCALITY_MOVED_ON"));
    await asOwner("update designated_localities set state = 'UNDER_APPRAISAL' where id = $1", [good.localityId]);
    // A refusal leaves nothing behind: no decision, no state.
    const [papers] = await asOwner<{ n: number }>("select count(*)::int as n from papers where province_id = $1", [world.provinceId]);
    expect(papers?.n).toBe(0);
    expect((await stateOf(good.localityId))?.state).toBe("UNDER_APPRAISAL");
    expect(await run(secretary, recordResult, { ...input, decision: { ...decision, issuedOn: TODAY } })).toMatchObject({ ok: true });
    expect(await run(secretary, recordResult, { ...input, version: version + 1 })).toEqual(refused("WRONG_STATUS"));
  });

  it("has a shape: whole numbers, real days, all of the paper", () => {
    const input = { assessmentId: crypto.randomUUID(), version: 1, result: "PASSED", reason: "", decision: { ...aDecision() } };
    const fault = (over: object) =>
      recordResultInput.safeParse({ ...input, decision: { ...input.decision, ...over } }).error?.issues[0]?.message;
    expect([
      fault({ number: 1.5 }),
      fault({ number: Number.NaN }),
      fault({ issuedOn: "2024-02-30" }),
      fault({ notation: " " }),
      fault({ issuer: "x".repeat(201) }),
    ]).toEqual(["NOT_WHOLE", "NOT_A_NUMBER", "NOT_A_DATE", "REQUIRED", "TOO_LONG 200 201"]);
    expect(fault({})).toBeUndefined();
  });
});
