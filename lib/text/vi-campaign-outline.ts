import type { OutlineChange, OutlineItem, OutlineRow, OutlineValue } from "@/lib/domain/campaign-heir";
import { parsePlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatPercent, formatQuantity, formatSpan } from "./format";
import { formatNumber } from "./format-number";

/** Last year's campaign and this one side by side. */
export const viCampaignOutline = {
  title: (year: number) => `So với đợt năm ${year}`,
  caption: "Hai năm đặt cạnh nhau; mục khác năm trước được đánh dấu",
  item: "Mục",
  year: (year: number | null) => (year === null ? "Năm mới" : `Năm ${year}`),
  change: "So sánh",
  changed: (count: number) => (count === 0 ? "Không có mục nào khác năm trước" : `${count} mục khác năm trước`),
  none: "Không có",
} as const;

export const outlineChangeText = {
  SAME: "Giữ nguyên",
  SHIFTED: "Chuyển sang năm mới",
  CHANGED: "Khác năm trước",
  ADDED: "Mới",
  DROPPED: "Không còn",
} as const satisfies Record<OutlineChange, string>;

const ITEMS = {
  work: "Thời gian thực hiện",
  figures: "Thời gian lấy số liệu",
  monthStartDay: "Ngày đầu của tháng số liệu",
  achievedTarget: "Chỉ tiêu chuyển hóa đạt",
  sustainedTarget: "Chỉ tiêu không phức tạp trở lại",
  followUpMonths: "Thời gian theo dõi",
  followUpVerdictOn: "Ngày đánh giá theo dõi",
  periodFigures: "số liệu",
  dueCommune: "hạn cấp xã",
  dueDistrict: "hạn cấp huyện",
  dueProvince: "hạn cấp tỉnh",
  taskGroup: "Nhóm nhiệm vụ",
  selected: "Địa bàn chuyển hóa",
  followed: "Địa bàn theo dõi",
} as const satisfies Record<OutlineItem, string>;

export function outlineItemText({ item, of }: OutlineRow): string {
  if (of === "") return ITEMS[item];
  return item === "taskGroup" ? `${ITEMS[item]} ${of}` : `${of}, ${ITEMS[item]}`;
}

/** A value in words; nothing is said in words too. */
export function outlineValueText(item: OutlineItem, value: OutlineValue | null): string {
  if (value === null) return viCampaignOutline.none;
  if (typeof value === "object") return formatSpan(value.from, value.to);
  if (typeof value === "string") {
    const day = parsePlainDate(value);
    return day === null ? value : formatDate(day);
  }
  if (item === "achievedTarget" || item === "sustainedTarget") return `ít nhất ${formatPercent(value, 2)}`;
  if (item === "followUpMonths") return formatQuantity(value, "tháng");
  return item === "selected" || item === "followed" ? formatQuantity(value, "địa bàn") : formatNumber(value);
}
