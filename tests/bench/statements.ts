// What PostgreSQL itself says each statement took, from its own log: parsing, planning (bind) and execution.
import { readFileSync, statSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** One statement that a page sent. Milliseconds. */
export type Statement = { readonly text: string; readonly total: number; readonly execution: number; readonly place: Place };
/** FRAME: BEGIN, set_config, COMMIT. ACTOR: outside the page's transaction, who asks. PAGE: the page's own. */
export type Place = "FRAME" | "ACTOR" | "PAGE";

const ENTRY = /^\S+ \S+ \S+ \[(\d+)\] (\w+): {2}(.*)$/;
const DURATION = /^duration: ([\d.]+) ms {2}(parse|bind|execute|statement)[^:]*: ([\s\S]*)$/;
const FRAME = /^\s*(begin|commit|rollback|select set_config)/i;

/** Switches the log of all statements on or off, for connections that are open already too. */
export async function logStatements(superuserUrl: string, isOn: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [name, value] of [
      ["log_min_duration_statement", "0"],
      ["log_parameter_max_length", "0"],
    ]) {
      await client.query(isOn ? `alter system set ${name} = ${value}` : `alter system reset ${name}`);
    }
    await client.query("select pg_reload_conf()");
  } finally {
    await client.end();
  }
  await sleep(300);
}

/** What the work made PostgreSQL do, by its log; nothing else may talk to the server meanwhile. */
export async function statementsOf(log: string, work: () => Promise<unknown>): Promise<Statement[]> {
  const before = statSync(log).size;
  await work();
  await sleep(30);
  return parse(readFileSync(log).subarray(before).toString("utf8"));
}

type Open = { text: string; total: number; execution: number; place: Place };

function parse(text: string): Statement[] {
  const entries: { pid: string; message: string }[] = [];
  for (const line of text.split("\n")) {
    const [, pid, level, message] = ENTRY.exec(line) ?? [];
    const before = entries.at(-1);
    if (pid !== undefined && message !== undefined) entries.push({ pid, message: level === "LOG" ? message : "" });
    else if (before !== undefined) before.message += `\n${line}`;
  }
  const found: Open[] = [];
  const last = new Map<string, Open>();
  const isInside = new Set<string>();
  for (const { pid, message } of entries) {
    const [, duration, step, sql] = DURATION.exec(message) ?? [];
    if (duration === undefined || step === undefined || sql === undefined) continue;
    const milliseconds = Number(duration);
    let statement = last.get(pid);
    if (statement?.text !== sql || step === "parse" || step === "statement") {
      statement = { text: sql, total: 0, execution: 0, place: FRAME.test(sql) ? "FRAME" : isInside.has(pid) ? "PAGE" : "ACTOR" };
      last.set(pid, statement);
      found.push(statement);
    }
    statement.total += milliseconds;
    if (step === "execute" || step === "statement") statement.execution += milliseconds;
    if (/^\s*begin/i.test(sql)) isInside.add(pid);
    if (/^\s*(commit|rollback)/i.test(sql)) isInside.delete(pid);
  }
  return found;
}
