import { SESSION_LIMIT_BOUNDS, type SessionLimits, type SettingsRefusal } from "@/lib/domain/session";
import { formatNumber } from "./format";

const range = ({ least, most }: { readonly least: number; readonly most: number }, unit: string) =>
  `Từ ${formatNumber(least)} đến ${formatNumber(most)} ${unit}`;

/** Words of the settings of the installation. */
export const viSettings = {
  title: "Thiết lập",
  lead: "Dùng chung cho toàn hệ thống. Mỗi lần đổi được ghi vào nhật ký.",
  sessions: {
    title: "Phiên làm việc",
    hint: "Giới hạn mới có hiệu lực với mọi phiên, kể cả phiên đang mở, ngay ở thao tác kế tiếp.",
    idle: (limits: SessionLimits) =>
      `Phiên tự khóa sau ${formatNumber(limits.idleMinutes)} phút không thao tác; phiên của quản trị hệ thống sau ${formatNumber(limits.adminIdleMinutes)} phút.`,
    absolute: (limits: SessionLimits) =>
      `Sau ${formatNumber(limits.absoluteHours)} giờ kể từ lúc đăng nhập, phiên nào cũng kết thúc, kể cả khi đang làm việc.`,
    kept: "Phiên hết trong khi đang nhập không làm mất nội dung: nhập lại mật khẩu là gửi tiếp.",
    fields: {
      idleMinutes: "Tự khóa sau số phút không thao tác",
      adminIdleMinutes: "Riêng quản trị hệ thống, sau số phút không thao tác",
      absoluteHours: "Kết thúc sau số giờ kể từ lúc đăng nhập",
    } satisfies Record<keyof SessionLimits, string>,
    hints: {
      idleMinutes: range(SESSION_LIMIT_BOUNDS.idleMinutes, "phút"),
      adminIdleMinutes: `${range(SESSION_LIMIT_BOUNDS.adminIdleMinutes, "phút")}, không dài hơn của người khác`,
      absoluteHours: range(SESSION_LIMIT_BOUNDS.absoluteHours, "giờ"),
    } satisfies Record<keyof SessionLimits, string>,
    units: { idleMinutes: "phút", adminIdleMinutes: "phút", absoluteHours: "giờ" } satisfies Record<keyof SessionLimits, string>,
    submit: "Lưu giới hạn phiên",
    saved: "Đã lưu. Giới hạn mới đang có hiệu lực.",
  },
} as const;

export const settingsRefusals = {
  ROLE_NOT_ALLOWED: "Chỉ quản trị hệ thống làm được việc này.",
  NOT_FOUND: "Hệ thống này chưa được khai báo: chạy lại lệnh khởi động.",
  STALE: "Thiết lập vừa được thay đổi ở nơi khác. Tải lại trang để xem bản mới.",
} satisfies Record<SettingsRefusal, string>;
