// What a body does with a report, as it is done on the screen; the stories in two and in three tiers share it.
import type { Page } from "@playwright/test";
import { expect } from "./story";

/** Opens a piece of work from "Việc của tôi", out of the group that says why it waits. */
export async function openWork(page: Page, reason: string, title: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("region", { name: reason }).getByRole("link", { name: title, exact: true }).click();
  await expect(page).not.toHaveURL(/\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

export async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.getByRole("main").getByText(status, { exact: true }).first()).toBeVisible();
}

export type PartText = { readonly title: string; readonly text?: string };

/** Each part of the text in turn: reads what is prefilled, writes where asked to, says that it is done. */
export async function finishParts(page: Page, parts: readonly PartText[]): Promise<void> {
  for (const { title, text } of parts) {
    await page.getByRole("link", { name: title, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    if (text !== undefined) await page.getByLabel(/^Nội dung/).fill(text);
    await page.getByRole("checkbox", { name: /^Đã xong phần này/ }).check();
    await page.getByRole("button", { name: "Lưu phần này" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Báo cáo/ })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) })).toContainText("Xong");
  }
}

/** Through the check of everything to the desk of the head. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Kiểm tra trước khi gửi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kiểm tra trước khi gửi" })).toBeVisible();
  await page.getByRole("button", { name: "Trình Trưởng ban duyệt" }).click();
  await expectStatus(page, "Chờ duyệt gửi");
}

/** The head finds it among his work, reads it, and sends it up; of a late one he says why. */
export async function approveAndSend(page: Page, work: string, receiver: string, lateReason?: string): Promise<void> {
  await openWork(page, lateReason === undefined ? "Chờ tôi duyệt" : "Quá hạn", work);
  await page.getByRole("link", { name: `Gửi báo cáo lên ${receiver}` }).click();
  await expect(page.getByText("Bấm Duyệt gửi là chấp thuận nội dung, không thay chữ ký trên bản giấy.")).toBeVisible();
  if (lateReason !== undefined) await page.getByLabel("Lý do gửi muộn").fill(lateReason);
  await page.getByRole("button", { name: "Duyệt gửi" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Đã gửi báo cáo lên ${receiver}` })).toBeVisible();
}

export async function accept(page: Page, work: string): Promise<void> {
  await openWork(page, "Cần xem xét", work);
  await page.getByRole("button", { name: "Tiếp nhận báo cáo" }).click();
  await expectStatus(page, "Đã tiếp nhận");
}
