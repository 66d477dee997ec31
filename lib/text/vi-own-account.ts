import type { OwnAccountRefusal } from "@/lib/domain/account";

/** What the account menu of every page says; the words of the account's own pages stand in vi-people.ts. */
export const viOwnAccount = {
  use: "Dùng nhiệm vụ này",
  using: "Đang chuyển…",
  signOutEverywhere: "Đăng xuất khỏi mọi thiết bị",
  signingOut: "Đang đăng xuất…",
} as const;

export const ownAccountRefusals = {
  WRONG_PASSWORD: "Mật khẩu hiện tại không đúng",
  GUESSABLE_PASSWORD: "Mật khẩu dễ đoán: chứa tên đăng nhập, lặp ít ký tự hoặc chủ yếu là từ quen thuộc của ngành",
  SAME_PASSWORD: "Mật khẩu mới phải khác mật khẩu đang dùng",
  STALE: "Phiên hoặc mật khẩu vừa thay đổi ở nơi khác. Tải lại trang rồi làm lại.",
  NOT_FOUND: "Nhiệm vụ này không còn hiệu lực. Tải lại trang.",
  PASSWORD_FIRST: "Cần đổi mật khẩu lần đầu trước.",
  SESSION_GONE: "Phiên này đã kết thúc từ trước. Tải lại trang.",
} satisfies Record<OwnAccountRefusal, string>;
