// Where browsers report what the content security policy stopped. One line a report in the log: an attack, or a mistake of ours.
import { z } from "zod";

const MOST_A_MINUTE = 30;
const text = z
  .string()
  .catch("")
  .transform((value) => value.slice(0, 200));

/** The two forms: what `report-uri` sends, one report; and what `report-to` sends, a list. */
const oldShape = z.object({ "csp-report": z.object({ "document-uri": text, "effective-directive": text, "blocked-uri": text }) });
const newShape = z.array(z.object({ type: z.string(), body: z.object({ documentURL: text, effectiveDirective: text, blockedURL: text }) }));

export type Violation = { readonly page: string; readonly directive: string; readonly blocked: string };

/** Addresses without their query, which may hold what somebody searched for. */
function placeOf(address: string): string {
  try {
    const { origin, pathname } = new URL(address);
    return origin === "null" ? address.slice(0, 30) : origin + pathname;
  } catch {
    return address;
  }
}

/** The violations in the body of a report; none when it is no report. */
export function readViolations(body: Uint8Array): Violation[] {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return [];
  }
  const single = oldShape.safeParse(json);
  if (single.success) {
    const report = single.data["csp-report"];
    return [{ page: placeOf(report["document-uri"]), directive: report["effective-directive"], blocked: placeOf(report["blocked-uri"]) }];
  }
  const several = newShape.safeParse(json);
  if (!several.success) return [];
  return several.data
    .filter(({ type }) => type === "csp-violation")
    .slice(0, MOST_A_MINUTE)
    .map(({ body: report }) => ({
      page: placeOf(report.documentURL),
      directive: report.effectiveDirective,
      blocked: placeOf(report.blockedURL),
    }));
}

/** Writes violations, a bounded number a minute: anybody may send reports. `now` is in milliseconds. */
export function violationLog(write: (line: string) => void): (violations: readonly Violation[], now: number) => void {
  let minute = 0;
  let written = 0;
  return (violations, now) => {
    if (Math.floor(now / 60_000) !== minute) [minute, written] = [Math.floor(now / 60_000), 0];
    for (const violation of violations) {
      if (++written > MOST_A_MINUTE) return;
      write(JSON.stringify({ level: "warn", at: new Date(now).toISOString(), event: "csp-violation", ...violation }));
    }
  };
}
