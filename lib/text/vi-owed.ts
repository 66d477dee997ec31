import type { OwedStanding, ReminderReason } from "@/lib/domain/owed";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatQuantity } from "./format";

export const owedStandingText = {
  ON_TIME: "đúng hạn",
  LATE: "muộn",
  RETURNED: "bị trả lại",
  REDO_OVERDUE: "bị trả lại, quá ngày gửi lại",
  IN_PROGRESS: "đang lập",
  NOT_STARTED: "chưa lập",
  OVERDUE: "quá hạn, chưa gửi",
} as const satisfies Record<OwedStanding, string>;

const REASONS = {
  OVERDUE: ({ days }) => `quá hạn ${formatQuantity(days, "ngày")}, chưa gửi`,
  REDO_OVERDUE: ({ days }) => `bị trả lại, quá ngày gửi lại ${formatQuantity(days, "ngày")}`,
  DUE_SOON: ({ days }) => (days === 0 ? "đến hạn hôm nay, chưa gửi" : `còn ${formatQuantity(days, "ngày")} đến hạn, chưa gửi`),
  RETURNED: ({ days }) => (days === 0 ? "bị trả lại, phải gửi lại hôm nay" : `bị trả lại, còn ${formatQuantity(days, "ngày")} để gửi lại`),
} as const satisfies Record<ReminderReason["code"], (reason: ReminderReason) => string>;

export const reminderReasonText = (reason: ReminderReason): string => REASONS[reason.code](reason);

export const viOwed = {
  title: "Ai còn nợ báo cáo",
  view: "Qua các kỳ",
  campaign: "Đợt chuyển hóa",
  latest: "Các kỳ gần nhất",
  year: (year: number) => `Năm ${year}`,
  tier: "Cấp",
  allTiers: "Tất cả các cấp",
  caption: "Cơ quan và kỳ báo cáo",
  body: "Cơ quan báo cáo",
  none: "không phải gửi",
  sentOn: (day: PlainDate) => `gửi ${formatDate(day)}`,
  dueOn: (day: PlainDate) => `hạn ${formatDate(day)}`,
  redoOn: (day: PlainDate) => `gửi lại chậm nhất ngày ${formatDate(day)}`,
  lateReason: (reason: string) => `Lý do muộn: ${reason}`,
  noLateReason: "chưa nêu lý do muộn",
  asked: "đề nghị, không tính hạn",
  next: "Hạn sắp tới",
  moreNext: (count: number) => `và ${formatQuantity(count, "hạn khác")}`,
  noNext: "Không còn hạn nào sắp tới.",
  nextLine: (day: PlainDate, period: string, count: number) =>
    `${formatDate(day)}: ${period}, ${formatQuantity(count, "cơ quan")} chưa gửi`,
  remind: (count: number) => `Danh sách cần đôn đốc (${count})`,
  remindTitle: "Danh sách cần đôn đốc",
  remindNone: "Không có cơ quan nào cần đôn đốc",
  remindNoneHint: "Mọi báo cáo đã đến hạn đều đã gửi, và không hạn nào rơi vào bảy ngày tới.",
  remindText: "Nội dung để chép vào công văn, tin nhắn",
  remindHead: (today: PlainDate) => `Các cơ quan chưa gửi hoặc chưa gửi lại báo cáo, tính đến ngày ${formatDate(today)}:`,
  remindLine: (no: number, body: string, period: string, reason: string) => `${no}. ${body}: ${period}, ${reason}.`,
  copy: "Chép danh sách",
  copied: "Đã chép",
  copyByHand: "Trình duyệt không cho chép tự động; danh sách đã được chọn, bấm Ctrl+C.",
  toMatrix: "Về bảng các kỳ",
  empty: "Chưa mở kỳ báo cáo nào",
  emptyHint: "Bảng này có khi Cơ quan Thường trực mở kỳ báo cáo đầu tiên.",
} as const;
