import type { ClipboardFault } from "@/lib/domain/clipboard";
import type { PasteFault } from "@/lib/domain/grid";
import { formatInstant, formatNumber, formatQuantity, formatTime } from "./format";

const cells = (count: number): string => formatQuantity(count, "ô");

/** Of the names that no row bears. */
const NAMES_SHOWN = 3;

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
    done: (count: number) => `Đã dán ${cells(count)}.`,
    doneByName: (count: number, column: string) =>
      `Đã dán ${cells(count)}, khớp theo tên chỉ tiêu${column === "" ? "" : `, lấy cột “${column}”`}.`,
    unknown: (names: readonly string[]) =>
      `${formatQuantity(names.length, "dòng")} không có trong bảng nên bỏ qua: ${names.slice(0, NAMES_SHOWN).join("; ")}${names.length > NAMES_SHOWN ? "; …" : ""}.`,
    doubtful:
      "Khối dán có dòng trống không trùng dòng tiêu đề: số có thể lệch dòng. Xem lại, hoặc chép cả cột tên chỉ tiêu để khớp theo tên.",
    headings: (count: number) => `${formatQuantity(count, "dòng")} trống trùng với dòng tiêu đề của bảng nên bỏ qua.`,
    passedOver: (count: number) => `${cells(count)} rơi vào ô tự tính hoặc chỉ xem nên bỏ qua.`,
    blank: (count: number) => `${cells(count)} trống trong khối dán giữ nguyên số đang có.`,
    faults: (count: number) => `${cells(count)} cần xem lại.`,
    undo: "Hoàn tác",
    fault: (fault: PasteFault): string =>
      fault.code === "TOO_MANY_ROWS"
        ? `Chưa dán ô nào: khối dán có ${formatNumber(fault.given)} dòng, từ ô này chỉ còn ${formatNumber(fault.room)} dòng. Chép cả cột tên chỉ tiêu để khớp theo tên, hoặc dán từng mục.`
        : `Chưa dán ô nào: khối dán có ${formatNumber(fault.given)} cột, từ ô này chỉ còn ${formatNumber(fault.room)} cột. Chỉ chép cột số liệu, hoặc chép cả cột tên chỉ tiêu để khớp theo tên.`,
    notLoaded: "Chưa dán: mất kết nối. Có mạng lại thì dán lại.",
    unread: {
      EMPTY: "Chưa dán: bộ nhớ tạm không có số liệu.",
      TOO_LARGE: "Chưa dán ô nào: khối dán quá lớn. Chép đúng vùng số liệu rồi dán lại.",
    } satisfies Record<ClipboardFault, string>,
  },

  choice: {
    lead: (text: string) => `“${text}” là số nào?`,
    take: (value: string) => `Lấy ${value}`,
  },

  conflict: {
    title: "Ô này vừa được sửa ở nơi khác",
    theirs: (by: string | null, at: string | null) => [by ?? "Nguồn số liệu", at && formatInstant(new Date(at))].filter(Boolean).join(", "),
    mine: (by: string, at: string) => `${by} (trên trang này), ${formatInstant(new Date(at))}`,
    entry: (text: string, explanation: string) => (explanation === "" ? text : `${text}; giải trình: ${explanation}`),
    keepMine: (text: string) => `Giữ số của tôi: ${text}`,
    takeTheirs: (text: string) => `Lấy số kia: ${text}`,
    error: "Chọn một trong hai số",
  },

  common: {
    label: (count: number) => `Giải trình chung cho ${cells(count)} khác số của nguồn`,
    missing: (count: number) => `${cells(count)} khác số của nguồn mà chưa giải trình`,
    apply: (count: number) => `Ghi cho ${cells(count)}`,
  },

  personal: "Xem lại giải trình: có vẻ nói đến một người cụ thể",

  tooLarge: (count: number) =>
    `Bảng có ${formatNumber(count)} ô, quá nhiều để nhập trên một trang. Trình duyệt của máy yếu có thể chậm; nên nhập từng phần.`,
} as const;
