// A regime written once, a period that follows it, one whose day no paper lays down, and a request of the council.
import { expect, test } from "../support/story";

test("a regime gives a period its rules, its dates and its route before it opens", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Chế độ báo cáo" }).first().click();
  await page.getByRole("link", { name: "Thêm chế độ báo cáo" }).click();
  await page.getByLabel("Tên báo cáo").fill("Báo cáo tháng về tình hình địa bàn");
  await page.getByLabel("Nội dung yêu cầu báo cáo").fill("Tình hình nổi bật, kết quả, kiến nghị.");
  await page.getByLabel("Phương thức gửi, nhận").fill("Trên hệ thống này");
  await page.getByLabel("Tần suất thực hiện").selectOption({ label: "Hằng tháng" });
  await page.getByLabel("Số ngày làm việc").first().fill("2");
  await expect(page.getByText("Các lần tới:").first()).toContainText("tháng 6 năm 2024: 18/06/2024");
  await page.getByLabel("Quy tắc hạn, cấp huyện").selectOption({ label: "số ngày làm việc sau ngày chốt" });
  await page.getByLabel("Số ngày làm việc").nth(1).fill("3");
  await page.getByRole("button", { name: "Lưu chế độ báo cáo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Báo cáo tháng về tình hình địa bàn" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "tháng 6 năm 2024" })).toContainText("thứ Ba 18/06/2024");

  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Đợt chuyển hóa năm 2024" }).click();
  await page.getByRole("link", { name: "Thêm kỳ báo cáo" }).click();
  await page.getByLabel("Chế độ báo cáo hoặc kỳ thường dùng").selectOption({ label: "tháng 7 năm 2024, 15/06/2024 – 14/07/2024" });
  await expect(page.getByLabel("Tên kỳ")).toHaveValue("Báo cáo tháng 7 năm 2024");
  await expect(page.getByText("02 ngày làm việc sau ngày chốt: thứ Ba 16/07/2024")).toBeVisible();

  // No paper says until when: kept, and not opened.
  await page.getByLabel("Quy tắc hạn, cấp xã").selectOption({ label: "chưa quy định" });
  await page.getByRole("button", { name: "Lưu kỳ báo cáo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Báo cáo tháng 7 năm 2024" })).toBeVisible();
  await expect(page.getByText("chưa quy định hạn gửi, chưa có ngày")).toBeVisible();
  await expect(page.getByText("Văn bản chưa quy định hạn gửi nên kỳ này chưa có ngày hạn.")).toBeVisible();
  await page.getByRole("link", { name: "Sửa kỳ báo cáo" }).click();
  await page.getByLabel("Hạn cấp xã").fill("16/7/2024");
  await page.getByRole("button", { name: "Lưu kỳ báo cáo" }).click();
  await expect(page.getByRole("heading", { level: 2, name: /^Đường đi khi mở kỳ/ })).toBeVisible();
  const bacLy = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Ban Chỉ đạo 138 phường Bắc Lý" }) });
  await expect(bacLy).toContainText("16/07/2024");
});

test("the council asks a named commune, which reads what is asked on its report", async ({ as }) => {
  const council = await as("hoidong1");
  await council.goto("/campaigns");
  await council.getByRole("link", { name: "Đợt chuyển hóa năm 2024" }).click();
  await council.getByRole("link", { name: "Yêu cầu báo cáo đột xuất" }).click();
  await council.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await expect(council.getByRole("alert").filter({ hasText: "Cơ quan được yêu cầu" })).toBeFocused();
  await council.getByLabel("Tên báo cáo").fill("Báo cáo bổ sung hồ sơ thẩm định");
  await council.getByLabel("Nội dung yêu cầu").fill("Làm rõ kết quả xóa điểm phức tạp về ma túy.");
  await council.getByLabel("Ngày chốt số liệu").fill("14/5/2024");
  await council.getByLabel("Hạn gửi").fill("20/6/2024");
  await council.getByLabel("Ban Chỉ đạo 138 phường Bắc Lý").check();
  await council.getByRole("button", { name: "Gửi yêu cầu" }).click();
  await expect(council.getByRole("heading", { level: 1, name: "Báo cáo bổ sung hồ sơ thẩm định" })).toBeVisible();

  const police = await as("bacly.congan");
  await police.goto("/reports");
  await police.getByRole("row").filter({ hasText: "Báo cáo bổ sung hồ sơ thẩm định" }).getByRole("link").first().click();
  await expect(police.getByText("Làm rõ kết quả xóa điểm phức tạp về ma túy.")).toBeVisible();
  await expect(police.getByText(/^Yêu cầu của .*Hội đồng thẩm định/)).toBeVisible();
});
