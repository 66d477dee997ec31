import { SILENT_AFTER_DAYS, type DashboardComponent } from "@/lib/domain/dashboard-view";
import type { Standing } from "@/lib/domain/target";

export const viDashboard = {
  title: "Bảng điều hành",
  choose: "Chọn đợt chuyển hóa",
  noCampaign: "Chưa có đợt chuyển hóa nào",
  noCampaignHint: "Bảng điều hành có số liệu khi Cơ quan Thường trực mở đợt chuyển hóa của năm.",
  campaign: (year: number) => `Đợt chuyển hóa năm ${year}`,
  data: (span: string, covered: number, total: number) => `Số liệu ${span}, ${covered}/${total} địa bàn đã có số liệu đủ các tháng`,
  noMonths: "Chưa có tháng số liệu nào kết thúc",
  achieved: "Chuyển hóa đạt trong năm",
  sustained: "Không phức tạp trở lại sau chuyển hóa",
  notApplicable: "Không áp dụng: chưa có địa bàn nào",
  verdict: (date: string) => `Kết luận theo dõi ngày ${date}.`,
  provisional: (date: string) => `Tạm tính, kết luận theo dõi ngày ${date}.`,
  crimes: (count: number) => `Phạm pháp hình sự tại ${count} địa bàn được chọn`,
  followedCrimes: (count: number) => `Địa bàn đang theo dõi (${count})`,
  columns: {
    locality: "Địa bàn",
    state: "Trạng thái",
    cases: "Số vụ",
    dots: "● kỳ này ○ cùng kỳ",
    judgement: "Mức thay đổi",
    unit: "Đơn vị",
    comparison: "So với cùng kỳ",
    clearance: "Khám phá, %",
    indicator: "Chỉ tiêu",
    now: "Kỳ này",
    prior: "Cùng kỳ",
    body: "Cơ quan",
    standing: "Tình trạng",
    due: "Hạn gửi",
  },
  lastUpdate: (day: string) => `cập nhật ${day}`,
  noUpdate: "chưa có cập nhật",
  silent: "Chậm cập nhật",
  silentHint: `Quá ${SILENT_AFTER_DAYS} ngày không có cập nhật nào của địa bàn`,
  noFigures: "Chưa có số liệu",
  partial: (covered: number, expected: number) => `${covered}/${expected} tháng`,
  notComparable: "không so sánh được",
  notWhole: "chưa đủ tháng để so sánh",
  coveredLocalities: (covered: number, expected: number) => `tính trên ${covered}/${expected} địa bàn đủ số liệu hai kỳ`,
  dots: (now: string, before: string) => `kỳ này ${now}, cùng kỳ ${before}`,
  judgementNote: (base: number) =>
    `“Đáng chú ý”, “tăng rõ”, “giảm rõ”: chênh lệch vượt mức dao động thường của số đếm nhỏ. Tỷ lệ tăng, giảm chỉ ghi khi cùng kỳ từ ${base} trở lên.`,
  provinceTarget: (percent: string) => `Chỉ tiêu ${percent} tính trên toàn tỉnh.`,
  indicators: "Chỉ tiêu chính của các địa bàn được chọn",
  reports: "Báo cáo",
  noReports: "Chưa mở kỳ báo cáo nào",
  bodies: (count: number) => `${count} cơ quan báo cáo`,
  matrix: "Từng cơ quan",
  namedOnly: (count: number) => `${count} địa bàn cần chú ý nhất.`,
  allLocalities: (count: number) => `Xem cả ${count} địa bàn`,
  allBodies: (count: number) => `Xem cả ${count} báo cáo`,
  awaitingMe: "Chờ tôi quyết định",
  nothingAwaits: "Không có việc nào đang chờ.",
  illustrative: "Số liệu trên trang này là số liệu minh họa.",
} as const;

/** The sentence under a target, in whole localities. */
export function standingText(target: Standing, percent: string): string {
  if (!target.applicable) return viDashboard.notApplicable;
  if (target.met) return `Đạt chỉ tiêu ${percent} (cần ${target.needed} địa bàn).`;
  return `Cần thêm ${target.missing} địa bàn để đạt chỉ tiêu ${percent} (${target.needed} địa bàn).`;
}

export const indicatorText = {
  CRM_TOTAL: ["Vụ phạm pháp hình sự", "vụ"],
  CRM_SOLVED: ["Vụ đã điều tra, khám phá", "vụ"],
  CRM_DRUG: ["Tội phạm về ma túy", "vụ"],
  CRM_SERIOUS: ["Vụ rất nghiêm trọng, đặc biệt nghiêm trọng", "vụ"],
  TIP_RECEIVED: ["Tin báo, tố giác tiếp nhận", "tin"],
  TIP_RESOLVED: ["Tin đã giải quyết", "tin"],
  SPOT_CLEARED: ["Điểm, tụ điểm đã triệt xóa", "điểm"],
  DRUG_NEW: ["Người nghiện, sử dụng mới phát hiện", "người"],
  PROP_SESSIONS: ["Buổi tuyên truyền", "buổi"],
  MODEL_NEW: ["Mô hình tự quản mới, củng cố", "mô hình"],
} as const satisfies Record<DashboardComponent, readonly [string, string]>;
