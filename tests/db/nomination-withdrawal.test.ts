// A nomination that is given up: by whom, what is left of it, and the commune free to be proposed anew.
import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { returnNomination } from "@/lib/server/commands/nomination-review";
import { withdrawNomination } from "@/lib/server/commands/nominations";
import { findNominationChoices } from "@/lib/server/queries/nomination-forms";
import { listNominations } from "@/lib/server/queries/nominations";
import { listWork } from "@/lib/server/queries/worklist";
import { withScope } from "@/lib/server/scope";
import { seedDemo } from "@/prisma/seed/demo";
import { stableId, unitId } from "@/prisma/seed/territory";
import { asOwner, testDatabase } from "@/tests/support/database";
import { demoActor } from "@/tests/support/demo-actor";
import { answer, begin, fillAndSend, recordOf, refused, run } from "@/tests/support/nomination-work";

const june2024 = plainDate(2024, 6, 10);
const november2026 = plainDate(2026, 11, 22);
const QB_2024 = stableId("campaign:qb:2024");
const QT_2027 = stableId("campaign:qt:2027");

let people: Record<"secretary" | "head" | "qbSecretary" | "officer" | "districtHead", Actor>;
beforeAll(async () => {
  await seedDemo((await testDatabase()).ownerUrl, november2026);
  people = {
    secretary: await demoActor("qt.thuky", november2026),
    head: await demoActor("qt.dongthuan.chutich", november2026),
    qbSecretary: await demoActor("thuky", june2024),
    officer: await demoActor("minhhoa.canbo", june2024),
    districtHead: await demoActor("minhhoa.truongban", june2024),
  };
});

const unit = unitId("2025", "44", "19441");
const listed = async (actor: Actor, filter: object = {}) =>
  (await withScope(actor, (tx) => listNominations(tx, actor, { campaign: QT_2027, q: "", ...filter }))).rows.map((row) => row.id);

it("a draft by who began it: out of the lists and the worklist, kept with its reason, and the commune free again", async () => {
  const { secretary, head } = people;
  const nominationId = await begin(secretary, QT_2027, unit);
  const { version } = await recordOf(secretary, nominationId);
  const offered = async () =>
    (await withScope(secretary, (tx) => findNominationChoices(tx, secretary, QT_2027)))?.units.find((one) => one.id === unit);
  // Nobody else sees the draft: who writes it must be told, or the way ends here.
  expect(await offered()).toMatchObject({ isNominated: true, draftedBy: expect.stringContaining("Công an tỉnh Quảng Trị") as string });
  const giveUp = (over: object = {}) => run(secretary, withdrawNomination, { nominationId, version, reason: "Lập nhầm địa bàn.", ...over });
  expect(await refused(() => giveUp({ reason: "Gọi 0912345678" }))).toBe("PERSONAL_NUMBER");
  expect(await refused(() => giveUp({ version: 99 }))).toBe("STALE");
  expect(await refused(() => run(head, withdrawNomination, { nominationId, version, reason: "x" }))).toBe("NOT_FOUND");
  const both = await Promise.all([1, 2].map(() => answer(giveUp())));
  expect(both.filter((code) => code === "DONE")).toHaveLength(1);

  expect(await recordOf(secretary, nominationId)).toMatchObject({ status: "WITHDRAWN", outcomeReason: "Lập nhầm địa bàn.", actions: [] });
  expect(await listed(secretary)).not.toContain(nominationId);
  expect(await listed(secretary, { status: "WITHDRAWN" })).toEqual([nominationId]);
  const work = await withScope(secretary, (tx) => listWork(tx, secretary));
  expect(work.filter((item) => item.subjectId === nominationId)).toEqual([]);
  const [last] = await asOwner(
    "select action, from_state, to_state, reason from events where subject_id = $1 order by sequence desc limit 1",
    [nominationId],
  );
  expect(last).toEqual({ action: "withdrawNomination", from_state: "DRAFT", to_state: "WITHDRAWN", reason: "Lập nhầm địa bàn." });
  expect(await refused(() => giveUp({ version: version + 1 }))).toBe("WRONG_STATUS");

  expect(await offered()).toMatchObject({ isNominated: false, draftedBy: null });
  expect(await begin(secretary, QT_2027, unit)).not.toBe(nominationId);
});

it("what was sent once and sent back, by the head who sent it; who sent it back is told", async () => {
  const { officer, districtHead, qbSecretary } = people;
  const nominationId = await begin(officer, QB_2024, unitId("2024", "44", "18904"));
  await fillAndSend(officer, districtHead, nominationId);
  const sent = await recordOf(qbSecretary, nominationId);
  expect(await answer(run(qbSecretary, returnNomination, { nominationId, version: sent.version, reason: "Bổ sung." }))).toBe("DONE");
  const { version } = await recordOf(districtHead, nominationId);
  const input = { nominationId, version, reason: "Tình hình đã ổn định." };
  expect(await refused(() => run(officer, withdrawNomination, input))).toBe("ROLE_NOT_ALLOWED");
  expect(await refused(() => run(qbSecretary, withdrawNomination, input))).toBe("OTHER_NOMINATOR");
  expect(await answer(run(districtHead, withdrawNomination, input))).toBe("DONE");
  expect(await recordOf(qbSecretary, nominationId)).toMatchObject({ status: "WITHDRAWN", submissions: [{ no: 1 }] });
  const work = await withScope(qbSecretary, (tx) => listWork(tx, qbSecretary));
  expect(work.find((item) => item.subjectId === nominationId && item.titleData.note === "NOMINATION_WITHDRAWN")).toMatchObject({
    reason: "FOR_INFORMATION",
  });
});

it("stays as it was, for the owner of the database too, and owes its reason", async () => {
  const withdrawn = "status = 'WITHDRAWN'";
  await expect(asOwner(`update nominations set status = 'DRAFT' where ${withdrawn}`)).rejects.toThrow("was withdrawn and cannot change");
  await expect(asOwner(`delete from nominations where ${withdrawn}`)).rejects.toThrow("was withdrawn and cannot change");
  await expect(asOwner(`update nominations set ${withdrawn} where status = 'DRAFT'`)).rejects.toThrow("nominations_withdrawn");
});
