// What is done at the grid of a report's table, as it is done on the screen.
import type { Page } from "@playwright/test";
import { expect } from "./story";

export const REASON = "Rà soát lại sổ theo dõi vụ việc.";

/** From the list of reports to the fields of the commune's table. */
export async function openGrid(page: Page): Promise<void> {
  await page.goto("/reports");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^BCĐ 138 / })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: /^Báo cáo/ })).toBeVisible();
  const start = page.getByRole("button", { name: "Bắt đầu lập báo cáo" });
  const table = page.getByRole("main").getByRole("link", { name: /^(Xã|Phường|Thị trấn) / });
  await expect(start.or(table.first())).toBeVisible();
  if (await start.isVisible()) await start.click();
  await table.first().click();
  await expect(page.getByRole("grid")).toBeVisible();
}

/** Gives the reason for a cell. */
export const explain = async (page: Page, label: string, text = REASON): Promise<void> => {
  await page.getByLabel(`Giải trình: ${label.replace(/ \([^)]*\)$/, "")}`).fill(text);
  await page.keyboard.press("Enter");
};

/** As LibreOffice writes a column of cells. */
export const column = (...cells: readonly (readonly [text: string, value: number | null])[]): string =>
  `<meta charset="utf-8"><table cellspacing="0" border="0"><colgroup width="85"></colgroup>${cells
    .map(
      ([text, value]) =>
        `<tr><td height="17" align="right"${value === null ? "" : ` sdval="${value}" sdnum="1066;0;#.##0"`}><font face="Liberation Sans">${text}</font></td></tr>`,
    )
    .join("")}</table>`;

/** Waits until every cell is saved. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^Đã lưu \d\d:\d\d/ })).toBeVisible();
}

/** Pastes at a cell what another program puts on the clipboard. */
export async function paste(
  page: Page,
  label: string | RegExp,
  flavours: { readonly html?: string; readonly plain: string },
): Promise<void> {
  const field = page.getByLabel(label);
  await field.focus();
  await field.evaluate((element, { html = "", plain }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    if (html !== "") clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, flavours);
}
