// The other halves of the two reporting years: the year in three tiers, once its clock has come to December, and six months in two tiers,
// whose period is opened when the days of it are long past.
import type { Page } from "@playwright/test";
import { moveClock } from "../support/clock";
import { correctBelow, correctMonth, fillToAcceptance, PARTS, takeOverAbove } from "../support/reporting-story";
import { expect, test } from "../support/story";

test.describe.configure({ mode: "parallel" });

/** The secretary finds the period in its campaign, looks where its reports will go, and opens it. */
async function openPeriod(secretary: Page, campaign: string, period: string): Promise<void> {
  await test.step("the secretary opens the period", async () => {
    await secretary.goto("/campaigns");
    await secretary.getByRole("main").getByRole("link", { name: campaign }).first().click();
    await secretary.getByRole("link", { name: period }).click();
    await secretary.getByRole("link", { name: "Xem đường đi và mở kỳ" }).click();
    await secretary.getByRole("button", { name: /^Mở kỳ và giao \d+ báo cáo/ }).click();
    await expect(secretary.getByText("Mỗi cơ quan dưới đây nợ một báo cáo của kỳ này.")).toBeVisible();
  });
}

test("a year in three tiers: the commune's number stands in the district's report, and is marked there once it is put right", async ({
  as,
}) => {
  test.setTimeout(240_000);
  await moveClock(as, "15/12/2024");
  await openPeriod(await as("thuky"), "Đợt chuyển hóa năm 2024", "Báo cáo năm 2024");
  const filed = {
    police: await as("phonghoa.congan"),
    head: await as("phonghoa.chutich"),
    reviewer: await as("tuyenhoa.canbo"),
    body: "BCĐ 138 xã Phong Hóa",
    unit: "Xã Phong Hóa",
    report: "báo cáo năm 2024",
    receiver: "BCĐ 138 huyện Tuyên Hóa",
    parts: PARTS,
    redoDueOn: "16/12/2024",
  };
  await fillToAcceptance(filed);
  await takeOverAbove(filed);
  await correctBelow(filed);
});

test("six months in two tiers, late: the province sees the accepted report marked once a month under it is put right", async ({ as }) => {
  test.setTimeout(240_000);
  const reviewer = await as("qt.thuky");
  await openPeriod(reviewer, "Đợt chuyển hóa năm 2026", "Báo cáo 6 tháng đầu năm 2026");
  const filed = {
    police: await as("qt.tuyenbinh.congan"),
    head: await as("qt.tuyenbinh.chutich"),
    reviewer,
    body: "BCĐ 138 xã Tuyên Bình",
    unit: "Xã Tuyên Bình",
    report: "báo cáo 6 tháng đầu năm 2026",
    receiver: "Cơ quan Thường trực, Công an tỉnh Quảng Trị",
    parts: [...PARTS, "Đánh giá địa bàn theo dõi sau chuyển hóa"],
    redoDueOn: "30/11/2026",
    lateReason: "Kỳ báo cáo được mở sau hạn.",
  };
  await fillToAcceptance(filed);
  await correctMonth(filed, "15/05/2026 – 14/06/2026");
});
