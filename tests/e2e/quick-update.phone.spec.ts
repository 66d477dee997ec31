// A policeman with a telephone of 360 points: three taps, and a warning before anything personal is saved.
import { expect, test } from "../support/story";

const CONTENT = "2. Nội dung, không ghi tên người vi phạm";

test("what was done is told in three taps", async ({ as }) => {
  const page = await as("hoason.congan");
  await page.goto("/updates/new");
  await expect(page.getByText("Xã Hóa Sơn", { exact: true })).toBeVisible();
  await page.getByText("Đấu tranh, trấn áp").tap();
  await page.getByRole("button", { name: "Giải quyết tin báo, tố giác" }).tap();
  await expect(page.getByLabel(CONTENT)).toHaveValue("Giải quyết tin báo, tố giác");
  await page.getByRole("button", { name: "Gửi cập nhật" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi cập nhật" })).toBeVisible();
  await page.getByRole("link", { name: "Xem các cập nhật" }).tap();
  await expect(page.getByText("Giải quyết tin báo, tố giác")).toBeVisible();
  await expect(page.getByText(/^Công an xã Hóa Sơn, \d\d:\d\d/).first()).toBeVisible();
});

test("nothing new is one tap", async ({ as }) => {
  const page = await as("hoason.congan");
  await page.goto("/updates/new");
  await page.getByRole("button", { name: "Không có gì mới" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi cập nhật" })).toBeVisible();
});

test("a birth year is shown before anything is saved; a number of a person never passes", async ({ as }) => {
  const page = await as("hoatien.congan");
  await page.goto("/updates/new");
  await page.getByText("Phòng ngừa, quản lý").tap();
  await page.getByLabel(CONTENT).fill("Gọi hỏi, răn đe một người sinh năm 1990");
  await page.getByRole("button", { name: "Gửi cập nhật" }).tap();
  const warning = page.getByRole("alert").filter({ hasText: "Nội dung có vẻ nói về một người cụ thể" });
  await expect(warning).toBeFocused();
  await expect(warning).toContainText("Năm sinh");
  await page.goto("/updates");
  await expect(page.getByText("sinh năm 1990")).toHaveCount(0);

  await page.goto("/updates/new");
  await page.getByText("Phòng ngừa, quản lý").tap();
  await page.getByLabel(CONTENT).fill("Gọi hỏi người có căn cước 044090001234");
  await page.getByRole("button", { name: "Gửi cập nhật" }).tap();
  const refusal = page.getByRole("alert").filter({ hasText: "Không ghi số giấy tờ, số điện thoại của bất kỳ ai" });
  await expect(refusal).toBeFocused();
  await expect(refusal.getByRole("button", { name: "Không nêu người vi phạm, vẫn gửi" })).toHaveCount(0);
  await refusal.getByRole("button", { name: "Sửa lại" }).tap();
  await expect(page.getByLabel(CONTENT)).toBeFocused();
  await page.getByLabel(CONTENT).fill("Gọi hỏi, răn đe một người thuộc diện quản lý");
  await page.getByRole("button", { name: "Gửi cập nhật" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi cập nhật" })).toBeVisible();
});

test("pages fit the telephone, and what is pressed is large enough for a thumb", async ({ as }) => {
  const page = await as("hoason.congan");
  for (const address of ["/", "/updates/new", "/updates", "/figures", "/reports", "/dashboard", "/localities", "/account"]) {
    await page.goto(address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${address} does not move sideways`).toBeLessThanOrEqual(360);
  }
  await page.goto("/updates/new");
  for (const name of ["Gửi cập nhật", "Không có gì mới"]) {
    const box = await page.getByRole("button", { name }).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
  }
  await page.getByText("Thêm", { exact: true }).tap();
  await page.getByRole("list", { name: "Các mục khác" }).getByRole("link", { name: "Tiêu chí" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Tiêu chí" })).toBeVisible();
});
