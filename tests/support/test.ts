// npm test: one run of everything. The last line sums checks and tests.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { ensureBuild, ensureGenerated } from "@/lib/server/operations/build";
import { STATIC_CHECKS } from "./static-checks";
import { runSteps, tool, type Outcome, type Report, type Step } from "./steps";

const VITEST_RESULT = "test-results/vitest.json";
const PLAYWRIGHT_RESULT = "test-results/e2e.json";

const vitestShape = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightShape = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) });

function readResult<T>(file: string, shape: z.ZodType<T>): T | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** A run that left no result failed; one without a single test proves nothing. */
function orFailure(outcome: Outcome | undefined): Outcome {
  return outcome && outcome.passed + outcome.failed > 0 ? outcome : { passed: 0, failed: 1 };
}

function countVitest(): Outcome {
  const result = readResult(VITEST_RESULT, vitestShape);
  return orFailure(result && { passed: result.numPassedTests, failed: result.numFailedTests });
}

function countPlaywright(): Outcome {
  const result = readResult(PLAYWRIGHT_RESULT, playwrightShape)?.stats;
  return orFailure(result && { passed: result.expected, failed: result.unexpected + result.flaky });
}

async function runBuild(): Promise<Report> {
  try {
    await ensureBuild();
    return { isGood: true, output: "" };
  } catch (error) {
    return { isGood: false, output: error instanceof Error ? error.message : String(error) };
  }
}

const VITEST_ARGS = ["--conditions=react-server", "node_modules/vitest/vitest.mjs", "run", "--allowOnly=false"];

const TESTS: readonly Step[] = [
  { name: "unit and database tests", run: () => tool("node", VITEST_ARGS, { DATABASE_URL: "" }), count: countVitest },
  { name: "build", run: runBuild },
  { name: "browser tests", run: () => tool("playwright", ["test"]), count: countPlaywright },
];

rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results");
await ensureGenerated();
const checks = await runSteps(STATIC_CHECKS, 2);
const tests = await runSteps(TESTS, 1);
const failed = checks.failed + tests.failed;
console.log(`${checks.passed + tests.passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
