// A whole sheet in the table of a report: found by the names of its rows, its explanations folded, and what is typed before the script runs.
import type { Page } from "@playwright/test";
import { openGrid, paste, REASON, saved } from "../support/grid-work";
import { expect, test } from "../support/story";

const TOTAL = "Tổng số vụ phạm pháp hình sự (vụ)";
/** Names of lines with their units; a number is put beside those that have a field. */
const SHEET: readonly (readonly [no: string, name: string, unit: string])[] = [
  ["1", "Tổng số vụ phạm pháp hình sự", "vụ"],
  ["2", "Trong đó: tội phạm về trật tự xã hội", "vụ"],
  ["8", "Số vụ đã điều tra, khám phá", "vụ"],
  ["10", "Tỷ lệ điều tra, khám phá", "%"],
  ["11", "Đối tượng bị bắt, xử lý hình sự", "người"],
  ["13", "Số người chết, bị thương do tội phạm", ""],
  ["", "- Người bị thương do tội phạm", "người"],
  ["", "- Người mất tích", "người"],
  ["17", "Tin báo, tố giác tội phạm, kiến nghị khởi tố đã tiếp nhận", "tin"],
  ["18", "Tin đã xử lý, giải quyết", "tin"],
];

/** One more than stands there: another number, and none that a rule would speak of. */
async function oneMore(page: Page, name: string, unit: string): Promise<string> {
  if (unit === "") return "";
  const field = page.getByLabel(`${name.replace(/^- /, "")} (${unit})`);
  return (await field.count()) === 0 ? "2" : String((Number(await field.inputValue()) || 0) + 1);
}

test("takes a sheet by the names of its rows, asks once for the reasons of many, and keeps what was typed before the script ran", async ({
  as,
}) => {
  const page = await as("qt.namgianh.congan");
  await openGrid(page);
  const total = page.getByLabel(TOTAL);
  const reason = page.getByLabel("Giải trình: Tổng số vụ phạm pháp hình sự");
  const before = await total.inputValue();
  const figures = await Promise.all(SHEET.map(([, name, unit]) => oneMore(page, name, unit)));
  const rows = SHEET.map((row, index) => `${row.join("\t")}\t${figures[index] ?? ""}\t`).join("\n");
  const [changed = "", handled = ""] = [figures[0], figures.at(-1)];

  await test.step("wherever it is pasted, with its title and headings", async () => {
    await paste(page, "Thiệt hại tài sản (triệu đồng)", {
      plain: `BIỂU SỐ LIỆU\t\t\t\t\nTT\tChỉ tiêu\tĐVT\tSố liệu kỳ này\tGhi chú\n${rows}`,
    });
    await expect(total).toHaveValue(changed);
    await expect(page.getByLabel("Người bị thương do tội phạm (người)")).toHaveValue(figures[6] ?? "");
    await expect(page.getByLabel("Tin đã xử lý, giải quyết (tin)")).toHaveValue(handled);
    const told = page.getByRole("status").filter({ hasText: "Đã dán 07 ô, khớp theo tên chỉ tiêu, lấy cột “Số liệu kỳ này”." });
    await expect(told).toContainText("01 ô rơi vào ô tự tính hoặc chỉ xem nên bỏ qua.");
    await expect(told).toContainText("01 dòng không có trong bảng nên bỏ qua: - Người mất tích.");
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(total).toHaveValue(before);
    await paste(page, TOTAL, { plain: rows });
    await expect(total).toHaveValue(changed);
  });

  await test.step("the reasons are asked for together, and saving leads to the one field", async () => {
    await expect(reason).toBeHidden();
    await page.keyboard.press("Control+s");
    await page.getByRole("alert").getByRole("link", { name: "07 ô khác số của nguồn mà chưa giải trình" }).click();
    await expect(page.getByLabel("Giải trình chung cho 07 ô khác số của nguồn")).toBeFocused();
    await page.keyboard.type(REASON);
    await page.keyboard.press("Enter");
    await saved(page);
    await expect(page.getByText(`Giải trình: ${REASON}`)).toHaveCount(7);
  });

  await test.step("one of them is opened, and one whose number changes opens by itself", async () => {
    await page.reload();
    await expect(page.getByText(`Giải trình: ${REASON}`)).toHaveCount(7);
    await page.getByRole("button", { name: "Sửa giải trình Tin đã xử lý, giải quyết" }).click();
    await expect(page.getByLabel("Giải trình: Tin đã xử lý, giải quyết")).toBeFocused();
    await total.fill(String(Number(changed) + 1));
    await page.keyboard.press("Enter");
    await expect(reason).toHaveValue(REASON);
    await saved(page);
  });

  await test.step("with few of them their fields stand open, and what is typed before the script runs is not lost", async () => {
    for (const label of ["Trong đó: tội phạm về trật tự xã hội", "Số vụ đã điều tra, khám phá"]) {
      await page.getByRole("button", { name: `Sửa giải trình ${label}` }).click();
      await page
        .getByRole("row")
        .filter({ has: page.getByLabel(`Giải trình: ${label}`) })
        .getByRole("button", { name: /^Lấy theo nguồn/ })
        .click();
      await page.getByLabel(`Giải trình: ${label}`).fill("");
      await page.keyboard.press("Enter");
    }
    await saved(page);
    let run = (): void => undefined;
    const held = new Promise<void>((resolve) => (run = resolve));
    await page.route("**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(page.url(), { waitUntil: "commit" });
    await reason.fill("Đếm lại theo hồ sơ.");
    run();
    await saved(page);
    await page.reload();
    await expect(reason).toHaveValue("Đếm lại theo hồ sơ.");
  });
});
