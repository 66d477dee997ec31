// npm run shots: every page as everyone, at three widths, light and dark, with a sheet to look them over.
//   npm run shots -- --role secretary --page /reports --width 360 --scheme dark --url http://localhost:3000
// Each may be given several times; --page takes a page with all below it, --url looks at a demo that runs already.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, type BrowserContext, type Page } from "@playwright/test";
import { findBrowser } from "./browser";
import { walk, type FoundPage } from "./crawl";
import { PEOPLE } from "./crawl-people";
import { stage, startDemo } from "./demo-server";
import { contactSheet, type Shot } from "./shots-sheet";

const WIDTHS = { "360": 740, "768": 1024, "1366": 768 } as const;
const SCHEMES = ["light", "dark"] as const;
const FOLDER = path.resolve(import.meta.dirname, "../../test-results/shots");
const DATA = ".data/shots";
const AT_ONCE = 2;
/** A picture higher than this shows its beginning. */
const HIGHEST = 6000;

const { values: asked } = parseArgs({
  options: {
    role: { type: "string", multiple: true },
    page: { type: "string", multiple: true },
    width: { type: "string", multiple: true },
    scheme: { type: "string", multiple: true },
    url: { type: "string" },
  },
});

const wanted = <T extends string>(all: readonly T[], some: readonly string[] | undefined): T[] =>
  all.filter((one) => some === undefined || some.includes(one));

const people = PEOPLE.filter(
  (one) => !asked.role || asked.role.some((role) => role === one.who || ("username" in one && role === one.username)),
);
const widths = wanted(Object.keys(WIDTHS) as (keyof typeof WIDTHS)[], asked.width);
const schemes = wanted(SCHEMES, asked.scheme);
const isWanted = ({ pattern }: FoundPage): boolean =>
  asked.page === undefined || asked.page.some((page) => pattern === page || pattern.startsWith(`${page}/`));

const nameOf = (page: FoundPage, number: number): string =>
  `${
    page.pattern === "/"
      ? "home"
      : page.pattern
          .slice(1)
          .replaceAll(/[/[\]]+/g, "-")
          .replace(/-$/, "")
  }${number > 1 ? `-${number}` : ""}`;

async function shoot(page: Page, found: FoundPage, url: string, number: number): Promise<readonly Shot[]> {
  const shots: Shot[] = [];
  for (const width of widths) {
    for (const scheme of schemes) {
      await page.setViewportSize({ width: Number(width), height: WIDTHS[width] });
      await page.emulateMedia({ colorScheme: scheme });
      if (shots.length === 0) {
        await page.goto(url + found.address);
        await page.evaluate(() => document.fonts.ready);
      }
      const file = path.join(found.who, `${nameOf(found, number)}.${width}.${scheme}.jpg`);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width: Number(width), height: Math.min(height, HIGHEST) };
      await page.screenshot({
        path: path.join(FOLDER, file),
        type: "jpeg",
        quality: 70,
        fullPage: true,
        ...(height > HIGHEST && { clip }),
      });
      shots.push({ ...found, file, width, scheme });
    }
  }
  return shots;
}

async function shootAll(context: BrowserContext, pages: readonly FoundPage[], url: string): Promise<readonly Shot[]> {
  const page = await context.newPage();
  const times = new Map<string, number>();
  const shots: Shot[] = [];
  for (const found of pages) {
    const number = (times.get(found.pattern) ?? 0) + 1;
    times.set(found.pattern, number);
    shots.push(...(await shoot(page, found, url, number)));
  }
  return shots;
}

const began = Date.now();
const seconds = (): string => `${Math.round((Date.now() - began) / 1000)} s`;
if (people.length === 0 || widths.length === 0 || schemes.length === 0) {
  throw new Error(`nobody fits: --role ${PEOPLE.map((one) => one.who).join(" | ")}; --width 360 | 768 | 1366; --scheme light | dark`);
}
const demo = asked.url === undefined ? await startDemo(Number(process.env["PORT"] || 3139), DATA) : undefined;
const url = demo?.url ?? asked.url ?? "";
const browser = await chromium.launch(await findBrowser());
const shots: Shot[] = [];
try {
  if (demo) await stage(DATA);
  console.log(`${url} is ready after ${seconds()}`);
  rmSync(FOLDER, { recursive: true, force: true });
  const queue = [...people];
  const work = async (): Promise<void> => {
    for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
      const { pages, cookies } = await walk(url, person);
      const chosen = pages.filter(isWanted);
      mkdirSync(path.join(FOLDER, person.who), { recursive: true });
      const context = await browser.newContext({ locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", reducedMotion: "reduce" });
      await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
      shots.push(...(await shootAll(context, chosen, url)));
      await context.close();
      console.log(`${person.who}: ${chosen.length} pages, ${shots.length} pictures so far, ${seconds()}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const sheet = path.join(FOLDER, "index.html");
  writeFileSync(sheet, contactSheet(shots));
  console.log(`${shots.length} pictures in ${seconds()}: ${sheet}`);
} finally {
  await browser.close();
  await demo?.stop();
}
