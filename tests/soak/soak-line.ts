// A browser whose line is cut while the table of a report is filled in: what was typed meanwhile goes up by itself, once.
import { performance } from "node:perf_hooks";
import { chromium, type Page } from "@playwright/test";
import pg from "pg";
import { findBrowser } from "../support/browser";
import { PASSWORD } from "../support/demo-password";

export type LineOrder = {
  readonly port: number;
  readonly ownerUrl: string;
  /** Of a commune whose report nobody has begun. */
  readonly police: string;
  readonly cutMs: number;
  /** How many cells are typed while the line is cut. */
  readonly cells: number;
};

export type LineResult = {
  readonly cutSeconds: number;
  /** From the line's return until everything is saved. */
  readonly savedAfterSeconds: number;
  readonly cells: number;
  /** Requests that wrote. */
  readonly saves: number;
  /** What does not hold, in words; none where all is well. */
  readonly faults: readonly string[];
};

type Row = { readonly name: string; readonly value: number | null; readonly rowVersion: number };

const PATIENCE_MS = 60_000;
const numberOf = (at: number): number => 41 + at;

async function signIn(page: Page, { port, police }: LineOrder): Promise<void> {
  await page.goto(`http://localhost:${port}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(police);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL((url) => url.pathname === "/");
}

/** Begins the report, and leaves the page at the fields of its table. */
async function openTable(page: Page, port: number): Promise<string> {
  await page.goto(`http://localhost:${port}/reports`);
  const reports = page.getByRole("main").getByRole("link", { name: /^BCĐ 138 / });
  await reports.first().click();
  await page.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
  const tables = page.getByRole("main").getByRole("link", { name: /^(Xã|Phường|Thị trấn) / });
  await tables.first().click();
  await page.getByRole("grid").waitFor();
  return /reports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
}

const fieldOf = (page: Page, name: string) => page.locator(`input[data-cell][id="${name}"]`);
const fieldNames = (page: Page): Promise<string[]> =>
  page.locator("input[data-cell]").evaluateAll((fields) => fields.map((field) => field.id));

async function typeInto(page: Page, name: string, value: number): Promise<void> {
  await fieldOf(page, name).fill(String(value));
  await page.keyboard.press("Enter");
  await page.locator(`input[name="explain-${name}"]`).fill("soak");
  await page.keyboard.press("Enter");
}

const rowsOf = async (owner: pg.Client, reportId: string): Promise<ReadonlyMap<string, Row>> => {
  const { rows } = await owner.query<Row>(
    `select c.component as name, c.value::float8 as value, c.row_version as "rowVersion" from report_cells c
     join report_versions v on v.id = c.version_id where v.report_id = $1 and c.form_column = 'NOW'`,
    [reportId],
  );
  return new Map(rows.map((row) => [row.name, row]));
};

const savesOf = async (owner: pg.Client, reportId: string): Promise<number> => {
  const found = await owner.query<{ count: number }>(
    "select count(*)::int from events where subject_id = $1 and action = 'saveReportCells'",
    [reportId],
  );
  return found.rows[0]?.count ?? 0;
};

async function cutWith(page: Page, owner: pg.Client, order: LineOrder): Promise<LineResult> {
  const faults: string[] = [];
  await signIn(page, order);
  const reportId = await openTable(page, order.port);
  const names = (await fieldNames(page)).slice(0, order.cells);
  const before = await rowsOf(owner, reportId);

  const cutAt = performance.now();
  await page.context().setOffline(true);
  for (const [at, name] of names.entries()) {
    await typeInto(page, name, numberOf(at));
    await page.waitForTimeout(order.cutMs / order.cells / 2);
  }
  await page.waitForTimeout(Math.max(0, order.cutMs - (performance.now() - cutAt)));
  const shown = await page.getByText(/^Mất kết nối, đang giữ \d+ ô/).textContent();
  if (Number(/\d+/.exec(shown ?? "")?.[0]) !== names.length) faults.push(`with the line cut the page says: ${shown}`);
  if ((await savesOf(owner, reportId)) > 0) faults.push("something was saved over a line that was cut");
  const cutSeconds = (performance.now() - cutAt) / 1000;

  const backAt = performance.now();
  await page.context().setOffline(false);
  await page
    .getByRole("status")
    .filter({ hasText: /^Đã lưu \d\d:\d\d/ })
    .waitFor({ timeout: PATIENCE_MS });
  const savedAfterSeconds = (performance.now() - backAt) / 1000;

  const after = await rowsOf(owner, reportId);
  await page.reload();
  for (const [at, name] of names.entries()) {
    const row = after.get(name);
    const begun = before.get(name)?.rowVersion ?? 0;
    if (row?.value !== numberOf(at)) faults.push(`${name} holds ${row?.value}, ${numberOf(at)} was typed`);
    if (row?.rowVersion !== begun + 1) faults.push(`${name} was written ${(row?.rowVersion ?? 0) - begun} times`);
    const seen = await fieldOf(page, name).inputValue();
    if (seen !== String(numberOf(at))) faults.push(`${name} is shown as ${seen}, ${numberOf(at)} was typed`);
  }
  for (const [name, row] of after) {
    if (!names.includes(name) && row.rowVersion !== before.get(name)?.rowVersion) faults.push(`${name} was written, nobody typed there`);
  }
  return { cutSeconds, savedAfterSeconds, cells: names.length, saves: await savesOf(owner, reportId), faults };
}

/** Cuts the line of a browser for a while, and looks what became of what was typed. */
export async function cutLine(order: LineOrder): Promise<LineResult> {
  const owner = new pg.Client({ connectionString: order.ownerUrl });
  await owner.connect();
  const browser = await chromium.launch(await findBrowser());
  try {
    return await cutWith(await browser.newPage({ locale: "vi-VN" }), owner, order);
  } finally {
    await browser.close();
    await owner.end();
  }
}
