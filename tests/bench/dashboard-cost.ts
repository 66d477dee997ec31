// PostgreSQL's time for a page against hand-written SQL for the same numbers, turn by turn.
import pg from "pg";
import { monthsOfSpan, samePeriodLastYear } from "@/lib/domain/calendar";
import { plainDateOf } from "@/lib/domain/plain-date";
import { findDashboard, listCampaignOptions } from "@/lib/server/queries/dashboard";
import { listOwed } from "@/lib/server/queries/reports";
import { loadSession } from "@/lib/server/queries/sessions";
import { withScope } from "@/lib/server/scope";
import type { Dashboard } from "@/lib/domain/dashboard-view";
import type { OwedRow } from "@/lib/domain/report-view";
import { askMinimally, type Asked, type Numbers } from "./minimal-dashboard";
import { statementsOf, type Place, type Statement } from "./statements";
import { median } from "./statistics";

const TURNS = 21;

export type PageCost = {
  readonly name: string;
  readonly statements: number;
  readonly total: number;
  readonly execution: number;
  readonly session: number;
  readonly frame: number;
};
export type Comparison = { readonly page: PageCost; readonly minimal: PageCost };

const sumOf = (statements: readonly Statement[], place: Place, of: "total" | "execution") =>
  statements.filter((statement) => statement.place === place).reduce((sum, statement) => sum + statement[of], 0);

export function costOf(name: string, turns: readonly (readonly Statement[])[]): PageCost {
  const middle = (place: Place, of: "total" | "execution") => median(turns.map((turn) => sumOf(turn, place, of)));
  return {
    name,
    statements: median(turns.map((turn) => turn.filter((statement) => statement.place === "PAGE").length)),
    total: middle("PAGE", "total"),
    execution: middle("PAGE", "execution"),
    session: middle("ACTOR", "total"),
    frame: middle("FRAME", "total"),
  };
}

/** The product's dashboard as its queries give it, and what somebody must know to ask for the same by hand. */
async function readDashboard(sessionId: string): Promise<{ numbers: Numbers; asked: Asked }> {
  const actor = (await loadSession(sessionId, new Date()))?.actor;
  if (!actor) throw new Error("the session has ended");
  const { dashboard, owed } = await withScope(actor, async (tx) => {
    const [option] = await listCampaignOptions(tx, actor);
    const found = option && (await findDashboard(tx, actor, option.campaignId, plainDateOf(new Date())));
    if (!found?.openPeriod || !found.figures) throw new Error("there is no dashboard");
    return { dashboard: found, owed: await listOwed(tx, actor, found.openPeriod.id) };
  });
  const { figures, openPeriod } = dashboard;
  if (!figures || !openPeriod) throw new Error("there is no dashboard");
  const months = monthsOfSpan(figures, 15);
  return {
    numbers: numbersOf(dashboard, owed),
    asked: {
      campaignId: dashboard.campaignId,
      provinceId: dashboard.provinceId,
      userId: actor.userId,
      periodId: openPeriod.id,
      months: months.map((month) => month.from),
      priorMonths: monthsOfSpan(samePeriodLastYear(figures), 15)
        .slice(0, months.length)
        .map((month) => month.from),
    },
  };
}

function numbersOf({ localities, indicators }: Dashboard, owed: readonly OwedRow[]): Numbers {
  const numbers = new Map<string, number | string | null>();
  for (const row of localities) {
    numbers.set(`last update of ${row.unitId}`, row.lastUpdateOn);
    numbers.set(`cases of ${row.unitId}`, row.cases.value);
    numbers.set(`prior cases of ${row.unitId}`, row.priorCases?.value ?? null);
    numbers.set(`months of ${row.unitId}`, row.cases.covered);
    numbers.set(`localities ${row.state}`, localities.filter((other) => other.state === row.state).length);
  }
  for (const { component, now, prior } of indicators) {
    numbers.set(`${component} now`, now.value ?? 0);
    numbers.set(`${component} prior`, prior.value ?? 0);
  }
  numbers.set("reports owed", owed.length);
  numbers.set("reports sent", owed.filter((row) => row.firstSentOn !== null).length);
  return numbers;
}

/** Throws where the two do not give the same numbers: a cheaper question would prove nothing. */
function assertSame(product: Numbers, minimal: Numbers): void {
  const names = [...new Set([...product.keys(), ...minimal.keys()])];
  const wrong = names.filter((name) => product.get(name) !== minimal.get(name));
  if (wrong.length > 0 || names.length < 100) {
    const [first = ""] = wrong;
    throw new Error(`${wrong.length} of ${names.length} numbers differ: ${first} ${product.get(first)} / ${minimal.get(first)}`);
  }
}

/** `readPage` fetches the dashboard over HTTP. Returns how many numbers were compared, too. */
export async function compareDashboard(
  url: string,
  log: string,
  sessionId: string,
  readPage: () => Promise<unknown>,
): Promise<Comparison & { readonly compared: number }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { numbers, asked } = await readDashboard(sessionId);
    assertSame(numbers, await askMinimally(client, asked));
    const turns: { page: Statement[]; minimal: Statement[] }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      turns.push({ page: await statementsOf(log, readPage), minimal: await statementsOf(log, () => askMinimally(client, asked)) });
    }
    return {
      compared: numbers.size,
      page: costOf(
        "dashboard",
        turns.map((turn) => turn.page),
      ),
      minimal: costOf(
        "by hand",
        turns.map((turn) => turn.minimal),
      ),
    };
  } finally {
    await client.end();
  }
}
