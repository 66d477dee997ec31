// The planning season of Quảng Bình in three tiers, with the numbers and days of its papers a year later: districts propose, the council
// appraises, the chair signs decision 196/QĐ-BCĐ on 29/12 and plan 13/KH-BCĐ on 23/01, the Office numbers, and the plan is sent.
import type { Page } from "@playwright/test";
import { moveClock } from "../support/clock";
import { judgeByHand } from "../support/nomination-story";
import { expect, test } from "../support/story";

type As = (username: string) => Promise<Page>;

const DECISION = "Xác định địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội thực hiện chuyển hóa năm 2025";

async function nominate(as: As, district: string, unit: string, type: string): Promise<void> {
  const officer = await as(`${district}.canbo`);
  await officer.goto("/nominations");
  await officer.getByRole("link", { name: "Lập đề xuất" }).click();
  await officer.getByLabel("Tìm xã, phường").fill(unit);
  await officer.getByRole("radio", { name: new RegExp(`^${unit}`) }).check();
  await officer.getByRole("checkbox", { name: type }).check();
  await officer.getByRole("button", { name: "Lập đề xuất" }).click();
  await expect(officer.getByRole("heading", { level: 1, name: /^Hoàn thiện đề xuất/ })).toBeVisible();
  await officer.getByLabel("Thực trạng an ninh, trật tự", { exact: true }).fill("Trộm cắp, cố ý gây thương tích tăng ở khu chợ.");
  await officer.getByLabel("Lý do đề xuất", { exact: true }).fill("Cần tập trung lực lượng chuyển hóa.");
  await judgeByHand(officer);
  await officer.getByRole("button", { name: "Lưu đề xuất" }).click();
  await expect(officer.getByRole("heading", { level: 1, name: /^Đề xuất / })).toBeVisible();

  const head = await as(`${district}.truongban`);
  await head.goto("/");
  await head.getByRole("link", { name: new RegExp(`^Duyệt gửi đề xuất ${unit}`, "i") }).click();
  await head.getByRole("link", { name: "Kiểm tra và gửi" }).click();
  await head.getByRole("button", { name: "Duyệt gửi đề xuất" }).click();
  await expect(head.getByText("Đã gửi, chờ thẩm định")).toBeVisible();

  const council = await as("hoidong2");
  await council.goto("/");
  await council.getByRole("link", { name: new RegExp(`^Thẩm định đề xuất ${unit}`, "i") }).click();
  await council.getByRole("link", { name: "Ghi ý kiến Hội đồng" }).click();
  await council.getByRole("radio", { name: "Đề nghị chọn", exact: true }).check();
  await council.getByRole("button", { name: "Ghi ý kiến Hội đồng" }).click();
  await expect(council.getByText("Đã thẩm định, chờ quyết định")).toBeVisible();
}

/** From the draft on the secretary's screen over the phiếu trình to its number. */
async function takeToSignature(as: As, secretary: Page, subject: string, paper: { readonly number: string; readonly notation: string }) {
  await secretary.getByRole("link", { name: "Mở phiếu trình" }).click();
  await secretary.getByRole("link", { name: "Trình ký", exact: true }).click();
  await secretary.getByRole("button", { name: "Trình ký" }).click();
  await secretary.getByRole("link", { name: "Ghi nhận đã ký bản giấy" }).click();
  await secretary.getByLabel("Chức vụ người ký").fill("TRƯỞNG PHÒNG");
  await secretary.getByLabel("Bản quét để ở đâu").fill("Hồ sơ công việc năm 2025");
  await secretary.getByRole("button", { name: "Ghi nhận đã ký" }).click();
  await expect(secretary.getByText(/Đang chờ: văn phòng thẩm tra/)).toBeVisible();

  const clerk = await as("vanthu");
  await clerk.goto("/");
  await clerk.getByRole("link", { name: `Duyệt văn bản trình ký: ${subject}` }).click();
  await clerk.getByRole("link", { name: "Duyệt", exact: true }).click();
  await clerk.getByRole("button", { name: "Duyệt" }).click();
  await expect(clerk.getByText(/Đang chờ: ký ban hành/)).toBeVisible();

  const chair = await as("truongban");
  await chair.goto("/");
  await chair.getByRole("link", { name: `Ký duyệt: ${subject}` }).click();
  await chair.getByRole("link", { name: "Duyệt ký" }).click();
  await chair.getByRole("button", { name: "Duyệt ký" }).click();
  await expect(chair.getByText(/Đang chờ: văn thư cấp số/)).toBeVisible();

  await clerk.goto("/");
  await clerk.getByRole("link", { name: `Cấp số: ${subject}` }).click();
  await clerk.getByRole("link", { name: "Cấp số và ban hành" }).click();
  await clerk.getByLabel("Ký hiệu").fill(paper.notation);
  await clerk.getByLabel("Số", { exact: true }).fill(paper.number);
  await clerk.getByRole("button", { name: "Cấp số, ban hành" }).click();
  await expect(clerk.getByText("Đã ban hành").first()).toBeVisible();
}

test("from the districts' proposals to an issued plan that was sent", async ({ as }) => {
  test.setTimeout(300_000);
  await moveClock(as, "20/12/2024");

  const secretary = await as("thuky");
  const openCampaign = async () => {
    await secretary.goto("/campaigns");
    await secretary.getByRole("main").getByRole("link", { name: "Đợt chuyển hóa năm 2025" }).click();
    await expect(secretary.getByRole("heading", { level: 1, name: "Đợt chuyển hóa năm 2025" })).toBeVisible();
  };

  await test.step("next year's campaign comes from last year's", async () => {
    await secretary.goto("/campaigns");
    if ((await secretary.getByRole("link", { name: "Đợt chuyển hóa năm 2025" }).count()) > 0) return;
    await secretary.getByRole("link", { name: "Lập đợt mới" }).click();
    await secretary.getByRole("button", { name: "Lập đợt chuyển hóa" }).click();
    await expect(secretary.getByRole("heading", { level: 1, name: "Đợt chuyển hóa năm 2025" })).toBeVisible();
  });

  await test.step("two districts propose, the council appraises", async () => {
    await nominate(as, "quangtrach", "Xã Quảng Đông", "Tội phạm xâm phạm trật tự xã hội và tệ nạn xã hội");
    await nominate(as, "lethuy", "Xã Mai Thủy", "Tội phạm xâm phạm trật tự xã hội và tệ nạn xã hội");
  });

  await test.step("the decision names them, is signed, and acts on the day it is numbered", async () => {
    await moveClock(as, "29/12/2024");
    await openCampaign();
    await secretary.getByRole("link", { name: "Lập dự thảo quyết định" }).click();
    await secretary.getByRole("button", { name: "Lập dự thảo" }).click();
    await expect(secretary.getByRole("heading", { level: 1, name: DECISION })).toBeVisible();
    await expect(secretary.getByRole("row").filter({ hasText: "Xã Quảng Đông, huyện Quảng Trạch" })).toBeVisible();
    await takeToSignature(as, secretary, DECISION, { number: "196", notation: "QĐ-BCĐ" });
    await openCampaign();
    await secretary.getByRole("link", { name: "196/QĐ-BCĐ" }).click();
    await expect(secretary.getByRole("article")).toContainText("ngày 29 tháng 12 năm 2024");
    await expect(secretary.getByText(/6[05]\s?% của 2 địa bàn là ít nhất 2/)).toBeVisible();
    await openCampaign();
    await expect(secretary.getByRole("row").filter({ hasText: "Xã Mai Thủy" }).filter({ hasText: "Đang chuyển hóa" })).toBeVisible();
  });

  await test.step("the plan rests on the decision, is signed, numbered and sent", async () => {
    await moveClock(as, "23/01/2025");
    await openCampaign();
    await secretary.getByRole("row").filter({ hasText: "Kế hoạch năm" }).getByRole("link").click();
    await secretary.getByRole("link", { name: "Sửa dự thảo" }).click();
    const bases = secretary.getByRole("textbox", { name: /^Căn cứ/ });
    await bases.fill(`${await bases.inputValue()}\nQuyết định số 196/QĐ-BCĐ ngày 29/12/2024 của Ban Chỉ đạo 138 tỉnh`);
    await secretary.getByRole("button", { name: "Lưu dự thảo" }).click();
    const title = secretary.getByRole("heading", { level: 1, name: /^Thực hiện công tác chuyển hóa địa bàn.*năm 2025$/ });
    await expect(title).toBeVisible();
    await takeToSignature(as, secretary, await title.innerText(), { number: "13", notation: "KH-BCĐ" });
    await openCampaign();
    await secretary.getByRole("link", { name: "13/KH-BCĐ" }).click();
    const sheet = secretary.getByRole("article");
    await expect(sheet).toContainText("Số: 13/KH-BCĐ");
    await expect(sheet).toContainText("Quảng Bình, ngày 23 tháng 01 năm 2025");
    await expect(sheet).toContainText("Quyết định số 196/QĐ-BCĐ ngày 29/12/2024");
  });
});
