// What the table of a report costs, 60 × 20: a key, a pasted block, a cell that saves itself, and opening it.
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { findBrowser } from "../support/browser";
import { postAction, readActionIds, type Sender } from "./action-post";
import { spreadText, type Finding } from "./findings";
import { PASSWORD } from "./full-scale";
import { COLUMNS, FILLER, findLastCell, ROWS, seedGridReport } from "./grid-scale";
import { keystrokeCosts, TRACE_CATEGORIES } from "./keystroke-trace";
import { runPaired } from "./paired";
import { readPage, signIn } from "./product";
import { median, spreadOf } from "./statistics";
import { EMPTY_ACTION, EMPTY_PAGE } from "./workspace";

export type Measurable = { readonly superuserUrl: string; readonly folder: string; readonly base: string };

const KEY_MS = 8;
const PASTE_MS = 200;
const BLOCK = { rows: 30, columns: 12, times: 7 };
/** Cells that are typed into, one below the other, in the period's own column and in another. */
const TYPED = 20;
/** Long enough for a frame to be drawn, and what follows it, before the next key. */
const BETWEEN_KEYS_MS = 60;
const KEYS = ["1", "2", "3", "Enter"] as const;
const SAVING_MS = 2_000;
const SIZE = `${ROWS} × ${COLUMNS}`;

/** The fields of a column, from the top; of the column that stands at `column` in the grid. */
const fieldsOf = (page: Page, column: number) => page.locator(`[role=grid] [data-column="${column}"] input[data-cell]`);

async function typeDown(page: Page, column: number): Promise<void> {
  const fields = fieldsOf(page, column);
  await fields.first().focus();
  for (let row = 0; row < TYPED; row += 1) {
    for (const key of KEYS) {
      await page.keyboard.press(key);
      await sleep(BETWEEN_KEYS_MS);
    }
  }
  const values = await fields.evaluateAll((all) => all.map((field) => (field instanceof HTMLInputElement ? field.value : "")));
  // Further down a figure of the demo may be the same by chance.
  const right = values.slice(0, TYPED).filter((value) => value === "123").length;
  if (right !== TYPED) throw new Error(`${right} of ${TYPED} cells hold what was typed`);
}

async function measureKeys(page: Page): Promise<Finding[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser to trace");
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await typeDown(page, 0);
  await typeDown(page, 5);
  const costs = keystrokeCosts(await browser.stopTracing());
  if (costs.length !== 2 * TYPED * KEYS.length) throw new Error(`the trace shows ${costs.length} keys`);
  const leaving = (index: number) => index % KEYS.length === KEYS.length - 1;
  return (
    [
      ["a key", costs],
      ["Enter alone (what was typed is taken, reckoned with, the next cell chosen)", costs.filter((_, index) => leaving(index))],
    ] as const
  ).map(([what, taken]): Finding => {
    const spread = spreadOf(taken.map((cost) => cost.wall));
    return {
      what: `script, style and layout of ${what} in ${SIZE}, median of ${taken.length}`,
      measured: `**${spreadText(spread, 1)}** ms; ${median(taken.map((cost) => cost.cpu)).toFixed(1)} ms of CPU`,
      target: `≤ ${KEY_MS} ms`,
      isMet: spread.median <= KEY_MS,
    };
  });
}

/** What is pasted in a turn: others each time, so that all of it changes. */
const blockOf = (turn: number): string[][] =>
  Array.from({ length: BLOCK.rows }, (_, row) =>
    Array.from({ length: BLOCK.columns }, (__, column) => String(((row * BLOCK.columns + column + turn * 13) % 900) + 1)),
  );

const htmlOf = (block: readonly (readonly string[])[]): string =>
  `<table>${block.map((line) => `<tr>${line.map((text) => `<td align="right">${text}</td>`).join("")}</tr>`).join("")}</table>`;

/** Pastes from the first cell on; milliseconds until all of it stands in the fields of a drawn frame, and how many they are. */
function pasteOnce(page: Page, block: readonly (readonly string[])[]): Promise<{ milliseconds: number; cells: number }> {
  // No function in it bears a name: the loader would mark it with a helper that the page lacks.
  return page.evaluate(
    async ({ lines, plain, html }) => {
      const awaited = lines.flatMap((line, row) =>
        line.flatMap((text, column) => {
          const field = document.querySelector(`[data-row="${row}"] [data-column="${column}"] input[data-cell]`);
          return field instanceof HTMLInputElement ? [{ field, text }] : [];
        }),
      );
      const first = awaited[0]?.field;
      first?.focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      clipboardData.setData("text/html", html);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const start = performance.now();
      first?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      do {
        // The message comes after the frame was laid out and painted.
        await new Promise<unknown>((resolve) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = resolve;
            channel.port2.postMessage(null);
          }),
        );
        if (performance.now() - start > 10_000) throw new Error("what was pasted does not stand there");
      } while (awaited.some(({ field, text }) => field.value !== text));
      return { milliseconds: performance.now() - start, cells: awaited.length };
    },
    { lines: block, plain: block.map((line) => line.join("\t")).join("\n"), html: htmlOf(block) },
  );
}

async function measurePaste(page: Page): Promise<Finding> {
  const took: number[] = [];
  let cells = 0;
  for (let turn = 0; turn < BLOCK.times; turn += 1) {
    const pasted = await pasteOnce(page, blockOf(turn));
    took.push(pasted.milliseconds);
    cells = pasted.cells;
    await sleep(SAVING_MS);
  }
  const spread = spreadOf(took);
  return {
    what: `paste of ${BLOCK.rows} × ${BLOCK.columns} until it stands in the drawn cells, median of ${BLOCK.times}`,
    measured: `**${spreadText(spread, 0)}** ms (${cells} fields, the rest falls on reckoned rows)`,
    target: `≤ ${PASTE_MS} ms`,
    isMet: spread.median <= PASTE_MS,
  };
}

async function measureInBrowser(url: string, cookie: string): Promise<Finding[]> {
  const browser = await chromium.launch(await findBrowser());
  try {
    const context = await browser.newContext({ extraHTTPHeaders: { cookie }, viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "networkidle" });
    const fields = await page.locator("[role=grid] input[data-cell]").count();
    if (fields !== ROWS * COLUMNS) throw new Error(`the grid has ${fields} fields`);
    return [...(await measureKeys(page)), await measurePaste(page)];
  } finally {
    await browser.close();
  }
}

const savedShape = z.object({ cells: z.tuple([z.object({ rowVersion: z.number() })]) });
const ROUNDS = 7;
/** In each round. */
const [SAVINGS, OPENINGS] = [15, 4];

async function measureAction(sender: Sender, { superuserUrl, folder }: Measurable, reportId: string): Promise<Finding> {
  const ids = readActionIds(folder);
  const { versionId, cell } = await findLastCell(superuserUrl, reportId);
  let { rowVersion } = cell;
  const save = async () => {
    const typed = { ...cell, measure: { unit: "CASE", kind: "INTEGER" }, text: String(rowVersion), explanation: "", rowVersion };
    const input = { reportId, versionId, personalDataChecked: false, cells: [typed] };
    const value = await postAction(sender, ids.get("saveReportCellsAction") ?? "", input);
    rowVersion = savedShape.parse(value).cells[0].rowVersion;
  };
  const nothing = async () => {
    await postAction({ ...sender, page: EMPTY_ACTION.page }, ids.get(EMPTY_ACTION.name) ?? "", {});
  };
  const { ratio, own, base } = await runPaired(save, nothing, { rounds: ROUNDS, times: SAVINGS });
  if (rowVersion - cell.rowVersion !== (ROUNDS + 1) * SAVINGS) throw new Error("a cell was not saved each time");
  return {
    what: `a cell of ${SIZE} that saves itself ÷ an action that does nothing, time of the answer`,
    measured: `**${spreadText(ratio, 2)}** (${own.median.toFixed(1)} : ${base.median.toFixed(1)} ms)`,
  };
}

async function measureOpening({ base: site, cookie, page }: Sender): Promise<Finding> {
  let size = 0;
  const open = (address: string) => async () => {
    const { status, html } = await readPage(site + address, cookie);
    if (status !== 200) throw new Error(`${address} answered ${status}`);
    size = Math.max(size, html.length);
  };
  const { ratio, own, base } = await runPaired(open(page), open(EMPTY_PAGE), { rounds: ROUNDS, times: OPENINGS });
  return {
    what: `opening a table of ${SIZE} ÷ empty page, time of the answer`,
    measured: `**${spreadText(ratio, 1)}** (${own.median.toFixed(0)} : ${base.median.toFixed(1)} ms; ${(size / 1024).toFixed(0)} KiB of HTML)`,
  };
}

export async function measureGrid(measurable: Measurable): Promise<Finding[]> {
  const { superuserUrl, folder, base } = measurable;
  const report = await seedGridReport(superuserUrl);
  const cookie = await signIn(base, FILLER, PASSWORD);
  const start = readActionIds(folder).get("startReportAction") ?? "";
  await postAction({ base, cookie, page: `/reports/${report.id}` }, start, { reportId: report.id, version: report.version });
  const { unitId } = (await findLastCell(superuserUrl, report.id)).cell;
  const sender = { base, cookie, page: `/reports/${report.id}/tables/${unitId}` };
  return [
    ...(await measureInBrowser(base + sender.page, cookie)),
    await measureAction(sender, measurable, report.id),
    await measureOpening(sender),
  ];
}
