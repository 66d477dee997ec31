import type { ItemFault } from "@/lib/domain/decision";
import type { IssueRefusal } from "@/lib/domain/paper-issue";

/** What is wrong with one line of a decision. */
export const itemFaultText = {
  UNIT_NOT_STANDING: "Đơn vị không còn hoặc chưa có vào ngày của quyết định.",
  TYPE_REQUIRED: "Chưa ghi loại địa bàn.",
  UNFIT_NOMINATION: "Đề xuất không còn ở bước đã thẩm định, hoặc là của đơn vị khác, đợt khác.",
  UNFIT_ORIGIN: "Kết quả năm trước của địa bàn không phù hợp với nội dung này.",
  REMOVED_ALREADY: "Địa bàn đã được đưa ra khỏi diện theo quyết định khác.",
  SELECTED_ALREADY: "Địa bàn đã được xác định chuyển hóa trong đợt theo quyết định khác.",
  FOLLOWED_ALREADY: "Địa bàn đã được đưa vào theo dõi trong đợt theo quyết định khác.",
  REASON_REQUIRED: "Chưa ghi lý do: không có đề xuất, kết quả năm trước làm căn cứ, hoặc địa bàn của đợt này được đưa ra khỏi diện.",
  FOLLOW_UNTIL_REQUIRED: "Chưa ghi ngày kết thúc theo dõi.",
  FOLLOW_UNTIL_PAST: "Ngày kết thúc theo dõi phải sau ngày của quyết định.",
  CONTRADICTS_ITEM: "Địa bàn này đã có trong quyết định; một địa bàn không nêu hai lần với nội dung trùng hoặc trái nhau.",
} as const satisfies Record<ItemFault, string>;

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
  SELECTION_EXISTS: "Đợt đã có quyết định xác định địa bàn. Thay đổi bằng quyết định bổ sung.",
  NO_SELECTION: "Đợt chưa có quyết định xác định địa bàn nên chưa bổ sung được.",
  NOMINATION_UNANSWERED: "Có đề xuất đã thẩm định chưa được nêu tên và chưa ghi lý do không chọn.",
  ...itemFaultText,
} as const satisfies Record<IssueRefusal, string>;
