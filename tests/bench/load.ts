// Rounds of load, one target after the other, so that what troubles the machine troubles all of them alike.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { PROJECT } from "@/lib/server/operations/data-folder";
import { answerShape, type Answer, type Order } from "./generator";
import { cpuMsOf, load } from "./machine";
import { spreadOf, type Spread } from "./statistics";

export type Target = { readonly name: string; readonly url: string; readonly cookie: string };

export type Measured = {
  readonly name: string;
  /** Requests a second. */
  readonly rate: Spread;
  /** Milliseconds of the server's CPU for one request. */
  readonly cpu: Spread;
  /** Rate against the first target's of the same round. */
  readonly ratio: Spread;
  readonly p95: Spread;
  readonly loads: readonly number[];
};

const CONNECTIONS = 8;

export class Generator {
  private constructor(private readonly child: ChildProcess) {}

  static start(): Generator {
    return new Generator(fork(path.join(PROJECT, "tests/bench/generator.ts"), { execArgv: ["--import", "tsx"] }));
  }

  async run(order: Omit<Order, "connections">): Promise<Answer> {
    this.child.send({ ...order, connections: CONNECTIONS });
    const [message]: unknown[] = await once(this.child, "message");
    const answer = answerShape.parse(message);
    if (answer.failures > 0) throw new Error(`${order.url}: ${answer.failures} of ${answer.requests} answers were not 200`);
    return answer;
  }

  stop(): void {
    this.child.disconnect();
  }
}

type Round = { readonly rate: number; readonly cpu: number; readonly p95: number; readonly load: number };

/** The first target is what the others are measured against. */
export async function runRounds(
  generator: Generator,
  serverPid: number,
  targets: readonly Target[],
  { rounds, milliseconds }: { readonly rounds: number; readonly milliseconds: number },
): Promise<Measured[]> {
  for (const target of targets) await generator.run({ ...target, milliseconds });
  const all = targets.map((): Round[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, target] of targets.entries()) {
      const before = cpuMsOf(serverPid);
      const answer = await generator.run({ ...target, milliseconds });
      const cpu = (cpuMsOf(serverPid) - before) / answer.requests;
      all[index]?.push({ rate: answer.requests / answer.seconds, cpu, p95: answer.p95, load: load() });
    }
  }
  const base = all[0] ?? [];
  return targets.map(({ name }, index) => {
    const own = all[index] ?? [];
    return {
      name,
      rate: spreadOf(own.map((round) => round.rate)),
      cpu: spreadOf(own.map((round) => round.cpu)),
      ratio: spreadOf(own.map((round, at) => round.rate / (base[at]?.rate ?? Number.NaN))),
      p95: spreadOf(own.map((round) => round.p95)),
      loads: own.map((round) => round.load),
    };
  });
}
