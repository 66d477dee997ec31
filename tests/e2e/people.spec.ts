// Signing in and out, and what the administrator does with accounts. Accounts of Tây Ninh are used: nobody else works there.
import type { Page } from "@playwright/test";
import { expect, PASSWORD, signIn, test } from "../support/story";

const REFUSED = /Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa/;
const OWN_PASSWORD = "Mưa-núi-Thuyền-7-Đèn";

async function isRefused(page: Page, username: string, password: string): Promise<string> {
  await signIn(page, username, password);
  const alert = page.getByRole("alert").filter({ hasText: REFUSED });
  await expect(alert).toBeFocused();
  await expect(page.getByLabel("Mật khẩu")).toHaveValue("");
  await expect(page.getByLabel("Tên đăng nhập")).toHaveValue(username);
  return alert.innerText();
}

test("wrong, unknown and locked get one and the same answer", async ({ visitor, watch }) => {
  watch.expects(401, "/api/auth/callback/credentials");
  const page = await visitor();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Chưa nhập tên đăng nhập" })).toBeFocused();

  const wrong = await isRefused(page, "tn.tandong.bithu", "sai-mật-khẩu-1");
  const unknown = await isRefused(page, "khong.co.nguoi.nay", PASSWORD);
  for (const attempt of [2, 3, 4, 5]) await isRefused(page, "tn.tandong.bithu", `sai-mật-khẩu-${attempt}`);
  const locked = await isRefused(page, "tn.tandong.bithu", PASSWORD);
  expect([unknown, locked]).toEqual([wrong, wrong]);
});

test("the administrator opens an account, gives it work, and closes it: out at the next click", async ({ as, visitor, watch }) => {
  watch.expects(401, "/api/auth/callback/credentials");
  const admin = await as("quantri");
  await admin.goto("/admin/accounts");
  await admin.getByRole("link", { name: "Thêm tài khoản" }).click();
  await admin.getByLabel("Tên đăng nhập").fill("tn.thuky");
  await admin.getByLabel("Tên hiển thị").fill("Cán bộ Công an xã Tân Hà");
  await admin.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(admin.getByLabel("Tên đăng nhập")).toHaveAccessibleDescription(/Tên đăng nhập này đã có người dùng/);
  await admin.getByLabel("Tên đăng nhập").fill("tanha.canbo2");
  await admin.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(admin.getByRole("heading", { name: "Đã tạo tài khoản" })).toBeVisible();
  const first = (await admin.getByRole("code").innerText()).trim();
  await admin.getByRole("link", { name: "Mở tài khoản, giao nhiệm vụ" }).click();

  // The person signs in for the first time: a password of his own comes before anything else.
  const page = await visitor();
  await page.goto("/sign-in");
  await signIn(page, "tanha.canbo2", first);
  await expect(page.getByRole("heading", { level: 1, name: "Đặt mật khẩu của riêng mình" })).toBeVisible();
  await page.goto("/reports");
  await expect(page.getByRole("heading", { level: 1, name: "Đặt mật khẩu của riêng mình" })).toBeVisible();
  await page.getByLabel("Mật khẩu hiện tại").fill(first);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill("chuyenhoa138");
  await page.getByLabel("Nhập lại mật khẩu mới").fill("chuyenhoa138");
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page.getByLabel("Mật khẩu mới", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(OWN_PASSWORD);
  await page.getByRole("button", { name: "Đổi mật khẩu" }).click();
  await expect(page.getByText("Hôm nay tài khoản chưa có nhiệm vụ nào")).toBeVisible();

  // An assignment: the body by search without marks, then the role.
  await admin.getByRole("link", { name: "Giao nhiệm vụ" }).click();
  await admin.getByLabel("Tên cơ quan, tỉnh").fill("cong an xa tan ha");
  await admin.getByRole("button", { name: "Tìm cơ quan" }).click();
  await admin.getByRole("link", { name: "Chọn Công an xã Tân Hà" }).click();
  await admin.getByLabel("Chức vụ ghi trên văn bản").fill("Cán bộ Công an xã");
  await admin.getByRole("button", { name: "Giao nhiệm vụ" }).click();
  await expect(admin.getByRole("row").filter({ hasText: "Công an xã Tân Hà" })).toContainText("Công an cấp xã");

  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
  await page.getByRole("link", { name: "Địa bàn", exact: true }).click();
  await expect(page.getByRole("main").getByRole("link", { name: /Tân Hà/ })).toBeVisible();

  await admin.getByRole("button", { name: "Vô hiệu hóa" }).click();
  await expect(admin.getByText("Đã vô hiệu hóa")).toBeVisible();
  await page.getByRole("link", { name: "Số liệu", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
  await isRefused(page, "tanha.canbo2", OWN_PASSWORD);
});

test("signing out everywhere ends the other device at its next click", async ({ visitor }) => {
  const [here, there] = [await visitor(), await visitor()];
  for (const page of [here, there]) {
    await page.goto("/sign-in");
    await signIn(page, "tn.phuong1.bithu");
    await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
  }
  await here.goto("/account");
  await expect(here.getByRole("region", { name: "Thiết bị đang đăng nhập" }).last().getByRole("row")).toHaveCount(3);
  await here.getByRole("button", { name: "Đăng xuất khỏi mọi thiết bị" }).click();
  await expect(here.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
  await there.getByRole("link", { name: "Báo cáo", exact: true }).click();
  await expect(there.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
});

test("signing out in the header leaves nothing behind the back button", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in");
  await signIn(page, "tn.phuong1.chutich");
  await page.getByRole("link", { name: "Địa bàn", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Địa bàn" })).toBeVisible();
  await page.getByRole("banner").getByText("Chủ tịch UBND phường, Trưởng ban").first().click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
  // Where going back leads on to the sign-in by itself, that is waited for: asking anew would break into it.
  await page.goBack({ waitUntil: "networkidle" });
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
});

test("the clock page moves the date of one province and of no other", async ({ as }) => {
  const admin = await as("quantri");
  await admin.goto("/admin/clock");
  const field = admin.getByLabel(/^Ngày làm việc mới của .*Tây Ninh/);
  const row = admin.getByRole("row").filter({ has: field });
  await field.fill("31/2/2020");
  await row.getByRole("button", { name: "Đặt ngày" }).click();
  await expect(field).toHaveAccessibleDescription(/Không phải ngày có thật/);

  const reader = await as("tn.phuong1.congan");
  await reader.goto("/");
  await expect(reader.getByText("ngày làm việc 11/11/2019")).toBeVisible();
  await field.fill("20/12/2019");
  await row.getByRole("button", { name: "Đặt ngày" }).click();
  await expect(row).toContainText("20/12/2019");
  await reader.reload();
  await expect(reader.getByText("ngày làm việc 20/12/2019")).toBeVisible();
  const elsewhere = await as("hoason.bithu");
  await elsewhere.goto("/");
  await expect(elsewhere.getByText("ngày làm việc 10/06/2024")).toBeVisible();
});
