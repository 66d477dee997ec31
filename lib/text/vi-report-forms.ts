import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatQuantity } from "./format";

/** The pages on which a report is filled in, checked, sent and judged. */
export const viReportForm = {
  toTasks: "Về các phần của báo cáo",
  toCheck: "Về trang kiểm tra",

  part: {
    text: "Nội dung",
    done: "Đã xong phần này",
    doneHint: "Bỏ đánh dấu nếu còn phải viết thêm.",
    save: "Lưu phần này",
    unsaved: "Chưa lưu; tự lưu sau ít giây khi ngừng gõ",
    unsavedPersonal: "Chưa lưu; bấm Lưu để xem chỗ có thể là thông tin cá nhân",
    count: (count: string, max: string) => `${count}/${max} ký tự`,
    previous: (no: number) => `Bản ${no} đã gửi`,
    previousEmpty: "Bản trước không có nội dung ở phần này.",
    empty: "Chưa có nội dung nên chưa đánh dấu xong được",
    words: (count: string) => `${count} chữ`,
    block: (no: number) => `Đoạn ${no}`,
    bound: "Câu gắn với số liệu",
    boundHint: "Số trong câu lấy từ bảng của báo cáo này và đổi theo bảng.",
    insertLabel: "Chèn câu gắn với số liệu",
    insertNone: "Chọn chỉ tiêu",
    insert: "Chèn câu",
    untie: "Tách khỏi số liệu",
    removeBound: "Bỏ câu",
    mismatchTitle: (count: number) => `${formatQuantity(count, "chỗ")} khác bảng số liệu`,
    mismatch: (given: string, right: string) => `“${given}”, theo bảng số liệu: ${right}`,
    mismatchShort: (right: string) => `theo bảng số liệu: ${right}`,
    mend: "Sửa theo bảng",
    rescueTitle: (font: string) => `Đoạn vừa dán có vẻ dùng phông ${font}`,
    rescueLead: "Đổi sang Unicode sẽ đọc là:",
    rescue: "Đổi sang Unicode",
    rescueKeep: "Giữ như đã dán",
    lastTitle: (title: string, no: number) => `${title}, bản ${no}`,
    lastEmpty: "Báo cáo trước không có nội dung ở phần này.",
    conflictTitle: "Phần này vừa được lưu ở nơi khác",
    conflictLead: (by: string, at: string) => `${by} lưu lúc ${at}. Chưa có gì bị ghi đè: chọn bản giữ lại, hoặc ghép cả hai rồi sửa.`,
    conflictUnknown: "người khác",
    mine: "Bản trên trang này, chưa lưu",
    theirs: "Bản đã lưu",
    keepMine: "Giữ bản trên trang này",
    takeTheirs: "Lấy bản đã lưu",
    joinBoth: "Ghép cả hai để sửa",
  },

  check: {
    title: "Kiểm tra trước khi gửi",
    lead: "Toàn bộ báo cáo trên một trang. Bấm Sửa ở chỗ cần sửa.",
    missingTitle: (count: number) => `Còn ${formatQuantity(count, "chỗ")} phải làm xong trước khi trình`,
    missingPart: "chưa đánh dấu xong",
    missingCells: (count: number) => `${formatQuantity(count, "ô")} chưa có số và chưa giải trình`,
    brokenTitle: (count: number) => `${formatQuantity(count, "chỗ")} vi phạm quy tắc bắt buộc, phải sửa mới gửi được`,
    warningsTitle: "Số liệu mâu thuẫn chưa giải trình",
    warningsHint: "Vẫn trình được. Giải trình trước thì cấp trên khỏi phải hỏi lại.",
    awaitedTitle: "Địa bàn chưa có báo cáo",
    awaited: (names: string) => `${names}. Vẫn trình được; các tổng ghi rõ số địa bàn có báo cáo.`,
    tables: "Số liệu",
    parts: "Phần lời văn",
    filled: (filled: number, total: number) => `${filled}/${total} ô có số liệu`,
    next: (who: string) => `Sau bước này, ${who} duyệt gửi; người lập không sửa được nữa, trừ khi được trả lại.`,
    nextPaper: "Sau bước này, trình ký bản giấy rồi ghi nhận số, ngày ký để gửi.",
  },

  send: {
    title: (receiver: string) => `Gửi báo cáo lên ${receiver}`,
    paperTitle: "Ghi nhận đã ký bản giấy",
    what: "Gửi gì",
    changes: "So với bản trước",
    to: "Gửi đến",
    when: "Hạn gửi",
    contents: (tables: number, parts: number) => `${formatQuantity(tables, "bảng số liệu")}, ${formatQuantity(parts, "phần lời văn")}`,
    textOnly: (parts: number) => formatQuantity(parts, "phần lời văn"),
    onTime: "trong hạn",
    isLate: (days: string) => `${days}; báo cáo sẽ ghi là gửi muộn`,
    wasLate: "lần gửi đầu đã muộn",
    missingUnits: "Chưa có báo cáo",
    warnings: "Mâu thuẫn chưa giải trình",
    warningCount: (count: number) => formatQuantity(count, "chỗ"),
    irreversibleTitle: "Sau khi gửi",
    irreversible: (receiver: string) => `Bản này không sửa được nữa. ${receiver} tiếp nhận hoặc trả lại; trước đó còn thu hồi được.`,
    notSignature: "Bấm Duyệt gửi là chấp thuận nội dung, không thay chữ ký trên bản giấy.",
    lateReason: "Lý do gửi muộn",
    read: "Xem toàn bộ báo cáo",
    submit: "Duyệt gửi",
    paperSubmit: (receiver: string) => `Ghi nhận và gửi lên ${receiver}`,
    paperLead: "Bản giấy đã được người có thẩm quyền ký. Ghi đúng như trên giấy.",
    number: "Số văn bản",
    numberHint: "Ví dụ 45/BC-BCĐ. Với báo cáo 6 tháng, ghi số của báo cáo chung về phòng, chống tội phạm.",
    signer: "Chức vụ người ký",
    signerHint: "Ví dụ Trưởng Công an xã, Phó Trưởng ban Thường trực. Chỉ ghi chức vụ, không ghi tên.",
    capacity: "Tư cách ký",
    signedOn: "Ngày ký",
    notOpen: (day: PlainDate) => `Kỳ này nhận báo cáo từ ngày ${formatDate(day)}. Trước ngày đó chưa gửi được.`,
  },

  return: {
    title: "Trả lại, yêu cầu bổ sung",
    lead: (body: string) => `${body} nhận lại báo cáo kèm lý do này và gửi bản mới. Bản đang xem được giữ nguyên.`,
    reason: "Cần bổ sung, sửa những gì",
    reasonHint: "Nêu từng chỗ: chỉ tiêu nào, địa bàn nào, cần làm gì.",
    submit: "Trả lại, yêu cầu bổ sung",
  },

  reject: {
    title: "Trả lại người lập",
    lead: (who: string) => `${who} nhận lại báo cáo để sửa. Báo cáo chưa gửi lên cấp trên.`,
    reason: "Cần sửa những gì",
    submit: "Trả lại người lập",
  },

  withdraw: {
    title: "Thu hồi báo cáo đã gửi",
    lead: (receiver: string) => `${receiver} được báo là báo cáo đã thu hồi. Bản đã gửi vẫn lưu; bản mới bắt đầu từ nội dung đó.`,
    late: "Ngày gửi đầu tiên vẫn được tính; gửi lại sau hạn không thành gửi muộn.",
    submit: "Thu hồi báo cáo",
  },

  enterFor: {
    title: (body: string) => `Nhập thay cho ${body}`,
    lead: (due: PlainDate) =>
      `Đơn vị đã quá hạn (${formatDate(due)}). Báo cáo lập từ số liệu đang có và ghi là nhập thay; đơn vị xác nhận sau.`,
    caller: "Chức vụ người báo",
    callerHint: "Ví dụ Phó Trưởng Công an xã. Chỉ ghi chức vụ, không ghi tên, số điện thoại.",
    when: "Báo lúc nào, bằng cách nào",
    whenHint: "Ví dụ 08:30 ngày 25/06/2024, qua điện thoại",
    why: "Vì sao nhập thay",
    submit: "Nhập thay và gửi",
    tooLong: "Ba mục cộng lại quá dài, tối đa 300 ký tự",
  },

  receipt: {
    title: (receiver: string) => `Đã gửi báo cáo lên ${receiver}`,
    lead: (name: string, version: number, moment: string) => `${name}, bản ${version}, gửi ${moment}.`,
    onTime: "Gửi đúng hạn.",
    late: "Gửi muộn so với hạn.",
    nextReview: (receiver: string) => `${receiver} xem và tiếp nhận hoặc trả lại. Kết quả hiện ở trang Việc của tôi.`,
    nextReturned: (receiver: string) => `${receiver} đã trả lại, yêu cầu bổ sung.`,
    nextAccepted: (receiver: string) => `${receiver} đã tiếp nhận. Không còn việc gì phải làm.`,
    read: "Xem báo cáo đã gửi",
    toList: "Về danh sách báo cáo",
    notSentTitle: "Báo cáo chưa gửi",
    notSent: "Biên nhận có sau khi gửi.",
  },

  unavailable: {
    title: "Bước này không còn làm được",
    text: "Báo cáo đã sang trạng thái khác, hoặc việc này thuộc vai trò khác.",
    back: "Về trang báo cáo",
  },
} as const;

/** What stands in the record for a call from a late body: who, when and how, why. */
export function callerText({ caller, when, why }: { readonly caller: string; readonly when: string; readonly why: string }): string {
  const trim = (text: string): string =>
    text
      .normalize("NFC")
      .trim()
      .replace(/[.;,\s]+$/u, "");
  return `${trim(caller)}, ${trim(when)}; lý do nhập thay: ${trim(why)}`;
}
