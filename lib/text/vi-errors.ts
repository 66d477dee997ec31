export const PRODUCT = "Chuyển hóa 138";
export const TO_BEGIN = "Về trang Việc của tôi";

/** Pages that could not be shown. Apart, since their scripts are loaded with every page. */
export const viErrors = {
  notFound: {
    title: "Không tìm thấy trang này",
    text: "Địa chỉ có thể đã gõ thiếu, hoặc nội dung không thuộc phạm vi công việc của nhiệm vụ đang dùng.",
    hint: "Nếu giữ nhiều nhiệm vụ: về trang Việc của tôi, chuyển nhiệm vụ ở góc phải phía trên, rồi mở lại.",
  },
  forbidden: {
    title: "Nhiệm vụ đang dùng không làm được việc này",
    text: "Quyền làm việc gắn với từng nhiệm vụ. Hãy chuyển sang nhiệm vụ khác, hoặc liên hệ quản trị hệ thống của cơ quan nếu cần được giao thêm.",
  },
  unauthorized: {
    title: "Cần đăng nhập để xem trang này",
    text: "Phiên làm việc đã hết hoặc chưa bắt đầu. Những gì đã gửi vẫn được giữ.",
    action: "Đăng nhập",
  },
  server: {
    title: "Hệ thống gặp lỗi",
    text: "Trang này chưa mở được. Nội dung đã lưu trước đó không bị mất. Hãy thử lại; nếu lỗi lặp lại, báo quản trị hệ thống kèm mã dưới đây.",
    code: "Mã lỗi",
    retry: "Thử lại",
  },
  offline: {
    title: "Chưa có mạng",
    text: "Máy này đang mất kết nối. Kiểm tra mạng rồi thử lại.",
  },
} as const;
