import type { IssueRefusal } from "@/lib/domain/paper-issue";

/** Why a paper of any kind was not issued. */
export const issueRefusalText = {
  NOT_FOUND: "Không tìm thấy văn bản này trong phạm vi được giao.",
  WRONG_STATUS: "Đợt chuyển hóa đã kết thúc, không ban hành văn bản của đợt được nữa.",
  STALE: "Văn bản vừa được cập nhật ở nơi khác. Tải lại trang để xem bản mới; phần đã nhập chưa được lưu.",
  ISSUED_ALREADY: "Văn bản đã ban hành rồi.",
  ISSUED_IN_FUTURE: "Ngày ban hành không được sau ngày làm việc hiện tại",
  DUPLICATE_NUMBER: "Số này đã cấp cho một văn bản khác cùng cơ quan, cùng ký hiệu trong năm",
  BASES_REQUIRED: "Chưa ghi căn cứ ban hành. Thêm căn cứ vào dự thảo trước.",
  TARGETS_REQUIRED: "Chưa đặt chỉ tiêu của đợt (chuyển hóa đạt, không phức tạp trở lại). Sửa thông tin chung của đợt trước.",
  RECIPIENTS_REQUIRED: "Chưa ghi nơi nhận. Thêm nơi nhận vào dự thảo trước.",
  BEFORE_BASIS: "Ngày ban hành không được trước ngày của văn bản nêu ở căn cứ",
  BEFORE_DECISION: "Ngày ban hành không được trước quyết định xác định địa bàn của đợt",
  BEFORE_AMENDED: "Ngày ban hành không được trước văn bản được sửa đổi, bổ sung",
  BEFORE_PLAN_ABOVE: "Ngày ban hành không được trước kế hoạch của cấp trên",
  EMPTY_DECISION: "Quyết định chưa nêu địa bàn nào.",
} as const satisfies Record<IssueRefusal, string>;
