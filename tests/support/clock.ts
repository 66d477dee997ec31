import type { Page } from "@playwright/test";
import { expect } from "./story";

/** Sets the date of Quảng Bình, as the administrator of a demo may. */
export async function moveClock(as: (username: string) => Promise<Page>, day: string): Promise<void> {
  const administrator = await as("quantri");
  await administrator.goto("/admin/clock");
  const row = administrator.getByRole("row").filter({ hasText: "Quảng Bình" });
  await row.getByRole("textbox").fill(day);
  await row.getByRole("button").click();
  await expect(row.getByRole("cell", { name: day, exact: true })).toBeVisible();
}
