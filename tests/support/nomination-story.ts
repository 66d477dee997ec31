import type { Page } from "@playwright/test";

/** Chooses the most points wherever no figure answers, with a ground. */
export async function judgeByHand(page: Page): Promise<void> {
  const sheet = page.getByRole("group", { name: "Chấm điểm" });
  const selects = sheet.getByRole("combobox");
  for (let index = 0; index < (await selects.count()); index += 1) await selects.nth(index).selectOption({ index: 1 });
  const notes = sheet.getByRole("textbox");
  for (let index = 0; index < (await notes.count()); index += 1) await notes.nth(index).fill("Theo hồ sơ của Công an xã");
}
