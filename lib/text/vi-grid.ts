import { formatNumber, formatQuantity, formatTime } from "./format";

const cells = (count: number): string => formatQuantity(count, "ô");

/** The grid of figures: what it says of itself, of what is typed, pasted and saved. */
export const viGrid = {
  legend:
    "Gõ số; “-” là không phát sinh, “?” là chưa rõ, để trống là chưa có. Phím mũi tên, Enter, Tab để chuyển ô; F2 để sửa trong ô; kéo chuột để chọn vùng; Ctrl+C, Ctrl+V, Ctrl+Z như trong Excel.",
  comparison: "So với cùng kỳ",

  state: {
    idle: "Tự lưu từng ô khi rời ô",
    saved: (at: string) => `Đã lưu ${formatTime(new Date(at))}`,
    offline: (count: number) => `Mất kết nối, đang giữ ${cells(count)}. Có mạng sẽ tự gửi.`,
    held: (count: number) => `${cells(count)} chưa lưu: cần sửa, chọn hoặc giải trình`,
    waiting: (count: number) => `${cells(count)} chưa lưu`,
  },

  paste: {
    undo: "Hoàn tác",
    notLoaded: "Chưa dán: mất kết nối. Có mạng lại thì dán lại.",
  },

  choice: {
    lead: (text: string) => `“${text}” là số nào?`,
    take: (value: string) => `Lấy ${value}`,
  },

  /** Of a cell that two have typed. */
  choose: "Chọn một trong hai số",

  common: {
    label: (count: number) => `Giải trình chung cho ${cells(count)} khác số của nguồn`,
    missing: (count: number) => `${cells(count)} khác số của nguồn mà chưa giải trình`,
    apply: (count: number) => `Ghi cho ${cells(count)}`,
  },

  personal: "Xem lại giải trình: có vẻ nói đến một người cụ thể",

  tooLarge: (count: number) =>
    `Bảng có ${formatNumber(count)} ô, quá nhiều để nhập trên một trang. Trình duyệt của máy yếu có thể chậm; nên nhập từng phần.`,
} as const;
