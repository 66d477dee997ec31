// What is done at the grid of a report's table, as it is done on the screen.
import type { Page } from "@playwright/test";
import { expect } from "./story";

/** Waits until every cell is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Đã lưu \d\d:\d\d/ })).toBeVisible();
}

/** Pastes at a cell what another program puts on the clipboard. */
export async function paste(
  page: Page,
  label: string | RegExp,
  flavours: { readonly html?: string; readonly plain: string },
): Promise<void> {
  const field = page.getByLabel(label);
  await field.focus();
  await field.evaluate((element, { html = "", plain }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    if (html !== "") clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, flavours);
}
