// How a report goes from a pasted sheet to acceptance, and what happens once a number of it is put right: the steps that the reporting years
// in three and in two tiers have in common.
import type { Locator, Page } from "@playwright/test";
import { paste, saved } from "./grid-work";
import { LINES_11_TO_15, LINES_1_TO_9 } from "./libreoffice-block";
import { approveAndSend, expectStatus, finish, finishParts, openWork } from "./report-work";
import { expect, test } from "./story";

const TOTAL = "Tổng số vụ phạm pháp hình sự (vụ)";
const SOCIAL = "Trong đó: tội phạm về trật tự xã hội (vụ)";
const DRUGS = "Tội phạm về ma túy (vụ)";
const OFFENDERS = "Đối tượng bị bắt, xử lý hình sự (người)";
const PART = "Công tác lãnh đạo, chỉ đạo";
export const PARTS = [PART, "Công tác phòng ngừa", "Công tác đấu tranh, xử lý"];

/** A commune with its report, and who receives it. */
export type Filed = {
  readonly police: Page;
  readonly head: Page;
  readonly reviewer: Page;
  readonly body: string;
  readonly unit: string;
  /** Inside a sentence: "báo cáo năm 2026". */
  readonly report: string;
  readonly receiver: string;
  readonly parts: readonly string[];
  /** Until when the returned report is due again. */
  readonly redoDueOn: string;
  /** Where it goes up late for the first time: why. */
  readonly lateReason?: string;
};

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const titleOf = (report: string): string => report.charAt(0).toUpperCase() + report.slice(1);

/** From the list, where a body with reports of several periods has a row for each. */
export async function openReport(page: Page, body: string, report: string): Promise<void> {
  await page.goto("/reports");
  const link = page.getByRole("link", { name: body, exact: true });
  await expect(link.first()).toBeVisible();
  const isOnly = (await link.count()) === 1;
  await (
    isOnly
      ? link
      : page
          .getByRole("row")
          .filter({ hasText: titleOf(report) })
          .getByRole("link", { name: body, exact: true })
  ).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Báo cáo/ })).toBeVisible();
}

const inQueue = (page: Page, body: string, report: string): Locator =>
  page
    .getByRole("row")
    .filter({ hasText: body })
    .filter({ hasText: titleOf(report) });

async function openGrid(page: Page, unit: string): Promise<void> {
  await page.getByRole("link", { name: unit, exact: true }).click();
  await expect(page.getByRole("grid")).toBeVisible();
}

const backToReport = (page: Page): Promise<void> => page.getByRole("link", { name: /^Về các phần của báo cáo/ }).click();

/** What stands in the fields, by their labels. */
async function expectFigures(page: Page, figures: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(figures)) await expect(page.getByLabel(label), label).toHaveValue(value);
}

async function fillByPaste({ police, head, body, unit, report, receiver, parts, lateReason }: Filed): Promise<void> {
  await openReport(police, body, report);
  await police.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
  await expectStatus(police, "Đang lập");
  await openGrid(police, unit);
  const drugs = await police.getByLabel(DRUGS).inputValue();
  await paste(police, TOTAL, LINES_1_TO_9);
  await expect(police.getByText("Đã dán 08 ô. 01 ô trống trong khối dán giữ nguyên số đang có.")).toBeVisible();
  await paste(police, OFFENDERS, LINES_11_TO_15);
  await expect(police.getByText("Đã dán 06 ô.")).toBeVisible();
  const figures = {
    [TOTAL]: "12",
    [SOCIAL]: "5",
    "Tội phạm, vi phạm về trật tự quản lý kinh tế, tham nhũng, buôn lậu (vụ)": "1",
    "Tội phạm, vi phạm về môi trường, tài nguyên, an toàn thực phẩm (vụ)": "không phát sinh",
    [DRUGS]: drugs,
    "Tội phạm sử dụng công nghệ cao, lừa đảo trên mạng (vụ)": "không phát sinh",
    "Vụ rất nghiêm trọng, đặc biệt nghiêm trọng (vụ)": "2",
    "Số vụ đã điều tra, khám phá (vụ)": "11",
    "Vụ rất nghiêm trọng, đặc biệt nghiêm trọng đã khám phá (vụ)": "2",
    // Shown as "1,234" and "1,234.5", in English: the numbers behind them are taken, and nothing is asked.
    [OFFENDERS]: "1.234",
    "Băng, nhóm tội phạm bị triệt phá (nhóm)": "1",
    "Người chết do tội phạm (người)": "0",
    "Người bị thương do tội phạm (người)": "3",
    "Thiệt hại tài sản (triệu đồng)": "1.234,5",
    "Đối tượng truy nã bị bắt, vận động đầu thú (người)": "chưa rõ",
  };
  await expectFigures(police, figures);
  await police.getByLabel(/^Giải trình chung/).fill("Theo biểu tổng hợp của Công an, đã đối chiếu sổ thụ lý.");
  await police.getByRole("button", { name: /^Ghi cho/ }).click();
  await saved(police);
  await police.reload();
  await expectFigures(police, figures);

  await backToReport(police);
  await finishParts(
    police,
    parts.map((title) => ({ title, text: "Thực hiện theo kế hoạch." })),
  );
  await finish(police);
  await approveAndSend(head, `Duyệt gửi ${report}`, receiver, lateReason);
}

async function returnWithPins({ reviewer, body, report, redoDueOn }: Filed): Promise<void> {
  await reviewer.goto("/reports/review");
  await inQueue(reviewer, body, report).getByRole("link", { name: body, exact: true }).click();
  await reviewer
    .getByRole("row", { name: /Tổng số vụ phạm pháp hình sự/ })
    .getByRole("link")
    .first()
    .click();
  await reviewer.getByRole("link", { name: "Ghim", exact: true }).click();
  await reviewer.getByLabel("Cần làm rõ hoặc sửa gì").fill("Đối chiếu lại: biểu kèm theo ghi 13 vụ.");
  await reviewer.getByRole("button", { name: "Ghim yêu cầu" }).click();
  await expect(reviewer.getByText("01 yêu cầu chưa gửi")).toBeVisible();
  await reviewer.getByRole("link", { name: `Ghim ${PART}` }).click();
  await reviewer.getByLabel("Cần làm rõ hoặc sửa gì").fill("Nêu rõ ai phụ trách địa bàn.");
  await reviewer.getByRole("button", { name: "Ghim yêu cầu" }).click();
  await expect(reviewer.getByText("02 yêu cầu chưa gửi")).toBeVisible();
  await reviewer.getByRole("link", { name: "Trả lại, yêu cầu bổ sung" }).click();
  await reviewer.getByLabel("Cần bổ sung, sửa những gì").fill("Đề nghị bổ sung theo các chỗ đã ghim.");
  await reviewer.getByLabel("Gửi lại chậm nhất ngày").fill(redoDueOn);
  await reviewer.getByRole("button", { name: "Trả lại, yêu cầu bổ sung" }).click();
  await expect(reviewer).toHaveURL(/\/reports\/[0-9a-f-]+$/);
  await expectStatus(reviewer, "Trả lại, yêu cầu bổ sung");
}

async function answerAndSendAgain({ police, head, body, report, receiver }: Filed): Promise<void> {
  const pin = (place: string) =>
    police.getByRole("listitem").filter({ has: police.getByRole("heading", { level: 3, name: new RegExp(place) }) });
  const answerFixed = async (place: string): Promise<void> => {
    await police.getByRole("link", { name: "Trả lời từng yêu cầu" }).click();
    await pin(place).getByRole("button", { name: "Lưu trả lời" }).click();
    await expect(pin(place).getByText("Đã sửa", { exact: true }).first()).toBeVisible();
  };
  const toPlace = (place: string) =>
    pin(place)
      .getByRole("link", { name: /^Mở chỗ cần sửa/ })
      .click();
  await openWork(police, "Bị trả lại", `Bổ sung ${report} bị trả lại`);
  await police.getByRole("button", { name: "Lập bản bổ sung" }).click();
  await expectStatus(police, "Đang lập");
  await police.getByRole("link", { name: "Trả lời từng yêu cầu" }).click();

  await toPlace("Tổng số vụ phạm pháp hình sự");
  await police.getByLabel(TOTAL).fill("13");
  await police.keyboard.press("Enter");
  await police.getByLabel("Giải trình: Tổng số vụ phạm pháp hình sự").fill("Sửa theo biểu kèm theo.");
  await police.keyboard.press("Enter");
  await police.getByLabel(SOCIAL).fill("6");
  await police.keyboard.press("Enter");
  await police.getByLabel(`Giải trình: ${SOCIAL.replace(" (vụ)", "")}`).fill("Sửa theo biểu kèm theo.");
  await police.keyboard.press("Enter");
  // Beside the number, and on from there: what was asked is read where it is answered.
  const asked = police.getByRole("row").filter({ hasText: "Đối chiếu lại: biểu kèm theo ghi 13 vụ." });
  await asked.getByRole("button", { name: "Đã sửa theo yêu cầu" }).click();
  await asked.getByRole("link", { name: `Yêu cầu tiếp theo: ${PART}` }).click();
  await expect(police.getByRole("heading", { level: 1, name: PART })).toBeVisible();
  await expect(police.getByRole("region", { name: "Yêu cầu của nơi nhận" })).toContainText("Nêu rõ ai phụ trách địa bàn.");
  await police.getByLabel(/^Nội dung/).fill("Thực hiện theo kế hoạch, Trưởng Công an phụ trách.");
  await police.getByRole("button", { name: "Lưu phần này" }).click();
  await expect(police.getByRole("heading", { level: 1, name: /^Báo cáo/ })).toBeVisible();
  await answerFixed(PART);
  await openReport(police, body, report);
  await finish(police);
  await approveAndSend(head, `Duyệt gửi ${report}`, receiver);
}

async function acceptFromChanges({ reviewer, body, report }: Filed): Promise<void> {
  await reviewer.goto("/reports/review");
  await inQueue(reviewer, body, report).getByRole("link", { name: "02 số liệu, 01 phần lời văn" }).click();
  const cells = reviewer.getByRole("table", { name: "Số liệu khác nhau giữa bản 1 và bản 2" }).getByRole("row");
  await expect(cells).toHaveCount(3);
  for (const [at, label, from, to] of [
    [1, "Tổng số vụ phạm pháp hình sự", "12", "13"],
    [2, "Tội phạm về trật tự xã hội", "5", "6"],
  ] as const) {
    await expect(cells.nth(at)).toContainText(label);
    await expect(cells.nth(at).getByRole("deletion")).toHaveText(from);
    await expect(cells.nth(at).getByRole("insertion")).toHaveText(to);
  }
  await expect(reviewer.getByText("Trưởng Công an phụ trách")).toBeVisible();
  await reviewer.getByRole("button", { name: "Tiếp nhận báo cáo" }).click();
  await expectStatus(reviewer, "Đã tiếp nhận");
}

/** From an empty table to an accepted report: pasted, sent, returned with pins, answered, sent again, taken in from what changed. */
export async function fillToAcceptance(filed: Filed): Promise<void> {
  await test.step("the commune pastes its table and sends", () => fillByPaste(filed));
  await test.step("it is returned with a number and a part pinned", () => returnWithPins(filed));
  await test.step("each pin is answered, and it goes up again", () => answerAndSendAgain(filed));
  await test.step("exactly what changed is seen, and accepted", () => acceptFromChanges(filed));
}

/** The district above begins its own report, in which the commune's numbers stand. */
export async function takeOverAbove({ reviewer, receiver, unit, report }: Filed): Promise<void> {
  await test.step("the district begins its own, and finds the commune's number in it", async () => {
    await openReport(reviewer, receiver, report);
    await reviewer.getByRole("button", { name: "Bắt đầu lập báo cáo" }).click();
    await expectStatus(reviewer, "Đang lập");
    await openGrid(reviewer, unit);
    await expectFigures(reviewer, { [TOTAL]: "13", [OFFENDERS]: "1.234" });
  });
}

/** A number of the accepted report is opened from above, put right by its commune, and seen in the district's report as changed. */
export async function correctBelow({ police, head, reviewer, body, unit, report, receiver }: Filed): Promise<void> {
  await test.step("the accepted number is unlocked, put right and sent", async () => {
    await openReport(reviewer, body, report);
    await reviewer.getByRole("link", { name: "Mở khóa" }).click();
    await reviewer.getByLabel("Lý do mở khóa").fill("Xã đếm sót một vụ.");
    await reviewer.getByRole("checkbox", { name: "Tổng số vụ phạm pháp hình sự" }).check();
    await reviewer.getByRole("button", { name: "Mở khóa" }).click();
    await expect(reviewer.getByText(/^Đang mở khóa, tự khóa lại lúc/)).toBeVisible();
    await openWork(police, "Sắp đến hạn", `Sửa ${report} đang được mở khóa`);
    await openGrid(police, unit);
    await police.getByLabel(TOTAL).fill("14");
    await police.keyboard.press("Enter");
    await saved(police);
    await backToReport(police);
    await finish(police);
    await approveAndSend(head, `Duyệt gửi ${report}`, receiver);
  });
  await test.step("the district's report says that what it rests on has changed", async () => {
    await openReport(reviewer, receiver, report);
    const task = reviewer.getByRole("listitem").filter({ has: reviewer.getByRole("link", { name: unit, exact: true }) });
    await expect(task).toContainText("01 số liệu có nguồn đã thay đổi");
  });
}

/** A month under an accepted report is put right by the commune, and whoever took the report in sees which number rests on it. */
export async function correctMonth({ police, reviewer, body, unit, report }: Filed, month: string): Promise<void> {
  await test.step("the commune puts a month right", async () => {
    await police.goto("/figures");
    await police.getByRole("link", { name: month }).click();
    const total = police.getByLabel(TOTAL);
    await total.fill(String(Number(await total.inputValue()) + 3));
    await police.getByRole("button", { name: "Lưu số liệu" }).click();
    await saved(police);
  });
  await test.step("the province sees which number of the accepted report rests on something else now", async () => {
    await openReport(reviewer, body, report);
    await expect(reviewer.getByText("01 số liệu có nguồn đã thay đổi sau khi lập báo cáo").first()).toBeVisible();
    const row = reviewer.getByRole("row", { name: /Tổng số vụ phạm pháp hình sự/ }).first();
    await expect(row).toContainText(/nguồn đã thay đổi, nay là \d+/);
    await row.getByRole("link").first().click();
    await expect(reviewer.getByText(new RegExp(`^Nay đã sửa thành \\d+ \\(.*Công an ${lowered(unit)}`))).toBeVisible();
  });
}
