// Clients that save cells and send reports while the server is killed again and again. Whatever was acknowledged must be there, once.
import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { z } from "zod";
import { idOf } from "../support/replay";
import { ask, cookieOf } from "../support/wire";
import type { SoakServer } from "./soak-server";

export type SoakOrder = {
  readonly server: SoakServer;
  readonly ownerUrl: string;
  /** Police and heads of communes whose reports nobody has begun: the first is filled in by all savers, each other one goes up and comes back. */
  readonly communes: readonly { readonly police: string; readonly head: string }[];
  readonly savers: number;
  readonly kills: number;
  /** How long the server lives at most, from its first answer to a deed until it is killed. */
  readonly lifeMs: number;
};

export type SoakResult = {
  readonly kills: number;
  readonly cells: number;
  readonly steps: number;
  /** Deeds that were sent again since their answer was lost. */
  readonly repeated: number;
  /** What does not hold, in words; none where all is well. */
  readonly faults: readonly string[];
  readonly seconds: number;
};

const answerShape = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string() }) }),
]);
type Answer = z.infer<typeof answerShape>;
type Deed = { readonly page: string; readonly action: string; readonly key: string; readonly input: unknown };

const agent = new Agent({ keepAlive: false });

/** Null where no answer came, or one that says nothing of the deed. */
async function call(port: number, cookie: string, { page, action, key, input }: Deed): Promise<Answer | null> {
  const headers = {
    Cookie: cookie,
    Origin: `http://localhost:${port}`,
    Accept: "text/x-component",
    "Content-Type": "text/plain;charset=UTF-8",
    "Next-Action": idOf(action),
  };
  try {
    const answer = await ask({ port, method: "POST", path: page, headers, body: JSON.stringify([{ key, input }]), agent });
    const line = /^1:(\{.*)$/m.exec(answer.body)?.[1];
    const result = line === undefined ? null : answerShape.parse(JSON.parse(line));
    return result?.ok === false && result.error.code === "UNEXPECTED" ? null : result;
  } catch {
    return null;
  }
}

/** Twenty clients that ask a dead server in a loop would take the time that it needs to start. */
const TRY_AGAIN_MS = 250;
/** Longer than any start under load. */
const FIRST_ANSWER_MS = 60_000;

class Soak {
  repeated = 0;
  isOver = false;
  readonly acknowledged: { readonly key: string; readonly reportId: string; readonly action: string }[] = [];
  readonly faults: string[] = [];

  constructor(
    readonly order: SoakOrder,
    readonly owner: pg.Pool,
  ) {}

  /** Sends a deed until it is answered: always the same one, under the same key. */
  async insist(cookie: string, deed: Deed): Promise<Answer> {
    for (;;) {
      const answer = await call(this.order.server.port, cookie, deed);
      if (answer) return answer;
      this.repeated += 1;
      await sleep(TRY_AGAIN_MS);
    }
  }

  /** Waits until one more deed is acknowledged: a server that is killed before it has done anything shows nothing. */
  async oneMore(): Promise<void> {
    const before = this.acknowledged.length;
    const until = performance.now() + FIRST_ANSWER_MS;
    while (this.acknowledged.length === before) {
      if (performance.now() > until) throw new Error(`no deed was acknowledged in ${FIRST_ANSWER_MS / 1000} s: ${this.faults.join("; ")}`);
      await sleep(20);
    }
  }

  async rows<T extends pg.QueryResultRow>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return (await this.owner.query<T>(sql, [...values])).rows;
  }
}

const hrefOf = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1];
  if (found === undefined) throw new Error(`no ${pattern.source} on the page`);
  return found;
};

type Place = { readonly reportId: string; readonly police: string; readonly head: string };

async function openReport(soak: Soak, { police, head }: SoakOrder["communes"][number]): Promise<Place> {
  const { port } = soak.order.server;
  const [asPolice, asHead] = [await cookieOf(police, port), await cookieOf(head, port)];
  const list = await ask({ port, path: "/reports", headers: { Cookie: asPolice } });
  const reportId = hrefOf(list.body, /href="\/reports\/([0-9a-f-]{36})"/);
  const [report] = await soak.rows<{ version: number; status: string }>("select version, status::text from reports where id = $1", [
    reportId,
  ]);
  if (report?.status === "NOT_STARTED") {
    const input = { reportId, version: report.version };
    await soak.insist(asPolice, { page: `/reports/${reportId}`, action: "startReportAction", key: randomUUID(), input });
  }
  return { reportId, police: asPolice, head: asHead };
}

type Cell = { readonly unitId: string; readonly component: string; readonly rowVersion: number };

/** A number that no run before left there. */
const numberOf = (cell: Cell, count: number): number => cell.rowVersion * 1_000 + count;

/** One client: the same cell, a new number each time, over the version that the last answer named. */
async function saveCells(soak: Soak, place: Place, versionId: string, cell: Cell): Promise<{ component: string; count: number }> {
  const { reportId } = place;
  const page = `/reports/${reportId}/tables/${cell.unitId}`;
  let count = 0;
  while (!soak.isOver) {
    const key = randomUUID();
    const typed = {
      ...cell,
      column: "NOW",
      text: String(numberOf(cell, count + 1)),
      explanation: "soak",
      rowVersion: cell.rowVersion + count,
    };
    const answer = await soak.insist(place.police, {
      page,
      action: "saveReportCellsAction",
      key,
      input: { reportId, versionId, cells: [typed] },
    });
    const value = z.object({ cells: z.array(z.unknown()), conflicts: z.array(z.unknown()) }).safeParse(answer.ok ? answer.value : null);
    if (value.data?.cells.length !== 1) {
      soak.faults.push(`${cell.component}: ${JSON.stringify(answer)} to its number ${count + 1}`);
      return { component: cell.component, count };
    }
    count += 1;
    soak.acknowledged.push({ key, reportId, action: "saveReportCells" });
  }
  return { component: cell.component, count };
}

const ROUND = [
  { action: "finishReportAction", event: "finishReport", by: "police", more: {} },
  { action: "sendReportAction", event: "sendReport", by: "head", more: { lateReason: "" } },
  { action: "withdrawReportAction", event: "withdrawReport", by: "head", more: {} },
] as const;

/** One client: up to the district, back, and up again. */
async function sendAndWithdraw(soak: Soak, place: Place): Promise<number> {
  const { reportId } = place;
  let steps = 0;
  while (!soak.isOver) {
    for (const { action, event, by, more } of ROUND) {
      const [report] = await soak.rows<{ version: number }>("select version from reports where id = $1", [reportId]);
      const key = randomUUID();
      const input = { reportId, version: report?.version ?? 0, ...more };
      const answer = await soak.insist(place[by], { page: `/reports/${reportId}`, action, key, input });
      if (!answer.ok) {
        soak.faults.push(`${event}: ${answer.error.code}`);
        return steps;
      }
      steps += 1;
      soak.acknowledged.push({ key, reportId, action: event });
    }
  }
  return steps;
}

/** What was acknowledged is there, and nothing is there twice. */
async function check(
  soak: Soak,
  saved: Place,
  cells: readonly { component: string; count: number }[],
  first: readonly Cell[],
): Promise<void> {
  const events = await soak.rows<{ key: string; action: string; count: number }>(
    "select key::text, action, count(*)::int from events where key = any($1::uuid[]) group by key, action",
    [soak.acknowledged.map(({ key }) => key)],
  );
  const counts = new Map(events.map(({ key, action, count }) => [`${key} ${action}`, count]));
  for (const { key, action } of soak.acknowledged) {
    const count = counts.get(`${key} ${action}`) ?? 0;
    if (count !== 1) soak.faults.push(`${action} ${key} was acknowledged and stands ${count} times`);
  }
  const rows = await soak.rows<{ component: string; value: number; rowVersion: number }>(
    `select c.component, c.value::float8 as value, c.row_version as "rowVersion" from report_cells c join report_versions v on v.id = c.version_id
     where v.report_id = $1 and c.form_column = 'NOW'`,
    [saved.reportId],
  );
  for (const { component, count } of cells) {
    const row = rows.find((one) => one.component === component);
    const cell = first.find((one) => one.component === component);
    const begun = cell?.rowVersion ?? 0;
    if (count > 0 && cell && row?.value !== numberOf(cell, count))
      soak.faults.push(`${component} holds ${row?.value}, the last acknowledged is ${count}`);
    if (row?.rowVersion !== begun + count)
      soak.faults.push(`${component} was written ${(row?.rowVersion ?? 0) - begun} times for ${count}`);
  }
  const chains = await soak.rows<{ broken: number }>(
    "select count(*)::int as broken from (select distinct province_id from events where province_id is not null) p cross join lateral first_broken_event(p.province_id)",
    [],
  );
  if ((chains[0]?.broken ?? 1) !== 0) soak.faults.push("a chain of events is broken");
}

export async function soak(order: SoakOrder): Promise<SoakResult> {
  const from = performance.now();
  const owner = new pg.Pool({ connectionString: order.ownerUrl, max: 2 });
  // The database may be stopped while an idle connection is still closing: that is no fault of what was measured.
  owner.on("error", (error) => console.error(error.message));
  const run = new Soak(order, owner);
  await order.server.start();
  try {
    const places: Place[] = [];
    for (const commune of order.communes) places.push(await openReport(run, commune));
    const [saved, ...sent] = places;
    if (!saved) throw new Error("no commune to fill in");
    for (const { reportId } of sent) {
      const inHand = "(select v.id from report_versions v join reports r on r.id = v.report_id and r.current_no = v.no where r.id = $1)";
      await run.rows(`update report_parts set is_done = true, text = '-' where version_id = ${inHand}`, [reportId]);
      await run.rows(`update report_cells set explanation = '-' where version_id = ${inHand}`, [reportId]);
    }
    const cells = await run.rows<Cell & { versionId: string }>(
      `select c.unit_id::text as "unitId", c.component, c.row_version as "rowVersion", c.version_id::text as "versionId"
       from report_cells c join report_versions v on v.id = c.version_id where v.report_id = $1 order by c.component limit $2`,
      [saved.reportId, order.savers],
    );
    const savings = cells.map(({ versionId, ...cell }) => saveCells(run, saved, versionId, cell));
    const sendings = sent.map((place) => sendAndWithdraw(run, place));
    for (let kill = 0; kill < order.kills; kill += 1) {
      await run.oneMore();
      await sleep(Math.random() * order.lifeMs);
      await order.server.kill();
      await order.server.start();
    }
    run.isOver = true;
    const counts = await Promise.all(savings);
    const steps = await Promise.all(sendings);
    await check(run, saved, counts, cells);
    return {
      kills: order.kills,
      cells: counts.reduce((sum, { count }) => sum + count, 0),
      steps: steps.reduce((sum, count) => sum + count, 0),
      repeated: run.repeated,
      faults: run.faults,
      seconds: (performance.now() - from) / 1000,
    };
  } finally {
    run.isOver = true;
    await order.server.kill();
    await owner.end();
  }
}
