// Words of a report: sentences bound to the table, typed numbers held against it, what is pasted, and two who write at once.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/story";

const PART = "Công tác đấu tranh, xử lý";

/** Opens the part of the year report of Đồng Sơn, begun where it was not yet. */
async function openPart(page: Page): Promise<Locator> {
  await page.goto("/reports");
  await page.getByRole("link", { name: "BCĐ 138 phường Đồng Sơn" }).click();
  const start = page.getByRole("button", { name: "Bắt đầu lập báo cáo" });
  const part = page.getByRole("link", { name: PART });
  await expect(start.or(part).first()).toBeVisible();
  if (await start.isVisible()) await start.click();
  await part.click();
  await expect(page.getByRole("heading", { level: 1, name: PART })).toBeVisible();
  return page.getByLabel("Nội dung");
}

/** Pastes as people do, from the clipboard of another program. */
const paste = (field: Locator, text: string) =>
  field.evaluate((element, given) => {
    const data = new DataTransfer();
    data.setData("text/plain", given);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);

test("sentences follow the table, typed numbers are held against it, old fonts are read, nobody writes over another", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("qt.dongson.congan");
  const text = await openPart(page);
  await text.fill("");

  // Cleaned, and an old font offered as Unicode.
  await text.focus();
  await paste(text, "\u2022\tTriÖt xãa ®iÓm phøc t¹p vÒ ma tóy");
  await expect(page.getByText("Đoạn vừa dán có vẻ dùng phông TCVN3")).toBeVisible();
  await page.getByRole("button", { name: "Đổi sang Unicode" }).click();
  await expect(text).toHaveValue("- Triệt xóa điểm phức tạp về ma túy");
  await expect(page.getByText("8 chữ")).toBeVisible();

  // Bound to a row, and cut loose.
  await page.getByLabel("Chèn câu gắn với số liệu").selectOption({ label: "Tổng số vụ phạm pháp hình sự" });
  await page.getByRole("button", { name: "Chèn câu" }).click();
  const sentence = page.getByText(/^(?:Câu gắn với số liệu: )?Tổng số vụ phạm pháp hình sự: \d+ vụ/);
  await expect(sentence).toBeVisible();
  await page.getByRole("button", { name: "Lưu phần này" }).click();
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();

  // Another of the same body wrote meanwhile: both texts are shown.
  const other = await page.context().newPage();
  const theirs = await openPart(other);
  await expect(other.getByText(/Tổng số vụ phạm pháp hình sự: \d+ vụ/)).toBeVisible();
  await theirs.fill("Bản của người thứ hai");
  await other.getByRole("button", { name: "Lưu phần này" }).click();
  await expect(other.getByText(/^Đã lưu/)).toBeVisible();
  await text.fill("Xảy ra 99999 vụ phạm pháp hình sự.");
  await page.getByRole("button", { name: "Lưu phần này" }).click();
  const conflict = page.getByText("Phần này vừa được lưu ở nơi khác");
  await expect(conflict).toBeVisible();
  await expect(page.getByText("Bản của người thứ hai")).toBeVisible();
  await page.getByRole("button", { name: "Giữ bản trên trang này" }).click();
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();
  await expect(conflict).toHaveCount(0);

  // The number is not the table's: told with the right one, mended by a click.
  await expect(page.getByText(/“99999”, theo bảng số liệu: \d/)).toBeVisible();
  await page.getByRole("button", { name: "Sửa theo bảng" }).click();
  await expect(text).toHaveValue(/^Xảy ra [\d.]{1,6} vụ phạm pháp hình sự\.$/);
  await page.getByRole("button", { name: "Tách khỏi số liệu" }).click();
  await expect(page.getByRole("button", { name: "Tách khỏi số liệu" })).toHaveCount(0);
  await page.getByRole("button", { name: "Lưu phần này" }).click();
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();
});
