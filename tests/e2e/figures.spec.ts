// The month's sheet at the keyboard: as fast as a spreadsheet, and never mixing up 0, nothing occurred, unknown and blank.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";

const TOTAL = "Tổng số vụ phạm pháp hình sự (vụ)";
const SOCIAL = "Tội phạm về trật tự xã hội (vụ)";
const SOLVED = "Số vụ đã điều tra, khám phá (vụ)";

async function openMonth(page: Page, month: string): Promise<void> {
  await page.goto("/figures");
  await page.getByRole("link", { name: month }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(month) })).toBeVisible();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Đã lưu \d\d:\d\d/ })).toBeVisible();
}

test("a month is typed without the mouse: Enter goes down, Tab goes on, Ctrl+S saves", async ({ as }) => {
  const page = await as("vinhninh.congan");
  await openMonth(page, "15/05/2024 – 14/06/2024");
  await page.getByLabel(TOTAL).focus();
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(SOCIAL)).toBeFocused();
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Tội phạm, vi phạm về trật tự quản lý kinh tế, tham nhũng, buôn lậu (vụ)")).toBeFocused();
  await page.keyboard.type("-");
  await page.keyboard.press("Enter");
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Tội phạm về ma túy (vụ)")).toBeFocused();
  await page.keyboard.type("?");
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByLabel("Tội phạm, vi phạm về môi trường, tài nguyên, an toàn thực phẩm (vụ)")).toBeFocused();
  await expect(page.getByText("5 ô chưa lưu")).toBeVisible();
  await page.keyboard.press("Control+s");
  await saved(page);

  await page.reload();
  await expect(page.getByLabel(TOTAL)).toHaveValue("2");
  await expect(page.getByLabel("Tội phạm, vi phạm về trật tự quản lý kinh tế, tham nhũng, buôn lậu (vụ)")).toHaveValue("không phát sinh");
  await expect(page.getByLabel("Tội phạm, vi phạm về môi trường, tài nguyên, an toàn thực phẩm (vụ)")).toHaveValue("0");
  await expect(page.getByLabel("Tội phạm về ma túy (vụ)")).toHaveValue("chưa rõ");
  await expect(page.getByLabel(SOLVED)).toHaveValue("");
});

test("a negative or fractional count is refused at its cell, and nothing is saved", async ({ as }) => {
  const page = await as("phonghoa.congan");
  await openMonth(page, "15/05/2024 – 14/06/2024");
  await page.getByLabel(TOTAL).fill("-4");
  await page.getByLabel(TOTAL).press("Tab");
  await expect(page.getByLabel(TOTAL)).toHaveAccessibleDescription(/Số liệu không được âm/);
  await page.getByLabel(SOCIAL).fill("1,5");
  await page.getByLabel(SOCIAL).press("Tab");
  await expect(page.getByLabel(SOCIAL)).toHaveAccessibleDescription(/Số lượng phải là số nguyên/);
  await page.getByRole("button", { name: "Lưu số liệu" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "có 2 chỗ cần sửa" });
  await expect(summary).toBeFocused();
  await summary.getByRole("link", { name: /Tội phạm về trật tự xã hội/ }).click();
  await expect(page.getByLabel(SOCIAL)).toBeFocused();
  await expect(page.getByLabel(SOCIAL)).toHaveValue("1,5");

  await page.getByLabel(TOTAL).fill("1");
  await page.getByLabel(SOCIAL).fill("1");
  await page.getByRole("button", { name: "Lưu số liệu" }).click();
  await saved(page);
});

test("figures that contradict each other ask for a reason and never block", async ({ as }) => {
  const page = await as("thachhoa.congan");
  await openMonth(page, "15/05/2024 – 14/06/2024");
  await page.getByLabel(TOTAL).fill("1");
  await page.getByLabel(SOLVED).fill("3");
  await page.getByRole("button", { name: "Lưu số liệu" }).click();
  const asked = page.getByRole("region", { name: "Số liệu chưa khớp nhau, cần giải trình" });
  await expect(asked).toBeFocused();
  await expect(asked).toContainText("Số vụ khám phá lớn hơn tổng số vụ");
  await asked.getByRole("button", { name: "Lưu, để giải trình sau" }).click();
  await saved(page);

  // It stays asked until it is explained.
  await page.reload();
  const standing = page.getByRole("region", { name: "Số liệu cần giải trình" });
  await standing.getByLabel("Số vụ khám phá lớn hơn tổng số vụ").fill("Có hai vụ án kỳ trước chuyển sang.");
  await page.getByRole("button", { name: "Lưu số liệu" }).click();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel(SOLVED)).toHaveValue("3");
  await expect(standing).toHaveCount(0);
});

test("a cell tells who entered what and when, and what stood there before", async ({ as }) => {
  const page = await as("kiengiang.congan");
  await openMonth(page, "15/05/2024 – 14/06/2024");
  await page.getByLabel(TOTAL).fill("1");
  await page.getByRole("button", { name: "Lưu số liệu" }).click();
  await saved(page);
  await page.getByLabel(TOTAL).fill("không phát sinh");
  await page.getByRole("button", { name: "Lưu số liệu" }).click();
  await page.getByRole("link", { name: /^lần 2\b.*Tổng số vụ phạm pháp hình sự/ }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Tổng số vụ phạm pháp hình sự" })).toBeVisible();
  await expect(page.getByText("1 vụ → không phát sinh")).toBeVisible();
  await expect(page.getByText("Nhập 1 vụ")).toBeVisible();
  await expect(page.getByText(/Cấp xã · .*Công an thị trấn Kiến Giang/).first()).toBeVisible();
});

test("two windows: the second to save is told what the first one wrote", async ({ as, visitor }) => {
  const first = await as("quangkim.congan");
  const second = await visitor();
  await second.context().addCookies((await first.context().storageState()).cookies);
  await openMonth(first, "15/05/2024 – 14/06/2024");
  await openMonth(second, "15/05/2024 – 14/06/2024");
  await first.getByLabel(TOTAL).fill("1");
  await first.getByRole("button", { name: "Lưu số liệu" }).click();
  await saved(first);
  await second.getByLabel(TOTAL).fill("2");
  await second.getByRole("button", { name: "Lưu số liệu" }).click();
  await expect(second.getByRole("alert").filter({ hasText: "Ô này vừa được sửa ở nơi khác; số đã gõ ở đây là “2”" })).toBeFocused();
  await expect(second.getByLabel(TOTAL)).toHaveValue("1");
});

test("a professional unit enters beside the commune, and never over it", async ({ as }) => {
  const page = await as("pc02");
  await page.goto("/figures");
  await page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: /^Phường Bắc Lý/ }) })
    .getByRole("link")
    .nth(3)
    .click();
  await expect(page.getByRole("columnheader", { name: "Đơn vị nghiệp vụ" })).toBeVisible();
  await expect(page.getByLabel("Buổi tuyên truyền (buổi)")).toHaveCount(0);
  await expect(page.getByLabel("Vụ rất nghiêm trọng, đặc biệt nghiêm trọng (vụ)")).toBeVisible();
});
