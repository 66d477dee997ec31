import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { isWithin, isWritable, ROLES, type Actor, type Role } from "@/lib/domain/access";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { can } from "@/lib/domain/policy";
import { isReportVisible, type ReportStatus } from "@/lib/domain/report";
import { runCommand } from "@/lib/server/command";
import { correctUnit } from "@/lib/server/commands/units";
import { findFiguresOverview } from "@/lib/server/queries/figure-months";
import { listLocalities } from "@/lib/server/queries/localities";
import { listReports } from "@/lib/server/queries/reports";
import { listUpdates } from "@/lib/server/queries/updates";
import { withScope } from "@/lib/server/scope";
import { asOwner } from "@/tests/support/database";
import { commune } from "@/tests/support/report";
import { campaignOf, campaignRows, DUE, makeReports, yearOf, type Given } from "@/tests/support/small-campaign";
import {
  actorAt,
  bodyOf,
  COMMUNES,
  dayOf,
  DEPARTMENT_UNITS,
  idOf,
  IN_2024,
  IN_2026,
  isOfThreeTiers,
  PROVINCES,
  seatsOf,
  seedSmallWorld,
  unitOf,
  writeRows,
  type ProvinceKey,
} from "@/tests/support/small-world";

type Expected = { readonly provinces: string; readonly home: string | null; readonly units: string | "ALL" };
type Row = readonly [body: string, roles: readonly Role[], expected: Expected];

const communeRoles: readonly Role[] = ["COMMUNE_HEAD", "COMMUNE_PARTY_SECRETARY"];
const provinceRows = (province: string, provinces: string): Row[] => {
  const expected: Expected = { provinces, home: province, units: "ALL" };
  return [
    [`${province}:committee`, ["PROVINCE_CHAIR"], expected],
    [`${province}:agency`, ["PROVINCE_SECRETARY"], expected],
    [`${province}:pc02`, ["PROFESSIONAL_OFFICER"], expected],
    [`${province}:clerks`, ["CLERK"], expected],
    [`${province}:council`, ["COUNCIL_CHAIR", "COUNCIL_SECRETARY", "COUNCIL_MEMBER"], expected],
  ];
};
const reaching = (
  provinces: string,
  home: string,
  rows: readonly (readonly [body: string, roles: readonly Role[], units: string])[],
): Row[] => rows.map(([body, roles, units]) => [body, roles, { provinces, home, units }]);
const district: readonly Role[] = ["DISTRICT_OFFICER", "DISTRICT_HEAD"];

/** Every seat of the small world, with the units it reaches written out. A commune's past is its own where it came over whole. */
const IN_THREE_TIERS: readonly Row[] = [
  ...provinceRows("N", "N"),
  ...reaching("N", "N", [
    ["N:department", ["DEPARTMENT_OFFICER"], "N10 N11 N21"],
    ["N1", district, "N1 N10 N11 N12"],
    ["N2", district, "N2 N21 N22"],
    ["N11", communeRoles, "N10 N11"],
    ["N11:police", ["COMMUNE_POLICE"], "N10 N11"],
    ["N12", communeRoles, "N12"],
    ["N12:police", ["COMMUNE_POLICE"], "N12"],
    ["N21", communeRoles, "N21"],
    ["N21:police", ["COMMUNE_POLICE"], "N21"],
    ["N22", communeRoles, "N22"],
    ["N22:police", ["COMMUNE_POLICE"], "N22"],
  ]),
  ...provinceRows("S", "S"),
  ...reaching("S", "S", [
    ["S:department", ["DEPARTMENT_OFFICER"], "S11 S21"],
    ["S1", district, "S1 S11 S12"],
    ["S2", district, "S2 S21 S22"],
    ["S11", communeRoles, "S11"],
    ["S11:police", ["COMMUNE_POLICE"], "S11"],
    ["S12", communeRoles, "S12"],
    ["S12:police", ["COMMUNE_POLICE"], "S12"],
    ["S21", communeRoles, "S21"],
    ["S21:police", ["COMMUNE_POLICE"], "S21"],
    ["S22", communeRoles, "S22"],
    ["S22:police", ["COMMUNE_POLICE"], "S22"],
  ]),
];
const IN_TWO_TIERS: readonly Row[] = [
  ...provinceRows("NN", "N NN"),
  ...reaching("N NN", "NN", [
    ["NN:department", ["DEPARTMENT_OFFICER"], "N10 N11 NN1 NN3"],
    ["NN1", communeRoles, "N10 N11 NN1"],
    ["NN1:police", ["COMMUNE_POLICE"], "N10 N11 NN1"],
    ["NN2", communeRoles, "N12 N21 NN2"],
    ["NN2:police", ["COMMUNE_POLICE"], "N12 N21 NN2"],
    ["NN3", communeRoles, "NN3"],
    ["NN3:police", ["COMMUNE_POLICE"], "NN3"],
    ["NN4", communeRoles, "NN4"],
    ["NN4:police", ["COMMUNE_POLICE"], "NN4"],
  ]),
  ...provinceRows("SS", "S SS"),
  ...reaching("S SS", "SS", [
    ["SS:department", ["DEPARTMENT_OFFICER"], "S11 S21 SS1 SS3"],
    ["SS1", communeRoles, "S11 SS1"],
    ["SS1:police", ["COMMUNE_POLICE"], "S11 SS1"],
    ["SS2", communeRoles, "S12 SS2"],
    ["SS2:police", ["COMMUNE_POLICE"], "S12 SS2"],
    ["SS3", communeRoles, "S21 SS3"],
    ["SS3:police", ["COMMUNE_POLICE"], "S21 SS3"],
    ["SS4", communeRoles, "S22 SS4"],
    ["SS4:police", ["COMMUNE_POLICE"], "S22 SS4"],
  ]),
];
const cases = [...IN_THREE_TIERS.map((row) => [IN_2024, row] as const), ...IN_TWO_TIERS.map((row) => [IN_2026, row] as const)].flatMap(
  ([day, [body, roles, expected]]) => roles.map((role) => [body, role, day, expected] as const),
);

const idsOf = (keys: string): string[] => keys.split(" ").map(unitOf).sort();

/** Reports of every body in several states: of its province's day, owed to whom its tier says. */
const STATES: readonly ReportStatus[] = ["NOT_STARTED", "DRAFT", "SUBMITTED", "ACCEPTED"];
function reportsOf(province: ProvinceKey): Given[] {
  const isThree = isOfThreeTiers(province);
  const committee = `${province}:committee`;
  const of = (body: string, tier: Given["tier"], receiver: string, units: readonly string[], status: ReportStatus): Given => ({
    key: `${body} ${status}`,
    province,
    body,
    receiver,
    tier,
    status,
    units: tier === "COMMUNE" ? units : [],
  });
  return STATES.flatMap((status) => [
    ...COMMUNES[province].map((key) => of(key, "COMMUNE", isThree ? key.slice(0, 2) : committee, [key], status)),
    ...(isThree ? [`${province}1`, `${province}2`].map((key) => of(key, "DISTRICT", committee, [key], status)) : []),
    of(`${province}:department`, "DEPARTMENT", committee, [], status),
  ]);
}
const REPORTS = PROVINCES.flatMap(reportsOf);
/** The same report as the procedure knows it, put together here from what the small world is. */
const knownAs = (given: Given) => ({
  ...commune,
  status: given.status,
  provinceId: unitOf(given.province),
  tier: given.tier,
  bodyId: bodyOf(given.body),
  unitIds: given.tier === "DEPARTMENT" ? DEPARTMENT_UNITS[given.province].map(unitOf) : [unitOf(given.body)],
  preparerBodyIds: given.tier === "COMMUNE" ? [bodyOf(`${given.body}:police`)] : [],
  receiverBodyIds: given.receiver.endsWith(":committee")
    ? [bodyOf(given.receiver), bodyOf(`${given.province}:agency`)]
    : [bodyOf(given.receiver)],
  firstSentOn: given.status === "SUBMITTED" || given.status === "ACCEPTED" ? dayOf(given.province) : null,
  dueOn: yearOf(given.province) === 2024 ? DUE[2024] : DUE[2026],
});

const everyCommune = PROVINCES.flatMap((province) => COMMUNES[province].map((unit) => ({ province, unit })));
const placed = ({ province, unit }: { province: string; unit: string }) => ({ provinceId: unitOf(province), unitId: unitOf(unit) });

beforeAll(async () => {
  await seedSmallWorld();
  const campaigns = PROVINCES.map(campaignRows);
  await writeRows({
    campaigns: campaigns.flatMap((rows) => rows.campaigns),
    designated_localities: campaigns.flatMap((rows) => rows.designated_localities),
    progress_updates: everyCommune.map(({ province, unit }) => ({
      id: idOf(`update:${unit}`),
      province_id: unitOf(province),
      unit_id: unitOf(unit),
      body_id: bodyOf(`${unit}:police`),
      task_group: 1,
      content: unit,
      is_nothing_new: false,
      happened_on: plainDate(yearOf(province), 6, 1),
      counts: [],
      user_id: randomUUID(),
      assignment_id: randomUUID(),
      actor_label: unit,
      posted_at: "2024-06-01T00:00:00Z",
      version: 1,
    })),
  });
  await makeReports(REPORTS);
});

describe("what a seat reaches", () => {
  it("is written out here for every seat there is", () => {
    const seats = PROVINCES.flatMap((province) =>
      seatsOf(province).filter(({ body }) => !["central", "audit", "installation"].includes(body)),
    );
    expect(cases.map(([body, role]) => `${body} ${role}`).sort()).toEqual(seats.map(({ body, role }) => `${body} ${role}`).sort());
    expect(new Set([...cases.map(([, role]) => role), "CENTRAL_VIEWER", "AUDITOR", "SYSTEM_ADMIN"])).toEqual(new Set(ROLES));
  });

  it.each(cases)("%s, %s on %s", async (body, role, day, expected) => {
    const { scope } = await actorAt(body, role, day);
    expect([...scope.provinceIds].sort()).toEqual(idsOf(expected.provinces));
    expect(scope.homeProvinceId).toBe(expected.home === null ? null : unitOf(expected.home));
    expect(scope.unitIds === "ALL" ? "ALL" : [...scope.unitIds].sort()).toEqual(expected.units === "ALL" ? "ALL" : idsOf(expected.units));
    expect(scope.content).toBe(true);
  });

  it("of the auditor and the centre are all provinces to read and none to write; of the administrator nothing", async () => {
    const provinces = await asOwner<{ id: string }>("select id from units where level = 'PROVINCE' order by id");
    const auditor = (await actorAt("audit", "AUDITOR", IN_2026)).scope;
    const centre = (await actorAt("central", "CENTRAL_VIEWER", IN_2026)).scope;
    for (const scope of [auditor, centre]) expect([...scope.provinceIds].sort()).toEqual(provinces.map((row) => row.id));
    expect(auditor).toMatchObject({ homeProvinceId: null, unitIds: "ALL", content: true });
    expect(centre).toMatchObject({ homeProvinceId: null, unitIds: [] });
    const administrator = (await actorAt("installation", "SYSTEM_ADMIN", IN_2026)).scope;
    expect(administrator).toEqual({ provinceIds: [], homeProvinceId: null, unitIds: [], content: false });
  });

  it.each([
    ["the day before and the day after a unit was added to a body", "N12", "COMMUNE_HEAD", plainDate(2024, 5, 31), "N12"],
    ["from the first day", "N12", "COMMUNE_HEAD", plainDate(2024, 6, 1), "N12 N21"],
    ["until the last", "N12", "COMMUNE_HEAD", plainDate(2024, 6, 30), "N12 N21"],
    ["and not on the day it ends", "N12", "COMMUNE_HEAD", plainDate(2024, 7, 1), "N12"],
    ["nor what came to a commune before it came", "N11", "COMMUNE_HEAD", plainDate(2019, 12, 31), "N11"],
    ["but what came on that day", "N11", "COMMUNE_HEAD", plainDate(2020, 1, 1), "N10 N11"],
  ] as const)("changes with the day: %s", async (_, body, role, day: PlainDate, units) => {
    const id = idOf("body-unit:for a month");
    const row = { id, body_id: bodyOf("N12"), unit_id: unitOf("N21"), valid_from: "2024-06-01", valid_to: "2024-07-01" };
    await writeRows({ body_units: [row] });
    const { scope } = await actorAt(body, role, day);
    await asOwner("delete from body_units where id = $1", [id]);
    expect([...scope.unitIds].sort()).toEqual(idsOf(units));
  });
});

const everybody = PROVINCES.flatMap((province) => seatsOf(province).map(({ body, role }) => [province, body, role] as const));

/** What queries answer and what the predicates say must be the same set, for everybody. */
describe.each(everybody)("on the day of %s: %s, %s", (province, body, role) => {
  const as = (): Promise<Actor> => actorAt(body, role, dayOf(province));

  it("lists the localities, figures and updates that are within the scope, no fewer and no more", async () => {
    const actor = await as();
    const expected = everyCommune.filter((row) => isWithin(actor.scope, placed(row))).map(({ unit }) => unit);
    const found = await withScope(actor, async (tx) => {
      const localities: string[] = [];
      const figures: string[] = [];
      for (const one of PROVINCES) {
        const list = await listLocalities(tx, actor, campaignOf(one));
        localities.push(...(list?.rows ?? []).map((row) => row.unitName));
        const overview = await findFiguresOverview(tx, actor, { campaignId: campaignOf(one), isPriorYear: false });
        figures.push(...(overview?.units ?? []).map((row) => row.unit.name));
      }
      const updates = (await listUpdates(tx, actor, { page: 1 })).rows.map((row) => row.content);
      return { localities, figures, updates };
    });
    expect(found.localities.sort()).toEqual(expected.toSorted());
    expect(found.figures.sort()).toEqual(expected.toSorted());
    expect(found.updates.sort()).toEqual(expected.toSorted());
  });

  it("lists the reports that are visible to him, no fewer and no more", async () => {
    const actor = await as();
    const expected = REPORTS.filter((given) => can(role, "VIEW_REPORTS") && isReportVisible(knownAs(given), actor)).map(({ key }) => key);
    const found = await withScope(actor, async (tx) => {
      const keys: string[] = [];
      for (let page = 1; page < 10; page += 1) {
        const list = await listReports(tx, actor, { page });
        keys.push(...list.rows.map((row) => row.period.title));
        if (keys.length >= list.total) break;
      }
      return keys;
    });
    expect(found.sort()).toEqual(expected.toSorted());
  });

  it("changes units of the home province alone, and only as its secretariat", async () => {
    const actor = await as();
    for (const where of PROVINCES) {
      const unit = COMMUNES[where][0];
      const version = { unitId: unitOf(unit), version: 99, from: null, kind: "Xã", name: "x", code: "00000", parentId: null, basis: "x" };
      const result = await runCommand(actor, { name: "unit.correct", key: randomUUID(), input: version }, correctUnit);
      const reached = isWritable(actor.scope, { provinceId: unitOf(where) }) && can(role, "EDIT_UNITS");
      expect(result.ok ? "ok" : result.error === "STALE", unit).toBe(reached);
    }
  });
});
