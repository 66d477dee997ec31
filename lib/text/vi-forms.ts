import type { BodyTier } from "@/lib/domain/report";
import type { FormFault } from "@/lib/domain/form-check";
import type { FormChange } from "@/lib/domain/form-difference";
import type { FormList } from "@/lib/domain/form-edit";
import type { FormStatus, PartCondition, RuleEffect } from "@/lib/domain/form";
import type { FormRefusal } from "@/lib/domain/form-view";
import { formatDate, formatQuantity } from "./format";
import type { PlainDate } from "@/lib/domain/plain-date";

export const formStatusText = { DRAFT: "Dự thảo", PUBLISHED: "Đã công bố" } as const satisfies Record<FormStatus, string>;

export const ruleEffectText = {
  HARD: "Không cho gửi khi vi phạm",
  SOFT: "Yêu cầu giải trình, vẫn gửi được",
} as const satisfies Record<RuleEffect, string>;

export const partConditionText = {
  ALWAYS: "Mọi kỳ",
  FOLLOWED_SIX_MONTHS: "Kỳ 6 tháng có địa bàn theo dõi",
} as const satisfies Record<PartCondition, string>;

export const tierText = {
  COMMUNE: "Cấp xã",
  DISTRICT: "Cấp huyện",
  PROVINCE: "Cấp tỉnh",
  DEPARTMENT: "Sở, ngành",
} as const satisfies Record<BodyTier, string>;

export const formListText = {
  sections: "Phần của bảng",
  rows: "Dòng",
  columns: "Cột",
  rules: "Quy tắc",
  outline: "Phần lời văn",
} as const satisfies Record<FormList, string>;

export const formChangeText = {
  ADDED: "Thêm",
  REMOVED: "Bỏ",
  RENAMED: "Đổi tên",
  CHANGED: "Sửa",
  MOVED: "Chuyển chỗ",
} as const satisfies Record<FormChange, string>;

export const formFaultText = {
  DUPLICATE_CODE: "Mã bị trùng với một mục khác",
  DUPLICATE_LABEL: "Tên trùng với một mục khác",
  LABEL_MISSING: "Chưa có tên",
  UNKNOWN_SECTION: "Đứng trong một phần không còn trong biểu mẫu",
  PART_WITHOUT_LINE: "Là dòng con nhưng phía trên không có dòng nào trong cùng phần",
  NOW_MISSING: "Thiếu cột số liệu kỳ này",
  COMPONENT_CHANGED: "Chỉ tiêu lấy từ số liệu tháng phải giữ đơn vị tính và cách cộng",
  READS_NOTHING: "Chưa chọn dòng hoặc cột để tính",
  UNKNOWN_CELL: "Tính từ một dòng hoặc cột không còn trong biểu mẫu",
  CIRCULAR: "Tính vòng tròn từ chính nó",
  NO_NUMBERS: "Biểu mẫu không có dòng nào để nhập số",
} as const satisfies Record<FormFault, string>;

export const formRefusalText = {
  NOT_FOUND: "Không tìm thấy phiên bản biểu mẫu.",
  ROLE_NOT_ALLOWED: "Vai trò của đồng chí không được sửa biểu mẫu.",
  STALE: "Người khác vừa sửa dự thảo này. Tải lại trang để xem bản mới; nội dung đang sửa chưa được lưu.",
  NOT_A_DRAFT: "Phiên bản này đã công bố, không sửa được. Tạo phiên bản mới để sửa.",
  NOT_PUBLISHED: "Chỉ dùng được phiên bản đã công bố.",
  BAD_FORM: "Biểu mẫu còn chỗ chưa đúng, chưa lưu được.",
  DUPLICATE_TITLE: "Đã có biểu mẫu tên này.",
  DRAFT_EXISTS: "Biểu mẫu này đang có một dự thảo. Sửa tiếp dự thảo đó hoặc bỏ đi trước.",
  ONLY_VERSION: "Đây là phiên bản duy nhất của biểu mẫu, không bỏ được.",
  PERSONAL_DATA: "Nội dung có vẻ chứa dữ liệu cá nhân.",
} as const satisfies Record<FormRefusal, string>;

/** Pages on forms of reports. */
export const viForms = {
  title: "Biểu mẫu báo cáo",
  lead: "Bảng số liệu và đề cương mà các báo cáo phải lập. Kỳ báo cáo giữ phiên bản đã chọn khi mở; phiên bản đã công bố không thay đổi.",
  standard: "Biểu mẫu chuẩn của phần mềm (34 chỉ tiêu)",
  standardHint: "Kỳ báo cáo không chọn biểu mẫu nào thì dùng biểu mẫu chuẩn.",
  empty: "Chưa có biểu mẫu nào của tỉnh",
  caption: "Các biểu mẫu của tỉnh",
  columns: { form: "Biểu mẫu", inForce: "Bản đang dùng", draft: "Dự thảo", periods: "Số kỳ dùng" },
  notPublishedYet: "Chưa công bố bản nào",
  version: (no: number) => `Phiên bản ${no}`,
  ofVersion: (title: string, no: number) => `${title}, phiên bản ${no}`,
  published: (day: PlainDate) => `Công bố ngày ${formatDate(day)}`,
  create: {
    deed: "Lập biểu mẫu mới",
    title: "Lập biểu mẫu mới",
    lead: "Biểu mẫu mới chép từ một biểu mẫu có sẵn, sau đó thêm, bớt dòng và cột.",
    name: "Tên biểu mẫu",
    from: "Chép từ",
    basis: "Căn cứ",
    basisHint: "Văn bản yêu cầu, ví dụ số, ngày công văn của Bộ Công an.",
    submit: "Tạo dự thảo",
  },
  form: {
    inForce: (no: number) => `Đang dùng: phiên bản ${no}`,
    regimes: "Chế độ báo cáo dùng biểu mẫu này",
    noRegimes: "Chưa chế độ nào",
    versions: "Số phiên bản",
    next: "Soạn phiên bản tiếp theo",
    openVersion: "Xem toàn bộ",
    publishedBy: "Công bố",
    by: ({ title, body }: { readonly title: string; readonly body: string }) => [title, body].filter((part) => part !== "").join(", "),
    usedBy: "Kỳ báo cáo dùng",
    notOpen: "chưa mở",
  },
  record: {
    edit: "Sửa dự thảo",
    publish: "Công bố",
    draft: "Tạo phiên bản mới",
    toDraft: "Mở dự thảo đang sửa",
    remove: "Bỏ dự thảo",
    basis: "Căn cứ",
    usedBy: "Kỳ báo cáo dùng phiên bản này",
    notUsed: "Chưa kỳ nào dùng",
    table: "Bảng số liệu",
    rules: "Quy tắc kiểm tra",
    outline: "Đề cương lời văn",
    changes: (no: number) => `Thay đổi so với phiên bản ${no}`,
    changesStandard: "Thay đổi so với biểu mẫu chuẩn",
    noChanges: "Không có thay đổi nào.",
    breaks: "không so sánh được với cùng kỳ",
    breaksCount: (count: number) => `${formatQuantity(count, "thay đổi")} làm mất so sánh với cùng kỳ năm trước.`,
    formerly: (name: string) => `trước là “${name}”`,
    history: "Diễn biến",
    noRules: "Không có quy tắc nào.",
    changesCaption: (no: number) => `Các thay đổi của phiên bản ${no}`,
    changesColumns: { what: "Mục", change: "Thay đổi", effect: "So sánh" },
  },
  columnsOfTable: { no: "TT", row: "Chỉ tiêu", unit: "Đơn vị", from: "Nguồn số liệu" },
  fromFigures: "Từ số liệu tháng",
  typed: "Nhập trong báo cáo",
  typedOptional: "Nhập trong báo cáo, không bắt buộc",
  head: "Tiêu đề",
  reckoned: (formula: string) => `Tính: ${formula}`,
  extraColumn: "Cột",
  columnList: "Cột của bảng",
  notPublished: "Chỉ dùng được phiên bản đã công bố.",
  required: "bắt buộc",
  optional: "không bắt buộc",
  publish: {
    title: "Công bố phiên bản biểu mẫu",
    what: (name: string) => `${name} được dùng để mở kỳ báo cáo.`,
    who: "Các kỳ đã mở không thay đổi; kỳ chưa mở chỉ dùng phiên bản này khi được chọn.",
    undo: "Không sửa được nữa; muốn thay đổi thì tạo phiên bản tiếp theo.",
    submit: "Công bố",
    blocked: "Biểu mẫu còn chỗ chưa đúng, sửa rồi mới công bố được.",
  },
  period: {
    label: "Biểu mẫu",
    title: "Chọn biểu mẫu cho kỳ báo cáo",
    lead: "Khi kỳ mở, các báo cáo được lập theo biểu mẫu này cho đến hết kỳ.",
    change: "Chọn biểu mẫu",
    field: "Biểu mẫu",
    submit: "Lưu lựa chọn",
  },
} as const;
