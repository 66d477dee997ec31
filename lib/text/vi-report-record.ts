import type { Listing } from "@/lib/domain/locality";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatNumber, formatQuantity } from "./format";

export const tableHeading = {
  SELECTED: "Số liệu địa bàn được chọn",
  FOLLOWED: "Số liệu theo dõi",
} as const satisfies Record<Listing, string>;

export const totalsHeading = {
  SELECTED: "Tổng hợp các địa bàn được chọn",
  FOLLOWED: "Tổng hợp các địa bàn theo dõi",
} as const satisfies Record<Listing, string>;

/** A period that is not whole yet beside a whole one: how far apart they are, without calling it a rise or a fall. */
export function formatUnlike(now: number, before: number, unit: string): string {
  const difference = Math.round((now - before) * 1000) / 1000;
  if (difference === 0) return "bằng cùng kỳ";
  const words = unit === "%" ? (difference < 0 ? "thấp hơn" : "cao hơn") : difference < 0 ? "ít hơn" : "nhiều hơn";
  return `${words} ${formatNumber(Math.abs(difference))} ${unit === "%" ? "điểm %" : unit}`;
}

/** The record page, the report read on one page, and the origin of a number. */
export const viReportRecord = {
  next: {
    notStarted: (who: string, due: string) => `${who} bắt đầu lập, ${due}.`,
    draft: (who: string, due: string) => `${who} đang lập, ${due}.`,
    awaiting: (who: string, due: string) => `Chờ ${who} duyệt gửi, ${due}.`,
    awaitingPaper: (who: string, due: string) => `${who} trình ký bản giấy rồi ghi nhận, ${due}.`,
    submitted: (receiver: string) => `${receiver} xem, tiếp nhận hoặc trả lại.`,
    returned: (who: string, no: number, until: PlainDate | null) =>
      `${who} bổ sung và gửi lại bản ${no}${until === null ? "" : ` chậm nhất ngày ${formatDate(until)}`}.`,
    changing: (who: string) => `${who} đang sửa; bản đã tiếp nhận vẫn được dùng cho đến khi bản mới được gửi.`,
    accepted: (receiver: string) => `${receiver} đã tiếp nhận.`,
    locked: "Số liệu đã vào báo cáo tổng hợp của cấp trên, không thay đổi nữa.",
  },
  sentLine: (version: number, moment: string) => `Bản ${version} gửi ${moment}`,
  onTime: "đúng hạn",
  finishedTitle: (who: string, moment: string) => `Đã trình ${who} duyệt ${moment}`,
  finishedText: "Người lập không sửa được nữa, trừ khi được trả lại. Kết quả hiện ở trang Việc của tôi.",
  unchangedTitle: (no: number, before: number) => `Bản ${no} giống hệt bản ${before}: không có số liệu hay lời văn nào thay đổi`,
  lateMark: "Gửi muộn",
  late: (sentOn: PlainDate, dueOn: PlainDate) => `Gửi lần đầu ngày ${formatDate(sentOn)}, hạn ${formatDate(dueOn)}.`,
  lateReason: "Lý do",
  returnTitle: "Lý do trả lại",
  rejectTitle: "Người duyệt trả lại người lập",
  enteredForTitle: "Nội dung do cấp trên nhập thay",
  enteredFor: (caller: string) => `Người báo từ đơn vị: ${caller}.`,
  notConfirmed: "Đơn vị chưa xác nhận.",
  confirmed: (day: string) => `Đơn vị đã xác nhận ngày ${day}.`,
  olderTitle: (no: number, current: number) => `Đang xem bản ${no}; bản hiện nay là bản ${current}`,
  toCurrent: "Xem bản hiện nay",

  facts: "Thông tin báo cáo",
  body: "Cơ quan báo cáo",
  receiver: "Nơi nhận",
  figures: "Số liệu tính",
  due: "Hạn gửi",
  asked: "đề nghị, không tính hạn",
  opens: "Nhận báo cáo từ ngày",

  tasks: "Các phần của báo cáo",
  tasksHint: "Làm theo thứ tự nào cũng được; phần đã lưu không mất.",
  textTasks: "Phần lời văn",
  optional: "không bắt buộc",
  awaited: "Chưa có báo cáo",
  awaitedHint: "Cấp xã chưa gửi, hoặc báo cáo đã gửi bị trả lại.",
  awaitedThen: "Khi lập bản này, địa bàn chưa có báo cáo; các tổng không tính địa bàn này.",
  arrived: "Đã có báo cáo, chưa lấy số liệu",
  missing: (count: number) => `còn ${formatQuantity(count, "ô chưa có số liệu")}`,
  alsoFollowed: "cũng là địa bàn theo dõi",
  staleTask: (count: number) => `${formatQuantity(count, "số liệu")} có nguồn đã thay đổi`,
  done: (done: number, total: number) => `${done}/${total} phần đã xong`,

  notStarted: {
    title: "Chưa có nội dung",
    own: "Khi bắt đầu lập, số liệu tháng và cập nhật đã nhập được điền sẵn vào báo cáo.",
    ownDistrict: "Khi bắt đầu lập, số liệu từ báo cáo các xã, phường, thị trấn được điền sẵn.",
    other: (who: string) => `${who} chưa bắt đầu. Nội dung hiện ở đây khi có bản đầu tiên.`,
    contents: "Gồm",
  },

  contents: "Mục lục",
  total: "Tổng hợp",
  text: "Phần lời văn",
  emptyPart: "Chưa có nội dung",
  history: "Diễn biến",
  noHistory: "Chưa có diễn biến nào.",
  versions: "Các bản",
  versionOpen: "đang lập",
  byClick: "Duyệt gửi trên hệ thống",
  byPaper: (number: string, day: PlainDate, signer: string) => `Bản giấy số ${number}, ký ngày ${formatDate(day)}: ${signer}`,

  views: { label: "Cách xem nội dung", whole: "Toàn bộ", changes: (count: number) => `Chỉ phần thay đổi (${count})` },
  changes: {
    title: (from: number, to: number) => `Thay đổi từ bản ${from} sang bản ${to}`,
    none: "Không có thay đổi nào so với bản trước.",
    before: (no: number) => `Bản ${no}`,
    after: (no: number) => `Bản ${no}`,
  },

  awaitedUnits: (names: string) => `Chưa có báo cáo: ${names}.`,
  reported: (covered: number, expected: number) => `${covered}/${expected} địa bàn có báo cáo`,

  origin: {
    title: "Số liệu này từ đâu",
    value: "Trong báo cáo",
    sum: "Cộng từ các nguồn",
    place: "Địa bàn",
    period: "Thời gian",
    sumMonths: "Cộng số liệu các tháng.",
    lastMonth: "Lấy số liệu tháng cuối kỳ.",
    typed: "Đã sửa tay so với nguồn.",
    stale: "Nguồn đã thay đổi sau khi lập báo cáo.",
    sourceNow: "Theo nguồn hiện nay",
    explanation: "Giải trình",
    months: "Số liệu từng tháng",
    month: "Tháng số liệu",
    used: "Số liệu đã dùng",
    by: "Nguồn, người nhập",
    at: "Nhập lúc",
    revision: (no: number) => `lần nhập ${no}`,
    newer: (value: string, by: string) => `Nay đã sửa thành ${value} (${by})`,
    none: "chưa có số liệu",
    enteredFor: "nhập thay",
    noMonths: "Không có số liệu tháng nào đứng sau số này.",
    typedHere: "Chỉ tiêu này được nhập trực tiếp trong báo cáo của cấp xã, không tính từ số liệu tháng.",
    report: "Qua báo cáo của địa bàn",
    reportLine: (body: string, no: number, sent: string) => `${body}, bản ${no}${sent}`,
    reportSent: (day: PlainDate) => `, gửi ngày ${formatDate(day)}`,
    reportValue: "Số trong báo cáo đó",
    toReport: "Mở báo cáo của địa bàn",
    prior: "Cùng kỳ năm trước",
  },
} as const;
