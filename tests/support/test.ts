// npm test: one run of everything. The last line sums checks and tests.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { z } from "zod";
import { ensureBuild, ensureGenerated } from "@/lib/server/operations/build";
import { STATIC_CHECKS } from "./static-checks";
import { runSteps, tool, type Outcome, type Report, type Step } from "./steps";

const VITEST_RESULT = "test-results/vitest.json";
const MATRIX_RESULT = "test-results/matrix.json";
const MATRIX_CASES = "test-results/matrix-cases.json";
const BROWSER_RESULT = "test-results/e2e.json";

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

function countPlaywright(file: string): Outcome {
  const result = readResult(file, playwrightShape)?.stats;
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

/** A story told on a server and data of its own: it moves the clock of a province on which the other stories stand. */
function ownStory(name: string, project: string, portsAbove: number): Step {
  const data = `.data/e2e-${project}`;
  const port = Number(process.env["E2E_PORT"] || 3138) + portsAbove;
  return {
    name,
    run: () => tool("playwright", ["test", `--project=${project}`, "--no-deps"], { CH138_E2E_DATA: data, E2E_PORT: String(port) }),
    count: () => countPlaywright(`test-results/e2e-${project}.json`),
  };
}

const FIRST: readonly Step[] = [
  { name: "unit and database tests", run: () => vitest(VITEST_RESULT, "unit", "db"), count: () => countVitest(VITEST_RESULT) },
  { name: "build", run: runBuild },
];

// Neither keeps two cores busy: each waits for its own server.
const BESIDE_EACH_OTHER: readonly Step[] = [
  { name: "access matrix", run: () => vitest(MATRIX_RESULT, "matrix"), count: () => countVitest(MATRIX_RESULT), note: countCases },
  ownStory("planning season", "season", 10),
  ownStory("year ends of reporting", "year-end", 20),
];

const LAST: readonly Step[] = [
  {
    name: "browser tests",
    run: () => tool("playwright", ["test", "--project=desktop", "--project=phone"]),
    count: () => countPlaywright(BROWSER_RESULT),
  },
];

/** Groups one after the other, each with how many of its steps run at once. */
const TESTS = [
  [FIRST, 1],
  [BESIDE_EACH_OTHER, 2],
  [LAST, 1],
] as const;

rmSync("test-results", { recursive: true, force: true });
mkdirSync("test-results");
await ensureGenerated();
const parts = [await runSteps(STATIC_CHECKS, 2)];
if (parts.every(({ failed }) => failed === 0)) process.env["CH138_TYPES_CHECKED"] = "1";
for (const [steps, atOnce] of TESTS) parts.push(await runSteps(steps, atOnce));
const sum = (of: (one: Outcome) => number): number => parts.reduce((total, one) => total + of(one), 0);
const failed = sum((one) => one.failed);
console.log(`${sum((one) => one.passed)} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
