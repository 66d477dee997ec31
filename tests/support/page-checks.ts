// What a reader with other needs asks of every page, beyond axe: each answers with what is wrong, in a line each.
import type { Page } from "@playwright/test";
import { findAll, findInColours } from "./axe";

export const DESKTOP = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };
/** The desktop at 200 % zoom. */
const ZOOMED = { width: 683, height: 384 };

/** The page itself must not move sideways; its tables do, in their regions. */
async function movesSideways(page: Page, at: string): Promise<readonly string[]> {
  const { is, has } = await page.evaluate(async () => {
    // The window has just changed its size: what is drawn next counts.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return { is: document.documentElement.scrollWidth, has: document.documentElement.clientWidth };
  });
  return is > has ? [`${at}: the page is ${is} wide in a window of ${has}`] : [];
}

/** One h1, and no level left out on the way down. */
async function breaksOutline(page: Page): Promise<readonly string[]> {
  const levels = await page
    .getByRole("heading")
    .evaluateAll((headings) => headings.map((heading) => ({ level: Number(heading.tagName.slice(1)), text: heading.textContent })));
  const faults = levels.filter(({ level }) => level === 1).length === 1 ? [] : ["not exactly one h1"];
  levels.forEach(({ level, text }, index) => {
    const before = levels[index - 1]?.level ?? 0;
    if (level > before + 1) faults.push(`heading "${text}" of level ${level} after one of level ${before}`);
  });
  return faults;
}

/** Text that tells something later (aria-live, role=status) stands there empty before it does; what takes focus by Tab has a name. */
async function isUnnamed(page: Page): Promise<readonly string[]> {
  const { language, title } = await page.evaluate(() => ({ language: document.documentElement.lang, title: document.title }));
  const faults: string[] = [];
  if (language !== "vi") faults.push(`lang is "${language}"`);
  if (!/^(Lỗi: )?.+ – Chuyển hóa 138$/.test(title)) faults.push(`title is "${title}"`);
  return faults;
}

/** 44 px under a thumb for what stands in navigation and forms, 24 px (or enough room around) for the rest, which axe asks (target-size). */
async function isTooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 44;
    const found: string[] = [];
    const targets = document.querySelectorAll(
      "nav a, nav summary, header summary, form button, form a, form select, form input, form textarea, main button",
    );
    for (const target of targets) {
      if (!(target instanceof HTMLElement) || target.closest("[inert], [aria-hidden=true]") || !target.checkVisibility()) continue;
      // A box or a button of a list is pressed by its label, and a crumb or a link within a sentence is exempt (WCAG 2.5.8, inline).
      const pressed = target.matches("input[type=checkbox], input[type=radio]") ? (target.closest("label") ?? target) : target;
      if (getComputedStyle(pressed).display === "inline" || pressed.matches("[type=hidden], .sr-only")) continue;
      const { width, height } = pressed.getBoundingClientRect();
      if (width > 0 && (height < LEAST - 0.5 || width < 24))
        found.push(`${Math.round(width)}×${Math.round(height)} px under the thumb: ${pressed.outerHTML.slice(0, 140)}`);
    }
    return found;
  });
}

/** Whoever asks for less motion gets none that lasts. */
async function isMoving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seconds = (text: string): number =>
      Math.max(...text.split(",").map((part) => parseFloat(part) * (part.trim().endsWith("ms") ? 0.001 : 1)));
    return [...document.querySelectorAll("*")]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        return (animationName !== "none" && seconds(animationDuration) > 0.01) || seconds(transitionDuration) > 0.01;
      })
      .map((element) => `moves though less motion is asked for: ${element.outerHTML.slice(0, 120)}`);
  });
}

/** Where the system chooses the colours, what is pressed still shows its border or its text. */
async function vanishes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main button, main a, main input:not([type=hidden]), main select")]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { color, backgroundColor, borderTopWidth } = getComputedStyle(element);
        return color === backgroundColor && borderTopWidth === "0px";
      })
      .map((element) => `not seen in forced colours: ${element.outerHTML.slice(0, 120)}`),
  );
}

/** The whole page; what stands around its content; or the content, where a frame that is made alike was looked at already. */
export type Part = "page" | "frame" | "content";

/** Rules of the whole page are held against it in each of these: axe keeps the document, and passes over the nodes that are excluded. */
const PLACES = {
  page: undefined,
  frame: { exclude: [["main"]] },
  content: { exclude: [[":has(main) > :not(main, :has(main))"]] },
} as const;

export const CONTENT = PLACES.content;

/** On the desktop, light and dark. */
export async function checkDesktop(page: Page, part: Part = "page"): Promise<readonly string[]> {
  const within = PLACES[part];
  await page.setViewportSize(DESKTOP);
  // Without motion: a colour on its way from light to dark is none of either.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await findAll(page, within);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = (await findInColours(page, within)).map((finding) => `dark: ${finding}`);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark, ...(await breaksOutline(page)), ...(await isUnnamed(page))];
}

/** On a telephone of 360 points. */
export async function checkPhone(page: Page, part: Part = "page"): Promise<readonly string[]> {
  await page.setViewportSize(PHONE);
  const found = [...(await findAll(page, PLACES[part])), ...(await movesSideways(page, "phone")), ...(await isTooSmall(page))];
  await page.setViewportSize(DESKTOP);
  return found.map((finding) => `phone: ${finding}`);
}

/** At 200 %, once by zoom and once by the reader's own size of text; without motion; in forced colours. */
export async function checkNeeds(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(ZOOMED);
  const zoomed = await movesSideways(page, "zoom 200 %");
  await page.setViewportSize(DESKTOP);
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  const large = await movesSideways(page, "text 200 %");
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moving = await isMoving(page);
  await page.emulateMedia({ forcedColors: "active" });
  const unseen = await vanishes(page);
  await page.emulateMedia({ forcedColors: "none" });
  return [...zoomed, ...large, ...moving, ...unseen];
}
