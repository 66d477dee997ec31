// The secretariat keeps the year's campaign: its dates, its localities, its periods and who reports to whom.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";

async function openCampaign(page: Page, year: number): Promise<void> {
  await page.goto("/campaigns");
  await page
    .getByRole("link", { name: `Đợt chuyển hóa năm ${year}` })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: `Đợt chuyển hóa năm ${year}` })).toBeVisible();
}

test("dates out of order are refused at the field, and what was typed stays", async ({ as }) => {
  const page = await as("thuky");
  await openCampaign(page, 2024);
  await page.getByRole("link", { name: "Sửa thông tin chung" }).click();

  const workTo = page.getByLabel("Kết thúc thực hiện");
  await workTo.fill("1/1/2024");
  await page.getByLabel("Theo dõi sau chuyển hóa").fill("9");
  await page.getByRole("button", { name: "Lưu thông tin chung" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "chỗ cần sửa" })).toBeFocused();
  await expect(workTo).toHaveAttribute("aria-invalid", "true");
  await expect(workTo).toHaveAccessibleDescription(/Ngày kết thúc phải sau ngày bắt đầu/);
  await expect(workTo).toHaveValue("1/1/2024");
  await expect(page.getByLabel("Theo dõi sau chuyển hóa")).toHaveValue("9");
  await expect(page).toHaveTitle(/^Lỗi: /);

  await workTo.fill("20/12/2024");
  await page.getByRole("button", { name: "Lưu thông tin chung" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đợt chuyển hóa năm 2024" })).toBeVisible();
  await expect(page.getByText("23/01/2024 – 20/12/2024")).toBeVisible();
  await expect(page.getByText("09 tháng")).toBeVisible();
});

test("a period shows who will report to whom before it is opened", async ({ as }) => {
  const page = await as("thuky");
  await openCampaign(page, 2024);
  await page.getByRole("link", { name: "Thêm kỳ báo cáo" }).click();

  await page.getByLabel("Loại").selectOption({ label: "Đột xuất" });
  await page.getByLabel("Tên kỳ").fill("Báo cáo đột xuất quý I năm 2024");
  await page.getByLabel("Số liệu tính từ ngày").fill("15/12/2023");
  await page.getByLabel("Ngày chốt số liệu").fill("14/3/2024");
  await page.getByLabel("Nhận báo cáo từ ngày").fill("10/6/2024");
  for (const [tier, due, day] of [
    ["cấp xã", "Hạn cấp xã", "21/6/2024"],
    ["cấp huyện", "Hạn cấp huyện", "20/6/2024"],
    ["cấp tỉnh", "Hạn cấp tỉnh gửi lên", "28/6/2024"],
  ] as const) {
    await page.getByLabel(`Quy tắc hạn, ${tier}`).selectOption({ label: "chưa quy định" });
    await page.getByLabel(due).fill(day);
  }
  await page.getByRole("button", { name: "Lưu kỳ báo cáo" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Hạn cấp xã, cấp huyện, cấp tỉnh phải theo thứ tự trước sau" })).toBeFocused();

  await page.getByLabel("Hạn cấp xã").fill("18/6/2024");
  await page.getByRole("button", { name: "Lưu kỳ báo cáo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Báo cáo đột xuất quý I năm 2024" })).toBeVisible();

  await page.getByRole("link", { name: "Xem đường đi và mở kỳ" }).click();
  const bacLy = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Ban Chỉ đạo 138 phường Bắc Lý" }) });
  await expect(bacLy).toContainText("Ban Chỉ đạo 138 thành phố Đồng Hới");
  await expect(bacLy).toContainText("18/06/2024");
  const dongHoi = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Ban Chỉ đạo 138 thành phố Đồng Hới" }) });
  await expect(dongHoi).toContainText("Cơ quan Thường trực");
  await expect(page.getByText("Không đóng lại hay sửa hạn được sau khi mở.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Mở kỳ và giao \d+ báo cáo$/ })).toBeVisible();
});

test("in two tiers communes report straight to the province", async ({ as }) => {
  const page = await as("qt.thuky");
  await openCampaign(page, 2026);
  await page.getByRole("link", { name: "Báo cáo năm 2026" }).first().click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Ban Chỉ đạo 138 phường Đồng Sơn" }) });
  await expect(row).toContainText("Cơ quan Thường trực");
  await expect(page.getByRole("main")).not.toContainText("138 huyện");
});

test("who only reads is offered no change", async ({ as, opensWith }) => {
  const page = await as("bacly.congan");
  await openCampaign(page, 2024);
  await expect(page.getByRole("link", { name: "Sửa thông tin chung" })).toHaveCount(0);
  await opensWith(page, `${new URL(page.url()).pathname}/edit`, 403);
});
