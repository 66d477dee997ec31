import type { ActionFailure } from "@/lib/domain/action-result";
import type { FieldError } from "@/lib/domain/field-message";
import { formatNumber } from "./format-number";

/** What is wrong with a field, by the codes of lib/domain/field-message.ts; the numbers behind a code are the limit and what was given. */
const FIELD: Readonly<Record<FieldError, string | ((limit: string, given: string) => string)>> = {
  REQUIRED: "Chưa nhập",
  INVALID: "Không đúng định dạng",
  TOO_SHORT: (limit) => `Quá ngắn: ít nhất ${limit} ký tự`,
  TOO_LONG: (limit, given) => `Quá dài: tối đa ${limit} ký tự, đang có ${given}`,
  TOO_SMALL: (limit) => `Nhỏ hơn mức cho phép: ít nhất ${limit}`,
  TOO_LARGE: (limit) => (limit === "" ? "Số quá lớn, cần kiểm tra lại" : `Lớn hơn mức cho phép: nhiều nhất ${limit}`),
  NOT_A_DATE: "Không phải ngày có thật, ví dụ đúng: 14/06/2024",
  NO_SUCH_DAY: (day, month) => `Có ngày không có trong lịch${day === "" ? "" : `: ${day}/${month}`}`,
  NOT_A_NUMBER: "Chưa đọc được số này. Viết 1250 hoặc 1.250; phần lẻ sau dấu phẩy, ví dụ 8,5",
  NOT_WHOLE: "Phải là số nguyên",
  NEGATIVE: "Không được là số âm",
  NOT_A_CHOICE: "Chọn một trong các mục đã cho",
  OUT_OF_ORDER: "Ngày sau phải muộn hơn ngày trước",
  TOO_MANY: (limit) => `Quá nhiều: tối đa ${limit} mục`,
  DUPLICATE: "Bị trùng",
  WEAK_PASSWORD: "Mật khẩu cần ít nhất 14 ký tự, có chữ thường, chữ hoa, chữ số và ký tự khác",
  GUESSABLE_PASSWORD: "Mật khẩu dễ đoán: chứa tên đăng nhập, lặp ít ký tự hoặc chủ yếu là từ quen thuộc của ngành",
  NOT_THE_SAME: "Hai lần nhập không giống nhau",
  IN_FUTURE: "Không được sau ngày làm việc hiện tại",
  TOO_FINE: "Quá nhiều chữ số thập phân",
  NOT_A_TIME: "Giờ viết như 9:30 hoặc 14:05",
  LONGER_THAN_OTHERS: "Không được dài hơn thời gian của người khác",
};

const isFieldError = (code: string): code is FieldError => Object.hasOwn(FIELD, code);

/** The sentence for a message of a schema (FieldMessage): "TOO_LONG 2000 2013" reads "Quá dài: tối đa 2.000 ký tự, đang có 2.013". */
export function fieldErrorText(message: string): string {
  const [code = "", limit, given] = message.split(" ");
  if (!isFieldError(code)) return NO_WORDS;
  const words = FIELD[code];
  const amount = (text: string | undefined): string => (text === undefined ? "" : formatNumber(Number(text)));
  return typeof words === "string" ? words : words(amount(limit), amount(given));
}

/** What is said of a code that nobody gave words; a test keeps it from ever being needed. */
export const NO_WORDS = "Không đúng";

const GENERAL = {
  SIGNED_OUT: "Chưa gửi: phiên làm việc đã hết. Nội dung trên trang này còn nguyên; bấm lại để đăng nhập và gửi.",
  NO_SEAT:
    "Chưa gửi: tài khoản hiện không còn nhiệm vụ nào, hoặc cần đặt lại mật khẩu. Nội dung trên trang này còn nguyên; mở trang Tài khoản ở thẻ khác để xem.",
  OTHER_PERSON:
    "Chưa gửi: trình duyệt này đang đăng nhập bằng tài khoản khác. Đăng nhập lại đúng tài khoản ở thẻ khác rồi bấm gửi lại, hoặc tải lại trang và bỏ nội dung này.",
  OTHER_SEAT:
    "Chưa gửi: tài khoản đang dùng nhiệm vụ khác với lúc mở trang này. Chuyển lại đúng nhiệm vụ ở thẻ khác rồi bấm gửi lại, hoặc tải lại trang và bỏ nội dung này.",
  INVALID: "Có mục chưa đúng. Xem từng mục được đánh dấu.",
  KEY_REUSED: "Nội dung này đã được gửi trước đó. Tải lại trang để xem kết quả.",
  UNEXPECTED: "Hệ thống gặp lỗi, chưa có gì thay đổi. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị kèm mã",
  OFFLINE: "Chưa nhận được trả lời của máy chủ. Kiểm tra mạng rồi bấm gửi lại; gửi lại không làm trùng.",
} as const;

const REFUSALS: Readonly<Record<string, string>> = {
  STALE:
    "Nội dung vừa được cập nhật ở nơi khác. Phần đã nhập trên trang này chưa được lưu: chép lại nếu cần, rồi tải lại trang để xem bản mới.",
  NOT_FOUND: "Không tìm thấy nội dung này trong phạm vi được giao.",
  OUT_OF_SCOPE: "Không tìm thấy nội dung này trong phạm vi được giao.",
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
