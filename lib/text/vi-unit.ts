import type { PlainDate } from "@/lib/domain/plain-date";
import { addDays } from "@/lib/domain/plain-date";
import type { SuccessionPart, UnitLevel, UnitRefusal } from "@/lib/domain/unit";
import { formatDate, formatQuantity } from "./format";

export const viUnit = {
  title: "Đơn vị hành chính",
  lead: (date: PlainDate) => `Theo địa giới tại ngày ${formatDate(date)}`,

  level: { PROVINCE: "Cấp tỉnh", DISTRICT: "Cấp huyện", COMMUNE: "Cấp xã" } satisfies Record<UnitLevel, string>,
  part: { FULL: "toàn bộ", PARTIAL: "một phần" } satisfies Record<SuccessionPart, string>,

  filter: {
    on: "Theo địa giới tại ngày",
    province: "Tỉnh, thành phố",
    wholeCountry: "Cả nước",
    district: "Huyện, thị xã, thành phố",
    allDistricts: "Tất cả",
    search: "Tên hoặc mã, cũ hay mới",
    notADate: "Không phải ngày có thật, đang xem theo ngày làm việc",
  },

  list: {
    count: (total: number) => formatQuantity(total, "đơn vị"),
    name: "Tên",
    code: "Mã",
    within: "Thuộc",
    existence: "Thời gian tồn tại",
    became: "Nay là",
    communes: (count: number) => formatQuantity(count, "đơn vị trực thuộc"),
    emptyTitle: "Không có đơn vị nào",
    emptySearch: "Không thấy tên hay mã này, kể cả tên cũ. Thử bỏ bớt từ, hoặc chọn Cả nước.",
    emptyDate: "Danh mục chưa ghi đơn vị nào của địa bàn này tại ngày đã chọn.",
  },

  detail: {
    gone: (date: PlainDate) => `Không còn từ ngày ${formatDate(date)}`,
    notYet: (date: PlainDate) => `Thành lập ngày ${formatDate(date)}`,
    level: "Cấp",
    code: "Mã",
    existence: "Thời gian tồn tại",
    within: "Thuộc",
    children: "Đơn vị trực thuộc",
    versions: "Tên, mã và đơn vị cấp trên theo thời gian",
    span: "Thời gian",
    name: "Tên",
    basis: "Căn cứ",
    cameFrom: "Hình thành từ",
    became: "Đã sắp xếp thành",
    relative: "Đơn vị",
    part: "Phần",
    effectiveOn: "Hiệu lực",
    inferred: "suy ra từ danh sách trước và sau, chưa đối chiếu nghị quyết",
    noOrigin: "Chưa ghi nhận đơn vị trước đó.",
    heirsOn: (date: PlainDate) => `Tại ngày ${formatDate(date)} thuộc về`,
    predecessorsOn: (date: PlainDate) => `Tại ngày ${formatDate(date)} là địa bàn của`,
    steps: (count: number) => `qua ${count} lần sắp xếp`,
  },

  form: {
    correct: "Chỉnh sửa thông tin đơn vị",
    correctLead: "Thông tin mới áp dụng từ ngày đã nhập; thông tin trước ngày đó được giữ nguyên. Sáp nhập, chia tách thì thêm đơn vị mới.",
    correctSubmit: "Lưu thông tin mới",
    add: "Thêm đơn vị hành chính",
    addLead: "Dùng khi có nghị quyết sắp xếp mới. Đơn vị được chọn làm nguồn gốc và chưa có ngày kết thúc sẽ kết thúc vào ngày này.",
    addSubmit: "Thêm đơn vị",
    level: "Cấp",
    kind: "Loại đơn vị",
    name: "Tên, không kèm loại",
    nameHint: "Ví dụ: Tân Thành",
    code: "Mã",
    codeHint: { PROVINCE: "2 chữ số", DISTRICT: "3 chữ số", COMMUNE: "5 chữ số" } satisfies Record<UnitLevel, string>,
    parent: "Thuộc",
    from: "Áp dụng từ ngày",
    fromStartHint: "Ví dụ 25/06/2024. Để trống nếu sửa thông tin đã ghi từ đầu.",
    basis: "Căn cứ",
    basisHint: "Số, ký hiệu nghị quyết hoặc lý do chỉnh sửa",
    predecessors: "Hình thành từ",
    predecessorsHint: "Chọn từng đơn vị đang tồn tại và cho biết nhập toàn bộ hay chia một phần",
    predecessor: (index: number) => `Đơn vị thứ ${index}`,
    part: "Nhập",
    addPredecessor: "Thêm đơn vị nguồn gốc",
    remove: "Bỏ",
    removePredecessor: (index: number) => `Bỏ đơn vị thứ ${index}`,
  },

  refusal: {
    ROLE_NOT_ALLOWED: "Chỉ cán bộ Cơ quan Thường trực được sửa danh mục đơn vị.",
    OUT_OF_SCOPE: "Chỉ sửa được đơn vị của tỉnh mình.",
    NOT_FOUND: "Không tìm thấy đơn vị này trong tỉnh mình.",
    STALE: "Đơn vị này vừa được chỉnh sửa ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
    KIND_NOT_OF_LEVEL: "Loại này không thuộc cấp của đơn vị.",
    CODE_NOT_OF_LEVEL: "Mã không đủ số chữ số của cấp này.",
    CODE_TAKEN: "Mã này đang dùng cho một đơn vị khác trong thời gian đó.",
    UNFIT_PARENT: "Đơn vị cấp trên này không tồn tại vào ngày áp dụng, hoặc không đúng cấp.",
    PREDECESSOR_NOT_STANDING: "Có đơn vị nguồn gốc không tồn tại ngay trước ngày áp dụng.",
    PREDECESSOR_HAS_UNITS: "Có đơn vị nguồn gốc vẫn còn đơn vị trực thuộc.",
    OUTSIDE_EXISTENCE: "Đơn vị không tồn tại vào ngày này.",
    NO_CHANGE: "Thông tin nhập vào không khác thông tin đang ghi.",
  } satisfies Record<UnitRefusal, string>,
} as const;

/** A half-open span in words, its last day included: "từ 01/07/2025", "đến 30/06/2025". */
export function formatExistence(from: PlainDate | null, to: PlainDate | null): string {
  const end = to === null ? null : formatDate(addDays(to, -1));
  if (from === null) return end === null ? "từ trước đến nay" : `đến ${end}`;
  return end === null ? `từ ${formatDate(from)}` : `${formatDate(from)} – ${end}`;
}
