// The Ministry sends a new form: the secretariat adds what is asked, publishes the version, and the next period takes it.
import { expect, test } from "../support/story";

const FORM = "Mẫu báo cáo năm (bổ sung theo công văn)";

test("the secretary adds a row and a column to the next period's form; this period's reports do not change", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/forms");
  await page.getByRole("link", { name: "Lập biểu mẫu mới" }).click();
  await page.getByLabel("Tên biểu mẫu").fill(FORM);
  await page.getByLabel("Căn cứ").fill("Công văn 138/BCA (minh họa)");
  await page.getByRole("button", { name: "Tạo dự thảo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sửa dự thảo biểu mẫu" })).toBeVisible();

  // A row without a unit is refused at its field; then it stands in its section, numbered.
  await page.getByRole("button", { name: "Thêm dòng vào phần “Tình hình, kết quả đấu tranh tội phạm”" }).click();
  const row = page.getByRole("group", { name: "Dòng mới" });
  await row.getByLabel("Tên", { exact: true }).fill("Phiên tòa xét xử lưu động");
  await row.getByRole("button", { name: "Xong" }).click();
  await expect(row.getByLabel("Đơn vị tính")).toHaveAccessibleDescription(/Nhập đơn vị tính/);
  await row.getByLabel("Đơn vị tính").fill("phiên tòa");
  await row.getByRole("button", { name: "Xong" }).click();
  await expect(page.locator("#rows-PHIEN_TOA_XET_XU_LUU_DONG")).toContainText("17");

  await page.getByRole("button", { name: "Thêm cột" }).click();
  await page.getByRole("group", { name: "Cột mới" }).getByLabel("Tên", { exact: true }).fill("Trong đó: ban đêm");
  await page.getByRole("group", { name: "Cột mới" }).getByRole("button", { name: "Xong" }).click();
  await page.getByRole("button", { name: "Tuần tra, kiểm soát" }).click();
  await expect(page.locator("#rows-LUOT_TUAN_TRA_KIEM_SOAT")).toContainText("nhập trong báo cáo");

  // What a formula reads cannot go: the place is named, and nothing is saved.
  const remove = async (item: string) => {
    await page.locator(item).locator("summary").click();
    await page.locator(item).getByRole("button", { name: /^Bỏ / }).click();
  };
  await remove("#rows-CRM_SOLVED");
  await page.getByRole("button", { name: "Lưu dự thảo" }).click();
  const summary = page.getByRole("alert").filter({ hasText: "Tỷ lệ điều tra, khám phá" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Tính từ một dòng hoặc cột không còn trong biểu mẫu");
  await remove("#rows-LINE_10_RATE");
  await remove("#rules-SOLVED_EXCEED_TOTAL");

  // A rule of two conditions is composed and read out; a step too far is taken back.
  await page.getByRole("button", { name: "Thêm quy tắc" }).click();
  const rule = page.getByRole("group", { name: "Quy tắc mới" });
  await rule.getByLabel("Câu báo khi vi phạm").fill("Có phiên tòa nhưng chưa có vụ nào bị phát hiện");
  await rule.getByRole("button", { name: "Thêm điều kiện" }).click();
  await rule.getByRole("button", { name: "Xong" }).click();
  await expect(rule.getByLabel("Vế trái", { exact: true }).first()).toHaveAccessibleDescription(/Chọn đủ các số/);
  await rule.getByLabel("Các điều kiện nối với nhau bằng").selectOption({ label: "HOẶC: chỉ cần một điều kiện đúng" });
  const conditions = [rule.getByRole("group", { name: "Điều kiện 1" }), rule.getByRole("group", { name: "Điều kiện 2" })];
  for (const [index, name] of ["Phiên tòa xét xử lưu động", "Tổng số vụ phạm pháp hình sự"].entries()) {
    const condition = conditions[index];
    await condition?.getByLabel("Vế trái", { exact: true }).selectOption({ label: name });
    await condition?.getByLabel("Phải", { exact: true }).selectOption({ label: index === 0 ? "bằng (=)" : "lớn hơn (>)" });
    await condition?.getByLabel("Vế phải", { exact: true }).selectOption({ label: "Một số cố định" });
    await condition?.getByLabel("Vế phải, số cố định").fill("0");
  }
  await expect(rule).toContainText("Đọc là: [Phiên tòa xét xử lưu động] = 0 hoặc [Tổng số vụ phạm pháp hình sự] > 0");
  await rule.getByLabel("Khi vi phạm", { exact: true }).selectOption({ label: "Không cho gửi khi vi phạm" });
  await rule.getByRole("button", { name: "Xong" }).click();
  await expect(page.locator("#rules-QT_CO_PHIEN_TOA_NHUNG_CHUA_CO_VU")).toBeFocused();
  // And one against the same period, whose numbers are held to what a form takes.
  await page.getByRole("button", { name: "Thêm quy tắc" }).click();
  await rule.getByLabel("Câu báo khi vi phạm").fill("Tăng giảm quá mạnh");
  await rule.getByLabel("Kiểm tra", { exact: true }).selectOption({ label: "Mỗi số với cùng kỳ năm trước" });
  await rule.getByLabel("Quá bao nhiêu phần trăm").fill("0");
  await rule.getByRole("button", { name: "Xong" }).click();
  await expect(rule.getByLabel("Quá bao nhiêu phần trăm")).toHaveAccessibleDescription(/từ 1 đến 1.000/);
  await expect(rule.getByLabel("Chỉ xét khi cùng kỳ từ")).toHaveAccessibleDescription(/từ 0 trở lên/);
  await rule.getByLabel("Quá bao nhiêu phần trăm").fill("30");
  await rule.getByLabel("Chỉ xét khi cùng kỳ từ").fill("20");
  await expect(rule).toContainText("Đọc là: Chênh lệch so với cùng kỳ không quá 30%, khi cùng kỳ từ 20 trở lên");
  await rule.getByRole("button", { name: "Xong" }).click();
  await expect(page.locator("#rules-QT_TANG_GIAM_QUA_MANH")).toBeFocused();
  await remove("#rows-CRM_TOTAL");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.locator("#rows-CRM_TOTAL")).toBeVisible();
  await page.getByRole("button", { name: "Lưu dự thảo" }).click();

  await expect(page.getByRole("heading", { level: 1, name: FORM })).toBeVisible();
  const changes = page.getByRole("region", { name: /Thay đổi so với biểu mẫu chuẩn/ });
  await expect(changes.getByRole("row", { name: /Phiên tòa xét xử lưu động/ })).toContainText("Thêm");
  await expect(changes.getByRole("row", { name: /Trong đó: ban đêm/ })).toContainText("Cột");
  await expect(changes.getByRole("row", { name: /Số vụ đã điều tra, khám phá/ })).toContainText("không so sánh được với cùng kỳ");

  await page.getByRole("link", { name: "Công bố" }).click();
  await page.getByRole("button", { name: "Công bố" }).click();
  await expect(page.getByText("Đã công bố").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Sửa dự thảo" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Tạo phiên bản mới" })).toBeVisible();

  // The form's own page leads to its versions, and begins the next.
  await page.goto("/forms");
  await page.getByRole("link", { name: FORM }).click();
  await expect(page.getByRole("heading", { level: 1, name: FORM, exact: true })).toBeVisible();
  const first = page.getByRole("region", { name: /^Phiên bản 1/ });
  await expect(first).toContainText("Cơ quan Thường trực");
  await expect(first.getByRole("row", { name: /Phiên tòa xét xử lưu động/ })).toContainText("Thêm");
  await page.getByRole("button", { name: "Soạn phiên bản tiếp theo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sửa dự thảo biểu mẫu" })).toBeVisible();
  await page.getByRole("link", { name: FORM }).click();
  await expect(page.getByRole("region", { name: /^Phiên bản 2/ })).toContainText("Không có thay đổi nào");

  // The next period takes it; the one that is open keeps what it was opened with.
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Đợt chuyển hóa năm 2024" }).first().click();
  await page.getByRole("link", { name: "Báo cáo năm 2024" }).first().click();
  await page.getByRole("link", { name: "Chọn biểu mẫu" }).click();
  await page.getByLabel("Biểu mẫu", { exact: true }).selectOption({ label: `${FORM}, phiên bản 1` });
  await page.getByRole("button", { name: "Lưu lựa chọn" }).click();
  await expect(page.getByRole("link", { name: `${FORM}, phiên bản 1` })).toBeVisible();

  const period = page.url();
  await page.goto("/campaigns");
  await page.getByRole("link", { name: "Đợt chuyển hóa năm 2024" }).first().click();
  await page.getByRole("link", { name: "Báo cáo 6 tháng đầu năm 2024" }).first().click();
  await expect(page.getByText("Biểu mẫu chuẩn của phần mềm (34 chỉ tiêu)")).toBeVisible();
  await expect(page.getByRole("link", { name: "Chọn biểu mẫu" })).toHaveCount(0);
  const police = await as("bacly.congan");
  await police.goto(period);
  await expect(police.getByRole("link", { name: `${FORM}, phiên bản 1` })).toBeVisible();
  await expect(police.getByRole("link", { name: "Chọn biểu mẫu" })).toHaveCount(0);
});
