// From appraised nominations to an issued decision: a line without a nomination needs a reason, its effects stand at once.
import { expect, test } from "../support/story";

// One decision is drafted at a time: the second comes once the first is issued.
test.describe.configure({ mode: "serial" });

test("the secretariat drafts next year's decision, adds a commune with a reason, and issues it", async ({ as }) => {
  const page = await as("qt.thuky");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Đợt chuyển hóa năm 2027" }).first().click();
  await page.getByRole("link", { name: "Lập dự thảo quyết định" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lập dự thảo quyết định" })).toBeVisible();
  await page.getByRole("button", { name: "Lập dự thảo" }).click();
  await expect(page.getByText("Dự thảo", { exact: true })).toBeVisible();
  const items = page.getByRole("group", { name: "Địa bàn trong quyết định, theo thứ tự" });
  const named = (await items.getByRole("row").count()) - 1;
  expect(named).toBeGreaterThan(0);

  await page.getByRole("link", { name: "Thêm địa bàn" }).click();
  await page.getByLabel("Tìm xã, phường, thị trấn").fill("le thuy");
  await page.getByRole("radio", { name: /^Xã Lệ Thủy/ }).check();
  await page.getByRole("checkbox", { name: "Tội phạm và tệ nạn ma túy" }).check();
  await page.getByRole("button", { name: "Thêm địa bàn" }).click();
  const reason = page.getByRole("textbox", { name: /^Lý do/ });
  await expect(reason).toHaveAccessibleDescription(/Chưa ghi lý do/);
  await reason.fill("Diễn biến phức tạp mới phát sinh");
  await page.getByRole("button", { name: "Thêm địa bàn" }).click();
  await expect(items.getByRole("row").filter({ hasText: "Xã Lệ Thủy" })).toContainText(
    "Không có đề xuất: Diễn biến phức tạp mới phát sinh",
  );
  const sheet = page.getByRole("article");
  await expect(sheet).toContainText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  await expect(sheet).toContainText("Số: …/QĐ-BCĐ");

  await page.getByRole("link", { name: "Ghi nhận đã ban hành" }).click();
  await page.getByLabel("Số", { exact: true }).fill("9");
  await page.getByLabel("Ngày ban hành").fill("23/11/2099");
  await page.getByRole("button", { name: "Ghi nhận đã ban hành" }).click();
  await expect(page.getByLabel("Ngày ban hành")).toHaveAccessibleDescription(/không được sau ngày làm việc/);
  await page.getByLabel("Ngày ban hành").fill("20/11/2026");
  await page.getByRole("button", { name: "Ghi nhận đã ban hành" }).click();
  await expect(page.getByText("Đã ban hành", { exact: true })).toBeVisible();
  await expect(sheet).toContainText("Số: 09/QĐ-BCĐ");
  await expect(sheet).toContainText("ngày 20 tháng 11 năm 2026");

  await page.getByRole("link", { name: /^Đợt chuyển hóa năm 2027/ }).click();
  await expect(page.getByText("Xã Lệ Thủy").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "09/QĐ-BCĐ" })).toBeVisible();
});

test("a decision signed on paper is recorded in one page, its communes found by their names without marks", async ({ as }) => {
  const page = await as("qt.thuky");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Đợt chuyển hóa năm 2027" }).first().click();
  await page.getByRole("link", { name: "Ghi nhận quyết định" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ghi nhận quyết định ký trên giấy" })).toBeVisible();

  const search = page.getByLabel("Tìm xã, phường, thị trấn");
  await search.fill("le thuy");
  await expect(page.getByRole("checkbox", { name: /^Xã Lệ Thủy.*đã có trong đợt: Được chọn chuyển hóa/ })).toBeVisible();
  await search.fill("huong phung");
  await page.getByRole("checkbox", { name: /^Xã Hướng Phùng/ }).check();
  await search.fill("le thuy");
  await page.getByRole("checkbox", { name: /^Xã Lệ Thủy/ }).check();
  await expect(page.getByText("Đã chọn 02 địa bàn")).toBeVisible();
  const already = page.getByText("Đã có trong danh sách của đợt, bỏ chọn: Xã Lệ Thủy");
  await expect(already).toBeVisible();
  await page.getByRole("checkbox", { name: /^Xã Lệ Thủy/ }).uncheck();
  await expect(already).toHaveCount(0);
  await page.getByLabel("Số quyết định").fill("31");
  await page.getByLabel("Ngày ban hành").fill("21/11/2026");
  await page.getByRole("button", { name: "Ghi nhận quyết định" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "cần sửa" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Chưa ghi loại địa bàn");
  await expect(page.getByRole("checkbox", { name: /^Xã Hướng Phùng/ })).toBeChecked();

  await page.getByRole("checkbox", { name: "Tội phạm và tệ nạn ma túy" }).check();
  await page.getByRole("button", { name: "Ghi nhận quyết định" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đợt chuyển hóa năm 2027" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Xã Hướng Phùng" }).first()).toBeVisible();
  await page.getByRole("link", { name: "31/QĐ-BCĐ" }).click();
  const items = page.getByRole("group", { name: "Địa bàn trong quyết định, theo thứ tự" });
  await expect(items.getByRole("row").filter({ hasText: "Xã Hướng Phùng" })).toContainText(
    "Không có đề xuất: Theo quyết định đã ký trên giấy",
  );
  await expect(page.getByRole("definition").filter({ hasText: "21/11/2026" })).toBeVisible();
});
