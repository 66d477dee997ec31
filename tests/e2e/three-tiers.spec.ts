// Quảng Bình in June 2024, three tiers: from a policeman's note to the chair of the province, with a report returned on the way.
import { expect, test } from "../support/story";
import { accept, approveAndSend, expectStatus, finish, finishParts, openWork } from "../support/report-work";

const REPORT = "báo cáo 6 tháng đầu năm 2024";
const DISTRICT = "BCĐ 138 thành phố Đồng Hới";
const AGENCY = "Cơ quan Thường trực, Công an tỉnh Quảng Bình";
const REASON = "Đề nghị làm rõ số buổi tuyên truyền của phường Bắc Nghĩa và bổ sung phần khó khăn.";
const HEADINGS = ["Công tác lãnh đạo, chỉ đạo", "Công tác phòng ngừa", "Công tác đấu tranh, xử lý"];

test("a six-month report goes from the commune to the province, is returned, mended and accepted", async ({ as }) => {
  test.setTimeout(240_000);
  const police = await as("bacly.congan");

  await test.step("the commune's police note what was done", async () => {
    await police.goto("/updates/new");
    await police.getByRole("radio", { name: "Đấu tranh, trấn áp" }).check({ force: true });
    await police.getByLabel("2. Nội dung, không ghi tên người vi phạm").fill("Triệt xóa một điểm bán lẻ ma túy");
    await police.getByRole("button", { name: "Gửi cập nhật" }).click();
    await expect(police.getByRole("heading", { level: 1, name: "Đã gửi cập nhật" })).toBeVisible();
  });

  await test.step("and enter figures of the month that runs", async () => {
    await police.goto("/figures");
    await police.getByRole("link", { name: "15/05/2024 – 14/06/2024" }).click();
    await police.getByLabel("Tổng số vụ phạm pháp hình sự (vụ)").fill("3");
    await police.getByLabel("Tội phạm về trật tự xã hội (vụ)").fill("1");
    await police.getByLabel("Tội phạm về ma túy (vụ)").fill("2");
    await police.getByLabel("Số vụ đã điều tra, khám phá (vụ)").fill("3");
    await police.getByRole("button", { name: "Lưu số liệu" }).click();
    await expect(police.getByRole("status").filter({ hasText: /^Đã lưu/ })).toBeVisible();
  });

  await test.step("start the report, which takes figures and notes over, and finish its parts", async () => {
    await openWork(police, "Sắp đến hạn", `Lập ${REPORT}`);
    await police.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
    await expectStatus(police, "Đang lập");
    await police.getByRole("link", { name: "Công tác đấu tranh, xử lý" }).click();
    await expect(police.getByLabel(/^Nội dung/)).toHaveValue(/Triệt xóa một điểm bán lẻ ma túy \(10\/06\/2024\)/);
    await police.getByRole("link", { name: "Về các phần của báo cáo" }).click();
    await finishParts(police, [
      { title: "Công tác lãnh đạo, chỉ đạo", text: "Ban Chỉ đạo phường họp hằng tháng, phân công thành viên phụ trách tổ dân phố." },
      { title: "Công tác phòng ngừa" },
      { title: "Công tác đấu tranh, xử lý" },
    ]);
    await finish(police);
    await expect(police.getByRole("link", { name: "Công tác phòng ngừa", exact: true })).toHaveCount(0);
  });

  await test.step("the chairman of the commune finds it among his work, follows a number and sends", async () => {
    const head = await as("bacly.chutich");
    await openWork(head, "Chờ tôi duyệt", `Duyệt gửi ${REPORT}`);
    await head
      .getByRole("row", { name: /Tổng số vụ phạm pháp hình sự/ })
      .getByRole("link")
      .click();
    await expect(head.getByRole("heading", { level: 2, name: "Số liệu từng tháng" })).toBeVisible();
    const may = head.getByRole("row").filter({ has: head.getByRole("rowheader", { name: "15/05/2024 – 14/06/2024" }) });
    await expect(may).toContainText("Công an phường Bắc Lý");
    await expect(may.getByRole("cell").first()).toHaveText("3");
    await approveAndSend(head, `Duyệt gửi ${REPORT}`, DISTRICT);
    await expect(head.getByText("Gửi đúng hạn.")).toBeVisible();
    await expect(head.getByText(/^2024-[0-9A-F]{8}-1$/)).toBeVisible();
  });

  await test.step("in the followed commune the chairman signs on paper, and the police record it", async () => {
    const page = await as("bacnghia.congan");
    await openWork(page, "Sắp đến hạn", `Lập ${REPORT}`);
    await page.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
    await finishParts(page, [
      ...HEADINGS.map((title) => ({ title, text: "Thực hiện theo kế hoạch." })),
      { title: "Đánh giá địa bàn theo dõi sau chuyển hóa", text: "Ổn định, chưa có dấu hiệu phức tạp trở lại." },
    ]);
    await finish(page);
    await page.getByRole("link", { name: "Ghi nhận đã ký bản giấy" }).click();
    await page.getByLabel("Số văn bản").fill("45/BC-BCĐ");
    await page.getByLabel("Chức vụ người ký").fill("Trưởng Công an phường, Phó Trưởng ban Thường trực");
    await page.getByLabel("Tư cách ký").selectOption({ label: "Ký thay (KT.)" });
    await page.getByLabel("Ngày ký").fill("12/6/2024");
    await page.getByRole("button", { name: `Ghi nhận và gửi lên ${DISTRICT}` }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Ngày ký không được sau ngày làm việc hiện tại" })).toBeFocused();
    await page.getByLabel("Ngày ký").fill("10/6/2024");
    await page.getByRole("button", { name: `Ghi nhận và gửi lên ${DISTRICT}` }).click();
    await expect(page.getByRole("heading", { level: 1, name: `Đã gửi báo cáo lên ${DISTRICT}` })).toBeVisible();
    await page.getByRole("link", { name: "Xem báo cáo đã gửi" }).click();
    await expect(page.getByText(/Bản giấy số 45\/BC-BCĐ, ký ngày 10\/06\/2024: KT\. Trưởng Công an phường/)).toBeVisible();
  });

  const officer = await as("donghoi.canbo");
  await test.step("the district accepts both and makes its own of them", async () => {
    await accept(officer, `Xem ${REPORT} của BCĐ 138 phường Bắc Lý`);
    await accept(officer, `Xem ${REPORT} của BCĐ 138 phường Bắc Nghĩa`);
    await openWork(officer, "Cần làm", `Lập ${REPORT}`);
    await officer.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
    await expect(officer.getByRole("heading", { level: 2, name: "Số liệu theo dõi" })).toBeVisible();
    await officer.getByRole("link", { name: "Phường Bắc Nghĩa" }).click();
    await expect(officer.getByLabel("Tổng số vụ phạm pháp hình sự (vụ)")).toHaveValue(/^\d+$/);
    await officer.getByRole("link", { name: /^Về các phần của báo cáo/ }).click();
    await officer.getByRole("link", { name: "Công tác đấu tranh, xử lý" }).click();
    await expect(officer.getByLabel(/^Nội dung/)).toHaveValue(/Bắc Lý:[^]*Triệt xóa một điểm bán lẻ ma túy/);
    await officer.getByRole("link", { name: "Về các phần của báo cáo" }).click();
    await finishParts(
      officer,
      [...HEADINGS, "Đánh giá địa bàn theo dõi sau chuyển hóa"].map((title) => ({ title })),
    );
    await finish(officer);
  });

  const head = await as("donghoi.truongban");
  await test.step("its head sends it up", async () => {
    await approveAndSend(head, `Duyệt gửi ${REPORT}`, AGENCY);
  });

  const secretary = await as("thuky");
  await test.step("the standing agency returns it, and must say why", async () => {
    await openWork(secretary, "Cần xem xét", `Xem ${REPORT} của ${DISTRICT}`);
    await secretary.getByRole("link", { name: "Trả lại, yêu cầu bổ sung" }).click();
    await secretary.getByRole("button", { name: "Trả lại, yêu cầu bổ sung" }).click();
    await expect(secretary.getByLabel("Cần bổ sung, sửa những gì")).toHaveAttribute("aria-invalid", "true");
    await secretary.getByLabel("Cần bổ sung, sửa những gì").fill(REASON);
    await secretary.getByRole("button", { name: "Trả lại, yêu cầu bổ sung" }).click();
    await expect(secretary).toHaveURL(/\/reports\/[0-9a-f-]+$/);
    await expectStatus(secretary, "Trả lại, yêu cầu bổ sung");
  });

  await test.step("the district reads the reason, changes a number and a part, and sends again", async () => {
    await officer.goto("/");
    await expect(officer.getByRole("region", { name: "Bị trả lại" })).toContainText(`Lý do: ${REASON}`);
    await openWork(officer, "Bị trả lại", `Bổ sung ${REPORT} bị trả lại`);
    await officer.getByRole("button", { name: "Lập bản bổ sung" }).click();
    await expectStatus(officer, "Đang lập");
    await officer.getByRole("link", { name: "Phường Bắc Nghĩa" }).click();
    const sessions = officer.getByLabel("Buổi tuyên truyền (buổi)");
    await sessions.fill(String(Number((await sessions.inputValue()).replaceAll(".", "")) + 2));
    await sessions.press("Tab");
    await officer.getByRole("button", { name: "Lưu số liệu" }).click();
    await expect(officer.getByRole("alert").filter({ hasText: "Sửa số thì cần giải trình" })).toBeFocused();
    await officer.getByLabel("Giải trình: Buổi tuyên truyền").fill("Bổ sung hai buổi do Mặt trận tổ chức.");
    await officer.getByRole("button", { name: "Lưu số liệu" }).click();
    await expect(
      officer
        .getByRole("status")
        .filter({ hasText: /Đã lưu/ })
        .first(),
    ).toBeVisible();
    await officer.getByRole("link", { name: /^Về các phần của báo cáo/ }).click();
    await finishParts(officer, [{ title: "Khó khăn, vướng mắc và nguyên nhân", text: "Lực lượng mỏng, kinh phí hạn chế." }]);
    await finish(officer);
    await approveAndSend(head, `Duyệt gửi ${REPORT}`, AGENCY);
  });

  await test.step("the standing agency reads only what changed, and accepts", async () => {
    await openWork(secretary, "Cần xem xét", `Xem ${REPORT} của ${DISTRICT}`);
    await secretary.getByRole("link", { name: "Chỉ phần thay đổi (2)" }).click();
    await expect(secretary.getByRole("heading", { level: 2, name: "Thay đổi từ bản 1 sang bản 2" })).toBeVisible();
    await expect(secretary.getByRole("row", { name: /Buổi tuyên truyền/ })).toContainText("Bổ sung hai buổi do Mặt trận tổ chức.");
    await expect(secretary.getByText("Lực lượng mỏng, kinh phí hạn chế.")).toBeVisible();
    await secretary.getByRole("button", { name: "Tiếp nhận báo cáo" }).click();
    await expectStatus(secretary, "Đã tiếp nhận");
  });

  await test.step("the chair of the province sees it in time, and follows a number to who entered it", async () => {
    const chair = await as("truongban");
    await chair.goto("/dashboard");
    await chair.getByText("Từng cơ quan").click();
    await expect(chair.getByRole("row").filter({ has: chair.getByRole("link", { name: DISTRICT }) })).toContainText("Đã gửi đúng hạn");

    const bacLy = chair.getByRole("row").filter({ has: chair.getByRole("rowheader", { name: /^Phường Bắc Lý/ }) });
    const cases = bacLy.getByRole("link", { name: /^\d+$/ });
    const shown = Number(await cases.innerText());
    await cases.click();
    await expect(chair.getByRole("heading", { level: 1, name: "Phường Bắc Lý" })).toBeVisible();
    await chair.getByText("Xem bảng số").click();
    const valueOf = async (month: string) => {
      const row = chair.getByRole("row").filter({ has: chair.getByRole("rowheader", { name: month }) });
      return Number(await row.getByRole("link").innerText());
    };
    // The dashboard counts the months that are over; the one that runs is not among them.
    const months = ["15/12/2023", "15/01/2024", "15/02/2024", "15/03/2024", "15/04/2024"];
    expect((await Promise.all(months.map(valueOf))).reduce((sum, value) => sum + value, 0)).toBe(shown);
    expect(await valueOf("15/05/2024")).toBe(3);
    await chair
      .getByRole("row")
      .filter({ has: chair.getByRole("rowheader", { name: "15/05/2024" }) })
      .getByRole("link")
      .click();
    await expect(chair.getByRole("heading", { level: 1, name: "Tổng số vụ phạm pháp hình sự" })).toBeVisible();
    await expect(chair.getByText("Nhập 3 vụ")).toBeVisible();
    await expect(chair.getByText(/Công an phường Bắc Lý/).first()).toBeVisible();
  });
});

test("the body that was returned another report sees why, and nobody judges what he sent himself", async ({ as }) => {
  const police = await as("quanghoa.congan");
  await police.goto("/");
  await expect(police.getByRole("region", { name: "Bị trả lại" })).toContainText("Số vụ khám phá chưa khớp với số liệu tháng 4");
  const officer = await as("lethuy.canbo");
  await officer.goto("/reports");
  await officer.getByRole("link", { name: "BCĐ 138 huyện Lệ Thủy" }).click();
  await expectStatus(officer, "Chờ tiếp nhận");
  await expect(officer.getByRole("button", { name: "Tiếp nhận báo cáo" })).toHaveCount(0);
});
