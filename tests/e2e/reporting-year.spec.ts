// Six months in three tiers and a year in two: a commune fills its report by pasting from a spreadsheet, answers what was pinned to it, is
// accepted from what it changed; its number stands above, and whoever rests on it sees when it was put right.
import { correctBelow, correctMonth, fillToAcceptance, PARTS, takeOverAbove } from "../support/reporting-story";
import { test } from "../support/story";

// They share nothing but the day.
test.describe.configure({ mode: "parallel" });

test("six months in three tiers: the commune's number stands in the district's report, and is marked there once it is put right", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const filed = {
    police: await as("hoatien.congan"),
    head: await as("hoatien.chutich"),
    reviewer: await as("minhhoa.canbo"),
    body: "BCĐ 138 xã Hóa Tiến",
    unit: "Xã Hóa Tiến",
    report: "báo cáo 6 tháng đầu năm 2024",
    receiver: "BCĐ 138 huyện Minh Hóa",
    parts: [...PARTS, "Đánh giá địa bàn theo dõi sau chuyển hóa"],
    redoDueOn: "14/06/2024",
  };
  await fillToAcceptance(filed);
  await takeOverAbove(filed);
  await correctBelow(filed);
});

test("a year in two tiers: the province sees the accepted report marked once a month under it is put right", async ({ as }) => {
  test.setTimeout(240_000);
  const filed = {
    police: await as("qt.tuyenbinh.congan"),
    head: await as("qt.tuyenbinh.chutich"),
    reviewer: await as("qt.thuky"),
    body: "BCĐ 138 xã Tuyên Bình",
    unit: "Xã Tuyên Bình",
    report: "báo cáo năm 2026",
    receiver: "Cơ quan Thường trực, Công an tỉnh Quảng Trị",
    parts: PARTS,
    redoDueOn: "30/11/2026",
  };
  await fillToAcceptance(filed);
  await correctMonth(filed, "15/09/2026 – 14/10/2026");
});
