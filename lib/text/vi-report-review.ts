import type { CorrectionPlace } from "@/lib/domain/correction";
import type { PlainDate } from "@/lib/domain/plain-date";
import type { ReportCommandRefusal } from "@/lib/domain/report-view";
import type { NotCleanReason } from "@/lib/domain/review-queue";
import { formatDate, formatInstant, formatQuantity } from "./format";
import { reportRefusalText } from "./vi-report-refusals";

export const correctionPlaceText = {
  NUMBER: "Số, ký hiệu văn bản",
  DATE: "Địa danh, ngày tháng năm",
  SIGNER: "Chức vụ, thẩm quyền người ký",
  RECIPIENTS: "Nơi nhận",
  HEADING: "Tên cơ quan, tên loại, trích yếu",
  LAYOUT: "Thể thức, kỹ thuật trình bày",
  SPELLING: "Lỗi chính tả, lỗi đánh máy",
} as const satisfies Record<CorrectionPlace, string>;

/** Why a report is to be read before it is accepted. */
export const notCleanText = {
  MISSING: (count) => `${formatQuantity(count, "ô")} chưa có số liệu, chưa giải trình`,
  AWAITED: (count) => `${formatQuantity(count, "địa bàn")} chưa có báo cáo`,
  WARNINGS: (count) => `${formatQuantity(count, "chỗ")} mâu thuẫn chưa giải trình`,
  PINS_OPEN: (count) => `${formatQuantity(count, "yêu cầu")} chưa xong`,
  PINS_ANSWERED: (count) => `${formatQuantity(count, "trả lời")} cần xem`,
  ENTERED_FOR: () => "nhập thay, đơn vị chưa xác nhận",
  OWN_SUBMISSION: () => "người xem đã lập hoặc gửi báo cáo này",
} as const satisfies Record<NotCleanReason["code"], (count: number) => string>;

/** Why a report was not accepted from the queue. */
export const queueRefusalText = {
  ...reportRefusalText,
  NOT_CLEAN: "Báo cáo không còn sạch: có chỗ cần xem trước. Mở báo cáo để quyết định.",
} as const satisfies Record<ReportCommandRefusal | "NOT_CLEAN", string>;

export function leftText(code: string): string {
  const words: Readonly<Record<string, string>> = queueRefusalText;
  return words[code] ?? code;
}

export const viReportReview = {
  queue: {
    title: "Chờ xem xét",
    caption: "Báo cáo chờ tiếp nhận",
    body: "Cơ quan báo cáo",
    sent: "Gửi lúc",
    waitingDays: (days: number) => (days === 0 ? "gửi hôm nay" : `đã chờ ${formatQuantity(days, "ngày")}`),
    changes: "So với bản trước",
    firstVersion: "bản đầu, xem toàn bộ",
    changed: (cells: number, parts: number) =>
      cells + parts === 0
        ? "không có thay đổi"
        : [cells > 0 ? formatQuantity(cells, "số liệu") : "", parts > 0 ? formatQuantity(parts, "phần lời văn") : ""]
            .filter(Boolean)
            .join(", "),
    check: "Kiểm tra",
    isClean: "sạch",
    choose: "Chọn",
    chooseOf: (body: string) => `Chọn ${body}`,
    chooseAll: "Chọn tất cả báo cáo sạch",
    submit: (count: number) => (count === 0 ? "Tiếp nhận các báo cáo đã chọn" : `Tiếp nhận ${formatQuantity(count, "báo cáo")} đã chọn`),
    choiceRequired: "Chưa chọn báo cáo nào.",
    hint: "Cũ nhất đứng trước. Báo cáo sạch là báo cáo đủ số liệu, không còn mâu thuẫn chưa giải trình, không còn yêu cầu, không phải nhập thay chưa xác nhận.",
    empty: "Không có báo cáo nào chờ xem xét",
    emptyHint: "Báo cáo hiện ở đây ngay khi đơn vị duyệt gửi.",
    accepted: (count: number) => `Đã tiếp nhận ${formatQuantity(count, "báo cáo")}`,
    left: (count: number) => `${formatQuantity(count, "báo cáo")} chưa tiếp nhận được`,
  },

  changes: {
    cells: "Số liệu thay đổi",
    caption: (from: number, to: number) => `Số liệu khác nhau giữa bản ${from} và bản ${to}`,
    place: "Địa bàn",
    indicator: "Chỉ tiêu",
    before: (no: number) => `Bản ${no}`,
    difference: "Chênh lệch",
    explanation: "Giải trình",
    part: "Phần lời văn thay đổi",
    diffHint: "Chữ gạch ngang: đã bỏ. Chữ gạch chân: mới thêm.",
    removed: "bỏ",
    added: "thêm",
  },

  return: {
    dueLabel: "Gửi lại chậm nhất ngày",
    dueHint: "Viết ngày/tháng/năm. Ngày này không làm đổi hạn của lần gửi đầu.",
    pins: "Yêu cầu đã ghim",
    byPins: "Bổ sung theo các yêu cầu đã ghim.",
    noPins: "Chưa ghim yêu cầu nào vào số liệu hay lời văn. Vẫn trả lại được, chỉ với lý do chung.",
  },

  unlock: {
    title: "Mở khóa báo cáo đã tiếp nhận",
    lead: (body: string) =>
      `${body} sửa được trong thời gian này rồi gửi bản mới. Bản đã tiếp nhận vẫn là bản đang dùng cho đến khi có bản mới.`,
    reason: "Lý do mở khóa",
    hours: "Mở trong bao nhiêu giờ",
    hoursHint: "Từ 1 đến 720 giờ. Hết giờ, báo cáo tự khóa lại; phần sửa dở không được tính.",
    hoursUnit: "giờ",
    scope: "Được sửa những gì",
    whole: "Toàn bộ báo cáo",
    some: "Chỉ những chỗ chọn dưới đây",
    parts: "Phần lời văn",
    rows: (unit: string) => `Chọn số liệu ${unit}`,
    submit: "Mở khóa",
    scopeRequired: "Chọn ít nhất một chỗ được sửa, hoặc mở toàn bộ.",
    running: (at: Date) => `Đang mở khóa, tự khóa lại lúc ${formatInstant(at)}`,
    scopeWhole: "Được sửa toàn bộ.",
    scopeSome: (cells: number, parts: number) =>
      `Chỉ sửa được ${[cells > 0 ? formatQuantity(cells, "số liệu") : "", parts > 0 ? formatQuantity(parts, "phần lời văn") : ""].filter(Boolean).join(" và ")} đã nêu.`,
    stands: (no: number) => `Bản ${no} đã tiếp nhận vẫn được dùng cho đến khi bản mới được gửi.`,
  },

  replace: {
    title: "Lập báo cáo thay thế",
    lead: "Dùng khi nội dung của báo cáo đã được tiếp nhận bị sai. Sai về thể thức thì chỉ cần đính chính.",
    what: (no: number, receiver: string) =>
      `Bản ${no} vẫn có hiệu lực cho đến khi bản thay thế được gửi. Khi đó ${receiver} và cấp trên được báo thu hồi bản ${no}; số liệu đã tổng hợp từ bản này bị đánh dấu là cũ.`,
    reason: "Nội dung nào sai, vì sao phải thay thế",
    submit: "Bắt đầu lập báo cáo thay thế",
    dropLead: (no: number, replaced: number) =>
      `Bản ${no} đang lập thôi không làm tiếp, không gửi; số bản không dùng lại. Bản ${replaced} đã tiếp nhận vẫn có hiệu lực như trước, không ai nhận được thông báo thu hồi.`,
    drop: "Bỏ báo cáo thay thế",
    inWork: (no: number) => `Đang lập báo cáo thay thế bản ${no}`,
    recalledTitle: (no: number, by: number) => `Bản ${no} đã bị thu hồi, thay bằng bản ${by}`,
    recalls: (no: number) => `Báo cáo này thay thế bản ${no}`,
    reasonLine: (reason: string) => `Lý do: ${reason}`,
    toNew: "Xem bản thay thế",
    sentOn: (day: PlainDate) => `Thông báo thu hồi ngày ${formatDate(day)}.`,
  },

  correct: {
    title: "Đính chính",
    lead: "Chỉ cho lỗi về thể thức, kỹ thuật trình bày hoặc thủ tục (Nghị định 30/2020/NĐ-CP, Điều 18). Sai nội dung thì lập báo cáo thay thế.",
    place: "Lỗi ở đâu",
    wrong: "Đã ghi là",
    right: "Nay đính chính là",
    submit: "Ghi đính chính",
    heading: "Đính chính",
    line: (wrong: string, right: string) => `“${wrong}” đính chính là “${right}”`,
  },

  versionLeft: "hết giờ mở khóa, không gửi",
  versionDropped: "đã bỏ, không gửi",
  versionReplaces: (no: number) => `thay thế bản ${no}`,
} as const;
