import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { plainDate } from "@/lib/domain/plain-date";
import { err, ok } from "@/lib/domain/result";
import { appendEvent, runCommand, type Command, type CommandContext } from "@/lib/server/command";
import { returnReport } from "@/lib/server/commands/reports";
import { sendReport } from "@/lib/server/commands/report-sendings";
import { asOwner } from "@/tests/support/database";
import { campaignRows, makeReports, ofN11, type Made } from "@/tests/support/small-campaign";
import { actorAt, IN_2024, seedSmallWorld, unitOf, writeRows } from "@/tests/support/small-world";

process.env["DATABASE_POOL"] = "16";

let head: Actor;
let neighbour: Actor;
let reports: Made[] = [];
function fresh(): Made {
  const report = reports.pop();
  if (!report) throw new Error("no report left");
  return report;
}

const send = (actor: Actor, report: Made, key: string, lateReason = "") =>
  runCommand(actor, { name: "report.send", key, input: { reportId: report.id, version: 1, lateReason } }, sendReport);

/** Statements that changed something: the report's version, its events and notices, and what the key holds. */
async function traceOf(report: Made, key: string) {
  const [trace] = await asOwner<{ version: number; events: number; notices: number; keys: number }>(
    `select version, (select count(*)::int from events where subject_id = r.id) as events,
      (select count(*)::int from notifications where subject_id = r.id) as notices,
      (select count(*)::int from idempotency_keys where key = $2) as keys from reports r where id = $1`,
    [report.id, key],
  );
  return trace;
}
const ONCE = { version: 2, events: 1, notices: 2, keys: 1 };
const NEVER = { version: 1, events: 0, notices: 0, keys: 0 };

beforeAll(async () => {
  await seedSmallWorld();
  await writeRows(campaignRows("N"));
  reports = await makeReports(Array.from({ length: 20 }, (_, index) => ofN11(`key ${index}`, "AWAITING_SIGNATURE")));
  head = await actorAt("N11", "COMMUNE_HEAD", IN_2024);
  neighbour = await actorAt("N12", "COMMUNE_HEAD", IN_2024);
});

describe("the same form again", () => {
  it("gets the first answer and acts once", async () => {
    const report = fresh();
    const key = randomUUID();
    const first = await send(head, report, key);
    expect(first).toEqual({ ok: true, value: { reportId: report.id, status: "SUBMITTED", versionNo: 1, isLate: false } });
    for (let again = 0; again < 3; again += 1) expect(await send(head, report, key)).toEqual(first);
    expect(await traceOf(report, key)).toEqual(ONCE);
  });

  it("gets it also where twenty come at once", async () => {
    const report = fresh();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(head, report, key)));
    const answer = { ok: true, value: { reportId: report.id, status: "SUBMITTED", versionNo: 1, isLate: false } };
    expect(answers).toEqual(Array.from({ length: 20 }, () => answer));
    expect(await traceOf(report, key)).toEqual(ONCE);
  });

  it("gets it after the world has gone on", async () => {
    const report = fresh();
    const key = randomUUID();
    const first = await send(head, report, key);
    const officer = await actorAt("N1", "DISTRICT_OFFICER", IN_2024);
    const back = { reportId: report.id, version: 2, reason: "once more", redoDueOn: plainDate(2024, 6, 30) };
    expect(await runCommand(officer, { name: "report.return", key: randomUUID(), input: back }, returnReport)).toMatchObject({ ok: true });
    expect(await send(head, report, key)).toEqual(first);
    expect((await asOwner<{ status: string }>("select status::text from reports where id = $1", [report.id]))[0]?.status).toBe("RETURNED");
  });
});

describe("the same key with something else", () => {
  it("is refused: other content, another deed, another seat", async () => {
    const report = fresh();
    const key = randomUUID();
    expect(await send(head, report, key)).toMatchObject({ ok: true });
    expect(await send(head, report, key, "the roads were flooded")).toEqual({ ok: false, error: "KEY_REUSED" });
    expect(await send(head, fresh(), key)).toEqual({ ok: false, error: "KEY_REUSED" });
    expect(await send({ ...head, assignmentId: randomUUID() }, report, key)).toEqual({ ok: false, error: "KEY_REUSED" });
    const input = { reportId: report.id, version: 1, lateReason: "" };
    expect(await runCommand(head, { name: "report.resend", key, input }, sendReport)).toEqual({ ok: false, error: "KEY_REUSED" });
    expect(await traceOf(report, key)).toEqual(ONCE);
  });

  it("is refused also at once: one content wins, all of the other are refused", async () => {
    const report = fresh();
    const key = randomUUID();
    const tries = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const lateReason = index % 2 === 0 ? "" : "late";
        return { lateReason, answer: await send(head, report, key, lateReason) };
      }),
    );
    const won = tries.filter(({ answer }) => answer.ok);
    expect(new Set(won.map(({ lateReason }) => lateReason)).size).toBe(1);
    expect(won).toHaveLength(10);
    for (const { answer } of tries) if (!answer.ok) expect(answer.error).toBe("KEY_REUSED");
    expect(await traceOf(report, key)).toEqual(ONCE);
  });

  it("is another matter for another person", async () => {
    const [other] = await makeReports([{ ...ofN11("key of the neighbour", "AWAITING_SIGNATURE"), body: "N12", units: ["N12"] }]);
    if (!other) throw new Error("no report");
    const report = fresh();
    const key = randomUUID();
    const both = await Promise.all([send(head, report, key), send(neighbour, other, key)]);
    expect(both).toMatchObject([
      { ok: true, value: { reportId: report.id } },
      { ok: true, value: { reportId: other.id } },
    ]);
    expect(await traceOf(report, key)).toEqual({ ...ONCE, keys: 2 });
    expect(await traceOf(other, key)).toEqual({ ...ONCE, keys: 2 });
  });
});

describe("what did not happen stores nothing", () => {
  it("a refusal leaves the key free, and the same form may succeed later", async () => {
    const report = fresh();
    const key = randomUUID();
    await asOwner("update reports set status = 'DRAFT' where id = $1", [report.id]);
    expect(await send(head, report, key)).toEqual({ ok: false, error: "WRONG_STATUS" });
    expect(await traceOf(report, key)).toEqual(NEVER);
    await asOwner("update reports set status = 'AWAITING_SIGNATURE' where id = $1", [report.id]);
    expect(await send(head, report, key)).toMatchObject({ ok: true });
    expect(await traceOf(report, key)).toEqual(ONCE);
  });

  it("a refusal undoes what was written before it; so does a bug", async () => {
    const subjectId = randomUUID();
    const event = { provinceId: unitOf("N"), subjectType: "report", subjectId, action: "test" } as const;
    const refused: Command<null, null, "NO"> = async (context) => {
      await appendEvent(context, event);
      return err("NO");
    };
    const broken: Command<null, null, never> = async (context) => {
      await appendEvent(context, event);
      throw new Error("a bug");
    };
    const key = randomUUID();
    expect(await runCommand(head, { name: "test", key, input: null }, refused)).toEqual({ ok: false, error: "NO" });
    await expect(runCommand(head, { name: "test", key, input: null }, broken)).rejects.toThrow("a bug");
    const left = await asOwner("select 1 from events where subject_id = $1 union all select 1 from idempotency_keys where key = $2", [
      subjectId,
      key,
    ]);
    expect(left).toEqual([]);
  });

  it("an answer without content is an answer", async () => {
    let times = 0;
    const quiet: Command<null, null, never> = () => {
      times += 1;
      return Promise.resolve(ok(null));
    };
    const key = randomUUID();
    const run = () => runCommand(head, { name: "test", key, input: null }, quiet);
    expect(await run()).toEqual({ ok: true, value: null });
    expect(await run()).toEqual({ ok: true, value: null });
    expect(times).toBe(1);
  });
});

describe("a deed that the database ended for another's sake", () => {
  const touch: Readonly<Record<string, (context: CommandContext, id: string) => Promise<unknown>>> = {
    "by Prisma": ({ tx }, id) => tx.report.updateMany({ where: { id }, data: { caller: null } }),
    "by SQL": ({ tx }, id) => tx.$executeRaw`update reports set caller = null where id = ${id}::uuid`,
  };
  it.each(Object.entries(touch))("is begun again, and done once: %s", async (_, update) => {
    const [a, b] = [fresh(), fresh()];
    const subjectId = randomUUID();
    let begun = 0;
    let held = 0;
    let meet: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (meet = resolve));
    // Each holds one row and wants the other's: PostgreSQL ends one of the two.
    const crossing: Command<readonly [Made, Made], null, never> = async (context, [first, second]) => {
      begun += 1;
      await update(context, first.id);
      held += 1;
      if (held === 2) meet();
      await both;
      await update(context, second.id);
      await appendEvent(context, { provinceId: unitOf("N"), subjectType: "report", subjectId, action: "test" });
      return ok(null);
    };
    const run = (input: readonly [Made, Made]) => runCommand(head, { name: "test", key: randomUUID(), input }, crossing);
    expect(await Promise.all([run([a, b]), run([b, a])])).toEqual([ok(null), ok(null)]);
    expect(begun).toBe(3);
    expect(await asOwner("select 1 from events where subject_id = $1", [subjectId])).toHaveLength(2);
  });
});
