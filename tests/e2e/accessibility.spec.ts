// Every page as everyone who comes to it: axe-core light and dark, at the desk and on a telephone, zoomed, with errors and menus open.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page, TestInfo } from "@playwright/test";
import { walk, type FoundPage } from "../support/crawl";
import { PEOPLE, type Visitor } from "../support/crawl-people";
import { stage } from "../support/demo-server";
import { E2E_DATA } from "../support/e2e-data";
import { checkForms, checkOpened } from "../support/form-check";
import { isFirst, once } from "../support/once";
import { checkDesktop, checkNeeds, checkPhone, type Part } from "../support/page-checks";
import { listPagePatterns } from "../support/page-patterns";
import { expect, test } from "../support/story";

test.describe.configure({ mode: "parallel" });

/** With it, pages that are made alike are looked at again for each person: for a thorough night. */
const LOOKS_AT_ALL = process.env["CH138_EVERY_PAGE"] === "1";

type Seen = { readonly pages: readonly FoundPage[]; readonly checked: number };

const folderOf = (info: TestInfo): string => info.project.outputDir;
const fileOf = (info: TestInfo, { who }: Visitor): string => path.join(folderOf(info), "walks", `${who}.json`);

for (const person of PEOPLE) {
  test(`${person.who}: no page has a fault that axe finds, and none keeps anybody out`, async ({ browser, baseURL, watch }, info) => {
    test.setTimeout(600_000);
    const folder = folderOf(info);
    await once(folder, "stage", () => stage(E2E_DATA));
    const url = baseURL ?? "";
    const { pages, broken, cookies } = await walk(url, person);
    const context = await browser.newContext();
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
    await watch.over(context);
    const page = await context.newPage();

    let checked = 0;
    const faults: string[] = [];
    for (const { pattern, address, content, frame } of pages) {
      const isNew = [isFirst(folder, `${pattern} ${content}`), LOOKS_AT_ALL].includes(true);
      const hasNewFrame = isFirst(folder, `frame ${frame}`);
      if (!isNew && !hasNewFrame) continue;
      checked += 1;
      await page.goto(address);
      const around = (isNewFrame: boolean): Part => (isNewFrame || LOOKS_AT_ALL ? "page" : "content");
      const found = [...(await checkDesktop(page, isNew ? around(hasNewFrame) : "frame"))];
      if (isFirst(folder, `first ${pattern}`)) {
        found.push(
          ...(await checkPhone(page, around(isFirst(folder, `phone frame ${frame}`)))),
          ...(await checkNeeds(page)),
          ...(await checkOpened(page)),
        );
        found.push(...(await checkForms(page, address)));
      }
      faults.push(...found.map((fault) => `${address}: ${fault}`));
    }
    await context.close();
    mkdirSync(path.dirname(fileOf(info, person)), { recursive: true });
    writeFileSync(fileOf(info, person), JSON.stringify({ pages, checked } satisfies Seen));
    expect.soft(broken, "links that lead nowhere").toEqual([]);
    expect.soft(sameTitles(pages), "pages that bear the same title").toEqual([]);
    expect(faults).toEqual([]);
  });
}

test("pages that say no are as open to everybody as the others", async ({ as, visitor, opensWith }) => {
  test.setTimeout(120_000);
  const checkAll = async (page: Page, what: string): Promise<readonly string[]> => {
    const found = [...(await checkDesktop(page)), ...(await checkPhone(page)), ...(await checkNeeds(page))];
    return found.map((fault) => `${what}: ${fault}`);
  };
  const page = await as("vks");
  await opensWith(page, "/dashboard", 403);
  const forbidden = await checkAll(page, "forbidden");
  await opensWith(page, "/reports/00000000-0000-0000-0000-000000000000", 404);
  const missing = await checkAll(page, "not found within the work");
  await opensWith(page, "/nothing-here", 404);
  const unknown = await checkAll(page, "not found");
  const stranger = await visitor();
  await stranger.goto("/reports?status=DRAFT");
  const outside = await checkAll(stranger, "signed out");
  await page.goto("/localities?q=khong-co-xa-nao-ten-nhu-vay");
  const empty = await checkAll(page, "an empty list");
  expect([...forbidden, ...missing, ...unknown, ...outside, ...empty]).toEqual([]);
});

/** Two pages of one person that a window's title does not tell apart. */
function sameTitles(pages: readonly FoundPage[]): readonly string[] {
  const first = new Map<string, FoundPage>();
  return pages.flatMap((page) => {
    const other = first.get(page.title);
    first.set(page.title, other ?? page);
    return other && other.pattern !== page.pattern ? [`${page.title}: ${other.pattern} and ${page.pattern}`] : [];
  });
}

test("every page there is was reached by somebody", async ({}, info) => {
  test.setTimeout(900_000);
  await expect.poll(() => PEOPLE.filter((person) => !existsSync(fileOf(info, person))), { timeout: 800_000 }).toEqual([]);
  const seen = PEOPLE.map((person) => JSON.parse(readFileSync(fileOf(info, person), "utf8")) as Seen);
  const reached = new Set(seen.flatMap(({ pages }) => pages.map(({ pattern }) => pattern)));
  const total = (count: (one: Seen) => number): number => seen.reduce((sum, one) => sum + count(one), 0);
  console.log(
    `${total(({ pages }) => pages.length)} pages of ${PEOPLE.length} people, ${total(({ checked }) => checked)} made differently and checked`,
  );
  expect(listPagePatterns().filter((pattern) => !reached.has(pattern))).toEqual([]);
});
