import type { PinAnswer, PinNoteKind, PinStatus, PinView } from "@/lib/domain/pin";
import { formatInstant, formatQuantity } from "./format";
import { cellTitle, partTitle } from "./format-form";
import { formatUnit } from "./format-unit";

export const pinStatusText = {
  DRAFT: "Chưa gửi cho đơn vị",
  OPEN: "Chưa trả lời",
  FIXED: "Đã sửa",
  EXPLAINED: "Đã giải trình",
  CLOSED: "Đã xong",
} as const satisfies Record<PinStatus, string>;

export const pinNoteText = {
  REMARK: "Trao đổi",
  FIXED: "Đã sửa",
  EXPLAINED: "Giải trình",
  REOPENED: "Yêu cầu lại",
} as const satisfies Record<PinNoteKind, string>;

export const pinAnswerText = {
  FIXED: "Đã sửa theo yêu cầu",
  EXPLAINED: "Giữ nguyên, giải trình",
} as const satisfies Record<PinAnswer, string>;

/** Where a pin points: "Phường Bắc Lý: Tổng số vụ phạm pháp hình sự". */
export function pinPlaceText({
  place,
  unit,
  row,
  formColumn,
  part,
}: Pick<PinView, "place" | "unit" | "row" | "formColumn" | "part">): string {
  if (place === "CELL") {
    const cell = row && formColumn ? cellTitle(row, formColumn) : "";
    return [unit === null ? "" : formatUnit(unit), cell].filter(Boolean).join(": ");
  }
  return place === "PART" && part ? partTitle(part) : viPin.wholeReport;
}

/** Who spoke, and when. */
export const saidBy = (author: string, at: Date): string => `${author}, ${formatInstant(at)}`;

export const viPin = {
  title: "Yêu cầu và trao đổi",
  lead: "Mỗi yêu cầu của cấp trên phải được trả lời “đã sửa” hoặc “giải trình” trước khi gửi lại báo cáo.",
  newTitle: "Ghim vào báo cáo",
  newRequestLead: "Đơn vị thấy yêu cầu này khi báo cáo được trả lại. Trước đó chỉ nơi nhận thấy.",
  newCommentLead: "Chỉ người của đơn vị thấy trao đổi này; cấp trên không thấy.",
  wholeReport: "Toàn bộ báo cáo",
  place: "Chỗ cần ghim",
  quote: "Đoạn văn được nhắc đến",
  quoteHint: "Chép đoạn văn cần sửa vào đây để đơn vị tìm thấy ngay.",
  requestText: "Cần làm rõ hoặc sửa gì",
  commentText: "Nội dung trao đổi",
  raiseRequest: "Ghim yêu cầu",
  raiseComment: "Ghim trao đổi",
  pinHere: "Ghim",
  pinAt: (place: string) => `Ghim vào ${place}`,
  pinWhole: "Ghim vào toàn bộ báo cáo",
  onVersion: (no: number) => `về bản ${no}`,
  openCount: (count: number) => `${formatQuantity(count, "yêu cầu")} chưa trả lời`,
  answeredCount: (count: number) => `${formatQuantity(count, "yêu cầu")} đã trả lời`,
  draftCount: (count: number) => `${formatQuantity(count, "yêu cầu")} chưa gửi`,
  requests: "Yêu cầu của nơi nhận",
  comments: "Trao đổi nội bộ",
  commentCount: (count: number) => formatQuantity(count, "trao đổi nội bộ"),
  none: "Chưa có yêu cầu hay trao đổi nào",
  noneHint: "Bấm vào một số trong báo cáo, hoặc vào “Ghim” cạnh phần lời văn, để ghim vào đúng chỗ.",
  noneReading: "Yêu cầu của nơi nhận hiện ở đây khi báo cáo được trả lại.",
  answer: "Trả lời",
  answerLegend: "Trả lời thế nào",
  answerFixedHint: "Chỗ này phải khác bản đã bị trả lại.",
  answerText: "Nội dung trả lời",
  answerTextHint: "Bắt buộc khi giải trình.",
  answerSubmit: "Lưu trả lời",
  answerAgain: "Trả lời lại",
  edit: "Mở chỗ cần sửa",
  answered: (text: string) => `Trả lời: ${text}`,
  request: "Yêu cầu của nơi nhận",
  fixed: "Đã sửa theo yêu cầu",
  explain: "Giữ nguyên, giải trình",
  notSaved: "Ô này chưa lưu được: sửa hoặc giải trình ô trước.",
  next: (place: string) => `Yêu cầu tiếp theo: ${place}`,
  allAnswered: "Đã trả lời hết các yêu cầu; kiểm tra và gửi lại",
  startFirst: "Lập bản bổ sung trước, rồi trả lời từng yêu cầu.",
  discard: "Bỏ yêu cầu này",
  close: "Chấp nhận trả lời",
  closeComment: "Xong",
  reopen: "Chưa đạt, yêu cầu lại",
  reopenText: "Còn thiếu gì",
  remark: "Trao đổi thêm",
  remarkText: "Nội dung",
  remarkSubmit: "Gửi trao đổi",
  toReport: "Về báo cáo",
  toPins: "Xem yêu cầu và trao đổi",
  beforeUp: "Trả lời từng yêu cầu rồi mới trình được.",
  beforeAccept: "Tiếp nhận được khi không còn yêu cầu nào chưa gửi hoặc chưa xong; trả lại báo cáo là gửi các yêu cầu này đi.",
  toAnswer: "Trả lời từng yêu cầu",
} as const;
