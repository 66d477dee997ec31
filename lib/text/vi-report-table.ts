import { formatNumber, formatQuantity } from "./format";

// Of their own, since the browser loads them with the table of a report: the words of every other page of a report would come along.

/** The table of a locality, or of all of them, wherever it is read. */
export const viReportTable = {
  no: "TT",
  indicator: "Chỉ tiêu",
  unit: "Đơn vị",
  now: "Kỳ này",
  prior: "Cùng kỳ",
  priorOf: "cùng kỳ",
  noPrior: "không có số cùng kỳ",
  comparison: "So với cùng kỳ",
  changeNote: (base: number) =>
    `Tỷ lệ % chỉ ghi khi cùng kỳ từ ${formatNumber(base)} trở lên. “Đáng chú ý”, “tăng rõ”, “giảm rõ”: vượt mức dao động thường của số đếm; không ghi gì là trong mức đó.`,
  notComparable: "Không so sánh với cùng kỳ: địa bàn hình thành từ nơi bị chia tách.",
  /** Above a table: what its figures lack, and what follows for the comparison. */
  shortMonths: (covered: number, expected: number) =>
    `Mới có số liệu ${covered}/${expected} tháng, cùng kỳ đủ ${expected} tháng: chênh lệch chưa phải là tăng, giảm. Chỗ khác thì ghi riêng.`,
  shortUnits: (covered: number, expected: number) =>
    `${covered}/${expected} địa bàn đủ số liệu cả kỳ: chênh lệch chưa phải là tăng, giảm. Chỗ khác thì ghi riêng.`,
  closingMissing: "chưa có số liệu tháng cuối kỳ",
  partial: "chưa đủ số liệu",
  stale: (now: string) => `nguồn đã thay đổi, nay là ${now}`,
  staleSame: "nguồn đã cập nhật, số không đổi",
  typed: (source: string) => `sửa tay; theo nguồn là ${source}`,
  typedAlone: "sửa tay",
  explained: (words: string) => `Giải trình: ${words}`,
  unexplained: "chưa giải trình",
  below: (version: number) => `Báo cáo của địa bàn (bản ${version})`,
  belowLate: "gửi muộn",
  staleCount: (count: number) => `${formatQuantity(count, "số liệu")} có nguồn đã thay đổi sau khi lập báo cáo`,
} as const;

/** The same table where it is filled in. */
export const viReportTableForm = {
  title: (place: string) => `Số liệu ${place}`,
  lead: "Số đã điền sẵn từ nguồn. Sửa số nào thì giải trình số đó.",
  leadDistrict: "Số lấy từ báo cáo của địa bàn. Sửa số nào thì giải trình số đó.",
  save: "Lưu số liệu",
  refresh: "Lấy lại số liệu từ nguồn",
  refreshHint: "Lấy lại cho cả báo cáo; số sửa tay giữ nguyên. Lưu phần đang sửa trước khi lấy lại.",
  refreshTitle: "Nguồn số liệu đã thay đổi",
  arrived: (names: string) => `Báo cáo mới đến: ${names}.`,
  explanation: "Giải trình",
  explanationOf: (label: string) => `Giải trình: ${label}`,
  editExplanation: "Sửa giải trình",
  typedHint: (source: string) => `Theo nguồn là ${source}. Vì sao sửa?`,
  typedOverHint: "Khác số của nguồn. Vì sao sửa?",
  warningHint: "Nêu rõ vì sao. Không giải trình vẫn gửi được.",
  blankHint: "Vì sao chưa có số liệu?",
  explainBlank: "Nêu vì sao chưa có",
  useSource: (source: string) => `Lấy theo nguồn: ${source}`,
  explanationRequired: "Sửa số thì cần giải trình",
  nothingChanged: "Chưa có ô nào thay đổi.",
  unsaved: (count: number) => `${count} ô chưa lưu`,
  untouched: "Chưa có thay đổi",
  awaitedTitle: "Chưa có báo cáo của địa bàn này",
  awaited: "Cấp xã chưa gửi báo cáo nên chưa có số liệu. Báo cáo vẫn gửi lên được: địa bàn này ghi là “chưa có báo cáo”.",
  toBelow: "Mở báo cáo của địa bàn",
} as const;

/** Of months and localities: bare numbers, no padding. */
export const monthsCovered = (covered: number, expected: number): string => `${covered}/${expected} tháng`;
export const unitsCovered = (covered: number, expected: number): string => `${covered}/${expected} địa bàn đủ số liệu`;
