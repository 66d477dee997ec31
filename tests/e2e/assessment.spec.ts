// A locality is judged: the commune scores itself, its head sends, the council appraises, and only a signed decision changes its state.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";
import { openWork } from "../support/report-work";

/** Points of the sample set; all of it applies to a locality of the first type. */
const POINTS = [10, 12, 8, 8, 8, 12, 10, 5, 5, 6, 4, 4, 2, 3, 3];
const codeOf = (index: number) => `ASM-${String(index + 1).padStart(2, "0")}`;

async function scoreAll(page: Page): Promise<void> {
  for (const [index, points] of POINTS.entries()) {
    const code = codeOf(index);
    await page.getByLabel(`Điểm ${code}`).fill(String(points));
    await page.getByLabel(`Kết luận ${code}`).selectOption({ label: "Đạt" });
  }
  await page.getByRole("button", { name: "Lưu điểm" }).click();
  await expect(page.getByText(/^Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.getByRole("link", { name: "Về phiếu đánh giá" }).click();
}

async function expectState(page: Page, state: string): Promise<void> {
  await page.goto("/assessments");
  await expect(page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Xã Vĩnh Ninh/ }) })).toContainText(state);
}

test("from the commune's own score to the decision that changes its state", async ({ as }) => {
  test.setTimeout(120_000);
  const police = await as("vinhninh.congan");

  await test.step("the police open the sheet and score; too many points are refused at the field", async () => {
    await police.goto("/assessments");
    await police.getByRole("row").filter({ hasText: "Xã Vĩnh Ninh" }).getByRole("link", { name: "Lập phiếu" }).click();
    await police.getByRole("button", { name: "Lập phiếu đánh giá" }).click();
    await police.getByRole("link", { name: "Tự chấm điểm" }).click();
    await police.getByLabel("Điểm ASM-01").fill("11");
    await police.getByRole("button", { name: "Lưu điểm" }).click();
    await expect(police.getByLabel("Điểm ASM-01")).toHaveAttribute("aria-invalid", "true");
    await scoreAll(police);
    await expect(police.getByRole("row").filter({ hasText: "Tổng điểm" })).toContainText("100");
    await expect(police.getByRole("button", { name: "Gửi Hội đồng thẩm định" })).toHaveCount(0);
  });

  await test.step("the council sees nothing of it before it is sent", async () => {
    const member = await as("hoidong3");
    await member.goto("/assessments");
    await expect(member.getByRole("row").filter({ hasText: "Xã Vĩnh Ninh" })).not.toContainText("100");
  });

  await test.step("the chairman of the commune sends it", async () => {
    const head = await as("vinhninh.chutich");
    await openWork(head, "Chờ tôi duyệt", "Duyệt gửi phiếu tự chấm xã Vĩnh Ninh");
    await head.getByRole("button", { name: "Gửi Hội đồng thẩm định" }).click();
    await expect(head.getByText("Chờ thẩm định").first()).toBeVisible();
  });

  await test.step("the secretary of the council scores and concludes", async () => {
    const council = await as("hoidong2");
    await openWork(council, "Cần xem xét", "Chấm điểm thẩm định xã Vĩnh Ninh");
    await council.getByRole("link", { name: "Chấm điểm thẩm định", exact: true }).click();
    await scoreAll(council);
    await council.getByRole("button", { name: "Kết luận thẩm định" }).click();
    await expect(council.getByText("Đã thẩm định, chờ quyết định").first()).toBeVisible();
    await expectState(council, "Đang thẩm định");
  });

  await test.step("the standing agency records what the signed decision says, with its number and date", async () => {
    const secretary = await as("thuky");
    await openWork(secretary, "Cần làm", "Ghi kết quả theo quyết định cho xã Vĩnh Ninh");
    await secretary.getByRole("link", { name: "Ghi kết quả theo quyết định", exact: true }).click();
    await secretary.getByRole("radio", { name: "Chuyển hóa đạt" }).check();
    await secretary.getByRole("button", { name: "Ghi kết quả" }).click();
    await expect(secretary.getByRole("alert").filter({ hasText: "cần sửa" })).toBeFocused();
    await secretary.getByLabel("Số quyết định").fill("57");
    await secretary.getByLabel("Ngày ban hành").fill("10/6/2024");
    await secretary.getByRole("button", { name: "Ghi kết quả" }).click();
    await expect(secretary.getByText("Đã có quyết định").first()).toBeVisible();
    await expect(secretary.getByText("số 57/QĐ-BCĐ, ngày 10/06/2024")).toBeVisible();
    await expectState(secretary, "Chuyển hóa đạt");
  });

  await test.step("the commune is told, and the locality bears its new state", async () => {
    await police.goto("/localities");
    await police
      .getByRole("main")
      .getByRole("link", { name: /Vĩnh Ninh/ })
      .first()
      .click();
    await expect(police.getByText("Chuyển hóa đạt").first()).toBeVisible();
  });
});
