// The plan of the year: made from last year's, carried down to a commune, and done.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";

async function openPlan(page: Page, number: string): Promise<void> {
  await page.goto("/plans");
  await page.getByRole("main").getByRole("link", { name: number, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Kế hoạch");
}

test("next year's campaign and plan come from last year's in under a minute, with the differences shown", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/campaigns");
  const begun = Date.now();
  await page.getByRole("link", { name: "Lập đợt mới" }).click();
  const differences = page.getByRole("table");
  const due = differences.getByRole("row").filter({ hasText: "Báo cáo 6 tháng đầu năm 2025, hạn cấp xã" });
  await expect(due).toContainText("17/06/2024");
  await expect(due).toContainText("16/06/2025");
  await expect(differences.getByRole("row").filter({ hasText: "Báo cáo năm 2025, hạn cấp huyện" })).toContainText("Không còn");
  await page.getByLabel("Chuyển hóa đạt, ít nhất").fill("65");
  await expect(differences.getByRole("row").filter({ hasText: "Chỉ tiêu chuyển hóa đạt" })).toContainText("Khác năm trước");
  await page.getByRole("button", { name: "Lập đợt chuyển hóa" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đợt chuyển hóa năm 2025" })).toBeVisible();
  const seconds = (Date.now() - begun) / 1000;
  test.info().annotations.push({ type: "measured", description: `campaign of 2025 from 2024: 2 clicks, ${seconds.toFixed(1)} s` });
  expect(seconds).toBeLessThan(60);
  await expect(page.getByRole("heading", { name: "So với đợt năm 2024" })).toBeVisible();

  await page.getByRole("row").filter({ hasText: "Kế hoạch năm" }).getByRole("link").click();
  await expect(page.getByText("Dự thảo", { exact: true })).toBeVisible();
  await expect(page.getByText("Đã làm 0/5 nhiệm vụ.")).toBeVisible();
  await page.getByRole("link", { name: "Soạn nội dung" }).click();
  await page.getByLabel("Nội dung phần IV").fill("- Ngân sách tỉnh.\n- Quỹ phòng, chống tội phạm.");
  await page.getByRole("button", { name: "Lưu nội dung" }).click();
  await expect(page.getByRole("article")).toContainText("Quỹ phòng, chống tội phạm.");
  await page.getByRole("link", { name: "So với kế hoạch năm trước" }).click();
  await expect(page.getByRole("cell", { name: "- Quỹ phòng, chống tội phạm." })).toBeVisible();
});

test("a commune makes its plan, the province sends it back, and takes note of the next one", async ({ as }) => {
  const police = await as("qt.leninh.congan");
  await openPlan(police, "09/KH-BCĐ");
  await police.getByRole("link", { name: "Lập kế hoạch của địa phương" }).click();
  await police.getByRole("button", { name: "Lập kế hoạch của xã Lệ Ninh" }).click();
  await expect(police.getByRole("heading", { level: 1, name: /tại xã Lệ Ninh$/ })).toBeVisible();
  const address = new URL(police.url()).pathname;

  const head = await as("qt.leninh.chutich");
  const issue = async (number: string) => {
    await head.getByRole("link", { name: "Ghi nhận đã ban hành" }).click();
    await head.getByLabel("Số", { exact: true }).fill(number);
    await head.getByLabel("Ngày ban hành").fill("20/11/2026");
    await head.getByRole("button", { name: "Ghi nhận đã ban hành" }).click();
  };
  await head.goto(address);
  await issue("6");
  await expect(head.getByRole("alert").filter({ hasText: "Chưa có nhiệm vụ nào" })).toBeFocused();

  await police.getByRole("link", { name: "Xem bảng nhiệm vụ" }).click();
  await police.getByRole("link", { name: "Soạn bảng nhiệm vụ" }).click();
  await police.getByLabel("Điều khoản").fill("II.1");
  await police.getByLabel("Nhiệm vụ", { exact: true }).fill("Kiện toàn Ban Chỉ đạo xã");
  await police.getByLabel("Tên cơ quan, người chịu trách nhiệm").fill("Công an xã");
  await police.getByLabel("Thời hạn").fill("trước ngày 10/12");
  await police.getByRole("button", { name: "Lưu bảng nhiệm vụ" }).click();
  await expect(police.getByRole("row").filter({ hasText: "II.1" })).toContainText("09/12/2026");

  await head.goto(address);
  await issue("6");
  await expect(head.getByText("Chờ Ban Chỉ đạo 138 cấp tỉnh tiếp nhận.")).toBeVisible();

  const province = await as("qt.thuky");
  await province.goto("/");
  await province.getByRole("link", { name: /^Xem kế hoạch của xã Lệ Ninh/ }).click();
  await province.getByRole("link", { name: "Tiếp nhận, trả lại" }).click();
  await province.getByLabel("Lý do trả lại").fill("Bổ sung chỉ tiêu chuyển hóa của xã");
  await province.getByRole("button", { name: "Trả lại kế hoạch" }).click();
  await expect(province.getByText("Cấp trên trả lại")).toBeVisible();

  await police.goto("/");
  await police.getByRole("link", { name: /^Lập lại kế hoạch bị trả lại/ }).click();
  await police.getByRole("button", { name: "Lập lại kế hoạch" }).click();
  await expect(police.getByText("Lập lại sau kế hoạch bị trả lại")).toBeVisible();
  await head.goto(new URL(police.url()).pathname);
  await issue("7");
  await expect(head.getByText("Chờ Ban Chỉ đạo 138 cấp tỉnh tiếp nhận.")).toBeVisible();
  await province.goto("/");
  await province.getByRole("link", { name: /^Xem kế hoạch của xã Lệ Ninh/ }).click();
  await province.getByRole("link", { name: "Tiếp nhận, trả lại" }).click();
  await province.getByRole("button", { name: "Tiếp nhận kế hoạch" }).click();
  await expect(province.getByText("Cấp trên tiếp nhận")).toBeVisible();
});

test("a department sees its duty among its work and notes that it was done; a procuracy is asked and never late", async ({ as }) => {
  const page = await as("qt.bienphong");
  await page.goto("/");
  await page.getByRole("link", { name: /^Phối hợp tuyên truyền, đấu tranh với tội phạm/ }).click();
  await page.getByLabel("Ngày làm xong").fill("1/12/2026");
  await page.getByRole("button", { name: "Ghi đã làm" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Ngày làm xong không được sau ngày làm việc hiện tại" })).toBeFocused();
  await page.getByLabel("Ngày làm xong").fill("20/11/2026");
  await page.getByLabel("Kết quả, số văn bản").fill("Kế hoạch số 44/KH-BCH");
  await page.getByRole("button", { name: "Ghi đã làm" }).click();
  await expect(page.getByRole("row").filter({ hasText: "V.2" })).toContainText("Đã làm");

  const asked = await as("qt.vks");
  await asked.goto("/");
  const row = asked.getByRole("listitem").filter({ hasText: "Lựa chọn án điểm" });
  await expect(row).toBeVisible();
  await expect(row).not.toContainText("quá hạn");
});

test("a committee that differs from the plan's rule is told so in words", async ({ as }) => {
  const page = await as("qt.leninh.congan");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Đợt chuyển hóa năm 2026" }).click();
  await page.getByRole("link", { name: "Ban Chỉ đạo xã Lệ Ninh" }).click();
  await page.getByLabel("Số, ký hiệu quyết định").fill("21/QĐ-UBND");
  await page.getByLabel("Ngày quyết định").fill("10/2/2026");
  await page.getByLabel("Chức vụ").nth(1).fill("Phó Chủ tịch UBND xã");
  await page.getByRole("button", { name: "Lưu Ban Chỉ đạo" }).click();
  await expect(page.getByRole("row").filter({ hasText: "21/QĐ-UBND" })).toContainText("1 điểm khác quy định");
  await page.getByRole("link", { name: /^21\/QĐ-UBND/ }).click();
  await expect(page.getByText("Trưởng ban không phải Chủ tịch UBND cấp xã")).toBeVisible();
});
