import type { Capacity, Role } from "@/lib/domain/access";

/** Words of the shell, of forms and of error pages; what belongs to one noun stands in vi-<noun>.ts. */
export const vi = {
  product: "Chuyển hóa 138",
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
    toBegin: "Về trang Việc của tôi",
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

  errors: {
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
  },

  role: {
    PROVINCE_CHAIR: "Lãnh đạo Ban Chỉ đạo 138 tỉnh",
    PROVINCE_SECRETARY: "Cán bộ Cơ quan Thường trực",
    PROFESSIONAL_OFFICER: "Cán bộ đơn vị nghiệp vụ",
    CLERK: "Văn thư",
    COUNCIL_CHAIR: "Chủ tịch Hội đồng thẩm định",
    COUNCIL_SECRETARY: "Thư ký Hội đồng thẩm định",
    COUNCIL_MEMBER: "Ủy viên Hội đồng thẩm định",
    DISTRICT_OFFICER: "Cán bộ đầu mối cấp huyện",
    DISTRICT_HEAD: "Lãnh đạo Ban Chỉ đạo 138 cấp huyện",
    COMMUNE_HEAD: "Lãnh đạo Ban Chỉ đạo 138 cấp xã",
    COMMUNE_PARTY_SECRETARY: "Bí thư cấp ủy cấp xã",
    COMMUNE_POLICE: "Công an cấp xã",
    DEPARTMENT_OFFICER: "Cán bộ đầu mối sở, ngành",
    CENTRAL_VIEWER: "Theo dõi của Trung ương",
    AUDITOR: "Kiểm tra, giám sát",
    SYSTEM_ADMIN: "Quản trị hệ thống",
  } satisfies Record<Role, string>,

  /** In words; `capacityMark` is what stands before the post on paper. */
  capacity: {
    NONE: "Trực tiếp",
    KT: "Ký thay (KT.)",
    Q: "Quyền (Q.)",
    TL: "Thừa lệnh (TL.)",
    TUQ: "Thừa ủy quyền (TUQ.)",
    TM: "Thay mặt (TM.)",
  } satisfies Record<Capacity, string>,

  capacityMark: { NONE: "", KT: "KT.", Q: "Q.", TL: "TL.", TUQ: "TUQ.", TM: "TM." } satisfies Record<Capacity, string>,
} as const;
