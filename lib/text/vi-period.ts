import type { OpenPeriodRefusal, PeriodEntryRefusal } from "@/lib/domain/campaign-refusal";
import type { DueRule } from "@/lib/domain/due-rule";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatQuantity } from "./format";
import { periodFaultText } from "./vi-campaign";
import { dueRuleText } from "./vi-due-rule";

/** A due date with the rule it came from: "chậm nhất ngày 17/06/2024, 01 ngày làm việc sau ngày chốt"; a rule that gives no day says so. */
export function dueSentence(due: PlainDate | null, rule: DueRule | null): string {
  if (due === null) return "chưa quy định hạn gửi, chưa có ngày";
  const words = `chậm nhất ngày ${formatDate(due)}`;
  if (rule === null || rule.kind === "BY_DAY") return words;
  return rule.kind === "UNSET" ? `${words}, văn bản chưa quy định` : `${words}, ${dueRuleText(rule)}`;
}

export const viPeriod = {
  caption: "Kỳ báo cáo của đợt",
  title: "Tên kỳ",
  pageTitle: "Kỳ báo cáo",
  kind: "Loại",
  figures: "Số liệu tính",
  figuresFrom: "Số liệu tính từ ngày",
  figuresTo: "Ngày chốt số liệu",
  cutOff: "Chốt số liệu",
  opensOn: "Nhận báo cáo từ ngày",
  tierCommune: "Cấp xã",
  tierDistrict: "Cấp huyện",
  tierProvince: "Cấp tỉnh",
  preset: "Chế độ báo cáo hoặc kỳ thường dùng",
  presetHint: "Chọn để điền sẵn khoảng số liệu và quy tắc hạn; sửa được.",
  presetFree: "Tự nhập",
  presetCommon: "Kỳ thường dùng (Nghị định 09/2019/NĐ-CP)",
  proposedTitle: (span: string) => `Báo cáo ${span}`,
  regime: "Chế độ báo cáo",
  noRegime: "không theo chế độ định kỳ",
  dueCommune: "Hạn cấp xã",
  dueDistrict: "Hạn cấp huyện",
  dueDistrictHint: "Để trống nếu không có cấp huyện. Sở, ngành gửi cùng hạn này; không có cấp huyện thì cùng hạn cấp xã.",
  dueProvince: "Hạn cấp tỉnh gửi lên",
  dues: "Hạn gửi",
  status: "Trạng thái",
  open: "Đã mở",
  notOpen: "Chưa mở",
  openedOn: (date: PlainDate) => `Đã mở ngày ${formatDate(date)}`,
  reports: "Báo cáo",
  counts: (sent: number, total: number, accepted: number) => `${sent}/${total} đã gửi, ${accepted} đã tiếp nhận`,
  late: (late: number) => `${late} gửi muộn`,
  none: "Chưa có kỳ báo cáo nào.",
  noDistrict: "không có cấp huyện",

  form: {
    newTitle: "Thêm kỳ báo cáo",
    editTitle: "Sửa kỳ báo cáo",
    lead: "Sửa được đến khi mở kỳ. Sau khi mở, hạn và nơi nhận giữ nguyên.",
    save: "Lưu kỳ báo cáo",
    remove: "Bỏ kỳ này",
    sixMonths: "6 tháng",
  },

  record: {
    next: "Cơ quan Thường trực xem đường đi của báo cáo rồi mở kỳ.",
    nextOpen: "Mỗi cơ quan dưới đây nợ một báo cáo của kỳ này.",
    toOpening: "Xem đường đi và mở kỳ",
    route: "Đường đi của báo cáo",
    routeAhead: "Đường đi khi mở kỳ",
    routeCaption: "Ai gửi, gửi ai, hạn nào",
    from: "Cơ quan gửi",
    tier: "Cấp",
    to: "Nơi nhận",
    due: "Hạn gửi",
    asked: "đề nghị, không tính hạn",
  },

  opening: {
    title: (period: string) => `Mở kỳ ${period.charAt(0).toLocaleLowerCase("vi")}${period.slice(1)}`,
    lead: "Đường đi tính theo các cơ quan đang hoạt động vào ngày đến hạn.",
    what: (count: number) => `Lập ${formatQuantity(count, "báo cáo")} ở trạng thái chưa bắt đầu, như bảng dưới đây.`,
    who: "Cán bộ lập báo cáo của từng cơ quan nhận được thông báo ngay.",
    undo: "Không đóng lại hay sửa hạn được sau khi mở.",
    action: (count: number) => `Mở kỳ và giao ${formatQuantity(count, "báo cáo")}`,
    blockedTitle: "Chưa mở được kỳ này",
    unanswered: "Vào ngày đến hạn không có Ban Chỉ đạo cấp xã nào phụ trách các địa bàn sau, nên chưa ai báo cáo:",
    wouldWarn: "Cần xem lại trước khi mở",
  },

  request: {
    title: "Yêu cầu báo cáo đột xuất",
    lead: "Gửi đến các cơ quan được chọn; mỗi cơ quan nợ một báo cáo, gửi thẳng về Cơ quan Thường trực hoặc qua cấp huyện nếu cấp huyện cũng được chọn.",
    name: "Tên báo cáo",
    nameHint: "Ví dụ: Báo cáo chuyên đề về tội phạm lừa đảo trên không gian mạng.",
    content: "Nội dung yêu cầu",
    contentHint: "Cơ quan được yêu cầu đọc nguyên văn phần này ở đầu báo cáo.",
    dueOn: "Hạn gửi",
    bodies: "Cơ quan được yêu cầu",
    bodiesHint: "Chỉ các cơ quan đang hoạt động và có địa bàn hoặc nhiệm vụ trong đợt.",
    chooseAll: "Chọn tất cả",
    chooseNone: "Bỏ chọn tất cả",
    send: "Gửi yêu cầu",
    of: (requester: string) => `Yêu cầu của ${requester}`,
    noBodies: "Chưa có cơ quan nào để yêu cầu",
    noBodiesHint: "Khi quyết định đưa địa bàn vào đợt, Ban Chỉ đạo cấp xã phụ trách có trong danh sách.",
    DUE_IN_PAST: "Hạn gửi phải từ hôm nay trở đi",
    BODY_NOT_FOUND: "Có cơ quan không còn hoạt động vào ngày đến hạn. Tải lại trang và chọn lại.",
    PERSONAL_DATA: "Nội dung có vẻ nêu tên hoặc số giấy tờ của một người. Bỏ đi rồi gửi lại.",
  },

  refusal: {
    ...periodFaultText,
    NOT_FOUND: "Không tìm thấy kỳ báo cáo này trong phạm vi được giao.",
    OUT_OF_SCOPE: "Không tìm thấy kỳ báo cáo này trong phạm vi được giao.",
    ROLE_NOT_ALLOWED: "Chỉ Cơ quan Thường trực làm được việc này.",
    WRONG_STATUS: "Trạng thái của đợt chuyển hóa không cho phép việc này. Kỳ báo cáo chỉ mở khi đợt đang thực hiện.",
    STALE: "Kỳ báo cáo vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
    ALREADY_OPEN: "Kỳ báo cáo đã được mở, không sửa được nữa.",
    DUPLICATE_PERIOD: "Đợt này đã có kỳ báo cáo cùng loại và tên",
    DUE_UNSET: "Văn bản chưa quy định hạn gửi nên kỳ này chưa có ngày hạn. Sửa kỳ báo cáo, nhập ngày hạn rồi mở kỳ.",
    REGIME_NOT_FOUND: "Không tìm thấy chế độ báo cáo đã chọn. Tải lại trang và chọn lại.",
    NO_REPORTING_BODY: "Chưa có Ban Chỉ đạo cấp xã nào phụ trách địa bàn trong danh sách, nên không ai báo cáo.",
    DISTRICT_DUE_MISSING: "Báo cáo của cấp xã đi qua cấp huyện nhưng kỳ này chưa có hạn của cấp huyện.",
    NO_RECEIVER: "Có cơ quan không có nơi nhận báo cáo vào ngày đến hạn. Kiểm tra cơ quan cấp trên của các cơ quan này.",
  } satisfies Record<PeriodEntryRefusal | OpenPeriodRefusal, string>,
} as const;
