import type { EditLocalityRefusal } from "@/lib/domain/campaign-refusal";
import type { PlainDate } from "@/lib/domain/plain-date";
import { formatDate, formatQuantity } from "./format";

/** Words of the list of localities in a campaign and of its forms. */
export const viCampaignLocality = {
  caption: (day: PlainDate) => `Tên đơn vị theo ngày ${formatDate(day)}`,
  unit: "Địa bàn",
  district: "Thuộc",
  types: "Loại",
  flags: "Đặc điểm",
  state: "Trạng thái",
  followUntil: "Theo dõi đến",
  count: (count: number) => formatQuantity(count, "địa bàn"),
  none: "Chưa có địa bàn nào trong danh sách.",
  noneYet:
    "Chưa có địa bàn nào. Địa bàn vào đợt khi quyết định được ban hành: lập dự thảo từ đề xuất đã thẩm định, hoặc ghi nhận quyết định đã ký trên giấy.",
  narrowed: "Chỉ hiện địa bàn thuộc phạm vi được giao.",

  form: {
    editPage: "Sửa thông tin địa bàn",
    editTitle: (name: string) => `Sửa thông tin ${name}`,
    by: "theo quyết định",
    onlyDecisions: "Địa bàn vào, ra khỏi danh sách và đổi diện chỉ bằng quyết định.",
    search: "Tìm xã, phường, thị trấn",
    searchHint: "Gõ tên không cần dấu, ví dụ: bac ly",
    unit: "Đơn vị",
    found: (count: number, total: number) => `${count}/${total} đơn vị`,
    more: (count: number) => `Còn ${formatQuantity(count, "đơn vị")} nữa, gõ thêm để thu hẹp.`,
    nothing: "Không có đơn vị nào trùng tên này.",
    listed: "đã có trong đợt",
    types: "Loại địa bàn",
    typesHint: "Có thể chọn nhiều loại. Địa bàn được chọn chuyển hóa cần ít nhất một loại.",
    flags: "Đặc điểm",
    followUntil: "Theo dõi đến ngày",
    origin: "Hồ sơ năm trước",
    originHint: "Chọn nếu hệ thống có hồ sơ của địa bàn năm trước",
    noOrigin: "Không có trong hệ thống",
    save: "Lưu thông tin địa bàn",
  },

  refusal: {
    NOT_FOUND: "Không tìm thấy địa bàn này trong phạm vi được giao.",
    OUT_OF_SCOPE: "Không tìm thấy địa bàn này trong phạm vi được giao.",
    ROLE_NOT_ALLOWED: "Chỉ Cơ quan Thường trực làm được việc này.",
    WRONG_STATUS: "Đợt chuyển hóa đã kết thúc, không sửa danh sách được nữa.",
    STALE: "Địa bàn này vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
    TYPE_REQUIRED: "Địa bàn được chọn chuyển hóa cần ít nhất một loại",
    UNFIT_ORIGIN: "Hồ sơ năm trước không hợp với diện đã chọn",
  } satisfies Record<EditLocalityRefusal, string>,
} as const;
