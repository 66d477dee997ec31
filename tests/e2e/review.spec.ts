// A commune's report is pinned, returned, mended and accepted from what changed; afterwards it is corrected in its form, and unlocked.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/story";
import { approveAndSend, expectStatus, finish, finishParts, openWork } from "../support/report-work";

const REPORT = "báo cáo 6 tháng đầu năm 2024";
const BODY = "BCĐ 138 xã Vĩnh Ninh";
const PART = "Công tác lãnh đạo, chỉ đạo";
const CELL = "Tổng số vụ phạm pháp hình sự";

const open = async (page: Page): Promise<void> => {
  await page.goto("/reports");
  await page.getByRole("link", { name: BODY, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Báo cáo 6 tháng/ })).toBeVisible();
};
/** One request of the page of pins, by the place it points at. */
const pin = (page: Page, place: RegExp) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name: place }) });

test("a report is pinned and returned, mended, accepted from what changed, corrected and unlocked", async ({ as }) => {
  test.setTimeout(180_000);
  const [police, head, officer] = [await as("vinhninh.congan"), await as("vinhninh.chutich"), await as("quangninh.canbo")];

  await test.step("the commune sends its report", async () => {
    await open(police);
    await police.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
    await expectStatus(police, "Đang lập");
    await finishParts(
      police,
      [PART, "Công tác phòng ngừa", "Công tác đấu tranh, xử lý"].map((title) => ({ title, text: "Thực hiện theo kế hoạch." })),
    );
    await finish(police);
    await approveAndSend(head, `Duyệt gửi ${REPORT}`, "BCĐ 138 huyện Quảng Ninh");
  });

  await test.step("the district pins a number and a part, and returns it until a day", async () => {
    await officer.goto("/reports/review");
    await expect(officer.getByRole("row").filter({ hasText: BODY })).toContainText("bản đầu, xem toàn bộ");
    await officer.getByRole("link", { name: BODY, exact: true }).click();
    await officer
      .getByRole("row", { name: new RegExp(CELL) })
      .getByRole("link")
      .first()
      .click();
    await officer.getByRole("link", { name: "Ghim", exact: true }).click();
    await officer.getByRole("button", { name: "Ghim yêu cầu" }).click();
    await expect(officer.getByRole("alert").filter({ hasText: "Chưa nhập" })).toBeVisible();
    await officer.getByLabel("Cần làm rõ hoặc sửa gì").fill("Đối chiếu lại với hồ sơ thụ lý.");
    await officer.getByRole("button", { name: "Ghim yêu cầu" }).click();
    await expect(officer.getByText("01 yêu cầu chưa gửi")).toBeVisible();
    await officer.getByRole("link", { name: `Ghim ${PART}` }).click();
    await officer.getByLabel("Cần làm rõ hoặc sửa gì").fill("Nêu rõ ai phụ trách địa bàn.");
    await officer.getByRole("button", { name: "Ghim yêu cầu" }).click();
    await expect(officer.getByText("02 yêu cầu chưa gửi")).toBeVisible();
    // With requests in hand it cannot be taken in.
    await expect(officer.getByRole("button", { name: "Tiếp nhận báo cáo" })).toHaveCount(0);
    await officer.getByRole("link", { name: "Trả lại, yêu cầu bổ sung" }).click();
    await officer.getByLabel("Cần bổ sung, sửa những gì").fill("Đề nghị bổ sung theo các chỗ đã ghim.");
    await officer.getByLabel("Gửi lại chậm nhất ngày").fill("01/06/2024");
    await officer.getByRole("button", { name: "Trả lại, yêu cầu bổ sung" }).click();
    await expect(officer.getByRole("alert").filter({ hasText: "Ngày gửi lại không được trước ngày làm việc hiện tại." })).toBeVisible();
    await officer.getByLabel("Gửi lại chậm nhất ngày").fill("14/06/2024");
    await officer.getByRole("button", { name: "Trả lại, yêu cầu bổ sung" }).click();
    await expect(officer).toHaveURL(/\/reports\/[0-9a-f-]+$/);
    await expectStatus(officer, "Trả lại, yêu cầu bổ sung");
  });

  await test.step("the commune answers each request before it goes up again", async () => {
    await openWork(police, "Bị trả lại", `Bổ sung ${REPORT} bị trả lại`);
    await expect(police.getByText("gửi lại bản 2 chậm nhất ngày 14/06/2024")).toBeVisible();
    await police.getByRole("button", { name: "Lập bản bổ sung" }).click();
    await expectStatus(police, "Đang lập");
    await police.getByRole("link", { name: "Kiểm tra trước khi gửi" }).click();
    await expect(police.getByText("02 yêu cầu chưa trả lời")).toBeVisible();
    await expect(police.getByRole("button", { name: "Trình Trưởng ban duyệt" })).toHaveCount(0);
    await police.getByRole("link", { name: "Trả lời từng yêu cầu" }).click();

    const cell = pin(police, new RegExp(CELL));
    await cell.getByRole("button", { name: "Lưu trả lời" }).click();
    await expect(cell.getByRole("alert").filter({ hasText: "Chỗ này vẫn giống bản đã bị trả lại." })).toBeVisible();
    await cell.getByRole("radio", { name: "Giữ nguyên, giải trình" }).check();
    await cell.getByRole("button", { name: "Lưu trả lời" }).click();
    await expect(cell.getByRole("alert").filter({ hasText: "Giải trình thì cần ghi nội dung giải trình." })).toBeVisible();
    await cell.getByLabel("Nội dung trả lời").fill("Đã đối chiếu, số liệu đúng.");
    await cell.getByRole("button", { name: "Lưu trả lời" }).click();
    await expect(cell.getByText("Đã giải trình")).toBeVisible();

    await pin(police, new RegExp(PART))
      .getByRole("link", { name: /^Mở chỗ cần sửa/ })
      .click();
    await expect(police.getByRole("heading", { level: 1, name: PART })).toBeVisible();
    await police.getByLabel(/^Nội dung/).fill("Thực hiện theo kế hoạch năm, Trưởng Công an xã phụ trách.");
    await police.getByRole("button", { name: "Lưu phần này" }).click();
    await expect(police.getByRole("heading", { level: 1, name: /^Báo cáo/ })).toBeVisible();
    await police.getByRole("link", { name: "Trả lời từng yêu cầu" }).click();
    await pin(police, new RegExp(PART)).getByRole("button", { name: "Lưu trả lời" }).click();
    await expect(pin(police, new RegExp(PART)).getByText("Đã sửa", { exact: true }).first()).toBeVisible();
    await open(police);
    await finish(police);
    await approveAndSend(head, `Duyệt gửi ${REPORT}`, "BCĐ 138 huyện Quảng Ninh");
  });

  await test.step("the district sees only what changed, and accepts it there", async () => {
    await officer.goto("/reports/review");
    const row = officer.getByRole("row").filter({ hasText: BODY });
    await expect(row).toContainText("02 trả lời cần xem");
    await expect(row.getByRole("checkbox")).toHaveCount(0);
    await row.getByRole("link", { name: "01 phần lời văn" }).click();
    await expect(officer.getByRole("heading", { level: 3, name: /Phần lời văn thay đổi/ })).toBeVisible();
    await expect(officer.getByRole("insertion")).toHaveText(["thêm hoạch năm, Trưởng Công an xã phụ trách."]);
    await expect(officer.getByRole("deletion")).toHaveCount(1);
    await officer.getByRole("button", { name: "Tiếp nhận báo cáo" }).click();
    await expectStatus(officer, "Đã tiếp nhận");
  });

  await test.step("the commune puts a fault of form right; a figure is none", async () => {
    await open(police);
    await police.getByRole("link", { name: "Đính chính" }).click();
    await police.getByLabel("Lỗi ở đâu").selectOption({ label: "Lỗi chính tả, lỗi đánh máy" });
    await police.getByLabel("Đã ghi là").fill("12 vụ");
    await police.getByLabel("Nay đính chính là").fill("21 vụ");
    await police.getByRole("button", { name: "Ghi đính chính" }).click();
    await expect(police.getByRole("alert").filter({ hasText: "Con số thay đổi là sai nội dung" })).toBeVisible();
    await police.getByLabel("Đã ghi là").fill("phòng chóng");
    await police.getByLabel("Nay đính chính là").fill("phòng chống");
    await police.getByRole("button", { name: "Ghi đính chính" }).click();
    await expect(police.getByText("“phòng chóng” đính chính là “phòng chống”")).toBeVisible();
  });

  await test.step("the district unlocks one part for some hours; nothing else can be changed", async () => {
    await open(officer);
    await officer.getByRole("link", { name: "Mở khóa" }).click();
    await officer.getByLabel("Lý do mở khóa").fill("Bổ sung phần phòng ngừa.");
    await officer.getByRole("button", { name: "Mở khóa" }).click();
    await expect(officer.getByRole("alert").filter({ hasText: "Chọn ít nhất một chỗ được sửa" })).toBeVisible();
    await officer.getByRole("checkbox", { name: "Công tác phòng ngừa" }).check();
    await officer.getByRole("button", { name: "Mở khóa" }).click();
    await expect(officer.getByText(/^Đang mở khóa, tự khóa lại lúc/)).toBeVisible();
    await openWork(police, "Sắp đến hạn", `Sửa ${REPORT} đang được mở khóa`);
    await police.getByRole("link", { name: PART, exact: true }).click();
    await expect(police.getByRole("heading", { level: 1, name: PART })).toBeVisible();
    await police.getByLabel(/^Nội dung/).fill("Sửa chỗ không được mở.");
    await police.getByRole("button", { name: "Lưu phần này" }).click();
    await expect(police.getByRole("alert").filter({ hasText: "không nằm trong phạm vi được mở khóa" })).toBeVisible();
  });

  await test.step("who owes what names the days, and lists whom to remind", async () => {
    const secretary = await as("thuky");
    await secretary.goto("/reports/owed");
    await expect(secretary.getByRole("row").filter({ hasText: "BCĐ 138 xã Quảng Hòa" })).toContainText("gửi lại chậm nhất ngày 13/06/2024");
    await secretary.getByRole("link", { name: /^Danh sách cần đôn đốc/ }).click();
    await expect(secretary.getByLabel("Nội dung để chép vào công văn, tin nhắn")).toHaveValue(
      /Ban Chỉ đạo 138 xã Quảng Hòa: .*bị trả lại, còn 03 ngày/,
    );
  });
});
