// Sessions that end: what is being typed survives it, and what a stolen cookie can still do is nothing. All accounts are of its own.
import type { Page } from "@playwright/test";
import { makeAccounts, withOwner } from "../support/e2e-database";
import { send, stealCookie, type Deed } from "../support/replay";
import { expect, PASSWORD, signIn, test } from "../support/story";
import { PORT } from "../support/wire";

const REFUSED = /Tên đăng nhập hoặc mật khẩu không đúng/;
const SHEET = "15/05/2024 – 14/06/2024";
const TOTAL = "Tổng số vụ phạm pháp hình sự (vụ)";

const ACCOUNTS = [
  { username: "phien.so", like: "phongnha.congan" },
  { username: "phien.phan", like: "quangchau.congan" },
  { username: "phien.tin", like: "hungtrach.congan" },
  { username: "phien.haivai", like: "phoban" },
  { username: "phien.thietbi", like: "truongban" },
  { username: "phien.quantri", like: "quantri" },
] as const;

test.beforeAll(() => makeAccounts(ACCOUNTS));

const sql = (text: string, values: readonly unknown[] = []) =>
  withOwner(async (client) => (await client.query<Record<string, unknown>>(text, [...values])).rows);
const USER = "(select id from users where username = $1)";
const endSessionsOf = (username: string) =>
  sql(`update sessions set ended_at = now() where user_id = ${USER} and ended_at is null`, [username]);
const countOf = async (text: string, values: readonly unknown[]) =>
  Number((await sql(`select count(*)::int as n from ${text}`, values))[0]?.["n"]);

async function open(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, username);
  await expect(page.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
}

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Phiên làm việc đã hết" });

async function signInAgain(page: Page, password = PASSWORD): Promise<void> {
  await dialogOf(page).getByLabel("Mật khẩu").fill(password);
  await dialogOf(page).getByRole("button", { name: "Đăng nhập và gửi" }).click();
}

test("a session that ends over the month's sheet loses no figure, and sends them once", async ({ visitor, watch }) => {
  watch.expects(401, "/api/auth/callback/credentials");
  const page = await visitor();
  await open(page, "phien.so");
  await page.goto("/figures");
  await page.getByRole("link", { name: SHEET }).click();
  await page.getByLabel(TOTAL).fill("7");
  await page.getByLabel("Tội phạm về ma túy (vụ)").fill("5");
  await page.getByLabel("Tội phạm về trật tự xã hội (vụ)").fill("2");
  await endSessionsOf("phien.so");
  await page.getByLabel(TOTAL).press("Control+s");

  // The person stands there and cannot be changed; the focus stays in the dialog.
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel("Tên đăng nhập")).toHaveValue("phien.so");
  await expect(dialog.getByLabel("Tên đăng nhập")).toHaveAttribute("readonly");
  await expect(dialog.getByLabel("Mật khẩu")).toBeFocused();
  for (let tab = 0; tab < 6; tab += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null)).toBe(
      true,
    );
  }

  await dialog.getByRole("button", { name: "Đăng nhập và gửi" }).click();
  await expect(dialog.getByLabel("Mật khẩu")).toHaveAccessibleDescription(/Chưa nhập mật khẩu/);
  await signInAgain(page, "sai-mật-khẩu-1");
  await expect(dialog.getByLabel("Mật khẩu")).toHaveAccessibleDescription(REFUSED);
  await expect(dialog.getByLabel("Mật khẩu")).toBeFocused();
  await expect(dialog.getByLabel("Mật khẩu")).toHaveValue("");
  await signInAgain(page);

  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: /^Đã lưu \d\d:\d\d/ })).toBeVisible();
  await expect(page.getByLabel(TOTAL)).toHaveValue("7");
  await page.reload();
  await expect(page.getByLabel(TOTAL)).toHaveValue("7");
  await expect(page.getByLabel("Tội phạm về ma túy (vụ)")).toHaveValue("5");
  expect(await countOf(`events where user_id = ${USER} and action = 'enterFigures'`, ["phien.so"])).toBe(1);
});

test("cancelling keeps what was typed; pressing again asks again", async ({ visitor }) => {
  const page = await visitor();
  await open(page, "phien.tin");
  await page.goto("/updates/new");
  await page.getByText("Đấu tranh, trấn áp").click();
  await page.getByLabel("2. Nội dung, không ghi tên người vi phạm").fill("Triệt xóa một tụ điểm đánh bạc");
  await endSessionsOf("phien.tin");
  await page.getByRole("button", { name: "Gửi cập nhật" }).click();
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.getByRole("alert").filter({ hasText: "Chưa gửi: phiên làm việc đã hết" })).toBeVisible();
  await expect(page.getByLabel("2. Nội dung, không ghi tên người vi phạm")).toHaveValue("Triệt xóa một tụ điểm đánh bạc");

  await page.getByRole("button", { name: "Gửi cập nhật" }).click();
  await dialogOf(page).getByRole("button", { name: "Để sau" }).click();
  await page.getByRole("button", { name: "Gửi cập nhật" }).click();
  await signInAgain(page);
  await expect(page.getByRole("heading", { level: 1, name: "Đã gửi cập nhật" })).toBeVisible();
  expect(await countOf(`progress_updates where user_id = ${USER}`, ["phien.tin"])).toBe(1);
});

test("a part of a report that saves itself asks, goes on, and is saved once", async ({ visitor }) => {
  const page = await visitor();
  await open(page, "phien.phan");
  await page.goto("/reports");
  await page.getByRole("link", { name: "BCĐ 138 xã Quảng Châu" }).click();
  await page.getByRole("link", { name: "Công tác lãnh đạo, chỉ đạo" }).click();
  const text = page.getByLabel(/^Nội dung/);
  await text.fill("Ban Chỉ đạo xã họp hằng tháng.");
  await endSessionsOf("phien.phan");
  const before = await countOf(`events where user_id = ${USER} and action = 'saveReportPart'`, ["phien.phan"]);

  // Nobody presses anything: the typing rests, and it saves itself.
  await expect(dialogOf(page)).toBeVisible({ timeout: 20_000 });
  await signInAgain(page);
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();
  await expect(text).toHaveValue("Ban Chỉ đạo xã họp hằng tháng.");
  expect(await countOf(`events where user_id = ${USER} and action = 'saveReportPart'`, ["phien.phan"])).toBe(before + 1);
  await text.fill("Ban Chỉ đạo xã họp hằng tháng, có biên bản.");
  await page.getByRole("button", { name: "Lưu phần này" }).click();
  await expect(page.getByText(/^Đã lưu/)).toBeVisible();
  await page.reload();
  await expect(text).toHaveValue("Ban Chỉ đạo xã họp hằng tháng, có biên bản.");
});

test("what one person typed is never sent as another's", async ({ visitor }) => {
  const page = await visitor();
  await open(page, "phien.tin");
  await page.goto("/updates/new");
  await page.getByText("Đấu tranh, trấn áp").click();
  await page.getByLabel("2. Nội dung, không ghi tên người vi phạm").fill("Nội dung của người thứ nhất");
  const second = await page.context().newPage();
  await second.goto("/account");
  await second.getByRole("button", { name: "Đăng xuất", exact: true }).first().click();
  await expect(second.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
  await open(second, "phien.so");
  const before = await countOf("progress_updates", []);
  await page.getByRole("button", { name: "Gửi cập nhật" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "đăng nhập bằng tài khoản khác" })).toBeVisible();
  await expect(page.getByLabel("2. Nội dung, không ghi tên người vi phạm")).toHaveValue("Nội dung của người thứ nhất");
  expect(await countOf("progress_updates", [])).toBe(before);
});

test("a deed is refused where the browser is another's by now, or acts in another seat", async () => {
  const { cookie } = await stealCookie(PORT, "phien.haivai");
  const seats = await sql(`select a.id::text, a.role::text, a.user_id::text from assignments a where a.user_id = ${USER}`, [
    "phien.haivai",
  ]);
  const idOf = (role: string) => String(seats.find((seat) => seat["role"] === role)?.["id"]);
  const userId = String(seats[0]?.["user_id"]);
  const read = (as: Deed["as"]) => send(PORT, cookie, { page: "/", action: "readNoticesAction", input: {}, ...(as && { as }) });
  const chair = { userId, seatId: idOf("PROVINCE_CHAIR") };
  expect(await read(chair)).toBe("DONE");
  expect(await read({ userId, seatId: idOf("COUNCIL_MEMBER") })).toBe("OTHER_SEAT");
  expect(await read({ userId: idOf("COUNCIL_MEMBER"), seatId: chair.seatId })).toBe("OTHER_PERSON");
  const toCouncil = { page: "/account", action: "switchAssignmentAction", input: { assignmentId: idOf("COUNCIL_MEMBER") }, as: chair };
  expect(await send(PORT, cookie, toCouncil)).toBe("DONE");
  expect(await read(chair)).toBe("OTHER_SEAT");
});

test("devices are listed with what they are, and each can be ended", async ({ visitor }) => {
  const [here, there] = [await visitor(), await visitor()];
  await endSessionsOf("phien.thietbi");
  await open(here, "phien.thietbi");
  await open(there, "phien.thietbi");
  await here.goto("/account");
  const devices = here.getByRole("region", { name: "Thiết bị đang đăng nhập" }).last();
  await expect(devices).toContainText("Chrome trên Linux");
  await expect(here.getByText(/^Phiên tự khóa sau 15 phút không thao tác và kết thúc 10 giờ sau khi đăng nhập/)).toBeVisible();
  await expect(devices.getByRole("row").filter({ hasText: "Thiết bị này" }).getByRole("button")).toHaveCount(0);
  await devices.getByRole("button", { name: /^Kết thúc\s*: Chrome trên Linux/ }).click();
  await expect(devices.getByRole("row")).toHaveCount(2);
  await there.goto("/");
  await expect(there.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();

  await signIn(there, "phien.thietbi");
  await expect(there.getByRole("heading", { level: 1, name: "Việc của tôi" })).toBeVisible();
  await here.reload();
  await here.getByRole("button", { name: "Kết thúc các phiên khác" }).click();
  await expect(devices.getByRole("row")).toHaveCount(2);
  await there.goto("/");
  await expect(there.getByRole("heading", { level: 1, name: "Đăng nhập" })).toBeVisible();
});

test("the administrator sets the limits in sentences, within bounds", async ({ visitor }) => {
  const page = await visitor();
  await page.goto("/sign-in");
  await signIn(page, "phien.quantri");
  await page.getByRole("link", { name: "Thiết lập" }).click();
  await expect(page.getByText("Phiên tự khóa sau 15 phút không thao tác; phiên của quản trị hệ thống sau 5 phút.")).toBeVisible();
  const hours = page.getByLabel("Kết thúc sau số giờ kể từ lúc đăng nhập");
  await hours.fill("25");
  await page.getByRole("button", { name: "Lưu giới hạn phiên" }).click();
  await expect(hours).toHaveAccessibleDescription(/Từ 1 đến 24 giờ.*Lớn hơn mức cho phép/);
  await hours.fill("11");
  await page.getByRole("button", { name: "Lưu giới hạn phiên" }).click();
  await expect(page.getByText("Sau 11 giờ kể từ lúc đăng nhập, phiên nào cũng kết thúc, kể cả khi đang làm việc.")).toBeVisible();
  await expect(page.getByText("Đã lưu. Giới hạn mới đang có hiệu lực.")).toBeVisible();
  await hours.fill("10");
  await page.getByRole("button", { name: "Lưu giới hạn phiên" }).click();
  await expect(page.getByText("Sau 10 giờ kể từ lúc đăng nhập")).toBeVisible();
});
