// npm test: one run of everything. The last line sums checks and tests.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { ensureBuild, ensureGenerated } from "@/lib/server/operations/build";
import { STATIC_CHECKS } from "./static-checks";
import { runSteps, tool, type Outcome, type Report, type Step } from "./steps";

const VITEST_RESULT = "test-results/vitest.json";
const MATRIX_RESULT = "test-results/matrix.json";
const MATRIX_CASES = "test-results/matrix-cases.json";
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

function countVitest(file: string): Outcome {
  const result = readResult(file, vitestShape);
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

/** Projects of vitest.config.ts, with their result in a file of their own. */
const vitest = (file: string, ...projects: readonly string[]): Promise<Report> => {
  const options = [
    "--allowOnly=false",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...projects.map((project) => `--project=${project}`),
  ];
  return tool("node", ["--conditions=react-server", "node_modules/vitest/vitest.mjs", "run", ...options], { DATABASE_URL: "" });
};

const countCases = (): string => `${readResult(MATRIX_CASES, z.object({ cases: z.number() }))?.cases ?? 0} cases`;

const TESTS: readonly Step[] = [
  { name: "unit and database tests", run: () => vitest(VITEST_RESULT, "unit", "db"), count: () => countVitest(VITEST_RESULT) },
  { name: "build", run: runBuild },
  { name: "access matrix", run: () => vitest(MATRIX_RESULT, "matrix"), count: () => countVitest(MATRIX_RESULT), note: countCases },
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
