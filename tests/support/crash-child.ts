// A process of its own that sends a report and kills itself, as a power cut would, at one of its statements. Started by crash.test.ts.
import pg from "pg";
import type { Actor } from "@/lib/domain/access";
import type { SendReportInput } from "@/lib/schemas/report";
import { runCommand } from "@/lib/server/command";
import { sendReport } from "@/lib/server/commands/report-sendings";

/** `at`: the number of the statement, from 1; 0 for none. "before" it leaves, or when it was "sent" and no answer came. */
export type CrashOrder = {
  readonly actor: Actor;
  readonly key: string;
  readonly input: SendReportInput;
  readonly at: number;
  readonly when: "before" | "sent";
};

function die(): never {
  process.kill(process.pid, "SIGKILL");
  // The signal is on its way: nothing more may be done.
  for (;;);
}

// Foreign data: the order of the test, which has the same type.
const order = JSON.parse(process.argv[2] ?? "") as CrashOrder;
const statements: string[] = [];
pg.Client.prototype.query = new Proxy(pg.Client.prototype.query, {
  apply(query, client, args: unknown[]): unknown {
    const [first] = args;
    const text: unknown = typeof first === "object" && first !== null ? Reflect.get(first, "text") : first;
    statements.push(String(text));
    const isIt = statements.length === order.at;
    if (isIt && order.when === "before") die();
    const answer: unknown = Reflect.apply(query, client, args);
    if (isIt) die();
    return answer;
  },
});
const result = await runCommand(order.actor, { name: "report.send", key: order.key, input: order.input }, sendReport);
process.stdout.write(JSON.stringify({ result, statements }));
process.exit(0);
