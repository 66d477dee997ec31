import { PRODUCT, TO_BEGIN } from "./vi-errors";

/** Words of the shell, and of forms; what belongs to one noun stands in vi-<noun>.ts. */
export const vi = {
  product: PRODUCT,
  productFull: "Chuyển hóa địa bàn trọng điểm, phức tạp về trật tự, an toàn xã hội",
  secrecy: "Không soạn thảo, lưu giữ tài liệu bí mật nhà nước trên hệ thống này.",

  shell: {
    skip: "Đến nội dung chính",
    navigation: "Các mục làm việc",
    more: "Thêm",
    moreLabel: "Các mục khác",
    account: "Tài khoản",
    accountMenu: "Trình đơn tài khoản",
    switchAssignment: "Chuyển nhiệm vụ",
    signOut: "Đăng xuất",
    breadcrumb: "Đường dẫn",
    installation: "Về bản cài đặt này",
    toBegin: TO_BEGIN,
  },

  action: {
    save: "Lưu",
    send: "Gửi",
    sending: "Đang gửi…",
    saving: "Đang lưu…",
    loading: "Đang tải…",
    edit: "Sửa",
    cancel: "Thôi",
    back: "Quay lại",
    view: "Xem",
    add: "Thêm",
    open: "Mở",
    download: "Tải về",
    excel: "Tải Excel",
    word: "Tải Word",
    print: "In",
    filter: "Lọc",
    clearFilter: "Bỏ lọc",
  },

  form: {
    optional: "không bắt buộc",
    errorPrefix: "Lỗi: ",
    errorTitle: (count: number) => `Lỗi: có ${count} chỗ cần sửa`,
    dateHint: "Ví dụ 25/06/2024",
    notGiven: "Chưa cung cấp",
    choose: "Chọn",
    saved: (time: string) => `Đã lưu ${time}`,
    notSaved: "Chưa lưu được. Nội dung vẫn còn trên trang này.",
  },

  list: {
    paging: "Phân trang",
    previous: "Trang trước",
    next: "Trang sau",
    page: (page: number, pages: number) => `Trang ${page}/${pages}`,
    range: (from: number, to: number, total: string) => `${from} – ${to} trong ${total}`,
    empty: "Chưa có mục nào",
    emptyFiltered: "Không có mục nào hợp với điều kiện lọc",
    scrollHint: "Bảng cuộn ngang được",
    sources: "Xem nguồn số liệu",
    deeds: "Việc làm được",
  },

  receipt: {
    code: "Mã biên nhận",
    next: "Việc tiếp theo",
  },
} as const;
