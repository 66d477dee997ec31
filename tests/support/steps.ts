import { spawn } from "node:child_process";
import path from "node:path";

export type Outcome = { passed: number; failed: number };
/** `run` answers with what it printed and whether it went well; `count` reads how many tests that were, a plain check being one; `note` says more of it. */
export type Step = { name: string; run: () => Promise<Report>; count?: (report: Report) => Outcome; note?: () => string };
export type Report = { isGood: boolean; output: string };

const PROJECT = path.resolve(import.meta.dirname, "../..");

/** Runs one of the project's own tools (node_modules/.bin) or node itself, with its output kept. */
export function tool(name: string, args: readonly string[], env: Record<string, string> = {}): Promise<Report> {
  const command = name === "node" ? process.execPath : path.join(PROJECT, "node_modules/.bin", name);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: PROJECT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const keep = (chunk: Buffer): void => void (output += chunk.toString("utf8"));
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.once("error", (error) => resolve({ isGood: false, output: String(error) }));
    child.once("close", (code) => resolve({ isGood: code === 0, output }));
  });
}

/** One after another, stopping at the first that fails. */
export async function inTurn(...runs: (() => Promise<Report>)[]): Promise<Report> {
  let output = "";
  for (const run of runs) {
    const report = await run();
    output += report.output;
    if (!report.isGood) return { isGood: false, output };
  }
  return { isGood: true, output };
}

function outcomeOf(step: Step, report: Report): Outcome {
  const counted = step.count?.(report) ?? { passed: report.isGood ? 1 : 0, failed: report.isGood ? 0 : 1 };
  // A run that failed without a failed test (a file that does not load, a server that does not start) is a failure all the same.
  return report.isGood || counted.failed > 0 ? counted : { ...counted, failed: 1 };
}

async function runStep(step: Step): Promise<Outcome> {
  const start = performance.now();
  const report = await step.run();
  const outcome = outcomeOf(step, report);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (outcome.failed > 0) console.log(report.output.trimEnd());
  const numbers = step.count ? ` (${outcome.passed} passed, ${outcome.failed} failed)` : "";
  const note = step.note ? `, ${step.note()}` : "";
  console.log(`${outcome.failed > 0 ? "FAIL" : "ok  "} ${step.name}${numbers}${note} ${seconds} s`);
  return outcome;
}

/** Runs steps, up to `atOnce` at a time, a line for each, and sums them. */
export async function runSteps(steps: readonly Step[], atOnce: number): Promise<Outcome> {
  const queue = [...steps];
  const total: Outcome = { passed: 0, failed: 0 };
  const work = async (): Promise<void> => {
    for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
      const { passed, failed } = await runStep(step);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}
