// Quảng Trị in November 2026, two tiers: the commune reports straight to the province.
import { expect, test } from "../support/story";
import { accept, approveAndSend, expectStatus, finish, finishParts } from "../support/report-work";

const REPORT = "báo cáo năm 2026";
const AGENCY = "Cơ quan Thường trực, Công an tỉnh Quảng Trị";

test("a year report goes from the commune straight to the province", async ({ as }) => {
  test.setTimeout(120_000);
  const police = await as("qt.dongthuan.congan");
  await police.goto("/reports");
  await police.getByRole("link", { name: "BCĐ 138 phường Đồng Thuận" }).click();
  await expect(police.getByRole("definition").filter({ hasText: "Cơ quan Thường trực Ban Chỉ đạo 138" })).toBeVisible();
  await police.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
  await expectStatus(police, "Đang lập");
  // A year report judges no followed locality.
  await expect(police.getByRole("link", { name: "Đánh giá địa bàn theo dõi sau chuyển hóa" })).toHaveCount(0);

  await police.getByRole("link", { name: "Phường Đồng Thuận" }).click();
  await expect(police.getByLabel("Tổng số vụ phạm pháp hình sự (vụ)")).toHaveValue(/^\d+$/);
  await police.getByRole("link", { name: /^Về các phần của báo cáo/ }).click();
  await finishParts(
    police,
    ["Công tác lãnh đạo, chỉ đạo", "Công tác phòng ngừa", "Công tác đấu tranh, xử lý"].map((title) => ({
      title,
      text: "Thực hiện theo kế hoạch năm.",
    })),
  );
  await finish(police);

  const head = await as("qt.dongthuan.chutich");
  await approveAndSend(head, `Duyệt gửi ${REPORT}`, AGENCY);

  const secretary = await as("qt.thuky");
  await accept(secretary, `Xem ${REPORT} của BCĐ 138 phường Đồng Thuận`);
  await expect(secretary.getByRole("button", { name: "Tiếp nhận báo cáo" })).toHaveCount(0);
  await expect(secretary.getByText("Tiếp nhận báo cáo, bản 1")).toBeVisible();
  await expect(secretary.getByText("Duyệt gửi, bản 1")).toBeVisible();

  await secretary.goto("/reports?view=owed");
  const row = secretary.getByRole("row").filter({ has: secretary.getByRole("link", { name: "BCĐ 138 phường Đồng Thuận" }) });
  await expect(row).toContainText("Đã gửi đúng hạn");
  await expect(row).toContainText(AGENCY);

  // The commune is told.
  await head.goto("/");
  await expect(head.getByRole("region", { name: "Để biết" })).toContainText("Báo cáo năm 2026 đã được tiếp nhận");
});

test("what the old province left is read by its successor and cannot be changed", async ({ as }) => {
  const secretary = await as("qt.thuky");
  await secretary.goto("/campaigns");
  await secretary.getByRole("row").filter({ hasText: "Quảng Bình" }).getByRole("link", { name: "Đợt chuyển hóa năm 2024" }).click();
  await expect(secretary.getByRole("rowheader", { name: /^Phường Bắc Lý/ }).first()).toBeVisible();
  await expect(secretary.getByRole("link", { name: "Sửa thông tin chung" })).toHaveCount(0);
  await expect(secretary.getByRole("link", { name: "Ghi nhận quyết định" })).toHaveCount(0);
});
