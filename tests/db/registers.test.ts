// Numbers of papers: gapless where they are given here, once where the Office gives them (procedures.md, "What must always hold" 4).
import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { plainDate, type PlainDate } from "@/lib/domain/plain-date";
import { ok } from "@/lib/domain/result";
import { runCommand, type Command } from "@/lib/server/command";
import { enterIncoming } from "@/lib/server/commands/incoming-papers";
import { cancelNumber, enterNumber, openRegister, reserveNumber, takeNumber } from "@/lib/server/commands/registers";
import { createCampaign } from "@/lib/server/commands/campaigns";
import { createPlan } from "@/lib/server/commands/plans";
import { listRegisters } from "@/lib/server/queries/registers";
import { withScope } from "@/lib/server/scope";
import { answer, campaignOf, done, june2024, quangTri, run } from "@/tests/support/campaign-world";
import { asOwner, testDatabase } from "@/tests/support/database";
import { offices } from "@/tests/support/office-world";

let world: Awaited<ReturnType<typeof offices>>;
beforeAll(async () => {
  world = await offices();
});

type Numbers = {
  readonly notation: string;
  readonly on?: PlainDate;
  readonly typed?: number;
  readonly fails?: boolean;
  readonly bodyId?: string;
};

/** Takes a number as a command does that has more to do in its transaction. */
const taking: Command<Numbers, { number: number }, string> = async (
  context,
  { notation, on = june2024, typed, fails, bodyId = world.committee },
) => {
  const given = await takeNumber(context, {
    bodyId,
    notation,
    issuedOn: on,
    subject: "paper",
    paperId: null,
    ...(typed === undefined ? {} : { typed }),
  });
  if (!given.ok) return given;
  if (fails) throw new Error("cut off after the number was taken");
  return ok({ number: given.value.number });
};
const take = (input: Numbers) => runCommand(world.clerk, { name: "take", key: randomUUID(), input }, taking);
const taken = async (input: Numbers): Promise<number | string> => {
  const result = await take(input);
  return result.ok ? result.value.number : result.error;
};
const entriesOf = (notation: string) =>
  asOwner<{ number: number; status: string }>(
    "select e.number, e.status::text from register_entries e join number_registers r on r.id = e.register_id where r.notation = $1 order by e.number",
    [notation],
  );
const numbersOf = async (notation: string) => (await entriesOf(notation)).map((entry) => entry.number);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const opened = async (notation: string, mode: "INTERNAL" | "EXTERNAL") =>
  (await done(world.clerk, openRegister, { bodyId: world.committee, year: 2024, notation, mode })).registerId;
const entering = { number: null, datedOn: june2024, subject: "written outside", personalDataChecked: false };

describe("an internal register", () => {
  it("gives 200 numberings at once 200 consecutive numbers, and none is lost where some fail in between", async () => {
    // As many at a time as the pool holds; each fifth transaction dies after it has taken its number.
    const wanted = 200;
    let left = wanted;
    const given: number[] = [];
    const lane = async (): Promise<void> => {
      while (left > 0) {
        left -= 1;
        if (left % 5 === 0) await take({ notation: "MANY", fails: true }).catch(() => null);
        const result = await take({ notation: "MANY" });
        if (result.ok) given.push(result.value.number);
      }
    };
    await Promise.all(Array.from({ length: 16 }, lane));
    expect(given.toSorted((a, b) => a - b)).toEqual(upTo(wanted));
    expect(await numbersOf("MANY")).toEqual(upTo(wanted));
  }, 120_000);

  it("leaves no gap where the server ends a transaction that holds a number", async () => {
    expect(await taken({ notation: "CUT" })).toBe(1);
    const { url } = await testDatabase();
    const victim = new pg.Client({ connectionString: url });
    victim.on("error", () => undefined);
    await victim.connect();
    try {
      const { rows } = await victim.query<{ pid: number }>("select pg_backend_pid() as pid");
      await victim.query("begin");
      await victim.query("select set_config('app.provinces', $1, true), set_config('app.home', $2, true)", [
        `{${world.clerk.scope.homeProvinceId ?? ""}}`,
        world.clerk.scope.homeProvinceId,
      ]);
      await victim.query("select 1 from number_registers where notation = 'CUT' for update");
      await victim.query(
        `insert into register_entries (id, province_id, register_id, number, status, dated_on, subject, entered_at, entered_by)
         select gen_random_uuid(), province_id, id, 2, 'ISSUED', '2024-06-10', 'lost', now(), 'x' from number_registers where notation = 'CUT'`,
      );
      await victim.query("update number_registers set last = 2 where notation = 'CUT'");
      const next = taken({ notation: "CUT" });
      const ended = await endBackend(rows[0]?.pid ?? 0);
      expect(ended).toBe(true);
      expect(await next).toBe(2);
      expect(await numbersOf("CUT")).toEqual([1, 2]);
      expect(await asOwner("select count(*)::int from register_entries where subject = 'lost'")).toEqual([{ count: 0 }]);
    } finally {
      await victim.end().catch(() => null);
    }
  });

  it("is never dated back, nor into days to come, nor into another year", async () => {
    expect(await taken({ notation: "DAYS", on: plainDate(2024, 3, 10) })).toBe(1);
    expect(await taken({ notation: "DAYS", on: plainDate(2024, 3, 9) })).toBe("BACK_DATED");
    expect(await taken({ notation: "DAYS", on: plainDate(2024, 6, 11) })).toBe("ISSUED_IN_FUTURE");
    expect(await taken({ notation: "DAYS", on: plainDate(2023, 12, 29) })).toBe(1);
    expect(await taken({ notation: "DAYS", typed: 7 })).toBe("NUMBER_NOT_RESERVED");
    expect(await taken({ notation: "DAYS", typed: 1 })).toBe("DUPLICATE_NUMBER");
    expect(await numbersOf("DAYS")).toEqual([1, 1]);
  });

  it("holds a number back, gives it later between its neighbours, and keeps a cancelled one with its reason", async () => {
    const registerId = await opened("KEPT", "INTERNAL");
    const reserving = { registerId, subject: "to be signed", personalDataChecked: false };
    await done(world.clerk, enterNumber, { ...entering, registerId, datedOn: plainDate(2024, 3, 1) });
    expect(await done(world.clerk, reserveNumber, reserving)).toEqual({ registerId, number: 2 });
    expect(await done(world.clerk, reserveNumber, reserving)).toEqual({ registerId, number: 3 });
    expect(await answer(world.clerk, enterNumber, { ...entering, registerId, number: 2, datedOn: plainDate(2024, 2, 29) })).toBe(
      "BACK_DATED",
    );
    expect(await answer(world.clerk, enterNumber, { ...entering, registerId, number: 2 })).toBe("ok");
    expect(await answer(world.clerk, enterNumber, { ...entering, registerId, number: 2 })).toBe("DUPLICATE_NUMBER");
    const [third] = await asOwner<{ id: string }>("select id::text from register_entries where register_id = $1 and number = 3", [
      registerId,
    ]);
    const cancelling = { entryId: third?.id ?? "", version: 1, reason: "not signed", personalDataChecked: false };
    expect(await answer(world.clerk, cancelNumber, { ...cancelling, version: 9 })).toBe("STALE");
    const answers = await Promise.all([answer(world.clerk, cancelNumber, cancelling), answer(world.secretary, cancelNumber, cancelling)]);
    expect(answers.toSorted()).toEqual(["CANCELLED_ALREADY", "ok"]);
    expect(await answer(world.clerk, enterNumber, { ...entering, registerId, number: 3 })).toBe("DUPLICATE_NUMBER");
    expect(await done(world.clerk, enterNumber, { ...entering, registerId })).toEqual({ registerId, number: 4 });
    expect(await entriesOf("KEPT")).toEqual([
      { number: 1, status: "ISSUED" },
      { number: 2, status: "ISSUED" },
      { number: 3, status: "CANCELLED" },
      { number: 4, status: "ISSUED" },
    ]);
    await expect(asOwner("delete from register_entries where register_id = $1", [registerId])).rejects.toThrow();
  });

  it("goes on after papers that were recorded with their numbers before it", async () => {
    const { campaignId } = await done(world.secretary, createCampaign, campaignOf(2024));
    const recorded = {
      campaignId,
      originId: null,
      sections: [],
      kind: "ANNUAL" as const,
      number: 13,
      notation: "KH-CŨ",
      issuedOn: plainDate(2024, 1, 23),
      issuer: "committee",
      subject: "recorded",
      signerTitle: "",
      bases: [],
      recipients: [],
    };
    await done(world.secretary, createPlan, recorded);
    expect(await taken({ notation: "KH-CŨ" })).toBe(14);
    expect(await numbersOf("KH-CŨ")).toEqual([13, 14]);
  });
});

describe("an external register", () => {
  it("takes the Office's number once, in any order, and never for days to come", async () => {
    const registerId = await opened("UBND", "EXTERNAL");
    expect(await taken({ notation: "UBND", typed: 196, on: plainDate(2024, 3, 1) })).toBe(196);
    expect(await taken({ notation: "UBND", typed: 12, on: plainDate(2024, 5, 1) })).toBe(12);
    expect(await taken({ notation: "UBND", typed: 196 })).toBe("DUPLICATE_NUMBER");
    expect(await taken({ notation: "UBND" })).toBe("NUMBER_REQUIRED");
    expect(await taken({ notation: "UBND", typed: 200, on: plainDate(2024, 6, 11) })).toBe("ISSUED_IN_FUTURE");
    expect(await answer(world.clerk, reserveNumber, { registerId, subject: "x", personalDataChecked: false })).toBe("EXTERNAL_REGISTER");
    const both = await Promise.all([taken({ notation: "UBND", typed: 50 }), taken({ notation: "UBND", typed: 50 })]);
    expect(both.map(String).toSorted()).toEqual(["50", "DUPLICATE_NUMBER"]);
    expect(await numbersOf("UBND")).toEqual([12, 50, 196]);
  });
});

describe("the first register of a body", () => {
  it("is the Office's where its first number is typed, and its later ones likewise", async () => {
    const bodyId = world.agency;
    expect(await taken({ bodyId, notation: "QĐ-CQTT", typed: 196 })).toBe(196);
    expect(await taken({ bodyId, notation: "QĐ-CQTT" })).toBe("NUMBER_REQUIRED");
    expect(await taken({ bodyId, notation: "KH-CQTT" })).toBe("NUMBER_REQUIRED");
    expect(await numbersOf("QĐ-CQTT")).toEqual([196]);
  });

  it("counts from 1 where none is typed, and takes no typed number after that", async () => {
    const bodyId = world.border;
    expect(await taken({ bodyId, notation: "KH-BP" })).toBe(1);
    expect(await taken({ bodyId, notation: "QĐ-BP", typed: 196 })).toBe("NUMBER_NOT_RESERVED");
  });
});

describe("who keeps registers", () => {
  it("is the clerk and the secretariat, at home; the chair reads, others do not come near", async () => {
    const registerId = await opened("WHO", "INTERNAL");
    const input = { ...entering, registerId };
    expect(await answer(world.chair, enterNumber, input)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, enterNumber, input)).toBe("NOT_FOUND");
    expect(await answer(world.clerk, enterNumber, { ...input, registerId: randomUUID() })).toBe("NOT_FOUND");
    const heir = {
      ...quangTri,
      scope: { ...quangTri.scope, provinceIds: [...quangTri.scope.provinceIds, ...world.clerk.scope.provinceIds] },
    };
    expect(await answer(heir, enterNumber, input)).toBe("OUT_OF_SCOPE");
    expect(await answer(world.clerk, openRegister, { bodyId: world.committee, year: 2024, notation: "WHO", mode: "INTERNAL" })).toBe(
      "DUPLICATE_REGISTER",
    );
    expect(await answer(world.clerk, enterNumber, { ...input, subject: "CCCD 044203001234 của đối tượng" })).toBe("PERSONAL_DATA");
    expect(await numbersOf("WHO")).toEqual([]);
    const seen = await withScope(world.chair, (tx) => listRegisters(tx, world.chair));
    expect(seen.map((row) => row.notation)).toContain("WHO");
    expect(await withScope(quangTri, (tx) => listRegisters(tx, quangTri))).toEqual([]);
  });

  it("acts once per key", async () => {
    const registerId = await opened("ONCE", "INTERNAL");
    const key = randomUUID();
    const first = await run(world.clerk, enterNumber, { ...entering, registerId }, key);
    expect(await run(world.clerk, enterNumber, { ...entering, registerId }, key)).toEqual(first);
    expect(await numbersOf("ONCE")).toEqual([1]);
  });
});

describe("papers that come in", () => {
  it("get numbers of arrival without a gap, each paper once", async () => {
    const paper = {
      bodyId: world.committee,
      arrivedOn: plainDate(2024, 3, 4),
      number: "15/KH-BCĐ",
      datedOn: plainDate(2024, 3, 1),
      issuer: "BCĐ 138/CP",
      subject: "plan",
      personalDataChecked: false,
    };
    const many = await Promise.all(upTo(12).map((no) => answer(world.clerk, enterIncoming, { ...paper, number: `${no}/KH-BCĐ` })));
    expect(new Set(many)).toEqual(new Set(["ok"]));
    const rows = await asOwner<{ arrival: number }>("select arrival from incoming_papers where body_id = $1 order by 1", [world.committee]);
    expect(rows.map((row) => row.arrival)).toEqual(upTo(12));
    expect(await answer(world.clerk, enterIncoming, { ...paper, number: "1/KH-BCĐ" })).toBe("DUPLICATE_INCOMING");
    expect(await answer(world.clerk, enterIncoming, { ...paper, arrivedOn: plainDate(2024, 6, 11) })).toBe("ARRIVED_IN_FUTURE");
    expect(await answer(world.clerk, enterIncoming, { ...paper, datedOn: plainDate(2024, 3, 5) })).toBe("DATED_AFTER_ARRIVAL");
    expect(await answer(world.chair, enterIncoming, paper)).toBe("ROLE_NOT_ALLOWED");
    expect(await answer(quangTri, enterIncoming, paper)).toBe("NOT_FOUND");
  });
});

/** Ends a connection of the application's from outside, as an administrator of the database would. */
async function endBackend(pid: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: inject("databaseServer").superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ ended: boolean }>("select pg_terminate_backend($1) as ended", [pid]);
    return rows[0]?.ended ?? false;
  } finally {
    await client.end();
  }
}
