/** Words of the sign-in page. One sentence answers for unknown, wrong and locked alike. */
export const viSignIn = {
  title: "Đăng nhập",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  submit: "Đăng nhập",
  submitting: "Đang kiểm tra…",
  showPassword: "Hiện mật khẩu",
  errorTitle: "Chưa đăng nhập được",
  refused: "Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa. Sai 5 lần liên tiếp thì tài khoản tạm khóa 15 phút.",
  fault: "Máy chủ chưa kiểm tra được. Thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống.",
  offline: "Chưa kết nối được máy chủ. Kiểm tra mạng rồi bấm lại.",
  missingUsername: "Chưa nhập tên đăng nhập",
  missingPassword: "Chưa nhập mật khẩu",
  help: "Quên mật khẩu hoặc tài khoản bị khóa: liên hệ quản trị hệ thống của cơ quan để được đặt lại.",
  again: {
    title: "Phiên làm việc đã hết",
    lead: "Nội dung đang nhập còn nguyên. Nhập mật khẩu để làm tiếp; việc vừa bấm sẽ được gửi ngay.",
    submit: "Đăng nhập và gửi",
    later: "Để sau",
  },
  demo: {
    title: "Đây là bản trình diễn",
    lead: "Số liệu chỉ để minh họa. Mọi tài khoản dùng chung một mật khẩu:",
    password: "ChuyenHoa-138-demo",
    caption: "Một số tài khoản dùng thử",
    account: "Tài khoản",
    who: "Vai",
    more: "Danh sách đầy đủ do lệnh npm run demo in ra.",
  },
} as const;

/** A few to begin with, one for each side of the main job. */
export const DEMO_ACCOUNTS = [
  { username: "thuky", who: "Cán bộ Cơ quan Thường trực, Quảng Bình" },
  { username: "truongban", who: "Trưởng ban, BCĐ 138 tỉnh Quảng Bình" },
  { username: "quangtrach.canbo", who: "Cán bộ đầu mối, huyện Quảng Trạch" },
  { username: "quangtrach.truongban", who: "Trưởng ban, huyện Quảng Trạch" },
  { username: "bacly.congan", who: "Công an phường Bắc Lý" },
  { username: "bacly.chutich", who: "Chủ tịch UBND phường Bắc Lý" },
  { username: "hoidong2", who: "Thư ký Hội đồng thẩm định" },
  { username: "qt.thuky", who: "Cán bộ Cơ quan Thường trực, Quảng Trị (hai cấp)" },
  { username: "kiemtra", who: "Kiểm tra, giám sát" },
  { username: "quantri", who: "Quản trị hệ thống" },
] as const;
