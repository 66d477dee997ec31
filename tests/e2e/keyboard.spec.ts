// A whole six-month report without a mouse: Tab, Shift+Tab, Enter, Space, Esc and typing, from signing in to the receipt.
import type { Page } from "@playwright/test";
import { Keyboard } from "../support/keyboard";
import { expect, PASSWORD, test } from "../support/story";

const REPORT = "báo cáo 6 tháng đầu năm 2024";
const DISTRICT = "BCĐ 138 huyện Quảng Ninh";
const COUNT = "Buổi tuyên truyền";

// Within the page: the router announces each new title by an alert of its own.
const alertOf = (page: Page) => page.getByRole("main").getByRole("alert").filter({ hasText: /\S/ });

/** The summary of errors has focus and the window says so; its first line leads to the field. */
async function isTold(keys: Keyboard, line: string | RegExp): Promise<void> {
  await expect(alertOf(keys.page)).toBeFocused();
  await expect(keys.page).toHaveTitle(/^Lỗi: /);
  await keys.press(alertOf(keys.page).getByRole("link", { name: line }));
}

async function signInByKeys(keys: Keyboard, username: string): Promise<void> {
  const { page } = keys;
  await page.goto("/sign-in");
  await keys.write(page.getByLabel("Tên đăng nhập"), username);
  await page.keyboard.press("Enter");
  await isTold(keys, "Chưa nhập mật khẩu");
  await expect(page.getByLabel("Mật khẩu")).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
}

async function finishPart(keys: Keyboard, title: string, text?: string): Promise<void> {
  const { page } = keys;
  await keys.follow(page.getByRole("link", { name: title, exact: true }), title);
  if (text !== undefined) await keys.write(page.getByLabel(/^Nội dung/), text);
  await keys.press(page.getByRole("checkbox", { name: /^Đã xong phần này/ }), "Space");
  await keys.press(page.getByRole("button", { name: "Lưu phần này" }));
  await keys.isAt(/^Báo cáo/);
  await expect(page.getByRole("listitem").filter({ has: page.getByRole("link", { name: title, exact: true }) })).toContainText("Xong");
}

test("a six-month report by keyboard alone, from signing in to the receipt", async ({ visitor }) => {
  test.setTimeout(240_000);
  const keys = new Keyboard(await visitor());
  const { page } = keys;

  await test.step("the police sign in, skip the navigation and begin the report", async () => {
    await signInByKeys(keys, "hamninh.congan");
    await keys.follow(page.getByRole("link", { name: `Lập ${REPORT}` }), /^Báo cáo/);
    await keys.press(page.getByRole("button", { name: "Bắt đầu lập báo cáo" }));
    await expect(page.getByRole("main").getByText("Đang lập", { exact: true }).first()).toBeVisible();
    await keys.isAt(/^Báo cáo/);
    await keys.goRound();
  });

  await test.step("change a figure, are asked why, and answer", async () => {
    await keys.follow(page.getByRole("link", { name: "Xã Hàm Ninh" }), /Hàm Ninh/);
    const field = page.getByLabel(`${COUNT} (buổi)`);
    await keys.write(field, "41");
    await page.keyboard.press("Control+s");
    await expect(alertOf(page)).toBeFocused();
    await keys.press(alertOf(page).getByRole("link").first());
    const reason = page.getByLabel(`Giải trình: ${COUNT}`);
    if (!(await reason.evaluate((element) => element === document.activeElement))) await keys.to(reason);
    await page.keyboard.type("Tính cả hai buổi do Mặt trận tổ chức.");
    await keys.press(page.getByRole("button", { name: "Lưu số liệu" }));
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: /Đã lưu/ })
        .first(),
    ).toBeVisible();
    await keys.goRound();
    await keys.follow(page.getByRole("link", { name: /^Về các phần của báo cáo/ }), /^Báo cáo/);
  });

  await test.step("an empty part cannot be done: the summary takes focus and leads back", async () => {
    await keys.follow(page.getByRole("link", { name: "Công tác lãnh đạo, chỉ đạo", exact: true }), "Công tác lãnh đạo, chỉ đạo");
    await keys.write(page.getByLabel(/^Nội dung/), " ");
    await keys.press(page.getByRole("checkbox", { name: /^Đã xong phần này/ }), "Space");
    await keys.press(page.getByRole("button", { name: "Lưu phần này" }));
    await isTold(keys, /\S/);
    await expect(page.getByRole("checkbox", { name: /^Đã xong phần này/ })).toBeFocused();
    await keys.to(page.getByLabel(/^Nội dung/), "Shift+Tab");
    await page.keyboard.type("Ban Chỉ đạo xã họp hằng tháng.");
    await keys.press(page.getByRole("button", { name: "Lưu phần này" }));
    await keys.isAt(/^Báo cáo/);
  });

  await test.step("finish the other parts, check, and hand it on", async () => {
    await finishPart(keys, "Công tác phòng ngừa", "Duy trì tuyên truyền, vận động.");
    await finishPart(keys, "Công tác đấu tranh, xử lý", "Tiếp nhận, giải quyết kịp thời tin báo.");
    await finishPart(keys, "Đánh giá địa bàn theo dõi sau chuyển hóa", "Ổn định, chưa phức tạp trở lại.");
    await keys.follow(page.getByRole("link", { name: "Kiểm tra trước khi gửi" }), "Kiểm tra trước khi gửi");
    await keys.press(page.getByRole("button", { name: "Trình Trưởng ban duyệt" }));
    await keys.isAt(/^Báo cáo/);
    await expect(page.getByRole("main").getByText("Chờ duyệt gửi", { exact: true }).first()).toBeVisible();
  });

  const head = new Keyboard(await visitor());
  await test.step("the chairman sends it; a lost connection is told, and nothing goes twice", async () => {
    await signInByKeys(head, "hamninh.chutich");
    await head.follow(head.page.getByRole("link", { name: `Duyệt gửi ${REPORT}` }), /^Báo cáo/);
    await head.follow(head.page.getByRole("link", { name: `Gửi báo cáo lên ${DISTRICT}` }), `Gửi báo cáo lên ${DISTRICT}`);
    await head.page.context().setOffline(true);
    await head.press(head.page.getByRole("button", { name: "Duyệt gửi" }));
    await expect(alertOf(head.page)).toBeFocused();
    await expect(head.page).toHaveTitle(/^Lỗi: /);
    await head.page.context().setOffline(false);
    await head.press(head.page.getByRole("button", { name: "Duyệt gửi" }));
    await head.isAt(`Đã gửi báo cáo lên ${DISTRICT}`);
    await expect(head.page.getByText(/^2024-[0-9A-F]{8}-1$/)).toBeVisible();
    await expect(head.page).not.toHaveTitle(/^Lỗi: /);
  });

  await test.step("and signs out by the menu, which Esc closes", async () => {
    const menu = head.page.getByRole("banner").locator("summary");
    await head.to(menu, "Shift+Tab");
    await head.page.keyboard.press("Enter");
    await expect(head.page.getByRole("button", { name: "Đăng xuất" })).toBeVisible();
    await head.page.keyboard.press("Escape");
    await expect(head.page.getByRole("button", { name: "Đăng xuất" })).toBeHidden();
    await expect(menu).toBeFocused();
    await head.page.keyboard.press("Enter");
    await head.press(head.page.getByRole("button", { name: "Đăng xuất" }));
    await expect(head.page.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
  });
  console.log(`by keyboard alone: ${keys.stops + head.stops} stops, each of them seen`);
});
