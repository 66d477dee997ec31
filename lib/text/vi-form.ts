import type { ActionFailure } from "@/lib/domain/action-result";

/** What is wrong with a field, by the codes of lib/schemas/field-error.ts. */
const FIELD: Readonly<Record<string, string>> = {
  REQUIRED: "Chưa nhập",
  INVALID: "Không đúng định dạng",
  TOO_SHORT: "Quá ngắn",
  TOO_LONG: "Quá dài",
  TOO_SMALL: "Nhỏ hơn mức cho phép",
  TOO_LARGE: "Lớn hơn mức cho phép",
  NOT_A_DATE: "Không phải ngày có thật, ví dụ đúng: 14/6/2024",
  NOT_A_NUMBER: "Phải là số, ví dụ 1.250 hoặc 8,5",
  NOT_WHOLE: "Phải là số nguyên",
  NEGATIVE: "Không được là số âm",
  NOT_A_CHOICE: "Chọn một trong các mục đã cho",
  OUT_OF_ORDER: "Ngày sau phải muộn hơn ngày trước",
  TOO_MANY: "Quá nhiều mục",
  DUPLICATE: "Bị trùng",
  WEAK_PASSWORD: "Mật khẩu cần ít nhất 14 ký tự, có chữ thường, chữ hoa, chữ số và ký tự khác",
  GUESSABLE_PASSWORD: "Mật khẩu dễ đoán: chứa tên đăng nhập, lặp ít ký tự hoặc chủ yếu là từ quen thuộc của ngành",
  NOT_THE_SAME: "Hai lần nhập không giống nhau",
  IN_FUTURE: "Không được sau ngày làm việc hiện tại",
};

export function fieldErrorText(code: string): string {
  return FIELD[code] ?? "Không đúng";
}

const GENERAL = {
  SIGNED_OUT: "Phiên làm việc đã kết thúc. Mở trang đăng nhập ở thẻ khác, đăng nhập rồi bấm gửi lại; nội dung trên trang này vẫn còn.",
  INVALID: "Có mục chưa đúng. Xem từng mục được đánh dấu.",
  KEY_REUSED: "Nội dung này đã được gửi trước đó. Tải lại trang để xem kết quả.",
  UNEXPECTED: "Hệ thống gặp lỗi, chưa có gì thay đổi. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị kèm mã",
  OFFLINE: "Chưa nhận được trả lời của máy chủ. Kiểm tra mạng rồi bấm gửi lại; gửi lại không làm trùng.",
} as const;

const REFUSALS: Readonly<Record<string, string>> = {
  STALE:
    "Nội dung vừa được cập nhật ở nơi khác. Phần đã nhập trên trang này chưa được lưu: chép lại nếu cần, rồi tải lại trang để xem bản mới.",
  NOT_FOUND: "Không tìm thấy nội dung này trong phạm vi của bạn.",
  OUT_OF_SCOPE: "Không tìm thấy nội dung này trong phạm vi của bạn.",
  ROLE_NOT_ALLOWED: "Việc này thuộc vai trò khác.",
  WRONG_STATUS: "Trạng thái hiện tại không cho phép việc này.",
};

/** The sentence for a failed action; `own` are the refusals of the screen's procedure. */
export function failureText(failure: ActionFailure<string>, own: Readonly<Record<string, string>> = {}): string {
  const code: string = failure.code;
  const general = (GENERAL as Readonly<Record<string, string>>)[code];
  const sentence = own[code] ?? general ?? REFUSALS[code] ?? "Không thực hiện được.";
  return failure.reference ? `${sentence} ${failure.reference}.` : sentence;
}
