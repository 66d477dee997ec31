import type { RegimeKind, RegimeRefusal } from "@/lib/domain/regime";
import type { CutOff } from "@/lib/domain/due-rule";
import { formatQuantity } from "./format";

export const regimeKindText = {
  MONTH: "Hằng tháng",
  QUARTER: "Hằng quý",
  SIX_MONTH: "6 tháng đầu năm",
  YEAR: "Hằng năm",
} as const satisfies Record<RegimeKind, string>;

/** Where the year of figures begins: "từ ngày 15/12 năm trước". */
export function cutOffText(cutOff: CutOff | null): string {
  if (cutOff === null) return "theo khoảng số liệu của đợt chuyển hóa";
  const day = `ngày ${cutOff.startDay}/${cutOff.startMonth}`;
  return `năm số liệu tính từ ${day}${cutOff.startMonth > 6 ? " năm trước" : ""}`;
}

/** Reporting regimes, with what Nghị định 09/2019/NĐ-CP, Điều 7 asks of one. */
export const viRegime = {
  title: "Chế độ báo cáo",
  lead: "Báo cáo định kỳ của Ban Chỉ đạo 138: ai gửi, gửi ai, nội dung, kỳ số liệu, hạn gửi.",
  hint: "Các thành phần theo Nghị định 09/2019/NĐ-CP, Điều 7. Kỳ báo cáo của từng đợt lập theo các chế độ này.",
  add: "Thêm chế độ báo cáo",
  edit: "Sửa chế độ báo cáo",
  save: "Lưu chế độ báo cáo",
  caption: "Chế độ báo cáo của tỉnh",
  empty: "Chưa có chế độ báo cáo nào",
  emptyHint: "Cơ quan Thường trực ghi chế độ báo cáo một lần; kỳ báo cáo của các năm sau lập theo đó.",
  count: (periods: number) => (periods === 0 ? "chưa lập kỳ nào" : formatQuantity(periods, "kỳ đã lập")),
  inForce: "Đang áp dụng",
  retired: "Thôi áp dụng",
  retire: "Thôi áp dụng chế độ này",
  resume: "Áp dụng lại",
  retireHint: "Kỳ báo cáo đã lập giữ nguyên; kỳ mới không lập theo chế độ này nữa.",
  every: (kind: string) => `Tần suất: ${kind.toLocaleLowerCase("vi")}`,
  columns: { name: "Tên báo cáo", dues: "Thời hạn gửi", status: "Trạng thái" },

  /** The fields in the order of Điều 7. */
  name: "Tên báo cáo",
  content: "Nội dung yêu cầu báo cáo",
  tiers: "Đối tượng thực hiện",
  receiver: "Cơ quan nhận",
  receiverText:
    "Cơ quan cấp trên trực tiếp theo hệ thống Ban Chỉ đạo 138 đang hoạt động vào ngày đến hạn, cuối cùng là Cơ quan Thường trực.",
  method: "Phương thức gửi, nhận",
  methodHint: "Ví dụ: gửi trên hệ thống này, bản giấy có chữ ký gửi qua Công an tỉnh.",
  dues: "Thời hạn gửi",
  kind: "Tần suất thực hiện",
  cutOff: "Thời gian chốt số liệu",
  cutOffAsCampaign: "Theo đợt chuyển hóa",
  cutOffDecree: "15/12 đến 14/12 (Nghị định 09/2019, Điều 12); 6 tháng đến 14/6",
  cutOffNovember: "16/11 đến 15/11",
  cutOffCalendar: "Năm dương lịch, 01/01 đến 31/12",
  cutOffFree: "Khác",
  startDay: "Năm số liệu bắt đầu từ ngày",
  startMonth: "Tháng bắt đầu",
  form: "Mẫu đề cương, biểu số liệu",
  standardForm: "Biểu mẫu 34 chỉ tiêu có sẵn",
  basis: "Căn cứ",
  nextDates: "Ba kỳ tới",
  span: "Kỳ số liệu",
  districtHint: "Bỏ trống quy tắc khi cấp huyện không báo cáo.",

  refusal: {
    NOT_FOUND: "Không tìm thấy chế độ báo cáo này trong phạm vi được giao.",
    OUT_OF_SCOPE: "Không tìm thấy chế độ báo cáo này trong phạm vi được giao.",
    ROLE_NOT_ALLOWED: "Chỉ Cơ quan Thường trực làm được việc này.",
    STALE: "Chế độ báo cáo vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
    RETIRED: "Chế độ này đã thôi áp dụng; áp dụng lại trước khi sửa.",
    DUPLICATE_TITLE: "Đã có chế độ báo cáo cùng tên",
    FORM_NOT_FOUND: "Biểu mẫu đã chọn không còn bản nào được ban hành. Tải lại trang và chọn lại.",
    DISTRICT_RULE_MISSING: "Cấp huyện có báo cáo nhưng chưa có quy tắc hạn của cấp huyện",
  } satisfies Record<RegimeRefusal, string>,
} as const;
