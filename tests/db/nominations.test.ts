// Candidates for a campaign against a real database: begun, filled in, sent, returned, opined on, appraised; and every refusal, with nothing written.
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { NO_DRUG_INPUTS } from "@/lib/domain/drug-class";
import { plainDate } from "@/lib/domain/plain-date";
import type { SaveNominationInput } from "@/lib/schemas/nomination";
import { appraiseNomination, giveOpinion, returnNomination } from "@/lib/server/commands/nomination-review";
import { createNomination, saveNomination, submitNomination } from "@/lib/server/commands/nominations";
import { findNomination } from "@/lib/server/queries/nomination-record";
import { listAppraisedNominations, listNominations } from "@/lib/server/queries/nominations";
import { listWork } from "@/lib/server/queries/worklist";
import { withScope } from "@/lib/server/scope";
import { seedDemo } from "@/prisma/seed/demo";
import { stableId, unitId } from "@/prisma/seed/territory";
import { asOwner, testDatabase } from "@/tests/support/database";
import { demoActor } from "@/tests/support/demo-actor";
import { answer, begin, fillAndSend, filled, recordOf, refused, run } from "@/tests/support/nomination-work";

const june2024 = plainDate(2024, 6, 10);
const november2026 = plainDate(2026, 11, 22);
const QB_2024 = stableId("campaign:qb:2024");
const QT_2027 = stableId("campaign:qt:2027");
const DONG_THUAN = unitId("2025", "44", "18859");
const DONG_SON = unitId("2025", "44", "18871");
const LAO_BAO = unitId("2025", "44", "19432");
/** A commune of Minh Hóa that is in no list of 2024. */
const DAN_HOA = unitId("2024", "44", "18904");

let people: Record<
  "secretary" | "council" | "police" | "head" | "otherPolice" | "qbSecretary" | "officer" | "districtHead" | "commune" | "communePolice",
  Actor
>;
beforeAll(async () => {
  await seedDemo((await testDatabase()).ownerUrl, november2026);
  people = {
    secretary: await demoActor("qt.thuky", november2026),
    council: await demoActor("qt.hoidong2", november2026),
    police: await demoActor("qt.dongthuan.congan", november2026),
    head: await demoActor("qt.dongthuan.chutich", november2026),
    otherPolice: await demoActor("qt.dongson.congan", november2026),
    qbSecretary: await demoActor("thuky", june2024),
    officer: await demoActor("minhhoa.canbo", june2024),
    districtHead: await demoActor("minhhoa.truongban", june2024),
    commune: await demoActor("bacly.chutich", june2024),
    communePolice: await demoActor("bacly.congan", june2024),
  };
});

describe("in two tiers", () => {
  it("a commune proposes itself: prepared, sent, returned, sent again, appraised; every sending is kept", async () => {
    const { police, head, secretary, council } = people;
    const nominationId = await begin(police, QT_2027, DONG_THUAN);
    // Before it is sent it is its nominator's own.
    expect(await withScope(secretary, (tx) => findNomination(tx, secretary, nominationId))).toBe(null);
    const begun = await recordOf(police, nominationId);
    expect(begun).toMatchObject({
      status: "DRAFT",
      actions: ["prepare", "withdraw"],
      nominator: { kind: "COMMUNE_COMMITTEE" },
      needsOpinion: false,
    });
    // Every criterion of this commune is answered by its figures.
    expect(begun.gaps).toEqual(["SITUATION", "REASON"]);
    expect(begun.rows.filter((row) => row.isByHand)).toEqual([]);
    expect(begun.rows.reduce((sum, row) => sum + Math.round(row.computed.weight * 100), 0)).toBe(10_000);
    const rate = begun.rows.find((row) => row.code === "SEL-01");
    expect(rate).toMatchObject({ isByHand: false });
    expect(rate?.computed.inputs.map((input) => input.measure)).toContain("PROVINCE_CASES");

    expect(await refused(() => run(head, submitNomination, { nominationId, version: begun.version }))).toBe("SITUATION_REQUIRED");
    await fillAndSend(police, head, nominationId);
    const sent = await recordOf(secretary, nominationId);
    expect(sent).toMatchObject({ status: "SUBMITTED", submittedOn: november2026, actions: ["returnToNominator"] });
    expect(sent.submissions).toHaveLength(1);

    const returning = { nominationId, version: sent.version, reason: "Bổ sung biên bản họp." };
    expect(await answer(run(secretary, returnNomination, returning))).toBe("DONE");
    const work = await withScope(police, (tx) => listWork(tx, police));
    expect(work.find((item) => item.subjectId === nominationId)).toMatchObject({
      kind: "REVISE_NOMINATION",
      reason: "RETURNED_TO_ME",
      titleData: { note: "Bổ sung biên bản họp." },
    });
    const again = await filled(police, nominationId);
    expect(await answer(run(police, saveNomination, { ...again, situation: "Bản bổ sung." }))).toBe("DONE");
    const { version } = await recordOf(head, nominationId);
    expect(await answer(run(head, submitNomination, { nominationId, version }))).toBe("DONE");
    const resent = await recordOf(council, nominationId);
    expect(resent.submissions.map((one) => [one.no, one.situation])).toEqual([
      [2, "Bản bổ sung."],
      [1, "Trộm cắp tài sản tăng."],
    ]);
    expect(resent.returnReason).toBe(null);

    const score = resent.score ?? 0;
    expect(
      await answer(
        run(council, appraiseNomination, { nominationId, version: resent.version, opinion: "SELECT", score, reason: "Theo hồ sơ" }),
      ),
    ).toBe("DONE");
    const appraised = await withScope(secretary, (tx) => listAppraisedNominations(tx, secretary, QT_2027));
    expect(appraised.find((row) => row.id === nominationId)).toMatchObject({ council: { opinion: "SELECT", score } });
    const trail = await asOwner<{ action: string }>("select action from events where subject_id = $1 order by sequence", [nominationId]);
    expect(trail.map((row) => row.action)).toEqual([
      "createNomination",
      "saveNomination",
      "submitNomination",
      "returnNomination",
      "saveNomination",
      "submitNomination",
      "appraiseNomination",
    ]);
  });

  it("keeps what was sent from everybody, the owner of the database included", async () => {
    await expect(asOwner("update nomination_submissions set submitted_by = 'x'")).rejects.toThrow();
    await expect(asOwner("delete from nomination_submissions")).rejects.toThrow();
  });

  it("the standing agency proposes, the commune gives its opinion, and a new sending asks it again", async () => {
    const { secretary, council } = people;
    const head = await demoActor("qt.dongson.chutich", november2026);
    const nominationId = await begin(secretary, QT_2027, DONG_SON);
    await fillAndSend(secretary, secretary, nominationId);
    const sent = await recordOf(head, nominationId);
    expect(sent).toMatchObject({ actions: ["giveOpinion"], needsOpinion: true, opinion: null });
    const opinion = { nominationId, version: sent.version, agrees: false, words: "Tình hình đã ổn định." };
    expect(await answer(run(head, giveOpinion, opinion))).toBe("DONE");
    const heard = await recordOf(council, nominationId);
    expect(heard).toMatchObject({ opinion: { agrees: false, words: "Tình hình đã ổn định." } });
    expect(heard.warnings).toContain("UNIT_DISAGREES");
    // Four eyes: who sent it does not appraise it, whatever seat he sits in.
    const sameOne = { ...council, userId: secretary.userId };
    const appraisal = { nominationId, version: heard.version, opinion: "SELECT" as const, score: heard.score ?? 0, reason: "x" };
    expect(await refused(() => run(sameOne, appraiseNomination, appraisal))).toBe("OWN_SUBMISSION");
    expect(await answer(run(secretary, returnNomination, { nominationId, version: heard.version, reason: "Bổ sung." }))).toBe("DONE");
    const back = await recordOf(secretary, nominationId);
    expect(await answer(run(secretary, submitNomination, { nominationId, version: back.version }))).toBe("DONE");
    expect((await recordOf(head, nominationId)).opinion).toBe(null);
  });

  it("reckons the drug class with the nomination's own counts, and says what the class earns", async () => {
    const { secretary } = people;
    const list = await withScope(secretary, (tx) => listNominations(tx, secretary, { campaign: QT_2027, q: "lao bao" }));
    expect(list.rows).toMatchObject([{ drugClass: 1, types: ["TYPE_2_ECONOMIC", "TYPE_4_DRUGS"] }]);
    expect(list.rows[0]?.grounds).toContain("DRUG_CLASS_ONE");
    const record = await recordOf(secretary, list.rows[0]?.id ?? "");
    const row = record.rows.find((one) => one.code === "SEL-10");
    expect(row).toMatchObject({ isByHand: false, points: row?.computed.weight });
  });
});

describe("in three tiers", () => {
  it("the district's officer prepares and its head sends, for a supplementary decision of the open campaign", async () => {
    const { officer, districtHead, qbSecretary } = people;
    const nominationId = await begin(officer, QB_2024, DAN_HOA);
    expect((await recordOf(officer, nominationId)).actions).toEqual(["prepare", "withdraw"]);
    await fillAndSend(officer, districtHead, nominationId);
    expect(await recordOf(qbSecretary, nominationId)).toMatchObject({
      status: "SUBMITTED",
      nominator: { kind: "DISTRICT_COMMITTEE" },
      district: { name: "Minh Hóa" },
    });
  });
  it("the commune does not propose itself, and no district another's commune", async () => {
    const { communePolice, officer } = people;
    const bacLy = unitId("2024", "44", "18859");
    const input = { campaignId: QB_2024, types: ["TYPE_1_SOCIAL_ORDER" as const], flags: [] };
    expect(await refused(() => run(communePolice, createNomination, { ...input, unitId: bacLy }))).toBe("DISTRICT_NOMINATES");
    expect(await refused(() => run(officer, createNomination, { ...input, unitId: bacLy }))).toBe("OTHER_UNIT");
  });
});

describe("refusals of a new nomination", () => {
  const input = (over: object) => ({ campaignId: QT_2027, unitId: LAO_BAO, types: ["TYPE_1_SOCIAL_ORDER" as const], flags: [], ...over });
  const code = (actor: Actor, over: object) => refused(() => run(actor, createNomination, input(over)));

  it("a commune twice, one already listed, one that does not stand on the day, one of nobody, one of a foreign campaign", async () => {
    const { secretary, qbSecretary } = people;
    expect(await code(secretary, {})).toBe("ALREADY_NOMINATED");
    expect(await code(secretary, { campaignId: stableId("campaign:qt:2026"), unitId: DONG_SON })).toBe("ALREADY_LISTED");
    expect(await code(secretary, { unitId: unitId("2024", "44", "18859") })).toBe("UNIT_NOT_STANDING");
    expect(await code(secretary, { unitId: randomUUID() })).toBe("UNIT_NOT_STANDING");
    expect(await code(qbSecretary, { unitId: DONG_SON })).toBe("NOT_FOUND");
    // Read as the successor, not written.
    expect(await code(secretary, { campaignId: QB_2024, unitId: DAN_HOA })).toBe("NOT_FOUND");
    expect(await code(secretary, { campaignId: randomUUID() })).toBe("NOT_FOUND");
  });
  it("another commune's, a role that does not propose, and a closed campaign", async () => {
    const { otherPolice, head, secretary } = people;
    const free = unitId("2025", "44", "19111");
    expect(await code(otherPolice, { unitId: free })).toBe("OTHER_UNIT");
    expect(await code(head, { unitId: DONG_THUAN })).toBe("ROLE_NOT_ALLOWED");
    await asOwner("update campaigns set status = 'CLOSED' where id = $1", [QT_2027]);
    expect(await code(secretary, { unitId: free })).toBe("CAMPAIGN_CLOSED");
    await asOwner("update campaigns set status = 'DRAFT' where id = $1", [QT_2027]);
  });
});

describe("refusals while it is prepared and reviewed", () => {
  let nominationId: string;
  beforeAll(async () => {
    nominationId = await begin(people.secretary, QT_2027, unitId("2025", "44", "19111"));
  });
  const save = async (over: Partial<SaveNominationInput>) => {
    const whole = await filled(people.secretary, nominationId);
    return refused(() => run(people.secretary, saveNomination, { ...whole, ...over }));
  };

  it("a person's number is refused, what looks like a name is asked about", async () => {
    expect(await save({ situation: "Liên hệ 0912345678" })).toBe("PERSONAL_NUMBER");
    expect(await save({ situation: "Liên hệ 0912345678", personalDataChecked: true })).toBe("PERSONAL_NUMBER");
    expect(await save({ reason: "Đối tượng Nguyễn Văn An cầm đầu" })).toBe("PERSONAL_DOUBT");
  });
  it("a paper dated in days to come, and a version that is no longer the newest", async () => {
    expect(await save({ dossier: [{ kind: "LETTER", number: "", datedOn: plainDate(2026, 11, 23), note: "" }] })).toBe("DATED_IN_FUTURE");
    expect(await save({ version: 99 })).toBe("STALE");
  });
  it("is not sent without a type, a situation, a reason, every point and the ground of each by hand", async () => {
    const { secretary } = people;
    const send = async (over: Partial<SaveNominationInput>) => {
      const whole = await filled(secretary, nominationId);
      expect(await answer(run(secretary, saveNomination, { ...whole, ...over }))).toBe("DONE");
      const { version } = await recordOf(secretary, nominationId);
      return refused(() => run(secretary, submitNomination, { nominationId, version }));
    };
    expect(await send({ types: [] })).toBe("TYPES_REQUIRED");
    expect(await send({ types: ["TYPE_1_SOCIAL_ORDER"], situation: "" })).toBe("SITUATION_REQUIRED");
    expect(await send({ types: ["TYPE_1_SOCIAL_ORDER"], reason: " " })).toBe("GROUNDS_REQUIRED");
    expect(await send({ types: ["TYPE_1_SOCIAL_ORDER"], scores: [] })).toBe("SCORES_REQUIRED");
    const { scores } = await filled(secretary, nominationId);
    expect(await send({ types: ["TYPE_1_SOCIAL_ORDER"], scores: scores.map((score) => ({ ...score, note: "" })) })).toBe("SCORES_REQUIRED");
  });
  it("drug counts are dropped where type 4 does not apply", async () => {
    const { secretary } = people;
    const whole = await filled(secretary, nominationId);
    const drugInputs = { ...NO_DRUG_INPUTS, population: 1000, users: 50 };
    expect(await answer(run(secretary, saveNomination, { ...whole, types: ["TYPE_1_SOCIAL_ORDER"], drugInputs }))).toBe("DONE");
    expect(await recordOf(secretary, nominationId)).toMatchObject({ drugInputs: null, drugClass: null });
  });
  it("two at once: one writes, the other is told", async () => {
    const { secretary } = people;
    const whole = await filled(secretary, nominationId);
    const both = await Promise.all([1, 2].map((no) => answer(run(secretary, saveNomination, { ...whole, reason: `Bản ${no}` }))));
    expect(both.toSorted()).toEqual(["DONE", "STALE"]);
    const free = unitId("2025", "44", "19441");
    const input = { campaignId: QT_2027, unitId: free, types: ["TYPE_1_SOCIAL_ORDER" as const], flags: [] };
    const begun = await Promise.all([1, 2].map(() => answer(run(secretary, createNomination, input))));
    expect(begun.toSorted()).toEqual(["ALREADY_NOMINATED", "DONE"]);
  });
});
