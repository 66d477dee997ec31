// A plan goes from its draft over the phiếu trình to a number and out to its readers: on the screen and on paper. Tây Ninh, where nobody
// else plans.
import { expect, test } from "../support/story";

const SUBJECT = "Tuần tra, kiểm soát dịp cuối năm tại địa bàn chuyển hóa";

test("a plan is signed, numbered in the register, sent, and seen to be read", async ({ as }) => {
  const secretary = await as("tn.thuky");
  await secretary.goto("/campaigns");
  await secretary.getByRole("main").getByRole("link", { name: /2019/ }).first().click();
  await secretary.getByRole("link", { name: "Thêm kế hoạch" }).click();
  await secretary.getByRole("textbox", { name: /^Trích yếu/ }).fill(SUBJECT);
  await secretary.getByRole("textbox", { name: /^Căn cứ/ }).fill("Quyết định số 254/QĐ-BCĐ ngày 28/01/2019 của Ban Chỉ đạo tỉnh");
  await secretary.getByRole("textbox", { name: /^Nơi nhận/ }).fill("Hội đồng thẩm định tỉnh Tây Ninh\nLưu: VT");
  await secretary.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(secretary.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible();

  // Sent: the text stands still, and whose turn it is stands at the head.
  await secretary.getByRole("link", { name: "Mở phiếu trình" }).click();
  await secretary.getByRole("link", { name: "Trình ký", exact: true }).click();
  await secretary.getByRole("button", { name: "Trình ký" }).click();
  await expect(secretary.getByText(/Đang chờ: chỉ huy xem xét/)).toBeVisible();

  // The commander signs on paper: who prepared the plan does not approve it, but records that.
  await expect(secretary.getByRole("link", { name: "Duyệt", exact: true })).toHaveCount(0);
  await secretary.getByRole("link", { name: "Ghi nhận đã ký bản giấy" }).click();
  await secretary.getByLabel("Chức vụ người ký").fill("TRƯỞNG PHÒNG");
  await secretary.getByLabel("Bản quét để ở đâu").fill("Hồ sơ công việc số 5");
  await secretary.getByRole("button", { name: "Ghi nhận đã ký" }).click();
  await expect(secretary.getByText(/Đang chờ: văn phòng thẩm tra/)).toBeVisible();

  const clerk = await as("tn.vanthu");
  await clerk.goto("/");
  await clerk.getByRole("link", { name: `Duyệt văn bản trình ký: ${SUBJECT}` }).click();
  await clerk.getByRole("link", { name: "Duyệt", exact: true }).click();
  await clerk.getByLabel("Ý kiến").fill("Đúng thể thức");
  await clerk.getByRole("button", { name: "Duyệt" }).click();
  await expect(clerk.getByText(/Đang chờ: ký ban hành/)).toBeVisible();

  // The deputy signs for the head within his delegation.
  const deputy = await as("tn.phoban");
  await deputy.goto("/");
  await deputy.getByRole("link", { name: `Ký duyệt: ${SUBJECT}` }).click();
  await deputy.getByRole("link", { name: "Duyệt ký" }).click();
  await deputy.getByRole("button", { name: "Duyệt ký" }).click();
  await expect(deputy.getByRole("row").filter({ hasText: "Ký ban hành" })).toContainText("KT. TRƯỞNG BAN / PHÓ TRƯỞNG BAN");

  // The Office numbers: a number is typed, and one that is taken is refused at its field.
  await clerk.goto("/");
  await clerk.getByRole("link", { name: `Cấp số: ${SUBJECT}` }).click();
  await clerk.getByRole("link", { name: "Cấp số và ban hành" }).click();
  await clerk.getByLabel("Ký hiệu").fill("KH-BCĐ");
  await clerk.getByLabel("Số", { exact: true }).fill("2387");
  await clerk.getByRole("button", { name: "Cấp số, ban hành" }).click();
  await expect(clerk.getByLabel("Số", { exact: true })).toHaveAccessibleDescription(/Số này đã cấp cho văn bản khác/);
  await clerk.getByLabel("Số", { exact: true }).fill("2501");
  await clerk.getByRole("button", { name: "Cấp số, ban hành" }).click();
  await expect(clerk.getByText("Đã ban hành")).toBeVisible();

  await clerk.goto("/registers");
  await clerk.getByRole("main").getByRole("row").filter({ hasText: "KH-BCĐ" }).getByRole("link").first().click();
  await expect(clerk.getByRole("row").filter({ hasText: "2501/KH-BCĐ" })).toContainText(SUBJECT);

  // A recipient opens it; the sender sees by whom and notes the others in the dispatch log.
  const member = await as("tn.hoidong2");
  await member.goto("/");
  await member.getByRole("link", { name: `Văn bản mới: ${SUBJECT}` }).click();
  await expect(member.getByRole("heading", { level: 1, name: SUBJECT })).toBeVisible();
  await clerk.goto("/");
  await clerk.getByRole("link", { name: `Ghi sổ gửi: ${SUBJECT}` }).click();
  await expect(clerk.getByRole("row").filter({ hasText: "Hội đồng thẩm định" })).toContainText("Thư ký Hội đồng");
  await clerk.getByRole("row").filter({ hasText: "Lưu: VT" }).getByRole("link", { name: "Ghi đã gửi" }).click();
  await clerk.getByRole("combobox", { name: "Cách gửi" }).selectOption("HAND");
  await clerk.getByRole("button", { name: "Ghi vào sổ gửi" }).click();
  await expect(clerk.getByRole("row").filter({ hasText: "Lưu: VT" })).toContainText("Chuyển tay, ký nhận");

  // The head sees what was signed for him.
  const chair = await as("tn.truongban");
  await chair.goto("/delegations");
  await chair
    .getByRole("main")
    .getByRole("link", { name: /Phó Trưởng ban/ })
    .click();
  await expect(chair.getByRole("row").filter({ hasText: SUBJECT })).toBeVisible();
});

test("a register kept here gives numbers without a gap, and the calendar moves deadlines", async ({ as }) => {
  const clerk = await as("tn.vanthu");
  await clerk.goto("/registers/new");
  await clerk.getByLabel("Ký hiệu").fill("TB-BCĐ");
  await clerk.getByRole("button", { name: "Mở sổ" }).click();
  await expect(clerk.getByText("Số tiếp theo: 01/TB-BCĐ")).toBeVisible();
  await clerk.getByRole("link", { name: "Giữ một số" }).click();
  await clerk.getByLabel("Giữ cho văn bản").fill("Thông báo kết luận giao ban");
  await clerk.getByRole("button", { name: "Giữ số này" }).click();
  await expect(clerk.getByRole("row").filter({ hasText: "01/TB-BCĐ" })).toContainText("Giữ số");
  await clerk.getByRole("link", { name: "Hủy số" }).click();
  await clerk.getByLabel("Lý do hủy").fill("Không ban hành");
  await clerk.getByRole("button", { name: "Hủy số" }).click();
  await expect(clerk.getByRole("row").filter({ hasText: "01/TB-BCĐ" })).toContainText("Hủy: Không ban hành");
  await expect(clerk.getByText("Số tiếp theo: 02/TB-BCĐ")).toBeVisible();

  const secretary = await as("tn.thuky");
  await secretary.goto("/calendar?year=2024");
  await secretary.getByRole("link", { name: "Thêm ngày" }).click();
  await secretary.getByLabel("Ngày", { exact: true }).fill("17/06/2024");
  await secretary.getByLabel("Tên").fill("Nghỉ bù");
  await secretary.getByRole("button", { name: "Thêm vào lịch" }).click();
  await expect(secretary.getByRole("row").filter({ hasText: "17/06/2024" })).toContainText("Nghỉ bù");
});
