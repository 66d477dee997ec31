import type { Capacity } from "@/lib/domain/access";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { BodyTier, ReportAction, ReportStatus } from "@/lib/domain/report";
import type { ReportEventCode, ReportStanding, TaskProgress } from "@/lib/domain/report-view";
import { formatDate, formatDaysLeft, formatQuantity, formatTime } from "./format";
import { viRole } from "./vi-role";

export const reportStatusText = {
  NOT_STARTED: "Chưa lập",
  DRAFT: "Đang lập",
  AWAITING_SIGNATURE: "Chờ duyệt gửi",
  SUBMITTED: "Chờ tiếp nhận",
  RETURNED: "Trả lại, yêu cầu bổ sung",
  ACCEPTED: "Đã tiếp nhận",
  LOCKED: "Đã chốt số liệu",
} as const satisfies Record<ReportStatus, string>;

/** How a body stands with a period, in the matrix of who owes. */
export const reportStandingText = {
  ON_TIME: "Đã gửi đúng hạn",
  LATE: "Đã gửi, muộn",
  RETURNED: "Bị trả lại, đang bổ sung",
  IN_PROGRESS: "Đang lập",
  NOT_STARTED: "Chưa lập",
  OVERDUE: "Quá hạn, chưa gửi",
} as const satisfies Record<ReportStanding, string>;

export const taskProgressText = { NOT_STARTED: "Chưa làm", IN_PROGRESS: "Đang làm", DONE: "Xong" } as const satisfies Record<
  TaskProgress,
  string
>;

/** Deeds as buttons name them; the receiver's name is added where it goes up. */
export const reportActionText = {
  start: "Bắt đầu lập báo cáo",
  edit: "Kiểm tra trước khi gửi",
  finish: "Trình Trưởng ban duyệt",
  reject: "Trả lại người lập",
  send: "Duyệt gửi",
  recordPaper: "Ghi nhận đã ký bản giấy",
  withdraw: "Thu hồi báo cáo",
  return: "Trả lại, yêu cầu bổ sung",
  revise: "Lập bản bổ sung",
  accept: "Tiếp nhận báo cáo",
  enterFor: "Nhập thay cho đơn vị",
  confirm: "Xác nhận nội dung được nhập thay",
  unlock: "Mở khóa",
  replace: "Lập báo cáo thay thế",
  drop: "Bỏ báo cáo thay thế",
  correct: "Đính chính",
} as const satisfies Record<ReportAction, string>;

/** Heads of departments do not sign in: their officer takes the finished report to be signed on paper. */
export function finishText(tier: BodyTier): string {
  return tier === "DEPARTMENT" ? "Hoàn thành, trình ký bản giấy" : reportActionText.finish;
}

export const reportEventText = {
  startReport: "Bắt đầu lập báo cáo",
  finishReport: "Trình duyệt",
  rejectReport: "Trả lại người lập",
  sendReport: "Duyệt gửi",
  recordSignedPaper: "Gửi theo bản giấy đã ký",
  withdrawReport: "Thu hồi báo cáo",
  returnReport: "Trả lại, yêu cầu bổ sung",
  reviseReport: "Lập bản bổ sung",
  acceptReport: "Tiếp nhận báo cáo",
  enterReportFor: "Cấp trên nhập thay",
  confirmEnteredReport: "Xác nhận nội dung được nhập thay",
  lockReport: "Chốt số liệu vào báo cáo tổng hợp",
  unlockReport: "Mở khóa báo cáo",
  relockReport: "Tự khóa lại khi hết giờ mở khóa",
  replaceReport: "Bắt đầu lập báo cáo thay thế",
  dropReplacement: "Bỏ báo cáo thay thế",
  correctReport: "Đính chính",
} as const satisfies Record<ReportEventCode, string>;

/** Who prepares and who approves, by whose report it is. */
export const preparerText = {
  COMMUNE: viRole.role.COMMUNE_POLICE,
  DISTRICT: viRole.role.DISTRICT_OFFICER,
  PROVINCE: viRole.role.PROVINCE_SECRETARY,
  DEPARTMENT: "Cán bộ đầu mối",
} as const satisfies Record<BodyTier, string>;

export const headText = {
  COMMUNE: viRole.role.COMMUNE_HEAD,
  DISTRICT: viRole.role.DISTRICT_HEAD,
  PROVINCE: viRole.role.PROVINCE_CHAIR,
  DEPARTMENT: "Thủ trưởng đơn vị (ký bản giấy)",
} as const satisfies Record<BodyTier, string>;

/** "hạn 18/06/2024, còn 4 ngày"; bodies that are asked have a day, not a deadline. */
export function dueText(dueOn: PlainDate, today: PlainDate, isAsked: boolean): string {
  const day = formatDate(dueOn);
  if (isAsked) return `đề nghị gửi chậm nhất ngày ${day}`;
  return `hạn ${day}, ${formatDaysLeft(dueOn, today)}`;
}

/** The business day and the clock in Viet Nam: "17/06/2024 lúc 16:20". */
export function momentText(day: PlainDate, instant: Date): string {
  return `${formatDate(day)} lúc ${formatTime(instant)}`;
}

/** "KT. Trưởng ban, Phó Trưởng ban Thường trực" as a line of the trail: who, in which capacity, where. */
export function actorText(actor: { readonly actorTitle: string; readonly actorBody: string; readonly capacity: Capacity }): string {
  return `${[viRole.capacityMark[actor.capacity], actor.actorTitle].filter(Boolean).join(" ")}, ${actor.actorBody}`;
}

export const viReport = {
  title: "Báo cáo",
  name: (period: string, body: string) => `${period} của ${body}`,
  version: (no: number) => `Bản ${no}`,

  list: {
    caption: "Báo cáo theo kỳ và cơ quan",
    count: (count: number) => formatQuantity(count, "báo cáo"),
    body: "Cơ quan báo cáo",
    period: "Kỳ",
    status: "Trạng thái",
    due: "Hạn gửi",
    version: "Bản",
    sent: "Gửi ngày",
    late: "gửi muộn",
    dueOn: (day: PlainDate) => `hạn ${formatDate(day)}`,
    sentOn: (day: PlainDate) => `gửi ngày ${formatDate(day)}`,
    asked: "đề nghị",
    allPeriods: "Tất cả các kỳ",
    allStatuses: "Tất cả",
    search: "Tìm cơ quan",
    emptyTitle: "Chưa có báo cáo nào",
    empty: "Khi Cơ quan Thường trực mở kỳ báo cáo, báo cáo phải gửi và hạn của từng cơ quan hiện ở đây.",
    emptyFiltered: "Không có báo cáo nào hợp với điều kiện lọc. Bỏ bớt điều kiện để xem thêm.",
    enteredFor: "nhập thay",
  },

  owed: {
    views: "Cách xem báo cáo",
    list: "Danh sách",
    matrix: "Ai đã gửi, ai còn nợ",
    choose: "Kỳ báo cáo",
    caption: (period: string) => `${period}: từng cơ quan`,
    receiver: "Nơi nhận",
    standing: "Tình hình gửi",
    due: "Hạn",
    sent: "Gửi lần đầu",
    notSent: "chưa gửi",
    totals: (sent: number, total: number) => `${sent}/${total} cơ quan đã gửi`,
    ofStanding: (count: number, words: string) => `${count} ${words.charAt(0).toLocaleLowerCase("vi")}${words.slice(1)}`,
    empty: "Kỳ này chưa mở, hoặc không có cơ quan nào trong phạm vi được giao phải gửi.",
    noPeriod: "Chưa mở kỳ báo cáo nào",
    noPeriodHint: "Bảng này có khi Cơ quan Thường trực mở kỳ báo cáo đầu tiên của năm.",
  },
} as const;
