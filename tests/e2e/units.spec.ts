// Territory as it was on a day: one code for three communes in turn, names typed without marks, and a correction by the secretariat.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";

/** A date may be typed without its zeros; it is shown with them. */
async function findOn(page: Page, date: string, search: string, shown = date): Promise<void> {
  await page.goto("/units");
  await page.getByRole("textbox", { name: "Theo địa giới tại ngày" }).fill(date);
  await page.getByLabel("Tên hoặc mã, cũ hay mới").fill(search);
  await page.getByLabel("Tên hoặc mã, cũ hay mới").press("Enter");
  await expect(page.getByRole("main").getByText(`Theo địa giới tại ngày ${shown}`).first()).toBeVisible();
}

const row = (page: Page, name: string, within: string) =>
  page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) })
    .filter({ hasText: within });

test("one code was three communes in turn, each under its own name and time", async ({ as }) => {
  const page = await as("thuky");

  await findOn(page, "10/6/2024", "18919", "10/06/2024");
  await expect(page.getByText("03 đơn vị")).toBeVisible();
  const before = row(page, "Xã Hóa Tiến", "18919");
  await expect(before).toContainText("Huyện Minh Hóa, tỉnh Quảng Bình");
  await expect(before).toContainText("đến 30/11/2024");

  await findOn(page, "15/12/2024", "18919");
  await expect(row(page, "Xã Tân Thành", "01/12/2024 – 30/06/2025")).toContainText("Huyện Minh Hóa, tỉnh Quảng Bình");
  await expect(row(page, "Xã Hóa Tiến", "đến 30/11/2024").getByRole("link", { name: "Xã Tân Thành" })).toBeVisible();

  await findOn(page, "22/11/2026", "18919");
  await expect(row(page, "Xã Tân Thành", "từ 01/07/2025")).toContainText("Tỉnh Quảng Trị");
  await expect(page.getByText("03 đơn vị")).toBeVisible();
});

test("who is gone says what stands in its place today", async ({ as }) => {
  const page = await as("qt.thuky");
  await findOn(page, "22/11/2026", "hoa tien");
  await page.getByRole("rowheader", { name: "Xã Hóa Tiến" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Xã Hóa Tiến" })).toBeVisible();
  await expect(page.getByText("Không còn từ ngày 01/12/2024")).toBeVisible();
  const heirs = page.getByRole("definition").filter({ has: page.getByRole("link", { name: "Xã Tân Thành" }) });
  await expect(heirs.first()).toContainText("qua 2 lần sắp xếp");

  await findOn(page, "22/11/2026", "bac ly");
  await expect(row(page, "Phường Bắc Lý", "đến 30/06/2025").getByRole("link", { name: "Phường Đồng Thuận" })).toBeVisible();
  await page.getByRole("link", { name: "Phường Đồng Thuận" }).first().click();
  await expect(page.getByRole("heading", { level: 2, name: "Hình thành từ" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "Phường Bắc Lý" })).toContainText("toàn bộ");
});

test("a date that is none is said at its field, and the day of work is shown instead", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/units");
  await page.getByRole("textbox", { name: "Theo địa giới tại ngày" }).fill("31/2/2024");
  await page.getByRole("textbox", { name: "Theo địa giới tại ngày" }).press("Enter");
  await expect(page.getByText("Không phải ngày có thật, đang xem theo ngày làm việc")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Theo địa giới tại ngày" })).toHaveValue("31/2/2024");
  await expect(page.getByText("Theo địa giới tại ngày 10/06/2024").first()).toBeVisible();
});

test("the secretariat corrects a name; what cannot be is said at the field and nothing typed is lost", async ({ as }) => {
  const page = await as("tn.thuky");
  await findOn(page, "11/11/2019", "tan dong");
  await page.getByRole("rowheader", { name: "Xã Tân Đông" }).first().getByRole("link").click();
  await page.getByRole("link", { name: "Chỉnh sửa thông tin đơn vị" }).click();

  await page.getByLabel("Tên, không kèm loại").fill("");
  await page.getByLabel("Mã", { exact: true }).fill("12");
  await page.getByLabel("Căn cứ").fill("Nghị quyết số 05/NQ-HĐND");
  await page.getByRole("button", { name: "Lưu thông tin mới" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "chỗ cần sửa" });
  await expect(summary).toBeFocused();
  await expect(page.getByLabel("Tên, không kèm loại")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Căn cứ")).toHaveValue("Nghị quyết số 05/NQ-HĐND");
  await summary.getByRole("link").first().click();
  await expect(page.getByLabel("Tên, không kèm loại")).toBeFocused();

  await page.getByLabel("Tên, không kèm loại").fill("Tân Đông Mới");
  await page.getByLabel("Mã", { exact: true }).fill("25522");
  await page.getByLabel("Áp dụng từ ngày").fill("1/11/2019");
  await page.getByRole("button", { name: "Lưu thông tin mới" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Xã Tân Đông Mới" })).toBeVisible();
  const names = page.getByRole("region", { name: "Tên, mã và đơn vị cấp trên theo thời gian" }).last();
  await expect(names.getByRole("row").filter({ hasText: "Xã Tân Đông Mới" })).toContainText("Nghị quyết số 05/NQ-HĐND");
  await expect(names.getByRole("rowheader", { name: "Xã Tân Đông", exact: true })).toBeVisible();
});

test("a commune reads the register and cannot change it", async ({ as, opensWith }) => {
  const page = await as("bacly.congan");
  await findOn(page, "10/6/2024", "bac ly", "10/06/2024");
  await page.getByRole("rowheader", { name: "Phường Bắc Lý" }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: "Phường Bắc Lý" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Chỉnh sửa thông tin đơn vị" })).toHaveCount(0);
  await opensWith(page, `${new URL(page.url()).pathname}/correct`, 403);
});
