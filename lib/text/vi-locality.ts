import { TASK_GROUPS } from "@/lib/domain/components";
import type { HotspotType, Listing, LocalityFlag, LocalityState } from "@/lib/domain/locality";
import { viUpdate } from "./vi-update";

export const listingText = { SELECTED: "Được chọn chuyển hóa", FOLLOWED: "Theo dõi sau chuyển hóa" } as const satisfies Record<
  Listing,
  string
>;

/** Official names (loại 1 đến 4). */
export const hotspotTypeText = {
  TYPE_1_SOCIAL_ORDER: "Tội phạm xâm phạm trật tự xã hội và tệ nạn xã hội",
  TYPE_2_ECONOMIC: "Tội phạm và vi phạm pháp luật về trật tự quản lý kinh tế",
  TYPE_3_ENVIRONMENT: "Tội phạm và vi phạm pháp luật về môi trường, tài nguyên, an toàn thực phẩm",
  TYPE_4_DRUGS: "Tội phạm và tệ nạn ma túy",
} as const satisfies Record<HotspotType, string>;

/** For narrow places: beside a name, in a tile. */
export const hotspotTypeShort = {
  TYPE_1_SOCIAL_ORDER: "TTXH",
  TYPE_2_ECONOMIC: "Kinh tế",
  TYPE_3_ENVIRONMENT: "Môi trường",
  TYPE_4_DRUGS: "Ma túy",
} as const satisfies Record<HotspotType, string>;

export const localityFlagText = {
  BORDER: "Xã biên giới, giáp ranh",
  MINISTRY_LIST: "Trong danh sách của Bộ Công an",
  NEW_RURAL: "Nông thôn mới",
  CARRIED_OVER: "Chuyển tiếp từ năm trước",
  DIFFICULT: "Điều kiện khó khăn",
} as const satisfies Record<LocalityFlag, string>;

export const localityStateText = {
  IN_TRANSFORMATION: "Đang chuyển hóa",
  UNDER_APPRAISAL: "Đang thẩm định",
  ACHIEVED: "Chuyển hóa đạt",
  NOT_ACHIEVED: "Chuyển hóa chưa đạt",
  MONITORED: "Đang theo dõi",
  SUSTAINED: "Không phức tạp trở lại",
  RELAPSED: "Phức tạp trở lại",
  REMOVED: "Đưa ra khỏi diện trọng điểm, phức tạp",
  CARRIED_OVER: "Tiếp tục chuyển hóa năm sau",
} as const satisfies Record<LocalityState, string>;

export const viLocality = {
  title: "Địa bàn",
  campaign: "Đợt chuyển hóa",
  listing: "Diện",
  state: "Trạng thái",
  search: "Tên xã, huyện",
  all: "Tất cả",
  count: (shown: number, total: number) => (shown === total ? `${total} địa bàn` : `${shown}/${total} địa bàn`),
  none: "Chưa có địa bàn nào được giao",
  noneHint: "Danh sách có khi Cơ quan Thường trực ghi quyết định xác định địa bàn của năm.",
  noMatch: "Không có địa bàn nào hợp với điều kiện lọc",
  noMatchHint: "Bỏ bớt điều kiện hoặc tìm bằng tên khác.",
  columns: {
    locality: "Địa bàn",
    district: "Huyện, thị xã, thành phố",
    types: "Loại",
    state: "Trạng thái",
    lastUpdate: "Cập nhật gần nhất",
  },
  noUpdate: "chưa có",
  noTypes: "Quyết định không ghi loại",
  facts: {
    campaign: "Đợt chuyển hóa",
    listing: "Diện",
    types: "Loại địa bàn",
    flags: "Đặc điểm",
    decision: "Quyết định xác định",
    followUntil: "Theo dõi đến",
    reason: "Lý do",
    heirs: "Hiện nay thuộc",
    code: "Mã đơn vị hành chính",
  },
  campaignOf: (year: number, province: string) => `Năm ${year}, ${province.replace(/^(Tỉnh|Thành phố) /, (kind) => kind.toLowerCase())}`,
  decisionText: (number: string, date: string) => `Số ${number} ngày ${date}`,
  cases: "Vụ phạm pháp hình sự theo tháng",
  casesHint: "Cột đậm: năm nay. Vạch xám: cùng kỳ năm trước.",
  casesTable: "Xem bảng số",
  month: "Tháng (ngày đầu)",
  now: "Năm nay",
  prior: "Cùng kỳ",
  chart: (list: string) => `Vụ phạm pháp hình sự từng tháng: ${list}`,
  monthPoint: (month: string, now: string, prior: string) => `${month}: ${now}, cùng kỳ ${prior}`,
  allFigures: "Toàn bộ số liệu",
  updates: "Cập nhật gần đây",
  allUpdates: "Xem tất cả",
  noUpdates: "Chưa có cập nhật trong kỳ số liệu của đợt này.",
  reports: "Báo cáo của xã",
  noReports: "Chưa mở kỳ báo cáo.",
  assessments: "Đánh giá theo tiêu chí",
  noAssessment: "Chưa lập phiếu đánh giá.",
  startAssessment: "Lập phiếu đánh giá",
  related: "Hồ sơ khác của địa bàn này",
  relatedHint: "Các năm khác, và các đơn vị đã sáp nhập vào hoặc tách ra.",
  history: "Diễn biến",
  noHistory: "Chưa có bước nào được ghi.",
  taskGroup: (number: number) => {
    const group = TASK_GROUPS.find((one) => one === number);
    return group === undefined ? `Nhóm ${number}` : viUpdate.group[group];
  },
} as const;
