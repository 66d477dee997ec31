// A run fails when the server was told of anything that the content security policy stopped: no page of ours may give it cause, in any
// browser, whoever listens there. Tests that provoke reports say how many, by an annotation.
import type { FullResult, Reporter, TestCase, TestResult } from "@playwright/test/reporter";

/** Annotation of a test that provokes reports; its description is their number. */
export const PROVOKED = "provoked-csp-reports";

export default class ViolationReporter implements Reporter {
  private errors = "";
  private provoked = 0;

  onStdErr(chunk: string | Buffer): void {
    this.errors += chunk.toString();
  }

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { type, description } of result.annotations) if (type === PROVOKED) this.provoked += Number(description);
  }

  async onEnd(): Promise<{ status: FullResult["status"] } | undefined> {
    const reports = this.errors.split("\n").filter((line) => line.includes('"event":"csp-violation"'));
    if (reports.length === this.provoked) return undefined;
    console.log(`The server was told of ${reports.length} violations of the content security policy, ${this.provoked} were provoked:`);
    for (const report of reports) console.log(`  ${report}`);
    return { status: "failed" };
  }
}
