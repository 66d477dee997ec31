import { randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import pg from "pg";
import { afterEach, beforeAll, expect, inject, it } from "vitest";
import type { Actor } from "@/lib/domain/access";
import { runCommand } from "@/lib/server/command";
import { sendReport } from "@/lib/server/commands/report-sendings";
import { asOwner } from "@/tests/support/database";
import { campaignRows, makeReports, ofN11, type Made } from "@/tests/support/small-campaign";
import { actorAt, IN_2024, seedSmallWorld, unitOf, writeRows } from "@/tests/support/small-world";
import type { CrashOrder } from "@/tests/support/crash-child";

/** More than the statements of a sending; a report for each, in two ways. */
const ROOM = 40;

type State = { status: string; frozen: boolean; events: number; notices: number; keys: number; answers: number };
const BEFORE: State = { status: "AWAITING_SIGNATURE", frozen: false, events: 0, notices: 0, keys: 0, answers: 0 };
/** Told: the officer and the head of the district. */
const AFTER: State = { status: "SUBMITTED", frozen: true, events: 1, notices: 2, keys: 1, answers: 1 };

async function stateOf(report: Made, key: string): Promise<State> {
  const [state] = await asOwner<State>(
    `select r.status::text, v.sent_at is not null as frozen,
      (select count(*)::int from events where subject_id = r.id) as events, (select count(*)::int from notifications where subject_id = r.id) as notices,
      (select count(*)::int from idempotency_keys where key = $2) as keys,
      (select count(*)::int from idempotency_keys where key = $2 and response is not null) as answers
     from reports r join report_versions v on v.report_id = r.id where r.id = $1`,
    [report.id, key],
  );
  if (!state) throw new Error("no such report");
  return state;
}

type Ending = { readonly signal: NodeJS.Signals | null; readonly output: string; readonly errors: string };

function runChild(order: CrashOrder): Promise<Ending> {
  return new Promise((resolve, reject) => {
    const args = ["--conditions=react-server", "--import", "tsx", "tests/support/crash-child.ts", JSON.stringify(order)];
    const child = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: "" }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString("utf8")));
    child.once("error", reject);
    child.once("close", (_code, signal) => resolve({ signal, output, errors }));
  });
}

let head: Actor;
let reports: Made[] = [];
/** A report nobody has touched yet. */
function fresh(): Made {
  const report = reports.pop();
  if (!report) throw new Error("more statements than reports");
  return report;
}
const inputOf = (report: Made) => ({ reportId: report.id, version: 1, lateReason: "" });
const send = (report: Made, key: string) => runCommand(head, { name: "report.send", key, input: inputOf(report) }, sendReport);

/** With the same key the same form reaches exactly one sending, whatever became of the first try. */
async function expectRetry(report: Made, key: string): Promise<void> {
  const first = await send(report, key);
  expect(first).toMatchObject({ ok: true, value: { status: "SUBMITTED", versionNo: 1 } });
  expect(await stateOf(report, key)).toEqual(AFTER);
  expect(await send(report, key)).toEqual(first);
  expect(await stateOf(report, key)).toEqual(AFTER);
}

beforeAll(async () => {
  await seedSmallWorld();
  await writeRows(campaignRows("N"));
  reports = await makeReports(Array.from({ length: ROOM * 2 }, (_, index) => ofN11(`crash ${index}`, "AWAITING_SIGNATURE")));
  head = await actorAt("N11", "COMMUNE_HEAD", IN_2024);
});

const query = pg.Client.prototype.query;
afterEach(() => {
  pg.Client.prototype.query = query;
});

it(
  "killed before any statement, or when the last was sent, a sending has happened wholly or not at all",
  { timeout: 240_000 },
  async () => {
    const plain = fresh();
    const key = randomUUID();
    const whole = await runChild({ actor: head, key, input: inputOf(plain), at: 0, when: "before" });
    expect(whole).toMatchObject({ signal: null, errors: "" });
    expect(await stateOf(plain, key)).toEqual(AFTER);
    // Foreign data: what the child printed.
    const { statements } = JSON.parse(whole.output) as { statements: string[] };
    expect(statements.at(0)).toMatch(/^begin/i);
    expect(statements.at(-1)).toMatch(/^commit/i);
    expect(statements.length).toBeGreaterThan(10);

    const orders = statements.map((_, index): Pick<CrashOrder, "at" | "when"> => ({ at: index + 1, when: "before" }));
    orders.push({ at: statements.length - 1, when: "sent" }, { at: statements.length, when: "sent" });
    const work = async (): Promise<void> => {
      for (let order = orders.shift(); order !== undefined; order = orders.shift()) {
        const report = fresh();
        const itsKey = randomUUID();
        const ending = await runChild({ actor: head, key: itsKey, input: inputOf(report), ...order });
        expect(ending, JSON.stringify(order)).toEqual({ signal: "SIGKILL", output: "", errors: "" });
        const state = await stateOf(report, itsKey);
        // A commit that left may or may not have arrived; anything else has not happened.
        const isOpen = order.when === "sent" && order.at === statements.length && state.status === AFTER.status;
        expect(state, JSON.stringify(order)).toEqual(isOpen ? AFTER : BEFORE);
        await expectRetry(report, itsKey);
      }
    };
    await Promise.all([work(), work()]);
    expect(await asOwner("select * from first_broken_event($1)", [unitOf("N")])).toEqual([]);
  },
);

it(
  "when the database drops the connection at any statement, nothing has happened and the process lives on",
  { timeout: 120_000 },
  async () => {
    let count = 0;
    let cutAt = 0;
    const { superuserUrl } = inject("databaseServer");
    const killer = new pg.Client({ connectionString: superuserUrl });
    await killer.connect();
    pg.Client.prototype.query = new Proxy(query, {
      apply(target, client: object, args: unknown[]): unknown {
        const mine = (): unknown => Reflect.apply(target, client, args);
        if (client === killer || (count += 1) !== cutAt) return mine();
        return (async () => {
          await killer.query("select pg_terminate_backend($1, 5000)", [Reflect.get(client, "processID")]);
          return mine();
        })();
      },
    });
    try {
      const key = randomUUID();
      expect(await send(fresh(), key)).toMatchObject({ ok: true });
      const total = count;
      expect(total).toBeGreaterThan(10);
      for (cutAt = 1; cutAt <= total; cutAt += 1) {
        const report = fresh();
        const itsKey = randomUUID();
        count = 0;
        await expect(send(report, itsKey), `statement ${cutAt}`).rejects.toThrow();
        expect(count, `statement ${cutAt}`).toBeGreaterThanOrEqual(cutAt);
        expect(await stateOf(report, itsKey), `statement ${cutAt}`).toEqual(BEFORE);
        await expectRetry(report, itsKey);
      }
    } finally {
      await killer.end();
    }
  },
);
