// The table of a report as officials use a spreadsheet: keys, pasted blocks, two at once, and a line that is cut.
import type { Page } from "@playwright/test";
import { makeAccounts, withOwner } from "../support/e2e-database";
import { column, explain, openGrid, paste, REASON, saved } from "../support/grid-work";
import { expect, PASSWORD, test } from "../support/story";

const TOTAL = "Tổng số vụ phạm pháp hình sự (vụ)";
const SOCIAL = "Trong đó: tội phạm về trật tự xã hội (vụ)";
const ECONOMY = "Tội phạm, vi phạm về trật tự quản lý kinh tế, tham nhũng, buôn lậu (vụ)";
const ENVIRONMENT = "Tội phạm, vi phạm về môi trường, tài nguyên, an toàn thực phẩm (vụ)";
const DAMAGE = /^Thiệt hại tài sản/;

const savings = (page: Page): Promise<number> =>
  withOwner(async (client) => {
    const id = /reports\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
    const { rows } = await client.query<{ count: number }>(
      "select count(*)::int from events where subject_id = $1 and action = 'saveReportCells'",
      [id],
    );
    return rows[0]?.count ?? 0;
  });

test("is filled in by keys alone, takes back, and saves each cell by itself", async ({ as }) => {
  const page = await as("thachhoa.congan");
  await openGrid(page);
  const [total, social, economy] = [page.getByLabel(TOTAL), page.getByLabel(SOCIAL), page.getByLabel(ECONOMY)];
  const before = await total.inputValue();
  await total.focus();
  await page.keyboard.type("41");
  await page.keyboard.press("Enter");
  await expect(social).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(total).toBeFocused();
  await expect(total).toHaveValue("41");
  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("0");
  await page.keyboard.press("Escape");
  await expect(total).toHaveValue("41");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await expect(total).toHaveValue("42");
  await total.focus();
  await page.keyboard.press("Control+z");
  await expect(total).toHaveValue("41");
  await page.keyboard.press("Control+z");
  await expect(total).toHaveValue(before);
  await page.keyboard.press("Control+y");
  await expect(total).toHaveValue("41");

  await test.step("a range is marked and cleared at once, and comes back at once", async () => {
    const [first, second] = [await social.inputValue(), await economy.inputValue()];
    await social.focus();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    await expect(social).toHaveValue("");
    await expect(economy).toHaveValue("");
    await page.keyboard.press("Control+z");
    await expect(social).toHaveValue(first);
    await expect(economy).toHaveValue(second);
  });

  await test.step("asks for the reason, and saves without being asked to", async () => {
    await expect(page.getByText("01 ô chưa lưu: cần sửa, chọn hoặc giải trình")).toBeVisible();
    await explain(page, TOTAL);
    await saved(page);
    await page.reload();
    await expect(total).toHaveValue("41");
    await expect(page.getByLabel("Giải trình: Tổng số vụ phạm pháp hình sự")).toHaveValue(REASON);
  });

  await test.step("and a number that is no number says what is wrong with it, and stays", async () => {
    await total.fill("1e9");
    await page.keyboard.press("Enter");
    await expect(total).toHaveAccessibleDescription(/Nhập một số/);
    await social.fill("14/06/2024");
    await page.keyboard.press("Enter");
    await expect(social).toHaveAccessibleDescription(/Đây là ngày tháng, không phải số liệu/);
    await page.keyboard.press("Control+s");
    await expect(page.getByRole("alert").filter({ hasText: "Đây là ngày tháng" })).toBeFocused();
    await total.focus();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(total).toHaveValue("41");
  });
});

test("takes blocks from LibreOffice and Word, asks where a number can be read in two ways, refuses what does not fit", async ({ as }) => {
  const page = await as("phonghoa.congan");
  await openGrid(page);
  const [total, social, economy, environment] = [TOTAL, SOCIAL, ECONOMY, ENVIRONMENT].map((label) => page.getByLabel(label)) as [
    ReturnType<Page["getByLabel"]>,
    ReturnType<Page["getByLabel"]>,
    ReturnType<Page["getByLabel"]>,
    ReturnType<Page["getByLabel"]>,
  ];
  const before = await total.inputValue();
  await paste(page, TOTAL, { html: column(["1,234", 1234], ["12 vụ", null], ["-", null]), plain: "1,234\n12 vụ\n-\n" });
  await expect(total).toHaveValue("1.234");
  await expect(social).toHaveValue("12");
  await expect(economy).toHaveValue("không phát sinh");
  await expect(page.getByText("Đã dán 03 ô.")).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(total).toHaveValue(before);

  await paste(page, TOTAL, {
    html: "<table class=MsoTableGrid><tr><td rowspan=2><p class=MsoNormal>15<o:p></o:p></p></td></tr><tr></tr><tr><td><p>7</p></td></tr><tr><td>45%</td></tr></table>",
    plain: "15\n\n7\n45%",
  });
  await expect(total).toHaveValue("15");
  await expect(economy).toHaveValue("7");
  await expect(environment).toHaveAccessibleDescription(/không ghi tỷ lệ/);
  await environment.fill("3");
  await page.keyboard.press("Enter");

  await test.step("the blank row of a heading pushes no number into the next line", async () => {
    const tips = page.getByLabel("Tin báo, tố giác tội phạm, kiến nghị khởi tố đã tiếp nhận (tin)");
    const known = await tips.inputValue();
    await paste(page, "Đối tượng truy nã bị bắt, vận động đầu thú (người)", { plain: "1\n27\n\n18" });
    await expect(page.getByLabel("Vụ vi phạm hành chính về an ninh, trật tự đã xử lý (vụ)")).toHaveValue("27");
    await expect(tips).toHaveValue("18");
    await expect(page.getByText("Đã dán 03 ô. 01 dòng trống trùng với dòng tiêu đề của bảng nên bỏ qua.")).toBeVisible();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(tips).toHaveValue(known);
  });

  await test.step("one click says what was meant", async () => {
    await paste(page, DAMAGE, { plain: "1.234" });
    await page.getByRole("button", { name: "Lấy 1,234" }).click();
    await expect(page.getByLabel(DAMAGE)).toHaveValue("1,234");
  });

  await test.step("one reason serves the whole block", async () => {
    await page.getByLabel(/^Giải trình chung/).fill(REASON);
    await page.getByRole("button", { name: /^Ghi cho/ }).click();
    await saved(page);
    await page.reload();
    await expect(total).toHaveValue("15");
    await expect(page.getByLabel(DAMAGE)).toHaveValue("1,234");
  });

  await test.step("ten thousand rows are refused whole", async () => {
    const count = await savings(page);
    await paste(page, TOTAL, { plain: Array.from({ length: 10_000 }, (_, row) => String(row)).join("\n") });
    await expect(page.getByText(/^Chưa dán ô nào: khối dán có 10.000 dòng/)).toBeVisible();
    await expect(total).toHaveValue("15");
    expect(await savings(page)).toBe(count);
  });
});

test("two at once keep disjoint cells, and are asked about the same one", async ({ as }) => {
  test.setTimeout(120_000);
  await makeAccounts([{ username: "luoi.hai", like: "quangchau.congan" }]);
  const [first, second] = [await as("quangchau.congan"), await as("luoi.hai")];
  await openGrid(first);
  await openGrid(second);
  await first.getByLabel(TOTAL).fill("21");
  await first.keyboard.press("Enter");
  await explain(first, TOTAL);
  await saved(first);
  await second.getByLabel(SOCIAL).fill("22");
  await second.keyboard.press("Enter");
  await explain(second, SOCIAL);
  await saved(second);
  await expect(second.getByLabel(TOTAL)).toHaveValue("21");

  await second.getByLabel(ECONOMY).fill("23");
  await second.keyboard.press("Enter");
  await explain(second, ECONOMY);
  await saved(second);
  await first.getByLabel(ECONOMY).fill("24");
  await first.keyboard.press("Enter");
  await explain(first, ECONOMY, "Đếm lại theo hồ sơ.");
  const asked = first.getByRole("group", { name: /^Ô này vừa được sửa ở nơi khác/ });
  await expect(asked).toContainText("luoi.hai, ");
  await expect(asked).toContainText("Cán bộ Công an");
  await expect(asked).toContainText(`23; giải trình: ${REASON}`);
  await asked.getByRole("button", { name: "Giữ số của tôi: 24" }).click();
  await saved(first);
  await expect(first.getByLabel(SOCIAL)).toHaveValue("22");
  await second.reload();
  await expect(second.getByLabel(ECONOMY)).toHaveValue("24");
  await expect(second.getByLabel(TOTAL)).toHaveValue("21");
});

test("keeps what is typed while the line is cut or the session ends, and brings it up once", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("quangkim.congan");
  await openGrid(page);
  await page.getByLabel(TOTAL).fill("31");
  await page.keyboard.press("Enter");
  await explain(page, TOTAL);
  await saved(page);
  const count = await savings(page);

  await test.step("the line is cut", async () => {
    await page.context().setOffline(true);
    await page.getByLabel(SOCIAL).fill("32");
    await page.keyboard.press("Enter");
    await explain(page, SOCIAL);
    await page.getByLabel(ECONOMY).fill("33");
    await page.keyboard.press("Enter");
    await explain(page, ECONOMY);
    await expect(page.getByText(/^Mất kết nối, đang giữ 02 ô/)).toBeVisible();
    await page.waitForTimeout(3_000);
    await page.context().setOffline(false);
    await saved(page);
  });

  await test.step("an answer is lost on the way: sent again, saved once", async () => {
    const before = await savings(page);
    expect(before).toBeGreaterThan(count);
    expect(before).toBeLessThanOrEqual(count + 2);
    let lost = 0;
    await page.route("**/tables/**", async (route) => {
      if (route.request().method() !== "POST" || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.getByLabel(ENVIRONMENT).fill("34");
    await page.keyboard.press("Enter");
    await explain(page, ENVIRONMENT);
    await expect(page.getByText(/^Mất kết nối, đang giữ 01 ô/)).toBeVisible();
    await saved(page);
    expect(lost).toBe(1);
    expect(await savings(page)).toBe(before + 1);
  });

  await test.step("the page is left with the line cut, and opened again", async () => {
    await page.context().setOffline(true);
    await page.getByLabel(TOTAL).fill("35");
    await page.keyboard.press("Enter");
    await expect(page.getByText(/^Mất kết nối, đang giữ 01 ô/)).toBeVisible();
    const address = page.url();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.goto("about:blank");
    await page.context().setOffline(false);
    await page.goto(address);
    await saved(page);
    await expect(page.getByLabel(TOTAL)).toHaveValue("35");
    await page.reload();
    await expect(page.getByLabel(TOTAL)).toHaveValue("35");
  });

  await test.step("the session ends: the password is asked for, and nothing is typed again", async () => {
    await withOwner((client) =>
      client.query(
        "update sessions set ended_at = now() where user_id = (select id from users where username = 'quangkim.congan') and ended_at is null",
      ),
    );
    await page.getByLabel(TOTAL).fill("36");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByLabel("Mật khẩu").fill(PASSWORD);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /Đăng nhập/ })
      .click();
    await saved(page);
    await page.reload();
    await expect(page.getByLabel(TOTAL)).toHaveValue("36");
  });
});

test("keeps what is typed before the page's script runs", async ({ as }) => {
  const page = await as("phonghoa.congan");
  await openGrid(page);
  // By their ids: named they are by the script.
  const [total, social] = await Promise.all(
    [TOTAL, SOCIAL].map(async (label) => page.locator(`[id="${(await page.getByLabel(label).getAttribute("id")) ?? ""}"]`)),
  );
  if (!total || !social) throw new Error("the grid has no fields");
  let run = (): void => undefined;
  const held = new Promise<void>((resolve) => (run = resolve));
  await page.route("**/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(page.url(), { waitUntil: "commit" });
  await social.fill("51");
  await total.fill("52");
  await page.keyboard.press("Enter");
  await expect(total).toBeFocused();
  run();
  // Named by the script: it runs.
  await expect(page.getByLabel(SOCIAL)).toBeVisible();
  await explain(page, SOCIAL);
  await explain(page, TOTAL);
  await saved(page);
  await page.reload();
  await expect(page.getByLabel(SOCIAL)).toHaveValue("51");
  await expect(page.getByLabel(TOTAL)).toHaveValue("52");
});
