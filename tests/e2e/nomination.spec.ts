// The autumn in Quảng Trị: the standing agency proposes a commune, the commune gives its opinion, the council appraises; and a commune proposes itself.
import type { Page } from "@playwright/test";
import { judgeByHand } from "../support/nomination-story";
import { expect, test } from "../support/story";

const saved = (page: Page) => expect(page.getByRole("heading", { level: 1, name: /^Đề xuất / })).toBeVisible();

test("proposed by the standing agency, opined on by the commune, appraised by the council", async ({ as }) => {
  test.setTimeout(90_000);
  const secretary = await as("qt.thuky");
  await secretary.goto("/campaigns");
  await secretary.getByRole("link", { name: "Đợt chuyển hóa năm 2027" }).click();
  await secretary.getByRole("link", { name: /^Đề xuất địa bàn \(\d+\)$/ }).click();
  await secretary.getByRole("link", { name: "Lập đề xuất" }).click();

  // Twice in a campaign is refused at the unit.
  await secretary.getByLabel("Tìm xã, phường").fill("khe sanh");
  await secretary.getByRole("radio", { name: /^Xã Khe Sanh.*đã có đề xuất trong đợt/ }).check();
  await secretary.getByRole("checkbox", { name: "Tội phạm và tệ nạn ma túy" }).check();
  await secretary.getByRole("button", { name: "Lập đề xuất" }).click();
  await expect(secretary.getByRole("alert").filter({ hasText: "Đơn vị này đã có đề xuất trong đợt" })).toBeFocused();

  await secretary.getByLabel("Tìm xã, phường").fill("quang ninh");
  await secretary.getByRole("radio", { name: /^Xã Quảng Ninh/ }).check();
  await secretary.getByRole("button", { name: "Lập đề xuất" }).click();

  // The drug class follows what is typed, criterion by criterion.
  await expect(secretary.getByRole("heading", { level: 1, name: "Hoàn thiện đề xuất xã Quảng Ninh" })).toBeVisible();
  await secretary.getByLabel("Dân số thường trú").fill("10.000");
  await secretary.getByLabel("Người nghiện, người sử dụng có hồ sơ quản lý").fill("50");
  await secretary.getByLabel("Điểm tổ chức, chứa chấp sử dụng").fill("2");
  await secretary.getByLabel("Người phạm tội về ma túy bị bắt").fill("9");
  await expect(secretary.getByText("Kết quả: loại II")).toBeVisible();
  await secretary.getByLabel("Người phạm tội về ma túy bị bắt").fill("10");
  await expect(secretary.getByText("Kết quả: loại I", { exact: true })).toBeVisible();
  await expect(secretary.getByText("Đưa ra Hội đồng: địa bàn ma túy loại I")).toBeVisible();

  await judgeByHand(secretary);
  await secretary.getByLabel("Thực trạng an ninh, trật tự", { exact: true }).fill("Đối tượng Nguyễn Văn An cầm đầu nhóm trộm cắp.");
  await secretary.getByLabel("Lý do đề xuất").fill("Cần tập trung lực lượng.");
  await secretary.getByRole("button", { name: "Lưu đề xuất" }).click();
  await expect(secretary.getByRole("alert").filter({ hasText: "có thể nêu họ tên" })).toBeFocused();
  await secretary.getByLabel("Thực trạng an ninh, trật tự", { exact: true }).fill("Một nhóm trộm cắp hoạt động liên xã.");
  await secretary.getByRole("button", { name: "Lưu đề xuất" }).click();
  await saved(secretary);
  await expect(secretary.getByText(/^Hồ sơ còn thiếu: tờ trình/)).toBeVisible();

  await secretary.getByRole("link", { name: "Kiểm tra và gửi" }).click();
  await secretary.getByRole("button", { name: "Duyệt gửi đề xuất" }).click();
  await expect(secretary.getByText("Đã gửi, chờ thẩm định")).toBeVisible();

  const head = await as("qt.quangninh.chutich");
  await head.goto("/");
  await head.getByRole("link", { name: "Cho ý kiến về đề xuất xã Quảng Ninh" }).click();
  await expect(head.getByRole("heading", { level: 1, name: /^Đề xuất xã Quảng Ninh/ })).toBeVisible();
  await head.getByRole("link", { name: "Cho ý kiến", exact: true }).click();
  await head.getByRole("radio", { name: "Không nhất trí" }).check();
  await head.getByLabel("Nội dung ý kiến").fill("Tình hình đã ổn định.");
  await head.getByRole("button", { name: "Gửi ý kiến" }).click();
  await saved(head);

  const council = await as("qt.hoidong2");
  await council.goto("/");
  await council.getByRole("link", { name: "Thẩm định đề xuất xã Quảng Ninh" }).click();
  await expect(council.getByText("Ban Chỉ đạo cấp xã không nhất trí với đề xuất.")).toBeVisible();
  await council.getByRole("link", { name: "Ghi ý kiến Hội đồng" }).click();
  await council.getByRole("radio", { name: "Đề nghị chọn", exact: true }).check();
  await council.getByLabel("Điểm của Hội đồng").fill("55,5");
  await council.getByRole("button", { name: "Ghi ý kiến Hội đồng" }).click();
  await expect(council.getByRole("alert").filter({ hasText: "Điểm của Hội đồng khác điểm đề xuất" })).toBeFocused();
  await council.getByLabel("Lý do", { exact: true }).fill("Số vụ đã giảm trong quý IV.");
  await council.getByRole("button", { name: "Ghi ý kiến Hội đồng" }).click();
  await expect(council.getByText("Đã thẩm định, chờ quyết định")).toBeVisible();
  await expect(council.getByText(/Đề nghị chọn, 55,5\/100 điểm/)).toBeVisible();
});

test("a commune proposes itself, is sent back with a reason, and nothing of what it sent is lost", async ({ as }) => {
  test.setTimeout(90_000);
  const police = await as("qt.dongson.congan");
  await police.goto("/nominations/new");
  await expect(police.getByRole("radio", { name: /^Phường Đồng Sơn/ })).toBeChecked();
  await police.getByRole("checkbox", { name: "Tội phạm xâm phạm trật tự xã hội và tệ nạn xã hội" }).check();
  await police.getByRole("button", { name: "Lập đề xuất" }).click();
  await police.getByLabel("Thực trạng an ninh, trật tự", { exact: true }).fill("Trộm cắp tăng ở khu chợ.");
  await police.getByLabel("Lý do đề xuất").fill("Cần tập trung lực lượng.");
  await judgeByHand(police);
  await police.getByRole("button", { name: "Lưu đề xuất" }).click();
  await saved(police);

  const head = await as("qt.dongson.chutich");
  await head.goto("/");
  await head.getByRole("link", { name: "Duyệt gửi đề xuất phường Đồng Sơn" }).click();
  await head.getByRole("link", { name: "Kiểm tra và gửi" }).click();
  await head.getByRole("button", { name: "Duyệt gửi đề xuất" }).click();
  await expect(head.getByText("Đã gửi, chờ thẩm định")).toBeVisible();

  const secretary = await as("qt.thuky");
  await secretary.goto("/nominations?q=dong+son");
  await secretary.getByRole("link", { name: "Phường Đồng Sơn" }).click();
  await secretary.getByRole("link", { name: "Trả lại" }).click();
  await secretary.getByLabel("Lý do trả lại").fill("Bổ sung biên bản họp.");
  await secretary.getByRole("button", { name: "Trả lại đề xuất" }).click();
  await expect(secretary.getByText("Trả lại, yêu cầu bổ sung")).toBeVisible();

  await police.goto("/");
  await police.getByRole("link", { name: "Bổ sung đề xuất phường Đồng Sơn bị trả lại" }).click();
  await expect(police.getByText("Bổ sung biên bản họp.").first()).toBeVisible();
  await expect(police.getByText(/^Lần 1, /)).toBeVisible();
});

test("a draft begun by mistake is given up with a reason, and the commune is free to be proposed anew", async ({ as }) => {
  const secretary = await as("qt.thuky");
  const begin = async () => {
    await secretary.goto("/nominations/new");
    await secretary.getByLabel("Tìm xã, phường").fill("cam lo");
    await secretary.getByRole("radio", { name: /^Xã Cam Lộ/ }).check();
    await secretary.getByRole("checkbox", { name: "Tội phạm và tệ nạn ma túy" }).check();
    await secretary.getByRole("button", { name: "Lập đề xuất" }).click();
    await expect(secretary.getByRole("heading", { level: 1, name: "Hoàn thiện đề xuất xã Cam Lộ" })).toBeVisible();
  };
  await begin();
  await secretary.getByRole("link", { name: /^Đề xuất xã Cam Lộ/ }).click();
  await secretary.getByRole("link", { name: "Rút đề xuất" }).click();
  await secretary.getByRole("button", { name: "Rút đề xuất" }).click();
  await expect(secretary.getByRole("alert").filter({ hasText: "Lý do rút" })).toBeFocused();
  await secretary.getByLabel("Lý do rút").fill("Lập nhầm địa bàn.");
  await secretary.getByRole("button", { name: "Rút đề xuất" }).click();
  await saved(secretary);
  await expect(secretary.getByText("Đã rút", { exact: true }).first()).toBeVisible();
  await expect(secretary.getByText("Lập nhầm địa bàn.").first()).toBeVisible();
  await secretary.goto("/nominations?q=cam+lo");
  await expect(secretary.getByRole("link", { name: "Xã Cam Lộ" })).toHaveCount(0);
  await secretary.goto("/nominations?q=cam+lo&status=WITHDRAWN");
  await expect(secretary.getByRole("link", { name: "Xã Cam Lộ" })).toBeVisible();
  await begin();
});

test("who only reads is offered no step, and a district has no nomination of another", async ({ as, opensWith }) => {
  const party = await as("qt.dongthuan.bithu");
  await opensWith(party, "/nominations/new", 403);
  const district = await as("donghoi.canbo");
  await district.goto("/nominations");
  await expect(district.getByText("Chưa có đề xuất nào")).toBeVisible();
  await expect(district.getByRole("link", { name: "Lập đề xuất" })).toBeVisible();
});
