// Sends every form of a page as it stands there, with the way to the server cut: what is missing is said, and what was lost as well.
import type { Page } from "@playwright/test";
import { findAll, findInColours } from "./axe";
import { CONTENT, DESKTOP, PHONE } from "./page-checks";

/** So high that no bar which stays at the edge lies over a field: what it covers is a matter of scrolling. */
const HIGH = { ...DESKTOP, height: 4000 };

const FORMS = "main form:not([method=get])";

const wordsOf = (page: Page): Promise<readonly string[]> => page.locator("main form [role=status]").allInnerTexts();

/**
 * Where focus is and what the window is called once an answer stands there; null when none came. Where nothing was typed there is nothing
 * to send: a form may say so in its line of state.
 */
async function answerOf(page: Page, before: readonly string[]): Promise<{ isSummary: boolean; hasFocus: boolean; title: string } | null> {
  const alert = page.locator("main [role=alert]").filter({ hasText: /\S/ }).first();
  try {
    await alert.waitFor({ timeout: 8_000 });
  } catch {
    const hasSpoken = (await wordsOf(page)).some((words) => words.trim() !== "" && !before.includes(words));
    return hasSpoken ? { isSummary: false, hasFocus: false, title: await page.title() } : null;
  }
  // Focus and title come with the effect that follows the drawing.
  await page.waitForTimeout(100);
  return alert.evaluate((box) => ({
    isSummary: box.hasAttribute("tabindex"),
    hasFocus: box.contains(document.activeElement),
    title: document.title,
  }));
}

/**
 * Presses the button of each form of a page that is open at its address. A summary of errors takes focus and says so in the title; a
 * single step says below its button that it was not done. The page with its errors is held against axe, light and dark.
 */
export async function checkForms(page: Page, address: string): Promise<readonly string[]> {
  const buttons = page.locator(`${FORMS} [type=submit]`);
  const count = await buttons.count();
  const faults: string[] = [];
  const cut = "**/*";
  await page.route(cut, (route) => (route.request().method() === "POST" ? route.abort() : route.fallback()));
  // Forms of a list are alike: the first three tell enough.
  for (let index = 0; index < Math.min(count, 3); index += 1) {
    if (index > 0) await page.goto(address);
    const button = buttons.nth(index);
    if (!(await button.isVisible()) || (await button.isDisabled())) continue;
    const name = (await button.innerText()).trim();
    const before = await wordsOf(page);
    await button.click();
    const answer = await answerOf(page, before);
    if (answer === null) faults.push(`"${name}" is pressed in vain: nothing says so`);
    else if (answer.isSummary && !answer.hasFocus) faults.push(`"${name}": the summary of errors does not take focus`);
    else if (answer.isSummary && !answer.title.startsWith("Lỗi: "))
      faults.push(`"${name}": the title does not tell of the error: ${answer.title}`);
    if (answer === null) continue;
    await page.setViewportSize(HIGH);
    const light = await findAll(page, CONTENT);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = (await findInColours(page, CONTENT)).map((finding) => `dark: ${finding}`);
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize(DESKTOP);
    faults.push(...[...light, ...dark].map((finding) => `after "${name}": ${finding}`));
  }
  await page.unroute(cut);
  return faults;
}

/** Opens whatever opens (menus, details) and looks into it, on a telephone, where most is behind a menu. What a menu lies over is not asked for. */
export async function checkOpened(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(PHONE);
  const opened = await page.evaluate(() => {
    const closed = [...document.querySelectorAll("details:not([open])")].filter((details) => details.checkVisibility());
    for (const details of closed) details.setAttribute("open", "");
    return closed.length;
  });
  const found = opened === 0 ? [] : await findAll(page, "details[open]");
  await page.setViewportSize(DESKTOP);
  return found.map((finding) => `opened: ${finding}`);
}
